//! Diverging bars on one zero line, with the gap.
//!
//! The domain is min(0, values) to max(0, values), and is the plot's 0 to 100 %. Values stand
//! outside their bar's end, in gutters as wide as the longest value.

use super::{Size, alternative, greater, gutter, lesser, share, upright};
use crate::language::number::Sign;
use crate::language::sentence::Facts;
use crate::language::words::Word;
use crate::view::node::Builder;
use alloc::string::String;

/// Draws the bars.
#[inline(never)]
pub(super) fn bars(b: &mut Builder<'_>, facts: &Facts<'_>, size: Size, id: &str) {
    let values = [facts.known(0), facts.known(1)];
    let (mut low, mut high, mut longest) = (0.0_f64, 0.0_f64, 0);
    let mut texts = [const { String::new() }; 2];
    for side in 0..2 {
        let Some(value) = values[side] else {
            texts[side].push_str(Word::NoFigure.get(facts.language));
            continue;
        };
        low = lesser(low, value);
        high = greater(high, value);
        facts.value(&mut texts[side], value, Sign::Both);
        longest = texts[side].chars().count().max(longest);
    }
    // Where nothing is known or all is zero there is a zero line and no bar.
    let span = if high > low { high - low } else { 1.0 };
    let place = |v: f64| (v - low) / span * 100.0;
    let zero = place(0.0);

    b.el("div role=img part=chart", |b| {
        classes(b.value("class"), longest, low < 0.0, size);
        b.el("div.cf-plot", |b| {
            b.el("svg.zeroline aria-hidden=true", |b| {
                upright(b, "line.zero y1=0 y2=100%", zero);
                if let (Some(value), Some(_)) = (values[0], facts.shown.gap) {
                    upright(b, "line.leader y1=50% y2=100%", place(value));
                }
            });
            for side in 0..2 {
                let text = &texts[side];
                b.el(if side == 0 { "p.name.name--cluster" } else { "p.name" }, |b| {
                    facts.begin_with_name(b.text(), side);
                    b.el(if values[side].is_some() { "span.val" } else { "span.val.none" }, |b| {
                        b.put(if values[side].is_some() { " " } else { ": " });
                        b.put(text);
                    });
                });
                b.el("svg.row aria-hidden=true", |b| match values[side] {
                    Some(value) => bar(b, side == 0, zero, place(value), value < 0.0, text),
                    None => b.el("text.none dx=8 y=50%", |b| {
                        share(b, "x", zero);
                        b.put(text);
                    }),
                });
            }
        });
        if let ([Some(cluster), Some(reference)], Some(gap)) = (values, facts.shown.gap) {
            bracket(b, place(cluster), place(reference));
            b.el("p.gaptext part=gap", |b| facts.gap_line(b.text(), gap));
        }
        alternative(b, facts, id);
    });
}

fn classes(out: &mut String, longest: usize, has_negative: bool, size: Size) {
    out.push_str("cf-bars");
    if size == Size::Figure {
        out.push_str(" cf-bars--big");
    }
    if !has_negative {
        out.push_str(" cf-bars--pos");
    }
    gutter(out, longest, 4);
}

#[inline(never)]
fn bar(b: &mut Builder<'_>, is_cluster: bool, zero: f64, end: f64, is_negative: bool, text: &str) {
    let spec = if is_cluster {
        "rect.c-cluster part=bar-cluster height=100%"
    } else {
        "rect.c-region part=bar-region height=100%"
    };
    b.el(spec, |b| {
        share(b, "x", lesser(zero, end));
        share(b, "width", (zero - end).abs());
    });
    b.el(if is_cluster { "text.val y=50%" } else { "text.val.val--region y=50%" }, |b| {
        share(b, "x", end);
        b.attr("dx", if is_negative { "-8" } else { "8" });
        b.attr("text-anchor", if is_negative { "end" } else { "start" });
        b.put(text);
    });
}

#[inline(never)]
fn bracket(b: &mut Builder<'_>, one: f64, other: f64) {
    b.el("svg.span aria-hidden=true", |b| {
        b.el("line.gap y1=7 y2=7", |b| {
            share(b, "x1", one);
            share(b, "x2", other);
        });
        upright(b, "line.gap y1=0 y2=7.75", one);
        upright(b, "line.gap y1=0 y2=7.75", other);
    });
}
