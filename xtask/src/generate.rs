//! Files that are written from the views and from the description of the profile. They are committed,
//! and a check holds them current, so that what ships can be read in the repository.

use anyhow::{Context, Result, ensure};
use cluster_facts::language::lines::LINES;
use cluster_facts::profile::schema;
use cluster_facts::view::data::{ATTRIBUTES, FIRST_SVG, TAGS, data};
use cluster_facts::view::{View, error, skeleton::skeleton};
use cluster_facts::{Language, Profile, read_json};
use std::path::{Path, PathBuf};

/// The profile whose shape the skeletons have.
const SHAPE: &str = "paper-province";

/// Every generated file: its path from the root and its content.
pub(crate) fn all() -> Result<Vec<(PathBuf, String)>> {
    Ok(vec![
        ("www/element/generated/views.js".into(), views()?),
        ("www/profile.schema.json".into(), schema::schema()),
        ("docs/profile.md".into(), schema::reference()),
    ])
}

/// Tables, skeletons and error views for the script, both languages of each.
fn views() -> Result<String> {
    let profiles = built_in()?;
    let shape = profiles.iter().find(|p| p.id() == SHAPE).context("the profile of the skeletons is missing")?;
    let mut out = String::from(
        "// Written by `cargo xtask build` from the views in src/view. Change those, not this file.\n\
         // A text is a string; an element is [tag, attributes or 0, ...children], see src/view/data.rs.\n\n",
    );
    out += &format!("export const TAGS = {};\n", list(TAGS));
    out += "/** The first of SVG's tags. */\n";
    out += &format!("export const SVG = {FIRST_SVG};\n");
    out += &format!("export const ATTRIBUTES = {};\n\n", list(ATTRIBUTES));
    out += "/** What stands until a view comes: [Swedish, English]. */\nexport const SKELETONS = {\n";
    for (name, view) in
        [("card", View::Card), ("explainer", View::Explainer), ("full", View::Full), ("figure", View::Figure)]
    {
        out += &entry(name, |language| data(&skeleton(shape, view, language)));
    }
    out += "};\n\n/** What stands where a view couldn't come, of built-in profiles with their facts: [Swedish, English]. */\n";
    out += "export const ERRORS = {\n";
    out += &entry("", |language| data(&error::error(None, language)));
    for profile in &profiles {
        out += &entry(profile.id(), |language| data(&error::error(Some(profile), language)));
    }
    out += "};\n\n/** The note under an element's own children: [Swedish, English]. */\n";
    out += &format!("export const NOTES = [\n  {},\n];\n", Language::ALL.map(|l| data(&error::note(l))).join(",\n  "));
    out += "\n/** What the console and the events say, by what went wrong: [Swedish, English]. */\nexport const LINES = {\n";
    for (name, swedish, english) in LINES {
        out += &format!("  {name}: [{swedish:?}, {english:?}],\n");
    }
    out += "};\n";
    Ok(out)
}

fn entry(name: &str, of: impl Fn(Language) -> String) -> String {
    format!("  \"{name}\": [\n    {},\n  ],\n", Language::ALL.map(of).join(",\n    "))
}

fn list(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|w| format!("\"{w}\"")).collect();
    format!("[{}]", quoted.join(", "))
}

/// The profiles that the widget knows by name, by their files' names.
fn built_in() -> Result<Vec<Profile>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../www/profiles");
    let mut files: Vec<PathBuf> = std::fs::read_dir(&folder)?.map(|e| Ok(e?.path())).collect::<Result<_>>()?;
    files.retain(|f| f.extension().is_some_and(|e| e == "json"));
    files.sort();
    files
        .iter()
        .map(|file| {
            let reading = read_json(&std::fs::read_to_string(file)?);
            ensure!(reading.faults.is_empty(), "{} has faults: run `cluster-facts check` on it", file.display());
            let profile = reading.profile.context("a profile without faults is one")?;
            ensure!(
                file.file_stem().is_some_and(|s| s == profile.id()),
                "{}: its id is {}",
                file.display(),
                profile.id()
            );
            Ok(profile)
        })
        .collect()
}
