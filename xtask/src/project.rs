//! Where things are.

use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

/// The version that all packages of the workspace share.
pub(crate) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The repository's address, as `[workspace.package]` in Cargo.toml names it; empty until there is one.
pub(crate) const REPOSITORY: &str = env!("CARGO_PKG_REPOSITORY");

/// The project's home page, likewise.
pub(crate) const HOMEPAGE: &str = env!("CARGO_PKG_HOMEPAGE");

/// The licences of the project and of what it is compiled with: they go wherever its files go.
pub(crate) const LICENCES: [&str; 3] = ["LICENSE-APACHE", "LICENSE-MIT", "THIRD-PARTY-LICENSES.md"];

/// The project's root folder.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask is a folder of the project")
}

/// What is built for the reader: any static host can serve it as it is.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// Cargo's own output, which a machine may keep elsewhere.
pub(crate) fn cargo_target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

/// Tools that `setup` builds; first on the PATH of everything that xtask starts.
pub(crate) fn tools() -> PathBuf {
    root().join("target/tools")
}

/// What wasm-pack writes for a module of the widget.
pub(crate) fn widget(module: &str) -> PathBuf {
    root().join("target/widget").join(module)
}

/// The pieces between wasm-pack's output and the bundled script.
pub(crate) fn element() -> PathBuf {
    root().join("target/element")
}

/// The commands of the npm packages.
pub(crate) fn node_bin() -> PathBuf {
    root().join("node_modules/.bin")
}

/// The pages of the documentation, in the order of their names.
pub(crate) fn documentation() -> Result<Vec<PathBuf>> {
    let folder = root().join("docs");
    let entries = std::fs::read_dir(&folder).with_context(|| format!("{} can't be read", short(&folder)))?;
    let mut pages = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    pages.retain(|path| path.extension().is_some_and(|ending| ending == "md"));
    pages.sort();
    Ok(pages)
}

/// A path as a person would type it from the root.
pub(crate) fn short(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}
