//! What the command is asked to do.

use crate::{help, language};
use cluster_facts::Language;
use lexopt::prelude::{Long, Short, Value};
use std::ffi::OsString;

/// What was asked.
#[derive(Debug, PartialEq)]
pub(crate) enum Asked {
    /// How the command is called.
    Help(Language),
    /// Which version this is.
    Version,
    /// To check these files.
    Check(Vec<OsString>, Language),
}

/// Reads the arguments, the first being the program's own name; else what is wrong with them and
/// what would be right, as text for a person.
pub(crate) fn arguments(
    args: impl IntoIterator<Item = OsString>,
    variable: impl Fn(&str) -> Option<String>,
) -> Result<Asked, String> {
    let mut parser = lexopt::Parser::from_iter(args);
    let mut language = language::of_environment(variable);
    let (mut command, mut files, mut wants_help) = (None, Vec::new(), false);
    while let Some(argument) = parser.next().map_err(|e| help::wrong(&e.to_string(), language))? {
        match argument {
            Short('h') | Long("help") => wants_help = true,
            Short('V') | Long("version") => return Ok(Asked::Version),
            Long("lang") => {
                let value = parser.value().map_err(|_| help::no_language("", language))?;
                language =
                    language::of_name(&value).ok_or_else(|| help::no_language(&value.to_string_lossy(), language))?;
            }
            Value(word) if command.is_none() => command = Some(word),
            Value(file) => files.push(file),
            option => return Err(help::no_option(&written(&option), language)),
        }
    }
    match command {
        _ if wants_help => Ok(Asked::Help(language)),
        Some(word) if word == "help" => Ok(Asked::Help(language)),
        Some(word) if word == "check" && files.is_empty() => Err(help::no_file(language)),
        Some(word) if word == "check" => Ok(Asked::Check(files, language)),
        Some(word) => Err(help::no_command(&word.to_string_lossy(), language)),
        None => Err(help::text(language).into()),
    }
}

/// An option as it was written.
fn written(option: &lexopt::Arg<'_>) -> String {
    match option {
        Short(letter) => format!("-{letter}"),
        Long(name) => format!("--{name}"),
        Value(value) => value.to_string_lossy().into_owned(),
    }
}
