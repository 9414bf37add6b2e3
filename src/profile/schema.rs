//! The JSON Schema and the reference table, from the one description in [`super::wire`].

use super::shape::{Field, Kind, Rule, Shape, Sort};
use super::wire;
use serde_json::{Map, Value, json};

/// The JSON Schema (draft 2020-12) of a profile, for editors.
pub fn schema() -> String {
    let mut shapes = Vec::new();
    collect(Shape::of("profile"), &mut shapes);
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
        defs.insert(shape.name().into(), object(*shape));
    }
    let mut root = Map::new();
    root.insert("$schema".into(), json!("https://json-schema.org/draft/2020-12/schema"));
    root.insert("title".into(), json!("A profile of cluster-facts"));
    if let Value::Object(rest) = object(shapes[0]) {
        root.extend(rest);
    }
    root.insert("$defs".into(), Value::Object(defs));
    format!("{:#}\n", Value::Object(root))
}

/// The same as a table for readers, in Markdown.
pub fn reference() -> String {
    let mut shapes = Vec::new();
    collect(Shape::of("profile"), &mut shapes);
    let mut out = String::from(
        "# Profile reference\n\n\
         > **For:** people who write profiles, by hand or with a program.\n>\n\
         > **You will have:** the meaning of every field.\n\n\
         [Write a profile](write-a-profile.md) explains profiles step by step. `cargo xtask build` writes this page from \
         `src/profile/wire.rs`.\n\n\
         - Fields in **bold** are required. If one is missing, the widget leaves the object out and shows the rest.\n\
         - A *text* is `{ \"sv\": …, \"en\": … }`, with both languages.\n\
         - A *moment* is a day, month, quarter or year: `2026-04-30`, `2026-04`, `2026-Q2`, `2026`.\n\
         - A *number* may be `null` if it isn't known. Missing is never zero.\n",
    );
    for shape in shapes {
        out += &format!("\n## {}\n\n{}", shape.name(), doc(shape.name()));
        if let Some(rule) = rule(shape.rule()) {
            out += &format!(" {rule}");
        }
        out += "\n\n| field | value | meaning |\n|---|---|---|\n";
        for field in shape.fields() {
            let name =
                if field.is_required() { format!("**`{}`**", field.key()) } else { format!("`{}`", field.key()) };
            out += &format!("| {name} | {} | {} |\n", in_words(field.kind()), of_field(shape, &field));
        }
    }
    out
}

/// What a shape or a field means.
fn doc(name: &str) -> &'static str {
    wire::DOCS.iter().find(|(known, _)| *known == name).map_or("", |(_, doc)| doc)
}

fn of_field(shape: Shape, field: &Field) -> &'static str {
    doc(&format!("{}.{}", shape.name(), field.key()))
}

/// Every shape that a shape is made of, itself first, each once.
fn collect(shape: Shape, into: &mut Vec<Shape>) {
    if into.contains(&shape) {
        return;
    }
    into.push(shape);
    for field in shape.fields() {
        if matches!(field.kind().sort(), Sort::List | Sort::Object) {
            collect(Shape::of(field.kind().of()), into);
        }
    }
}

fn object(shape: Shape) -> Value {
    let properties: Map<String, Value> = shape.fields().map(|f| (f.key().to_string(), property(shape, &f))).collect();
    let required: Vec<&str> = shape.fields().filter(|f| f.is_required()).map(|f| f.key()).collect();
    let mut out = json!({
        "description": doc(shape.name()),
        "type": "object",
        "properties": properties,
        "additionalProperties": false
    });
    if !required.is_empty() {
        out["required"] = json!(required);
    }
    match shape.rule() {
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

fn property(shape: Shape, field: &Field) -> Value {
    let kind = field.kind();
    let mut out = match kind.sort() {
        Sort::Version => json!({ "const": 1 }),
        Sort::Identifier => json!({ "type": "string", "pattern": "^[a-z0-9-]{1,64}$" }),
        Sort::Text => json!({ "$ref": "#/$defs/text" }),
        Sort::Plain => json!({ "type": "string", "pattern": "\\S" }),
        Sort::Number => json!({ "type": ["number", "null"], "minimum": -1e15, "maximum": 1e15 }),
        Sort::Whole => json!({ "type": "integer", "minimum": kind.bounds().0, "maximum": kind.bounds().1 }),
        Sort::Bool => json!({ "type": "boolean" }),
        Sort::Moment => json!({
            "type": "string",
            "pattern": "^(?!0000)[0-9]{4}(-(Q[1-4]|(0[1-9]|1[0-2])|(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-9])))?$"
        }),
        Sort::Address => json!({
            "type": "string",
            "pattern": "^([hH][tT][tT][pP][sS]?://[^\\s]+|([mM][aA][iI][lL][tT][oO]|[tT][eE][lL]):[^\\s]+|(?![^/?#]*:)(?!//[/:?#]|//$)[^\\s]+)$"
        }),
        Sort::OneOf => json!({ "enum": words(kind) }),
        Sort::WordOrText => json!({ "anyOf": [{ "enum": words(kind) }, { "$ref": "#/$defs/text" }] }),
        Sort::Reference => json!({ "type": "string", "$comment": format!("an id of {}", kind.of()) }),
        Sort::List => json!({ "type": "array", "items": { "$ref": format!("#/$defs/{}", kind.of()) } }),
        Sort::Object => json!({ "$ref": format!("#/$defs/{}", kind.of()) }),
    };
    out["description"] = json!(of_field(shape, field));
    out
}

fn words(kind: Kind) -> Vec<&'static str> {
    kind.words().collect()
}

fn in_words(kind: Kind) -> String {
    let words = || kind.words().map(|w| format!("`{w}`")).collect::<Vec<_>>().join(", ");
    match kind.sort() {
        Sort::Version => "`1`".into(),
        Sort::Identifier => "identifier: a–z, 0–9, hyphen, at most 64".into(),
        Sort::Text => "text".into(),
        Sort::Plain => "string".into(),
        Sort::Number => "number or `null`".into(),
        Sort::Whole => {
            let (least, most) = kind.bounds();
            format!("whole number, {least} to {most}")
        }
        Sort::Bool => "`true` or `false`".into(),
        Sort::Moment => "moment".into(),
        Sort::Address => "address: `https:`, `http:`, `mailto:`, `tel:` or relative to the profile".into(),
        Sort::OneOf => words(),
        Sort::WordOrText => format!("{}, or a text", words()),
        Sort::Reference => format!("an `id` of `{}`", kind.of()),
        Sort::List => format!("list of [{0}](#{0})", kind.of()),
        Sort::Object => format!("[{0}](#{0})", kind.of()),
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
        Rule::Figure => "It needs a `source` if it has any number. Stated rates are in `percent`.",
        Rule::Note => "It has a `text`, or an office's `original` with its `lang`.",
    })
}
