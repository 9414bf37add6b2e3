//! A figure's numbers as a table, behind 'Show as table'.

use super::node::Builder;
use super::pieces;
use crate::growth::{self, Scale};
use crate::language::number::{self, Sign};
use crate::language::sentence::{Facts, origin_word};
use crate::language::words::Word;
use crate::profile::{Given, Origin, Show, Unit};

/// The table of a figure.
#[inline(never)]
pub(super) fn table(b: &mut Builder<'_>, facts: &Facts<'_>) {
    b.el("details.cf-data", |b| {
        b.word_in("summary", Word::ShowTable);
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

#[inline(never)]
fn head(b: &mut Builder<'_>, cells: impl FnOnce(&mut Builder<'_>)) {
    b.el("thead", |b| b.el("tr", |b| cells(b)));
}

/// Stated rates: area, change, kind, and the difference.
#[inline(never)]
fn rates(b: &mut Builder<'_>, facts: &Facts<'_>) {
    b.el("caption", |b| pieces::measure(b, facts, true));
    head(b, |b| {
        b.word_in("th scope=col", Word::Area);
        b.word_in("th.num scope=col", Word::Change);
        b.word_in("th.kind scope=col", Word::Kind);
    });
    b.el("tbody", |b| {
        for row in 0..3 {
            // The last row is the difference, where there is one.
            let value = if row == 2 { facts.shown.gap } else { facts.known(row) };
            if row == 2 && value.is_none() {
                continue;
            }
            let kind = match value {
                None => Word::Missing,
                Some(_) if row == 2 => origin_word(Origin::Calculated, None),
                Some(_) => origin_word(facts.figure.origin, facts.figure.source),
            };
            b.el("tr", |b| {
                b.el("th scope=row", |b| {
                    if row == 2 {
                        b.word(Word::Difference);
                    } else {
                        facts.begin_with_name(b.text(), row);
                    }
                    if value.is_some() {
                        b.word_in("span.under", kind);
                    }
                });
                b.el(spec(value), |b| match value {
                    None => b.word(kind),
                    Some(gap) if row == 2 => facts.gap(b.text(), gap),
                    Some(value) => facts.value(b.text(), value, Sign::Both),
                });
                b.word_in("td.kind", kind);
            });
        }
    });
}

fn spec(value: Option<f64>) -> &'static str {
    if value.is_some() { "td.num" } else { "td.num.none" }
}

/// A cell with a value of the comparison.
#[inline(never)]
fn cell(b: &mut Builder<'_>, value: Option<f64>, sign: Sign, facts: &Facts<'_>) {
    b.el(spec(value), |b| match value {
        Some(value) => facts.value(b.text(), value, sign),
        None => b.word(Word::Missing),
    });
}

/// Two values and what was computed of them: a column an area, so that large numbers have room.
#[inline(never)]
fn values(b: &mut Builder<'_>, facts: &Facts<'_>) {
    let (l, figure) = (facts.language, facts.figure);
    b.el("caption", |b| pieces::measure(b, facts, true));
    head(b, |b| {
        b.word_in("th scope=col", Word::Period);
        for side in 0..2 {
            b.el("th.num scope=col", |b| facts.begin_with_name(b.text(), side));
        }
    });
    b.el("tbody", |b| {
        for moment in [figure.period.from, figure.period.to] {
            b.el("tr", |b| {
                pieces::moment(b, "th scope=row", &moment, l);
                for side in figure.sides {
                    let value = match side.given {
                        Given::Values(from, _) if moment == figure.period.from => from,
                        Given::Values(_, to) => to,
                        Given::Rate(_) | Given::Missing => None,
                    };
                    b.el(spec(value), |b| match value {
                        Some(value) => as_given(b, value, facts),
                        None => b.word(Word::Missing),
                    });
                }
            });
        }
        b.el("tr", |b| {
            b.el("th scope=row", |b| {
                b.word(if figure.show == Show::Annual { Word::AnnualChange } else { Word::Change });
                computed(b);
            });
            for side in 0..2 {
                cell(b, facts.known(side), Sign::Both, facts);
            }
        });
        if let Some(gap) = facts.shown.gap {
            b.el("tr", |b| {
                b.el("th scope=row", |b| {
                    b.word(Word::Difference);
                    computed(b);
                });
                b.el("td.num colspan=2", |b| facts.gap(b.text(), gap));
            });
        }
    });
}

/// That what stands here was calculated, in brackets behind its name.
#[inline(never)]
fn computed(b: &mut Builder<'_>) {
    b.put(" (");
    b.word(Word::Calculated);
    b.put(")");
}

/// A value with the decimals that it was published with.
#[inline(never)]
fn as_given(b: &mut Builder<'_>, value: f64, facts: &Facts<'_>) {
    let decimals = facts.figure.decimals.max(growth::decimals_of(value));
    number::put(b.text(), value, decimals, Sign::Minus, facts.language);
    if facts.figure.unit() == Unit::Percent {
        b.put(number::percent_sign(facts.language));
    }
}

/// The index at both ends.
#[inline(never)]
fn index(b: &mut Builder<'_>, facts: &Facts<'_>) {
    let period = &facts.figure.period;
    b.el("caption", |b| {
        facts.label(b.text(), false);
        b.put(", ");
        facts.index_base(b.text());
    });
    head(b, |b| {
        b.word_in("th scope=col", Word::Area);
        pieces::moment(b, "th.num scope=col", &period.from, facts.language);
        pieces::moment(b, "th.num scope=col", &period.to, facts.language);
    });
    b.el("tbody", |b| {
        for side in 0..2 {
            b.el("tr", |b| {
                b.el("th scope=row", |b| facts.begin_with_name(b.text(), side));
                b.leaf("td.num", "100");
                cell(b, facts.known(side), Sign::Minus, facts);
            });
        }
    });
}

/// A stated multiple: what is stated, and what isn't published. There is no number for the reference.
#[inline(never)]
fn stated(b: &mut Builder<'_>, facts: &Facts<'_>) {
    let figure = facts.figure;
    b.el("caption", |b| pieces::measure(b, facts, false));
    head(b, |b| {
        b.word_in("th scope=col", Word::Item);
        b.word_in("th scope=col", Word::Value);
    });
    b.el("tbody", |b| {
        b.el("tr", |b| {
            b.el("th scope=row", |b| {
                facts.begin_with_name(b.text(), 0);
                b.word(Word::Against);
                facts.put_name(b.text(), 1);
            });
            b.el("td", |b| {
                facts.times_higher(b.text(), figure.multiple.unwrap_or_default());
                if figure.origin == Origin::Stated {
                    b.word(Word::AsStated);
                }
            });
        });
        let rows = [
            (figure.is_unpublished(), Word::GrowthInEach, Word::NotPublished),
            (figure.measure.is_undefined(), Word::WhatIsMeasured, Word::NotSaid),
        ];
        for (is, name, value) in rows {
            if is {
                b.el("tr", |b| {
                    b.word_in("th scope=row", name);
                    b.word_in("td.none", value);
                });
            }
        }
    });
}
