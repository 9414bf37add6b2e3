//! The text: sections, navigation, find, hide. With the card it is the view `full`.

use super::chart::{self, Size};
use super::find;
use super::node::Builder;
use super::pieces;
use super::provenance::{self, More};
use super::{Context, View, card, figure as figure_view, illustration};
use crate::growth;
use crate::language::Language;
use crate::language::number::{self, NBSP, Sign, plain};
use crate::language::sentence::Facts;
use crate::language::words::Word;
use crate::profile::{Amount, Block, Counts, Fact, Figure, Focus, Quote, Text};
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

/// The whole view.
#[inline(never)]
pub(super) fn explainer(b: &mut Builder<'_>, cx: &Context<'_>) {
    let has_text = cx.profile.sections().next().is_some();
    let is_full = cx.options.view == View::Full;
    breadcrumbs(b, cx);
    picture(b, cx);
    b.el(if is_full { "div.cf-ex-in.cf-beside" } else { "div.cf-ex-in" }, |b| {
        b.el("div.cf-side", |b| {
            if is_full {
                card::card(b, cx);
            } else {
                b.el("div.cf-card-in", |b| {
                    let kicker = pieces::kicker(cx.profile, cx.language);
                    pieces::header(b, kicker, cx.language, &cx.options.alternates);
                    pieces::faults_note(b, cx);
                    pieces::name(b, cx.profile, cx.options.level, cx.language);
                    if !has_text {
                        pieces::note(b, Word::NoExplainer);
                    }
                });
            }
            if has_text {
                navigation(b, cx);
            }
        });
        if has_text {
            let beside = if is_full { sections_beside_card(cx) } else { 0 };
            b.el("div.cf-story", |b| {
                b.flag("hidden", cx.state.hidden);
                tools(b, cx);
                b.searched(true, |b| {
                    if let Some(quote) = cx.profile.quotation() {
                        quotation(b, &quote, cx.language);
                    }
                    sections(b, cx, 0..beside);
                });
            });
            if cx.profile.sections().nth(beside).is_some() {
                b.el("div.cf-story.cf-rest", |b| {
                    b.flag("hidden", cx.state.hidden);
                    b.searched(true, |b| sections(b, cx, beside..usize::MAX));
                });
            }
            collapsed(b, cx);
        }
    });
}

/// The picture at the top, in a slot in which a page may put its own.
#[inline(never)]
fn picture(b: &mut Builder<'_>, cx: &Context<'_>) {
    b.el("slot name=picture", |b| {
        let Some(picture) = cx.profile.picture() else { return };
        b.el(picture_spec(picture.focus), |b| {
            pieces::address(b, "src", &picture.url, cx);
            b.attr("alt", picture.alt.get(cx.language));
        });
    });
}

/// The element of a picture, its focus as a class for the sheet, since a page's policy may forbid style attributes.
fn picture_spec(focus: Focus) -> &'static str {
    match focus {
        Focus::Center => "img.cf-picture part=picture",
        Focus::Top => "img.cf-picture.cf-top part=picture",
        Focus::Bottom => "img.cf-picture.cf-bottom part=picture",
        Focus::Left => "img.cf-picture.cf-left part=picture",
        Focus::Right => "img.cf-picture.cf-right part=picture",
        Focus::TopLeft => "img.cf-picture.cf-top.cf-left part=picture",
        Focus::TopRight => "img.cf-picture.cf-top.cf-right part=picture",
        Focus::BottomLeft => "img.cf-picture.cf-bottom.cf-left part=picture",
        Focus::BottomRight => "img.cf-picture.cf-bottom.cf-right part=picture",
    }
}

/// The way to the page, as a line of links.
#[inline(never)]
fn breadcrumbs(b: &mut Builder<'_>, cx: &Context<'_>) {
    if cx.profile.breadcrumbs().next().is_none() {
        return;
    }
    b.el("nav.cf-crumbs part=breadcrumbs", |b| {
        b.attr("aria-label", cx.word(Word::Breadcrumbs));
        b.el("ol", |b| {
            for link in cx.profile.breadcrumbs() {
                b.el("li", |b| pieces::link(b, "a", &link, cx));
            }
        });
    });
}

/// Returns how many sections stand beside the card: as many as are about as high as the card and the navigation. So
/// neither column stays long and empty.
fn sections_beside_card(cx: &Context<'_>) -> usize {
    let card = CARD_LINES + 2 * cx.profile.sections().count();
    let mut lines = if cx.profile.quotation().is_some() { 10 } else { 4 };
    for (at, section) in cx.profile.sections().enumerate() {
        lines += 3 + section.blocks().map(|block| lines_of(&block)).sum::<usize>();
        if lines * 5 > card * 4 {
            return at + 1;
        }
    }
    usize::MAX
}

/// The usual height of a card in a column of 300 px, in lines of text.
const CARD_LINES: usize = 36;

/// Returns about how many lines of text a block is high, in a column of 420 to 600 px.
///
/// It is the same in both languages, so that a section stays where it is when the language changes.
fn lines_of(block: &Block<'_>) -> usize {
    let wrapped = |text: Text<'_>| 1 + text.get(Language::Swedish).len() / 60;
    match block {
        Block::Text(text) => wrapped(*text),
        Block::Heading(_) => 2,
        Block::Definition(_, quote) => 4 + wrapped(quote.text),
        Block::Quotation(quote) => 4 + wrapped(quote.text),
        Block::Figure(figure) if figure.multiple.is_some() => 6,
        Block::Figure(_) => 12,
        Block::Counts(_) => 11,
        Block::Illustration(_) => 19,
        Block::Image(..) => 12,
    }
}

#[inline(never)]
fn navigation(b: &mut Builder<'_>, cx: &Context<'_>) {
    b.el("nav.cf-toc part=nav aria-labelledby=toc", |b| {
        b.flag("hidden", cx.state.hidden);
        b.heading(cx.options.level + 1, "h id=toc", |b| b.word(Word::InThisText));
        b.el("ol", |b| {
            for (at, section) in cx.profile.sections().enumerate() {
                b.el("li", |b| {
                    b.el("a data-act=go", |b| {
                        numbered(b.value("href"), "#s", at);
                        if at == cx.state.section {
                            b.attr("aria-current", "true");
                        }
                        b.say(section.heading);
                    });
                });
            }
        });
    });
}

/// Writes a name and a number.
fn numbered(out: &mut String, name: &str, number: usize) {
    out.push_str(name);
    plain(out, number as u64);
}

#[inline(never)]
fn tools(b: &mut Builder<'_>, cx: &Context<'_>) {
    b.el("div.cf-tools", |b| {
        b.el("div.cf-find part=find", |b| {
            b.word_in("label for=find", Word::Find);
            b.el("div.row", |b| {
                b.empty(
                    "input id=find type=search autocomplete=off spellcheck=false enterkeyhint=search data-act=find",
                );
                step(b, "button.step type=button data-act=previous", "path d=M2,8l4-4,4,4", cx.word(Word::Previous));
                step(b, "button.step type=button data-act=next", "path d=M2,4l4,4,4-4", cx.word(Word::Next));
                b.el("span.count", |b| {
                    find::count(b.text(), &cx.state.term, cx.state.current, cx.matches, cx.language);
                });
            });
        });
        b.word_in("button.cf-quiet type=button part=hide data-act=toggle aria-expanded=true", Word::Hide);
    });
}

#[inline(never)]
fn step(b: &mut Builder<'_>, spec: &'static str, arrow: &'static str, word: &str) {
    b.el(spec, |b| {
        b.attr("aria-label", word);
        b.el("svg viewBox=0,0,12,12 aria-hidden=true", |b| b.empty(arrow));
    });
}

/// The one line that stands for a hidden text.
#[inline(never)]
fn collapsed(b: &mut Builder<'_>, cx: &Context<'_>) {
    b.el("div.cf-collapsed", |b| {
        b.flag("hidden", !cx.state.hidden);
        b.say_in("p", cx.profile.title());
        b.word_in("button.cf-quiet type=button part=hide data-act=toggle aria-expanded=false", Word::Show);
    });
}

#[inline(never)]
fn sections(b: &mut Builder<'_>, cx: &Context<'_>, which: Range<usize>) {
    for (at, section) in cx.profile.sections().enumerate().filter(|(at, _)| which.contains(at)) {
        b.el("section.cf-sec part=section", |b| {
            plain(b.value("data-section"), at as u64);
            b.heading(cx.options.level + 1, "h tabindex=-1", |b| b.say(section.heading));
            for (position, block) in section.blocks().enumerate() {
                let mut id = String::new();
                numbered(&mut id, "c", at);
                numbered(&mut id, "-", position);
                block_view(b, cx, &block, &id);
            }
        });
    }
}

#[inline(never)]
fn block_view(b: &mut Builder<'_>, cx: &Context<'_>, block: &Block<'_>, id: &str) {
    let l = cx.language;
    match *block {
        Block::Text(text) => b.say_in("p", text),
        Block::Heading(text) => b.heading(cx.options.level + 2, "h.cf-sub", |b| b.say(text)),
        Block::Definition(term, quote) => b.el("dl.cf-def part=definition", |b| {
            b.say_in("dt", term);
            b.el("dd", |b| quoted(b, &quote));
            b.el("dd.src", |b| {
                b.put("Definition: ");
                b.say(quote.source.long_name().unwrap_or(quote.source.name));
                original(b, &quote, l);
            });
        }),
        Block::Quotation(quote) => quotation(b, &quote, l),
        Block::Figure(figure) => figure_in_text(b, cx, &figure, id),
        Block::Counts(of) => counts(b, cx, &of),
        Block::Illustration(drawing) => b.el("slot name=image", |b| illustration::illustration(b, cx, &drawing)),
        Block::Image(url, alt) => b.el("figure.cf-fig.cf-image", |b| {
            b.el("img loading=lazy", |b| {
                pieces::address(b, "src", &url, cx);
                b.attr("alt", alt.get(l));
            });
        }),
    }
}

#[inline(never)]
fn quotation(b: &mut Builder<'_>, quote: &Quote<'_>, l: Language) {
    b.el("blockquote.cf-quote part=quote", |b| {
        pieces::birch(b);
        b.el("p", |b| quoted(b, quote));
        b.el("footer", |b| {
            b.say(quote.source.name);
            original(b, quote, l);
        });
    });
}

#[inline(never)]
fn quoted(b: &mut Builder<'_>, quote: &Quote<'_>) {
    b.word(Word::OpeningQuote);
    b.say(quote.text);
    b.put("”");
}

/// The words as they were written, where what is shown is a translation.
#[inline(never)]
fn original(b: &mut Builder<'_>, quote: &Quote<'_>, l: Language) {
    let written = Language::from(quote.original);
    if written == l {
        return;
    }
    // There are two languages, so the one that is shown tells from which it was translated.
    b.word(Word::Translated);
    b.el("q", |b| {
        b.attr("lang", written.tag());
        b.put(quote.text.get(written));
    });
}

#[inline(never)]
fn figure_in_text(b: &mut Builder<'_>, cx: &Context<'_>, figure: &Figure<'_>, id: &str) {
    let shown = growth::compare(figure);
    let facts = Facts { figure, shown: &shown, language: cx.language };
    if figure.multiple.is_some() {
        b.el("figure.cf-fig.cf-stated", |b| {
            b.el("p.cf-measure", |b| pieces::measure(b, &facts, false));
            pieces::sentence(b, &facts);
            let more = if figure.is_unpublished() { More::Unpublished } else { More::Nothing };
            provenance::list(b, cx, &[provenance::of_figure(figure, more)]);
        });
        return;
    }
    b.el("figure.cf-fig", |b| {
        b.el("figcaption", |b| {
            b.el("p.cf-measure", |b| pieces::measure(b, &facts, true));
            pieces::sentence(b, &facts);
        });
        chart::chart(b, &facts, Size::Card, id);
        figure_view::caveats(b, cx, &facts);
        provenance::list(b, cx, &[provenance::of_figure(figure, More::Nothing), provenance::added(figure, &shown)]);
        pieces::notes(b, cx, false, Some(figure.notes), false);
    });
}

/// `7 + 80 = 87 företag`, and each group's dots. Where a number is missing there is no sum.
#[inline(never)]
fn counts(b: &mut Builder<'_>, cx: &Context<'_>, of: &Counts<'_>) {
    let l = cx.language;
    let mut sum = Some(0.0);
    let mut decimals = 0;
    let mut terms = String::new();
    for (fact, _) in of.groups() {
        sum = match (sum, growth::amount(fact.given)) {
            (Some(sum), Ok(value)) => {
                decimals = decimals.max(fact.decimals()).max(growth::decimals_of(value));
                Some(sum + value)
            }
            _ => None,
        };
        if !terms.is_empty() {
            terms.push_str(" + ");
        }
        card::fact_value(&mut terms, &fact, l);
    }
    let is_sum = of.groups().count() > 1 && sum.is_some();
    b.el("figure.cf-fig.cf-dots", |b| {
        if let Some(sum) = sum {
            b.el("figcaption", |b| {
                b.el("p.cf-measure", |b| {
                    b.put(&terms);
                    if is_sum {
                        b.put(" = ");
                        number::put(b.text(), sum, decimals, Sign::Minus, l);
                    }
                    b.put(NBSP);
                    b.say(of.of);
                });
            });
        }
        let facts: Vec<Fact<'_>> = of.groups().map(|(fact, _)| fact).collect();
        let mut lines = provenance::of_facts(&facts);
        for (fact, label) in of.groups() {
            b.el("p", |b| {
                card::fact_value(b.text(), &fact, l);
                b.put(" ");
                b.say(label);
            });
            if let Amount::Value(Some(value)) = fact.given {
                let count = value as usize;
                if count as f64 == value && count <= chart::MOST_DOTS {
                    chart::dots(b, count);
                }
            }
        }
        if is_sum {
            lines.push(Some(provenance::calculated(Word::SumCalculated)));
        }
        provenance::list(b, cx, &lines);
    });
}
