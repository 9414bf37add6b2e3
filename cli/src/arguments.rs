//! What the command is asked to do.

use crate::call::{Call, known};
use crate::embed::Embed;
use crate::render::Render;
use crate::{help, language, wrong};
use cluster_facts::Language;
use cluster_facts::view::View;
use lexopt::prelude::{Long, Short, Value};
use std::ffi::OsString;

/// What was asked, and in which language it is answered.
#[derive(Debug, PartialEq)]
pub(crate) enum Asked {
    /// How the command is called.
    Help(Language),
    /// Which version this is.
    Version,
    /// To check these files.
    Check(Vec<OsString>, Language),
    /// To make scripts with facts.
    Embed(Embed, Language),
    /// To write a widget as HTML.
    Render(Render, Language),
}

/// Reads the arguments, the first being the program's own name; else what is wrong with them and
/// what would be right, as text for a person.
pub(crate) fn arguments(
    args: impl IntoIterator<Item = OsString>,
    variable: impl Fn(&str) -> Option<String>,
) -> Result<Asked, String> {
    let mut parser = lexopt::Parser::from_iter(args);
    let own = language::of_environment(variable);
    // What is wrong is said in the language that is known by then.
    let mut answer = own;
    let mut call = Call::default();
    let mut page = None;
    let (mut command, mut files, mut wants_help) = (None, Vec::new(), false);
    while let Some(argument) = parser.next().map_err(|e| wrong::wrong(&e.to_string(), &e.to_string(), answer))? {
        match argument {
            Short('h') | Long("help") => wants_help = true,
            Short('V') | Long("version") => return Ok(Asked::Version),
            Long("lang") => {
                let value = parser.value().unwrap_or_default();
                let said = language::of_name(&value)
                    .ok_or_else(|| wrong::not_one_of("lang", &["sv", "en"], &value.to_string_lossy(), answer))?;
                page = Some(said);
                answer = said;
            }
            Long(name) if known(name).is_some() => {
                let option = known(name).unwrap_or_default();
                call.put(option, parser.value().map_err(|_| wrong::no_value(option, answer))?);
            }
            Value(word) if command.is_none() => command = Some(word),
            Value(file) => files.push(file),
            option => return Err(wrong::no_option(&written(&option), answer)),
        }
        if command.as_ref().is_some_and(|word| word == "render") {
            // Here `--lang` is the page's language, and people are answered in their own.
            answer = own;
        }
    }
    let Some(word) = command else {
        return if wants_help { Ok(Asked::Help(answer)) } else { Err(help::text(answer).into()) };
    };
    if wants_help || word == "help" {
        return Ok(Asked::Help(answer));
    }
    match word.to_str() {
        Some(command @ ("check" | "embed" | "render")) => {
            call.is_of(command, answer)?;
            match command {
                "check" if files.is_empty() => Err(wrong::no_file(answer)),
                "check" => Ok(Asked::Check(files, answer)),
                "embed" => Ok(Asked::Embed(embed(files, &call, answer)?, answer)),
                _ => Ok(Asked::Render(render(files, page, &call, answer)?, answer)),
            }
        }
        _ => Err(wrong::no_command(&word.to_string_lossy(), answer)),
    }
}

fn embed(profiles: Vec<OsString>, call: &Call, answer: Language) -> Result<Embed, String> {
    let asked = Embed { view: call.view(answer)?, dist: call.dist(), out: call.raw("out"), profiles };
    match asked.profiles.len() {
        0 => Err(wrong::no_profile(answer)),
        count if count > 1 && asked.out.is_some() => Err(wrong::one_script_a_file(count, answer)),
        _ => Ok(asked),
    }
}

fn render(mut files: Vec<OsString>, page: Option<Language>, call: &Call, answer: Language) -> Result<Render, String> {
    let asked = Render {
        page: page.ok_or_else(|| wrong::no_page_language(answer))?,
        view: call.view(answer)?,
        figure: call.text("figure", answer)?.unwrap_or_default(),
        theme: call.theme(answer)?,
        level: call.level(answer)?,
        is_linked: call.is_linked(answer)?,
        sheet: call.address("sheet", answer)?,
        address: call.address("profile", answer)?,
        base: call.address("base", answer)?,
        alternates: call.alternates(answer)?,
        dist: call.dist(),
        out: call.raw("out"),
        profile: match files.len() {
            1 => files.remove(0),
            count => return Err(wrong::not_one_profile(count, answer)),
        },
    };
    if asked.sheet.is_some() && !asked.is_linked {
        return Err(wrong::only_with("sheet", "--style link", answer));
    }
    if !asked.figure.is_empty() && asked.view == View::Explainer {
        return Err(wrong::only_with("figure", "--view card, full or figure", answer));
    }
    Ok(asked)
}

/// An option as it was written.
fn written(option: &lexopt::Arg<'_>) -> String {
    match option {
        Short(letter) => format!("-{letter}"),
        Long(name) => format!("--{name}"),
        Value(value) => value.to_string_lossy().into_owned(),
    }
}
