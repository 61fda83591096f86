//! The bar above a conversation: pause, and the tools one has at hand.

use super::course;
use super::view::TalkView;
use crate::app::controls::button::{Button, ButtonKind, width_of};
use crate::app::controls::icon::Icon;
use crate::app::controls::text;
use crate::app::controls::{Style, bar};
use crate::app::intent::{Drawer, Intent, TalkIntent};
use crate::app::screens::top;
use crate::app::theme::{SizeClass, TextRole};
use egui::{Rect, Ui, Vec2};

/// The height of the bar.
#[must_use]
pub(super) fn height(style: Style<'_>) -> f32 {
    let theme = style.theme;
    let least = match theme.frame.size_class {
        SizeClass::Narrow => 56.0,
        SizeClass::Close => 48.0,
        SizeClass::Plain | SizeClass::Wide => 56.0,
    };
    theme.space(least).max(theme.size(TextRole::Body).1 + theme.space(20.0))
}

/// Shows the bar.
pub(super) fn show(ui: &mut Ui, style: Style<'_>, rect: Rect, view: &TalkView) -> Option<Intent> {
    let theme = style.theme;
    bar::paint(ui, style, rect, true);
    let margin = theme.space(if theme.frame.is_close() { 8.0 } else { 16.0 });
    let inner = rect.shrink2(Vec2::new(margin, 0.0));
    let narrow = theme.frame.is_narrow();
    let count = view.drawers.promises.len() + view.drawers.known.iter().map(|(_, known)| known.len()).sum::<usize>();
    let words = [
        style.say(if narrow { "app-talk-notes" } else { "app-talk-notebook" }),
        style.say("app-talk-dossier"),
        style.say("app-talk-earlier"),
        style.say("app-talk-undo"),
    ];
    let kind = |drawer| if view.drawer == Some(drawer) { ButtonKind::On } else { ButtonKind::Quiet };
    // A piece that came is counted until it is read.
    let new = view.drawers.new;
    let named = style.fill("app-talk-dossier-new", "count", new);
    let dossier = Button::new(kind(Drawer::Dossier), &words[1]).icon(Icon::File).count(new);
    let dossier = if new > 0 { dossier.name(&named) } else { dossier };
    let mut tools = vec![
        (Button::new(kind(Drawer::Notebook), &words[0]).icon(Icon::Note).count(count), toggled(view, Drawer::Notebook)),
        (dossier, toggled(view, Drawer::Dossier)),
        (Button::new(kind(Drawer::Earlier), &words[2]).icon(Icon::Log), toggled(view, Drawer::Earlier)),
    ];
    if let Some(possible) = view.undo {
        let undo = Button::new(ButtonKind::Quiet, &words[3]).icon(Icon::Back).enabled(possible);
        tools.push((undo, Intent::Talk(TalkIntent::Undo)));
    }
    // Where there is little room, help stands behind the first button.
    let help = style.say("app-top-help");
    if !narrow {
        tools.push((top::help_button(&help), Intent::ShowHelp));
    }
    if narrow {
        // Notebook, dossier and earlier lines stand as tabs in the same drawer: a piece that came opens it at the dossier.
        let opens = usize::from(new > 0);
        let kept = tools.remove(opens);
        tools.splice(..2, [kept]);
    }
    let buttons: Vec<_> = tools.iter().map(|(button, _)| *button).collect();
    let gap = theme.space(4.0);
    let right = width_of(ui, style, &buttons, gap);
    let mut intent = None;
    let pause = style.say(if narrow { "app-talk-more" } else { "app-talk-pause" });
    let mut paused = false;
    bar::spread_row(
        ui,
        inner,
        right,
        |ui| {
            paused = Button::new(ButtonKind::Quiet, &pause).icon(Icon::Menu).show(ui, style).clicked();
            if !narrow {
                ui.add_space(theme.space(8.0));
                let at = ui.cursor().min.x;
                let middle = rect.center().y;
                let half = theme.space(12.0);
                ui.painter().vline(at, middle - half..=middle + half, theme.line());
                ui.add_space(theme.space(16.0));
                text::heading(ui, style, TextRole::Strong, 1, &view.title);
                if view.course.minutes > 0 {
                    let left = course::left(style, view.course);
                    let wide = text::width(ui, style, TextRole::Small, &left) + theme.space(16.0);
                    if ui.available_width() > wide {
                        ui.add_space(theme.space(12.0));
                        text::muted(ui, style, TextRole::Small, &left);
                    }
                }
            }
        },
        |ui| {
            for (at, (button, does)) in tools.iter().enumerate() {
                if at > 0 {
                    ui.add_space(gap);
                }
                if button.show(ui, style).clicked() {
                    intent = Some(does.clone());
                }
            }
        },
    );
    course::show(ui, style, rect, view.course);
    if paused { Some(Intent::Talk(TalkIntent::Pause)) } else { intent }
}

fn toggled(view: &TalkView, drawer: Drawer) -> Intent {
    Intent::Talk(TalkIntent::Drawer((view.drawer != Some(drawer)).then_some(drawer)))
}
