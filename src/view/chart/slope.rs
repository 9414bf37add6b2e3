//! Index lines: change over time, base = 100. Only the first and the last value are known, so the
//! lines are dashed unless nothing lies between.

use super::{alternative, at, coordinate, greater, gutter, lesser};
use crate::language::number::Sign;
use crate::language::sentence::Facts;
use crate::language::time;
use crate::language::words::Word;
use crate::view::node::Builder;
use alloc::string::String;

/// The highest and the lowest value's place, from the top, in a chart 196 high.
const TOP: f64 = 34.0;
const BOTTOM: f64 = 160.0;
/// Values at the line's end stand at least this far apart.
const APART: f64 = 15.0;

/// Draws the lines.
#[inline(never)]
pub(super) fn slope(b: &mut Builder<'_>, facts: &Facts<'_>, id: &str) {
    let values = [facts.known(0), facts.known(1)];
    let (mut low, mut high) = (100.0_f64, 100.0_f64);
    for side in 0..2 {
        let Some(value) = values[side] else { continue };
        low = lesser(low, value);
        high = greater(high, value);
    }
    let y = |v: f64| {
        if high > low { BOTTOM - (v - low) / (high - low) * (BOTTOM - TOP) } else { f64::midpoint(TOP, BOTTOM) }
    };
    let base = y(100.0);
    let ends = [values[0].map(y), values[1].map(y)];
    let labels = apart(ends);
    let is_solid = facts.figure.period.is_one_step();

    // Which of the two lines ends above the other.
    let upper = usize::from(ends[1].unwrap_or(base) < ends[0].unwrap_or(base));
    b.el("div role=img part=chart", |b| {
        classes(b.value("class"), facts, values);
        outside(b, facts, upper);
        b.el("svg height=196 aria-hidden=true", |b| {
            b.empty("line.grid x1=0 x2=0 y1=16 y2=170");
            b.empty("line.grid x1=100% x2=100% y1=16 y2=170");
            from_base(b, "line.leader x1=0 x2=100%", base, base);
            // The cluster is drawn last, over the region.
            for side in [1, 0] {
                if let Some(end) = ends[side] {
                    let spec = match (side, is_solid) {
                        (0, true) => "line.ln-cluster x1=0 x2=100%",
                        (0, false) => "line.ln-cluster.is-ends x1=0 x2=100%",
                        (_, true) => "line.ln-region x1=0 x2=100%",
                        (_, false) => "line.ln-region.is-ends x1=0 x2=100%",
                    };
                    from_base(b, spec, base, end);
                    let dot =
                        if side == 0 { "circle.c-cluster cx=100% r=5.5" } else { "circle.c-region cx=100% r=5.5" };
                    b.el(dot, |b| at(b, "cy", end));
                }
            }
            b.el("circle.c-ink cx=0 r=5.5", |b| at(b, "cy", base));
            b.el("text.mid x=0 dx=-12 text-anchor=end", |b| {
                at(b, "y", base);
                b.put("100");
            });
            for side in 0..2 {
                let (Some(end), Some(value), Some(label)) = (ends[side], values[side], labels[side]) else { continue };
                let spec =
                    if side == 0 { "text.who.strong x=50% text-anchor=end" } else { "text.who x=50% text-anchor=end" };
                b.el(spec, |b| {
                    at(b, "y", f64::midpoint(base, end) + if side == upper { -10.0 } else { 27.0 });
                    facts.begin_with_name(b.text(), side);
                });
                b.el(if side == 0 { "text.val x=100% dx=26" } else { "text.val.val--region x=100% dx=26" }, |b| {
                    at(b, "y", label);
                    facts.value(b.text(), value, Sign::Minus);
                });
            }
            if let ([Some(one), Some(other)], Some(_)) = (ends, facts.shown.gap.filter(|g| *g > 0.0)) {
                bracket(b, lesser(one, other), greater(one, other));
            }
            let period = &facts.figure.period;
            b.el("text.axis x=0 y=190 text-anchor=middle", |b| time::moment(b.text(), &period.from, facts.language));
            b.el("text.axis x=100% y=190 text-anchor=middle", |b| time::moment(b.text(), &period.to, facts.language));
        });
        outside(b, facts, 1 - upper);
        if let Some(gap) = facts.shown.gap {
            b.el("p.gaptext part=gap", |b| facts.gap_line(b.text(), gap));
        }
        for side in 0..2 {
            if values[side].is_none() {
                b.el("p.cf-small", |b| {
                    facts.begin_with_name(b.text(), side);
                    b.put(": ");
                    b.word(Word::NoFigure);
                });
            }
        }
        alternative(b, facts, id);
    });
}

/// A name above or below the lines, which the sheet shows where there is no room within.
#[inline(never)]
fn outside(b: &mut Builder<'_>, facts: &Facts<'_>, side: usize) {
    if facts.known(side).is_some() {
        b.el(if side == 0 { "p.name.name--cluster" } else { "p.name" }, |b| facts.begin_with_name(b.text(), side));
    }
}

fn classes(out: &mut String, facts: &Facts<'_>, values: [Option<f64>; 2]) {
    out.push_str("cf-slope");
    if facts.name(0).len().max(facts.name(1).len()) > 14 {
        out.push_str(" cf-slope--long");
    }
    let mut longest = 0;
    for side in 0..2 {
        let Some(value) = values[side] else { continue };
        let mut text = String::new();
        facts.value(&mut text, value, Sign::Minus);
        longest = text.len().max(longest);
    }
    gutter(out, longest, 3);
}

#[inline(never)]
fn from_base(b: &mut Builder<'_>, spec: &'static str, base: f64, end: f64) {
    b.el(spec, |b| {
        at(b, "y1", base);
        at(b, "y2", end);
    });
}

/// Where the two values are written: at their lines' ends, but not on one another.
fn apart(ends: [Option<f64>; 2]) -> [Option<f64>; 2] {
    let [Some(one), Some(other)] = ends else { return ends };
    let lacks = APART - (one - other).abs();
    if lacks <= 0.0 {
        return ends;
    }
    let up = if one <= other { lacks / 2.0 } else { -lacks / 2.0 };
    [Some(one - up), Some(other + up)]
}

#[inline(never)]
fn bracket(b: &mut Builder<'_>, top: f64, bottom: f64) {
    b.el("g transform=translate(18)", |b| from_base(b, "line.gap x1=100% x2=100%", top, bottom));
    b.el("g transform=translate(12)", |b| {
        b.el("svg x=100% width=6 height=196", |b| {
            b.el("path.gap", |b| {
                let d = b.value("d");
                d.push_str("M0 ");
                coordinate(d, top + 0.75);
                d.push_str("H6M0 ");
                coordinate(d, bottom - 0.75);
                d.push_str("H6");
            });
        });
    });
}
