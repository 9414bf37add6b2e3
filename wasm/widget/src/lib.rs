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

use cluster_facts::language::{Language, faults};
use cluster_facts::profile::value::Value;
use cluster_facts::view::{Theme, View};
use cluster_facts::{Action, Effect, Options, Profile, State, growth, read, update as act_on, view};
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
    static WIDGETS: RefCell<Vec<Option<Widget>>> = const { RefCell::new(Vec::new()) };
}

/// Reads a profile and shows it in a shadow root, whose first element is made or taken over. Gives
/// `{ handle, errors, count }`: a handle (0 where nothing could be shown) and what was wrong.
#[wasm_bindgen]
pub fn mount(root: ShadowRoot, profile: &JsValue, options: &JsValue) -> JsValue {
    // Set once: a second widget finds it there.
    let _ = growth::POWER.set(js_sys::Math::pow);
    let reading = read(object::value(profile));
    let (language, mut shown) = options_of(options);
    shown.faults = reading.count;
    let handle = reading.profile.map_or(0, |profile| {
        let mut widget = Widget { root, profile, state: State::new(language), options: shown, matches: 0 };
        widget.show();
        keep(widget)
    });
    let said = |fault| {
        let said = faults::say(fault, language);
        record(vec![
            ("pointer", Value::Text(said.pointer)),
            ("found", Value::Text(said.found)),
            ("expected", Value::Text(said.expected)),
            ("message", Value::Text(said.message)),
        ])
    };
    to_js(&record(vec![
        ("handle", Value::Number(handle as f64)),
        ("errors", Value::List(reading.faults.iter().map(said).collect())),
        ("count", Value::Number(reading.count as f64)),
    ]))
}

fn keep(widget: Widget) -> usize {
    WIDGETS.with_borrow_mut(|all| {
        let free = all.iter().position(Option::is_none).unwrap_or(all.len());
        if free == all.len() {
            all.push(None);
        }
        all[free] = Some(widget);
        free + 1
    })
}

/// Shows the same profile as the page now says.
#[wasm_bindgen]
pub fn update(handle: usize, options: &JsValue) {
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
pub fn act(handle: usize, event: &web_sys::Event) -> JsValue {
    let told = with(handle, |widget| {
        let action = events::action(event)?;
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
        Some(language) => to_js(&record(vec![("language", Value::Text(language.into()))])),
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

fn take(handle: usize) -> Option<Widget> {
    WIDGETS.with_borrow_mut(|all| all.get_mut(handle.wrapping_sub(1))?.take())
}

/// Works on a widget. While it works nobody else can, so a page that calls back is ignored.
fn with<T>(handle: usize, work: impl FnOnce(&mut Widget) -> T) -> Option<T> {
    let mut widget = take(handle)?;
    let result = work(&mut widget);
    WIDGETS.with_borrow_mut(|all| all[handle - 1] = Some(widget));
    Some(result)
}

fn record(fields: Vec<(&str, Value)>) -> Value {
    Value::Object(fields.into_iter().map(|(key, value)| (key.into(), value)).collect())
}

/// Everything that is handed out is a [`Value`]: one serialiser serves them all.
fn to_js(what: &Value) -> JsValue {
    what.serialize(&serde_wasm_bindgen::Serializer::new().serialize_maps_as_objects(true)).unwrap_or(JsValue::NULL)
}

/// The language and how it is shown, of what the element says.
fn options_of(options: &JsValue) -> (Language, Options) {
    let get = |key: &str| object::field(options, key);
    let text = |key: &str| get(key).as_string().unwrap_or_default();
    let theme = match text("theme").as_str() {
        "light" => Theme::Light,
        "dark" => Theme::Dark,
        _ => Theme::Auto,
    };
    let shown = Options {
        view: View::of_name(&text("view")),
        figure: text("figure"),
        theme,
        level: get("level").as_f64().unwrap_or(3.0) as u8,
        base: text("base"),
        faults: 0,
    };
    (Language::of_tag(&text("lang")), shown)
}
