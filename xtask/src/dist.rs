//! `cargo xtask dist`: the folder that a static host or a CDN serves as it is, from any path.

use crate::bundle::{self, Built};
use crate::size::Weight;
use crate::{check, project};
use anyhow::Result;
use std::fs;
use std::path::{Path, PathBuf};

/// Builds, checks, and lists what is there.
pub(crate) fn dist() -> Result<()> {
    let built = bundle::build()?;
    check::built(&built)?;
    let folder = project::dist();
    let mut files = Vec::new();
    list(&folder, &mut files)?;
    files.sort();
    println!("{}/", project::short(&folder));
    for path in &files {
        let note = if is_older_wasm(path, &built) {
            "  (of an older script, kept for pages that still ask for it)"
        } else {
            ""
        };
        let bytes = fs::metadata(path)?.len();
        println!("{bytes:>9}  {}{note}", path.strip_prefix(&folder)?.display());
    }
    println!("{}", Weight::of(&built)?.verdict());
    println!("Next: copy dist/ to a host; README says which headers it should send.");
    Ok(())
}

fn list(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
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

fn is_older_wasm(path: &Path, built: &Built) -> bool {
    path.extension().is_some_and(|ending| ending == "wasm") && path != built.wasm
}
