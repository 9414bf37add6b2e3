//! One figure alone: its finding, its chart, its table, its notes, where it comes from.

use super::chart::{self, Size};
use super::node::Builder;
use super::pieces;
use super::provenance::{self, More};
use super::{Context, table};
use crate::growth::{self, Scale};
use crate::language::number;
use crate::language::sentence::{Facts, upper_first, whole_to_twelve};
use crate::language::time;
use crate::language::words::Word;
use crate::profile::Period;

const CAVEAT: &str = "p.cf-caveat part=note";

/// The whole view; a note where the profile has no such figure.
#[inline(never)]
pub(super) fn figure(b: &mut Builder<'_>, cx: &Context<'_>) {
    let profile = cx.profile;
    let wanted = cx.options.figure.as_str();
    let found = profile.figures().find(|f| wanted.is_empty() || f.id == wanted);
    b.el("div.cf-figure-in", |b| {
        let name = profile.name().get(cx.language);
        pieces::header(b, name, cx.language, &cx.options.alternates);
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
        caveat_of_multiple(b, facts, times, CAVEAT);
    }
    caveats(b, cx, facts);
    if figure.multiple.is_some() || is_any {
        table::table(b, facts);
    }
    let unpublished = figure.is_unpublished() && figure.multiple.is_none();
    pieces::notes(b, cx, unpublished, Some(figure.notes), true);
    b.el("div.cf-foot", |b| {
        let lines = [provenance::of_figure(figure, More::Nothing), provenance::added(figure, shown)];
        if lines.iter().all(Option::is_none) {
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
    let own = figure.title().filter(|_| is_whole);
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
            facts.put_place(b.text(), 0);
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
            b.leaf("span.unit.word", number::times(times, facts.figure.decimals, facts.language));
        });
        b.el("div.rows", |b| {
            let count = whole_to_twelve(times);
            for side in 0..2 {
                b.el("div", |b| {
                    b.el("p", |b| {
                        if side == 0 {
                            b.el("strong", |b| {
                                facts.begin_with_name(b.text(), 0);
                                b.put(": ");
                                facts.times_higher(b.text(), times);
                            });
                        } else {
                            facts.begin_with_name(b.text(), 1);
                            b.put(": ");
                            let is_unpublished = facts.figure.is_unpublished();
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

/// Writes what a stated multiple doesn't say: that its squares have no scale, that its base figures are unknown.
#[inline(never)]
pub(super) fn caveat_of_multiple(b: &mut Builder<'_>, facts: &Facts<'_>, times: f64, spec: &'static str) {
    let is_drawn = whole_to_twelve(times).is_some();
    let is_unpublished = facts.figure.is_unpublished();
    if !is_drawn && !is_unpublished {
        return;
    }
    b.el(spec, |b| {
        if is_drawn {
            b.word(Word::SquaresShow);
        }
        if is_drawn && is_unpublished {
            b.put("; ");
            b.word(Word::Unpublished);
        } else if is_unpublished {
            upper_first(b.text(), Word::Unpublished.get(facts.language));
        }
        b.put(".");
    });
}

/// What must be said of a comparison: that only its ends are known, what can't be computed and why,
/// that nothing is known.
#[inline(never)]
pub(super) fn caveats(b: &mut Builder<'_>, cx: &Context<'_>, facts: &Facts<'_>) {
    let is_any = facts.known(0).is_some() || facts.known(1).is_some();
    if is_any && facts.shown.scale == Scale::Index && !facts.figure.period.is_one_step() {
        b.word_in(CAVEAT, Word::OnlyTheEnds);
    }
    lacks(b, cx, facts, CAVEAT);
}

/// What can't be computed and why, a paragraph each; that nothing is known.
#[inline(never)]
pub(super) fn lacks(b: &mut Builder<'_>, cx: &Context<'_>, facts: &Facts<'_>, spec: &'static str) {
    let is_any = facts.known(0).is_some() || facts.known(1).is_some();
    let mut is_said = false;
    for what in 0..3 {
        let Some(refused) = facts.refused(what) else { continue };
        is_said = true;
        b.el(spec, |b| facts.refusal(b.text(), refused));
    }
    if !is_any && !is_said && facts.figure.multiple.is_none() {
        b.el(spec, |b| nothing_published(b, cx, facts));
    }
}

/// That there is no figure for the period, and for which there is one.
#[inline(never)]
fn nothing_published(b: &mut Builder<'_>, cx: &Context<'_>, facts: &Facts<'_>) {
    let l = facts.language;
    b.word(Word::NoPeriodPublished);
    let mut latest: Option<Period> = None;
    for other in cx.profile.figures() {
        let shown = growth::compare(&other);
        let is_known = other.measure == facts.figure.measure && (shown.cluster.is_ok() || shown.reference.is_ok());
        if is_known && latest.is_none_or(|latest| latest.to.rank() <= other.period.to.rank()) {
            latest = Some(other.period);
        }
    }
    if let Some(latest) = latest {
        b.word(Word::LatestPeriod);
        time::period(b.text(), &latest, l);
        b.put(".");
    }
}
