//! Pure functions from a profile to a tree.
//!
//! The same functions make the HTML that is written before any script runs, the `data` that the
//! script builds from, and the tree that the widget patches into the page, so all show the same.

mod card;
pub mod chart;
pub mod data;
pub mod error;
mod explainer;
mod figure;
pub mod find;
pub mod html;
mod illustration;
pub mod node;
mod pieces;
mod provenance;
#[cfg(feature = "native")]
pub mod skeleton;
mod table;

use crate::language::{Language, words::Word};
use crate::profile::Profile;
use crate::state::{Said, State};
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

/// How a view is shown: what the host page says.
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    /// Which view.
    pub view: View,
    /// For the view of one figure, which; the first where it is empty.
    pub figure: alloc::string::String,
    /// The colour scheme.
    pub theme: Theme,
    /// The level of the title's heading, 2 to 6.
    pub level: u8,
    /// The profile's own address, for links that are relative to it.
    pub base: alloc::string::String,
    /// How many faults the profile has, which a note tells.
    pub faults: usize,
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
}

impl Context<'_> {
    fn word(&self, word: Word) -> &'static str {
        word.get(self.language)
    }
}

/// Makes a view.
pub fn view(profile: &Profile, state: &State, options: &Options) -> Shown {
    let cx = Context { profile, state, options, language: state.language };
    let mut finder = Finder::new(&state.term, state.current);
    let spec = match options.view {
        View::Card => "section.cf.cf-card part=root dir=ltr",
        View::Explainer | View::Full => "section.cf.cf-explainer part=root dir=ltr",
        View::Figure => "figure.cf.cf-fig-view part=root dir=ltr aria-labelledby=title",
    };
    let node = Builder::tree(spec, |b| {
        b.attr("lang", cx.language.tag());
        match options.theme {
            Theme::Auto => {}
            Theme::Light => b.attr("data-scheme", "light"),
            Theme::Dark => b.attr("data-scheme", "dark"),
        }
        match options.view {
            View::Card => card::card(b, &cx),
            View::Explainer | View::Full => explainer::explainer(b, &cx, &mut finder),
            View::Figure => figure::figure(b, &cx),
        }
        b.leaf("p.vh role=status", &said(&cx, finder.matches));
    });
    Shown { node, matches: finder.matches }
}

/// What the one live region says.
fn said(cx: &Context<'_>, matches: usize) -> alloc::string::String {
    let state = cx.state;
    match state.said {
        Said::Nothing => alloc::string::String::new(),
        Said::Language => cx.word(Word::LanguageIsNow).into(),
        Said::Matches => find::count(&state.term, state.current, matches, cx.language),
        Said::Hidden => cx.word(if state.hidden { Word::Hidden } else { Word::Shown }).into(),
        Said::Picture => illustration::caption(cx).unwrap_or_default(),
    }
}
