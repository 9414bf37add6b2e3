//! Where things are.

use std::path::{Path, PathBuf};

/// The version that all packages of the workspace share.
pub(crate) const VERSION: &str = env!("CARGO_PKG_VERSION");

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

/// What wasm-pack writes.
pub(crate) fn widget() -> PathBuf {
    root().join("target/widget")
}

/// The pieces between wasm-pack's output and the bundled script.
pub(crate) fn element() -> PathBuf {
    root().join("target/element")
}

/// The commands of the npm packages.
pub(crate) fn node_bin() -> PathBuf {
    root().join("node_modules/.bin")
}

/// A path as a person would type it from the root.
pub(crate) fn short(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}
