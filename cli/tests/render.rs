//! `cluster-facts render` as a person calls it: exact messages, exit codes, files.

mod bench;

use bench::{Bench, GOOD, said};
use cluster_facts::render::{Options, Style, render_html, sheet_name, style_hash};
use cluster_facts::view::{self, Theme, View};
use cluster_facts::{Language, Profile};

const NEXT: &str = "How the command is called: cluster-facts --help\n";

fn bench(name: &str) -> Bench {
    let profile = concat!(env!("CARGO_MANIFEST_DIR"), "/../www/profiles/paper-province.json");
    Bench::new(&format!("render-{name}"))
        .file("p.json", GOOD)
        .file("dist/profiles/paper-province.json", std::fs::read(profile).unwrap())
}

fn good() -> Profile {
    cluster_facts::read_json(GOOD).profile.unwrap()
}

/// The page of the good profile, and what is said of it.
fn page(options: &Options) -> (i32, String, String) {
    let csp = match &options.style {
        Style::Inline => style_hash(options.shown.view),
        Style::Link(_) => "'self'".into(),
    };
    (0, render_html(&good(), options) + "\n", format!("style-src {csp}\n"))
}

#[test]
fn html_goes_to_standard_output_and_its_hash_to_standard_error() {
    let bench = bench("plain");
    for (language, tag) in [(Language::Swedish, "sv"), (Language::English, "en")] {
        assert_eq!(bench.run(&["render", "--lang", tag, "p.json"]), page(&Options::new("example", language)));
        assert_eq!(
            bench.run(&["render", "p.json", "--lang", tag, "--out", "-"]),
            page(&Options::new("example", language))
        );
        assert_eq!(
            bench.feed(&["render", "--lang", tag, "-"], GOOD.as_bytes()),
            page(&Options::new("example", language))
        );
    }
}

#[test]
fn every_option_is_the_elements() {
    let bench = bench("options");
    let options = Options {
        shown: view::Options {
            view: View::Full,
            theme: Theme::Dark,
            level: 2,
            base: "https://cdn.example/p.json".into(),
            alternates: "sv=/ en=https://example.org/en".into(),
            ..view::Options::default()
        },
        style: Style::Link("/style.css".into()),
        ..Options::new("/facts/p.json", Language::English)
    };
    let args = ["render", "--lang=en", "--view=full", "--theme=dark", "--heading-level=2", "--profile=/facts/p.json"];
    let more = ["--base=https://cdn.example/p.json", "--alternate=en=https://example.org/en", "--alternate", "sv=/"];
    let last = ["--style=link", "--sheet=/style.css", "p.json"];
    assert_eq!(bench.run(&[&args[..], &more[..], &last[..]].concat()), page(&options));
    let (_, out, _) = bench.run(&["render", "--lang=sv", "--view=figure", "--figure=growth", "paper-province"]);
    assert!(
        out.starts_with(
            "<cluster-facts profile=\"paper-province\" lang=\"sv\" view=\"figure\" figure=\"growth\"><template "
        ),
        "{out}"
    );
}

#[test]
fn a_page_has_its_language_and_people_are_answered_in_theirs() {
    let bench = bench("language");
    let swedish = ("LANG", "sv_SE.UTF-8");
    let answer =
        "cluster-facts: none.json: filen finns inte: se efter hur namnet skrivs och i vilken mapp den ligger\n";
    assert_eq!(bench.run_with(swedish, &["render", "--lang", "en", "none.json"]), (2, String::new(), answer.into()));
    assert_eq!(bench.run_with(swedish, &["--lang", "en", "render", "none.json"]).2, answer);
    assert_eq!(
        bench.run(&["render", "--lang", "sv", "none.json"]).2,
        "cluster-facts: none.json: there is no such file: look at its spelling and its folder\n"
    );
    assert_eq!(
        bench.run(&["render", "--lang", "sv", "--fast"]).2,
        format!(
            "cluster-facts: there is no option --fast; a file whose name begins with - goes after --, or with ./ before it\n{NEXT}"
        )
    );
    assert!(bench.run_with(swedish, &["render", "--lang", "en", "p.json"]).1.contains("founded"));
}

#[test]
fn a_file_is_written_and_named() {
    let bench = bench("file");
    let (_, html, csp) = page(&Options::new("example", Language::English));
    let thousands = format!("{},{:03}", html.len() / 1000, html.len() % 1000);
    let args = ["render", "--lang", "en", "--out", "page.html", "p.json"];
    assert_eq!(bench.run(&args), (0, String::new(), format!("page.html: {thousands} bytes, new\n{csp}")));
    assert_eq!(bench.text("page.html"), html);
    assert_eq!(bench.run(&args).2, format!("page.html: {thousands} bytes, unchanged\n{csp}"));
}

#[test]
fn the_sheet_is_the_one_that_the_build_made() {
    let bench = bench("sheet");
    let args = ["render", "--lang", "en", "--style", "link", "p.json"];
    let name = sheet_name();
    let missing = format!(
        "cluster-facts: dist/{name}: there is no such sheet. `cargo xtask dist` makes it; --sheet names another address\n"
    );
    assert_eq!(bench.run(&args), (2, String::new(), missing));
    let bench = bench.file(&format!("dist/{name}"), "");
    assert_eq!(
        bench.run(&args),
        page(&Options { style: Style::Link(name), ..Options::new("example", Language::English) })
    );
    let (_, out, err) =
        bench.run(&["render", "--lang=en", "--style=link", "--sheet=https://cdn.example/a.css", "p.json"]);
    assert!(out.contains("<link rel=\"stylesheet\" href=\"https://cdn.example/a.css\">"), "{out}");
    assert_eq!(err, "style-src https://cdn.example\n");
}

#[test]
fn addresses_that_are_relative_need_a_base() {
    let relative = GOOD.replace("\"facts\"", "\"actions\": { \"more\": { \"label\": { \"sv\": \"Mer\", \"en\": \"More\" }, \"url\": \"more.html\" } },\n  \"facts\"");
    let bench = bench("base").file("p.json", relative);
    let (code, out, err) = bench.run(&["render", "--lang=en", "p.json"]);
    assert_eq!(code, 0);
    assert!(out.contains("href=\"more.html\""));
    let hash = style_hash(View::Card);
    assert_eq!(
        err,
        format!(
            "cluster-facts: p.json: the profile has addresses that are relative to it: say with --base where it is\nstyle-src {hash}\n"
        )
    );
    for args in [
        ["--base=https://a.example/b/c.json", "--theme=auto"],
        ["--profile=https://a.example/b/p.json", "--theme=auto"],
    ] {
        let (_, out, err) = bench.run(&[&["render", "--lang=en", "p.json"], &args[..]].concat());
        assert!(out.contains("href=\"https://a.example/b/more.html\""), "{out}");
        assert_eq!(err, format!("style-src {hash}\n"));
    }
}

#[test]
fn a_profile_with_faults_is_refused() {
    let bench = bench("faults").file("bad.json", GOOD.replace("1999", "\"1999\"")).file("page.html", "what stood");
    assert_eq!(
        bench.run(&["render", "--lang", "sv", "--out", "page.html", "bad.json"]),
        (
            1,
            String::new(),
            "bad.json:7:63: /facts/0/value: the text “1999”; expected: a finite number, or null where there is none\n\
             bad.json: 1 fault; a profile with faults isn’t published\n"
                .into()
        )
    );
    assert_eq!(bench.text("page.html"), "what stood");
}

#[test]
fn a_wrong_call_says_what_would_be_right() {
    let bench = bench("call");
    let address = |value: &str, option: &str| {
        format!(
            "“{value}” in --{option} is no address of a page: expected https:, http: or a relative address, without spaces"
        )
    };
    for (args, line) in [
        (&["p.json"][..], "render needs the page’s language: --lang sv or --lang en".to_owned()),
        (&["p.json", "--lang", "de"], "--lang is sv or en, not “de”".into()),
        (&["--lang=en"], "render takes one profile, not 0: cluster-facts render --lang en my-profile.json".into()),
        (
            &["--lang=en", "p.json", "p.json"],
            "render takes one profile, not 2: cluster-facts render --lang en my-profile.json".into(),
        ),
        (&["--lang=en", "p.json", "--theme=black"], "--theme is auto, light or dark, not “black”".into()),
        (&["--lang=en", "p.json", "--heading-level=1"], "--heading-level is 2, 3, 4, 5 or 6, not “1”".into()),
        (&["--lang=en", "p.json", "--style=none"], "--style is inline or link, not “none”".into()),
        (&["--lang=en", "p.json", "--sheet=a.css"], "--sheet goes with --style link".into()),
        (
            &["--lang=en", "p.json", "--view=explainer", "--figure=f"],
            "--figure goes with --view card, full or figure".into(),
        ),
        (&["--lang=en", "p.json", "--alternate=/en"], "--alternate is sv=URL or en=URL, one of each, not “/en”".into()),
        (
            &["--lang=en", "p.json", "--alternate=de=/de"],
            "--alternate is sv=URL or en=URL, one of each, not “de=/de”".into(),
        ),
        (
            &["--lang=en", "p.json", "--alternate=en=/a", "--alternate=en=/b"],
            "--alternate is sv=URL or en=URL, one of each, not “en=/b”".into(),
        ),
        (&["--lang=en", "p.json", "--alternate=en=javascript:alert(1)"], address("javascript:alert(1)", "alternate")),
        (&["--lang=en", "p.json", "--alternate=en=mailto:a@b.example"], address("mailto:a@b.example", "alternate")),
        (&["--lang=en", "p.json", "--alternate=en=/en sv=javascript:x"], address("/en sv=javascript:x", "alternate")),
        (&["--lang=en", "p.json", "--alternate=en="], address("", "alternate")),
        (&["--lang=en", "p.json", "--style=link", "--sheet=data:text/css,x"], address("data:text/css,x", "sheet")),
        (&["--lang=en", "p.json", "--profile=javascript:x"], address("javascript:x", "profile")),
        (&["--lang=en", "p.json", "--base=ftp://x/"], address("ftp://x/", "base")),
    ] {
        assert_eq!(
            bench.run(&[&["render"], args].concat()),
            (2, String::new(), format!("cluster-facts: {line}\n{NEXT}"))
        );
    }
}

#[test]
fn a_figure_that_isnt_there_is_refused_with_those_that_are() {
    let bench = bench("figure");
    let of = |file: &str, figure: &str| bench.run(&["render", "--lang=en", "--view=figure", figure, file]).2;
    assert_eq!(
        of("paper-province", "--figure=members"),
        "cluster-facts: dist/profiles/paper-province.json: there is no figure “members”; the view figure has employees, employees-index, growth\n"
    );
    assert_eq!(
        of("p.json", "--figure=f"),
        "cluster-facts: p.json: the profile has no figures, so there is none for the view figure\n"
    );
}

#[test]
#[cfg(unix)]
fn a_reader_that_stops_reading_is_no_trouble() {
    let bench = bench("closed");
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let output = bench.command(&["render", "--lang=sv", "p.json"]).stdout(writer).output().unwrap();
    assert_eq!(said(&output), (0, String::new(), String::new()));
}

#[test]
#[cfg(unix)]
fn a_value_that_is_no_text_is_refused() {
    use std::os::unix::ffi::OsStrExt;
    let bench = bench("bytes");
    let output = bench
        .command(&["render", "--lang=en", "p.json", "--base"])
        .arg(std::ffi::OsStr::from_bytes(b"caf\xe9"))
        .output()
        .unwrap();
    assert_eq!(
        said(&output),
        (2, String::new(), format!("cluster-facts: the value of --base, “caf\u{fffd}”, isn’t UTF-8\n{NEXT}"))
    );
}
