//! A file's text, or why there is none.

use cluster_facts::Language;
use cluster_facts::profile::value::MAX_BYTES;
use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::path::Path;

/// Why a file has no text to look at.
#[derive(Debug)]
pub(crate) enum NoText {
    /// It can't be read.
    Unreadable(io::Error),
    /// It is a folder.
    Folder,
    /// It is larger than a profile may be.
    TooLarge,
    /// Its letters aren't written in UTF-8; where in its bytes they cease to be.
    NotUtf8 { before: String, is_utf16: bool },
}

/// The text of a file, without its byte order mark; `-` is standard input.
pub(crate) fn text(name: &OsStr) -> Result<String, NoText> {
    let bytes = if name == "-" {
        some(io::stdin().lock())?
    } else {
        if Path::new(name).is_dir() {
            return Err(NoText::Folder);
        }
        some(File::open(name).map_err(NoText::Unreadable)?)?
    };
    decode(bytes)
}

/// As many bytes as a profile may have; a file of gigabytes, or one without end, isn't read whole.
fn some(from: impl Read) -> Result<Vec<u8>, NoText> {
    let mut bytes = Vec::new();
    from.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes).map_err(NoText::Unreadable)?;
    if bytes.len() > MAX_BYTES { Err(NoText::TooLarge) } else { Ok(bytes) }
}

fn decode(mut bytes: Vec<u8>) -> Result<String, NoText> {
    // A browser drops the mark before it parses, so here too it is no fault.
    if bytes.starts_with(b"\xef\xbb\xbf") {
        bytes.drain(..3);
    }
    // JSON begins with a sign that is one byte in UTF-8, so a zero among the first two is UTF-16.
    let is_utf16 = matches!(bytes[..], [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [0, _, ..] | [_, 0, ..]);
    match String::from_utf8(bytes) {
        Ok(text) if !is_utf16 => Ok(text),
        Ok(_) => Err(NoText::NotUtf8 { before: String::new(), is_utf16 }),
        Err(e) => {
            let good = e.utf8_error().valid_up_to();
            let before =
                if is_utf16 { String::new() } else { String::from_utf8_lossy(&e.as_bytes()[..good]).into_owned() };
            Err(NoText::NotUtf8 { before, is_utf16 })
        }
    }
}

/// Why a file can't be read, and what to do.
pub(crate) fn unreadable(error: &io::Error, language: Language) -> String {
    match error.kind() {
        ErrorKind::NotFound => language
            .pick(
                "filen finns inte: se efter hur namnet skrivs och i vilken mapp den ligger",
                "there is no such file: look at its spelling and its folder",
            )
            .into(),
        ErrorKind::PermissionDenied => language
            .pick(
                "filen får inte läsas: ge dig läsrätt till den",
                "the file may not be read: give yourself the right to read it",
            )
            .into(),
        _ => format!("{} ({error})", language.pick("filen går inte att läsa", "the file can’t be read")),
    }
}

/// That a folder is no file, and what to do.
pub(crate) fn folder(language: Language) -> &'static str {
    language.pick(
        "det här är en mapp: ange filerna i den, till exempel MAPP/*.json",
        "this is a folder: name the files in it, for example FOLDER/*.json",
    )
}
