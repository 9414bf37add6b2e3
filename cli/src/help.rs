//! How the command is called.

use cluster_facts::Language;

const SWEDISH: &str = include_str!("help.sv.txt");
const ENGLISH: &str = include_str!("help.en.txt");

/// The whole help.
pub(crate) fn text(language: Language) -> &'static str {
    language.pick(SWEDISH, ENGLISH)
}
