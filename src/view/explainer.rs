//! The text: sections, navigation, find, hide. With the card it is the view `full`.

use super::chart::{self, Size};
use super::find::{self, Finder};
use super::node::Builder;
use super::pieces;
use super::provenance::{self, Line};
use super::{Context, View, card, illustration};
use crate::growth::{self, Scale};
use crate::language::join;
use crate::language::Language;
use crate::language::number::{NBSP, Sign, number, plain};
use crate::language::sentence::Facts;
use crate::language::words::Word;
use crate::profile::{Amount, Block, Counts, Figure, Origin, Quote};
use alloc::string::String;
use alloc::vec::Vec;

/// The whole view.
pub(super) fn explainer(b: &mut Builder<'_>, cx: &Context<'_>, finder: &mut Finder) {
    let has_text = !cx.profile.sections.is_empty();
    b.el("div.cf-ex-in", |b| {
        b.el("div.cf-side", |b| {
            if cx.options.view == View::Full {
                card::card(b, cx);
            } else {
                b.el("div.cf-card-in", |b| {
                    pieces::header(b, pieces::kicker(cx.profile, cx.language), cx.language);
                    pieces::faults_note(b, cx);
                    pieces::name(b, cx.profile, cx.options.level, cx.language);
                    if !has_text {
                        pieces::note(b, "div.cf-note part=note", cx.word(Word::NoExplainer));
                    }
                });
            }
            if has_text {
                navigation(b, cx);
            }
        });
        if has_text {
            // The count stands before the text that it counts in, so the text is made first.
            let mut counted = Finder::new(&cx.state.term, cx.state.current);
            let _ = super::node::Builder::tree("div", |b| sections(b, cx, &mut counted));
            b.el("div.cf-story", |b| {
                b.flag("hidden", cx.state.hidden);
                tools(b, cx, counted.matches);
                sections(b, cx, finder);
            });
            collapsed(b, cx);
        }
    });
}

fn navigation(b: &mut Builder<'_>, cx: &Context<'_>) {
    b.el("nav.cf-toc part=nav aria-labelledby=toc", |b| {
        b.flag("hidden", cx.state.hidden);
        b.heading(cx.options.level + 1, "h id=toc", cx.word(Word::InThisText));
        b.el("ol", |b| {
            for (at, section) in cx.profile.sections.iter().enumerate() {
                b.el("li", |b| {
                    b.el("a data-act=go", |b| {
                        b.attr("href", &join(&["#s", &plain(at as u64)]));
                        if at == cx.state.section {
                            b.attr("aria-current", "true");
                        }
                        b.text(section.heading.get(cx.language));
                    });
                });
            }
        });
    });
}

fn tools(b: &mut Builder<'_>, cx: &Context<'_>, matches: usize) {
    b.el("div.cf-tools", |b| {
        b.el("div.cf-find part=find", |b| {
            b.leaf("label for=find", cx.word(Word::Find));
            b.el("div.row", |b| {
                b.el("input id=find type=search autocomplete=off spellcheck=false enterkeyhint=search data-act=find", |_| {});
                step(b, "button.step type=button data-act=previous", "M2,8l4-4,4,4", cx.word(Word::Previous));
                step(b, "button.step type=button data-act=next", "M2,4l4,4,4-4", cx.word(Word::Next));
                b.leaf("span.count", &find::count(&cx.state.term, cx.state.current, matches, cx.language));
            });
        });
        b.leaf("button.cf-quiet type=button part=hide data-act=toggle aria-expanded=true", cx.word(Word::Hide));
    });
}

fn step(b: &mut Builder<'_>, spec: &'static str, arrow: &str, word: &str) {
    b.el(spec, |b| {
        b.attr("aria-label", word);
        b.el("svg viewBox=0,0,12,12 aria-hidden=true", |b| b.el("path", |b| b.attr("d", arrow)));
    });
}

/// The one line that stands for a hidden text.
fn collapsed(b: &mut Builder<'_>, cx: &Context<'_>) {
    let title = cx.profile.title.as_ref().unwrap_or(&cx.profile.name);
    b.el("div.cf-collapsed", |b| {
        b.flag("hidden", !cx.state.hidden);
        b.leaf("p", title.get(cx.language));
        b.leaf("button.cf-quiet type=button part=hide data-act=toggle aria-expanded=false", cx.word(Word::Show));
    });
}

fn sections(b: &mut Builder<'_>, cx: &Context<'_>, finder: &mut Finder) {
    for (at, section) in cx.profile.sections.iter().enumerate() {
        let number = plain(at as u64);
        b.el("section.cf-sec part=section", |b| {
            b.attr("data-section", &number);
            b.searched(finder, |b| {
                b.heading(cx.options.level + 1, "h tabindex=-1", section.heading.get(cx.language));
            });
            for (position, block) in section.blocks.iter().enumerate() {
                let id = join(&["c", &number, "-", &plain(position as u64)]);
                block_view(b, cx, block, &id, finder);
            }
        });
    }
}

fn block_view(b: &mut Builder<'_>, cx: &Context<'_>, block: &Block, id: &str, finder: &mut Finder) {
    let l = cx.language;
    match block {
        Block::Text(text) => b.searched(finder, |b| b.leaf("p", text.get(l))),
        Block::Definition(term, quote) => {
            let source = &cx.profile.sources[quote.source];
            let name = source.long_name.as_ref().unwrap_or(&source.name).get(l);
            b.searched(finder, |b| {
                b.el("dl.cf-def part=definition", |b| {
                    b.leaf("dt", term.get(l));
                    b.leaf("dd", &quoted(quote.text.get(l), l));
                    b.el("dd.src", |b| {
                        b.text(&join(&[cx.word(Word::Definition), name]));
                        original(b, quote, l);
                    });
                });
            });
        }
        Block::Quotation(quote) => b.el("blockquote.cf-quote part=quote", |b| {
            pieces::birch(b);
            b.searched(finder, |b| {
                b.leaf("p", &quoted(quote.text.get(l), l));
                b.el("footer", |b| {
                    b.text(cx.profile.sources[quote.source].name.get(l));
                    original(b, quote, l);
                });
            });
        }),
        Block::Figure(at) => figure_in_text(b, cx, &cx.profile.figures[*at], id),
        Block::Counts(of) => counts(b, cx, of),
        Block::Illustration(drawing) => b.el("slot name=image", |b| illustration::illustration(b, cx, drawing)),
        Block::Image(url, alt) => b.el("figure.cf-fig.cf-image", |b| {
            b.el("img loading=lazy", |b| {
                b.attr("src", &url.from(&cx.options.base));
                b.attr("alt", alt.get(l));
            });
        }),
    }
}

fn quoted(text: &str, l: Language) -> String {
    join(&[l.pick("”", "“"), text, "”"])
}

/// The words as they were written, where what is shown is a translation.
fn original(b: &mut Builder<'_>, quote: &Quote, l: Language) {
    let written = Language::from(quote.original);
    if written == l {
        return;
    }
    let said = written.pick(Word::TranslatedFromSwedish, Word::TranslatedFromEnglish);
    b.text(&join(&[". ", said.get(l)]));
    b.el("q", |b| {
        b.attr("lang", written.tag());
        b.text(quote.text.get(written));
    });
}

fn figure_in_text(b: &mut Builder<'_>, cx: &Context<'_>, figure: &Figure, id: &str) {
    let shown = growth::compare(figure);
    let facts = Facts { profile: cx.profile, figure, shown: &shown, language: cx.language };
    let mut lines: Vec<Line> = provenance::of_figure(figure, cx).into_iter().collect();
    if figure.multiple.is_some() {
        b.el("figure.cf-fig.cf-stated", |b| {
            pieces::measure(b, "p.cf-measure", &facts.heading());
            pieces::sentence(b, &facts.sentence());
            if figure.unpublished {
                for line in &mut lines {
                    line.text.push_str("; ");
                    line.text.push_str(cx.word(Word::Unpublished));
                }
            }
            provenance::list(b, &lines);
        });
        return;
    }
    b.el("figure.cf-fig", |b| {
        b.el("figcaption", |b| pieces::measure(b, "p.cf-measure", &facts.change_heading()));
        chart::chart(b, &facts, Size::Card, id);
        if shown.scale == Scale::Index && !figure.period.is_one_step() {
            b.leaf("p.cf-caveat part=note", cx.word(Word::OnlyTheEnds));
        }
        for refusal in facts.refusals() {
            b.leaf("p.cf-caveat part=note", &refusal);
        }
        lines.extend(card::calculated(figure, &shown, cx.language));
        provenance::list(b, &lines);
        pieces::notes(b, cx, &[], &[&figure.notes]);
    });
}

/// `7 + 80 = 87 företag`, and each group's dots. Where a number is missing there is no sum.
fn counts(b: &mut Builder<'_>, cx: &Context<'_>, of: &Counts) {
    let l = cx.language;
    let shown = |value: f64| number(value, 0, Sign::Minus, l);
    let groups: Vec<_> = of.groups.iter().map(|(at, label)| (&cx.profile.facts[*at], label)).collect();
    let values: Option<Vec<f64>> = groups.iter().map(|(fact, _)| growth::amount(fact.given).ok()).collect();
    b.el("figure.cf-fig.cf-dots", |b| {
        if let Some(values) = &values {
            let mut line = String::new();
            for (at, value) in values.iter().enumerate() {
                line.push_str(if at == 0 { "" } else { " + " });
                line.push_str(&shown(*value));
            }
            if values.len() > 1 {
                line.push_str(" = ");
                line.push_str(&shown(values.iter().sum()));
            }
            line.push_str(NBSP);
            line.push_str(of.of.get(l));
            b.el("figcaption", |b| b.leaf("p.cf-measure", &line));
        }
        for (fact, label) in &groups {
            b.leaf("p", &join(&[&card::fact_value(fact, l), " ", label.get(l)]));
            if let Amount::Value(Some(value)) = fact.given {
                if value >= 0.0 && value <= chart::MOST_DOTS as f64 && value as usize as f64 == value {
                    chart::dots(b, value as usize);
                }
            }
        }
        let undated = groups.iter().any(|(fact, _)| fact.date.is_none());
        let mut lines: Vec<Line> = Vec::new();
        for (fact, _) in &groups {
            let mut line = provenance::of_fact(fact, cx);
            if undated && line.origin == Origin::Stated {
                line.text.push_str(l.pick(", när uppgiften publicerades", ", as of publication"));
            }
            lines.push(line);
        }
        if values.is_some_and(|v| v.len() > 1) {
            lines.push(Line::calculated(Word::SumCalculated, l));
        }
        provenance::list(b, &lines);
    });
}
