//! `dist/v/X.Y.Z/cluster-facts.js`: the script of one version under an address that never changes, for pages that name
//! it with its hash. It is one file: wasm and sheet have their hashes in their names and are never deleted, and
//! profiles and facts, two folders up, are those of today.

use crate::bundle::{integrity, wasm_named_in};
use crate::{project, site};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::Path;

const SCRIPT: &str = "cluster-facts.js";

/// Puts this build where its version belongs, unless something stands there; says how pages name it.
pub(crate) fn add(dist: &Path, script: &[u8]) -> Result<String> {
    let short = format!("v/{}/{SCRIPT}", project::VERSION);
    let path = dist.join(&short);
    let note = match fs::read(&path) {
        Ok(old) if old != script => {
            "\n  It is older than this build, and stays: pages may name it with its hash. Next: raise `version` in Cargo.toml, \
             or delete the file if it was never uploaded"
        }
        _ => {
            site::write(&path, script)?;
            ""
        }
    };
    whole(dist)?;
    let hash = integrity(&fs::read(&path)?);
    Ok(format!("{short} integrity=\"{hash}\" crossorigin=\"anonymous\"{note}"))
}

/// Every version still finds its wasm.
fn whole(dist: &Path) -> Result<()> {
    let versions = dist.join("v");
    for version in fs::read_dir(&versions).with_context(|| format!("{} can't be read", versions.display()))? {
        let path = version?.path().join(SCRIPT);
        let Ok(script) = fs::read_to_string(&path) else { continue };
        for wasm in wasm_named_in(&script)? {
            if !dist.join(&wasm).is_file() {
                bail!("{} asks for {wasm}, which is gone. Next: bring it back from the host", project::short(&path));
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::add;
    use std::fs;
    use std::path::PathBuf;

    const WASM: &str = "cluster-facts-0123456789abcdef.wasm";

    /// An empty dist/ of a test's own, with one wasm.
    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("cluster-facts-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("a folder for the test");
        fs::write(folder.join(WASM), "wasm").expect("it can be written");
        folder
    }

    #[test]
    fn what_has_a_version_never_changes() {
        let dist = folder("pinned");
        let first = format!("f('{WASM}')");
        let said = add(&dist, first.as_bytes()).expect("it is added");
        assert!(said.contains("integrity=\"sha384-") && !said.contains("Next"), "{said}");
        let said = add(&dist, first.replace("f(", "g(").as_bytes()).expect("it stays");
        assert!(said.contains("Next: raise `version`"), "{said}");
        let path = dist.join(format!("v/{}/cluster-facts.js", crate::project::VERSION));
        assert_eq!(fs::read_to_string(path).expect("it is there"), first);
        fs::remove_dir_all(dist).expect("it can be removed");
    }

    #[test]
    fn a_wasm_that_an_older_version_asks_for_is_missed() {
        let dist = folder("missed");
        fs::create_dir_all(dist.join("v/0.0.1")).expect("a folder");
        fs::write(dist.join("v/0.0.1/cluster-facts.js"), "f('cluster-facts-00000000deadbeef.wasm')").expect("a file");
        let error = add(&dist, format!("f('{WASM}')").as_bytes()).expect_err("it is gone").to_string();
        assert!(error.contains("v/0.0.1/cluster-facts.js asks for cluster-facts-00000000deadbeef.wasm"), "{error}");
        fs::remove_dir_all(dist).expect("it can be removed");
    }
}
