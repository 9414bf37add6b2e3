//! The faults of a profile in words.
//!
//! `cargo xtask build` writes these words into the file that the script fetches where a profile has
//! faults; the script says them as [`say`] does (`www/element/faults.js`).

use super::Language;
use super::codes::{Coded, coded};
use crate::profile::fault::Fault;
use crate::profile::shape::{Kind, Shape, Sort, letter};

/// A fault in words: what goes into events, onto the console and out of `cluster-facts check`.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// Where: a JSON Pointer.
    pub pointer: String,
    /// What stands there.
    pub found: String,
    /// What would be right.
    pub expected: String,
    /// All three in one line.
    pub message: String,
}

/// Says a fault.
pub fn say(fault: &Fault, language: Language) -> Said {
    let Coded { found, expected } = coded(fault, language);
    let found = phrase(found.0, &found.1, language);
    let expected = phrase(expected.0, expected.1, language);
    let place = if fault.pointer.is_empty() { phrase("whole", "", language) } else { fault.pointer.clone() };
    let message = [&place, ": ", &found, &phrase("expected", "", language), &expected].concat();
    Said { pointer: fault.pointer.clone(), found, expected, message }
}

/// The words of a code with what they speak of in its place.
fn phrase(code: &str, of: &str, language: Language) -> String {
    let own = [code, of].concat();
    let words = words();
    let find = |code: &str| words.iter().find(|(known, _)| known == code);
    let Some((_, both)) = find(&own).or_else(|| find(code)) else { return own };
    both[language.pick(0, 1)].replacen("{}", of, 1)
}

/// All words: a code and what they are in Swedish and English. What a code is followed by takes the
/// place of `{}`; some have words of their own for what follows.
pub fn words() -> Vec<(String, [String; 2])> {
    let plain = WORDS.iter().map(|(code, sv, en)| (code.to_string(), [sv.to_string(), en.to_string()]));
    let mut all: Vec<_> = plain.collect();
    for kind in Shape::all().flat_map(|shape| shape.fields().map(|field| field.kind())) {
        let code = [kind.letter(), kind.of()].concat();
        if matches!(kind.sort(), Sort::OneOf | Sort::WordOrText) && !all.iter().any(|(known, _)| *known == code) {
            all.push((code, Language::ALL.map(|language| one_of(kind, language))));
        }
    }
    all
}

/// The words of a kind that may stand there: “a”, “b” or “c”.
fn one_of(kind: Kind, language: Language) -> String {
    let mut out = String::new();
    let words: Vec<&str> = kind.words().collect();
    for (at, word) in words.iter().enumerate() {
        out += match at {
            0 => "",
            _ if at + 1 == words.len() => language.pick(" eller ", " or "),
            _ => ", ",
        };
        out += language.pick("”", "“");
        out += word;
        out += "”";
    }
    if kind.sort() == Sort::WordOrText {
        out += language.pick(", eller en text på båda språken", ", or a text in both languages");
    }
    out
}

const WORDS: &[(&str, &str, &str)] = &[
    // The line: where, what was found, what was expected.
    ("whole", "profilen", "the profile"),
    ("expected", "; väntat: ", "; expected: "),
    // What was found.
    ("missing", "saknas", "missing"),
    ("field", "okänt fält ”{}”", "unknown field “{}”"),
    ("text", "texten ”{}”", "the text “{}”"),
    ("number", "talet {}", "the number {}"),
    ("large", "ett för stort tal", "a number too large"),
    ("thing", "{}", "{}"),
    ("beyond", "för djupt eller för mycket", "too deep or too much"),
    ("not-json", "inte JSON: {}", "not JSON: {}"),
    // What would be right.
    ("near", "kanske ”{}”", "perhaps “{}”"),
    ("known", "ett fält som profilens beskrivning har", "a field that the profile’s description has"),
    ("unit", "”{}”", "“{}”"),
    ("unique", "ett id som ingen annan har", "an id that no other has"),
    ("source", "en källa, för här finns ett tal", "a source, for there is a number"),
    (
        "cards",
        "”card” på högst fyra siffror; de första fyra visas",
        "“card” on four figures at most; the first four are shown",
    ),
    ("profile", "ett objekt: en profil", "an object: a profile"),
    ("json", "JSON", "JSON"),
    ("less", "högst 32 nivåer och 20 000 värden", "at most 32 levels and 20,000 values"),
    // What would be right, by the sort of a field.
    (
        letter!(Version),
        "1, den enda versionen som den här widgeten läser",
        "1, the only version that this widget reads",
    ),
    (
        letter!(Identifier),
        "ett id av små bokstäver a–z, siffror och bindestreck, högst 64 tecken",
        "an id of lower-case letters, digits and hyphens, at most 64 characters",
    ),
    (
        letter!(Text),
        "en text på båda språken: { \"sv\": …, \"en\": … }",
        "a text in both languages: { \"sv\": …, \"en\": … }",
    ),
    (letter!(Plain), "en text", "a text"),
    (letter!(Number), "ett ändligt tal, eller null där det saknas", "a finite number, or null where there is none"),
    (letter!(Whole), "ett helt tal", "a whole number"),
    (letter!(Bool), "true / false", "true / false"),
    (
        letter!(Moment),
        "en dag, en månad, ett kvartal eller ett år: 2026-04-30, 2026-04, 2026-Q2, 2026",
        "a day, a month, a quarter or a year: 2026-04-30, 2026-04, 2026-Q2, 2026",
    ),
    (
        letter!(Address),
        "en adress som börjar med https:, http:, mailto: eller tel:, eller en relativ",
        "an address that begins with https:, http:, mailto: or tel:, or a relative one",
    ),
    (letter!(Reference), "ett id ur listan ”{}”", "an id from the list “{}”"),
    (letter!(List), "en lista", "a list"),
    (letter!(Object), "ett objekt: {}", "an object: {}"),
    // What would be right, by the rule of an object.
    (letter!(ExactlyOne), "precis ett fält", "exactly one field"),
    (letter!(SomethingToShow), "minst ett tal i ”facts” eller ”figures”", "at least one item in “facts” or “figures”"),
    (letter!(InOrder), "”from” före ”to”, båda av samma slag", "“from” before “to”, both of the same kind"),
    (letter!(ValueOrChange), "”value”, eller ”from” och ”to”", "“value”, or “from” and “to”"),
    (letter!(RateOrValues), "”rate”, eller ”from” och ”to”", "“rate”, or “from” and “to”"),
    (letter!(Note), "”text”, eller ”original” och ”lang”", "“text”, or “original” and “lang”"),
];

#[cfg(test)]
mod tests {
    use super::words;
    use crate::profile::shape::{Rule, Shape, Sort};

    #[test]
    fn every_sort_and_every_rule_of_the_description_has_its_words() {
        let words = words();
        let is_there =
            |code: &str| words.iter().any(|(known, both)| known == code && both.iter().all(|w| !w.is_empty()));
        for shape in Shape::all() {
            // A figure's faults are said of its fields.
            assert!(
                matches!(shape.rule(), Rule::None | Rule::Figure) || is_there(shape.rule_letter()),
                "{}",
                shape.name()
            );
            for kind in shape.fields().map(|field| field.kind()) {
                let code = match kind.sort() {
                    Sort::OneOf | Sort::WordOrText => [kind.letter(), kind.of()].concat(),
                    _ => kind.letter().into(),
                };
                assert!(is_there(&code), "{code}");
            }
        }
    }

    #[test]
    fn no_code_stands_twice() {
        let mut codes: Vec<String> = words().into_iter().map(|(code, _)| code).collect();
        let all = codes.len();
        codes.sort();
        codes.dedup();
        assert_eq!(codes.len(), all);
    }
}
