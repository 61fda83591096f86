//! A kept session on a case of which a part has another id: the same inputs, written as they are called now.

use crate::engine::{DrawnFacts, SavedInput, SavedSession, Scenario, Session, Setup};
use std::sync::Arc;

/// A session of the old case as a session of the new one. Nothing, when it cannot be played on the old one.
#[must_use]
pub fn renamed_session(saved: &SavedSession, old: &Arc<Scenario>, new: &Arc<Scenario>) -> Option<SavedSession> {
    let mut actors = std::collections::BTreeMap::new();
    for (who, actor) in &saved.setup.actors {
        let at = old.stakeholder_named(who)?;
        actors.insert(new.texts.name(new.cast[at.index()].id).to_owned(), actor.clone());
    }
    let mut draw = DrawnFacts::new();
    for (name, word) in &saved.setup.draw {
        let id = old.variable_named(name)?;
        let (words, _) = old.variables[id.index()].kind.words()?;
        let place = words.iter().position(|it| old.texts.name(*it) == word)?;
        let (words, _) = new.variables[id.index()].kind.words()?;
        draw.insert(
            new.texts.name(new.variables[id.index()].id).to_owned(),
            new.texts.name(*words.get(place)?).to_owned(),
        );
    }
    let setup = Setup { actors, draw, ..saved.setup.clone() };
    let mut before = Session::start(Arc::clone(old), saved.setup.clone()).ok()?;
    let mut after = Session::start(Arc::clone(new), setup.clone()).ok()?;
    let mut renamed = SavedSession { hash: new.hash.clone(), setup, entries: Vec::new(), ..saved.clone() };
    for entry in &saved.entries {
        let mut entry = entry.clone();
        match &mut entry.what {
            SavedInput::Pick(written, _) | SavedInput::Direct(written) => {
                let input = before.find(written).ok()?;
                before.apply(input.clone()).ok()?;
                after.apply(input).ok()?;
                *written = after.written(after.transcript().steps.len().checked_sub(1)?);
            }
            SavedInput::Undo(count) => {
                for _ in 0..*count {
                    before.undo()?;
                    after.undo()?;
                }
            }
        }
        if let Some(ended) = &mut entry.ended
            && let Some(at) = old.ending_named(ended)
        {
            new.texts.name(new.endings[at.index()].id).clone_into(ended);
        }
        renamed.entries.push(entry);
    }
    Some(renamed)
}
