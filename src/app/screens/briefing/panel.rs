//! The briefing: who is across the table, what you want to reach, and what lies ready to be read.

use super::intent::BriefingPiece;
use super::{about, desk, setup};
use crate::app::controls::{Style, bar, layout};
use crate::app::intent::{Intent, keep};
use crate::app::screens::document::DocumentView;
use crate::app::screens::top::{self, Tab};
use crate::engine::Side;
use egui::{Rect, Ui, Vec2};
use std::path::PathBuf;

/// What the briefing shows.
#[derive(Debug, Clone, Default)]
pub struct BriefingView {
    /// The title of the scenario.
    pub title: String,
    /// What it is about.
    pub summary: String,
    /// The partner's figure.
    pub figure: String,
    /// Who is across the table.
    pub opposite: InvolvedView,
    /// Where and how it begins, scene by scene, and how long it takes.
    pub scenes: Vec<String>,
    /// Who you are, and what is yours to decide.
    pub role: String,
    /// What you want to reach.
    pub goals: Vec<String>,
    /// Who else is involved.
    pub people: Vec<InvolvedView>,
    /// The documents.
    pub documents: Vec<DocumentView>,
    /// What is read.
    pub piece: Option<BriefingPiece>,
    /// What was put away last, where the keyboard goes on.
    pub last: Option<BriefingPiece>,
    /// Why one is here, in a sentence of one's own.
    pub reason: String,
    /// What one meant to do after the session before, and with whom and when; both empty where nothing was written.
    pub intention: (String, String),
    /// The partner's name, as people call them.
    pub partner: String,
    /// How hard people are.
    pub level: u8,
    /// Whether there is a coach.
    pub coach: bool,
    /// Whether steps back are allowed.
    pub step_back: bool,
    /// The sessions of this scenario that are kept, the latest first.
    pub earlier: Vec<EarlierView>,
}

/// Somebody who is involved.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct InvolvedView {
    /// Whom the person stands for.
    pub side: Option<Side>,
    /// The name.
    pub name: String,
    /// The job, and where.
    pub function: String,
    /// What is known beforehand; often empty.
    pub known: String,
}

/// A session of the scenario that was played before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierView {
    /// Its file.
    pub file: PathBuf,
    /// How it ended or how far it is, and when that was.
    pub line: String,
    /// Whether it can be played on; else one can look back on it.
    pub open: bool,
}

/// Shows the briefing in a rectangle.
pub fn show(ui: &mut Ui, style: Style<'_>, rect: Rect, view: &BriefingView) -> Option<Intent> {
    let theme = style.theme;
    let (rest, mut intent) = top::show(ui, style, rect, Tab::Scenarios);
    let narrow = theme.frame.is_narrow();
    let margin = theme.space(if narrow { 16.0 } else { 32.0 });
    // Whatever is read, the way into the conversation stays in sight.
    let (main, foot) =
        rest.split_top_bottom_at_y(rest.bottom() - setup::height(ui, style, view, rest.width() - 2.0 * margin));
    let mut main = main;
    // On a large screen what is read keeps its width.
    let most = theme.space(1280.0).max(theme.grown(1100.0));
    if main.width() > most {
        main = Rect::from_center_size(main.center(), Vec2::new(most, main.height()));
    }
    // Each case opens at its top.
    let page = format!("briefing {}", view.title);
    if let Some(piece) = view.piece {
        keep(&mut intent, desk::read(ui, style, main, view, piece));
    } else if narrow {
        layout::within(ui, main, |ui| {
            layout::page(ui, style, &page, Vec2::new(margin, theme.space(16.0)), |ui| {
                keep(&mut intent, about::show(ui, style, view));
                ui.add_space(theme.space(24.0));
                keep(&mut intent, desk::show(ui, style, view));
                ui.add_space(theme.space(16.0));
                keep(&mut intent, setup::choices(ui, style, view));
            });
        });
    } else {
        layout::within(ui, main, |ui| {
            layout::page(ui, style, &page, Vec2::new(margin, theme.space(20.0)), |ui| {
                let gap = theme.space(if theme.frame.is_close() { 24.0 } else { 40.0 });
                let left = (ui.available_width() - gap) * 0.54;
                let (mut one, mut two) = (None, None);
                layout::two(
                    ui,
                    gap,
                    left,
                    false,
                    |ui| one = about::show(ui, style, view),
                    |ui| two = desk::show(ui, style, view),
                );
                keep(&mut intent, one.or(two));
            });
        });
    }
    bar::paint(ui, style, foot, false);
    keep(&mut intent, setup::show(ui, style, foot.shrink2(Vec2::new(margin, 0.0)), view));
    intent
}
