//! The tree as `data`: JSON that a script can build before any wasm is there, in both languages.
//!
//! A text is a string. An element is a list: its tag's place in [`TAGS`], its attributes (a flat
//! list of a name's place in [`ATTRIBUTES`] and a value, or 0), then what it holds. Where the
//! languages differ, a list of two stands instead: `["Språk", "Language"]`; `null` is what one of
//! them hasn't. Tags and names are numbers of closed tables, so no text, and no file, can spell a
//! script or an `on…` attribute.

use super::align::align;
use super::html::spaced;
use super::node::{Element, Node};
use super::{Options, View, rules, view};
use crate::language::Language;
use crate::profile::Profile;
use crate::state::State;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// Every tag that a view uses; from [`FIRST_SVG`] on those of SVG.
pub const TAGS: &[&str] = &[
    "div",
    "section",
    "figure",
    "figcaption",
    "p",
    "span",
    "b",
    "strong",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "a",
    "button",
    "nav",
    "input",
    "label",
    "mark",
    "q",
    "blockquote",
    "footer",
    "details",
    "summary",
    "table",
    "caption",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "img",
    "slot",
    "svg",
    "g",
    "path",
    "rect",
    "line",
    "circle",
    "text",
];

/// Where SVG's tags begin in [`TAGS`].
pub const FIRST_SVG: usize = 39;

/// Every attribute that a view uses.
pub const ATTRIBUTES: &[&str] = &[
    "class",
    "part",
    "lang",
    "dir",
    "id",
    "role",
    "href",
    "hreflang",
    "type",
    "value",
    "name",
    "for",
    "alt",
    "src",
    "hidden",
    "inert",
    "tabindex",
    "scope",
    "colspan",
    "autocomplete",
    "spellcheck",
    "enterkeyhint",
    "loading",
    "data-act",
    "data-scheme",
    "data-section",
    "data-state",
    "data-off",
    "checked",
    "fill-rule",
    "aria-hidden",
    "aria-label",
    "aria-labelledby",
    "aria-pressed",
    "aria-expanded",
    "aria-current",
    "aria-busy",
    "viewBox",
    "x",
    "y",
    "dx",
    "x1",
    "x2",
    "y1",
    "y2",
    "cx",
    "cy",
    "r",
    "d",
    "width",
    "height",
    "transform",
    "text-anchor",
];

/// Of which tables and which version `data` speaks: another number is another meaning.
pub fn edition() -> u32 {
    // FNV-1a, since all that matters is that others have another number.
    let words = TAGS.iter().chain(ATTRIBUTES).chain(&[env!("CARGO_PKG_VERSION")]);
    let names = words.flat_map(|name| name.bytes().chain([0]));
    names.fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// A view's facts, as a script takes them: `{ "edition", "profile", "view", "tree" }`, the tree in
/// both languages. A card that needs more rules than every card brings them as `"css"`.
///
/// ```
/// # let profile = cluster_facts::read_json(include_str!("../../www/profiles/varmland.json")).profile.unwrap();
/// use cluster_facts::{Options, view::data};
/// let facts = data::facts(&profile, &Options::default());
/// assert!(facts.contains(r#""profile":"varmland","view":"card","tree":["#));
/// ```
pub fn facts(profile: &Profile, options: &Options) -> String {
    let [swedish, english] = Language::ALL.map(|language| view(profile, &State::new(language), options).node);
    let mut out = String::from("{\"edition\":");
    out.push_str(&edition().to_string());
    out.push_str(",\"profile\":");
    string(profile.id(), &mut out);
    out.push_str(",\"view\":");
    string(options.view.name(), &mut out);
    out.push_str(",\"tree\":");
    out.push_str(&data(&swedish, &english));
    let more = if options.view == View::Card { rules::beyond_every_card(&[&swedish, &english]) } else { String::new() };
    if !more.is_empty() {
        out.push_str(",\"css\":");
        string(&more, &mut out);
    }
    out.push('}');
    out
}

/// A script that brings facts: the loader, which `cargo xtask build` makes, with them in it.
///
/// Nothing but ASCII, so that pages in any encoding show every letter.
pub fn script(loader: &str, facts: &str) -> String {
    // For V8: nearly all of it is called at once, so nothing is parsed twice.
    let mut out = String::from("//# allFunctionsCalledOnLoad\n(FACTS=>{");
    out.push_str(loader.trim_end());
    out.push_str("})(");
    for unit in facts.encode_utf16() {
        match u8::try_from(unit) {
            Ok(letter) if letter.is_ascii() => out.push(char::from(letter)),
            // All that isn't ASCII stands in a string, since that is what JSON is.
            _ => escape(u32::from(unit), &mut out),
        }
    }
    out.push_str(");\n");
    out
}

/// Writes a tree as `data`: in Swedish and in English.
///
/// # Panics
/// On a tag or an attribute that isn't in the tables: a fault of the view, which tests find.
pub fn data(swedish: &Node, english: &Node) -> String {
    let mut out = String::new();
    write(Some(swedish), Some(english), &mut out);
    out
}

fn place(table: &[&str], name: &str) -> usize {
    table.iter().position(|n| *n == name).unwrap_or_else(|| panic!("{name} is in no table of data.rs"))
}

/// A node of both languages, or of one.
fn write(swedish: Option<&Node>, english: Option<&Node>, out: &mut String) {
    match (swedish, english) {
        (Some(Node::Text(one)), Some(Node::Text(other))) => texts(Some(one), Some(other), out),
        (Some(Node::Element(one)), Some(Node::Element(other))) if one.tag() == other.tag() => {
            write_element(one, other, out);
        }
        (one, other) => {
            out.push('[');
            alone(one, out);
            out.push(',');
            alone(other, out);
            out.push(']');
        }
    }
}

/// What only one of the languages has.
fn alone(node: Option<&Node>, out: &mut String) {
    match node {
        Some(node) => write(Some(node), Some(node), out),
        None => out.push_str("null"),
    }
}

fn write_element(swedish: &Element, english: &Element, out: &mut String) {
    out.push('[');
    out.push_str(&place(TAGS, swedish.tag()).to_string());
    let mut attributes: Vec<(&str, [Option<String>; 2])> = Vec::new();
    for (language, element) in [swedish, english].into_iter().enumerate() {
        element.each_attribute(|name, value| {
            let at = attributes.iter().position(|(known, _)| *known == name).unwrap_or_else(|| {
                attributes.push((name, [None, None]));
                attributes.len() - 1
            });
            attributes[at].1[language] = Some(spaced(name, value));
        });
    }
    out.push_str(if attributes.is_empty() { ",0" } else { ",[" });
    for (at, (name, [one, other])) in attributes.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        out.push_str(&place(ATTRIBUTES, name).to_string());
        out.push(',');
        texts(one.as_deref(), other.as_deref(), out);
    }
    if !attributes.is_empty() {
        out.push(']');
    }
    for (one, other) in align(&swedish.children, &english.children) {
        out.push(',');
        write(one, other, out);
    }
    out.push(']');
}

/// One string, or two where the languages differ.
fn texts(swedish: Option<&str>, english: Option<&str>, out: &mut String) {
    match (swedish, english) {
        (Some(one), Some(other)) if one == other => string(one, out),
        pair => {
            for (text, before) in [(pair.0, '['), (pair.1, ',')] {
                out.push(before);
                match text {
                    Some(text) => string(text, out),
                    None => out.push_str("null"),
                }
            }
            out.push(']');
        }
    }
}

/// A JSON string that may also stand in a script, within HTML or not.
fn string(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '<' | '\u{2028}' | '\u{2029}' | '\0'..='\x1f' => escape(u32::from(c), out),
            c => out.push(c),
        }
    }
    out.push('"');
}

/// A unit of UTF-16 as JSON and JavaScript escape it.
fn escape(unit: u32, out: &mut String) {
    out.push_str("\\u");
    for shift in [12, 8, 4, 0] {
        out.push(char::from_digit(unit >> shift & 15, 16).unwrap_or('0'));
    }
}
