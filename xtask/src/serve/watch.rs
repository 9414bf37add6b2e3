//! Building again when a source changes.

use crate::{project, run};
use anyhow::{Context, Result};
use notify::event::{AccessKind, AccessMode, EventKind, ModifyKind};
use notify::{Event, RecursiveMode, Watcher};
use std::path::{Component, Path};
use std::sync::mpsc;
use std::time::Duration;

/// What the build reads.
const WATCHED: [&str; 9] =
    ["docs", "src", "wasm", "www", "xtask/src", "Cargo.toml", "Cargo.lock", "package-lock.json", "tsconfig.json"];

/// An editor writes several files at once: wait until it is done.
const QUIET: Duration = Duration::from_millis(300);

/// Watches until the program ends.
pub(crate) fn rebuild_on_change() -> Result<()> {
    let (sender, changes) = mpsc::channel();
    let mut watcher = notify::recommended_watcher(sender).context("files can't be watched here")?;
    for name in WATCHED {
        let path = project::root().join(name);
        if path.exists() {
            watcher.watch(&path, RecursiveMode::Recursive).with_context(|| format!("{name} can't be watched"))?;
        }
    }
    while let Ok(first) = changes.recv() {
        let Some(name) = first.ok().as_ref().and_then(source) else {
            continue;
        };
        // Until it is quiet. What comes while the build runs waits in the channel and starts the next one.
        while changes.recv_timeout(QUIET).is_ok() {}
        eprintln!("\n{name} changed");
        rebuild();
    }
    Ok(())
}

/// The changed file's name, if the build reads it and doesn't write it.
fn source(event: &Event) -> Option<String> {
    let changed = match event.kind {
        // The build itself opens and reads every source: that is no change.
        EventKind::Access(kind) => kind == AccessKind::Close(AccessMode::Write),
        EventKind::Modify(ModifyKind::Metadata(_)) => false,
        _ => true,
    };
    let path = event.paths.first()?.strip_prefix(project::root()).ok()?;
    (changed && is_source(path)).then(|| path.display().to_string())
}

fn is_source(path: &Path) -> bool {
    let hidden = path
        .components()
        .any(|part| matches!(part, Component::Normal(name) if name.to_string_lossy().starts_with('.')));
    let backup = path.to_string_lossy().ends_with('~');
    let folders = ["www/element/generated", "www/frame/generated", "src/view/generated"];
    let written = folders.iter().any(|folder| path.starts_with(folder)) || path == Path::new("www/profile.schema.json");
    !(hidden || backup || written)
}

/// By a new xtask: what the views write is compiled into it, so this one would write the old texts.
fn rebuild() {
    let built = run::show(
        run::command("cargo").args(["run", "--quiet", "--package", "xtask", "--", "build"]),
        "mend it; this builds again at the next change",
    );
    match built {
        Ok(()) => eprintln!("ready: load the page again"),
        Err(error) => eprintln!("xtask: {error:#}"),
    }
}

#[cfg(test)]
mod tests {
    use super::is_source;
    use std::path::Path;

    #[test]
    fn what_the_build_writes_starts_no_build() {
        assert!(is_source(Path::new("src/view/style.css")));
        assert!(is_source(Path::new("www/index.html")));
        assert!(!is_source(Path::new("www/element/generated/trees.js")));
        assert!(!is_source(Path::new("src/view/generated/style.css")));
        assert!(!is_source(Path::new("www/profile.schema.json")));
        assert!(!is_source(Path::new("src/.main.rs.swp")));
        assert!(!is_source(Path::new("src/main.rs~")));
    }
}
