//! Findings in the margin: what is wrong, and its remedy as a button where there is one.

use super::view::Marginal;
use crate::app::controls::button::{Button, ButtonKind};
use crate::app::controls::icon::{self, Icon};
use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, card, layout};
use crate::app::intent::{Intent, StudioIntent};
use crate::app::theme::TextRole;
use egui::{Rect, Stroke, Ui, Vec2};

/// What is found about a beat; gives which remedy was asked for.
pub(super) fn beat(ui: &mut Ui, style: Style<'_>, findings: &[Marginal]) -> Option<Intent> {
    let mut asked = None;
    for (at, finding) in findings.iter().enumerate() {
        if one(ui, style, finding) {
            asked = Some(Intent::Studio(StudioIntent::Mend(at)));
        }
        ui.add_space(style.theme.space(8.0));
    }
    asked
}

/// What is found about the case as a whole.
pub(super) fn case(ui: &mut Ui, style: Style<'_>, findings: &[Marginal]) {
    for finding in findings {
        one(ui, style, finding);
        ui.add_space(style.theme.space(8.0));
    }
}

/// Says below a field why what was typed in it cannot be taken.
pub(super) fn refused(ui: &mut Ui, style: Style<'_>, why: &str) {
    let response = text::runs(ui, style, &[TextRun::new(why, TextRole::Small, style.theme.palette.warn)]);
    text::announce(ui, &response);
}

/// Shows a finding; says whether its button was pressed.
pub(super) fn one(ui: &mut Ui, style: Style<'_>, finding: &Marginal) -> bool {
    let theme = style.theme;
    let it = theme.palette;
    let mut pressed = false;
    let (fill, edge) = if finding.error { (it.warn_tint, it.warn) } else { (it.surface, it.edge) };
    let frame = card::frame(style, 12.0, 8.0).fill(fill).stroke(Stroke::new(1.0, edge)).shadow(egui::Shadow::NONE);
    frame.corner_radius(theme.radius(8.0)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let side = icon::side(style);
        let place = Rect::from_min_size(ui.cursor().min, Vec2::splat(side));
        let sign = if finding.error { Icon::Warn } else { Icon::Hint };
        icon::draw(ui.painter(), sign, place, it.warn);
        let mut rest = ui.available_rect_before_wrap();
        rest.min.x += side + theme.space(8.0);
        layout::within(ui, rest, |ui| {
            text::runs(ui, style, &[TextRun::new(&finding.message, TextRole::SmallStrong, it.ink)]);
            for help in &finding.help {
                text::muted(ui, style, TextRole::Small, help);
            }
            if let Some(mend) = &finding.mend {
                ui.add_space(theme.space(4.0));
                pressed = Button::new(ButtonKind::Action, mend).small().close().show(ui, style).clicked();
            }
        });
    });
    pressed
}
