//! Finding a word in the text: which pieces of it match, and how many there are.

use crate::language::Language;
use crate::language::number::plain;
use crate::language::words::Word;
use alloc::string::String;

/// Marks the matches of a term, within words too, small and capital letters alike.
#[derive(Debug)]
pub struct Finder<'a> {
    term: &'a [u8],
    current: usize,
    /// How many matches it has seen.
    pub matches: usize,
}

impl<'a> Finder<'a> {
    /// For a term; an empty one matches nothing. `current` is the match that is shown as such.
    pub fn new(term: &'a str, current: usize) -> Finder<'a> {
        Finder { term: term.as_bytes().trim_ascii(), current, matches: 0 }
    }

    /// Cuts a text into what matches (`Some`, and whether it is the current match) and what doesn't.
    pub fn pieces(&mut self, text: &str, mut then: impl FnMut(&str, Option<bool>)) {
        let bytes = text.as_bytes();
        let length = self.term.len();
        let (mut from, mut at) = (0, 0);
        while length > 0 && at + length <= bytes.len() {
            if (0..length).all(|n| folded(bytes, at + n) == folded(self.term, n)) {
                then(&text[from..at], None);
                then(&text[at..at + length], Some(self.matches == self.current));
                self.matches += 1;
                at += length;
                from = at;
            } else {
                at += 1;
            }
        }
        then(&text[from..], None);
    }
}

/// A byte of a text in small letters: those of ASCII, and the second bytes of `À` to `Þ`, whose small
/// forms are as long; so a place in the folded text is the same place in the text.
fn folded(bytes: &[u8], at: usize) -> u8 {
    let byte = bytes[at];
    let is_latin = at > 0 && bytes[at - 1] == 0xC3 && (0x80..=0x9E).contains(&byte) && byte != 0x97;
    if byte.is_ascii_uppercase() || is_latin { byte | 0x20 } else { byte }
}

/// Writes `1 av 4`, `Inga träffar`, nothing where nothing is looked for.
pub fn count(out: &mut String, term: &str, current: usize, matches: usize, language: Language) {
    if term.trim_ascii().is_empty() {
        return;
    }
    if matches == 0 {
        return out.push_str(Word::NoMatches.get(language));
    }
    plain(out, current as u64 + 1);
    Word::OutOf.put(out, language);
    plain(out, matches as u64);
}
