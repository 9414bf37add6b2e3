//! The tree that every view makes, and its builder.
//!
//! An element's fixed part is one literal: `p.cf-kicker part=header` is a `p` of that class and
//! part. Several classes are joined by `.`, several parts by `+`, since a space ends a value. Only
//! literals become tags, classes and attribute names; a profile's text is only ever a text node or
//! an attribute's value, so there is no path on which it becomes markup.

use super::find::Finder;
use crate::language::Language;
use crate::language::words::Word;
use crate::profile::Text;
use crate::profile::shape::{head, tail};
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
    fn new(spec: &'static str) -> Element {
        Element { spec, level: 0, attributes: Vec::new(), children: Vec::new() }
    }

    /// Its tag.
    pub fn tag(&self) -> &'static str {
        if self.level > 0 {
            return ["h2", "h3", "h4", "h5", "h6"][usize::from(self.level.clamp(2, 6) - 2)];
        }
        head(head(self.spec, b' '), b'.')
    }

    /// All its attributes, each once, in the order in which they are written: class first.
    pub fn each_attribute<'a>(&'a self, mut then: impl FnMut(&'static str, &'a str)) {
        let (head, mut rest) = cut(self.spec, b' ');
        let (_, classes) = cut(head, b'.');
        if !classes.is_empty() {
            then("class", classes);
        }
        while !rest.is_empty() {
            let (piece, after) = cut(rest, b' ');
            let (name, value) = cut(piece, b'=');
            then(name, value);
            rest = after;
        }
        for (name, value) in &self.attributes {
            then(name, value);
        }
    }
}

/// A text up to the first such byte, and what follows that byte.
pub(super) fn cut(text: &str, end: u8) -> (&str, &str) {
    (head(text, end), tail(text, end))
}

/// Builds a tree from its root down.
#[derive(Debug)]
pub struct Builder<'a> {
    /// The element that is being built, last, and those that it stands in.
    open: Vec<Element>,
    /// The text that is being written into it.
    text: String,
    finder: Option<&'a mut Finder<'a>>,
    is_searched: bool,
    /// The language that the view is shown in.
    pub language: Language,
}

impl<'a> Builder<'a> {
    /// Builds one element and all it holds; where texts are searched, by this finder.
    pub fn tree(
        spec: &'static str,
        language: Language,
        finder: Option<&'a mut Finder<'a>>,
        inside: impl FnOnce(&mut Self),
    ) -> Node {
        let mut b = Builder { open: Vec::new(), text: String::new(), finder, is_searched: false, language };
        b.start(spec);
        inside(&mut b);
        b.flush();
        Node::Element(b.open.pop().unwrap_or_else(|| Element::new(spec)))
    }

    /// An element within the one that is being built.
    pub fn el(&mut self, spec: &'static str, inside: impl FnOnce(&mut Self)) {
        self.start(spec);
        inside(self);
        self.end();
    }

    /// An element that holds nothing but a text.
    #[inline(never)]
    pub fn leaf(&mut self, spec: &'static str, text: &str) {
        self.start(spec);
        self.text.push_str(text);
        self.end();
    }

    /// An element that holds nothing.
    #[inline(never)]
    pub fn empty(&mut self, spec: &'static str) {
        self.start(spec);
        self.end();
    }

    /// A heading of this level; six is the last there is.
    pub fn heading(&mut self, level: u8, spec: &'static str, inside: impl FnOnce(&mut Self)) {
        self.start_heading(level, spec);
        inside(self);
        self.end();
    }

    #[inline(never)]
    fn start_heading(&mut self, level: u8, spec: &'static str) {
        self.start(spec);
        if let Some(top) = self.open.last_mut() {
            top.level = level.clamp(2, 6);
        }
    }

    /// An attribute of the element that is being built.
    #[inline(never)]
    pub fn attr(&mut self, name: &'static str, value: &str) {
        self.value(name).push_str(value);
    }

    /// An attribute of the element that is being built, whose value is written into what this gives.
    #[inline(never)]
    pub fn value(&mut self, name: &'static str) -> &mut String {
        let top = self.open.len() - 1;
        let attributes = &mut self.open[top].attributes;
        attributes.push((name, String::new()));
        let last = attributes.len() - 1;
        &mut attributes[last].1
    }

    /// An attribute without a value, where it is so.
    pub fn flag(&mut self, name: &'static str, is: bool) {
        if is {
            self.value(name);
        }
    }

    /// A text.
    #[inline(never)]
    pub fn put(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// A word of the interface.
    #[inline(never)]
    pub fn word(&mut self, word: Word) {
        self.text.push_str(word.get(self.language));
    }

    /// A text of the profile.
    #[inline(never)]
    pub fn say(&mut self, text: Text<'_>) {
        self.text.push_str(text.get(self.language));
    }

    /// The one of two that is in the view's language.
    #[inline(never)]
    pub fn of(&mut self, both: &str) {
        self.text.push_str(self.language.of(both));
    }

    /// An element that holds nothing but a word of the interface.
    #[inline(never)]
    pub fn word_in(&mut self, spec: &'static str, word: Word) {
        self.leaf(spec, word.get(self.language));
    }

    /// An element that holds nothing but a text of the profile.
    #[inline(never)]
    pub fn say_in(&mut self, spec: &'static str, text: Text<'_>) {
        self.leaf(spec, text.get(self.language));
    }

    /// Where a text is written.
    pub fn text(&mut self) -> &mut String {
        &mut self.text
    }

    /// Whether texts within `inside` are searched, where there is a finder: their matches are marked.
    pub fn searched(&mut self, is: bool, inside: impl FnOnce(&mut Self)) {
        self.flush();
        let before = core::mem::replace(&mut self.is_searched, is);
        inside(self);
        self.flush();
        self.is_searched = before;
    }

    /// How many matches there were so far.
    pub fn matches(&self) -> usize {
        self.finder.as_ref().map_or(0, |finder| finder.matches)
    }

    #[inline(never)]
    fn start(&mut self, spec: &'static str) {
        self.flush();
        self.open.push(Element::new(spec));
    }

    #[inline(never)]
    fn end(&mut self) {
        self.flush();
        if let Some(done) = self.open.pop() {
            self.push(Node::Element(done));
        }
    }

    fn push(&mut self, node: Node) {
        if let Some(top) = self.open.last_mut() {
            top.children.push(node);
        }
    }

    /// The text that was written becomes a node; a parser knows no empty texts and no two in a row, so
    /// the tree has none either.
    fn flush(&mut self) {
        let text = core::mem::take(&mut self.text);
        if text.is_empty() {
            return;
        }
        match self.finder.take() {
            Some(finder) if self.is_searched => {
                finder.pieces(&text, |piece, mark| {
                    let node = Node::Text(piece.into());
                    match mark {
                        _ if piece.is_empty() => {}
                        None => self.push(node),
                        Some(is_current) => {
                            let mut element = Element::new(if is_current { "mark.now" } else { "mark" });
                            element.children.push(node);
                            self.push(Node::Element(element));
                        }
                    }
                });
                self.finder = Some(finder);
            }
            finder => {
                self.finder = finder;
                self.push(Node::Text(text));
            }
        }
    }
}
