//! `cargo xtask build`: from the sources to dist/.

use crate::glue::{self, Names};
use crate::node::{self, hex};
use crate::prerender::Stock;
use crate::setup::{self, For};
use crate::steps::Steps;
use crate::world::World;
use crate::{generate, npm, project, run, share, sheet, site, snippets};
use anyhow::{Context, Result, anyhow, ensure};
use base64::Engine;
use sha2::{Digest, Sha256, Sha384};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What the wasm may use.
/// All three engines have had these for years. `--all-features` would write what none of them reads yet.
pub(crate) const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// How wasm-opt makes the wasm small; CONTRIBUTING.md says what is measured.
pub(crate) const PASSES: [&str; 10] = [
    // Nothing of Rust lies in the first kilobyte: the stack ends there.
    "--low-memory-unused",
    "--one-caller-inline-max-function-size=200",
    "--always-inline-max-function-size=5",
    // It would cut the data into pieces wherever a few zeros stand; Brotli packs those zeros better.
    "--skip-pass=memory-packing",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    // Functions of one kind beside one another, and no hints of alignment: Brotli finds more that is alike.
    "--reorder-functions-by-name",
    "--dealign",
];

/// The widget's two wasm modules, by their folders in wasm/: the one with every view, and the smaller one for cards.
pub(crate) const MODULES: [&str; 2] = ["full", "card"];

/// What the wasm exports and the element calls; wasm-bindgen's own way of fetching is left out.
const GLUE: &str =
    "export { initSync, mount, update, act, section, release, profile } from './cluster_facts_full.js';\n";

/// What a build made.
pub(crate) struct Built {
    pub(crate) script: PathBuf,
    /// The script for the address of this version; `dist` puts it there.
    pub(crate) pinned: PathBuf,
    /// The wasm for cards, and the wasm with every view.
    pub(crate) card: PathBuf,
    pub(crate) full: PathBuf,
    /// The style sheet of every view.
    pub(crate) sheet: PathBuf,
    /// The compiler is the one that the size budget is set for.
    pub(crate) measured_compiler: bool,
}

/// Brings what is missing, builds all, says what it made.
pub(crate) fn build() -> Result<Built> {
    setup::ensure(For::Build)?;
    let mut steps = Steps::new("build", 5);

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
    for module in MODULES {
        wasm(&world, &format!("wasm/{module}"), &project::widget(module))?;
    }

    steps.next("glue between wasm and script");
    let names = shorten()?;
    glue(&names)?;

    steps.next("scripts");
    let made = project::element();
    small("www/element/extras.js", "esm")?;
    let files = Files::of_build()?;
    for kind in KINDS.iter().chain([&PINNED]) {
        script(kind, &files)?;
    }
    for (name, _) in &FRAME {
        small(&format!("www/frame/{name}"), "iife")?;
    }

    steps.next("dist/");
    let built = Built {
        script: project::dist().join("cluster-facts.js"),
        pinned: made.join(PINNED.name),
        card: project::dist().join(&files.card.name),
        full: project::dist().join(&files.full.name),
        sheet: project::dist().join(&files.sheet.name),
        measured_compiler: world.debian,
    };
    // What scripts ask for goes first: whoever loads the new script finds it there.
    for named in files.all() {
        site::copy(&named.from, &project::dist().join(&named.name))?;
    }
    let profiles = generate::built_in()?;
    site::facts(&profiles)?;
    for kind in &KINDS[1..] {
        site::copy(&made.join(kind.name), &project::dist().join("embed").join(kind.name))?;
    }
    site::copy(&made.join("cluster-facts.js"), &built.script)?;
    for (name, to) in &FRAME {
        site::copy(&made.join(name), &project::dist().join(to))?;
    }
    site::pages(&Stock { profiles: &profiles, sheet: &files.sheet.name })?;
    npm::module(&files, &profiles)?;
    for licence in project::LICENCES {
        site::copy(&project::root().join(licence), &project::dist().join(licence))?;
    }
    let at = share::last_address();
    snippets::write(&at)?;
    share::write(&profiles, &at)?;

    eprintln!("built in {} s", steps.seconds());
    for path in [&built.script, &built.card, &built.full] {
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

/// wasm-pack runs Cargo and wasm-bindgen on a package of the workspace.
pub(crate) fn wasm(world: &World, package: &str, to: &Path) -> Result<()> {
    let mut command = run::command("wasm-pack");
    command
        // Its own progress says less than Cargo's, which stays.
        .args(["--log-level", "warn", "build", package])
        // It may install nothing: setup has brought the tools in the right versions.
        .args(["--mode", "no-install", "--target", "web", "--profile", "wasm"])
        .args(["--no-typescript", "--no-pack", "--out-dir"])
        .arg(to)
        .arg("--")
        .args(world.cargo_arguments()?);
    run::show(
        world.apply(&mut command)?,
        "mend what the compiler says above; where a tool is at fault, cargo xtask setup",
    )
}

/// Makes both modules small and gives their imports and exports short names: those of the larger one, whose glue
/// serves both.
fn shorten() -> Result<Names> {
    fs::create_dir_all(project::element())?;
    let [full, card] = MODULES.map(optimised);
    let (full, card) = (full?, card?);
    let names = Names::of(&full)?;
    for (module, wasm) in [("full", full), ("card", card)] {
        fs::write(project::element().join(format!("{module}.wasm")), names.shorten(&wasm)?)?;
    }
    Ok(names)
}

/// A module after wasm-opt.
fn optimised(module: &str) -> Result<Vec<u8>> {
    let small = project::widget(module).join("optimised.wasm");
    run::show(
        run::command("wasm-opt")
            .args(FEATURES)
            .args(PASSES)
            .args(["--strip-debug", "--strip-producers", "--strip-target-features"])
            .arg(project::widget(module).join(format!("cluster_facts_{module}_bg.wasm")))
            .arg("-o")
            .arg(&small),
        "see what wasm-opt says above",
    )?;
    Ok(fs::read(small)?)
}

/// One function that makes a fresh instance of either module each time.
fn glue(names: &Names) -> Result<()> {
    let [full, card] =
        MODULES.map(|module| fs::read_to_string(project::widget(module).join(format!("cluster_facts_{module}.js"))));
    glue::agrees(&card?, &full?)?;
    let entry = project::widget("full").join("entry.js");
    let bundled = project::element().join("glue.bundled.js");
    fs::write(&entry, GLUE)?;
    run::show(
        esbuild(&entry, &bundled).args(["--bundle", "--format=esm", "--target=es2022", "--drop:console"]),
        "compare the exports of wasm/widget with the list in xtask/src/bundle.rs",
    )?;
    let module = glue::with_own_helpers(&fs::read_to_string(&bundled)?)?;
    let glue = glue::without_wrappers(&glue::wrap(&module, Some(names))?)?;
    let glue = glue::with_list_of_imports(&glue)?;
    fs::write(project::element().join("glue.js"), glue)?;
    Ok(())
}

/// A kind of script.
pub(crate) struct Kind {
    entry: &'static str,
    /// Its name in the folder that it is made in.
    name: &'static str,
    trees: &'static str,
    style: &'static str,
    /// What is behind an element: the whole widget, or what stands until that is fetched.
    widget: &'static str,
    /// What it says of its tag, or how it gets the words.
    say: &'static str,
    /// Where the other files are, from where it stands.
    up: &'static str,
}

/// The general script, and the loaders of those that bring facts: of a card, and of the other views.
pub(crate) const KINDS: [Kind; 3] = [
    Kind {
        entry: "main.js",
        name: "cluster-facts.js",
        trees: "trees.js",
        style: "first.css",
        widget: "widget.js",
        say: "say-fetched.js",
        up: ".",
    },
    Kind {
        entry: "embed-card.js",
        name: "_card.js",
        trees: "few-trees.js",
        style: "card.css",
        widget: "first.js",
        say: "say-later.js",
        up: "..",
    },
    Kind {
        entry: "embed.js",
        name: "_text.js",
        trees: "few-trees.js",
        style: "style.css",
        widget: "widget.js",
        say: "say-fetched.js",
        up: "..",
    },
];

/// The general script once more, for an address with its version in it, two folders below the other files.
const PINNED: Kind = Kind { name: "pinned.js", up: "../..", ..KINDS[0] };

/// What belongs to `embed.html`: its sources in www/frame, and where they go.
const FRAME: [(&str, &str); 3] =
    [("page.js", "frame/page.js"), ("page.css", "frame/page.css"), ("host.js", "frame.js")];

/// A small script or sheet that needs none of the parts below.
fn small(from: &str, format: &str) -> Result<()> {
    let from = Path::new(from);
    let to = project::element().join(from.file_name().unwrap_or_default());
    run::show(
        esbuild(from, &to)
            .args(["--bundle", "--minify", "--target=es2022", "--charset=ascii"])
            .arg(format!("--format={format}")),
        &format!("mend what esbuild says above in {}", from.display()),
    )
}

/// The name by which a script knows its style sheet, which it gets as an argument.
const STYLE: &str = "STYLE";

fn script(kind: &Kind, files: &Files) -> Result<()> {
    let made = project::element();
    let style = made.join("style.js");
    fs::write(&style, format!("export default {STYLE};\n"))?;
    let bundled = made.join(kind.name).with_extension("bundled.js");
    let element = Path::new("www/element");
    let mut command = esbuild(&element.join(kind.entry), &bundled);
    command
        .args(["--bundle", "--minify", "--format=iife", "--target=es2022"])
        .arg(alias("#base", &project::root().join(element).join("base.js")))
        .arg(alias("#fetch", &project::root().join(element).join("fetch.js")))
        .arg(alias("#extras", &project::root().join(element).join("extras-fetched.js")));
    run::show(with_parts(&mut command, kind, &style, files), "mend what esbuild says above in www/element")?;
    run::show(
        run::command("terser")
            .arg(&bundled)
            .args(["--ecma=2022", "--toplevel", "--mangle"])
            // Comparisons stay as they are written: `x === 'a'` is a beginning that many of them share.
            .args(["--compress", "passes=4,unsafe_arrows,unsafe_methods,keep_fargs=false,lhs_constants=false"])
            // Pages in an old encoding, served without a word about it, still show every letter.
            .args(["--format", "ascii_only", "--output"])
            .arg(made.join(kind.name)),
        "see what terser says above",
    )?;
    let script = fs::read_to_string(made.join(kind.name))?;
    fs::write(made.join(kind.name), with_style(&script, &fs::read_to_string(sheet::path(kind.style))?)?)?;
    Ok(())
}

/// Puts the style sheet behind the code of a script, where Brotli packs both better than with the rules between two
/// functions.
fn with_style(script: &str, css: &str) -> Result<String> {
    let body = script.trim_end().strip_prefix("\"use strict\";(()=>{").and_then(|script| script.strip_suffix("})();"));
    let body = body.context("terser has written a script of another form than `(()=>{…})();`")?;
    ensure!(css.is_ascii() && !css.contains('\n'), "a style sheet has letters that a script's encoding may spoil");
    let css = css.replace('\\', "\\\\").replace('\'', "\\'");
    Ok(format!("\"use strict\";({STYLE}=>{{{body}}})('{css}');"))
}

/// Tells esbuild what stands for the names that a script of this kind leaves open.
pub(crate) fn with_parts<'a>(command: &'a mut Command, kind: &Kind, style: &Path, files: &Files) -> &'a mut Command {
    let define = |name: &str, value: &str| format!("--define:{name}={}", serde_json::json!(value));
    let element = project::root().join("www/element");
    command
        .arg("--loader:.css=text")
        .arg(alias("#glue", &project::element().join("glue.js")))
        .arg(alias("#style", style))
        .arg(alias("#widget", &element.join(kind.widget)))
        .arg(alias("#say", &element.join(kind.say)))
        .arg(alias("#trees", &element.join("generated").join(kind.trees)))
        .arg(define("__CARD__", &files.card.name))
        .arg(define("__CARD_INTEGRITY__", &files.card.integrity))
        .arg(define("__FULL__", &files.full.name))
        .arg(define("__FULL_INTEGRITY__", &files.full.integrity))
        .arg(define("__SHEET__", &files.sheet.name))
        .arg(define("__FAULTS__", &files.faults.name))
        .arg(define("__SKELETONS__", &files.skeletons.name))
        .arg(define("__EXTRAS__", &files.extras.name))
        .arg(format!("--define:__WHOLE__={}", kind.style == "style.css"))
        .arg(define("__UP__", kind.up))
        .arg(define("__VERSION__", project::VERSION))
        .arg("--define:__FACTS__=FACTS")
}

pub(crate) fn alias(name: &str, file: &Path) -> String {
    format!("--alias:{name}={}", file.display())
}

pub(crate) fn esbuild(from: &Path, to: &Path) -> Command {
    // The package's own program: the script around it adds its stack to every fault in a source.
    let program = node::program("@esbuild", "bin/esbuild").unwrap_or_else(|| "esbuild".into());
    let mut command = run::command(program);
    command.arg(from).arg(format!("--outfile={}", to.display())).args(["--log-level=warning", "--legal-comments=none"]);
    command
}

/// A file that is named after its content: how the script finds it and knows it.
pub(crate) struct Named {
    pub(crate) from: PathBuf,
    pub(crate) name: String,
    integrity: String,
}

/// What a tag or a fetch names a file's content by.
pub(crate) fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", base64::engine::general_purpose::STANDARD.encode(Sha384::digest(bytes)))
}

impl Named {
    fn of(from: PathBuf, ending: &str) -> Result<Self> {
        let bytes = fs::read(&from)?;
        let hash = hex(&Sha256::digest(&bytes));
        let name = format!("cluster-facts-{}.{ending}", &hash[..16]);
        // The shortest hash that browsers accept: each of these is in the script.
        let integrity = format!("sha256-{}", base64::engine::general_purpose::STANDARD.encode(Sha256::digest(&bytes)));
        Ok(Self { from, name, integrity })
    }
}

/// What a script fetches beside profiles and facts.
pub(crate) struct Files {
    card: Named,
    full: Named,
    sheet: Named,
    faults: Named,
    skeletons: Named,
    extras: Named,
}

impl Files {
    fn of_build() -> Result<Self> {
        Ok(Self {
            card: Named::of(project::element().join("card.wasm"), "wasm")?,
            full: Named::of(project::element().join("full.wasm"), "wasm")?,
            sheet: Named::of(sheet::path("style.css"), "css")?,
            faults: Named::of(project::root().join(generate::FAULTS), "json")?,
            skeletons: Named::of(project::root().join(generate::SKELETONS), "json")?,
            extras: Named::of(project::element().join("extras.js"), "js")?,
        })
    }

    /// What every way in needs.
    pub(crate) fn data(&self) -> [&Named; 5] {
        [&self.card, &self.full, &self.sheet, &self.faults, &self.skeletons]
    }

    fn all(&self) -> [&Named; 6] {
        [&self.card, &self.full, &self.sheet, &self.faults, &self.skeletons, &self.extras]
    }
}

/// The names of the wasm modules that a script asks for.
pub(crate) fn wasm_named_in(script: &str) -> Result<Vec<String>> {
    let mut names: Vec<String> = script
        .match_indices("cluster-facts-")
        .filter_map(|(at, _)| script.get(at..at + "cluster-facts-0123456789abcdef.wasm".len()))
        .filter(|name| name.ends_with(".wasm"))
        .map(str::to_owned)
        .collect();
    names.sort();
    names.dedup();
    ensure!(!names.is_empty(), "cluster-facts.js names no wasm. Next: cargo xtask build");
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::{wasm_named_in, with_style};

    #[test]
    fn a_script_gets_its_style_sheet_as_an_argument() {
        let script = "\"use strict\";(()=>{f(STYLE)})();\n";
        let whole = with_style(script, r#"q{quotes:"\201d" '"'}"#).expect("it has the form");
        assert_eq!(whole, r#""use strict";(STYLE=>{f(STYLE)})('q{quotes:"\\201d" \'"\'}');"#);
        assert!(with_style("f(STYLE);", "a{}").is_err());
        assert!(with_style(script, "a{content:'é'}").is_err());
    }

    #[test]
    fn the_wasm_is_found_by_its_name() {
        let [one, other] = ["cluster-facts-0123456789abcdef.wasm", "cluster-facts-fedcba9876543210.wasm"];
        let script = format!("customElements.get('cluster-facts-x');f('{other}');f('{one}');f('{one}')");
        assert_eq!(wasm_named_in(&script).expect("they are named"), [one, other]);
        assert!(wasm_named_in("cluster-facts-é").is_err());
    }
}
