//! A document of the dossier, drawn as what it is: a letter, a mail, a table or a note; and text that is none.

mod head;
mod table;

use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, card, layout};
use crate::app::theme::TextRole;
use crate::report::document::{DocumentKind, DocumentPart, DocumentPiece, WrittenDocument};
use egui::{CornerRadius, Rect, Shape, Stroke, Ui, Vec2, pos2};

/// A document as a screen shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentView {
    /// What it is called.
    pub title: String,
    /// What kind it is; empty where that says nothing.
    pub kind: String,
    /// What stands in it.
    pub document: WrittenDocument,
    /// Whether it came during the conversation and was not read yet.
    pub new: bool,
}

/// Shows text across the room there is.
pub fn show(ui: &mut Ui, style: Style<'_>, markdown: &str) {
    parts(ui, style, &WrittenDocument::text(markdown));
}

/// Shows a document as a sheet of paper, in the middle of the room there is.
pub fn sheet(ui: &mut Ui, style: Style<'_>, view: &DocumentView) {
    let theme = style.theme;
    let it = theme.palette;
    let kind = view.document.kind;
    let close = theme.frame.is_close() || ui.available_width() < theme.grown(480.0);
    let pad = theme.space(if close { 20.0 } else { 40.0 });
    // What is read in lines keeps their length; what stands in columns has all the room.
    let most = match kind {
        Some(DocumentKind::Table) => theme.measure(TextRole::Body) * 1.4,
        _ => theme.measure(TextRole::Body),
    };
    let wide = ui.available_width().min(most + 2.0 * pad);
    let mut place = ui.available_rect_before_wrap();
    place.min.x += (place.width() - wide) / 2.0;
    place.max.x = place.min.x + wide;
    let fill = if kind == Some(DocumentKind::Note) { it.warn_tint } else { it.surface };
    let corner = if kind == Some(DocumentKind::Note) { theme.space(24.0) } else { 0.0 };
    layout::within(ui, place, |ui| {
        let frame = card::raised(style, 0.0, 0.0).fill(fill).corner_radius(theme.radius(2.0));
        let shown = frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.add_space(theme.space(if close { 16.0 } else { 28.0 }));
            let mut inner = ui.available_rect_before_wrap();
            inner = Rect::from_x_y_ranges(inner.left() + pad..=inner.right() - pad, inner.y_range());
            layout::within(ui, inner, |ui| {
                if !view.kind.is_empty() {
                    text::muted(ui, style, TextRole::SmallStrong, &view.kind);
                    ui.add_space(theme.space(8.0));
                }
                parts(ui, style, &view.document);
            });
            ui.add_space(theme.space(if close { 12.0 } else { 24.0 }));
        });
        trim(ui, style, kind, shown.response.rect, corner);
    });
}

/// What tells the kinds of paper apart: a letter has a coloured edge above, a note a folded corner.
fn trim(ui: &Ui, style: Style<'_>, kind: Option<DocumentKind>, rect: Rect, corner: f32) {
    let theme = style.theme;
    let it = theme.palette;
    match kind {
        Some(DocumentKind::Letter) => {
            let edge = Rect::from_min_size(rect.min, Vec2::new(rect.width(), theme.space(6.0)));
            ui.painter().rect_filled(edge, CornerRadius::ZERO, it.action);
        }
        Some(DocumentKind::Note) => {
            let (x, y) = (rect.right(), rect.top());
            let gone = vec![pos2(x - corner, y - 1.0), pos2(x + 1.0, y - 1.0), pos2(x + 1.0, y + corner)];
            let ground = if theme.contrast { it.surface } else { it.paper };
            ui.painter().add(Shape::convex_polygon(gone, ground, Stroke::NONE));
            let fold = vec![pos2(x - corner, y), pos2(x, y + corner), pos2(x - corner, y + corner)];
            ui.painter().add(Shape::convex_polygon(fold, it.sunken, theme.edge()));
        }
        Some(DocumentKind::Mail | DocumentKind::Table) | None => {}
    }
}

/// The parts of a document, in order.
fn parts(ui: &mut Ui, style: Style<'_>, document: &WrittenDocument) {
    list(ui, style, document.kind, &document.parts);
}

fn list(ui: &mut Ui, style: Style<'_>, kind: Option<DocumentKind>, parts: &[DocumentPart]) {
    let theme = style.theme;
    let first = parts.iter().position(|part| matches!(part, DocumentPart::Heading(_)));
    for (at, part) in parts.iter().enumerate() {
        // What comes after a list stands as far from it as from a paragraph.
        if at > 0 && matches!(parts[at - 1], DocumentPart::Item(..)) && !matches!(part, DocumentPart::Item(..)) {
            ui.add_space(theme.space(4.0));
        }
        match part {
            DocumentPart::Head(lines) if kind == Some(DocumentKind::Mail) => head::mail(ui, style, lines),
            DocumentPart::Head(lines) => head::letter(ui, style, lines),
            DocumentPart::Heading(title) => {
                ui.add_space(theme.space(if at == 0 { 0.0 } else { 12.0 }));
                let (role, level) = if first == Some(at) { (TextRole::H3, 2) } else { (TextRole::Strong, 3) };
                text::heading(ui, style, role, level, title);
                ui.add_space(theme.space(4.0));
            }
            DocumentPart::Text(pieces) => {
                paragraph(ui, style, pieces);
                ui.add_space(theme.space(8.0));
            }
            DocumentPart::Item(sign, pieces) => {
                let mut rest = ui.available_rect_before_wrap();
                rest.min.x += hang(ui, style, sign);
                layout::within(ui, rest, |ui| paragraph(ui, style, pieces));
                ui.add_space(theme.space(4.0));
            }
            DocumentPart::Quote(parts) => {
                let mut rest = ui.available_rect_before_wrap();
                rest.min.x += theme.space(16.0);
                let top = rest.top();
                layout::within(ui, rest, |ui| list(ui, style, kind, parts));
                let (x, bottom) = (rest.left() - theme.space(12.0), ui.cursor().top() - theme.space(8.0));
                ui.painter().vline(x, top..=bottom, Stroke::new(theme.space(3.0), theme.palette.edge));
            }
            DocumentPart::Table(rows) => {
                ui.add_space(theme.space(4.0));
                table::show(ui, style, rows);
                ui.add_space(theme.space(12.0));
            }
            DocumentPart::Rule => {
                ui.add_space(theme.space(4.0));
                layout::rule(ui, style);
                ui.add_space(theme.space(12.0));
            }
        }
    }
}

/// A paragraph; what is stressed in it stands out, and what is stressed as a whole comes second.
fn paragraph(ui: &mut Ui, style: Style<'_>, pieces: &[DocumentPiece]) {
    let it = style.theme.palette;
    let aside = pieces.iter().all(|piece| piece.stressed);
    let runs: Vec<_> = pieces
        .iter()
        .map(|piece| {
            let role = match (piece.strong, piece.stressed) {
                (true, _) => TextRole::Strong,
                (false, true) => TextRole::Narration,
                (false, false) => TextRole::Body,
            };
            TextRun::new(&piece.text, role, if aside { it.muted } else { it.ink })
        })
        .collect();
    text::runs(ui, style, &runs);
}

/// An item of a list, hanging behind its sign.
pub fn item(ui: &mut Ui, style: Style<'_>, sign: &str, words: &str) {
    let mut rect = ui.available_rect_before_wrap();
    rect.min.x += hang(ui, style, sign);
    layout::within(ui, rect, |ui| text::plain(ui, style, TextRole::Body, words));
}

/// Paints the sign of an item; gives how far its text stands behind it.
fn hang(ui: &Ui, style: Style<'_>, sign: &str) -> f32 {
    let theme = style.theme;
    let galley = text::lay(ui, style, &[TextRun::new(sign, TextRole::Body, theme.palette.muted)], f32::INFINITY);
    let wide = galley.size().x.max(theme.grown(8.0)) + theme.space(8.0);
    text::paint(ui.painter(), style, ui.cursor().min, galley, TextRole::Body);
    wide
}
