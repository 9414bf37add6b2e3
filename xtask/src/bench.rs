//! `cargo xtask bench`: how long things take, told and never asserted.

use crate::setup::{self, For};
use crate::{bundle, project, run};
use anyhow::{Context, Result, bail};
use std::process::ExitCode;

/// Folders in `bench/`, each with a `run.mjs`, and what they measure.
const ALL: [(&str, &str); 2] = [
    ("first-facts", "time until a card's facts are visible on a slow phone, brought in several ways"),
    (
        "many-cards",
        "up to a thousand cards beside ones written by hand: time, memory, layout shift; and what each way in shifts",
    ),
];

/// Runs one bench, or lists them.
pub(crate) fn bench(name: Option<&str>, rounds: Option<u16>, json: bool) -> Result<ExitCode> {
    let Some(name) = name else {
        for (name, what) in ALL {
            println!("{name}: {what}");
        }
        return Ok(ExitCode::SUCCESS);
    };
    if !ALL.iter().any(|(known, _)| *known == name) {
        bail!("there is no bench '{name}'. Next: cargo xtask bench");
    }
    setup::ensure(For::Test)?;
    bundle::build()?;
    let mut command = run::command("node");
    command.arg(format!("bench/{name}/run.mjs")).env("CLUSTER_FACTS_DIST", project::dist());
    if let Some(rounds) = rounds {
        command.args(["--rounds", &rounds.to_string()]);
    }
    if json {
        command.arg("--json");
    }
    // Its table is the verb's own result, so it goes to stdout as it is.
    let status = command.status().context("node could not be started")?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
