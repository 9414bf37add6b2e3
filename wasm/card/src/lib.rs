//! The module for pages that show only cards. A card's one control that needs the wasm is its language.

#![forbid(unsafe_code)]

use cluster_facts::language::words::line;
use cluster_facts::state::Said;
use cluster_facts::view::{Shown, View, card_view};
use cluster_facts::{Action, Effect, Language, Options, Profile, State};
use cluster_facts_widget::{Views, exports};
use web_sys::ShadowRoot;

struct CardOnly;

impl Views for CardOnly {
    fn named(_: &str) -> View {
        View::Card
    }

    fn draw(profile: &Profile, state: &State, options: &Options) -> Shown {
        card_view(profile, state, options)
    }

    fn action(words: &str) -> Option<Action> {
        (line(words, 0) == "language").then(|| Action::Language(Language::of_tag(line(words, 1))))
    }

    fn update(state: &mut State, action: Action, _: usize) -> Vec<Effect> {
        match action {
            Action::Language(language) if language != state.language => {
                state.language = language;
                state.said = Said::Language;
                vec![Effect::LanguageChanged]
            }
            _ => Vec::new(),
        }
    }

    fn perform(_: &ShadowRoot, _: Effect, _: bool) {}
}

exports!(CardOnly);
