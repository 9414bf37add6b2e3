//! What the build left for this command: the loaders that scripts with facts begin with.

use crate::file;
use crate::print::trouble;
use crate::write::shown;
use cluster_facts::Language;
use cluster_facts::view::View;
use cluster_facts::view::data::edition;
use std::fs;
use std::path::Path;

/// The loader for a view; else which file is missing and what makes it.
pub(crate) fn loader(dist: &Path, view: View, language: Language) -> Result<String, String> {
    let name = if view == View::Card { "_card.js" } else { "_text.js" };
    let path = dist.join("embed").join(name);
    let bytes = fs::read(&path).map_err(|e| missing(&path, &file::unreadable(&e, language), language))?;
    // The build writes ASCII alone, and a page in any encoding counts on it.
    match String::from_utf8(bytes) {
        Ok(text) if text.is_ascii() && !text.trim().is_empty() => {
            // What a loader of another version would be told, it would not take.
            if text.contains(&edition().to_string()) {
                return Ok(text);
            }
            let why = language.pick("filen är av en annan version", "the file is of another version");
            Err(missing(&path, why, language))
        }
        _ => Err(missing(&path, language.pick("filen är inte hel", "the file isn’t whole"), language)),
    }
}

fn missing(path: &Path, why: &str, language: Language) -> String {
    let file = shown(path);
    trouble(
        &format!("{file}: {why}. `cargo xtask dist` gör den; --dist anger en annan mapp än dist"),
        &format!("{file}: {why}. `cargo xtask dist` makes it; --dist names another folder than dist"),
        language,
    )
}

/// Whose facts a script brings, where it is one that brings any: a profile's id and a view.
pub(crate) fn brought_by(script: &str) -> Option<(&str, &str)> {
    let after = |text: &'_ str, name: &str| text.rfind(name).map(|at| at + name.len());
    let facts = &script[after(script, "})({\"edition\":")?..];
    let profile = &facts[facts.find("\"profile\":\"")? + "\"profile\":\"".len()..];
    let view = &profile[profile.find("\"view\":\"")? + "\"view\":\"".len()..];
    Some((profile.split('"').next()?, view.split('"').next()?))
}
