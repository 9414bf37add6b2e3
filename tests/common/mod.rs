//! What several tests share: profiles, a text to change, and the tree as plain data.

#![allow(dead_code, reason = "each test uses some of it")]

pub(crate) mod example;
pub(crate) mod golden;
pub(crate) mod hostile;
pub(crate) mod parsed;
pub(crate) mod tree;

use cluster_facts::{Profile, Reading, read_json};
use std::path::{Path, PathBuf};

/// A path from the root of the project.
pub(crate) fn path(from_root: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(from_root)
}

pub(crate) fn text_of_file(from_root: &str) -> String {
    let path = path(from_root);
    std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// A profile that ships.
pub(crate) fn shipped(name: &str) -> Profile {
    faultless(&text_of_file(&format!("www/profiles/{name}.json")))
}

/// The file of a profile that ships, to be changed.
pub(crate) fn shipped_json(name: &str) -> serde_json::Value {
    serde_json::from_str(&text_of_file(&format!("www/profiles/{name}.json"))).unwrap()
}

/// A profile of `tests/fixtures`.
pub(crate) fn fixture(name: &str) -> Profile {
    faultless(&text_of_file(&format!("tests/fixtures/{name}.json")))
}

/// The profile of a text that has no faults.
pub(crate) fn faultless(text: &str) -> Profile {
    let Reading { profile, faults, .. } = read_json(text);
    assert_eq!(faults, []);
    profile.expect("no faults, so a profile")
}

/// The files of a folder, in the order of their names.
pub(crate) fn files(folder: &str) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(path(folder)).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}
