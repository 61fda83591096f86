//! The studio in a rectangle: the bar with what one does, the map or another part on the left, the sheet beside it.

use super::intent::{CopyOf, SheetChange, StudioSide};
use super::view::{FoundRow, Keeping, StudioView, WritingView};
use super::{boards, findings, guide, map, margin, outline, own_cases, picker, share, sheet, sheet_menu, translate};
use crate::app::controls::button::{Button, ButtonKind};
use crate::app::controls::field::TextField;
use crate::app::controls::icon::Icon;
use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, bar, layout, tabs};
use crate::app::intent::{Intent, StudioIntent, keep};
use crate::app::screens::top;
use crate::app::theme::TextRole;
use egui::{Key, Modifiers, Rect, Ui, Vec2, pos2};

/// Shows the studio in a rectangle. While it is quiet no key reaches it.
pub fn show(ui: &mut Ui, style: Style<'_>, rect: Rect, view: &StudioView, quiet: bool) -> Option<Intent> {
    match view {
        StudioView::Cases(view) => own_cases::show(ui, style, rect, view),
        StudioView::Guide(view) => guide::show(ui, style, rect, view),
        StudioView::Case(view) => writing(ui, style, rect, view, quiet),
    }
}

fn writing(ui: &mut Ui, style: Style<'_>, rect: Rect, view: &WritingView, quiet: bool) -> Option<Intent> {
    let theme = style.theme;
    let mut intent = None;
    if !quiet && view.picker.is_none() {
        keep(&mut intent, keys(ui, view));
    }
    if theme.frame.is_narrow() {
        keep(&mut intent, one_column(ui, style, rect, view));
    } else {
        let (mine, rest) = rect.split_top_bottom_at_y(rect.top() + top::height(style));
        bar::paint(ui, style, mine, true);
        keep(&mut intent, head(ui, style, mine, view));
        // Two columns take the whole window; what was found is shown as ever.
        if view.side == StudioSide::Translate && view.search.trim().is_empty() {
            keep(&mut intent, side(ui, style, rest, view));
            return intent;
        }
        let share = if theme.frame.is_close() { 0.40 } else { 0.44 };
        let (left, right) = rest.split_left_right_at_x(rest.left() + (rest.width() * share).round());
        keep(&mut intent, side(ui, style, left, view));
        ui.painter().vline(left.right(), left.y_range(), theme.line());
        let edge = theme.space(if theme.frame.is_close() { 16.0 } else { 24.0 });
        layout::within(ui, right, |ui| {
            let margin = Vec2::new(edge, theme.space(16.0));
            layout::scrolled_anew(ui, style, "sheet", &sheet_key(view), margin, |ui| {
                keep(&mut intent, page(ui, style, view));
            });
        });
    }
    match &view.picker {
        Some(asked) => picker::show(ui, style, asked).or(intent),
        None => intent,
    }
}

/// What tells the sheet from others.
fn sheet_key(view: &WritingView) -> String {
    view.sheet.as_ref().map_or(0, |it| it.key).to_string()
}

/// Keys of the whole screen; those that a field uses itself are left to it.
fn keys(ui: &Ui, view: &WritingView) -> Option<Intent> {
    let side = view.side;
    let typing = ui.ctx().text_edit_focused();
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    let both = Modifiers::COMMAND | Modifiers::SHIFT;
    let asked = if !typing && (pressed(both, Key::Z) || pressed(Modifiers::COMMAND, Key::Y)) {
        StudioIntent::Redo
    } else if !typing && pressed(Modifiers::COMMAND, Key::Z) {
        StudioIntent::Undo
    } else if let Some(asked) = (!typing && side != StudioSide::Translate).then(|| sheet_keys(ui, view)).flatten() {
        asked
    } else if side != StudioSide::Translate && pressed(Modifiers::COMMAND, Key::Enter)
        || pressed(Modifiers::NONE, Key::F5)
    {
        StudioIntent::Play
    } else {
        if pressed(Modifiers::COMMAND, Key::F) {
            ui.memory_mut(|memory| memory.request_focus(egui::Id::new(("field", "studio search"))));
        }
        return None;
    };
    Some(Intent::Studio(asked))
}

/// Keys for what is chosen: the choice that is at hand, else the moment.
fn sheet_keys(ui: &Ui, view: &WritingView) -> Option<StudioIntent> {
    let sheet = view.sheet.as_ref().filter(|it| !it.fixed && it.brought_in.is_none())?;
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    let choice = sheet_menu::at_hand(ui, sheet);
    if pressed(Modifiers::COMMAND, Key::C) {
        return Some(StudioIntent::Copy(choice.map_or(CopyOf::Beat, CopyOf::Choice)));
    }
    if sheet.copied.is_some() && pressed(Modifiers::COMMAND, Key::V) {
        return Some(StudioIntent::Paste(choice));
    }
    let moved = |pressed: &dyn Fn(Key) -> bool| {
        let ways = [(Key::ArrowUp, true), (Key::ArrowDown, false)];
        ways.into_iter().find(|(key, _)| pressed(*key)).map(|(_, earlier)| earlier)
    };
    // With more keys held it is said first what needs them.
    if let Some(earlier) = moved(&|key| pressed(Modifiers::ALT | Modifiers::SHIFT, key)) {
        return Some(StudioIntent::Change(SheetChange::MoveScene(earlier)));
    }
    let earlier = moved(&|key| pressed(Modifiers::ALT, key))?;
    Some(StudioIntent::Change(match choice {
        Some(at) => {
            sheet_menu::follow(ui, sheet, at, earlier);
            SheetChange::MoveChoice(at, earlier)
        }
        None => SheetChange::MoveBeat(earlier),
    }))
}

/// What the bar offers, as buttons.
fn tools<'a>(view: &WritingView, words: &'a [String; 4]) -> [(Button<'a>, StudioIntent); 3] {
    let play = if view.walking { &words[3] } else { &words[2] };
    [
        (Button::new(ButtonKind::Plain, &words[0]).icon(Icon::Back).small().enabled(view.undo.0), StudioIntent::Undo),
        (Button::new(ButtonKind::Plain, &words[1]).small().enabled(view.undo.1), StudioIntent::Redo),
        (
            Button::new(ButtonKind::Filled, play)
                .icon(Icon::Play)
                .small()
                .enabled(view.sheet.as_ref().is_some_and(|it| it.brought_in.is_none()) && !view.walking),
            StudioIntent::Play,
        ),
    ]
}

fn tool_words(style: Style<'_>) -> [String; 4] {
    ["app-studio-undo", "app-studio-redo", "app-studio-play", "app-studio-walking"].map(|id| style.say(id))
}

fn keeping(style: Style<'_>, view: &WritingView) -> String {
    match &view.keeping {
        Keeping::Kept => style.say("app-studio-kept"),
        Keeping::Soon => style.say("app-studio-kept-soon"),
        Keeping::Failed(why) => style.fill("app-studio-kept-not", "why", why.as_str()),
        Keeping::Refused(beat, why) => {
            // What is wrong on the sheet that is shown says itself where that is.
            let elsewhere = |beat: &String| view.map.cards.iter().find(|it| it.beat.as_ref() == Some(beat));
            match beat.as_ref().filter(|beat| **beat != view.chosen).and_then(elsewhere) {
                Some(card) => {
                    let values = [("beat", card.title.as_str().into()), ("why", why.as_str().into())];
                    style.say_with("app-studio-kept-not-yet-at", &values)
                }
                None => style.fill("app-studio-kept-not-yet", "why", why.as_str()),
            }
        }
    }
}

/// Says whether everything is kept; a failure is announced.
fn kept(ui: &mut Ui, style: Style<'_>, view: &WritingView) {
    let said = keeping(style, view);
    let failed = matches!(view.keeping, Keeping::Failed(_) | Keeping::Refused(..));
    let it = style.theme.palette;
    let response =
        text::runs(ui, style, &[TextRun::new(&said, TextRole::Small, if failed { it.warn } else { it.muted })]);
    if failed {
        text::announce(ui, &response);
    }
}

fn head(ui: &mut Ui, style: Style<'_>, rect: Rect, view: &WritingView) -> Option<Intent> {
    let theme = style.theme;
    let words = tool_words(style);
    let tools = tools(view, &words);
    let gap = theme.space(8.0);
    let wide = tools.iter().map(|(button, _)| button.size(ui, style).x + gap).sum::<f32>();
    let (mut asked, mut tool) = (None, None);
    let inner = rect.shrink2(Vec2::new(theme.space(16.0), 0.0));
    bar::spread_row(
        ui,
        inner,
        wide,
        |ui| {
            let label = style.say("app-studio-own");
            if Button::new(ButtonKind::Quiet, &label).icon(Icon::Left).small().close().show(ui, style).clicked() {
                asked = Some(StudioIntent::Close);
            }
            ui.add_space(gap);
            let said = keeping(style, view);
            let room = ui.available_width() - text::width(ui, style, TextRole::Small, &said) - theme.space(24.0);
            ui.vertical(|ui| {
                let it = theme.palette;
                let title = text::lay(ui, style, &[TextRun::new(&view.title, TextRole::Strong, it.ink)], f32::INFINITY);
                let room = room.max(theme.grown(80.0)).min(title.size().x);
                ui.set_width(room);
                ui.add_space((rect.height() - theme.size(TextRole::Strong).1) / 2.0);
                one_line(ui, style, &view.title, room);
            });
            ui.add_space(theme.space(16.0));
            kept(ui, style, view);
        },
        |ui| {
            for (button, intent) in tools {
                ui.add_space(gap);
                if button.show(ui, style).clicked() {
                    tool = Some(intent);
                }
            }
        },
    );
    tool.or(asked).map(Intent::Studio)
}

/// A title in the bar; what does not fit is still said whole.
fn one_line(ui: &mut Ui, style: Style<'_>, title: &str, room: f32) {
    let theme = style.theme;
    let high = theme.size(TextRole::Strong).1;
    let (rect, response) = ui.allocate_exact_size(Vec2::new(room, high), egui::Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, title));
    let galley = text::lay(ui, style, &[TextRun::new(title, TextRole::Strong, theme.palette.ink)], f32::INFINITY);
    text::paint(&ui.painter().with_clip_rect(rect), style, rect.min, galley, TextRole::Strong);
}

/// The parts of the case, as tabs; the sheet is one of them where there is room for one part only.
fn side_tabs(ui: &mut Ui, style: Style<'_>, view: &WritingView, narrow: bool) -> Option<Intent> {
    let mut sides = vec![
        (StudioSide::Map, "app-studio-map"),
        (StudioSide::Outline, "app-studio-outline"),
        (StudioSide::Boards, "app-studio-boards"),
        (StudioSide::Findings, "app-studio-findings"),
        (StudioSide::Translate, "app-studio-translate"),
        (StudioSide::Share, "app-studio-share"),
    ];
    if narrow {
        sides.push((StudioSide::Sheet, "app-studio-sheet"));
    }
    let label = |(side, id): &(StudioSide, &str)| match (side, view.found_count) {
        (StudioSide::Findings, count @ 1..) => format!("{} ({count})", style.say(id)),
        _ => style.say(id),
    };
    let labels: Vec<_> = sides.iter().map(label).collect();
    let open = sides.iter().position(|(side, _)| *side == view.side).unwrap_or(0);
    tabs::show(ui, style, &labels, open, None).map(|at| Intent::Studio(StudioIntent::Side(sides[at].0)))
}

fn search(ui: &mut Ui, style: Style<'_>, view: &WritingView) -> Option<Intent> {
    let hint = style.say("app-studio-search");
    let field = TextField { id: "studio search", name: &hint, hint: &hint, icon: Some(Icon::Search), rows: 1 };
    field.show(ui, style, &view.search).1.map(|words| Intent::Studio(StudioIntent::Search(words)))
}

fn found(ui: &mut Ui, style: Style<'_>, rows: &[FoundRow]) -> Option<Intent> {
    let theme = style.theme;
    let mut asked = None;
    let count = text::muted(ui, style, TextRole::Small, &style.fill("app-studio-found", "count", rows.len()));
    text::announce(ui, &count);
    ui.add_space(theme.space(8.0));
    for row in rows {
        if Button::new(ButtonKind::Action, &row.title).small().close().show(ui, style).clicked() {
            let overview = StudioIntent::Side(StudioSide::Boards);
            asked = Some(Intent::Studio(row.beat.clone().map_or(overview, StudioIntent::Choose)));
        }
        text::muted(ui, style, TextRole::Small, &row.words);
        ui.add_space(theme.space(8.0));
    }
    asked
}

fn side(ui: &mut Ui, style: Style<'_>, rect: Rect, view: &WritingView) -> Option<Intent> {
    let theme = style.theme;
    let mut intent = None;
    let margin = theme.space(16.0);
    let top = layout::within(ui, rect, |ui| {
        ui.add_space(theme.space(4.0));
        ui.horizontal(|ui| {
            ui.add_space(margin);
            ui.vertical(|ui| {
                ui.set_width(rect.width() - 2.0 * margin);
                keep(&mut intent, side_tabs(ui, style, view, false));
                ui.add_space(theme.space(8.0));
                keep(&mut intent, search(ui, style, view));
                ui.add_space(theme.space(8.0));
            });
        });
        ui.cursor().top()
    });
    let rest = Rect::from_min_max(pos2(rect.left(), top), rect.max);
    if view.search.trim().is_empty() && view.side == StudioSide::Map || view.side == StudioSide::Sheet {
        keep(&mut intent, map::show(ui, style, rest, &view.map, &view.chosen));
        return intent;
    }
    layout::within(ui, rest, |ui| {
        // Each part is read on where it was left, and not where another was.
        let name = format!("studio {:?}", view.side);
        layout::scrolled(ui, style, &name, Vec2::new(margin, theme.space(8.0)), |ui| {
            keep(&mut intent, part(ui, style, view));
        });
    });
    intent
}

/// The part of the case beside the sheet that is read from top to bottom.
fn part(ui: &mut Ui, style: Style<'_>, view: &WritingView) -> Option<Intent> {
    if !view.search.trim().is_empty() {
        return found(ui, style, &view.found);
    }
    match view.side {
        StudioSide::Boards => boards::show(ui, style, &view.boards, view.part.as_ref()),
        StudioSide::Findings => findings::show(ui, style, &view.findings),
        StudioSide::Translate => translate::show(ui, style, &view.translation),
        StudioSide::Share => share::show(ui, style, &view.share),
        StudioSide::Outline | StudioSide::Map | StudioSide::Sheet => outline::show(ui, style, &view.map, &view.chosen),
    }
}

/// The sheet, with what concerns the whole case above it.
fn page(ui: &mut Ui, style: Style<'_>, view: &WritingView) -> Option<Intent> {
    margin::case(ui, style, &view.elsewhere);
    match &view.sheet {
        Some(it) => sheet::show(ui, style, it),
        None => {
            text::muted(ui, style, TextRole::Body, &style.say("app-studio-no-sheet"));
            None
        }
    }
}

/// Everything below one another, one part at a time, where there is little room.
fn one_column(ui: &mut Ui, style: Style<'_>, rect: Rect, view: &WritingView) -> Option<Intent> {
    let theme = style.theme;
    let mut intent = None;
    let high = rect.height() * 0.7;
    // Of the parts only the sheet is another one with each moment.
    let of = if view.side == StudioSide::Sheet { sheet_key(view) } else { String::new() };
    let shown = format!("{:?} {of}", view.side);
    let margin = Vec2::new(theme.space(16.0), theme.space(8.0));
    layout::within(ui, rect, |ui| {
        layout::scrolled_anew(ui, style, "studio", &shown, margin, |ui| {
            let label = style.say("app-studio-own");
            if Button::new(ButtonKind::Quiet, &label).icon(Icon::Left).small().close().show(ui, style).clicked() {
                intent = Some(Intent::Studio(StudioIntent::Close));
            }
            text::heading(ui, style, TextRole::H2, 1, &view.title);
            kept(ui, style, view);
            ui.add_space(theme.space(8.0));
            let words = tool_words(style);
            layout::wrapped(ui, theme.space(8.0), |ui| {
                for (button, asked) in tools(view, &words) {
                    if button.show(ui, style).clicked() {
                        intent = Some(Intent::Studio(asked));
                    }
                }
            });
            ui.add_space(theme.space(8.0));
            keep(&mut intent, search(ui, style, view));
            keep(&mut intent, side_tabs(ui, style, view, true));
            ui.add_space(theme.space(12.0));
            let searching = !view.search.trim().is_empty();
            match view.side {
                StudioSide::Map if !searching => {
                    let (place, _) =
                        ui.allocate_exact_size(Vec2::new(ui.available_width(), high), egui::Sense::hover());
                    keep(&mut intent, map::show(ui, style, place, &view.map, &view.chosen));
                }
                StudioSide::Sheet if !searching => keep(&mut intent, page(ui, style, view)),
                _ => keep(&mut intent, part(ui, style, view)),
            }
        });
    });
    intent
}
