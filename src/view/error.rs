//! What stands where the widget could not come: one sentence, what is known already, a way to try again.

use super::node::{Builder, Node};
use super::{card, pieces, provenance};
use super::{Context, Options};
use crate::growth;
use crate::language::join;
use crate::language::Language;
use crate::language::number::Sign;
use crate::language::sentence::{Facts, upper_first};
use crate::language::words::Word;
use crate::profile::{Figure, Profile};
use crate::state::State;
use alloc::string::String;
use alloc::vec::Vec;

/// The error view: of a built-in profile with its facts as a list, else the sentence alone.
pub fn error(profile: Option<&Profile>, language: Language) -> Node {
    let word = |w: Word| w.get(language);
    Builder::tree("section.cf.cf-card part=root+error dir=ltr", |b| {
        b.attr("lang", language.tag());
        b.el("div.cf-card-in", |b| {
            pieces::header(b, profile.map_or(word(Word::ClusterFacts), |p| pieces::kicker(p, language)), language);
            if let Some(profile) = profile {
                pieces::name(b, profile, 3, language);
            }
            b.el("div.cf-note.cf-note--error part=note role=status", |b| {
                b.leaf("span", word(if profile.is_some() { Word::LoadFailedButKnown } else { Word::LoadFailed }));
            });
            if let Some(profile) = profile {
                known(b, profile, language);
            }
            b.el("div.cf-actions part=actions", |b| {
                b.leaf("button.cf-btn type=button data-act=retry", word(Word::Retry));
                if let Some(cta) = profile.and_then(|p| p.cta.as_ref()) {
                    b.el("a.cf-btn.cf-btn--main part=cta", |b| {
                        b.attr("href", cta.url.as_str());
                        b.text(cta.label.get(language));
                    });
                }
            });
        });
    })
}

/// The note under an element's own children, where those stay.
pub fn note(language: Language) -> Node {
    Builder::tree("div.cf part=root+error dir=ltr", |b| {
        b.attr("lang", language.tag());
        b.el("div.cf-note.cf-note--error part=note role=status", |b| {
            b.leaf("span", Word::LiveFailed.get(language));
        });
    })
}

fn known(b: &mut Builder<'_>, profile: &Profile, language: Language) {
    let state = State::new(language);
    let options = Options::default();
    let cx = Context { profile, state: &state, options: &options, language };
    let mut lines = Vec::new();
    b.el("ul.cf-facts", |b| {
        if let Some(figure) = profile.figures.first() {
            b.leaf("li", &in_a_line(profile, figure, language));
            lines.extend(provenance::of_figure(figure, &cx));
        }
        for fact in profile.facts.iter().take(3) {
            let label = upper_first(fact.label.get(language));
            b.leaf("li", &join(&[&label, ": ", &card::fact_value(fact, language), "."]));
            lines.push(provenance::of_fact(fact, &cx));
        }
    });
    provenance::list(b, &lines);
}

/// `Antal anställda 2007–2011: klustret +2 %, Värmland −5 %.`
fn in_a_line(profile: &Profile, figure: &Figure, language: Language) -> String {
    let shown = growth::compare(figure);
    let facts = Facts { profile, figure, shown: &shown, language };
    let mut out = facts.heading().concat();
    let [cluster, reference] = facts.names();
    for (before, name, value) in [(": ", cluster, shown.cluster), (", ", reference, shown.reference)] {
        let value = value.map_or(Word::NoFigure.get(language).into(), |v| facts.value(v, Sign::Both));
        for piece in [before, name, " ", &value] {
            out.push_str(piece);
        }
    }
    out.push('.');
    out
}
