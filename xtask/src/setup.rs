//! Brings what the other verbs need. What is there in the right version stays as it is.

use crate::browsers::{self, apt};
use crate::steps::Steps;
use crate::tools::{self, Tool};
use crate::world::{self, World};
use crate::{node, project};
use anyhow::Result;

const STEPS: usize = 6;

/// What to do where a tool is missing or broken.
pub(crate) const AGAIN: &str = "cargo xtask setup";

/// How much is needed.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum For {
    Build,
    Test,
}

/// `cargo xtask setup`: every step with what it found or did.
pub(crate) fn all() -> Result<()> {
    bring(For::Build, true)?;
    println!("All there: tools in {}, npm packages in node_modules.", project::short(&project::tools()));
    Ok(())
}

/// What another verb calls first: it says nothing where nothing is to be done.
pub(crate) fn ensure(need: For) -> Result<()> {
    bring(need, false)
}

fn bring(need: For, loud: bool) -> Result<()> {
    let mut steps = Steps::new("setup", STEPS);
    let mut there = |steps: &mut Steps, what: &str| {
        if loud {
            steps.next(what);
        } else {
            steps.skip();
        }
    };

    let version = node::version()?;
    there(&mut steps, &format!("Node {version}: there"));

    match World::find() {
        Ok(world) => there(&mut steps, &format!("Rust for the wasm: {}, there", world.compiler)),
        Err(missing) => {
            steps.next(if apt::possible() {
                "Rust with its library sources, for the wasm: from Debian's packages, about 1 min, once"
            } else {
                "Rust with its library sources, for the wasm: missing"
            });
            world::bring(&missing)?;
        }
    }

    tool(&mut steps, &mut there, &tools::wasm_bindgen()?)?;
    tool(&mut steps, &mut there, &tools::wasm_pack())?;

    if node::there()? {
        there(&mut steps, "npm packages: there");
    } else {
        steps.next("npm packages: installing, about 20 s, once");
        node::bring()?;
    }

    let (names, packages) = browsers::missing();
    if names.is_empty() && !browsers::driver_missing() {
        there(&mut steps, "browsers for the tests: there");
    } else if need == For::Test {
        bring_browsers(&mut steps, &names, &packages);
    } else if loud {
        steps.next("browsers for the tests: `cargo xtask test` brings what it can");
    }
    Ok(())
}

fn tool(steps: &mut Steps, there: &mut impl FnMut(&mut Steps, &str), tool: &Tool) -> Result<()> {
    if let Some(version) = tool.there() {
        there(steps, &format!("{} {version}: there", tool.program));
        return Ok(());
    }
    steps.next(&tool.announcement());
    tool.bring()
}

/// Without a browser its tests are skipped, or fail in continuous integration: the rest runs all the same.
fn bring_browsers(steps: &mut Steps, names: &[&str], packages: &[&str]) {
    let list = names.join(", ");
    let mut done = Ok(());
    if names.is_empty() {
        steps.skip();
    } else if apt::possible() {
        steps.next(&format!("{list}: from Debian's packages, about 2 min, once"));
        done = apt::install(packages);
    } else {
        steps.next(&format!("{list}: not here, so not tested. On Debian, as root: {}", apt::line(packages)));
    }
    let driver = tools::geckodriver();
    if browsers::driver_missing() {
        steps.again(&driver.announcement());
        done = done.and(driver.bring());
    }
    if let Err(error) = done {
        eprintln!("{error:#}");
    }
}
