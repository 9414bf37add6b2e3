//! The faults of a profile as codes for words, which are in `faults.rs`.
//!
//! The widget's wasm knows the codes alone: its script fetches the words where there are faults.

use super::Language;
use super::number::{self, Sign};
use crate::profile::fault::{Fault, Found};
use alloc::string::String;

/// A fault without its words: of each half the code, and what the words speak of.
#[derive(Clone, Debug, PartialEq)]
pub struct Coded {
    /// What stands there.
    pub found: (&'static str, String),
    /// What would be right.
    pub expected: (&'static str, &'static str),
}

/// The codes of a fault; a number is written as in this language.
pub fn coded(fault: &Fault, language: Language) -> Coded {
    let mut of = String::new();
    let (code, text) = match &fault.found {
        Found::Nothing => ("missing", ""),
        Found::Field(name) => ("field", name.as_str()),
        Found::Text(text) => ("text", text.as_str()),
        Found::Number(n) if n.is_nan() => ("thing", "NaN"),
        Found::Number(n) if n.abs() > 1e15 => ("large", ""),
        Found::Number(n) => {
            // Faults of numbers are about kind and size, so a few decimals tell which one it is.
            number::put(&mut of, *n, if *n as i64 as f64 == *n { 0 } else { 3 }, Sign::Minus, language);
            ("number", "")
        }
        Found::Thing(name) => ("thing", *name),
        Found::Beyond => ("beyond", ""),
        Found::NotJson(why) => ("not-json", why.as_str()),
    };
    of.push_str(text);
    Coded { found: (code, of), expected: (fault.wanted.code, fault.wanted.of) }
}
