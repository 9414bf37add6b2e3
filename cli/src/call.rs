//! The options of a call, read into what they may say.

use crate::names::is_web_address;
use crate::wrong;
use cluster_facts::Language;
use cluster_facts::view::{Theme, View};
use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

/// Every option that has a value, and the commands that know it; `--lang`, which all do, is read beside.
const OPTIONS: [(&str, &[&str]); 11] = [
    ("view", &["embed", "render"]),
    ("dist", &["embed", "render"]),
    ("out", &["embed", "render"]),
    ("figure", &["render"]),
    ("theme", &["render"]),
    ("heading-level", &["render"]),
    ("style", &["render"]),
    ("sheet", &["render"]),
    ("profile", &["render"]),
    ("base", &["render"]),
    ("alternate", &["render"]),
];

/// What was given with a call, as it was written.
#[derive(Debug, Default)]
pub(crate) struct Call {
    given: Vec<(&'static str, OsString)>,
}

/// The option of this name, if there is one.
pub(crate) fn known(name: &str) -> Option<&'static str> {
    OPTIONS.iter().map(|(known, _)| *known).find(|known| *known == name)
}

impl Call {
    pub(crate) fn put(&mut self, option: &'static str, value: OsString) {
        self.given.push((option, value));
    }

    /// Whether a command knows all that was given.
    pub(crate) fn is_of(&self, command: &str, answer: Language) -> Result<(), String> {
        let knows = |option: &str| OPTIONS.iter().any(|(name, of)| *name == option && of.contains(&command));
        match self.given.iter().find(|(option, _)| !knows(option)) {
            Some((option, _)) => Err(wrong::not_of_command(command, option, answer)),
            None => Ok(()),
        }
    }

    fn all(&self, option: &str) -> impl Iterator<Item = &OsStr> {
        self.given.iter().filter(move |(name, _)| *name == option).map(|(_, value)| value.as_os_str())
    }

    /// A value as it was written; the last one counts.
    pub(crate) fn raw(&self, option: &str) -> Option<OsString> {
        self.all(option).last().map(OsStr::to_owned)
    }

    pub(crate) fn text(&self, option: &str, answer: Language) -> Result<Option<String>, String> {
        self.all(option).last().map(|value| text(option, value, answer)).transpose()
    }

    /// One of a few words.
    fn one_of<T: Copy>(&self, option: &str, allowed: &[(&str, T)], answer: Language) -> Result<Option<T>, String> {
        let Some(value) = self.raw(option) else { return Ok(None) };
        match allowed.iter().find(|(name, _)| value == *name) {
            Some((_, one)) => Ok(Some(*one)),
            None => {
                let names: Vec<&str> = allowed.iter().map(|(name, _)| *name).collect();
                Err(wrong::not_one_of(option, &names, &value.to_string_lossy(), answer))
            }
        }
    }

    pub(crate) fn view(&self, answer: Language) -> Result<View, String> {
        Ok(self.one_of("view", &View::ALL.map(|view| (view.name(), view)), answer)?.unwrap_or_default())
    }

    pub(crate) fn theme(&self, answer: Language) -> Result<Theme, String> {
        Ok(self.one_of("theme", &Theme::ALL.map(|theme| (theme.name(), theme)), answer)?.unwrap_or_default())
    }

    pub(crate) fn level(&self, answer: Language) -> Result<u8, String> {
        let levels = [("2", 2), ("3", 3), ("4", 4), ("5", 5), ("6", 6)];
        Ok(self.one_of("heading-level", &levels, answer)?.unwrap_or(3))
    }

    /// Whether the sheet is a file of its own.
    pub(crate) fn is_linked(&self, answer: Language) -> Result<bool, String> {
        Ok(self.one_of("style", &[("inline", false), ("link", true)], answer)?.unwrap_or(false))
    }

    pub(crate) fn dist(&self) -> PathBuf {
        self.raw("dist").map_or_else(|| "dist".into(), PathBuf::from)
    }

    /// An address that a page may be fetched from.
    pub(crate) fn address(&self, option: &str, answer: Language) -> Result<Option<String>, String> {
        match self.text(option, answer)? {
            Some(value) if !is_web_address(&value) => Err(wrong::no_address(option, &value, answer)),
            value => Ok(value),
        }
    }

    /// `sv=/ en=/en`, of one value for each language at most.
    pub(crate) fn alternates(&self, answer: Language) -> Result<String, String> {
        let mut pages: [Option<String>; 2] = [None, None];
        for value in self.all("alternate") {
            let value = text("alternate", value, answer)?;
            let split = value
                .split_once('=')
                .and_then(|(tag, url)| Some((Language::ALL.iter().position(|language| language.tag() == tag)?, url)));
            match split {
                Some((_, url)) if !is_web_address(url) => return Err(wrong::no_address("alternate", url, answer)),
                Some((at, _)) if pages[at].is_none() => pages[at] = Some(value),
                _ => return Err(wrong::no_alternate(&value, answer)),
            }
        }
        Ok(pages.into_iter().flatten().collect::<Vec<_>>().join(" "))
    }
}

fn text(option: &str, value: &OsStr, answer: Language) -> Result<String, String> {
    value.to_str().map(String::from).ok_or_else(|| wrong::not_text(option, &value.to_string_lossy(), answer))
}
