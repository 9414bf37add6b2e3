//! The widget in the page: what the script calls. It reads a JavaScript object, patches the view
//! into a shadow root, and does what a reader does.
//!
//! JavaScript sees nothing but a handle, a number. Listeners are the script's, so that a trap in
//! here never reaches the page; whatever stands in the page then stays.

#![forbid(unsafe_code)]

mod effects;
mod events;
mod object;
mod patch;

use cluster_facts::language::Language;
use cluster_facts::language::codes::{Coded, coded};
use cluster_facts::language::words::line;
use cluster_facts::profile::value::Value;
use cluster_facts::view::{Theme, View};
use cluster_facts::{Action, Effect, Options, Profile, State, read, update as act_on, view};
use serde::Serialize;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use web_sys::ShadowRoot;

/// One widget of the page.
struct Widget {
    root: ShadowRoot,
    profile: Profile,
    state: State,
    options: Options,
    matches: usize,
}

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

thread_local! {
    static WIDGETS: RefCell<Vec<Option<Box<Widget>>>> = const { RefCell::new(Vec::new()) };
}

/// Reads a profile for a shadow root, whose first element `update` then makes or takes over: two calls,
/// so that the page can do something else in between. Gives `{ handle, faults, count }`: a handle (0
/// where nothing can be shown) and what was wrong, by the codes of its words: pointer, code and text of
/// what was found, code and text of what was expected.
#[wasm_bindgen]
pub fn mount(root: ShadowRoot, profile: &JsValue, options: &str) -> JsValue {
    let reading = read(object::value(profile));
    let (language, mut shown) = options_of(options);
    shown.faults = reading.count;
    let handle = reading.profile.map_or(0, |profile| {
        keep(Box::new(Widget { root, profile, state: State::new(language), options: shown, matches: 0 }))
    });
    let faults = reading.faults.iter().map(|fault| {
        let Coded { found, expected } = coded(fault, language);
        let texts = [&fault.pointer, found.0, &found.1, expected.0, expected.1];
        Value::List(texts.iter().map(|text| Value::Text((*text).into())).collect())
    });
    to_js(&Value::Object(vec![
        field("handle", Value::Number(handle as f64)),
        field("faults", Value::List(faults.collect())),
        field("count", Value::Number(reading.count as f64)),
    ]))
}

fn keep(widget: Box<Widget>) -> usize {
    WIDGETS.with_borrow_mut(|all| {
        let free = all.iter().position(Option::is_none).unwrap_or_else(|| {
            all.push(None);
            all.len() - 1
        });
        all[free] = Some(widget);
        free + 1
    })
}

/// Shows the profile as the page now says.
#[wasm_bindgen]
pub fn update(handle: usize, options: &str) {
    with(handle, |widget| {
        let (language, mut shown) = options_of(options);
        shown.faults = widget.options.faults;
        widget.options = shown;
        if language != widget.state.language {
            act_on(&mut widget.state, Action::Language(language), widget.matches);
        }
        widget.show();
    });
}

/// Does what a reader does; gives the detail of the event that tells the page of another language,
/// `{ language }`, or `undefined`.
#[wasm_bindgen]
pub fn act(handle: usize, said: &str) -> JsValue {
    let told = with(handle, |widget| {
        let action = events::action(said)?;
        let effects = act_on(&mut widget.state, action, widget.matches);
        widget.show();
        let mut told = None;
        for effect in effects {
            match effect {
                Effect::LanguageChanged => told = Some(widget.state.language.tag()),
                effect => effects::perform(&widget.root, effect, widget.state.hidden),
            }
        }
        told
    });
    match told.flatten() {
        Some(language) => to_js(&Value::Object(vec![field("language", Value::Text(language.into()))])),
        None => JsValue::UNDEFINED,
    }
}

/// The reader has scrolled to a section, counted from 0.
#[wasm_bindgen]
pub fn section(handle: usize, index: usize) {
    with(handle, |widget| {
        act_on(&mut widget.state, Action::Reach(index), widget.matches);
        widget.show();
    });
}

/// Frees what a widget held; what it has shown stays.
#[wasm_bindgen]
pub fn release(handle: usize) {
    take(handle);
}

/// The profile as it was read, a fresh copy.
#[wasm_bindgen]
pub fn profile(handle: usize) -> JsValue {
    with(handle, |widget| to_js(widget.profile.value())).unwrap_or(JsValue::NULL)
}

impl Widget {
    /// Makes the view and patches it in; a language has its own number of matches.
    fn show(&mut self) {
        let mut shown = view(&self.profile, &self.state, &self.options);
        if self.state.current >= shown.matches && self.state.current > 0 {
            self.state.current = 0;
            shown = view(&self.profile, &self.state, &self.options);
        }
        self.matches = shown.matches;
        patch::into(&self.root, &shown.node);
    }
}

fn take(handle: usize) -> Option<Box<Widget>> {
    WIDGETS.with_borrow_mut(|all| all.get_mut(handle.wrapping_sub(1))?.take())
}

/// Works on a widget. While it works nobody else can, so a page that calls back is ignored.
fn with<T>(handle: usize, work: impl FnOnce(&mut Widget) -> T) -> Option<T> {
    let mut widget = take(handle)?;
    let result = work(&mut widget);
    put(handle, widget);
    Some(result)
}

fn put(handle: usize, widget: Box<Widget>) {
    WIDGETS.with_borrow_mut(|all| all[handle - 1] = Some(widget));
}

/// A field of what is handed out.
#[inline(never)]
fn field(key: &str, value: Value) -> (String, Value) {
    (key.into(), value)
}

/// Everything that is handed out is a [`Value`]: one serialiser serves them all.
fn to_js(what: &Value) -> JsValue {
    what.serialize(&serde_wasm_bindgen::Serializer::new().serialize_maps_as_objects(true)).unwrap_or(JsValue::NULL)
}

/// The language and how it is shown, of what the element says, a line each.
fn options_of(said: &str) -> (Language, Options) {
    let part = |n| line(said, n);
    let theme = match part(2) {
        "light" => Theme::Light,
        "dark" => Theme::Dark,
        _ => Theme::Auto,
    };
    let shown = Options {
        view: View::of_name(part(1)),
        figure: part(5).into(),
        theme,
        level: part(3).bytes().fold(0, |_, digit| digit.wrapping_sub(b'0')),
        base: part(4).into(),
        faults: 0,
        alternates: part(6).into(),
    };
    (Language::of_tag(part(0)), shown)
}
