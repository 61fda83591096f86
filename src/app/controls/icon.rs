//! Icons: lines on a field of 20 by 20, always beside a label.

use super::Style;
use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, Vec2};
use kurbo::{BezPath, PathEl};

/// An icon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    /// A notebook.
    Note,
    /// A folder.
    File,
    /// A sheet of paper.
    Sheet,
    /// Lines of talk.
    Log,
    /// A step back.
    Back,
    /// Three lines.
    Menu,
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// Downwards.
    Down,
    /// An arrow down.
    Below,
    /// A magnifying glass.
    Search,
    /// A tick.
    Check,
    /// Two sliders.
    Gear,
    /// There and back.
    Swap,
    /// A triangle with an exclamation mark.
    Warn,
    /// A padlock.
    Lock,
    /// A triangle to the right.
    Play,
    /// A bulb.
    Hint,
    /// Onto a tray.
    Save,
    /// A bin.
    Trash,
    /// An eye.
    Eye,
    /// A clock.
    Clock,
    /// A cross.
    Close,
}

impl Icon {
    /// The lines of the icon, in the notation of SVG.
    fn path(self) -> &'static str {
        match self {
            Self::Note => {
                "M6 3.5h9a1.5 1.5 0 0 1 1.5 1.5v10a1.5 1.5 0 0 1-1.5 1.5H6zM6 3.5v13M3.5 7H6M3.5 13H6M9.5 8h4M9.5 11h4"
            }
            Self::File => {
                "M3 6.5V15a1.5 1.5 0 0 0 1.5 1.5h11A1.5 1.5 0 0 0 17 15V7.5A1.5 1.5 0 0 0 15.5 6H10L8.5 4h-4A1.5 1.5 0 0 0 3 5.5z"
            }
            Self::Sheet => "M5 2.5h7l3.5 3.5v11.5H5zM12 2.5V6h3.5M7.5 9.5h5.5M7.5 12h5.5M7.5 14.5h3.5",
            Self::Log => "M3 5h9M3 9h6M8 12.5h9M11 16.5h6",
            Self::Back => "M7 5 3.5 8.5 7 12M3.5 8.5H12a4 4 0 0 1 0 8H9",
            Self::Menu => "M3.5 5.5h13M3.5 10h13M3.5 14.5h13",
            Self::Left => "M12 4.5 6.5 10 12 15.5",
            Self::Right => "M8 4.5 13.5 10 8 15.5",
            Self::Down => "M5 8l5 5 5-5",
            Self::Below => "M10 4v11.5M5.5 11l4.5 4.5 4.5-4.5",
            Self::Search => "M14 9a5 5 0 0 1-10 0a5 5 0 0 1 10 0M13 13l4 4",
            Self::Check => "M4.5 10.5 8 14l7.5-8",
            Self::Gear => {
                "M3 6h8M15 6h2M3 14h2M9 14h8M15 6a2 2 0 0 1-4 0a2 2 0 0 1 4 0M9 14a2 2 0 0 1-4 0a2 2 0 0 1 4 0"
            }
            Self::Swap => "M4 10h12M7 6.5 3.5 10 7 13.5M13 6.5l3.5 3.5-3.5 3.5",
            Self::Warn => "M10 3.5 17.5 16.5h-15zM10 8.5v3.5M10 14.2v.3",
            Self::Lock => {
                "M6 9h8a1.5 1.5 0 0 1 1.5 1.5v5A1.5 1.5 0 0 1 14 17H6a1.5 1.5 0 0 1-1.5-1.5v-5A1.5 1.5 0 0 1 6 9M7 9V6.5a3 3 0 0 1 6 0V9"
            }
            Self::Play => "M6.5 4.5v11l9-5.5z",
            Self::Hint => "M10 3a5 5 0 0 1 3 9c-.6.5-1 1.2-1 2H8c0-.8-.4-1.5-1-2a5 5 0 0 1 3-9zM8 17h4",
            Self::Save => "M10 3.5v9M6.5 9 10 12.5 13.5 9M4 16.5h12",
            Self::Trash => "M4 6h12M8 6V4h4v2M5.5 6l.7 10.5h7.6L14.5 6",
            Self::Eye => "M2.5 10S5.5 5 10 5s7.5 5 7.5 5-3 5-7.5 5-7.5-5-7.5-5zM12 10a2 2 0 0 1-4 0a2 2 0 0 1 4 0",
            Self::Clock => "M16.5 10a6.5 6.5 0 0 1-13 0a6.5 6.5 0 0 1 13 0M10 6.5V10l2.5 1.5",
            Self::Close => "M5 5l10 10M15 5 5 15",
        }
    }
}

/// Draws an icon in a square.
pub fn draw(painter: &Painter, icon: Icon, rect: Rect, colour: Color32) {
    let scale = rect.width() / 20.0;
    let stroke = Stroke::new((1.75 * scale).max(1.0), colour);
    // The paths are written above; one that could not be read would only be missing.
    let Ok(path) = BezPath::from_svg(icon.path()) else { return };
    let mut line: Vec<Pos2> = Vec::new();
    let place = |point: kurbo::Point| rect.min + Vec2::new(point.x as f32, point.y as f32) * scale;
    let flush = |line: &mut Vec<Pos2>, closed: bool| {
        if line.len() > 1 {
            let points = std::mem::take(line);
            painter.add(if closed { Shape::closed_line(points, stroke) } else { Shape::line(points, stroke) });
        }
        line.clear();
    };
    kurbo::flatten(path, 0.1, |element| match element {
        PathEl::MoveTo(point) => {
            flush(&mut line, false);
            line.push(place(point));
        }
        PathEl::LineTo(point) => line.push(place(point)),
        PathEl::ClosePath => flush(&mut line, true),
        PathEl::QuadTo(..) | PathEl::CurveTo(..) => {}
    });
    flush(&mut line, false);
}

/// The side of an icon of the usual size.
#[must_use]
pub fn side(style: Style<'_>) -> f32 {
    // Icons grow with text, but on a narrow screen they would push words aside.
    if style.theme.frame.is_narrow() { style.theme.grown(16.0) } else { style.theme.grown(20.0) }
}
