//! The widget in the page: reads a JavaScript object, patches a view into a shadow root, does what a reader does.
//!
//! Two wasm modules are made of it, `wasm/card` and `wasm/full`, which differ in their [`Views`]. Both export the same
//! functions, so the script can use either. JavaScript sees only a handle, a number. Event listeners are the script's,
//! so a trap in here never reaches the page, and the page keeps what it shows.

#![forbid(unsafe_code)]

mod effects;
mod events;
mod object;
mod patch;

use cluster_facts::language::Language;
use cluster_facts::language::codes::{Coded, coded};
use cluster_facts::language::words::line;
use cluster_facts::profile::value::Value;
use cluster_facts::view::{Shown, Theme, View};
use cluster_facts::{Action, Effect, Options, Profile, State, read};
use serde::Serialize;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use web_sys::ShadowRoot;

pub use effects::perform;
pub use events::action;

/// The views of a module. What a module's views don't call isn't part of its wasm.
pub trait Views {
    /// The view of this name, as the page's attribute has it.
    fn named(name: &str) -> View;
    /// Draws the view that the options name.
    fn draw(profile: &Profile, state: &State, options: &Options) -> Shown;
    /// What a reader has done, from the script's words: a name and, on a second line, its value.
    fn action(words: &str) -> Option<Action>;
    /// Changes the state; the effects are for [`Views::perform`].
    fn update(state: &mut State, action: Action, matches: usize) -> Vec<Effect>;
    /// Moves focus and scrolls.
    fn perform(root: &ShadowRoot, effect: Effect, is_hidden: bool);
}

/// Exports the functions that the script calls, for a type that implements [`Views`].
#[macro_export]
macro_rules! exports {
    ($views:ty) => {
        use wasm_bindgen::prelude::*;

        /// Reads a profile for a shadow root, whose first element `update` then creates or hydrates. They are two calls,
        /// so that the page can do something else in between. Returns `{ handle, faults, count }`: `handle` is 0 if
        /// nothing can be shown; each fault is a list of codes and texts.
        #[wasm_bindgen]
        pub fn mount(root: web_sys::ShadowRoot, profile: &JsValue, options: &str) -> JsValue {
            $crate::mount::<$views>(root, profile, options)
        }

        /// Shows the profile with these options.
        #[wasm_bindgen]
        pub fn update(handle: usize, options: &str) {
            $crate::update::<$views>(handle, options);
        }

        /// Does what a reader does. Returns the detail of the event for another language, `{ language }`, or `undefined`.
        #[wasm_bindgen]
        pub fn act(handle: usize, words: &str) -> JsValue {
            $crate::act::<$views>(handle, words)
        }

        /// The reader has scrolled to a section, counted from 0.
        #[wasm_bindgen]
        pub fn section(handle: usize, index: usize) {
            $crate::section::<$views>(handle, index);
        }

        /// Frees a widget; the page keeps what it shows.
        #[wasm_bindgen]
        pub fn release(handle: usize) {
            $crate::release(handle);
        }

        /// A copy of the profile as it was read.
        #[wasm_bindgen]
        pub fn profile(handle: usize) -> JsValue {
            $crate::profile(handle)
        }
    };
}

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

/// See [`exports`].
pub fn mount<V: Views>(root: ShadowRoot, profile: &JsValue, options: &str) -> JsValue {
    let reading = read(object::value(profile));
    let (language, mut shown) = options_of::<V>(options);
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

/// See [`exports`].
pub fn update<V: Views>(handle: usize, options: &str) {
    with(handle, |widget| {
        let (language, mut shown) = options_of::<V>(options);
        shown.faults = widget.options.faults;
        widget.options = shown;
        if language != widget.state.language {
            V::update(&mut widget.state, Action::Language(language), widget.matches);
        }
        widget.show::<V>();
    });
}

/// See [`exports`].
pub fn act<V: Views>(handle: usize, words: &str) -> JsValue {
    let language = with(handle, |widget| {
        let action = V::action(words)?;
        let effects = V::update(&mut widget.state, action, widget.matches);
        widget.show::<V>();
        let mut language = None;
        for effect in effects {
            match effect {
                Effect::LanguageChanged => language = Some(widget.state.language.tag()),
                effect => V::perform(&widget.root, effect, widget.state.hidden),
            }
        }
        language
    });
    match language.flatten() {
        Some(language) => to_js(&Value::Object(vec![field("language", Value::Text(language.into()))])),
        None => JsValue::UNDEFINED,
    }
}

/// See [`exports`].
pub fn section<V: Views>(handle: usize, index: usize) {
    with(handle, |widget| {
        V::update(&mut widget.state, Action::Reach(index), widget.matches);
        widget.show::<V>();
    });
}

/// See [`exports`].
pub fn release(handle: usize) {
    take(handle);
}

/// See [`exports`].
pub fn profile(handle: usize) -> JsValue {
    with(handle, |widget| to_js(widget.profile.value())).unwrap_or(JsValue::NULL)
}

impl Widget {
    /// Draws the view and patches it in; a language has its own number of matches.
    fn show<V: Views>(&mut self) {
        let mut shown = V::draw(&self.profile, &self.state, &self.options);
        if self.state.current >= shown.matches && self.state.current > 0 {
            self.state.current = 0;
            shown = V::draw(&self.profile, &self.state, &self.options);
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

/// A field of an object that goes to the script.
#[inline(never)]
fn field(key: &str, value: Value) -> (String, Value) {
    (key.into(), value)
}

/// Everything that goes to the script is a [`Value`]: one serialiser serves them all.
fn to_js(what: &Value) -> JsValue {
    what.serialize(&serde_wasm_bindgen::Serializer::new().serialize_maps_as_objects(true)).unwrap_or(JsValue::NULL)
}

/// The language and the options, from the element's words: a line each.
fn options_of<V: Views>(words: &str) -> (Language, Options) {
    let part = |n| line(words, n);
    let theme = match part(2) {
        "light" => Theme::Light,
        "dark" => Theme::Dark,
        _ => Theme::Auto,
    };
    let shown = Options {
        view: V::named(part(1)),
        figure: part(5).into(),
        theme,
        level: part(3).bytes().fold(0, |_, digit| digit.wrapping_sub(b'0')),
        base: part(4).into(),
        faults: 0,
        alternates: part(6).into(),
    };
    (Language::of_tag(part(0)), shown)
}
