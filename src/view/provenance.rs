//! Where numbers come from: a line a source, and a mark where lines differ.

use super::Context;
use super::node::Builder;
use crate::language::Language;
use crate::language::sentence::{origin_word, shown_origin, source_line};
use crate::language::words::Word;
use crate::profile::{Fact, Figure, Given, Origin};
use alloc::string::String;
use alloc::vec::Vec;

/// One line of provenance.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    pub(super) origin: Origin,
    pub(super) text: String,
    /// Where it can be read.
    pub(super) href: Option<String>,
}

impl Line {
    /// What the crate itself has calculated.
    pub(super) fn calculated(word: Word, language: Language) -> Line {
        Line { origin: Origin::Calculated, text: word.get(language).into(), href: None }
    }
}

/// The origin of a figure's numbers as shown, and their line; none where there is no number.
pub(super) fn of_figure(figure: &Figure, cx: &Context<'_>) -> Option<Line> {
    let computed = |given| matches!(given, Given::Values(..));
    let is_computed = figure.multiple.is_none() && (computed(figure.cluster.given) || computed(figure.reference.given));
    let source = &cx.profile.sources[figure.source?];
    let origin = shown_origin(figure.origin, is_computed);
    Some(Line {
        origin,
        text: source_line(origin, source, figure.status, cx.language),
        href: source.url.as_ref().map(|url| url.from(&cx.options.base)),
    })
}

/// A key number's line.
pub(super) fn of_fact(fact: &Fact, cx: &Context<'_>) -> Line {
    let source = &cx.profile.sources[fact.source];
    let is_computed = fact.sum_of.is_some() || matches!(fact.given, crate::profile::Amount::Change(..));
    let origin = shown_origin(fact.origin, is_computed);
    Line {
        origin,
        text: source_line(origin, source, fact.status, cx.language),
        href: source.url.as_ref().map(|url| url.from(&cx.options.base)),
    }
}

/// The lines, each once.
pub(super) fn list(b: &mut Builder<'_>, lines: &[Line]) {
    if lines.is_empty() {
        return;
    }
    b.el("ul.cf-source part=source", |b| {
        for line in each_once(lines) {
            b.el("li", |b| {
                symbol(b, line.origin);
                b.el("span", |b| match &line.href {
                    Some(href) => b.el("a", |b| {
                        b.attr("href", href);
                        b.text(&line.text);
                    }),
                    None => b.text(&line.text),
                });
            });
        }
    });
}

fn each_once(lines: &[Line]) -> Vec<&Line> {
    let mut out: Vec<&Line> = Vec::new();
    for line in lines {
        if !out.contains(&line) {
            out.push(line);
        }
    }
    out
}

/// A mark at a number, with its word for those who don't see it.
pub(super) fn mark(b: &mut Builder<'_>, origin: Origin, language: Language) {
    b.el("span.cf-mark", |b| {
        symbol(b, origin);
        b.leaf("span.vh", origin_word(origin).get(language));
    });
}

/// Open circle, filled square, two lines: shapes, not colours.
fn symbol(b: &mut Builder<'_>, origin: Origin) {
    b.el("svg viewBox=0,0,12,12 aria-hidden=true", |b| {
        let spec = match origin {
            Origin::Stated => "circle cx=6 cy=6 r=4.5",
            Origin::Statistics => "rect.solid x=2 y=2 width=8 height=8",
            Origin::Calculated => "path d=M1.5,4h9M1.5,8h9",
        };
        b.el(spec, |_| {});
    });
}
