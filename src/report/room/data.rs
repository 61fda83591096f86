//! Everything that is told of a room afterwards, gathered.

use super::dates::PlaceTime;
use crate::engine::debrief::Outlook;
use crate::engine::{Debrief, Session};
use crate::report::Messages;
use crate::room::{DecisionRule, Room, RoomLookBack};

/// Everything that is told of a room afterwards. It holds nothing of single seats.
#[derive(Debug, Clone)]
pub struct RoomReport {
    /// What the room looks back on, in the language that was asked for.
    pub(super) look_back: RoomLookBack,
    /// The same in the other languages of the case.
    pub(super) translated: Vec<RoomLookBack>,
    /// What the session of each of its groups teaches, in the order of the groups.
    pub(super) debriefs: Vec<Debrief>,
    /// Questions for a discussion.
    pub(super) discussion: Vec<String>,
    /// The times of the place.
    pub(super) times: PlaceTime,
}

impl RoomReport {
    /// The name of a file of it that ends like this: with the case and the day, so that two of them are told apart.
    #[must_use]
    pub fn file_name(&self, ending: &str, words: &Messages) -> String {
        let (case, day) = (&self.look_back.scenario, self.times.date(self.look_back.opened_at));
        format!("{}-{case}-{day}.{ending}", words.text("group-file"))
    }

    /// Gathers it: the case in the language with this code, what the relationship model calls things in that of the
    /// interface, times as the clock shows them that runs so many minutes before UTC. `outlooks` works out what could still
    /// be reached in the session of a group that ended; it may give nothing, and then the page says that it is not known.
    #[must_use]
    pub fn of(
        room: &Room,
        language: &str,
        words: &str,
        minutes_east: i32,
        outlooks: &mut dyn FnMut(&Session) -> Vec<Outlook>,
    ) -> Self {
        let scenario = room.scenario();
        let look_back = RoomLookBack::of(room, language);
        let others = scenario.languages().into_iter().filter(|code| *code != look_back.language);
        let translated = others.map(|code| RoomLookBack::of(room, code)).collect();
        let together = room.groups.iter().filter(|group| group.rule != DecisionRule::Seat);
        let debriefs = together.map(|group| {
            let conversation = group.play.conversation();
            let session = conversation.session();
            let outlooks = if session.ending().is_some() { outlooks(session) } else { Vec::new() };
            Debrief::with_outlooks(session, language, words, &outlooks)
        });
        let (start, place) = (room.staging().initial(), scenario.texts.language(language));
        let questions = scenario.about.discussion.iter();
        Self {
            debriefs: debriefs.collect(),
            discussion: questions.map(|it| room.staging().render(*it, &start, place).into_owned()).collect(),
            look_back,
            translated,
            times: PlaceTime { minutes_east },
        }
    }
}
