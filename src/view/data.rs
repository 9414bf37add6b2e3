//! The tree as `data`: JSON that a script can build before any wasm is there.
//!
//! A text is a string. An element is a list: its tag's place in [`TAGS`], its attributes (a flat
//! list of a name's place in [`ATTRIBUTES`] and a value, or 0), then what it holds. Tags and names
//! are numbers of closed tables, so no text, and no file, can spell a script or an `on…` attribute.

use super::html::spaced;
use super::node::{Element, Node};
use alloc::string::{String, ToString};

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
    "title",
    "hidden",
    "inert",
    "tabindex",
    "scope",
    "colspan",
    "autocomplete",
    "spellcheck",
    "enterkeyhint",
    "loading",
    "rel",
    "data-act",
    "data-scheme",
    "data-section",
    "data-state",
    "data-off",
    "fill-rule",
    "aria-hidden",
    "aria-label",
    "aria-labelledby",
    "aria-pressed",
    "aria-expanded",
    "aria-current",
    "aria-busy",
    "aria-live",
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
    "target",
];

/// Writes a tree as `data`.
///
/// # Panics
/// On a tag or an attribute that isn't in the tables: a fault of the view, which tests find.
pub fn data(node: &Node) -> String {
    let mut out = String::new();
    write(node, &mut out);
    out
}

fn place(table: &[&str], name: &str) -> usize {
    table.iter().position(|n| *n == name).unwrap_or_else(|| panic!("{name} is in no table of data.rs"))
}

fn write(node: &Node, out: &mut String) {
    match node {
        Node::Text(text) => string(text, out),
        Node::Element(element) => write_element(element, out),
    }
}

fn write_element(element: &Element, out: &mut String) {
    out.push('[');
    out.push_str(&place(TAGS, element.tag()).to_string());
    let mut attributes = String::new();
    element.each_attribute(|name, value| {
        attributes.push(if attributes.is_empty() { '[' } else { ',' });
        attributes.push_str(&place(ATTRIBUTES, name).to_string());
        attributes.push(',');
        string(&spaced(name, value), &mut attributes);
    });
    out.push(',');
    if attributes.is_empty() {
        out.push('0');
    } else {
        out.push_str(&attributes);
        out.push(']');
    }
    for child in &element.children {
        out.push(',');
        write(child, out);
    }
    out.push(']');
}

/// A JSON string that may also stand in a script, within HTML or not.
fn string(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '<' | '\u{2028}' | '\u{2029}' | '\0'..='\x1f' => {
                out.push_str("\\u");
                for shift in [12, 8, 4, 0] {
                    out.push(char::from_digit((c as u32 >> shift) & 15, 16).unwrap_or('0'));
                }
            }
            c => out.push(c),
        }
    }
    out.push('"');
}
