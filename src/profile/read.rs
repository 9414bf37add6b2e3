//! The parts of a profile, read from the value that has passed the gate.
//!
//! The gate has seen every kind and every required field; what is `?` here is a reference to something
//! that the gate took out, and leaves the part that refers to it out with it.

use super::shape::pieces;
use super::value::Value;
use super::wire;
use super::{
    Address, Amount, Area, Block, Counts, Fact, Figure, Focus, Given, Illustration, Items, Link, MAX_ON_CARD, Measure,
    Moment, Note, Notes, Origin, Period, Picture, Profile, Quote, Section, Show, Side, Source, Status, Subject, Text,
    Unit, Written,
};

impl Profile {
    /// The value that it was read from: the parts that were right, as they came.
    pub fn value(&self) -> &Value {
        &self.0
    }

    /// The profile's name, as in the file's name.
    pub fn id(&self) -> &str {
        word(&self.0, "id")
    }

    /// What is profiled.
    pub fn kind(&self) -> Subject {
        if word(&self.0, "kind") == "region" { Subject::Region } else { Subject::Cluster }
    }

    /// The cluster's name.
    pub fn name(&self) -> Text<'_> {
        text(&self.0, "name")
    }

    /// What it works with.
    pub fn focus(&self) -> Option<Text<'_>> {
        some_text(&self.0, "focus")
    }

    /// Where it is.
    pub fn region(&self) -> Option<Area<'_>> {
        self.0.get("region").map(area)
    }

    /// Growth figures.
    pub fn figures(&self) -> impl Iterator<Item = Figure<'_>> {
        list(&self.0, "figures").iter().filter_map(|v| self.figure(v))
    }

    /// The figures that the card shows: those that are marked, at most [`MAX_ON_CARD`]; without any, the first.
    pub fn card_figures(&self) -> impl Iterator<Item = Figure<'_>> {
        let marked = |figure: &Figure<'_>| is(figure.value, "card");
        let most = if self.figures().any(|figure| marked(&figure)) { MAX_ON_CARD } else { 1 };
        self.figures().filter(move |figure| most == 1 || marked(figure)).take(most)
    }

    /// The picture at the top.
    pub fn picture(&self) -> Option<Picture<'_>> {
        let v = self.0.get("picture")?;
        let focus = which(v, "focus", wire::FOCUSES).unwrap_or(0);
        Some(Picture { url: address(v)?, alt: text(v, "alt"), focus: Focus::ALL[focus] })
    }

    /// The way to the page.
    pub fn breadcrumbs(&self) -> impl Iterator<Item = Link<'_>> {
        list(&self.0, "breadcrumbs").iter().filter_map(link)
    }

    /// The quotation before the first section.
    pub fn quotation(&self) -> Option<Quote<'_>> {
        self.quote(self.0.get("explainer")?.get("quotation")?)
    }

    /// Key numbers; the first three stand on the card.
    pub fn facts(&self) -> impl Iterator<Item = Fact<'_>> {
        list(&self.0, "facts").iter().filter_map(|v| self.fact(v))
    }

    /// Where a reader may read more.
    pub fn more(&self) -> Option<Link<'_>> {
        self.link("more")
    }

    /// The main action.
    pub fn cta(&self) -> Option<Link<'_>> {
        self.link("cta")
    }

    fn link(&self, key: &str) -> Option<Link<'_>> {
        link(self.0.get("actions")?.get(key)?)
    }

    /// The line that stands for the hidden explainer: its title, else the name.
    pub fn title(&self) -> Text<'_> {
        self.0.get("explainer").and_then(|e| some_text(e, "title")).unwrap_or_else(|| self.name())
    }

    /// The explainer's sections.
    pub fn sections(&self) -> impl Iterator<Item = Section<'_>> {
        let sections = self.0.get("explainer").map_or(&[][..], |e| list(e, "sections"));
        sections.iter().map(|v| Section { heading: text(v, "heading"), blocks: self.items(v, "blocks") })
    }

    /// What must be known of all the numbers.
    pub fn notes(&self) -> Notes<'_> {
        Notes(self.items(&self.0, "notes"))
    }

    fn items<'a>(&'a self, v: &'a Value, key: &str) -> Items<'a> {
        Items { profile: self, list: list(v, key) }
    }

    /// The item of a list that a field refers to.
    fn referred<'a>(&'a self, to: &str, v: &Value, key: &str) -> Option<&'a Value> {
        let id = v.get(key)?.text()?;
        list(&self.0, to).iter().find(|item| word(item, "id") == id)
    }

    fn source(&self, v: &Value) -> Option<Source<'_>> {
        let v = self.referred("sources", v, "source")?;
        Some(Source { name: text(v, "name"), value: v })
    }

    fn figure<'a>(&'a self, v: &'a Value) -> Option<Figure<'a>> {
        let period = v.get("period")?;
        let multiple = number(v, "multiple");
        let sides = [self.side(v.get("cluster")?)?, self.side(v.get("reference")?)?];
        let source = self.source(v);
        let is_missing = |side: &Side<'_>| matches!(side.given, Given::Missing | Given::Values(None, None));
        if source.is_none() && (multiple.is_some() || !sides.iter().all(is_missing)) {
            return None;
        }
        let measure = self.referred("measures", v, "measure")?;
        Some(Figure {
            id: word(v, "id"),
            measure: Measure(measure),
            period: Period { from: moment(period, "from")?, to: moment(period, "to")? },
            show: show(v),
            origin: origin(v),
            source,
            decimals: decimals(v),
            multiple,
            sides,
            notes: Notes(self.items(v, "notes")),
            value: v,
        })
    }

    fn side(&self, v: &Value) -> Option<Side<'_>> {
        let given = match (number(v, "rate"), v.get("from")) {
            (Some(rate), _) => Given::Rate(rate),
            (None, Some(_)) => Given::Values(number(v, "from"), number(v, "to")),
            (None, None) => Given::Missing,
        };
        Some(Side { area: area(self.referred("areas", v, "area")?), given, sum_of: whole(v, "sumOf") })
    }

    fn fact<'a>(&'a self, v: &'a Value) -> Option<Fact<'a>> {
        let given = match v.get("from") {
            Some(_) => Amount::Change(number(v, "from"), number(v, "to")),
            None => Amount::Value(number(v, "value")),
        };
        Some(Fact { given, source: self.source(v)?, value: v })
    }

    fn quote<'a>(&'a self, v: &'a Value) -> Option<Quote<'a>> {
        Some(Quote { text: text(v, "text"), original: written(v, "original"), source: self.source(v)? })
    }

    fn block<'a>(&'a self, v: &'a Value) -> Option<Block<'a>> {
        let Value::Object(fields) = v else { return None };
        let (key, of) = fields.first()?;
        Some(match key.as_str() {
            "text" => Block::Text(Text(of)),
            "heading" => Block::Heading(Text(of)),
            "definition" => Block::Definition(text(of, "term"), self.quote(of)?),
            "quotation" => Block::Quotation(self.quote(of)?),
            "figure" => Block::Figure(self.figure(self.referred("figures", v, "figure")?)?),
            "counts" => {
                let counts = Counts { of: text(of, "of"), groups: self.items(of, "groups") };
                // A sum that lacks a group would be false, so none may be lacking.
                return (counts.groups().count() == counts.groups.list.len()).then_some(Block::Counts(counts));
            }
            "illustration" => {
                let labels = of.get("labels")?;
                Block::Illustration(Illustration {
                    labels: ["mill", "wood", "hub"].map(|at| text(labels, at)),
                    workshop: some_text(labels, "workshop"),
                    captions: ["cluster", "initiative"].map(|of_what| text(of, of_what)),
                })
            }
            _ => Block::Image(address(of)?, text(of, "alt")),
        })
    }

    fn note<'a>(&'a self, v: &'a Value) -> Note<'a> {
        match some_text(v, "text") {
            Some(own) => Note::Own(own),
            None => Note::Office(word(v, "original"), written(v, "lang"), self.source(v)),
        }
    }
}

impl<'a> Figure<'a> {
    /// The finding, where the profile names it.
    pub fn title(&self) -> Option<Text<'a>> {
        some_text(self.value, "title")
    }

    /// The unit of the numbers given.
    pub fn unit(&self) -> Unit<'a> {
        unit(self.value)
    }

    /// The numbers' standing.
    pub fn status(&self) -> Option<Status> {
        status(self.value)
    }

    /// Whether the source has published no base figures.
    pub fn is_unpublished(&self) -> bool {
        is(self.value, "unpublished")
    }
}

impl<'a> Fact<'a> {
    /// What the number is.
    pub fn label(&self) -> Text<'a> {
        text(self.value, "label")
    }

    /// What is counted.
    pub fn unit(&self) -> Unit<'a> {
        unit(self.value)
    }

    /// The decimals with which it was published.
    pub fn decimals(&self) -> u8 {
        decimals(self.value)
    }

    /// The day or year it holds for.
    pub fn date(&self) -> Option<Moment> {
        moment(self.value, "date")
    }

    /// Where it comes from.
    pub fn origin(&self) -> Origin {
        origin(self.value)
    }

    /// Its standing.
    pub fn status(&self) -> Option<Status> {
        status(self.value)
    }

    /// Of how many published values it is a sum of our own.
    pub fn sum_of(&self) -> Option<u32> {
        whole(self.value, "sumOf")
    }
}

impl<'a> Measure<'a> {
    /// As a heading.
    pub fn label(self) -> Text<'a> {
        text(self.0, "label")
    }

    /// As the name of a choice.
    pub fn short(self) -> Text<'a> {
        some_text(self.0, "short").unwrap_or_else(|| self.label())
    }

    /// As the subject of a sentence.
    pub fn subject(self) -> Text<'a> {
        text(self.0, "subject")
    }

    /// Whether the source doesn't say what is measured.
    pub fn is_undefined(self) -> bool {
        is(self.0, "undefined")
    }
}

impl<'a> Source<'a> {
    /// As it is introduced beside a definition.
    pub fn long_name(self) -> Option<Text<'a>> {
        some_text(self.value, "longName")
    }

    /// Where it can be read.
    pub fn url(self) -> Option<Address<'a>> {
        address(self.value)
    }

    /// Whether it is a statistics office.
    pub fn is_office(self) -> bool {
        is(self.value, "office")
    }

    /// The office's name of the table.
    pub fn table(self) -> Option<&'a str> {
        self.value.get("table").and_then(Value::text)
    }

    /// When the numbers were fetched.
    pub fn retrieved(self) -> Option<Moment> {
        moment(self.value, "retrieved")
    }

    /// When the office last changed the table.
    pub fn updated(self) -> Option<Moment> {
        moment(self.value, "updated")
    }
}

impl<'a> Section<'a> {
    /// What stands under the heading.
    pub fn blocks(self) -> impl Iterator<Item = Block<'a>> {
        let Items { profile, list } = self.blocks;
        list.iter().filter_map(|v| profile.block(v))
    }
}

impl<'a> Counts<'a> {
    /// The groups: the fact that holds each number, and the words that follow it.
    pub fn groups(self) -> impl Iterator<Item = (Fact<'a>, Text<'a>)> {
        let Items { profile, list } = self.groups;
        list.iter().filter_map(|v| Some((profile.fact(profile.referred("facts", v, "fact")?)?, text(v, "label"))))
    }
}

impl<'a> Notes<'a> {
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.list.is_empty()
    }

    /// Each note.
    pub fn each(self) -> impl Iterator<Item = Note<'a>> {
        let Items { profile, list } = self.0;
        list.iter().map(|v| profile.note(v))
    }
}

fn list<'a>(v: &'a Value, key: &str) -> &'a [Value] {
    v.get(key).map_or(&[], Value::items)
}

fn word<'a>(v: &'a Value, key: &str) -> &'a str {
    v.get(key).and_then(Value::text).unwrap_or_default()
}

fn number(v: &Value, key: &str) -> Option<f64> {
    v.get(key).and_then(Value::number)
}

fn whole(v: &Value, key: &str) -> Option<u32> {
    number(v, key).map(|n| n as u32)
}

fn decimals(v: &Value) -> u8 {
    whole(v, "decimals").unwrap_or(0) as u8
}

fn is(v: &Value, key: &str) -> bool {
    matches!(v.get(key), Some(Value::Bool(true)))
}

/// Stands in for a required text that the gate has seen; never shown.
static NONE: Value = Value::Null;

fn some_text<'a>(v: &'a Value, key: &str) -> Option<Text<'a>> {
    v.get(key).map(Text)
}

fn text<'a>(v: &'a Value, key: &str) -> Text<'a> {
    Text(v.get(key).unwrap_or(&NONE))
}

fn moment(v: &Value, key: &str) -> Option<Moment> {
    Moment::parse(word(v, key))
}

fn address(v: &Value) -> Option<Address<'_>> {
    Address::parse(word(v, "url"))
}

fn link(v: &Value) -> Option<Link<'_>> {
    Some(Link { label: text(v, "label"), url: address(v)? })
}

fn written(v: &Value, key: &str) -> Written {
    if word(v, key) == "en" { Written::En } else { Written::Sv }
}

fn area(v: &Value) -> Area<'_> {
    Area { name: text(v, "name"), place: text(v, "place") }
}

/// Which of these words stands in a field, counted from 0.
fn which(v: &Value, key: &str, words: &'static str) -> Option<usize> {
    pieces(words, b',').position(|known| known == word(v, key))
}

fn origin(v: &Value) -> Origin {
    match which(v, "origin", wire::ORIGINS) {
        Some(1) => Origin::Statistics,
        Some(2) => Origin::Calculated,
        _ => Origin::Stated,
    }
}

fn status(v: &Value) -> Option<Status> {
    match which(v, "status", wire::STATUSES)? {
        0 => Some(Status::Preliminary),
        _ => Some(Status::Revised),
    }
}

fn unit(v: &Value) -> Unit<'_> {
    match which(v, "unit", wire::UNITS) {
        Some(0) => Unit::Number,
        Some(1) => Unit::Year,
        Some(2) => Unit::Percent,
        Some(3) => Unit::Points,
        Some(4) => Unit::Index,
        Some(5) => Unit::Multiple,
        Some(6) => Unit::Sek,
        Some(7) => Unit::Eur,
        _ => Unit::Words(text(v, "unit")),
    }
}

fn show(v: &Value) -> Show {
    if v.get("multiple").is_some() {
        return Show::Multiple;
    }
    match which(v, "show", wire::SHOWS) {
        Some(1) => Show::Points,
        Some(2) => Show::Annual,
        Some(3) => Show::Index,
        Some(4) => Show::Multiple,
        _ => Show::Change,
    }
}
