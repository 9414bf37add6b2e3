//! A widget as HTML that a page brings along: what it shows stands before any script runs, and stays
//! where none does.
//!
//! The widget takes the tree over as it stands when its script comes. So the tree is the view's own,
//! byte for byte, and the attributes say what it was made from.

use crate::language::Language;
use crate::profile::Profile;
use crate::state::State;
use crate::view::html::{html, with_first};
use crate::view::light::light;
use crate::view::node::{Builder, Node};
use crate::view::{self, Theme, View, view};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The rules that any card needs.
const CARD: &str = concat!(include_str!("view/generated/card.css"), include_str!("view/generated/more.css"));
/// The whole sheet.
const WHOLE: &str = include_str!("view/generated/style.css");

/// Where the widget's style is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Style {
    /// In the HTML: nothing has to be fetched before the facts can be seen. A page with a
    /// Content-Security-Policy allows it by [`style_hash`].
    #[default]
    Inline,
    /// In a file of its own, at this address: in `dist/` it has the name that [`sheet_name`] gives.
    Link(String),
}

/// How a widget is written.
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    /// The language that is shown.
    pub language: Language,
    /// How the view is shown.
    pub shown: view::Options,
    /// The element's attribute `profile`, by which the widget finds the profile later: the name of a
    /// built-in one, or an address as seen from the page.
    pub profile: String,
    /// Where the style is.
    pub style: Style,
}

impl Options {
    /// The card in this language, of the profile that the widget finds by this name or address.
    pub fn new(profile: impl Into<String>, language: Language) -> Options {
        Options { language, shown: view::Options::default(), profile: profile.into(), style: Style::Inline }
    }
}

/// Writes a widget as HTML: `<cluster-facts>` with its tree in a declarative shadow root, and for
/// readers and crawlers that know none, the same facts as plain paragraphs.
///
/// It must come through the page's own parser: `innerHTML` leaves such a template inert until the
/// widget's script finds it.
///
/// ```
/// # let json = include_str!("../www/profiles/paper-province.json");
/// use cluster_facts::render::{Options, render_html, style_hash};
/// use cluster_facts::{Language, View};
///
/// let profile = cluster_facts::read_json(json).profile.unwrap();
/// let html = render_html(&profile, &Options::new(profile.id(), Language::English));
/// assert!(html.starts_with(
///     "<cluster-facts profile=\"paper-province\" lang=\"en\" view=\"card\"><template shadowrootmode=\"open\"><style"
/// ));
/// assert!(html.contains("<p>The number of employees rose by 2% in Paper Province and fell by 5% in Värmland.</p>"));
///
/// // What the page's policy has to allow, where it has one:
/// let policy = format!("Content-Security-Policy: default-src 'none'; style-src {}", style_hash(View::Card));
/// # assert!(policy.contains("style-src 'sha256-"));
/// ```
///
/// A page in each language, with links from one to the other that work without a script:
///
/// ```
/// # let profile = cluster_facts::read_json(include_str!("../www/profiles/varmland.json")).profile.unwrap();
/// use cluster_facts::render::{Options, Style, render_html, sheet_name};
/// use cluster_facts::{Language, View, view};
///
/// let options = Options {
///     shown: view::Options { view: View::Full, alternates: "sv=/ en=/en".into(), ..view::Options::default() },
///     style: Style::Link(format!("https://cdn.example/{}", sheet_name())),
///     ..Options::new("varmland", Language::Swedish)
/// };
/// let html = render_html(&profile, &options);
/// assert!(html.contains("<a data-act=\"language\" lang=\"en\" hreflang=\"en\" href=\"/en\">English</a>"));
/// ```
pub fn render_html(profile: &Profile, options: &Options) -> String {
    // The widget reads levels from 2 to 6, and what it makes must be what stands.
    let shown = view::Options { level: options.shown.level.clamp(2, 6), ..options.shown.clone() };
    let mut first = String::from("<template shadowrootmode=\"open\">");
    style(&options.style, shown.view, &mut first);
    first.push_str(&html(&view(profile, &State::new(options.language), &shown).node));
    first.push_str("</template>");
    let node = Builder::tree("cluster-facts", options.language, None, |b| {
        attributes(b, options, &shown);
        light(b, profile, &shown);
    });
    match node {
        Node::Element(element) => with_first(&element, &first),
        Node::Text(_) => first,
    }
}

/// What a page's `style-src` must hold for a view whose style is inline: `'sha256-…'`, with its quotes.
///
/// ```
/// use cluster_facts::{View, render::style_hash};
/// let hash = style_hash(View::Card);
/// assert!(hash.starts_with("'sha256-") && hash.ends_with("='"));
/// assert_ne!(hash, style_hash(View::Full));
/// ```
pub fn style_hash(view: View) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(css(view))))
}

/// The file of the sheet in `dist/`, which is named after its content: what [`Style::Link`] leads to.
///
/// ```
/// let name = cluster_facts::render::sheet_name();
/// assert!(name.starts_with("cluster-facts-") && name.ends_with(".css"));
/// assert_eq!(name.len(), "cluster-facts-0123456789abcdef.css".len());
/// ```
pub fn sheet_name() -> String {
    let hash: String = Sha256::digest(WHOLE).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    format!("cluster-facts-{hash}.css")
}

/// Whether something in the view is relative to the profile's address, and that isn't known.
pub fn lacks_base(profile: &Profile, shown: &view::Options) -> bool {
    let from = |base: &str| {
        let options = view::Options { base: base.into(), ..shown.clone() };
        html(&view(profile, &State::new(Language::Swedish), &options).node)
    };
    shown.base.is_empty() && from("") != from("https://base.invalid/")
}

/// The sheet of a view, as it stands in the page.
fn css(view: View) -> &'static str {
    (if view == View::Card { CARD } else { WHOLE }).trim()
}

fn style(style: &Style, view: View, out: &mut String) {
    match style {
        Style::Inline => {
            // Raw text to a parser, so it is written as it is; a test holds that it doesn't end itself.
            out.push_str("<style data-view=\"");
            out.push_str(view.name());
            out.push_str("\">");
            out.push_str(css(view));
            out.push_str("</style>");
        }
        Style::Link(href) => {
            let link = Builder::tree("link rel=stylesheet", Language::Swedish, None, |b| b.attr("href", href));
            out.push_str(&html(&link));
        }
    }
}

/// What the element says of itself; of what is as usual, nothing.
fn attributes(b: &mut Builder<'_>, options: &Options, shown: &view::Options) {
    b.attr("profile", &options.profile);
    b.attr("lang", options.language.tag());
    b.attr("view", shown.view.name());
    if !shown.figure.is_empty() {
        b.attr("figure", &shown.figure);
    }
    if shown.theme != Theme::Auto {
        b.attr("theme", shown.theme.name());
    }
    if shown.level != view::Options::default().level {
        b.attr("heading-level", &shown.level.to_string());
    }
    if !shown.alternates.is_empty() {
        b.attr("alternate", &shown.alternates);
    }
}

#[cfg(test)]
mod tests {
    use super::css;
    use crate::view::View;

    #[test]
    fn no_sheet_ends_itself() {
        for view in View::ALL {
            let css = css(view).to_ascii_lowercase();
            assert!(!css.is_empty());
            assert!(!css.contains("</style") && !css.contains("<!--"), "{}", view.name());
        }
    }

    #[test]
    fn what_a_card_needs_is_the_beginning_of_the_whole() {
        assert!(css(View::Full).starts_with(css(View::Card)));
    }
}
