//! What is wrong with a call, and what would be right.

use crate::print::plain;
use cluster_facts::Language;

/// A call that is wrong, and what would be right.
pub(crate) fn wrong(swedish: &str, english: &str, language: Language) -> String {
    let next =
        language.pick("Så anropas kommandot: cluster-facts --help", "How the command is called: cluster-facts --help");
    format!("cluster-facts: {}\n{next}\n", plain(language.pick(swedish, english)))
}

pub(crate) fn no_file(language: Language) -> String {
    wrong(
        "check behöver minst en fil, till exempel: cluster-facts check min-profil.json",
        "check needs at least one file, for example: cluster-facts check my-profile.json",
        language,
    )
}

pub(crate) fn no_profile(language: Language) -> String {
    wrong(
        "embed behöver minst en profil, till exempel: cluster-facts embed min-profil.json",
        "embed needs at least one profile, for example: cluster-facts embed my-profile.json",
        language,
    )
}

pub(crate) fn not_one_profile(count: usize, language: Language) -> String {
    wrong(
        &format!("render tar en profil, inte {count}: cluster-facts render --lang sv min-profil.json"),
        &format!("render takes one profile, not {count}: cluster-facts render --lang en my-profile.json"),
        language,
    )
}

pub(crate) fn no_page_language(language: Language) -> String {
    wrong(
        "render behöver sidans språk: --lang sv eller --lang en",
        "render needs the page’s language: --lang sv or --lang en",
        language,
    )
}

pub(crate) fn no_command(word: &str, language: Language) -> String {
    wrong(
        &format!("det finns inget kommando ”{word}”; kommandona är check, embed och render"),
        &format!("there is no command “{word}”; the commands are check, embed and render"),
        language,
    )
}

pub(crate) fn no_option(option: &str, language: Language) -> String {
    wrong(
        &format!("det finns ingen flagga {option}; en fil vars namn börjar med - skrivs efter --, eller med ./ först"),
        &format!("there is no option {option}; a file whose name begins with - goes after --, or with ./ before it"),
        language,
    )
}

pub(crate) fn not_of_command(command: &str, option: &str, language: Language) -> String {
    wrong(&format!("{command} har ingen flagga --{option}"), &format!("{command} has no option --{option}"), language)
}

pub(crate) fn no_value(option: &str, language: Language) -> String {
    wrong(&format!("--{option} behöver ett värde"), &format!("--{option} needs a value"), language)
}

pub(crate) fn not_text(option: &str, value: &str, language: Language) -> String {
    wrong(
        &format!("värdet på --{option}, ”{value}”, är inte UTF-8"),
        &format!("the value of --{option}, “{value}”, isn’t UTF-8"),
        language,
    )
}

pub(crate) fn not_one_of(option: &str, names: &[&str], value: &str, language: Language) -> String {
    let list = |or: &str| match names {
        [first @ .., last] if !first.is_empty() => format!("{} {or} {last}", first.join(", ")),
        names => names.concat(),
    };
    wrong(
        &format!("--{option} är {}, inte ”{value}”", list("eller")),
        &format!("--{option} is {}, not “{value}”", list("or")),
        language,
    )
}

pub(crate) fn no_address(option: &str, value: &str, language: Language) -> String {
    wrong(
        &format!(
            "”{value}” i --{option} är ingen adress till en sida: väntat https:, http: eller en relativ adress, utan blanksteg"
        ),
        &format!(
            "“{value}” in --{option} is no address of a page: expected https:, http: or a relative address, without spaces"
        ),
        language,
    )
}

pub(crate) fn no_alternate(value: &str, language: Language) -> String {
    wrong(
        &format!("--alternate är sv=URL eller en=URL, ett av varje, inte ”{value}”"),
        &format!("--alternate is sv=URL or en=URL, one of each, not “{value}”"),
        language,
    )
}

/// An option that only means something beside another.
pub(crate) fn only_with(option: &str, other: &str, language: Language) -> String {
    wrong(&format!("--{option} hör ihop med {other}"), &format!("--{option} goes with {other}"), language)
}

pub(crate) fn one_script_a_file(count: usize, language: Language) -> String {
    wrong(
        &format!("--out tar ett skript, inte {count}: anropa embed en gång för varje profil"),
        &format!("--out takes one script, not {count}: call embed once for each profile"),
        language,
    )
}
