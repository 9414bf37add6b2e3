//! The drawing `forest`: companies in a landscape, and the initiative that coordinates them.

use super::Context;
use super::chart::coordinate;
use super::node::Builder;
use crate::language::join;
use crate::language::words::Word;
use crate::profile::{Block, Illustration};
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
const HUB: (u16, u16) = (240, 172);

/// The drawing with its switch and both captions.
pub(super) fn illustration(b: &mut Builder<'_>, cx: &Context<'_>, drawing: &Illustration) {
    let l = cx.language;
    let is_initiative = cx.state.initiative;
    b.el("figure.cf-fig", |b| {
        b.el("div.cf-seg role=group", |b| {
            b.attr("aria-label", cx.word(Word::ChoosePicture));
            for (value, word, is_on) in
                [("cluster", Word::TheCluster, !is_initiative), ("initiative", Word::TheInitiative, is_initiative)]
            {
                b.el("button type=button data-act=picture", |b| {
                    b.attr("value", value);
                    b.attr("aria-pressed", if is_on { "true" } else { "false" });
                    b.text(cx.word(word));
                });
            }
        });
        b.el("div.cf-ill part=illustration", |b| {
            b.attr("data-state", if is_initiative { "initiative" } else { "cluster" });
            picture(b);
            let tags = ["span.tag.tag--mill", "span.tag.tag--wood", "span.tag.tag--hub.i-init"];
            for (tag, label) in tags.into_iter().zip(&drawing.labels) {
                b.leaf(tag, label.get(l));
            }
        });
        b.el("figcaption.cf-ill-text", |b| {
            for (text, is_on) in [(&drawing.cluster, !is_initiative), (&drawing.initiative, is_initiative)] {
                b.el("p", |b| {
                    b.flag("data-off", !is_on);
                    b.text(&with_schematic(text.get(l), cx));
                });
            }
        });
    });
}

fn with_schematic(text: &str, cx: &Context<'_>) -> String {
    join(&[text, " ", cx.word(Word::Schematic)])
}

/// The caption that is shown now.
pub(super) fn caption(cx: &Context<'_>) -> Option<String> {
    let blocks = cx.profile.sections.iter().flat_map(|s| &s.blocks);
    blocks.into_iter().find_map(|block| match block {
        Block::Illustration(d) => {
            let text = if cx.state.initiative { &d.initiative } else { &d.cluster };
            Some(with_schematic(text.get(cx.language), cx))
        }
        _ => None,
    })
}

fn picture(b: &mut Builder<'_>) {
    b.el("svg viewBox=0,0,480,300 aria-hidden=true", |b| {
        path(b, "path.i-hill.i-hill--far", "M0 92C70 62 130 70 200 52s170-22 280 20v228H0z");
        path(b, "path.i-hill", "M0 112C60 84 120 92 190 82s150-34 290 6v212H0z");
        path(b, "path.i-water", "M0 262c70-16 130 4 210-4s180-26 270-8v50H0z");
        path(b, "path.i-line", "M40 276h34M92 284h22M180 274h44M300 282h30M352 270h18M410 280h40");
        b.el("g.i-wood", |b| {
            for (x, y, size) in WOOD {
                let scale = join(&[")scale(", &coordinate(f64::from(size) / 10.0)]);
                placed(b, "path", SPRUCE, x, y, &scale);
            }
        });
        path(b, "path.i-link", LINKS);
        b.el("g.i-init", |b| {
            path(b, "path.i-spoke", &spokes(HOUSES.iter().map(|(x, y, _)| (*x, *y))));
            path(b, "path.i-spoke.i-spoke--s", &spokes(SMALL.into_iter()));
        });
        for (x, y) in SMALL {
            b.el("circle.i-small r=5", |b| {
                b.attr("cx", &coordinate(x.into()));
                b.attr("cy", &coordinate(y.into()));
            });
        }
        for (x, y, house) in HOUSES {
            placed(b, "path.i-house fill-rule=evenodd", house, x, y, "");
        }
        b.el("g.i-init", |b| b.el("circle.i-hub cx=240 cy=172 r=11", |_| {}));
    });
}

fn path(b: &mut Builder<'_>, spec: &'static str, d: &str) {
    b.el(spec, |b| b.attr("d", d));
}

fn placed(b: &mut Builder<'_>, spec: &'static str, d: &str, x: u16, y: u16, scale: &str) {
    b.el(spec, |b| {
        b.attr("d", d);
        let place = join(&["translate(", &coordinate(x.into()), " ", &coordinate(y.into()), scale, ")"]);
        b.attr("transform", &place);
    });
}

/// Lines from the hub to each place.
fn spokes(places: impl Iterator<Item = (u16, u16)>) -> String {
    let mut d = String::new();
    for (x, y) in places {
        for piece in ["M", &coordinate(HUB.0.into()), " ", &coordinate(HUB.1.into()), " "] {
            d.push_str(piece);
        }
        d.push_str(&coordinate(x.into()));
        d.push(' ');
        d.push_str(&coordinate(y.into()));
    }
    d
}
