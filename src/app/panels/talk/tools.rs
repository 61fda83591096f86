//! The bar above a conversation: pause, and the tools one has at hand.

use super::TalkView;
use crate::app::controls::button::{Button, Kind, width_of};
use crate::app::controls::icon::Icon;
use crate::app::controls::text;
use crate::app::controls::{Look, bar};
use crate::app::intent::{Drawer, Intent};
use crate::app::theme::{Room, Type};
use egui::{Rect, Ui, Vec2};

/// The height of the bar.
#[must_use]
pub fn height(look: Look<'_>) -> f32 {
    let theme = look.theme;
    let least = match theme.frame.room {
        Room::Narrow => 56.0,
        Room::Close => 48.0,
        Room::Plain | Room::Wide => 56.0,
    };
    theme.space(least).max(theme.size(Type::Body).1 + theme.space(20.0))
}

/// Shows the bar.
pub(super) fn show(ui: &mut Ui, look: Look<'_>, rect: Rect, view: &TalkView) -> Option<Intent> {
    let theme = look.theme;
    bar::paint(ui, look, rect, true);
    let margin = theme.space(if theme.frame.is_close() { 8.0 } else { 16.0 });
    let inner = rect.shrink2(Vec2::new(margin, 0.0));
    let narrow = theme.frame.is_narrow();
    let count = view.drawers.promises.len() + view.drawers.known.iter().map(|(_, known)| known.len()).sum::<usize>();
    let words = [
        look.say(if narrow { "app-talk-notes" } else { "app-talk-notebook" }),
        look.say("app-talk-dossier"),
        look.say("app-talk-earlier"),
        look.say("app-talk-undo"),
    ];
    let kind = |drawer| if view.drawer == Some(drawer) { Kind::On } else { Kind::Quiet };
    let mut tools = vec![
        (Button::new(kind(Drawer::Notebook), &words[0]).icon(Icon::Note).count(count), toggled(view, Drawer::Notebook)),
        (Button::new(kind(Drawer::Dossier), &words[1]).icon(Icon::File), toggled(view, Drawer::Dossier)),
        (Button::new(kind(Drawer::Earlier), &words[2]).icon(Icon::Log), toggled(view, Drawer::Earlier)),
    ];
    if let Some(possible) = view.undo {
        let undo = Button::new(Kind::Quiet, &words[3]).icon(Icon::Back).enabled(possible);
        tools.push((undo, Intent::Undo));
    }
    if narrow {
        // Dossier and earlier lines stand as tabs in the same drawer.
        tools.drain(1..3);
    }
    let buttons: Vec<_> = tools.iter().map(|(button, _)| *button).collect();
    let gap = theme.space(4.0);
    let right = width_of(ui, look, &buttons, gap);
    let mut intent = None;
    let pause = look.say(if narrow { "app-talk-more" } else { "app-talk-pause" });
    let mut paused = false;
    bar::ends(
        ui,
        inner,
        right,
        |ui| {
            paused = Button::new(Kind::Quiet, &pause).icon(Icon::Menu).show(ui, look).clicked();
            if !narrow {
                ui.add_space(theme.space(8.0));
                let at = ui.cursor().min.x;
                let middle = rect.center().y;
                let half = theme.space(12.0);
                ui.painter().vline(at, middle - half..=middle + half, theme.line());
                ui.add_space(theme.space(16.0));
                text::heading(ui, look, Type::Strong, 1, &view.title);
            }
        },
        |ui| {
            for (at, (button, does)) in tools.iter().enumerate() {
                if at > 0 {
                    ui.add_space(gap);
                }
                if button.show(ui, look).clicked() {
                    intent = Some(does.clone());
                }
            }
        },
    );
    if paused { Some(Intent::Pause) } else { intent }
}

fn toggled(view: &TalkView, drawer: Drawer) -> Intent {
    Intent::Drawer((view.drawer != Some(drawer)).then_some(drawer))
}
