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
/// The words for a number's standing.
pub const STATUSES: &str = statuses!();

/// Shapes with their rules and their fields: each field is owed or may be there, has a name and a kind.
macro_rules! shapes {
    ($($shape:literal $rule:ident $doc:literal {
        $($mark:ident $key:literal: $kind:ident $(($($of:tt)*))?, $about:literal;)*
    })*) => {
        /// A line a shape, as [`super::shape::Shape`] reads it: tables of fields would be twice as much to download.
        pub const SHAPES: &str = concat!($(
            $shape, ":", letter!($rule), $(" ", $key, ":", letter!($mark), letter!($kind), $($($of)*,)?)* "\n",
        )*);

        /// What shapes (by name) and fields (`shape.field`) mean: the widget has no use for it.
        #[cfg(feature = "native")]
        pub const DOCS: &[(&str, &str)] = &[$(($shape, $doc), $((concat!($shape, ".", $key), $about),)*)*];
    };
}

shapes! {
    "profile" SomethingToShow "A cluster or a region: its facts, its growth figures and its explainer." {
        may "$schema": Plain, "The address of the JSON Schema, so that editors complete and check the file.";
        owed "version": Version, "The version of this shape.";
        owed "id": Identifier, "The profile's name, as in the file's name.";
        may "kind": OneOf("cluster,region"), "What is profiled; `cluster` where nothing is said.";
        owed "name": Text, "The cluster's name.";
        may "focus": Text, "What it works with.";
        may "region": Object("region"), "Where it is.";
        may "sources": List("source"), "Who says what; facts and figures refer to these.";
        may "areas": List("area"), "The places and groups that figures compare.";
        may "measures": List("measure"), "What figures measure.";
        may "figures": List("figure"), "Growth figures; the first is the card's.";
        may "facts": List("fact"), "Key numbers; the first three stand on the card.";
        may "actions": Object("actions"), "Where a reader may go on.";
        may "explainer": Object("explainer"), "The text.";
        may "notes": List("note"), "What must be known of the numbers.";
    }
    "text" None "A text in both languages." {
        owed "sv": Plain, "Swedish.";
        owed "en": Plain, "English.";
    }
    "region" None "Where the cluster is." {
        owed "name": Text, "Its name: 'Värmland'.";
        owed "place": Text, "With its preposition, as in a sentence: 'i Värmland', 'in Värmland'.";
    }
    "area" None "A place or a group that a figure is about." {
        owed "id": Identifier, "By which figures refer to it.";
        owed "name": Text, "As within a sentence: 'klustret', 'the cluster'.";
        owed "place": Text, "With its preposition: 'i klustret', 'in the cluster'.";
    }
    "measure" None "What is measured." {
        owed "id": Identifier, "By which figures refer to it.";
        owed "label": Text, "As a heading: 'Antal anställda', 'Number of employees'.";
        owed "subject": Text, "As the subject of a sentence: 'antalet anställda', 'the number of employees'.";
        may "undefined": Bool, "`true` where the source doesn't say what is measured.";
    }
    "source" None "Who says it." {
        owed "id": Identifier, "By which facts, figures and quotations refer to it.";
        owed "name": Text, "As it is cited: 'SCB', 'Statistics Sweden'.";
        may "longName": Text, "As it is introduced beside a definition.";
        may "url": Address, "Where it can be read.";
        may "office": Bool, "`true` for a statistics office.";
        may "table": Plain, "The office's name of the table.";
        may "retrieved": Moment, "The day on which the numbers were fetched.";
        may "updated": Moment, "The day on which the office last changed the table.";
        may "official": Bool, "The table's own flag; kept, never shown.";
        may "aggregable": Bool, "Whether the office says that its values may be added; kept.";
    }
    "interval" InOrder "From one moment to another, both of one kind." {
        owed "from": Moment, "The first: `2007`, `2026-01-31`.";
        owed "to": Moment, "The last: `2011`, `2026-04-30`.";
    }
    "figure" Figure "A growth figure: the cluster against a reference region." {
        owed "id": Identifier, "By which the explainer and the attribute `figure` refer to it.";
        may "title": Text, "The finding, in figures or direction; made from the numbers where it isn't given.";
        owed "measure": Reference("measures"), "What is measured.";
        owed "period": Object("interval"), "From when to when.";
        may "show": OneOf(shows!()), "What is shown; `change` (in percent) where nothing is said.";
        owed "unit": WordOrText(units!()), "The unit of the numbers given: `percent` for stated rates.";
        owed "origin": OneOf(origins!()), "Where the numbers given come from.";
        may "source": Reference("sources"), "Who says so; owed wherever there is a number.";
        may "status": OneOf(statuses!()), "What the office says of their standing.";
        may "decimals": Whole("0,6"), "The decimals with which stated numbers were published.";
        may "unpublished": Bool, "`true` where the source has published no base figures.";
        may "multiple": Number, "A stated multiple: 10 for 'ten times higher'.";
        owed "cluster": Object("side"), "The cluster's side.";
        owed "reference": Object("side"), "The reference region's side.";
        may "notes": List("note"), "What must be known of these numbers.";
    }
    "side" RateOrValues "One side of a comparison: a stated rate, or two values from which it is computed." {
        owed "area": Reference("areas"), "Where.";
        may "rate": Number, "The change as stated, in percent; `null` where it isn't known.";
        may "from": Number, "The value at the beginning; `null` where it isn't known.";
        may "to": Number, "The value at the end; `null` where it isn't known.";
        may "sumOf": Whole("2,1000000"), "Of how many published values each is a sum of our own.";
    }
    "fact" ValueOrChange "A key number." {
        may "id": Identifier, "By which counts refer to it.";
        owed "label": Text, "What the number is, as read under it.";
        may "value": Number, "The number; `null` where it isn't known.";
        may "from": Number, "For a change: the value before.";
        may "to": Number, "For a change: the value after.";
        owed "unit": WordOrText(units!()), "What is counted.";
        may "decimals": Whole("0,6"), "The decimals with which it was published.";
        may "date": Moment, "The day or year it holds for.";
        owed "origin": OneOf(origins!()), "Where it comes from.";
        owed "source": Reference("sources"), "Who says so.";
        may "status": OneOf(statuses!()), "What the office says of its standing.";
        may "sumOf": Whole("2,1000000"), "Of how many published values it is a sum of our own.";
    }
    "actions" None "Where a reader may go on." {
        may "more": Object("link"), "Read more.";
        may "cta": Object("link"), "The main action: become a member.";
    }
    "link" None "An address with its words." {
        owed "label": Text, "The words of the link.";
        owed "url": Address, "Where it leads.";
    }
    "explainer" None "The text, in sections." {
        may "title": Text, "The line that stands for the text while a reader has hidden it.";
        owed "sections": List("section"), "Its sections, in order.";
    }
    "section" None "A heading and what stands under it." {
        owed "heading": Text, "The heading.";
        owed "blocks": List("block"), "What stands under it, in order.";
    }
    "block" ExactlyOne "One thing under a heading." {
        may "text": Text, "A paragraph.";
        may "definition": Object("definition"), "A term and what it means.";
        may "quotation": Object("quotation"), "A quotation.";
        may "figure": Reference("figures"), "A growth figure in its place.";
        may "counts": Object("counts"), "Numbers of things, a dot each.";
        may "illustration": Object("illustration"), "A drawing of the crate's own, by name.";
        may "image": Object("image"), "A picture by its address.";
    }
    "definition" None "A term and what it means, word for word." {
        owed "term": Text, "What is defined.";
        owed "text": Text, "The definition, word for word in its original language.";
        owed "original": OneOf("sv,en"), "The language in which it was written; the other is a translation.";
        owed "source": Reference("sources"), "Who says so.";
    }
    "quotation" None "What somebody said, word for word." {
        owed "text": Text, "The words, without quotation marks.";
        owed "original": OneOf("sv,en"), "The language in which they were said; the other is a translation.";
        owed "source": Reference("sources"), "Who said it.";
    }
    "counts" None "Whole numbers of the same things, drawn as one dot each, and their sum." {
        owed "of": Text, "What is counted: 'företag', 'companies'.";
        owed "groups": List("group"), "The groups, in order.";
    }
    "group" None "One group of dots." {
        owed "fact": Reference("facts"), "The fact that holds the number.";
        owed "label": Text, "What follows the number: 'startade 1999', 'started in 1999'.";
    }
    "illustration" None "A drawing of the crate's own, with two states: the cluster, and the initiative that coordinates it." {
        owed "name": OneOf("forest"), "Which drawing.";
        owed "labels": Object("labels"), "The words in it.";
        owed "cluster": Text, "The caption of the cluster.";
        owed "initiative": Text, "The caption of the cluster initiative.";
    }
    "labels" None "The words in the drawing." {
        owed "mill": Text, "At a factory.";
        owed "wood": Text, "At the forest.";
        owed "hub": Text, "At the initiative.";
    }
    "image" None "A picture." {
        owed "url": Address, "Where it is.";
        owed "alt": Text, "What it shows, for those who don't see it.";
    }
    "note" Note "What must be known of a number: in both languages, or an office's own words as it wrote them." {
        may "text": Text, "Our own words.";
        may "original": Plain, "An office's own words, unchanged.";
        may "lang": OneOf("sv,en"), "The language of `original`.";
        may "source": Reference("sources"), "The office.";
    }
}
