//! Files that are written from the views and from the description of the profile. They are committed,
//! and a check holds them current, so that what ships can be read in the repository.

use crate::sheet;
use anyhow::{Context, Result, ensure};
use cluster_facts::language::faults;
use cluster_facts::language::lines::{CONTRAST, LATER, LINES, LOST, NAME_WRONG, NO_NAME, TAG};
use cluster_facts::language::words::Word;
use cluster_facts::profile::schema;
use cluster_facts::view::node::Node;
use cluster_facts::view::skeleton::{skeleton, waiting};
use cluster_facts::view::{View, data, error};
use cluster_facts::{Language, Profile, read_json};
use serde_json::json;
use std::path::{Path, PathBuf};

/// The profile whose shape the skeletons have.
const SHAPE: &str = "paper-province";

/// The words of a profile's faults, which the script fetches where there are any.
pub(crate) const FAULTS: &str = "www/element/generated/faults.json";

/// The skeletons of other views than the card, which the script fetches with the rules of those views.
pub(crate) const SKELETONS: &str = "www/element/generated/skeletons.json";

/// Every generated file: its path from the root and its content.
pub(crate) fn all() -> Result<Vec<(PathBuf, String)>> {
    let profiles = built_in()?;
    let mut all = vec![
        ("www/element/generated/tables.js".into(), tables(&profiles)),
        ("www/element/generated/trees.js".into(), trees(&profiles)?),
        ("www/element/generated/few-trees.js".into(), few_trees()),
        ("www/element/generated/lines.js".into(), lines()),
        (FAULTS.into(), faults()),
        (SKELETONS.into(), skeletons(&profiles)?),
        ("www/frame/generated/words.js".into(), frame()),
        ("www/profile.schema.json".into(), schema::schema()),
        ("docs/profile-reference.md".into(), schema::reference()),
    ];
    all.extend(sheet::sheets()?);
    Ok(all)
}

const HEAD: &str = "// Written by `cargo xtask build` from src/view and src/language. Change those, not this file.\n";

/// What the numbers of `data` mean.
fn tables(profiles: &[Profile]) -> String {
    let mut out = String::from(HEAD);
    out += "\n/** Data of another edition means something else. */\n";
    out += &format!("export const EDITION = {};\n", data::edition());
    out += &format!("export const TAGS = {};\n", list(data::TAGS));
    out += "/** The first of SVG's tags. */\n";
    out += &format!("export const SVG = {};\n", data::FIRST_SVG);
    out += &format!("export const ATTRIBUTES = {};\n", list(data::ATTRIBUTES));
    let names: Vec<&str> = profiles.iter().map(Profile::id).collect();
    out += "\n/** The profiles whose facts lie in `facts/`. */\n";
    out += &format!("export const NAMES = {};\n", list(&names));
    out
}

/// What the script draws by itself: until a view comes, and where it can't.
fn trees(profiles: &[Profile]) -> Result<String> {
    let shape = shape(profiles)?;
    let mut out = String::from(HEAD);
    out += "// As `data`, see src/view/data.rs.\n\n/** Shown until a view is ready; those of other views than the card are fetched with their rules. */\nexport const SKELETONS = {\n";
    out += &format!("  card: {},\n}};\n\n", skeleton_of(shape, View::Card));
    out += &without_a_view(error::error);
    Ok(out)
}

fn skeleton_of(shape: &Profile, view: View) -> String {
    let [swedish, english] = Language::ALL.map(|language| skeleton(shape, view, language));
    data::data(&swedish, &english)
}

/// The skeletons of the other views.
fn skeletons(profiles: &[Profile]) -> Result<String> {
    let shape = shape(profiles)?;
    let others = View::ALL.into_iter().filter(|view| *view != View::Card);
    let lines: Vec<String> =
        others.map(|view| format!("{}: {}", json!(view.name()), skeleton_of(shape, view))).collect();
    Ok(format!("{{\n{}\n}}\n", lines.join(",\n")))
}

fn shape(profiles: &[Profile]) -> Result<&Profile> {
    profiles.iter().find(|p| p.id() == SHAPE).context("the profile of the skeletons is missing")
}

/// The same for a script that brings its own facts, and has to show another profile only now and then.
fn few_trees() -> String {
    let mut out = String::from(HEAD);
    out +=
        "// As `data`, see src/view/data.rs.\n\n/** What stands until a view comes. */\nexport const SKELETONS = {\n";
    let [swedish, english] = Language::ALL.map(waiting);
    out += &format!("  card: {},\n", data::data(&swedish, &english));
    out += "};\n\n";
    out += &without_a_view(error::brief);
    out
}

fn without_a_view(error: fn(Language) -> Node) -> String {
    let [swedish, english] = Language::ALL.map(error);
    let mut out = String::from("/** What stands where a view couldn't come. */\n");
    out += &format!("export const ERROR = {};\n", data::data(&swedish, &english));
    let [swedish, english] = Language::ALL.map(error::note);
    out += "\n/** The note under an element's own children. */\n";
    out += &format!("export const NOTE = {};\n", data::data(&swedish, &english));
    out
}

/// What the console and the events say, by what went wrong.
fn lines() -> String {
    let mut out = String::from(HEAD);
    for (name, what, lines) in [("TAG", "Of the script's tag", TAG), ("LINES", "Of a widget", LINES)] {
        out += &format!("\n/** {what}: [Swedish, English]. */\nexport const {name} = {{\n");
        for (name, swedish, english) in lines {
            out += &format!("  {name}: [{swedish:?}, {english:?}],\n");
        }
        out += "};\n";
    }
    // What the view says aloud after a change of language, the script says before the wasm is there.
    let aloud = Language::ALL.map(|language| Word::LanguageIsNow.get(language));
    let sorry = error::SORRY.split_once('\n').expect("a line in each language");
    for (name, what, words) in [
        ("LANGUAGE", "After a change of language, in its own", aloud),
        ("LOST", "Where the language can't be changed", [LOST.0, LOST.1]),
        ("LATER", "Where a card's script can't get the rest", [LATER.0, LATER.1]),
        ("CONTRAST", "Where a page's colours can't be read", [CONTRAST.0, CONTRAST.1]),
        ("SORRY", "Where nothing can be shown", [sorry.0, sorry.1]),
    ] {
        out += &pair(name, what, words);
    }
    out
}

/// A line a code: its words in Swedish and English.
fn faults() -> String {
    let lines = faults::words().into_iter().map(|(code, words)| format!("{}: {}", json!(code), json!(words)));
    format!("{{\n{}\n}}\n", lines.collect::<Vec<_>>().join(",\n"))
}

/// What the page in a frame says itself.
fn frame() -> String {
    let title = Language::ALL.map(|language| Word::ClusterFacts.get(language));
    let mut out = String::from(HEAD);
    out += &pair("TITLE", "The page's title, behind the profile's name", title);
    out += &pair("NO_NAME", "Where the address names no profile", [NO_NAME.0, NO_NAME.1]);
    out += &pair("NAME_WRONG", "Where it says something else than a name", [NAME_WRONG.0, NAME_WRONG.1]);
    out
}

fn pair(name: &str, what: &str, [swedish, english]: [&str; 2]) -> String {
    format!("\n/** {what}. */\nexport const {name} = [{swedish:?}, {english:?}];\n")
}

fn list(words: &[&str]) -> String {
    // A string that is split is shorter than a list of strings, compressed too. Where nothing uses it, it is left out.
    format!("/* @__PURE__ */ {:?}.split(' ')", words.join(" "))
}

/// The profiles that the widget knows by name, by their files' names.
pub(crate) fn built_in() -> Result<Vec<Profile>> {
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
