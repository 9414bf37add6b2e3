//! Node and the npm packages.

use crate::{project, run};
use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::PathBuf;

const OLDEST: u32 = 20;

/// Node's version, if it is new enough.
pub(crate) fn version() -> Result<String> {
    let Some(version) = run::version("node") else {
        bail!("Node is missing. Next: install Node {OLDEST} or newer, with npm, and call this again");
    };
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    if major.is_none_or(|major| major < OLDEST) {
        bail!("Node {version} is too old. Next: install Node {OLDEST} or newer, with npm, and call this again");
    }
    if !run::has("npm") {
        bail!("npm is missing beside Node {version}. Next: install npm and call this again");
    }
    Ok(version)
}

/// Whether node_modules is what package-lock.json asks for.
pub(crate) fn there() -> Result<bool> {
    let wanted = lock_hash()?;
    Ok(fs::read_to_string(stamp()).is_ok_and(|had| had == wanted))
}

/// Installs the packages.
pub(crate) fn bring() -> Result<()> {
    let mut command = run::command("npm");
    // No package needs its install script, so none gets to run one.
    command.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
    run::show(&mut command, "see what npm says above; by hand: npm ci --ignore-scripts")?;
    fs::write(stamp(), lock_hash()?)?;
    Ok(())
}

/// A program for this system, from the one package in `scope` that npm chose to install.
pub(crate) fn program(scope: &str, path: &str) -> Option<PathBuf> {
    let packages = fs::read_dir(project::root().join("node_modules").join(scope)).ok()?;
    packages.flatten().map(|package| package.path().join(path)).find(|program| program.is_file())
}

fn stamp() -> PathBuf {
    project::root().join("node_modules/.installed-for")
}

fn lock_hash() -> Result<String> {
    let lock = fs::read(project::root().join("package-lock.json"))
        .context("package-lock.json can't be read. Next: npm install --ignore-scripts")?;
    // The packages hold programs for one system, so a folder carried to another one doesn't count.
    let system = format!("{} {}\n", std::env::consts::OS, std::env::consts::ARCH);
    let hash = Sha256::new().chain_update(system).chain_update(lock).finalize();
    Ok(hex(&hash))
}

/// Bytes as lower case hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
