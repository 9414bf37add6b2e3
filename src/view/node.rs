//! The tree that every view makes, and its builder.
//!
//! An element's fixed part is one literal: `p.cf-kicker part=header` is a `p` of that class and
//! part. Several classes are joined by `.`, several parts by `+`, since a space ends a value. Only
//! literals become tags, classes and attribute names; a profile's text is only ever a text node or
//! an attribute's value, so there is no path on which it becomes markup.

use super::find::Finder;
use alloc::string::String;
use alloc::vec::Vec;

/// An element or a text.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// Text, as it is read.
    Text(String),
    /// An element.
    Element(Element),
}

/// An element.
#[derive(Clone, Debug, PartialEq)]
pub struct Element {
    /// Its fixed part: tag, classes, attributes.
    pub spec: &'static str,
    /// For a heading (`h`), its level from 2 to 6; else 0.
    pub level: u8,
    /// Its other attributes.
    pub attributes: Vec<(&'static str, String)>,
    /// What it holds.
    pub children: Vec<Node>,
}

impl Element {
    /// Its tag.
    pub fn tag(&self) -> &'static str {
        if self.level > 0 {
            return ["h2", "h3", "h4", "h5", "h6"][usize::from(self.level.clamp(2, 6) - 2)];
        }
        self.spec.split([' ', '.']).next().unwrap_or_default()
    }

    /// All its attributes, each once, in the order in which they are written: class first.
    pub fn each_attribute<'a>(&'a self, mut then: impl FnMut(&'static str, &'a str)) {
        let mut pieces = self.spec.split(' ');
        let head = pieces.next().unwrap_or_default();
        if let Some((_, classes)) = head.split_once('.') {
            then("class", classes);
        }
        for piece in pieces {
            let (name, value) = piece.split_once('=').unwrap_or((piece, ""));
            then(name, value);
        }
        for (name, value) in &self.attributes {
            then(name, value);
        }
    }
}

/// Builds a tree from its root down.
#[derive(Debug)]
pub struct Builder<'a> {
    open: Vec<Element>,
    finder: Option<&'a mut Finder>,
}

impl<'a> Builder<'a> {
    /// Builds one element and all it holds.
    pub fn tree(spec: &'static str, inside: impl FnOnce(&mut Builder<'_>)) -> Node {
        let mut b = Builder { open: Vec::new(), finder: None };
        b.start(spec);
        inside(&mut b);
        Node::Element(b.take())
    }

    /// An element within the one that is being built.
    pub fn el(&mut self, spec: &'static str, inside: impl FnOnce(&mut Self)) {
        self.start(spec);
        inside(self);
        self.end();
    }

    /// An element that holds nothing but a text.
    pub fn leaf(&mut self, spec: &'static str, text: &str) {
        self.start(spec);
        self.text(text);
        self.end();
    }

    /// A heading of this level; six is the last there is.
    pub fn heading(&mut self, level: u8, spec: &'static str, text: &str) {
        self.start(spec);
        if let Some(top) = self.open.last_mut() {
            top.level = level.clamp(2, 6);
        }
        self.text(text);
        self.end();
    }

    /// An attribute of the element that is being built.
    pub fn attr(&mut self, name: &'static str, value: &str) {
        if let Some(top) = self.open.last_mut() {
            top.attributes.push((name, value.into()));
        }
    }

    /// An attribute without a value, where it is so.
    pub fn flag(&mut self, name: &'static str, is: bool) {
        if is {
            self.attr(name, "");
        }
    }

    /// A text; while a search is on, its matches are marked.
    pub fn text(&mut self, text: &str) {
        let Some(finder) = self.finder.take() else {
            self.push(Node::Text(text.into()));
            return;
        };
        finder.pieces(text, |piece, mark| match mark {
            None => self.push(Node::Text(piece.into())),
            Some(is_current) => {
                self.start(if is_current { "mark.now" } else { "mark" });
                self.push(Node::Text(piece.into()));
                self.end();
            }
        });
        self.finder = Some(finder);
    }

    /// Texts within `inside` are searched.
    pub fn searched(&mut self, finder: &mut Finder, inside: impl FnOnce(&mut Builder<'_>)) {
        let mut within = Builder { open: core::mem::take(&mut self.open), finder: Some(finder) };
        inside(&mut within);
        self.open = core::mem::take(&mut within.open);
    }

    fn start(&mut self, spec: &'static str) {
        self.open.push(Element { spec, level: 0, attributes: Vec::new(), children: Vec::new() });
    }

    fn end(&mut self) {
        let done = self.take();
        self.push(Node::Element(done));
    }

    fn take(&mut self) -> Element {
        self.open.pop().unwrap_or(Element { spec: "", level: 0, attributes: Vec::new(), children: Vec::new() })
    }

    fn push(&mut self, node: Node) {
        let Some(top) = self.open.last_mut() else { return };
        match (top.children.last_mut(), node) {
            // A parser knows no empty texts and no two in a row, so the tree has none either.
            (_, Node::Text(text)) if text.is_empty() => {}
            (Some(Node::Text(last)), Node::Text(text)) => last.push_str(&text),
            (_, node) => top.children.push(node),
        }
    }
}
