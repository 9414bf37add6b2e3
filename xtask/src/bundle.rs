//! `cargo xtask build`: from the sources to dist/.

use crate::glue::{self, Names};
use crate::node::{self, hex};
use crate::setup::{self, For};
use crate::steps::Steps;
use crate::world::World;
use crate::{generate, project, run, site};
use anyhow::{Context, Result, anyhow};
use base64::Engine;
use sha2::{Digest, Sha256, Sha384};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What the wasm may use; the same list as wasm-pack's in wasm/widget/Cargo.toml.
/// All three engines have had these for years. `--all-features` would write what none of them reads yet.
pub(crate) const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// What the wasm exports and the element calls; wasm-bindgen's own way of fetching is left out.
const GLUE: &str =
    "export { initSync, mount, update, act, section, release, profile } from './cluster_facts_widget.js';\n";

/// What a build made.
pub(crate) struct Built {
    pub(crate) script: PathBuf,
    pub(crate) wasm: PathBuf,
    /// The compiler is the one that the size budget is set for.
    pub(crate) measured_compiler: bool,
}

/// Brings what is missing, builds all, says what it made.
pub(crate) fn build() -> Result<Built> {
    setup::ensure(For::Build)?;
    let mut steps = Steps::new("build", 6);

    steps.next("generated files from the views");
    for path in generated()? {
        eprintln!("  wrote {}", path.display());
    }

    let world = World::find().map_err(|_| anyhow!("no compiler for the wasm. Next: cargo xtask setup"))?;
    steps.next(if standard_library_is_built() {
        "wasm"
    } else {
        "wasm: the first time with Rust's standard library, about 1 min"
    });
    wasm(&world)?;

    steps.next("glue between wasm and script");
    let names = shorten()?;
    glue(&names)?;

    steps.next("style sheet");
    style()?;

    steps.next("script");
    let wasm = Wasm::name(&fs::read(project::element().join("widget.wasm"))?);
    script(&wasm)?;

    steps.next("dist/");
    let built = Built {
        script: project::dist().join("cluster-facts.js"),
        wasm: project::dist().join(&wasm.name),
        measured_compiler: world.debian,
    };
    // The wasm goes first: whoever loads the new script finds it there.
    site::copy(&project::element().join("widget.wasm"), &built.wasm)?;
    site::copy(&project::element().join("cluster-facts.js"), &built.script)?;
    site::pages()?;

    eprintln!("built in {} s", steps.seconds());
    for path in [&built.script, &built.wasm] {
        eprintln!("  {} {} bytes", project::short(path), fs::metadata(path)?.len());
    }
    Ok(built)
}

/// Writes the generated files that differ and names them.
fn generated() -> Result<Vec<PathBuf>> {
    let mut written = Vec::new();
    for (path, text) in generate::all()? {
        if site::write(&project::root().join(&path), text.as_bytes())? {
            written.push(path);
        }
    }
    Ok(written)
}

fn standard_library_is_built() -> bool {
    project::cargo_target().join("wasm32-unknown-unknown/wasm").is_dir()
}

/// wasm-pack runs Cargo, wasm-bindgen and wasm-opt.
fn wasm(world: &World) -> Result<()> {
    let mut command = run::command("wasm-pack");
    command
        // Its own progress says less than Cargo's, which stays.
        .args(["--log-level", "warn", "build", "wasm/widget"])
        // It may install nothing: setup has brought the tools in the right versions.
        .args(["--mode", "no-install", "--target", "web", "--profile", "wasm"])
        .args(["--no-typescript", "--no-pack", "--out-dir"])
        .arg(project::widget())
        .arg("--")
        .args(world.cargo_arguments()?);
    run::show(
        world.apply(&mut command)?,
        "mend what the compiler says above; where a tool is at fault, cargo xtask setup",
    )
}

/// Gives what the wasm imports and exports short names.
fn shorten() -> Result<Names> {
    fs::create_dir_all(project::element())?;
    let table = run::read(
        run::command("wasm-opt")
            .args(FEATURES)
            // Written once more, functions that return pairs have grown; and what tools left of themselves goes too.
            .args(["-Oz", "-Oz", "--strip-producers", "--strip-target-features"])
            .arg("--minify-imports-and-exports-and-modules")
            .arg(project::widget().join("cluster_facts_widget_bg.wasm"))
            .arg("-o")
            .arg(project::element().join("widget.wasm")),
    )?;
    Names::read(&table)
}

/// One function that makes a fresh instance each time.
fn glue(names: &Names) -> Result<()> {
    let entry = project::widget().join("entry.js");
    let bundled = project::element().join("glue.bundled.js");
    fs::write(&entry, GLUE)?;
    run::show(
        esbuild(&entry, &bundled).args(["--bundle", "--format=esm", "--target=es2022", "--drop:console"]),
        "compare the exports of wasm/widget with the list in xtask/src/bundle.rs",
    )?;
    let module = fs::read_to_string(&bundled)?;
    fs::write(project::element().join("glue.js"), glue::wrap(&module, names)?)?;
    Ok(())
}

fn style() -> Result<()> {
    let minified = project::element().join("style.css");
    run::show(
        esbuild(Path::new("src/view/style.css"), &minified)
            // A browser would drop the faulty rule without a word.
            .args(["--minify", "--log-override:css-syntax-error=error"]),
        "mend src/view/style.css",
    )?;
    let text = fs::read_to_string(&minified)?;
    fs::write(&minified, text.trim_end())?;
    Ok(())
}

fn script(wasm: &Wasm) -> Result<()> {
    let alias = |name: &str, file: &str| format!("--alias:{name}={}", project::element().join(file).display());
    let define = |name: &str, value: &str| format!("--define:{name}={}", serde_json::json!(value));
    run::show(
        esbuild(Path::new("www/element/main.js"), &project::element().join("cluster-facts.js"))
            .args(["--bundle", "--minify", "--format=iife", "--target=es2022"])
            // Pages in an old encoding, served without a word about it, still show every letter.
            .args(["--charset=ascii", "--loader:.css=text"])
            .arg(alias("#glue", "glue.js"))
            .arg(alias("#style", "style.css"))
            .arg(define("__WASM__", &wasm.name))
            .arg(define("__INTEGRITY__", &wasm.integrity))
            .arg(define("__VERSION__", project::VERSION)),
        "mend what esbuild says above in www/element",
    )
}

fn esbuild(from: &Path, to: &Path) -> Command {
    // The package's own program: the script around it adds its stack to every fault in a source.
    let program = node::program("@esbuild", "bin/esbuild").unwrap_or_else(|| "esbuild".into());
    let mut command = run::command(program);
    command.arg(from).arg(format!("--outfile={}", to.display())).args(["--log-level=warning", "--legal-comments=none"]);
    command
}

/// How the script finds the wasm and knows it.
struct Wasm {
    name: String,
    integrity: String,
}

impl Wasm {
    fn name(bytes: &[u8]) -> Self {
        let hash = hex(&Sha256::digest(bytes));
        let digest = base64::engine::general_purpose::STANDARD.encode(Sha384::digest(bytes));
        Self { name: format!("cluster-facts-{}.wasm", &hash[..16]), integrity: format!("sha384-{digest}") }
    }
}

/// The wasm that a script asks for.
pub(crate) fn wasm_named_in(script: &str) -> Result<String> {
    let name = script
        .match_indices("cluster-facts-")
        .find_map(|(at, _)| {
            let name = script.get(at..at + "cluster-facts-0123456789abcdef.wasm".len())?;
            name.ends_with(".wasm").then_some(name)
        })
        .context("cluster-facts.js names no wasm. Next: cargo xtask build")?;
    Ok(name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{FEATURES, wasm_named_in};
    use crate::project;

    #[test]
    fn both_runs_of_wasm_opt_know_the_same_wasm() {
        let manifest =
            std::fs::read_to_string(project::root().join("wasm/widget/Cargo.toml")).expect("the widget has a manifest");
        let theirs: Vec<_> = manifest.split('"').filter(|text| text.starts_with("--enable-")).collect();
        assert_eq!(theirs, FEATURES);
    }

    #[test]
    fn the_wasm_is_found_by_its_name() {
        let script = "customElements.get('cluster-facts-x');f('cluster-facts-0123456789abcdef.wasm')";
        assert_eq!(wasm_named_in(script).expect("it is named"), "cluster-facts-0123456789abcdef.wasm");
        assert!(wasm_named_in("cluster-facts-é").is_err());
    }
}
