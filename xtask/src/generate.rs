//! Files that are written from the views and from the description of the profile. They are committed,
//! and a check holds them current, so that what ships can be read in the repository.

mod tables;

use anyhow::{Context, Result, ensure};
use cluster_facts::language::lines::LINES;
use cluster_facts::profile::schema;
use cluster_facts::view::node::Node;
use cluster_facts::view::skeleton::{LOADING, skeleton};
use cluster_facts::view::{View, error};
use cluster_facts::{Language, Profile, read_json};
use std::path::{Path, PathBuf};
use tables::Tables;

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

/// Tables, skeletons and error views for the script.
fn views() -> Result<String> {
    let profiles = built_in()?;
    let shape = profiles.iter().find(|p| p.id() == SHAPE).context("the profile of the skeletons is missing")?;
    let skeletons =
        [("card", View::Card), ("explainer", View::Explainer), ("full", View::Full), ("figure", View::Figure)]
            .map(|(name, view)| (name, Language::ALL.map(|language| skeleton(shape, view, language))));
    let mut errors = vec![("", Language::ALL.map(|language| error::error(None, language)))];
    errors.extend(profiles.iter().map(|p| (p.id(), Language::ALL.map(|language| error::error(Some(p), language)))));
    let notes = Language::ALL.map(error::note);
    let all = skeletons.iter().map(|(_, pair)| pair).chain(errors.iter().map(|(_, pair)| pair)).chain([&notes]);
    let mut tables = Tables::of(all.flatten())?;

    let mut out = String::from(
        "// Written by `cargo xtask build` from the views in src/view. Change those, not this file.\n\
         // A text is a string; an element is [tag, attributes or 0, ...children], see src/view/data.rs.\n\n",
    );
    out += &format!("export const TAGS = {};\n", list(&tables.tags()));
    out += "/** The first of SVG's tags. */\n";
    out += &format!("export const SVG = {};\n", tables.first_svg());
    out += &format!("export const ATTRIBUTES = {};\n\n", list(&tables.attributes()));
    out += "/** What stands until a view comes, of a language and its words for that. */\nexport const SKELETONS = {\n";
    for (name, [swedish, english]) in &skeletons {
        let both = [template(&mut tables, swedish, 0)?, template(&mut tables, english, 1)?];
        ensure!(both[0] == both[1], "the skeleton of {name} isn't one for both languages");
        out += &format!(
            "  {name}: (/** @type {{string}} */ lang, /** @type {{string}} */ loading) =>\n    {},\n",
            both[0]
        );
    }
    out += "};\n\n/** [Swedish, English]. */\n";
    out += &format!("export const LOADING = {};\n", list(&LOADING));
    out +=
        "\n/** What stands where a view couldn't come, of built-in profiles with their facts: [Swedish, English]. */\n";
    out += "export const ERRORS = {\n";
    for (name, pair) in &errors {
        out += &format!("  {name:?}: {},\n", both(&mut tables, pair)?);
    }
    out += "};\n\n/** The note under an element's own children: [Swedish, English]. */\n";
    out += &format!("export const NOTES = {};\n", both(&mut tables, &notes)?);
    out += "\n/** What the console and the events say, by what went wrong: [Swedish, English]. */\nexport const LINES = {\n";
    for (name, swedish, english) in LINES {
        out += &format!("  {name}: [{swedish:?}, {english:?}],\n");
    }
    out += "};\n";
    Ok(out)
}

/// A skeleton with names for what differs between the languages.
fn template(tables: &mut Tables, tree: &Node, language: usize) -> Result<String> {
    let quoted = |text: &str| format!("\"{text}\"");
    let data = tables.renumbered(tree)?;
    let data = data.replacen(&quoted(Language::ALL[language].tag()), "lang", 1);
    Ok(data.replacen(&quoted(LOADING[language]), "loading", 1))
}

fn both(tables: &mut Tables, [swedish, english]: &[Node; 2]) -> Result<String> {
    Ok(format!("[\n    {},\n    {},\n  ]", tables.renumbered(swedish)?, tables.renumbered(english)?))
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
