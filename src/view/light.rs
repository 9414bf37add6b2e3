//! What a card says, in a few plain paragraphs: for readers and crawlers that know no shadow tree.
//!
//! It stands in the page itself, so nothing in it has a class, an id or a style. Its words and numbers
//! are those of the view beside it, by the same functions.

use super::node::Builder;
use super::pieces;
use super::provenance::{self, Line, More};
use super::{Context, Options, View, card, figure};
use crate::growth;
use crate::language::Language;
use crate::language::sentence::{Facts, origin_word};
use crate::language::words::Word;
use crate::profile::{Fact, Figure, Profile};
use crate::state::State;
use alloc::vec::Vec;

/// Name, the card's figures, key numbers, sources; of the view of one figure, that figure alone.
pub(crate) fn light(b: &mut Builder<'_>, profile: &Profile, options: &Options) {
    let state = State::new(b.language);
    let cx = &Context { profile, state: &state, options, language: b.language, matches: 0 };
    b.el("p", |b| b.say_in("strong", profile.name()));
    pieces::about(b, "p", profile, cx.language);
    let is_alone = options.view == View::Figure;
    let wanted = options.figure.as_str();
    let figures: Vec<Figure<'_>> = if is_alone {
        profile.figures().find(|figure| wanted.is_empty() || figure.id == wanted).into_iter().collect()
    } else {
        profile.card_figures().collect()
    };
    let facts: Vec<Fact<'_>> = if is_alone { Vec::new() } else { profile.facts().collect() };
    let mut lines = provenance::of_facts(&facts);
    for figure in &figures {
        let shown = growth::compare(figure);
        of_figure(b, cx, &Facts { figure, shown: &shown, language: cx.language });
        let more = if figure.multiple.is_some() && figure.is_unpublished() { More::Unpublished } else { More::Nothing };
        let own = [provenance::of_figure(figure, more), provenance::added(figure, &shown)];
        // As on the card, a figure has its own sources, unless it is one and the key numbers have the same.
        if figures.len() == 1 && lines.iter().all(|line| *line == own[0]) {
            lines.extend(own);
        } else {
            sources(b, cx, &own);
        }
    }
    if is_alone && figures.is_empty() {
        b.word_in("p", Word::NoSuchFigure);
    } else if figures.is_empty() && facts.is_empty() {
        b.word_in("p", Word::NothingToShow);
    }
    let differ = provenance::differ(&facts);
    if !facts.is_empty() {
        b.el("ul", |b| facts.iter().for_each(|fact| b.el("li", |b| of_fact(b, fact, differ, cx.language))));
    }
    sources(b, cx, &lines);
}

fn sources(b: &mut Builder<'_>, cx: &Context<'_>, lines: &[Option<Line<'_>>]) {
    provenance::each(lines, |line| b.el("p", |b| provenance::said(b, cx, line)));
}

/// What is measured and when, what it shows, what it doesn't.
fn of_figure(b: &mut Builder<'_>, cx: &Context<'_>, facts: &Facts<'_>) {
    b.el("p", |b| {
        let joint = facts.label(b.text(), false);
        b.put(joint);
        facts.period(b.text());
        if facts.shown.scale == growth::Scale::Index {
            b.put(", ");
            facts.index_base(b.text());
        }
    });
    b.el("p", |b| {
        facts.sentence(b.text());
    });
    if let (None, Some(gap)) = (facts.figure.multiple, facts.shown.gap) {
        b.el("p", |b| facts.gap_line(b.text(), gap));
    }
    figure::lacks(b, cx, facts, "p");
}

/// A key number: what, when, how much; by a word who says so, where that isn't one for all.
fn of_fact(b: &mut Builder<'_>, fact: &Fact<'_>, differ: bool, language: Language) {
    card::label(b, fact);
    b.put(": ");
    card::fact_value(b.text(), fact, language);
    if differ && growth::amount(fact.given).is_ok() {
        b.put(" (");
        b.word(origin_word(provenance::origin_of_fact(fact), Some(fact.source)));
        b.put(")");
    }
}
