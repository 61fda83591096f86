//! What is yours to decide, and what lies ready before a conversation: the pieces of the dossier, each a press away, and one's own sentence.

use super::intent::BriefingPiece;
use super::{BriefingView, about};
use crate::app::controls::button::{Button, ButtonKind};
use crate::app::controls::field::TextField;
use crate::app::controls::icon::Icon;
use crate::app::controls::row::{self, Row};
use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, card, layout, notice};
use crate::app::intent::{BriefingIntent, Intent, keep};
use crate::app::screens::document;
use crate::app::theme::TextRole;
use egui::{Align, Rect, Ui, Vec2};

/// Shows the pieces, one's own sentence and what was played before, across the room there is.
pub(super) fn show(ui: &mut Ui, style: Style<'_>, view: &BriefingView) -> Option<Intent> {
    let theme = style.theme;
    let mut intent = None;
    about::role(ui, style, view);
    ui.add_space(theme.space(16.0));
    card::card(ui, style, 8.0, 12.0, |ui| {
        let mut head = ui.available_rect_before_wrap();
        head.min.x += theme.space(12.0);
        layout::within(ui, head, |ui| {
            text::heading(ui, style, TextRole::H3, 2, &style.say("app-talk-dossier"));
            text::muted(ui, style, TextRole::Small, &style.say("app-brief-also"));
        });
        ui.add_space(theme.space(8.0));
        keep(&mut intent, pieces(ui, style, view));
    });
    let (meant, when) = &view.intention;
    if !meant.is_empty() {
        about::part(ui, style, "app-brief-intention");
        text::plain(ui, style, TextRole::Body, meant);
        if !when.is_empty() {
            text::muted(ui, style, TextRole::Small, when);
        }
    }
    ui.add_space(theme.space(16.0));
    keep(&mut intent, reason(ui, style, view));
    if !view.earlier.is_empty() {
        about::part(ui, style, "app-brief-earlier");
    }
    for session in &view.earlier {
        let label = style.say(if session.open { "app-brief-go-on" } else { "app-brief-look-back" });
        text::muted(ui, style, TextRole::Small, &session.line);
        if Button::new(ButtonKind::Link, &label).close().show(ui, style).clicked() {
            intent = Some(Intent::Open(session.file.clone()));
        }
    }
    intent
}

/// A row for each piece; the one that is read is marked.
fn pieces(ui: &mut Ui, style: Style<'_>, view: &BriefingView) -> Option<Intent> {
    let mut intent = None;
    for piece in all(view) {
        let people = style.say("app-brief-people");
        let (title, kind) = match piece {
            BriefingPiece::Document(at) => view.documents.get(at).map_or(("", ""), |it| (&*it.title, &*it.kind)),
            BriefingPiece::People => (&*people, ""),
        };
        let open = view.piece == Some(piece);
        let response = row::show(ui, style, &Row { title, kind, mark: None, open });
        if view.piece.is_none() && view.last == Some(piece) {
            notice::focus_once(ui, &response, "piece put away");
        }
        // Who lays a piece away goes on where it lay, also where the page opened at its top.
        if response.gained_focus() {
            response.scroll_to_me(Some(Align::Center));
        }
        if response.clicked() {
            intent = Some(Intent::Briefing(BriefingIntent::Read(Some(piece))));
        }
    }
    intent
}

/// Every piece: what is known beforehand, who else is involved, and the documents.
fn all(view: &BriefingView) -> Vec<BriefingPiece> {
    let mut pieces: Vec<_> = (0..view.documents.len()).map(BriefingPiece::Document).collect();
    if !view.people.is_empty() {
        pieces.insert(pieces.len().min(1), BriefingPiece::People);
    }
    pieces
}

/// A piece that is read has the page; the others stand beside it, and a press or Escape puts it away.
pub(super) fn read(
    ui: &mut Ui,
    style: Style<'_>,
    rect: Rect,
    view: &BriefingView,
    piece: BriefingPiece,
) -> Option<Intent> {
    let theme = style.theme;
    let mut intent = None;
    let narrow = theme.frame.is_narrow();
    let margin = theme.space(if narrow { 16.0 } else { 32.0 });
    let back = |ui: &mut Ui| {
        let label = style.say("app-brief-put-away");
        let response = Button::new(ButtonKind::Plain, &label).icon(Icon::Left).small().show(ui, style);
        notice::focus_once(ui, &response, "piece");
        response.clicked().then_some(Intent::Briefing(BriefingIntent::Read(None)))
    };
    let page = if narrow {
        let high = Button::new(ButtonKind::Plain, "x").small().size(ui, style).y + theme.space(16.0);
        let (head, rest) = rect.split_top_bottom_at_y(rect.top() + high);
        layout::inside(ui, head.shrink2(Vec2::new(margin, theme.space(8.0))), |ui| keep(&mut intent, back(ui)));
        rest
    } else {
        let side = theme.space(64.0) + theme.grown(216.0).min(rect.width() * 0.3);
        let (left, rest) = rect.split_left_right_at_x(rect.left() + side);
        layout::within(ui, left, |ui| {
            layout::scrolled(ui, style, "pieces", Vec2::new(theme.space(24.0), theme.space(20.0)), |ui| {
                keep(&mut intent, back(ui));
                ui.add_space(theme.space(12.0));
                keep(&mut intent, pieces(ui, style, view));
            });
        });
        rest
    };
    layout::within(ui, page, |ui| {
        let name = format!("piece {} {piece:?}", view.title);
        layout::page(ui, style, &name, Vec2::new(margin, theme.space(20.0)), |ui| match piece {
            BriefingPiece::Document(at) => {
                if let Some(it) = view.documents.get(at) {
                    document::sheet(ui, style, it);
                }
            }
            BriefingPiece::People => {
                let most = theme.measure(TextRole::Body) + theme.space(96.0);
                let wide = ui.available_width().min(most);
                let mut place = ui.available_rect_before_wrap();
                place = Rect::from_min_size(
                    place.min + Vec2::new((place.width() - wide) / 2.0, 0.0),
                    Vec2::new(wide, place.height()),
                );
                layout::within(ui, place, |ui| {
                    card::card(ui, style, 24.0, 20.0, |ui| {
                        text::heading(ui, style, TextRole::H3, 2, &style.say("app-brief-people"));
                        ui.add_space(theme.space(12.0));
                        for it in &view.people {
                            about::person(ui, style, it);
                        }
                    });
                });
            }
        });
    });
    intent
}

fn reason(ui: &mut Ui, style: Style<'_>, view: &BriefingView) -> Option<Intent> {
    let theme = style.theme;
    let it = theme.palette;
    let title = style.say("app-brief-reason");
    let after = format!(" {}", style.say("app-brief-reason-hint"));
    text::runs(
        ui,
        style,
        &[TextRun::new(&title, TextRole::H3, it.ink), TextRun::new(&after, TextRole::Body, it.muted)],
    );
    ui.add_space(theme.space(8.0));
    let field = TextField { id: "reason", name: &title, hint: "", icon: None, rows: 1 };
    field.show(ui, style, &view.reason).1.map(|reason| Intent::Briefing(BriefingIntent::Reason(reason)))
}
