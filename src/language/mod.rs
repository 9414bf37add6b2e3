//! Swedish and English, complete at compile time: words, numbers, periods, sentences.
//!
//! Verbs, signs, numbers and order are the crate's; what is measured and where comes from the
//! profile, in both languages.

macro_rules! both {
    ($sv:literal, $en:literal) => {
        concat!($sv, "\n", $en)
    };
}
pub(crate) use both;

pub mod codes;
pub mod faults;
pub mod lines;
pub mod number;
pub mod sentence;
pub mod time;
pub mod words;

use crate::profile::{Text, Written};
use alloc::string::String;

/// A language of the widget.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// Swedish, as `sv`.
    #[default]
    Swedish,
    /// British English, as `en-GB`.
    English,
}

impl Language {
    /// Both, in the order in which they are offered.
    pub const ALL: [Language; 2] = [Language::Swedish, Language::English];

    /// Which language is shown for a language tag: Swedish for those who read it, else English.
    ///
    /// ```
    /// use cluster_facts::Language;
    /// assert_eq!(Language::of_tag("nb-NO"), Language::Swedish);
    /// assert_eq!(Language::of_tag("fi"), Language::English);
    /// ```
    pub fn of_tag(tag: &str) -> Language {
        let bytes = tag.as_bytes();
        let ends = bytes.get(2).is_none_or(|b| *b == b'-' || *b == b'_');
        let is = |code: &str| bytes.get(..2).is_some_and(|first| first.eq_ignore_ascii_case(code.as_bytes()));
        let nordic = ends && ["sv", "nb", "nn", "no", "da"].into_iter().any(is);
        if nordic { Language::Swedish } else { Language::English }
    }

    /// Its tag, as in HTML's `lang`.
    pub fn tag(self) -> &'static str {
        self.pick("sv", "en")
    }

    /// The line of two that is in this language.
    #[inline(never)]
    pub fn of(self, both: &str) -> &str {
        words::line(both, self.pick(0, 1))
    }

    /// Writes the line of two that is in this language.
    #[inline(never)]
    pub fn put(self, out: &mut String, both: &str) {
        out.push_str(self.of(both));
    }

    /// The one of two that is in this language.
    pub fn pick<T>(self, swedish: T, english: T) -> T {
        match self {
            Language::Swedish => swedish,
            Language::English => english,
        }
    }
}

impl From<Written> for Language {
    fn from(written: Written) -> Language {
        match written {
            Written::Sv => Language::Swedish,
            Written::En => Language::English,
        }
    }
}

impl<'a> Text<'a> {
    /// The text in this language.
    pub fn get(self, language: Language) -> &'a str {
        self.tagged(language.tag())
    }
}
