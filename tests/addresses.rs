//! Addresses: what may become a link, and how a relative one is seen from its profile.

#![cfg(all(feature = "json", feature = "render"))]

mod common;

use cluster_facts::profile::Address;
use cluster_facts::read_json;
use common::example::example;
use common::faultless;

const URL: &str = "https://example.org/more";

#[test]
fn only_what_may_be_followed_becomes_a_link() {
    let mut taken = Vec::new();
    for address in [
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "java\\nscript:alert(1)",
        "java\\tscript:alert(1)",
        "\\u0001javascript:alert(1)",
        " https://example.org/",
        "https://example.org/ ",
        "https://example.org/a b",
        "data:text/html,x",
        "DATA:text/html,x",
        "vbscript:x",
        "blob:https://example.org/x",
        "file:///etc/passwd",
        "ftp://example.org/",
        "https:",
        "https://",
        "https:example.org",
        "https:/example.org",
        "mailto:",
        "tel:",
        ":",
        "//",
        "//:",
        "",
    ] {
        let reading = read_json(&example(&[(URL, address)]));
        let is_fault = reading.faults.iter().map(|fault| &*fault.pointer).eq(["/actions/more/url"]);
        if !is_fault || reading.profile.unwrap().more().is_some() {
            taken.push(address);
        }
    }
    assert_eq!(taken, [""; 0], "these must not become links");
    for address in [
        "https://example.org/?a=b#c",
        "HTTPS://EXAMPLE.ORG",
        "http://example.org",
        "mailto:a@example.org",
        "tel:+4654000000",
        "//example.org/x",
        "/x",
        "x",
        "x/y.png",
        "../x",
        "?q=a:b",
        "#part",
        "x?y=javascript:z",
        "./a:b",
        "https://exämple.org/ö",
    ] {
        let profile = faultless(&example(&[(URL, address)]));
        assert_eq!(profile.more().unwrap().url.as_str(), address);
    }
}

#[test]
fn a_relative_address_is_seen_from_the_profile() {
    let seen = |link: &str, base: &str| {
        let mut out = String::new();
        Address::parse(link).unwrap().write_from(base, &mut out);
        out
    };
    let base = "https://example.org/profiles/p.json?v=1";
    assert_eq!(seen("x.png", base), "https://example.org/profiles/x.png");
    assert_eq!(seen("/x.png", base), "https://example.org/x.png");
    assert_eq!(seen("//other.example/x", base), "//other.example/x");
    assert_eq!(seen("https://other.example/x", base), "https://other.example/x");
    assert_eq!(seen("mailto:a@b.example", base), "mailto:a@b.example");
    assert_eq!(seen("#part", base), "#part");
    assert_eq!(seen("x.png", "https://example.org"), "https://example.org/x.png");
    assert_eq!(seen("x.png", ""), "x.png");
    assert_eq!(
        seen("x.png", "https://example.org/p.json?from=/a/b"),
        "https://example.org/x.png",
        "a query is no folder"
    );
}
