//! Index lines: change over time, base = 100. Only the first and the last value are known, so the
//! lines are dashed unless nothing lies between.

use super::bars::line;
use super::{alternative, coordinate};
use crate::language::join;
use crate::language::number::Sign;
use crate::language::sentence::{Facts, upper_first};
use crate::language::words::Word;
use crate::view::node::Builder;

/// The highest and the lowest value's place, from the top, in a chart 196 high.
const TOP: f64 = 34.0;
const BOTTOM: f64 = 160.0;
/// Values at the line's end stand at least this far apart.
const APART: f64 = 15.0;

/// Draws the lines.
pub(super) fn slope(b: &mut Builder<'_>, facts: &Facts<'_>, id: &str) {
    let values = [facts.shown.cluster.ok(), facts.shown.reference.ok()];
    let low = values.iter().flatten().fold(100.0_f64, |a, v| a.min(*v));
    let high = values.iter().flatten().fold(100.0_f64, |a, v| a.max(*v));
    let y = |v: f64| if high > low { BOTTOM - (v - low) / (high - low) * (BOTTOM - TOP) } else { (TOP + BOTTOM) / 2.0 };
    let base = coordinate(y(100.0));
    let ends = values.map(|v| v.map(y));
    let labels = apart(ends);
    let (from, to) = facts.index_ends();

    b.el("div.cf-slope role=img part=chart", |b| {
        b.el("svg height=196 aria-hidden=true", |b| {
            line(b, "line.grid", ["0", "0", "16", "170"]);
            line(b, "line.grid", ["100%", "100%", "16", "170"]);
            line(b, "line.leader", ["0", "100%", &base, &base]);
            let solid = facts.figure.period.is_one_step();
            for row in [1, 0] {
                let Some(end) = ends[row] else { continue };
                let spec = match (row, solid) {
                    (0, true) => "line.ln-cluster",
                    (0, false) => "line.ln-cluster.is-ends",
                    (_, true) => "line.ln-region",
                    (_, false) => "line.ln-region.is-ends",
                };
                line(b, spec, ["0", "100%", &base, &coordinate(end)]);
            }
            for row in [1, 0] {
                let Some(end) = ends[row] else { continue };
                b.el(if row == 0 { "circle.c-cluster cx=100% r=5.5" } else { "circle.c-region cx=100% r=5.5" }, |b| {
                    b.attr("cy", &coordinate(end));
                });
            }
            b.el("circle.c-ink cx=0 r=5.5", |b| b.attr("cy", &base));
            b.el("text.mid x=0 dx=-12 text-anchor=end", |b| {
                b.attr("y", &base);
                b.text("100");
            });
            for (row, name) in facts.names().into_iter().enumerate() {
                let (Some(end), Some(value), Some(label)) = (ends[row], values[row], labels[row]) else { continue };
                let other = ends[1 - row].unwrap_or(y(100.0));
                let middle = f64::midpoint(y(100.0), end);
                // Above its line where it is the upper one, else below it.
                let is_above = end < other || end == other && row == 0;
                b.el(if row == 0 { "text.strong x=50% text-anchor=end" } else { "text x=50% text-anchor=end" }, |b| {
                    b.attr("y", &coordinate(if is_above { middle - 10.0 } else { middle + 27.0 }));
                    b.text(&upper_first(name));
                });
                b.el(if row == 0 { "text.val x=100% dx=26" } else { "text.val.val--region x=100% dx=26" }, |b| {
                    b.attr("y", &coordinate(label));
                    b.text(&facts.value(value, Sign::Minus));
                });
            }
            if let ([Some(one), Some(other)], Some(_)) = (ends, facts.shown.gap.filter(|g| *g > 0.0)) {
                bracket(b, one.min(other), one.max(other));
            }
            b.leaf("text.axis x=0 y=190 text-anchor=middle", &from);
            b.leaf("text.axis x=100% y=190 text-anchor=middle", &to);
        });
        if let Some(gap) = facts.shown.gap {
            b.leaf("p.gaptext part=gap", &facts.gap_line(gap));
        }
        let none = Word::NoFigure.get(facts.language);
        for (end, name) in ends.iter().zip(facts.names()) {
            if end.is_none() {
                b.leaf("p.cf-small", &join(&[&upper_first(name), ": ", none]));
            }
        }
        alternative(b, facts, id);
    });
}

/// Where the two values are written: at their lines' ends, but not on one another.
fn apart(ends: [Option<f64>; 2]) -> [Option<f64>; 2] {
    let [Some(one), Some(other)] = ends else { return ends };
    let lacks = APART - (one - other).abs();
    if lacks <= 0.0 {
        return ends;
    }
    let up = lacks / 2.0;
    if one <= other { [Some(one - up), Some(other + up)] } else { [Some(one + up), Some(other - up)] }
}

fn bracket(b: &mut Builder<'_>, top: f64, bottom: f64) {
    let (y1, y2) = (coordinate(top), coordinate(bottom));
    let (first, last) = (coordinate(top + 0.75), coordinate(bottom - 0.75));
    b.el("g transform=translate(18)", |b| line(b, "line.gap", ["100%", "100%", &y1, &y2]));
    b.el("g transform=translate(12)", |b| {
        b.el("svg x=100% width=6 height=196", |b| {
            b.el("path.gap", |b| b.attr("d", &join(&["M0 ", &first, "H6M0 ", &last, "H6"])));
        });
    });
}
