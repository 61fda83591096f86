//! How the column makes room, so that what is answered and all answers are in sight: what is past folds away first, then
//! answers stand closer, in smaller letters, on a wider column beside a smaller stage, and at last without a stage. What is
//! answered never folds away while the answers are shown; where they are longer than the column it stands still above them.

use super::view::TalkView;
use super::{answers, column, story, topics};
use crate::app::controls::Style;
use crate::app::controls::choice::ChoiceSize;
use crate::app::theme::{SizeClass, Theme};
use egui::{Rect, Ui};

/// How much room things take, from as designed to as close as it gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Density {
    /// As designed.
    Plain,
    /// With less space around things.
    Tight,
    /// In smaller letters.
    Compact,
    /// The same beside a smaller stage.
    Wide,
    /// The same without a stage.
    Alone,
}

impl Density {
    const ALL: [Self; 5] = [Self::Plain, Self::Tight, Self::Compact, Self::Wide, Self::Alone];

    /// How answers stand.
    pub(super) fn answers(self) -> ChoiceSize {
        match self {
            Self::Plain => ChoiceSize::Plain,
            Self::Tight => ChoiceSize::Tight,
            Self::Compact | Self::Wide | Self::Alone => ChoiceSize::Compact,
        }
    }

    /// Whether letters are smaller.
    pub(super) fn is_close(self) -> bool {
        self >= Self::Compact
    }

    /// The space between things that are told, or between answers.
    pub(super) fn gap(self, theme: &Theme) -> f32 {
        theme.space(match self {
            Self::Plain => 8.0,
            Self::Tight => 6.0,
            Self::Compact | Self::Wide | Self::Alone => 4.0,
        })
    }
}

/// What fits.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Fit {
    /// How much room things take.
    pub(super) room: Density,
    /// The width of the column.
    pub(super) width: f32,
    /// The first thing that is not folded away.
    pub(super) first: usize,
    /// The height, in points, of what stands still above the answers while these are scrolled; 0 where all scrolls together.
    pub(super) held: f32,
}

/// How much of the column may stand still above answers that are scrolled.
const HELD: f32 = 0.55;

/// The width of the column in which one reads.
#[must_use]
fn column_width(theme: &Theme, room: Density) -> f32 {
    let width = theme.frame.size.x;
    if room == Density::Alone {
        return width;
    }
    let wide = room == Density::Wide;
    match theme.frame.size_class {
        SizeClass::Narrow if width < 700.0 => width,
        SizeClass::Narrow => width - if wide { 160.0 } else { 240.0 },
        SizeClass::Close if wide => width * 0.7,
        SizeClass::Close => (width * 0.586).min(theme.grown(720.0)),
        SizeClass::Plain if wide => (width * 0.62).clamp(608.0, 1000.0),
        SizeClass::Plain => (width * 0.475).clamp(608.0, 800.0),
        SizeClass::Wide if wide => 1100.0,
        SizeClass::Wide => 800.0,
    }
}

/// How to make room for a view in what is left below the bar.
pub(super) fn fit(ui: &Ui, style: Style<'_>, rest: Rect, view: &TalkView) -> Fit {
    let theme = style.theme;
    let page = view.page();
    let told = view.told.min(view.items.len());
    let telling = view.is_telling();
    let start = if theme.frame.is_close() { 1 } else { 0 };
    // Whoever speaks is seen while it is told.
    let end = Density::ALL.len() - usize::from(telling);
    let mut fit = Fit { room: Density::Plain, width: 0.0, first: page.start, held: 0.0 };
    for room in &Density::ALL[start..end] {
        let width = column_width(theme, *room).min(rest.width());
        let text = column::text_width(style, width);
        let left = rest.height() - column::around(style, *room) - asked(ui, style, view, *room, text);
        let high = |at: usize| story::height(ui, style, view, at, *room, text) + room.gap(theme);
        let fold = story::fold_height(style) + room.gap(theme);
        let answered = view.answered();
        let folded = |first: usize| if first > 0 { fold } else { 0.0 };
        let need = (answered..page.end).map(high).sum::<f32>() + folded(answered);
        // Of what is told now the last things stay, as many as there is room for; of what is answered all of it.
        let last = told.saturating_sub(1).max(page.start);
        let mut first = if telling { last } else { answered.min(last) };
        let mut used: f32 = (first..told).map(high).sum();
        while first > page.start {
            let more = used + high(first - 1);
            if more + folded(first - 1) > left {
                break;
            }
            (used, first) = (more, first - 1);
        }
        let held = column::around(style, *room) + used + folded(first);
        let held = if need > left && !telling && held <= HELD * rest.height() { held } else { 0.0 };
        fit = Fit { room: *room, width, first, held };
        if need <= left {
            break;
        }
    }
    if view.unfolded {
        (fit.first, fit.held) = (0, 0.0);
    }
    fit
}

/// The height of what stands below what is told: the answers where they come on this page, else the way on.
fn asked(ui: &Ui, style: Style<'_>, view: &TalkView, room: Density, width: f32) -> f32 {
    if view.page().end < view.items.len() {
        return answers::on_height(style);
    }
    topics::height(style, view) + answers::height(ui, style, view, room, width).max(answers::on_height(style))
}
