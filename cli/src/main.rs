//! The command `cluster-facts`: arguments only. What it prints about a profile comes from the heart.

#![forbid(unsafe_code)]

mod arguments;
mod call;
mod check;
mod embed;
mod file;
mod help;
mod language;
mod loader;
mod names;
mod place;
mod print;
mod render;
mod report;
mod tree;
mod wanted;
mod warnings;
mod write;
mod wrong;

use arguments::{Asked, arguments};
use cluster_facts::Language;
use std::io::{self, ErrorKind, Write, stderr, stdout};
use std::process::ExitCode;

/// Nothing is wrong.
const WELL: u8 = 0;
/// A profile has faults.
const FAULTS: u8 = 1;
/// The command was called wrongly, or a file can't be read or written.
const TROUBLE: u8 = 2;

fn main() -> ExitCode {
    let asked = arguments(std::env::args_os(), |name| std::env::var(name).ok());
    let (mut out, mut err) = (stdout().lock(), stderr().lock());
    let language = match &asked {
        Ok(Asked::Help(l) | Asked::Check(_, l) | Asked::Embed(_, l) | Asked::Render(_, l)) => *l,
        Ok(Asked::Version) | Err(_) => Language::English,
    };
    let is_check = matches!(asked, Ok(Asked::Check(..)));
    let code = match asked {
        Ok(Asked::Help(language)) => say(help::text(language), &mut out),
        Ok(Asked::Version) => say(concat!("cluster-facts ", env!("CARGO_PKG_VERSION"), "\n"), &mut out),
        Ok(Asked::Check(files, language)) => check::check(&files, language, &mut out, &mut err),
        Ok(Asked::Embed(asked, language)) => embed::embed(&asked, language, &mut out, &mut err),
        Ok(Asked::Render(asked, language)) => render::render(&asked, language, &mut out, &mut err),
        Err(wrong) => err.write_all(wrong.as_bytes()).map(|()| TROUBLE),
    };
    ExitCode::from(code.unwrap_or_else(|e| match e.kind() {
        // Whoever reads may stop reading, as `cluster-facts check … | head -1` does; then nobody knows of all faults.
        ErrorKind::BrokenPipe if is_check => TROUBLE,
        ErrorKind::BrokenPipe => WELL,
        _ => {
            // Where this can't be said either, the exit code says it.
            let line = print::trouble(&format!("standard ut: {e}"), &format!("standard output: {e}"), language);
            let _ = err.write_all(line.as_bytes());
            TROUBLE
        }
    }))
}

fn say(text: &str, out: &mut impl Write) -> io::Result<u8> {
    out.write_all(text.as_bytes())?;
    out.flush().map(|()| WELL)
}
