//! What dist/ promises, looked at in the files themselves.

use crate::bundle::{self, Built};
use crate::node::hex;
use crate::project;
use anyhow::{Result, ensure};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// Ways of turning text into code or markup; a page under Trusted Types breaks at the first of them. And other files:
/// a script that a policy allows by its hash may not load any.
const NEVER: [&str; 8] = [
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "document.write",
    "eval(",
    "new Function",
    "import(",
    "import.meta",
];

/// Script and wasm fit together, and the script keeps to what any page allows.
pub(crate) fn built(built: &Built) -> Result<()> {
    let script = fs::read_to_string(&built.script)?;
    for name in ["_card.js", "_text.js"] {
        let path = project::dist().join("embed").join(name);
        keeps_to_what_pages_allow(&path, &without_its_import(&fs::read_to_string(&path)?))?;
    }
    let named = bundle::wasm_named_in(&script)?;
    for path in [&built.card, &built.full] {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        ensure!(
            named.iter().any(|one| *one == name),
            "the script asks for {}, but {name} was built",
            named.join(" and ")
        );
        let hash = hex(&Sha256::digest(fs::read(path)?));
        ensure!(name.contains(&hash[..16]), "{name} doesn't carry its content's hash, {}", &hash[..16]);
    }
    keeps_to_what_pages_allow(&built.pinned, &without_its_import(&fs::read_to_string(&built.pinned)?))?;
    keeps_to_what_pages_allow(&built.script, &without_its_import(&script))
}

/// A script imports one thing, and does without where a policy forbids that: a card's own all else, the others the look
/// at a page's colours.
fn without_its_import(script: &str) -> String {
    script.replacen("import(", "", 1)
}

/// None of [`NEVER`] is in it.
pub(crate) fn keeps_to_what_pages_allow(path: &Path, script: &str) -> Result<()> {
    for never in NEVER {
        ensure!(
            !script.contains(never),
            "{} has '{never}', which some pages forbid. Next: look for it in www/element and in what wasm/widget imports",
            project::short(path)
        );
    }
    Ok(())
}
