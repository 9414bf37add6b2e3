//! Which profile is meant: a file, or the name of one in `DIR/profiles`. Only one without faults is published.

use crate::names::{is_name, is_reserved};
use crate::print::trouble;
use crate::report::{End, look};
use crate::write::shown;
use crate::{FAULTS, TROUBLE};
use cluster_facts::view::View;
use cluster_facts::{Language, Profile};
use std::borrow::Cow;
use std::ffi::{OsStr, OsString};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// A profile that may be published.
pub(crate) struct Wanted {
    /// Its file, as it is printed.
    pub(crate) shown: String,
    /// Its file; none for standard input.
    pub(crate) path: Option<PathBuf>,
    pub(crate) text: String,
    pub(crate) profile: Profile,
}

/// The profiles; or what is wrong in all of them, told to `err`, and the exit code.
pub(crate) fn wanted(
    given: &[OsString],
    dist: &Path,
    language: Language,
    err: &mut impl Write,
) -> io::Result<Result<Vec<Wanted>, u8>> {
    let (mut all, mut code) = (Vec::new(), 0);
    for one in given {
        let looked = file_of(one, dist, language).and_then(|file| Ok((look(&file, language)?, file)));
        let (looked, file) = match looked {
            Ok(both) => both,
            Err(why) => {
                err.write_all(why.as_bytes())?;
                code = TROUBLE;
                continue;
            }
        };
        match looked.profile {
            Some(profile) if looked.report.is_well() => {
                let path = (*file != *"-").then(|| PathBuf::from(&*file));
                all.push(Wanted { shown: looked.shown, path, text: looked.text, profile });
            }
            _ => {
                looked.report.print(&looked.shown, End::Refused, language, err)?;
                code = code.max(FAULTS);
            }
        }
    }
    Ok(if code == 0 { Ok(all) } else { Err(code) })
}

/// The file of a profile. What is there is a file; else what may be a name is one. All else is a file that isn't
/// there, so no name leads out of the folder.
fn file_of<'a>(given: &'a OsStr, dist: &Path, language: Language) -> Result<Cow<'a, OsStr>, String> {
    let path = Path::new(given);
    let name = match given.to_str().filter(|name| is_name(name)) {
        Some(name) if given != "-" && (!path.exists() || path.is_dir()) => name,
        _ => return Ok(given.into()),
    };
    if is_reserved(name) {
        return Err(trouble(
            &format!("{name}: på Windows kan ingen fil heta så: ge profilen ett annat id, och ange dess fil"),
            &format!("{name}: on Windows no file can be named so: give the profile another id, and name its file"),
            language,
        ));
    }
    let file = dist.join("profiles").join(format!("{name}.json"));
    if !file.is_file() {
        let there = shown(&file);
        return Err(trouble(
            &format!("{name}: det finns ingen fil som heter så, och ingen profil {there}"),
            &format!("{name}: there is no such file, and no profile {there}"),
            language,
        ));
    }
    Ok(Cow::Owned(file.into()))
}

/// Why a view has nothing to show of the figure that is asked for, if it is so.
pub(crate) fn lacks_figure(wanted: &Wanted, view: View, figure: &str, language: Language) -> Option<String> {
    let ids = view.figures(&wanted.profile);
    let is_optional = view != View::Figure || !ids.is_empty();
    if ids.contains(&figure) || (figure.is_empty() && is_optional) {
        return None;
    }
    let file = &wanted.shown;
    Some(match ids.is_empty() {
        true => trouble(
            &format!("{file}: profilen har inga tillväxtsiffror, så vyn {} har ingen att visa", view.name()),
            &format!("{file}: the profile has no figures, so there is none for the view {}", view.name()),
            language,
        ),
        false => trouble(
            &format!("{file}: det finns ingen siffra ”{figure}”; vyn {} har {}", view.name(), ids.join(", ")),
            &format!("{file}: there is no figure “{figure}”; the view {} has {}", view.name(), ids.join(", ")),
            language,
        ),
    })
}
