//! A stated multiple, illustrated: so many hatched squares against one, without an axis. A square
//! has no known size.

use crate::language::join;
use crate::language::number::plain;
use crate::view::node::Builder;

const SQUARE: &str = "M0 0H34V34H0zM0 11.3 11.3 0M0 22.7 22.7 0M0 34 34 0M11.3 34 34 11.3M22.7 34 34 22.7";

/// Draws a row of so many squares, at most twelve; both rows have room for as many.
pub(crate) fn squares(b: &mut Builder<'_>, count: usize, room: usize, is_cluster: bool) {
    b.el("svg aria-hidden=true", |b| {
        b.attr("viewBox", if room <= 10 { "0 0 440 36" } else { "0 0 528 36" });
        for square in 0..count {
            b.el(if is_cluster { "path.u-cluster" } else { "path.u-region" }, |b| {
                b.attr("d", SQUARE);
                b.attr("transform", &join(&["translate(", &plain(square as u64 * 44 + 1), " 1)"]));
            });
        }
    });
}
