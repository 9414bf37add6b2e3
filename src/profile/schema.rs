//! The JSON Schema and the reference table, from the one description in [`super::wire`].

use super::shape::{Field, Kind, Rule, Shape};
use super::wire;
use serde_json::{Map, Value, json};

/// The JSON Schema (draft 2020-12) of a profile, for editors.
pub fn schema() -> String {
    let mut shapes = Vec::new();
    collect(&wire::PROFILE, &mut shapes);
    let mut defs = Map::new();
    defs.insert(
        "text".into(),
        json!({
            "description": "A text in both languages.",
            "type": "object",
            "properties": { "sv": { "type": "string", "pattern": "\\S" }, "en": { "type": "string", "pattern": "\\S" } },
            "required": ["sv", "en"],
            "additionalProperties": false
        }),
    );
    for shape in &shapes[1..] {
        defs.insert(shape.name.into(), object(shape));
    }
    let mut root = Map::new();
    root.insert("$schema".into(), json!("https://json-schema.org/draft/2020-12/schema"));
    root.insert("title".into(), json!("A profile of cluster-facts"));
    if let Value::Object(rest) = object(&wire::PROFILE) {
        root.extend(rest);
    }
    root.insert("$defs".into(), Value::Object(defs));
    format!("{:#}\n", Value::Object(root))
}

/// The same as a table for readers, in Markdown.
pub fn reference() -> String {
    let mut shapes = Vec::new();
    collect(&wire::PROFILE, &mut shapes);
    let mut out = String::from(
        "# The profile\n\n\
         Written by `cargo xtask build` from the one description in `src/profile/wire.rs`. \
         Fields in **bold** are owed: without them the object is left out.\n\n\
         A *text* is `{ \"sv\": …, \"en\": … }`, both there. A *moment* is a day, month, quarter or year: \
         `2026-04-30`, `2026-04`, `2026-Q2`, `2026`. A *number* may be `null` where it is not known; \
         missing is never zero.\n",
    );
    for shape in shapes {
        out += &format!("\n## {}\n\n{}", shape.name, shape.doc);
        if let Some(rule) = rule(shape.rule) {
            out += &format!(" {rule}");
        }
        out += "\n\n| field | what stands there | what it means |\n|---|---|---|\n";
        for field in shape.fields {
            let name = if field.owed { format!("**`{}`**", field.key) } else { format!("`{}`", field.key) };
            out += &format!("| {name} | {} | {} |\n", in_words(&field.kind), field.doc);
        }
    }
    out
}

/// Every shape that a shape is made of, itself first, each once.
fn collect(shape: &'static Shape, into: &mut Vec<&'static Shape>) {
    if into.iter().any(|s| s.name == shape.name) {
        return;
    }
    into.push(shape);
    for field in shape.fields {
        if let Kind::List(inner) | Kind::Object(inner) = &field.kind {
            collect(inner, into);
        }
    }
}

fn object(shape: &Shape) -> Value {
    let properties: Map<String, Value> = shape.fields.iter().map(|f| (f.key.to_string(), property(f))).collect();
    let owed: Vec<&str> = shape.fields.iter().filter(|f| f.owed).map(|f| f.key).collect();
    let mut out = json!({
        "description": shape.doc,
        "type": "object",
        "properties": properties,
        "additionalProperties": false
    });
    if !owed.is_empty() {
        out["required"] = json!(owed);
    }
    match shape.rule {
        Rule::ExactlyOne => {
            out["minProperties"] = json!(1);
            out["maxProperties"] = json!(1);
        }
        Rule::SomethingToShow => {
            let some = |key: &str| json!({ "required": [key], "properties": { key: { "minItems": 1 } } });
            out["anyOf"] = json!([some("facts"), some("figures")]);
        }
        Rule::ValueOrChange => {
            let without = |key: &str| json!({ "not": { "required": [key] } });
            out["oneOf"] = json!([
                { "required": ["value"], "allOf": [without("from"), without("to")] },
                { "required": ["from", "to"], "allOf": [without("value")] }
            ]);
        }
        Rule::RateOrValues => {
            out["dependentRequired"] = json!({ "from": ["to"], "to": ["from"] });
            out["not"] = json!({ "required": ["rate", "from"] });
        }
        Rule::Note => out["oneOf"] = json!([{ "required": ["text"] }, { "required": ["original", "lang"] }]),
        Rule::None | Rule::InOrder | Rule::Figure => {}
    }
    out
}

fn property(field: &Field) -> Value {
    let mut out = match &field.kind {
        Kind::Version => json!({ "const": 1 }),
        Kind::Identifier => json!({ "type": "string", "pattern": "^[a-z0-9-]{1,64}$" }),
        Kind::Text => json!({ "$ref": "#/$defs/text" }),
        Kind::Plain => json!({ "type": "string", "pattern": "\\S" }),
        Kind::Number => json!({ "type": ["number", "null"], "minimum": -1e15, "maximum": 1e15 }),
        Kind::Whole(least, most) => json!({ "type": "integer", "minimum": least, "maximum": most }),
        Kind::Bool => json!({ "type": "boolean" }),
        Kind::Moment => json!({
            "type": "string",
            "pattern": "^(?!0000)[0-9]{4}(-(Q[1-4]|(0[1-9]|1[0-2])|(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-9])))?$"
        }),
        Kind::Address => json!({
            "type": "string",
            "pattern": "^([hH][tT][tT][pP][sS]?://[^\\s]+|([mM][aA][iI][lL][tT][oO]|[tT][eE][lL]):[^\\s]+|(?![^/?#]*:)(?!//[/:?#]|//$)[^\\s]+)$"
        }),
        Kind::OneOf(words) => json!({ "enum": words }),
        Kind::WordOrText(words) => json!({ "anyOf": [{ "enum": words }, { "$ref": "#/$defs/text" }] }),
        Kind::Reference(list) => json!({ "type": "string", "$comment": format!("an id of {list}") }),
        Kind::List(shape) => json!({ "type": "array", "items": { "$ref": format!("#/$defs/{}", shape.name) } }),
        Kind::Object(shape) => json!({ "$ref": format!("#/$defs/{}", shape.name) }),
    };
    out["description"] = json!(field.doc);
    out
}

fn in_words(kind: &Kind) -> String {
    let words = |list: &[&str]| list.iter().map(|w| format!("`{w}`")).collect::<Vec<_>>().join(", ");
    match kind {
        Kind::Version => "`1`".into(),
        Kind::Identifier => "identifier: a–z, 0–9, hyphen, at most 64".into(),
        Kind::Text => "text".into(),
        Kind::Plain => "string".into(),
        Kind::Number => "number or `null`".into(),
        Kind::Whole(least, most) => format!("whole number, {least} to {most}"),
        Kind::Bool => "`true` or `false`".into(),
        Kind::Moment => "moment".into(),
        Kind::Address => "address: `https:`, `http:`, `mailto:`, `tel:` or relative to the profile".into(),
        Kind::OneOf(list) => words(list),
        Kind::WordOrText(list) => format!("{}, or a text", words(list)),
        Kind::Reference(list) => format!("an `id` of `{list}`"),
        Kind::List(shape) => format!("list of [{0}](#{0})", shape.name),
        Kind::Object(shape) => format!("[{0}](#{0})", shape.name),
    }
}

fn rule(rule: Rule) -> Option<&'static str> {
    Some(match rule {
        Rule::None => return None,
        Rule::ExactlyOne => "It has exactly one of these fields.",
        Rule::SomethingToShow => "It has at least one fact or figure.",
        Rule::InOrder => "`from` comes before `to`.",
        Rule::ValueOrChange => "It has a `value`, or `from` and `to`, whose difference is shown.",
        Rule::RateOrValues => "It has a `rate`, or `from` and `to`, or neither where nothing is known.",
        Rule::Figure => "It owes a `source` as soon as it has any number. Stated rates are in `percent`.",
        Rule::Note => "It has a `text`, or an office's `original` with its `lang`.",
    })
}
