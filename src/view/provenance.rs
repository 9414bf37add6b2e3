//! Where numbers come from: a line a source, and a mark where lines differ.

use super::Context;
use super::node::Builder;
use super::pieces;
use crate::growth::{Comparison, Scale};
use crate::language::Language;
use crate::language::sentence::{origin_word, shown_origin, source_line};
use crate::language::words::Word;
use crate::profile::{Amount, Fact, Figure, Given, Origin, Source, Status, Text, Unit};
use alloc::vec::Vec;

/// One line of provenance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Line<'a> {
    pub(super) origin: Origin,
    said: Said<'a>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Said<'a> {
    /// Who says so, the numbers' standing, and what more is said.
    Source(Source<'a>, Option<Status>, More),
    /// What the crate itself has calculated.
    Calculated(Word),
}

/// What more is said of a source.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum More {
    /// Nothing.
    Nothing,
    /// That the base figures aren't published.
    Unpublished,
    /// That the source says no date.
    Undated,
}

/// A figure's line; none where there is no number.
pub(super) fn of_figure<'a>(figure: &Figure<'a>, more: More) -> Option<Line<'a>> {
    let is_values = figure.sides.iter().any(|side| matches!(side.given, Given::Values(..)));
    let is_computed = figure.multiple.is_none() && is_values;
    let origin = shown_origin(figure.origin, is_computed);
    Some(Line { origin, said: Said::Source(figure.source?, figure.status(), more) })
}

/// Where a key number comes from.
pub(super) fn origin_of_fact(fact: &Fact<'_>) -> Origin {
    let is_computed = fact.sum_of().is_some() || matches!(fact.given, Amount::Change(..));
    shown_origin(fact.origin(), is_computed)
}

/// The lines of key numbers that stand together. Of stated numbers without a date they say so, unless the label names a
/// year. A number that is a year needs no date, but shares the line of the numbers beside it.
pub(super) fn of_facts<'a>(facts: &[Fact<'a>]) -> Vec<Option<Line<'a>>> {
    let is_stated = |fact: &Fact<'_>| {
        origin_of_fact(fact) == Origin::Stated && fact.date().is_none() && !names_a_year(fact.label())
    };
    let is_any_undated = facts.iter().any(|fact| is_stated(fact) && fact.unit() != Unit::Year);
    let line = |fact: &Fact<'a>| {
        let more = if is_any_undated && is_stated(fact) { More::Undated } else { More::Nothing };
        Some(Line { origin: origin_of_fact(fact), said: Said::Source(fact.source, fact.status(), more) })
    };
    facts.iter().map(line).collect()
}

/// Whether a label has four digits in a row.
fn names_a_year(label: Text<'_>) -> bool {
    let digits = |four: &[u8]| four.iter().all(u8::is_ascii_digit);
    label.get(Language::Swedish).as_bytes().windows(4).any(digits)
}

/// Whether key numbers have several kinds of origin or several sources, so that each needs a mark.
pub(super) fn differ<'a>(facts: &[Fact<'a>]) -> bool {
    let kind = |fact: &Fact<'a>| (origin_of_fact(fact), fact.source);
    facts.iter().any(|fact| kind(fact) != kind(&facts[0]))
}

/// What the crate itself adds to a figure as given: the gap, the index.
pub(super) fn added(figure: &Figure<'_>, shown: &Comparison) -> Option<Line<'static>> {
    if figure.multiple.is_some() || shown_origin(figure.origin, shown.is_computed) == Origin::Calculated {
        return None;
    }
    match (shown.scale, shown.gap) {
        (Scale::Index, Some(_)) => Some(calculated(Word::IndexAndDifferenceCalculated)),
        (Scale::Index, None) if shown.cluster.is_ok() || shown.reference.is_ok() => {
            Some(calculated(Word::IndexCalculated))
        }
        (_, Some(_)) => Some(calculated(Word::DifferenceCalculated)),
        _ => None,
    }
}

/// What the crate itself has calculated.
pub(super) fn calculated(word: Word) -> Line<'static> {
    Line { origin: Origin::Calculated, said: Said::Calculated(word) }
}

/// The lines, each once.
#[inline(never)]
pub(super) fn list(b: &mut Builder<'_>, cx: &Context<'_>, lines: &[Option<Line<'_>>]) {
    if lines.iter().all(Option::is_none) {
        return;
    }
    b.el("ul.cf-source part=source", |b| {
        each(lines, |line| {
            b.el("li", |b| {
                symbol(b, line.origin);
                b.el("span", |b| said(b, cx, line));
            });
        });
    });
}

/// Every line once.
pub(super) fn each<'a>(lines: &[Option<Line<'a>>], mut then: impl FnMut(&Line<'a>)) {
    for (at, line) in lines.iter().enumerate() {
        let Some(first) = line.as_ref().filter(|_| !lines[..at].contains(line)) else { continue };
        then(first);
    }
}

/// What a line says, linked where its source can be read.
#[inline(never)]
pub(super) fn said(b: &mut Builder<'_>, cx: &Context<'_>, line: &Line<'_>) {
    let l = cx.language;
    let (source, status, more) = match line.said {
        Said::Calculated(word) => return b.word(word),
        Said::Source(source, status, more) => (source, status, more),
    };
    let text = |b: &mut Builder<'_>| {
        source_line(b.text(), line.origin, source, status, l);
        match more {
            More::Nothing => {}
            More::Unpublished => {
                b.put("; ");
                b.word(Word::Unpublished);
            }
            More::Undated => b.word(Word::Undated),
        }
    };
    match source.url() {
        Some(url) => b.el("a", |b| {
            pieces::address(b, "href", &url, cx);
            text(b);
        }),
        None => text(b),
    }
}

/// A mark at a number, with its word for those who don't see it.
#[inline(never)]
pub(super) fn mark(b: &mut Builder<'_>, origin: Origin, source: Source<'_>) {
    b.el("span.cf-mark", |b| {
        symbol(b, origin);
        b.word_in("span.vh", origin_word(origin, Some(source)));
    });
}

/// Open circle, filled square, two lines: shapes, not colours.
#[inline(never)]
fn symbol(b: &mut Builder<'_>, origin: Origin) {
    b.el("svg viewBox=0,0,12,12 aria-hidden=true", |b| {
        b.empty(match origin {
            Origin::Stated => "circle cx=6 cy=6 r=4.5",
            Origin::Statistics => "rect.solid x=2 y=2 width=8 height=8",
            Origin::Calculated => "path d=M1.5,4h9M1.5,8h9",
        });
    });
}
