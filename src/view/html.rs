//! The tree as HTML, escaped by type: for pages that are made before any script runs, and for tests.

use super::node::{Element, Node, cut};
use alloc::string::String;

/// Elements that have no end tag.
const VOID: [&str; 3] = ["input", "img", "link"];

/// Writes a tree as HTML.
pub fn html(node: &Node) -> String {
    let mut out = String::new();
    write(node, &mut out);
    out
}

/// The same, with HTML that was made before ahead of all that the element holds.
#[cfg(feature = "render")]
pub(crate) fn with_first(element: &Element, first: &str) -> String {
    let mut out = String::new();
    start(element, &mut out);
    out.push_str(first);
    rest(element, &mut out);
    out
}

fn write(node: &Node, out: &mut String) {
    match node {
        Node::Text(text) => escape(text, out),
        Node::Element(element) => {
            start(element, out);
            rest(element, out);
        }
    }
}

/// The start tag.
fn start(element: &Element, out: &mut String) {
    out.push('<');
    out.push_str(element.tag());
    element.each_attribute(|name, value| {
        out.push(' ');
        out.push_str(name);
        if !value.is_empty() {
            out.push_str("=\"");
            escape(&spaced(name, value), out);
            out.push('"');
        }
    });
    out.push('>');
}

/// What an element holds, and its end tag.
fn rest(element: &Element, out: &mut String) {
    let tag = element.tag();
    if VOID.contains(&tag) {
        return;
    }
    for child in &element.children {
        write(child, out);
    }
    out.push_str("</");
    out.push_str(tag);
    out.push('>');
}

/// A list of words: a literal joins classes by `.` and parts by `+`, since a space ends it.
pub fn spaced(name: &str, value: &str) -> String {
    let joint = match name {
        "class" => b'.',
        "part" => b'+',
        _ => return value.into(),
    };
    let (mut out, mut rest) = (String::new(), value);
    while !rest.is_empty() {
        if !out.is_empty() {
            out.push(' ');
        }
        let (first, after) = cut(rest, joint);
        out.push_str(first);
        rest = after;
    }
    out
}

fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // A parser would make a line feed of it.
            '\r' => out.push_str("&#13;"),
            c => out.push(c),
        }
    }
}
