//! The wire shape of a profile, described once.
//!
//! To add a field: describe it here, read it in `read.rs`, and run `cargo xtask build`, which
//! writes the JSON Schema and the reference table anew.

use super::shape::letter;

macro_rules! origins {
    () => {
        "stated,statistics,calculated"
    };
}
macro_rules! shows {
    () => {
        "change,points,annual,index,multiple"
    };
}
macro_rules! units {
    () => {
        "number,year,percent,percentage-points,index,multiple,SEK,EUR"
    };
}

macro_rules! focuses {
    () => {
        "center,top,bottom,left,right,top-left,top-right,bottom-left,bottom-right"
    };
}

macro_rules! statuses {
    () => {
        "preliminary,revised"
    };
}

/// The words that say where a number comes from.
pub const ORIGINS: &str = origins!();
/// The words for what a figure shows.
pub const SHOWS: &str = shows!();
/// The units that the crate knows how to write; any other is a text.
pub const UNITS: &str = units!();
/// The words for the part of a picture that stays in view.
pub const FOCUSES: &str = focuses!();
/// The words for a number's standing.
pub const STATUSES: &str = statuses!();

/// Shapes with their rules and their fields: each field is required or optional, and has a name and a kind.
macro_rules! shapes {
    ($($shape:literal $rule:ident $doc:literal {
        $($mark:ident $key:literal: $kind:ident $(($($of:tt)*))?, $about:literal;)*
    })*) => {
        /// A line a shape, as [`super::shape::Shape`] reads it: tables of fields would be twice as much to download.
        pub const SHAPES: &str = concat!($(
            $shape, ":", letter!($rule), $(" ", $key, ":", letter!($mark), letter!($kind), $($($of)*,)?)* "\n",
        )*);

        /// What shapes (by name) and fields (`shape.field`) mean: the widget has no use for it.
        #[cfg(feature = "json")]
        pub const DOCS: &[(&str, &str)] = &[$(($shape, $doc), $((concat!($shape, ".", $key), $about),)*)*];
    };
}

shapes! {
    "profile" SomethingToShow "A cluster or a region: its facts, its growth figures and its explainer." {
        optional "$schema": Plain, "The address of the JSON Schema, so that editors complete and check the file.";
        required "version": Version, "The version of the profile format.";
        required "id": Identifier, "The profile's name, as in the file's name.";
        optional "kind": OneOf("cluster,region"), "What the profile describes; `cluster` by default.";
        required "name": Text, "The cluster's name.";
        optional "focus": Text, "What it works with.";
        optional "region": Object("region"), "Where it is.";
        optional "picture": Object("picture"), "A picture at the top of the views `full` and `explainer`.";
        optional "breadcrumbs": List("link"), "The way to the page, shown above the views `full` and `explainer`.";
        optional "sources": List("source"), "The sources that facts, figures and quotations refer to.";
        optional "areas": List("area"), "The places and groups that figures compare.";
        optional "measures": List("measure"), "What figures measure.";
        optional "figures": List("figure"), "Growth figures. The card shows those with `card`, or the first.";
        optional "facts": List("fact"), "Key numbers; the card shows the first three.";
        optional "actions": Object("actions"), "Links at the end of the card.";
        optional "explainer": Object("explainer"), "The text.";
        optional "notes": List("note"), "Notes on the numbers.";
    }
    "text" None "A text in both languages." {
        required "sv": Plain, "Swedish.";
        required "en": Plain, "English.";
    }
    "region" None "Where the cluster is." {
        required "name": Text, "Its name: 'Värmland'.";
        required "place": Text, "With its preposition, as in a sentence: 'i Värmland', 'in Värmland'.";
    }
    "area" None "A place or a group that a figure is about." {
        required "id": Identifier, "The name by which figures refer to it.";
        required "name": Text, "As within a sentence: 'klustret', 'the cluster'.";
        required "place": Text, "With its preposition: 'i klustret', 'in the cluster'.";
    }
    "measure" None "What is measured." {
        required "id": Identifier, "The name by which figures refer to it.";
        required "label": Text, "As a heading: 'Antal anställda', 'Number of employees'.";
        optional "short": Text, "One or two words for the card’s switch: 'Anställda', 'Employees'; by default `label`.";
        required "subject": Text, "As the subject of a sentence: 'antalet anställda', 'the number of employees'.";
        optional "undefined": Bool, "`true` where the source doesn't say what is measured.";
    }
    "source" None "Who says it." {
        required "id": Identifier, "The name by which facts, figures and quotations refer to it.";
        required "name": Text, "As it is cited: 'SCB', 'Statistics Sweden'.";
        optional "longName": Text, "As it is introduced beside a definition.";
        optional "url": Address, "Where it can be read.";
        optional "office": Bool, "`true` for a statistics office.";
        optional "table": Plain, "The office's name of the table.";
        optional "retrieved": Moment, "The day on which the numbers were fetched.";
        optional "updated": Moment, "The day on which the office last changed the table.";
        optional "official": Bool, "The table's own flag; stored, never shown.";
        optional "aggregable": Bool, "Whether the office says that its values may be added; stored, never shown.";
    }
    "interval" InOrder "From one moment to another, both of one kind." {
        required "from": Moment, "The first: `2007`, `2026-01-31`.";
        required "to": Moment, "The last: `2011`, `2026-04-30`.";
    }
    "figure" Figure "A growth figure: the cluster against a reference region." {
        required "id": Identifier, "The name by which the explainer and the attribute `figure` refer to it.";
        optional "card": Bool, "`true` on each figure that the card shows, at most four; without any, the first.";
        optional "title": Text, "The finding, in numbers or direction; by default a sentence from the numbers.";
        required "measure": Reference("measures"), "What is measured.";
        required "period": Object("interval"), "From when to when.";
        optional "show": OneOf(shows!()), "What the figure shows; `change` (in percent) by default.";
        required "unit": WordOrText(units!()), "The unit of the numbers given: `percent` for stated rates.";
        required "origin": OneOf(origins!()), "Where the numbers given come from.";
        optional "source": Reference("sources"), "Who says so; required if the figure has any number.";
        optional "status": OneOf(statuses!()), "The office's word on how final the numbers are.";
        optional "decimals": Whole("0,6"), "The decimals with which stated numbers were published.";
        optional "unpublished": Bool, "`true` where the source has published no base figures.";
        optional "multiple": Number, "A stated multiple: 10 for 'ten times higher'.";
        required "cluster": Object("side"), "The cluster's side.";
        required "reference": Object("side"), "The reference region's side.";
        optional "notes": List("note"), "Notes on these numbers.";
    }
    "side" RateOrValues "One side of a comparison: a stated rate, or two values from which it is computed." {
        required "area": Reference("areas"), "Where.";
        optional "rate": Number, "The change as stated, in percent; `null` where it isn't known.";
        optional "from": Number, "The value at the beginning; `null` where it isn't known.";
        optional "to": Number, "The value at the end; `null` where it isn't known.";
        optional "sumOf": Whole("2,1000000"), "Of how many published values each is a sum of our own.";
    }
    "fact" ValueOrChange "A key number." {
        optional "id": Identifier, "The name by which counts refer to it.";
        required "label": Text, "What the number is; shown below it.";
        optional "value": Number, "The number; `null` where it isn't known.";
        optional "from": Number, "For a change: the value before.";
        optional "to": Number, "For a change: the value after.";
        required "unit": WordOrText(units!()), "The unit of the number.";
        optional "decimals": Whole("0,6"), "The decimals with which it was published.";
        optional "date": Moment, "The day or year that the number is about.";
        required "origin": OneOf(origins!()), "Where it comes from.";
        required "source": Reference("sources"), "Who says so.";
        optional "status": OneOf(statuses!()), "The office's word on how final the number is.";
        optional "sumOf": Whole("2,1000000"), "Of how many published values it is a sum of our own.";
    }
    "actions" None "Links at the end of the card." {
        optional "more": Object("link"), "Read more.";
        optional "cta": Object("link"), "The main action: become a member.";
    }
    "link" None "An address with its words." {
        required "label": Text, "The words of the link.";
        required "url": Address, "Where it leads.";
    }
    "explainer" None "The text, in sections." {
        optional "title": Text, "The line that is shown instead of the text while a reader has hidden it.";
        optional "quotation": Object("quotation"), "A quotation before the first section.";
        required "sections": List("section"), "Its sections, in order.";
    }
    "section" None "A heading with the content below it." {
        required "heading": Text, "The heading.";
        required "blocks": List("block"), "The content below it, in order.";
    }
    "block" ExactlyOne "One thing under a heading." {
        optional "text": Text, "A paragraph.";
        optional "heading": Text, "A heading within the section.";
        optional "definition": Object("definition"), "A term and what it means.";
        optional "quotation": Object("quotation"), "A quotation.";
        optional "figure": Reference("figures"), "A growth figure in its place.";
        optional "counts": Object("counts"), "Numbers of things, a dot each.";
        optional "illustration": Object("illustration"), "A drawing of the crate's own, by name.";
        optional "image": Object("image"), "A picture by its address.";
    }
    "definition" None "A term and what it means, word for word." {
        required "term": Text, "What is defined.";
        required "text": Text, "The definition, word for word in its original language.";
        required "original": OneOf("sv,en"), "The language in which it was written; the other is a translation.";
        required "source": Reference("sources"), "Who says so.";
    }
    "quotation" None "What somebody said, word for word." {
        required "text": Text, "The words, without quotation marks.";
        required "original": OneOf("sv,en"), "The language in which they were said; the other is a translation.";
        required "source": Reference("sources"), "Who said it.";
    }
    "counts" None "Whole numbers of the same things, drawn as one dot each, and their sum." {
        required "of": Text, "What is counted: 'företag', 'companies'.";
        required "groups": List("group"), "The groups, in order.";
    }
    "group" None "One group of dots." {
        required "fact": Reference("facts"), "The fact that holds the number.";
        required "label": Text, "What follows the number: 'startade 1999', 'started in 1999'.";
    }
    "illustration" None "A drawing of the crate's own, with two states: the cluster, and the initiative that coordinates it." {
        required "name": OneOf("forest"), "Which drawing.";
        required "labels": Object("labels"), "The words in it.";
        required "cluster": Text, "The caption of the cluster.";
        required "initiative": Text, "The caption of the cluster initiative.";
    }
    "labels" None "The words in the drawing." {
        required "mill": Text, "At a factory.";
        required "wood": Text, "At the forest.";
        required "hub": Text, "At the initiative.";
        optional "workshop": Text, "At a workshop, when a reader points at it; without it workshops aren't named.";
    }
    "image" None "A picture." {
        required "url": Address, "Where it is.";
        required "alt": Text, "What it shows, for those who don't see it.";
    }
    "picture" None "A picture at the top, cut to a wide format." {
        required "url": Address, "Where it is.";
        required "alt": Text, "What it shows, for those who don't see it.";
        optional "focus": OneOf(focuses!()), "The part that stays in view when the picture is cut; `center` by default.";
    }
    "note" Note "A note on a number: in both languages, or an office's own words as it wrote them." {
        optional "text": Text, "Our own words.";
        optional "original": Plain, "An office's own words, unchanged.";
        optional "lang": OneOf("sv,en"), "The language of `original`.";
        optional "source": Reference("sources"), "The office.";
    }
}
