//! Sentences made from figures. The profile gives subjects and places, the crate verbs, signs,
//! numbers and order.
//!
//! Each writes onto the end of a text.

use super::Language;
use super::number::{self, Sign, points};
use super::time;
use super::words::{Word, line};
use crate::growth::{Comparison, Refusal, Scale, compare, decimals_of};
use crate::profile::{Figure, Origin, Show, Source, Status, Text};
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

/// A figure, what it compares, and what was computed of it: what every sentence is made from.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// The figure.
    pub figure: &'a Figure<'a>,
    /// What it shows.
    pub shown: &'a Comparison,
    /// In which language.
    pub language: Language,
}

/// What can't be computed, and why.
#[derive(Clone, Copy, Debug)]
pub enum Refused {
    /// The change of this side.
    Change(usize, Refusal),
    /// The difference, since there is no figure for this side.
    Difference(usize),
    /// The multiple that was asked for.
    Multiple(Refusal),
}

impl Figure<'_> {
    /// Returns what the figure says as one sentence, as the card shows it: its numbers rounded, its period not named.
    ///
    /// ```
    /// use cluster_facts::{Language, read_json};
    ///
    /// let profile = read_json(include_str!("../../www/profiles/paper-province.json")).profile.unwrap();
    /// let figure = profile.figures().next().unwrap();
    /// assert_eq!(
    ///     figure.sentence(Language::English),
    ///     "The number of employees rose by 2% in Paper Province and fell by 5% in Värmland."
    /// );
    /// ```
    pub fn sentence(&self, language: Language) -> String {
        let mut sentence = String::new();
        Facts { figure: self, shown: &compare(self), language }.sentence(&mut sentence);
        sentence
    }
}

impl<'a> Facts<'a> {
    fn text(&self, text: Text<'a>) -> &'a str {
        text.get(self.language)
    }

    fn put(&self, out: &mut String, word: Word) {
        word.put(out, self.language);
    }

    /// The name of the cluster (0) or of the reference region (1), as within a sentence.
    pub fn name(&self, side: usize) -> &'a str {
        self.text(self.figure.sides[side].area.name)
    }

    /// Writes it.
    #[inline(never)]
    pub fn put_name(&self, out: &mut String, side: usize) {
        out.push_str(self.name(side));
    }

    /// Writes it as at the beginning of a sentence or a label.
    #[inline(never)]
    pub fn begin_with_name(&self, out: &mut String, side: usize) {
        upper_first(out, self.name(side));
    }

    /// Writes its place: 'i klustret', 'i Värmland'.
    #[inline(never)]
    pub fn put_place(&self, out: &mut String, side: usize) {
        out.push_str(self.text(self.figure.sides[side].area.place));
    }

    /// What is shown of the cluster (0) or of the reference region (1), where it is known.
    pub fn known(&self, side: usize) -> Option<f64> {
        (if side == 0 { self.shown.cluster } else { self.shown.reference }).ok()
    }

    /// Writes a value of the comparison with its unit, as in a chart: `+2 %`.
    pub fn value(&self, out: &mut String, value: f64, sign: Sign) {
        let (value, sign) = self.at_least(out, value, sign);
        number::put(out, value, self.shown.decimals, sign, self.language);
        out.push_str(match self.shown.scale {
            Scale::Percent => number::percent_sign(self.language),
            Scale::Points => points(value, self.shown.decimals, self.language),
            Scale::Index => "",
        });
    }

    /// See [`number::at_least`].
    fn at_least(&self, out: &mut String, value: f64, sign: Sign) -> (f64, Sign) {
        number::at_least(out, value, self.shown.decimals, sign, self.language)
    }

    /// Writes the distance of the two: `7 procentenheter`, `7 indexenheter`.
    pub fn gap(&self, out: &mut String, gap: f64) {
        let (gap, _) = self.at_least(out, gap, Sign::Neither);
        let decimals = self.shown.decimals;
        number::put(out, gap, decimals, Sign::Neither, self.language);
        let is_one = number::is_one(gap, decimals);
        if self.shown.scale != Scale::Index {
            out.push_str(points(gap, decimals, self.language));
        } else if is_one {
            self.put(out, Word::IndexPoint);
        } else {
            self.put(out, Word::IndexPoints);
        }
    }

    /// Writes the gap with its word, its number joined to its unit: `Skillnad 7 procentenheter`.
    pub fn gap_line(&self, out: &mut String, gap: f64) {
        out.push_str(Word::Difference.get(self.language));
        out.push(' ');
        self.gap(out, gap);
    }

    /// Writes what is measured: `Antal anställda`; as a change, `Antal anställda, förändring`. Gives
    /// what joins it to its period.
    pub fn label(&self, out: &mut String, as_change: bool) -> &'static str {
        out.push_str(self.text(self.figure.measure.label()));
        match self.figure.show {
            Show::Annual => self.put(out, Word::AnnualChangeOf),
            Show::Change | Show::Points | Show::Multiple if as_change && self.figure.multiple.is_none() => {
                self.put(out, Word::ChangeOf);
            }
            _ => return time::joint(&self.figure.period),
        }
        " "
    }

    /// Writes the period.
    pub fn period(&self, out: &mut String) {
        time::period(out, &self.figure.period, self.language);
    }

    /// Writes what is compared, below a title that is no finding: `Klustret jämfört med Värmland`.
    pub fn compared(&self, out: &mut String) {
        self.begin_with_name(out, 0);
        self.put(out, Word::ComparedWith);
        self.put_name(out, 1);
    }

    /// Writes `Klustret slutade på 102, Värmland på 95`.
    pub fn ended(&self, out: &mut String, cluster: f64, reference: f64) {
        self.begin_with_name(out, 0);
        self.put(out, Word::EndedAt);
        self.value(out, cluster, Sign::Minus);
        out.push_str(", ");
        self.put_name(out, 1);
        self.put(out, Word::At);
        self.value(out, reference, Sign::Minus);
    }

    /// Writes the sentence beside the hero figure; gives where its numbers are, which are bold.
    pub fn sentence(&self, out: &mut String) -> Vec<Range<usize>> {
        let mut bold = Vec::new();
        if let Some(times) = self.figure.multiple {
            self.begin_with_name(out, 0);
            self.put(out, Word::Had);
            let start = out.len();
            self.times_higher(out, times);
            bold.push(start..out.len());
            out.push(' ');
            lower_first(out, self.text(self.figure.measure.label()));
            self.put(out, Word::Than);
            self.put_name(out, 1);
        } else if let (Scale::Index, Some(cluster), Some(reference)) = (self.shown.scale, self.known(0), self.known(1))
        {
            self.ended(out, cluster, reference);
        } else if let Some(Ok(times)) = self.shown.multiple {
            upper_first(out, self.text(self.figure.measure.subject()));
            self.put(out, Word::Grew);
            let start = out.len();
            number::put(out, times, 1, Sign::Neither, self.language);
            self.put(out, Word::TimesAsMuch);
            bold.push(start..out.len());
            out.push(' ');
            self.put_place(out, 0);
            self.put(out, Word::As);
            self.put_place(out, 1);
        } else {
            return self.change(out);
        }
        out.push('.');
        bold
    }

    /// Writes `tio gånger högre`.
    pub fn times_higher(&self, out: &mut String, times: f64) {
        self.times(out, times);
        self.put(out, Word::Higher);
    }

    /// Writes `tio gånger`: a word up to twelve, figures beyond and where the number isn't whole.
    pub fn times(&self, out: &mut String, times: f64) {
        match whole_to_twelve(times) {
            Some(n) => {
                let swedish = "en\ntvå\ntre\nfyra\nfem\nsex\nsju\nåtta\nnio\ntio\nelva\ntolv";
                let english = "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\neleven\ntwelve";
                out.push_str(line(self.language.pick(swedish, english), n - 1));
            }
            None => self.times_in_figures(out, times),
        }
        self.put(out, Word::TimesInWords);
    }

    /// Writes a stated multiple in figures: `2,5`.
    pub fn times_in_figures(&self, out: &mut String, times: f64) {
        let decimals = self.figure.decimals.max(decimals_of(times));
        number::put(out, times, decimals, Sign::Minus, self.language);
    }

    /// `Antalet anställda ökade med 2 % i Paper Province och minskade med 5 % i Värmland.`
    fn change(&self, out: &mut String) -> Vec<Range<usize>> {
        let mut bold = Vec::new();
        let mut last = None;
        for side in 0..2 {
            let Some(value) = self.known(side) else { continue };
            let direction = value.partial_cmp(&0.0);
            match last {
                None => upper_first(out, self.text(self.figure.measure.subject())),
                // English denies both at once: 'did not change in the cluster or in the county'.
                Some(_) if value == 0.0 && last == Some(direction) => self.put(out, Word::OrElse),
                Some(_) => self.put(out, Word::And),
            }
            if last != Some(direction) {
                self.put(
                    out,
                    match direction {
                        Some(core::cmp::Ordering::Greater) => Word::Rose,
                        Some(core::cmp::Ordering::Less) => Word::Fell,
                        _ => Word::StoodStill,
                    },
                );
            }
            if value != 0.0 {
                self.put(out, Word::By);
                let start = out.len();
                self.value(out, value.abs(), Sign::Neither);
                bold.push(start..out.len());
                if self.figure.show == Show::Annual {
                    self.put(out, Word::AYear);
                }
            }
            out.push(' ');
            self.put_place(out, side);
            last = Some(direction);
        }
        if last.is_some() {
            out.push('.');
        }
        self.no_figure(out);
        bold
    }

    /// Writes `Uppgift saknas för klustret och för Värmland.`, or as much of it as is so.
    pub fn no_figure(&self, out: &mut String) {
        let mut first = true;
        for side in 0..2 {
            if self.known(side).is_some() {
                continue;
            }
            if !first {
                self.put(out, Word::OrElse);
            } else {
                if !out.is_empty() {
                    out.push(' ');
                }
                self.put(out, Word::ThereIsNoFigure);
            }
            self.put(out, Word::For);
            self.put_name(out, side);
            first = false;
        }
        if !first {
            out.push('.');
        }
    }

    /// What can't be computed of the cluster (0), of the reference region (1), or of how many times
    /// the one is the other (2); nothing where all can, or where nothing is known.
    pub fn refused(&self, what: usize) -> Option<Refused> {
        if self.figure.multiple.is_some() {
            return None;
        }
        if what == 2 {
            return self.shown.gap.and(self.shown.multiple?.err()).map(Refused::Multiple);
        }
        match if what == 0 { self.shown.cluster } else { self.shown.reference } {
            Err(Refusal::Missing) => self.known(1 - what).map(|_| Refused::Difference(what)),
            Err(why) => Some(Refused::Change(what, why)),
            Ok(_) => None,
        }
    }

    /// Writes a refusal as a sentence.
    pub fn refusal(&self, out: &mut String, refused: Refused) {
        let why = match refused {
            Refused::Difference(side) => {
                self.put(out, Word::NoDifference);
                self.put_name(out, side);
                return self.put(out, Word::IsMissing);
            }
            Refused::Change(side, why) => {
                self.put(out, Word::TheChangeFor);
                self.put_name(out, side);
                why
            }
            Refused::Multiple(why) => {
                self.put(out, Word::HowManyTimes);
                why
            }
        };
        self.put(out, Word::CannotBeCalculated);
        // In the order of the refusals, so that no table is needed.
        let why = match why {
            Refusal::Missing => Word::BecauseMissing,
            Refusal::ZeroBase => Word::BecauseZeroBase,
            Refusal::NegativeBase => Word::BecauseNegativeBase,
            Refusal::NegativeEnd => Word::BecauseNegativeEnd,
            Refusal::NoTime => Word::BecauseNoTime,
            Refusal::TooLarge => Word::BecauseTooLarge,
            Refusal::TooSmall => Word::BecauseTooSmall,
            Refusal::ZeroReference => Word::BecauseZeroReference,
            Refusal::NegativeReference => Word::BecauseNegativeReference,
            Refusal::OtherSign => Word::BecauseOtherSign,
        };
        self.put(out, why);
        out.push('.');
    }

    /// Writes a chart's values as text, for those who don't see it.
    pub fn chart_text(&self, out: &mut String) {
        let is_index = self.shown.scale == Scale::Index;
        let any = self.known(0).is_some() || self.known(1).is_some();
        if is_index {
            self.put(out, Word::SlopeChart);
        } else if any {
            self.put(out, Word::BarChart);
        } else {
            self.put(out, Word::EmptyBarChart);
        }
        let joint = self.label(out, false);
        if is_index {
            out.push_str(", ");
            self.index_base(out);
            out.push_str(". ");
            time::moment(out, &self.figure.period.to, self.language);
        } else {
            out.push_str(joint);
            time::spoken(out, &self.figure.period, self.language);
        }
        let mut first = true;
        for side in 0..2 {
            let Some(value) = self.known(side) else { continue };
            out.push_str(if first { ": " } else { ", " });
            first = false;
            self.put_name(out, side);
            out.push(' ');
            self.heard(out, value);
        }
        out.push('.');
        if let Some(gap) = self.shown.gap {
            out.push(' ');
            self.gap_line(out, gap);
            out.push('.');
        }
        self.no_figure(out);
    }

    /// A value with 'minus' or 'plus' and 'per cent' spelt out.
    fn heard(&self, out: &mut String, value: f64) {
        if self.shown.scale == Scale::Index {
            return self.value(out, value, Sign::Minus);
        }
        if value != 0.0 {
            out.push_str(if value < 0.0 { "minus " } else { "plus " });
        }
        let (value, _) = self.at_least(out, value, Sign::Neither);
        let decimals = self.shown.decimals;
        number::put(out, value, decimals, Sign::Neither, self.language);
        if self.shown.scale == Scale::Points {
            out.push_str(points(value, decimals, self.language));
        } else {
            self.put(out, Word::PerCent);
        }
    }

    /// Writes `index 2007 = 100`.
    pub fn index_base(&self, out: &mut String) {
        out.push_str("index ");
        time::moment(out, &self.figure.period.from, self.language);
        out.push_str(" = 100");
    }
}

/// Where a number comes from once it is shown: what was computed from statistics is no statistic.
pub fn shown_origin(origin: Origin, is_computed: bool) -> Origin {
    if is_computed { Origin::Calculated } else { origin }
}

/// Writes `Uppgivet av Paper Province`, `Statistik från SCB, tabell TAB6471, uppdaterad 8 juni 2026`.
///
/// A number that we made from an office's statistics doesn't name the office as its source.
pub fn source_line(out: &mut String, origin: Origin, source: Source<'_>, status: Option<Status>, l: Language) {
    let from = match origin {
        Origin::Stated => Word::StatedBy,
        Origin::Statistics => Word::StatisticsFrom,
        Origin::Calculated if source.is_office() => Word::CalculatedFromStatistics,
        Origin::Calculated => Word::CalculatedFrom,
    };
    from.put(out, l);
    out.push_str(source.name.get(l));
    if origin == Origin::Calculated {
        Word::Figures.put(out, l);
    }
    if let Some(table) = source.table() {
        Word::Table.put(out, l);
        out.push_str(table);
    }
    for (moment, word) in [(source.updated(), Word::Updated), (source.retrieved(), Word::Retrieved)] {
        if let Some(moment) = moment {
            word.put(out, l);
            time::moment(out, &moment, l);
        }
    }
    if let Some(status) = status {
        out.push_str("; ");
        // 'Uppgivet …' is neuter, 'Statistik …' and 'Beräkning …' aren't.
        let word = match (status, origin) {
            (Status::Preliminary, Origin::Stated) => Word::PreliminaryStated,
            (Status::Preliminary, _) => Word::Preliminary,
            (Status::Revised, Origin::Stated) => Word::RevisedStated,
            (Status::Revised, _) => Word::Revised,
        };
        out.push_str(word.get(l));
    }
}

/// The word of an origin, as in a table. Statistics may come from a source that is no office.
pub fn origin_word(origin: Origin, source: Option<Source<'_>>) -> Word {
    match origin {
        Origin::Stated => Word::Stated,
        Origin::Statistics if source.is_some_and(Source::is_office) => Word::FromOffice,
        Origin::Statistics => Word::FromStatistics,
        Origin::Calculated => Word::Calculated,
    }
}

/// A whole number from 1 to 12, such as words and squares can show.
pub fn whole_to_twelve(value: f64) -> Option<usize> {
    let n = value as usize;
    ((1..=12).contains(&n) && n as f64 == value).then_some(n)
}

/// Writes a text as at the beginning of a sentence or a label.
pub fn upper_first(out: &mut String, text: &str) {
    first(out, text, |c| match c {
        'a'..='z' | 'à'..='ö' | 'ø'..='þ' => c as u32 - 32,
        c => c as u32,
    });
}

/// Writes a text as within a sentence; an abbreviation (`BNP`, `FoU`, `R&D`) stays.
pub fn lower_first(out: &mut String, text: &str) {
    let mut rest_of_word = text.chars().skip(1).take_while(|c| !matches!(c, ' ' | '-'));
    let is_abbreviation = rest_of_word.any(|c| fold(c) != c as u32);
    first(out, text, |c| if is_abbreviation { c as u32 } else { fold(c) });
}

fn first(out: &mut String, text: &str, change: impl Fn(char) -> u32) {
    let mut chars = text.chars();
    if let Some(c) = chars.next() {
        out.push(char::from_u32(change(c)).unwrap_or(c));
    }
    out.push_str(chars.as_str());
}

/// A letter's small form, for the letters of Swedish, English and their neighbours; the tables for
/// all of Unicode would cost more than they find here.
fn fold(c: char) -> u32 {
    match c {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' => c as u32 + 32,
        c => c as u32,
    }
}
