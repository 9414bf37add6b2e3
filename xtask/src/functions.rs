//! What takes the space in the wasm, function by function, and which costly parts of the standard library came back.

use crate::{bundle, project, run, setup};
use anyhow::Result;
use std::collections::HashMap;
use std::fs;
use std::ops::Range;
use wasmparser::{KnownCustom, Name, Parser, Payload};

/// Parts of the standard library that a few bytes of source can pull in by the kilobyte, and what to use instead.
const RELAPSES: [(&str, &str); 4] = [
    ("flt2dec", "a number written as text by the standard library"),
    ("dec2flt", "a number read from text by the standard library"),
    ("hashbrown", "a HashMap"),
    ("unicode::conversions", "to_lowercase or to_uppercase"),
];

const LARGEST: usize = 25;

/// Bytes of one function or section.
pub(crate) struct Item {
    pub(crate) name: String,
    pub(crate) bytes: u64,
}

/// Sizes before compression.
pub(crate) struct Space {
    pub(crate) sections: Vec<Item>,
    pub(crate) functions: Vec<Item>,
}

/// Reads the wasm as it ships, but with its names.
pub(crate) fn space() -> Result<Space> {
    let named = named()?;
    read(&fs::read(named)?)
}

/// wasm-pack's steps once more on what Cargo made, keeping the names.
fn named() -> Result<std::path::PathBuf> {
    let folder = project::root().join("target/size");
    let compiled = project::cargo_target().join("wasm32-unknown-unknown/wasm/cluster_facts_full.wasm");
    run::show(
        run::command("wasm-bindgen")
            .arg(compiled)
            .args(["--target", "web", "--no-typescript", "--out-dir"])
            .arg(&folder),
        "cargo xtask build",
    )?;
    let named = folder.join("named.wasm");
    run::show(
        run::command("wasm-opt")
            .args(bundle::FEATURES)
            .args(bundle::PASSES)
            .arg("-g")
            .arg(folder.join("cluster_facts_full_bg.wasm"))
            .arg("-o")
            .arg(&named),
        setup::AGAIN,
    )?;
    Ok(named)
}

fn read(wasm: &[u8]) -> Result<Space> {
    let mut sections = Vec::new();
    let mut bodies = Vec::new();
    let mut imported = 0;
    let mut names = HashMap::new();
    let mut section = |name: &str, bytes: u64| {
        sections.push(Item { name: name.to_owned(), bytes });
    };
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(imports) => {
                section("imports", length(&imports.range()));
                imported = imports
                    .into_imports()
                    .filter(|import| {
                        import.as_ref().is_ok_and(|import| matches!(import.ty, wasmparser::TypeRef::Func(_)))
                    })
                    .count();
            }
            Payload::ExportSection(exports) => section("exports", length(&exports.range())),
            Payload::CodeSectionStart { size, .. } => section("code", u64::from(size)),
            Payload::CodeSectionEntry(body) => bodies.push(length(&body.range())),
            Payload::DataSection(data) => section("data", length(&data.range())),
            Payload::CustomSection(custom) => {
                if let KnownCustom::Name(parts) = custom.as_known() {
                    for part in parts {
                        if let Name::Function(map) = part? {
                            for naming in map {
                                let naming = naming?;
                                names.insert(naming.index as usize, naming.name.to_owned());
                            }
                        }
                    }
                }
            }
            _ => {}
        }
    }
    let mut functions: Vec<Item> = bodies
        .into_iter()
        .enumerate()
        .map(|(index, bytes)| Item {
            name: names.get(&(index + imported)).map_or_else(|| format!("function {index}"), |name| plain(name)),
            bytes,
        })
        .collect();
    functions.sort_by(|a, b| b.bytes.cmp(&a.bytes).then_with(|| a.name.cmp(&b.name)));
    Ok(Space { sections, functions })
}

fn length(range: &Range<u64>) -> u64 {
    range.end - range.start
}

/// A name without the compiler's hashes: `core[f6045c86dd3fbd42]::fmt` or `core::fmt::h0123456789abcdef`.
fn plain(name: &str) -> String {
    let is_hash = |text: &str| text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let name = match name.rsplit_once("::h") {
        Some((name, hash)) if is_hash(hash) => name,
        _ => name,
    };
    let mut short = String::with_capacity(name.len());
    let mut rest = name;
    while let Some((before, after)) = rest.split_once('[') {
        short.push_str(before);
        rest = match after.split_once(']') {
            Some((hash, after)) if is_hash(hash) => after,
            _ => {
                short.push('[');
                after
            }
        };
    }
    short.push_str(rest);
    short
}

impl Space {
    /// Prints the largest ones.
    pub(crate) fn print(&self) {
        println!("\nWhat takes the space in the wasm (bytes before compression):");
        for item in &self.sections {
            println!("  {:>7}  {}", item.bytes, item.name);
        }
        println!("  of the code:");
        for item in self.functions.iter().take(LARGEST) {
            println!("  {:>7}  {}", item.bytes, item.name);
        }
        let rest: u64 = self.functions.iter().skip(LARGEST).map(|item| item.bytes).sum();
        println!("  {rest:>7}  in {} smaller ones", self.functions.len().saturating_sub(LARGEST));
        for relapse in self.relapses() {
            println!("  warning: {relapse}");
        }
    }

    /// What came back in, in words.
    pub(crate) fn relapses(&self) -> Vec<String> {
        RELAPSES
            .iter()
            .filter_map(|(part, cause)| {
                let found = self.functions.iter().filter(|item| item.name.contains(part));
                let bytes: u64 = found.map(|item| item.bytes).sum();
                (bytes > 0).then(|| format!("{bytes} bytes of {part} are in the wasm: {cause}"))
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn names_lose_only_their_hashes() {
        assert_eq!(plain("core::fmt::write::h0123456789abcdef"), "core::fmt::write");
        assert_eq!(plain("<alloc[494a0d868a692744]::vec::Vec<[u8]>>::reserve"), "<alloc::vec::Vec<[u8]>>::reserve");
        assert_eq!(plain("core::hash"), "core::hash");
    }
}
