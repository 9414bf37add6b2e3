//! A stated multiple, illustrated: so many hatched squares against one, without an axis. A square
//! has no known size.

use crate::language::number::plain;
use crate::view::node::Builder;

/// What follows where a square begins.
const SQUARE: &str =
    " 1h34v34h-34zm0 11.3 11.3-11.3m-11.3 22.7 22.7-22.7m-22.7 34 34-34m-22.7 34 22.7-22.7m-11.3 22.7 11.3-11.3";

/// Draws a row of so many squares, at most twelve; both rows have room for as many.
#[inline(never)]
pub(crate) fn squares(b: &mut Builder<'_>, count: usize, room: usize, is_cluster: bool) {
    b.el("svg aria-hidden=true", |b| {
        b.attr("viewBox", if room <= 10 { "0 0 440 36" } else { "0 0 528 36" });
        b.el(if is_cluster { "path.u-cluster" } else { "path.u-region" }, |b| {
            let d = b.value("d");
            for square in 0..count {
                d.push('M');
                plain(d, square as u64 * 44 + 1);
                d.push_str(SQUARE);
            }
        });
    });
}
