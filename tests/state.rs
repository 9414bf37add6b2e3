//! What a reader does and what it changes.

#![cfg(feature = "json")]

use cluster_facts::state::Said;
use cluster_facts::{Action, Effect, Language, State, update};

fn started() -> State {
    State::new(Language::Swedish)
}

#[test]
fn it_begins_with_nothing_chosen() {
    let state = State::new(Language::English);
    assert_eq!(
        state,
        State {
            language: Language::English,
            term: String::new(),
            current: 0,
            hidden: false,
            initiative: false,
            section: 0,
            said: Said::Nothing,
        }
    );
}

#[test]
fn another_language_is_told_and_keeps_all_but_the_match() {
    let mut state =
        State { term: "kluster".into(), current: 3, hidden: true, initiative: true, section: 4, ..started() };
    assert_eq!(update(&mut state, Action::Language(Language::English), 9), [Effect::LanguageChanged]);
    assert_eq!(
        state,
        State {
            language: Language::English,
            term: "kluster".into(),
            current: 0,
            hidden: true,
            initiative: true,
            section: 4,
            said: Said::Language,
        }
    );
}

#[test]
fn the_same_language_changes_nothing() {
    let mut state = State { term: "a".into(), current: 2, said: Said::Matches, ..started() };
    let before = state.clone();
    assert_eq!(update(&mut state, Action::Language(Language::Swedish), 5), []);
    assert_eq!(state, before);
}

#[test]
fn typing_begins_at_the_first_match_and_says_how_many() {
    let mut state = State { current: 7, ..started() };
    assert_eq!(update(&mut state, Action::Find("klus".into()), 0), []);
    assert_eq!((state.term.as_str(), state.current, state.said), ("klus", 0, Said::Matches));
    for blank in ["", " ", "\t "] {
        assert_eq!(update(&mut state, Action::Find(blank.into()), 0), []);
        assert_eq!((state.term.as_str(), state.said), (blank, Said::Nothing));
    }
}

#[test]
fn next_and_previous_go_round() {
    let mut state = State { term: "a".into(), ..started() };
    let mut seen = Vec::new();
    for _ in 0..4 {
        assert_eq!(update(&mut state, Action::Next, 3), [Effect::ShowMatch]);
        seen.push(state.current);
    }
    assert_eq!(seen, [1, 2, 0, 1]);
    seen.clear();
    for _ in 0..4 {
        assert_eq!(update(&mut state, Action::Previous, 3), [Effect::ShowMatch]);
        seen.push(state.current);
    }
    assert_eq!(seen, [0, 2, 1, 0]);
    assert_eq!(state.said, Said::Matches);
}

#[test]
fn one_match_is_its_own_next_and_previous() {
    let mut state = State { term: "a".into(), ..started() };
    for action in [Action::Next, Action::Previous] {
        assert_eq!(update(&mut state, action, 1), [Effect::ShowMatch]);
        assert_eq!(state.current, 0);
    }
}

#[test]
fn without_matches_there_is_no_step() {
    let mut state = State { term: "a".into(), ..started() };
    let before = state.clone();
    for action in [Action::Next, Action::Previous] {
        assert_eq!(update(&mut state, action, 0), []);
        assert_eq!(state, before);
    }
}

#[test]
fn a_current_match_that_is_gone_comes_back_within_bounds() {
    for action in [Action::Next, Action::Previous] {
        let mut state = State { term: "a".into(), current: 9, ..started() };
        assert_eq!(update(&mut state, action, 2), [Effect::ShowMatch]);
        assert!(state.current < 2, "{}", state.current);
    }
}

#[test]
fn clearing_empties_the_field_and_says_nothing() {
    let mut state = State { term: "a".into(), current: 2, said: Said::Matches, ..started() };
    assert_eq!(update(&mut state, Action::Clear, 3), [Effect::EmptyField]);
    assert_eq!(state, started());
}

#[test]
fn hiding_and_showing_moves_the_focus_and_keeps_the_rest() {
    let mut state = State { term: "a".into(), current: 1, section: 2, initiative: true, ..started() };
    assert_eq!(update(&mut state, Action::Toggle, 3), [Effect::FocusToggle]);
    assert_eq!((state.hidden, state.said), (true, Said::Hidden));
    assert_eq!(update(&mut state, Action::Toggle, 3), [Effect::FocusToggle]);
    assert_eq!((state.hidden, state.said), (false, Said::Hidden));
    assert_eq!((state.term.as_str(), state.current, state.section, state.initiative), ("a", 1, 2, true));
}

#[test]
fn the_picture_is_chosen() {
    let mut state = started();
    for initiative in [true, true, false] {
        assert_eq!(update(&mut state, Action::Picture(initiative), 0), []);
        assert_eq!((state.initiative, state.said), (initiative, Said::Picture));
    }
}

#[test]
fn a_link_goes_to_its_section_and_scrolling_only_reaches_one() {
    let mut state = started();
    assert_eq!(update(&mut state, Action::Go(3), 0), [Effect::FocusSection(3)]);
    assert_eq!((state.section, state.said), (3, Said::Nothing));
    assert_eq!(update(&mut state, Action::Reach(1), 0), []);
    assert_eq!((state.section, state.said), (1, Said::Nothing));
}
