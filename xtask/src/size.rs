//! `cargo xtask size`: what a reader's browser downloads for a first card.

use crate::bundle::{self, Built};
use crate::{functions, project};
use anyhow::{Context, Result};
use flate2::{Compression, write::GzEncoder};
use serde_json::json;
use std::fs;
use std::io::Write;
use std::path::Path;

/// Brotli bytes of script, wasm, profile and facts together: 48 kB.
const BUDGET: usize = 48_000;

/// Brotli bytes of a script that brings a card's facts: all that comes before they stand.
const FACTS_BUDGET: usize = 10_000;

/// The profile that a first card is measured with, and its facts.
const PROFILE: &str = "profiles/paper-province.json";
const FACTS: &str = "facts/paper-province-card.json";
/// The script that brings them.
const EMBED: &str = "embed/paper-province.js";

/// One download.
struct File {
    name: String,
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// All that a first card needs.
pub(crate) struct Weight {
    files: Vec<File>,
    /// The one file of a card that brings its facts.
    embed: File,
    /// The compiler is the one that the budget is set for.
    pub(crate) binding: bool,
}

/// `cargo xtask size`.
pub(crate) fn print(json: bool) -> Result<()> {
    let built = bundle::build()?;
    let weight = Weight::of(&built)?;
    if json {
        println!("{:#}", weight.json());
        return Ok(());
    }
    weight.print();
    match functions::space() {
        Ok(space) => space.print(),
        // The listing is a help, not a result.
        Err(error) => println!("\nWhat takes the space could not be told: {error:#}"),
    }
    Ok(())
}

impl Weight {
    pub(crate) fn of(built: &Built) -> Result<Self> {
        let [profile, facts, embed] = [PROFILE, FACTS, EMBED].map(|name| project::dist().join(name));
        let files = [&built.script, &built.wasm, &profile, &facts];
        let files = files.into_iter().map(|path| File::read(path)).collect::<Result<_>>()?;
        Ok(Self { files, embed: File::read(&embed)?, binding: built.measured_compiler })
    }

    fn total(&self) -> usize {
        self.files.iter().map(|file| file.brotli).sum()
    }

    /// Whether both budgets are kept.
    pub(crate) fn fits(&self) -> bool {
        self.total() <= BUDGET && self.embed.brotli <= FACTS_BUDGET
    }

    pub(crate) fn print(&self) {
        println!("{:>9} {:>9} {:>9}", "raw", "gzip 9", "brotli 11");
        for file in self.files.iter().chain([&self.embed]) {
            println!("{:>9} {:>9} {:>9}  {}", file.raw, file.gzip, file.brotli, file.name);
        }
        println!("{}", self.verdict());
    }

    /// The results, a line each.
    pub(crate) fn verdict(&self) -> String {
        let line = |what: &str, bytes: usize, budget: usize| {
            if bytes <= budget {
                return format!("{what}: {bytes} bytes of {budget}, {} to spare", budget - bytes);
            }
            format!(
                "{what}: {bytes} bytes of {budget}, {} too many. Next: cargo xtask size lists what takes the space{}",
                bytes - budget,
                if self.binding {
                    ""
                } else {
                    " (a warning only: this compiler is not the one that the budget is set for)"
                }
            )
        };
        [line("first card", self.total(), BUDGET), line(EMBED, self.embed.brotli, FACTS_BUDGET)].join("\n")
    }

    fn json(&self) -> serde_json::Value {
        let files: Vec<_> = self
            .files
            .iter()
            .map(|file| json!({ "name": file.name, "raw": file.raw, "gzip": file.gzip, "brotli": file.brotli }))
            .collect();
        json!({ "files": files, "first_card": { "brotli": self.total(), "budget": BUDGET } })
    }
}

impl File {
    fn read(path: &Path) -> Result<Self> {
        let bytes =
            fs::read(path).with_context(|| format!("{} is missing. Next: cargo xtask build", project::short(path)))?;
        let name = path.strip_prefix(project::dist())?.display().to_string();
        Ok(Self { name, raw: bytes.len(), gzip: gzip(&bytes)?, brotli: brotli(&bytes)? })
    }
}

fn gzip(bytes: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}

fn brotli(bytes: &[u8]) -> Result<usize> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        // As servers have it: a window of 4 MB and the length known beforehand.
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut short = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut short, &parameters)?;
    Ok(short.len())
}
