//! `cargo xtask pictures`: the pictures of README and docs/, drawn by Chromium.

use crate::setup::{self, For};
use crate::{bundle, project, run};
use anyhow::{Context, Result};
use std::process::ExitCode;

/// Builds, and draws every picture anew.
pub(crate) fn draw() -> Result<ExitCode> {
    setup::ensure(For::Test)?;
    bundle::build()?;
    let mut command = run::command("node");
    command.arg("docs/pictures/draw.mjs").env("CLUSTER_FACTS_DIST", project::dist());
    let status = command.status().context("node could not be started")?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
