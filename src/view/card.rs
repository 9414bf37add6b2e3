//! The fact card.

use super::chart::{self, Size};
use super::node::Builder;
use super::pieces;
use super::provenance::{self, Line, More};
use super::{Context, View, figure};
use crate::growth::{self, Comparison, Scale};
use crate::language::Language;
use crate::language::number::{self, Sign};
use crate::language::sentence::{Facts, lower_first, whole_to_twelve};
use crate::language::time;
use crate::language::words::Word;
use crate::profile::{Amount, Fact, Figure};
use alloc::string::String;
use alloc::vec::Vec;

/// So many key numbers stand on the card; the rest behind a word.
const STATS: usize = 3;

/// The whole card.
#[inline(never)]
pub(super) fn card(b: &mut Builder<'_>, cx: &Context<'_>) {
    b.el("div.cf-card-in", |b| {
        let l = cx.language;
        let profile = cx.profile;
        pieces::header(b, pieces::kicker(profile, l), l, &cx.options.alternates);
        pieces::faults_note(b, cx);
        pieces::name(b, profile, cx.options.level, l);
        let mut notes = None;
        let figures: Vec<Figure<'_>> = profile.card_figures().collect();
        let facts: Vec<Fact<'_>> = profile.facts().collect();
        let mut lines = provenance::of_facts(&facts);
        if let [figure] = figures.as_slice() {
            let shown = growth::compare(figure);
            growth_figure(b, cx, &Facts { figure, shown: &shown, language: l }, "hero");
            let own = sources(figure, &shown);
            // One list where the key numbers have the same source as the figure.
            if lines.iter().all(|line| *line == own[0]) {
                lines.extend(own);
            } else {
                provenance::list(b, cx, &own);
            }
            notes = Some(figure.notes);
        } else if !figures.is_empty() {
            switched(b, cx, &figures);
        } else if facts.is_empty() {
            pieces::note(b, Word::NothingToShow);
        }
        stats(b, cx, &facts);
        provenance::list(b, cx, &lines);
        pieces::notes(b, cx, false, notes, true);
        b.el("slot name=cta", |b| actions(b, cx));
    });
}

/// Several figures in one place, with a switch of radio buttons: the sheet shows the figure whose button is checked. It
/// shows all of them, one below the other, in print and where it can't select by `:has()`.
#[inline(never)]
fn switched(b: &mut Builder<'_>, cx: &Context<'_>, figures: &[Figure<'_>]) {
    let chosen = figures.iter().position(|figure| figure.id == cx.options.figure).unwrap_or(0);
    b.el("div.cf-switched", |b| {
        b.el("div.cf-switch role=radiogroup part=switch", |b| {
            b.attr("aria-label", cx.word(Word::Measure));
            for (at, figure) in figures.iter().enumerate() {
                b.el("label.cf-btn", |b| {
                    b.el("input type=radio name=figure", |b| {
                        b.attr("value", figure.id);
                        b.flag("checked", at == chosen);
                    });
                    b.say(figure.measure.short());
                });
            }
        });
        b.el("div.cf-cell", |b| {
            for (at, figure) in figures.iter().enumerate() {
                b.el("div.cf-fact", |b| {
                    let shown = growth::compare(figure);
                    let id = ["hero", "hero-2", "hero-3", "hero-4"][at];
                    growth_figure(b, cx, &Facts { figure, shown: &shown, language: cx.language }, id);
                    provenance::list(b, cx, &sources(figure, &shown));
                    pieces::notes(b, cx, false, Some(figure.notes), false);
                });
            }
        });
    });
}

/// Who says what a figure states, and what is calculated of it. Squares say themselves that base figures aren't published.
fn sources<'a>(figure: &Figure<'a>, shown: &Comparison) -> [Option<Line<'a>>; 2] {
    let more = match figure.multiple {
        Some(times) if figure.is_unpublished() && whole_to_twelve(times).is_none() => More::Unpublished,
        _ => More::Nothing,
    };
    [provenance::of_figure(figure, more), provenance::added(figure, shown)]
}

/// Number, sentence and chart of a figure; `id` names its chart.
#[inline(never)]
fn growth_figure(b: &mut Builder<'_>, cx: &Context<'_>, facts: &Facts<'_>, id: &str) {
    hero(b, facts);
    match facts.figure.multiple {
        Some(times) => stated_multiple(b, facts, times),
        None => chart::chart(b, facts, Size::Card, id),
    }
    figure::caveats(b, cx, facts);
}

/// A stated multiple as squares, where it is a whole number up to twelve.
#[inline(never)]
fn stated_multiple(b: &mut Builder<'_>, facts: &Facts<'_>, times: f64) {
    let Some(count) = whole_to_twelve(times) else { return };
    b.el("div.cf-times part=chart", |b| {
        for side in 0..2 {
            b.el(if side == 0 { "p.name.name--cluster" } else { "p.name" }, |b| facts.begin_with_name(b.text(), side));
            chart::squares(b, if side == 0 { count } else { 1 }, count, side == 0);
        }
        figure::caveat_of_multiple(b, facts, times, "p.cf-unscaled");
    });
}

#[inline(never)]
fn hero(b: &mut Builder<'_>, facts: &Facts<'_>) {
    b.el("div.cf-hero part=hero", |b| {
        b.el("p.cf-measure", |b| pieces::measure(b, facts, false));
        b.el("div.cf-hero-row", |b| {
            hero_number(b, facts);
            pieces::sentence(b, facts);
        });
    });
}

/// The one large number; where there is none, the sentence says so.
#[inline(never)]
fn hero_number(b: &mut Builder<'_>, facts: &Facts<'_>) {
    let (l, shown) = (facts.language, facts.shown);
    let mut text = String::new();
    let mut unit = "";
    let mut is_word = true;
    if let Some(times) = facts.figure.multiple {
        facts.times_in_figures(&mut text, times);
        unit = number::times(times, facts.figure.decimals, l);
    } else if let Some(Ok(times)) = shown.multiple {
        number::put(&mut text, times, 1, Sign::Minus, l);
        unit = number::times(times, 1, l);
    } else if let Some(value) = facts.known(0) {
        facts.value(&mut text, value, if shown.scale == Scale::Index { Sign::Minus } else { Sign::Both });
        is_word = shown.scale == Scale::Points;
    } else {
        return;
    }
    // The unit is what follows the last digit.
    let end = text.bytes().rposition(|b| b.is_ascii_digit()).map_or(0, |at| at + 1);
    if unit.is_empty() {
        unit = &text[end..];
    }
    let is_long = text[..end].chars().count() > 6;
    let is_wide = text[..end].chars().count() + if is_word { unit.chars().count() } else { 0 } > 5;
    let spec = match (is_long, is_wide) {
        (true, _) => "p.cf-figure.cf-long.cf-wide part=figure",
        (false, true) => "p.cf-figure.cf-wide part=figure",
        (false, false) => "p.cf-figure part=figure",
    };
    b.el(spec, |b| {
        b.el("span", |b| {
            b.put(&text[..end]);
            if !unit.is_empty() {
                b.leaf(if is_word { "span.unit.word" } else { "span.unit" }, unit);
            }
        });
    });
}

#[inline(never)]
fn stats(b: &mut Builder<'_>, cx: &Context<'_>, facts: &[Fact<'_>]) {
    let with_marks = provenance::differ(facts);
    let (first, rest) = facts.split_at(facts.len().min(STATS));
    if !first.is_empty() {
        b.el("dl.cf-stats part=stats", |b| each_stat(b, first, with_marks, cx.language));
    }
    b.empty("slot name=facts");
    if !rest.is_empty() {
        b.el("details.cf-data", |b| {
            b.word_in("summary", Word::MoreFacts);
            b.el("dl", |b| each_stat(b, rest, with_marks, cx.language));
        });
    }
}

#[inline(never)]
fn each_stat(b: &mut Builder<'_>, facts: &[Fact<'_>], with_marks: bool, l: Language) {
    for fact in facts {
        b.el("div part=stat", |b| {
            b.el("dt", |b| b.el("span", |b| label(b, fact)));
            b.el("dd", |b| {
                b.el("span", |b| fact_value(b.text(), fact, l));
                if with_marks && growth::amount(fact.given).is_ok() {
                    provenance::mark(b, provenance::origin_of_fact(fact), fact.source);
                }
            });
        });
    }
}

/// What a key number is, and when it was so where the label doesn't say it.
pub(super) fn label(b: &mut Builder<'_>, fact: &Fact<'_>) {
    let label = fact.label().get(b.language);
    b.put(label);
    // A change names both its ends in its label.
    let date = fact.date().filter(|_| matches!(fact.given, Amount::Value(_)));
    if let Some(date) = date {
        let mut day = String::new();
        time::within(&mut day, &date, b.language);
        if !has_words(label, &day) {
            b.put(", ");
            let language = b.language;
            time::moment(b.text(), &date, language);
        }
    }
}

/// Whether a text has these words, and not within other words: `juni` isn't in `juniorer`.
fn has_words(text: &str, words: &str) -> bool {
    let (text, words) = (text.as_bytes(), words.as_bytes());
    // All bytes of a letter beyond ASCII count as one.
    let is_letter = |byte: Option<&u8>| byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii());
    !words.is_empty()
        && text.windows(words.len()).enumerate().any(|(at, piece)| {
            piece == words && !is_letter(text[..at].last()) && !is_letter(text.get(at + words.len()))
        })
}

/// Writes a key number in figures, or the word that it is missing.
pub(super) fn fact_value(out: &mut String, fact: &Fact<'_>, l: Language) {
    let (sign, decimals) = match fact.given {
        // A difference has the most decimals of its two values.
        Amount::Change(from, to) => {
            let of_values = [from, to].into_iter().flatten().map(growth::decimals_of);
            (Sign::Both, of_values.fold(fact.decimals(), u8::max))
        }
        Amount::Value(_) => (Sign::Minus, fact.decimals()),
    };
    match growth::amount(fact.given) {
        Ok(value) => number::in_unit(out, value, decimals, sign, fact.unit(), l),
        Err(_) => out.push_str(Word::Missing.get(l)),
    }
}

#[inline(never)]
fn actions(b: &mut Builder<'_>, cx: &Context<'_>) {
    let (more, cta) = (cx.profile.more(), cx.profile.cta());
    if more.is_none() && cta.is_none() {
        return;
    }
    let leads_to_text = cx.options.view == View::Full && cx.profile.sections().next().is_some();
    b.el("div.cf-actions part=actions", |b| {
        let mut joined = None;
        if let Some(more) = &more {
            if leads_to_text {
                b.say_in("a.cf-btn part=more href=#s0 data-act=go", more.label);
            } else if cta.is_some_and(|cta| cta.url == more.url) {
                joined = Some(more.label);
            } else {
                pieces::link(b, "a.cf-btn part=more", more, cx);
            }
        }
        if let Some(cta) = &cta {
            b.el("a.cf-btn.cf-btn--main part=cta", |b| {
                pieces::address(b, "href", &cta.url, cx);
                // Two links with one address are one: 'Läs mer och bli medlem'.
                match joined {
                    Some(more) => {
                        b.say(more);
                        b.word(Word::And);
                        b.put(" ");
                        lower_first(b.text(), cta.label.get(cx.language));
                    }
                    None => b.say(cta.label),
                }
            });
        }
    });
}
