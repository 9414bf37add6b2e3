//! Charts: geometry is SVG attributes, look is the sheet.

mod bars;
mod dots;
mod slope;
mod squares;

pub(super) use dots::{MOST as MOST_DOTS, dots};
pub(super) use squares::squares;

use super::node::Builder;
use crate::growth::Scale;
use crate::language::join;
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
pub(super) fn chart(b: &mut Builder<'_>, facts: &Facts<'_>, size: Size, id: &str) {
    if facts.figure.multiple.is_some() {
        return;
    }
    if facts.shown.scale == Scale::Index {
        slope::slope(b, facts, id);
    } else {
        bars::bars(b, facts, size, id);
    }
}

/// The values of a chart, read in its place: what is drawn is one image to a screen reader.
fn alternative(b: &mut Builder<'_>, facts: &Facts<'_>, id: &str) {
    b.attr("aria-labelledby", id);
    b.el("p.vh", |b| {
        b.attr("id", id);
        b.text(&facts.chart_text());
    });
}

/// A coordinate with at most four decimals, as SVG reads it.
pub(super) fn coordinate(value: f64) -> String {
    let scaled = (value.abs() * 10_000.0 + 0.5) as u64;
    let (whole, mut fraction) = (scaled / 10_000, scaled % 10_000);
    let mut out = String::new();
    if value < 0.0 && scaled > 0 {
        out.push('-');
    }
    out.push_str(&plain(whole));
    if fraction > 0 {
        out.push('.');
        let mut place = 1000;
        while fraction > 0 {
            out.push(char::from(b'0' + (fraction / place) as u8));
            fraction %= place;
            place /= 10;
        }
    }
    out
}

/// A coordinate in per cent of the room.
pub(super) fn share(value: f64) -> String {
    join(&[&coordinate(value), "%"])
}
