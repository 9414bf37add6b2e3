//! What `cluster-facts/render` calls: a profile and options as JSON text go in, HTML or faults as JSON text come out.
//! What options may say is checked in npm/src/render.js, which is what a caller sees.

#![forbid(unsafe_code)]

use cluster_facts::language::faults;
use cluster_facts::profile::fault::Fault;
use cluster_facts::render::{self, Options, Style};
use cluster_facts::view::{self, Theme, View};
use cluster_facts::{Language, Profile, read_json};
use serde_json::{Value, json};
use wasm_bindgen::prelude::*;

/// Writes a widget. Gives `{ html, isRelative }`, or `{ errors }`: all that is wrong with the profile.
#[wasm_bindgen]
pub fn render(profile: &str, options: &str) -> String {
    let said = serde_json::from_str(options).unwrap_or_default();
    let reading = read_json(profile);
    let answer = match reading.profile {
        Some(profile) if reading.faults.is_empty() => written(&profile, &said),
        _ => {
            let errors: Vec<_> = reading.faults.iter().map(error).collect();
            json!({ "errors": errors, "count": reading.count })
        }
    };
    answer.to_string()
}

/// What a page's `style-src` must hold for a view whose style is inline.
#[wasm_bindgen]
pub fn style_hash(view: &str) -> String {
    render::style_hash(View::of_name(view))
}

/// The sheet's file in the package's `files/`, and in what `cargo xtask dist` writes.
#[wasm_bindgen]
pub fn sheet_name() -> String {
    render::sheet_name()
}

fn error(fault: &Fault) -> Value {
    let said = faults::say(fault, Language::English);
    json!({ "pointer": said.pointer, "found": said.found, "expected": said.expected, "message": said.message })
}

fn written(profile: &Profile, said: &Value) -> Value {
    let options = options(profile, said);
    let figures = options.shown.view.figures(profile);
    let figure = options.shown.figure.as_str();
    let is_named = !figure.is_empty() || (options.shown.view == View::Figure && figures.is_empty());
    if is_named && !figures.contains(&figure) {
        return json!({ "figures": figures });
    }
    json!({
        "html": render::render_html(profile, &options),
        "isRelative": render::lacks_base(profile, &options.shown),
    })
}

fn options(profile: &Profile, said: &Value) -> Options {
    let text = |name: &str| said[name].as_str().unwrap_or_default();
    let shown = view::Options {
        view: View::of_name(text("view")),
        figure: text("figure").into(),
        theme: Theme::ALL.into_iter().find(|theme| theme.name() == text("theme")).unwrap_or_default(),
        level: said["headingLevel"].as_u64().and_then(|level| level.try_into().ok()).unwrap_or(3),
        base: text("base").into(),
        faults: 0,
        alternates: text("alternate").into(),
    };
    let style = said["sheet"].as_str().map_or(Style::Inline, |href| Style::Link(href.into()));
    let name = said["profile"].as_str().unwrap_or(profile.id());
    Options { shown, style, ..Options::new(name, Language::of_tag(text("lang"))) }
}
