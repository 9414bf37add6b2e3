//! `cargo xtask licences`: THIRD-PARTY-LICENSES.md, the licences of everything that ships, with their texts.

use crate::{project, run, setup, tools};
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

const FILE: &str = "THIRD-PARTY-LICENSES.md";

/// The packages whose wasm ships, and the name of that wasm in the file.
const SHIPPED: [(&str, &str); 2] =
    [("cluster-facts-full", "wasm/full/Cargo.toml"), ("cluster-facts-render", "wasm/render/Cargo.toml")];

const HEAD: &str = "\
# Licences of what ships

Written by `cargo xtask licences`; change `xtask/src/licences.rs`, not this file.

cluster-facts itself is available under [MIT](LICENSE-MIT) or [Apache-2.0](LICENSE-APACHE), at your option. That covers its Rust crates, scripts, style sheets, types, example pages, documentation, illustrations, pictures and icon. It ships no fonts and no JavaScript of others.

| part | source | licence |
|---|---|---|
| `profiles/paper-province.json` | facts of [Paper Province](https://paperprovince.com/) in our own words; two quotations of [Tillväxtverket](https://tillvaxtverket.se/) | the text as the project; quotations remain their author's |
| `profiles/varmland.json` | figures of [Statistics Sweden](https://www.scb.se/), table TAB6471, and our own calculations from them; the office's notes as it wrote them | the figures CC0 1.0; the text as the project |
| Rust's standard library, compiled into both wasm files | [The Rust Project](https://www.rust-lang.org/) | MIT or Apache-2.0 |
| the crates below, compiled into the wasm files or used to generate their code | their authors | as listed |

";

/// Writes the file anew. cargo-about reads the licence texts out of the crates.
pub(crate) fn write() -> Result<()> {
    let tool = tools::cargo_about();
    if tool.there().is_none() {
        eprintln!("{}: building, about 1 min, once", tool.name());
        tool.bring()?;
        tools::clean();
    }
    let mut texts: BTreeMap<String, Text> = BTreeMap::new();
    for (_, manifest) in SHIPPED {
        let json = run::read(
            run::command("cargo")
                .args([
                    "about",
                    "generate",
                    "--format",
                    "json",
                    "--config",
                    "about.toml",
                    "--locked",
                    "--manifest-path",
                ])
                .arg(manifest),
        )
        .context("cargo about failed. Next: add a licence that is missing to about.toml, if it may be accepted")?;
        collect(&serde_json::from_str(&json)?, &mut texts)?;
    }
    fs::write(project::root().join(FILE), document(&texts))?;
    println!("{FILE}: {} licence texts", texts.len());
    Ok(())
}

/// Fails where a crate that ships isn't in the file.
pub(crate) fn check() -> Result<()> {
    let text = fs::read_to_string(project::root().join(FILE)).unwrap_or_default();
    let missing: Vec<String> =
        shipped_crates()?.into_iter().filter(|name| !text.contains(&format!("- {name}\n"))).collect();
    if !missing.is_empty() {
        bail!("{FILE} lacks {}. Next: cargo xtask licences, and commit it", missing.join(", "));
    }
    Ok(())
}

/// Names and versions of the crates that the wasm files are compiled from, without the project's own.
fn shipped_crates() -> Result<BTreeSet<String>> {
    let mut all = BTreeSet::new();
    for (package, _) in SHIPPED {
        let tree = run::read(run::command("cargo").args(["tree", "--quiet", "--locked", "--prefix", "none"]).args([
            "--format",
            "{p}",
            "--edges",
            "normal,no-proc-macro",
            "--target",
            "wasm32-unknown-unknown",
            "--package",
            package,
        ]))
        .with_context(|| format!("see what cargo reports above. Next: {}", setup::AGAIN))?;
        all.extend(tree.lines().filter_map(crate_of));
    }
    Ok(all)
}

/// `serde v1.0.2 (*)` as `serde 1.0.2`; nothing for a package of the workspace, which has its folder behind it.
fn crate_of(line: &str) -> Option<String> {
    let mut words = line.split(' ');
    let (name, version) = (words.next()?, words.next()?.strip_prefix('v')?);
    let is_own = words.next().is_some_and(|word| word.starts_with("(/") || word.contains(":\\"));
    (!is_own).then(|| format!("{name} {version}"))
}

/// A licence text with the crates that use it.
struct Text {
    name: String,
    crates: BTreeSet<String>,
}

/// Adds the answer of cargo-about to the texts.
fn collect(answer: &Value, texts: &mut BTreeMap<String, Text>) -> Result<()> {
    for licence in answer["licenses"].as_array().context("cargo about lists no licences")? {
        let field = |name: &str| licence[name].as_str().with_context(|| format!("a licence has no {name}"));
        let users = licence["used_by"].as_array().context("a licence has no crates")?;
        let crates: BTreeSet<String> = users
            .iter()
            .filter_map(|user| Some((user["crate"]["name"].as_str()?, user["crate"]["version"].as_str()?)))
            .filter(|(name, _)| !name.starts_with("cluster-facts"))
            .map(|(name, version)| format!("{name} {version}"))
            .collect();
        if !crates.is_empty() {
            let text = field("text")?.trim().replace("\r\n", "\n");
            texts
                .entry(text)
                .or_insert(Text { name: field("name")?.into(), crates: BTreeSet::new() })
                .crates
                .extend(crates);
        }
    }
    Ok(())
}

fn document(texts: &BTreeMap<String, Text>) -> String {
    let mut out = String::from(HEAD);
    let mut sorted: Vec<_> = texts.iter().collect();
    sorted.sort_by_key(|(_, text)| (&text.name, text.crates.first().cloned()));
    for (text, Text { name, crates }) in sorted {
        out += &format!("## {name}\n\n");
        for name in crates {
            out += &format!("- {name}\n");
        }
        out += &format!("\n```text\n{text}\n```\n\n");
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

#[cfg(test)]
mod tests {
    use super::{collect, crate_of, document};
    use serde_json::json;
    use std::collections::BTreeMap;

    #[test]
    fn a_crate_is_named_with_its_version_unless_it_is_the_projects_own() {
        assert_eq!(crate_of("serde v1.0.2").as_deref(), Some("serde 1.0.2"));
        assert_eq!(crate_of("serde v1.0.2 (*)").as_deref(), Some("serde 1.0.2"));
        assert_eq!(crate_of("cluster-facts v0.1.0 (/home/me/cluster-facts)"), None);
        assert_eq!(crate_of(""), None);
    }

    #[test]
    fn crates_with_one_licence_text_are_listed_together() {
        let licence = |text: &str, name: &str| {
            json!({ "licenses": [{ "name": "MIT License", "text": text, "used_by": [
                { "crate": { "name": name, "version": "1.0.0" } },
                { "crate": { "name": "cluster-facts", "version": "0.1.0" } },
            ] }] })
        };
        let mut texts = BTreeMap::new();
        collect(&licence("Copyright A\r\n", "b"), &mut texts).expect("it lists licences");
        collect(&licence("Copyright A", "a"), &mut texts).expect("it lists licences");
        let document = document(&texts);
        assert!(
            document.ends_with("## MIT License\n\n- a 1.0.0\n- b 1.0.0\n\n```text\nCopyright A\n```\n"),
            "{document}"
        );
    }
}
