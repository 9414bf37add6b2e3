//! What README promises is what the code does: its profile, its tables, its policy.

mod common;

use cluster_facts::Language;
use cluster_facts::language::sentence::Facts;
use common::{faultless, files, text_of_file};
use std::collections::BTreeSet;

fn readme() -> String {
    text_of_file("README.md")
}

/// What stands between a heading and the next one of its level or above.
fn section<'a>(readme: &'a str, heading: &str) -> &'a str {
    let start = readme.find(&format!("\n{heading}\n")).unwrap_or_else(|| panic!("README has no '{heading}'"));
    let rest = &readme[start + heading.len() + 2..];
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

/// The names in the first column of a section's first table.
fn listed(heading: &str) -> BTreeSet<String> {
    let readme = readme();
    rows(section(&readme, heading)).iter().flat_map(|row| code(row[0]).map(str::to_owned).collect::<Vec<_>>()).collect()
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
fn the_profile_in_it_has_no_faults() {
    let readme = readme();
    let json = section(&readme, "## Your own profile")
        .split("```json\n")
        .nth(1)
        .and_then(|rest| rest.split("```").next())
        .expect("a profile");
    let profile = faultless(json);
    let figure = profile.figures().next().expect("a figure");
    let shown = cluster_facts::growth::compare(&figure);
    let facts = Facts { figure: &figure, shown: &shown, language: Language::English };
    let mut sentence = String::new();
    facts.sentence(&mut sentence);
    assert!(sentence.starts_with("The number of employees rose by 11.0%"), "{sentence}");
    // The wrong one that is shown below it, by the line and column that are printed there.
    let line = json.lines().nth(28).expect("the line of the fact");
    assert_eq!(line.find("\"label\""), Some(6));
}

#[test]
fn its_attributes_are_the_elements() {
    let source = text_of_file("www/element/attributes.js");
    let list =
        source.split("ATTRIBUTES = [").nth(1).and_then(|rest| rest.split(']').next()).expect("the list of attributes");
    let names: BTreeSet<String> = list.split('\'').skip(1).step_by(2).map(str::to_owned).collect();
    assert_eq!(listed("## Attributes"), names);

    let readme = readme();
    for row in rows(section(&readme, "## Attributes")) {
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
fn its_built_in_profiles_are_those_that_ship() {
    let readme = readme();
    let rows = rows(section(&readme, "## Attributes"));
    let names: Vec<String> =
        files("www/profiles").iter().map(|path| path.file_stem().unwrap().to_string_lossy().into_owned()).collect();
    assert_eq!(code(rows[0][1]).collect::<Vec<_>>(), names);
}

#[test]
fn its_events_are_those_that_are_sent() {
    // From the element itself, or, in what hears a reader, from its host.
    let sent = ["emit(element, '", "emit(host, '"].map(|call| used("www/element", call, is_word));
    let sent: BTreeSet<String> = sent.iter().flatten().map(|name| format!("cluster-facts-{name}")).collect();
    assert_eq!(listed("## Events"), sent);
}

#[test]
fn its_slots_are_those_of_the_views() {
    assert_eq!(
        listed("## Slots"),
        used("src/view", "el(\"slot name=", is_word)
            .into_iter()
            .chain(used("src/view", "empty(\"slot name=", is_word))
            .collect()
    );
}

#[test]
fn its_parts_are_those_of_the_views() {
    let mut parts = BTreeSet::new();
    for folder in ["src/view", "src/view/chart"] {
        for several in used(folder, " part=", |c| is_word(c) || c == '+') {
            parts.extend(several.split('+').map(str::to_owned));
        }
    }
    assert_eq!(listed("## Parts"), parts);
}

#[test]
fn its_custom_properties_are_those_of_the_sheet() {
    let sheet = text_of_file("src/view/style.css") + &text_of_file("src/view/story.css");
    let mut found = BTreeSet::new();
    for (at, _) in sheet.match_indices("var(--cf-") {
        found.insert(sheet[at + 4..].chars().take_while(|c| is_word(*c)).collect::<String>());
    }
    assert_eq!(listed("## Custom properties"), found);

    let readme = readme();
    for row in rows(section(&readme, "## Custom properties")) {
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
fn its_strictest_policy_is_the_one_that_is_tested() {
    let readme = readme();
    let policy = readme
        .lines()
        .find_map(|line| line.strip_prefix("Content-Security-Policy: ").filter(|line| line.contains("'self'")))
        .expect("the strictest policy");
    for file in ["tests/browser/hosts/table.mjs", "www/examples/csp.html"] {
        assert!(text_of_file(file).contains(&format!("\"{policy}\"")), "{file} has another one than\n{policy}");
    }
    let elsewhere = policy.replace("'self'", "https://cdn.example");
    assert!(readme.contains(&format!("Content-Security-Policy: {elsewhere}\n")));
}

#[test]
fn every_file_that_the_documents_link_to_is_there() {
    for document in ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"] {
        let text = text_of_file(document);
        let headings: BTreeSet<String> = text
            .lines()
            .filter(|line| line.starts_with('#'))
            .map(|line| {
                let words = line.trim_start_matches('#').trim().to_lowercase();
                words.chars().filter(|c| c.is_alphanumeric() || " -".contains(*c)).collect::<String>().replace(' ', "-")
            })
            .collect();
        let links = text
            .match_indices("](")
            .map(|(at, _)| text[at + 2..].split(')').next().unwrap_or_default())
            .filter(|link| !link.contains("://"));
        for link in links {
            match link.strip_prefix('#') {
                Some(heading) => assert!(headings.contains(heading), "{document} has no heading for {link}"),
                None => assert!(
                    common::path(link.split('#').next().unwrap_or(link)).exists(),
                    "{document}: {link} is not there"
                ),
            }
        }
    }
}

/// What stands behind `before` up to one of `ends`, wherever it does.
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

    let readme = readme();
    let attributes = rows(section(&readme, "## Attributes"));
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
fn its_modules_are_those_that_the_consumers_are_built_of() {
    let readme = readme();
    let mut tried = Vec::new();
    for folder in ["typescript/src", "react/src", "vue/src", "svelte/src", "astro/src/components", "node"] {
        for path in files(&format!("tests/consumers/{folder}")) {
            if path.is_file() {
                tried.push(std::fs::read_to_string(path).unwrap());
            }
        }
    }
    let section = section(&readme, "## npm and ES modules");
    let mut count = 0;
    for block in section.split("```").skip(1).step_by(2) {
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
    let readme = readme();
    let listed: BTreeSet<String> = rows(section(&readme, "## npm and ES modules"))
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
fn snippets(readme: &str) -> Vec<(&str, &str)> {
    let pieces = readme.split("<!-- snippet ").skip(1);
    pieces
        .map(|piece| {
            let (name, rest) = piece.split_once(" -->\n```html\n").expect("a name, and code right behind it");
            (name, rest.split_once("```\n").expect("an end").0)
        })
        .collect()
}

#[test]
fn its_snippets_ask_for_files_that_ship_and_for_profiles_that_are_there() {
    let readme = readme();
    let snippets = snippets(&readme);
    let names: BTreeSet<&str> = snippets.iter().map(|(name, _)| *name).collect();
    assert_eq!(names.len(), snippets.len(), "a name twice");
    for name in ["card", "full", "frame", "frame-follow"] {
        assert!(names.contains(name), "{name}");
    }
    let ships = section(&readme, "## Hosting");
    for (name, snippet) in &snippets {
        for address in snippet.split("https://cdn.example/").skip(1) {
            let path = address.split(['"', '\'', '?', ' ', '\n']).next().unwrap();
            let listed = path.replace("embed/paper-province", "embed/NAME");
            assert!(ships.contains(&format!("`{listed}`")), "{name}: {path} isn't in the list of what ships");
        }
    }
}

#[test]
fn its_rules_for_room_are_those_of_the_sheet() {
    let readme = readme();
    let printed = section(&readme, "## Without a shift").split("```css\n").nth(1).expect("rules");
    let printed = printed.split("```").next().unwrap();
    assert!(text_of_file("www/room.css").contains(printed), "www/room.css has others than\n{printed}");
    assert_eq!(printed.matches('{').count(), 2, "the two rules for cards");
}
