//! Profiles that once were shown wrong, from a folder outside the project: `CLUSTER_FACTS_CASES` names it.
#![cfg(feature = "json")]

mod common;

use cluster_facts::{Language, Options, State, View, html, read_json, view};
use common::parsed::texts;
use std::io::Write;

/// A file, the view and selector to look at, and what is right in Swedish.
const CASES: &[(&str, View, &str, &[&str])] = &[
    ("01-points-equal", View::Card, ".cf-figure", &["+0,3\u{a0}procentenheter"]),
    ("01-points-equal", View::Card, ".gaptext", &["Skillnad 0\u{a0}procentenheter"]),
    ("02-change-fact", View::Card, ".cf-stats dd > span:first-child", &["+0,9", "+0,3"]),
    ("03-half-edge", View::Card, ".cf-figure", &["+1,15\u{a0}procentenheter"]),
    (
        "04-large-decimals",
        View::Card,
        ".cf-stats dd > span:first-child",
        &["100\u{a0}000\u{a0}000\u{a0}000\u{a0}000,000000", "20\u{a0}000\u{a0}000\u{a0}000\u{a0}000,000000"],
    ),
    ("07-year", View::Card, ".cf-stats dd > span:first-child", &["−44", "−6", "1999,5"]),
    ("08-one-time", View::Card, ".cf-stats dd > span:first-child", &["1\u{a0}gång"]),
    (
        "09-month-in-a-word",
        View::Card,
        ".cf-stats dt",
        &["juniorer i föreningen, juni 2026", "majoritetsägda bolag, maj 2026"],
    ),
];

#[test]
fn profiles_that_were_shown_wrong_are_right() {
    let Ok(folder) = std::env::var("CLUSTER_FACTS_CASES") else {
        // Past the test runner, which keeps back what a test that passes prints.
        let line = "skipped: profiles that were shown wrong; set CLUSTER_FACTS_CASES to the folder of cases";
        writeln!(std::io::stderr(), "{line}").unwrap();
        return;
    };
    for (name, view_of, selector, expected) in CASES {
        let file = std::path::Path::new(&folder).join(format!("widget/{name}.json"));
        let profile = read_json(&std::fs::read_to_string(&file).unwrap()).profile.expect("a profile");
        let options = Options { view: *view_of, ..Options::default() };
        let shown = html(&view(&profile, &State::new(Language::Swedish), &options).node);
        assert_eq!(texts(&shown, selector), *expected, "{name}");
    }
}
