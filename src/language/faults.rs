//! The faults of a profile in words.

use super::Language;
use super::number::{self, Sign};
use crate::profile::fault::{Fault, Found, Wanted};
use crate::profile::shape::{Kind, Rule};
use alloc::string::String;
use serde::ser::{Serialize, Serializer};

/// A fault in words: what goes into events, onto the console and out of `cluster-facts check`.
#[derive(Clone, Debug, PartialEq)]
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

impl Serialize for Said {
    /// As a map: `serde-wasm-bindgen` keeps the names of structs in a table of their own.
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map([
            ("pointer", &self.pointer),
            ("found", &self.found),
            ("expected", &self.expected),
            ("message", &self.message),
        ])
    }
}

/// Says a fault.
pub fn say(fault: &Fault, language: Language) -> Said {
    let (mut found, mut expected) = (String::new(), String::new());
    say_found(&mut found, &fault.found, language);
    say_wanted(&mut expected, &fault.wanted, language);
    let place = if fault.pointer.is_empty() { language.pick("profilen", "the profile") } else { &fault.pointer };
    let message = [place, ": ", &found, language.pick("; väntat: ", "; expected: "), &expected].concat();
    Said { pointer: fault.pointer.clone(), found, expected, message }
}

/// Writes the line that stands on the card when something was left out.
pub fn left_out(out: &mut String, count: usize, l: Language) {
    if count == 1 {
        return out.push_str(l.pick(
            "En uppgift är utelämnad: den är inte rätt skriven i profilen.",
            "One item is left out: it isn’t written right in the profile.",
        ));
    }
    number::put(out, count as f64, 0, Sign::Neither, l);
    out.push_str(l.pick(
        " uppgifter är utelämnade: de är inte rätt skrivna i profilen.",
        " items are left out: they aren’t written right in the profile.",
    ));
}

fn say_found(out: &mut String, found: &Found, l: Language) {
    match found {
        Found::Nothing => out.push_str(l.pick("saknas", "missing")),
        Found::Field(name) => {
            out.push_str(l.pick("okänt fält ", "unknown field "));
            quote(out, name, l);
        }
        Found::Text(text) => {
            out.push_str(l.pick("texten ", "the text "));
            quote(out, text, l);
        }
        Found::Number(n) if n.is_nan() => out.push_str("NaN"),
        Found::Number(n) if n.abs() > 1e15 => out.push_str(l.pick("ett för stort tal", "a number too large")),
        Found::Number(n) => {
            out.push_str(l.pick("talet ", "the number "));
            // Faults of numbers are about kind and size, so a few decimals tell which one it is.
            number::put(out, *n, if *n as i64 as f64 == *n { 0 } else { 3 }, Sign::Minus, l);
        }
        Found::Thing(name) => out.push_str(name),
        Found::Beyond => out.push_str(l.pick("för djupt eller för mycket", "too deep or too much")),
        Found::NotJson(why) => {
            out.push_str(l.pick("inte JSON: ", "not JSON: "));
            out.push_str(why);
        }
    }
}

fn quote(out: &mut String, text: &str, l: Language) {
    out.push_str(l.pick("”", "“"));
    out.push_str(text);
    out.push('”');
}

fn say_wanted(out: &mut String, wanted: &Wanted, l: Language) {
    out.push_str(match wanted {
        Wanted::Kind(kind) => return of_kind(out, kind, l),
        Wanted::Object(shape) => return object(out, shape.name, l),
        Wanted::Field(Some(near)) => {
            out.push_str(l.pick("kanske ", "perhaps "));
            return quote(out, near, l);
        }
        Wanted::Unit(unit) => return quote(out, unit, l),
        Wanted::Field(None) => {
            l.pick("ett fält som profilens beskrivning har", "a field that the profile’s description has")
        }
        Wanted::Rule(rule) => of_rule(*rule, l),
        Wanted::Unique => l.pick("ett id som ingen annan har", "an id that no other has"),
        Wanted::Source => l.pick("en källa, för här finns ett tal", "a source, for there is a number"),
        Wanted::Profile => l.pick("ett objekt: en profil", "an object: a profile"),
        Wanted::Json => "JSON",
        Wanted::Less => l.pick("högst 32 nivåer och 20 000 värden", "at most 32 levels and 20,000 values"),
    });
}

fn of_kind(out: &mut String, kind: &Kind, language: Language) {
    out.push_str(match kind {
        Kind::Version => language
            .pick("1, den enda versionen som den här widgeten läser", "1, the only version that this widget reads"),
        Kind::Identifier => language.pick(
            "ett id av små bokstäver a–z, siffror och bindestreck, högst 64 tecken",
            "an id of lower-case letters, digits and hyphens, at most 64 characters",
        ),
        Kind::Text => language.pick(
            "en text på båda språken: { \"sv\": …, \"en\": … }",
            "a text in both languages: { \"sv\": …, \"en\": … }",
        ),
        Kind::Plain => language.pick("en text", "a text"),
        Kind::Number => {
            language.pick("ett ändligt tal, eller null där det saknas", "a finite number, or null where there is none")
        }
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
        Kind::OneOf(words) => return quoted(out, words, language),
        Kind::WordOrText(words) => {
            quoted(out, words, language);
            return out.push_str(language.pick(", eller en text på båda språken", ", or a text in both languages"));
        }
        Kind::Reference(list) => {
            out.push_str(language.pick("ett id ur listan ", "an id from the list "));
            return quote(out, list, language);
        }
        Kind::List(_) => language.pick("en lista", "a list"),
        Kind::Object(shape) => return object(out, shape.name, language),
    });
}

fn object(out: &mut String, name: &str, l: Language) {
    out.push_str(l.pick("ett objekt: ", "an object: "));
    out.push_str(name);
}

fn quoted(out: &mut String, words: &[&str], l: Language) {
    for (at, word) in words.iter().enumerate() {
        if at > 0 {
            out.push_str(if at + 1 < words.len() { ", " } else { l.pick(" eller ", " or ") });
        }
        quote(out, word, l);
    }
}

fn of_rule(rule: Rule, language: Language) -> &'static str {
    match rule {
        Rule::None | Rule::Figure => "",
        Rule::ExactlyOne => language.pick("precis ett fält", "exactly one field"),
        Rule::SomethingToShow => {
            language.pick("minst ett tal i ”facts” eller ”figures”", "at least one item in “facts” or “figures”")
        }
        Rule::InOrder => {
            language.pick("”from” före ”to”, båda av samma slag", "“from” before “to”, both of the same kind")
        }
        Rule::ValueOrChange => language.pick("”value”, eller ”from” och ”to”", "“value”, or “from” and “to”"),
        Rule::RateOrValues => language.pick("”rate”, eller ”from” och ”to”", "“rate”, or “from” and “to”"),
        Rule::Note => language.pick("”text”, eller ”original” och ”lang”", "“text”, or “original” and “lang”"),
    }
}
