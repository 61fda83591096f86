//! The conversation: the session that is open, what is seen and heard of it, and picking what to say.

mod aloud;
mod answers;
mod clock;
mod column;
mod course;
mod drawer;
mod figures;
mod fit;
mod hint;
pub mod intent;
mod log;
mod narration;
pub mod note;
mod note_list;
mod offers;
mod open_session;
mod panel;
mod present;
mod stage;
mod story;
#[cfg(test)]
mod tests;
mod tools;
mod topics;
mod update;
mod view;

pub use figures::{FigureView, StageView};
pub use log::TalkLog;
pub use narration::{TalkStep, steps};
pub use offers::{lines, offers};
pub use open_session::OpenSession;
pub use panel::{TalkShown, show};
pub use view::{AsideView, CourseView, DrawersView, Item, LogLine, Meter, OfferView, PersonView, TalkView, TopicView};

pub(in crate::app) use open_session::reason;
pub(in crate::app) use present::dossier;

use crate::app::intent::Drawer;
use crate::engine::{ChoiceId, DocumentId};
use crate::play::{Rendition, StageSeen, TimerSeen};
use note::NoteView;
use std::collections::BTreeSet;
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
    /// What happened since the last pick, one thing at a time.
    steps: Vec<TalkStep>,
    /// How many of these are told.
    told: usize,
    /// What was told since the app began.
    pub(in crate::app) heard: BTreeSet<String>,
    /// Whether what is told now was told before.
    known: bool,
    /// Whether what is past stands open.
    unfolded: bool,
    /// Who is there, as what is told now has it.
    stage: Option<StageSeen>,
    /// The limit in time of this moment.
    timer: Option<TimerSeen>,
    /// When what is shown now began to be shown.
    pub(in crate::app) since: Duration,
    /// Whether all of what is told now is shown.
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
    /// The document that is open in the drawer; what was known beforehand without one.
    document: Option<DocumentId>,
    /// What was said earlier, as far as it was looked at.
    log: TalkLog,
}

impl TalkState {
    /// How many turns of a conversation are known: the last one counts once all of it was told.
    fn turns_told(&self, rendition: Rendition<'_>) -> usize {
        narration::turns_told(rendition, self.told < self.steps.len())
    }

    /// The screen of a session that is opened now, at a moment at which `earlier` was picked before. What was told before
    /// it was left is not told again.
    pub(in crate::app) fn opened(now: Duration, earlier: Vec<ChoiceId>, fresh: bool) -> Self {
        let told = if fresh { 0 } else { usize::MAX };
        Self { since: now, earlier, told, revealed: !fresh, ..Self::default() }
    }

    /// Something else is shown from now on, which was told before or is told now.
    fn turn(&mut self, now: Duration, told: bool) {
        (self.since, self.revealed, self.told) = (now, told, if told { usize::MAX } else { 0 });
        (self.unfolded, self.steps) = (false, Vec::new());
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
