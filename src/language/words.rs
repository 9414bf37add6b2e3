//! The words of the interface, each in both languages: a word that lacks one doesn't compile.

use super::Language;
use crate::profile::shape::{head, tail};
use alloc::string::String;

macro_rules! words {
    ($($name:ident: $sv:literal, $en:literal;)*) => {
        /// A word of the interface.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Word { $(#[doc = concat!("sv: ", $sv, "; en: ", $en)] $name,)* }

        /// A line a word and language: a table of texts would cost eight bytes more for each.
        const WORDS: &str = concat!($($sv, "\n", $en, "\n",)*);
    };
}

impl Word {
    /// The word in this language.
    pub fn get(self, language: Language) -> &'static str {
        line(WORDS, self as usize * 2 + language.pick(0, 1))
    }

    /// Writes the word in this language.
    #[inline(never)]
    pub fn put(self, out: &mut String, language: Language) {
        out.push_str(self.get(language));
    }
}

/// The nth line of a text, counted from 0.
pub fn line(text: &str, n: usize) -> &str {
    head((0..n).fold(text, |rest, _| tail(rest, b'\n')), b'\n')
}

words! {
    ClusterFacts: "Klusterfakta", "Cluster facts";
    RegionFacts: "Regionfakta", "Regional facts";
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
    FromStatistics: "från statistikkälla", "from a statistics source";
    Calculated: "beräknad", "calculated";
    Preliminary: "preliminär", "preliminary";
    PreliminaryStated: "preliminärt", "preliminary";
    Revised: "reviderad", "revised";
    RevisedStated: "reviderat", "revised";
    InThisText: "I den här texten", "In this text";
    Find: "Sök i texten", "Find in text";
    Previous: "Föregående träff", "Previous match";
    Next: "Nästa träff", "Next match";
    NoMatches: "Inga träffar", "No matches";
    Hide: "Dölj förklaringen", "Hide the explainer";
    Show: "Visa förklaringen", "Show the explainer";
    Hidden: "Förklaringen är dold", "The explainer is hidden";
    Shown: "Förklaringen visas", "The explainer is shown";
    Measure: "Mått", "Measure";
    Breadcrumbs: "Brödsmulor", "Breadcrumbs";
    ChoosePicture: "Välj bild", "Choose picture";
    TheCluster: "Klustret", "The cluster";
    TheInitiative: "Klusterinitiativet", "The cluster initiative";
    Schematic: "Schematisk bild.", "Schematic picture.";
    DifferenceCalculated: "Skillnaden är beräknad", "The difference is calculated";
    IndexCalculated: "Index är beräknat", "The index is calculated";
    IndexAndDifferenceCalculated: "Index och skillnad är beräknade", "The index and the difference are calculated";
    SumCalculated: "Summan är beräknad", "The sum is calculated";
    Undated: "; odaterad uppgift", "; undated";
    Unpublished: "grundsiffrorna är inte publicerade", "base figures are not published";
    NotPublished: "inte publicerad", "not published";
    NotSaid: "inte angivet", "not said";
    WhatIsMeasured: "Vad som mäts", "What is measured";
    GrowthInEach: "Tillväxten i vardera", "Growth in each";
    Time: "\u{a0}gång", "\u{a0}time";
    Times: "\u{a0}gånger", "\u{a0}times";
    HowMuchUnpublished: "hur mycket är inte publicerat", "how much is not published";
    OnlyTheEnds: "Värdena däremellan är inte kända.", "The values between are not known.";
    NoSuchFigure: "Den siffra som skulle visas här finns inte i profilen.", "The figure that was to be shown here isn’t in the profile.";
    NoExplainer: "Profilen har ingen förklarande text.", "The profile has no explainer.";
    NothingToShow: "Det finns inga siffror att visa än.", "There are no figures to show yet.";
    NoPeriodPublished: "Ingen uppgift har publicerats för perioden.", "No figure has been published for this period.";

    // What sentences are made with.
    LessThan: "mindre än ", "less than ";
    IndexPoint: "\u{a0}indexenhet", "\u{a0}index point";
    IndexPoints: "\u{a0}indexenheter", "\u{a0}index points";
    AnnualChangeOf: ", årlig förändring", ", annual change";
    ChangeOf: ", förändring", ", change";
    ComparedWith: " jämfört med ", " compared with ";
    EndedAt: " slutade på ", " ended at ";
    At: " på ", " at ";
    Had: " hade ", " had ";
    Than: " än ", " than ";
    Grew: " ökade ", " rose ";
    TimesAsMuch: "\u{a0}gånger så mycket", "\u{a0}times as much";
    As: " som ", " as ";
    Higher: " högre", " higher";
    TimesInWords: " gånger", " times";
    OrElse: " och", " or";
    And: " och", " and";
    Rose: " ökade", " rose";
    Fell: " minskade", " fell";
    StoodStill: " ändrades inte", " did not change";
    By: " med ", " by ";
    AYear: " per år", " a year";
    ThereIsNoFigure: "Uppgift saknas", "There is no figure";
    For: " för ", " for ";
    NoDifference: "Skillnaden kan inte räknas ut: uppgift för ", "The difference cannot be calculated: there is no figure for ";
    IsMissing: " saknas.", ".";
    TheChangeFor: "Förändringen för ", "The change for ";
    HowManyTimes: "Hur många gånger högre", "How many times higher";
    CannotBeCalculated: " kan inte räknas ut: ", " cannot be calculated: ";
    SlopeChart: "Lutningsdiagram. ", "Slope chart. ";
    BarChart: "Stapeldiagram. ", "Bar chart. ";
    EmptyBarChart: "Stapeldiagram utan staplar. ", "Bar chart without bars. ";
    PerCent: " procent", " per cent";
    StatedBy: "Uppgivet av ", "Stated by ";
    StatisticsFrom: "Statistik från ", "Statistics from ";
    CalculatedFromStatistics: "Beräkning utifrån statistik från ", "Calculated from ";
    CalculatedFrom: "Beräkning utifrån uppgifter från ", "Calculated from ";
    Figures: "", "’s figures";
    Table: ", tabell ", ", table ";
    Updated: ", uppdaterad ", ", updated ";
    Retrieved: ", hämtad ", ", retrieved ";
    PercentSign: "\u{a0}%", "%";
    PercentagePoint: "\u{a0}procentenhet", "\u{a0}percentage point";
    PercentagePoints: "\u{a0}procentenheter", "\u{a0}percentage points";
    Quarter: "kvartal ", "Q";
    Until: " till ", " to ";
    OutOf: " av ", " of ";
    SquaresShow: "Rutorna visar bara förhållandet", "The squares only show the ratio";
    LatestPeriod: " Senaste kända period är ", " The latest known period is ";
    OpeningQuote: "”", "“";
    Translated: ". Översatt från engelska: ", ". Translated from Swedish: ";
    Against: " mot ", " against ";
    AsStated: ", uppgivet", ", stated";

    // Why something can’t be computed, in the order of the refusals.
    BecauseMissing: "en uppgift saknas", "a figure is missing";
    BecauseZeroBase: "det första värdet är noll", "the first value is zero";
    BecauseNegativeBase: "det första värdet är mindre än noll", "the first value is below zero";
    BecauseNegativeEnd: "det sista värdet är mindre än noll", "the last value is below zero";
    BecauseNoTime: "perioden är för kort", "the period is too short";
    BecauseTooLarge: "talet blir för stort", "the number becomes too large";
    BecauseTooSmall: "talet blir för litet för att visas", "the number becomes too small to show";
    BecauseZeroReference: "det som den jämförs med ändrades inte", "what it is compared with did not change";
    BecauseNegativeReference: "det som den jämförs med minskade", "what it is compared with fell";
    BecauseOtherSign: "det ena ökade och det andra minskade", "one rose and the other fell";

    // What the card says of faults.
    OneLeftOut: "En uppgift visas inte: profilen innehåller ett fel.",
        "One item is not shown: the profile contains an error.";
    ManyLeftOut: " uppgifter visas inte: profilen innehåller fel.",
        " items are not shown: the profile contains errors.";
}
