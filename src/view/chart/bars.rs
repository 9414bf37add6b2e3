//! Diverging bars on one zero line, with the gap.
//!
//! The domain is min(0, values) to max(0, values), and is the plot's 0 to 100 %. Values stand
//! outside their bar's end, in gutters as wide as the longest value.

use super::{Size, alternative, share};
use crate::language::join;
use crate::language::number::Sign;
use crate::language::sentence::{Facts, upper_first};
use crate::language::words::Word;
use crate::view::node::Builder;
use alloc::string::String;

/// Draws the bars.
pub(super) fn bars(b: &mut Builder<'_>, facts: &Facts<'_>, size: Size, id: &str) {
    let values = [facts.shown.cluster.ok(), facts.shown.reference.ok()];
    let texts = values.map(|v| v.map(|v| facts.value(v, Sign::Both)));
    let low = values.iter().flatten().fold(0.0_f64, |a, v| a.min(*v));
    let high = values.iter().flatten().fold(0.0_f64, |a, v| a.max(*v));
    // Where nothing is known or all is zero there is a zero line and no bar.
    let span = if high > low { high - low } else { 1.0 };
    let at = |v: f64| (v - low) / span * 100.0;
    let zero = share(at(0.0));

    b.el("div role=img part=chart", |b| {
        b.attr("class", &classes(&texts, low < 0.0, size));
        b.el("div.cf-plot", |b| {
            b.el("svg.zeroline aria-hidden=true", |b| {
                line(b, "line.zero", [&zero, &zero, "0", "100%"]);
                if let (Some(value), Some(_)) = (values[0], facts.shown.gap) {
                    let x = share(at(value));
                    line(b, "line.leader", [&x, &x, "50%", "100%"]);
                }
            });
            let rows = values.iter().zip(&texts).zip(facts.names()).enumerate();
            for (row, ((value, text), name)) in rows {
                let is_cluster = row == 0;
                let said = text.as_deref().unwrap_or(Word::NoFigure.get(facts.language));
                b.el(if is_cluster { "p.name.name--cluster" } else { "p.name" }, |b| {
                    b.text(&upper_first(name));
                    b.leaf("span.val", &join(&[" ", said]));
                });
                b.el("svg.row aria-hidden=true", |b| match value {
                    Some(value) => bar(b, is_cluster, at(0.0), at(*value), *value < 0.0, said),
                    None => b.el("text.none dx=8 y=50%", |b| {
                        b.attr("x", &zero);
                        b.text(said);
                    }),
                });
            }
        });
        if let ([Some(cluster), Some(reference)], Some(gap)) = (values, facts.shown.gap) {
            bracket(b, at(cluster), at(reference));
            b.leaf("p.gaptext part=gap", &facts.gap_line(gap));
        }
        alternative(b, facts, id);
    });
}

fn classes(texts: &[Option<String>; 2], has_negative: bool, size: Size) -> String {
    let longest = texts.iter().flatten().map(|t| t.chars().count()).max().unwrap_or(0);
    let gutter = match longest {
        0..=4 => "",
        5 => " cf-g5",
        6 => " cf-g6",
        7 => " cf-g7",
        8 => " cf-g8",
        9 => " cf-g9",
        10 => " cf-g10",
        11 => " cf-g11",
        12 => " cf-g12",
        13 => " cf-g13",
        _ => " cf-g14",
    };
    let big = if size == Size::Figure { " cf-bars--big" } else { "" };
    let positive = if has_negative { "" } else { " cf-bars--pos" };
    join(&["cf-bars", big, positive, gutter])
}

fn bar(b: &mut Builder<'_>, is_cluster: bool, zero: f64, end: f64, is_negative: bool, text: &str) {
    let spec = if is_cluster {
        "rect.c-cluster part=bar-cluster height=100%"
    } else {
        "rect.c-region part=bar-region height=100%"
    };
    b.el(spec, |b| {
        b.attr("x", &share(zero.min(end)));
        b.attr("width", &share((zero - end).abs()));
    });
    b.el(if is_cluster { "text.val y=50%" } else { "text.val.val--region y=50%" }, |b| {
        b.attr("x", &share(end));
        b.attr("dx", if is_negative { "-8" } else { "8" });
        if is_negative {
            b.attr("text-anchor", "end");
        }
        b.text(text);
    });
}

fn bracket(b: &mut Builder<'_>, one: f64, other: f64) {
    let (left, right) = (share(one.min(other)), share(one.max(other)));
    b.el("svg.span aria-hidden=true", |b| {
        line(b, "line.gap", [&left, &right, "7", "7"]);
        line(b, "line.gap", [&left, &left, "0", "7.75"]);
        line(b, "line.gap", [&right, &right, "0", "7.75"]);
    });
}

/// A line from x1 to x2, y1 to y2.
pub(super) fn line(b: &mut Builder<'_>, spec: &'static str, [x1, x2, y1, y2]: [&str; 4]) {
    b.el(spec, |b| {
        b.attr("x1", x1);
        b.attr("x2", x2);
        b.attr("y1", y1);
        b.attr("y2", y2);
    });
}
