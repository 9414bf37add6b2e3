//! How the command is called, and what is wrong with a call.

use crate::print::plain;
use cluster_facts::Language;

const SWEDISH: &str = "\
cluster-facts: granskar profiler för widgeten <cluster-facts>.

Användning:
  cluster-facts check [--lang sv|en] FIL…

Varje fel skrivs med FIL:RAD:KOLUMN, sin plats i profilen (en JSON Pointer), vad som står där
och vad som vore rätt. Filen - är standard in.

Flaggor:
  --lang sv|en    svarsspråk; annars det som LC_ALL, LC_MESSAGES eller LANG anger, annars engelska
  -h, --help      visar den här texten
  -V, --version   visar versionen

Slutkod:
  0  inga fel
  1  minst en profil har fel
  2  fel anrop, eller en fil som inte går att läsa

Exempel:
  cluster-facts check www/profiles/*.json
  cluster-facts check --lang en min-profil.json
  curl -s https://example.org/profil.json | cluster-facts check -
  cluster-facts check -- -namn-med-streck.json
";

const ENGLISH: &str = "\
cluster-facts: checks profiles of the widget <cluster-facts>.

Usage:
  cluster-facts check [--lang sv|en] FILE…

Each fault is printed with FILE:LINE:COLUMN, its place in the profile (a JSON Pointer), what stands
there and what would be right. The file - is standard input.

Options:
  --lang sv|en    language of the answer; else that of LC_ALL, LC_MESSAGES or LANG, else English
  -h, --help      shows this text
  -V, --version   shows the version

Exit code:
  0  no faults
  1  at least one profile has faults
  2  a wrong call, or a file that can't be read

Examples:
  cluster-facts check www/profiles/*.json
  cluster-facts check --lang sv my-profile.json
  curl -s https://example.org/profile.json | cluster-facts check -
  cluster-facts check -- -name-with-hyphen.json
";

/// The whole help.
pub(crate) fn text(language: Language) -> &'static str {
    language.pick(SWEDISH, ENGLISH)
}

/// A call that is wrong, and what would be right.
pub(crate) fn wrong(what: &str, language: Language) -> String {
    let next =
        language.pick("Så anropas kommandot: cluster-facts --help", "How the command is called: cluster-facts --help");
    format!("cluster-facts: {}\n{next}\n", plain(what))
}

pub(crate) fn no_file(language: Language) -> String {
    let what = language.pick(
        "check behöver minst en fil, till exempel: cluster-facts check min-profil.json",
        "check needs at least one file, for example: cluster-facts check my-profile.json",
    );
    wrong(what, language)
}

pub(crate) fn no_command(word: &str, language: Language) -> String {
    wrong(
        &match language {
            Language::Swedish => format!("det finns inget kommando ”{word}”; kommandot är check"),
            Language::English => format!("there is no command “{word}”; the command is check"),
        },
        language,
    )
}

pub(crate) fn no_option(option: &str, language: Language) -> String {
    wrong(
        &match language {
            Language::Swedish => {
                format!(
                    "det finns ingen flagga {option}; en fil vars namn börjar med - skrivs efter --, eller med ./ först"
                )
            }
            Language::English => {
                format!(
                    "there is no option {option}; a file whose name begins with - goes after --, or with ./ before it"
                )
            }
        },
        language,
    )
}

pub(crate) fn no_language(name: &str, language: Language) -> String {
    wrong(
        &match language {
            Language::Swedish => format!("--lang är sv eller en, inte ”{name}”"),
            Language::English => format!("--lang is sv or en, not “{name}”"),
        },
        language,
    )
}
