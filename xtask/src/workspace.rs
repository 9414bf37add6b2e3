//! The workspace as other tools open it: every package, with every choice of features, compiles without this program's
//! help, and its documentation has no warning.

use crate::run;
use crate::tally::Tally;
use anyhow::{Context, Result};
use serde_json::Value;

/// Checks all choices, and runs the core's own tests without any feature.
pub(crate) fn check() -> Result<Tally> {
    let mut tally = Tally::default();
    for arguments in choices(&metadata()?)? {
        run::show(
            run::command("cargo").args(["check", "--quiet"]).args(&arguments),
            "correct what the compiler reports",
        )
        .with_context(|| format!("cargo check {}", arguments.join(" ")))?;
        tally += Tally::PASS;
    }
    let (success, output) = run::tee(run::command("cargo").args([
        "test",
        "--quiet",
        "--package",
        "cluster-facts",
        "--no-default-features",
        "--lib",
        "--tests",
    ]))?;
    tally += Tally::or_failed(Tally::of_cargo(&output), success);
    run::show(
        run::command("cargo")
            .args(["doc", "--quiet", "--workspace", "--no-deps", "--all-features"])
            .env("RUSTDOCFLAGS", "--deny warnings"),
        "correct what rustdoc reports",
    )?;
    Ok(tally + Tally::PASS)
}

fn metadata() -> Result<Value> {
    let text = run::read(run::command("cargo").args(["metadata", "--no-deps", "--format-version", "1"]))?;
    Ok(serde_json::from_str(&text)?)
}

/// The arguments for `cargo check`: the whole workspace; then each package, and each of its features, alone.
fn choices(metadata: &Value) -> Result<Vec<Vec<String>>> {
    let workspace = ["", "--all-features", "--no-default-features"];
    let mut all: Vec<Vec<String>> = workspace
        .iter()
        .map(|choice| ["--workspace", choice].iter().filter(|word| !word.is_empty()).map(|&word| word.into()).collect())
        .collect();
    for package in metadata["packages"].as_array().context("cargo metadata lists no packages")? {
        let name = package["name"].as_str().context("a package has no name")?;
        let features = package["features"].as_object().context("a package has no list of features")?;
        all.push(vec!["--package".into(), name.into(), "--no-default-features".into()]);
        for feature in features.keys() {
            all.push(["--package", name, "--no-default-features", "--features", feature].map(str::to_owned).to_vec());
        }
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::choices;
    use serde_json::json;

    #[test]
    fn each_feature_is_checked_alone() {
        let metadata = json!({ "packages": [
            { "name": "core", "features": { "default": ["json"], "json": [] } },
            { "name": "tool", "features": {} },
        ] });
        let lines: Vec<String> =
            choices(&metadata).expect("it lists packages").iter().map(|line| line.join(" ")).collect();
        assert_eq!(
            lines,
            [
                "--workspace",
                "--workspace --all-features",
                "--workspace --no-default-features",
                "--package core --no-default-features",
                "--package core --no-default-features --features default",
                "--package core --no-default-features --features json",
                "--package tool --no-default-features",
            ]
        );
    }
}
