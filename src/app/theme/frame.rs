//! What a window of some size has room for: one column or two, close or wide, and how large everything is.

use egui::Vec2;

/// How much a window has room for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SizeClass {
    /// One column; tools behind one button.
    Narrow,
    /// Two columns with little space around things.
    Close,
    /// As designed.
    Plain,
    /// A large screen.
    Wide,
}

/// The width, in points at 100 %, below which everything is one column.
const NARROW: f32 = 900.0;
/// The width and height below which space is saved.
const CLOSE: Vec2 = Vec2::new(1200.0, 720.0);
/// The size from which a screen is large, and everything on it a quarter larger.
const WIDE: Vec2 = Vec2::new(2000.0, 1100.0);
const WIDER: f32 = 1.25;

/// The size of things in a window.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// What it has room for.
    pub size_class: SizeClass,
    /// The window.
    pub size: Vec2,
    /// By how much everything is larger on a large screen.
    pub base: f32,
    /// By how much text and icons are larger: 1 to 2.
    pub text: f32,
}

impl Frame {
    /// The frame of a window with text at so many per cent.
    #[must_use]
    pub fn of(size: Vec2, percent: u16) -> Self {
        let wide = size.x >= WIDE.x && size.y >= WIDE.y;
        let base = if wide { WIDER } else { 1.0 };
        let text = f32::from(percent.clamp(100, 200)) / 100.0;
        let effective = size / base / text;
        let size_class = if effective.x < NARROW {
            SizeClass::Narrow
        } else if effective.x < CLOSE.x || effective.y < CLOSE.y {
            SizeClass::Close
        } else if wide {
            SizeClass::Wide
        } else {
            SizeClass::Plain
        };
        Self { size_class, size, base, text }
    }

    /// Whether everything is one column.
    #[must_use]
    pub fn is_narrow(&self) -> bool {
        self.size_class == SizeClass::Narrow
    }

    /// Whether space must be saved.
    #[must_use]
    pub fn is_close(&self) -> bool {
        self.size_class <= SizeClass::Close
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_have_the_size_class_they_were_designed_for() {
        let size_class = |width: f32, height: f32, percent| Frame::of(Vec2::new(width, height), percent).size_class;
        assert_eq!(size_class(1280.0, 800.0, 100), SizeClass::Plain);
        assert_eq!(size_class(1024.0, 640.0, 100), SizeClass::Close);
        assert_eq!(size_class(1024.0, 640.0, 200), SizeClass::Narrow);
        assert_eq!(size_class(1280.0, 800.0, 200), SizeClass::Narrow);
        assert_eq!(size_class(2560.0, 1440.0, 100), SizeClass::Wide);
        assert_eq!(size_class(2560.0, 1440.0, 200), SizeClass::Close);
        assert_eq!(size_class(1280.0, 640.0, 100), SizeClass::Close);
    }
}
