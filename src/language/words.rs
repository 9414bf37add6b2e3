//! The words of the interface, each in both languages: a word that lacks one doesn't compile.

use super::Language;

macro_rules! words {
    ($($name:ident: $sv:literal, $en:literal;)*) => {
        /// A word of the interface.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Word { $(#[doc = concat!("sv: ", $sv, "; en: ", $en)] $name,)* }

        /// A line a word and language: a table of texts would cost eight bytes more for each.
        const WORDS: &str = concat!($($sv, "\n", $en, "\n",)*);

        impl Word {
            /// The word in this language.
            pub fn get(self, language: Language) -> &'static str {
                line(WORDS, self as usize * 2 + language.pick(0, 1))
            }
        }
    };
}

/// The nth line of a text, counted from 0.
pub fn line(text: &str, mut n: usize) -> &str {
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        if byte == b'\n' {
            if n == 0 {
                return &text[from..at];
            }
            n -= 1;
            from = at + 1;
        }
    }
    &text[from..]
}

words! {
    ClusterFacts: "Klusterfakta", "Cluster facts";
    RegionFacts: "Regionfakta", "Facts on the region";
    Language: "Språk", "Language";
    LanguageIsNow: "Språk: svenska", "Language: English";
    Difference: "Skillnad", "Difference";
    Change: "Förändring", "Change";
    AnnualChange: "Årlig förändring", "Annual change";
    NoFigure: "uppgift saknas", "no figure";
    Missing: "saknas", "missing";
    NoSource: "Källa saknas", "No source";
    MoreFacts: "Fler nyckeltal", "More key numbers";
    Notes: "Noter", "Notes";
    ShowTable: "Visa som tabell", "Show as table";
    Area: "Område", "Area";
    Period: "Tidpunkt", "Time";
    Kind: "Uppgift", "Kind";
    Item: "Uppgift", "Item";
    Value: "Värde", "Value";
    Stated: "uppgiven", "stated";
    FromOffice: "från statistikmyndighet", "from a statistics office";
    Calculated: "beräknad", "calculated";
    Preliminary: "preliminär", "preliminary";
    Revised: "reviderad", "revised";
    InThisText: "I den här texten", "In this text";
    Find: "Sök i texten", "Find in text";
    Previous: "Föregående träff", "Previous match";
    Next: "Nästa träff", "Next match";
    NoMatches: "Inga träffar", "No matches";
    Hide: "Dölj förklaringen", "Hide the explainer";
    Show: "Visa förklaringen", "Show the explainer";
    Hidden: "Förklaringen är dold", "The explainer is hidden";
    Shown: "Förklaringen visas", "The explainer is shown";
    ChoosePicture: "Välj bild", "Choose picture";
    TheCluster: "Klustret", "The cluster";
    TheInitiative: "Klusterinitiativet", "The cluster initiative";
    Schematic: "Schematisk bild.", "Schematic picture.";
    DifferenceCalculated: "Skillnaden är beräknad", "Difference is calculated";
    IndexCalculated: "Index är beräknat", "Index is calculated";
    IndexAndDifferenceCalculated: "Index och skillnad är beräknade", "Index and difference are calculated";
    SumCalculated: "Summan är beräknad", "Sum is calculated";
    AsPublished: ", när uppgiften publicerades", ", as of publication";
    Unpublished: "grundsiffrorna är inte publicerade", "base figures not published";
    NotPublished: "inte publicerad", "not published";
    NotSaid: "inte angivet", "not said";
    WhatIsMeasured: "Vad som mäts", "What is measured";
    GrowthInEach: "Tillväxten i vardera", "Growth in each";
    Times: "\u{a0}gånger", "\u{a0}times";
    HowMuchUnpublished: "hur mycket är inte publicerat", "how much is not published";
    OnlyTheEnds: "Bara det första och det sista värdet är kända. Den streckade linjen binder ihop dem, den visar inte vägen.",
        "Only the first and the last value are known. The dashed line joins them, it does not show the way.";
    NoSuchFigure: "Den siffra som skulle visas här finns inte i profilen.", "The figure that was to be shown here isn’t in the profile.";
    NoExplainer: "Profilen har ingen förklarande text.", "The profile has no explainer.";
    NothingToShow: "Det finns inga siffror att visa än.", "There are no figures to show yet.";
    NoPeriodPublished: "Ingen uppgift har publicerats för perioden.", "No figure has been published for this period.";
}
