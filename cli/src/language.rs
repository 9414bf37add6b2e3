//! In which language the command answers.

use cluster_facts::Language;
use std::ffi::OsStr;

/// The language of `--lang`.
pub(crate) fn of_name(name: &OsStr) -> Option<Language> {
    Language::ALL.into_iter().find(|language| name == language.tag())
}

/// The language of the first of these variables that says anything, in POSIX's order; English where
/// none does.
pub(crate) fn of_environment(variable: impl Fn(&str) -> Option<String>) -> Language {
    let said = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(variable).find(|value| !value.is_empty());
    // `sv_SE.UTF-8@euro`: the language stands before its country, its encoding and its variant.
    said.map_or(Language::English, |locale| Language::of_tag(locale.split(['.', '@']).next().unwrap_or_default()))
}
