//! What a reader has done, of an event on the shadow root.

use cluster_facts::{Action, Language};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, KeyboardEvent};

/// The action that an event means; none for events that are about something else.
pub(crate) fn action(event: &Event) -> Option<Action> {
    let target: Element = event.target()?.unchecked_into();
    let element = target.closest("[data-act]").ok()??;
    let act = element.get_attribute("data-act")?;
    let value = || element.get_attribute("value").unwrap_or_default();
    match (event.type_().as_str(), act.as_str()) {
        ("input", "find") => Some(Action::Find(element.unchecked_ref::<HtmlInputElement>().value())),
        ("keydown", "find") => key(event.unchecked_ref()),
        ("click", "language") => Some(Action::Language(Language::of_tag(&value()))),
        ("click", "next") => Some(Action::Next),
        ("click", "previous") => Some(Action::Previous),
        ("click", "toggle") => Some(Action::Toggle),
        ("click", "picture") => Some(Action::Picture(value() == "initiative")),
        ("click", "go") => {
            // The address stays the page's own.
            event.prevent_default();
            let href = element.get_attribute("href")?;
            let digits = href.strip_prefix("#s")?.bytes();
            Some(Action::Go(digits.fold(0, |n, b| n * 10 + usize::from(b.wrapping_sub(b'0') % 10))))
        }
        _ => None,
    }
}

fn key(event: &KeyboardEvent) -> Option<Action> {
    // While a letter is being composed, Enter and Escape are the composer's.
    if event.is_composing() {
        return None;
    }
    let action = match (event.key().as_str(), event.shift_key()) {
        ("Enter", false) => Action::Next,
        ("Enter", true) => Action::Previous,
        ("Escape", _) => Action::Clear,
        _ => return None,
    };
    event.prevent_default();
    Some(action)
}
