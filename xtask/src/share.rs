//! Pages to share by their address, in dist/share/.
//!
//! WordPress lets an author paste no script and no frame, but an address: it asks the page there for an oEmbed answer, and
//! that for the frame to show. Both are files here, since a static host answers no questions. All addresses in them are
//! whole, as WordPress wants them, so they begin with that of the host.

use crate::{project, site};
use anyhow::{Result, ensure};
use cluster_facts::language::words::Word;
use cluster_facts::profile::Subject;
use cluster_facts::render::{Options, Style, render_html, sheet_name};
use cluster_facts::view::node::Node;
use cluster_facts::{Language, Profile, html, view};
use serde_json::json;

/// The host's address in the documentation, and in the files of a build unless `dist --at` names another.
pub(crate) const SOMEWHERE: &str = "https://cdn.example/";

/// The height of a frame: the same as in the snippets, enough for any width from 360 px on.
const HEIGHT: u32 = 850;
/// oEmbed wants a width. The frame is as wide as its column all the same.
const WIDTH: u32 = 480;

/// The host's address as the files need it: whole, and with a slash at its end.
pub(crate) fn address(text: &str) -> Result<String> {
    let folder = text.trim_end_matches('/');
    let (scheme, host) = folder.split_once("://").unwrap_or_default();
    ensure!(
        matches!(scheme, "https" | "http") && !host.is_empty() && !folder.contains(['?', '#', '"', '<', ' ']),
        "--at {text} isn't a whole address; expected: that of the folder which dist/ is copied to, as {SOMEWHERE}"
    );
    Ok(format!("{folder}/"))
}

/// The address that the last `dist --at` named, so that a later build, as `serve` makes one, doesn't take it out again.
pub(crate) fn last_address() -> String {
    std::fs::read_to_string(last_address_file()).unwrap_or_else(|_| SOMEWHERE.into())
}

/// Keeps an address for later builds.
pub(crate) fn keep_address(at: &str) -> Result<()> {
    site::write(&last_address_file(), at.as_bytes())?;
    Ok(())
}

fn last_address_file() -> std::path::PathBuf {
    project::root().join("target/dist-address")
}

/// A page and its answer, for each profile and language.
pub(crate) fn write(profiles: &[Profile], at: &str) -> Result<()> {
    let folder = project::dist().join("share");
    for profile in profiles {
        for language in Language::ALL {
            let shared = Shared { profile, language, at };
            let name = shared.name(language);
            site::write(&folder.join(format!("{name}.html")), shared.page().as_bytes())?;
            site::write(&folder.join(format!("{name}.json")), shared.answer().to_string().as_bytes())?;
        }
    }
    Ok(())
}

struct Shared<'a> {
    profile: &'a Profile,
    language: Language,
    at: &'a str,
}

impl Shared<'_> {
    fn name(&self, language: Language) -> String {
        format!("{}-{}", self.profile.id(), language.tag())
    }

    fn title(&self) -> String {
        let facts = match self.profile.kind() {
            Subject::Cluster => Word::ClusterFacts,
            Subject::Region => Word::RegionFacts,
        };
        format!("{}: {}", self.profile.name().get(self.language), facts.get(self.language).to_lowercase())
    }

    /// For whoever follows the address: the card, by which the facts stand without any script.
    fn page(&self) -> String {
        let Self { profile, language, at } = self;
        let [swedish, english] = Language::ALL.map(|language| self.name(language));
        let shown =
            view::Options { alternates: format!("sv={swedish}.html en={english}.html"), ..view::Options::default() };
        let options = Options {
            shown,
            style: Style::Link(format!("../{}", sheet_name())),
            ..Options::new(profile.id(), *language)
        };
        format!(
            r#"<!doctype html>
<html lang="{tag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="alternate" type="application/json+oembed" href="{at}share/{name}.json">
<link rel="alternate" hreflang="sv" href="{at}share/{swedish}.html">
<link rel="alternate" hreflang="en" href="{at}share/{english}.html">
<link rel="stylesheet" href="../frame/page.css">
</head>
<body>
{card}
<script async src="../cluster-facts.js"></script>
</body>
</html>
"#,
            tag = language.tag(),
            title = text(&self.title()),
            name = self.name(*language),
            card = render_html(profile, &options),
        )
    }

    /// What oEmbed calls a rich answer. WordPress shows the quotation until the frame has told its height, and for good
    /// in feeds and where scripts don't run; without one it wouldn't listen to the frame.
    fn answer(&self) -> serde_json::Value {
        let Self { profile, language, at } = self;
        let title = text(&self.title());
        let page = format!("{at}share/{}.html", self.name(*language));
        let frame = format!("{at}embed.html?profile={}&amp;lang={}", profile.id(), language.tag());
        let says = text(&self.sentences());
        json!({
            "version": "1.0",
            "type": "rich",
            "title": self.title(),
            "width": WIDTH,
            "height": HEIGHT,
            "html": format!(
                r#"<blockquote><a href="{page}">{title}</a>{says}</blockquote><iframe src="{frame}" title="{title}" width="100%" height="{HEIGHT}" frameborder="0"></iframe>"#
            ),
        })
    }

    /// Returns the sentences of the card's figures, each after a space.
    fn sentences(&self) -> String {
        self.profile.card_figures().map(|figure| format!(" {}", figure.sentence(self.language))).collect()
    }
}

/// As markup shows it, between tags and between quotes.
fn text(plain: &str) -> String {
    html(&Node::Text(plain.into()))
}

#[cfg(test)]
mod tests {
    use super::{Shared, address};
    use crate::generate;
    use cluster_facts::Language;

    #[test]
    fn an_address_ends_with_a_slash_and_is_whole() {
        assert_eq!(address("https://cdn.example").unwrap(), "https://cdn.example/");
        assert_eq!(address("https://cdn.example/facts//").unwrap(), "https://cdn.example/facts/");
        for wrong in
            ["cdn.example", "/facts", "ftp://cdn.example/", "https://", "https://cdn.example/?a", "https://a\"b"]
        {
            assert!(address(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn page_answer_and_frame_lead_to_one_another_in_their_language() {
        let profiles = generate::built_in().unwrap();
        for profile in &profiles {
            for language in Language::ALL {
                let shared = Shared { profile, language, at: "https://cdn.example/facts/" };
                let (id, tag) = (profile.id(), language.tag());
                let page = shared.page();
                let answer = format!("href=\"https://cdn.example/facts/share/{id}-{tag}.json\"");
                // WordPress looks for it in the head.
                assert!(page.split("</head>").next().unwrap().contains(&answer), "{page}");
                assert!(page.contains(&format!("<cluster-facts profile=\"{id}\" lang=\"{tag}\"")), "{page}");
                let html = shared.answer()["html"].as_str().unwrap().to_owned();
                assert!(
                    html.contains(&format!(
                        " src=\"https://cdn.example/facts/embed.html?profile={id}&amp;lang={tag}\""
                    ))
                );
                // In the form that WordPress takes over: a quotation without attributes, then the frame.
                assert!(html.starts_with("<blockquote><a href=") && html.ends_with("</iframe>"), "{html}");
                assert!(html.contains("%"), "the figure in words: {html}");
            }
        }
    }
}
