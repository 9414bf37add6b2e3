//! A figure's numbers as a table, behind 'Show as table'.

use super::node::Builder;
use super::pieces;
use crate::growth::Scale;
use crate::language::join;
use crate::language::number::{Sign, number};
use crate::language::sentence::{Facts, origin_word, upper_first};
use crate::language::time;
use crate::language::words::Word;
use crate::profile::{Given, Origin, Show, Unit};
use alloc::string::String;

/// The table of a figure.
pub(super) fn table(b: &mut Builder<'_>, facts: &Facts<'_>) {
    let l = facts.language;
    b.el("details.cf-data", |b| {
        b.leaf("summary", Word::ShowTable.get(l));
        b.el("table part=table", |b| {
            if facts.figure.multiple.is_some() {
                stated(b, facts);
            } else if facts.shown.scale == Scale::Index {
                index(b, facts);
            } else if facts.shown.is_computed {
                values(b, facts);
            } else {
                rates(b, facts);
            }
        });
    });
}

fn caption(b: &mut Builder<'_>, parts: &[String; 3]) {
    let [label, joint, period] = parts;
    b.el("caption", |b| pieces::dated(b, label, joint, period));
}

fn th(b: &mut Builder<'_>, spec: &'static str, word: Word, facts: &Facts<'_>) {
    b.leaf(spec, word.get(facts.language));
}

/// Stated rates: area, change, kind, and the difference.
fn rates(b: &mut Builder<'_>, facts: &Facts<'_>) {
    let l = facts.language;
    caption(b, &facts.change_heading());
    b.el("thead", |b| {
        b.el("tr", |b| {
            th(b, "th scope=col", Word::Area, facts);
            th(b, "th.num scope=col", Word::Change, facts);
            th(b, "th.kind scope=col", Word::Kind, facts);
        });
    });
    b.el("tbody", |b| {
        let row = |b: &mut Builder<'_>, name: &str, value: Option<String>, origin: Origin| {
            let kind = origin_word(origin).get(l);
            b.el("tr", |b| {
                b.el("th scope=row", |b| {
                    b.text(name);
                    if value.is_some() {
                        b.leaf("span.under", kind);
                    }
                });
                let is_known = value.is_some();
                let missing = Word::Missing.get(l);
                b.leaf(if is_known { "td.num" } else { "td.num.none" }, value.as_deref().unwrap_or(missing));
                b.leaf("td.kind", if is_known { kind } else { missing });
            });
        };
        for (name, value) in facts.names().into_iter().zip([facts.shown.cluster, facts.shown.reference]) {
            let value = value.ok().map(|v| facts.value(v, Sign::Both));
            row(b, &upper_first(name), value, facts.figure.origin);
        }
        if let Some(gap) = facts.shown.gap {
            row(b, Word::Difference.get(l), Some(facts.gap(gap)), Origin::Calculated);
        }
    });
}

/// Two values and what was computed of them.
fn values(b: &mut Builder<'_>, facts: &Facts<'_>) {
    let (l, figure) = (facts.language, facts.figure);
    caption(b, &facts.change_heading());
    b.el("thead", |b| {
        b.el("tr", |b| {
            th(b, "th scope=col", Word::Area, facts);
            for moment in [figure.period.from, figure.period.to] {
                b.leaf("th.num scope=col", &time::moment(&moment, l));
            }
            let change = match figure.show {
                Show::Annual => Word::AnnualChange,
                _ => Word::Change,
            };
            b.el("th.num scope=col", |b| {
                b.text(change.get(l));
                b.leaf("span.under", Word::Calculated.get(l));
            });
        });
    });
    b.el("tbody", |b| {
        let sides = [&figure.cluster, &figure.reference].into_iter().zip([facts.shown.cluster, facts.shown.reference]);
        for (name, (side, change)) in facts.names().into_iter().zip(sides) {
            let (from, to) = match side.given {
                Given::Values(from, to) => (from, to),
                Given::Rate(_) | Given::Missing => (None, None),
            };
            b.el("tr", |b| {
                b.leaf("th scope=row", &upper_first(name));
                for value in [from, to] {
                    cell(b, value.map(|v| given(v, facts)), facts);
                }
                cell(b, change.ok().map(|v| facts.value(v, Sign::Both)), facts);
            });
        }
        if let Some(gap) = facts.shown.gap {
            b.el("tr", |b| {
                b.leaf("th scope=row", Word::Difference.get(l));
                b.leaf("td.num colspan=3", &facts.gap(gap));
            });
        }
    });
}

/// A value as given: whole where it is whole, else with the decimals it was published with.
fn given(value: f64, facts: &Facts<'_>) -> String {
    let percent = matches!(facts.figure.unit, Unit::Percent);
    let text = number(value, facts.figure.decimals, Sign::Minus, facts.language);
    if percent { join(&[&text, crate::language::number::percent_sign(facts.language)]) } else { text }
}

fn cell(b: &mut Builder<'_>, text: Option<String>, facts: &Facts<'_>) {
    match text {
        Some(text) => b.leaf("td.num", &text),
        None => b.leaf("td.num.none", Word::Missing.get(facts.language)),
    }
}

/// The index at both ends.
fn index(b: &mut Builder<'_>, facts: &Facts<'_>) {
    let (from, to) = facts.index_ends();
    let [label, ..] = facts.heading();
    caption(b, &[label, ", ".into(), facts.index_base(&from)]);
    b.el("thead", |b| {
        b.el("tr", |b| {
            th(b, "th scope=col", Word::Area, facts);
            b.leaf("th.num scope=col", &from);
            b.leaf("th.num scope=col", &to);
        });
    });
    b.el("tbody", |b| {
        for (name, value) in facts.names().into_iter().zip([facts.shown.cluster, facts.shown.reference]) {
            b.el("tr", |b| {
                b.leaf("th scope=row", &upper_first(name));
                cell(b, value.ok().map(|_| "100".into()), facts);
                cell(b, value.ok().map(|v| facts.value(v, Sign::Minus)), facts);
            });
        }
    });
}

/// A stated multiple: what is stated, and what isn't published. There is no number for the reference.
fn stated(b: &mut Builder<'_>, facts: &Facts<'_>) {
    let (l, figure) = (facts.language, facts.figure);
    caption(b, &facts.heading());
    b.el("thead", |b| {
        b.el("tr", |b| {
            th(b, "th scope=col", Word::Item, facts);
            th(b, "th scope=col", Word::Value, facts);
        });
    });
    b.el("tbody", |b| {
        let row = |b: &mut Builder<'_>, name: &str, spec: &'static str, value: &str| {
            b.el("tr", |b| {
                b.leaf("th scope=row", name);
                b.leaf(spec, value);
            });
        };
        let [cluster, reference] = facts.names();
        let against = join(&[&upper_first(cluster), l.pick(" mot ", " against "), reference]);
        let how = match figure.origin {
            Origin::Stated => l.pick(", uppgivet", ", stated"),
            Origin::Statistics | Origin::Calculated => "",
        };
        let times = figure.multiple.unwrap_or_default();
        row(b, &against, "td", &join(&[&facts.times_higher(times), how]));
        if figure.unpublished {
            row(b, Word::GrowthInEach.get(l), "td.none", Word::NotPublished.get(l));
        }
        if facts.measure().undefined {
            row(b, Word::WhatIsMeasured.get(l), "td.none", Word::NotSaid.get(l));
        }
    });
}
