//! What stands in dist/ beside the script and its wasm: profiles, the schema, pages.

use crate::prerender::{self, Stock};
use crate::project;
use anyhow::{Context, Result, anyhow};
use cluster_facts::profile::json;
use cluster_facts::view::data;
use cluster_facts::{Options, Profile, View};
use std::fs;
use std::path::{Path, PathBuf};

/// Writes a file if it differs; says whether it did. What is the same keeps its date.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<bool> {
    if fs::read(path).is_ok_and(|old| old == bytes) {
        return Ok(false);
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, bytes).with_context(|| format!("{} can't be written", path.display()))?;
    Ok(true)
}

pub(crate) fn copy(from: &Path, to: &Path) -> Result<()> {
    let bytes = fs::read(from).with_context(|| format!("{} can't be read", from.display()))?;
    write(to, &bytes)?;
    Ok(())
}

/// All files in a folder and below it.
pub(crate) fn list(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            list(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

/// What stands of the built-in profiles without the wasm: each view's facts as data, and scripts that bring those of
/// the card and of the whole.
pub(crate) fn facts(profiles: &[Profile]) -> Result<()> {
    let dist = project::dist();
    for profile in profiles {
        for view in View::ALL {
            let facts = data::facts(profile, &Options { view, ..Options::default() });
            write(&dist.join(format!("facts/{}-{}.json", profile.id(), view.name())), facts.as_bytes())?;
            let (loader, ending) = match view {
                View::Card => ("_card.js", ""),
                View::Full => ("_text.js", "-full"),
                _ => continue,
            };
            let loader = fs::read_to_string(project::element().join(loader))?;
            let script = data::script(&loader, &facts);
            write(&dist.join(format!("embed/{}{ending}.js", profile.id())), script.as_bytes())?;
        }
    }
    Ok(())
}

/// Everything from www/ but the scripts' own sources. Nothing in dist/ is ever deleted: pages that loaded an older
/// script still look for its wasm.
pub(crate) fn pages(stock: &Stock<'_>) -> Result<()> {
    let www = project::root().join("www");
    for entry in sorted(&www)? {
        if entry.ends_with("element") || entry.ends_with("frame") {
            continue;
        }
        let to = project::dist().join(entry.strip_prefix(&www)?);
        tree(&entry, &to, entry.ends_with("profiles"), stock)?;
    }
    Ok(())
}

fn tree(from: &Path, to: &Path, profiles: bool, stock: &Stock<'_>) -> Result<()> {
    if from.is_dir() {
        for entry in sorted(from)? {
            tree(&entry, &to.join(entry.strip_prefix(from)?), profiles, stock)?;
        }
        return Ok(());
    }
    if profiles && from.extension().is_some_and(|ending| ending == "json") {
        let text = fs::read_to_string(from).with_context(|| format!("{} can't be read", project::short(from)))?;
        let short = json::compact(&text).map_err(|e| anyhow!("{} is not JSON: {}", project::short(from), e.message))?;
        write(to, short.as_bytes())?;
        return Ok(());
    }
    if from.extension().is_some_and(|ending| ending == "html") {
        let html = fs::read_to_string(from).with_context(|| format!("{} can't be read", project::short(from)))?;
        let depth = to.strip_prefix(project::dist())?.components().count() - 1;
        let page = prerender::page(&html, stock, &"../".repeat(depth)).with_context(|| project::short(from))?;
        write(to, page.as_bytes())?;
        return Ok(());
    }
    copy(from, to)
}

/// A folder's entries in a steady order, without hidden ones.
fn sorted(folder: &Path) -> Result<Vec<std::path::PathBuf>> {
    let mut entries = fs::read_dir(folder)
        .with_context(|| format!("{} can't be read", folder.display()))?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<Vec<_>>>()?;
    entries.retain(|path| path.file_name().is_some_and(|name| !name.to_string_lossy().starts_with('.')));
    entries.sort();
    Ok(entries)
}
