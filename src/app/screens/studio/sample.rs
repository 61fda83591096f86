//! Words that stand in what is new until its author writes others: it is said that they are that, and they go at once.

use crate::app::controls::{Style, text};
use crate::app::theme::TextRole;
use egui::text::{CCursor, CCursorRange};
use egui::{Id, Response, TextEdit, Ui};
use std::sync::Arc;

/// The messages that such words are.
const SAMPLES: [&str; 24] = [
    "app-studio-function",
    "app-studio-new-beat",
    "app-studio-new-choice",
    "app-studio-new-ending",
    "app-studio-new-ending-text",
    "app-studio-new-line",
    "app-studio-new-opener",
    "app-studio-new-person",
    "app-studio-new-position",
    "app-studio-new-scene",
    "app-studio-new-topic",
    "app-studio-organisation",
    "studio-part-intervention-called",
    "studio-part-new-concern-text",
    "studio-part-new-document-title",
    "studio-part-new-goal-text",
    "studio-part-new-interest-key",
    "studio-part-new-interest-text",
    "studio-part-new-lesson-text",
    "studio-part-new-norm-text",
    "studio-part-new-pole-one",
    "studio-part-new-pole-other",
    "studio-part-new-question-text",
    "studio-part-norm-title",
];

/// Whether a field still has sample words; then it is said below it, and whoever comes into it writes over them.
pub(super) fn attend(ui: &mut Ui, style: Style<'_>, field: &Response, value: &str) {
    let id = field.id.with("sample words");
    if !is_sample(ui, style, value) {
        // The line that said so stays empty as long as the field is looked at: nothing below it jumps while one types.
        if ui.data(|data| data.get_temp::<bool>(id)).is_some() {
            ui.add_space(style.theme.size(TextRole::Small).1);
        }
        return;
    }
    ui.data_mut(|data| data.insert_temp(id, true));
    if field.gained_focus()
        && let Some(mut state) = TextEdit::load_state(ui.ctx(), field.id)
    {
        let all = CCursorRange::two(CCursor::new(0), CCursor::new(value.chars().count()));
        state.cursor.set_char_range(Some(all));
        state.store(ui.ctx(), field.id);
    }
    text::muted(ui, style, TextRole::Small, &style.say("app-studio-sample"));
}

fn is_sample(ui: &Ui, style: Style<'_>, value: &str) -> bool {
    // They are said once for each language, and not for each field of each frame.
    let id = Id::new(("sample words", style.words.language()));
    let known = ui.data(|data| data.get_temp::<Arc<Vec<String>>>(id));
    let known = known.unwrap_or_else(|| {
        let words = Arc::new(SAMPLES.map(|id| style.say(id)).to_vec());
        ui.data_mut(|data| data.insert_temp(id, Arc::clone(&words)));
        words
    });
    known.iter().any(|sample| sample == value)
}
