//! What is wrong with a profile, where, and what would be right.

use super::shape::{Field, Kind, Shape, letter};
use super::value::Value;
use alloc::string::String;
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

/// What would be right: by the code of its words in [`crate::language::faults`], and what they speak of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wanted {
    pub(crate) code: &'static str,
    pub(crate) of: &'static str,
}

impl Wanted {
    /// A field that there is, where none is near.
    pub(super) const FIELD: Wanted = Wanted::plain("known");
    /// An identifier that only one item of a list has.
    pub(super) const UNIQUE: Wanted = Wanted::plain("unique");
    /// A source, for there is a number.
    pub(super) const SOURCE: Wanted = Wanted::plain("source");
    /// A profile: one object.
    pub(super) const PROFILE: Wanted = Wanted::plain("profile");
    /// JSON text.
    pub const JSON: Wanted = Wanted::plain("json");
    /// Less: the bounds of depth and number.
    pub(super) const LESS: Wanted = Wanted::plain("less");

    const fn plain(code: &'static str) -> Wanted {
        Wanted { code, of: "" }
    }

    /// A value of this kind.
    pub(super) fn kind(kind: Kind) -> Wanted {
        Wanted { code: kind.letter(), of: kind.of() }
    }

    /// An object of the shape of this name.
    pub(super) fn object(shape: &'static str) -> Wanted {
        Wanted { code: letter!(Object), of: shape }
    }

    /// The field that is near.
    pub(super) fn near(field: Field) -> Wanted {
        Wanted { code: "near", of: field.key() }
    }

    /// What the rule of a shape says.
    pub(super) fn rule(shape: Shape) -> Wanted {
        Wanted::plain(shape.rule_letter())
    }

    /// A unit that fits: `multiple` for a stated multiple, `percent` for stated rates.
    pub(super) fn unit(unit: &'static str) -> Wanted {
        Wanted { code: "unit", of: unit }
    }
}

/// As much of a text as tells which one it is.
pub(super) fn beginning(text: &str) -> String {
    let mut end = text.len().min(40);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text[..end].into()
}

impl Found {
    /// What stands there, of a loose value.
    pub(super) fn of(value: &Value) -> Found {
        match value {
            Value::Null => Found::Thing("null"),
            Value::Bool(true) => Found::Thing("true"),
            Value::Bool(false) => Found::Thing("false"),
            Value::Number(n) => Found::Number(*n),
            Value::Text(text) => Found::Text(beginning(text)),
            Value::List(_) => Found::Thing("[…]"),
            Value::Object(_) => Found::Thing("{…}"),
            Value::Odd(name) => Found::Thing(name),
            Value::Beyond => Found::Beyond,
        }
    }
}

/// So many faults are listed; of more, only the number is told.
pub const MAX_FAULTS: usize = 100;

/// Collects faults and knows where it stands.
#[derive(Debug, Default)]
pub(super) struct Faults {
    /// Where it stands: a JSON Pointer.
    path: String,
    pub(super) list: Vec<Fault>,
    /// How many there were in all, also those that were too many to list.
    pub(super) count: usize,
}

impl Faults {
    pub(super) fn add(&mut self, found: Found, wanted: Wanted) {
        self.count += 1;
        if self.list.len() < MAX_FAULTS {
            self.list.push(Fault { pointer: self.path.clone(), found, wanted });
        }
    }

    /// Goes to a field, and tells where it came from, for [`Faults::back`].
    pub(super) fn enter(&mut self, key: &str) -> usize {
        let from = self.path.len();
        self.path.push('/');
        for c in key.chars().take(100) {
            match c {
                '~' => self.path.push_str("~0"),
                '/' => self.path.push_str("~1"),
                c => self.path.push(c),
            }
        }
        from
    }

    /// Goes to an item of a list.
    pub(super) fn enter_item(&mut self, index: usize) -> usize {
        let from = self.path.len();
        self.path.push('/');
        plain(&mut self.path, index as u64);
        from
    }

    pub(super) fn back(&mut self, from: usize) {
        self.path.truncate(from);
    }

    /// Adds a fault at a field of where it stands.
    pub(super) fn add_at(&mut self, key: &str, found: Found, wanted: Wanted) {
        let from = self.enter(key);
        self.add(found, wanted);
        self.back(from);
    }
}

/// A whole number in digits.
fn plain(out: &mut String, n: u64) {
    if n > 9 {
        plain(out, n / 10);
    }
    out.push(char::from(b'0' + (n % 10) as u8));
}
