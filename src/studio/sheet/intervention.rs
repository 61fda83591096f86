//! What a trainer can bring in, as a sheet: what changes, and what is said with it.

use super::plan::no_planning;
use super::{Sheet, SheetText, SheetWriter, findings_within};
use crate::report::Messages;
use crate::report::review::Sentences;
use crate::script::rewrite::{CasePath, CaseValue};
use crate::studio::draft::CaseDraft;
use crate::studio::talk::Talk;

/// The name of the list, and what the names of such sheets begin with.
pub(super) const INTERVENTIONS: &str = "interventions";

impl Sheet {
    /// The sheet of what a trainer can bring in, by its name as in `interventions.wethouder_belt`.
    pub(super) fn of_intervention(draft: &CaseDraft, talk: &Talk<'_>, name: &str, words: &Messages) -> Option<Self> {
        let id = name.strip_prefix(INTERVENTIONS)?.strip_prefix('.')?;
        let path = CasePath::from(INTERVENTIONS).name(id);
        let value = talk.case.at(&path)?;
        let scenario = draft.scenario().filter(|_| draft.is_sound());
        let sentences = scenario.map(|it| Sentences::of(it, words, &it.about.language));
        let writer = SheetWriter { talk, scenario: scenario.map(|it| &**it), sentences: sentences.as_ref(), words };
        let played = scenario.and_then(|it| it.interventions.iter().find(|of| it.texts.name(of.id) == id));
        let mut made = Self {
            beat: name.to_owned(),
            home: (INTERVENTIONS.to_owned(), words.text("review-interventions")),
            title: SheetText::of(value, &path, "title"),
            hint: SheetText::of(value, &path, "hint"),
            lines: writer.lines(value, &path, "lines", played.map(|it| it.lines.range())),
            on_enter: writer.effects(value, &path, "effects", played.map(|it| it.effects.range())),
            planning: no_planning(),
            choices: Vec::new(),
            then: String::new(),
            leads: Vec::new(),
            branches: Vec::new(),
            reached: true,
            comes_from: Vec::new(),
            findings: findings_within(draft, &path),
            path,
        };
        draft.say_conditions(&mut made, words);
        Some(made)
    }

    /// Whether it is no moment but something that a trainer can bring in.
    #[must_use]
    pub fn is_intervention(&self) -> bool {
        self.path.name_from_end(1) == INTERVENTIONS
    }

    /// Where what changes with it is written.
    #[must_use]
    pub fn effects_at(&self) -> CasePath {
        self.path.name(if self.is_intervention() { "effects" } else { "on_enter" })
    }
}

/// Whether a sheet of this name would be that of something that a trainer can bring in, and is there.
#[must_use]
pub fn is_intervention(case: &CaseValue, name: &str) -> bool {
    name.strip_prefix(INTERVENTIONS).is_some_and(|it| it.starts_with('.')) && case.at(&CasePath::from(name)).is_some()
}
