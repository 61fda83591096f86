//! The notebook: what was promised and how it stands, and what was discovered, with the moment at which it was heard.

use super::rendition::Rendition;
use crate::engine::{Event, InterestId, PromiseId, PromiseKind, PromiseState, StakeholderId};

/// What stands in the notebook.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Notebook {
    /// The promises that were made, in the order in which they were.
    pub promises: Vec<PromiseSeen>,
    /// The interests and concerns that were discovered, in the order of the cast.
    pub discoveries: Vec<Discovery>,
}

/// A promise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PromiseSeen {
    /// Which one.
    pub promise: PromiseId,
    /// The name of whom it was made to.
    pub to: String,
    /// What was said, as it was worded last.
    pub text: String,
    /// What kind it is.
    pub kind: PromiseKind,
    /// How it stands.
    pub state: PromiseState,
}

/// What lies behind somebody's position, as it was heard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Discovery {
    /// Which one.
    pub interest: InterestId,
    /// Whose it is.
    pub who: StakeholderId,
    /// The name of that person.
    pub name: String,
    /// What it is.
    pub text: String,
    /// The name of the moment at which it was heard; absent where it was there from the start.
    pub heard: Option<String>,
}

impl Rendition<'_> {
    /// What stands in the notebook now.
    #[must_use]
    pub fn notebook(&self) -> Notebook {
        self.notebook_after(self.conversation.steps() + 1)
    }

    /// What stood in the notebook after so many turns, of which the opening is the first.
    #[must_use]
    pub fn notebook_after(&self, turns: usize) -> Notebook {
        let scenario = self.scenario();
        let now = &*self.progress_of(turns);
        let promised = self.session().transcript().promised_in(turns).into_iter();
        let promises = promised.map(|(promise, text, step)| {
            let it = &scenario.promises[promise.index()];
            PromiseSeen {
                promise,
                to: self.name(it.to),
                text: self.text_at(text, self.conversation.after(step), step),
                kind: it.kind,
                state: now.promise(&scenario.layout, promise),
            }
        });
        let known = (0..scenario.interests.len()).map(InterestId::new);
        let known = known.filter(|interest| now.knows(&scenario.layout, *interest));
        let discoveries = known.map(|interest| {
            let it = &scenario.interests[interest.index()];
            Discovery {
                interest,
                who: it.of,
                name: self.name(it.of),
                text: self.text(it.text),
                heard: self.heard(interest),
            }
        });
        Notebook { promises: promises.collect(), discoveries: discoveries.collect() }
    }

    fn heard(&self, interest: InterestId) -> Option<String> {
        let transcript = self.session().transcript();
        let found = |events: &[Event]| events.contains(&Event::Discovered(interest));
        let step = transcript.steps.iter().position(|step| found(transcript.events(*step)))?;
        Some(self.moment_of(step))
    }
}
