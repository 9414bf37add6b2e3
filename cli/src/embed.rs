//! `cluster-facts embed`: scripts that bring a profile's facts, so that they stand before anything else is fetched.

use crate::loader::{brought_by, loader};
use crate::names::is_reserved;
use crate::print::trouble;
use crate::wanted::{Wanted, lacks_figure, wanted};
use crate::write::{Made, shown, write};
use crate::{TROUBLE, WELL};
use cluster_facts::language::number::{Sign, number};
use cluster_facts::profile::json::compact;
use cluster_facts::view::{Options, View, data};
use cluster_facts::{Language, Profile};
use std::ffi::OsString;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// What is asked for.
#[derive(Debug, PartialEq)]
pub(crate) struct Embed {
    pub(crate) profiles: Vec<OsString>,
    pub(crate) view: View,
    pub(crate) dist: PathBuf,
    /// Where the script goes, alone; else into `dist`, with its profile.
    pub(crate) out: Option<OsString>,
}

/// Makes the scripts and gives the exit code.
pub(crate) fn embed(asked: &Embed, language: Language, out: &mut impl Write, err: &mut impl Write) -> io::Result<u8> {
    let all = match wanted(&asked.profiles, &asked.dist, language, err)? {
        Ok(all) => all,
        Err(code) => return Ok(code),
    };
    match made(asked, &all, language).and_then(|scripts| checked(asked, &all, &scripts, language).map(|()| scripts)) {
        Ok(scripts) => {
            // Whoever reads what is said may stop reading; all is written before.
            let mut said = Vec::new();
            let put_all =
                all.iter().zip(&scripts).try_for_each(|(one, script)| put(asked, one, script, language, &mut said));
            if let Err(why) = &put_all {
                err.write_all(why.as_bytes())?;
            }
            out.write_all(&said)?;
            out.flush()?;
            Ok(if put_all.is_ok() { WELL } else { TROUBLE })
        }
        Err(why) => err.write_all(why.as_bytes()).map(|()| TROUBLE),
    }
}

/// The scripts, one a profile.
fn made(asked: &Embed, all: &[Wanted], language: Language) -> Result<Vec<String>, String> {
    let loader = loader(&asked.dist, asked.view, language)?;
    let options = Options { view: asked.view, ..Options::default() };
    Ok(all.iter().map(|one| data::script(&loader, &data::facts(&one.profile, &options))).collect())
}

/// Whether all may be written, before any is.
fn checked(asked: &Embed, all: &[Wanted], scripts: &[String], language: Language) -> Result<(), String> {
    for (at, one) in all.iter().enumerate() {
        let id = one.profile.id();
        if let Some(why) = lacks_figure(one, asked.view, "", language) {
            return Err(why);
        }
        if let Some(other) = all[..at].iter().find(|other| other.profile.id() == id) {
            let (a, b) = (&other.shown, &one.shown);
            return Err(trouble(
                &format!(
                    "{a} och {b} har samma id, ”{id}”, och skulle bli samma fil: ge den ena ett annat, eller gör dem var för sig med --out"
                ),
                &format!(
                    "{a} and {b} have the same id, “{id}”, and would be one file: give one of them another, or make each by itself with --out"
                ),
                language,
            ));
        }
        if asked.out.is_some() {
            continue;
        }
        if is_reserved(id) {
            let file = &one.shown;
            return Err(trouble(
                &format!(
                    "{file}: på Windows kan ingen fil heta ”{id}”: ge profilen ett annat id, eller ange skriptets fil med --out"
                ),
                &format!(
                    "{file}: on Windows no file can be named “{id}”: give the profile another id, or name the script’s file with --out"
                ),
                language,
            ));
        }
        let path = script_path(asked, &one.profile);
        let there = fs::read_to_string(&path).unwrap_or_default();
        if let Some((whose, view)) =
            brought_by(&there).filter(|_| there != scripts[at]).filter(|(whose, _)| *whose != id)
        {
            let file = shown(&path);
            return Err(trouble(
                &format!(
                    "{file}: där står redan vyn {view} av en annan profil, ”{whose}”: ge den ena ett annat id, eller ange skriptets fil med --out"
                ),
                &format!(
                    "{file}: the view {view} of another profile, “{whose}”, stands there: give one of them another id, or name the script’s file with --out"
                ),
                language,
            ));
        }
    }
    Ok(())
}

/// Writes one script, with its profile, and says so; else why it can't.
fn put(asked: &Embed, one: &Wanted, script: &str, language: Language, said: &mut Vec<u8>) -> Result<(), String> {
    let id = one.profile.id();
    if asked.out.as_ref().is_some_and(|file| file == "-") {
        said.extend_from_slice(script.as_bytes());
        return Ok(());
    }
    if let Some(file) = &asked.out {
        let file = Path::new(file);
        said.extend(told(file, script.len(), write(file, script.as_bytes(), language)?, language).bytes());
        said.extend(beside(id, language).bytes());
        return Ok(());
    }
    // The profile first: whoever loads the script finds it there.
    let path = asked.dist.join("profiles").join(format!("{id}.json"));
    if !one.path.as_ref().is_some_and(|from| is_same(from, &path)) {
        // What has been read without a fault is JSON, so it can be made compact.
        let json = compact(&one.text).unwrap_or_else(|_| one.text.clone());
        // Where the folder can't be made, writing says why.
        let _ = fs::create_dir_all(asked.dist.join("profiles"));
        said.extend(told(&path, json.len(), write(&path, json.as_bytes(), language)?, language).bytes());
    }
    let path = script_path(asked, &one.profile);
    said.extend(told(&path, script.len(), write(&path, script.as_bytes(), language)?, language).bytes());
    let name = script_name(asked.view, id);
    said.extend(format!("<script src=\"https://cdn.example/embed/{name}\"></script>\n").bytes());
    Ok(())
}

/// What a script needs that was put elsewhere.
fn beside(id: &str, language: Language) -> String {
    language.pick(
        format!("Från där det ligger hämtar skriptet senare profilen, ../profiles/{id}.json, och resten av widgeten i ../\n"),
        format!("From where it lies, the script later fetches the profile, ../profiles/{id}.json, and the rest of the widget in ../\n"),
    )
}

fn script_name(view: View, id: &str) -> String {
    match view {
        View::Card => format!("{id}.js"),
        view => format!("{id}-{}.js", view.name()),
    }
}

fn script_path(asked: &Embed, profile: &Profile) -> PathBuf {
    asked.dist.join("embed").join(script_name(asked.view, profile.id()))
}

/// Whether two paths lead to one file.
fn is_same(one: &Path, other: &Path) -> bool {
    matches!((fs::canonicalize(one), fs::canonicalize(other)), (Ok(one), Ok(other)) if one == other)
}

/// `dist/embed/my-cluster.js: 24,310 bytes, new`
pub(crate) fn told(path: &Path, bytes: usize, made: Made, language: Language) -> String {
    let count = number(bytes as f64, 0, Sign::Minus, language);
    let unit = language.pick("byte", "bytes");
    let how = match made {
        Made::New => language.pick("ny", "new"),
        Made::Replaced => language.pick("ersatte det som stod där", "replaced what stood there"),
        Made::Same => language.pick("oförändrad", "unchanged"),
    };
    format!("{}: {count} {unit}, {how}\n", shown(path))
}
