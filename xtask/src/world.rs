//! Which Rust compiles the wasm.
//!
//! The widget's wasm is built together with the standard library, so a compiler with its library sources is needed.
//! Rustup brings both to an ordinary machine, as rust-toolchain.toml asks for them. Where rustup can fetch nothing,
//! Debian's packages have such a pair. Nothing here makes rustup download anything.

use crate::{browsers::apt, project, run};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The first release whose library and Cargo know `panic = "immediate-abort"` and targets by file as they are used here.
const OLDEST: (u32, u32) = (1, 95);

const TARGET: &str = "wasm32-unknown-unknown";

/// Debian's compiler lies here, whatever else is on the machine.
const DEBIAN: &str = "/usr";

/// A compiler with its library sources, and a linker for wasm.
pub(crate) struct World {
    pub(crate) debian: bool,
    /// What `rustc --version` says.
    pub(crate) compiler: String,
    /// The linker to name; `None` where the compiler finds its own.
    linker: Option<PathBuf>,
}

impl World {
    /// The world that is there, or what is missing.
    pub(crate) fn find() -> Result<Self, Missing> {
        let active = Self::active();
        if let Some(world) = active {
            return Ok(world);
        }
        Self::debian()
    }

    /// The toolchain that `cargo xtask` itself runs on.
    fn active() -> Option<Self> {
        let mut rustc = run::command("rustc");
        let sysroot = run::read(rustc.args(["--print", "sysroot"])).ok()?;
        let sysroot = Path::new(sysroot.trim());
        let compiler = run::version("rustc")?;
        // wasm-pack would have rustup add the target where its folder is missing: then this world isn't taken.
        let whole = has_sources(sysroot) && sysroot.join("lib/rustlib").join(TARGET).is_dir() && new_enough(&compiler);
        let linker = if has_own_linker(sysroot) { None } else { Some(linker()?) };
        whole.then_some(Self { debian: sysroot == Path::new(DEBIAN), compiler, linker })
    }

    /// Debian's rustc-web, cargo-web and rust-web-src.
    fn debian() -> Result<Self, Missing> {
        let rustc = Path::new(DEBIAN).join("bin/rustc");
        let linker = linker();
        let compiler = run::version(&rustc.to_string_lossy());
        let whole = rustc.is_file()
            && Path::new(DEBIAN).join("bin/cargo").is_file()
            && has_sources(Path::new(DEBIAN))
            && linker.is_some();
        if !whole {
            return Err(Missing::Packages);
        }
        let compiler = compiler.unwrap_or_default();
        if !new_enough(&compiler) {
            return Err(Missing::Newer(compiler));
        }
        if !target_folder().is_dir() {
            return Err(Missing::Folder);
        }
        Ok(Self { debian: true, compiler, linker })
    }

    /// Makes a command use this world's cargo and rustc.
    pub(crate) fn apply<'a>(&self, command: &'a mut Command) -> Result<&'a mut Command> {
        // Building the standard library is unstable as a flag, though not as code: the stable compiler must be told.
        command.env("RUSTC_BOOTSTRAP", "1");
        if let Some(linker) = &self.linker {
            command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
        }
        if self.debian {
            // Rustup's own programs stand first on most PATHs and would choose their toolchain again.
            command.env("PATH", run::path(&[self.links()?]));
            for name in ["CARGO", "RUSTC", "RUSTUP_TOOLCHAIN", "LD_LIBRARY_PATH"] {
                command.env_remove(name);
            }
        }
        Ok(command)
    }

    /// The arguments with which Cargo builds or checks the widget, standard library and all.
    pub(crate) fn cargo_arguments(&self) -> Result<Vec<String>> {
        Ok(vec![
            "-Zbuild-std=std,panic_abort".into(),
            "-Zbuild-std-features=optimize_for_size".into(),
            // A panic is a trap and nothing else: the messages and the formatting behind them are not even built.
            "-Zpanic-immediate-abort".into(),
            "--config".into(),
            // Not in Cargo.toml: stable Cargo refuses the word there, for every package of the workspace.
            r#"profile.wasm.panic="immediate-abort""#.into(),
            format!("--target={TARGET}"),
        ])
    }

    /// Clippy of this world's compiler, with its subcommand; `None` where there is none.
    pub(crate) fn clippy(&self) -> Option<Command> {
        if self.debian {
            // Not as `cargo clippy`: Cargo would find rustup's clippy of another compiler.
            let program = Path::new(DEBIAN).join("bin/cargo-clippy");
            let mut command = program.is_file().then(|| run::command(program))?;
            command.arg("clippy");
            return Some(command);
        }
        let mut command = run::command("cargo");
        command.arg("clippy");
        Some(command)
    }

    /// A folder with nothing but Debian's cargo and rustc.
    fn links(&self) -> Result<PathBuf> {
        let folder = project::tools().join("debian");
        fs::create_dir_all(&folder)?;
        for name in ["cargo", "rustc", "rustdoc"] {
            let link = folder.join(name);
            if link.symlink_metadata().is_err() {
                symlink(&Path::new(DEBIAN).join("bin").join(name), &link)
                    .with_context(|| format!("{} could not be made", link.display()))?;
            }
        }
        Ok(folder)
    }
}

/// What keeps the wasm from being built.
pub(crate) enum Missing {
    /// No compiler with library sources, or no linker.
    Packages,
    /// There is one, but it is too old.
    Newer(String),
    /// Only the folder in which wasm-pack expects the target.
    Folder,
}

/// The packages of Debian's pair; clippy only for the tests.
pub(crate) const PACKAGES: [&str; 5] = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-clippy", "lld-19"];

/// Brings Debian's pair where that is possible, else says what a person can do.
pub(crate) fn bring(missing: &Missing) -> Result<()> {
    let folder = target_folder();
    let by_hand = format!(
        "the compiler in use has no library sources for the wasm. Next: with rustup,\n  \
         rustup update stable\n  rustup component add rust-src\n  rustup target add {TARGET}\n\
         or on Debian, as root,\n  {}\n  mkdir -p {}",
        apt::line(&PACKAGES),
        folder.display()
    );
    if let Missing::Newer(version) = missing {
        bail!("{version} is too old for the wasm: {}.{} or newer is needed.\n{by_hand}", OLDEST.0, OLDEST.1);
    }
    if !apt::possible() {
        bail!("{by_hand}");
    }
    if matches!(missing, Missing::Packages) {
        apt::install(&PACKAGES)?;
    }
    fs::create_dir_all(&folder).with_context(|| format!("{} could not be made", folder.display()))?;
    if let Err(Missing::Newer(version)) = World::find() {
        bail!(
            "Debian's packages brought {version}; {}.{} or newer is needed.\nNext: add Debian's security updates to apt's sources, or use rustup's own:\n{by_hand}",
            OLDEST.0,
            OLDEST.1
        );
    }
    Ok(())
}

fn target_folder() -> PathBuf {
    Path::new(DEBIAN).join("lib/rustlib").join(TARGET).join("lib")
}

fn has_sources(sysroot: &Path) -> bool {
    sysroot.join("lib/rustlib/src/rust/library/std/Cargo.toml").is_file()
}

/// Rustup's toolchains carry a linker for wasm.
fn has_own_linker(sysroot: &Path) -> bool {
    let Ok(targets) = fs::read_dir(sysroot.join("lib/rustlib")) else {
        return false;
    };
    targets
        .flatten()
        .any(|target| ["bin/rust-lld", "bin/rust-lld.exe"].iter().any(|name| target.path().join(name).is_file()))
}

fn linker() -> Option<PathBuf> {
    ["wasm-ld-21", "wasm-ld-20", "wasm-ld-19", "wasm-ld"].iter().find_map(|name| run::find(name.as_ref()))
}

/// `rustc 1.96.0 (…)` against the oldest that will do.
fn new_enough(version: &str) -> bool {
    let mut numbers =
        version.split(' ').nth(1).unwrap_or_default().split(['.', '-']).map_while(|part| part.parse::<u32>().ok());
    match (numbers.next(), numbers.next()) {
        (Some(major), Some(minor)) => (major, minor) >= OLDEST,
        _ => false,
    }
}

#[cfg(unix)]
fn symlink(original: &Path, link: &Path) -> std::io::Result<()> {
    std::os::unix::fs::symlink(original, link)
}

#[cfg(not(unix))]
fn symlink(_: &Path, _: &Path) -> std::io::Result<()> {
    Err(std::io::ErrorKind::Unsupported.into())
}

#[cfg(test)]
mod tests {
    use super::new_enough;

    #[test]
    fn versions_are_compared_as_numbers() {
        assert!(new_enough("rustc 1.96.0 (ac68faa20 2026-05-25)"));
        assert!(new_enough("rustc 2.0.0"));
        assert!(new_enough("rustc 1.100.0-nightly (…)"));
        assert!(!new_enough("rustc 1.94.0"));
        assert!(!new_enough("rustc 1.9.0"));
        assert!(!new_enough(""));
    }
}
