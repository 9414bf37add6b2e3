//! What is wrong in a profile's file, each fault with its place.

use crate::file::{self, NoText};
use crate::place::{Place, START, byte, place};
use crate::print::plain;
use crate::tree;
use crate::warnings::warnings;
use cluster_facts::language::faults::say;
use cluster_facts::language::lines::LINES;
use cluster_facts::profile::fault::{Fault, Found, Wanted};
use cluster_facts::profile::json;
use cluster_facts::{Language, Profile};
use std::ffi::OsStr;
use std::io::{self, Write};

/// A file that was looked at.
pub(crate) struct Looked {
    /// Its name as it is printed.
    pub(crate) shown: String,
    pub(crate) text: String,
    /// The profile in it, without what is wrong.
    pub(crate) profile: Option<Profile>,
    pub(crate) report: Report,
}

/// What is wrong with a text, in the order in which it stands there.
pub(crate) struct Report {
    lines: Vec<(Place, String)>,
    /// What is valid and probably not meant.
    warnings: Vec<(Place, String)>,
    /// How much is wrong; beyond the first hundred it is only counted.
    count: usize,
}

/// What faults mean for the profile.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    /// What is right is shown.
    Shown,
    /// Nothing can be shown.
    Hidden,
    /// It isn't published.
    Refused,
}

/// Looks at a file; else why it can't be read, for a person.
pub(crate) fn look(name: &OsStr, language: Language) -> Result<Looked, String> {
    let shown = shown(name, language);
    let (text, profile, report) = match file::text(name) {
        Ok(text) => {
            let (profile, report) = of_text(&text, language);
            (text, profile, report)
        }
        Err(NoText::TooLarge) => (String::new(), None, Report::one(START, too_large(language).into())),
        Err(NoText::NotUtf8 { before, is_utf16 }) => {
            let report = Report::one(place(&before, before.len()), not_utf8(is_utf16, language).into());
            (String::new(), None, report)
        }
        Err(NoText::Unreadable(error)) => {
            return Err(format!("cluster-facts: {shown}: {}\n", plain(&file::unreadable(&error, language))));
        }
        Err(NoText::Folder) => return Err(format!("cluster-facts: {shown}: {}\n", file::folder(language))),
    };
    Ok(Looked { shown, text, profile, report })
}

/// A file's name as it is printed.
fn shown(name: &OsStr, language: Language) -> String {
    if name == "-" {
        language.pick("standard in", "standard input").into()
    } else {
        plain(&name.to_string_lossy()).into_owned()
    }
}

impl Report {
    /// Of a text that has one fault, which leaves nothing of it.
    fn one(place: Place, line: String) -> Report {
        Report { lines: vec![(place, line)], warnings: Vec::new(), count: 1 }
    }

    pub(crate) fn is_well(&self) -> bool {
        self.count == 0
    }

    /// A line a fault, and one that closes.
    pub(crate) fn print(&self, shown: &str, end: End, language: Language, out: &mut impl Write) -> io::Result<()> {
        for (place, line) in &self.lines {
            writeln!(out, "{shown}:{}:{}: {}", place.line, place.column, plain(line))?;
        }
        let word = language.pick("varning", "warning");
        for (place, line) in &self.warnings {
            writeln!(out, "{shown}:{}:{}: {word}: {}", place.line, place.column, plain(line))?;
        }
        writeln!(out, "{shown}: {}", self.closing(end, language))
    }

    /// How many warnings there are, as a part of the closing line.
    fn warned(&self, language: Language) -> String {
        match (self.warnings.len(), language) {
            (0, _) => String::new(),
            (1, Language::Swedish) => ", 1 varning".into(),
            (1, Language::English) => ", 1 warning".into(),
            (count, Language::Swedish) => format!(", {count} varningar"),
            (count, Language::English) => format!(", {count} warnings"),
        }
    }

    fn closing(&self, end: End, language: Language) -> String {
        let (count, listed) = (self.count, self.lines.len());
        let mut text = match (count, language) {
            (0, _) => return format!("{}{}", language.pick("inga fel", "no faults"), self.warned(language)),
            (1, Language::Swedish) => "1 fel".into(),
            (1, Language::English) => "1 fault".into(),
            (_, Language::Swedish) => format!("{count} fel"),
            (_, Language::English) => format!("{count} faults"),
        };
        if listed < count {
            text += &language.pick(format!(", varav {listed} visas här"), format!(", {listed} of them listed here"));
        }
        text += &self.warned(language);
        text += match end {
            End::Shown => language.pick("; resten av profilen visas", "; the rest of the profile is shown"),
            End::Hidden => language.pick("; ingenting av profilen visas", "; nothing of the profile is shown"),
            End::Refused => {
                language.pick("; en profil med fel publiceras inte", "; a profile with faults isn’t published")
            }
        };
        text
    }
}

fn of_text(text: &str, language: Language) -> (Option<Profile>, Report) {
    let read = match tree::read(text) {
        Ok(read) => read,
        Err(e) => {
            let (byte, message) = not_json(text, e);
            let fault = Fault { pointer: String::new(), found: Found::NotJson(message), wanted: Wanted::JSON };
            return (None, Report::one(place(text, byte), say(&fault, language).message));
        }
    };
    let reading = cluster_facts::read(read.value);
    let of_gate = reading.faults.iter().map(|fault| {
        let (spot, is_there) = read.root.nearest(&fault.pointer);
        // A field that nobody knows is wrong by its name, any other by what stands in it.
        let is_name = is_there && matches!(fault.found, Found::Field(_));
        (if is_name { spot.key } else { spot.byte }, say(fault, language).message)
    });
    let of_names = read.twice.iter().map(|(pointer, byte)| (*byte, twice(pointer, language)));
    let mut found: Vec<(usize, String)> = of_gate.chain(of_names).collect();
    found.sort_by_key(|(byte, _)| *byte);
    let count = reading.count + read.twice.len();
    let lines = found.into_iter().map(|(byte, line)| (place(text, byte), line)).collect();
    let warned = reading.profile.iter().flat_map(|profile| warnings(profile, language));
    let warnings = warned
        .map(|(pointer, line)| (place(text, read.root.nearest(&pointer).0.byte), format!("{pointer}: {line}")))
        .collect();
    (reading.profile, Report { lines, warnings, count })
}

/// What serde_json says, as the library does, in its words and of its byte; the parser's own words
/// where serde_json stops before at a number that is too large, which is JSON.
fn not_json(text: &str, e: tree::NotJson) -> (usize, String) {
    match json::parse(text) {
        Err(said) if !said.message.starts_with("number out of range") => {
            let words = said.message.rsplit_once(" at line ").map_or(said.message.as_str(), |(words, _)| words);
            (byte(text, said.line, said.column), words.into())
        }
        _ => (e.byte, e.message),
    }
}

/// That an object has a field twice, of which a browser keeps the last without a word.
fn twice(pointer: &str, language: Language) -> String {
    let what = language.pick(
        "fältet står två gånger; väntat: varje fält en gång, för bara det sista gäller",
        "the field stands twice; expected: each field once, for only the last counts",
    );
    format!("{pointer}: {what}")
}

fn too_large(language: Language) -> &'static str {
    LINES.iter().find(|(name, ..)| *name == "big").map_or("", |(_, sv, en)| language.pick(sv, en))
}

fn not_utf8(is_utf16: bool, language: Language) -> &'static str {
    if is_utf16 {
        language.pick("profilen: skriven i UTF-16; väntat: UTF-8", "the profile: written in UTF-16; expected: UTF-8")
    } else {
        language
            .pick("profilen: inte skriven i UTF-8; väntat: UTF-8", "the profile: not written in UTF-8; expected: UTF-8")
    }
}
