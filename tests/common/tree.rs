//! A view's tree as plain data, to compare with what others made of it.

use cluster_facts::view::data::{ATTRIBUTES, FIRST_SVG, TAGS};
use cluster_facts::view::html::spaced;
use cluster_facts::view::node;
use serde_json::Value;

/// A tree without anything of where it came from.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Plain {
    Text(String),
    Element { tag: String, is_svg: bool, attributes: Vec<(String, String)>, children: Vec<Plain> },
}

impl Plain {
    /// An element; its attributes' order says nothing.
    pub(crate) fn element(
        tag: &str,
        is_svg: bool,
        mut attributes: Vec<(String, String)>,
        children: Vec<Plain>,
    ) -> Plain {
        attributes.sort();
        Plain::Element { tag: tag.into(), is_svg, attributes, children }
    }

    /// Every element, itself first.
    pub(crate) fn each(&self, then: &mut impl FnMut(&str, &[(String, String)])) {
        if let Plain::Element { tag, attributes, children, .. } = self {
            then(tag, attributes);
            children.iter().for_each(|child| child.each(then));
        }
    }

    /// All its text.
    pub(crate) fn text(&self) -> String {
        match self {
            Plain::Text(text) => text.clone(),
            Plain::Element { children, .. } => children.iter().map(Plain::text).collect(),
        }
    }
}

/// The tree that a view made.
pub(crate) fn of_node(from: &node::Node) -> Plain {
    match from {
        node::Node::Text(text) => Plain::Text(text.clone()),
        node::Node::Element(element) => {
            let mut attributes = Vec::new();
            element.each_attribute(|name, value| attributes.push((name.into(), spaced(name, value))));
            let tag = element.tag();
            let at = TAGS.iter().position(|t| *t == tag).unwrap_or_else(|| panic!("<{tag}> is in no table"));
            Plain::element(tag, at >= FIRST_SVG, attributes, element.children.iter().map(of_node).collect())
        }
    }
}

/// The tree that a script builds from `data` in a language: 0 for Swedish, 1 for English.
pub(crate) fn of_data(from: &Value, language: usize) -> Plain {
    match from {
        Value::String(text) => Plain::Text(text.clone()),
        Value::Array(items) => match items[0].as_u64() {
            None => of_data(&items[language], language),
            Some(tag) => {
                let tag = tag as usize;
                let pairs = items[1].as_array().map_or(&[][..], Vec::as_slice);
                let attributes = pairs.chunks(2).filter_map(|pair| {
                    let value = if pair[1].is_array() { &pair[1][language] } else { &pair[1] };
                    Some((ATTRIBUTES[pair[0].as_u64().unwrap() as usize].to_string(), value.as_str()?.to_string()))
                });
                let is_there = |child: &&Value| child[0].is_u64() || child.is_string() || !child[language].is_null();
                let children = items[2..].iter().filter(is_there).map(|child| of_data(child, language));
                Plain::element(TAGS[tag], tag >= FIRST_SVG, attributes.collect(), children.collect())
            }
        },
        other => panic!("data holds texts and lists, not {other}"),
    }
}
