//! The people of a scenario and what lies behind what they say.

use crate::engine::condition::Condition;
use crate::engine::id::{IndexSpan, MoveId, NameId, StakeholderId, TextId};
use crate::engine::relationship::{Acquaintance, Facet};
use crate::engine::variants::variants;

variants! {
    /// Whom somebody stands for: the three masters and the city.
    Side {
        /// The partner.
        Partner,
        /// The player's own organisation.
        Organisation,
        /// The political board.
        Board,
        /// The city and its people.
        Public,
    }
}

variants! {
    /// What somebody wants of the contact itself.
    Want {
        /// To lead.
        ToLead,
        /// To be guided.
        ToBeGuided,
        /// To be heard.
        ToBeHeard,
        /// To get it done.
        Businesslike,
    }
}

/// A person with a view of the player.
#[derive(Debug, Clone)]
pub struct Stakeholder {
    /// Its id.
    pub id: NameId,
    /// The name.
    pub name: TextId,
    /// The job.
    pub function: TextId,
    /// The organisation.
    pub organisation: TextId,
    /// Whom the person stands for.
    pub side: Side,
    /// The figure that shows the person; the id when the author names none.
    pub figure: String,
    /// How long the person has known the player.
    pub acquaintance: Acquaintance,
    /// The facets at the start, in points.
    pub start: [i32; Facet::ALL.len()],
    /// The resting place on the rose (together, above), −100..=100.
    pub stance: (i32, i32),
    /// Per cent by which the person does not move along, 0..=80.
    pub rigidity: i32,
    /// What the person wants of the contact.
    pub wants: Option<Want>,
    /// Moves that the person rewards.
    pub rewards: Vec<MoveId>,
    /// Moves that make the person escalate.
    pub escalates_on: Vec<MoveId>,
    /// What the player knows beforehand.
    pub stake: Option<TextId>,
    /// What is said at once.
    pub position: TextId,
    /// The interests and the concern, in [`Scenario::interests`](super::Scenario::interests).
    pub interests: IndexSpan,
    /// What the person does without an agreement.
    pub alternative: Option<TextId>,
    /// Per cent of a change in integrity that reaches others.
    pub talks_to: Vec<(StakeholderId, i32)>,
}

/// What lies behind a position, or somebody's fear.
#[derive(Debug, Clone)]
pub struct Interest {
    /// Whose it is.
    pub of: StakeholderId,
    /// Its id; a concern has none.
    pub id: Option<NameId>,
    /// What it is.
    pub text: TextId,
    /// The question that opens it; a concern has none.
    pub key: Option<TextId>,
    /// When it is discovered; without it only an effect discovers it.
    pub opens: Option<Condition>,
}
