//! A JavaScript value read into a [`Value`], by hand: `serde_wasm_bindgen::from_value` would bring
//! 11 kB of number formatting with it.
//!
//! Nothing in here throws: what can't be read (a proxy, a getter that throws) is named as such, and
//! the bounds of depth and number end every cycle.

use cluster_facts::profile::value::{MAX_DEPTH, MAX_NODES, Value};
use js_sys::{Array, Reflect};
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

fn read(from: &JsValue, depth: usize, nodes: &mut usize) -> Value {
    *nodes += 1;
    if let Some(text) = from.as_string() {
        return Value::Text(text);
    }
    if let Some(number) = from.as_f64() {
        return Value::Number(number);
    }
    if let Some(is) = from.as_bool() {
        return Value::Bool(is);
    }
    if from.is_null() {
        return Value::Null;
    }
    if !from.is_object() || from.is_function() {
        return Value::Odd(match () {
            () if from.is_function() => "function",
            () if from.is_symbol() => "symbol",
            () if from.is_bigint() => "bigint",
            () => "undefined",
        });
    }
    if depth >= MAX_DEPTH || *nodes > MAX_NODES {
        return Value::Beyond;
    }
    if from.is_instance_of::<js_sys::Map>() {
        return Value::Odd("Map");
    }
    match is_array(from) {
        Ok(true) => list(from, depth, nodes),
        Ok(false) => object(from, depth, nodes).unwrap_or(UNREADABLE),
        Err(_) => UNREADABLE,
    }
}

const UNREADABLE: Value = Value::Odd("unreadable");

fn list(from: &JsValue, depth: usize, nodes: &mut usize) -> Value {
    let length = field(from, "length").as_f64().unwrap_or(0.0) as u32;
    let mut items = Vec::new();
    for index in 0..length {
        items.push(match Reflect::get_u32(from, index) {
            Ok(item) => read(&item, depth + 1, nodes),
            Err(_) => UNREADABLE,
        });
        // A longer list is beyond the bound, as is this item.
        if *nodes > MAX_NODES {
            return Value::Beyond;
        }
    }
    Value::List(items)
}

fn object(from: &JsValue, depth: usize, nodes: &mut usize) -> Option<Value> {
    let keys: Array = Reflect::own_keys(from).ok()?;
    let mut fields = Vec::new();
    for index in 0..keys.length() {
        let key = keys.get(index);
        // A symbol is no field of a profile.
        let Some(name) = key.as_string() else { continue };
        match Reflect::get(from, &key) {
            // As in JSON, a field that is undefined isn't there.
            Ok(item) if item.is_undefined() => {}
            Ok(item) => fields.push((name, read(&item, depth + 1, nodes))),
            Err(_) => fields.push((name, UNREADABLE)),
        }
        if *nodes > MAX_NODES {
            return Some(Value::Beyond);
        }
    }
    Some(Value::Object(fields))
}
