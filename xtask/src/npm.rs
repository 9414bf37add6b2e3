//! The npm package: `dist/npm/` unpacked, and the tarball beside it.

mod manifest;

use crate::bundle::{self, Built, Files, alias, esbuild};
use crate::world::World;
use crate::{check, glue, project, run, setup, sheet, site};
use anyhow::{Context, Result, anyhow, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use cluster_facts::{Profile, View};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// The second wasm, which writes HTML on a server: size is nothing there, so it keeps its names.
const GLUE: &str = "export { initSync, render, style_hash, sheet_name } from './cluster_facts_render.js';\n";

/// The element as a module, of what a build has left in dist/: what pages import, with or without a bundler.
pub(crate) fn module(files: &Files, profiles: &[Profile]) -> Result<()> {
    let package = package_folder();
    if package.exists() {
        fs::remove_dir_all(&package).with_context(|| format!("{} can't be emptied", project::short(&package)))?;
    }
    content(&fetched(files, profiles), &package)?;
    element(files, &package)?;
    into_dist()
}

/// The whole package, after a build; gives the tarball.
pub(crate) fn package(built: &Built) -> Result<PathBuf> {
    eprintln!("npm package: a wasm that writes HTML, types, and what tools are told");
    let world = World::find().map_err(|_| anyhow!("no compiler for the wasm. Next: {}", setup::AGAIN))?;
    let package = package_folder();
    render(&world, &package)?;
    papers(built, &package)?;
    into_dist()?;
    pack(&package)
}

/// Where a host serves the package unpacked.
pub(crate) fn folder() -> PathBuf {
    project::dist().join("npm")
}

/// Pieces on the way.
fn pieces() -> PathBuf {
    project::root().join("target/npm")
}

/// What is packed: this version's files and no others.
fn package_folder() -> PathBuf {
    pieces().join("package")
}

/// In dist/ what is older stays: a page whose module a browser has kept still asks for it.
fn into_dist() -> Result<()> {
    let package = package_folder();
    let mut files = Vec::new();
    site::list(&package, &mut files)?;
    // What the module imports goes first: whoever loads the new module finds it there.
    files.sort_by_key(|file| file.parent() == Some(&package));
    for file in files {
        site::copy(&file, &folder().join(file.strip_prefix(&package)?))?;
    }
    Ok(())
}

/// What the widget fetches, by its name below the base: the same for every way in.
fn fetched(files: &Files, profiles: &[Profile]) -> Vec<String> {
    let mut names: Vec<String> = files.data().map(|named| named.name.clone()).into();
    for profile in profiles {
        names.push(format!("profiles/{}.json", profile.id()));
        names.extend(View::ALL.map(|view| format!("facts/{}-{}.json", profile.id(), view.name())));
    }
    names
}

/// Each file as it is, for hosts (`files/`), and as a module (`content/`): a bundler finds what is imported, while an
/// address that a script makes up is lost in some of them.
fn content(files: &[String], to: &Path) -> Result<()> {
    let mut table = String::from("export const CONTENT = {\n");
    for name in files {
        let bytes = fs::read(project::dist().join(name)).with_context(|| format!("dist/{name} can't be read"))?;
        let text = if name.ends_with(".wasm") { STANDARD.encode(&bytes) } else { String::from_utf8(bytes.clone())? };
        site::write(&to.join("files").join(name), &bytes)?;
        site::write(&to.join(format!("content/{name}.js")), format!("export default {};\n", json!(text)).as_bytes())?;
        table += &format!("  {}: () => import({}),\n", json!(name), json!(format!("./content/{name}.js")));
    }
    table += "};\n";
    site::write(&pieces().join("content.js"), table.as_bytes())?;
    Ok(())
}

/// The element's script, with the package in place of what a classic script asks its own address for.
fn element(files: &Files, to: &Path) -> Result<()> {
    let source = project::root().join("npm/src");
    let style = sheet::path("first.css");
    run::show(
        bundle::with_parts(&mut esm(&source.join("index.js"), &to.join("index.js")), &bundle::KINDS[0], &style, files)
            .arg("--external:./content/*")
            .arg(format!("--inject:{}", source.join("no-page.js").display()))
            .arg(alias("#base", &source.join("base.js")))
            .arg(alias("#fetch", &source.join("bytes.js")))
            .arg(alias("#extras", &project::root().join("www/element/extras-bundled.js")))
            .arg(alias("#content", &pieces().join("content.js"))),
        "mend what esbuild says above in npm/src or www/element",
    )?;
    let made = to.join("index.js");
    // A module may import: its own files, by names that stand in it.
    let script = fs::read_to_string(&made)?.replace("import(\"./content/", "");
    check::keeps_to_what_pages_allow(&made, &script)?;
    // What frameworks import differs in its types alone.
    site::write(&to.join("frameworks.js"), b"export * from './index.js';\n")?;
    Ok(())
}

/// `cluster-facts/render`, with its wasm in it.
fn render(world: &World, to: &Path) -> Result<()> {
    let (pieces, made) = (pieces(), project::root().join("target/render"));
    bundle::wasm(world, "wasm/render", &made)?;
    let wasm = pieces.join("render.wasm");
    run::show(
        run::command("wasm-opt")
            .args(bundle::FEATURES)
            .args(["-O2", "--strip-debug", "--strip-producers"])
            .arg(made.join("cluster_facts_render_bg.wasm"))
            .arg("-o")
            .arg(&wasm),
        "see what wasm-opt says above",
    )?;
    let text = format!("export default {};\n", json!(STANDARD.encode(fs::read(&wasm)?)));
    site::write(&pieces.join("render-wasm.js"), text.as_bytes())?;

    let (entry, bundled) = (made.join("entry.js"), pieces.join("render-glue.bundled.js"));
    fs::write(&entry, GLUE)?;
    run::show(&mut esm(&entry, &bundled), "compare the exports of wasm/render with the list in xtask/src/npm.rs")?;
    let function = glue::wrap(&fs::read_to_string(&bundled)?, None)?;
    site::write(&pieces.join("render-glue.js"), function.as_bytes())?;

    run::show(
        esm(&project::root().join("npm/src/render.js"), &to.join("render.js"))
            .arg(alias("#render", &pieces.join("render-glue.js")))
            .arg(alias("#render-wasm", &pieces.join("render-wasm.js"))),
        "mend what esbuild says above in npm/src",
    )
}

/// Everything that isn't code: types, licences, what tools and people read.
fn papers(built: &Built, to: &Path) -> Result<()> {
    let root = project::root();
    for entry in fs::read_dir(root.join("npm/types"))? {
        let path = entry?.path();
        site::copy(&path, &to.join("types").join(path.file_name().unwrap_or_default()))?;
    }
    let schema = root.join("www/profile.schema.json");
    let types = run::read(run::command("node").arg("npm/profile-types.mjs").arg(&schema))?;
    site::write(&to.join("types/profile.d.ts"), types.as_bytes())?;
    site::copy(&schema, &to.join("profile.schema.json"))?;
    site::copy(&root.join("npm/README.md"), &to.join("README.md"))?;
    for licence in project::LICENCES {
        site::copy(&root.join(licence), &to.join(licence))?;
    }
    for (name, value) in manifest::of_documentation(&manifest::text()?)? {
        site::write(&to.join(name), pretty(&value)?.as_bytes())?;
    }
    let wasm = built.full.file_name().unwrap_or_default().to_string_lossy();
    let template = fs::read_to_string(root.join("npm/package.json"))?.replace("WASM", &wasm);
    let package = described(&template, project::REPOSITORY, project::HOMEPAGE)?;
    site::write(&to.join("package.json"), package.as_bytes())?;
    Ok(())
}

/// The template with the workspace's version and, where they are known, its addresses. It stays text: the order of
/// its `exports` has a meaning, which a JSON object wouldn't keep.
fn described(template: &str, repository: &str, homepage: &str) -> Result<String> {
    const PLACEHOLDER: &str = "\"version\": \"0.0.0\",\n";
    let mut lines = format!("\"version\": {},\n", json!(project::VERSION));
    if !repository.is_empty() {
        lines += &format!("  \"repository\": {},\n", json!({ "type": "git", "url": format!("git+{repository}.git") }));
    }
    if !homepage.is_empty() {
        lines += &format!("  \"homepage\": {},\n", json!(homepage));
    }
    ensure!(template.contains(PLACEHOLDER), "npm/package.json needs the placeholder \"version\": \"0.0.0\"");
    Ok(template.replacen(PLACEHOLDER, &lines, 1))
}

fn pack(folder: &Path) -> Result<PathBuf> {
    let name = run::read(
        run::command("npm")
            .args(["pack", "--ignore-scripts", "--loglevel=error", "--pack-destination"])
            .arg(project::dist())
            .arg(folder),
    )?;
    Ok(project::dist().join(name.trim()))
}

fn esm(from: &Path, to: &Path) -> std::process::Command {
    let mut command = esbuild(from, to);
    command.args(["--bundle", "--format=esm", "--target=es2022", "--charset=utf8"]);
    command
}

fn pretty(value: &Value) -> Result<String> {
    Ok(serde_json::to_string_pretty(value)? + "\n")
}

#[cfg(test)]
mod tests {
    use super::described;
    use crate::project;
    use serde_json::{Value, json};

    #[test]
    fn an_address_is_in_the_package_as_soon_as_the_workspace_names_one() {
        let template = "{\n  \"name\": \"cluster-facts\",\n  \"version\": \"0.0.0\",\n  \"type\": \"module\"\n}\n";
        let read = |repository: &str, homepage: &str| -> Value {
            let text = described(template, repository, homepage).expect("the template has the placeholder");
            serde_json::from_str(&text).expect("it is JSON")
        };
        let named = json!({ "name": "cluster-facts", "version": project::VERSION, "type": "module" });
        assert_eq!(read("", ""), named);
        let with = read("https://git.example/cluster-facts", "https://facts.example/");
        assert_eq!(with["repository"]["url"], "git+https://git.example/cluster-facts.git");
        assert_eq!(with["homepage"], "https://facts.example/");
        assert!(described("{}", "", "").is_err());
    }
}
