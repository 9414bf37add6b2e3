//! JSON text read with the place of everything in it.
//!
//! serde_json stops at a number that is too large, as at any other mistake, and knows no places of
//! what is right. So the loose value that the gate walks is filled here from the events of a parser
//! that gives numbers as they are written, and beside it stands a tree of places.

use cluster_facts::profile::value::{MAX_DEPTH, MAX_NODES, Value};
use json_event_parser::{JsonEvent, LowLevelJsonParser};
use std::collections::HashMap;

/// A text as the gate reads it, and where all of it stands.
#[derive(Debug)]
pub(crate) struct Read {
    pub(crate) value: Value,
    pub(crate) root: Spot,
    /// Fields that an object has more than once: where, as a pointer, and the later one's byte.
    pub(crate) twice: Vec<(String, usize)>,
}

/// Text that is no JSON: what the parser says, and of which byte.
#[derive(Debug)]
pub(crate) struct NotJson {
    pub(crate) message: String,
    pub(crate) byte: usize,
}

/// Where a value stands.
#[derive(Debug, Default)]
pub(crate) struct Spot {
    /// Where its field's name begins; its own beginning where it has none.
    pub(crate) key: usize,
    /// Where it begins.
    pub(crate) byte: usize,
    inside: HashMap<String, Spot>,
}

impl Spot {
    /// The nearest spot to a JSON Pointer, and whether it is the very one; a field that is missing
    /// has none, so its object's is the nearest.
    pub(crate) fn nearest(&self, pointer: &str) -> (&Spot, bool) {
        let mut here = self;
        for step in pointer.split('/').skip(1) {
            match here.inside.get(step) {
                Some(spot) => here = spot,
                None => return (here, false),
            }
        }
        (here, true)
    }
}

/// A list or an object that isn't closed yet.
struct Open {
    value: Value,
    spot: Spot,
    /// The field whose value comes next, and where its name begins.
    field: (String, usize),
}

/// Reads a text.
pub(crate) fn read(text: &str) -> Result<Read, NotJson> {
    // The parser would drop a byte order mark; the file's own has been dropped already.
    if text.starts_with('\u{feff}') {
        return Err(NotJson { message: "expected value".into(), byte: 0 });
    }
    let mut reader = Reader::default();
    let mut parser = LowLevelJsonParser::new().with_max_stack_size(text.len());
    let mut at = 0;
    loop {
        let step = parser.parse_next(&text.as_bytes()[at..], true);
        let token = at + beginning(&text.as_bytes()[at..at + step.consumed_bytes]);
        at += step.consumed_bytes;
        match step.event {
            None => {}
            Some(Err(e)) => {
                let byte = usize::try_from(e.location().start.offset).unwrap_or(text.len());
                return Err(NotJson { message: e.message().into(), byte });
            }
            Some(Ok(JsonEvent::Eof)) => break,
            Some(Ok(event)) => reader.take(event, token),
        }
    }
    let (value, root) = reader.done.unwrap_or((Value::Null, Spot::default()));
    Ok(Read { value, root, twice: reader.twice })
}

/// Where a token begins in what the parser has used up for it: white space and joints come first.
fn beginning(used: &[u8]) -> usize {
    used.iter().take_while(|b| b.is_ascii_whitespace() || matches!(b, b',' | b':')).count()
}

#[derive(Default)]
struct Reader {
    open: Vec<Open>,
    path: Vec<String>,
    nodes: usize,
    /// How many lists and objects are open that are too deep or too many to be kept.
    skipped: usize,
    twice: Vec<(String, usize)>,
    done: Option<(Value, Spot)>,
}

impl Reader {
    fn take(&mut self, event: JsonEvent<'_>, byte: usize) {
        match event {
            JsonEvent::StartArray | JsonEvent::StartObject if self.skipped > 0 => self.skipped += 1,
            JsonEvent::EndArray | JsonEvent::EndObject if self.skipped > 0 => self.skipped -= 1,
            _ if self.skipped > 0 => {}
            JsonEvent::StartArray => self.start(Value::List(Vec::new()), byte),
            JsonEvent::StartObject => self.start(Value::Object(Vec::new()), byte),
            JsonEvent::EndArray | JsonEvent::EndObject => {
                if let Some(open) = self.open.pop() {
                    self.path.pop();
                    self.put(open.value, open.spot);
                }
            }
            JsonEvent::ObjectKey(key) => {
                if let Some(open) = self.open.last_mut() {
                    open.field = (key.into_owned(), byte);
                }
            }
            JsonEvent::String(s) => self.leaf(Value::Text(s.into_owned()), byte),
            // A number of any size is one to the gate, which says what is wrong with it.
            JsonEvent::Number(n) => self.leaf(Value::Number(n.parse().unwrap_or(f64::NAN)), byte),
            JsonEvent::Boolean(b) => self.leaf(Value::Bool(b), byte),
            JsonEvent::Null => self.leaf(Value::Null, byte),
            JsonEvent::Eof => {}
        }
    }

    /// Whether one more value is beyond the bounds, which are those of every way into the gate.
    fn is_beyond(&mut self) -> bool {
        self.nodes += 1;
        self.open.len() >= MAX_DEPTH || self.nodes >= MAX_NODES
    }

    fn start(&mut self, value: Value, byte: usize) {
        if self.is_beyond() {
            self.skipped = 1;
            let spot = self.spot(byte);
            self.put(Value::Beyond, spot);
        } else {
            let spot = self.spot(byte);
            let step = self.step();
            self.path.push(step);
            self.open.push(Open { value, spot, field: (String::new(), byte) });
        }
    }

    fn leaf(&mut self, value: Value, byte: usize) {
        let value = if self.is_beyond() { Value::Beyond } else { value };
        let spot = self.spot(byte);
        self.put(value, spot);
    }

    fn spot(&self, byte: usize) -> Spot {
        let key = match self.open.last() {
            Some(Open { value: Value::Object(_), field, .. }) => field.1,
            _ => byte,
        };
        Spot { key, byte, inside: HashMap::new() }
    }

    /// The last step of the pointer to the value that comes next.
    fn step(&self) -> String {
        match self.open.last() {
            Some(Open { value: Value::List(items), .. }) => items.len().to_string(),
            Some(open) => escaped(&open.field.0),
            None => String::new(),
        }
    }

    fn put(&mut self, value: Value, spot: Spot) {
        let step = self.step();
        let Some(open) = self.open.last_mut() else {
            self.done = Some((value, spot));
            return;
        };
        match &mut open.value {
            Value::List(items) => items.push(value),
            Value::Object(fields) => {
                // As in JavaScript, the last of two fields with one name counts.
                if open.spot.inside.contains_key(&step) {
                    let name = open.field.0.clone();
                    if let Some(at) = fields.iter().position(|(key, _)| *key == name) {
                        fields.remove(at);
                        let path: Vec<&str> =
                            self.path.iter().skip(1).map(String::as_str).chain([step.as_str()]).collect();
                        self.twice.push((format!("/{}", path.join("/")), spot.key));
                    }
                }
                fields.push((open.field.0.clone(), value));
            }
            _ => {}
        }
        open.spot.inside.insert(step, spot);
    }
}

/// A field's name as a step of a pointer, as the heart writes it: its first hundred characters.
fn escaped(key: &str) -> String {
    let short: String = key.chars().take(100).collect();
    short.replace('~', "~0").replace('/', "~1")
}

#[cfg(test)]
mod tests {
    use super::read;
    use cluster_facts::profile::json::parse;
    use cluster_facts::profile::value::Value;

    /// Two readers of JSON must not say different things of one text.
    fn both(text: &str) {
        match (read(text), parse(text)) {
            (Ok(here), Ok(there)) => assert_eq!(here.value, there, "{text}"),
            (Err(_), Err(_)) => {}
            (here, there) => panic!("{text}: {here:?} and {there:?}"),
        }
    }

    #[test]
    fn reads_as_serde_json_does() {
        for text in [
            "null",
            "true",
            "false",
            "0",
            "-0",
            "1.5e3",
            "-12.25",
            "12345678901234567890",
            "5e-324",
            "\"\"",
            "[]",
            "{}",
            " [ 1 , [ 2 , { } ] ] \r\n",
            "{\"a\":{\"b\":[1,{\"c\":null}]},\"a/b~c\":\"å\"}",
            "\"\\u00e5\\n\\ud83d\\ude00\\/\"",
            "{\"a\":1,\"b\":2,\"a\":3}",
            "",
            " ",
            "nul",
            "tru",
            "01",
            "1.",
            ".5",
            "+1",
            "1e",
            "-",
            "NaN",
            "Infinity",
            "'a'",
            "[1,]",
            "{\"a\":1,}",
            "[1 2]",
            "{\"a\" 1}",
            "{a:1}",
            "{1:1}",
            "{} {}",
            "[",
            "]",
            "{",
            "}",
            "\"",
            "\"\n\"",
            "\"\\x\"",
            "\"\\u12\"",
            "\"\\ud800\"",
            "\"\\ud800\\u0041\"",
            "\"\\udc00\"",
            "// a\n1",
            "\u{c}1",
            "\u{a0}1",
            "\u{feff}1",
            "1 /* a */",
        ] {
            both(text);
        }
    }

    #[test]
    fn bounds_as_the_other_way_in_does() {
        for depth in [30, 31, 32, 33, 34, 10_000] {
            both(&("[".repeat(depth) + &"]".repeat(depth)));
            both(&("{\"a\":".repeat(depth) + "1" + &"}".repeat(depth)));
        }
        both(&format!("[{}[[[1]], 2]]", "1,".repeat(19_997)));
        both(&format!("[{}1]", "1,".repeat(30_000)));
    }

    #[test]
    fn knows_where_everything_stands() {
        let text = "{\"a\\u0041/~\" : [ 1,\n\t{\"b\": true}]}";
        let root = read(text).unwrap().root;
        for (pointer, key, value) in [
            ("", "{\"a\\", "{\"a\\"),
            ("/aA~1~0", "\"a\\u", "[ 1"),
            ("/aA~1~0/0", "1,", "1,"),
            ("/aA~1~0/1/b", "\"b\"", "true"),
        ] {
            let (spot, is_there) = root.nearest(pointer);
            assert!(is_there, "{pointer}");
            assert!(text[spot.key..].starts_with(key), "{pointer}");
            assert!(text[spot.byte..].starts_with(value), "{pointer}");
        }
        let (spot, is_there) = root.nearest("/aA~1~0/1/c/d");
        assert!(!is_there);
        assert!(text[spot.byte..].starts_with("{\"b\""), "a missing field is its object's");
    }

    #[test]
    fn takes_a_number_of_any_size() {
        assert_eq!(read("[1e999]").unwrap().value, Value::List(vec![Value::Number(f64::INFINITY)]));
    }

    #[test]
    fn tells_a_field_that_stands_twice() {
        let read = read("{\"a\":[{\"b\":1,\"b\":2}]}").unwrap();
        assert_eq!(read.twice, [("/a/0/b".to_string(), 13)]);
    }
}
