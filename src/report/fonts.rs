//! The program's own fonts, for pictures and documents that look the same everywhere.

/// The family that they are of.
pub(in crate::report) const FAMILY: &str = "Source Sans 3";
pub(in crate::report) static REGULAR: &[u8] = include_bytes!("../../assets/fonts/SourceSans3-Regular.ttf");
pub(in crate::report) static BOLD: &[u8] = include_bytes!("../../assets/fonts/SourceSans3-Bold.ttf");
pub(in crate::report) static ITALIC: &[u8] = include_bytes!("../../assets/fonts/SourceSans3-It.ttf");
