//! `cargo xtask setup`: installs what the other verbs need. What is present in the right version stays as it is.
//!
//! Debian's packages, npm's packages and the Rust tools are installed at the same time, each kind in a lane of its own.

use crate::browsers::{self, apt};
use crate::tools::{self, Tool};
use crate::world::{self, World};
use crate::{node, project};
use anyhow::{Result, anyhow};
use std::thread;
use std::time::Instant;

/// The command that repairs a missing or broken tool.
pub(crate) const AGAIN: &str = "cargo xtask setup";

/// How much a verb needs.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum For {
    Build,
    Test,
}

/// Something that other verbs need.
struct Requirement {
    name: String,
    state: State,
}

enum State {
    Present,
    Missing(Installation),
}

struct Installation {
    lane: Lane,
    /// What is about to happen, and about how long it takes.
    announcement: String,
    run: Box<dyn FnOnce() -> Result<()> + Send>,
    /// A missing browser leaves its tests out (in continuous integration they then fail); the rest works.
    is_optional: bool,
}

/// Installations of one lane run one after the other.
#[derive(Clone, Copy, PartialEq)]
enum Lane {
    Debian,
    Npm,
    Cargo,
}

/// Installs what is missing for building and lists everything.
pub(crate) fn all() -> Result<()> {
    let requirements = requirements(For::Build)?;
    for requirement in &requirements {
        if matches!(requirement.state, State::Present) {
            println!("{}: present", requirement.name);
        }
    }
    install(requirements)?;
    println!("Everything is present: tools in {}, npm packages in node_modules.", project::short(&project::tools()));
    Ok(())
}

/// Installs what another verb needs; prints nothing where nothing is missing.
pub(crate) fn ensure(need: For) -> Result<()> {
    install(requirements(need)?)
}

fn requirements(need: For) -> Result<Vec<Requirement>> {
    let mut all = vec![
        Requirement { name: format!("Node {}", node::version()?), state: State::Present },
        rust(),
        tool(tools::wasm_bindgen()?),
        tool(tools::wasm_pack()),
        npm()?,
    ];
    if need == For::Test {
        all.extend(test_browsers());
    }
    Ok(all)
}

fn rust() -> Requirement {
    match World::find() {
        Ok(world) => Requirement { name: format!("Rust for the wasm ({})", world.compiler), state: State::Present },
        Err(missing) => Requirement {
            name: "Rust with its library sources, for the wasm".into(),
            state: State::Missing(Installation {
                lane: Lane::Debian,
                announcement: "from Debian's packages, about 1 min, once".into(),
                run: Box::new(move || world::bring(&missing)),
                is_optional: false,
            }),
        },
    }
}

fn tool(tool: Tool) -> Requirement {
    match tool.there() {
        Some(version) => Requirement { name: format!("{} {version}", tool.program), state: State::Present },
        None => Requirement {
            name: tool.name(),
            state: State::Missing(Installation {
                lane: Lane::Cargo,
                announcement: "building, about 2 min, once".into(),
                run: Box::new(move || tool.bring()),
                is_optional: false,
            }),
        },
    }
}

fn npm() -> Result<Requirement> {
    let name = "npm packages".into();
    if node::there()? {
        return Ok(Requirement { name, state: State::Present });
    }
    let installation = Installation {
        lane: Lane::Npm,
        announcement: "installing, about 20 s, once".into(),
        run: Box::new(node::bring),
        is_optional: false,
    };
    Ok(Requirement { name, state: State::Missing(installation) })
}

/// The browsers that are missing, and Firefox's driver.
fn test_browsers() -> Vec<Requirement> {
    let mut all = Vec::new();
    let (names, packages) = browsers::missing();
    let can_install = apt::possible();
    if !names.is_empty() {
        let announcement = if can_install {
            "from Debian's packages, about 2 min, once".to_owned()
        } else {
            format!("missing, so not tested. On Debian, as root: {}", apt::line(&packages))
        };
        all.push(Requirement {
            name: names.join(", "),
            state: State::Missing(Installation {
                lane: Lane::Debian,
                announcement,
                run: Box::new(move || if can_install { apt::install(&packages) } else { Ok(()) }),
                is_optional: true,
            }),
        });
    }
    let will_have_firefox = !names.contains(&browsers::FIREFOX) || can_install;
    if will_have_firefox {
        let mut driver = tool(tools::geckodriver());
        if let State::Missing(installation) = &mut driver.state {
            installation.is_optional = true;
        }
        all.push(driver);
    }
    all
}

fn install(requirements: Vec<Requirement>) -> Result<()> {
    let mut missing: Vec<(String, Installation)> = Vec::new();
    for requirement in requirements {
        if let State::Missing(installation) = requirement.state {
            missing.push((requirement.name, installation));
        }
    }
    if missing.is_empty() {
        return Ok(());
    }
    let mut lanes: Vec<(Lane, Vec<(String, Installation)>)> = Vec::new();
    for one in missing {
        match lanes.iter_mut().find(|(lane, _)| *lane == one.1.lane) {
            Some((_, list)) => list.push(one),
            None => lanes.push((one.1.lane, vec![one])),
        }
    }
    let results: Vec<Result<()>> = thread::scope(|scope| {
        let running: Vec<_> = lanes.into_iter().map(|(_, list)| scope.spawn(move || one_after_another(list))).collect();
        running.into_iter().map(|lane| lane.join().unwrap_or_else(|_| Err(anyhow!("setup panicked")))).collect()
    });
    tools::clean();
    // Every lane has ended: the first failure is reported, and a second call goes on where this one stopped.
    results.into_iter().collect()
}

fn one_after_another(list: Vec<(String, Installation)>) -> Result<()> {
    for (name, installation) in list {
        eprintln!("setup: {name}: {}", installation.announcement);
        let start = Instant::now();
        match (installation.run)() {
            Ok(()) => eprintln!("setup: {name}: done after {} s", start.elapsed().as_secs()),
            Err(error) if installation.is_optional => eprintln!("setup: {name}: {error:#}"),
            Err(error) => return Err(error.context(format!("setup: {name}"))),
        }
    }
    Ok(())
}
