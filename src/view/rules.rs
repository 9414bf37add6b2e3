//! The rules of the style sheet that a card needs beyond those that every card has.
//!
//! A script that shows cards has the rules of `style.css` alone. Facts of a card that opens notes or has long values
//! bring the rules of `card-more.css` that they need.

use super::html::spaced;
use super::node::Node;
use alloc::string::String;
use alloc::vec::Vec;

/// The rules that some cards need too.
const SOME_CARDS: &str = include_str!("generated/more.css");

/// Returns the rules that these trees need beyond those of every card; empty if there are none.
pub(super) fn beyond_every_card(trees: &[&Node]) -> String {
    let mut names = Vec::new();
    trees.iter().for_each(|tree| names_of(tree, &mut names));
    needed(SOME_CARDS, &names)
}

/// Adds the tags and classes of a tree; a class begins with a dot.
fn names_of(node: &Node, names: &mut Vec<String>) {
    let Node::Element(element) = node else { return };
    names.push(element.tag().into());
    element.each_attribute(|name, value| {
        if name == "class" {
            names.extend(spaced(name, value).split(' ').map(|class| [".", class].concat()));
        }
    });
    element.children.iter().for_each(|child| names_of(child, names));
}

/// Returns the rules of a sheet that apply to elements with these names.
fn needed(sheet: &str, names: &[String]) -> String {
    let mut out = String::new();
    let mut rest = sheet;
    while let Some((head, body, after)) = rule(rest) {
        if head.starts_with('@') {
            let within = needed(body, names);
            if !within.is_empty() {
                out += &[head, "{", &within, "}"].concat();
            }
        } else if selectors(head).any(|selector| applies(selector, names)) {
            out += &rest[..rest.len() - after.len()];
        }
        rest = after;
    }
    out
}

/// Splits a sheet after its first rule: what is before its brace, what is in its braces, what follows.
fn rule(sheet: &str) -> Option<(&str, &str, &str)> {
    let start = sheet.find('{')?;
    let mut depth = 0;
    for (at, letter) in sheet.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 && at > start {
            return Some((&sheet[..start], &sheet[start + 1..at], &sheet[at + 1..]));
        }
    }
    None
}

/// The selectors of a list. A comma within brackets separates none.
fn selectors(list: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0;
    list.split(move |letter| {
        depth += match letter {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
        letter == ',' && depth == 0
    })
}

/// Whether all tags and classes of a selector are among the names. What is in brackets isn't asked for.
fn applies(selector: &str, names: &[String]) -> bool {
    let mut depth = 0;
    let plain: String = selector
        .chars()
        .map(|letter| {
            depth += i32::from(matches!(letter, '(' | '[')) - i32::from(matches!(letter, ')' | ']'));
            let is_name = letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '.' | ':');
            if depth == 0 && is_name { letter } else { ' ' }
        })
        .collect();
    plain.split(' ').flat_map(simple).all(|name| names.iter().any(|known| known == name))
}

/// The tag and the classes of a compound selector such as `p.name.none:hover`.
fn simple(compound: &str) -> Vec<&str> {
    let end = compound.find(':').unwrap_or(compound.len());
    let compound = &compound[..end];
    let mut starts: Vec<usize> = compound.match_indices('.').map(|(at, _)| at).collect();
    starts.insert(0, 0);
    starts.push(compound.len());
    starts.windows(2).map(|ends| &compound[ends[0]..ends[1]]).filter(|name| !name.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::{SOME_CARDS, applies, needed};

    fn names(all: &str) -> Vec<String> {
        all.split(' ').map(String::from).collect()
    }

    #[test]
    fn a_rule_is_needed_where_all_its_names_are_there() {
        let there = names("p svg .a .b");
        for selector in [".a", "p.a", ".a>.b", ".a + .b", "svg .b:hover", "p::before", "[open]>p", ".a:is(.x,.y)"] {
            assert!(applies(selector, &there), "{selector}");
        }
        for selector in [".x", "p.x", ".a>.x", "details", ".ab"] {
            assert!(!applies(selector, &there), "{selector}");
        }
    }

    #[test]
    fn rules_keep_their_order_and_empty_blocks_go() {
        let sheet = ".x{a:1}.a,.x{a:2}@media print{.x{a:3}.b{a:4}}@media screen{.x{a:5}}.b{a:6}";
        assert_eq!(needed(sheet, &names(".a .b")), ".a,.x{a:2}@media print{.b{a:4}}.b{a:6}");
    }

    #[test]
    fn an_ordinary_card_needs_no_more_rules() {
        assert_eq!(
            needed(SOME_CARDS, &names("section div p svg text rect dl dt dd a .cf-bars .name .val .cf-stats")),
            ""
        );
        assert!(needed(SOME_CARDS, &names("details summary .cf-data")).starts_with(".cf-data{"));
    }

    #[test]
    fn every_selector_names_its_classes_outside_of_brackets() {
        assert!(!SOME_CARDS.contains(":is(") && !SOME_CARDS.contains("[class"), "{SOME_CARDS}");
    }
}
