//! The one gate: a loose [`Value`] comes in, a [`Profile`] and everything that was wrong go out.
//!
//! It walks the value along the description in [`super::wire`]. What is wrong is reported with its
//! pointer and taken out; an object without what it owes is taken out whole; the rest stays. A
//! reference to something that was taken out goes silently: one mistake is one fault.

use super::fault::{Fault, Faults, Found, Wanted};
use super::shape::{Field, Kind, Rule, Shape};
use super::value::Value;
use super::{Address, Moment, Profile, wire};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// What reading a profile gave.
#[derive(Debug)]
pub struct Reading {
    /// The profile, where enough of it was right.
    pub profile: Option<Profile>,
    /// What was wrong, at most [`super::fault::MAX_FAULTS`].
    pub faults: Vec<Fault>,
    /// How many faults there were in all.
    pub count: usize,
}

impl Reading {
    #[cfg(feature = "native")]
    pub(super) fn not_json(message: String) -> Reading {
        let fault = Fault { pointer: String::new(), found: Found::NotJson(message), wanted: Wanted::Json };
        Reading { profile: None, faults: alloc::vec![fault], count: 1 }
    }
}

/// Reads a loose value as a profile.
pub fn read(mut value: Value) -> Reading {
    let mut gate = Gate { ids: identifiers(&value), faults: Faults::default() };
    let good = gate.profile(&mut value);
    Reading { profile: good.then_some(Profile(value)), count: gate.faults.count, faults: gate.faults.list }
}

/// The lists that are referred to, and every identifier that stands in them, right or wrong. A list
/// under a misspelt name counts: that its name is wrong is said once.
fn identifiers(value: &Value) -> Vec<(&'static str, Vec<String>)> {
    let of = |list: &'static str| {
        let Value::Object(fields) = value else { return (list, Vec::new()) };
        let known = |key: &str| wire::PROFILE.fields.iter().any(|field| field.key == key);
        let is_it = |key: &str| key == list || !known(key) && is_near(list, key);
        let items = fields.iter().filter(|(key, _)| is_it(key)).flat_map(|(_, items)| items.items());
        let ids = items.filter_map(|item| item.get("id")?.text().map(ToString::to_string));
        (list, ids.collect())
    };
    ["sources", "areas", "measures", "figures", "facts"].map(of).into()
}

struct Gate {
    ids: Vec<(&'static str, Vec<String>)>,
    faults: Faults,
}

static WHOLE: Kind = Kind::Object(&wire::PROFILE);
impl Gate {
    fn profile(&mut self, value: &mut Value) -> bool {
        if !matches!(value, Value::Object(_)) {
            self.faults.add(Found::of(value), Wanted::Profile);
            return false;
        }
        // Nothing is known of another version's shape, so its other faults would be none.
        if let Some(version @ Value::Number(n)) = value.get("version")
            && *n != 1.0
        {
            let found = Found::of(version);
            self.faults.add_at("version", found, Wanted::Kind(&wire::PROFILE.fields[1].kind));
            return false;
        }
        self.keeps(value, &WHOLE)
    }

    /// Whether the value may stay; what is wrong within it has been taken out.
    fn keeps(&mut self, value: &mut Value, kind: &'static Kind) -> bool {
        let right = match (kind, &mut *value) {
            (_, Value::Beyond) => {
                self.faults.add(Found::Beyond, Wanted::Less);
                return false;
            }
            (Kind::Object(shape), Value::Object(fields)) => return self.object(fields, shape),
            (Kind::Text, Value::Object(fields)) => return self.object(fields, &wire::TEXT),
            (Kind::WordOrText(_), Value::Object(fields)) => return self.object(fields, &wire::TEXT),
            (Kind::List(shape), Value::List(items)) => {
                self.list(items, shape);
                return true;
            }
            (Kind::Version, Value::Number(n)) => *n == 1.0,
            (Kind::Number, Value::Number(n)) => n.is_finite() && n.abs() <= 1e15,
            (Kind::Number, Value::Null) | (Kind::Bool, Value::Bool(_)) => true,
            (Kind::Whole(least, most), Value::Number(n)) => {
                *n >= f64::from(*least) && *n <= f64::from(*most) && f64::from(*n as u32) == *n
            }
            // No HTML can hold a zero byte.
            (Kind::Plain, Value::Text(text)) => !text.trim_ascii().is_empty() && !text.bytes().any(|b| b == 0),
            (Kind::Identifier, Value::Text(text)) => is_identifier(text),
            (Kind::Moment, Value::Text(text)) => Moment::parse(text).is_some(),
            (Kind::Address, Value::Text(text)) => Address::parse(text).is_some(),
            (Kind::OneOf(words) | Kind::WordOrText(words), Value::Text(text)) => words.contains(&text.as_str()),
            (Kind::Reference(list), Value::Text(text)) => {
                self.ids.iter().any(|(name, ids)| name == list && ids.contains(text))
            }
            _ => false,
        };
        if !right {
            self.faults.add(Found::of(value), Wanted::Kind(kind));
        }
        right
    }

    fn list(&mut self, items: &mut Vec<Value>, shape: &'static Shape) {
        let mut seen: Vec<String> = Vec::new();
        let mut index = 0;
        items.retain_mut(|item| {
            let here = index;
            index += 1;
            let from = self.faults.enter_item(here);
            let mut stays = if let Value::Object(fields) = item {
                self.object(fields, shape)
            } else {
                self.faults.add(Found::of(item), Wanted::Object(shape));
                false
            };
            if let Some(id) = item.get("id").and_then(Value::text) {
                if seen.iter().any(|s| s == id) {
                    let found = Found::Text(id.into());
                    self.faults.add_at("id", found, Wanted::Unique);
                    stays = false;
                }
                seen.push(id.into());
            }
            self.faults.back(from);
            stays
        });
    }

    fn object(&mut self, fields: &mut Vec<(String, Value)>, shape: &'static Shape) -> bool {
        let mut lacks = false;
        let mut meant: Vec<&'static str> = Vec::new();
        let there = fields.len();
        let has = |fields: &[(String, Value)], key| fields.iter().any(|(k, _)| k == key);
        let missing: Vec<&'static Field> = shape.fields.iter().filter(|f| f.owed && !has(fields, f.key)).collect();
        let rule = self.rule(fields, shape.rule);
        fields.retain_mut(|(key, value)| {
            let from = self.faults.enter(key);
            let stays = match shape.fields.iter().find(|f| f.key == key) {
                Some(field) => {
                    let good = self.keeps(value, &field.kind);
                    // Without a number that isn't right, the rest would say that it is missing.
                    lacks |= !good && (field.owed || matches!(field.kind, Kind::Number));
                    good
                }
                None => {
                    let near = shape.fields.iter().map(|f| f.key).find(|name| is_near(name, key));
                    meant.extend(near);
                    self.faults.add(Found::Field(key.chars().take(40).collect()), Wanted::Field(near));
                    false
                }
            };
            self.faults.back(from);
            stays
        });
        for field in missing {
            lacks = true;
            // A misspelt field has been reported under the name it has.
            if !meant.contains(&field.key) {
                self.faults.add_at(field.key, Found::Nothing, Wanted::Kind(&field.kind));
            }
        }
        rule && !lacks && (shape.rule != Rule::ExactlyOne || there == 1 && fields.len() == 1)
    }

    /// Whether the fields, as they came, keep the rule.
    fn rule(&mut self, fields: &[(String, Value)], rule: Rule) -> bool {
        let get = |key: &str| fields.iter().find(|(k, _)| k == key).map(|(_, v)| v);
        let text = |key: &str| get(key).and_then(Value::text);
        let has = |key: &str| get(key).is_some();
        let some = |key: &str| get(key).is_some_and(|list| !list.items().is_empty());
        let kept = match rule {
            Rule::None => true,
            Rule::ExactlyOne => fields.len() == 1,
            Rule::SomethingToShow => some("facts") || some("figures"),
            Rule::InOrder => {
                let ends = text("from").and_then(Moment::parse).zip(text("to").and_then(Moment::parse));
                // An end that is no moment is a fault of its own.
                ends.is_none_or(|(from, to)| from.is_before(&to))
            }
            Rule::ValueOrChange => has("value") != (has("from") && has("to")) && has("from") == has("to"),
            Rule::RateOrValues => has("from") == has("to") && !(has("rate") && has("from")),
            Rule::Note => has("text") != (has("original") && has("lang")),
            Rule::Figure => return self.figure(&get),
        };
        if !kept {
            self.faults.add(Found::Thing("{…}"), Wanted::Rule(rule));
        }
        kept
    }

    /// A figure with any number owes a source and a unit that fits its numbers.
    fn figure<'a>(&mut self, get: &impl Fn(&str) -> Option<&'a Value>) -> bool {
        let sides = ["cluster", "reference"].map(get);
        let number = |key: &str| sides.iter().flatten().any(|side| side.get(key).and_then(Value::number).is_some());
        let (stated, rate, value) =
            (get("multiple").is_some_and(|v| v.number().is_some()), number("rate"), number("from") || number("to"));
        let mut good = true;
        if (stated || rate || value) && get("source").is_none() {
            self.faults.add_at("source", Found::Nothing, Wanted::Source);
            good = false;
        }
        if let Some(unit) = get("unit").and_then(Value::text) {
            let fits = if stated { "multiple" } else { "percent" };
            if (stated || rate) && unit != fits && wire::UNITS.contains(&unit) {
                self.faults.add_at("unit", Found::Text(unit.into()), Wanted::Unit(fits));
                good = false;
            }
        }
        good
    }
}

pub(super) fn is_identifier(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 64
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// Whether two names are one slip apart: a letter left out, put in, changed or swapped, or the case.
fn is_near(name: &str, key: &str) -> bool {
    if name.eq_ignore_ascii_case(key) {
        return true;
    }
    let (a, b) = (name.as_bytes(), key.as_bytes());
    let head = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let tail = a[head..].iter().rev().zip(b[head..].iter().rev()).take_while(|(x, y)| x == y).count();
    let (left, right) = (&a[head..a.len() - tail], &b[head..b.len() - tail]);
    match (left, right) {
        ([x, y], [z, w]) => x == w && y == z,
        _ => left.len() <= 1 && right.len() <= 1,
    }
}
