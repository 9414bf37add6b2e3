//! Charts: geometry is SVG attributes, look is the sheet.

mod bars;
mod dots;
mod slope;
mod squares;

pub(super) use dots::{MOST as MOST_DOTS, dots};
pub(super) use squares::squares;

use super::node::Builder;
use crate::growth::Scale;
use crate::language::number::plain;
use crate::language::sentence::Facts;
use alloc::string::String;

/// How large a chart is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Size {
    /// In the card and in the text.
    Card,
    /// Alone.
    Figure,
}

/// A comparison's chart with its values as text; a stated multiple has none here.
#[inline(never)]
pub(super) fn chart(b: &mut Builder<'_>, facts: &Facts<'_>, size: Size, id: &str) {
    if facts.figure.multiple.is_some() {
        return;
    }
    // A chart is one image: its words are found in what is said around it.
    b.searched(false, |b| {
        if facts.shown.scale == Scale::Index {
            slope::slope(b, facts, id);
        } else {
            bars::bars(b, facts, size, id);
        }
    });
}

/// The values of a chart, read in its place: what is drawn is one image to a screen reader.
#[inline(never)]
fn alternative(b: &mut Builder<'_>, facts: &Facts<'_>, id: &str) {
    b.attr("aria-labelledby", id);
    b.el("p.vh", |b| {
        b.attr("id", id);
        facts.chart_text(b.text());
    });
}

/// Writes the class of a gutter for so many characters, where they are more than usual.
fn gutter(out: &mut String, longest: usize, usual: usize) {
    if longest > usual {
        out.push_str(" cf-g");
        plain(out, longest.clamp(5, 14) as u64);
    }
}

/// The lesser of two numbers; `min` would also look whether they are any.
fn lesser(one: f64, other: f64) -> f64 {
    if one < other { one } else { other }
}

/// The greater of two numbers.
fn greater(one: f64, other: f64) -> f64 {
    if one > other { one } else { other }
}

/// Writes a coordinate with at most four decimals, as SVG reads it.
pub(super) fn coordinate(out: &mut String, value: f64) {
    let scaled = (value.abs() * 10_000.0 + 0.5) as u64;
    if value < 0.0 && scaled > 0 {
        out.push('-');
    }
    plain(out, scaled / 10_000);
    let mut fraction = scaled % 10_000;
    if fraction > 0 {
        out.push('.');
        while fraction > 0 {
            out.push(char::from(b'0' + (fraction / 1000) as u8));
            fraction = fraction % 1000 * 10;
        }
    }
}

/// An attribute that is a coordinate.
#[inline(never)]
pub(super) fn at(b: &mut Builder<'_>, name: &'static str, value: f64) {
    coordinate(b.value(name), value);
}

/// An attribute that is a coordinate in per cent of the room.
#[inline(never)]
fn share(b: &mut Builder<'_>, name: &'static str, value: f64) {
    let out = b.value(name);
    coordinate(out, value);
    out.push('%');
}

/// A line that stands upright at this share of the room.
#[inline(never)]
fn upright(b: &mut Builder<'_>, spec: &'static str, x: f64) {
    b.el(spec, |b| {
        share(b, "x1", x);
        share(b, "x2", x);
    });
}
