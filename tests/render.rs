//! A widget as HTML that a page brings along: golden files, its parts, and what no text can do to it.
//!
//! `UPDATE_GOLDENS=1 cargo test --test render` writes the golden files anew; read what changed.

#![cfg(all(feature = "json", feature = "render"))]

mod common;

use base64::Engine;
use cluster_facts::render::{Options, Style, render_html, style_hash};
use cluster_facts::view::Theme;
use cluster_facts::view::data::{data, facts, script};
use cluster_facts::{Language, Profile, State, View, html, view};
use common::example::{EXAMPLE, example};
use common::golden::golden;
use common::hostile::{PIECES, filled, hostile};
use common::parsed::rendered;
use common::tree::{Plain, of_data, of_node};
use common::{faultless, fixture, shipped, text_of_file};
use proptest::prelude::*;
use sha2::{Digest, Sha256};

fn options(profile: &Profile, shown: View, language: Language) -> Options {
    let shown = view::Options { view: shown, ..view::Options::default() };
    Options { shown, ..Options::new(profile.id(), language) }
}

/// What stands between two texts, each of which is there once.
fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    assert_eq!((text.matches(from).count(), text.matches(to).count()), (1, 1), "{from} … {to}");
    text.split_once(from).unwrap().1.split_once(to).unwrap().0
}

#[test]
fn every_rendered_widget_is_as_its_golden_file() {
    let mut wrong = Vec::new();
    for name in ["paper-province", "varmland"] {
        let profile = shipped(name);
        for view in [View::Card, View::Full] {
            for language in Language::ALL {
                let html = render_html(&profile, &options(&profile, view, language));
                let css = between(&html, "<style data-view=", "</style>").split_once('>').unwrap().1;
                // The tree has its own golden file, which the next test compares it with.
                let tree = between(&html, "</style>", "</template>");
                let without = html.replace(css, "CSS").replace(tree, "TREE");
                golden(&format!("render.{name}.{}.{}", view.name(), language.tag()), &without, &mut wrong);
            }
        }
    }
    assert!(wrong.is_empty(), "{} golden files differ\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_tree_in_it_is_the_views_golden_file() {
    for name in ["paper-province", "varmland"] {
        let profile = shipped(name);
        for view in View::ALL {
            for language in Language::ALL {
                let html = render_html(&profile, &options(&profile, view, language));
                let tree = between(&html, "</style>", "</template>").replace("><", ">\n<") + "\n";
                let file = format!("tests/goldens/{name}.{}.{}.html", view.name(), language.tag());
                assert_eq!(tree, text_of_file(&file), "{file}");
            }
        }
    }
}

#[test]
fn the_tree_in_it_is_the_views_whatever_is_asked_for() {
    let profile = shipped("paper-province");
    let shown = view::Options {
        view: View::Figure,
        figure: "growth".into(),
        theme: Theme::Dark,
        level: 5,
        base: "https://cdn.example/p/p.json".into(),
        faults: 2,
        alternates: "sv=/ en=https://example.org/en".into(),
    };
    let language = Language::English;
    let html_of = |shown: &view::Options| {
        let options = Options { shown: shown.clone(), ..Options::new("/p.json", language) };
        render_html(&profile, &options)
    };
    let tree = html(&view(&profile, &State::new(language), &shown).node);
    assert_eq!(between(&html_of(&shown), "</style>", "</template>"), tree);
    assert!(
        html_of(&shown).starts_with(
            "<cluster-facts profile=\"/p.json\" lang=\"en\" view=\"figure\" figure=\"growth\" theme=\"dark\" \
             heading-level=\"5\" alternate=\"sv=/ en=https://example.org/en\"><template shadowrootmode=\"open\">\
             <style data-view=\"figure\">"
        ),
        "{}",
        html_of(&shown)
    );
    // A level that no attribute can say is one that there is, in tree and attribute alike.
    for (level, attribute, tag) in [(0, "2", "h2"), (9, "6", "h6"), (255, "6", "h6")] {
        let html = html_of(&view::Options { level, ..view::Options::default() });
        assert!(html.contains(&format!(" heading-level=\"{attribute}\"")), "{html}");
        assert!(html.contains(&format!("<{tag} class=\"cf-title\"")), "{html}");
    }
}

#[test]
fn what_is_as_usual_isnt_said() {
    for (language, tag) in [(Language::Swedish, "sv"), (Language::English, "en")] {
        let profile = shipped("varmland");
        let html = render_html(&profile, &Options::new("varmland", language));
        let start = format!(
            "<cluster-facts profile=\"varmland\" lang=\"{tag}\" view=\"card\"><template shadowrootmode=\"open\"><style data-view=\"card\">"
        );
        assert!(html.starts_with(&start), "{html}");
        assert!(html.ends_with("</p></cluster-facts>"));
        assert_eq!(html.matches("<cluster-facts").count(), 1);
    }
}

#[test]
fn the_hash_is_that_of_the_styles_text() {
    let profile = shipped("varmland");
    for view in View::ALL {
        let html = render_html(&profile, &options(&profile, view, Language::Swedish));
        let style = rendered(&html).style;
        let Plain::Element { tag, children, .. } = &style else { panic!("{style:?}") };
        assert_eq!((tag.as_str(), children.len()), ("style", 1));
        let digest = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(style.text()));
        assert_eq!(style_hash(view), format!("'sha256-{digest}'"));
        assert!(html.contains(&style.text()), "raw text is as it was written");
    }
    assert_eq!(style_hash(View::Explainer), style_hash(View::Full));
    assert_ne!(style_hash(View::Card), style_hash(View::Full));
}

#[test]
fn a_sheet_of_its_own_is_linked() {
    let profile = shipped("varmland");
    let href = "https://cdn.example/a.css?x=1&y=\"<2>\"";
    let html = render_html(
        &profile,
        &Options { style: Style::Link(href.into()), ..Options::new("varmland", Language::Swedish) },
    );
    assert!(html.contains(
        "<template shadowrootmode=\"open\"><link rel=\"stylesheet\" href=\"https://cdn.example/a.css?x=1&amp;y=&quot;&lt;2&gt;&quot;\"><section "
    ));
    assert!(!html.contains("<style"));
    let attributes = vec![("href".to_owned(), href.to_owned()), ("rel".to_owned(), "stylesheet".to_owned())];
    assert_eq!(rendered(&html).style, Plain::element("link", false, attributes, Vec::new()));
}

#[test]
fn alternates_are_links_to_the_page_in_the_other_language() {
    let profile = shipped("paper-province");
    let with = |alternates: &str| {
        let shown = view::Options { alternates: alternates.into(), ..view::Options::default() };
        render_html(&profile, &Options { shown, ..Options::new("paper-province", Language::Swedish) })
    };
    let html = with("sv=/ en=https://example.org/en?a=1&b=2");
    assert!(html.contains(" alternate=\"sv=/ en=https://example.org/en?a=1&amp;b=2\">"), "{html}");
    assert!(
        html.contains(
            "<a data-act=\"language\" lang=\"sv\" hreflang=\"sv\" href=\"/\" aria-current=\"true\">Svenska</a>"
        )
    );
    assert!(html.contains(
        "<a data-act=\"language\" lang=\"en\" hreflang=\"en\" href=\"https://example.org/en?a=1&amp;b=2\">English</a>"
    ));
    assert!(!with("en=javascript:alert(1)").contains("href=\"javascript"), "what may be no link is none");
}

/// The plain paragraphs of a rendered widget, a line each.
fn light(profile: &Profile, options: &Options) -> String {
    let html = render_html(profile, options);
    let light = rendered(&html).light;
    let mut lines = Vec::new();
    for one in &light {
        one.each(&mut |tag, attributes| {
            assert!(["p", "strong", "ul", "li", "a"].contains(&tag), "{tag}");
            assert!(attributes.iter().all(|(name, _)| tag == "a" && name == "href"), "<{tag} {attributes:?}>");
        });
        match one {
            Plain::Element { tag, children, .. } if tag == "ul" => {
                lines.extend(children.iter().map(|item| format!("- {}", item.text())))
            }
            other => lines.push(other.text()),
        }
    }
    lines.join("\n")
}

fn card_light(profile: &Profile, language: Language) -> String {
    light(profile, &options(profile, View::Card, language))
}

#[test]
fn what_stands_beside_the_tree_says_the_same() {
    let profile = shipped("paper-province");
    assert_eq!(
        card_light(&profile, Language::Swedish),
        "Paper Province\n\
         Skoglig bioekonomi i Värmland, Dalsland och Närke\n\
         Antal anställda 2007–2011\n\
         Antalet anställda ökade med 2\u{a0}% i Paper Province och minskade med 5\u{a0}% i Värmland.\n\
         Skillnad 7\u{a0}procentenheter\n\
         Uppgivet av Paper Province\n\
         Skillnaden är beräknad\n\
         Tillväxt 2007–2011\n\
         Paper Provinces företag hade tio gånger högre tillväxt än övriga Värmland.\n\
         Uppgivet av Paper Province; grundsiffrorna är inte publicerade\n\
         - startår: 1999\n\
         - grundande företag: 7\n\
         - företag har anslutit sig: 80\n\
         Uppgivet av Paper Province; odaterad uppgift"
    );
    assert_eq!(
        card_light(&profile, Language::English),
        "Paper Province\n\
         Forest bioeconomy in Värmland, Dalsland and Närke\n\
         Number of employees 2007–2011\n\
         The number of employees rose by 2% in Paper Province and fell by 5% in Värmland.\n\
         Difference 7\u{a0}percentage points\n\
         Stated by Paper Province\n\
         The difference is calculated\n\
         Growth 2007–2011\n\
         Paper Province’s companies had ten times higher growth than the rest of Värmland.\n\
         Stated by Paper Province; base figures are not published\n\
         - founded: 1999\n\
         - founding companies: 7\n\
         - companies have joined: 80\n\
         Stated by Paper Province; undated"
    );
    let profile = shipped("varmland");
    assert_eq!(
        card_light(&profile, Language::Swedish),
        "Värmlands län\n\
         Folkmängd, jämförd med alla 21 län tillsammans\n\
         Folkmängd, 31 januari–30 april 2026\n\
         Folkmängden minskade med 0,06\u{a0}% i Värmlands län och ökade med 0,01\u{a0}% i alla 21 län tillsammans.\n\
         Skillnad 0,07\u{a0}procentenheter\n\
         - invånare 30 april: 282\u{a0}726\n\
         - sedan 31 januari: −176\n\
         Beräkning utifrån statistik från SCB, tabell TAB6471, uppdaterad 8 juni 2026"
    );
}

#[test]
fn the_view_of_one_figure_speaks_of_that_figure() {
    let profile = shipped("paper-province");
    let of = |figure: &str| {
        let mut options = options(&profile, View::Figure, Language::English);
        options.shown.figure = figure.into();
        light(&profile, &options)
    };
    let head = "Paper Province\nForest bioeconomy in Värmland, Dalsland and Närke\n";
    assert_eq!(of("none"), format!("{head}The figure that was to be shown here isn’t in the profile."));
    assert!(of("").starts_with(&format!("{head}Number of employees 2007–2011\n")));
    let growth = of("growth");
    assert!(growth.contains("ten times higher") && !growth.contains("- founded"), "{growth}");
}

#[test]
fn what_is_missing_refused_or_of_several_sources_is_said() {
    let lines = |name: &str| card_light(&fixture(name), Language::English);
    assert!(lines("no-data").contains("\nThere is no figure for "), "{}", lines("no-data"));
    assert!(lines("no-data").contains("\nNo figure has been published for this period."), "{}", lines("no-data"));
    assert!(lines("refused").contains(" cannot be calculated: "), "{}", lines("refused"));
    assert!(lines("index").contains(", index 2"), "{}", lines("index"));
    let two = example(&[(
        "\"origin\": \"stated\", \"source\": \"us\" }\n  ],\n  \"actions\"",
        "\"origin\": \"statistics\", \"date\": \"2020\", \"source\": \"us\" }\n  ],\n  \"actions\"",
    )]);
    let said = card_light(&faultless(&two), Language::English);
    assert!(said.contains("- founded, 2020: 1999\n"), "{said}");
    assert!(said.contains("\nStated by The example source\nThe difference is calculated\n- "), "{said}");
    assert!(said.ends_with("\nStatistics from The example source"), "{said}");
}

/// All that a profile's texts must come through.
fn holds(profile: &Profile, text: &str) {
    for language in Language::ALL {
        for view_shown in View::ALL {
            let mut options = options(profile, view_shown, language);
            options.profile = text.into();
            options.shown.alternates = format!("en={text}");
            let html = render_html(profile, &options);
            let read = rendered(&html);
            let node = view(profile, &State::new(language), &options.shown).node;
            assert_eq!(read.tree, of_node(&node));
            let profile_attribute = read.attributes.iter().find(|(name, _)| name == "profile");
            assert_eq!(profile_attribute.map(|(_, value)| value.as_str()), Some(text));
            assert_eq!(read.attributes.len(), 4, "{:?}", read.attributes);
            let said: String = read.light.iter().map(Plain::text).collect();
            assert!(said.contains(text), "{text:?} isn't in {said:?}");
            // Between `</style>` and the end there is no text that the writer didn't escape.
            assert_eq!(html.matches("</template>").count(), 1);
            assert_eq!(html.matches("</style>").count(), 1);
        }
    }
}

/// A script's facts come through: pure ASCII, nothing that HTML would see, the same tree in both languages.
fn script_holds(profile: &Profile) {
    for shown in View::ALL {
        let options = view::Options { view: shown, ..view::Options::default() };
        let made = script("enter(FACTS);\n", &facts(profile, &options));
        let json = made
            .strip_prefix("//# allFunctionsCalledOnLoad\n(FACTS=>{enter(FACTS);})(")
            .and_then(|rest| rest.strip_suffix(");\n"))
            .expect("loader and facts");
        assert!(json.is_ascii() && !json.contains('<') && !json.contains('\n'), "{json}");
        let read: serde_json::Value = serde_json::from_str(json).unwrap();
        for (at, language) in Language::ALL.into_iter().enumerate() {
            let node = view(profile, &State::new(language), &options).node;
            assert_eq!(of_data(&read["tree"], at), of_node(&node));
        }
        let [swedish, english] = Language::ALL.map(|language| view(profile, &State::new(language), &options).node);
        let plain: serde_json::Value = serde_json::from_str(&data(&swedish, &english)).unwrap();
        assert_eq!(read["tree"], plain);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_text_stays_a_text(text in hostile()) {
        let profile = filled(EXAMPLE, &text);
        holds(&profile, &text);
        script_holds(&profile);
    }
}

#[test]
fn every_hostile_piece_in_every_place_of_a_whole_profile() {
    let text = format!("x{}x", PIECES.join("x"));
    for name in ["paper-province", "varmland"] {
        let profile = filled(&text_of_file(&format!("www/profiles/{name}.json")), &text);
        holds(&profile, &text);
        script_holds(&profile);
    }
}
