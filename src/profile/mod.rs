//! What a cluster is: types that can't hold a wrong value.
//!
//! A [`Profile`] is made by the gate ([`gate::read`]) alone. References between its parts (a
//! figure's area, a fact's source) have been resolved to positions in its lists.

pub mod fault;
pub mod gate;
#[cfg(feature = "native")]
pub mod json;
mod moment;
mod read;
#[cfg(feature = "native")]
pub mod schema;
pub mod shape;
pub mod value;
pub mod wire;

pub use gate::Reading;
pub use moment::{Moment, Part, Period};

use alloc::string::String;
use alloc::vec::Vec;

/// A text in both languages; neither is empty.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// Swedish.
    pub sv: String,
    /// English.
    pub en: String,
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
#[derive(Clone, Debug, PartialEq)]
pub struct Address(String);

impl Address {
    /// The address, unless it is of another kind.
    pub fn parse(text: &str) -> Option<Address> {
        // Browsers drop line breaks and tabs from addresses, so `java\nscript:` would be one.
        if text.is_empty() || text.chars().any(|c| c.is_ascii_control() || c == ' ') {
            return None;
        }
        let scheme = text.split(['/', '?', '#']).next().and_then(|start| start.split_once(':'));
        let allowed = match scheme {
            None => true,
            Some((name, rest)) => match ["https", "http", "mailto", "tel"].iter().position(|s| s.eq_ignore_ascii_case(name)) {
                Some(0 | 1) => text[name.len() + 1..].strip_prefix("//").is_some_and(|host| !host.is_empty()),
                Some(_) => !rest.is_empty(),
                None => false,
            },
        };
        allowed.then(|| Address(text.into()))
    }

    /// As it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As seen from anywhere, where `base` is the profile's own address.
    pub fn from(&self, base: &str) -> String {
        let link = self.0.as_str();
        let colon = link.split(['/', '?', '#']).next().is_some_and(|start| start.contains(':'));
        if colon || link.starts_with('#') || link.starts_with("//") || base.is_empty() {
            return link.into();
        }
        let host = base.find("://").map_or(0, |at| at + 3);
        let root = base[host..].find('/').map_or(base.len(), |at| host + at);
        let folder = base.rfind('/').filter(|at| *at >= root).map_or(base.len(), |at| at + 1);
        let stem = &base[..if link.starts_with('/') { root } else { folder }];
        [stem, link].concat()
    }
}

/// A cluster or a region: its facts, its growth figures and its explainer.
#[derive(Clone, Debug)]
pub struct Profile {
    /// The profile's name, as in the file's name.
    pub id: String,
    /// What is profiled.
    pub kind: Subject,
    /// The cluster's name.
    pub name: Text,
    /// What it works with.
    pub focus: Option<Text>,
    /// Where it is, with its preposition.
    pub region: Option<Area>,
    /// Who says what.
    pub sources: Vec<Source>,
    /// The places and groups that figures compare.
    pub areas: Vec<Area>,
    /// What figures measure.
    pub measures: Vec<Measure>,
    /// Growth figures; the first is the card's.
    pub figures: Vec<Figure>,
    /// Key numbers; the first three stand on the card.
    pub facts: Vec<Fact>,
    /// Read more.
    pub more: Option<Link>,
    /// The main action.
    pub cta: Option<Link>,
    /// The line that stands for the hidden explainer.
    pub title: Option<Text>,
    /// The explainer's sections.
    pub sections: Vec<Section>,
    /// What must be known of the numbers.
    pub notes: Vec<Note>,
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
#[derive(Clone, Debug)]
pub struct Area {
    /// As within a sentence.
    pub name: Text,
    /// With its preposition.
    pub place: Text,
}

/// What is measured.
#[derive(Clone, Debug)]
pub struct Measure {
    /// As a heading.
    pub label: Text,
    /// As the subject of a sentence.
    pub subject: Text,
    /// Whether the source doesn't say what is measured.
    pub undefined: bool,
}

/// Who says it.
#[derive(Clone, Debug)]
pub struct Source {
    /// As it is cited.
    pub name: Text,
    /// As it is introduced beside a definition.
    pub long_name: Option<Text>,
    /// Where it can be read.
    pub url: Option<Address>,
    /// Whether it is a statistics office.
    pub office: bool,
    /// The office's name of the table.
    pub table: Option<String>,
    /// When the numbers were fetched.
    pub retrieved: Option<Moment>,
    /// When the office last changed the table.
    pub updated: Option<Moment>,
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
#[derive(Clone, Debug, PartialEq)]
pub enum Unit {
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
    Words(Text),
}

/// A growth figure: the cluster against a reference region.
#[derive(Clone, Debug)]
pub struct Figure {
    /// Its name.
    pub id: String,
    /// The finding, where the profile names it.
    pub title: Option<Text>,
    /// Position in [`Profile::measures`].
    pub measure: usize,
    /// From when to when.
    pub period: Period,
    /// What is shown.
    pub show: Show,
    /// The unit of the numbers given.
    pub unit: Unit,
    /// Where the numbers given come from.
    pub origin: Origin,
    /// Position in [`Profile::sources`]; there is one wherever there is a number.
    pub source: Option<usize>,
    /// Their standing.
    pub status: Option<Status>,
    /// The decimals with which stated numbers were published.
    pub decimals: u8,
    /// Whether the source has published no base figures.
    pub unpublished: bool,
    /// A stated multiple.
    pub multiple: Option<f64>,
    /// The cluster's side.
    pub cluster: Side,
    /// The reference region's side.
    pub reference: Side,
    /// What must be known of these numbers.
    pub notes: Vec<Note>,
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
#[derive(Clone, Debug)]
pub struct Side {
    /// Position in [`Profile::areas`].
    pub area: usize,
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

/// A key number.
#[derive(Clone, Debug)]
pub struct Fact {
    /// What the number is.
    pub label: Text,
    /// The number, or the values before and after a change.
    pub given: Amount,
    /// What is counted.
    pub unit: Unit,
    /// The decimals with which it was published.
    pub decimals: u8,
    /// The day or year it holds for.
    pub date: Option<Moment>,
    /// Where it comes from.
    pub origin: Origin,
    /// Position in [`Profile::sources`].
    pub source: usize,
    /// Its standing.
    pub status: Option<Status>,
    /// Of how many published values it is a sum of our own.
    pub sum_of: Option<u32>,
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
#[derive(Clone, Debug)]
pub struct Link {
    /// The words.
    pub label: Text,
    /// Where it leads.
    pub url: Address,
}

/// A heading and what stands under it.
#[derive(Clone, Debug)]
pub struct Section {
    /// The heading.
    pub heading: Text,
    /// What stands under it.
    pub blocks: Vec<Block>,
}

/// One thing under a heading.
#[derive(Clone, Debug)]
pub enum Block {
    /// A paragraph.
    Text(Text),
    /// A term and what it means.
    Definition(Text, Quote),
    /// A quotation.
    Quotation(Quote),
    /// Position in [`Profile::figures`].
    Figure(usize),
    /// Numbers of things, a dot each.
    Counts(Counts),
    /// A drawing of the crate's own.
    Illustration(Illustration),
    /// A picture by its address.
    Image(Address, Text),
}

/// Words of somebody, and their translation.
#[derive(Clone, Debug)]
pub struct Quote {
    /// The words.
    pub text: Text,
    /// The language in which they were said.
    pub original: Written,
    /// Position in [`Profile::sources`].
    pub source: usize,
}

/// Whole numbers of the same things.
#[derive(Clone, Debug)]
pub struct Counts {
    /// What is counted.
    pub of: Text,
    /// Position in [`Profile::facts`], and the words that follow the number.
    pub groups: Vec<(usize, Text)>,
}

/// The drawing `forest`: its words.
#[derive(Clone, Debug)]
pub struct Illustration {
    /// At a factory, at the forest, at the initiative.
    pub labels: [Text; 3],
    /// The caption of the cluster.
    pub cluster: Text,
    /// The caption of the initiative.
    pub initiative: Text,
}

/// What must be known of a number.
#[derive(Clone, Debug)]
pub enum Note {
    /// In our own words.
    Own(Text),
    /// In an office's own words, unchanged: the words, their language, position in [`Profile::sources`].
    Office(String, Written, Option<usize>),
}
