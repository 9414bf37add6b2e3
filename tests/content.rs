//! The shipped profile of Paper Province makes every statement of the page that the project began from, in both languages.
#![cfg(feature = "json")]

mod common;

use cluster_facts::view::html::html;
use cluster_facts::{Language, Options, State, View, view};
use common::parsed::texts;
use common::shipped;
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize)]
struct Content {
    statements: Vec<Statement>,
    /// Words that a reader may look for, by language.
    terms: BTreeMap<String, Vec<String>>,
}

#[derive(Deserialize)]
struct Statement {
    id: String,
    sv: String,
    en: String,
    /// The pieces by which find in text leads to the statement, by language. By default the statement itself.
    #[serde(default)]
    find: BTreeMap<String, Vec<String>>,
}

fn content() -> Content {
    serde_json::from_str(include_str!("content/paper-province.json")).unwrap()
}

/// How many matches find in text has in the explainer.
fn matches(term: &str, language: Language) -> usize {
    let state = State { term: term.into(), ..State::new(language) };
    view(&shipped("paper-province"), &state, &Options { view: View::Explainer, ..Options::default() }).matches
}

#[test]
fn every_statement_of_the_page_is_in_the_text() {
    for language in Language::ALL {
        let options = Options { view: View::Full, ..Options::default() };
        let shown = html(&view(&shipped("paper-province"), &State::new(language), &options).node);
        let text = texts(&shown, ".cf").concat();
        for statement in content().statements {
            let words = language.pick(&statement.sv, &statement.en);
            assert!(text.contains(words.as_str()), "{} isn't in the text: {words}", statement.id);
        }
    }
}

#[test]
fn find_in_text_finds_every_statement() {
    for language in Language::ALL {
        for statement in content().statements {
            let words = language.pick(&statement.sv, &statement.en).clone();
            for piece in statement.find.get(language.tag()).cloned().unwrap_or(vec![words]) {
                assert!(matches(&piece, language) > 0, "{}: find doesn't find {piece}", statement.id);
            }
        }
    }
}

#[test]
fn find_in_text_finds_every_term_that_readers_look_for() {
    let content = content();
    for language in Language::ALL {
        for term in &content.terms[language.tag()] {
            assert!(matches(term, language) > 0, "{}: find doesn't find {term}", language.tag());
        }
    }
}

#[test]
fn both_cluster_facts_are_on_the_card() {
    for language in Language::ALL {
        let shown = html(&view(&shipped("paper-province"), &State::new(language), &Options::default()).node);
        let sentences = texts(&shown, ".cf-sentence");
        let facts = content().statements.into_iter().filter(|statement| statement.id.starts_with("fact "));
        assert_eq!(sentences, facts.map(|fact| language.pick(fact.sv, fact.en)).collect::<Vec<_>>());
    }
}
