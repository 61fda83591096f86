//! The program's own fonts, for pictures, documents and a window that look the same everywhere.

use include_flate::flate;

/// The family that they are of.
pub(in crate::report) const FAMILY: &str = "Source Sans 3";

/// The cuts in which documents and pictures are set: upright, bold and italic.
pub(in crate::report) fn cuts() -> [&'static [u8]; 3] {
    [&REGULAR, &BOLD, &ITALIC]
}

// Packed: half the size.
flate!(pub(crate) static REGULAR: [u8] from "assets/fonts/SourceSans3-Regular.ttf" with zstd);
flate!(pub(crate) static BOLD: [u8] from "assets/fonts/SourceSans3-Bold.ttf" with zstd);
flate!(pub(crate) static ITALIC: [u8] from "assets/fonts/SourceSans3-It.ttf" with zstd);
#[cfg(feature = "app")]
flate!(pub(crate) static SEMIBOLD: [u8] from "assets/fonts/SourceSans3-Semibold.ttf" with zstd);
