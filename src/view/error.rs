//! What stands where the widget could not come: one sentence, what is known already, a way to try again.

use super::node::{Builder, Node};
use super::provenance::{self, More};
use super::{Context, Options, card, pieces};
use crate::growth;
use crate::language::Language;
use crate::language::number::Sign;
use crate::language::sentence::Facts;
use crate::language::words::Word;
use crate::profile::Profile;
use crate::state::State;
use alloc::string::String;
use alloc::vec::Vec;

/// The error view: of a built-in profile with its facts as a list, else the sentence alone.
pub fn error(profile: Option<&Profile>, language: Language) -> Node {
    Builder::tree("section.cf.cf-card part=root+error dir=ltr", language, None, |b| {
        b.attr("lang", language.tag());
        b.el("div.cf-card-in", |b| {
            pieces::header(
                b,
                profile.map_or(Word::ClusterFacts.get(language), |p| pieces::kicker(p, language)),
                language,
            );
            if let Some(profile) = profile {
                pieces::name(b, profile, 3, language);
            }
            b.el("div.cf-note.cf-note--error part=note role=status", |b| {
                b.el("span", |b| match profile {
                    Some(_) => b.pick(
                        "Siffrorna gick inte att hämta. Här är det vi vet sedan tidigare.",
                        "The figures could not be loaded. Here is what we already know.",
                    ),
                    None => b.pick("Siffrorna kan inte visas.", "The figures cannot be shown."),
                });
            });
            if let Some(profile) = profile {
                known(b, profile, language);
            }
            b.el("div.cf-actions part=actions", |b| {
                b.el("button.cf-btn type=button data-act=retry", |b| b.pick("Försök igen", "Try again"));
                if let Some(cta) = profile.and_then(Profile::cta) {
                    b.el("a.cf-btn.cf-btn--main part=cta", |b| {
                        b.attr("href", cta.url.as_str());
                        b.say(cta.label);
                    });
                }
            });
        });
    })
}

/// The note under an element's own children, where those stay.
pub fn note(language: Language) -> Node {
    Builder::tree("div.cf part=root+error dir=ltr", language, None, |b| {
        b.attr("lang", language.tag());
        b.el("div.cf-note.cf-note--error part=note role=status", |b| {
            b.el("span", |b| {
                b.pick(
                    "Den interaktiva versionen gick inte att hämta.",
                    "The interactive version could not be loaded.",
                );
            });
        });
    })
}

#[inline(never)]
fn known(b: &mut Builder<'_>, profile: &Profile, language: Language) {
    let state = State::new(language);
    let options = Options::default();
    let cx = Context { profile, state: &state, options: &options, language, matches: 0 };
    let mut lines = Vec::new();
    let figure = profile.figures().next();
    b.el("ul.cf-facts", |b| {
        if let Some(figure) = &figure {
            let shown = growth::compare(figure);
            let facts = Facts { figure, shown: &shown, language };
            b.el("li", |b| in_a_line(b.text(), &facts));
            lines.extend(provenance::of_figure(figure, More::Nothing));
        }
        for fact in profile.facts().take(3) {
            b.el("li", |b| {
                card::fact_value(b.text(), &fact, language);
                b.put(" ");
                b.say(fact.label);
            });
            lines.push(provenance::of_fact(&fact, More::Nothing));
        }
    });
    provenance::list(b, &cx, &lines);
}

/// Writes `Antal anställda 2007–2011: klustret +2 %, Värmland −5 %.`
fn in_a_line(out: &mut String, facts: &Facts<'_>) {
    let joint = facts.label(out, false);
    out.push_str(joint);
    facts.period(out);
    for side in 0..2 {
        out.push_str(if side == 0 { ": " } else { ", " });
        out.push_str(facts.name(side));
        out.push(' ');
        match facts.known(side) {
            Some(value) => facts.value(out, value, Sign::Both),
            None => out.push_str(Word::NoFigure.get(facts.language)),
        }
    }
    out.push('.');
}
