//! What stands in dist/ beside the script and its wasm: profiles, the schema, pages.

use crate::project;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

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

/// Everything from www/ but the script's own sources. Nothing in dist/ is ever deleted: pages that loaded an older
/// script still look for its wasm.
pub(crate) fn pages() -> Result<()> {
    let www = project::root().join("www");
    for entry in sorted(&www)? {
        if entry.ends_with("element") {
            continue;
        }
        let to = project::dist().join(entry.strip_prefix(&www)?);
        tree(&entry, &to, entry.ends_with("profiles"))?;
    }
    Ok(())
}

fn tree(from: &Path, to: &Path, profiles: bool) -> Result<()> {
    if from.is_dir() {
        for entry in sorted(from)? {
            tree(&entry, &to.join(entry.strip_prefix(from)?), profiles)?;
        }
        return Ok(());
    }
    if profiles && from.extension().is_some_and(|ending| ending == "json") {
        let text = fs::read_to_string(from).with_context(|| format!("{} can't be read", project::short(from)))?;
        let short = compact(&text).with_context(|| format!("{} is not JSON", project::short(from)))?;
        write(to, short.as_bytes())?;
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

/// JSON without the white space between its parts. Reading and writing it again would change how numbers and letters
/// are spelt, and the order of names.
fn compact(json: &str) -> Result<String> {
    serde_json::from_str::<serde_json::Value>(json)?;
    let mut short = String::with_capacity(json.len());
    let (mut quoted, mut escaped) = (false, false);
    for letter in json.chars() {
        if quoted || !letter.is_ascii_whitespace() {
            short.push(letter);
        }
        if escaped {
            escaped = false;
        } else if letter == '\\' {
            escaped = true;
        } else if letter == '"' {
            quoted = !quoted;
        }
    }
    Ok(short)
}

#[cfg(test)]
mod tests {
    use super::compact;

    #[test]
    fn only_white_space_between_parts_goes() {
        let json = "{\n  \"a \\\" b\\\\\" : [ 5.0, 1e3 ],\n\t\"å\": \" x \\n\"\n}\n";
        assert_eq!(compact(json).expect("this is JSON"), "{\"a \\\" b\\\\\":[5.0,1e3],\"å\":\" x \\n\"}");
    }

    #[test]
    fn what_is_not_json_is_refused() {
        assert!(compact("{ \"a\": 1, }").is_err());
    }
}
