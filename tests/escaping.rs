//! Whatever a profile's texts are, they are only ever texts.

#![cfg(all(feature = "json", feature = "render"))]

mod common;

use cluster_facts::view::data::{data, facts};
use cluster_facts::{Language, Options, Profile, State, View, html, view};
use common::example::EXAMPLE;
use common::hostile::{PIECES, filled, hostile};
use common::parsed::parsed;
use common::text_of_file;
use common::tree::{Plain, of_data, of_node};
use proptest::prelude::*;

/// In every view the tree, its HTML as a parser reads it and its data as a script builds it are one.
fn is_one_tree(profile: &Profile) -> Vec<Plain> {
    let mut out = Vec::new();
    for language in Language::ALL {
        let mut nodes = Vec::new();
        for shown in [View::Card, View::Explainer, View::Full, View::Figure] {
            for term in ["", "<"] {
                let state = State { term: term.into(), ..State::new(language) };
                let options = Options { view: shown, faults: 2, ..Options::default() };
                nodes.push(view(profile, &state, &options).node);
            }
        }
        for node in nodes {
            let tree = of_node(&node);
            assert_eq!(parsed(&html(&node)), tree);
            assert_eq!(of_data(&serde_json::from_str(&data(&node, &node)).unwrap(), 0), tree);
            out.push(tree);
        }
    }
    out
}

/// The elements and attributes of a tree, without what it says.
fn shape(tree: &Plain) -> Vec<(String, Vec<String>)> {
    let mut out = Vec::new();
    tree.each(&mut |tag, attributes| {
        if tag != "mark" {
            out.push((tag.to_string(), attributes.iter().map(|(name, _)| name.clone()).collect()));
        }
    });
    out
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_text_stays_a_text(text in hostile()) {
        let profile = filled(EXAMPLE, &text);
        for tree in is_one_tree(&profile) {
            prop_assert!(tree.text().contains(&text), "{text:?} isn't in {:?}", tree.text());
        }
    }

    #[test]
    fn no_text_adds_an_element_or_an_attribute(text in hostile()) {
        let tame: String = "x".repeat(text.chars().count());
        let (wild, tame) = (is_one_tree(&filled(EXAMPLE, &text)), is_one_tree(&filled(EXAMPLE, &tame)));
        for (wild, tame) in wild.iter().zip(&tame) {
            prop_assert_eq!(shape(wild), shape(tame));
        }
    }

    #[test]
    fn data_may_stand_in_a_script(text in hostile()) {
        let profile = filled(EXAMPLE, &text);
        let written = facts(&profile, &Options::default());
        for end in ["<", "\u{2028}", "\u{2029}"] {
            prop_assert!(!written.contains(end), "{end:?} in {written}");
        }
    }
}

#[test]
fn the_profiles_that_ship_are_one_tree_in_every_form() {
    for name in ["paper-province", "varmland"] {
        is_one_tree(&common::shipped(name));
    }
    for path in common::files("tests/fixtures") {
        is_one_tree(&common::fixture(path.file_stem().unwrap().to_str().unwrap()));
    }
}

#[test]
fn hostile_texts_in_every_place_of_a_whole_profile() {
    for name in ["paper-province", "varmland"] {
        let text = text_of_file(&format!("www/profiles/{name}.json"));
        is_one_tree(&filled(&text, &format!("x{}x", PIECES.join("x"))));
    }
}

#[test]
fn what_html_cannot_hold() {
    for lost in ["x\rx", "x\r\nx"] {
        is_one_tree(&filled(EXAMPLE, lost));
    }
}

#[test]
fn an_address_in_a_profile_never_becomes_a_script() {
    for address in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\\nscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
    ] {
        let text = EXAMPLE
            .replace("https://example.org/more", address)
            .replace("https://example.org/\"", &format!("{address}\""));
        let profile = cluster_facts::read_json(&text).profile.unwrap();
        for tree in is_one_tree(&profile) {
            tree.each(&mut |tag, attributes| {
                for (name, value) in attributes {
                    if matches!(name.as_str(), "href" | "src") {
                        assert!(value.starts_with('#'), "<{tag} {name}={value}>");
                    }
                }
            });
        }
    }
}

#[test]
fn links_in_an_offices_note_are_links_only_where_the_address_may_be_one() {
    let note = |original: &str| {
        let notes = format!(
            "\"notes\": [{{ \"original\": {}, \"lang\": \"sv\", \"source\": \"us\" }}], \"facts\": [",
            serde_json::json!(original)
        );
        let profile = common::faultless(&common::example::example(&[("\"facts\": [", &notes)]));
        html(&view(&profile, &State::new(Language::Swedish), &Options::default()).node)
    };
    let links = |original: &str| common::parsed::attributes(&note(original), "details a", "href");
    assert_eq!(
        links("Se [här](https://a.example/) och [där](http://b.example/x)."),
        ["https://a.example/", "http://b.example/x"]
    );
    assert_eq!(links("Se [här](javascript:alert(1))."), [""; 0]);
    assert_eq!(
        links("Se [här](javascript:x) och [där](https://b.example/)."),
        ["https://b.example/"],
        "one that may not be a link hides none that may"
    );
    assert_eq!(links("a](b [c] (d) [e]("), [""; 0]);
    let words = common::parsed::texts(&note("Se [här](https://a.example/)."), "details p");
    assert_eq!(words.last().map(String::as_str), Some("Se här."));
}
