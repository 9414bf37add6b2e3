//! Days, months, quarters, years and periods in words.

use super::Language;
use super::number::plain;
use super::words::{Word, line};
use crate::profile::{Moment, Part, Period};
use alloc::string::String;

/// The months in both languages, a line each.
const MONTHS: [&str; 2] = [
    "januari\nfebruari\nmars\napril\nmaj\njuni\njuli\naugusti\nseptember\noktober\nnovember\ndecember",
    "January\nFebruary\nMarch\nApril\nMay\nJune\nJuly\nAugust\nSeptember\nOctober\nNovember\nDecember",
];

/// Writes a moment: `3 mars 2026`, `3 March 2026`, `2026`.
pub fn moment(out: &mut String, m: &Moment, language: Language) {
    within(out, m, language);
    if m.part != Part::Year {
        out.push(' ');
    }
    plain(out, m.year.into());
}

/// Writes a moment without its year: `3 mars`; nothing where it is a year.
pub fn within(out: &mut String, m: &Moment, language: Language) {
    let month = match m.part {
        Part::Year => return,
        Part::Quarter(q) => {
            Word::Quarter.put(out, language);
            return plain(out, q.into());
        }
        Part::Month(month) => month,
        Part::Day(month, day) => {
            plain(out, day.into());
            out.push(' ');
            month
        }
    };
    out.push_str(line(language.pick(MONTHS[0], MONTHS[1]), usize::from(month - 1)));
}

/// Writes a period, its ends joined by this: `2007–2011`, `31 januari–30 april 2026`. The first end
/// has no year of its own where both are of one year.
fn joined(out: &mut String, p: &Period, joint: &str, language: Language) {
    if p.from.year == p.to.year && p.from.part != Part::Year {
        within(out, &p.from, language);
    } else {
        moment(out, &p.from, language);
    }
    out.push_str(joint);
    moment(out, &p.to, language);
}

/// Writes a period as it is read.
pub fn period(out: &mut String, p: &Period, language: Language) {
    joined(out, p, "–", language);
}

/// Writes a period as it is heard: years as they stand, days and months with 'to' between them.
pub fn spoken(out: &mut String, p: &Period, language: Language) {
    let joint = if p.from.part == Part::Year { "–" } else { Word::Until.get(language) };
    joined(out, p, joint, language);
}

/// What stands between a measure and its period: years follow at once, days after a comma.
pub fn joint(p: &Period) -> &'static str {
    if p.from.part == Part::Year { " " } else { ", " }
}
