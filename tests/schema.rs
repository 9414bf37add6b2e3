//! The JSON Schema says what the gate says, as far as a schema can.

#![cfg(all(feature = "json", feature = "render"))]

mod common;

use cluster_facts::profile::schema::{reference, schema};
use cluster_facts::read_json;
use common::example::{EXAMPLE, example};
use common::text_of_file;
use jsonschema::Validator;
use serde_json::Value;

fn validator() -> Validator {
    let schema: Value = serde_json::from_str(&text_of_file("www/profile.schema.json")).unwrap();
    jsonschema::validator_for(&schema).unwrap()
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn the_committed_schema_and_table_are_current() {
    assert_eq!(text_of_file("www/profile.schema.json"), schema());
    assert_eq!(text_of_file("docs/profile-reference.md"), reference());
}

#[test]
fn the_schema_is_one() {
    let schema: Value = json(&schema());
    assert!(jsonschema::meta::is_valid(&schema));
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
}

#[test]
fn every_profile_that_ships_names_the_schema_and_is_valid() {
    let validator = validator();
    let files = common::files("www/profiles");
    assert!(files.len() >= 2);
    for path in files {
        let profile = json(&std::fs::read_to_string(&path).unwrap());
        assert_eq!(profile["$schema"], "../profile.schema.json", "{}", path.display());
        let errors: Vec<String> =
            validator.iter_errors(&profile).map(|e| format!("{}: {e}", e.instance_path())).collect();
        assert_eq!(errors, [""; 0], "{}", path.display());
    }
}

#[test]
fn every_fixture_and_example_without_faults_is_valid() {
    let validator = validator();
    assert!(validator.is_valid(&json(EXAMPLE)));
    for folder in ["tests/fixtures", "www/examples/states"] {
        for path in common::files(folder) {
            let text = std::fs::read_to_string(&path).unwrap();
            assert_eq!(read_json(&text).faults, [], "{}", path.display());
            assert!(validator.is_valid(&json(&text)), "{}", path.display());
        }
    }
}

#[test]
fn what_the_gate_refuses_the_schema_refuses() {
    let validator = validator();
    let mut taken = Vec::new();
    for change in [
        ("\"version\": 1", "\"version\": 2"),
        ("\"version\": 1,", ""),
        ("\"id\": \"example\"", "\"id\": \"An Example\""),
        ("\"facts\": [", "\"colour\": 1, \"facts\": ["),
        ("{ \"sv\": \"startår\", \"en\": \"founded\" }", "{ \"sv\": \"startår\" }"),
        ("{ \"sv\": \"startår\", \"en\": \"founded\" }", "{ \"sv\": \"\", \"en\": \"founded\" }"),
        ("{ \"sv\": \"startår\", \"en\": \"founded\" }", "{ \"sv\": \" \", \"en\": \"founded\" }"),
        ("\"unit\": \"percent\",", ""),
        ("\"unit\": \"percent\"", "\"unit\": \"per cent\""),
        ("\"period\": { \"from\": \"2007\", \"to\": \"2011\" },", ""),
        ("\"to\": \"2011\"", "\"to\": \"2011-13\""),
        ("\"to\": \"2011\"", "\"to\": \"2011-04-31\""),
        ("\"to\": \"2011\"", "\"to\": \"0000\""),
        ("\"unit\": \"percent\", \"origin\": \"stated\"", "\"unit\": \"percent\", \"origin\": \"guessed\""),
        ("1999", "1e16"),
        ("1999", "\"1999\""),
        ("\"value\": 1999", "\"value\": 1999, \"from\": 1, \"to\": 2"),
        ("\"value\": 1999", "\"value\": 1999, \"from\": 1"),
        ("\"value\": 1999", "\"from\": 1"),
        ("\"value\": 1999,", ""),
        ("\"value\": 1999", "\"value\": 1999, \"decimals\": 7"),
        ("\"value\": 1999", "\"value\": 1999, \"sumOf\": 1"),
        ("\"rate\": 2", "\"rate\": 2, \"from\": 1, \"to\": 2"),
        ("\"rate\": 2", "\"from\": 1"),
        ("https://example.org/more", "javascript:alert(1)"),
        ("https://example.org/more", "data:text/html,x"),
        ("{ \"figure\": \"f\" }", "{}"),
        ("{ \"figure\": \"f\" }", "{ \"figure\": \"f\", \"text\": { \"sv\": \"a\", \"en\": \"b\" } }"),
        ("\"facts\": [", "\"notes\": [{ \"original\": \"x\" }], \"facts\": ["),
        (
            "\"facts\": [",
            "\"notes\": [{ \"text\": { \"sv\": \"a\", \"en\": \"b\" }, \"original\": \"x\", \"lang\": \"sv\" }], \"facts\": [",
        ),
    ] {
        let text = example(&[change]);
        assert_ne!(read_json(&text).faults, [], "the gate takes {change:?}");
        if validator.is_valid(&json(&text)) {
            taken.push(change);
        }
    }
    assert_eq!(taken, [], "the schema takes what the gate refuses");
}

#[test]
fn what_the_gate_takes_the_schema_takes() {
    let validator = validator();
    for change in [
        ("1999", "null"),
        ("1999", "-1e15"),
        ("\"value\": 1999", "\"from\": 1, \"to\": null"),
        ("\"rate\": 2", "\"from\": 1, \"to\": 2"),
        ("\"rate\": 2", "\"sumOf\": 2"),
        ("\"unit\": \"year\"", "\"unit\": { \"sv\": \"år\", \"en\": \"years\" }"),
        ("\"to\": \"2011\"", "\"to\": \"2012\""),
        ("https://example.org/more", "mailto:a@example.org"),
        ("https://example.org/more", "tel:+46540"),
        ("https://example.org/more", "HTTPS://example.org"),
        ("https://example.org/more", "x/y?z=a:b"),
        ("https://example.org/more", "../x"),
        ("https://example.org/more", "#part"),
        ("\"facts\": [", "\"notes\": [{ \"original\": \"x\", \"lang\": \"sv\" }], \"facts\": ["),
    ] {
        let text = example(&[change]);

        let faults = read_json(&text).faults;
        assert_eq!(faults, [], "{change:?}");
        let value = json(&text);
        let errors: Vec<String> =
            validator.iter_errors(&value).map(|e| format!("{}: {e}", e.instance_path())).collect();
        assert_eq!(errors, [""; 0], "{change:?}");
    }
}
