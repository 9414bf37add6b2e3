//! What is wrong with a profile, where, and what would be right.

use super::shape::{Kind, Rule, Shape};
use super::value::Value;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// A fault's place and nature; [`crate::language::faults`] says it in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// Where: a JSON Pointer (RFC 6901), empty for the whole file.
    pub pointer: String,
    /// What stands there.
    pub found: Found,
    /// What would be right.
    pub wanted: Wanted,
}

/// What stands in the wrong place.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// Nothing.
    Nothing,
    /// A field of this name, which nobody knows.
    Field(String),
    /// A text, its beginning.
    Text(String),
    /// A number.
    Number(f64),
    /// Anything else by its word: `null`, `true`, `list`, `object`, `function` …
    Thing(&'static str),
    /// More than there may be.
    Beyond,
    /// Text that is no JSON, and what its reader says.
    NotJson(String),
}

/// What would be right.
#[derive(Clone, Copy, Debug)]
pub enum Wanted {
    /// A value of this kind.
    Kind(&'static Kind),
    /// An object of this shape.
    Object(&'static Shape),
    /// One of the fields that there are; the nearest, where one is near.
    Field(Option<&'static str>),
    /// What a rule says.
    Rule(Rule),
    /// An identifier that only one item of a list has.
    Unique,
    /// A source, for there is a number.
    Source,
    /// A unit that fits: `multiple` for a stated multiple, `percent` for stated rates.
    Unit(&'static str),
    /// A profile: one object.
    Profile,
    /// JSON text.
    Json,
    /// Less: the bounds of depth and number.
    Less,
}

impl PartialEq for Wanted {
    fn eq(&self, other: &Self) -> bool {
        use Wanted::{Field, Json, Kind, Less, Object, Profile, Rule, Source, Unique, Unit};
        match (self, other) {
            (Kind(a), Kind(b)) => core::ptr::eq(*a, *b),
            (Object(a), Object(b)) => core::ptr::eq(*a, *b),
            (Field(a), Field(b)) => a == b,
            (Rule(a), Rule(b)) => a == b,
            (Unit(a), Unit(b)) => a == b,
            (Unique, Unique) | (Source, Source) | (Profile, Profile) | (Json, Json) | (Less, Less) => true,
            _ => false,
        }
    }
}

impl Found {
    /// What stands there, of a loose value.
    pub(super) fn of(value: &Value) -> Found {
        match value {
            Value::Null => Found::Thing("null"),
            Value::Bool(true) => Found::Thing("true"),
            Value::Bool(false) => Found::Thing("false"),
            Value::Number(n) => Found::Number(*n),
            Value::Text(text) => Found::Text(text.chars().take(40).collect()),
            Value::List(_) => Found::Thing("[…]"),
            Value::Object(_) => Found::Thing("{…}"),
            Value::Odd(name) => Found::Thing(name),
            Value::Beyond => Found::Beyond,
        }
    }
}

/// Collects faults and knows where it stands.
#[derive(Debug, Default)]
pub(super) struct Faults {
    path: Vec<Step>,
    pub(super) list: Vec<Fault>,
    /// How many there were in all, also those that were too many to list.
    pub(super) count: usize,
}

#[derive(Debug)]
enum Step {
    Key(String),
    Index(usize),
}

/// So many faults are listed; of more, only the number is told.
pub const MAX_FAULTS: usize = 100;

impl Faults {
    pub(super) fn add(&mut self, found: Found, wanted: Wanted) {
        self.count += 1;
        if self.list.len() < MAX_FAULTS {
            self.list.push(Fault { pointer: self.pointer(), found, wanted });
        }
    }

    pub(super) fn path_key(&mut self, key: &str) {
        self.path.push(Step::Key(key.to_string()));
    }

    pub(super) fn path_index(&mut self, index: usize) {
        self.path.push(Step::Index(index));
    }

    pub(super) fn path_back(&mut self) {
        self.path.pop();
    }

    /// Adds what `then` adds, at a field of where it stands.
    pub(super) fn at_key(&mut self, key: &str, then: impl FnOnce(&mut Self)) {
        self.path_key(key);
        then(self);
        self.path_back();
    }

    fn pointer(&self) -> String {
        let mut out = String::new();
        for step in &self.path {
            out.push('/');
            match step {
                Step::Key(key) => {
                    for c in key.chars().take(100) {
                        match c {
                            '~' => out.push_str("~0"),
                            '/' => out.push_str("~1"),
                            c => out.push(c),
                        }
                    }
                }
                Step::Index(index) => out.push_str(&index.to_string()),
            }
        }
        out
    }
}
