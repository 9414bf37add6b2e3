//! The words in which the wire shape is described; [`super::wire`] describes it.
//!
//! The gate, the JSON Schema and the reference table all read the same description, so they can't
//! say different things.
//!
//! The description is one text, a line an object: its name, its rule's letter, then its fields. A
//! field is its name, whether it is required, its kind's letter, and what belongs to that kind.

use super::wire;

/// What stands in the description for a sort, a rule, or whether a field is required.
macro_rules! letter {
    (Version) => {
        "a"
    };
    (Identifier) => {
        "b"
    };
    (Text) => {
        "c"
    };
    (Plain) => {
        "d"
    };
    (Number) => {
        "e"
    };
    (Whole) => {
        "f"
    };
    (Bool) => {
        "g"
    };
    (Moment) => {
        "h"
    };
    (Address) => {
        "i"
    };
    (OneOf) => {
        "j"
    };
    (WordOrText) => {
        "k"
    };
    (Reference) => {
        "l"
    };
    (List) => {
        "m"
    };
    (Object) => {
        "n"
    };
    (None) => {
        "0"
    };
    (ExactlyOne) => {
        "1"
    };
    (SomethingToShow) => {
        "2"
    };
    (InOrder) => {
        "3"
    };
    (ValueOrChange) => {
        "4"
    };
    (RateOrValues) => {
        "5"
    };
    (Figure) => {
        "6"
    };
    (Note) => {
        "7"
    };
    (required) => {
        "!"
    };
    (optional) => {
        "?"
    };
}
pub(crate) use letter;

/// An object: its line of the description.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shape(&'static str);

impl Shape {
    /// The shape of this name, which there is.
    pub fn of(name: &str) -> Shape {
        Shape(pieces(wire::SHAPES, b'\n').find(|line| Field(line).is(name)).unwrap_or_default())
    }

    /// All that there are.
    pub fn all() -> impl Iterator<Item = Shape> {
        pieces(wire::SHAPES, b'\n').map(Shape)
    }

    /// What the thing is called in the Schema and the reference table.
    pub fn name(self) -> &'static str {
        head(self.0, b':')
    }

    /// What must hold between its fields.
    pub fn rule(self) -> Rule {
        Rule::of(self.rule_letter().as_bytes()[0])
    }

    /// The letter of that rule.
    pub(crate) fn rule_letter(self) -> &'static str {
        &tail(self.0, b':')[..1]
    }

    /// Its fields, in the order in which they are best written.
    pub fn fields(self) -> impl Iterator<Item = Field> {
        pieces(tail(self.0, b' '), b' ').map(Field)
    }
}

/// One field of an object: its piece of that line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Field(&'static str);

impl Field {
    /// Its name.
    pub fn key(self) -> &'static str {
        head(self.0, b':')
    }

    /// Whether this is its name.
    #[inline(never)]
    pub fn is(self, key: &str) -> bool {
        self.key() == key
    }

    /// Whether the object is worth nothing without it.
    pub fn is_required(self) -> bool {
        self.kind().0.starts_with(letter!(required))
    }

    /// What stands in it.
    pub fn kind(self) -> Kind {
        Kind(tail(self.0, b':'))
    }
}

/// What may stand in a field.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Kind(&'static str);

impl Kind {
    /// The whole profile.
    pub const PROFILE: Kind = Kind(concat!(letter!(required), letter!(Object), "profile"));
    /// The number of the version.
    pub const VERSION: Kind = Kind(concat!(letter!(required), letter!(Version)));

    /// Of which sort it is.
    pub fn sort(self) -> Sort {
        Sort::of(self.letter().as_bytes()[0])
    }

    /// The letter of that sort.
    pub(crate) fn letter(self) -> &'static str {
        &self.0[1..2]
    }

    /// The words, bounds, list or shape that its sort speaks of.
    pub fn of(self) -> &'static str {
        &self.0[2..]
    }

    /// The bounds of a whole number.
    pub fn bounds(self) -> (u32, u32) {
        let number = |digits: &str| digits.bytes().fold(0, |n, digit| n * 10 + u32::from(digit - b'0'));
        (number(head(self.of(), b',')), number(tail(self.of(), b',')))
    }

    /// The words that may stand there.
    pub fn words(self) -> impl Iterator<Item = &'static str> {
        pieces(self.of(), b',')
    }
}

/// The sorts of kinds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// `1`, the only version there is.
    Version,
    /// Lower-case letters, digits and hyphens, at most 64.
    Identifier,
    /// `{ "sv": …, "en": … }`, both there, neither empty.
    Text,
    /// Text in one language or of no language: a table's name, a quotation.
    Plain,
    /// A finite number up to 10¹⁵ either way, or `null` where it is not known.
    Number,
    /// A whole number between two bounds, both included.
    Whole,
    /// `true` or `false`.
    Bool,
    /// A day, month, quarter or year: `2026-04-30`, `2026-04`, `2026-Q2`, `2026`.
    Moment,
    /// An address that may be linked: `https:`, `http:`, `mailto:`, `tel:` or relative.
    Address,
    /// One of these words.
    OneOf,
    /// One of these words, or a text.
    WordOrText,
    /// The identifier of an item of this list of the profile.
    Reference,
    /// A list of objects of this shape.
    List,
    /// An object of this shape.
    Object,
}

/// What must hold between the fields of an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Nothing more.
    None,
    /// Exactly one field.
    ExactlyOne,
    /// Something to show: a fact or a figure.
    SomethingToShow,
    /// The end comes after the beginning, both of one kind.
    InOrder,
    /// A value, or a first and a last one.
    ValueOrChange,
    /// A rate, or a first and a last value, or neither.
    RateOrValues,
    /// Sides that fit the unit, a source where there is any number.
    Figure,
    /// A translated text, or an office's own words with their language.
    Note,
}

impl Sort {
    fn of(letter: u8) -> Sort {
        match letter {
            b'a' => Sort::Version,
            b'b' => Sort::Identifier,
            b'c' => Sort::Text,
            b'd' => Sort::Plain,
            b'e' => Sort::Number,
            b'f' => Sort::Whole,
            b'g' => Sort::Bool,
            b'h' => Sort::Moment,
            b'i' => Sort::Address,
            b'j' => Sort::OneOf,
            b'k' => Sort::WordOrText,
            b'l' => Sort::Reference,
            b'm' => Sort::List,
            _ => Sort::Object,
        }
    }
}

impl Rule {
    fn of(letter: u8) -> Rule {
        match letter {
            b'0' => Rule::None,
            b'1' => Rule::ExactlyOne,
            b'2' => Rule::SomethingToShow,
            b'3' => Rule::InOrder,
            b'4' => Rule::ValueOrChange,
            b'5' => Rule::RateOrValues,
            b'6' => Rule::Figure,
            _ => Rule::Note,
        }
    }
}

/// A text up to the first such byte.
#[inline(never)]
pub(crate) fn head(text: &str, end: u8) -> &str {
    &text[..text.bytes().position(|byte| byte == end).unwrap_or(text.len())]
}

/// What follows the first such byte of a text.
#[inline(never)]
pub(crate) fn tail(text: &str, end: u8) -> &str {
    text.get(head(text, end).len() + 1..).unwrap_or_default()
}

/// The pieces of a text between such bytes.
pub(crate) fn pieces(mut text: &str, between: u8) -> impl Iterator<Item = &str> {
    core::iter::from_fn(move || {
        let first = head(text, between);
        text = tail(text, between);
        Some(first).filter(|first| !first.is_empty())
    })
}
