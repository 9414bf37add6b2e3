//! What README and the pages of `docs/` promise is what the code does: their profile, tables, policies and snippets.

#![cfg(feature = "json")]

mod common;

use cluster_facts::Language;
use common::{faultless, files, text_of_file};
use std::collections::BTreeSet;

/// The pages, by their names in `docs/`.
fn pages() -> Vec<(String, String)> {
    let mut pages: Vec<_> = files("docs")
        .into_iter()
        .filter(|path| path.extension().is_some_and(|ending| ending == "md"))
        .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
        .map(|name| (name.clone(), text_of_file(&format!("docs/{name}"))))
        .collect();
    pages.sort();
    pages
}

fn page(name: &str) -> String {
    text_of_file(&format!("docs/{name}.md"))
}

/// Everything that people read before they read code.
fn documents() -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> =
        pages().into_iter().map(|(name, text)| (format!("docs/{name}"), text)).collect();
    for name in [
        "README.md",
        "README.sv.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        "SECURITY.md",
        "CODE_OF_CONDUCT.md",
        "THIRD-PARTY-LICENSES.md",
        "npm/README.md",
        "cli/README.md",
    ] {
        all.push((name.into(), text_of_file(name)));
    }
    all
}

/// What stands between a heading and the next one of its level or above.
fn section<'a>(text: &'a str, heading: &str) -> &'a str {
    let start = text.find(&format!("\n{heading}\n")).unwrap_or_else(|| panic!("there is no '{heading}'"));
    let rest = &text[start + heading.len() + 2..];
    let end = rest.find("\n## ").unwrap_or(rest.len());
    &rest[..end]
}

/// The rows of the first table in a text, without its head; a cell is what stands between two bars.
fn rows(text: &str) -> Vec<Vec<&str>> {
    text.lines()
        .skip_while(|line| !line.starts_with("|--"))
        .skip(1)
        .take_while(|line| line.starts_with('|'))
        .map(|line| line.trim_matches('|').split(" | ").map(str::trim).collect())
        .collect()
}

/// What a cell has in code marks.
fn code(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('`').skip(1).step_by(2)
}

/// The names in the first column of the first table of a section about the element.
fn listed(heading: &str) -> BTreeSet<String> {
    let text = page("element") + &page("theming");
    rows(section(&text, heading)).iter().flat_map(|row| code(row[0]).map(str::to_owned).collect::<Vec<_>>()).collect()
}

/// All names that follow `before` in the sources of a folder, as far as `is_name` goes.
fn used(folder: &str, before: &str, is_name: impl Fn(char) -> bool) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for path in files(folder) {
        if path.is_dir() {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        for (at, _) in text.match_indices(before) {
            let name: String = text[at + before.len()..].chars().take_while(|c| is_name(*c)).collect();
            if !name.is_empty() {
                names.insert(name);
            }
        }
    }
    names
}

fn is_word(c: char) -> bool {
    c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'
}

#[test]
fn the_printed_profile_has_no_faults() {
    let text = page("write-a-profile");
    let json = section(&text, "## A complete profile")
        .split("```json\n")
        .nth(1)
        .and_then(|rest| rest.split("```").next())
        .expect("a profile");
    let profile = faultless(json);
    let sentence = profile.figures().next().expect("a figure").sentence(Language::English);
    assert!(sentence.starts_with("The number of employees rose by 11.0%"), "{sentence}");
    // The wrong one that is shown below it, by the line and column that are printed there.
    let line = json.lines().nth(28).expect("the line of the fact");
    assert_eq!(line.find("\"label\""), Some(6));
}

#[test]
fn the_listed_attributes_are_the_elements() {
    let source = text_of_file("www/element/attributes.js");
    let list =
        source.split("ATTRIBUTES = [").nth(1).and_then(|rest| rest.split(']').next()).expect("the list of attributes");
    let names: BTreeSet<String> = list.split('\'').skip(1).step_by(2).map(str::to_owned).collect();
    assert_eq!(listed("## Attributes"), names);

    let text = page("element");
    for row in rows(section(&text, "## Attributes")) {
        let name = code(row[0]).next().unwrap();
        let list = match name {
            "view" => "VIEWS = [",
            "theme" => "THEMES = [",
            _ => continue,
        };
        let values: Vec<&str> = source
            .split(list)
            .nth(1)
            .and_then(|rest| rest.split(']').next())
            .expect("the values")
            .split('\'')
            .skip(1)
            .step_by(2)
            .collect();
        let said: BTreeSet<&str> = code(row[1]).filter(|word| *word != "color-scheme").collect();
        assert_eq!(said, values.iter().copied().collect(), "{name}");
        assert_eq!(code(row[2]).next(), Some(values[0]), "the default of {name}");
    }
}

#[test]
fn the_listed_built_in_profiles_are_those_that_ship() {
    let text = page("element");
    let rows = rows(section(&text, "## Attributes"));
    let names: Vec<String> =
        files("www/profiles").iter().map(|path| path.file_stem().unwrap().to_string_lossy().into_owned()).collect();
    assert_eq!(code(rows[0][1]).collect::<Vec<_>>(), names);
}

#[test]
fn the_listed_events_are_those_that_are_sent() {
    // From the element itself, or, in what hears a reader, from its host.
    let sent = ["emit(element, '", "emit(host, '"].map(|call| used("www/element", call, is_word));
    let sent: BTreeSet<String> = sent.iter().flatten().map(|name| format!("cluster-facts-{name}")).collect();
    assert_eq!(listed("## Events"), sent);
}

#[test]
fn the_listed_slots_are_those_of_the_views() {
    assert_eq!(
        listed("## Slots"),
        used("src/view", "el(\"slot name=", is_word)
            .into_iter()
            .chain(used("src/view", "empty(\"slot name=", is_word))
            .collect()
    );
}

#[test]
fn the_listed_parts_are_those_of_the_views() {
    let mut parts = BTreeSet::new();
    for folder in ["src/view", "src/view/chart"] {
        for several in used(folder, " part=", |c| is_word(c) || c == '+') {
            parts.extend(several.split('+').map(str::to_owned));
        }
    }
    assert_eq!(listed("## Parts"), parts);
}

#[test]
fn the_listed_custom_properties_are_those_of_the_sheet() {
    let sheet = text_of_file("src/view/style.css") + &text_of_file("src/view/story.css");
    let mut found = BTreeSet::new();
    for (at, _) in sheet.match_indices("var(--cf-") {
        found.insert(sheet[at + 4..].chars().take_while(|c| is_word(*c)).collect::<String>());
    }
    assert_eq!(listed("## Custom properties"), found);

    let text = page("theming");
    for row in rows(section(&text, "## Custom properties")) {
        let name = code(row[0]).next().unwrap();
        let light = code(row[2]).next().expect("a value");
        let mut written = vec![format!("var({name}, {light})")];
        if let Some(dark) = row.get(3).and_then(|cell| code(cell).next()) {
            written.push(format!("var({name}, light-dark({light}, {dark}))"));
        }
        for value in written {
            assert!(sheet.contains(&value), "the sheet has no {value}");
        }
    }
}

#[test]
fn the_strictest_policy_is_the_one_that_is_tested() {
    let text = page("content-security-policy");
    let policy = text
        .lines()
        .find_map(|line| line.strip_prefix("Content-Security-Policy: ").filter(|line| line.contains("'self'")))
        .expect("the strictest policy");
    for file in ["tests/browser/hosts/table.mjs", "www/examples/csp.html"] {
        assert!(text_of_file(file).contains(&format!("\"{policy}\"")), "{file} has another one than\n{policy}");
    }
    let elsewhere = policy.replace("'self'", "https://cdn.example");
    assert!(text.contains(&format!("Content-Security-Policy: {elsewhere}\n")));
}

/// The anchors of a document's headings, as hosting platforms make them.
fn anchors(text: &str) -> BTreeSet<String> {
    let mut is_code = false;
    let mut anchors = BTreeSet::new();
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            is_code = !is_code;
        } else if !is_code && line.starts_with('#') {
            let words = line.trim_start_matches('#').trim().to_lowercase();
            let kept: String = words.chars().filter(|c| c.is_alphanumeric() || " -_".contains(*c)).collect();
            anchors.insert(kept.replace(' ', "-"));
        }
    }
    anchors
}

/// The targets of a document's links and pictures, without those in code.
fn links(text: &str) -> Vec<&str> {
    let prose = text.split("```").step_by(2);
    prose
        .flat_map(|piece| {
            let markdown = piece.split("](").skip(1).filter_map(|rest| rest.split(')').next());
            let html = piece.split(" src=\"").skip(1).filter_map(|rest| rest.split('"').next());
            markdown.chain(html)
        })
        .collect()
}

#[test]
fn every_link_leads_somewhere() {
    let documents = documents();
    let mut count = 0;
    for (name, text) in &documents {
        let folder = std::path::Path::new(name).parent().unwrap();
        for link in links(text) {
            count += 1;
            if let Some((scheme, rest)) = link.split_once(':') {
                let host = rest.trim_start_matches('/').split('/').next().unwrap_or_default();
                assert!(scheme == "https" && host.contains('.') && !link.contains(' '), "{name}: {link}");
                continue;
            }
            let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
            let path =
                if file.is_empty() { common::path(name) } else { common::path(folder.join(file).to_str().unwrap()) };
            assert!(path.exists(), "{name}: {link} doesn't exist");
            if !anchor.is_empty() {
                let target = std::fs::read_to_string(&path).unwrap();
                assert!(anchors(&target).contains(anchor), "{name}: {link}: no such heading");
            }
        }
    }
    assert!(count > 300, "{count} links");
}

#[test]
fn every_page_is_listed_and_begins_with_its_reader_and_their_result() {
    let index = page("README");
    for (name, text) in pages() {
        let mut lines = text.lines();
        assert!(lines.next().is_some_and(|line| line.starts_with("# ")), "{name}");
        assert_eq!(lines.next(), Some(""), "{name}");
        let [reader, result] = match name.ends_with(".sv.md") {
            true => ["> **För:** ", "> **Du får:** "],
            false => ["> **For:** ", "> **You will have:** "],
        };
        assert!(lines.next().is_some_and(|line| line.starts_with(reader)), "{name}");
        assert_eq!(lines.next(), Some(">"), "{name}");
        assert!(lines.next().is_some_and(|line| line.starts_with(result)), "{name}");
        assert!(name == "README.md" || index.contains(&format!("]({name})")), "{name} isn't in docs/README.md");
    }
}

#[test]
fn the_entrance_stays_short() {
    for (name, most) in [("README.md", 150), ("README.sv.md", 150), ("CONTRIBUTING.md", 300)] {
        let lines = text_of_file(name).lines().count();
        assert!(lines <= most, "{name} has {lines} lines; {most} at most");
    }
}

/// Words that an earlier form of the documentation used in a sense of its own; the plain words are in brackets.
const PRIVATE: [&str; 10] = [
    " is owed",
    " are owed",
    " owe their",
    " owes ",
    "what stands there",
    "what stands instead",
    "who may paste",
    "for good.",
    "has written makes",
    "each so far had one",
];

#[test]
fn the_documentation_is_in_plain_words() {
    for (name, text) in documents() {
        // Licence texts are their authors'.
        if name == "THIRD-PARTY-LICENSES.md" {
            continue;
        }
        let text = text.to_lowercase();
        for private in PRIVATE {
            assert!(!text.contains(private), "{name}: '{private}'");
        }
    }
}

/// Every text between `before` and the next one of `ends`.
fn words_between(text: &str, before: &str, ends: &[char]) -> BTreeSet<String> {
    let pieces = text.split(before).skip(1);
    pieces.filter_map(|piece| piece.split(ends).next()).map(str::to_owned).collect()
}

/// The body of a declaration in the npm package's types.
fn declared<'a>(types: &'a str, what: &str) -> &'a str {
    let start = types.find(what).unwrap_or_else(|| panic!("the types have no '{what}'"));
    types[start..].split("\n}\n").next().unwrap_or_default()
}

#[test]
fn the_packages_types_know_its_attributes_properties_and_events() {
    let types = text_of_file("npm/types/index.d.ts");
    let events = words_between(declared(&types, "interface ClusterFactsEventMap"), "\n  '", &['\'']);
    assert_eq!(events, listed("## Events"));

    let text = page("element");
    let attributes = rows(section(&text, "## Attributes"));
    let mut properties = listed("## Properties");
    let mut said = properties.clone();
    for row in &attributes {
        let (name, property) = (code(row[0]).next().unwrap(), code(row[3]).next());
        // Every element has it.
        if name != "lang" {
            said.insert(name.to_owned());
            properties.extend(property.map(str::to_owned));
        }
    }
    assert_eq!(words_between(declared(&types, "class ClusterFacts "), "\n  set ", &['(']), properties);
    let props = declared(&types, "interface ClusterFactsProps").replace('\'', "");
    assert_eq!(
        words_between(&props, "\n  ", &['?', ' ', '/'])
            .into_iter()
            .filter(|name| !name.is_empty())
            .collect::<BTreeSet<_>>(),
        said
    );

    let details = words_between(declared(&types, "interface ErrorDetail"), "\n  ", &['?', ':', '/']);
    for field in ["part", "message", "errors", "url"] {
        assert!(details.contains(field), "{field}");
    }
}

#[test]
fn the_printed_modules_are_those_that_the_consumers_are_built_of() {
    let text = page("npm");
    let mut tried = Vec::new();
    for folder in ["typescript/src", "react/src", "vue/src", "svelte/src", "astro/src/components", "node"] {
        for path in files(&format!("tests/consumers/{folder}")) {
            if path.is_file() {
                tried.push(std::fs::read_to_string(path).unwrap());
            }
        }
    }
    let mut count = 0;
    for block in text.split("```").skip(1).step_by(2) {
        let (language, text) = block.split_once('\n').unwrap();
        // Pages are what tests/consumers/lib/unbundled.mjs opens.
        if language != "sh" && language != "html" {
            assert!(tried.iter().any(|file| file.contains(text)), "no consumer has this:\n{text}");
            count += 1;
        }
    }
    assert_eq!(count, 8);
}

#[test]
fn the_package_exports_what_it_lists() {
    let text = page("npm");
    let listed: BTreeSet<String> = rows(section(&text, "## Imports"))
        .iter()
        .flat_map(|row| {
            code(row[0]).map(|name| name.replace("NAME", "*").replacen("cluster-facts", ".", 1)).collect::<Vec<_>>()
        })
        .collect();
    let manifest: serde_json::Value = serde_json::from_str(&text_of_file("npm/package.json")).unwrap();
    let mut exports: BTreeSet<String> = manifest["exports"].as_object().unwrap().keys().cloned().collect();
    exports.remove("./package.json");
    assert_eq!(exports, listed);
}

/// What stands in a block of code right behind a comment that names it.
fn snippets(text: &str) -> Vec<(&str, &str)> {
    let pieces = text.split("<!-- snippet ").skip(1);
    pieces
        .map(|piece| {
            let (name, rest) = piece.split_once(" -->\n```html\n").expect("a name, and code right behind it");
            (name, rest.split_once("```\n").expect("an end").0)
        })
        .collect()
}

#[test]
fn snippets_ask_for_files_that_ship_and_for_profiles_that_exist() {
    let pages = pages();
    let snippets: Vec<(&str, &str)> = pages.iter().flat_map(|(_, text)| snippets(text)).collect();
    let names: BTreeSet<&str> = snippets.iter().map(|(name, _)| *name).collect();
    assert_eq!(names.len(), snippets.len(), "a name twice");
    for name in ["card", "full", "frame", "frame-follow"] {
        assert!(names.contains(name), "{name}");
    }
    let hosting = page("hosting");
    let ships = section(&hosting, "## Files");
    // README has no comment of its own: its one snippet is the first of the pages.
    for readme in ["README.md", "README.sv.md"] {
        let (_, tag) = snippets.iter().find(|(name, _)| *name == "tag").expect("the script tag");
        assert!(text_of_file(readme).contains(&format!("```html\n{tag}```")), "{readme}");
    }
    for (name, snippet) in &snippets {
        for address in snippet.split("https://cdn.example/").skip(1) {
            let path = address.split(['"', '\'', '?', ' ', '\n']).next().unwrap();
            let listed = path.replace("embed/paper-province", "embed/NAME");
            assert!(ships.contains(&format!("`{listed}`")), "{name}: {path} isn't in the list of what ships");
        }
    }
}

#[test]
fn the_printed_rules_for_room_are_those_of_the_sheet() {
    let text = page("put-a-card-on-a-page");
    let printed = section(&text, "## Without layout shift").split("```css\n").nth(1).expect("rules");
    let printed = printed.split("```").next().unwrap();
    assert!(text_of_file("www/room.css").contains(printed), "www/room.css has others than\n{printed}");
    assert_eq!(printed.matches('{').count(), 2, "the two rules for cards");
}
