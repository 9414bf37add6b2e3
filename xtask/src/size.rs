//! `cargo xtask size`: what a reader's browser downloads, against the budgets.

use crate::bundle::{self, Built};
use crate::{functions, generate, project};
use anyhow::{Context, Result};
use cluster_facts::View;
use flate2::{Compression, write::GzEncoder};
use serde_json::{Value, json};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// What a page may download of a profile, in bytes of brotli.
const BUDGETS: [Budget; 4] = [
    Budget { what: "embed script, card only read", bytes: 9_000, long: 10_500 },
    Budget { what: "script tag, before the facts", bytes: 14_000, long: 15_500 },
    Budget { what: "script tag, first card in all", bytes: 48_000, long: 48_000 },
    Budget { what: "every view", bytes: 72_000, long: 72_000 },
];

/// From this many bytes of facts on the card, a profile counts as one with long texts.
const LONG: usize = 2_000;

/// The profile whose files are listed one by one.
const LISTED: &str = "paper-province";

struct Budget {
    what: &'static str,
    bytes: usize,
    /// For a profile with long texts, such as an office's notes.
    long: usize,
}

/// One download.
struct File {
    name: String,
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// The downloads of one profile.
struct Downloads {
    profile: String,
    is_long: bool,
    /// For each budget, the files that count.
    lists: [Vec<File>; 4],
}

/// What all shipped profiles weigh.
pub(crate) struct Weight {
    profiles: Vec<Downloads>,
    /// The compiler is the one that the budgets are set for.
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
        Err(error) => println!("\nWhat takes the space could not be listed: {error:#}"),
    }
    Ok(())
}

impl Weight {
    pub(crate) fn of(built: &Built) -> Result<Self> {
        let profiles =
            generate::built_in()?.iter().map(|profile| Downloads::of(built, profile.id())).collect::<Result<_>>()?;
        Ok(Self { profiles, binding: built.measured_compiler })
    }

    /// Whether every budget holds for every profile.
    pub(crate) fn fits(&self) -> bool {
        let fits =
            |profile: &Downloads| BUDGETS.iter().zip(profile.sums()).all(|(budget, bytes)| bytes <= budget.of(profile));
        self.profiles.iter().all(fits)
    }

    pub(crate) fn print(&self) {
        println!("{:>9} {:>9} {:>9}", "raw", "gzip 9", "brotli 11");
        for file in self.listed() {
            println!("{:>9} {:>9} {:>9}  {}", file.raw, file.gzip, file.brotli, file.name);
        }
        println!("\n{}", self.verdict());
    }

    /// The files of the listed profile, each once.
    fn listed(&self) -> Vec<&File> {
        let mut files: Vec<&File> = Vec::new();
        let profile = self.profiles.iter().find(|profile| profile.profile == LISTED);
        for file in profile.iter().flat_map(|profile| profile.lists.iter().flatten()) {
            if !files.iter().any(|known| known.name == file.name) {
                files.push(file);
            }
        }
        files
    }

    /// Four lines for each profile.
    pub(crate) fn verdict(&self) -> String {
        let mut lines = Vec::new();
        for profile in &self.profiles {
            for (budget, bytes) in BUDGETS.iter().zip(profile.sums()) {
                lines.push(format!("{}: {}", profile.profile, budget.verdict(bytes, profile, self.binding)));
            }
        }
        lines.join("\n")
    }

    fn json(&self) -> Value {
        let file =
            |file: &&File| json!({ "name": file.name, "raw": file.raw, "gzip": file.gzip, "brotli": file.brotli });
        let profile = |profile: &Downloads| {
            let sums: Vec<Value> = BUDGETS
                .iter()
                .zip(profile.sums())
                .map(|(budget, bytes)| json!({ "what": budget.what, "brotli": bytes, "budget": budget.of(profile) }))
                .collect();
            json!({ "profile": profile.profile, "downloads": sums })
        };
        json!({
            "files": self.listed().iter().map(file).collect::<Vec<_>>(),
            "profiles": self.profiles.iter().map(profile).collect::<Vec<_>>(),
        })
    }
}

impl Budget {
    fn of(&self, profile: &Downloads) -> usize {
        if profile.is_long { self.long } else { self.bytes }
    }

    fn verdict(&self, bytes: usize, profile: &Downloads, binding: bool) -> String {
        let (what, most) = (self.what, self.of(profile));
        if bytes <= most {
            return format!("{what}: {bytes} bytes of {most}, {} to spare", most - bytes);
        }
        let warning =
            if binding { "" } else { " (a warning only: this compiler is not the one that the budget is set for)" };
        format!(
            "{what}: {bytes} bytes of {most}, {} too many. Next: cargo xtask size lists what takes the space{warning}",
            bytes - most
        )
    }
}

impl Downloads {
    fn of(built: &Built, profile: &str) -> Result<Self> {
        let dist = project::dist();
        let data = dist.join(format!("profiles/{profile}.json"));
        let facts = |view: View| dist.join(format!("facts/{profile}-{}.json", view.name()));
        let embed = vec![dist.join(format!("embed/{profile}.js"))];
        let before = vec![built.script.clone(), facts(View::Card)];
        let card = vec![built.script.clone(), facts(View::Card), built.card.clone(), data.clone()];
        // A page that shows every view loads the module for all of them, and the rules and facts of each.
        let mut every = vec![built.script.clone(), built.full.clone(), built.sheet.clone(), data];
        every.extend(View::ALL.map(facts));
        let read = |paths: Vec<PathBuf>| paths.iter().map(|path| File::read(path)).collect::<Result<Vec<_>>>();
        Ok(Self {
            profile: profile.to_owned(),
            is_long: File::read(&facts(View::Card))?.brotli >= LONG,
            lists: [read(embed)?, read(before)?, read(card)?, read(every)?],
        })
    }

    /// What each list weighs.
    fn sums(&self) -> [usize; 4] {
        self.lists.each_ref().map(|files| files.iter().map(|file| file.brotli).sum())
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
