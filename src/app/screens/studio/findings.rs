//! Everything that is found about the case, in one list: also what belongs to no moment, each with a way to where it is.

use super::intent::StudioSide;
use super::margin;
use super::needed::place_name;
use super::open_case::OpenCase;
use super::view::Marginal;
use crate::app::controls::button::{Button, ButtonKind};
use crate::app::controls::icon::Icon;
use crate::app::controls::{Style, layout, text};
use crate::app::intent::{Intent, StudioIntent, keep};
use crate::app::theme::TextRole;
use crate::report::Messages;
use crate::script::rewrite::{CasePath, CaseValue};
use crate::studio::{CaseEdit, CaseParts, ToldFinding};
use egui::Ui;

/// Something that is found about the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseFindingRow {
    /// What it is about: a moment by its title, a part by its name.
    pub place: String,
    /// What leads there; nothing where it has no place on a screen.
    pub way: Option<StudioIntent>,
    /// What is found.
    pub found: Marginal,
    /// What its button does, where it has one.
    pub mend: Option<CaseEdit>,
}

/// Everything that is found: what keeps the case from being played comes first.
pub(super) fn rows(open: &OpenCase, words: &Messages) -> Vec<CaseFindingRow> {
    let parts = CaseParts::of(&open.draft, words);
    let row = |(finding, told): (usize, ToldFinding)| {
        let (place, way) = place(open, &parts, finding, words)?;
        let mend = told.mend.as_ref().map(|(remedy, _)| CaseEdit::Mend { finding, remedy: *remedy });
        Some(CaseFindingRow { place, way, mend, found: Marginal::of(told) })
    };
    let told = ToldFinding::all(&open.draft, words);
    let mut rows: Vec<_> = told.into_iter().enumerate().filter_map(row).collect();
    rows.sort_by_key(|row| !row.found.error);
    rows
}

/// What a finding is about, and what leads there.
fn place(
    open: &OpenCase,
    parts: &CaseParts,
    finding: usize,
    words: &Messages,
) -> Option<(String, Option<StudioIntent>)> {
    let draft = &open.draft;
    let (it, at) = (draft.findings().get(finding)?, draft.finding_places().get(finding)?);
    let Some(file) = &it.file else {
        let beat = draft.beat_around(at);
        let name = place_name(open, parts, beat.as_deref(), at, words);
        return Some((name, Some(StudioIntent::GoTo(at.to_string()))));
    };
    if file.ends_with(".po") {
        return Some((words.text("app-studio-translate"), Some(StudioIntent::Side(StudioSide::Translate))));
    }
    let documents = draft.case().and_then(|case| case.get("dossier")).map(CaseValue::entries).unwrap_or_default();
    Some(match documents.iter().find(|(_, document)| document.text_of("file") == file) {
        Some((id, document)) => {
            let at = CasePath::from("dossier").name(id);
            (document.text_of("title").to_owned(), Some(StudioIntent::GoTo(at.to_string())))
        }
        None => (file.clone(), None),
    })
}

/// Shows the list.
pub(super) fn show(ui: &mut Ui, style: Style<'_>, rows: &[CaseFindingRow]) -> Option<Intent> {
    let theme = style.theme;
    let mut intent = None;
    let lead = if rows.is_empty() { "app-studio-findings-none" } else { "app-studio-findings-lead" };
    text::muted(ui, style, TextRole::Small, &style.say(lead));
    ui.add_space(theme.space(8.0));
    for (at, row) in rows.iter().enumerate() {
        layout::apart(ui, ("finding", at), |ui| keep(&mut intent, one(ui, style, row)));
        ui.add_space(theme.space(12.0));
    }
    intent
}

fn one(ui: &mut Ui, style: Style<'_>, row: &CaseFindingRow) -> Option<Intent> {
    let mut asked = None;
    text::heading(ui, style, TextRole::SmallStrong, 3, &row.place);
    ui.add_space(style.theme.space(4.0));
    if margin::one(ui, style, &row.found) {
        asked = row.mend.clone().map(StudioIntent::Edit);
    }
    if let Some(way) = &row.way {
        ui.add_space(style.theme.space(4.0));
        let label = style.say("app-studio-lead-go");
        let name = format!("{label}: {}. {}", row.place, row.found.message);
        let button = Button::new(ButtonKind::Link, &label).small().icon_behind(Icon::Right).name(&name);
        if button.show(ui, style).clicked() {
            asked = Some(way.clone());
        }
    }
    asked.map(Intent::Studio)
}
