//! The tree as `data`: closed tables, nothing that could run, and the same tree as the view's.

#![cfg(all(feature = "json", feature = "render"))]

mod common;

use cluster_facts::view::data::{ATTRIBUTES, FIRST_SVG, TAGS, data, edition, facts};
use cluster_facts::view::error::{brief, error, note};
use cluster_facts::view::node::{Builder, Node};
use cluster_facts::view::skeleton::{skeleton, waiting};
use cluster_facts::{Language, Options, State, View, view};
use common::tree::{of_data, of_node};
use common::{fixture, shipped};

const VIEWS: [View; 4] = [View::Card, View::Explainer, View::Full, View::Figure];

/// Every kind of tree there is, in a language.
fn every(language: Language) -> Vec<(String, Node)> {
    let mut all = Vec::new();
    let mut then = |name: &str, node: Node| all.push((name.to_owned(), node));
    for name in ["paper-province", "varmland"] {
        let profile = shipped(name);
        for shown in VIEWS {
            let options = Options { view: shown, ..Options::default() };
            let mut state = State::new(language);
            then(name, view(&profile, &state, &options).node);
            state.term = "e".into();
            state.hidden = true;
            state.initiative = true;
            then(name, view(&profile, &state, &Options { faults: 3, ..options }).node);
            then("skeleton", skeleton(&profile, shown, language));
        }
        for figure in profile.figures() {
            let options = Options { view: View::Figure, figure: figure.id.into(), ..Options::default() };
            then(name, view(&profile, &State::new(language), &options).node);
        }
    }
    for path in common::files("tests/fixtures") {
        let name = path.file_stem().unwrap().to_str().unwrap();
        let profile = fixture(name);
        for shown in VIEWS {
            then(name, view(&profile, &State::new(language), &Options { view: shown, ..Options::default() }).node);
        }
    }
    then("error", error(language));
    then("error", brief(language));
    then("note", note(language));
    then("waiting", waiting(language));
    all
}

fn each(then: &mut dyn FnMut(&str, &Node)) {
    for language in Language::ALL {
        every(language).iter().for_each(|(name, node)| then(name, node));
    }
}

#[test]
fn data_is_json_and_the_same_tree_in_both_languages() {
    let [swedish, english] = Language::ALL.map(every);
    for ((name, swedish), (_, english)) in swedish.iter().zip(&english) {
        let written = data(swedish, english);
        let read = serde_json::from_str(&written).unwrap_or_else(|e| panic!("{name}: {e}\n{written}"));
        assert_eq!(of_data(&read, 0), of_node(swedish), "{name} in Swedish");
        assert_eq!(of_data(&read, 1), of_node(english), "{name} in English");
    }
}

#[test]
fn what_both_languages_have_is_written_once() {
    let one = |text: &str| Builder::tree("p.cf-small", Language::Swedish, None, |b| b.put(text));
    assert_eq!(data(&one("42"), &one("42")), r#"[4,[0,"cf-small"],"42"]"#);
    assert_eq!(data(&one("tal"), &one("number")), r#"[4,[0,"cf-small"],["tal","number"]]"#);
    let marked = Builder::tree("p.cf-small", Language::English, None, |b| {
        b.attr("lang", "sv");
        b.put("ord");
        b.leaf("b", "!");
    });
    assert_eq!(data(&one("ord"), &marked), r#"[4,[0,"cf-small",2,[null,"sv"]],"ord",[null,[6,0,"!"]]]"#);
}

#[test]
fn a_card_s_facts_say_whose_they_are() {
    let profile = shipped("varmland");
    let written = facts(&profile, &Options { view: View::Full, ..Options::default() });
    let read: serde_json::Value = serde_json::from_str(&written).expect("facts are JSON");
    assert_eq!(read["profile"], "varmland");
    assert_eq!(read["view"], "full");
    assert_eq!(read["edition"], edition());
    assert!(read["tree"].is_array());
}

#[test]
fn the_tables_hold_nothing_that_runs() {
    for tag in [
        "script",
        "style",
        "iframe",
        "object",
        "embed",
        "link",
        "meta",
        "base",
        "form",
        "template",
        "foreignObject",
        "use",
    ] {
        assert!(!TAGS.contains(&tag), "{tag}");
    }
    for name in ATTRIBUTES {
        assert!(!name.starts_with("on"), "{name}");
        assert!(
            !["style", "srcdoc", "formaction", "action", "xlink:href", "is", "slot", "data"].contains(name),
            "{name}"
        );
    }
}

#[test]
fn the_tables_hold_each_name_once_and_svg_last() {
    for table in [TAGS, ATTRIBUTES] {
        let mut names = table.to_vec();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), table.len());
    }
    assert_eq!(TAGS[FIRST_SVG], "svg");
    assert!(TAGS[FIRST_SVG..].iter().all(|tag| ["svg", "g", "path", "rect", "line", "circle", "text"].contains(tag)));
}

#[test]
fn no_element_has_an_attribute_twice() {
    each(&mut |name, node| {
        of_node(node).each(&mut |tag, attributes| {
            for pair in attributes.windows(2) {
                assert_ne!(pair[0].0, pair[1].0, "{name}: <{tag}>");
            }
        });
    });
}

#[test]
fn ids_are_unique_and_what_refers_to_one_finds_it() {
    each(&mut |name, node| {
        let (mut ids, mut wanted) = (Vec::new(), Vec::new());
        of_node(node).each(&mut |_, attributes| {
            for (key, value) in attributes {
                match key.as_str() {
                    "id" => ids.push(value.clone()),
                    "for" | "aria-labelledby" => wanted.push(value.clone()),
                    _ => {}
                }
            }
        });
        let all = ids.len();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), all, "{name}: {ids:?}");
        for id in wanted {
            assert!(ids.contains(&id), "{name}: nothing has the id {id}");
        }
    });
}

#[test]
fn a_skeleton_can_be_neither_reached_nor_heard() {
    for name in ["paper-province", "varmland"] {
        let profile = shipped(name);
        for language in Language::ALL {
            for shown in VIEWS {
                let tree = of_node(&skeleton(&profile, shown, language));
                let mut first = true;
                tree.each(&mut |tag, attributes| {
                    let has = |key: &str| attributes.iter().any(|(name, _)| name == key);
                    if std::mem::take(&mut first) {
                        assert!(has("aria-busy") && has("lang"));
                        return;
                    }
                    for living in ["href", "id", "for", "tabindex", "data-act", "aria-labelledby", "aria-current"] {
                        assert!(!has(living), "{name}: <{tag} {living}>");
                    }
                    assert!(!["h2", "h3", "h4", "h5", "h6", "details"].contains(&tag), "{name}: <{tag}>");
                });
            }
        }
    }
}
