//! A JavaScript value read into a [`Value`], by hand: `serde_wasm_bindgen::from_value` would bring
//! 11 kB of number formatting with it.
//!
//! Nothing in here throws: what can't be read (a proxy, a getter that throws) is named as such, and
//! the bounds of depth and number end every cycle.

use cluster_facts::profile::value::{MAX_DEPTH, MAX_NODES, Value};
use js_sys::Reflect;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = Array, js_name = isArray)]
    fn is_array(value: &JsValue) -> Result<bool, JsValue>;
}

/// Reads a value.
pub(crate) fn value(from: &JsValue) -> Value {
    read(from, 0, &mut 0)
}

/// A field of an object, `undefined` where there is none or it can't be read.
pub(crate) fn field(of: &JsValue, key: &str) -> JsValue {
    Reflect::get(of, &JsValue::from_str(key)).unwrap_or(JsValue::UNDEFINED)
}

const UNREADABLE: Value = Value::Odd("unreadable");

/// What a value may be that no JSON can hold, as JavaScript calls it.
const ODD: [&str; 4] = ["undefined", "function", "symbol", "bigint"];

fn read(from: &JsValue, depth: usize, nodes: &mut usize) -> Value {
    *nodes += 1;
    if let Some(text) = from.as_string() {
        return Value::Text(text);
    }
    if let Some(number) = from.as_f64() {
        return Value::Number(number);
    }
    match from.js_typeof().as_string().unwrap_or_default().as_str() {
        "boolean" => Value::Bool(from.is_truthy()),
        "object" if from.is_null() => Value::Null,
        "object" if depth >= MAX_DEPTH || *nodes > MAX_NODES => Value::Beyond,
        "object" => match items(from, depth + 1, nodes) {
            Some(value) => value,
            None => UNREADABLE,
        },
        kind => Value::Odd(ODD.iter().find(|odd| **odd == kind).unwrap_or(&ODD[0])),
    }
}

/// What an object or a list holds.
fn items(from: &JsValue, depth: usize, nodes: &mut usize) -> Option<Value> {
    let is_list = is_array(from).ok()?;
    let keys = Reflect::own_keys(from).ok()?;
    let (mut list, mut fields) = (Vec::new(), Vec::new());
    for index in 0..keys.length() {
        let key = keys.get(index);
        // A symbol is no field of a profile; a list's own length is no item of it.
        let Some(name) = key.as_string().filter(|name| !is_list || name != "length") else { continue };
        let item = match Reflect::get(from, &key) {
            Ok(item) => read(&item, depth, nodes),
            Err(_) => UNREADABLE,
        };
        if is_list {
            list.push(item);
        } else if !matches!(&item, Value::Odd(kind) if *kind == ODD[0]) {
            // As in JSON, what is undefined isn't there.
            fields.push((name, item));
        }
        if *nodes > MAX_NODES {
            break;
        }
    }
    if *nodes > MAX_NODES {
        return Some(Value::Beyond);
    }
    if is_list {
        // A hole has no key: that something lacks is seen by the length.
        if field(from, "length").as_f64().is_some_and(|length| (list.len() as f64) < length) {
            list.push(Value::Odd(ODD[0]));
        }
        return Some(Value::List(list));
    }
    // A `Map` has no fields, which would look like a profile without any.
    let maker = || field(&field(from, "constructor"), "name").as_string();
    Some(if fields.is_empty() && maker().as_deref() == Some("Map") { Value::Odd("Map") } else { Value::Object(fields) })
}
