//! The gate: what goes in wrong comes out as a fault with its place, and the rest stays.

#![cfg(feature = "json")]

mod common;

use cluster_facts::language::faults::say;
use cluster_facts::profile::fault::MAX_FAULTS;
use cluster_facts::profile::value::{MAX_BYTES, Value};
use cluster_facts::profile::{Amount, Block, Fact, Figure, Given, Note};
use cluster_facts::{Language, Profile, Reading, read, read_json};
use common::example::{EXAMPLE, changed, computed, example, with_sides};
use common::faultless;

/// Every fault in a language, one line each.
fn in_words(reading: &Reading, language: Language) -> Vec<String> {
    reading.faults.iter().map(|fault| say(fault, language).message).collect()
}

/// The example with these changes has exactly these faults.
#[track_caller]
fn faults(changes: &[(&str, &str)], swedish: &[&str], english: &[&str]) -> Option<Profile> {
    faults_of(&example(changes), swedish, english)
}

#[track_caller]
fn faults_of(text: &str, swedish: &[&str], english: &[&str]) -> Option<Profile> {
    let reading = read_json(text);
    assert_eq!(in_words(&reading, Language::English), english);
    assert_eq!(in_words(&reading, Language::Swedish), swedish);
    assert_eq!(reading.count, english.len());
    reading.profile
}

/// The pointers of the faults.
fn pointers(text: &str) -> Vec<String> {
    read_json(text).faults.into_iter().map(|fault| fault.pointer).collect()
}

fn facts(profile: &Profile) -> Vec<Fact<'_>> {
    profile.facts().collect()
}

fn figures(profile: &Profile) -> Vec<Figure<'_>> {
    profile.figures().collect()
}

/// What stands under the first heading.
fn blocks(profile: &Profile) -> Vec<Block<'_>> {
    profile.sections().next().unwrap().blocks().collect()
}

const A_TEXT: [&str; 2] =
    ["en text på båda språken: { \"sv\": …, \"en\": … }", "a text in both languages: { \"sv\": …, \"en\": … }"];
const AN_ADDRESS: [&str; 2] = [
    "en adress som börjar med https:, http:, mailto: eller tel:, eller en relativ",
    "an address that begins with https:, http:, mailto: or tel:, or a relative one",
];
const AN_ID: [&str; 2] = [
    "ett id av små bokstäver a–z, siffror och bindestreck, högst 64 tecken",
    "an id of lower-case letters, digits and hyphens, at most 64 characters",
];
const A_MOMENT: [&str; 2] = [
    "en dag, en månad, ett kvartal eller ett år: 2026-04-30, 2026-04, 2026-Q2, 2026",
    "a day, a month, a quarter or a year: 2026-04-30, 2026-04, 2026-Q2, 2026",
];
const A_NUMBER: [&str; 2] =
    ["ett ändligt tal, eller null där det saknas", "a finite number, or null where there is none"];
const A_UNIT: [&str; 2] = [
    "”number”, ”year”, ”percent”, ”percentage-points”, ”index”, ”multiple”, ”SEK” eller ”EUR”, eller en text på båda språken",
    "“number”, “year”, “percent”, “percentage-points”, “index”, “multiple”, “SEK” or “EUR”, or a text in both languages",
];
const VERSION_1: [&str; 2] =
    ["1, den enda versionen som den här widgeten läser", "1, the only version that this widget reads"];

/// One fault: where, what was found, what would be right, each in Swedish and English.
#[track_caller]
fn one(changes: &[(&str, &str)], pointer: &str, found: [&str; 2], wanted: [&str; 2]) -> Option<Profile> {
    faults(
        changes,
        &[&format!("{pointer}: {}; väntat: {}", found[0], wanted[0])],
        &[&format!("{pointer}: {}; expected: {}", found[1], wanted[1])],
    )
}

#[test]
fn the_example_is_faultless() {
    let profile = faultless(EXAMPLE);
    assert_eq!(profile.id(), "example");
    assert_eq!(figures(&profile)[0].sides[0].given, Given::Rate(2.0));
    assert_eq!(facts(&profile)[0].given, Amount::Value(Some(1999.0)));
}

#[test]
fn text_that_is_no_json_is_one_fault() {
    for (text, why) in [
        ("", "EOF while parsing a value at line 1 column 0"),
        ("{\n  \"a\": NaN }", "expected value at line 2 column 8"),
        ("{ \"a\": 1, }", "trailing comma at line 1 column 11"),
        ("{} {}", "trailing characters at line 1 column 4"),
        ("[1e999]", "number out of range at line 1 column 6"),
    ] {
        let profile = faults_of(
            text,
            &[&format!("profilen: inte JSON: {why}; väntat: JSON")],
            &[&format!("the profile: not JSON: {why}; expected: JSON")],
        );
        assert!(profile.is_none());
    }
}

#[test]
fn anything_but_an_object_is_no_profile() {
    for (text, found) in [
        ("null", ["null", "null"]),
        ("true", ["true", "true"]),
        ("[]", ["[…]", "[…]"]),
        ("7", ["talet 7", "the number 7"]),
        ("-1.25", ["talet −1,250", "the number −1.250"]),
        ("\"a text\"", ["texten ”a text”", "the text “a text”"]),
    ] {
        let profile = faults_of(
            text,
            &[&format!("profilen: {}; väntat: ett objekt: en profil", found[0])],
            &[&format!("the profile: {}; expected: an object: a profile", found[1])],
        );
        assert!(profile.is_none());
    }
}

#[test]
fn another_version_is_the_only_fault_since_nothing_is_known_of_its_shape() {
    for (version, found) in [
        ("2", ["talet 2", "the number 2"]),
        ("0", ["talet 0", "the number 0"]),
        ("1.5", ["talet 1,500", "the number 1.500"]),
        ("2, \"brandNew\": true", ["talet 2", "the number 2"]),
    ] {
        let version = format!("\"version\": {version}");
        assert!(one(&[("\"version\": 1", &version)], "/version", found, VERSION_1).is_none());
    }
}

#[test]
fn a_version_that_is_no_number_is_one_fault_of_all() {
    let none = faults(
        &[("\"version\": 1", "\"version\": \"1\""), ("1999", "\"1999\"")],
        &[
            &format!("/version: texten ”1”; väntat: {}", VERSION_1[0]),
            &format!("/facts/0/value: texten ”1999”; väntat: {}", A_NUMBER[0]),
        ],
        &[
            &format!("/version: the text “1”; expected: {}", VERSION_1[1]),
            &format!("/facts/0/value: the text “1999”; expected: {}", A_NUMBER[1]),
        ],
    );
    assert!(none.is_none());
}

#[test]
fn what_every_profile_owes() {
    assert!(one(&[("\"version\": 1,", "")], "/version", ["saknas", "missing"], VERSION_1).is_none());
    assert!(one(&[("\"id\": \"example\",", "")], "/id", ["saknas", "missing"], AN_ID).is_none());
    let name = "\"name\": { \"sv\": \"Exempelklustret\", \"en\": \"The example cluster\" },";
    assert!(one(&[(name, "")], "/name", ["saknas", "missing"], A_TEXT).is_none());
    let nothing = faults_of(
        r#"{ "version": 1, "id": "x", "name": { "sv": "a", "en": "b" }, "facts": [], "figures": [] }"#,
        &["profilen: {…}; väntat: minst ett tal i ”facts” eller ”figures”"],
        &["the profile: {…}; expected: at least one item in “facts” or “figures”"],
    );
    assert!(nothing.is_none());
    faultless(
        r#"{ "version": 1, "id": "x", "name": { "sv": "a", "en": "b" },
             "sources": [{ "id": "s", "name": { "sv": "a", "en": "b" } }],
             "facts": [{ "label": { "sv": "a", "en": "b" }, "value": 1, "unit": "number", "origin": "stated", "source": "s" }] }"#,
    );
}

#[test]
fn everything_wrong_is_told_at_once() {
    let profile = faults(
        &[
            ("\"id\": \"us\",", "\"id\": \"us\", \"uri\": \"x\","),
            ("\"sv\": \"länet\", ", ""),
            (
                "\"origin\": \"stated\", \"source\": \"us\",\n      \"cluster\"",
                "\"origin\": \"guessed\", \"source\": \"us\",\n      \"cluster\"",
            ),
            ("{ \"from\": \"2007\", \"to\": \"2011\" }", "{ \"from\": \"2011\", \"to\": \"2007\" }"),
            ("https://example.org/more", "javascript:alert(1)"),
        ],
        &[
            "/sources/0/uri: okänt fält ”uri”; väntat: kanske ”url”",
            "/areas/1/name/sv: saknas; väntat: en text",
            "/figures/0/period: {…}; väntat: ”from” före ”to”, båda av samma slag",
            "/figures/0/origin: texten ”guessed”; väntat: ”stated”, ”statistics” eller ”calculated”",
            &format!("/actions/more/url: texten ”javascript:alert(1)”; väntat: {}", AN_ADDRESS[0]),
        ],
        &[
            "/sources/0/uri: unknown field “uri”; expected: perhaps “url”",
            "/areas/1/name/sv: missing; expected: a text",
            "/figures/0/period: {…}; expected: “from” before “to”, both of the same kind",
            "/figures/0/origin: the text “guessed”; expected: “stated”, “statistics” or “calculated”",
            &format!("/actions/more/url: the text “javascript:alert(1)”; expected: {}", AN_ADDRESS[1]),
        ],
    )
    .unwrap();
    assert!(figures(&profile).is_empty(), "the figure is left out");
    assert!(profile.more().is_none(), "the link is left out");
    assert_eq!(facts(&profile).len(), 1, "the rest stays");
    assert!(matches!(blocks(&profile)[..], [Block::Text(_)]), "and so goes the block that shows the figure");
}

#[test]
fn a_misspelt_field_names_the_near_one_and_is_not_missing_too() {
    for (from, to, pointer, wrong, near) in [
        ("\"label\": { \"sv\": \"startår\"", "\"lable\": { \"sv\": \"startår\"", "/facts/0/lable", "lable", "label"),
        ("\"name\": { \"sv\": \"Exempelklustret\"", "\"nmae\": { \"sv\": \"Exempelklustret\"", "/nmae", "nmae", "name"),
        ("\"name\": { \"sv\": \"Exempelklustret\"", "\"Name\": { \"sv\": \"Exempelklustret\"", "/Name", "Name", "name"),
        ("\"figures\": [", "\"figurs\": [", "/figurs", "figurs", "figures"),
        ("\"facts\": [", "\"factss\": [", "/factss", "factss", "facts"),
        ("\"period\": {", "\"peroid\": {", "/figures/0/peroid", "peroid", "period"),
        ("\"unit\": \"year\"", "\"units\": \"year\"", "/facts/0/units", "units", "unit"),
        ("\"measure\": \"m\"", "\"mesure\": \"m\"", "/figures/0/mesure", "mesure", "measure"),
    ] {
        one(
            &[(from, to)],
            pointer,
            [&format!("okänt fält ”{wrong}”"), &format!("unknown field “{wrong}”")],
            [&format!("kanske ”{near}”"), &format!("perhaps “{near}”")],
        );
    }
}

#[test]
fn a_field_that_nobody_knows_is_left_out_and_all_else_stays() {
    let profile = one(
        &[("\"facts\": [", "\"colour\": \"red\", \"facts\": [")],
        "/colour",
        ["okänt fält ”colour”", "unknown field “colour”"],
        ["ett fält som profilens beskrivning har", "a field that the profile’s description has"],
    );
    assert_eq!(profile.unwrap().facts().count(), 1);
}

#[test]
fn a_name_is_escaped_and_cut_in_the_pointer() {
    assert_eq!(pointers(&example(&[("\"facts\": [", "\"a/b~c\": 1, \"facts\": [")])), ["/a~1b~0c"]);
    let long = "x".repeat(5000);
    let reading = read_json(&example(&[("\"facts\": [", &format!("\"{long}\": 1, \"facts\": ["))]));
    assert_eq!(reading.faults[0].pointer, format!("/{}", "x".repeat(100)));
    let said = say(&reading.faults[0], Language::English);
    assert_eq!(said.found, format!("unknown field “{}”", "x".repeat(40)));
}

#[test]
fn every_text_is_in_both_languages() {
    let label = "{ \"sv\": \"startår\", \"en\": \"founded\" }";
    for (text, pointer, found, wanted) in [
        ("\"startår\"", "/facts/0/label", ["texten ”startår”", "the text “startår”"], A_TEXT),
        ("null", "/facts/0/label", ["null", "null"], A_TEXT),
        ("7", "/facts/0/label", ["talet 7", "the number 7"], A_TEXT),
        ("[\"a\", \"b\"]", "/facts/0/label", ["[…]", "[…]"], A_TEXT),
        ("{ \"sv\": \"startår\" }", "/facts/0/label/en", ["saknas", "missing"], ["en text", "a text"]),
        ("{ \"en\": \"founded\" }", "/facts/0/label/sv", ["saknas", "missing"], ["en text", "a text"]),
        (
            "{ \"sv\": \"\", \"en\": \"founded\" }",
            "/facts/0/label/sv",
            ["texten ””", "the text “”"],
            ["en text", "a text"],
        ),
        (
            "{ \"sv\": \" \\n\", \"en\": \"founded\" }",
            "/facts/0/label/sv",
            ["texten ” \n”", "the text “ \n”"],
            ["en text", "a text"],
        ),
        ("{ \"sv\": 1, \"en\": \"founded\" }", "/facts/0/label/sv", ["talet 1", "the number 1"], ["en text", "a text"]),
    ] {
        let profile = one(&[(label, text)], pointer, found, wanted).unwrap();
        assert!(facts(&profile).is_empty(), "a number without its label says nothing");
    }
    let profile = one(
        &[(label, "{ \"sv\": \"startår\", \"en\": \"founded\", \"de\": \"gegründet\" }")],
        "/facts/0/label/de",
        ["okänt fält ”de”", "unknown field “de”"],
        ["ett fält som profilens beskrivning har", "a field that the profile’s description has"],
    );
    assert_eq!(profile.unwrap().facts().count(), 1);
}

#[test]
fn a_figure_owes_unit_period_origin_and_source() {
    let source = "\"source\": \"us\",\n      \"cluster\"";
    let none = ["saknas", "missing"];
    let interval = ["ett objekt: interval", "an object: interval"];
    let origins = ["”stated”, ”statistics” eller ”calculated”", "“stated”, “statistics” or “calculated”"];
    for (changes, pointer, found, wanted) in [
        (&[("\"unit\": \"percent\",", "")][..], "/figures/0/unit", none, A_UNIT),
        (&[("\"period\": { \"from\": \"2007\", \"to\": \"2011\" },", "")], "/figures/0/period", none, interval),
        (
            &[("\"unit\": \"percent\", \"origin\": \"stated\",", "\"unit\": \"percent\",")],
            "/figures/0/origin",
            none,
            origins,
        ),
        (
            &[(source, "\"cluster\"")],
            "/figures/0/source",
            none,
            ["en källa, för här finns ett tal", "a source, for there is a number"],
        ),
        (
            &[(source, "\"source\": \"nobody\", \"cluster\"")],
            "/figures/0/source",
            ["texten ”nobody”", "the text “nobody”"],
            ["ett id ur listan ”sources”", "an id from the list “sources”"],
        ),
        (
            &[("\"measure\": \"m\"", "\"measure\": \"x\"")],
            "/figures/0/measure",
            ["texten ”x”", "the text “x”"],
            ["ett id ur listan ”measures”", "an id from the list “measures”"],
        ),
        (
            &[("\"cluster\": { \"area\": \"c\"", "\"cluster\": { \"area\": \"x\"")],
            "/figures/0/cluster/area",
            ["texten ”x”", "the text “x”"],
            ["ett id ur listan ”areas”", "an id from the list “areas”"],
        ),
    ] {
        let profile = one(changes, pointer, found, wanted).unwrap();
        assert!(figures(&profile).is_empty(), "{pointer}");
        assert_eq!(facts(&profile).len(), 1, "{pointer}");
    }
}

#[test]
fn a_figure_without_any_number_needs_no_source() {
    let text = changed(
        &with_sides("\"rate\": null", "\"rate\": null"),
        &[("\"source\": \"us\",\n      \"cluster\"", "\"cluster\"")],
    );
    assert_eq!(figures(&faultless(&text))[0].source, None);
    let text = changed(
        &with_sides("\"rate\": null", "\"rate\": 0"),
        &[("\"source\": \"us\",\n      \"cluster\"", "\"cluster\"")],
    );
    assert_eq!(pointers(&text), ["/figures/0/source"], "zero is a number");
}

#[test]
fn a_unit_fits_its_numbers() {
    let profile = one(
        &[("\"unit\": \"percent\"", "\"unit\": \"number\"")],
        "/figures/0/unit",
        ["texten ”number”", "the text “number”"],
        ["”percent”", "“percent”"],
    );
    assert!(figures(&profile.unwrap()).is_empty());
    let stated = |unit: &str| {
        changed(
            &with_sides("\"rate\": null", "\"rate\": null"),
            &[("\"unit\": \"percent\",", &format!("\"unit\": \"{unit}\", \"multiple\": 10,"))],
        )
    };
    assert_eq!(figures(&faultless(&stated("multiple")))[0].multiple, Some(10.0));
    faults_of(
        &stated("percent"),
        &["/figures/0/unit: texten ”percent”; väntat: ”multiple”"],
        &["/figures/0/unit: the text “percent”; expected: “multiple”"],
    );
    faults(
        &[("\"unit\": \"year\"", "\"unit\": \"years\"")],
        &[&format!("/facts/0/unit: texten ”years”; väntat: {}", A_UNIT[0])],
        &[&format!("/facts/0/unit: the text “years”; expected: {}", A_UNIT[1])],
    );
}

#[test]
fn a_number_is_one() {
    for (value, found) in [
        ("\"1999\"", ["texten ”1999”", "the text “1999”"]),
        ("true", ["true", "true"]),
        ("false", ["false", "false"]),
        ("[1999]", ["[…]", "[…]"]),
        ("{}", ["{…}", "{…}"]),
        ("1e16", ["ett för stort tal", "a number too large"]),
        ("-1e300", ["ett för stort tal", "a number too large"]),
    ] {
        let profile = one(&[("1999", value)], "/facts/0/value", found, A_NUMBER).unwrap();
        assert!(facts(&profile).is_empty(), "a value that is wrong isn't one that is missing");
    }
    for value in ["null", "0", "-0", "1e15", "-1e15", "1e-300", "1999.5"] {
        faultless(&example(&[("1999", value)]));
    }
    assert_eq!(facts(&faultless(&example(&[("1999", "null")])))[0].given, Amount::Value(None));
}

/// The example as a script would hand it over, with a value in the fact's place.
fn handed_over(value: Value) -> Reading {
    fn put(into: &mut Value, value: &Value) {
        match into {
            Value::Number(n) if *n == 1999.0 => *into = value.clone(),
            Value::List(items) => items.iter_mut().for_each(|item| put(item, value)),
            Value::Object(fields) => fields.iter_mut().for_each(|(_, field)| put(field, value)),
            _ => {}
        }
    }
    let mut whole = cluster_facts::profile::json::parse(EXAMPLE).unwrap();
    put(&mut whole, &value);
    read(whole)
}

#[test]
fn what_no_json_can_hold_is_named() {
    for (value, found) in [
        (Value::Number(f64::NAN), ["NaN", "NaN"]),
        (Value::Number(f64::INFINITY), ["ett för stort tal", "a number too large"]),
        (Value::Number(f64::NEG_INFINITY), ["ett för stort tal", "a number too large"]),
        (Value::Odd("function"), ["function", "function"]),
        (Value::Odd("symbol"), ["symbol", "symbol"]),
        (Value::Odd("bigint"), ["bigint", "bigint"]),
        (Value::Odd("Map"), ["Map", "Map"]),
    ] {
        let reading = handed_over(value);
        let line = |language: Language, found: &str, wanted: &str| {
            format!("/facts/0/value: {found}; {}: {wanted}", language.pick("väntat", "expected"))
        };
        assert_eq!(in_words(&reading, Language::Swedish), [line(Language::Swedish, found[0], A_NUMBER[0])]);
        assert_eq!(in_words(&reading, Language::English), [line(Language::English, found[1], A_NUMBER[1])]);
    }
    let reading = handed_over(Value::Beyond);
    assert_eq!(
        in_words(&reading, Language::Swedish),
        ["/facts/0/value: för djupt eller för mycket; väntat: högst 32 nivåer och 20 000 värden"]
    );
    assert_eq!(
        in_words(&reading, Language::English),
        ["/facts/0/value: too deep or too much; expected: at most 32 levels and 20,000 values"]
    );
    assert!(read(Value::Odd("function")).profile.is_none());
}

#[test]
fn an_address_that_may_not_be_followed_is_a_fault() {
    let profile = one(
        &[("https://example.org/more", "java\\nscript:alert(1)")],
        "/actions/more/url",
        ["texten ”java\nscript:alert(1)”", "the text “java\nscript:alert(1)”"],
        AN_ADDRESS,
    );
    assert!(profile.unwrap().more().is_none());
}

#[test]
fn identifiers_are_small_and_each_stands_once() {
    for id in ["Example", "exämple", "a b", "a_b", "a.b", ""] {
        let text = format!("\"id\": \"{id}\"");
        let found = [&*format!("texten ”{id}”"), &*format!("the text “{id}”")];
        assert!(one(&[("\"id\": \"example\"", &text)], "/id", found, AN_ID).is_none());
    }
    let long = "a".repeat(65);
    assert_eq!(pointers(&example(&[("\"id\": \"example\"", &format!("\"id\": \"{long}\""))])), ["/id"]);
    faultless(&example(&[("\"id\": \"example\"", &format!("\"id\": \"{}\"", &long[1..]))]));

    let fact = r#"{ "id": "founded", "label": { "sv": "startår", "en": "founded" }, "value": 1999, "unit": "year", "origin": "stated", "source": "us" }"#;
    let twice = format!("{fact}, {}", fact.replace("1999", "2000"));
    let profile = one(
        &[(fact, &twice)],
        "/facts/1/id",
        ["texten ”founded”", "the text “founded”"],
        ["ett id som ingen annan har", "an id that no other has"],
    )
    .unwrap();
    assert_eq!(facts(&profile).len(), 1);
    assert_eq!(facts(&profile)[0].given, Amount::Value(Some(1999.0)), "the first stays");
}

#[test]
fn a_period_goes_forward_between_moments_of_one_kind() {
    let period = "{ \"from\": \"2007\", \"to\": \"2011\" }";
    for wrong in [
        r#"{ "from": "2011", "to": "2007" }"#,
        r#"{ "from": "2011", "to": "2011" }"#,
        r#"{ "from": "2007", "to": "2011-06" }"#,
        r#"{ "from": "2011-06-30", "to": "2011-01-31" }"#,
    ] {
        one(
            &[(period, wrong)],
            "/figures/0/period",
            ["{…}", "{…}"],
            ["”from” före ”to”, båda av samma slag", "“from” before “to”, both of the same kind"],
        );
    }
    one(
        &[(period, r#"{ "from": "2007", "to": "2011-13" }"#)],
        "/figures/0/period/to",
        ["texten ”2011-13”", "the text “2011-13”"],
        A_MOMENT,
    );
    one(
        &[(period, r#"{ "from": 2007, "to": "2011" }"#)],
        "/figures/0/period/from",
        ["talet 2\u{a0}007", "the number 2,007"],
        A_MOMENT,
    );
    one(
        &[(period, "\"2007-2011\"")],
        "/figures/0/period",
        ["texten ”2007-2011”", "the text “2007-2011”"],
        ["ett objekt: interval", "an object: interval"],
    );
}

#[test]
fn a_fact_has_a_value_or_a_change() {
    let wanted = ["”value”, eller ”from” och ”to”", "“value”, or “from” and “to”"];
    for wrong in [
        "\"from\": 1",
        "\"to\": 1",
        "\"value\": 1, \"from\": 1, \"to\": 2",
        "\"value\": 1, \"from\": 1",
        "\"date\": \"2026\"",
    ] {
        let profile = one(&[("\"value\": 1999", wrong)], "/facts/0", ["{…}", "{…}"], wanted).unwrap();
        assert!(facts(&profile).is_empty());
    }
    let changed = faultless(&example(&[("\"value\": 1999", "\"from\": 1, \"to\": null")]));
    assert_eq!(facts(&changed)[0].given, Amount::Change(Some(1.0), None));
}

#[test]
fn a_side_has_a_rate_or_two_values_or_neither() {
    let wanted = ["”rate”, eller ”from” och ”to”", "“rate”, or “from” and “to”"];
    for wrong in ["\"rate\": 2, \"from\": 1, \"to\": 2", "\"from\": 1", "\"to\": 1"] {
        let profile = faults_of(
            &with_sides(wrong, "\"rate\": -5"),
            &[&format!("/figures/0/cluster: {{…}}; väntat: {}", wanted[0])],
            &[&format!("/figures/0/cluster: {{…}}; expected: {}", wanted[1])],
        );
        assert!(figures(&profile.unwrap()).is_empty());
    }
    let neither = with_sides("\"sumOf\": 2", "\"rate\": -5");
    assert_eq!(figures(&faultless(&neither))[0].sides[0].given, Given::Missing);
}

#[test]
fn whole_numbers_are_whole_and_within_their_bounds() {
    let whole = ["ett helt tal", "a whole number"];
    for (field, found) in [
        ("\"decimals\": 7", ["talet 7", "the number 7"]),
        ("\"decimals\": -1", ["talet −1", "the number −1"]),
        ("\"decimals\": 1.5", ["talet 1,500", "the number 1.500"]),
        ("\"decimals\": null", ["null", "null"]),
        ("\"sumOf\": 1", ["talet 1", "the number 1"]),
        ("\"sumOf\": 1000001", ["talet 1\u{a0}000\u{a0}001", "the number 1,000,001"]),
    ] {
        let name = field.split('"').nth(1).unwrap();
        let profile = one(
            &[("\"value\": 1999", &format!("\"value\": 1999, {field}"))],
            &format!("/facts/0/{name}"),
            found,
            whole,
        );
        assert_eq!(profile.unwrap().facts().count(), 1, "the number is right without it");
    }
}

#[test]
fn a_block_is_exactly_one_thing() {
    let block = "{ \"text\": { \"sv\": \"Ett stycke.\", \"en\": \"A paragraph.\" } }";
    let wanted = ["precis ett fält", "exactly one field"];
    for wrong in ["{}", "{ \"text\": { \"sv\": \"Ett stycke.\", \"en\": \"A paragraph.\" }, \"figure\": \"f\" }"] {
        let profile = one(&[(block, wrong)], "/explainer/sections/0/blocks/0", ["{…}", "{…}"], wanted).unwrap();
        assert!(matches!(blocks(&profile)[..], [Block::Figure(_)]));
    }
    one(
        &[(block, "{ \"txt\": { \"sv\": \"Ett stycke.\", \"en\": \"A paragraph.\" } }")],
        "/explainer/sections/0/blocks/0/txt",
        ["okänt fält ”txt”", "unknown field “txt”"],
        ["kanske ”text”", "perhaps “text”"],
    );
    one(
        &[(block, "\"Ett stycke.\"")],
        "/explainer/sections/0/blocks/0",
        ["texten ”Ett stycke.”", "the text “Ett stycke.”"],
        ["ett objekt: block", "an object: block"],
    );
}

#[test]
fn an_illustration_may_name_workshops() {
    let block = "{ \"text\": { \"sv\": \"Ett stycke.\", \"en\": \"A paragraph.\" } }";
    let with = |workshop: &str| {
        let labels = format!(
            r#""mill": {{ "sv": "a", "en": "b" }}, "wood": {{ "sv": "c", "en": "d" }}, "hub": {{ "sv": "e", "en": "f" }}{workshop}"#
        );
        let drawing = format!(
            r#"{{ "illustration": {{ "name": "forest", "labels": {{ {labels} }}, "cluster": {{ "sv": "g", "en": "h" }}, "initiative": {{ "sv": "i", "en": "j" }} }} }}"#
        );
        let profile = faultless(&example(&[(block, &drawing)]));
        let Block::Illustration(drawing) = blocks(&profile)[0] else { panic!("no illustration") };
        drawing.workshop.map(|name| Language::ALL.map(|language| name.get(language).to_string()))
    };
    assert_eq!(with(""), None);
    assert_eq!(
        with(r#", "workshop": { "sv": "Verkstad", "en": "Workshop" }"#),
        Some(["Verkstad", "Workshop"].map(String::from))
    );
}

#[test]
fn a_note_is_ours_in_both_languages_or_an_offices_in_its_own() {
    let with = |note: &str| example(&[("\"facts\": [", &format!("\"notes\": [{note}], \"facts\": ["))]);
    let good = faultless(&with(
        r#"{ "text": { "sv": "a", "en": "b" } }, { "original": "As written.", "lang": "en", "source": "us" }, { "original": "Som det står.", "lang": "sv" }"#,
    ));
    assert_eq!(good.notes().each().count(), 3, "an office's words need no translation");
    assert!(matches!(good.notes().each().nth(1), Some(Note::Office("As written.", _, Some(_)))));
    for wrong in [
        r#"{ "original": "As written." }"#,
        r#"{ "lang": "en" }"#,
        r#"{ "text": { "sv": "a", "en": "b" }, "original": "x", "lang": "en" }"#,
        "{}",
    ] {
        let profile = faults_of(
            &with(wrong),
            &["/notes/0: {…}; väntat: ”text”, eller ”original” och ”lang”"],
            &["/notes/0: {…}; expected: “text”, or “original” and “lang”"],
        );
        assert!(profile.unwrap().notes().is_empty());
    }
}

#[test]
fn a_reference_to_what_was_left_out_is_no_second_fault() {
    // The source lacks its name: everything that rests on it goes, silently.
    let profile = one(
        &[("\"name\": { \"sv\": \"Exempelkällan\", \"en\": \"The example source\" }, ", "")],
        "/sources/0/name",
        ["saknas", "missing"],
        A_TEXT,
    )
    .unwrap();
    assert!(facts(&profile).is_empty() && figures(&profile).is_empty());
    assert!(matches!(blocks(&profile)[..], [Block::Text(_)]));

    let profile = one(
        &[("\"place\": { \"sv\": \"i länet\", \"en\": \"in the county\" }", "\"place\": 7")],
        "/areas/1/place",
        ["talet 7", "the number 7"],
        A_TEXT,
    )
    .unwrap();
    assert!(figures(&profile).is_empty());
    assert_eq!(facts(&profile).len(), 1);
}

#[test]
fn positions_are_those_of_what_stays() {
    let figure = r#"{
      "id": "f", "measure": "m", "period": { "from": "2007", "to": "2011" },
      "unit": "percent", "origin": "stated", "source": "us",
      "cluster": { "area": "c", "rate": 2 }, "reference": { "area": "r", "rate": -5 }
    }"#;
    let before = figure.replace("\"id\": \"f\"", "\"id\": \"e\"").replace("\"origin\": \"stated\", ", "");
    let text = example(&[(figure, &format!("{before}, {figure}"))]);
    assert_eq!(pointers(&text), ["/figures/0/origin"]);
    let profile = read_json(&text).profile.unwrap();
    assert_eq!(figures(&profile).len(), 1);
    assert!(matches!(blocks(&profile)[1], Block::Figure(_)), "the block shows the one that stays");
}

#[test]
fn a_sum_that_lacks_a_group_is_not_made() {
    let counts = r#"{ "figure": "f" }, { "counts": { "of": { "sv": "a", "en": "b" }, "groups": [
        { "fact": "founded", "label": { "sv": "a", "en": "b" } }, { "fact": "gone", "label": { "sv": "a", "en": "b" } }] } }"#;
    let gone = r#""facts": [
    { "id": "gone", "value": 5, "unit": "number", "origin": "stated", "source": "us" },"#;
    let text = example(&[("{ \"figure\": \"f\" }", counts), ("\"facts\": [", gone)]);
    assert_eq!(pointers(&text), ["/facts/0/label"]);
    let profile = read_json(&text).profile.unwrap();
    assert!(matches!(blocks(&profile)[..], [Block::Text(_), Block::Figure(_)]));
}

#[test]
fn of_more_than_a_hundred_faults_the_number_is_told() {
    let text = example(&[("\"facts\": [", &format!("\"notes\": [{}1], \"facts\": [", "1,".repeat(149)))]);
    let reading = read_json(&text);
    assert_eq!((reading.faults.len(), reading.count), (MAX_FAULTS, 150));
    assert_eq!(reading.faults[99].pointer, "/notes/99");
    assert!(reading.profile.is_some());
}

#[test]
fn more_than_a_megabyte_is_refused_before_it_is_parsed() {
    let long = format!("{EXAMPLE}{}", " ".repeat(MAX_BYTES - EXAMPLE.len()));
    faultless(&long);
    faults_of(
        &(long + " "),
        &["profilen: inte JSON: 1000001 bytes; at most 1000000 are read; väntat: JSON"],
        &["the profile: not JSON: 1000001 bytes; at most 1000000 are read; expected: JSON"],
    );
}

#[test]
fn no_depth_and_no_number_of_values_overflows() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let deep = format!("{}1{}", open.repeat(10_000), close.repeat(10_000));
        let text = example(&[("\"facts\": [", &format!("\"focus\": {deep}, \"facts\": ["))]);
        let faults = pointers(&text);
        assert!(faults.iter().all(|pointer| pointer.starts_with("/focus")), "{faults:?}");
        assert!(!faults.is_empty());
    }
    let many = example(&[("\"facts\": [", &format!("\"notes\": [{}{{}}], \"facts\": [", "{},".repeat(30_000)))]);
    let reading = read_json(&many);
    // What comes after the last value that is read isn't there either: sources, facts, all.
    assert!(reading.count > 30_000);
    assert!(in_words(&reading, Language::English).iter().all(|line| line.starts_with("/notes/")));
}

#[test]
fn the_last_of_two_fields_counts_as_in_javascript() {
    let profile = faultless(&example(&[("\"value\": 1999", "\"value\": 1998, \"value\": 1999")]));
    assert_eq!(facts(&profile)[0].given, Amount::Value(Some(1999.0)));
}

#[test]
fn what_is_handed_out_is_what_was_right() {
    let changes = [("\"unit\": \"year\"", "\"unit\": 7"), ("\"figures\"", "\"colour\": 1, \"figures\"")];
    let out = serde_json::to_value(read_json(&example(&changes)).profile.unwrap()).unwrap();
    assert_eq!(out.get("colour"), None);
    assert_eq!(out["facts"], serde_json::json!([]));
    assert_eq!(out["figures"][0]["cluster"], serde_json::json!({ "area": "c", "rate": 2.0 }));
    let whole = serde_json::to_string(&faultless(EXAMPLE)).unwrap();
    assert_eq!(
        cluster_facts::profile::json::parse(&whole).unwrap(),
        cluster_facts::profile::json::parse(EXAMPLE).unwrap()
    );
}

#[test]
fn computed_figures_keep_how_many_values_each_is_a_sum_of() {
    let text = computed(r#""from": 1, "to": 2, "sumOf": 11"#, r#""from": 1, "to": 2"#, "");
    let profile = faultless(&text);
    let figure = figures(&profile)[0];
    assert_eq!(figure.sides.map(|side| side.sum_of), [Some(11), None]);
}

#[test]
fn the_fifth_figure_that_is_marked_for_the_card_is_a_fault() {
    let mut json = common::shipped_json("paper-province");
    let figures = json["figures"].as_array_mut().unwrap();
    for n in 0..3 {
        let mut figure = figures[n].clone();
        figure["id"] = format!("more-{n}").into();
        figures.push(figure);
    }
    for figure in figures {
        figure["card"] = true.into();
    }
    let expected = [
        "”card” på högst fyra siffror; de första fyra visas",
        "“card” on four figures at most; the first four are shown",
    ];
    let profile = faults_of(
        &json.to_string(),
        &[4, 5].map(|n| format!("/figures/{n}/card: true; väntat: {}", expected[0])).each_ref().map(String::as_str),
        &[4, 5].map(|n| format!("/figures/{n}/card: true; expected: {}", expected[1])).each_ref().map(String::as_str),
    );
    assert_eq!(profile.unwrap().card_figures().count(), 4);
}

#[test]
fn a_measure_without_a_short_name_is_called_by_its_label() {
    let profile = common::shipped("paper-province");
    let names: Vec<_> = profile.figures().map(|figure| figure.measure.short().get(Language::Swedish)).collect();
    assert_eq!(names, ["Anställda", "Anställda", "Tillväxt"]);
}

#[test]
fn a_quotation_before_the_sections_and_a_heading_within_one_are_read() {
    let profile = common::shipped("paper-province");
    assert_eq!(
        profile.quotation().unwrap().text.get(Language::Swedish),
        "Ett företagskluster är lite som en idrottsförening för företag"
    );
    let third = profile.sections().nth(2).unwrap();
    assert!(
        matches!(third.blocks().nth(1), Some(Block::Heading(text)) if text.get(Language::English) == "Cluster facts")
    );
}

#[test]
fn a_text_of_which_nothing_is_seen_is_a_fault() {
    for unseen in [" ", "\u{a0}", "\u{200b}", "\u{2060}\u{feff}", "\u{ad}\u{200d}", "\u{3000}\u{2003}", "\u{2800}"] {
        let text = example(&[("\"sv\": \"Exempelklustret\"", &format!("\"sv\": \"{unseen}\""))]);
        assert_eq!(pointers(&text), ["/name/sv"], "{unseen:?}");
    }
    let text = example(&[("\"sv\": \"Exempelklustret\"", "\"sv\": \"\u{200b}Ö\"")]);
    assert_eq!(pointers(&text), [""; 0]);
}
