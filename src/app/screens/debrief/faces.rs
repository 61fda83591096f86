//! The faces of a debrief: who looked how, at each decisive moment and at the end.

use crate::engine::debrief::DecisiveMoment;
use crate::engine::{Mood, StakeholderId};
use crate::play::{ItemSeen, Rendition, TurnSeen, Voice};

/// How somebody looked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FaceThen {
    /// The name.
    pub name: String,
    /// The figure that shows the person.
    pub figure: String,
    /// The mood.
    pub mood: Mood,
}

/// The faces that a debrief shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Faces {
    /// The partner's last one.
    pub last: Option<FaceThen>,
    /// One for each decisive moment, where somebody spoke.
    pub moments: Vec<Option<FaceThen>>,
}

impl Faces {
    /// The faces of a session that is looked back on.
    pub(super) fn of(rendition: &Rendition<'_>, turns: &[TurnSeen], moments: &[DecisiveMoment]) -> Self {
        let partner = rendition.scenario().partner();
        let of_partner = turns.iter().rev().find_map(|turn| last_of(rendition, turn.items(), Some(partner)));
        let last = of_partner.or_else(|| {
            let mood = rendition.session().staging().mood(partner, rendition.session().progress());
            Some(face(rendition, partner, mood))
        });
        let at = |moment: &DecisiveMoment| {
            let turn = turns.iter().find(|turn| turn.number == moment.step)?;
            // Whoever reacted; else whoever was speaking before.
            let reacted = last_of(rendition, turn.reply.iter(), None);
            let earlier = || turns.iter().rev().find(|turn| turn.number < moment.step);
            reacted.or_else(|| earlier().and_then(|turn| last_of(rendition, turn.items(), None)))
        };
        Self { last, moments: moments.iter().map(at).collect() }
    }

    /// Every face, for whoever makes portraits.
    pub(super) fn all(&self) -> impl Iterator<Item = &FaceThen> {
        self.last.iter().chain(self.moments.iter().flatten())
    }
}

/// How the last one of these looked who said something; `only` somebody, where one is named.
fn last_of<'i>(
    rendition: &Rendition<'_>,
    items: impl Iterator<Item = &'i ItemSeen>,
    only: Option<StakeholderId>,
) -> Option<FaceThen> {
    let faces = items.filter_map(|item| match item {
        ItemSeen::Line(line) => match line.voice {
            Voice::Stakeholder(who) if only.is_none_or(|only| only == who) => Some((who, line.mood?)),
            Voice::Stakeholder(_) | Voice::Player | Voice::Narration => None,
        },
        _ => None,
    });
    faces.last().map(|(who, mood)| face(rendition, who, mood))
}

fn face(rendition: &Rendition<'_>, who: StakeholderId, mood: Mood) -> FaceThen {
    let figure = rendition.scenario().cast[who.index()].figure.clone();
    FaceThen { name: rendition.name(who), figure, mood }
}
