//! The colours: one set of tokens for each theme.

use crate::engine::Side;
use egui::Color32;
use serde::{Deserialize, Serialize};

/// Which colours the app has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Colours {
    /// Dark on warm paper.
    #[default]
    Light,
    /// Light on dark.
    Dark,
    /// Black on white, with every edge drawn.
    Contrast,
}

impl Colours {
    /// Every theme, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Contrast];
}

/// The colours of a theme by what they are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    /// The window.
    pub paper: Color32,
    /// Cards, bars and speech.
    pub surface: Color32,
    /// Tracks of bars.
    pub sunken: Color32,
    /// Text.
    pub ink: Color32,
    /// Text that comes second.
    pub muted: Color32,
    /// Dividers.
    pub line: Color32,
    /// Borders of controls.
    pub edge: Color32,
    /// Buttons, focus and links.
    pub action: Color32,
    /// Text on what has the colour of action.
    pub on_action: Color32,
    /// What is selected or pointed at.
    pub tint: Color32,
    /// The sides, in the order of [`Side::ALL`].
    pub sides: [Color32; 4],
    /// What is wrong, and what erases.
    pub warn: Color32,
    /// Behind what is wrong.
    pub warn_tint: Color32,
    /// The light and the dark tone of a portrait that has no picture.
    pub figure: [Color32; 2],
    /// Behind a portrait: dark hair stands out on it as well as light.
    pub portrait: Color32,
    /// The shadow below cards, and below drawers and dialogs.
    pub shadows: [Color32; 2],
}

impl Palette {
    /// The colours of a theme.
    #[must_use]
    pub const fn of(colours: Colours) -> Self {
        match colours {
            Colours::Light => LIGHT,
            Colours::Dark => DARK,
            Colours::Contrast => CONTRAST,
        }
    }

    /// The colour of a side; it never stands without the side's shape or name.
    #[must_use]
    pub fn side(&self, side: Side) -> Color32 {
        self.sides[side as usize]
    }
}

const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

const LIGHT: Palette = Palette {
    paper: rgb(0xF5_F2EB),
    surface: rgb(0xFF_FDFA),
    sunken: rgb(0xEB_E6DB),
    ink: rgb(0x22_252B),
    muted: rgb(0x58_5A5F),
    line: rgb(0xD6_CFC1),
    edge: rgb(0x85_7D6E),
    action: rgb(0x1D_4276),
    on_action: rgb(0xFF_FFFF),
    tint: rgb(0xE3_E9F2),
    sides: [rgb(0x0B_665A), rgb(0x58_4999), rgb(0x96_304F), rgb(0x74_5300)],
    warn: rgb(0x8A_3A00),
    warn_tint: rgb(0xFB_EBDD),
    figure: [rgb(0xB7_AE9C), rgb(0xA3_9A88)],
    portrait: rgb(0xEB_E6DB),
    shadows: [Color32::from_rgba_premultiplied(3, 4, 4, 26), Color32::from_rgba_premultiplied(5, 5, 6, 36)],
};

const DARK: Palette = Palette {
    paper: rgb(0x1A_1C1F),
    surface: rgb(0x25_282C),
    sunken: rgb(0x13_1517),
    ink: rgb(0xF0_ECE4),
    muted: rgb(0xBB_B6AC),
    line: rgb(0x43_4850),
    edge: rgb(0x8A_8F97),
    action: rgb(0xA5_C4F5),
    on_action: rgb(0x0F_1C30),
    tint: rgb(0x2C_3A50),
    sides: [rgb(0x74_CDBD), rgb(0xBD_B0F5), rgb(0xF2_A0B8), rgb(0xE2_BB66)],
    warn: rgb(0xF5_B58A),
    warn_tint: rgb(0x40_291B),
    figure: [rgb(0xA1_9B8D), rgb(0x8A_8478)],
    portrait: rgb(0x5C_6169),
    shadows: [Color32::TRANSPARENT, Color32::from_rgba_premultiplied(0, 0, 0, 102)],
};

const CONTRAST: Palette = Palette {
    paper: rgb(0xFF_FFFF),
    surface: rgb(0xFF_FFFF),
    sunken: rgb(0xFF_FFFF),
    ink: rgb(0x00_0000),
    muted: rgb(0x2B_2B2B),
    line: rgb(0x00_0000),
    edge: rgb(0x00_0000),
    action: rgb(0x0A_2A5C),
    on_action: rgb(0xFF_FFFF),
    tint: rgb(0xDC_E8FF),
    sides: [rgb(0x00_473E), rgb(0x3A_2A85), rgb(0x70_123A), rgb(0x4F_3700)],
    warn: rgb(0x6B_2400),
    warn_tint: rgb(0xFF_FFFF),
    figure: [rgb(0x77_7777), rgb(0x55_5555)],
    portrait: rgb(0xFF_FFFF),
    shadows: [Color32::TRANSPARENT, Color32::TRANSPARENT],
};

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance as WCAG 2 defines it.
    fn luminance(colour: Color32) -> f64 {
        let linear = |channel: u8| {
            let part = f64::from(channel) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(colour.r()) + 0.7152 * linear(colour.g()) + 0.0722 * linear(colour.b())
    }

    fn ratio(a: Color32, b: Color32) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn text_and_controls_stand_out_in_every_theme() {
        assert!((ratio(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 0.01);
        for colours in Colours::ALL {
            let it = Palette::of(colours);
            let least = if colours == Colours::Contrast { 7.0 } else { 4.5 };
            let grounds = [it.paper, it.surface, it.sunken, it.tint];
            let mut texts = vec![it.ink, it.muted, it.action];
            texts.extend(it.sides);
            let mut pairs: Vec<_> =
                texts.iter().flat_map(|text| grounds.map(|ground| (*text, ground, least))).collect();
            pairs.extend([it.paper, it.surface].map(|ground| (it.warn, ground, least)));
            pairs.push((it.warn, it.warn_tint, least));
            pairs.push((it.ink, it.warn_tint, least));
            pairs.push((it.on_action, it.action, least));
            // A toast is ink and surface the other way round.
            pairs.push((it.surface, it.ink, least));
            // What is no text but must be seen: borders of controls.
            pairs.extend(grounds.map(|ground| (it.edge, ground, 3.0)));
            for (front, ground, least) in pairs {
                let found = ratio(front, ground);
                assert!(found >= least, "{colours:?}: {front:?} on {ground:?} is {found:.2}, {least} is needed");
            }
        }
    }

    #[test]
    fn sides_differ_in_colour() {
        for colours in Colours::ALL {
            let sides = Palette::of(colours).sides;
            for (at, side) in sides.iter().enumerate() {
                assert!(!sides[at + 1..].contains(side), "{colours:?}");
            }
        }
    }
}
