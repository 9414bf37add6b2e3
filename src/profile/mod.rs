//! What a cluster is: types that can't hold a wrong value.
//!
//! A [`Profile`] is made by the gate ([`gate::read`]) alone.

pub mod fault;
pub mod gate;
#[cfg(feature = "json")]
pub mod json;
mod moment;
mod read;
#[cfg(feature = "json")]
pub mod schema;
pub mod shape;
pub mod value;
pub mod wire;

pub use gate::Reading;
pub use moment::{Moment, Part, Period};

use alloc::string::String;
use value::Value;

/// A text in both languages; neither is empty.
#[derive(Clone, Copy, Debug)]
pub struct Text<'a>(&'a Value);

impl PartialEq for Text<'_> {
    /// Whether both are one text of one profile.
    fn eq(&self, other: &Self) -> bool {
        core::ptr::eq(self.0, other.0)
    }
}

impl<'a> Text<'a> {
    /// The text in the language of this tag, `sv` or `en`.
    #[inline(never)]
    pub fn tagged(self, tag: &str) -> &'a str {
        self.0.get(tag).and_then(Value::text).unwrap_or_default()
    }
}

/// One of the two languages, as the profile names them in `original` and `lang`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// In Swedish.
    Sv,
    /// In English.
    En,
}

/// An address that may be linked: `https:`, `http:`, `mailto:`, `tel:` or relative to the profile.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Address<'a>(&'a str);

impl<'a> Address<'a> {
    /// The address, unless it is of another kind.
    pub fn parse(text: &'a str) -> Option<Self> {
        // Browsers drop line breaks and tabs from addresses, so `java\nscript:` would be one.
        if text.is_empty() || text.bytes().any(|b| b <= b' ' || b == 0x7F) {
            return None;
        }
        let bytes = text.as_bytes();
        let is_right = if let Some(colon) = scheme_end(text) {
            let rest = &bytes[colon + 1..];
            let scheme =
                ["https", "http", "mailto", "tel"].into_iter().position(|s| text[..colon].eq_ignore_ascii_case(s));
            match scheme? {
                0 | 1 => rest.len() > 2 && rest.starts_with(b"//"),
                _ => !rest.is_empty(),
            }
        } else {
            // An address of another host has that host behind its two slashes.
            !(bytes.starts_with(b"//") && matches!(bytes.get(2), None | Some(b'/' | b':' | b'?' | b'#')))
        };
        if !is_right {
            return None;
        }
        Some(Address(text))
    }

    /// As it was written.
    pub fn as_str(&self) -> &'a str {
        self.0
    }

    /// Writes it as seen from anywhere, where `base` is the profile's own address.
    pub fn write_from(&self, base: &str, out: &mut String) {
        let link = self.0;
        let starts = |with: &[u8]| link.as_bytes().starts_with(with);
        let is_relative = scheme_end(link).is_none() && !starts(b"#") && !starts(b"//");
        if is_relative && !base.is_empty() {
            // Past the slashes of `https://`, the host ends at the first slash and the folder at the last.
            let bytes = base.as_bytes();
            let host = scheme_end(base).map_or(0, |colon| colon + 3);
            let root = bytes.iter().skip(host).position(|b| *b == b'/').map_or(base.len(), |at| host + at);
            let end = bytes.iter().position(|b| *b == b'?' || *b == b'#').unwrap_or(base.len());
            let folder = bytes[..end].iter().rposition(|b| *b == b'/').map_or(0, |at| at + 1);
            out.push_str(&base[..if starts(b"/") { root } else { folder.max(root) }]);
            if root == base.len() && !starts(b"/") {
                out.push('/');
            }
        }
        out.push_str(link);
    }
}

/// Where an address's scheme ends, which is where its first `:` stands, unless a path comes before.
fn scheme_end(text: &str) -> Option<usize> {
    let at = text.bytes().position(|b| matches!(b, b':' | b'/' | b'?' | b'#'))?;
    (text.as_bytes()[at] == b':').then_some(at)
}

/// A cluster or a region: its facts, its growth figures and its explainer.
///
/// It is the value that has passed the gate; its parts are read from it when they are asked for, so
/// nothing is copied. What refers to a part that the gate has taken out is left out too.
#[derive(Clone, Debug)]
pub struct Profile(pub(super) Value);

impl serde::Serialize for Profile {
    /// As it was read: the parts that were right, as they came.
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(to)
    }
}

/// What is profiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A cluster.
    Cluster,
    /// A region.
    Region,
}

/// A place or a group that a figure is about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area<'a> {
    /// As within a sentence: 'klustret', 'the cluster'.
    pub name: Text<'a>,
    /// With its preposition: 'i klustret', 'in the cluster'.
    pub place: Text<'a>,
}

/// What is measured.
#[derive(Clone, Copy, Debug)]
pub struct Measure<'a>(pub(super) &'a Value);

/// Who says it. What else is known of them is read where it is shown: a source is copied with each number.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// As it is cited.
    pub name: Text<'a>,
    pub(super) value: &'a Value,
}

impl PartialEq for Measure<'_> {
    /// Whether both are one measure of one profile.
    fn eq(&self, other: &Self) -> bool {
        core::ptr::eq(self.0, other.0)
    }
}

impl PartialEq for Source<'_> {
    /// Whether both are one source of one profile.
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

/// Where a number comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Somebody says so.
    Stated,
    /// A statistics office has published it.
    Statistics,
    /// It was calculated from such numbers.
    Calculated,
}

/// What an office says of a number's standing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// It may still change.
    Preliminary,
    /// It has been changed.
    Revised,
}

/// The unit of a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Unit<'a> {
    /// A number of what the label says.
    Number,
    /// A year of the calendar.
    Year,
    /// Per cent.
    Percent,
    /// Percentage points.
    Points,
    /// Index, base = 100.
    Index,
    /// How many times as much.
    Multiple,
    /// Swedish kronor.
    Sek,
    /// Euro.
    Eur,
    /// Anything else, in words.
    Words(Text<'a>),
}

/// A growth figure: the cluster against a reference region. What else it says is read where it is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure<'a> {
    /// Its name.
    pub id: &'a str,
    /// What is measured.
    pub measure: Measure<'a>,
    /// From when to when.
    pub period: Period,
    /// What is shown.
    pub show: Show,
    /// Where the numbers given come from.
    pub origin: Origin,
    /// Who says so; there is one wherever there is a number.
    pub source: Option<Source<'a>>,
    /// The decimals with which stated numbers were published.
    pub decimals: u8,
    /// A stated multiple.
    pub multiple: Option<f64>,
    /// The cluster's side, and the reference region's.
    pub sides: [Side<'a>; 2],
    /// What must be known of these numbers.
    pub notes: Notes<'a>,
    pub(super) value: &'a Value,
}

/// What a figure shows of its numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Show {
    /// The change in percent.
    Change,
    /// The difference of two rates in percentage points.
    Points,
    /// The compound annual rate in percent.
    Annual,
    /// The index, base = 100.
    Index,
    /// How many times the reference's change the cluster's is.
    Multiple,
}

/// One side of a comparison.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Side<'a> {
    /// Where.
    pub area: Area<'a>,
    /// What is known.
    pub given: Given,
    /// Of how many published values each value is a sum of our own.
    pub sum_of: Option<u32>,
}

/// What is known of one side. Missing is never zero.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Given {
    /// Nothing.
    Missing,
    /// A rate as stated, in percent.
    Rate(f64),
    /// A first and a last value; each may be missing.
    Values(Option<f64>, Option<f64>),
}

/// A key number. What else it says is read where it is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fact<'a> {
    /// The number, or the values before and after a change.
    pub given: Amount,
    /// Who says so.
    pub source: Source<'a>,
    pub(super) value: &'a Value,
}

/// The number of a fact.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Amount {
    /// A number; missing is never zero.
    Value(Option<f64>),
    /// The values before and after a change.
    Change(Option<f64>, Option<f64>),
}

/// An address with its words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Link<'a> {
    /// The words.
    pub label: Text<'a>,
    /// Where it leads.
    pub url: Address<'a>,
}

/// The largest number of figures that the card shows.
pub const MAX_ON_CARD: usize = 4;

/// The picture at the top.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Picture<'a> {
    /// Where it is.
    pub url: Address<'a>,
    /// What it shows.
    pub alt: Text<'a>,
    /// The part that stays in view.
    pub focus: Focus,
}

/// The part of a picture that stays in view when the picture is cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The middle.
    Center,
    /// The middle of the upper edge.
    Top,
    /// The middle of the lower edge.
    Bottom,
    /// The middle of the left edge.
    Left,
    /// The middle of the right edge.
    Right,
    /// The upper left corner.
    TopLeft,
    /// The upper right corner.
    TopRight,
    /// The lower left corner.
    BottomLeft,
    /// The lower right corner.
    BottomRight,
}

impl Focus {
    /// All, in the order of [`wire::FOCUSES`].
    pub const ALL: [Focus; 9] = [
        Focus::Center,
        Focus::Top,
        Focus::Bottom,
        Focus::Left,
        Focus::Right,
        Focus::TopLeft,
        Focus::TopRight,
        Focus::BottomLeft,
        Focus::BottomRight,
    ];
}

/// A heading and what stands under it.
#[derive(Clone, Copy, Debug)]
pub struct Section<'a> {
    /// The heading.
    pub heading: Text<'a>,
    pub(super) blocks: Items<'a>,
}

/// One thing under a heading.
#[derive(Clone, Copy, Debug)]
#[allow(clippy::large_enum_variant, reason = "it lives for a moment and holds only references; a box would allocate")]
pub enum Block<'a> {
    /// A paragraph.
    Text(Text<'a>),
    /// A heading within the section.
    Heading(Text<'a>),
    /// A term and what it means.
    Definition(Text<'a>, Quote<'a>),
    /// A quotation.
    Quotation(Quote<'a>),
    /// A growth figure.
    Figure(Figure<'a>),
    /// Numbers of things, a dot each.
    Counts(Counts<'a>),
    /// A drawing of the crate's own.
    Illustration(Illustration<'a>),
    /// A picture by its address.
    Image(Address<'a>, Text<'a>),
}

/// Words of somebody, and their translation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quote<'a> {
    /// The words.
    pub text: Text<'a>,
    /// The language in which they were said.
    pub original: Written,
    /// Who said them.
    pub source: Source<'a>,
}

/// Whole numbers of the same things.
#[derive(Clone, Copy, Debug)]
pub struct Counts<'a> {
    /// What is counted.
    pub of: Text<'a>,
    pub(super) groups: Items<'a>,
}

/// The drawing `forest`: its words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Illustration<'a> {
    /// At a factory, at the forest, at the initiative.
    pub labels: [Text<'a>; 3],
    /// At a workshop; `None` where workshops aren't named.
    pub workshop: Option<Text<'a>>,
    /// The caption of the cluster, and of the initiative.
    pub captions: [Text<'a>; 2],
}

/// Items of a list, with the profile that they refer to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Items<'a> {
    pub(super) profile: &'a Profile,
    pub(super) list: &'a [Value],
}

/// What must be known of numbers, in order.
#[derive(Clone, Copy, Debug)]
pub struct Notes<'a>(pub(super) Items<'a>);

impl PartialEq for Notes<'_> {
    fn eq(&self, other: &Self) -> bool {
        core::ptr::eq(self.0.list, other.0.list)
    }
}

/// What must be known of a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Note<'a> {
    /// In our own words.
    Own(Text<'a>),
    /// In an office's own words, unchanged: the words, their language, the office.
    Office(&'a str, Written, Option<Source<'a>>),
}
