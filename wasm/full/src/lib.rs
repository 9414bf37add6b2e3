//! The module with every view.

#![forbid(unsafe_code)]

use cluster_facts::view::{Shown, View, view};
use cluster_facts::{Action, Effect, Options, Profile, State, update as change};
use cluster_facts_widget::{Views, exports};
use web_sys::ShadowRoot;

struct AllViews;

impl Views for AllViews {
    fn named(name: &str) -> View {
        View::of_name(name)
    }

    fn draw(profile: &Profile, state: &State, options: &Options) -> Shown {
        view(profile, state, options)
    }

    fn action(words: &str) -> Option<Action> {
        cluster_facts_widget::action(words)
    }

    fn update(state: &mut State, action: Action, matches: usize) -> Vec<Effect> {
        change(state, action, matches)
    }

    fn perform(root: &ShadowRoot, effect: Effect, is_hidden: bool) {
        cluster_facts_widget::perform(root, effect, is_hidden);
    }
}

exports!(AllViews);
