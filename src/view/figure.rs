//! One figure alone: its finding, its chart, its table, its notes, where it comes from.

use super::chart::{self, Size};
use super::node::Builder;
use super::pieces;
use super::provenance::{self, Line, More};
use super::{Context, table};
use crate::growth::{self, Scale};
use crate::language::sentence::{Facts, upper_first, whole_to_twelve};
use crate::language::time;
use crate::language::words::Word;
use crate::profile::Origin;
use alloc::vec::Vec;

/// The whole view; a note where the profile has no such figure.
#[inline(never)]
pub(super) fn figure(b: &mut Builder<'_>, cx: &Context<'_>) {
    let profile = cx.profile;
    let wanted = cx.options.figure.as_str();
    let found = profile.figures().find(|f| wanted.is_empty() || f.id == wanted);
    b.el("div.cf-figure-in", |b| {
        let name = profile.name().get(cx.language);
        pieces::header(b, name, cx.language);
        pieces::faults_note(b, cx);
        if let Some(figure) = &found {
            let shown = growth::compare(figure);
            alone(b, cx, &Facts { figure, shown: &shown, language: cx.language });
        } else {
            b.heading(cx.options.level, "h.cf-title part=title id=title", |b| b.put(name));
            pieces::note(b, Word::NoSuchFigure);
        }
    });
}

#[inline(never)]
fn alone(b: &mut Builder<'_>, cx: &Context<'_>, facts: &Facts<'_>) {
    let (figure, shown) = (facts.figure, facts.shown);
    let is_any = facts.known(0).is_some() || facts.known(1).is_some();
    b.el("div.cf-fhead", |b| head(b, cx, facts));
    b.el("div.cf-panel", |b| match figure.multiple {
        Some(times) => multiple(b, facts, times),
        None => chart::chart(b, facts, Size::Figure, "chart"),
    });
    if let Some(times) = figure.multiple {
        caveat_of_multiple(b, facts, times);
    }
    caveats(b, cx, facts);
    if figure.multiple.is_some() || is_any {
        table::table(b, facts);
    }
    let unpublished = figure.unpublished && figure.multiple.is_none();
    pieces::notes(b, cx, unpublished, Some(figure.notes), true);
    b.el("div.cf-foot", |b| {
        let mut lines: Vec<Line<'_>> = provenance::of_figure(figure, More::Nothing).into_iter().collect();
        lines.extend(provenance::added(figure, shown));
        if lines.is_empty() {
            b.word_in("p.cf-small", Word::NoSource);
        }
        provenance::list(b, cx, &lines);
    });
}

/// The finding as title where the profile names one that the numbers bear; else what is measured,
/// and below it what is compared.
#[inline(never)]
fn head(b: &mut Builder<'_>, cx: &Context<'_>, facts: &Facts<'_>) {
    let (figure, shown) = (facts.figure, facts.shown);
    let both = facts.known(0).zip(facts.known(1));
    let is_whole = figure.multiple.is_some() || both.is_some();
    let own = figure.title.filter(|_| is_whole);
    let mut is_finding = true;
    b.heading(cx.options.level, "h part=title id=title", |b| match (own, both) {
        (Some(title), _) => b.say(title),
        (None, Some((cluster, reference))) if shown.scale == Scale::Index => facts.ended(b.text(), cluster, reference),
        _ => {
            is_finding = false;
            pieces::measure(b, facts, true);
        }
    });
    b.el("p.cf-small part=chart-title", |b| {
        if !is_finding {
            facts.compared(b.text());
        } else if figure.multiple.is_some() {
            // A stated multiple is about one group: 'Tillväxt i klustrets företag 2007–2011'.
            let joint = facts.label(b.text(), false);
            b.put(" ");
            b.put(facts.place(0));
            b.put(joint);
            pieces::period(b, facts);
        } else {
            pieces::measure(b, facts, true);
        }
    });
}

#[inline(never)]
fn multiple(b: &mut Builder<'_>, facts: &Facts<'_>, times: f64) {
    b.el("div.cf-mult part=chart", |b| {
        b.el("p.big part=figure", |b| {
            facts.times_in_figures(b.text(), times);
            b.word_in("span.unit.word", Word::Times);
        });
        b.el("div.rows", |b| {
            let count = whole_to_twelve(times);
            for side in 0..2 {
                b.el("div", |b| {
                    b.el("p", |b| {
                        if side == 0 {
                            b.el("strong", |b| {
                                upper_first(b.text(), facts.name(0));
                                b.put(": ");
                                facts.times_higher(b.text(), times);
                            });
                        } else {
                            upper_first(b.text(), facts.name(1));
                            b.put(": ");
                            let is_unpublished = facts.figure.unpublished;
                            b.word(if is_unpublished { Word::HowMuchUnpublished } else { Word::NoFigure });
                        }
                    });
                    if let Some(count) = count {
                        chart::squares(b, if side == 0 { count } else { 1 }, count, side == 0);
                    }
                });
            }
        });
    });
}

#[inline(never)]
fn caveat_of_multiple(b: &mut Builder<'_>, facts: &Facts<'_>, times: f64) {
    let figure = facts.figure;
    let is_drawn = whole_to_twelve(times).is_some();
    let is_unpublished = figure.origin == Origin::Stated && figure.unpublished;
    if !is_drawn && !is_unpublished {
        return;
    }
    b.el("p.cf-caveat part=note", |b| {
        if is_unpublished {
            b.word(Word::Stated);
            // Begins with a capital: 'Uppgiven; grundsiffrorna …'.
            let word = core::mem::take(b.text());
            upper_first(b.text(), &word);
            b.put("; ");
            b.word(Word::Unpublished);
            b.put(". ");
        }
        if is_drawn {
            b.pick("Rutorna räknar ”", "The squares count “");
            facts.times(b.text(), times);
            b.pick("”. En ruta har ingen känd storlek.", "”. A square has no known size.");
        }
    });
}

/// What must be said of a comparison: that only its ends are known, what can't be computed and why,
/// that nothing is known.
#[inline(never)]
pub(super) fn caveats(b: &mut Builder<'_>, cx: &Context<'_>, facts: &Facts<'_>) {
    let is_any = facts.known(0).is_some() || facts.known(1).is_some();
    if is_any && facts.shown.scale == Scale::Index && !facts.figure.period.is_one_step() {
        b.word_in("p.cf-caveat part=note", Word::OnlyTheEnds);
    }
    let refused = facts.refused();
    for refused in refused.into_iter().flatten() {
        b.el("p.cf-caveat part=note", |b| facts.refusal(b.text(), refused));
    }
    if !is_any && facts.figure.multiple.is_none() && refused.iter().all(Option::is_none) {
        b.el("p.cf-caveat part=note", |b| nothing_published(b, cx, facts));
    }
}

/// That there is no figure for the period, and for which there is one.
#[inline(never)]
fn nothing_published(b: &mut Builder<'_>, cx: &Context<'_>, facts: &Facts<'_>) {
    let l = facts.language;
    b.word(Word::NoPeriodPublished);
    let is_known = |other: &crate::profile::Figure<'_>| {
        let shown = growth::compare(other);
        other.measure == facts.figure.measure && (shown.cluster.is_ok() || shown.reference.is_ok())
    };
    let latest = cx.profile.figures().filter(is_known).max_by_key(|f| f.period.to.rank());
    if let Some(latest) = latest {
        b.pick(" Senaste kända period är ", " The latest known period is ");
        time::period(b.text(), &latest.period, l);
        b.put(".");
    }
}
