//! Pieces that several views share: header, name, notes, sentences, periods.

use super::node::Builder;
use super::Context;
use crate::language::join;
use crate::language::faults;
use crate::language::sentence::Run;
use crate::language::words::Word;
use crate::language::{Language, sentence::upper_first};
use crate::profile::{Link, Note, Profile, Subject};
use alloc::string::String;
use alloc::vec::Vec;

/// The mark, a line of words, the two languages.
pub(super) fn header(b: &mut Builder<'_>, kicker: &str, language: Language) {
    b.el("div.cf-head part=header", |b| {
        b.el("p.cf-kicker", |b| {
            birch(b);
            b.leaf("span", kicker);
        });
        b.el("div.cf-lang role=group part=language", |b| {
            b.attr("aria-label", Word::Language.get(language));
            for one in Language::ALL {
                b.el("button type=button data-act=language", |b| {
                    b.attr("lang", one.tag());
                    b.attr("value", one.tag());
                    b.attr("aria-pressed", if one == language { "true" } else { "false" });
                    b.text(one.pick("Svenska", "English"));
                });
            }
        });
    });
}

/// What a profile's facts are called.
pub(super) fn kicker(profile: &Profile, language: Language) -> &'static str {
    let word = match profile.kind {
        Subject::Cluster => Word::ClusterFacts,
        Subject::Region => Word::RegionFacts,
    };
    word.get(language)
}

/// Three bark strokes, which are also three bars on one zero line.
pub(super) fn birch(b: &mut Builder<'_>) {
    b.el("svg.cf-birch viewBox=0,0,20,14 aria-hidden=true", |b| {
        b.el("rect x=7 y=0 width=9 height=3", |_| {});
        b.el("rect x=0 y=5.5 width=7 height=3", |_| {});
        b.el("rect x=7 y=11 width=13 height=3", |_| {});
    });
}

/// The name and where it is.
pub(super) fn name(b: &mut Builder<'_>, profile: &Profile, level: u8, language: Language) {
    b.el("div.cf-name", |b| {
        b.heading(level, "h.cf-title part=title id=title", profile.name.get(language));
        let line = place(profile, language);
        if !line.is_empty() {
            b.leaf("p.cf-small part=region", &line);
        }
    });
}

/// `Skoglig bioekonomi i Värmland, Dalsland och Närke`, or as much of it as there is.
pub(super) fn place(profile: &Profile, language: Language) -> String {
    let focus = profile.focus.as_ref().map(|t| t.get(language));
    let region = profile.region.as_ref();
    match (focus, region) {
        (Some(focus), Some(region)) => join(&[focus, " ", region.place.get(language)]),
        (Some(focus), None) => focus.into(),
        (None, Some(region)) => upper_first(region.name.get(language)),
        (None, None) => String::new(),
    }
}

/// What was left out, where anything was.
pub(super) fn faults_note(b: &mut Builder<'_>, cx: &Context<'_>) {
    if cx.options.faults > 0 {
        note(b, "div.cf-note.cf-note--error part=note", &faults::left_out(cx.options.faults, cx.language));
    }
}

/// A note on its own ground.
pub(super) fn note(b: &mut Builder<'_>, spec: &'static str, text: &str) {
    b.el(spec, |b| b.leaf("span", text));
}

/// What must be known of the numbers, behind one word.
pub(super) fn notes(b: &mut Builder<'_>, cx: &Context<'_>, own: &[String], lists: &[&[Note]]) {
    if own.is_empty() && lists.iter().all(|list| list.is_empty()) {
        return;
    }
    b.el("details.cf-data part=note", |b| {
        b.leaf("summary", cx.word(Word::Notes));
        for text in own {
            b.leaf("p.cf-small", text);
        }
        for note in lists.iter().copied().flatten() {
            match note {
                Note::Own(text) => b.leaf("p.cf-small", text.get(cx.language)),
                Note::Office(words, written, source) => {
                    let written = Language::from(*written);
                    let name = source.map_or("", |at| cx.profile.sources[at].name.get(cx.language));
                    b.el("p.cf-small", |b| b.leaf("b", &office_says(name, written, cx.language)));
                    for paragraph in words.split('\n').map(str::trim).filter(|p| !p.is_empty()) {
                        b.el("p.cf-small", |b| {
                            if written != cx.language {
                                b.attr("lang", written.tag());
                            }
                            with_links(b, paragraph);
                        });
                    }
                }
            }
        }
    });
}

fn office_says(name: &str, written: Language, language: Language) -> String {
    let name = if name.is_empty() { language.pick("Statistikmyndigheten", "The statistics office") } else { name };
    let says = match (language, written) {
        (Language::Swedish, Language::Swedish) => " skriver:",
        (Language::Swedish, Language::English) => " skriver, på engelska:",
        (Language::English, Language::English) => " writes:",
        (Language::English, Language::Swedish) => " writes, in Swedish:",
    };
    join(&[name, says])
}

/// A text in which `[words](address)`, as offices write links, are links where the address may be one.
fn with_links(b: &mut Builder<'_>, text: &str) {
    let mut rest = text;
    while let Some((before, words, address, after)) = next_link(rest) {
        b.text(before);
        b.el("a", |b| {
            b.attr("href", address.as_str());
            b.text(words);
        });
        rest = after;
    }
    if !rest.is_empty() {
        b.text(rest);
    }
}

fn next_link(text: &str) -> Option<(&str, &str, crate::profile::Address, &str)> {
    let middle = text.find("](")?;
    let start = text[..middle].rfind('[')?;
    let end = middle + text[middle..].find(')')?;
    let address = crate::profile::Address::parse(&text[middle + 2..end])?;
    Some((&text[..start], &text[start + 1..middle], address, &text[end + 1..]))
}

/// A sentence, its numbers bold.
pub(super) fn sentence(b: &mut Builder<'_>, runs: &[Run]) {
    b.el("p.cf-sentence part=sentence", |b| {
        for run in runs {
            match run {
                Run::Plain(text) => b.text(text),
                Run::Strong(text) => b.leaf("b.nb", text),
            }
        }
    });
}

/// What is measured and when; years don't part.
pub(super) fn measure(b: &mut Builder<'_>, spec: &'static str, [label, joint, period]: &[String; 3]) {
    b.el(spec, |b| dated(b, label, joint, period));
}

/// A label and its period.
pub(super) fn dated(b: &mut Builder<'_>, label: &str, joint: &str, period: &str) {
    b.text(&join(&[label, joint]));
    if period.len() <= "2007–2011".len() {
        b.leaf("span.nb", period);
    } else {
        b.text(period);
    }
}

/// A link with its words.
pub(super) fn link(b: &mut Builder<'_>, spec: &'static str, link: &Link, cx: &Context<'_>) {
    b.el(spec, |b| {
        b.attr("href", &link.url.from(&cx.options.base));
        b.text(link.label.get(cx.language));
    });
}

/// Texts joined to a list of strings.
pub(super) fn owned(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|t| String::from(*t)).collect()
}
