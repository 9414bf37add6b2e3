//! Finding in the text: what is marked, and how many there are.

#![cfg(feature = "json")]

mod common;

use cluster_facts::state::Said;
use cluster_facts::{Language, Options, Profile, Shown, State, View, html, view};
use common::example::example;
use common::parsed::{parsed, text, texts};
use common::{faultless, shipped};

fn look(profile: &Profile, term: &str, current: usize, language: Language) -> Shown {
    let state = State { term: term.into(), current, said: Said::Matches, ..State::new(language) };
    view(profile, &state, &Options { view: View::Explainer, ..Options::default() })
}

/// What is marked, the current match in brackets, and the count beside the field.
fn found(profile: &Profile, term: &str, current: usize, language: Language) -> (Vec<String>, String, usize) {
    let shown = look(profile, term, current, language);
    let html = html(&shown.node);
    let now = texts(&html, "mark.now");
    let marks = texts(&html, "mark");
    let at = marks.iter().position(|_| true).map(|_| current);
    let marks = marks
        .into_iter()
        .enumerate()
        .map(|(n, mark)| if Some(n) == at && now == [mark.clone()] { format!("[{mark}]") } else { mark })
        .collect();
    (marks, text(&html, ".count"), shown.matches)
}

/// The example with another paragraph.
fn with_text(swedish: &str) -> Profile {
    faultless(&example(&[("Ett stycke.", swedish)]))
}

#[test]
fn matches_are_marked_within_words_and_in_either_case() {
    let profile = with_text("Åsa såg åsar. ÅSAR?");
    let (marks, count, matches) = found(&profile, "åsa", 0, Language::Swedish);
    assert_eq!(marks, ["[Åsa]", "åsa", "ÅSA"]);
    assert_eq!((count.as_str(), matches), ("1 av 3", 3));
    let (marks, count, _) = found(&profile, "ÅSA", 2, Language::Swedish);
    assert_eq!(marks, ["Åsa", "åsa", "[ÅSA]"]);
    assert_eq!(count, "3 av 3");
}

#[test]
fn the_count_is_in_the_readers_language() {
    let profile = faultless(&example(&[("A paragraph.", "A paragraph, a heading.")]));
    let (marks, count, matches) = found(&profile, "heading", 1, Language::English);
    assert_eq!(marks, ["Heading", "[heading]"]);
    assert_eq!((count.as_str(), matches), ("2 of 2", 2));
    assert_eq!(found(&profile, "xyzzy", 0, Language::English), (vec![], "No matches".into(), 0));
    assert_eq!(found(&profile, "xyzzy", 0, Language::Swedish), (vec![], "Inga träffar".into(), 0));
}

#[test]
fn a_blank_term_finds_nothing_and_space_around_a_term_is_none_of_it() {
    let profile = with_text("ett stycke, ett till");
    for blank in ["", "  ", "\t"] {
        assert_eq!(found(&profile, blank, 0, Language::Swedish), (vec![], String::new(), 0));
    }
    assert_eq!(found(&profile, " ett ", 0, Language::Swedish).0, ["[ett]", "ett"]);
    assert_eq!(found(&profile, "ett till", 0, Language::Swedish).0, ["[ett till]"]);
}

#[test]
fn matches_do_not_overlap() {
    assert_eq!(found(&with_text("aaaaa"), "aa", 0, Language::Swedish).0, ["[aa]", "aa"]);
}

#[test]
fn signs_of_patterns_and_of_markup_are_letters_like_others() {
    let profile = with_text("a.b (c) [d]* <e> &f; \\\\g ?");
    for term in [".b", "(c)", "[d]*", "<e>", "&f;", "\\g", "?"] {
        assert_eq!(found(&profile, term, 0, Language::Swedish).0, [format!("[{term}]")], "{term}");
    }
    assert_eq!(found(&profile, "b.(", 0, Language::Swedish).0, [""; 0]);
}

#[test]
fn letters_of_more_than_one_byte_are_cut_where_they_end() {
    let profile = with_text("smörgås 😀x😀 İstanbul ﬁn");
    assert_eq!(found(&profile, "😀", 1, Language::Swedish).0, ["😀", "[😀]"]);
    assert_eq!(found(&profile, "ÖRG", 0, Language::Swedish).0, ["[örg]"]);
    assert_eq!(found(&profile, "stan", 0, Language::Swedish).0, ["[stan]"]);
}

#[test]
fn a_search_changes_no_text() {
    let profile = shipped("paper-province");
    for language in Language::ALL {
        let plain = parsed(&html(&look(&profile, "", 0, language).node)).text();
        for term in language.pick(["kluster", "e", "Tillväxtverket"], ["cluster", "e", "Tillväxtverket"]) {
            let shown = look(&profile, term, 0, language);
            let html = html(&shown.node);
            assert!(shown.matches > 0, "{term}");
            assert_eq!(texts(&html, "mark").len(), shown.matches, "{term}");
            assert_eq!(texts(&html, "mark.now").len(), 1, "{term}");
            // What is added is the count, beside the field and said aloud.
            let count = text(&html, ".count");
            assert_eq!(parsed(&html).text().replace(&count, ""), plain, "{term}");
        }
    }
}

#[test]
fn what_is_found_is_what_is_read_in_that_language() {
    let profile = shipped("paper-province");
    let quotation = found(&profile, "idrottsförening", 0, Language::Swedish);
    assert_eq!(quotation.0, ["[idrottsförening]", "idrottsförening"]);
    // In English the original stands beside the translation.
    assert_eq!(found(&profile, "idrottsförening", 0, Language::English).0, ["[idrottsförening]"]);
    assert_eq!(found(&profile, "sports club", 0, Language::English).0, ["[sports club]", "sports club"]);
    assert_eq!(found(&profile, "sports club", 0, Language::Swedish).2, 0);
}

#[test]
fn the_live_region_says_the_count() {
    let shown = look(&with_text("ett, ett"), "ett", 1, Language::Swedish);
    assert_eq!(text(&html(&shown.node), "[role=status]"), "2 av 2");
}
