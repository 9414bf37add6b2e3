//! `cluster-facts check`: every fault of every file, each with its place.

use crate::report::{End, look};
use crate::{FAULTS, TROUBLE, WELL};
use cluster_facts::Language;
use std::ffi::OsString;
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
        match look(name, language) {
            Ok(looked) => {
                let end = if looked.profile.is_some() { End::Shown } else { End::Hidden };
                looked.report.print(&looked.shown, end, language, out)?;
                code = code.max(if looked.report.is_well() { WELL } else { FAULTS });
            }
            Err(why) => {
                err.write_all(why.as_bytes())?;
                code = TROUBLE;
            }
        }
    }
    Ok(code)
}
