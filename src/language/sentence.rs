//! Sentences made from figures. The profile gives subjects and places, the crate verbs, signs,
//! numbers and order.

use super::{Language, join};
use super::number::{self, NBSP, Sign};
use super::time;
use super::words::Word;
use crate::growth::{Comparison, Computed, Refusal, Scale};
use crate::profile::{Figure, Measure, Origin, Profile, Source, Status, Text};
use alloc::string::String;
use alloc::vec::Vec;

/// A piece of a sentence; its numbers are strong.
#[derive(Clone, Debug, PartialEq)]
pub enum Run {
    /// As the rest.
    Plain(String),
    /// Bold, unbroken.
    Strong(String),
}

/// A figure, what it compares, and what was computed of it: what every sentence is made from.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// Where areas, measures and sources are.
    pub profile: &'a Profile,
    /// The figure.
    pub figure: &'a Figure,
    /// What it shows.
    pub shown: &'a Comparison,
    /// In which language.
    pub language: Language,
}

impl<'a> Facts<'a> {
    fn text(&self, text: &'a Text) -> &'a str {
        text.get(self.language)
    }

    /// What is measured.
    pub fn measure(&self) -> &'a Measure {
        &self.profile.measures[self.figure.measure]
    }

    /// The names of the cluster and of the reference region, as within a sentence.
    pub fn names(&self) -> [&'a str; 2] {
        [&self.figure.cluster, &self.figure.reference].map(|side| self.text(&self.profile.areas[side.area].name))
    }

    /// Their places: 'i klustret', 'i Värmland'.
    fn places(&self) -> [&'a str; 2] {
        [&self.figure.cluster, &self.figure.reference].map(|side| self.text(&self.profile.areas[side.area].place))
    }

    /// A value of the comparison with its unit, as in a chart: `+2 %`.
    pub fn value(&self, value: f64, sign: Sign) -> String {
        let l = self.language;
        let decimals = self.shown.decimals;
        if let Some(bound) = self.vanishing(value) {
            return join(&[l.pick("mindre än ", "less than "), &self.value(bound, Sign::Neither)]);
        }
        match self.shown.scale {
            Scale::Percent => number::percent(value, decimals, sign, l),
            Scale::Points => join(&[&number::number(value, decimals, sign, l), NBSP, points(value, decimals, l)]),
            Scale::Index => number::number(value, decimals, Sign::Minus, l),
        }
    }

    /// The least that can be shown, where a change that isn't zero is less.
    fn vanishing(&self, value: f64) -> Option<f64> {
        let hides = self.shown.is_computed && self.shown.decimals == 3 && value != 0.0 && value.abs() < 0.000_5;
        hides.then_some(0.001)
    }

    /// The distance of the two: `7 procentenheter`, `7 indexenheter`.
    pub fn gap(&self, gap: f64) -> String {
        let (l, decimals) = (self.language, self.shown.decimals);
        if let Some(bound) = self.vanishing(gap) {
            return join(&[l.pick("mindre än ", "less than "), &self.gap(bound)]);
        }
        let one = number::is_one(gap, decimals);
        let unit = match (self.shown.scale, one) {
            (Scale::Index, true) => l.pick("indexenhet", "index point"),
            (Scale::Index, false) => l.pick("indexenheter", "index points"),
            _ => points(gap, decimals, l),
        };
        join(&[&number::number(gap, decimals, Sign::Neither, l), NBSP, unit])
    }

    /// The gap with its word, its number joined to its unit: `Skillnad 7 procentenheter`.
    pub fn gap_line(&self, gap: f64) -> String {
        join(&[Word::Difference.get(self.language), " ", &self.gap(gap)])
    }

    /// What is measured and when: `Antal anställda 2007–2011`.
    pub fn heading(&self) -> [String; 3] {
        let period = &self.figure.period;
        let label = self.text(&self.measure().label);
        [label.into(), time::joint(period).into(), time::period(period, self.language)]
    }

    /// What is measured, as a change, and when: `Antal anställda, förändring 2007–2011`.
    pub fn change_heading(&self) -> [String; 3] {
        let l = self.language;
        let what = match self.figure.show {
            crate::profile::Show::Annual => l.pick(", årlig förändring", ", annual change"),
            crate::profile::Show::Index => return self.heading(),
            _ => l.pick(", förändring", ", change"),
        };
        let label = join(&[self.text(&self.measure().label), what]);
        [label, " ".into(), time::period(&self.figure.period, l)]
    }

    /// The title of a figure that has none of its own and isn't an index: neutral.
    pub fn compared(&self) -> String {
        let [cluster, reference] = self.names();
        let with = self.language.pick(" jämfört med ", " compared with ");
        join(&[&upper_first(cluster), with, reference])
    }

    /// `Klustret slutade på 102, Värmland på 95`.
    pub fn ended(&self, cluster: f64, reference: f64) -> String {
        let [c, r] = self.names();
        let at = self.language.pick(" på ", " at ");
        let ended = self.language.pick(" slutade", " ended");
        let value = |v| self.value(v, Sign::Minus);
        join(&[&upper_first(c), ended, at, &value(cluster), ", ", r, at, &value(reference)])
    }

    /// The sentence beside the hero figure.
    pub fn sentence(&self) -> Vec<Run> {
        if let Some(stated) = self.figure.multiple {
            return self.stated_multiple(stated);
        }
        match (self.shown.scale, self.shown.cluster, self.shown.reference, self.shown.multiple) {
            (Scale::Index, Ok(c), Ok(r), _) => alloc::vec![Run::Plain(join(&[&self.ended(c, r), "."]))],
            (_, _, _, Some(Ok(times))) => self.computed_multiple(times),
            _ => self.change(),
        }
    }

    fn stated_multiple(&self, times: f64) -> Vec<Run> {
        let l = self.language;
        let [cluster, reference] = self.names();
        let measure = lower_first(self.text(&self.measure().label));
        alloc::vec![
            Run::Plain(join(&[&upper_first(cluster), l.pick(" hade ", " had ")])),
            Run::Strong(self.times_higher(times)),
            Run::Plain(join(&[" ", &measure, l.pick(" än ", " than "), reference, "."])),
        ]
    }

    fn computed_multiple(&self, times: f64) -> Vec<Run> {
        let l = self.language;
        let [there, elsewhere] = self.places();
        let so = join(&[&number::number(times, 1, Sign::Neither, l), NBSP, l.pick("gånger så mycket", "times as much")]);
        let subject = upper_first(self.text(&self.measure().subject));
        alloc::vec![
            Run::Plain(join(&[&subject, l.pick(" steg ", " rose ")])),
            Run::Strong(so),
            Run::Plain(join(&[" ", there, l.pick(" som ", " as "), elsewhere, "."])),
        ]
    }

    /// `tio gånger högre`.
    pub fn times_higher(&self, times: f64) -> String {
        let higher = self.language.pick(" gånger högre", " times higher");
        join(&[&count_word(times, self.figure.decimals, self.language), higher])
    }

    fn change(&self) -> Vec<Run> {
        let l = self.language;
        let mut out = Vec::new();
        let mut plain = upper_first(self.text(&self.measure().subject));
        let mut last: Option<f64> = None;
        let mut missing = Vec::new();
        for ((value, place), name) in
            [self.shown.cluster, self.shown.reference].into_iter().zip(self.places()).zip(self.names())
        {
            let Ok(value) = value else {
                missing.push(name);
                continue;
            };
            if last.is_some() {
                plain.push_str(l.pick(" och", " and"));
            }
            let direction = if value == 0.0 { 0.0 } else { value.signum() };
            if last != Some(direction) {
                plain.push(' ');
                plain.push_str(if direction > 0.0 {
                    l.pick("steg", "rose")
                } else if direction < 0.0 {
                    l.pick("sjönk", "fell")
                } else {
                    l.pick("stod stilla", "did not change")
                });
            }
            if direction != 0.0 {
                plain.push_str(l.pick(" med ", " by "));
                out.push(Run::Plain(core::mem::take(&mut plain)));
                out.push(Run::Strong(self.value(value.abs(), Sign::Neither)));
                if self.figure.show == crate::profile::Show::Annual {
                    plain.push_str(l.pick(" per år", " a year"));
                }
            }
            plain.push(' ');
            plain.push_str(place);
            last = Some(direction);
        }
        if last.is_none() {
            plain = self.no_figure(&missing);
        } else {
            plain.push('.');
            if !missing.is_empty() {
                plain.push(' ');
                plain.push_str(&self.no_figure(&missing));
            }
        }
        out.push(Run::Plain(plain));
        out
    }

    /// `Uppgift saknas för klustret och för Värmland.`
    pub fn no_figure(&self, names: &[&str]) -> String {
        let l = self.language;
        let mut out = String::from(l.pick("Uppgift saknas", "There is no figure"));
        for (at, name) in names.iter().enumerate() {
            let and = if at == 0 { "" } else { l.pick(" och", " or") };
            for piece in [and, l.pick(" för ", " for "), name] {
                out.push_str(piece);
            }
        }
        out.push('.');
        out
    }

    /// What can't be computed, and why, one sentence each; nothing where all can.
    pub fn refusals(&self) -> Vec<String> {
        let l = self.language;
        let mut out = Vec::new();
        if self.figure.multiple.is_some() {
            return out;
        }
        let [cluster, reference] = self.names();
        let sides = [(self.shown.cluster, cluster), (self.shown.reference, reference)];
        for (value, name) in sides {
            if let Err(why) = value.as_ref().copied().map_err(|why| *why) {
                if why != Refusal::Missing {
                    let what = join(&[l.pick("Förändringen för ", "The change for "), name]);
                    out.push(refused(&what, why, l));
                }
            }
        }
        let known = [self.shown.cluster.is_ok(), self.shown.reference.is_ok()];
        let missing = sides.iter().find(|(value, _)| *value == Err(Refusal::Missing));
        if known[0] != known[1] {
            if let Some((_, name)) = missing {
                let there = l.pick(": uppgift för ", ": there is no figure for ");
                let difference = l.pick("Skillnaden kan inte räknas ut", "The difference cannot be calculated");
                out.push(join(&[difference, there, name, l.pick(" saknas.", ".")]));
            }
        }
        if let Some(Err(why)) = self.shown.multiple {
            if why != Refusal::Missing && known == [true, true] {
                out.push(refused(l.pick("Hur många gånger högre", "How many times higher"), why, l));
            }
        }
        out
    }

    /// A chart's values as text, for those who don't see it.
    pub fn chart_text(&self) -> String {
        let l = self.language;
        let is_index = self.shown.scale == Scale::Index;
        let known = [self.shown.cluster, self.shown.reference];
        let mut out = String::from(match (is_index, known[0].is_ok() || known[1].is_ok()) {
            (false, true) => l.pick("Stapeldiagram. ", "Bar chart. "),
            (false, false) => l.pick("Stapeldiagram utan staplar. ", "Bar chart without bars. "),
            (true, _) => l.pick("Lutningsdiagram. ", "Slope chart. "),
        });
        let [label, joint, _] = self.heading();
        out.push_str(&label);
        if is_index {
            let (base, end) = self.index_ends();
            for piece in [", ", &self.index_base(&base), ". ", &end] {
                out.push_str(piece);
            }
        } else {
            out.push_str(&joint);
            out.push_str(&time::spoken(&self.figure.period, l));
        }
        let mut missing = Vec::new();
        let mut first = true;
        for (value, name) in known.into_iter().zip(self.names()) {
            match value {
                Ok(value) => {
                    for piece in [if first { ": " } else { ", " }, name, " ", &self.heard(value)] {
                        out.push_str(piece);
                    }
                    first = false;
                }
                Err(_) => missing.push(name),
            }
        }
        out.push('.');
        if let Some(gap) = self.shown.gap {
            for piece in [" ", &self.gap_line(gap), "."] {
                out.push_str(piece);
            }
        }
        if !missing.is_empty() {
            out.push(' ');
            out.push_str(&self.no_figure(&missing));
        }
        out
    }

    fn heard(&self, value: f64) -> String {
        let (l, decimals) = (self.language, self.shown.decimals);
        match self.shown.scale {
            Scale::Index => self.value(value, Sign::Minus),
            _ if self.vanishing(value).is_some() => self.value(value, Sign::Neither),
            Scale::Points => join(&[&number::spoken(value, decimals, l), " ", points(value, decimals, l)]),
            Scale::Percent => join(&[&number::spoken(value, decimals, l), l.pick(" procent", " per cent")]),
        }
    }

    /// The two ends of an index line in words.
    pub fn index_ends(&self) -> (String, String) {
        let of = |m| time::moment(m, self.language);
        (of(&self.figure.period.from), of(&self.figure.period.to))
    }

    /// `index 2007 = 100`.
    pub fn index_base(&self, base: &str) -> String {
        join(&["index ", base, " = 100"])
    }
}

/// `procentenhet` or `procentenheter`.
fn points(value: f64, decimals: u8, l: Language) -> &'static str {
    if number::is_one(value, decimals) {
        l.pick("procentenhet", "percentage point")
    } else {
        l.pick("procentenheter", "percentage points")
    }
}

fn refused(what: &str, why: Refusal, l: Language) -> String {
    let why = match why {
        Refusal::Missing => l.pick("en uppgift saknas", "a figure is missing"),
        Refusal::ZeroBase => l.pick("det första värdet är noll", "the first value is zero"),
        Refusal::NegativeBase => l.pick("det första värdet är mindre än noll", "the first value is below zero"),
        Refusal::NegativeEnd => l.pick("det sista värdet är mindre än noll", "the last value is below zero"),
        Refusal::NoTime => l.pick("perioden är för kort", "the period is too short"),
        Refusal::ZeroReference => l.pick("jämförelsen är noll", "what it is compared with is zero"),
        Refusal::NegativeReference => l.pick("det som den jämförs med minskade", "what it is compared with fell"),
        Refusal::OtherSign => l.pick("det ena steg och det andra sjönk", "one rose and the other fell"),
    };
    join(&[what, l.pick(" kan inte räknas ut: ", " cannot be calculated: "), why, "."])
}

/// Where a number comes from once it is shown: what was computed from statistics is no statistic.
pub fn shown_origin(origin: Origin, is_computed: bool) -> Origin {
    if is_computed { Origin::Calculated } else { origin }
}

/// `Uppgivet av Paper Province`, `Statistik från SCB, tabell TAB6471, uppdaterad 8 juni 2026`.
///
/// A number that we made from an office's statistics doesn't name the office as its source.
pub fn source_line(origin: Origin, source: &Source, status: Option<Status>, l: Language) -> String {
    let name = source.name.get(l);
    let mut out = match origin {
        Origin::Stated => join(&[l.pick("Uppgivet av ", "Stated by "), name]),
        Origin::Statistics => join(&[l.pick("Statistik från ", "Statistics from "), name]),
        Origin::Calculated if source.office => {
            l.pick(["Egen beräkning utifrån statistik från ", name, ""], ["Own calculation from ", name, "’s figures"]).concat()
        }
        Origin::Calculated => {
            l.pick(["Egen beräkning utifrån uppgifter från ", name, ""], ["Own calculation from ", name, "’s figures"]).concat()
        }
    };
    let mut add = |before: &str, what: &str| {
        out.push_str(before);
        out.push_str(what);
    };
    if let Some(table) = &source.table {
        add(l.pick(", tabell ", ", table "), table);
    }
    if let Some(updated) = &source.updated {
        add(l.pick(", uppdaterad ", ", updated "), &time::moment(updated, l));
    }
    if let Some(retrieved) = &source.retrieved {
        add(l.pick(", hämtad ", ", retrieved "), &time::moment(retrieved, l));
    }
    if let Some(status) = status {
        add("; ", status_word(status).get(l));
    }
    out
}

/// The word of a status.
pub fn status_word(status: Status) -> Word {
    match status {
        Status::Preliminary => Word::Preliminary,
        Status::Revised => Word::Revised,
    }
}

/// The word of an origin, as in a table.
pub fn origin_word(origin: Origin) -> Word {
    match origin {
        Origin::Stated => Word::Stated,
        Origin::Statistics => Word::FromOffice,
        Origin::Calculated => Word::Calculated,
    }
}

/// A number as a word up to twelve, in figures beyond and where it isn't whole.
pub fn count_word(value: f64, decimals: u8, l: Language) -> String {
    const SV: [&str; 12] = ["en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"];
    const EN: [&str; 12] =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    match whole_to_twelve(value) {
        Some(n) => l.pick(SV, EN)[n - 1].into(),
        None => number::number(value, decimals, Sign::Minus, l),
    }
}

/// A whole number from 1 to 12, such as words and squares can show.
pub fn whole_to_twelve(value: f64) -> Option<usize> {
    let n = value as usize;
    ((1..=12).contains(&n) && n as f64 == value).then_some(n)
}

/// A computed value that a chart can draw.
pub fn known(value: Computed) -> Option<f64> {
    value.ok()
}

/// As at the beginning of a sentence or a label.
pub fn upper_first(text: &str) -> String {
    first(text, |c| match c {
        'a'..='z' | 'à'..='ö' | 'ø'..='þ' => char::from_u32(c as u32 - 32).unwrap_or(c),
        c => c,
    })
}

/// As within a sentence; an abbreviation (`BNP`) stays.
pub fn lower_first(text: &str) -> String {
    let second_is_lower = text.chars().nth(1).is_none_or(|c| fold(c) == c);
    if second_is_lower { first(text, fold) } else { text.into() }
}

fn first(text: &str, change: impl Fn(char) -> char) -> String {
    let mut chars = text.chars();
    let mut out = String::new();
    out.extend(chars.next().map(change));
    out.push_str(chars.as_str());
    out
}

/// A letter's small form, for the letters of Swedish, English and their neighbours; the tables for
/// all of Unicode would cost more than they find here.
pub fn fold(c: char) -> char {
    match c {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' => char::from_u32(c as u32 + 32).unwrap_or(c),
        c => c,
    }
}
