//! The look back in words alone, for whoever is not to read numbers in it.

use super::page::DebriefPage;

/// So many sentences on the course, the first ones, tell how high something was.
const MEASURED: usize = 2;

impl DebriefPage {
    /// The same without numbers; what they say stands in words beside them.
    pub(super) fn in_words(mut self) -> Self {
        self.numbers = false;
        for moment in &mut self.moments {
            moment.effect.clear();
            moment.best = None;
            moment.decided.truncate(moment.decided_in_words);
        }
        self.course.sentences.drain(..MEASURED.min(self.course.sentences.len()));
        for master in &mut self.masters {
            master.sentences.clone_from(&master.plain);
        }
        self
    }
}
