//! What the views show: golden files of all of it, and the words and numbers that matter one by one.
//!
//! `UPDATE_GOLDENS=1 cargo test --test views` writes the golden files anew; read what changed.

#![cfg(all(feature = "json", feature = "render"))]

mod common;

use cluster_facts::language::number::{Sign, number};
use cluster_facts::view::error::{error, note};
use cluster_facts::view::skeleton::skeleton;
use cluster_facts::{Language, Options, Profile, State, View, html, view};
use common::example::{EXAMPLE, changed, computed, example, with_sides};
use common::golden::golden;
use common::parsed::{attributes, text, texts};
use common::{fixture, shipped};

const VIEWS: [(&str, View); 4] =
    [("card", View::Card), ("explainer", View::Explainer), ("full", View::Full), ("figure", View::Figure)];

fn show(profile: &Profile, shown: View, figure: &str, language: Language) -> String {
    let options = Options { view: shown, figure: figure.into(), ..Options::default() };
    html(&view(profile, &State::new(language), &options).node)
}

fn card(profile: &Profile, language: Language) -> String {
    show(profile, View::Card, "", language)
}

#[test]
fn every_view_is_as_its_golden_file() {
    let mut wrong = Vec::new();
    for language in Language::ALL {
        let tag = language.tag();
        for name in ["paper-province", "varmland"] {
            let profile = shipped(name);
            for (view_name, shown) in VIEWS {
                golden(&format!("{name}.{view_name}.{tag}"), &show(&profile, shown, "", language), &mut wrong);
                golden(
                    &format!("{name}.{view_name}.skeleton.{tag}"),
                    &html(&skeleton(&profile, shown, language)),
                    &mut wrong,
                );
            }
            for figure in profile.figures().skip(1) {
                let html = show(&profile, View::Figure, figure.id, language);
                golden(&format!("{name}.figure-{}.{tag}", figure.id), &html, &mut wrong);
            }
        }
        for file in common::files("tests/fixtures") {
            let name = file.file_stem().unwrap().to_str().unwrap();
            let profile = fixture(name);
            for (view_name, shown) in [("card", View::Card), ("figure", View::Figure)] {
                golden(&format!("{name}.{view_name}.{tag}"), &show(&profile, shown, "", language), &mut wrong);
            }
            if profile.sections().next().is_some() {
                golden(&format!("{name}.full.{tag}"), &show(&profile, View::Full, "", language), &mut wrong);
            }
        }
        golden(&format!("error.{tag}"), &html(&error(language)), &mut wrong);
        golden(&format!("note.{tag}"), &html(&note(language)), &mut wrong);
    }
    assert!(wrong.is_empty(), "{} golden files differ\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_golden_file_is_of_a_view() {
    let names: Vec<String> = ["paper-province", "varmland", "error", "note", "render"]
        .map(String::from)
        .into_iter()
        .chain(common::files("tests/fixtures").iter().map(|file| file.file_stem().unwrap().to_str().unwrap().into()))
        .collect();
    for file in common::files("tests/goldens") {
        let file_name = file.file_name().unwrap().to_str().unwrap();
        let first = file_name.split('.').next().unwrap();
        assert!(names.iter().any(|name| name == first), "{file_name} is nobody's");
    }
}

/// Hero figure, sentence and gap of a card.
fn told(profile: &Profile, language: Language) -> [String; 3] {
    let html = card(profile, language);
    let gap = texts(&html, ".cf-bars .gaptext, .cf-slope .gaptext").concat();
    [texts(&html, ".cf-figure").concat(), text(&html, ".cf-sentence"), gap]
}

#[track_caller]
fn tells(profile: &Profile, swedish: [&str; 3], english: [&str; 3]) {
    assert_eq!(told(profile, Language::Swedish), swedish);
    assert_eq!(told(profile, Language::English), english);
}

#[test]
fn paper_provinces_card_has_both_cluster_facts() {
    let profile = shipped("paper-province");
    let swedish = card(&profile, Language::Swedish);
    assert_eq!(text(&swedish, ".cf-title"), "Paper Province");
    assert_eq!(text(&swedish, "[part=region]"), "Skoglig bioekonomi i Värmland, Dalsland och Närke");
    assert_eq!(attributes(&swedish, "[role=radiogroup]", "aria-label"), ["Mått"]);
    assert_eq!(texts(&swedish, ".cf-switch label"), ["Anställda", "Tillväxt"]);
    assert_eq!(texts(&swedish, ".cf-measure"), ["Antal anställda 2007–2011", "Tillväxt 2007–2011"]);
    assert_eq!(texts(&swedish, ".cf-figure"), ["+2\u{a0}%", "10\u{a0}gånger"]);
    assert_eq!(
        texts(&swedish, ".cf-sentence"),
        [
            "Antalet anställda ökade med 2\u{a0}% i Paper Province och minskade med 5\u{a0}% i Värmland.",
            "Paper Provinces företag hade tio gånger högre tillväxt än övriga Värmland."
        ]
    );
    assert_eq!(text(&swedish, ".gaptext"), "Skillnad 7\u{a0}procentenheter");
    assert_eq!(
        text(&swedish, ".cf-times"),
        "Paper Provinces företagÖvriga VärmlandRutorna visar bara förhållandet; grundsiffrorna är inte publicerade."
    );
    assert_eq!(
        texts(&swedish, ".cf-source li"),
        [
            "Uppgivet av Paper Province",
            "Skillnaden är beräknad",
            "Uppgivet av Paper Province",
            "Uppgivet av Paper Province; odaterad uppgift"
        ]
    );
    assert_eq!(texts(&swedish, ".cf-stats dd"), ["1999", "7", "80"]);
    assert_eq!(texts(&swedish, ".cf-stats dt"), ["startår", "grundande företag", "företag har anslutit sig"]);
    assert_eq!(
        text(&swedish, "[part=chart] p.vh"),
        "Stapeldiagram. Antal anställda 2007–2011: Paper Province plus 2 procent, Värmland minus 5 procent. Skillnad 7\u{a0}procentenheter."
    );
    let english = card(&profile, Language::English);
    assert_eq!(text(&english, "[part=region]"), "Forest bioeconomy in Värmland, Dalsland and Närke");
    assert_eq!(attributes(&english, "[role=radiogroup]", "aria-label"), ["Measure"]);
    assert_eq!(texts(&english, ".cf-switch label"), ["Employees", "Growth"]);
    assert_eq!(texts(&english, ".cf-figure"), ["+2%", "10\u{a0}times"]);
    assert_eq!(
        texts(&english, ".cf-sentence"),
        [
            "The number of employees rose by 2% in Paper Province and fell by 5% in Värmland.",
            "Paper Province’s companies had ten times higher growth than the rest of Värmland."
        ]
    );
    assert_eq!(
        texts(&english, ".cf-source li"),
        [
            "Stated by Paper Province",
            "The difference is calculated",
            "Stated by Paper Province",
            "Stated by Paper Province; undated"
        ]
    );
    assert_eq!(
        text(&english, "[part=chart] p.vh"),
        "Bar chart. Number of employees 2007–2011: Paper Province plus 2 per cent, Värmland minus 5 per cent. Difference 7\u{a0}percentage points."
    );
}

#[test]
fn the_option_figure_checks_its_button_and_the_first_is_checked_by_default() {
    let profile = shipped("paper-province");
    for (figure, checked) in [("", "employees"), ("growth", "growth"), ("employees-index", "employees")] {
        let html = show(&profile, View::Card, figure, Language::English);
        assert_eq!(attributes(&html, "[name=figure][checked]", "value"), [checked], "{figure}");
        assert_eq!(attributes(&html, "[name=figure]", "value"), ["employees", "growth"]);
    }
}

#[test]
fn a_card_shows_the_marked_figures_in_their_order_and_without_a_mark_the_first() {
    let order = |marks: [bool; 3]| {
        let mut json = common::shipped_json("paper-province");
        for (figure, mark) in json["figures"].as_array_mut().unwrap().iter_mut().zip(marks) {
            figure["card"] = mark.into();
        }
        let html = card(&common::faultless(&json.to_string()), Language::English);
        (attributes(&html, "[name=figure]", "value"), texts(&html, ".cf-figure").len())
    };
    assert_eq!(order([false, false, false]), (vec![], 1));
    assert_eq!(order([false, false, true]), (vec![], 1));
    assert_eq!(order([false, true, true]), (vec!["employees-index".into(), "growth".into()], 2));
    assert_eq!(order([true, true, true]).1, 3);
}

#[test]
fn two_links_with_one_address_are_one_button() {
    let profile = shipped("paper-province");
    let buttons = |view, language| {
        let html = show(&profile, view, "", language);
        (texts(&html, ".cf-actions a"), attributes(&html, ".cf-actions a", "href"))
    };
    let address = "https://paperprovince.com/".to_string();
    assert_eq!(buttons(View::Card, Language::Swedish), (vec!["Läs mer och bli medlem".into()], vec![address.clone()]));
    assert_eq!(buttons(View::Card, Language::English).0, ["Read more and become a member"]);
    // There the first link leads to the text beside the card.
    assert_eq!(
        buttons(View::Full, Language::Swedish),
        (vec!["Läs mer".into(), "Bli medlem".into()], vec!["#s0".into(), address])
    );
}

#[test]
fn the_picture_and_the_breadcrumbs_are_at_the_top_of_the_text_views() {
    let mut json = common::shipped_json("paper-province");
    json["picture"] = serde_json::json!({
        "url": "mill.jpg", "alt": { "sv": "Ett pappersbruk", "en": "A paper mill" }, "focus": "top-left"
    });
    json["breadcrumbs"] = serde_json::json!([
        { "label": { "sv": "Hem", "en": "Home" }, "url": "/" },
        { "label": { "sv": "Om oss", "en": "About us" }, "url": "https://example.org/om" }
    ]);
    let profile = common::faultless(&json.to_string());
    for view in [View::Full, View::Explainer] {
        let html = show(&profile, view, "", Language::Swedish);
        assert_eq!(attributes(&html, "slot[name=picture] > img", "alt"), ["Ett pappersbruk"]);
        assert_eq!(attributes(&html, "img.cf-top.cf-left", "src"), ["mill.jpg"]);
        assert_eq!(attributes(&html, "nav.cf-crumbs", "aria-label"), ["Brödsmulor"]);
        assert_eq!(texts(&html, "nav.cf-crumbs a"), ["Hem", "Om oss"]);
        assert_eq!(attributes(&html, "nav.cf-crumbs a", "href"), ["/", "https://example.org/om"]);
    }
    let card = card(&profile, Language::English);
    assert!(!card.contains("mill.jpg") && !card.contains("cf-crumbs"));
    let without = show(&shipped("paper-province"), View::Full, "", Language::English);
    assert_eq!(texts(&without, "slot[name=picture]"), [""]);
    assert_eq!(texts(&without, "nav.cf-crumbs").len(), 0);
}

#[test]
fn the_bars_stand_on_one_zero_line() {
    let html = card(&shipped("paper-province"), Language::Swedish);
    // −5 to +2 is the whole: zero at 5/7.
    assert_eq!(attributes(&html, "line.zero", "x1"), ["71.4286%"]);
    assert_eq!(attributes(&html, "rect.c-cluster", "x"), ["71.4286%"]);
    assert_eq!(attributes(&html, "rect.c-cluster", "width"), ["28.5714%"]);
    assert_eq!(attributes(&html, "rect.c-region", "x"), ["0%"]);
    assert_eq!(attributes(&html, "rect.c-region", "width"), ["71.4286%"]);
    let ends = ["x1", "x2"].map(|x| attributes(&html, ".span line.gap", x).remove(0));
    assert!(ends == ["0%", "100%"] || ends == ["100%", "0%"], "{ends:?}");
}

#[test]
fn varmlands_card() {
    let profile = shipped("varmland");
    tells(
        &profile,
        [
            "−0,06\u{a0}%",
            "Folkmängden minskade med 0,06\u{a0}% i Värmlands län och ökade med 0,01\u{a0}% i alla 21 län tillsammans.",
            "Skillnad 0,07\u{a0}procentenheter",
        ],
        [
            "−0.06%",
            "The population fell by 0.06% in Värmland county and rose by 0.01% in all 21 counties together.",
            "Difference 0.07\u{a0}percentage points",
        ],
    );
    let swedish = card(&profile, Language::Swedish);
    assert_eq!(text(&swedish, ".cf-measure"), "Folkmängd, 31 januari–30 april 2026");
    assert_eq!(
        texts(&swedish, ".cf-source li"),
        ["Beräkning utifrån statistik från SCB, tabell TAB6471, uppdaterad 8 juni 2026"]
    );
    assert_eq!(texts(&swedish, ".cf-stats dd"), ["282\u{a0}726", "−176"]);
    assert_eq!(texts(&swedish, "summary"), ["Noter"]);
    assert!(!swedish.to_lowercase().contains("officiell statistik"));
    let english = card(&profile, Language::English);
    assert_eq!(text(&english, ".cf-measure"), "Population, 31 January–30 April 2026");
    assert_eq!(
        texts(&english, ".cf-source li"),
        ["Calculated from Statistics Sweden’s figures, table TAB6471, updated 8 June 2026"]
    );
    assert_eq!(texts(&english, ".cf-stats dd"), ["282,726", "−176"]);
    assert!(texts(&english, "details p").contains(&"Statistics Sweden writes, in Swedish:".to_string()));
    assert_eq!(attributes(&english, "details p[lang]", "lang").iter().filter(|lang| *lang != "sv").count(), 0);
}

#[test]
fn a_stated_multiple_is_said_in_words_and_never_computed() {
    let profile = shipped("paper-province");
    for (language, sentence, title, caveat) in [
        (
            Language::Swedish,
            "Paper Provinces företag hade tio gånger högre tillväxt än övriga Värmland.",
            "Tio gånger högre tillväxt än övriga Värmland",
            "Rutorna visar bara förhållandet; grundsiffrorna är inte publicerade.",
        ),
        (
            Language::English,
            "Paper Province’s companies had ten times higher growth than the rest of Värmland.",
            "Ten times higher growth than the rest of Värmland",
            "The squares only show the ratio; base figures are not published.",
        ),
    ] {
        let explainer = show(&profile, View::Explainer, "", language);
        assert_eq!(text(&explainer, ".cf-stated .cf-sentence"), sentence);
        let figure = show(&profile, View::Figure, "growth", language);
        assert_eq!(text(&figure, "#title"), title);
        assert_eq!(texts(&figure, ".cf-caveat"), [caveat]);
        let squares = |path: &str| attributes(&figure, path, "d").concat().matches('M').count();
        assert_eq!([squares(".u-cluster"), squares(".u-region")], [10, 1]);
        for wrong in ["%", "×", "procent", "per cent"] {
            assert!(!text(&figure, "figure").contains(wrong), "{wrong}");
        }
    }
}

#[test]
fn the_explainer_says_its_sums_quotations_and_sources() {
    let profile = shipped("paper-province");
    let swedish = show(&profile, View::Explainer, "", Language::Swedish);
    assert_eq!(texts(&swedish, ".cf-dots .cf-measure"), ["7 + 80 = 87\u{a0}företag"]);
    assert_eq!(text(&swedish, ".cf-quote p"), "”Ett företagskluster är lite som en idrottsförening för företag”");
    assert_eq!(text(&swedish, ".cf-quote footer"), "Tillväxtverket");
    assert_eq!(texts(&swedish, ".cf-def dd")[0], "”en geografisk koncentration av företag inom en viss bransch”");
    let english = show(&profile, View::Explainer, "", Language::English);
    assert_eq!(texts(&english, ".cf-dots .cf-measure"), ["7 + 80 = 87\u{a0}companies"]);
    assert_eq!(text(&english, ".cf-quote p"), "“A business cluster is a bit like a sports club for companies”");
    assert_eq!(
        text(&english, ".cf-quote footer"),
        "Tillväxtverket. Translated from Swedish: Ett företagskluster är lite som en idrottsförening för företag"
    );
    assert_eq!(attributes(&english, "q", "lang"), ["sv", "sv"]);
    assert_eq!(texts(&swedish, "q"), [""; 0]);
    assert_eq!(texts(&english, "h4").len(), 6, "five sections and the navigation");
}

#[test]
fn an_english_original_is_translated_into_swedish() {
    let profile = fixture("text");
    let swedish = show(&profile, View::Explainer, "", Language::Swedish);
    assert_eq!(text(&swedish, ".cf-quote footer"), "Exempelklustret. Översatt från engelska: A cluster that works");
    assert_eq!(attributes(&swedish, "q", "lang"), ["en", "en"]);
    assert_eq!(texts(&show(&profile, View::Explainer, "", Language::English), "q"), [""; 0]);
}

#[test]
fn one_spot_of_each_named_kind_is_a_tab_stop() {
    let stops = |profile: &Profile, language| {
        attributes(&show(profile, View::Explainer, "", language), ".spot[tabindex='0'][role=img]", "aria-label")
    };
    let spots = |profile: &Profile| texts(&show(profile, View::Explainer, "", Language::English), ".spot").len();
    let named = shipped("paper-province");
    assert_eq!(stops(&named, Language::Swedish), ["Pappersbruk", "Skog", "Verkstad"]);
    assert_eq!(stops(&named, Language::English), ["Paper mill", "Forest", "Workshop"]);
    assert_eq!(spots(&named), 11);
    let unnamed = fixture("text");
    assert_eq!(stops(&unnamed, Language::Swedish), ["Möbelfabrik", "Skog"], "this profile doesn't name workshops");
    assert_eq!(spots(&unnamed), 7);
}

#[test]
fn the_initiative_has_a_link_to_each_company() {
    let html = show(&shipped("paper-province"), View::Explainer, "", Language::English);
    assert_eq!(texts(&html, ".i-link").len(), 17);
    assert_eq!(texts(&html, ".i-house").len(), 17);
}

#[test]
fn what_is_missing_is_named_and_never_zero() {
    let partial = fixture("partial");
    tells(
        &partial,
        ["+4,0\u{a0}%", "Antalet anställda ökade med 4,0\u{a0}% i klustret. Uppgift saknas för länet.", ""],
        ["+4.0%", "The number of employees rose by 4.0% in the cluster. There is no figure for the county.", ""],
    );
    let swedish = card(&partial, Language::Swedish);
    assert_eq!(texts(&swedish, ".cf-caveat"), ["Skillnaden kan inte räknas ut: uppgift för länet saknas."]);
    assert_eq!(texts(&swedish, ".cf-stats dd"), ["2001", "saknas"]);
    assert_eq!(texts(&swedish, ".cf-source li"), ["Uppgivet av Exempelklustret"]);
    let english = card(&partial, Language::English);
    assert_eq!(
        texts(&english, ".cf-caveat"),
        ["The difference cannot be calculated: there is no figure for the county."]
    );
    assert_eq!(texts(&english, ".cf-stats dd"), ["2001", "missing"]);

    let nothing = fixture("no-data");
    tells(
        &nothing,
        ["", "Uppgift saknas för klustret och för länet.", ""],
        ["", "There is no figure for the cluster or for the county.", ""],
    );
    for (language, caveat, source) in [
        (
            Language::Swedish,
            "Ingen uppgift har publicerats för perioden. Senaste kända period är 2010–2015.",
            "Källa saknas",
        ),
        (
            Language::English,
            "No figure has been published for this period. The latest known period is 2010–2015.",
            "No source",
        ),
    ] {
        let figure = show(&nothing, View::Figure, "", language);
        assert_eq!(texts(&figure, ".cf-caveat"), [caveat]);
        assert_eq!(text(&figure, ".cf-foot"), source);
        assert_eq!(texts(&figure, "rect.c-cluster, rect.c-region"), [""; 0]);
    }
}

#[test]
fn what_is_refused_says_why() {
    let refused = fixture("refused");
    let swedish = card(&refused, Language::Swedish);
    assert_eq!(
        texts(&swedish, ".cf-caveat"),
        ["Hur många gånger högre kan inte räknas ut: det som den jämförs med minskade."]
    );
    assert_eq!(
        texts(&card(&refused, Language::English), ".cf-caveat"),
        ["How many times higher cannot be calculated: what it is compared with fell."]
    );
    tells(
        &refused,
        [
            "+4,0\u{a0}%",
            "Antalet anställda ökade med 4,0\u{a0}% i klustret och minskade med 5,0\u{a0}% i länet.",
            "Skillnad 9,0\u{a0}procentenheter",
        ],
        [
            "+4.0%",
            "The number of employees rose by 4.0% in the cluster and fell by 5.0% in the county.",
            "Difference 9.0\u{a0}percentage points",
        ],
    );
}

/// The caveats of a card of the example with these sides.
fn caveats(cluster: &str, reference: &str, more: &str) -> [Vec<String>; 2] {
    let profile = common::faultless(&computed(cluster, reference, more));
    Language::ALL.map(|language| texts(&card(&profile, language), ".cf-caveat"))
}

#[test]
fn every_refusal_has_its_words() {
    let rose = r#""from": 100, "to": 110"#;
    for (cluster, reference, more, swedish, english) in [
        (
            r#""from": 0, "to": 5"#,
            rose,
            "",
            "Förändringen för klustret kan inte räknas ut: det första värdet är noll.",
            "The change for the cluster cannot be calculated: the first value is zero.",
        ),
        (
            rose,
            r#""from": -1, "to": 5"#,
            "",
            "Förändringen för länet kan inte räknas ut: det första värdet är mindre än noll.",
            "The change for the county cannot be calculated: the first value is below zero.",
        ),
        (
            r#""from": 1, "to": -5"#,
            rose,
            "\"show\": \"annual\",",
            "Förändringen för klustret kan inte räknas ut: det sista värdet är mindre än noll.",
            "The change for the cluster cannot be calculated: the last value is below zero.",
        ),
        (
            rose,
            r#""from": 100, "to": 100"#,
            "\"show\": \"multiple\",",
            "Hur många gånger högre kan inte räknas ut: det som den jämförs med ändrades inte.",
            "How many times higher cannot be calculated: what it is compared with did not change.",
        ),
        (
            r#""from": 100, "to": 90"#,
            rose,
            "\"show\": \"multiple\",",
            "Hur många gånger högre kan inte räknas ut: det ena ökade och det andra minskade.",
            "How many times higher cannot be calculated: one rose and the other fell.",
        ),
    ] {
        assert_eq!(caveats(cluster, reference, more), [vec![swedish.to_string()], vec![english.to_string()]]);
    }
}

#[test]
fn both_sides_may_go_the_same_way_or_nowhere() {
    tells(
        &fixture("both-positive"),
        [
            "+4,0\u{a0}%",
            "Antalet anställda ökade med 4,0\u{a0}% i klustret och med 1,5\u{a0}% i länet.",
            "Skillnad 2,5\u{a0}procentenheter",
        ],
        [
            "+4.0%",
            "The number of employees rose by 4.0% in the cluster and by 1.5% in the county.",
            "Difference 2.5\u{a0}percentage points",
        ],
    );
    tells(
        &fixture("negative-only"),
        [
            "−1,5\u{a0}%",
            "Antalet anställda minskade med 1,5\u{a0}% i klustret och med 5,0\u{a0}% i länet.",
            "Skillnad 3,5\u{a0}procentenheter",
        ],
        [
            "−1.5%",
            "The number of employees fell by 1.5% in the cluster and by 5.0% in the county.",
            "Difference 3.5\u{a0}percentage points",
        ],
    );
    tells(
        &fixture("zero"),
        ["0\u{a0}%", "Antalet anställda ändrades inte i klustret och i länet.", "Skillnad 0\u{a0}procentenheter"],
        [
            "0%",
            "The number of employees did not change in the cluster or in the county.",
            "Difference 0\u{a0}percentage points",
        ],
    );
    let one = common::faultless(&with_sides("\"rate\": 2", "\"rate\": 1"));
    tells(
        &one,
        [
            "+2\u{a0}%",
            "Antalet anställda ökade med 2\u{a0}% i klustret och med 1\u{a0}% i länet.",
            "Skillnad 1\u{a0}procentenhet",
        ],
        [
            "+2%",
            "The number of employees rose by 2% in the cluster and by 1% in the county.",
            "Difference 1\u{a0}percentage point",
        ],
    );
}

#[test]
fn a_change_too_small_to_show_is_said_in_words() {
    tells(
        &fixture("hardly-any"),
        [
            "mindre än 0,001\u{a0}%",
            "Antalet anställda ökade med mindre än 0,001\u{a0}% i klustret och ändrades inte i länet.",
            "Skillnad mindre än 0,001\u{a0}procentenheter",
        ],
        [
            "less than 0.001%",
            "The number of employees rose by less than 0.001% in the cluster and did not change in the county.",
            "Difference less than 0.001\u{a0}percentage points",
        ],
    );
}

#[test]
fn a_change_that_is_small_beside_zero_is_not_shown_as_zero() {
    for (to, swedish, english) in [
        ("1000400", "+0,04\u{a0}%", "+0.04%"),
        ("1000040", "+0,004\u{a0}%", "+0.004%"),
        ("1000500", "+0,1\u{a0}%", "+0.1%"),
    ] {
        let profile =
            common::faultless(&computed(&format!(r#""from": 1000000, "to": {to}"#), r#""from": 10, "to": 20"#, ""));
        assert_eq!(told(&profile, Language::Swedish)[0], swedish);
        assert_eq!(told(&profile, Language::English)[0], english);
    }
}

#[test]
fn rounding_is_half_away_from_zero_as_the_browsers_intl_does() {
    for (from, to, shown) in [
        ("1000", "1010.5", "+1.1%"),
        ("1000", "989.5", "−1.1%"),
        ("2000", "2021", "+1.1%"),
        ("2000", "2020.9", "+1.0%"),
        ("1000", "1000.5", "+0.1%"),
        ("200", "201.005", "+0.5%"),
        ("800", "801", "+0.1%"),
        ("1", "1234568.891", "+123,456,789.1%"),
    ] {
        let sides = format!(r#""from": {from}, "to": {to}"#);
        let profile = common::faultless(&computed(&sides, r#""from": 1, "to": 2"#, ""));
        assert_eq!(told(&profile, Language::English)[0], shown, "{from} to {to}");
    }
    for (decimals, value, swedish, english) in [
        (2, "1.005", "1,01", "1.01"),
        (2, "-1.005", "−1,01", "−1.01"),
        (1, "0.25", "0,3", "0.3"),
        (0, "2.5", "3", "3"),
        (0, "-2.5", "−3", "−3"),
        (0, "0.5", "1", "1"),
        (1, "5", "5,0", "5.0"),
        (6, "0.0000005", "0,000001", "0.000001"),
        (0, "999.5", "1\u{a0}000", "1,000"),
        (1, "999999.95", "1\u{a0}000\u{a0}000,0", "1,000,000.0"),
        (0, "1e15", "1\u{a0}000\u{a0}000\u{a0}000\u{a0}000\u{a0}000", "1,000,000,000,000,000"),
        (0, "1234", "1\u{a0}234", "1,234"),
        (3, "1234.5678", "1\u{a0}234,568", "1,234.568"),
    ] {
        let written = |language| number(value.parse().unwrap(), decimals, Sign::Minus, language);
        assert_eq!(written(Language::Swedish), swedish, "{value}");
        assert_eq!(written(Language::English), english, "{value}");
    }
}

#[test]
fn no_zero_has_a_sign() {
    for (value, decimals) in [("0", 1), ("-0", 1), ("-0.04", 1), ("-0.4", 0), ("0.04", 1), ("-0.0000001", 6)] {
        let fields = format!("\"value\": {value}, \"decimals\": {decimals}, \"unit\": \"number\"");
        let profile = common::faultless(&example(&[("\"value\": 1999, \"unit\": \"year\"", &fields)]));
        let shown = text(&card(&profile, Language::English), ".cf-stats dd span");
        let is_zero = shown.chars().all(|c| !('1'..='9').contains(&c));
        assert!(!is_zero || shown == "0", "{value} with {decimals} decimals is shown as {shown}");
    }
}

#[test]
fn a_stated_number_stands_as_stated() {
    // Where `decimals` is left out, or says too few, a number isn't made another one.
    tells(
        &common::faultless(&with_sides("\"rate\": 0.4", "\"rate\": -1.25")),
        [
            "+0,40\u{a0}%",
            "Antalet anställda ökade med 0,40\u{a0}% i klustret och minskade med 1,25\u{a0}% i länet.",
            "Skillnad 1,65\u{a0}procentenheter",
        ],
        [
            "+0.40%",
            "The number of employees rose by 0.40% in the cluster and fell by 1.25% in the county.",
            "Difference 1.65\u{a0}percentage points",
        ],
    );
    let fact = common::faultless(&example(&[(
        "\"value\": 1999, \"unit\": \"year\"",
        "\"value\": 12.5, \"unit\": \"percent\"",
    )]));
    assert_eq!(text(&card(&fact, Language::English), ".cf-stats dd span"), "12.5%");
    let more = common::faultless(&example(&[(
        "\"value\": 1999, \"unit\": \"year\"",
        "\"value\": 12, \"decimals\": 1, \"unit\": \"percent\"",
    )]));
    assert_eq!(
        text(&card(&more, Language::English), ".cf-stats dd span"),
        "12.0%",
        "`decimals` keeps a zero that was published"
    );
}

#[test]
fn key_numbers_in_every_unit() {
    let profile = fixture("only-facts");
    let swedish = card(&profile, Language::Swedish);
    let english = card(&profile, Language::English);
    let values = |html: &str| texts(html, "dd > span:first-child");
    assert_eq!(
        values(&swedish),
        [
            "2001",
            "42",
            "−1\u{a0}234\u{a0}567,5\u{a0}kr",
            "2\u{a0}500\u{a0}€",
            "5,0\u{a0}%",
            "+1\u{a0}procentenhet",
            "3\u{a0}gånger",
            "saknas"
        ]
    );
    assert_eq!(
        values(&english),
        [
            "2001",
            "42",
            "−SEK\u{a0}1,234,567.5",
            "€2,500",
            "5.0%",
            "+1\u{a0}percentage point",
            "3\u{a0}times",
            "missing"
        ]
    );
    assert_eq!(texts(&swedish, "summary"), ["Fler nyckeltal"]);
    assert_eq!(texts(&english, "summary"), ["More key numbers"]);
}

#[test]
fn where_origins_differ_each_key_number_is_marked() {
    let marks = |name: &str, language| texts(&card(&fixture(name), language), "dd .cf-mark .vh");
    assert_eq!(marks("both-positive", Language::Swedish), [""; 0]);
    assert_eq!(marks("one-fact", Language::English), [""; 0]);
    assert_eq!(
        marks("only-facts", Language::Swedish),
        ["uppgiven", "uppgiven", "uppgiven", "uppgiven", "från statistikmyndighet", "beräknad", "uppgiven"]
    );
    // A figure has its sources below it, so its key numbers need no marks.
    assert_eq!(marks("refused", Language::English), [""; 0]);
}

#[test]
fn an_index_ends_where_it_ends() {
    tells(
        &fixture("index"),
        ["104,0", "Klustret slutade på 104,0, länet på 95,0.", "Skillnad 9,0\u{a0}indexenheter"],
        ["104.0", "The cluster ended at 104.0, the county at 95.0.", "Difference 9.0\u{a0}index points"],
    );
    let html = card(&fixture("index"), Language::English);
    assert_eq!(
        text(&html, "[part=chart] p.vh"),
        "Slope chart. Number of employees, index 2015 = 100. 2020: the cluster 104.0, the county 95.0. Difference 9.0\u{a0}index points."
    );
    let figure = show(&fixture("index"), View::Figure, "", Language::Swedish);
    assert_eq!(text(&figure, "#title"), "Klustret slutade på 104,0, länet på 95,0");
    assert_eq!(texts(&figure, ".cf-caveat"), ["Värdena däremellan är inte kända."]);
}

#[test]
fn an_annual_rate_says_that_it_is_one() {
    tells(
        &fixture("annual"),
        [
            "+10,0\u{a0}%",
            "Antalet anställda ökade med 10,0\u{a0}% per år i klustret och med 2,5\u{a0}% per år i länet.",
            "Skillnad 7,5\u{a0}procentenheter",
        ],
        [
            "+10.0%",
            "The number of employees rose by 10.0% a year in the cluster and by 2.5% a year in the county.",
            "Difference 7.5\u{a0}percentage points",
        ],
    );
    for (language, measure, alternative) in
        [(Language::Swedish, "årlig förändring", "per år"), (Language::English, "annual change", "a year")]
    {
        let html = card(&fixture("annual"), language);
        let head = text(&html, ".cf-measure");
        assert!(head.contains(measure), "the card's heading doesn't say that the rate is annual: {head}");
        let said = text(&html, "[part=chart] p.vh");
        assert!(said.contains(alternative) || said.contains(measure), "{said}");
    }
}

#[test]
fn an_index_says_its_base_wherever_it_stands() {
    for (language, base) in [(Language::Swedish, "index 2015 = 100"), (Language::English, "index 2015 = 100")] {
        let html = card(&fixture("index"), language);
        let head = text(&html, ".cf-hero .cf-measure");
        assert!(head.contains(base), "104.0 of what? {head}");
        assert_eq!(texts(&html, ".cf-caveat").len(), 1, "only the ends are known, on the card too");
    }
}

#[test]
fn a_stated_multiple_without_a_title_is_no_change() {
    let figure = |language| text(&show(&fixture("multiple-hero"), View::Figure, "", language), "#title");
    assert!(!figure(Language::Swedish).contains("förändring"), "{}", figure(Language::Swedish));
    assert!(!figure(Language::English).contains("change"), "{}", figure(Language::English));
}

#[test]
fn what_is_missing_has_no_origin() {
    let html = card(&fixture("only-facts"), Language::English);
    let missing: Vec<String> = texts(&html, "dd").into_iter().filter(|dd| dd.starts_with("missing")).collect();
    assert_eq!(missing, ["missing"], "nobody has stated what is missing");
}

#[test]
fn the_day_or_year_of_a_key_number_is_shown() {
    let html = card(&fixture("only-facts"), Language::Swedish);
    let shown = texts(&html, "dl").concat() + &texts(&html, ".cf-source").concat();
    for date in ["2024", "31 december 2024", "kvartal 2 2024"] {
        assert!(shown.contains(date), "{date} isn't in {shown}");
    }
}

#[test]
fn what_is_heard_is_in_words() {
    for (language, sign) in [(Language::Swedish, "procent"), (Language::English, "per cent")] {
        for name in ["paper-province", "varmland"] {
            let said = text(&card(&shipped(name), language), "[part=chart] p.vh");
            assert!(said.contains(sign) && !said.contains('%'), "{said}");
        }
        let said = text(&card(&fixture("hardly-any"), language), "[part=chart] p.vh");
        assert!(!said.contains('%'), "{said}");
    }
}

#[test]
fn a_computed_multiple_says_what_rose_how_much() {
    let profile = common::faultless(&computed(
        r#""from": 100, "to": 120"#,
        r#""from": 100, "to": 104"#,
        "\"show\": \"multiple\",",
    ));
    tells(
        &profile,
        [
            "5,0\u{a0}gånger",
            "Antalet anställda ökade 5,0\u{a0}gånger så mycket i klustret som i länet.",
            "Skillnad 16,0\u{a0}procentenheter",
        ],
        [
            "5.0\u{a0}times",
            "The number of employees rose 5.0\u{a0}times as much in the cluster as in the county.",
            "Difference 16.0\u{a0}percentage points",
        ],
    );
}

#[test]
fn a_difference_of_rates_is_in_percentage_points() {
    let profile = common::faultless(&changed(
        &computed(r#""from": 61.5, "to": 63"#, r#""from": 70, "to": 69"#, "\"show\": \"points\","),
        &[(
            "\"unit\": \"number\", \"origin\": \"statistics\"",
            "\"unit\": \"percent\", \"decimals\": 1, \"origin\": \"statistics\"",
        )],
    ));
    tells(
        &profile,
        [
            "+1,5\u{a0}procentenheter",
            "Antalet anställda ökade med 1,5\u{a0}procentenheter i klustret och minskade med 1,0\u{a0}procentenheter i länet.",
            "Skillnad 2,5\u{a0}procentenheter",
        ],
        [
            "+1.5\u{a0}percentage points",
            "The number of employees rose by 1.5\u{a0}percentage points in the cluster and fell by 1.0\u{a0}percentage points in the county.",
            "Difference 2.5\u{a0}percentage points",
        ],
    );
    let figure = show(&profile, View::Figure, "", Language::English);
    assert_eq!(
        texts(&figure, "tbody tr:nth-child(-n + 3) td"),
        ["61.5%", "70.0%", "63.0%", "69.0%", "+1.5\u{a0}percentage points", "−1.0\u{a0}percentage points"]
    );
}

#[test]
fn periods_are_in_words_and_unbroken() {
    for (from, to, swedish, english) in [
        ("2007", "2011", "Antal anställda 2007–2011", "Number of employees 2007–2011"),
        ("2026-03", "2026-05", "Antal anställda, mars–maj 2026", "Number of employees, March–May 2026"),
        (
            "2025-12",
            "2026-05",
            "Antal anställda, december 2025–maj 2026",
            "Number of employees, December 2025–May 2026",
        ),
        ("2026-Q1", "2026-Q3", "Antal anställda, kvartal 1–kvartal 3 2026", "Number of employees, Q1–Q3 2026"),
        (
            "2025-Q4",
            "2026-Q1",
            "Antal anställda, kvartal 4 2025–kvartal 1 2026",
            "Number of employees, Q4 2025–Q1 2026",
        ),
        (
            "2026-01-31",
            "2026-04-30",
            "Antal anställda, 31 januari–30 april 2026",
            "Number of employees, 31 January–30 April 2026",
        ),
        (
            "2025-12-31",
            "2026-04-01",
            "Antal anställda, 31 december 2025–1 april 2026",
            "Number of employees, 31 December 2025–1 April 2026",
        ),
    ] {
        let period = format!("{{ \"from\": \"{from}\", \"to\": \"{to}\" }}");
        let profile = common::faultless(&example(&[("{ \"from\": \"2007\", \"to\": \"2011\" }", &period)]));
        assert_eq!(text(&card(&profile, Language::Swedish), ".cf-measure"), swedish);
        assert_eq!(text(&card(&profile, Language::English), ".cf-measure"), english);
    }
    assert_eq!(text(&card(&common::faultless(EXAMPLE), Language::English), ".cf-measure .nb"), "2007–2011");
}

#[test]
fn the_tables_hold_every_number() {
    let rows = |name: &str, language| {
        let html = show(&shipped(name), View::Figure, "", language);
        texts(&html, "tbody tr")
    };
    assert_eq!(
        rows("paper-province", Language::Swedish),
        [
            "Paper Provinceuppgiven+2\u{a0}%uppgiven",
            "Värmlanduppgiven−5\u{a0}%uppgiven",
            "Skillnadberäknad7\u{a0}procentenheterberäknad"
        ]
    );
    assert_eq!(
        rows("varmland", Language::English),
        [
            "31 January 2026282,90210,604,483",
            "30 April 2026282,72610,605,724",
            "Change (calculated)−0.06%+0.01%",
            "Difference (calculated)0.07\u{a0}percentage points"
        ]
    );
}

#[test]
fn the_root_says_language_scheme_and_view() {
    let profile = shipped("varmland");
    let root = |options: &Options, language| html(&view(&profile, &State::new(language), options).node);
    let card = root(&Options::default(), Language::English);
    assert!(
        card.starts_with("<section class=\"cf cf-card\" part=\"root\" dir=\"ltr\" lang=\"en\">"),
        "{}",
        &card[..120]
    );
    let dark = root(
        &Options { theme: cluster_facts::view::Theme::Dark, view: View::Figure, ..Options::default() },
        Language::Swedish,
    );
    assert_eq!(attributes(&dark, "figure.cf", "data-scheme"), ["dark"]);
    assert_eq!(attributes(&dark, "figure.cf", "lang"), ["sv"]);
    let pressed = attributes(&card, ".cf-lang button[aria-pressed=true]", "value");
    assert_eq!(pressed, ["en"]);
    assert_eq!(texts(&card, ".cf-lang button"), ["Svenska", "English"]);
    assert_eq!(attributes(&card, ".cf-lang button", "lang"), ["sv", "en"]);
}

#[test]
fn headings_follow_the_hosts_level() {
    let profile = shipped("paper-province");
    for (level, title, section) in [(2, "h2", "h3"), (3, "h3", "h4"), (5, "h5", "h6"), (6, "h6", "h6")] {
        let options = Options { view: View::Full, level, ..Options::default() };
        let html = html(&view(&profile, &State::new(Language::English), &options).node);
        assert_eq!(texts(&html, &format!("{title}#title")), ["Paper Province"]);
        assert_eq!(texts(&html, &format!(".cf-sec > {section}:first-child")).len(), 5);
    }
}

#[test]
fn what_was_left_out_is_said_once() {
    let profile = shipped("varmland");
    for (faults, swedish, english) in [
        (
            1,
            "En uppgift visas inte: profilen innehåller ett fel.",
            "One item is not shown: the profile contains an error.",
        ),
        (
            1200,
            "1\u{a0}200 uppgifter visas inte: profilen innehåller fel.",
            "1,200 items are not shown: the profile contains errors.",
        ),
    ] {
        for shown in [View::Card, View::Explainer, View::Full, View::Figure] {
            let note = |language| {
                let options = Options { view: shown, faults, ..Options::default() };
                text(&html(&view(&profile, &State::new(language), &options).node), ".cf-note--error")
            };
            assert_eq!(note(Language::Swedish), swedish);
            assert_eq!(note(Language::English), english);
        }
    }
}

#[test]
fn links_are_seen_from_the_profile() {
    let profile = fixture("text");
    let options = Options { view: View::Full, base: "https://example.org/p/x.json".into(), ..Options::default() };
    let html = html(&view(&profile, &State::new(Language::English), &options).node);
    assert_eq!(attributes(&html, "img", "src"), ["https://example.org/p/images/x.png"]);
    assert_eq!(attributes(&html, "img", "alt"), ["A factory"]);
}

#[test]
fn a_hidden_explainer_leaves_one_line_and_its_text_in_the_tree() {
    let profile = shipped("paper-province");
    let state = State { hidden: true, ..State::new(Language::Swedish) };
    let html = html(&view(&profile, &state, &Options { view: View::Full, ..Options::default() }).node);
    assert_eq!(attributes(&html, ".cf-story", "hidden").len(), 2);
    assert_eq!(attributes(&html, ".cf-toc", "hidden").len(), 1);
    assert_eq!(attributes(&html, ".cf-collapsed", "hidden").len(), 0);
    assert_eq!(text(&html, ".cf-collapsed"), "Paper Province: vad är ett företagskluster?Visa förklaringen");
    assert_eq!(texts(&html, ".cf-sec").len(), 5);
}

#[test]
fn a_figure_that_is_not_there_is_said() {
    let html = show(&shipped("varmland"), View::Figure, "nope", Language::English);
    assert_eq!(text(&html, ".cf-note"), "The figure that was to be shown here isn’t in the profile.");
    assert_eq!(
        text(&show(&shipped("varmland"), View::Explainer, "", Language::Swedish), ".cf-note"),
        "Profilen har ingen förklarande text."
    );
}

#[test]
fn the_error_view_says_so_and_lets_try_again() {
    let swedish = html(&error(Language::Swedish));
    assert_eq!(texts(&swedish, ".cf-note"), ["Siffrorna kan inte visas."]);
    assert_eq!(text(&swedish, "[data-act=retry]"), "Försök igen");
    assert_eq!(texts(&html(&error(Language::English)), ".cf-note"), ["The figures cannot be shown."]);
}
