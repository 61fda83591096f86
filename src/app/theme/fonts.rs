//! The font: Source Sans 3 in the four cuts that the app uses.

use crate::report;
use egui::{FontData, FontDefinitions, FontFamily};
use std::sync::Arc;

/// The name of the upright, semibold cut.
pub(super) const SEMIBOLD: &str = "semibold";
/// The name of the bold cut.
pub(super) const BOLD: &str = "bold";
/// The name of the italic cut.
pub(super) const ITALIC: &str = "italic";
/// The name of the regular cut.
const REGULAR: &str = "regular";

/// The cuts, each with its name.
fn cuts() -> [(&'static str, &'static [u8]); 4] {
    [
        (REGULAR, &report::fonts::REGULAR),
        (SEMIBOLD, &report::fonts::SEMIBOLD),
        (BOLD, &report::fonts::BOLD),
        (ITALIC, &report::fonts::ITALIC),
    ]
}

/// The fonts of the app, for [`egui::Context::set_fonts`].
#[must_use]
pub fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    for (name, bytes) in cuts() {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
        fonts.families.insert(family(name), vec![name.to_owned()]);
    }
    for family in [FontFamily::Proportional, FontFamily::Monospace] {
        fonts.families.insert(family, vec![REGULAR.to_owned()]);
    }
    fonts
}

/// The family of a cut.
pub(super) fn family(name: &str) -> FontFamily {
    if name == REGULAR { FontFamily::Proportional } else { FontFamily::Name(name.into()) }
}
