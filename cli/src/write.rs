//! Files are written whole or not at all: into a file beside, which then takes the name. What stood
//! stays until then, whatever happens on the way.

use crate::print::plain;
use cluster_facts::Language;
use std::ffi::OsStr;
use std::fs::{self, Metadata, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

/// What writing a file did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Made {
    New,
    /// Other content stood there.
    Replaced,
    /// The same content stood there, and its date stays.
    Same,
}

/// Writes a file; else why it can't, for a person.
pub(crate) fn write(path: &Path, bytes: &[u8], language: Language) -> Result<Made, String> {
    let before = fs::metadata(path).ok();
    let written = match &before {
        Some(there) if there.is_dir() => return Err(a_folder(path, language)),
        // A device or a pipe can't be given another's place.
        Some(there) if !there.is_file() => OpenOptions::new().write(true).open(path).and_then(|mut to| {
            to.write_all(bytes)?;
            to.flush()
        }),
        Some(_) if fs::read(path).is_ok_and(|old| old == bytes) => return Ok(Made::Same),
        before => whole(path, bytes, before.as_ref()),
    };
    match (written, before) {
        (Ok(()), None) => Ok(Made::New),
        (Ok(()), Some(_)) => Ok(Made::Replaced),
        (Err(e), before) => Err(not_written(path, &e, before.is_some_and(|there| there.is_file()), language)),
    }
}

fn whole(path: &Path, bytes: &[u8], before: Option<&Metadata>) -> io::Result<()> {
    // Where a link stands, what it leads to is replaced.
    let target = match before {
        Some(_) => fs::canonicalize(path)?,
        None => path.to_owned(),
    };
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".cluster-facts-").suffix(".part");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // As any new file, by the umask: a web server is to read it.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    // On any error below, the file goes by itself.
    let mut part = builder.tempfile_in(folder)?;
    part.write_all(bytes)?;
    if let Some(before) = before {
        part.as_file().set_permissions(before.permissions())?;
    }
    part.as_file().sync_all()?;
    part.persist(&target).map_err(|e| e.error)?;
    Ok(())
}

fn a_folder(path: &Path, language: Language) -> String {
    let what = language.pick("en mapp står där filen skulle stå", "a folder stands where the file should be");
    format!("cluster-facts: {}: {what}\n", shown(path))
}

fn not_written(path: &Path, e: &io::Error, is_file: bool, language: Language) -> String {
    let what = match e.kind() {
        io::ErrorKind::NotFound => {
            language.pick("mappen för filen finns inte: skapa den", "there is no folder for the file: make it")
        }
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => language.pick(
            "filen får inte skrivas: ge dig skrivrätt i dess mapp",
            "the file may not be written: give yourself the right to write in its folder",
        ),
        _ => language.pick("filen går inte att skriva", "the file can’t be written"),
    };
    let still =
        if is_file { language.pick("; det som stod där står kvar", "; what stood there still stands") } else { "" };
    format!("cluster-facts: {}: {what} ({}){still}\n", shown(path), reason(e))
}

/// The system's own words, without the name of the file beside, which is gone.
fn reason(e: &io::Error) -> String {
    let text = e.to_string();
    plain(text.split(" at path ").next().unwrap_or_default()).into_owned()
}

/// A path as it is printed.
pub(crate) fn shown(path: impl AsRef<OsStr>) -> String {
    plain(&path.as_ref().to_string_lossy()).into_owned()
}
