//! The profiles that ship say what their sources say, and the bad examples are bad.

#![cfg(feature = "json")]

mod common;

use cluster_facts::profile::{Amount, Block, Given, Note};
use cluster_facts::{Language, read_json};
use common::{shipped, text_of_file};
use std::io::Write;

#[test]
fn paper_province_says_what_its_source_says() {
    let profile = shipped("paper-province");
    assert_eq!(
        (
            profile.figures().collect::<Vec<_>>().len(),
            profile.facts().collect::<Vec<_>>().len(),
            profile.sections().count()
        ),
        (3, 3, 5)
    );
    let values: Vec<Amount> = profile.facts().map(|fact| fact.given).collect();
    assert_eq!(values, [1999.0, 7.0, 80.0].map(|n| Amount::Value(Some(n))));
    assert_eq!(profile.more().unwrap().url.as_str(), "https://paperprovince.com/");
    assert_eq!(profile.cta().unwrap().url.as_str(), "https://paperprovince.com/");
    let definitions = profile.sections().flat_map(|section| section.blocks()).filter_map(|block| match block {
        Block::Quotation(quote) | Block::Definition(_, quote) => Some(quote),
        _ => None,
    });
    let verbatim: Vec<&str> =
        profile.quotation().into_iter().chain(definitions).map(|quote| quote.text.get(Language::Swedish)).collect();
    assert_eq!(
        verbatim,
        [
            "Ett företagskluster är lite som en idrottsförening för företag",
            "en geografisk koncentration av företag inom en viss bransch",
        ]
    );
}

#[test]
fn varmland_is_the_sum_of_what_the_office_published() {
    let Ok(samples) = std::env::var("CLUSTER_FACTS_SAMPLES") else {
        // Past the test runner, which keeps back what a test that passes prints.
        let line = "skipped: varmland against the office's table; set CLUSTER_FACTS_SAMPLES to the folder of samples";
        writeln!(std::io::stderr(), "{line}").unwrap();
        return;
    };
    let file = std::path::Path::new(&samples).join("scb-pxwebapi2-TAB6471.json");
    let table: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
    assert_eq!(table["id"], serde_json::json!(["Region", "Alder", "Kon", "ContentsCode", "Tid"]));
    let sizes: Vec<usize> = table["size"].as_array().unwrap().iter().map(|n| n.as_u64().unwrap() as usize).collect();
    let place = |dimension: &str, code: &str| {
        table["dimension"][dimension]["category"]["index"][code].as_u64().unwrap() as usize
    };
    let both = place("Kon", "TotSa");
    let value = |region: usize, age: usize, month: usize| {
        let at = ((region * sizes[1] + age) * sizes[2] + both) * sizes[3] * sizes[4] + month;
        table["value"][at].as_f64().unwrap()
    };
    let of_region = |region: usize, month: usize| (0..sizes[1]).map(|age| value(region, age, month)).sum::<f64>();
    let of_all = |month: usize| (0..sizes[0]).map(|region| of_region(region, month)).sum::<f64>();
    let (january, april) = (place("Tid", "2026M01"), place("Tid", "2026M04"));
    let county = place("Region", "17");

    let profile = shipped("varmland");
    let figure = profile.figures().collect::<Vec<_>>()[0];
    let pair = |of: &dyn Fn(usize) -> f64| Given::Values(Some(of(january)), Some(of(april)));
    assert_eq!(figure.sides[0].given, pair(&|month| of_region(county, month)));
    assert_eq!(figure.sides[1].given, pair(&of_all));
    assert_eq!(figure.sides[0].sum_of, Some(sizes[1] as u32));
    assert_eq!(figure.sides[1].sum_of, Some((sizes[0] * sizes[1]) as u32));
    assert_eq!(profile.facts().collect::<Vec<_>>()[0].given, Amount::Value(Some(of_region(county, april))));
    assert_eq!(
        profile.facts().collect::<Vec<_>>()[1].given,
        Amount::Change(Some(of_region(county, january)), Some(of_region(county, april)))
    );
    assert_eq!(&table["updated"].as_str().unwrap()[..10], "2026-06-08");

    let notes: Vec<&str> = table["note"].as_array().unwrap().iter().map(|note| note.as_str().unwrap()).collect();
    let kept: Vec<&str> = profile
        .notes()
        .each()
        .filter_map(|note| match note {
            Note::Office(words, ..) => Some(words),
            Note::Own(_) => None,
        })
        .collect();
    assert_eq!(kept, notes, "an office's notes are copied as it wrote them");
}

#[test]
fn the_bad_examples_are_as_bad_as_they_say() {
    for (name, expected) in [
        ("a-list", &[""][..]),
        ("addresses", &["/sources/0/url", "/actions/more/url"]),
        ("field-missing", &["/facts/0/label", "/id"]),
        ("markup", &[]),
        ("misspelt", &["/facts/0/lable", "/figurs"]),
        ("newer", &["/version"]),
        ("no-period", &["/figures/0/period"]),
        ("no-source", &["/figures/0/source"]),
        ("no-unit", &["/figures/0/unit"]),
        ("not-json", &[""]),
        ("one-language", &["/focus/en", "/facts/0/label/en"]),
        ("wrong-type", &["/name", "/sources/0/url", "/facts/0/value"]),
    ] {
        let mut found = pointers(&text_of_file(&format!("www/examples/bad/{name}.json")));
        let mut expected = expected.to_vec();
        found.sort();
        expected.sort_unstable();
        assert_eq!(found, expected, "{name}");
    }
}

fn pointers(text: &str) -> Vec<String> {
    read_json(text).faults.into_iter().map(|fault| fault.pointer).collect()
}
