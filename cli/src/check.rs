//! `cluster-facts check`: every fault of every file, each with its place.

use crate::file::{self, NoText};
use crate::place::{Place, START, byte, place};
use crate::print::plain;
use crate::{FAULTS, TROUBLE, WELL, tree};
use cluster_facts::Language;
use cluster_facts::language::faults::say;
use cluster_facts::language::lines::LINES;
use cluster_facts::profile::fault::{Fault, Found, Wanted};
use cluster_facts::profile::json;
use std::ffi::{OsStr, OsString};
use std::io::{self, Write};

/// Checks the files and gives the exit code: faults go to `out`, what can't be read to `err`.
pub(crate) fn check(
    files: &[OsString],
    language: Language,
    out: &mut impl Write,
    err: &mut impl Write,
) -> io::Result<u8> {
    let mut code = WELL;
    for name in files {
        let shown = shown(name, language);
        let report = match file::text(name) {
            Ok(text) => of_text(&text, language),
            Err(NoText::TooLarge) => Report::one(START, too_large(language).into(), language),
            Err(NoText::NotUtf8 { before, is_utf16 }) => {
                Report::one(place(&before, before.len()), not_utf8(is_utf16, language).into(), language)
            }
            Err(NoText::Unreadable(error)) => {
                writeln!(err, "cluster-facts: {shown}: {}", plain(&file::unreadable(&error, language)))?;
                code = TROUBLE;
                continue;
            }
            Err(NoText::Folder) => {
                writeln!(err, "cluster-facts: {shown}: {}", file::folder(language))?;
                code = TROUBLE;
                continue;
            }
        };
        for (place, line) in &report.lines {
            writeln!(out, "{shown}:{}:{}: {}", place.line, place.column, plain(line))?;
        }
        writeln!(out, "{shown}: {}", report.end)?;
        code = code.max(if report.lines.is_empty() { WELL } else { FAULTS });
    }
    Ok(code)
}

/// A file's name as it is printed.
fn shown(name: &OsStr, language: Language) -> String {
    if name == "-" {
        language.pick("standard in", "standard input").into()
    } else {
        plain(&name.to_string_lossy()).into_owned()
    }
}

/// What is wrong with a text, in the order in which it stands there, and a closing line.
struct Report {
    lines: Vec<(Place, String)>,
    end: String,
}

impl Report {
    /// Of a text that has one fault, which leaves nothing of it.
    fn one(place: Place, line: String, language: Language) -> Report {
        Report { lines: vec![(place, line)], end: closing(1, 1, false, language) }
    }
}

fn of_text(text: &str, language: Language) -> Report {
    let read = match tree::read(text) {
        Ok(read) => read,
        Err(e) => {
            let (byte, message) = not_json(text, e);
            let fault = Fault { pointer: String::new(), found: Found::NotJson(message), wanted: Wanted::Json };
            return Report::one(place(text, byte), say(&fault, language).message, language);
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
    let end = closing(count, found.len(), reading.profile.is_some(), language);
    Report { lines: found.into_iter().map(|(byte, line)| (place(text, byte), line)).collect(), end }
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

fn closing(count: usize, listed: usize, can_show: bool, language: Language) -> String {
    let mut end = match (count, language) {
        (0, _) => return language.pick("inga fel", "no faults").into(),
        (1, Language::Swedish) => "1 fel".into(),
        (1, Language::English) => "1 fault".into(),
        (_, Language::Swedish) => format!("{count} fel"),
        (_, Language::English) => format!("{count} faults"),
    };
    if listed < count {
        end += &language.pick(format!(", varav {listed} visas här"), format!(", {listed} of them listed here"));
    }
    end += if can_show {
        language.pick("; resten av profilen visas", "; the rest of the profile is shown")
    } else {
        language.pick("; ingenting av profilen visas", "; nothing of the profile is shown")
    };
    end
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
