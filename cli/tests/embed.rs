//! `cluster-facts embed` as a person calls it: exact messages, exit codes, files.

mod bench;

use bench::{Bench, GOOD, said};
use cluster_facts::view::{Options, View, data};

/// As the build makes it: of this edition, and with a place for facts.
fn loader() -> String {
    format!("(()=>{{const edition={};enter(FACTS)}})();\n", data::edition())
}

/// The other one.
fn text_loader() -> String {
    format!("text(FACTS,{});", data::edition())
}

/// A folder with what the build leaves in `dist/`, and a profile.
fn bench(name: &str) -> Bench {
    Bench::new(&format!("embed-{name}"))
        .file("dist/embed/_card.js", loader())
        .file("dist/embed/_text.js", text_loader())
        .file("p.json", GOOD)
}

/// The script of the good profile.
fn script(loader: &str, view: View) -> String {
    let profile = cluster_facts::read_json(GOOD).profile.unwrap();
    data::script(loader, &data::facts(&profile, &Options { view, ..Options::default() }))
}

fn bytes(count: usize) -> String {
    let digits = count.to_string();
    if digits.len() > 3 { format!("{},{}", &digits[..digits.len() - 3], &digits[digits.len() - 3..]) } else { digits }
}

const SHORT: &str = r#"{"version":1,"id":"example","name":{"sv":"Exempelklustret","en":"The example cluster"},"sources":[{"id":"us","name":{"sv":"oss","en":"us"}}],"facts":[{"label":{"sv":"startår","en":"founded"},"value":1999,"unit":"year","origin":"stated","source":"us"}]}"#;

#[test]
fn a_script_and_its_profile_are_written_and_named() {
    let bench = bench("new");
    let made = script(&loader(), View::Card);
    let (json, js) = (bytes(SHORT.len()), bytes(made.len()));
    let line = "<script src=\"https://cdn.example/embed/example.js\"></script>\n";
    assert_eq!(
        bench.run(&["embed", "p.json"]),
        (
            0,
            format!("dist/profiles/example.json: {json} bytes, new\ndist/embed/example.js: {js} bytes, new\n{line}"),
            String::new()
        )
    );
    assert_eq!(bench.text("dist/embed/example.js"), made);
    assert_eq!(bench.text("dist/profiles/example.json"), SHORT);
    assert!(
        made.starts_with("//# allFunctionsCalledOnLoad\n(FACTS=>{(()=>{const edition=") && made.ends_with("]});\n"),
        "{made}"
    );
    assert_eq!(
        bench.run(&["embed", "--lang", "sv", "p.json"]).1,
        format!(
            "dist/profiles/example.json: {json} byte, oförändrad\ndist/embed/example.js: {} byte, oförändrad\n{line}",
            js.replace(',', "\u{a0}")
        )
    );
    let bench = bench.file("dist/profiles/example.json", "{}").file("dist/embed/example.js", "old");
    assert_eq!(
        bench.run(&["embed", "p.json"]).1,
        format!(
            "dist/profiles/example.json: {json} bytes, replaced what stood there\ndist/embed/example.js: {js} bytes, replaced what stood there\n{line}"
        )
    );
    assert_eq!(
        bench.files(),
        ["dist/embed/_card.js", "dist/embed/_text.js", "dist/embed/example.js", "dist/profiles/example.json", "p.json"]
    );
}

#[test]
fn other_views_have_their_own_scripts() {
    let figure = GOOD.replace("\"facts\"", "\"areas\": [{ \"id\": \"a\", \"name\": { \"sv\": \"a\", \"en\": \"a\" }, \"place\": { \"sv\": \"i a\", \"en\": \"in a\" } }],\n  \"measures\": [{ \"id\": \"m\", \"label\": { \"sv\": \"m\", \"en\": \"m\" }, \"subject\": { \"sv\": \"m\", \"en\": \"m\" } }],\n  \"figures\": [{ \"id\": \"f\", \"measure\": \"m\", \"period\": { \"from\": \"2007\", \"to\": \"2011\" }, \"unit\": \"percent\", \"origin\": \"stated\", \"source\": \"us\", \"cluster\": { \"area\": \"a\", \"rate\": 1 }, \"reference\": { \"area\": \"a\", \"rate\": 2 } }],\n  \"facts\"");
    let bench = bench("views").file("p.json", figure);
    for view in ["explainer", "full", "figure"] {
        let (code, out, err) = bench.run(&["embed", "--view", view, "p.json"]);
        assert_eq!((code, err.as_str()), (0, ""));
        assert!(
            out.ends_with(&format!("<script src=\"https://cdn.example/embed/example-{view}.js\"></script>\n")),
            "{out}"
        );
        let made = bench.text(&format!("dist/embed/example-{view}.js"));
        assert!(
            made.starts_with("//# allFunctionsCalledOnLoad\n(FACTS=>{text(FACTS,")
                && made.contains(&format!("\"view\":\"{view}\"")),
            "{made}"
        );
    }
    let plain = Bench::new("embed-no-figure").file("dist/embed/_text.js", loader()).file("p.json", GOOD);
    assert_eq!(
        plain.run(&["embed", "--view=figure", "p.json"]),
        (
            2,
            String::new(),
            "cluster-facts: p.json: the profile has no figures, so there is none for the view figure\n".into()
        )
    );
}

#[test]
fn a_name_is_a_profile_of_the_folder_which_stays_as_it_is() {
    let bench = bench("name").file("dist/profiles/example.json", GOOD).file("other/embed/_card.js", loader());
    let (code, out, err) = bench.run(&["embed", "example"]);
    assert_eq!((code, err.as_str()), (0, ""));
    let js = bytes(script(&loader(), View::Card).len());
    let line = "<script src=\"https://cdn.example/embed/example.js\"></script>\n";
    assert_eq!(out, format!("dist/embed/example.js: {js} bytes, new\n{line}"));
    assert_eq!(bench.text("dist/profiles/example.json"), GOOD);
    // Its file by its path is the same.
    assert_eq!(
        bench.run(&["embed", "./dist/profiles/../profiles/example.json"]).1,
        format!("dist/embed/example.js: {js} bytes, unchanged\n{line}")
    );
    // What is there is a file, even where its name could be a profile's; a folder isn't.
    std::fs::write(bench.0.join("example"), GOOD.replace("1999", "1998")).unwrap();
    bench.run(&["embed", "example"]);
    assert!(bench.text("dist/profiles/example.json").contains("1998"));
    std::fs::remove_file(bench.0.join("example")).unwrap();
    std::fs::create_dir(bench.0.join("example")).unwrap();
    assert_eq!(bench.run(&["embed", "example"]).0, 0);
    assert_eq!(
        bench.run(&["embed", "--dist", "other", "example"]).2,
        "cluster-facts: example: there is no such file, and no profile other/profiles/example.json\n"
    );
    assert_eq!(bench.run(&["embed", "--dist=other", "p.json"]).0, 0);
    assert_eq!(bench.text("other/profiles/example.json"), SHORT);
}

#[test]
fn standard_input_is_a_profile_too() {
    let bench = bench("input");
    assert_eq!(bench.feed(&["embed", "-"], GOOD.as_bytes()).0, 0);
    assert_eq!(bench.text("dist/embed/example.js"), script(&loader(), View::Card));
}

#[test]
fn a_profile_with_faults_is_refused_as_check_says_it_and_nothing_is_written() {
    let bench = bench("faults")
        .file("bad.json", GOOD.replace("1999", "\"1999\"").replace("\"sources\"", "\"colour\": 1,\n  \"sources\""));
    let before = bench.files();
    assert_eq!(
        bench.run(&["embed", "p.json", "bad.json"]),
        (
            1,
            String::new(),
            "bad.json:5:3: /colour: unknown field “colour”; expected: a field that the profile’s description has\n\
             bad.json:8:63: /facts/0/value: the text “1999”; expected: a finite number, or null where there is none\n\
             bad.json: 2 faults; a profile with faults isn’t published\n"
                .into()
        )
    );
    let (code, _, err) = bench.run(&["embed", "--lang=sv", "bad.json", "none.json"]);
    assert_eq!(code, 2);
    assert!(
        err.ends_with(
            "bad.json: 2 fel; en profil med fel publiceras inte\n\
             cluster-facts: none.json: filen finns inte: se efter hur namnet skrivs och i vilken mapp den ligger\n"
        ),
        "{err}"
    );
    assert_eq!(bench.feed(&["embed", "-"], b"[").0, 1);
    assert_eq!(bench.files(), before);
}

#[test]
fn one_id_twice_is_refused_before_anything_is_written() {
    let bench = bench("twice").file("q.json", GOOD.replace("1999", "2000"));
    let before = bench.files();
    assert_eq!(
        bench.run(&["embed", "p.json", "q.json"]),
        (2, String::new(), "cluster-facts: p.json and q.json have the same id, “example”, and would be one file: give one of them another, or make each by itself with --out\n".into())
    );
    assert_eq!(
        bench.run(&["embed", "--lang=sv", "p.json", "p.json"]).2,
        "cluster-facts: p.json och p.json har samma id, ”example”, och skulle bli samma fil: ge den ena ett annat, eller gör dem var för sig med --out\n"
    );
    assert_eq!(bench.files(), before);
}

#[test]
fn a_script_never_takes_the_place_of_another_profile_s() {
    // The whole of `example` and the card of `example-full` would both be example-full.js.
    let bench = bench("whose").file("q.json", GOOD.replace("\"example\"", "\"example-full\""));
    assert_eq!(bench.run(&["embed", "--view=full", "p.json"]).0, 0);
    let before = bench.text("dist/embed/example-full.js");
    assert_eq!(
        bench.run(&["embed", "q.json"]),
        (2, String::new(), "cluster-facts: dist/embed/example-full.js: the view full of another profile, “example”, stands there: give one of them another id, or name the script’s file with --out\n".into())
    );
    assert_eq!(bench.text("dist/embed/example-full.js"), before);
    assert!(!bench.files().contains(&"dist/profiles/example-full.json".to_owned()));
}

#[test]
fn names_that_windows_keeps_are_refused_with_what_to_do() {
    for id in ["con", "prn", "aux", "nul", "com1", "lpt9"] {
        let bench = bench("reserved").file("p.json", GOOD.replace("\"example\"", &format!("\"{id}\"")));
        let before = bench.files();
        assert_eq!(
            bench.run(&["embed", "p.json"]),
            (
                2,
                String::new(),
                format!(
                    "cluster-facts: p.json: on Windows no file can be named “{id}”: give the profile another id, or name the script’s file with --out\n"
                )
            )
        );
        assert_eq!(
            bench.run(&["embed", id]).2,
            format!(
                "cluster-facts: {id}: on Windows no file can be named so: give the profile another id, and name its file\n"
            )
        );
        assert_eq!(bench.files(), before);
        assert_eq!(bench.run(&["embed", "--out", "mine.js", "p.json"]).0, 0);
    }
}

#[test]
fn no_name_leads_out_of_the_folder() {
    let long = "x".repeat(300);
    let bench = bench("paths").file("secret.json", "{}");
    let before = bench.files();
    for name in [
        "../secret",
        "../../secret",
        "dist/../../secret",
        "/secret",
        "..",
        ".",
        "Кластер",
        "Exempel",
        "a b",
        &long,
        "secret\u{202e}",
    ] {
        let (code, out, err) = bench.run(&["embed", name]);
        assert_eq!((code, out.as_str()), (2, ""), "{name}");
        assert!(err.starts_with("cluster-facts: ") && err.lines().count() == 1 && !err.contains('\u{202e}'), "{err}");
    }
    let (_, _, err) = bench.run(&["embed", "--dist", "dist/embed", "../secret"]);
    assert_eq!(err, "cluster-facts: ../secret: there is no such file: look at its spelling and its folder\n");
    assert_eq!(bench.files(), before);
}

#[test]
fn what_the_build_makes_is_named_where_it_is_missing() {
    let bench = Bench::new("embed-no-loader").file("p.json", GOOD);
    assert_eq!(
        bench.run(&["embed", "p.json"]),
        (2, String::new(), "cluster-facts: dist/embed/_card.js: there is no such file: look at its spelling and its folder. `cargo xtask dist` makes it; --dist names another folder than dist\n".into())
    );
    assert_eq!(
        bench.run(&["embed", "--lang=sv", "--view=full", "--dist=there", "p.json"]).2,
        "cluster-facts: there/embed/_text.js: filen finns inte: se efter hur namnet skrivs och i vilken mapp den ligger. `cargo xtask dist` gör den; --dist anger en annan mapp än dist\n"
    );
    for broken in ["", " \n", "å"] {
        let bench = Bench::new("embed-broken-loader").file("p.json", GOOD).file("dist/embed/_card.js", broken);
        assert_eq!(
            bench.run(&["embed", "p.json"]).2,
            "cluster-facts: dist/embed/_card.js: the file isn’t whole. `cargo xtask dist` makes it; --dist names another folder than dist\n"
        );
        assert_eq!(bench.files(), ["dist/embed/_card.js", "p.json"]);
    }
}

#[test]
fn the_script_alone_goes_where_out_says() {
    let bench = bench("out");
    let made = script(&loader(), View::Card);
    let later = "From where it lies, the script later fetches the profile, ../profiles/example.json, and the rest of the widget in ../\n";
    assert_eq!(
        bench.run(&["embed", "--out", "mine.js", "p.json"]),
        (0, format!("mine.js: {} bytes, new\n{later}", bytes(made.len())), String::new())
    );
    assert_eq!(bench.text("mine.js"), made);
    assert_eq!(bench.run(&["embed", "--out", "-", "p.json"]), (0, made, String::new()));
    assert_eq!(bench.files(), ["dist/embed/_card.js", "dist/embed/_text.js", "mine.js", "p.json"]);
}

#[test]
fn a_wrong_call_says_what_would_be_right() {
    let bench = bench("call");
    let next = "How the command is called: cluster-facts --help\n";
    for (args, line) in [
        (&["embed"][..], "embed needs at least one profile, for example: cluster-facts embed my-profile.json"),
        (&["embed", "--view", "crad", "p.json"], "--view is card, explainer, full or figure, not “crad”"),
        (&["embed", "p.json", "--dist"], "--dist needs a value"),
        (&["embed", "--figure", "f", "p.json"], "embed has no option --figure"),
        (&["check", "--out", "x", "p.json"], "check has no option --out"),
        (
            &["embed", "--out", "x", "p.json", "q.json"],
            "--out takes one script, not 2: call embed once for each profile",
        ),
    ] {
        assert_eq!(bench.run(args), (2, String::new(), format!("cluster-facts: {line}\n{next}")));
    }
}

#[test]
fn what_stands_in_the_way_is_named_and_the_rest_is_told() {
    let bench = bench("way");
    std::fs::create_dir_all(bench.0.join("dist/embed/example.js")).unwrap();
    let (code, out, err) = bench.run(&["embed", "p.json"]);
    assert_eq!(
        (code, err.as_str()),
        (2, "cluster-facts: dist/embed/example.js: a folder stands where the file should be\n")
    );
    assert_eq!(out, format!("dist/profiles/example.json: {} bytes, new\n", bytes(SHORT.len())));
    let bench = bench.file("dist/profiles-are-here", "");
    std::fs::remove_dir_all(bench.0.join("dist/profiles")).unwrap();
    std::fs::write(bench.0.join("dist/profiles"), "a file").unwrap();
    let (code, out, err) = bench.run(&["embed", "p.json"]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(err.starts_with("cluster-facts: dist/profiles/example.json: the file can’t be written ("), "{err}");
}

#[test]
#[cfg(unix)]
fn a_reader_that_stops_reading_is_no_trouble() {
    let bench = bench("closed");
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let output = bench.command(&["embed", "p.json"]).stdout(writer).output().unwrap();
    assert_eq!(said(&output), (0, String::new(), String::new()));
    assert_eq!(bench.text("dist/embed/example.js"), script(&loader(), View::Card));
}

#[test]
fn a_loader_of_another_version_is_not_used() {
    let bench =
        Bench::new("embed-other-version").file("p.json", GOOD).file("dist/embed/_card.js", "(()=>{enter(FACTS)})();");
    let (code, out, wrong) = bench.run(&["embed", "p.json"]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert_eq!(
        wrong,
        "cluster-facts: dist/embed/_card.js: the file is of another version. `cargo xtask dist` makes it; --dist names another folder than dist\n"
    );
    assert_eq!(bench.files(), ["dist/embed/_card.js", "p.json"]);
}
