//! `cargo xtask`: everything that is done to this project, one verb each. No verb needs another one first.
#![forbid(unsafe_code)]

mod bench;
mod browsers;
mod bundle;
mod check;
mod dist;
mod functions;
mod generate;
mod glue;
mod headers;
mod licences;
mod node;
mod npm;
mod pictures;
mod pinned;
mod prerender;
mod project;
mod release;
mod run;
mod serve;
mod setup;
mod share;
mod sheet;
mod site;
mod size;
mod snippets;
mod steps;
mod tally;
mod test;
mod tools;
mod workspace;
mod world;

use anyhow::{Result, bail};
use lexopt::prelude::*;
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask VERB

  setup                builds and installs what the other verbs need (they call it by themselves)
  build                the element, its wasm and the pages, into dist/
  serve [--port N]     builds, shows dist/ on this machine, builds again when a file changes
  test [--only WHAT]   all checks and tests, or some: generated, fmt, clippy, types, workflows (together: lint),
                       workspace, unit, size, browser, consumers
  size [--json]        what a page downloads of each profile, against the budgets, and what takes the space
  bench [NAME] [--rounds N] [--json]
                       how long things take on a slow phone; without a name, which benches there are
  dist [--at ADDRESS]  builds and checks dist/, the folder for a static host, with the npm package in it; the address that
                       it will have goes into its snippets and its pages to share
  release              the files of a release, into target/publish/: archive, npm package, checksums, integrity values
  pictures             the pictures of README and docs/, into docs/pictures/
  licences             THIRD-PARTY-LICENSES.md";

fn main() -> ExitCode {
    match verb() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("\nxtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn verb() -> Result<ExitCode> {
    let mut arguments = lexopt::Parser::from_env();
    let mut verb = None;
    let mut name = None;
    let mut port = None;
    let mut rounds = None;
    let mut only = Vec::new();
    let mut json = false;
    let mut at = None;
    while let Some(argument) = arguments.next()? {
        match argument {
            Short('h') | Long("help") => {
                println!("{HELP}");
                return Ok(ExitCode::SUCCESS);
            }
            Long("port") => port = Some(arguments.value()?.parse::<u16>()?),
            Long("only") => {
                let names = arguments.value()?.string()?;
                only.extend(names.split(',').map(str::to_owned));
            }
            Long("rounds") => rounds = Some(arguments.value()?.parse::<u16>()?),
            Long("json") => json = true,
            Long("at") => at = Some(arguments.value()?.string()?),
            Value(value) if verb.is_none() => verb = Some(value.string()?),
            Value(value) if name.is_none() && verb.as_deref() == Some("bench") => name = Some(value.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    let Some(verb) = verb else {
        bail!("no verb given\n\n{HELP}");
    };
    if port.is_some() && verb != "serve" {
        bail!("--port goes with serve");
    }
    if !only.is_empty() && verb != "test" {
        bail!("--only goes with test");
    }
    if rounds.is_some() && name.is_none() {
        bail!("--rounds goes with bench NAME");
    }
    if at.is_some() && verb != "dist" {
        bail!("--at goes with dist");
    }
    if json && verb != "size" && name.is_none() {
        bail!("--json goes with size and bench NAME");
    }
    // Cargo may be called from any folder of the project; every path from here on starts at its root.
    std::env::set_current_dir(project::root())?;
    match verb.as_str() {
        "setup" => setup::all()?,
        "build" => {
            bundle::build()?;
        }
        "serve" => serve::serve(port.unwrap_or(8080))?,
        "size" => size::print(json)?,
        "bench" => return bench::bench(name.as_deref(), rounds, json),
        "dist" => {
            dist::dist(at.as_deref())?;
        }
        "release" => release::release()?,
        "licences" => licences::write()?,
        "pictures" => return pictures::draw(),
        "test" => return test::test(&only),
        other => bail!("there is no verb '{other}'\n\n{HELP}"),
    }
    Ok(ExitCode::SUCCESS)
}
