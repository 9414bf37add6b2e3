//! The drawing `forest`: companies in a landscape, and the initiative that coordinates them.

use super::Context;
use super::node::Builder;
use super::{chart, pieces};
use crate::language::number::plain;
use crate::language::words::Word;
use crate::profile::{Block, Illustration, Text};
use alloc::string::String;

const SPRUCE: &str = "M0-26 6-13H3.2L9 0H1.5v5h-3V0H-9l5.8-13H-6z";
/// A hall with a sawtooth roof, windows and a chimney.
const MILL: &str = "M-23 10V-5l11-9v9l11-9v9l11-9V10zM12 10V-27h6V10zM-19-1v4h4v-4zM-9-1v4h4v-4zM1-1v4h4v-4z";
/// A gabled house with a gate.
const WORKSHOP: &str = "M-14 10V-3L0-14 14-3V10zM-5 10V1h4v9zM1 10V1h4v9z";
/// A small house, for a company whose kind the drawing doesn't name.
const SMALL: &str = "M-6 5V-2L0-7 6-2V5z";

/// Spruces: place, and size in tenths.
const SPRUCES: [(u16, u16, u8); 26] = [
    (14, 130, 11),
    (28, 124, 12),
    (43, 128, 10),
    (58, 122, 11),
    (100, 112, 9),
    (112, 108, 11),
    (186, 98, 9),
    (199, 96, 12),
    (213, 95, 11),
    (227, 97, 9),
    (301, 95, 11),
    (314, 94, 9),
    (402, 140, 11),
    (416, 146, 13),
    (431, 140, 12),
    (446, 148, 13),
    (460, 142, 11),
    (472, 152, 10),
    (14, 202, 11),
    (28, 210, 9),
    (440, 264, 10),
    (454, 270, 13),
    (466, 262, 9),
    (206, 276, 10),
    (219, 280, 12),
    (30, 280, 10),
];
/// The companies in the order in which the initiative's links appear: clockwise from the top.
const COMPANIES: [(u16, u16, &str); 17] = [
    (268, 112, WORKSHOP),
    (284, 148, SMALL),
    (348, 138, MILL),
    (390, 166, SMALL),
    (420, 196, WORKSHOP),
    (446, 228, SMALL),
    (392, 240, SMALL),
    (338, 270, MILL),
    (282, 268, SMALL),
    (246, 262, SMALL),
    (182, 258, SMALL),
    (130, 264, WORKSHOP),
    (72, 252, SMALL),
    (44, 226, SMALL),
    (76, 190, MILL),
    (140, 172, SMALL),
    (146, 102, WORKSHOP),
];
/// A river that widens into a lake.
const RIVER: &str = "M318 88c-6 24-30 32-22 58s44 42 38 70-40 44-48 70c-70 10-180-6-286 2v32h480v-36c-60-10-120 4-166 2 4-24 40-34 44-64s-30-48-42-72 2-34 6-60z";
/// How many spots the sheet places for each kind: mills, forests, workshops.
const SPOTS: [usize; 3] = [3, 4, 4];

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
                let [mill, wood, hub] = drawing.labels;
                b.el("div.spots", |b| {
                    for (kind, label) in [Some(mill), Some(wood), drawing.workshop].into_iter().enumerate() {
                        if let Some(label) = label {
                            spots(b, kind, label.get(l));
                        }
                    }
                });
                b.leaf("span.tag.tag--hub.i-init", hub.get(l));
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

/// The spots of one kind, which show its name when pointed at or focused. The first is the kind's only tab stop;
/// those of the mill and of the forest always show their name. The sheet places them, in this order.
#[inline(never)]
fn spots(b: &mut Builder<'_>, kind: usize, name: &str) {
    for at in 0..SPOTS[kind] {
        let spec = match (at, kind) {
            (0, 0 | 1) => "span.spot.spot--named role=img tabindex=0",
            (0, _) => "span.spot role=img tabindex=0",
            _ => "span.spot tabindex=-1",
        };
        b.el(spec, |b| {
            if at == 0 {
                b.attr("aria-label", name);
            }
            b.leaf("span.tag", name);
        });
    }
}

#[inline(never)]
fn picture(b: &mut Builder<'_>) {
    b.el("svg viewBox=0,0,480,320 aria-hidden=true", |b| {
        path(b, "path.i-hill.i-hill--far", "M0 98C70 66 130 76 200 56s170-22 280 22v242H0z");
        path(b, "path.i-hill", "M0 124C60 92 120 102 190 90s150-32 290 12v218H0z");
        path(b, "path.i-water", RIVER);
        path(b, "path.i-line", "M40 300h34M92 308h22M180 298h44M300 308h30M352 296h18M410 306h40");
        b.el("g.i-wood", |b| {
            for (x, y, size) in SPRUCES {
                placed(b, "path", SPRUCE, (x, y), size);
            }
        });
        b.el("g", |b| {
            for (x, y, shape) in COMPANIES {
                b.el(if shape == SMALL { "path.i-link.i-link--s.i-init" } else { "path.i-link.i-init" }, |b| {
                    let d = b.value("d");
                    d.push_str("M240 186 ");
                    pair(d, x, y);
                });
            }
        });
        for (x, y, shape) in COMPANIES {
            placed(b, "path.i-house fill-rule=evenodd", shape, (x, y), 10);
        }
        b.empty("circle.i-hub.i-init cx=240 cy=186 r=9");
    });
}

#[inline(never)]
fn path(b: &mut Builder<'_>, spec: &'static str, d: &str) {
    b.el(spec, |b| b.attr("d", d));
}

/// A shape at its place, its size in tenths.
#[inline(never)]
fn placed(b: &mut Builder<'_>, spec: &'static str, d: &str, (x, y): (u16, u16), size: u8) {
    b.el(spec, |b| {
        b.attr("d", d);
        let out = b.value("transform");
        out.push_str("translate(");
        pair(out, x, y);
        out.push(')');
        if size != 10 {
            out.push_str("scale(");
            chart::coordinate(out, f64::from(size) / 10.0);
            out.push(')');
        }
    });
}

fn pair(out: &mut String, x: u16, y: u16) {
    plain(out, x.into());
    out.push(' ');
    plain(out, y.into());
}
