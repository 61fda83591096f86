//! The conversation: the session that is open, what is seen and heard of it, and picking what to say.

mod aloud;
mod clock;
mod column;
mod drawer;
mod figures;
pub mod intent;
mod log;
mod narration;
pub mod note;
mod offers;
mod open_session;
mod panel;
mod present;
mod stage;
mod tools;
mod topics;
mod update;
mod view;

pub use figures::{FigureView, StageView};
pub use log::TalkLog;
pub use narration::column;
pub use offers::{lines, offers};
pub use open_session::OpenSession;
pub use panel::{TalkShown, show};
pub use view::{DrawersView, Item, LogLine, Meter, OfferView, PersonView, TalkView, TopicView};

pub(in crate::app) use open_session::{page_file, reason};
pub(in crate::app) use present::dossier;

use crate::app::intent::Drawer;
use crate::engine::ChoiceId;
use crate::play::{StageSeen, TimerSeen};
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
    /// Who is there, as the session stands.
    stage: Option<StageSeen>,
    /// The limit in time of this moment.
    timer: Option<TimerSeen>,
    /// When what is shown now began to be shown.
    pub(in crate::app) since: Duration,
    /// Whether all of what is said is shown.
    pub(in crate::app) revealed: bool,
    /// Whether what led to a list of things to choose was read.
    pub(in crate::app) read: bool,
    /// What is ticked where several things are chosen.
    ticked: Vec<ChoiceId>,
    /// What was picked here before a step back.
    earlier: Vec<ChoiceId>,
    /// Whether the hint is shown.
    hint: bool,
    /// The drawer that is open.
    pub(in crate::app) drawer: Option<Drawer>,
    /// The document that is open in the drawer.
    document: usize,
    /// What was said earlier, as far as it was looked at.
    log: TalkLog,
}

impl TalkState {
    /// The screen of a session that is opened now, at a moment at which `earlier` was picked before.
    pub(in crate::app) fn opened(now: Duration, earlier: Vec<ChoiceId>) -> Self {
        Self { since: now, earlier, ..Self::default() }
    }

    /// Something else is shown from now on.
    fn turn(&mut self, now: Duration, revealed: bool) {
        (self.since, self.revealed) = (now, revealed);
        self.view.shown = None;
        self.ticked.clear();
        self.earlier.clear();
        (self.read, self.hint) = (false, false);
    }

    /// What was told reads otherwise now: in another language, or because the scenario changed.
    pub(in crate::app) fn reads_otherwise(&mut self) {
        self.log = TalkLog::default();
    }

    /// The scenario changed: of what was ticked only what is still offered stays.
    pub(in crate::app) fn replayed(&mut self, offered: &[ChoiceId]) {
        self.ticked.retain(|choice| offered.contains(choice));
        self.earlier.clear();
        self.reads_otherwise();
    }

    /// Lets no key reach the conversation, or lets them again.
    pub(in crate::app) fn set_quiet(&mut self, quiet: bool) {
        self.view.quiet = quiet;
        if let Some(note) = &mut self.note {
            note.talk.quiet = quiet;
        }
    }
}
