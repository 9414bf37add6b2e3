//! The fact card.

use super::chart::{self, Size};
use super::node::Builder;
use super::pieces;
use super::provenance::{self, Line};
use super::{Context, View};
use crate::growth::{self, Comparison, Scale};
use crate::language::join;
use crate::language::number::{self, NBSP, Sign};
use crate::language::sentence::{Facts, shown_origin};
use crate::language::words::Word;
use crate::profile::{Amount, Fact, Figure, Origin, Unit};
use alloc::string::String;
use alloc::vec::Vec;

/// So many key numbers stand on the card; the rest behind a word.
const STATS: usize = 3;

/// The whole card.
pub(super) fn card(b: &mut Builder<'_>, cx: &Context<'_>) {
    b.el("div.cf-card-in", |b| {
        let l = cx.language;
        let profile = cx.profile;
        pieces::header(b, pieces::kicker(profile, l), l);
        pieces::faults_note(b, cx);
        pieces::name(b, profile, cx.options.level, l);
        let mut lines: Vec<Line> = Vec::new();
        let mut refusals = Vec::new();
        let mut figure_notes: &[crate::profile::Note] = &[];
        if let Some(figure) = profile.figures.first() {
            let shown = growth::compare(figure);
            let facts = Facts { profile, figure, shown: &shown, language: l };
            hero(b, &facts);
            chart::chart(b, &facts, Size::Card, "hero");
            refusals = facts.refusals();
            lines.extend(provenance::of_figure(figure, cx));
            lines.extend(calculated(figure, &shown, l));
            figure_notes = &figure.notes;
        } else if profile.facts.is_empty() {
            pieces::note(b, "div.cf-note part=note", cx.word(Word::NothingToShow));
        }
        for refusal in &refusals {
            b.leaf("p.cf-caveat part=note", refusal);
        }
        let fact_lines: Vec<Line> = profile.facts.iter().map(|fact| provenance::of_fact(fact, cx)).collect();
        let all: Vec<Line> = lines.into_iter().chain(fact_lines.iter().cloned()).collect();
        // One line where all share a source; else each key number says by a mark which line is its own.
        let own = profile.figures.first().and_then(|f| provenance::of_figure(f, cx));
        let differ = fact_lines.iter().any(|line| own.as_ref().unwrap_or(&fact_lines[0]) != line);
        let (first, rest) = profile.facts.split_at(profile.facts.len().min(STATS));
        if !first.is_empty() {
            b.el("dl.cf-stats part=stats", |b| first.iter().for_each(|fact| stat(b, fact, differ, cx)));
        }
        b.el("slot name=facts", |_| {});
        if !rest.is_empty() {
            b.el("details.cf-data", |b| {
                b.leaf("summary", cx.word(Word::MoreFacts));
                b.el("dl", |b| rest.iter().for_each(|fact| stat(b, fact, differ, cx)));
            });
        }
        provenance::list(b, &all);
        pieces::notes(b, cx, &[], &[figure_notes, &profile.notes]);
        actions(b, cx);
    });
}

/// What the crate itself adds to a figure as given.
pub(super) fn calculated(figure: &Figure, shown: &Comparison, l: crate::Language) -> Option<Line> {
    if shown_origin(figure.origin, shown.is_computed) == Origin::Calculated || figure.multiple.is_some() {
        return None;
    }
    let word = match (shown.scale, shown.gap) {
        (Scale::Index, Some(_)) => Word::IndexAndDifferenceCalculated,
        (Scale::Index, None) if shown.cluster.is_ok() || shown.reference.is_ok() => Word::IndexCalculated,
        (_, Some(_)) => Word::DifferenceCalculated,
        _ => return None,
    };
    Some(Line::calculated(word, l))
}

fn hero(b: &mut Builder<'_>, facts: &Facts<'_>) {
    let l = facts.language;
    b.el("div.cf-hero part=hero", |b| {
        pieces::measure(b, "p.cf-measure", &facts.heading());
        b.el("div.cf-hero-row", |b| {
            if let Some((number, unit, is_word)) = hero_number(facts) {
                let spec = if number.chars().count() > 6 { "p.cf-figure.cf-long part=figure" } else { "p.cf-figure part=figure" };
                b.el(spec, |b| {
                    b.el("span", |b| {
                        b.text(&number);
                        if !unit.is_empty() {
                            b.leaf(if is_word { "span.unit.word" } else { "span.unit" }, &unit);
                        }
                    });
                });
            } else {
                b.leaf("p.cf-lead", Word::NoFigure.get(l));
            }
            pieces::sentence(b, &facts.sentence());
        });
    });
}

/// The one large number, its unit, and whether the unit is a word.
fn hero_number(facts: &Facts<'_>) -> Option<(String, String, bool)> {
    let (l, shown) = (facts.language, facts.shown);
    let times = facts.figure.multiple.map(|m| (m, facts.figure.decimals)).or(match shown.multiple {
        Some(Ok(times)) => Some((times, 1)),
        _ => None,
    });
    if let Some((times, decimals)) = times {
        let unit = join(&[NBSP, Word::Times.get(l)]);
        return Some((number::number(times, decimals, Sign::Minus, l), unit, true));
    }
    let value = shown.cluster.ok()?;
    let whole = facts.value(value, if shown.scale == Scale::Index { Sign::Minus } else { Sign::Both });
    // The unit is what follows the last digit.
    let end = whole.rfind(|c: char| c.is_ascii_digit()).map_or(whole.len(), |at| at + 1);
    Some((whole[..end].into(), whole[end..].into(), shown.scale == Scale::Points))
}

fn stat(b: &mut Builder<'_>, fact: &Fact, with_mark: bool, cx: &Context<'_>) {
    let l = cx.language;
    b.el("div part=stat", |b| {
        b.el("dt", |b| b.leaf("span", fact.label.get(l)));
        b.el("dd", |b| {
            b.leaf("span", &fact_value(fact, l));
            if with_mark {
                provenance::mark(b, provenance::of_fact(fact, cx).origin, l);
            }
        });
    });
}

/// A key number in figures, or the word that it is missing.
pub(super) fn fact_value(fact: &Fact, l: crate::Language) -> String {
    let sign = if matches!(fact.given, Amount::Change(..)) { Sign::Both } else { Sign::Minus };
    match growth::amount(fact.given) {
        Ok(value) => {
            let text = number::in_unit(value, fact.decimals, sign, &fact.unit, l);
            match fact.unit {
                Unit::Points => join(&[&text, NBSP, l.pick("procentenheter", "percentage points")]),
                Unit::Multiple => join(&[&text, NBSP, Word::Times.get(l)]),
                _ => text,
            }
        }
        Err(_) => Word::Missing.get(l).into(),
    }
}

fn actions(b: &mut Builder<'_>, cx: &Context<'_>) {
    let profile = cx.profile;
    if profile.more.is_none() && profile.cta.is_none() {
        b.el("slot name=cta", |_| {});
        return;
    }
    b.el("slot name=cta", |b| {
        b.el("div.cf-actions part=actions", |b| {
            let has_text = cx.options.view == View::Full && !profile.sections.is_empty();
            if let Some(more) = &profile.more {
                if has_text {
                    b.el("a.cf-btn part=more href=#s0 data-act=go", |b| b.text(more.label.get(cx.language)));
                } else {
                    pieces::link(b, "a.cf-btn part=more", more, cx);
                }
            }
            if let Some(cta) = &profile.cta {
                pieces::link(b, "a.cf-btn.cf-btn--main part=cta", cta, cx);
            }
        });
    });
}
