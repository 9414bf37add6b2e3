//! Days, months, quarters, years and periods in words.

use super::{Language, join};
use super::number::plain;
use crate::profile::{Moment, Part, Period};
use alloc::string::String;

const SWEDISH: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];
const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn month(number: u8, language: Language) -> &'static str {
    language.pick(SWEDISH, ENGLISH)[usize::from(number - 1)]
}

/// A moment: `3 mars 2026`, `3 March 2026`, `2026`.
pub fn moment(m: &Moment, language: Language) -> String {
    let year = plain(m.year.into());
    match m.part {
        Part::Year => year,
        _ => join(&[&within(m, language), " ", &year]),
    }
}

/// A moment without its year: `3 mars`; nothing where it is a year.
fn within(m: &Moment, language: Language) -> String {
    match m.part {
        Part::Year => String::new(),
        Part::Quarter(q) => join(&[language.pick("kvartal ", "Q"), &plain(q.into())]),
        Part::Month(n) => month(n, language).into(),
        Part::Day(n, d) => join(&[&plain(d.into()), " ", month(n, language)]),
    }
}

/// The two ends of a period, the first without its year where both are of one year.
fn ends(p: &Period, language: Language) -> (String, String) {
    let to = moment(&p.to, language);
    let same_year = p.from.year == p.to.year && p.from.part != Part::Year;
    (if same_year { within(&p.from, language) } else { moment(&p.from, language) }, to)
}

/// A period: `2007–2011`, `31 januari–30 april 2026`.
pub fn period(p: &Period, language: Language) -> String {
    let (from, to) = ends(p, language);
    join(&[&from, "–", &to])
}

/// A period as it is heard: years as they stand, days and months with 'to' between them.
pub fn spoken(p: &Period, language: Language) -> String {
    if p.from.part == Part::Year {
        return period(p, language);
    }
    let (from, to) = ends(p, language);
    join(&[&from, language.pick(" till ", " to "), &to])
}

/// What stands between a measure and its period: years follow at once, days after a comma.
pub fn joint(p: &Period) -> &'static str {
    if p.from.part == Part::Year { " " } else { ", " }
}
