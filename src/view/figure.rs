//! One figure alone: its finding, its chart, its table, its notes, where it comes from.

use super::chart::{self, Size};
use super::node::Builder;
use super::pieces;
use super::provenance::{self, Line};
use super::{Context, card, table};
use crate::growth::{self, Comparison, Scale};
use crate::language::join;
use crate::language::number::{self, NBSP, Sign};
use crate::language::sentence::{Facts, upper_first, whole_to_twelve};
use crate::language::time;
use crate::language::words::Word;
use crate::profile::{Figure, Origin};
use alloc::string::String;
use alloc::vec::Vec;

/// The whole view; a note where the profile has no such figure.
pub(super) fn figure(b: &mut Builder<'_>, cx: &Context<'_>) {
    let profile = cx.profile;
    let wanted = cx.options.figure.as_str();
    let found = profile.figures.iter().find(|f| wanted.is_empty() || f.id == wanted);
    b.el("div.cf-figure-in", |b| {
        pieces::header(b, profile.name.get(cx.language), cx.language);
        pieces::faults_note(b, cx);
        match found {
            Some(figure) => {
                let shown = growth::compare(figure);
                let facts = Facts { profile, figure, shown: &shown, language: cx.language };
                alone(b, cx, &facts);
            }
            None => {
                b.heading(cx.options.level, "h.cf-title part=title id=title", profile.name.get(cx.language));
                pieces::note(b, "div.cf-note part=note", cx.word(Word::NoSuchFigure));
            }
        }
    });
}

fn alone(b: &mut Builder<'_>, cx: &Context<'_>, facts: &Facts<'_>) {
    let (figure, shown) = (facts.figure, facts.shown);
    b.el("div.cf-fhead", |b| head(b, cx, facts));
    b.el("div.cf-panel", |b| match figure.multiple {
        Some(times) => multiple(b, facts, times),
        None => chart::chart(b, facts, Size::Figure, "chart"),
    });
    for caveat in caveats(cx, facts) {
        b.leaf("p.cf-caveat part=note", &caveat);
    }
    if figure.multiple.is_some() || shown.cluster.is_ok() || shown.reference.is_ok() {
        table::table(b, facts);
    }
    let own = if figure.unpublished && figure.multiple.is_none() {
        pieces::owned(&[&join(&[&upper_first(cx.word(Word::Unpublished)), "."])])
    } else {
        Vec::new()
    };
    pieces::notes(b, cx, &own, &[&figure.notes, &cx.profile.notes]);
    b.el("div.cf-foot", |b| {
        let mut lines: Vec<Line> = provenance::of_figure(figure, cx).into_iter().collect();
        lines.extend(card::calculated(figure, shown, cx.language));
        if lines.is_empty() {
            b.leaf("p.cf-small", cx.word(Word::NoSource));
        }
        provenance::list(b, &lines);
    });
}

/// The finding as title where the profile names one that the numbers bear; else what is measured,
/// and below it what is compared.
fn head(b: &mut Builder<'_>, cx: &Context<'_>, facts: &Facts<'_>) {
    let (figure, shown, level) = (facts.figure, facts.shown, cx.options.level);
    let (cluster, reference) = (shown.cluster.ok(), shown.reference.ok());
    let is_whole = figure.multiple.is_some() || cluster.is_some() && reference.is_some();
    let own = figure.title.as_ref().filter(|_| is_whole).map(|title| String::from(title.get(cx.language)));
    let ended = match (shown.scale, cluster, reference) {
        (Scale::Index, Some(c), Some(r)) => Some(facts.ended(c, r)),
        _ => None,
    };
    let measured = facts.change_heading();
    let title_spec = "h part=title id=title";
    match own.or(ended) {
        Some(title) => {
            b.heading(level, title_spec, &title);
            b.el("p.cf-small part=chart-title", |b| measure_line(b, facts, &measured));
        }
        None => {
            b.heading(level, title_spec, &measured.concat());
            b.leaf("p.cf-small part=chart-title", &facts.compared());
        }
    }
}

fn measure_line(b: &mut Builder<'_>, facts: &Facts<'_>, [label, joint, period]: &[String; 3]) {
    if facts.figure.multiple.is_some() {
        // A stated multiple is about one group: 'Tillväxt i klustrets företag 2007–2011'.
        let place = &facts.profile.areas[facts.figure.cluster.area].place;
        let [label, ..] = facts.heading();
        pieces::dated(b, &join(&[&label, " ", place.get(facts.language)]), joint, period);
        return;
    }
    pieces::dated(b, label, joint, period);
    if facts.shown.scale == Scale::Index {
        b.text(", ");
        b.leaf("span.nb", &facts.index_base(&facts.index_ends().0));
    }
}

fn multiple(b: &mut Builder<'_>, facts: &Facts<'_>, times: f64) {
    let l = facts.language;
    let [cluster, reference] = facts.names();
    b.el("div.cf-mult part=chart", |b| {
        b.el("p.big part=figure", |b| {
            b.text(&number::number(times, facts.figure.decimals, Sign::Minus, l));
            b.leaf("span.unit.word", &join(&[NBSP, Word::Times.get(l)]));
        });
        b.el("div.rows", |b| {
            let count = whole_to_twelve(times);
            b.el("div", |b| {
                b.el("p", |b| b.leaf("strong", &join(&[&upper_first(cluster), ": ", &facts.times_higher(times)])));
                if let Some(count) = count {
                    chart::squares(b, count, count, true);
                }
            });
            b.el("div", |b| {
                let unknown = if facts.figure.unpublished { Word::HowMuchUnpublished.get(l) } else { Word::NoFigure.get(l) };
                b.leaf("p", &join(&[&upper_first(reference), ": ", unknown]));
                if let Some(count) = count {
                    chart::squares(b, 1, count, false);
                }
            });
        });
    });
}

/// What must be said beside the chart, each a sentence or two.
fn caveats(cx: &Context<'_>, facts: &Facts<'_>) -> Vec<String> {
    let l = cx.language;
    let (figure, shown) = (facts.figure, facts.shown);
    let mut out = Vec::new();
    if let Some(times) = figure.multiple {
        let mut text = String::new();
        if figure.origin == Origin::Stated && figure.unpublished {
            for piece in [l.pick("Uppgiven; ", "Stated; "), cx.word(Word::Unpublished), "."] {
                text.push_str(piece);
            }
        }
        if whole_to_twelve(times).is_some() {
            let higher = facts.times_higher(times);
            let counted = higher.rsplit_once(' ').map_or(higher.as_str(), |(start, _)| start);
            if !text.is_empty() {
                text.push(' ');
            }
            let [before, after] = l.pick(
                ["Rutorna räknar ”", "”. En ruta har ingen känd storlek."],
                ["The squares count “", "”. A square has no known size."],
            );
            for piece in [before, counted, after] {
                text.push_str(piece);
            }
        }
        out.extend(Some(text).filter(|t| !t.is_empty()));
        return out;
    }
    if shown.scale == Scale::Index && !figure.period.is_one_step() && (shown.cluster.is_ok() || shown.reference.is_ok()) {
        out.push(cx.word(Word::OnlyTheEnds).into());
    }
    out.extend(facts.refusals());
    if shown.cluster.is_err() && shown.reference.is_err() && out.is_empty() {
        out.push(nothing_published(cx, figure));
    }
    out
}

/// That there is no figure for the period, and for which there is one.
fn nothing_published(cx: &Context<'_>, figure: &Figure) -> String {
    let l = cx.language;
    let mut text = String::from(cx.word(Word::NoPeriodPublished));
    let is_known = |other: &&Figure| {
        let Comparison { cluster, reference, .. } = growth::compare(other);
        other.measure == figure.measure && (cluster.is_ok() || reference.is_ok())
    };
    let latest = cx.profile.figures.iter().filter(is_known).max_by_key(|f| f.period.to.rank());
    if let Some(latest) = latest {
        text.push_str(l.pick(" Senaste kända period är ", " The latest known period is "));
        text.push_str(&time::period(&latest.period, l));
        text.push('.');
    }
    text
}
