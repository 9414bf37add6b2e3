//! Texts that would be something else than text if they could, and a profile that is full of them.

use cluster_facts::profile::json::parse;
use cluster_facts::profile::value::Value;
use cluster_facts::{Profile, Reading, read};
use proptest::prelude::*;

/// What markup, scripts, JSON and terminals might take for their own.
pub(crate) const PIECES: [&str; 35] = [
    "<",
    ">",
    "&",
    "\"",
    "'",
    "`",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "]]>",
    "<![CDATA[",
    "</style>",
    "</title>",
    "</template>",
    "</cluster-facts>",
    "<template shadowrootmode=open>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "&lt;",
    "&amp;",
    "&#60;",
    "&",
    "\\",
    "\\u003c",
    "{{7*7}}",
    "${x}",
    "javascript:",
    "\u{2028}",
    "\u{2029}",
    "\u{202e}",
    "\u{feff}",
    "\u{fffd}\u{fffd}",
    "\t\n",
    "😀",
];

/// A text of such pieces.
pub(crate) fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => prop::sample::select(&PIECES[..]).prop_map(String::from),
        2 => "[ -~]{0,6}",
        1 => any::<char>().prop_filter("none that HTML can't hold", |c| !is_lost(*c)).prop_map(String::from),
    ];
    prop::collection::vec(piece, 1..8).prop_map(|pieces| format!("x{}x", pieces.concat()))
}

/// HTML's parser changes these; see `what_html_cannot_hold` in escaping.rs.
fn is_lost(c: char) -> bool {
    c == '\0' || c == '\r'
}

/// Puts a text in every place where a profile has one that is read.
fn fill(value: &mut Value, text: &str) {
    match value {
        Value::List(items) => items.iter_mut().for_each(|item| fill(item, text)),
        Value::Object(fields) => {
            for (key, field) in fields {
                match (key.as_str(), &mut *field) {
                    ("sv" | "en" | "original" | "table", Value::Text(old)) if old != "sv" && old != "en" => {
                        *old = format!("{text}{key}");
                    }
                    _ => fill(field, text),
                }
            }
        }
        _ => {}
    }
}

/// A profile with this text in all those places.
pub(crate) fn filled(profile: &str, text: &str) -> Profile {
    let mut value = parse(profile).unwrap();
    fill(&mut value, text);
    let Reading { profile, faults, .. } = read(value);
    assert_eq!(faults, []);
    profile.unwrap()
}
