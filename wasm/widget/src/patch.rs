//! The tree into the page: what stands is kept, what differs is rewritten, what lacks is made.
//!
//! The page itself is what the tree is compared with, so the first showing, taking over what a
//! parser or the script has built, and every later change are one and the same: where an equal tree
//! stands, nothing is touched.

use crate::object::field;
use cluster_facts::view::html::spaced;
use cluster_facts::view::node::{Element, Node};
use wasm_bindgen::JsCast;
use web_sys::{Document, Element as DomElement, Node as DomNode, ShadowRoot};

const HTML: &str = "http://www.w3.org/1999/xhtml";
const SVG: &str = "http://www.w3.org/2000/svg";

/// Makes a view the first element of a shadow root.
pub(crate) fn into(root: &ShadowRoot, node: &Node) {
    let document = field(root, "ownerDocument").unchecked_into();
    // What a parser may have put before it, a style or a space, stays.
    let mut first = root.first_child();
    while let Some(child) = &first
        && !is_view(child)
    {
        first = child.next_sibling();
    }
    place(root, first, node, false, &document);
}

fn is_view(dom: &DomNode) -> bool {
    // Capitals in HTML, small letters in XML.
    let name = dom.node_name();
    ["section", "figure", "div"].iter().any(|tag| name.eq_ignore_ascii_case(tag))
}

/// Brings one place to a node: updates what stands there, or puts a new one there. Gives what follows.
fn place(parent: &DomNode, there: Option<DomNode>, node: &Node, in_svg: bool, document: &Document) -> Option<DomNode> {
    let next = there.as_ref().and_then(DomNode::next_sibling);
    match there {
        Some(dom) if is_same(&dom, node) => refresh(&dom, node, in_svg, document),
        there => {
            put(parent, there.as_ref(), node, in_svg, document);
            if let Some(dom) = there {
                let _ = parent.remove_child(&dom);
            }
        }
    }
    next
}

fn is_same(dom: &DomNode, node: &Node) -> bool {
    let name = dom.node_name();
    match node {
        Node::Text(_) => name == "#text",
        Node::Element(element) => name.eq_ignore_ascii_case(element.tag()),
    }
}

/// Makes a node before another, or at the end.
fn put(parent: &DomNode, before: Option<&DomNode>, node: &Node, in_svg: bool, document: &Document) {
    let made: DomNode = match node {
        Node::Text(text) => document.create_text_node(text).into(),
        Node::Element(element) => {
            let tag = element.tag();
            let space = if in_svg || tag == "svg" { SVG } else { HTML };
            // A tag of the views can always be made.
            let Ok(made) = document.create_element_ns(Some(space), tag) else { return };
            refresh(&made, node, in_svg, document);
            made.into()
        }
    };
    let _ = parent.insert_before(&made, before);
}

fn refresh(dom: &DomNode, node: &Node, in_svg: bool, document: &Document) {
    match node {
        Node::Text(text) => {
            if dom.node_value().as_deref() != Some(text.as_str()) {
                dom.set_node_value(Some(text));
            }
        }
        Node::Element(element) => {
            attributes(dom.unchecked_ref(), element);
            children(dom, &element.children, in_svg || element.tag() == "svg", document);
        }
    }
}

fn attributes(dom: &DomElement, element: &Element) {
    let mut names: Vec<&str> = Vec::new();
    element.each_attribute(|name, value| {
        let value = spaced(name, value);
        if dom.get_attribute(name).as_deref() != Some(value.as_str()) {
            let _ = dom.set_attribute(name, &value);
        }
        names.push(name);
    });
    let there = dom.get_attribute_names();
    if there.length() as usize > names.len() {
        for index in 0..there.length() {
            let Some(name) = there.get(index).as_string() else { continue };
            // What a reader has opened stays open.
            if name != "open" && !names.contains(&name.as_str()) {
                let _ = dom.remove_attribute(&name);
            }
        }
    }
}

fn children(parent: &DomNode, wanted: &[Node], in_svg: bool, document: &Document) {
    let mut there = parent.first_child();
    for (at, node) in wanted.iter().enumerate() {
        // Where two lists have come apart, what is surplus goes and what lacks comes in, so that what
        // follows is met again by its own.
        let lacking = wanted.len() - at;
        while let Some(dom) = &there
            && !is_same(dom, node)
            && count(dom) > lacking
        {
            let next = dom.next_sibling();
            let _ = parent.remove_child(dom);
            there = next;
        }
        match &there {
            Some(dom) if !is_same(dom, node) && count(dom) < lacking => {
                put(parent, there.as_ref(), node, in_svg, document)
            }
            _ => there = place(parent, there, node, in_svg, document),
        }
    }
    while let Some(dom) = there {
        there = dom.next_sibling();
        let _ = parent.remove_child(&dom);
    }
}

/// How many siblings there are from this one on.
fn count(dom: &DomNode) -> usize {
    let mut n = 1;
    let mut next = dom.next_sibling();
    while let Some(dom) = next {
        n += 1;
        next = dom.next_sibling();
    }
    n
}
