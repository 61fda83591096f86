//! Set-ups that are kept for next time: a case with its form, level, actors and rules, under a name that the trainer gave.

use super::house::House;
use crate::engine::{Seed, Setup};
use crate::room::{Room, RoomMode, RoomRules, RoomStore, StoreError, StoredNote};
use serde::{Deserialize, Serialize};

/// How the names of their notes begin.
const START: &str = "opzet/";
/// Most characters of a name.
const NAME: usize = 60;
/// Most set-ups that are kept.
const MOST: usize = 100;

/// A set-up that is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct KeptSetup {
    /// The name that the trainer gave it.
    pub(super) name: String,
    /// What finds the case.
    pub(super) case: String,
    /// The form.
    pub(super) mode: RoomMode,
    /// Level, actors and what is drawn; chance begins anew each time.
    pub(super) setup: Setup,
    /// How votes go, and what is done where they are tied.
    pub(super) rules: RoomRules,
}

impl KeptSetup {
    /// What a room was opened with, in the form that it has now.
    pub(super) fn of(name: &str, case: &str, room: &Room) -> Self {
        Self {
            name: name.to_owned(),
            case: case.to_owned(),
            mode: room.mode,
            setup: Setup { seed: Seed(0), ..room.opened.setup.clone() },
            rules: RoomRules { rehearsal: None, ..room.opened.rules.clone() },
        }
    }

    /// The setup of a session, with chance of its own.
    pub(super) fn fresh(&self) -> Setup {
        Setup { seed: Seed(u64::from(rand::random::<u32>())), ..self.setup.clone() }
    }
}

/// A name as it is kept; nothing where it is none.
pub(super) fn typed_name(typed: &str) -> Option<String> {
    let name = typed.trim();
    let fits = !name.is_empty() && name.chars().count() <= NAME && !name.chars().any(char::is_control);
    fits.then(|| name.to_owned())
}

/// The set-ups that are kept in a store, by name. One that this version cannot read is left out.
pub(super) async fn kept_setups(store: &dyn RoomStore) -> Result<Vec<KeptSetup>, StoreError> {
    let notes = store.notes(START.to_owned()).await?;
    Ok(notes.iter().filter_map(|note| serde_json::from_str(&note.text).ok()).collect())
}

impl House {
    /// Keeps a set-up, in the place of one with the same name; gives whether there is room for it.
    pub(super) async fn keep_setup(&self, setup: &KeptSetup) -> Result<bool, StoreError> {
        let kept = kept_setups(&*self.store).await?;
        if kept.len() >= MOST && !kept.iter().any(|it| it.name == setup.name) {
            return Ok(false);
        }
        let text = serde_json::to_string(setup).unwrap_or_default();
        let note = StoredNote { name: format!("{START}{}", setup.name), text, delete_at: None };
        self.store.keep_note(note).await?;
        Ok(true)
    }

    /// Forgets a set-up.
    pub(super) async fn forget_setup(&self, name: &str) -> Result<(), StoreError> {
        self.store.forget_note(format!("{START}{name}")).await
    }
}
