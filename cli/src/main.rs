//! The command `cluster-facts`: arguments only. What it prints about a profile comes from the heart.

#![forbid(unsafe_code)]

mod arguments;
mod check;
mod file;
mod help;
mod language;
mod place;
mod print;
mod tree;

use arguments::{Asked, arguments};
use std::io::{Write, stderr, stdout};
use std::process::ExitCode;

/// Nothing is wrong.
const WELL: u8 = 0;
/// A profile has faults.
const FAULTS: u8 = 1;
/// The command was called wrongly, or a file can't be read.
const TROUBLE: u8 = 2;

fn main() -> ExitCode {
    let asked = arguments(std::env::args_os(), |name| std::env::var(name).ok());
    let code = match asked {
        Ok(Asked::Help(language)) => say(help::text(language)),
        Ok(Asked::Version) => say(concat!("cluster-facts ", env!("CARGO_PKG_VERSION"), "\n")),
        Ok(Asked::Check(files, language)) => check::check(&files, language, &mut stdout().lock(), &mut stderr().lock()),
        Err(wrong) => stderr().write_all(wrong.as_bytes()).map(|()| TROUBLE),
    };
    // Whoever reads may stop reading: `cluster-facts check … | head -1` is no trouble.
    ExitCode::from(code.unwrap_or(TROUBLE))
}

fn say(text: &str) -> std::io::Result<u8> {
    stdout().write_all(text.as_bytes()).map(|()| WELL)
}
