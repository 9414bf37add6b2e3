//! Numbers and words of ordinary profiles: never a made-up zero, never a saturated number, words in their right form.
#![cfg(feature = "json")]

mod common;

use cluster_facts::language::number::{Sign, in_unit, number};
use cluster_facts::profile::Unit;
use cluster_facts::{Language, Options, Profile, State, View, html, view};
use common::example::{EXAMPLE, changed, computed, with_sides};
use common::faultless;
use common::parsed::{text, texts};
use serde_json::{Value, json};

const SV: Language = Language::Swedish;
const EN: Language = Language::English;

fn shown(profile: &Profile, view_of: View, language: Language) -> String {
    html(&view(profile, &State::new(language), &Options { view: view_of, ..Options::default() }).node)
}

/// The example with these key numbers.
fn with_facts(facts: Value) -> Profile {
    let mut profile: Value = serde_json::from_str(EXAMPLE).unwrap();
    profile["facts"] = facts;
    faultless(&profile.to_string())
}

fn fact(label: [&str; 2], unit: &str, more: Value) -> Value {
    let mut fact = json!({
        "label": { "sv": label[0], "en": label[1] }, "unit": unit, "origin": "stated", "source": "us"
    });
    fact.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    fact
}

fn in_words(value: f64, decimals: u8, unit: Unit<'_>, language: Language) -> String {
    let mut out = String::new();
    in_unit(&mut out, value, decimals, Sign::Minus, unit, language);
    out
}

#[test]
fn large_numbers_with_decimals_are_as_large_as_they_are() {
    assert_eq!(number(1e14, 6, Sign::Minus, EN), "100,000,000,000,000.000000");
    assert_eq!(number(2e13, 6, Sign::Minus, SV), "20\u{a0}000\u{a0}000\u{a0}000\u{a0}000,000000");
    assert_eq!(number(999_999_999_999_999.0, 6, Sign::Minus, EN), "999,999,999,999,999.000000");
    assert_eq!(number(-123_456_789_012.5, 6, Sign::Minus, EN), "−123,456,789,012.500000");
}

#[test]
fn a_rounded_fraction_carries_into_the_whole() {
    assert_eq!(number(99_999_999_999_999.98, 1, Sign::Minus, EN), "100,000,000,000,000.0");
    assert_eq!(number(0.96, 1, Sign::Minus, EN), "1.0");
}

#[test]
fn a_year_is_written_as_it_is() {
    assert_eq!(in_words(1999.0, 0, Unit::Year, SV), "1999");
    assert_eq!(in_words(-44.0, 0, Unit::Year, SV), "−44");
    assert_eq!(in_words(1999.5, 0, Unit::Year, SV), "1999,5");
    assert_eq!(in_words(10_000.0, 0, Unit::Year, EN), "10000");
}

#[test]
fn one_time_is_singular() {
    assert_eq!(in_words(1.0, 0, Unit::Multiple, SV), "1\u{a0}gång");
    assert_eq!(in_words(1.0, 0, Unit::Multiple, EN), "1\u{a0}time");
    assert_eq!(in_words(1.2, 0, Unit::Multiple, SV), "1,2\u{a0}gånger");
    assert_eq!(in_words(2.0, 0, Unit::Multiple, EN), "2\u{a0}times");
}

#[test]
fn a_change_of_years_keeps_its_sign() {
    let profile = with_facts(json!([fact(["tid", "time"], "year", json!({ "from": 2005, "to": 1999 }))]));
    assert_eq!(texts(&shown(&profile, View::Card, SV), ".cf-stats dd"), ["−6"]);
}

#[test]
fn a_months_name_within_another_word_is_no_date() {
    let profile = with_facts(json!([
        fact(["juniorer i föreningen", "junior members"], "number", json!({ "value": 12, "date": "2026-06" })),
        fact(["majoritetsägda bolag", "majority-owned companies"], "number", json!({ "value": 3, "date": "2026-05" })),
        fact(["medlemmar i maj", "members in May"], "number", json!({ "value": 4, "date": "2026-05" }))
    ]));
    assert_eq!(
        texts(&shown(&profile, View::Card, SV), ".cf-stats dt"),
        ["juniorer i föreningen, juni 2026", "majoritetsägda bolag, maj 2026", "medlemmar i maj"]
    );
    assert_eq!(
        texts(&shown(&profile, View::Card, EN), ".cf-stats dt"),
        ["junior members, June 2026", "majority-owned companies, May 2026", "members in May"]
    );
}

#[test]
fn abbreviations_keep_their_capitals_within_a_sentence() {
    for (label, expected) in [
        ("FoU-utgifter", "FoU-utgifter"),
        ("R&D spending", "R&D spending"),
        ("PhD students", "PhD students"),
        ("BNP", "BNP"),
        ("Tillväxt", "tillväxt"),
        ("Exports to the EU", "exports to the EU"),
    ] {
        let mut out = String::new();
        cluster_facts::language::sentence::lower_first(&mut out, label);
        assert_eq!(out, expected);
    }
}

#[test]
fn the_same_day_a_year_later_is_a_whole_year_away() {
    for (from, to) in [
        ("2023-06-30", "2024-06-30"),
        ("2024-06-30", "2025-06-30"),
        ("2023-02-28", "2024-02-29"),
        ("2024-02-29", "2025-02-28"),
        ("2023-12-31", "2024-12-31"),
        ("2024-01-01", "2025-01-01"),
    ] {
        let moments = [from, to].map(|m| cluster_facts::profile::Moment::parse(m).unwrap());
        let period = cluster_facts::profile::Period { from: moments[0], to: moments[1] };
        assert_eq!(period.years(), 1.0, "{from} to {to}");
    }
}

#[test]
fn a_sum_of_counts_has_the_decimals_of_its_terms() {
    let mut profile: Value = serde_json::from_str(EXAMPLE).unwrap();
    profile["facts"] = json!([
        { "id": "a", "label": { "sv": "a", "en": "a" }, "unit": "number", "origin": "stated", "source": "us", "value": 7.5 },
        { "id": "b", "label": { "sv": "b", "en": "b" }, "unit": "number", "origin": "stated", "source": "us", "value": 80.25 }
    ]);
    let label = json!({ "sv": "x", "en": "x" });
    profile["explainer"] = json!({ "sections": [{ "heading": label, "blocks": [{ "counts": {
        "of": label, "groups": [{ "fact": "a", "label": label }, { "fact": "b", "label": label }]
    } }] }] });
    let html = shown(&faultless(&profile.to_string()), View::Explainer, SV);
    assert_eq!(text(&html, ".cf-dots .cf-measure"), "7,5 + 80,25 = 87,75\u{a0}x");
}

#[test]
fn an_annual_rate_over_one_year_is_the_change() {
    let years = computed(r#""from": 1000, "to": 1500"#, r#""from": 1000, "to": 1200"#, r#""show": "annual","#);
    let days = changed(&years, &[("\"2007\"", "\"2023-06-30\""), ("\"2011\"", "\"2024-06-30\"")]);
    let html = shown(&faultless(&days), View::Card, SV);
    assert!(text(&html, ".cf-sentence").contains("50,0\u{a0}% per år"), "{}", text(&html, ".cf-sentence"));
}

#[test]
fn a_stated_rate_that_its_decimals_would_show_as_zero_is_said_with_its_verb() {
    let profile = faultless(&with_sides(r#""rate": 4e-7"#, r#""rate": -4e-7"#));
    let sentence = text(&shown(&profile, View::Card, SV), ".cf-sentence");
    assert_eq!(sentence.matches("med mindre än 0,000001\u{a0}%").count(), 2, "{sentence}");
    assert!(sentence.contains("ökade") && sentence.contains("minskade"), "{sentence}");
}

#[test]
fn a_key_number_that_isnt_zero_is_never_shown_as_zero() {
    assert_eq!(in_words(4e-7, 0, Unit::Percent, SV), "mindre än 0,000001\u{a0}%");
    assert_eq!(in_words(4e-7, 0, Unit::Eur, EN), "less than €0.000001");
    assert_eq!(in_words(0.0, 0, Unit::Percent, EN), "0%");
}

#[test]
fn a_computed_multiple_that_would_be_shown_as_zero_is_refused() {
    use cluster_facts::growth::{Refusal, multiple};
    assert_eq!(multiple(0.04, 1.0), Err(Refusal::TooSmall));
    assert_eq!(multiple(0.0, 1.0), Err(Refusal::TooSmall));
    assert_eq!(multiple(0.05, 1.0), Ok(0.05));
}

#[test]
fn a_standing_agrees_with_the_word_that_it_belongs_to() {
    let source = |origin: &str, language| {
        let mut json: Value = serde_json::from_str(EXAMPLE).unwrap();
        json["facts"] = json!([fact(
            ["medlemmar 2024", "members 2024"],
            "number",
            json!({ "value": 12, "status": "preliminary" })
        )]);
        json["facts"][0]["origin"] = origin.into();
        let lists = texts(&shown(&faultless(&json.to_string()), View::Card, language), ".cf-source");
        lists.last().unwrap().clone()
    };
    assert!(source("stated", SV).ends_with("; preliminärt"), "{}", source("stated", SV));
    assert!(source("statistics", SV).ends_with("; preliminär"), "{}", source("statistics", SV));
    assert!(source("stated", EN).ends_with("; preliminary"), "{}", source("stated", EN));
}

#[test]
fn statistics_of_a_source_that_is_no_office_are_not_an_offices() {
    let mut json: Value = serde_json::from_str(EXAMPLE).unwrap();
    json["facts"] =
        json!([fact(["a", "a"], "number", json!({ "value": 1 })), fact(["b", "b"], "number", json!({ "value": 2 }))]);
    json["facts"][1]["origin"] = "statistics".into();
    let marks = |json: &Value| texts(&shown(&faultless(&json.to_string()), View::Card, SV), ".cf-mark .vh");
    assert_eq!(marks(&json), ["uppgiven", "från statistikkälla"]);
    json["sources"][0]["office"] = true.into();
    assert_eq!(marks(&json), ["uppgiven", "från statistikmyndighet"]);
}

#[test]
fn a_missing_value_stands_behind_a_colon() {
    let names =
        texts(&shown(&faultless(&with_sides(r#""rate": 4"#, r#""rate": null"#)), View::Card, SV), ".cf-plot .name");
    assert!(names[1].ends_with(": uppgift saknas"), "{names:?}");
}

/// The card of a figure that shows the difference of two rates.
fn with_points(cluster: [f64; 2], reference: [f64; 2]) -> Profile {
    let side = |[from, to]: [f64; 2]| format!(r#""from": {from}, "to": {to}"#);
    faultless(&computed(&side(cluster), &side(reference), r#""show": "points","#))
}

#[test]
fn differences_are_exact_and_keep_the_decimals_of_their_numbers() {
    let html = shown(&with_points([5.1, 5.4], [4.2, 4.5]), View::Card, SV);
    assert_eq!(text(&html, ".cf-figure"), "+0,3\u{a0}procentenheter");
    assert_eq!(text(&html, ".gaptext"), "Skillnad 0\u{a0}procentenheter");
    let html = shown(&with_points([44.52, 45.67], [44.0, 45.0]), View::Card, SV);
    assert_eq!(text(&html, ".cf-figure"), "+1,15\u{a0}procentenheter");
    assert_eq!(text(&html, ".gaptext"), "Skillnad 0,15\u{a0}procentenheter");
}

#[test]
fn a_change_between_two_values_keeps_their_decimals() {
    let profile = with_facts(json!([
        fact(["a 2024", "a 2024"], "number", json!({ "from": 5.0, "to": 5.9 })),
        fact(["b 2024", "b 2024"], "number", json!({ "from": 0.1, "to": 0.4 })),
        fact(["c 2024", "c 2024"], "number", json!({ "from": 1.25, "to": 2.25 }))
    ]));
    assert_eq!(texts(&shown(&profile, View::Card, SV), ".cf-stats dd"), ["+0,9", "+0,3", "+1,00"]);
}

#[test]
fn a_quotient_on_the_half_is_rounded_from_its_exact_value() {
    let profile = faultless(&computed(r#""from": 40, "to": 40.46"#, r#""from": 200, "to": 202.1"#, ""));
    let html = shown(&profile, View::Card, SV);
    assert!(text(&html, ".cf-sentence").contains("med 1,2\u{a0}%"), "{}", text(&html, ".cf-sentence"));
    assert!(text(&html, ".cf-sentence").contains("med 1,1\u{a0}%"), "{}", text(&html, ".cf-sentence"));
}
