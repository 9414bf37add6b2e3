//! Prints the mistakes of a profile, and every growth figure as a sentence in Swedish and English.
//!
//! `cargo run --example sentence` reads the profile of Paper Province. To read another file, add its name:
//! `cargo run --example sentence -- my-cluster.json`.

use cluster_facts::language::faults::say;
use cluster_facts::{Language, Profile, Reading, read_json};
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).unwrap_or_else(|| "www/profiles/paper-province.json".into());
    let text = std::fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))?;
    let reading = read_json(&text);
    eprint!("{}", mistakes(&reading, Language::English));
    let profile = reading.profile.ok_or_else(|| format!("{path} isn't a profile"))?;
    for language in Language::ALL {
        print!("{}", sentences(&profile, language));
    }
    Ok(())
}

/// Returns one line for each listed mistake, and their total if some aren't listed.
fn mistakes(reading: &Reading, language: Language) -> String {
    let mut lines: String = reading.faults.iter().map(|fault| say(fault, language).message + "\n").collect();
    if reading.count > reading.faults.len() {
        lines += &format!("{} mistakes in all\n", reading.count);
    }
    lines
}

/// Returns one line for each figure.
fn sentences(profile: &Profile, language: Language) -> String {
    profile.figures().map(|figure| figure.sentence(language) + "\n").collect()
}

#[cfg(test)]
mod tests {
    use super::{mistakes, sentences};
    use cluster_facts::{Language, read_json};

    #[test]
    fn the_first_sentence_is_the_one_that_readme_prints() {
        let profile = read_json(include_str!("../www/profiles/paper-province.json")).profile.expect("a profile");
        for (readme, language) in
            [(include_str!("../README.md"), Language::English), (include_str!("../README.sv.md"), Language::Swedish)]
        {
            let sentences = sentences(&profile, language);
            let first = sentences.lines().next().expect("a figure").replace('\u{a0}', " ");
            assert!(readme.contains(&format!("```\n{first}\n```\n")), "{first}");
        }
    }

    #[test]
    fn another_version_is_a_mistake_and_gives_no_profile() {
        let reading = read_json(r#"{ "version": 2 }"#);
        assert!(reading.profile.is_none());
        let lines = mistakes(&reading, Language::English);
        assert!(lines.starts_with("/version: ") && lines.lines().count() == 1, "{lines}");
    }

    #[test]
    fn mistakes_beyond_the_listed_ones_are_counted() {
        let text = format!("{{ {} \"version\": 1 }}", (0..150).map(|n| format!("\"x{n}\": 1,")).collect::<String>());
        let lines = mistakes(&read_json(&text), Language::English);
        assert_eq!(lines.lines().count(), 101);
        assert!(lines.ends_with(" mistakes in all\n"), "{lines}");
    }
}
