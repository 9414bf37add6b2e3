//! Prints every growth figure of a profile as a sentence, in Swedish and English.
//!
//! `cargo run --example sentence` reads the profile of Paper Province; name another file behind `--`.

use cluster_facts::Language;
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).unwrap_or_else(|| "www/profiles/paper-province.json".into());
    let text = std::fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))?;
    for language in Language::ALL {
        print!("{}", sentences(&text, language)?);
    }
    Ok(())
}

/// One sentence a line.
///
/// # Errors
/// The text is no profile at all. `cluster-facts check` explains why.
fn sentences(text: &str, language: Language) -> Result<String, Box<dyn Error>> {
    let mut lines = String::new();
    let profile = cluster_facts::read_json(text).profile.ok_or("no profile")?;
    for figure in profile.figures() {
        lines += &format!("{}\n", figure.sentence(language));
    }
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use super::sentences;
    use cluster_facts::Language;

    #[test]
    fn the_first_sentence_is_the_one_that_readme_prints() {
        let text = include_str!("../www/profiles/paper-province.json");
        for (readme, language) in
            [(include_str!("../README.md"), Language::English), (include_str!("../README.sv.md"), Language::Swedish)]
        {
            let sentences = sentences(text, language).expect("a profile");
            let first = sentences.lines().next().expect("a figure").replace('\u{a0}', " ");
            assert!(readme.contains(&format!("```\n{first}\n```\n")), "{first}");
        }
    }

    #[test]
    fn a_text_that_is_no_profile_is_an_error() {
        assert!(sentences("{}", Language::English).is_err());
    }
}
