//! What is printed: text from files and names, made safe for a terminal.

use cluster_facts::Language;
use std::borrow::Cow;

/// What is wrong, as a line of this command.
pub(crate) fn trouble(swedish: &str, english: &str, language: Language) -> String {
    format!("cluster-facts: {}\n", plain(language.pick(swedish, english)))
}

/// The text on one line: control characters, which could command a terminal, and marks that turn
/// the direction of writing, which could make a line read as another, are written as escapes.
pub(crate) fn plain(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_unsafe) {
        return text.into();
    }
    text.chars().map(|c| if is_unsafe(c) { c.escape_default().to_string() } else { c.to_string() }).collect()
}

fn is_unsafe(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
