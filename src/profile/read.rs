//! A value that has passed the gate, read into types.
//!
//! The gate has seen every kind and everything owed; what is `?` here is a reference to something
//! that the gate took out, and takes the part that refers to it out with it.

use super::value::Value;
use super::{
    Address, Amount, Area, Block, Counts, Fact, Figure, Given, Illustration, Link, Measure, Moment, Note, Origin, Period,
    Profile, Quote, Section, Show, Side, Source, Status, Subject, Text, Unit, Written, wire,
};
use alloc::string::String;
use alloc::vec::Vec;

pub(super) fn profile(v: &Value) -> Profile {
    let actions = v.get("actions");
    let explainer = v.get("explainer");
    let refs = Refs(v);
    Profile {
        id: string(v, "id"),
        kind: if word(v, "kind") == "region" { Subject::Region } else { Subject::Cluster },
        name: text(v, "name"),
        focus: v.get("focus").map(text_of),
        region: v.get("region").map(area),
        sources: list(v, "sources").iter().map(source).collect(),
        areas: list(v, "areas").iter().map(area).collect(),
        measures: list(v, "measures").iter().map(measure).collect(),
        figures: list(v, "figures").iter().filter_map(|f| refs.figure(f)).collect(),
        facts: list(v, "facts").iter().filter_map(|f| refs.fact(f)).collect(),
        more: actions.and_then(|a| a.get("more")).map(link),
        cta: actions.and_then(|a| a.get("cta")).map(link),
        title: explainer.and_then(|e| e.get("title")).map(text_of),
        sections: explainer.map_or(&[][..], |e| list(e, "sections")).iter().map(|s| refs.section(s)).collect(),
        notes: refs.notes(v),
    }
}

fn list<'a>(v: &'a Value, key: &str) -> &'a [Value] {
    v.get(key).map_or(&[], Value::items)
}

fn word<'a>(v: &'a Value, key: &str) -> &'a str {
    v.get(key).and_then(Value::text).unwrap_or_default()
}

fn string(v: &Value, key: &str) -> String {
    word(v, key).into()
}

fn number(v: &Value, key: &str) -> Option<f64> {
    v.get(key).and_then(Value::number)
}

fn is(v: &Value, key: &str) -> bool {
    v.get(key) == Some(&Value::Bool(true))
}

fn text_of(v: &Value) -> Text {
    Text { sv: string(v, "sv"), en: string(v, "en") }
}

fn text(v: &Value, key: &str) -> Text {
    v.get(key).map_or_else(|| text_of(&Value::Null), text_of)
}

fn moment(v: &Value, key: &str) -> Option<Moment> {
    Moment::parse(word(v, key))
}

fn address(v: &Value) -> Address {
    Address(string(v, "url"))
}

fn written(v: &Value, key: &str) -> Written {
    if word(v, key) == "en" { Written::En } else { Written::Sv }
}

fn area(v: &Value) -> Area {
    Area { name: text(v, "name"), place: text(v, "place") }
}

fn link(v: &Value) -> Link {
    Link { label: text(v, "label"), url: address(v) }
}

fn measure(v: &Value) -> Measure {
    Measure { label: text(v, "label"), subject: text(v, "subject"), undefined: is(v, "undefined") }
}

fn source(v: &Value) -> Source {
    Source {
        name: text(v, "name"),
        long_name: v.get("longName").map(text_of),
        url: v.get("url").map(|_| address(v)),
        office: is(v, "office"),
        table: v.get("table").map(|_| string(v, "table")),
        retrieved: moment(v, "retrieved"),
        updated: moment(v, "updated"),
    }
}

fn origin(v: &Value) -> Origin {
    match word(v, "origin") {
        "statistics" => Origin::Statistics,
        "calculated" => Origin::Calculated,
        _ => Origin::Stated,
    }
}

fn status(v: &Value) -> Option<Status> {
    match word(v, "status") {
        "preliminary" => Some(Status::Preliminary),
        "revised" => Some(Status::Revised),
        _ => None,
    }
}

fn unit(v: &Value) -> Unit {
    const UNITS: [Unit; 8] =
        [Unit::Number, Unit::Year, Unit::Percent, Unit::Points, Unit::Index, Unit::Multiple, Unit::Sek, Unit::Eur];
    match wire::UNITS.iter().position(|u| *u == word(v, "unit")) {
        Some(at) => UNITS[at].clone(),
        None => Unit::Words(text(v, "unit")),
    }
}

fn show(v: &Value) -> Show {
    match word(v, "show") {
        "points" => Show::Points,
        "annual" => Show::Annual,
        "index" => Show::Index,
        "multiple" => Show::Multiple,
        _ => Show::Change,
    }
}

fn whole(v: &Value, key: &str) -> Option<u32> {
    number(v, key).map(|n| n as u32)
}

/// Finds what identifiers refer to.
struct Refs<'a>(&'a Value);

impl Refs<'_> {
    fn at(&self, list_name: &str, v: &Value, key: &str) -> Option<usize> {
        let wanted = v.get(key)?.text()?;
        let mut at = 0;
        for item in list(self.0, list_name) {
            // Positions are counted among those that stay.
            let stays = match list_name {
                "figures" => self.figure(item).is_some(),
                "facts" => self.fact(item).is_some(),
                _ => true,
            };
            if stays && word(item, "id") == wanted {
                return Some(at);
            }
            at += usize::from(stays);
        }
        None
    }

    fn figure(&self, v: &Value) -> Option<Figure> {
        let period = v.get("period")?;
        let multiple = number(v, "multiple");
        let source = self.at("sources", v, "source");
        let (cluster, reference) = (self.side(v.get("cluster")?)?, self.side(v.get("reference")?)?);
        let is_missing = |side: &Side| matches!(side.given, Given::Missing | Given::Values(None, None));
        if source.is_none() && !(multiple.is_none() && is_missing(&cluster) && is_missing(&reference)) {
            return None;
        }
        Some(Figure {
            id: string(v, "id"),
            title: v.get("title").map(text_of),
            measure: self.at("measures", v, "measure")?,
            period: Period { from: moment(period, "from")?, to: moment(period, "to")? },
            show: if v.get("multiple").is_some() { Show::Multiple } else { show(v) },
            unit: unit(v),
            origin: origin(v),
            source,
            status: status(v),
            decimals: whole(v, "decimals").unwrap_or(0) as u8,
            unpublished: is(v, "unpublished"),
            multiple,
            cluster,
            reference,
            notes: self.notes(v),
        })
    }

    fn side(&self, v: &Value) -> Option<Side> {
        let given = match (number(v, "rate"), v.get("from")) {
            (Some(rate), _) => Given::Rate(rate),
            (None, Some(_)) => Given::Values(number(v, "from"), number(v, "to")),
            (None, None) => Given::Missing,
        };
        Some(Side { area: self.at("areas", v, "area")?, given, sum_of: whole(v, "sumOf") })
    }

    fn fact(&self, v: &Value) -> Option<Fact> {
        let given = match v.get("from") {
            Some(_) => Amount::Change(number(v, "from"), number(v, "to")),
            None => Amount::Value(number(v, "value")),
        };
        Some(Fact {
            label: text(v, "label"),
            given,
            unit: unit(v),
            decimals: whole(v, "decimals").unwrap_or(0) as u8,
            date: moment(v, "date"),
            origin: origin(v),
            source: self.at("sources", v, "source")?,
            status: status(v),
            sum_of: whole(v, "sumOf"),
        })
    }

    fn section(&self, v: &Value) -> Section {
        Section { heading: text(v, "heading"), blocks: list(v, "blocks").iter().filter_map(|b| self.block(b)).collect() }
    }

    fn block(&self, v: &Value) -> Option<Block> {
        let Value::Object(fields) = v else { return None };
        let (key, of) = fields.first()?;
        Some(match key.as_str() {
            "text" => Block::Text(text_of(of)),
            "definition" => Block::Definition(text(of, "term"), self.quote(of)?),
            "quotation" => Block::Quotation(self.quote(of)?),
            "figure" => Block::Figure(self.at("figures", v, "figure")?),
            "counts" => Block::Counts(Counts {
                of: text(of, "of"),
                // A sum that lacks a group would be false, so none may be lacking.
                groups: list(of, "groups")
                    .iter()
                    .map(|g| Some((self.at("facts", g, "fact")?, text(g, "label"))))
                    .collect::<Option<_>>()?,
            }),
            "illustration" => {
                let labels = of.get("labels")?;
                Block::Illustration(Illustration {
                    labels: [text(labels, "mill"), text(labels, "wood"), text(labels, "hub")],
                    cluster: text(of, "cluster"),
                    initiative: text(of, "initiative"),
                })
            }
            _ => Block::Image(address(of), text(of, "alt")),
        })
    }

    fn quote(&self, v: &Value) -> Option<Quote> {
        Some(Quote { text: text(v, "text"), original: written(v, "original"), source: self.at("sources", v, "source")? })
    }

    fn notes(&self, v: &Value) -> Vec<Note> {
        let note = |n: &Value| match n.get("text") {
            Some(own) => Note::Own(text_of(own)),
            None => Note::Office(string(n, "original"), written(n, "lang"), self.at("sources", n, "source")),
        };
        list(v, "notes").iter().map(note).collect()
    }
}
