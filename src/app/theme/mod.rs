//! How the app looks: colours, type, spacing, radii, and what a window has room for.

mod fonts;
mod frame;
mod tokens;

pub use fonts::fonts;
pub use frame::{Frame, SizeClass};
pub use tokens::{Colours, Palette};

use egui::{Color32, CornerRadius, FontFamily, FontId, Stroke, TextFormat, Vec2};

/// A role of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextRole {
    /// The title of a screen.
    H1,
    /// The title of a card.
    H2,
    /// A smaller title.
    H3,
    /// What the partner says.
    Speech,
    /// Running text.
    Body,
    /// Running text that stands out.
    Strong,
    /// The smallest text.
    Small,
    /// The smallest text, standing out.
    SmallStrong,
    /// Narration.
    Narration,
    /// Thoughts.
    Thought,
    /// The name of the program.
    Mark,
}

/// How everything looks in one window.
#[derive(Debug, Clone, Copy)]
pub struct Theme {
    /// The colours.
    pub palette: Palette,
    /// What the window has room for.
    pub frame: Frame,
    /// Whether edges are drawn where others have shadows.
    pub contrast: bool,
    /// Whether nothing moves.
    pub still: bool,
}

impl Theme {
    /// The theme of a window with text at so many per cent.
    #[must_use]
    pub fn new(colours: Colours, size: Vec2, percent: u16, still: bool) -> Self {
        let contrast = colours == Colours::Contrast;
        Self { palette: Palette::of(colours), frame: Frame::of(size, percent), contrast, still }
    }

    /// A measure of space in points: larger on a large screen, whatever the size of text.
    #[must_use]
    pub fn space(&self, points: f32) -> f32 {
        points * self.frame.base
    }

    /// A measure that grows with text: icons, boxes, and what text stands in.
    #[must_use]
    pub fn grown(&self, points: f32) -> f32 {
        points * self.frame.base * self.frame.text
    }

    /// The size and line height of a role, in points.
    #[must_use]
    pub fn size(&self, role: TextRole) -> (f32, f32) {
        let (size, line) = match role {
            TextRole::H1 if self.frame.is_narrow() => (23.0, 28.0),
            TextRole::H1 => (30.0, 36.0),
            TextRole::H2 if self.frame.is_narrow() => (19.0, 24.0),
            TextRole::H2 => (23.0, 28.0),
            TextRole::H3 if self.frame.is_narrow() => (17.0, 24.0),
            TextRole::H3 => (19.0, 24.0),
            TextRole::Speech => match self.frame.size_class {
                SizeClass::Narrow => (17.0, 24.0),
                SizeClass::Close => (19.0, 26.0),
                SizeClass::Plain | SizeClass::Wide => (21.0, 30.0),
            },
            TextRole::Body | TextRole::Strong | TextRole::Narration => (17.0, 24.0),
            TextRole::Small | TextRole::SmallStrong | TextRole::Thought => (15.0, 20.0),
            TextRole::Mark => (20.0, 24.0),
        };
        (self.grown(size), self.grown(line))
    }

    /// The font of a role.
    #[must_use]
    pub fn font(&self, role: TextRole) -> FontId {
        let family = match role {
            TextRole::H1 | TextRole::Mark => fonts::family(fonts::BOLD),
            TextRole::H2 | TextRole::H3 | TextRole::Strong | TextRole::SmallStrong => fonts::family(fonts::SEMIBOLD),
            TextRole::Narration | TextRole::Thought => fonts::family(fonts::ITALIC),
            TextRole::Speech | TextRole::Body | TextRole::Small => FontFamily::Proportional,
        };
        FontId::new(self.size(role).0, family)
    }

    /// The format of text in a role and colour.
    #[must_use]
    pub fn format(&self, role: TextRole, colour: Color32) -> TextFormat {
        TextFormat {
            font_id: self.font(role),
            line_height: Some(self.size(role).1),
            color: colour,
            ..TextFormat::default()
        }
    }

    /// How far below the top of its line egui must draw a role, so that it stands in the middle of the line.
    #[must_use]
    pub fn lead(&self, role: TextRole) -> f32 {
        let (size, line) = self.size(role);
        // The font's ascent is its size; its baseline stands 0.312 of its size below the middle of a line.
        line / 2.0 - 0.688 * size
    }

    /// The widest that running text in a role may be: about 75 letters.
    #[must_use]
    pub fn measure(&self, role: TextRole) -> f32 {
        self.size(role).0 * 35.0
    }

    /// A corner of so many points.
    #[must_use]
    pub fn radius(&self, points: f32) -> CornerRadius {
        CornerRadius::same(self.space(points).round() as u8)
    }

    /// The border of a control.
    #[must_use]
    pub fn edge(&self) -> Stroke {
        Stroke::new(1.0, self.palette.edge)
    }

    /// A divider, and the border of a card.
    #[must_use]
    pub fn line(&self) -> Stroke {
        Stroke::new(1.0, self.palette.line)
    }

    /// Gives egui's own widgets this look: text fields, scroll bars, selections.
    pub fn apply(&self, ctx: &egui::Context) {
        let palette = self.palette;
        // egui draws light text on dark a little bolder, and dark text on light a little thinner.
        let dark = palette.paper.intensity() < 0.5;
        ctx.set_theme(if dark { egui::Theme::Dark } else { egui::Theme::Light });
        ctx.all_styles_mut(|style| {
            let visuals = &mut style.visuals;
            visuals.override_text_color = Some(palette.ink);
            visuals.panel_fill = palette.paper;
            visuals.window_fill = palette.surface;
            visuals.extreme_bg_color = palette.sunken;
            visuals.selection.bg_fill = palette.tint;
            visuals.selection.stroke = Stroke::new(1.0, palette.action);
            visuals.text_cursor.stroke = Stroke::new(2.0, palette.action);
            visuals.text_cursor.blink = false;
            for widget in [&mut visuals.widgets.inactive, &mut visuals.widgets.hovered, &mut visuals.widgets.active] {
                widget.bg_fill = palette.edge;
                widget.weak_bg_fill = palette.edge;
            }
            style.animation_time = if self.still { 0.0 } else { 0.08 };
            if self.still {
                style.scroll_animation = egui::style::ScrollAnimation::none();
            }
            style.spacing.item_spacing = Vec2::ZERO;
            let scroll = &mut style.spacing.scroll;
            // Bars stand in the margin, so that a column keeps its width when it begins to scroll.
            *scroll = egui::style::ScrollStyle::floating();
            scroll.bar_width = self.space(8.0);
            scroll.floating_width = self.space(5.0);
            scroll.floating_allocated_width = 0.0;
            scroll.handle_min_length = self.space(48.0);
            scroll.foreground_color = false;
            scroll.bar_outer_margin = self.space(4.0);
            scroll.dormant_handle_opacity = 1.0;
            scroll.active_handle_opacity = 1.0;
            scroll.interact_handle_opacity = 1.0;
            scroll.dormant_background_opacity = 0.0;
            scroll.active_background_opacity = 0.0;
            scroll.interact_background_opacity = 0.0;
            style.interaction.selectable_labels = false;
        });
    }
}
