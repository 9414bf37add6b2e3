//! Pieces that several views share: header, name, notes, sentences, periods.

use super::Context;
use super::node::{Builder, cut};
use crate::growth::Scale;
use crate::language::Language;
use crate::language::both;
use crate::language::number::{self, Sign};
use crate::language::sentence::{Facts, upper_first};
use crate::language::time;
use crate::language::words::{Word, line};
use crate::profile::{Address, Link, Note, Notes, Part, Profile, Subject};

/// The mark, a line of words, the two languages.
#[inline(never)]
pub(super) fn header(b: &mut Builder<'_>, kicker: &str, language: Language, alternates: &str) {
    b.el("div.cf-head part=header", |b| {
        b.el("p.cf-kicker", |b| {
            birch(b);
            b.leaf("span", kicker);
        });
        b.el("div.cf-lang role=group part=language", |b| {
            b.attr("aria-label", Word::Language.get(language));
            for one in Language::ALL {
                // A link leads to the page in that language where scripts don't run, or haven't yet.
                let page = alternate(alternates, one);
                b.el(
                    if page.is_some() { "a data-act=language" } else { "button type=button data-act=language" },
                    |b| {
                        b.attr("lang", one.tag());
                        match &page {
                            Some(page) => {
                                b.attr("hreflang", one.tag());
                                page.write_from("", b.value("href"));
                                if one == language {
                                    b.attr("aria-current", "true");
                                }
                            }
                            None => {
                                b.attr("value", one.tag());
                                pressed(b, one == language);
                            }
                        }
                        b.put(one.of(both!("Svenska", "English")));
                    },
                );
            }
        });
    });
}

/// The page's address in a language, of `en=https://example.com/en sv=/`.
fn alternate(alternates: &str, language: Language) -> Option<Address<'_>> {
    let mut rest = alternates;
    while !rest.is_empty() {
        let (first, after) = cut(rest, b' ');
        let (tag, url) = cut(first, b'=');
        if tag == language.tag() {
            return Address::parse(url);
        }
        rest = after;
    }
    None
}

/// Whether a button is pressed.
#[inline(never)]
pub(super) fn pressed(b: &mut Builder<'_>, is: bool) {
    b.attr("aria-pressed", if is { "true" } else { "false" });
}

/// What a profile's facts are called.
pub(super) fn kicker(profile: &Profile, language: Language) -> &'static str {
    let word = match profile.kind() {
        Subject::Cluster => Word::ClusterFacts,
        Subject::Region => Word::RegionFacts,
    };
    word.get(language)
}

/// Three bark strokes, which are also three bars on one zero line.
#[inline(never)]
pub(super) fn birch(b: &mut Builder<'_>) {
    b.el("svg.cf-birch viewBox=0,0,20,14 aria-hidden=true", |b| {
        b.empty("rect x=7 y=0 width=9 height=3");
        b.empty("rect x=0 y=5.5 width=7 height=3");
        b.empty("rect x=7 y=11 width=13 height=3");
    });
}

/// The name, and what and where it is: `Skoglig bioekonomi i Värmland, Dalsland och Närke`.
#[inline(never)]
pub(super) fn name(b: &mut Builder<'_>, profile: &Profile, level: u8, language: Language) {
    b.el("div.cf-name", |b| {
        b.heading(level, "h.cf-title part=title id=title", |b| b.say(profile.name()));
        about(b, "p.cf-small part=region", profile, language);
    });
}

/// What and where it is, where the profile says any of it.
#[inline(never)]
pub(super) fn about(b: &mut Builder<'_>, spec: &'static str, profile: &Profile, language: Language) {
    let (focus, region) = (profile.focus(), profile.region());
    if focus.is_none() && region.is_none() {
        return;
    }
    b.el(spec, |b| match (focus, region) {
        (Some(focus), region) => {
            b.say(focus);
            if let Some(region) = region {
                b.put(" ");
                b.say(region.place);
            }
        }
        (None, Some(region)) => upper_first(b.text(), region.name.get(language)),
        (None, None) => {}
    });
}

/// What was left out, where anything was.
#[inline(never)]
pub(super) fn faults_note(b: &mut Builder<'_>, cx: &Context<'_>) {
    if cx.options.faults > 0 {
        b.el("div.cf-note.cf-note--error part=note", |b| {
            b.el("span", |b| left_out(b.text(), cx.options.faults, cx.language));
        });
    }
}

fn left_out(out: &mut String, count: usize, l: Language) {
    if count == 1 {
        return Word::OneLeftOut.put(out, l);
    }
    number::put(out, count as f64, 0, Sign::Neither, l);
    Word::ManyLeftOut.put(out, l);
}

/// A note on its own ground.
#[inline(never)]
pub(super) fn note(b: &mut Builder<'_>, word: Word) {
    b.el("div.cf-note part=note", |b| b.word_in("span", word));
}

/// What must be known of the numbers, behind one word.
#[inline(never)]
pub(super) fn notes(
    b: &mut Builder<'_>,
    cx: &Context<'_>,
    unpublished: bool,
    of_figure: Option<Notes<'_>>,
    with_profile: bool,
) {
    let of_profile = with_profile.then(|| cx.profile.notes());
    let lists = [of_figure, of_profile];
    if !unpublished && !lists.iter().any(|list| matches!(list, Some(list) if !list.is_empty())) {
        return;
    }
    b.el("details.cf-data part=note", |b| {
        b.word_in("summary", Word::Notes);
        if unpublished {
            b.el("p.cf-small", |b| {
                upper_first(b.text(), cx.word(Word::Unpublished));
                b.put(".");
            });
        }
        // Who says what follows is said once.
        let mut says = None;
        for list in lists {
            let Some(list) = list else { continue };
            for note in list.each() {
                match note {
                    Note::Own(text) => b.say_in("p.cf-small", text),
                    Note::Office(words, written, source) => {
                        let written = Language::from(written);
                        let name = source.map(|source| source.name.get(cx.language));
                        if says != Some((name, written)) {
                            b.el("p.cf-small", |b| b.el("b", |b| office_says(b, name, written, cx.language)));
                        }
                        says = Some((name, written));
                        paragraphs(b, cx, words, written);
                    }
                }
            }
        }
    });
}

/// An office's words, a paragraph a line.
#[inline(never)]
fn paragraphs(b: &mut Builder<'_>, cx: &Context<'_>, words: &str, written: Language) {
    let mut rest = words;
    while !rest.is_empty() {
        let first = line(rest, 0);
        rest = rest.get(first.len() + 1..).unwrap_or_default();
        let paragraph = first.trim_ascii();
        if !paragraph.is_empty() {
            b.el("p.cf-small", |b| {
                if written != cx.language {
                    b.attr("lang", written.tag());
                }
                with_links(b, paragraph, cx);
            });
        }
    }
}

#[inline(never)]
fn office_says(b: &mut Builder<'_>, name: Option<&str>, written: Language, language: Language) {
    b.put(name.unwrap_or(language.of(both!("Statistikmyndigheten", "The statistics office"))));
    b.of(both!(" skriver", " writes"));
    if written != language {
        b.of(both!(", på engelska", ", in Swedish"));
    }
    b.put(":");
}

/// A text in which `[words](address)`, as offices write links, are links where the address may be one.
#[inline(never)]
fn with_links(b: &mut Builder<'_>, text: &str, cx: &Context<'_>) {
    let mut rest = text;
    while let Some((start, middle, end)) = next_link(rest) {
        match Address::parse(&rest[middle + 2..end]) {
            Some(url) => {
                b.put(&rest[..start]);
                b.el("a", |b| {
                    address(b, "href", &url, cx);
                    b.put(&rest[start + 1..middle]);
                });
            }
            None => b.put(&rest[..=end]),
        }
        rest = &rest[end + 1..];
    }
    b.put(rest);
}

/// Where the next `[`, `](` and `)` stand.
fn next_link(text: &str) -> Option<(usize, usize, usize)> {
    let bytes = text.as_bytes();
    let middle = bytes.windows(2).position(|two| two == b"](")?;
    let start = bytes[..middle].iter().rposition(|b| *b == b'[')?;
    let end = middle + bytes[middle..].iter().position(|b| *b == b')')?;
    Some((start, middle, end))
}

/// The sentence of a figure, its numbers bold.
#[inline(never)]
pub(super) fn sentence(b: &mut Builder<'_>, facts: &Facts<'_>) {
    let mut text = alloc::string::String::new();
    let bold = facts.sentence(&mut text);
    b.el("p.cf-sentence part=sentence", |b| {
        let mut from = 0;
        for range in bold {
            b.put(&text[from..range.start]);
            from = range.end;
            b.leaf("b.nb", &text[range]);
        }
        b.put(&text[from..]);
    });
}

/// What is measured and when.
#[inline(never)]
pub(super) fn measure(b: &mut Builder<'_>, facts: &Facts<'_>, as_change: bool) {
    let joint = facts.label(b.text(), as_change);
    b.put(joint);
    period(b, facts);
    if facts.shown.scale == Scale::Index {
        b.put(", ");
        b.el("span.nb", |b| facts.index_base(b.text()));
    }
}

/// The period; years don't part.
#[inline(never)]
pub(super) fn period(b: &mut Builder<'_>, facts: &Facts<'_>) {
    if facts.figure.period.from.part == Part::Year {
        b.el("span.nb", |b| facts.period(b.text()));
    } else {
        facts.period(b.text());
    }
}

/// A moment as an element's text.
#[inline(never)]
pub(super) fn moment(b: &mut Builder<'_>, spec: &'static str, moment: &crate::profile::Moment, language: Language) {
    b.el(spec, |b| time::moment(b.text(), moment, language));
}

/// An attribute that is an address, as seen from the page.
#[inline(never)]
pub(super) fn address(b: &mut Builder<'_>, name: &'static str, url: &Address<'_>, cx: &Context<'_>) {
    url.write_from(&cx.options.base, b.value(name));
}

/// A link with its words.
#[inline(never)]
pub(super) fn link(b: &mut Builder<'_>, spec: &'static str, link: &Link<'_>, cx: &Context<'_>) {
    b.el(spec, |b| {
        address(b, "href", &link.url, cx);
        b.say(link.label);
    });
}
