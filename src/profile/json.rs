//! Parses JSON text into a [`Value`] with serde_json. In the browser, `JSON.parse` is used instead.

use super::gate::{self, Reading};
use super::value::{MAX_BYTES, MAX_DEPTH, MAX_NODES, Value};
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use std::cell::Cell;
use std::fmt;

/// The reason why a text can't be parsed as JSON.
#[derive(Debug)]
pub struct NotJson {
    /// The message of serde_json.
    pub message: String,
    /// The line, counted from 1. 0 if the whole text is the reason.
    pub line: usize,
    /// The column, counted from 1. 0 if the whole text is the reason.
    pub column: usize,
}

/// Parses JSON text. Values beyond [`MAX_DEPTH`] and [`MAX_NODES`] become [`Value::Beyond`].
///
/// # Errors
/// Returns an error if the text isn't JSON, or is longer than [`MAX_BYTES`].
pub fn parse(text: &str) -> Result<Value, NotJson> {
    if text.len() > MAX_BYTES {
        let message = format!("{} bytes; at most {MAX_BYTES} are read", text.len());
        return Err(NotJson { message, line: 0, column: 0 });
    }
    let nodes = Cell::new(0);
    let mut from = serde_json::Deserializer::from_str(text);
    // The depth is bounded by `Bounded`, which goes on where serde_json would give up.
    from.disable_recursion_limit();
    let seed = Bounded { depth: 0, nodes: &nodes };
    seed.deserialize(&mut from).and_then(|value| from.end().map(|()| value)).map_err(|e| NotJson {
        message: e.to_string(),
        line: e.line(),
        column: e.column(),
    })
}

/// Reads a profile from JSON text, and lists its mistakes.
///
/// [`Reading::faults`] lists at most 100 of them, and [`Reading::count`] counts all.
/// [`say`](crate::language::faults::say) writes one as text. The command `cluster-facts check` adds the line and the
/// column. Text that isn't JSON gives one fault, with the line and the column in its message, and no profile.
pub fn read_json(text: &str) -> Reading {
    match parse(text) {
        Ok(value) => gate::read(value),
        Err(e) => Reading::not_json(e.message),
    }
}

/// Removes the white space between the parts of JSON text. The spelling of numbers and letters, and the order of names,
/// stay the same.
///
/// ```
/// use cluster_facts::profile::json::compact;
/// let json = "{\n  \"a \\\" b\\\\\" : [ 5.0, 1e3 ],\n\t\"å\": \" x \\n\"\n}\n";
/// assert_eq!(compact(json).unwrap(), "{\"a \\\" b\\\\\":[5.0,1e3],\"å\":\" x \\n\"}");
/// assert!(compact("{ \"a\": 1, }").is_err());
/// ```
///
/// # Errors
/// Returns an error if the text isn't JSON, or is longer than [`MAX_BYTES`].
pub fn compact(text: &str) -> Result<String, NotJson> {
    parse(text)?;
    let mut short = String::with_capacity(text.len());
    let (mut quoted, mut escaped) = (false, false);
    for letter in text.chars() {
        if quoted || !letter.is_ascii_whitespace() {
            short.push(letter);
        }
        if escaped {
            escaped = false;
        } else if letter == '\\' {
            escaped = true;
        } else if letter == '"' {
            quoted = !quoted;
        }
    }
    Ok(short)
}

#[derive(Clone, Copy)]
struct Bounded<'a> {
    depth: usize,
    nodes: &'a Cell<usize>,
}

impl Bounded<'_> {
    fn deeper(self) -> Self {
        Bounded { depth: self.depth + 1, ..self }
    }
    fn is_beyond(&self) -> bool {
        self.depth >= MAX_DEPTH || self.nodes.get() >= MAX_NODES
    }
}

impl<'de> DeserializeSeed<'de> for Bounded<'_> {
    type Value = Value;
    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Value, D::Error> {
        self.nodes.set(self.nodes.get() + 1);
        if self.is_beyond() {
            // Skipped without recursion, so that no depth of nesting overflows the stack.
            serde::de::IgnoredAny::deserialize(from)?;
            return Ok(Value::Beyond);
        }
        from.deserialize_any(self)
    }
}

use serde::Deserialize;

impl<'de> Visitor<'de> for Bounded<'_> {
    type Value = Value;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }
    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }
    fn visit_bool<E>(self, b: bool) -> Result<Value, E> {
        Ok(Value::Bool(b))
    }
    fn visit_u64<E>(self, n: u64) -> Result<Value, E> {
        Ok(Value::Number(n as f64))
    }
    fn visit_i64<E>(self, n: i64) -> Result<Value, E> {
        Ok(Value::Number(n as f64))
    }
    fn visit_f64<E>(self, n: f64) -> Result<Value, E> {
        Ok(Value::Number(n))
    }
    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.into()))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = from.next_element_seed(self.deeper())? {
            items.push(item);
        }
        Ok(Value::List(items))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Value, A::Error> {
        let mut fields: Vec<(String, Value)> = Vec::new();
        while let Some(key) = from.next_key::<String>()? {
            let value = from.next_value_seed(self.deeper())?;
            // As in JavaScript, the last of two fields with one name counts.
            fields.retain(|(k, _)| *k != key);
            fields.push((key, value));
        }
        Ok(Value::Object(fields))
    }
}
