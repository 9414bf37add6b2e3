//! The faults of a profile in words.

use super::{Language, join};
use super::number::{Sign, number};
use crate::profile::fault::{Fault, Found, Wanted};
use crate::profile::shape::{Kind, Rule};
use alloc::string::String;

/// A fault in words: what goes into events, onto the console and out of `cluster-facts check`.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Said {
    /// Where: a JSON Pointer.
    pub pointer: String,
    /// What stands there.
    pub found: String,
    /// What would be right.
    pub expected: String,
    /// All three in one line.
    pub message: String,
}

/// Says a fault.
pub fn say(fault: &Fault, language: Language) -> Said {
    let found = found(&fault.found, language);
    let expected = wanted(&fault.wanted, language);
    let place = if fault.pointer.is_empty() { language.pick("profilen", "the profile") } else { &fault.pointer };
    let message = join(&[place, ": ", &found, language.pick("; väntat: ", "; expected: "), &expected]);
    Said { pointer: fault.pointer.clone(), found, expected, message }
}

/// The line that stands on the card when something was left out.
pub fn left_out(count: usize, language: Language) -> String {
    let n = number(count as f64, 0, Sign::Neither, language);
    match (language, count) {
        (Language::Swedish, 1) => "En uppgift är utelämnad: den är inte rätt skriven i profilen.".into(),
        (Language::English, 1) => "One item is left out: it isn’t written right in the profile.".into(),
        (Language::Swedish, _) => join(&[&n, " uppgifter är utelämnade: de är inte rätt skrivna i profilen."]),
        (Language::English, _) => join(&[&n, " items are left out: they aren’t written right in the profile."]),
    }
}

fn found(found: &Found, language: Language) -> String {
    match found {
        Found::Nothing => language.pick("saknas", "missing").into(),
        Found::Field(name) => join(&[language.pick("okänt fält ”", "unknown field “"), name, "”"]),
        Found::Text(text) => join(&[language.pick("texten ”", "the text “"), text, "”"]),
        Found::Number(n) if n.is_nan() => "NaN".into(),
        Found::Number(n) if n.abs() > 1e15 => language.pick("ett tal utan ände", "a number without end").into(),
        Found::Number(n) => {
            // Faults of numbers are about kind and size, so a few decimals tell which one it is.
            let decimals = if *n as i64 as f64 == *n { 0 } else { 3 };
            join(&[language.pick("talet ", "the number "), &number(*n, decimals, Sign::Minus, language)])
        }
        Found::Thing(name) => (*name).into(),
        Found::Beyond => language.pick("för djupt eller för mycket", "too deep or too much").into(),
        Found::NotJson(why) => join(&[language.pick("inte JSON (", "not JSON ("), why, ")"]),
    }
}

fn wanted(wanted: &Wanted, language: Language) -> String {
    let text = match wanted {
        Wanted::Kind(kind) => return of_kind(kind, language),
        Wanted::Object(shape) => return object(shape.name, language),
        Wanted::Field(Some(near)) => return join(&[language.pick("kanske ”", "perhaps “"), near, "”"]),
        Wanted::Field(None) => language.pick("inget sådant fält", "no such field"),
        Wanted::Rule(rule) => of_rule(*rule, language),
        Wanted::Unique => language.pick("ett id som ingen annan har", "an id that no other has"),
        Wanted::Source => language.pick("en källa, för här finns ett tal", "a source, for there is a number"),
        Wanted::Unit(unit) => return quoted(&[unit], language),
        Wanted::Profile => language.pick("ett objekt: en profil", "an object: a profile"),
        Wanted::Json => language.pick("JSON", "JSON"),
        Wanted::Less => language.pick("högst 32 nivåer och 20 000 värden", "at most 32 levels and 20,000 values"),
    };
    text.into()
}

fn of_kind(kind: &Kind, language: Language) -> String {
    let text = match kind {
        Kind::Version => language.pick("1, den enda versionen som den här widgeten läser", "1, the only version that this widget reads"),
        Kind::Identifier => language.pick(
            "ett id av små bokstäver a–z, siffror och bindestreck, högst 64 tecken",
            "an id of lower-case letters, digits and hyphens, at most 64 characters",
        ),
        Kind::Text => language.pick(
            "en text på båda språken: { \"sv\": …, \"en\": … }",
            "a text in both languages: { \"sv\": …, \"en\": … }",
        ),
        Kind::Plain => language.pick("en text", "a text"),
        Kind::Number => language.pick("ett ändligt tal, eller null där det saknas", "a finite number, or null where there is none"),
        Kind::Whole(..) => language.pick("ett helt tal", "a whole number"),
        Kind::Bool => "true / false",
        Kind::Moment => language.pick(
            "en dag, en månad, ett kvartal eller ett år: 2026-04-30, 2026-04, 2026-Q2, 2026",
            "a day, a month, a quarter or a year: 2026-04-30, 2026-04, 2026-Q2, 2026",
        ),
        Kind::Address => language.pick(
            "en adress som börjar med https:, http:, mailto: eller tel:, eller en relativ",
            "an address that begins with https:, http:, mailto: or tel:, or a relative one",
        ),
        Kind::OneOf(words) => return quoted(words, language),
        Kind::WordOrText(words) => {
            let or = language.pick(", eller en text på båda språken", ", or a text in both languages");
            return join(&[&quoted(words, language), or]);
        }
        Kind::Reference(list) => {
            let id = language.pick("ett id ur listan ”", "an id from the list “");
            return join(&[id, list, "”"]);
        }
        Kind::List(_) => language.pick("en lista", "a list"),
        Kind::Object(shape) => return object(shape.name, language),
    };
    text.into()
}

fn object(name: &str, language: Language) -> String {
    join(&[language.pick("ett objekt: ", "an object: "), name])
}

fn quoted(words: &[&str], language: Language) -> String {
    let mut out = String::new();
    for (at, word) in words.iter().enumerate() {
        let joint = match at {
            0 => "",
            n if n + 1 == words.len() => language.pick(" eller ", " or "),
            _ => ", ",
        };
        for piece in [joint, language.pick("”", "“"), word, "”"] {
            out.push_str(piece);
        }
    }
    out
}

fn of_rule(rule: Rule, language: Language) -> &'static str {
    match rule {
        Rule::None | Rule::Figure => "",
        Rule::ExactlyOne => language.pick("precis ett fält", "exactly one field"),
        Rule::SomethingToShow => {
            language.pick("minst ett tal i ”facts” eller ”figures”", "at least one item in “facts” or “figures”")
        }
        Rule::InOrder => language.pick(
            "”from” före ”to”, båda av samma slag",
            "“from” before “to”, both of the same kind",
        ),
        Rule::ValueOrChange => language.pick("”value”, eller ”from” och ”to”", "“value”, or “from” and “to”"),
        Rule::RateOrValues => language.pick("”rate”, eller ”from” och ”to”", "“rate”, or “from” and “to”"),
        Rule::Note => language.pick("”text”, eller ”original” och ”lang”", "“text”, or “original” and “lang”"),
    }
}
