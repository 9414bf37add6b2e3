//! The tree into the page: what stands is kept, what differs is rewritten, what lacks is made.
//!
//! The page itself is what the tree is compared with, so the first showing, taking over what a
//! parser or the script has built, and every later change are one and the same: where an equal tree
//! stands, nothing is touched.

use cluster_facts::view::html::spaced;
use cluster_facts::view::node::{Element, Node};
use wasm_bindgen::JsCast;
use web_sys::{Document, Element as DomElement, Node as DomNode, ShadowRoot};

const SVG: &str = "http://www.w3.org/2000/svg";
const TEXT: u16 = 3;
const ELEMENT: u16 = 1;

/// Makes a view the first element of a shadow root.
pub(crate) fn into(root: &ShadowRoot, node: &Node) {
    let Some(document) = root.owner_document() else { return };
    // A style that a parser put there stands before it and stays.
    let mut first = root.first_child();
    while let Some(child) = &first {
        if is_element(child) && !matches!(local_name(child).as_str(), "style" | "link") {
            break;
        }
        first = child.next_sibling();
    }
    place(root, first, node, false, &document);
}

/// Brings one place to a node: updates what stands there, or puts a new one there. Gives what follows.
fn place(parent: &DomNode, there: Option<DomNode>, node: &Node, in_svg: bool, document: &Document) -> Option<DomNode> {
    match there {
        Some(dom) if is_same(&dom, node) => {
            refresh(&dom, node, in_svg, document);
            dom.next_sibling()
        }
        Some(dom) => {
            let next = dom.next_sibling();
            let _ = parent.replace_child(&make(node, in_svg, document), &dom);
            next
        }
        None => {
            let _ = parent.append_child(&make(node, in_svg, document));
            None
        }
    }
}

fn is_element(dom: &DomNode) -> bool {
    dom.node_type() == ELEMENT
}

fn local_name(dom: &DomNode) -> String {
    dom.unchecked_ref::<DomElement>().local_name()
}

fn is_same(dom: &DomNode, node: &Node) -> bool {
    match node {
        Node::Text(_) => dom.node_type() == TEXT,
        Node::Element(element) => is_element(dom) && local_name(dom) == element.tag(),
    }
}

fn make(node: &Node, in_svg: bool, document: &Document) -> DomNode {
    match node {
        Node::Text(text) => document.create_text_node(text).into(),
        Node::Element(element) => {
            let tag = element.tag();
            let made = if in_svg || tag == "svg" {
                document.create_element_ns(Some(SVG), tag)
            } else {
                document.create_element(tag)
            };
            let dom: DomNode = made.unwrap_throw_away().into();
            refresh(&dom, node, in_svg, document);
            dom
        }
    }
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
        while let Some(dom) = there.clone().filter(|dom| !is_same(dom, node)) {
            let (left, lacking) = (count(&dom), wanted.len() - at);
            if left > lacking {
                there = dom.next_sibling();
                let _ = parent.remove_child(&dom);
            } else {
                break;
            }
        }
        let lacks = there.as_ref().is_some_and(|dom| !is_same(dom, node) && count(dom) < wanted.len() - at);
        if lacks {
            let _ = parent.insert_before(&make(node, in_svg, document), there.as_ref());
        } else {
            there = place(parent, there, node, in_svg, document);
        }
    }
    while let Some(dom) = there {
        there = dom.next_sibling();
        let _ = parent.remove_child(&dom);
    }
}

/// How many siblings there are from this one on.
fn count(dom: &DomNode) -> usize {
    let mut n = 0;
    let mut next = Some(dom.clone());
    while let Some(dom) = next {
        n += 1;
        next = dom.next_sibling();
    }
    n
}

/// A tag of the tables can always be made.
trait Made {
    fn unwrap_throw_away(self) -> DomElement;
}

impl Made for Result<DomElement, wasm_bindgen::JsValue> {
    fn unwrap_throw_away(self) -> DomElement {
        self.unwrap_or_else(|why| wasm_bindgen::throw_val(why))
    }
}
