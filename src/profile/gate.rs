//! Validates all input: turns a [`Value`] into a [`Profile`] and a list of faults.
//!
//! [`read`] compares the value with the description in [`super::wire`]. It reports each invalid part with its JSON
//! Pointer and removes it. An object without a required field is removed as a whole. A reference to a removed object is
//! removed without a fault of its own, so that one mistake gives one fault.

use super::fault::{Fault, Faults, Found, Wanted, beginning};
use super::shape::{Field, Kind, Rule, Shape, Sort, pieces};
use super::value::{Value, get};
use super::{Address, MAX_ON_CARD, Moment, Profile, wire};
use alloc::string::String;
use alloc::vec::Vec;

/// The result of reading a profile.
#[derive(Debug)]
pub struct Reading {
    /// The valid parts of the profile. `None` if nothing of it can be shown.
    pub profile: Option<Profile>,
    /// The mistakes, at most the first 100 ([`MAX_FAULTS`](super::fault::MAX_FAULTS)).
    ///
    /// [`say`](crate::language::faults::say) writes one as text. The command `cluster-facts check` adds the line and the
    /// column.
    pub faults: Vec<Fault>,
    /// The number of all mistakes, including those that aren't listed in `faults`.
    pub count: usize,
}

impl Reading {
    #[cfg(feature = "json")]
    pub(super) fn not_json(message: String) -> Reading {
        let fault = Fault { pointer: String::new(), found: Found::NotJson(message), wanted: Wanted::JSON };
        Reading { profile: None, faults: alloc::vec![fault], count: 1 }
    }
}

/// Reads a value as a profile, and lists its mistakes.
pub fn read(mut value: Value) -> Reading {
    let mut gate = Gate { ids: identifiers(&value), faults: Faults::default() };
    let good = gate.profile(&mut value);
    Reading { profile: good.then_some(Profile(value)), count: gate.faults.count, faults: gate.faults.list }
}

/// Returns every identifier in the lists of the profile, valid or not, with the name of its list. It includes lists with
/// a misspelt name, so that the misspelling gives only one fault.
fn identifiers(value: &Value) -> Vec<(&'static str, String)> {
    let mut ids = Vec::new();
    let Value::Object(fields) = value else { return ids };
    let profile = Shape::of(Kind::PROFILE.of());
    for (key, items) in fields {
        let Some(list) = meant(profile, key) else { continue };
        for item in items.items() {
            if let Some(id) = item.get("id").and_then(Value::text) {
                ids.push((list.key(), id.into()));
            }
        }
    }
    ids
}

/// Returns the field with this name, or else a field with a similar name.
#[inline(never)]
fn meant(shape: Shape, key: &str) -> Option<Field> {
    let mut near = None;
    for field in shape.fields() {
        if field.is(key) {
            return Some(field);
        }
        if near.is_none() && is_near(field.key(), key) {
            near = Some(field);
        }
    }
    near
}

struct Gate {
    ids: Vec<(&'static str, String)>,
    faults: Faults,
}

impl Gate {
    fn profile(&mut self, value: &mut Value) -> bool {
        if !matches!(value, Value::Object(_)) {
            self.faults.add(Found::of(value), Wanted::PROFILE);
            return false;
        }
        // Nothing is known of another version's shape, so its other faults would be none.
        if let Some(version @ Value::Number(n)) = value.get("version")
            && *n != 1.0
        {
            let found = Found::of(version);
            self.faults.add_at("version", found, Wanted::kind(Kind::VERSION));
            return false;
        }
        self.keeps(value, Kind::PROFILE)
    }

    /// Returns whether the value is valid. Removes its invalid parts.
    fn keeps(&mut self, value: &mut Value, kind: Kind) -> bool {
        let right = match (kind.sort(), &mut *value) {
            (_, Value::Beyond) => {
                self.faults.add(Found::Beyond, Wanted::LESS);
                return false;
            }
            (Sort::Object, Value::Object(fields)) => return self.object(fields, kind.of()),
            (Sort::Text | Sort::WordOrText, Value::Object(fields)) => return self.object(fields, "text"),
            (Sort::List, Value::List(items)) => {
                self.list(items, kind.of());
                return true;
            }
            (Sort::Version, Value::Number(n)) => *n == 1.0,
            (Sort::Number, Value::Number(n)) => n.is_finite() && n.abs() <= 1e15,
            (Sort::Number, Value::Null) | (Sort::Bool, Value::Bool(_)) => true,
            (Sort::Whole, Value::Number(n)) => {
                let (least, most) = kind.bounds();
                *n >= f64::from(least) && *n <= f64::from(most) && f64::from(*n as u32) == *n
            }
            // No HTML can hold a zero byte.
            (Sort::Plain, Value::Text(text)) => is_visible(text) && !text.bytes().any(|b| b == 0),
            (Sort::Identifier, Value::Text(text)) => is_identifier(text),
            (Sort::Moment, Value::Text(text)) => Moment::parse(text).is_some(),
            (Sort::Address, Value::Text(text)) => Address::parse(text).is_some(),
            (Sort::OneOf | Sort::WordOrText, Value::Text(text)) => kind.words().any(|word| word == text),
            (Sort::Reference, Value::Text(text)) => self.ids.iter().any(|(list, id)| *list == kind.of() && id == text),
            _ => false,
        };
        if !right {
            self.faults.add(Found::of(value), Wanted::kind(kind));
        }
        right
    }

    fn list(&mut self, items: &mut Vec<Value>, shape: &'static str) {
        let mut seen: Vec<String> = Vec::new();
        let mut kept = 0;
        for at in 0..items.len() {
            let item = &mut items[at];
            let from = self.faults.enter_item(at);
            let mut stays = if let Value::Object(fields) = item {
                self.object(fields, shape)
            } else {
                self.faults.add(Found::of(item), Wanted::object(shape));
                false
            };
            if let Some(id) = item.get("id").and_then(Value::text) {
                if seen.iter().any(|s| s == id) {
                    let found = Found::Text(id.into());
                    self.faults.add_at("id", found, Wanted::UNIQUE);
                    stays = false;
                }
                seen.push(id.into());
            }
            self.faults.back(from);
            if stays {
                items.swap(kept, at);
                kept += 1;
            }
        }
        items.truncate(kept);
    }

    fn object(&mut self, fields: &mut Vec<(String, Value)>, name: &str) -> bool {
        let there = fields.len();
        let shape = Shape::of(name);
        let mut is_whole = self.rule(fields, shape);
        let mut kept = 0;
        for at in 0..there {
            let (key, value) = &mut fields[at];
            let from = self.faults.enter(key);
            match meant(shape, key) {
                Some(field) if field.is(key) => {
                    if self.keeps(value, field.kind()) {
                        fields.swap(kept, at);
                        kept += 1;
                    } else if field.kind().sort() == Sort::Number {
                        // Without a number that isn't right, the rest would say that it is missing.
                        is_whole = false;
                    }
                }
                meant => self.faults.add(Found::Field(beginning(key)), meant.map_or(Wanted::FIELD, Wanted::near)),
            }
            self.faults.back(from);
        }
        // What isn't kept was wrong, or meant by a misspelt name: both have been said.
        let (good, bad) = fields.split_at(kept);
        for field in shape.fields() {
            if field.is_required() && get(good, field.key()).is_none() {
                is_whole = false;
                if !bad.iter().any(|(key, _)| meant(shape, key) == Some(field)) {
                    self.faults.add_at(field.key(), Found::Nothing, Wanted::kind(field.kind()));
                }
            }
        }
        fields.truncate(kept);
        is_whole && (shape.rule() != Rule::ExactlyOne || there == 1 && kept == 1)
    }

    /// Returns whether the fields, before any is removed, meet the rule of their shape.
    fn rule(&mut self, fields: &[(String, Value)], shape: Shape) -> bool {
        let get = |key: &str| get(fields, key);
        let moment = |key: &str| get(key).and_then(Value::text).and_then(Moment::parse);
        let count = |keys: &'static str| pieces(keys, b' ').filter(|key| get(key).is_some()).count();
        let some = |key: &str| get(key).is_some_and(|list| !list.items().is_empty());
        let kept = match shape.rule() {
            Rule::None => true,
            Rule::ExactlyOne => fields.len() == 1,
            Rule::SomethingToShow => {
                self.cards(get("figures").map_or(&[], Value::items));
                some("facts") || some("figures")
            }
            Rule::InOrder => match (&moment("from"), &moment("to")) {
                (Some(from), Some(to)) => from.is_before(to),
                // An end that is no moment is a fault of its own.
                _ => true,
            },
            Rule::ValueOrChange => count("from to") == if count("value") > 0 { 0 } else { 2 },
            Rule::RateOrValues => matches!((count("from to"), count("rate")), (0, _) | (2, 0)),
            Rule::Note => (count("original lang") == 2) != (count("text") > 0),
            Rule::Figure => return self.figure(&get),
        };
        if !kept {
            self.faults.add(Found::Thing("{…}"), Wanted::rule(shape));
        }
        kept
    }

    /// Reports the figures beyond [`MAX_ON_CARD`] that are marked for the card.
    fn cards(&mut self, figures: &[Value]) {
        let marked = |(_, figure): &(usize, &Value)| matches!(figure.get("card"), Some(Value::Bool(true)));
        for (at, _) in figures.iter().enumerate().filter(marked).skip(MAX_ON_CARD) {
            let from = self.faults.enter("figures");
            self.faults.enter_item(at);
            self.faults.add_at("card", Found::Thing("true"), Wanted::CARDS);
            self.faults.back(from);
        }
    }

    /// Returns whether a figure with a number has the required source, and the unit that its numbers require.
    fn figure<'a>(&mut self, get: &impl Fn(&str) -> Option<&'a Value>) -> bool {
        let number = |key: &str| {
            ["cluster", "reference"].into_iter().any(|side| get(side).is_some_and(|side| is_number(side.get(key))))
        };
        let (stated, rate, value) = (is_number(get("multiple")), number("rate"), number("from") || number("to"));
        let mut good = true;
        if (stated || rate || value) && get("source").is_none() {
            self.faults.add_at("source", Found::Nothing, Wanted::SOURCE);
            good = false;
        }
        if let Some(unit) = get("unit").and_then(Value::text) {
            let fits = if stated { "multiple" } else { "percent" };
            if (stated || rate) && unit != fits && pieces(wire::UNITS, b',').any(|known| known == unit) {
                self.faults.add_at("unit", Found::Text(unit.into()), Wanted::unit(fits));
                good = false;
            }
        }
        good
    }
}

fn is_number(value: Option<&Value>) -> bool {
    matches!(value, Some(Value::Number(_)))
}

/// Whether a reader sees any of a text: a character that is no space, no control, and nothing without a width.
fn is_visible(text: &str) -> bool {
    let unseen = |c| {
        matches!(c, '\0'..=' ' | '\u{7f}'..='\u{a0}' | '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}'
            | '\u{1680}' | '\u{17b4}'..='\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{2000}'..='\u{200f}'
            | '\u{2028}'..='\u{202f}' | '\u{205f}'..='\u{206f}' | '\u{2800}' | '\u{3000}' | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
    };
    !text.chars().all(unseen)
}

pub(super) fn is_identifier(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 64
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// Returns whether two names differ by one slip: a letter omitted, added or changed, two letters swapped, or the case.
fn is_near(name: &str, key: &str) -> bool {
    if name.eq_ignore_ascii_case(key) {
        return true;
    }
    let (mut a, mut b) = (name.as_bytes(), key.as_bytes());
    while let ([x, after_x @ ..], [y, after_y @ ..]) = (a, b)
        && x == y
    {
        (a, b) = (after_x, after_y);
    }
    // What is left without so many letters of each.
    let same = |left: usize, right: usize| a.get(left..).is_some_and(|rest| b.get(right..) == Some(rest));
    let swapped = || a[0] == b[1] && a[1] == b[0];
    same(0, 1) || same(1, 0) || same(1, 1) || same(2, 2) && swapped()
}
