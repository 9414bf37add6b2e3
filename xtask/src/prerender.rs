//! Example pages with facts that are there before any script: what `<!-- render NAME LANGUAGE VIEW -->` stands for.
//!
//! Behind the view, `fifty` writes the widget fifty times, and `to=sv:page.html,en:other.html` says where the page is in
//! each language.

use anyhow::{Context, Result, bail};
use cluster_facts::render::{Options, Style, render_html};
use cluster_facts::{Language, Profile, View, view};

const START: &str = "<!-- render ";
const END: &str = " -->";

/// What widgets are written from.
pub(crate) struct Stock<'a> {
    /// The built-in profiles.
    pub(crate) profiles: &'a [Profile],
    /// The style sheet's name in dist/, by which it is linked.
    pub(crate) sheet: &'a str,
}

/// The page with its widgets in it; `up` is the way from its folder to dist/: nothing, or `../`.
pub(crate) fn page(html: &str, stock: &Stock<'_>, up: &str) -> Result<String> {
    let mut pieces = html.split(START);
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (what, rest) = piece.split_once(END).context("a comment '<!-- render' has no end")?;
        out += &widgets(what, stock, up).with_context(|| format!("<!-- render {what} -->"))?;
        out += rest;
    }
    Ok(out)
}

fn widgets(what: &str, stock: &Stock<'_>, up: &str) -> Result<String> {
    let words: Vec<&str> = what.split(' ').collect();
    let [name, language, view_name, more @ ..] = &words[..] else { bail!("needs a name, a language and a view") };
    let profile = stock.profiles.iter().find(|profile| profile.id() == *name).context("no such profile")?;
    let mut options = Options {
        style: Style::Link(format!("{up}{}", stock.sheet)),
        shown: view::Options { view: View::of_name(view_name), ..view::Options::default() },
        ..Options::new(*name, Language::of_tag(language))
    };
    let mut times = 1;
    for word in more {
        match word.split_once('=') {
            None if *word == "fifty" => times = 50,
            Some(("to", page)) => options.shown.alternates = page.replace(',', " ").replace(':', "="),
            _ => bail!("knows nothing of {word}"),
        }
    }
    Ok(vec![render_html(profile, &options); times].join("\n"))
}
