//! Reads profiles of business clusters, checks them, and writes their growth figures as sentences and HTML, in Swedish
//! and English.
//!
//! A profile is a JSON file with the key numbers and growth figures of one cluster or region. This crate uses no
//! browser, clock, network or file system. The widget `<cluster-facts>`, the command `cluster-facts` and servers use the
//! same functions, so they all show the same facts.
//!
//! [`read_json`] returns a profile and the list of its mistakes. An invalid part is reported and left out:
//!
//! ```
//! use cluster_facts::{Language, language::faults::say, read_json};
//!
//! let reading = read_json(
//!     r#"{
//!         "version": 1,
//!         "id": "my-cluster",
//!         "name": { "sv": "Mitt kluster", "en": "My cluster" },
//!         "sources": [{ "id": "us", "name": { "sv": "Mitt kluster", "en": "My cluster" } }],
//!         "areas": [
//!             { "id": "cluster", "name": { "sv": "klustret", "en": "the cluster" },
//!               "place": { "sv": "i klustret", "en": "in the cluster" } },
//!             { "id": "county", "name": { "sv": "länet", "en": "the county" },
//!               "place": { "sv": "i länet", "en": "in the county" } }
//!         ],
//!         "measures": [{ "id": "employees", "label": { "sv": "Antal anställda", "en": "Number of employees" },
//!                        "subject": { "sv": "antalet anställda", "en": "the number of employees" } }],
//!         "figures": [{ "id": "employees", "measure": "employees", "period": { "from": "2019", "to": "2024" },
//!                       "unit": "percent", "origin": "stated", "source": "us",
//!                       "cluster": { "area": "cluster", "rate": 11 },
//!                       "reference": { "area": "county", "rate": -1 } }],
//!         "facts": [{ "label": { "sv": "startår", "en": "founded" }, "value": "1999",
//!                     "unit": "year", "origin": "stated", "source": "us" }]
//!     }"#,
//! );
//! let fault = &reading.faults[0];
//! assert!(say(fault, Language::English).message.starts_with("/facts/0/value: the text “1999”"));
//!
//! let profile = reading.profile.unwrap();
//! let figure = profile.figures().next().unwrap();
//! assert_eq!(
//!     figure.sentence(Language::English),
//!     "The number of employees rose by 11% in the cluster and fell by 1% in the county."
//! );
//! ```
//!
//! [`view()`] draws a profile as a tree of elements, and [`html()`] writes the tree as HTML:
//!
//! ```
//! use cluster_facts::{Language, Options, State, html, read_json, view};
//!
//! let profile = read_json(include_str!("../www/profiles/paper-province.json")).profile.unwrap();
//! let shown = view(&profile, &State::new(Language::Swedish), &Options::default());
//! assert!(html(&shown.node).contains("Paper Province"));
//! ```
//!
//! # Features
//!
//! Both features are on by default. A feature only adds functions and changes no result.
//!
//! | feature | adds |
//! |---|---|
//! | `json` | [`read_json`] and [`profile::json`]: profiles from JSON text; [`profile::schema`]: the JSON Schema |
//! | `render` | [`render_html`] and [`render`]: whole widgets as HTML, with hashes for a Content-Security-Policy |
//!
//! # Modules
//!
//! | module | contents |
//! |---|---|
//! | [`profile`] | the types of a [`Profile`], and the validation of all input |
//! | [`growth`] | the arithmetic: percentage change, percentage points, annual rate, index, multiple |
//! | [`language`] | Swedish and English: numbers, dates, words, sentences, texts about mistakes |
//! | [`mod@state`] | the actions of a reader, and their results |
//! | [`mod@view`] | functions that draw a profile as a tree, and write the tree as HTML or as a snapshot |
//! | [`render`] | a whole widget as HTML, for pages that work without JavaScript |
//!
//! A module imports only modules to its right: `render` → `view`, `state` → `language`, `growth` → `profile`.
//!
//! Until version 1.0, only the items at the crate's root, the module [`render`] and the function
//! [`language::faults::say`] follow semantic versioning. Other modules may change in any release.

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
pub use view::{Options, Shown, View, card_view, html::html, view};
