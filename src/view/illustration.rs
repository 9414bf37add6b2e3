//! The drawing `forest`: companies in a landscape, and the initiative that coordinates them.

use super::Context;
use super::node::Builder;
use super::{chart, pieces};
use crate::language::number::plain;
use crate::language::words::Word;
use crate::profile::{Block, Illustration, Text};
use alloc::string::String;

const SPRUCE: &str = "M0-26 6-13H3.2L9 0H1.5v5h-3V0H-9l5.8-13H-6z";
const MILL: &str = "M-17 10V-6l8-6v6l8-6v6l8-6V10zM9 10V-22h6V10z";
const LAB: &str = "M-14 10V-10H14V10zM-9-5v4h4v-4zM-2-5v4h4v-4zM5-5v4h4v-4z";
const GABLE: &str = "M-12 10V-3L0-13 12-3v13z";

/// Spruces: place, and size in tenths.
const WOOD: [(u16, u16, u8); 25] = [
    (20, 118, 11),
    (34, 124, 9),
    (104, 104, 10),
    (118, 100, 12),
    (132, 106, 9),
    (206, 92, 10),
    (220, 88, 12),
    (306, 86, 11),
    (320, 82, 9),
    (396, 84, 10),
    (448, 98, 12),
    (462, 104, 10),
    (30, 168, 12),
    (196, 170, 10),
    (182, 176, 12),
    (296, 180, 11),
    (310, 186, 9),
    (346, 176, 12),
    (452, 176, 12),
    (466, 182, 10),
    (360, 190, 9),
    (94, 204, 10),
    (20, 214, 10),
    (208, 206, 9),
    (456, 214, 11),
];
const HOUSES: [(u16, u16, &str); 7] = [
    (86, 152, MILL),
    (168, 116, LAB),
    (262, 100, GABLE),
    (356, 120, MILL),
    (410, 190, GABLE),
    (308, 226, MILL),
    (140, 222, GABLE),
];
const SMALL: [(u16, u16); 10] = [
    (48, 200),
    (118, 186),
    (214, 132),
    (316, 150),
    (436, 138),
    (372, 232),
    (196, 248),
    (64, 128),
    (244, 236),
    (420, 92),
];
/// Which houses have found each other by themselves.
const LINKS: &str = "M86 152 168 116 262 100M356 120 410 190 308 226M140 222 86 152";

/// The drawing with its switch and both captions.
#[inline(never)]
pub(super) fn illustration(b: &mut Builder<'_>, cx: &Context<'_>, drawing: &Illustration<'_>) {
    let l = cx.language;
    let is_initiative = cx.state.initiative;
    b.el("figure.cf-fig", |b| {
        b.searched(false, |b| {
            b.el("div.cf-seg role=group", |b| {
                b.attr("aria-label", cx.word(Word::ChoosePicture));
                for (value, word, is_on) in
                    [("cluster", Word::TheCluster, !is_initiative), ("initiative", Word::TheInitiative, is_initiative)]
                {
                    b.el("button type=button data-act=picture", |b| {
                        b.attr("value", value);
                        pieces::pressed(b, is_on);
                        b.word(word);
                    });
                }
            });
            b.el("div.cf-ill part=illustration", |b| {
                b.attr("data-state", if is_initiative { "initiative" } else { "cluster" });
                picture(b);
                let tags = ["span.tag.tag--mill", "span.tag.tag--wood", "span.tag.tag--hub.i-init"];
                for at in 0..3 {
                    b.leaf(tags[at], drawing.labels[at].get(l));
                }
            });
        });
        b.el("figcaption.cf-ill-text", |b| {
            for (at, caption) in drawing.captions.iter().enumerate() {
                b.el("p", |b| {
                    b.flag("data-off", is_initiative != (at == 1));
                    with_schematic(b, *caption);
                });
            }
        });
    });
}

#[inline(never)]
fn with_schematic(b: &mut Builder<'_>, text: Text<'_>) {
    b.say(text);
    b.put(" ");
    b.word(Word::Schematic);
}

/// The caption that is shown now.
#[inline(never)]
pub(super) fn caption(b: &mut Builder<'_>, cx: &Context<'_>) {
    for section in cx.profile.sections() {
        for block in section.blocks() {
            if let Block::Illustration(drawing) = block {
                return with_schematic(b, drawing.captions[usize::from(cx.state.initiative)]);
            }
        }
    }
}

#[inline(never)]
fn picture(b: &mut Builder<'_>) {
    b.el("svg viewBox=0,0,480,300 aria-hidden=true", |b| {
        path(b, "path.i-hill.i-hill--far", "M0 92C70 62 130 70 200 52s170-22 280 20v228H0z");
        path(b, "path.i-hill", "M0 112C60 84 120 92 190 82s150-34 290 6v212H0z");
        path(b, "path.i-water", "M0 262c70-16 130 4 210-4s180-26 270-8v50H0z");
        path(b, "path.i-line", "M40 276h34M92 284h22M180 274h44M300 282h30M352 270h18M410 280h40");
        b.el("g.i-wood", |b| {
            for (x, y, size) in WOOD {
                placed(b, "path", SPRUCE, (x, y), size);
            }
        });
        path(b, "path.i-link", LINKS);
        b.el("g.i-init", |b| {
            spokes(b, "path.i-spoke", HOUSES.map(|(x, y, _)| (x, y)).as_slice());
            spokes(b, "path.i-spoke.i-spoke--s", &SMALL);
        });
        for (x, y) in SMALL {
            b.el("circle.i-small r=5", |b| {
                chart::at(b, "cx", x.into());
                chart::at(b, "cy", y.into());
            });
        }
        for (x, y, house) in HOUSES {
            placed(b, "path.i-house fill-rule=evenodd", house, (x, y), 10);
        }
        b.el("g.i-init", |b| b.empty("circle.i-hub cx=240 cy=172 r=11"));
    });
}

#[inline(never)]
fn path(b: &mut Builder<'_>, spec: &'static str, d: &str) {
    b.el(spec, |b| b.attr("d", d));
}

/// Lines from the hub to each place.
#[inline(never)]
fn spokes(b: &mut Builder<'_>, spec: &'static str, places: &[(u16, u16)]) {
    b.el(spec, |b| {
        let d = b.value("d");
        for (x, y) in places {
            d.push_str("M240 172 ");
            pair(d, *x, *y);
        }
    });
}

/// A shape at its place, its size in tenths.
#[inline(never)]
fn placed(b: &mut Builder<'_>, spec: &'static str, d: &str, (x, y): (u16, u16), size: u8) {
    b.el(spec, |b| {
        b.attr("d", d);
        let out = b.value("transform");
        out.push_str("translate(");
        pair(out, x, y);
        out.push_str(")scale(");
        chart::coordinate(out, f64::from(size) / 10.0);
        out.push(')');
    });
}

fn pair(out: &mut String, x: u16, y: u16) {
    plain(out, x.into());
    out.push(' ');
    plain(out, y.into());
}
