//! The tree as HTML, escaped by type: for pages that are made before any script runs, and for tests.

use super::node::{Element, Node};
use alloc::string::String;

/// Elements that have no end tag.
const VOID: [&str; 2] = ["input", "img"];

/// Writes a tree as HTML.
pub fn html(node: &Node) -> String {
    let mut out = String::new();
    write(node, &mut out);
    out
}

fn write(node: &Node, out: &mut String) {
    match node {
        Node::Text(text) => escape(text, out),
        Node::Element(element) => write_element(element, out),
    }
}

fn write_element(element: &Element, out: &mut String) {
    let tag = element.tag();
    out.push('<');
    out.push_str(tag);
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
    match name {
        "class" => value.replace('.', " "),
        "part" => value.replace('+', " "),
        _ => value.into(),
    }
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
