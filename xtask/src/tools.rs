//! The Rust programs that the build calls: taken where they are, built into target/tools where they aren't.

use crate::{project, run};
use anyhow::{Context, Result};
use std::fs;
use std::path::PathBuf;

/// A program from crates.
pub(crate) struct Tool {
    pub(crate) program: &'static str,
    package: &'static str,
    /// Features that the program needs.
    features: &'static str,
    /// The version, where only one fits.
    pub(crate) exactly: Option<String>,
    /// The least `major.minor` that will do, where any newer one does too.
    least: (u32, u32),
}

/// Turns the compiled widget into a module that JavaScript can use. Its version must be that of the library.
pub(crate) fn wasm_bindgen() -> Result<Tool> {
    Ok(Tool {
        program: "wasm-bindgen",
        package: "wasm-bindgen-cli",
        features: "",
        exactly: Some(locked("wasm-bindgen")?),
        least: (0, 2),
    })
}

/// Calls Cargo, wasm-bindgen and wasm-opt in turn.
pub(crate) fn wasm_pack() -> Tool {
    Tool { program: "wasm-pack", package: "wasm-pack", features: "", exactly: None, least: (0, 13) }
}

/// Firefox's driver, which distributions rarely package.
pub(crate) fn geckodriver() -> Tool {
    Tool { program: "geckodriver", package: "geckodriver", features: "", exactly: None, least: (0, 34) }
}

/// Lists the licences of crates, with their texts.
pub(crate) fn cargo_about() -> Tool {
    Tool { program: "cargo-about", package: "cargo-about", features: "cli", exactly: None, least: (0, 9) }
}

impl Tool {
    /// Name and version as a person would say it.
    pub(crate) fn name(&self) -> String {
        match &self.exactly {
            Some(version) => format!("{} {version}", self.program),
            None => self.program.to_owned(),
        }
    }

    /// The version that is there, if it fits.
    pub(crate) fn there(&self) -> Option<String> {
        let line = run::version(self.program)?;
        let version = line.split(' ').nth(1)?.to_owned();
        let fits = match &self.exactly {
            Some(exactly) => version == *exactly,
            None => {
                let mut numbers = version.split('.').map_while(|part| part.parse().ok());
                (numbers.next()?, numbers.next()?) >= self.least
            }
        };
        fits.then_some(version)
    }

    /// Builds it into target/tools.
    ///
    /// Without optimisation: each of them runs for a second or two a build, and is built in a third of the time.
    pub(crate) fn bring(&self) -> Result<()> {
        let mut command = run::command("cargo");
        // Without --locked: the package's own lock file may name versions that newer compilers refuse.
        command
            .args(["install", "--quiet", "--debug", "--force", self.package, "--bin", self.program])
            .args(["--features", self.features, "--root"])
            .arg(project::tools())
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            // What two tools have in common is built once.
            .env("CARGO_TARGET_DIR", build_folder());
        if let Some(version) = &self.exactly {
            command.arg(format!("--version={version}"));
        }
        run::show(
            &mut command,
            &format!(
                "see what cargo says above; by hand: cargo install {}{}",
                self.package,
                self.exactly.as_ref().map(|version| format!(" --version {version}")).unwrap_or_default()
            ),
        )
    }
}

fn build_folder() -> PathBuf {
    project::tools().join("build")
}

/// Removes what building the tools has left.
pub(crate) fn clean() {
    // It only takes room; the tools themselves are elsewhere.
    let _ = fs::remove_dir_all(build_folder());
}

/// The version of a package in Cargo.lock.
fn locked(package: &str) -> Result<String> {
    let path = project::root().join("Cargo.lock");
    let text = fs::read_to_string(&path)
        .with_context(|| format!("{} can't be read. Next: cargo generate-lockfile", project::short(&path)))?;
    version_in(&text, package).with_context(|| format!("Cargo.lock has no {package}. Next: cargo update --workspace"))
}

fn version_in(lock: &str, package: &str) -> Option<String> {
    let mut lines = lock.lines();
    lines.find(|line| *line == format!("name = \"{package}\""))?;
    let version = lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')?;
    Some(version.to_owned())
}

#[cfg(test)]
mod tests {
    use super::version_in;

    #[test]
    fn the_lock_file_is_read_by_whole_names() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"1.0.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(version_in(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(version_in(lock, "bindgen"), None);
    }
}
