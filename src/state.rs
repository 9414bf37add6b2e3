//! What a reader can do, and what it changes. No browser in sight: what must be done to a page is
//! told as [`Effect`]s.

use crate::language::Language;
use alloc::string::String;
use alloc::vec::Vec;

/// What a reader has chosen. It lives as long as the widget.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The language that is shown.
    pub language: Language,
    /// What is looked for in the text; empty for nothing.
    pub term: String,
    /// Which match is the current one, counted from 0.
    pub current: usize,
    /// Whether the explainer is hidden.
    pub hidden: bool,
    /// Whether the drawing shows the initiative.
    pub initiative: bool,
    /// The section that the reader is in, counted from 0.
    pub section: usize,
    /// What was last said aloud.
    pub said: Said,
}

/// What the live region says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// Nothing.
    Nothing,
    /// The language was changed.
    Language,
    /// How many matches there are and which is current.
    Matches,
    /// The explainer was hidden or shown.
    Hidden,
    /// The picture's caption.
    Picture,
}

/// What a reader does.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Chooses a language.
    Language(Language),
    /// Types into the search field.
    Find(String),
    /// Goes to the next match.
    Next,
    /// Goes to the previous match.
    Previous,
    /// Clears the search.
    Clear,
    /// Hides or shows the explainer.
    Toggle,
    /// Chooses the drawing's state.
    Picture(bool),
    /// Goes to a section by its link.
    Go(usize),
    /// Has scrolled to a section.
    Reach(usize),
}

/// What must be done to the page after the view is made anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Tell the page that the language is another.
    LanguageChanged,
    /// Scroll to the current match.
    ShowMatch,
    /// Empty the search field, which keeps the focus.
    EmptyField,
    /// Move the focus to the button that took the place of the one that was pressed.
    FocusToggle,
    /// Move the focus to the heading of a section.
    FocusSection(usize),
}

impl State {
    /// The state in which a widget begins.
    pub fn new(language: Language) -> State {
        State {
            language,
            term: String::new(),
            current: 0,
            hidden: false,
            initiative: false,
            section: 0,
            said: Said::Nothing,
        }
    }
}

/// Does what a reader does. `matches` is how many there are in the view that the reader sees.
pub fn update(state: &mut State, action: Action, matches: usize) -> Vec<Effect> {
    let step = |state: &mut State, forward: bool| {
        if matches == 0 {
            return Vec::new();
        }
        let last = matches - 1;
        state.current = match (forward, state.current.min(last)) {
            (true, at) if at >= last => 0,
            (true, at) => at + 1,
            (false, 0) => last,
            (false, at) => at - 1,
        };
        state.said = Said::Matches;
        alloc::vec![Effect::ShowMatch]
    };
    match action {
        Action::Language(language) if language == state.language => Vec::new(),
        Action::Language(language) => {
            state.language = language;
            // The other language has other matches.
            state.current = 0;
            state.said = Said::Language;
            alloc::vec![Effect::LanguageChanged]
        }
        Action::Find(term) => {
            state.said = if term.trim_ascii().is_empty() { Said::Nothing } else { Said::Matches };
            state.term = term;
            state.current = 0;
            Vec::new()
        }
        Action::Next => step(state, true),
        Action::Previous => step(state, false),
        Action::Clear => {
            state.term.clear();
            state.current = 0;
            state.said = Said::Nothing;
            alloc::vec![Effect::EmptyField]
        }
        Action::Toggle => {
            state.hidden = !state.hidden;
            state.said = Said::Hidden;
            alloc::vec![Effect::FocusToggle]
        }
        Action::Picture(initiative) => {
            state.initiative = initiative;
            state.said = Said::Picture;
            Vec::new()
        }
        Action::Go(section) => {
            state.section = section;
            alloc::vec![Effect::FocusSection(section)]
        }
        Action::Reach(section) => {
            state.section = section;
            Vec::new()
        }
    }
}
