//! Pure functions from a profile to a tree.
//!
//! The same functions make the HTML that is written before any script runs, the `data` that the
//! script builds from, and the tree that the widget patches into the page, so all show the same.

mod align;
mod card;
pub mod chart;
pub mod data;
pub mod error;
mod explainer;
mod figure;
pub mod find;
pub mod html;
mod illustration;
#[cfg(feature = "render")]
pub(crate) mod light;
pub mod node;
mod pieces;
mod provenance;
mod rules;
pub mod skeleton;
mod table;

use crate::language::{Language, words::Word};
use crate::profile::Profile;
use crate::state::{Said, State};
use alloc::vec::Vec;
use find::Finder;
use node::{Builder, Node};

/// Which view.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// The fact card.
    #[default]
    Card,
    /// The text, with header and name.
    Explainer,
    /// Card and text.
    Full,
    /// One figure alone.
    Figure,
}

impl View {
    /// All of them.
    pub const ALL: [View; 4] = [View::Card, View::Explainer, View::Full, View::Figure];

    /// Its name, as attributes and files have it.
    pub fn name(self) -> &'static str {
        match self {
            View::Card => "card",
            View::Explainer => "explainer",
            View::Full => "full",
            View::Figure => "figure",
        }
    }

    /// The ids of the figures that [`Options::figure`] may name: all in the view of one figure, those of the card on a card,
    /// none in the text.
    pub fn figures(self, profile: &Profile) -> Vec<&str> {
        match self {
            View::Figure => profile.figures().map(|figure| figure.id).collect(),
            View::Card | View::Full => profile.card_figures().map(|figure| figure.id).collect(),
            View::Explainer => Vec::new(),
        }
    }

    /// The view of this name; the card for any other.
    pub fn of_name(name: &str) -> View {
        match name {
            "explainer" => View::Explainer,
            "full" => View::Full,
            "figure" => View::Figure,
            _ => View::Card,
        }
    }
}

/// The colour scheme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// The host page's.
    #[default]
    Auto,
    /// Light, whatever the page's.
    Light,
    /// Dark, whatever the page's.
    Dark,
}

impl Theme {
    /// All of them.
    pub const ALL: [Theme; 3] = [Theme::Auto, Theme::Light, Theme::Dark];

    /// Its name, as the attribute has it.
    pub fn name(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }
}

/// How a view is shown: what the host page says.
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    /// Which view.
    pub view: View,
    /// In the view of one figure, which; on a card, which of its figures is shown first. The first where it is empty.
    pub figure: alloc::string::String,
    /// The colour scheme.
    pub theme: Theme,
    /// The level of the title's heading, 2 to 6.
    pub level: u8,
    /// The profile's own address, for links that are relative to it.
    pub base: alloc::string::String,
    /// How many faults the profile has, which a note tells.
    pub faults: usize,
    /// Where the page is in each language, as `en=https://example.com/en sv=/`; empty where it isn't known.
    pub alternates: alloc::string::String,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            view: View::Card,
            figure: alloc::string::String::new(),
            theme: Theme::Auto,
            level: 3,
            base: alloc::string::String::new(),
            faults: 0,
            alternates: alloc::string::String::new(),
        }
    }
}

/// What a view shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// The tree.
    pub node: Node,
    /// How many matches the text has for what is looked for.
    pub matches: usize,
}

/// What the pieces of a view are made from.
#[derive(Clone, Copy)]
pub(crate) struct Context<'a> {
    pub(crate) profile: &'a Profile,
    pub(crate) state: &'a State,
    pub(crate) options: &'a Options,
    pub(crate) language: Language,
    /// How many matches the text has for what is looked for.
    pub(crate) matches: usize,
}

impl Context<'_> {
    fn word(&self, word: Word) -> &'static str {
        word.get(self.language)
    }
}

/// Draws a view.
pub fn view(profile: &Profile, state: &State, options: &Options) -> Shown {
    let mut cx = Context { profile, state, options, language: state.language, matches: 0 };
    let shown = draw_any(&cx);
    if shown.matches == 0 {
        return shown;
    }
    // The number of matches is written before the text that contains them.
    cx.matches = shown.matches;
    draw_any(&cx)
}

/// Draws the card, whatever view the options name. A program that calls only this contains no other view.
pub fn card_view(profile: &Profile, state: &State, options: &Options) -> Shown {
    let cx = Context { profile, state, options, language: state.language, matches: 0 };
    tree(&cx, CARD, None, card::card, |b, cx| {
        if cx.state.said == Said::Language {
            b.put(cx.word(Word::LanguageIsNow));
        }
    })
}

const CARD: &str = "section.cf.cf-card part=root dir=ltr";
const EXPLAINER: &str = "section.cf.cf-explainer part=root dir=ltr";
const FIGURE: &str = "figure.cf.cf-fig-view part=root dir=ltr aria-labelledby=title";

/// Writes a part of a view.
type Draw = fn(&mut Builder<'_>, &Context<'_>);

fn draw_any(cx: &Context<'_>) -> Shown {
    let (spec, draw): (_, Draw) = match cx.options.view {
        View::Card => (CARD, card::card),
        View::Explainer | View::Full => (EXPLAINER, explainer::explainer),
        View::Figure => (FIGURE, figure::figure),
    };
    let mut finder = Finder::new(&cx.state.term, cx.state.current);
    tree(cx, spec, Some(&mut finder), draw, said)
}

/// The root with its attributes, the view, and the live region.
fn tree<'a>(cx: &Context<'_>, spec: &'static str, finder: Option<&'a mut Finder<'a>>, draw: Draw, said: Draw) -> Shown {
    let mut matches = 0;
    let node = Builder::tree(spec, cx.language, finder, |b| {
        b.attr("lang", cx.language.tag());
        match cx.options.theme {
            Theme::Auto => {}
            Theme::Light => b.attr("data-scheme", "light"),
            Theme::Dark => b.attr("data-scheme", "dark"),
        }
        draw(b, cx);
        matches = b.matches();
        b.el("p.vh role=status", |b| said(b, cx));
    });
    Shown { node, matches }
}

/// What the one live region says.
#[inline(never)]
fn said(b: &mut Builder<'_>, cx: &Context<'_>) {
    let state = cx.state;
    b.put(match state.said {
        Said::Nothing => "",
        Said::Language => cx.word(Word::LanguageIsNow),
        Said::Matches => return find::count(b.text(), &state.term, state.current, cx.matches, cx.language),
        Said::Hidden if state.hidden => cx.word(Word::Hidden),
        Said::Hidden => cx.word(Word::Shown),
        Said::Picture => return illustration::caption(b, cx),
    });
}
