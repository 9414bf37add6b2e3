//! Counts: one dot a thing, twenty a row, one path a group.

use super::coordinate;
use crate::language::number::plain;
use crate::view::node::Builder;

/// A group of more isn't drawn: nobody counts that many dots.
pub(crate) const MOST: usize = 400;
const A_ROW: usize = 20;
const STEP: usize = 16;

/// Draws so many dots.
#[inline(never)]
pub(crate) fn dots(b: &mut Builder<'_>, count: usize) {
    if count == 0 || count > MOST {
        return;
    }
    // A small group has larger dots.
    let (radius, circle) = if count <= 10 {
        (6.0, "a6 6 0 1 0 12 0a6 6 0 1 0-12 0")
    } else {
        (4.5, "a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0")
    };
    b.el("svg aria-hidden=true", |b| {
        let view_box = b.value("viewBox");
        view_box.push_str("0 0 320 ");
        plain(view_box, (count.div_ceil(A_ROW) * STEP) as u64);
        b.el("path", |b| {
            let d = b.value("d");
            for dot in 0..count {
                let center = |n: usize| (n * STEP + STEP / 2) as f64;
                d.push('M');
                coordinate(d, center(dot % A_ROW) - radius);
                d.push(' ');
                coordinate(d, center(dot / A_ROW));
                d.push_str(circle);
            }
        });
    });
}
