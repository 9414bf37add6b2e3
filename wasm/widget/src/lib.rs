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
use cluster_facts::view::{Theme, View};
use cluster_facts::{Action, Effect, Options, Profile, State, growth, read, update as act_on, view};
use serde::ser::{Serialize, SerializeMap, Serializer};
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

/// What mounting gave: a handle (0 where nothing could be shown) and what was wrong.
struct Report<'a> {
    handle: usize,
    name: &'a str,
    errors: Vec<faults::Said>,
    count: usize,
}

impl Serialize for Report<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(None)?;
        map.serialize_entry("handle", &self.handle)?;
        map.serialize_entry("name", self.name)?;
        map.serialize_entry("errors", &self.errors)?;
        map.serialize_entry("count", &self.count)?;
        map.end()
    }
}

/// What the element tells the page: the reader has chosen this language.
struct Chosen(&'static str);

impl Serialize for Chosen {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map([("language", self.0)])
    }
}

/// Reads a profile and shows it in a shadow root, whose first element is made or taken over.
#[wasm_bindgen]
pub fn mount(root: ShadowRoot, profile: &JsValue, options: &JsValue) -> JsValue {
    // Set once: a second widget finds it there.
    let _ = growth::POWER.set(js_sys::Math::pow);
    let reading = read(object::value(profile));
    let (language, mut shown) = options_of(options);
    let errors = reading.faults.iter().map(|fault| faults::say(fault, language)).collect();
    shown.faults = reading.count;
    let mut report = Report { handle: 0, name: "", errors, count: reading.count };
    let Some(profile) = reading.profile else { return to_js(&report) };
    let name = profile.name().get(language).to_owned();
    report.name = &name;
    let mut widget =
        Widget { root, profile, state: State::new(language), options: shown, matches: 0 };
    widget.show();
    report.handle = WIDGETS.with_borrow_mut(|all| {
        let free = all.iter().position(Option::is_none).unwrap_or(all.len());
        if free == all.len() {
            all.push(None);
        }
        all[free] = Some(widget);
        free + 1
    });
    to_js(&report)
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

/// Does what a reader does; gives what the page must be told, or `undefined`.
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
        Some(language) => to_js(&Chosen(language)),
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
    with(handle, |widget| to_js(&widget.profile)).unwrap_or(JsValue::NULL)
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

fn to_js(what: &impl Serialize) -> JsValue {
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
