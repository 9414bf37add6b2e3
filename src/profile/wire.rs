//! The wire shape of a profile, described once.
//!
//! To add a field: describe it here, read it in [`super::read`], and run `cargo xtask build`, which
//! writes the JSON Schema and the reference table anew.

use super::shape::Kind::{
    Address, Bool, Identifier, List, Moment, Number, Object, OneOf, Plain, Reference, Text, Version, Whole, WordOrText,
};
use super::shape::{Field, Kind, Rule, Shape};

const fn owed(key: &'static str, kind: Kind, doc: &'static str) -> Field {
    field(key, true, kind, doc)
}

const fn may(key: &'static str, kind: Kind, doc: &'static str) -> Field {
    field(key, false, kind, doc)
}

/// The widget has no use for documentation.
#[cfg_attr(not(feature = "native"), expect(unused_variables))]
const fn field(key: &'static str, owed: bool, kind: Kind, doc: &'static str) -> Field {
    Field {
        key,
        owed,
        kind,
        #[cfg(feature = "native")]
        doc,
    }
}

#[cfg_attr(not(feature = "native"), expect(unused_variables))]
const fn shape(name: &'static str, doc: &'static str, rule: Rule, fields: &'static [Field]) -> Shape {
    Shape {
        name,
        #[cfg(feature = "native")]
        doc,
        fields,
        rule,
    }
}

/// The words that say where a number comes from.
pub const ORIGINS: &[&str] = &["stated", "statistics", "calculated"];
/// The words for what a figure shows.
pub const SHOWS: &[&str] = &["change", "points", "annual", "index", "multiple"];
/// The units that the crate knows how to write; any other is a text.
pub const UNITS: &[&str] = &["number", "year", "percent", "percentage-points", "index", "multiple", "SEK", "EUR"];

/// A profile: the whole file.
pub static PROFILE: Shape = shape(
    "profile",
    "A cluster or a region: its facts, its growth figures and its explainer.",
    Rule::SomethingToShow,
    &[
        may("$schema", Plain, "The address of the JSON Schema, so that editors complete and check the file."),
        owed("version", Version, "The version of this shape."),
        owed("id", Identifier, "The profile's name, as in the file's name."),
        may("kind", OneOf(&["cluster", "region"]), "What is profiled; `cluster` where nothing is said."),
        owed("name", Text, "The cluster's name."),
        may("focus", Text, "What it works with."),
        may("region", Object(&REGION), "Where it is."),
        may("sources", List(&SOURCE), "Who says what; facts and figures refer to these."),
        may("areas", List(&AREA), "The places and groups that figures compare."),
        may("measures", List(&MEASURE), "What figures measure."),
        may("figures", List(&FIGURE), "Growth figures; the first is the card's."),
        may("facts", List(&FACT), "Key numbers; the first three stand on the card."),
        may("actions", Object(&ACTIONS), "Where a reader may go on."),
        may("explainer", Object(&EXPLAINER), "The text."),
        may("notes", List(&NOTE), "What must be known of the numbers."),
    ],
);

/// A text in both languages.
pub(super) static TEXT: Shape = shape(
    "text",
    "A text in both languages.",
    Rule::None,
    &[owed("sv", Plain, "Swedish."), owed("en", Plain, "English.")],
);

static REGION: Shape = shape(
    "region",
    "Where the cluster is.",
    Rule::None,
    &[
        owed("name", Text, "Its name: 'Värmland'."),
        owed("place", Text, "With its preposition, as in a sentence: 'i Värmland', 'in Värmland'."),
    ],
);

static AREA: Shape = shape(
    "area",
    "A place or a group that a figure is about.",
    Rule::None,
    &[
        owed("id", Identifier, "By which figures refer to it."),
        owed("name", Text, "As within a sentence: 'klustret', 'the cluster'."),
        owed("place", Text, "With its preposition: 'i klustret', 'in the cluster'."),
    ],
);

static MEASURE: Shape = shape(
    "measure",
    "What is measured.",
    Rule::None,
    &[
        owed("id", Identifier, "By which figures refer to it."),
        owed("label", Text, "As a heading: 'Antal anställda', 'Number of employees'."),
        owed("subject", Text, "As the subject of a sentence: 'antalet anställda', 'the number of employees'."),
        may("undefined", Bool, "`true` where the source doesn't say what is measured."),
    ],
);

static SOURCE: Shape = shape(
    "source",
    "Who says it.",
    Rule::None,
    &[
        owed("id", Identifier, "By which facts, figures and quotations refer to it."),
        owed("name", Text, "As it is cited: 'SCB', 'Statistics Sweden'."),
        may("longName", Text, "As it is introduced beside a definition."),
        may("url", Address, "Where it can be read."),
        may("office", Bool, "`true` for a statistics office."),
        may("table", Plain, "The office's name of the table."),
        may("retrieved", Moment, "The day on which the numbers were fetched."),
        may("updated", Moment, "The day on which the office last changed the table."),
        may("official", Bool, "The table's own flag; kept, never shown."),
        may("aggregable", Bool, "Whether the office says that its values may be added; kept."),
    ],
);

static INTERVAL: Shape = shape(
    "interval",
    "From one moment to another, both of one kind.",
    Rule::InOrder,
    &[owed("from", Moment, "The first: `2007`, `2026-01-31`."), owed("to", Moment, "The last: `2011`, `2026-04-30`.")],
);

static FIGURE: Shape = shape(
    "figure",
    "A growth figure: the cluster against a reference region.",
    Rule::Figure,
    &[
        owed("id", Identifier, "By which the explainer and the attribute `figure` refer to it."),
        may("title", Text, "The finding, in figures or direction; made from the numbers where it isn't given."),
        owed("measure", Reference("measures"), "What is measured."),
        owed("period", Object(&INTERVAL), "From when to when."),
        may("show", OneOf(SHOWS), "What is shown; `change` (in percent) where nothing is said."),
        owed("unit", WordOrText(UNITS), "The unit of the numbers given: `percent` for stated rates."),
        owed("origin", OneOf(ORIGINS), "Where the numbers given come from."),
        may("source", Reference("sources"), "Who says so; owed wherever there is a number."),
        may("status", OneOf(&["preliminary", "revised"]), "What the office says of their standing."),
        may("decimals", Whole(0, 6), "The decimals with which stated numbers were published."),
        may("unpublished", Bool, "`true` where the source has published no base figures."),
        may("multiple", Number, "A stated multiple: 10 for 'ten times higher'."),
        owed("cluster", Object(&SIDE), "The cluster's side."),
        owed("reference", Object(&SIDE), "The reference region's side."),
        may("notes", List(&NOTE), "What must be known of these numbers."),
    ],
);

static SIDE: Shape = shape(
    "side",
    "One side of a comparison: a stated rate, or two values from which it is computed.",
    Rule::RateOrValues,
    &[
        owed("area", Reference("areas"), "Where."),
        may("rate", Number, "The change as stated, in percent; `null` where it isn't known."),
        may("from", Number, "The value at the beginning; `null` where it isn't known."),
        may("to", Number, "The value at the end; `null` where it isn't known."),
        may("sumOf", Whole(2, 1_000_000), "Of how many published values each is a sum of our own."),
    ],
);

static FACT: Shape = shape(
    "fact",
    "A key number.",
    Rule::ValueOrChange,
    &[
        may("id", Identifier, "By which counts refer to it."),
        owed("label", Text, "What the number is, as read under it."),
        may("value", Number, "The number; `null` where it isn't known."),
        may("from", Number, "For a change: the value before."),
        may("to", Number, "For a change: the value after."),
        owed("unit", WordOrText(UNITS), "What is counted."),
        may("decimals", Whole(0, 6), "The decimals with which it was published."),
        may("date", Moment, "The day or year it holds for."),
        owed("origin", OneOf(ORIGINS), "Where it comes from."),
        owed("source", Reference("sources"), "Who says so."),
        may("status", OneOf(&["preliminary", "revised"]), "What the office says of its standing."),
        may("sumOf", Whole(2, 1_000_000), "Of how many published values it is a sum of our own."),
    ],
);

static ACTIONS: Shape = shape(
    "actions",
    "Where a reader may go on.",
    Rule::None,
    &[may("more", Object(&LINK), "Read more."), may("cta", Object(&LINK), "The main action: become a member.")],
);

static LINK: Shape = shape(
    "link",
    "An address with its words.",
    Rule::None,
    &[owed("label", Text, "The words of the link."), owed("url", Address, "Where it leads.")],
);

static EXPLAINER: Shape = shape(
    "explainer",
    "The text, in sections.",
    Rule::None,
    &[
        may("title", Text, "The line that stands for the text while a reader has hidden it."),
        owed("sections", List(&SECTION), "Its sections, in order."),
    ],
);

static SECTION: Shape = shape(
    "section",
    "A heading and what stands under it.",
    Rule::None,
    &[owed("heading", Text, "The heading."), owed("blocks", List(&BLOCK), "What stands under it, in order.")],
);

static BLOCK: Shape = shape(
    "block",
    "One thing under a heading.",
    Rule::ExactlyOne,
    &[
        may("text", Text, "A paragraph."),
        may("definition", Object(&DEFINITION), "A term and what it means."),
        may("quotation", Object(&QUOTATION), "A quotation."),
        may("figure", Reference("figures"), "A growth figure in its place."),
        may("counts", Object(&COUNTS), "Numbers of things, a dot each."),
        may("illustration", Object(&ILLUSTRATION), "A drawing of the crate's own, by name."),
        may("image", Object(&IMAGE), "A picture by its address."),
    ],
);

static DEFINITION: Shape = shape(
    "definition",
    "A term and what it means, word for word.",
    Rule::None,
    &[
        owed("term", Text, "What is defined."),
        owed("text", Text, "The definition, word for word in its original language."),
        owed("original", OneOf(&["sv", "en"]), "The language in which it was written; the other is a translation."),
        owed("source", Reference("sources"), "Who says so."),
    ],
);

static QUOTATION: Shape = shape(
    "quotation",
    "What somebody said, word for word.",
    Rule::None,
    &[
        owed("text", Text, "The words, without quotation marks."),
        owed("original", OneOf(&["sv", "en"]), "The language in which they were said; the other is a translation."),
        owed("source", Reference("sources"), "Who said it."),
    ],
);

static COUNTS: Shape = shape(
    "counts",
    "Whole numbers of the same things, drawn as one dot each, and their sum.",
    Rule::None,
    &[
        owed("of", Text, "What is counted: 'företag', 'companies'."),
        owed("groups", List(&GROUP), "The groups, in order."),
    ],
);

static GROUP: Shape = shape(
    "group",
    "One group of dots.",
    Rule::None,
    &[
        owed("fact", Reference("facts"), "The fact that holds the number."),
        owed("label", Text, "What follows the number: 'startade 1999', 'started in 1999'."),
    ],
);

static ILLUSTRATION: Shape = shape(
    "illustration",
    "A drawing of the crate's own, with two states: the cluster, and the initiative that coordinates it.",
    Rule::None,
    &[
        owed("name", OneOf(&["forest"]), "Which drawing."),
        owed("labels", Object(&LABELS), "The words in it."),
        owed("cluster", Text, "The caption of the cluster."),
        owed("initiative", Text, "The caption of the cluster initiative."),
    ],
);

static LABELS: Shape = shape(
    "labels",
    "The words in the drawing.",
    Rule::None,
    &[
        owed("mill", Text, "At a factory."),
        owed("wood", Text, "At the forest."),
        owed("hub", Text, "At the initiative."),
    ],
);

static IMAGE: Shape = shape(
    "image",
    "A picture.",
    Rule::None,
    &[owed("url", Address, "Where it is."), owed("alt", Text, "What it shows, for those who don't see it.")],
);

static NOTE: Shape = shape(
    "note",
    "What must be known of a number: in both languages, or an office's own words as it wrote them.",
    Rule::Note,
    &[
        may("text", Text, "Our own words."),
        may("original", Plain, "An office's own words, unchanged."),
        may("lang", OneOf(&["sv", "en"]), "The language of `original`."),
        may("source", Reference("sources"), "The office."),
    ],
);
