//! Fact cards and explainers of business clusters, with growth figures that carry their truth.
//!
//! This crate is the heart of the widget `<cluster-facts>`: it reads a profile, computes growth,
//! says it in Swedish and English and makes the tree that is shown. It knows no browser, no clock,
//! no network and no files, so the command line, a server and the widget all show the same facts.
//!
//! ```
//! use cluster_facts::{Language, Options, Profile, State, html, view};
//!
//! let reading = cluster_facts::read_json(
//!     r#"{
//!         "version": 1,
//!         "id": "example",
//!         "name": { "sv": "Exempelklustret", "en": "The example cluster" },
//!         "sources": [{ "id": "us", "name": { "sv": "oss", "en": "us" } }],
//!         "facts": [{ "label": { "sv": "startår", "en": "founded" }, "value": 1999,
//!                     "unit": "year", "origin": "stated", "source": "us" }]
//!     }"#,
//! );
//! assert!(reading.faults.is_empty());
//! let profile: Profile = reading.profile.unwrap();
//! let shown = view(&profile, &State::new(Language::Swedish), &Options::default());
//! assert!(html(&shown.node).contains("startår"));
//! ```
//!
//! | module | what it holds |
//! |---|---|
//! | [`profile`] | what a cluster is, and the one gate through which loose input becomes a [`Profile`] |
//! | [`growth`] | the only arithmetic: percent change, percentage points, annual rate, index, multiple |
//! | [`language`] | Swedish and English: numbers, periods, words, sentences |
//! | [`mod@state`] | what a reader can do, and what it changes |
//! | [`mod@view`] | pure functions from a profile to a tree, and the tree's two written forms |
//! | [`render`] | a whole widget as HTML that a page brings along |
//!
//! Imports point one way: `render` → `view`, `state` → `language`, `growth` → `profile`.

#![forbid(unsafe_code)]

extern crate alloc;

pub mod growth;
pub mod language;
pub mod profile;
#[cfg(feature = "render")]
pub mod render;
pub mod state;
pub mod view;

pub use language::Language;
#[cfg(feature = "json")]
pub use profile::json::read_json;
pub use profile::{Profile, Reading, gate::read};
#[cfg(feature = "render")]
pub use render::render_html;
pub use state::{Action, Effect, State, update};
pub use view::{Options, Shown, View, html::html, view};
