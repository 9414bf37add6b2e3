//! The skeleton: a view's own layout with grey lines for text, until the view comes.
//!
//! It is made from the view of a profile, so that it has its shape and its height, and then made
//! still: nothing in it can be reached, heard or followed, and it says nothing of that profile. Both
//! languages have one, but for the words that something is coming, so that the script carries one.
//! Only the generator runs this.

use super::node::{Builder, Element, Node};
use super::{Options, View, view};
use crate::language::{Language, both};
use crate::profile::Profile;
use crate::state::State;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

/// Elements whose whole text becomes grey lines.
const LINES: [&str; 12] = [
    "cf-title",
    "cf-small",
    "cf-measure",
    "cf-sentence",
    "name",
    "gaptext",
    "h",
    "p",
    "a",
    "label",
    "figcaption",
    "span",
];
/// Elements that the sheet greys as they are.
const AS_THEY_ARE: [&str; 9] =
    ["cf-figure", "cf-stats", "cf-source", "cf-actions", "cf-bars", "cf-slope", "cf-mult", "cf-lang", "cf-tools"];
/// What a skeleton hasn't: what opens, what a page may put there, what stands further down.
const GONE: [&str; 11] = [
    "input type=radio",
    "nav.cf-crumbs",
    "slot name=picture",
    "slot name=facts",
    "slot name=image",
    "div.cf-collapsed",
    "figure.cf-fig",
    "blockquote",
    "dl.cf-def",
    "p.cf-caveat",
    "p.vh",
];
/// What makes an element reachable, heard, followed, or styled by the page.
const LIVING: [&str; 16] = [
    "part",
    "href",
    "id",
    "for",
    "role",
    "tabindex",
    "type",
    "value",
    "data-act",
    "data-section",
    "aria-labelledby",
    "aria-label",
    "aria-current",
    "aria-hidden",
    "aria-pressed",
    "lang",
];

/// The skeleton of a view, after the shape of this profile.
pub fn skeleton(profile: &Profile, shown: View, language: Language) -> Node {
    let options = Options { view: shown, ..Options::default() };
    let Node::Element(mut root) = view(profile, &State::new(Language::Swedish), &options).node else {
        return Node::Text(String::new());
    };
    // The live region goes; the skeleton says that something is coming.
    root.children.pop();
    let mut inner: Vec<Node> = core::mem::take(&mut root.children);
    for child in &mut inner {
        still(child, false);
        if let Node::Element(element) = child {
            element.attributes.push(("aria-hidden", "true".into()));
            element.attributes.push(("inert", String::new()));
        }
    }
    let spec = match shown {
        View::Card => "section.cf.cf-card.is-skel part=root+skeleton dir=ltr aria-busy=true",
        View::Explainer | View::Full => "section.cf.cf-explainer.is-skel part=root+skeleton dir=ltr aria-busy=true",
        View::Figure => "figure.cf.cf-fig-view.is-skel part=root+skeleton dir=ltr aria-busy=true",
    };
    let node = Builder::tree(spec, language, None, |b| {
        b.attr("lang", language.tag());
        b.el("p.vh role=status", |b| b.of(both!("Hämtar klusterfakta", "Loading cluster facts")));
    });
    match node {
        Node::Element(mut root) => {
            root.children.extend(inner);
            Node::Element(root)
        }
        text @ Node::Text(_) => text,
    }
}

/// The least that may stand until a view comes: its frame, and the word that it is coming.
pub fn waiting(language: Language) -> Node {
    Builder::tree("section.cf.cf-card part=root+skeleton dir=ltr aria-busy=true", language, None, |b| {
        b.attr("lang", language.tag());
        b.el("div.cf-card-in", |b| {
            b.el("p.cf-small role=status", |b| b.of(both!("Hämtar klusterfakta", "Loading cluster facts")));
        });
    })
}

/// Makes all within still. Text becomes grey lines, but for where the sheet greys what stands there.
fn still(node: &mut Node, as_it_is: bool) {
    let element = match node {
        Node::Text(text) => return *text = grey(text.chars().count()),
        Node::Element(element) => element,
    };
    let classes: Vec<&str> = element.spec.split(' ').next().unwrap_or_default().split('.').collect();
    let has = |of: &[&str]| classes.iter().any(|class| of.contains(class));
    let is_details = classes[0] == "details";
    let is_drawing = classes[0] == "svg" && !has(&["cf-birch"]);
    let as_it_is = as_it_is || is_details || has(&AS_THEY_ARE);
    let is_line = !as_it_is && has(&LINES) && !has(&["cf-kicker"]);
    // Of the text a beginning is enough: nobody sees more of it while it loads.
    let (mut sections, mut facts) = (0, 0);
    element.children.retain(|child| {
        let Node::Element(child) = child else { return true };
        sections += usize::from(child.spec.starts_with("section"));
        facts += usize::from(child.spec.starts_with("div.cf-fact"));
        sections <= 2 && facts <= 1 && !GONE.iter().any(|start| child.spec.starts_with(start))
    });
    quiet(element);
    if is_drawing {
        // The sheet gives it its room, and hides what is drawn.
        element.attributes.clear();
        element.children.clear();
    } else if is_line {
        let length = element.children.iter().map(letters).sum();
        let children = alloc::vec![Node::Text(grey(length))];
        element.children =
            alloc::vec![Node::Element(Element { spec: "span.sk", level: 0, attributes: Vec::new(), children })];
        return;
    } else if is_details {
        // What it would open isn't there yet, but the word that opens it has its room.
        element.children.truncate(1);
    }
    element.children.iter_mut().for_each(|child| still(child, as_it_is));
}

/// How long the text within is.
fn letters(node: &Node) -> usize {
    match node {
        Node::Text(text) => text.chars().count(),
        Node::Element(element) => element.children.iter().map(letters).sum(),
    }
}

/// Words that are as long together as a text. A `c` is about as wide as letters are on average.
fn grey(length: usize) -> String {
    (1..=length).map(|at| if at % 6 == 0 && at < length { ' ' } else { 'c' }).collect()
}

fn quiet(element: &mut Element) {
    element.attributes.retain(|(name, _)| !LIVING.contains(name));
    let mut pieces = element.spec.split(' ');
    let mut spec = String::from(pieces.next().unwrap_or_default());
    if element.level > 0 {
        // No heading of grey lines.
        element.level = 0;
        spec.replace_range(..1, "p");
    }
    if spec.starts_with("details") {
        // Nothing can be opened.
        spec.replace_range(.."details".len(), "div");
    }
    for piece in pieces.filter(|p| !LIVING.contains(&p.split('=').next().unwrap_or_default())) {
        spec.push(' ');
        spec.push_str(piece);
    }
    if spec != element.spec {
        element.spec = Box::leak(spec.into_boxed_str());
    }
}
