//! What a reader has done, in the words of the script.

use cluster_facts::language::words::line;
use cluster_facts::{Action, Language};

/// The action that is meant by the word of a `data-act` and, on a line of its own, its value.
pub fn action(said: &str) -> Option<Action> {
    let value = line(said, 1);
    Some(match line(said, 0) {
        "find" => Action::Find(value.into()),
        "language" => Action::Language(Language::of_tag(value)),
        "next" => Action::Next,
        "previous" => Action::Previous,
        "clear" => Action::Clear,
        "toggle" => Action::Toggle,
        "picture" => Action::Picture(value == "initiative"),
        // The address of a section: `#s3`.
        "go" => Action::Go(value.bytes().skip(2).fold(0, |n, b| n * 10 + usize::from(b.wrapping_sub(b'0') % 10))),
        _ => return None,
    })
}
