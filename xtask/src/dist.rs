//! `cargo xtask dist`: the folder that a static host or a CDN serves as it is, from any path.

use crate::bundle::{self, Built};
use crate::size::Weight;
use crate::{check, npm, pinned, project, share, site};
use anyhow::Result;
use std::fs;
use std::path::{Path, PathBuf};

/// Builds, checks, lists the files, and returns the npm package. `at` is the folder's future address, if it is known.
pub(crate) fn dist(at: Option<&str>) -> Result<PathBuf> {
    let at = at.map(share::address).transpose()?;
    if let Some(at) = &at {
        share::keep_address(at)?;
    }
    let built = bundle::build()?;
    check::built(&built)?;
    let tarball = npm::package(&built)?;
    let folder = project::dist();
    let pinned = pinned::add(&folder, &fs::read(&built.pinned)?)?;
    let mut files = Vec::new();
    site::list(&folder, &mut files)?;
    // The tarball says the same in one line.
    files.retain(|path| !path.starts_with(npm::folder()));
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
    let address = share::last_address();
    let next = if address == share::SOMEWHERE {
        "copy dist/ to a host, whose address --at writes into snippets/ and share/".into()
    } else {
        format!("copy dist/ to {address}, the address in snippets/ and share/ (--at names another)")
    };
    println!("Next: {next}; docs/hosting.md lists the headers to send.");
    println!("{pinned}");
    println!("npm: {} of {}/", project::short(&tarball), project::short(&npm::folder()));
    Ok(tarball)
}

fn is_older_wasm(path: &Path, built: &Built) -> bool {
    path.extension().is_some_and(|ending| ending == "wasm") && *path != built.card && *path != built.full
}
