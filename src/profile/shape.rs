//! The words in which the wire shape is described; [`super::wire`] describes it.
//!
//! The gate, the JSON Schema and the reference table all read the same description, so they can't
//! say different things.

/// An object: its fields, and what can't be said field by field.
#[derive(Debug)]
pub struct Shape {
    /// What the thing is called in the Schema and the reference table.
    pub name: &'static str,
    /// What it is, for the Schema and the reference table.
    #[cfg(feature = "native")]
    pub doc: &'static str,
    /// Its fields, in the order in which they are best written.
    pub fields: &'static [Field],
    /// What must hold between fields.
    pub rule: Rule,
}

/// One field of an object.
#[derive(Debug)]
pub struct Field {
    /// Its name.
    pub key: &'static str,
    /// Whether the object is worth nothing without it.
    pub owed: bool,
    /// What stands in it.
    pub kind: Kind,
    /// What it means, for the Schema and the reference table.
    #[cfg(feature = "native")]
    pub doc: &'static str,
}

/// What may stand in a field.
#[derive(Debug)]
pub enum Kind {
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
    /// A whole number from the first to the second, both included.
    Whole(u32, u32),
    /// `true` or `false`.
    Bool,
    /// A day, month, quarter or year: `2026-04-30`, `2026-04`, `2026-Q2`, `2026`.
    Moment,
    /// An address that may be linked: `https:`, `http:`, `mailto:`, `tel:` or relative.
    Address,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// One of these words, or a text.
    WordOrText(&'static [&'static str]),
    /// The identifier of an item of this list of the profile.
    Reference(&'static str),
    /// A list of objects.
    List(&'static Shape),
    /// An object.
    Object(&'static Shape),
}

/// What must hold between the fields of an object.
#[derive(Clone, Copy, Debug, PartialEq)]
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
