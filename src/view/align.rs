//! Two languages' children side by side: which of one is which of the other.

use super::node::Node;
use alloc::vec::Vec;

/// What one language has and what the other has there.
pub(super) type Pair<'a> = (Option<&'a Node>, Option<&'a Node>);

/// Pairs as many as belong together, in order; what has no counterpart stands alone.
pub(super) fn align<'a>(ones: &'a [Node], others: &'a [Node]) -> Vec<Pair<'a>> {
    // The best that can be made of what follows: the longest common subsequence, by likeness.
    let mut best = alloc::vec![alloc::vec![0_u32; others.len() + 1]; ones.len() + 1];
    for i in (0..ones.len()).rev() {
        for j in (0..others.len()).rev() {
            let here = likeness(&ones[i], &others[j]);
            let paired = if here > 0 { here + best[i + 1][j + 1] } else { 0 };
            best[i][j] = paired.max(best[i + 1][j]).max(best[i][j + 1]);
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut pairs = Vec::new();
    while i < ones.len() || j < others.len() {
        let here = match (ones.get(i), others.get(j)) {
            (Some(one), Some(other)) => likeness(one, other),
            _ => 0,
        };
        if here > 0 && best[i][j] == here + best[i + 1][j + 1] {
            pairs.push((Some(&ones[i]), Some(&others[j])));
            (i, j) = (i + 1, j + 1);
        } else if j == others.len() || (i < ones.len() && best[i][j] == best[i + 1][j]) {
            pairs.push((Some(&ones[i]), None));
            i += 1;
        } else {
            pairs.push((None, Some(&others[j])));
            j += 1;
        }
    }
    pairs
}

/// How much two nodes are one: by kind, more by their whole fixed part.
fn likeness(one: &Node, other: &Node) -> u32 {
    match (one, other) {
        (Node::Text(_), Node::Text(_)) => 2,
        (Node::Element(one), Node::Element(other)) if one.spec == other.spec && one.level == other.level => 3,
        (Node::Element(one), Node::Element(other)) if one.tag() == other.tag() => 1,
        _ => 0,
    }
}
