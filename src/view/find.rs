//! Finding a word in the text: which pieces of it match, and how many there are.

use crate::language::join;
use crate::language::sentence::fold;
use alloc::string::String;
use alloc::vec::Vec;

/// Marks the matches of a term, within words too, small and capital letters alike.
#[derive(Debug)]
pub struct Finder {
    term: Vec<char>,
    current: usize,
    /// How many matches it has seen.
    pub matches: usize,
}

impl Finder {
    /// For a term; an empty one matches nothing. `current` is the match that is shown as such.
    pub fn new(term: &str, current: usize) -> Finder {
        Finder { term: term.trim_ascii().chars().map(fold).collect(), current, matches: 0 }
    }

    /// Cuts a text into what matches (`Some`, and whether it is the current match) and what doesn't.
    pub fn pieces(&mut self, text: &str, mut then: impl FnMut(&str, Option<bool>)) {
        let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let chars: Vec<char> = text.chars().map(fold).collect();
        let length = self.term.len();
        let (mut from, mut at) = (0, 0);
        while length > 0 && at + length <= chars.len() {
            if chars[at..at + length] == self.term[..] {
                if from < at {
                    then(&text[starts[from]..starts[at]], None);
                }
                then(&text[starts[at]..starts[at + length]], Some(self.matches == self.current));
                self.matches += 1;
                at += length;
                from = at;
            } else {
                at += 1;
            }
        }
        if from < chars.len() || text.is_empty() {
            then(&text[starts[from]..], None);
        }
    }
}

/// `1 av 4`, `Inga träffar`, nothing where nothing is looked for.
pub fn count(term: &str, current: usize, matches: usize, language: crate::Language) -> String {
    use crate::language::{number::plain, words::Word};
    if term.trim_ascii().is_empty() {
        String::new()
    } else if matches == 0 {
        Word::NoMatches.get(language).into()
    } else {
        join(&[&plain(current as u64 + 1), language.pick(" av ", " of "), &plain(matches as u64)])
    }
}
