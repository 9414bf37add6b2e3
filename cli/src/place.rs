//! Lines and columns of a text.

/// Counted from 1, the column in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    pub(crate) line: usize,
    pub(crate) column: usize,
}

/// Where a text begins.
pub(crate) const START: Place = Place { line: 1, column: 1 };

/// The place of a byte of a text; of its end where there is no such byte.
pub(crate) fn place(text: &str, byte: usize) -> Place {
    let before = &text.as_bytes()[..byte.min(text.len())];
    let line_start = before.iter().rposition(|b| *b == b'\n').map_or(0, |at| at + 1);
    Place {
        line: before.iter().filter(|b| **b == b'\n').count() + 1,
        // Each character has one byte that doesn't go on with another's.
        column: before[line_start..].iter().filter(|b| **b & 0xc0 != 0x80).count() + 1,
    }
}

/// The byte at a line and a column counted in bytes, both from 1, as serde_json counts them.
pub(crate) fn byte(text: &str, line: usize, column: usize) -> usize {
    let start = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum::<usize>();
    start + column.saturating_sub(1)
}
