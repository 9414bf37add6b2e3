//! The one loose type: what came in, before the gate has looked at it.
//!
//! JSON text (natively) and JavaScript objects (in the browser) both fill it, so there is one gate
//! and one list of faults. It is bounded: whoever fills it stops at [`MAX_DEPTH`] and [`MAX_NODES`],
//! which also ends cycles.

use alloc::string::String;
use alloc::vec::Vec;
use serde::ser::{Serialize, SerializeMap, Serializer};

/// Objects and lists may be nested this deep; a profile needs seven.
pub const MAX_DEPTH: usize = 32;
/// Values in all; the largest profile that is of use has some two thousand.
pub const MAX_NODES: usize = 20_000;
/// Bytes of JSON text that are read at all.
pub const MAX_BYTES: usize = 1_000_000;

/// A loose value.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// JSON's `null`: for a number, 'not known'.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// Any number, also one that is none (`NaN`) or has no end.
    Number(f64),
    /// Text.
    Text(String),
    /// A list.
    List(Vec<Value>),
    /// An object, its fields in the order they came.
    Object(Vec<(String, Value)>),
    /// What no JSON can hold, by its name: `function`, `symbol`, `bigint`, `Map`, `unreadable`.
    Odd(&'static str),
    /// Nested deeper than [`MAX_DEPTH`], or one more than [`MAX_NODES`].
    Beyond,
}

impl Value {
    /// The field of an object.
    pub fn get(&self, key: &str) -> Option<&Value> {
        match self {
            Value::Object(fields) => get(fields, key),
            _ => None,
        }
    }

    /// The text, where it is one.
    pub fn text(&self) -> Option<&str> {
        match self {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The number, where it is one.
    pub fn number(&self) -> Option<f64> {
        match self {
            Value::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// The items, none where it is no list.
    pub fn items(&self) -> &[Value] {
        match self {
            Value::List(items) => items,
            _ => &[],
        }
    }
}

/// The field of this name.
pub(super) fn get<'a>(fields: &'a [(String, Value)], key: &str) -> Option<&'a Value> {
    fields.iter().find(|(name, _)| name == key).map(|(_, value)| value)
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Value::Null | Value::Odd(_) | Value::Beyond => to.serialize_unit(),
            Value::Bool(b) => to.serialize_bool(*b),
            Value::Number(n) => to.serialize_f64(*n),
            Value::Text(text) => to.serialize_str(text),
            Value::List(items) => to.collect_seq(items),
            Value::Object(fields) => {
                let mut map = to.serialize_map(Some(fields.len()))?;
                for (key, value) in fields {
                    map.serialize_entry(key, value)?;
                }
                map.end()
            }
        }
    }
}
