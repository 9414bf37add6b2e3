//! Files are written whole or not at all, whatever happens on the way.
#![cfg(unix)]

mod bench;

use bench::{Bench, GOOD, said};
use std::fs;
use std::io::Write;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::os::unix::process::CommandExt;
use std::process::{Command, Output};

const CALL: [&str; 6] = ["render", "--lang", "en", "--out", "page.html", "p.json"];

fn bench(name: &str) -> Bench {
    Bench::new(&format!("write-{name}")).file("p.json", GOOD)
}

/// Says so past the test runner, which keeps back what a test that passes prints.
fn skipped(why: &str) {
    std::io::stderr().write_all(format!("skipped: {why}\n").as_bytes()).unwrap();
}

/// The command within a shell that allows files of half a kilobyte, or of one.
fn limited(bench: &Bench, before: &str) -> Output {
    let line = format!("{before} ulimit -f 1; exec \"$@\"");
    Command::new("sh")
        .args(["-c", &line, "sh", env!("CARGO_BIN_EXE_cluster-facts")])
        .args(CALL)
        .current_dir(&bench.0)
        .env_remove("LC_ALL")
        .env_remove("LANG")
        .env_remove("LC_MESSAGES")
        .output()
        .unwrap()
}

#[test]
fn a_full_disk_is_told_with_the_systems_reason() {
    let bench = bench("full");
    if !std::path::Path::new("/dev/full").exists() {
        return skipped("there is no /dev/full");
    }
    let (code, out, err) = bench.run(&["render", "--lang", "en", "--out", "/dev/full", "p.json"]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert_eq!(err, "cluster-facts: /dev/full: the file can’t be written (No space left on device (os error 28))\n");
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output =
        bench.command(&["render", "--lang", "en", "p.json"]).env("LANG", "sv_SE").stdout(full).output().unwrap();
    assert_eq!(
        said(&output),
        (2, String::new(), "cluster-facts: standard ut: No space left on device (os error 28)\n".into())
    );
    assert!(!fs::metadata("/dev/full").unwrap().is_file(), "a device keeps its place");
}

#[test]
fn what_fails_half_way_leaves_what_stood_and_nothing_else() {
    let bench = bench("half").file("page.html", "what stood");
    let output = limited(&bench, "trap '' XFSZ;");
    assert_eq!(
        said(&output),
        (2, String::new(), "cluster-facts: page.html: the file can’t be written (File too large (os error 27)); what stood there still stands\n".into())
    );
    assert_eq!(bench.files(), ["p.json", "page.html"]);
    assert_eq!(bench.text("page.html"), "what stood");
}

#[test]
fn a_command_that_is_killed_half_way_leaves_what_stood() {
    let bench = bench("killed").file("page.html", "what stood");
    // The system ends it by a signal at the first byte too many.
    let output = limited(&bench, "");
    assert_eq!(output.status.code(), None, "{output:?}");
    assert_eq!(bench.text("page.html"), "what stood");
    // It can't clear away the file beside; its name says whose it is.
    let left: Vec<String> = bench.files().into_iter().filter(|name| name != "p.json" && name != "page.html").collect();
    assert!(left.iter().all(|name| name.starts_with(".cluster-facts-") && name.ends_with(".part")), "{left:?}");
    assert_eq!(bench.run(&CALL).0, 0);
    assert!(bench.text("page.html").ends_with("</cluster-facts>\n"));
}

#[test]
fn a_folder_that_may_not_be_written_is_named() {
    let bench = bench("rights").file("there/page.html", "what stood");
    let there = bench.0.join("there");
    fs::set_permissions(&there, fs::Permissions::from_mode(0o555)).unwrap();
    let mut command = bench.command(&["render", "--lang", "en", "--out", "there/page.html", "p.json"]);
    if fs::write(there.join("probe"), "").is_ok() {
        // Whoever may write everywhere asks as somebody who mayn't.
        command.uid(65534);
    }
    let output = command.output();
    fs::set_permissions(&there, fs::Permissions::from_mode(0o755)).unwrap();
    let Ok(output) = output else { return skipped("another user can’t run the command where it lies") };
    let (code, out, err) = said(&output);
    assert_eq!((code, out.as_str()), (2, ""));
    assert_eq!(
        err,
        "cluster-facts: there/page.html: the file may not be written: give yourself the right to write in its folder (Permission denied (os error 13)); what stood there still stands\n"
    );
    assert_eq!(bench.text("there/page.html"), "what stood");
}

#[test]
fn a_folder_that_is_missing_or_in_the_way_is_named() {
    let bench = bench("missing");
    let out =
        |file: &str| bench.run_with(("LANG", "sv_SE.UTF-8"), &["render", "--lang", "en", "--out", file, "p.json"]);
    assert_eq!(out("none/page.html"), (2, String::new(), "cluster-facts: none/page.html: mappen för filen finns inte: skapa den (No such file or directory (os error 2))\n".into()));
    fs::create_dir(bench.0.join("there")).unwrap();
    assert_eq!(out("there"), (2, String::new(), "cluster-facts: there: en mapp står där filen skulle stå\n".into()));
    assert_eq!(bench.files(), ["p.json"]);
}

#[test]
fn a_file_has_the_rights_of_any_new_one_and_keeps_those_it_had() {
    let bench = bench("mode");
    let mode = |name: &str| fs::metadata(bench.0.join(name)).unwrap().permissions().mode() & 0o777;
    fs::write(bench.0.join("usual"), "").unwrap();
    bench.run(&CALL);
    assert_eq!(mode("page.html"), mode("usual"));
    fs::write(bench.0.join("page.html"), "old").unwrap();
    fs::set_permissions(bench.0.join("page.html"), fs::Permissions::from_mode(0o640)).unwrap();
    bench.run(&CALL);
    assert_eq!(mode("page.html"), 0o640);
}

#[test]
fn a_link_stays_and_what_it_leads_to_is_written() {
    let bench = bench("link").file("there/page.html", "old");
    symlink("there/page.html", bench.0.join("page.html")).unwrap();
    assert_eq!(bench.run(&CALL).0, 0);
    assert!(fs::symlink_metadata(bench.0.join("page.html")).unwrap().is_symlink());
    assert!(bench.text("there/page.html").starts_with("<cluster-facts "));
}
