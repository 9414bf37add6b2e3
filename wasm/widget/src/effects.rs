//! What is done to the page after a change: focus and scrolling.

use cluster_facts::Effect;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, ScrollIntoViewOptions, ScrollLogicalPosition, ShadowRoot};

/// Does it.
pub(crate) fn perform(root: &ShadowRoot, effect: Effect, hidden: bool) {
    match effect {
        Effect::LanguageChanged => {}
        Effect::ShowMatch => {
            if let Some(mark) = find(root, "mark.now") {
                let options = ScrollIntoViewOptions::new();
                options.set_block(ScrollLogicalPosition::Center);
                mark.scroll_into_view_with_scroll_into_view_options(&options);
            }
        }
        Effect::EmptyField => {
            if let Some(field) = find(root, "[data-act=find]") {
                field.unchecked_into::<HtmlInputElement>().set_value("");
            }
        }
        Effect::FocusToggle => {
            focus(find(root, if hidden { ".cf-collapsed>button" } else { ".cf-tools>button" }));
        }
        Effect::FocusSection(index) => {
            let sections = root.query_selector_all(".cf-sec");
            let section = sections.ok().and_then(|all| all.item(index as u32));
            if let Some(section) = section {
                let section: Element = section.unchecked_into();
                section.scroll_into_view();
                focus(section.first_element_child());
            }
        }
    }
}

fn find(root: &ShadowRoot, selector: &str) -> Option<Element> {
    root.query_selector(selector).ok().flatten()
}

fn focus(element: Option<Element>) {
    if let Some(element) = element {
        let _ = element.unchecked_into::<HtmlElement>().focus();
    }
}
