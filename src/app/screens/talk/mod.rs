//! The conversation: the session that is open, what is seen and heard of it, and picking what to say.

mod clock;
mod column;
mod drawer;
mod figures;
pub mod intent;
mod narration;
pub mod note;
mod open_session;
mod panel;
mod present;
mod stage;
mod tools;
mod update;
mod view;

pub use figures::{FigureView, StageView};
pub use open_session::OpenSession;
pub use panel::{TalkShown, show};
pub use view::{DrawersView, Item, LogLine, Meter, OfferView, PersonView, TalkView};

pub(in crate::app) use open_session::{page_file, reason};
pub(in crate::app) use present::dossier;

use note::NoteView;
use std::time::Duration;

/// The state of the conversation's screen; the session itself is the [`OpenSession`].
#[derive(Debug, Default)]
pub(in crate::app) struct TalkState {
    /// What the panel draws.
    pub(in crate::app) view: TalkView,
    /// What is drawn in its place where several things are chosen.
    pub(in crate::app) note: Option<NoteView>,
    /// The conversation as it stood when the last pick was made, shown until this time.
    pub(in crate::app) echo: Option<(TalkView, Duration)>,
}

impl TalkState {
    /// Lets no key reach the conversation, or lets them again.
    pub(in crate::app) fn set_quiet(&mut self, quiet: bool) {
        self.view.quiet = quiet;
        if let Some(note) = &mut self.note {
            note.talk.quiet = quiet;
        }
    }
}
