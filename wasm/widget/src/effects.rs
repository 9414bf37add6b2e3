//! What is done to the page after a change: focus and scrolling.

use cluster_facts::Effect;
use cluster_facts::language::number::plain;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, ShadowRoot};

/// Does it.
pub fn perform(root: &ShadowRoot, effect: Effect, hidden: bool) {
    let find = |selector: &str| root.query_selector(selector).ok().flatten();
    match effect {
        Effect::LanguageChanged => {}
        // The sheet keeps a match away from the edge.
        Effect::ShowMatch => show(&find("mark.now")),
        Effect::EmptyField => {
            if let Some(field) = find("[data-act=find]") {
                field.unchecked_ref::<HtmlInputElement>().set_value("");
            }
        }
        Effect::FocusToggle => focus(&find(if hidden { ".cf-collapsed>button" } else { ".cf-tools>button" })),
        Effect::FocusSection(index) => {
            let mut selector = String::from("[data-section='");
            plain(&mut selector, index as u64);
            selector.push_str("']>[tabindex]");
            let heading = find(&selector);
            show(&heading);
            focus(&heading);
        }
    }
}

fn show(element: &Option<Element>) {
    if let Some(element) = element {
        element.scroll_into_view();
    }
}

fn focus(element: &Option<Element>) {
    if let Some(element) = element {
        let _ = element.unchecked_ref::<HtmlElement>().focus();
    }
}
