//! Imports point one way. Across crates Cargo holds it; inside this one, this does.

#![cfg(all(feature = "json", feature = "render"))]

mod common;

use std::collections::BTreeSet;
use std::path::Path;

/// Which rooms of the crate a room may name.
const MAY: [(&str, &[&str]); 6] = [
    ("profile", &[]),
    ("growth", &["profile"]),
    ("language", &["growth", "profile"]),
    ("state", &["language", "growth", "profile"]),
    ("view", &["state", "language", "growth", "profile"]),
    ("render", &["view", "state", "language", "growth", "profile"]),
];

/// What `lib.rs` re-exports, and the room where it is.
const AT_THE_TOP: [(&str, &str); 13] = [
    ("Language", "language"),
    ("Profile", "profile"),
    ("Reading", "profile"),
    ("read", "profile"),
    ("read_json", "profile"),
    ("Action", "state"),
    ("Effect", "state"),
    ("State", "state"),
    ("update", "state"),
    ("Options", "view"),
    ("Shown", "view"),
    ("View", "view"),
    ("render_html", "render"),
];

/// The names that stand after `crate::` in a file, with what a list in braces names.
fn named(code: &str) -> Vec<String> {
    let mut out = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        // `crate::{a::b, c}` names several rooms, none of them nested.
        let firsts: Vec<&str> = match rest.strip_prefix('{') {
            Some(list) => list.split('}').next().unwrap_or_default().split(',').collect(),
            None => vec![rest],
        };
        for first in firsts {
            out.push(first.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect());
        }
    }
    out.retain(|name: &String| !name.is_empty());
    out
}

fn code_of(path: &Path) -> String {
    let text = std::fs::read_to_string(path).unwrap();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).map(|line| format!("{line}\n")).collect()
}

fn each_file(folder: &Path, then: &mut dyn FnMut(&Path)) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            each_file(&path, then);
        } else if path.extension().is_some_and(|e| e == "rs") {
            then(&path);
        }
    }
}

fn room_of(path: &Path, src: &Path) -> String {
    let first = path.strip_prefix(src).unwrap().components().next().unwrap();
    first.as_os_str().to_str().unwrap().trim_end_matches(".rs").to_string()
}

#[test]
fn imports_point_one_way() {
    let src = common::path("src");
    let mut seen = BTreeSet::new();
    each_file(&src, &mut |path| {
        let room = room_of(path, &src);
        if room == "lib" {
            return;
        }
        let (_, may) =
            MAY.iter().find(|(name, _)| *name == room).unwrap_or_else(|| panic!("{room} has no place in the order"));
        for name in named(&code_of(path)) {
            let other = AT_THE_TOP.iter().find(|(top, _)| *top == name).map_or(name.as_str(), |(_, room)| room);
            if other == room {
                continue;
            }
            assert!(may.contains(&other), "{}: {room} must not know {other} (crate::{name})", path.display());
            seen.insert((room.clone(), other.to_string()));
        }
    });
    for arrow in [("view", "state"), ("view", "language"), ("language", "profile"), ("growth", "profile")] {
        assert!(
            seen.contains(&(arrow.0.into(), arrow.1.into())),
            "the test reads no imports: {arrow:?} isn't among {seen:?}"
        );
    }
}

#[test]
fn the_heart_knows_no_browser_no_clock_no_network_and_no_files() {
    let src = common::path("src");
    each_file(&src, &mut |path| {
        let code = code_of(path);
        for stranger in [
            "std::fs",
            "std::net",
            "std::time",
            "std::env",
            "std::process",
            "std::io",
            "web_sys",
            "js_sys",
            "wasm_bindgen",
        ] {
            assert!(!code.contains(stranger), "{}: {stranger}", path.display());
        }
    });
}

#[test]
fn only_the_widget_names_the_browser() {
    for folder in ["src", "cli/src", "xtask/src"] {
        each_file(&common::path(folder), &mut |path| {
            for crate_name in ["use web_sys", "use js_sys", "use wasm_bindgen", "use serde_wasm_bindgen"] {
                assert!(!code_of(path).contains(crate_name), "{}: {crate_name}", path.display());
            }
        });
    }
}

#[test]
fn the_wasm_modules_are_cdylibs_alone() {
    // Beside `rlib` they would be built without link-time optimisation.
    for module in ["card", "full", "render"] {
        let manifest = common::text_of_file(&format!("wasm/{module}/Cargo.toml"));
        let kinds = manifest.lines().find(|line| line.starts_with("crate-type")).unwrap();
        assert_eq!(kinds.replace(' ', ""), "crate-type=[\"cdylib\"]", "{module}");
    }
}

#[test]
fn the_elements_script_writes_no_markup_and_stores_nothing() {
    fn each(folder: &Path, then: &mut dyn FnMut(&Path, &str)) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                each(&path, then);
            } else if path.extension().is_some_and(|e| e == "js") {
                then(&path, &std::fs::read_to_string(&path).unwrap());
            }
        }
    }
    each(&common::path("www/element"), &mut |path, code| {
        for word in [
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "document.write",
            "eval(",
            "localStorage",
            "sessionStorage",
            "document.cookie",
        ] {
            assert!(!code.contains(word), "{}: {word}", path.display());
        }
    });
}
