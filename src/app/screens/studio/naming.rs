//! What is new is called after its first real title, once that is written to its end: whatever is looked at follows.

use super::intent::StudioIntent;
use super::open_case::{OpenCase, TypedIn};
use crate::app::state::AppState;
use crate::report::Messages;
use crate::script::rewrite::{CasePath, CaseValue};
use crate::studio::RenamedPart;

impl AppState {
    /// Calls what was titled last after its title, unless somebody types on in that; what is asked for follows.
    pub(super) fn name_what_was_titled(&mut self, typed: Option<&TypedIn>, intent: &mut StudioIntent) {
        // What is asked with the names of before is done first.
        if is_by_name(intent) {
            return;
        }
        let Some(open) = &mut self.studio.open else { return };
        let Some((_, at)) = open.titled.take_if(|(place, _)| Some(&*place) != typed) else { return };
        // Sample words are those of the language in which it was made, which may be another one than now.
        let mut renamed = open.draft.name_after(&at, &[&self.words]);
        if renamed.is_none() {
            let other = if self.words.language() == "nl" { "en" } else { "nl" };
            renamed = open.draft.name_after(&at, &[&Messages::new(other)]);
        }
        let Some(renamed) = renamed else { return };
        open.follow(&renamed);
        open.keep();
        match intent {
            StudioIntent::Write(place, _) => *place = renamed.follow(&CasePath::from(place.as_str())).to_string(),
            StudioIntent::SetDocument(path, _) => *path = renamed.follow_file(path),
            StudioIntent::WriteDocument(path, text) => {
                *path = renamed.follow_file(path);
                *text = renamed.follow_head(text);
            }
            StudioIntent::Choose(beat) => *beat = renamed.follow_beat(beat),
            _ => {}
        }
    }
}

/// Whether an intent names parts of the case in ways that do not follow.
fn is_by_name(intent: &StudioIntent) -> bool {
    use StudioIntent::{Call, Edit, GoTo, Mend, Translate};
    matches!(intent, Edit(_) | GoTo(_) | Translate(_) | Call(..) | Mend(_))
}

impl OpenCase {
    /// Goes on looking at what it looked at, under its new name.
    fn follow(&mut self, renamed: &RenamedPart) {
        self.chosen = renamed.follow_beat(&self.chosen);
        let (old, new) = (&renamed.old, &renamed.new);
        let names: Vec<&str> = renamed.list.names().collect();
        match names[..] {
            [_, home, "beats"] => self.positions.renamed(&format!("{home}.{old}"), &format!("{home}.{new}")),
            ["scenes"] => {
                let scene = self.draft.case().and_then(|case| case.at(&renamed.list.name(new)));
                let beats = scene.and_then(|it| it.get("beats")).map(CaseValue::entries).unwrap_or_default();
                for id in beats.iter().map(|(id, _)| id.as_str()).chain(["topics"]) {
                    self.positions.renamed(&format!("{old}.{id}"), &format!("{new}.{id}"));
                }
            }
            ["endings"] => self.positions.renamed(old, new),
            _ => {}
        }
        self.placed.write(&self.positions);
        let follow = |place: TypedIn| match place {
            TypedIn::Sheet(beat, field) => TypedIn::Sheet(renamed.follow_beat(&beat), field),
            TypedIn::Case(at) => TypedIn::Case(renamed.follow(&CasePath::from(at)).to_string()),
            TypedIn::Condition(at) => TypedIn::Condition(renamed.follow(&CasePath::from(at)).to_string()),
            TypedIn::Document(path) => TypedIn::Document(renamed.follow_file(&path)),
            other => other,
        };
        self.refused = std::mem::take(&mut self.refused).into_iter().map(|(at, what)| (follow(at), what)).collect();
    }
}
