//! `cluster-facts check` as a person calls it, and calls that are wrong: exact output and exit codes.

mod bench;

use bench::{Bench, GOOD, said, with};
use std::ffi::OsStr;
use std::process::Stdio;

#[test]
fn a_good_file_is_one_line() {
    let (code, out, err) =
        Bench::new("good").file("a.json", GOOD).file("b.json", GOOD).run(&["check", "a.json", "b.json"]);
    assert_eq!(out, "a.json: no faults\nb.json: no faults\n");
    assert_eq!((code, err.as_str()), (0, ""));
}

#[test]
fn the_shipped_profiles_are_good() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../www/profiles");
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let (code, out, err) = Bench::new("shipped").run(&["check", path.to_str().unwrap()]);
        assert!(!out.contains(" fault") || out.contains(": no faults"), "{out}");
        assert_eq!((code, err.as_str()), (0, ""));
    }
}

#[test]
fn what_is_valid_and_probably_not_meant_is_a_warning() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../www/profiles");
    let profile = std::fs::read_to_string(format!("{folder}/paper-province.json")).unwrap();
    let line = profile.lines().position(|line| line.contains("\"cta\"")).unwrap() + 1;
    let column = profile.lines().nth(line - 1).unwrap().rfind("\"https").unwrap() + 1;
    let bench = Bench::new("warnings").file("p.json", &profile);
    assert_eq!(
        bench.run(&["check", "p.json"]),
        (
            0,
            format!(
                "p.json:{line}:{column}: warning: /actions/cta/url: the same address as /actions/more/url; the card shows one button for both\n\
                 p.json: no faults, 1 warning\n"
            ),
            String::new()
        )
    );
    // Without their short names the two figures of one measure look alike in the switch.
    let alike = profile.replace("\"id\": \"employees-index\",", "\"id\": \"employees-index\",\n      \"card\": true,");
    let (code, out, _) = Bench::new("alike").file("p.json", alike).run(&["check", "--lang", "sv", "p.json"]);
    assert!(
        out.contains(
            ": varning: /figures: två siffror på kortet heter ”Anställda”; ge var och en ett eget mått med sitt namn"
        ),
        "{out}"
    );
    assert!(out.ends_with("p.json: inga fel, 2 varningar\n"), "{out}");
    assert_eq!(code, 0);
}

#[test]
fn all_faults_come_at_once_in_the_order_of_the_file() {
    let bad = GOOD
        .replace("\"example\"", "\"An Example\"")
        .replace("\"startår\", \"en\": \"founded\"", "\"startår\"")
        .replace("1999", "1e999")
        .replace("\"sources\"", "\"sorces\": 7,\n  \"sources\"");
    let bench = Bench::new("faults").file("p.json", bad);
    assert_eq!(
        bench.run(&["check", "p.json"]),
        with(
            "p.json:3:9: /id: the text “An Example”; expected: an id of lower-case letters, digits and hyphens, at most 64 characters\n\
             p.json:5:3: /sorces: unknown field “sorces”; expected: perhaps “sources”\n\
             p.json:8:16: /facts/0/label/en: missing; expected: a text\n\
             p.json:8:46: /facts/0/value: a number too large; expected: a finite number, or null where there is none\n\
             p.json: 4 faults; nothing of the profile is shown\n"
        )
    );
    assert_eq!(
        bench.run(&["check", "--lang", "sv", "p.json"]),
        with(
            "p.json:3:9: /id: texten ”An Example”; väntat: ett id av små bokstäver a–z, siffror och bindestreck, högst 64 tecken\n\
             p.json:5:3: /sorces: okänt fält ”sorces”; väntat: kanske ”sources”\n\
             p.json:8:16: /facts/0/label/en: saknas; väntat: en text\n\
             p.json:8:46: /facts/0/value: ett för stort tal; väntat: ett ändligt tal, eller null där det saknas\n\
             p.json: 4 fel; ingenting av profilen visas\n"
        )
    );
}

#[test]
fn it_says_when_the_rest_is_shown() {
    assert_eq!(
        Bench::faults("rest", GOOD.replace("\"sources\"", "\"colour\": \"red\",\n  \"sources\"")),
        "p.json:5:3: /colour: unknown field “colour”; expected: a field that the profile’s description has\n\
         p.json: 1 fault; the rest of the profile is shown\n"
    );
}

#[test]
fn the_language_comes_from_the_argument_then_from_the_environment() {
    let bench = Bench::new("language").file("p.json", GOOD);
    let answer = |args: &[&str], variable: (&str, &str)| bench.run_with(variable, args).1;
    let (swedish, english) = ("p.json: inga fel\n", "p.json: no faults\n");
    assert_eq!(answer(&["check", "p.json"], ("LANG", "sv_SE.UTF-8")), swedish);
    assert_eq!(answer(&["check", "p.json"], ("LC_ALL", "sv.UTF-8")), swedish);
    assert_eq!(answer(&["check", "p.json"], ("LC_MESSAGES", "nb_NO@x")), swedish);
    assert_eq!(answer(&["check", "p.json"], ("LANG", "C.UTF-8")), english);
    assert_eq!(answer(&["check", "p.json"], ("LANG", "")), english);
    assert_eq!(answer(&["check", "p.json"], ("LANG", "fi_FI")), english);
    assert_eq!(answer(&["check", "--lang=en", "p.json"], ("LANG", "sv_SE.UTF-8")), english);
    assert_eq!(answer(&["--lang", "sv", "check", "p.json"], ("LANG", "en_GB")), swedish);
    let both =
        bench.command(&["check", "p.json"]).env("LC_ALL", "en_GB.UTF-8").env("LANG", "sv_SE.UTF-8").output().unwrap();
    assert_eq!(said(&both).1, english, "LC_ALL goes before LANG");
}

#[test]
fn text_that_is_no_json_says_where_it_stops() {
    let no_json = |name, content: &str| Bench::faults(name, content);
    let end = "p.json: 1 fault; nothing of the profile is shown\n";
    for (name, content, line) in [
        ("nan", "{\n  \"value\": NaN\n}", "p.json:2:12: the profile: not JSON: expected value; expected: JSON\n"),
        ("comma", "{ \"a\": 1, }", "p.json:1:11: the profile: not JSON: trailing comma; expected: JSON\n"),
        ("å", "{ \"å\": \"ö\" \"ä\" }", "p.json:1:12: the profile: not JSON: expected `,` or `}`; expected: JSON\n"),
        ("empty", "", "p.json:1:1: the profile: not JSON: EOF while parsing a value; expected: JSON\n"),
        ("two", "{}\n{}", "p.json:2:1: the profile: not JSON: trailing characters; expected: JSON\n"),
        (
            "control",
            "{ \"a\": \"\u{1b}\" }",
            "p.json:1:9: the profile: not JSON: control character (\\u0000-\\u001F) found while parsing a string; expected: JSON\n",
        ),
        (
            "number",
            "[1e999, 2,, 3]",
            "p.json:1:11: the profile: not JSON: Unexpected comma, no values to separate; expected: JSON\n",
        ),
    ] {
        assert_eq!(no_json(name, content), format!("{line}{end}"));
    }
}

#[test]
fn a_file_above_one_megabyte_is_refused_before_it_is_parsed() {
    let refused = "p.json:1:1: The profile is larger than 1 MB and isn’t read\n\
                   p.json: 1 fault; nothing of the profile is shown\n";
    assert_eq!(Bench::faults("junk", vec![b'x'; 10_000_000]), refused);
    assert_eq!(Bench::faults("one-more", format!("{GOOD}{}", " ".repeat(1_000_001 - GOOD.len()))), refused);
    let just = format!("{GOOD}{}", " ".repeat(1_000_000 - GOOD.len()));
    assert_eq!(Bench::new("just").file("p.json", just).run(&["check", "p.json"]).1, "p.json: no faults\n");
    assert_eq!(
        Bench::new("pipe").feed(&["check", "--lang", "sv", "-"], &vec![b'['; 10_000_000]),
        with(
            "standard in:1:1: Profilen är större än 1 MB och läses inte\n\
             standard in: 1 fel; ingenting av profilen visas\n"
        )
    );
}

#[test]
fn any_depth_is_survived() {
    let deep = |n: usize| "[".repeat(n) + &"]".repeat(n);
    let list = "p.json:1:1: the profile: […]; expected: an object: a profile\n\
                p.json: 1 fault; nothing of the profile is shown\n";
    assert_eq!(Bench::faults("deep", deep(10_000)), list);
    assert_eq!(Bench::faults("deepest", deep(500_000)), list);
    assert_eq!(
        Bench::faults("unclosed", "[".repeat(1_000_000)),
        "p.json:1:1000000: the profile: not JSON: EOF while parsing a list; expected: JSON\n\
         p.json: 1 fault; nothing of the profile is shown\n"
    );
    assert_eq!(
        Bench::faults("within", GOOD.replace("\"sources\"", &format!("\"focus\": {},\n  \"sources\"", deep(10_000)))),
        "p.json:5:12: /focus: […]; expected: a text in both languages: { \"sv\": …, \"en\": … }\n\
         p.json: 1 fault; the rest of the profile is shown\n"
    );
}

#[test]
fn more_than_a_hundred_faults_are_counted() {
    let many = GOOD.replace("\"sources\"", &format!("\"notes\": [{}1],\n  \"sources\"", "1, ".repeat(149)));
    let out = Bench::faults("many", many);
    assert_eq!(out.lines().count(), 101);
    assert_eq!(out.lines().next(), Some("p.json:5:13: /notes/0: the number 1; expected: an object: note"));
    assert_eq!(out.lines().nth(99), Some("p.json:5:310: /notes/99: the number 1; expected: an object: note"));
    assert_eq!(
        out.lines().last(),
        Some("p.json: 150 faults, 100 of them listed here; the rest of the profile is shown")
    );
}

#[test]
fn a_field_that_stands_twice_is_a_fault() {
    assert_eq!(
        Bench::faults("twice", GOOD.replace("\"value\": 1999", "\"value\": 1998, \"value\": 1999")),
        "p.json:7:69: /facts/0/value: the field stands twice; expected: each field once, for only the last counts\n\
         p.json: 1 fault; the rest of the profile is shown\n"
    );
}

#[test]
fn byte_order_mark_and_line_ends_are_no_faults() {
    let marked = format!("\u{feff}{}", GOOD.replace('\n', "\r\n"));
    let bench = Bench::new("marked").file("p.json", &marked).file("q.json", marked.replace("1999", "\"1999\""));
    assert_eq!(
        bench.run(&["check", "p.json", "q.json"]),
        with(
            "p.json: no faults\n\
             q.json:7:63: /facts/0/value: the text “1999”; expected: a finite number, or null where there is none\n\
             q.json: 1 fault; the rest of the profile is shown\n"
        )
    );
}

#[test]
fn other_encodings_are_named() {
    let utf16 = |big: bool| -> Vec<u8> {
        GOOD.encode_utf16().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    };
    let named = "p.json:1:1: the profile: written in UTF-16; expected: UTF-8\n\
                 p.json: 1 fault; nothing of the profile is shown\n";
    assert_eq!(Bench::faults("utf16-be", utf16(true)), named);
    assert_eq!(Bench::faults("utf16-le", utf16(false)), named);
    assert_eq!(Bench::faults("utf16-mark", [&[0xff, 0xfe][..], &utf16(false)].concat()), named);
    // In Latin-1, å is one byte, which isn't UTF-8.
    let latin1: Vec<u8> = GOOD.chars().map(|c| c as u8).collect();
    assert_eq!(
        Bench::faults("latin1", latin1),
        "p.json:7:30: the profile: not written in UTF-8; expected: UTF-8\n\
         p.json: 1 fault; nothing of the profile is shown\n"
    );
}

#[test]
fn a_very_long_line_has_a_column() {
    let long = GOOD.replace('\n', " ").replace("1999", &format!("{}\"x\"", " ".repeat(900_000)));
    let out = Bench::faults("long", long);
    let column = out.split(':').nth(2).unwrap().parse::<usize>().unwrap();
    assert!(out.starts_with("p.json:1:") && column > 900_000, "{out}");
}

#[test]
fn what_cannot_be_read_is_trouble_and_the_other_files_are_checked() {
    let bench = Bench::new("trouble").file("good.json", GOOD).file("bad.json", "[]");
    std::fs::create_dir(bench.0.join("folder")).unwrap();
    let (code, out, err) = bench.run(&["check", "none.json", "folder", "good.json", "bad.json"]);
    assert_eq!(code, 2);
    assert_eq!(
        out,
        "good.json: no faults\n\
         bad.json:1:1: the profile: […]; expected: an object: a profile\n\
         bad.json: 1 fault; nothing of the profile is shown\n"
    );
    assert_eq!(
        err,
        "cluster-facts: none.json: there is no such file: look at its spelling and its folder\n\
         cluster-facts: folder: this is a folder: name the files in it, for example FOLDER/*.json\n"
    );
    let (code, _, err) = bench.run(&["check", "--lang", "sv", "none.json", "folder"]);
    assert_eq!(code, 2);
    assert_eq!(
        err,
        "cluster-facts: none.json: filen finns inte: se efter hur namnet skrivs och i vilken mapp den ligger\n\
         cluster-facts: folder: det här är en mapp: ange filerna i den, till exempel MAPP/*.json\n"
    );
}

#[test]
fn names_that_begin_with_a_hyphen_go_after_two() {
    let bench = Bench::new("hyphen").file("-p.json", GOOD);
    assert_eq!(bench.run(&["check", "--", "-p.json"]), (0, "-p.json: no faults\n".into(), String::new()));
    assert_eq!(bench.run(&["check", "./-p.json"]), (0, "./-p.json: no faults\n".into(), String::new()));
    let (code, out, err) = bench.run(&["check", "-p.json"]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert_eq!(
        err,
        "cluster-facts: there is no option -p; a file whose name begins with - goes after --, or with ./ before it\n\
         How the command is called: cluster-facts --help\n"
    );
}

#[test]
fn a_hyphen_alone_is_standard_input() {
    let bench = Bench::new("input");
    assert_eq!(bench.feed(&["check", "-"], GOOD.as_bytes()), (0, "standard input: no faults\n".into(), String::new()));
    assert_eq!(
        bench.feed(&["check", "-"], b"7"),
        with(
            "standard input:1:1: the profile: the number 7; expected: an object: a profile\n\
             standard input: 1 fault; nothing of the profile is shown\n"
        )
    );
}

#[test]
fn nothing_from_a_file_commands_the_terminal() {
    let out = Bench::faults("terminal", GOOD.replace("\"sources\"", "\"\\u001b[31m\\n\\u202eder\": 1,\n  \"sources\""));
    assert_eq!(
        out,
        "p.json:5:3: /\\u{1b}[31m\\n\\u{202e}der: unknown field “\\u{1b}[31m\\n\\u{202e}der”; expected: a field that the profile’s description has\n\
         p.json: 1 fault; the rest of the profile is shown\n"
    );
}

#[test]
fn a_wrong_call_says_what_would_be_right() {
    let bench = Bench::new("call");
    let next = "How the command is called: cluster-facts --help\n";
    for (args, line) in [
        (
            &["chek", "p.json"][..],
            "cluster-facts: there is no command “chek”; the commands are check, embed and render\n",
        ),
        (
            &["check"],
            "cluster-facts: check needs at least one file, for example: cluster-facts check my-profile.json\n",
        ),
        (&["check", "--lang", "de", "p.json"], "cluster-facts: --lang is sv or en, not “de”\n"),
        (&["check", "p.json", "--lang"], "cluster-facts: --lang is sv or en, not “”\n"),
        (
            &["check", "--fast"],
            "cluster-facts: there is no option --fast; a file whose name begins with - goes after --, or with ./ before it\n",
        ),
    ] {
        assert_eq!(bench.run(args), (2, String::new(), format!("{line}{next}")));
    }
    let (code, out, err) = bench.run_with(("LANG", "sv_SE"), &["check"]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert_eq!(
        err,
        "cluster-facts: check behöver minst en fil, till exempel: cluster-facts check min-profil.json\n\
         Så anropas kommandot: cluster-facts --help\n"
    );
}

#[test]
fn help_is_in_both_languages_and_without_a_call_it_is_an_error() {
    let bench = Bench::new("help");
    let (code, english, err) = bench.run(&["--help"]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(english.contains("cluster-facts check www/profiles/*.json\n"), "{english}");
    assert!(english.contains("\n  1  at least one profile has faults\n"), "{english}");
    assert_eq!(bench.run(&["check", "-h"]).1, english);
    let swedish = bench.run(&["help", "--lang", "sv"]).1;
    assert!(swedish.contains("\n  1  minst en profil har fel\n"), "{swedish}");
    assert_eq!(english.lines().count(), swedish.lines().count());
    assert_eq!(bench.run(&[]), (2, String::new(), english));
    assert_eq!(bench.run(&["-V"]), (0, format!("cluster-facts {}\n", env!("CARGO_PKG_VERSION")), String::new()));
}

#[test]
#[cfg(unix)]
fn a_name_that_is_no_text_is_shown_as_well_as_can_be() {
    use std::os::unix::ffi::OsStrExt;
    let bench = Bench::new("bytes");
    let name = OsStr::from_bytes(b"caf\xe9\n.json");
    std::fs::write(bench.0.join(name), GOOD).unwrap();
    let output = bench.command(&["check"]).arg(name).stdin(Stdio::null()).output().unwrap();
    assert_eq!(said(&output), (0, "caf\u{fffd}\\n.json: no faults\n".into(), String::new()));
}

#[test]
#[cfg(unix)]
fn a_reader_that_stops_reading_is_no_panic() {
    let bench = Bench::new("closed").file("p.json", "[]");
    let mut child = bench.command(&["check", "p.json"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let (_, _, err) = said(&child.wait_with_output().unwrap());
    assert_eq!(err, "");
}
