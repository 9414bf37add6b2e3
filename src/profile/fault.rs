//! The mistakes of a profile: the place of each, the value that was found, and the value that was expected.

use super::shape::{Field, Kind, Shape, letter};
use super::value::Value;
use alloc::string::String;
use alloc::vec::Vec;

/// One mistake in a profile.
///
/// [`say`] writes it as text. The command `cluster-facts check` adds the line and the column.
///
/// [`say`]: crate::language::faults::say
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// The place as a JSON Pointer (RFC 6901). It is empty if the mistake concerns the whole profile.
    pub pointer: String,
    /// The value at that place.
    pub found: Found,
    /// The value that would be valid.
    pub wanted: Wanted,
}

/// The value at the place of a mistake.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// No value: a required field is missing.
    Nothing,
    /// An unknown field, by the beginning of its name.
    Field(String),
    /// A text, by its beginning.
    Text(String),
    /// A number.
    Number(f64),
    /// Any other value, by a word or sign for it: `null`, `true`, `[…]`, `{…}`, `function` …
    Thing(&'static str),
    /// A value beyond the limits of depth and number.
    Beyond,
    /// Text that isn't JSON, with the message of the JSON parser.
    NotJson(String),
}

/// The value that would be valid: the code of its text in [`crate::language::faults`], and the word for its placeholder.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wanted {
    pub(crate) code: &'static str,
    pub(crate) of: &'static str,
}

impl Wanted {
    /// A known field. For an unknown field without a similar known name.
    pub(super) const FIELD: Wanted = Wanted::plain("known");
    /// An identifier that no other item of the list has.
    pub(super) const UNIQUE: Wanted = Wanted::plain("unique");
    /// A source, which a figure with a number requires.
    pub(super) const SOURCE: Wanted = Wanted::plain("source");
    /// No more than [`MAX_ON_CARD`](super::MAX_ON_CARD) figures on the card.
    pub(super) const CARDS: Wanted = Wanted::plain("cards");
    /// A profile, which is an object.
    pub(super) const PROFILE: Wanted = Wanted::plain("profile");
    /// JSON text.
    pub const JSON: Wanted = Wanted::plain("json");
    /// Fewer values or levels, within the limits.
    pub(super) const LESS: Wanted = Wanted::plain("less");

    const fn plain(code: &'static str) -> Wanted {
        Wanted { code, of: "" }
    }

    /// Expects a value of this kind.
    pub(super) fn kind(kind: Kind) -> Wanted {
        Wanted { code: kind.letter(), of: kind.of() }
    }

    /// Expects an object of the shape with this name.
    pub(super) fn object(shape: &'static str) -> Wanted {
        Wanted { code: letter!(Object), of: shape }
    }

    /// Expects the known field with a similar name.
    pub(super) fn near(field: Field) -> Wanted {
        Wanted { code: "near", of: field.key() }
    }

    /// Expects that the object meets the rule of its shape.
    pub(super) fn rule(shape: Shape) -> Wanted {
        Wanted::plain(shape.rule_letter())
    }

    /// Expects the unit that the numbers require: `multiple` for a stated multiple, `percent` for stated rates.
    pub(super) fn unit(unit: &'static str) -> Wanted {
        Wanted { code: "unit", of: unit }
    }
}

/// Returns at most the first 40 bytes of a text.
pub(super) fn beginning(text: &str) -> String {
    let mut end = text.len().min(40);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text[..end].into()
}

impl Found {
    /// Describes a value of the input.
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

/// The largest number of mistakes that are listed. [`Reading::count`](super::gate::Reading::count) counts all of them.
pub const MAX_FAULTS: usize = 100;

/// Collects faults, and tracks the current place in the profile.
#[derive(Debug, Default)]
pub(super) struct Faults {
    /// The current place as a JSON Pointer.
    path: String,
    pub(super) list: Vec<Fault>,
    /// The number of all faults, including those beyond the limit of the list.
    pub(super) count: usize,
}

impl Faults {
    pub(super) fn add(&mut self, found: Found, wanted: Wanted) {
        self.count += 1;
        if self.list.len() < MAX_FAULTS {
            self.list.push(Fault { pointer: self.path.clone(), found, wanted });
        }
    }

    /// Enters a field. Returns the argument for [`Faults::back`].
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

    /// Enters an item of a list. Returns the argument for [`Faults::back`].
    pub(super) fn enter_item(&mut self, index: usize) -> usize {
        let from = self.path.len();
        self.path.push('/');
        plain(&mut self.path, index as u64);
        from
    }

    pub(super) fn back(&mut self, from: usize) {
        self.path.truncate(from);
    }

    /// Adds a fault at a field of the current place.
    pub(super) fn add_at(&mut self, key: &str, found: Found, wanted: Wanted) {
        let from = self.enter(key);
        self.add(found, wanted);
        self.back(from);
    }
}

/// Writes a whole number in digits.
fn plain(out: &mut String, n: u64) {
    if n > 9 {
        plain(out, n / 10);
    }
    out.push(char::from(b'0' + (n % 10) as u8));
}
