//! What stands where the widget could not come: one sentence and a way to try again.
//!
//! Facts of built-in profiles don't need it: they stand as data, whatever becomes of the wasm.

use super::node::{Builder, Node};
use super::pieces;
use crate::language::words::Word;
use crate::language::{Language, both};

/// What a reader is told: Swedish and English, a line each.
pub const SORRY: &str = both!("Siffrorna kan inte visas.", "The figures cannot be shown.");

/// The error view.
pub fn error(language: Language) -> Node {
    framed(language, |b| pieces::header(b, Word::ClusterFacts.get(language), language, ""))
}

/// The same without its head, for a script that has to be short.
pub fn brief(language: Language) -> Node {
    framed(language, |_| {})
}

fn framed(language: Language, head: impl FnOnce(&mut Builder<'_>)) -> Node {
    Builder::tree("section.cf.cf-card part=root+error dir=ltr", language, None, |b| {
        b.attr("lang", language.tag());
        b.el("div.cf-card-in", |b| {
            head(b);
            b.el("div.cf-note.cf-note--error part=note role=status", |b| {
                b.el("span", |b| b.of(SORRY));
            });
            b.el("div.cf-actions part=actions", |b| {
                b.el("button.cf-btn type=button data-act=retry", |b| b.of(both!("Försök igen", "Try again")));
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
                b.of(both!(
                    "Den interaktiva versionen gick inte att hämta.",
                    "The interactive version could not be loaded."
                ));
            });
        });
    })
}
