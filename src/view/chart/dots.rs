//! Counts: one dot a thing, twenty a row, one path a group.

use super::coordinate;
use crate::language::join;
use crate::language::number::plain;
use crate::view::node::Builder;
use alloc::string::String;

/// A group of more isn't drawn: nobody counts that many dots.
pub(crate) const MOST: usize = 400;
const A_ROW: usize = 20;
const STEP: f64 = 16.0;

/// Draws so many dots.
pub(crate) fn dots(b: &mut Builder<'_>, count: usize) {
    if count == 0 || count > MOST {
        return;
    }
    let radius = if count <= 10 { "6" } else { "4.5" };
    let diameter = if count <= 10 { "12" } else { "9" };
    let mut d = String::new();
    for dot in 0..count {
        let center = |n: usize| n as f64 * STEP + STEP / 2.0;
        let left = center(dot % A_ROW) - if count <= 10 { 6.0 } else { 4.5 };
        for piece in ["M", &coordinate(left), " ", &coordinate(center(dot / A_ROW))] {
            d.push_str(piece);
        }
        for sweep in ["", "-"] {
            for piece in ["a", radius, " ", radius, " 0 1 0 ", sweep, diameter, " 0"] {
                d.push_str(piece);
            }
        }
    }
    b.el("svg aria-hidden=true", |b| {
        let height = plain(count.div_ceil(A_ROW) as u64 * STEP as u64);
        b.attr("viewBox", &join(&["0 0 320 ", &height]));
        b.el("path", |b| b.attr("d", &d));
    });
}
