//! What the window must show on the stage: the place and the people, as the session stands.

use crate::engine::relationship::{Channel, Facet};
use crate::engine::{Event, Mood, Progress, Session, Speaker, StakeholderId};
use egui::Rect;

/// The stage of a conversation.
#[derive(Debug, Clone, PartialEq)]
pub struct StageView {
    /// Which place it shows.
    pub place: String,
    /// How people are in contact: a letter or a chat looks different from a room.
    pub channel: Channel,
    /// Who is there, each in the same seat as long as the scene lasts.
    pub figures: Vec<FigureView>,
    /// Where it is, in points of egui. Nothing is painted there but a few plates.
    pub area: Rect,
    /// The part of it that no drawer covers.
    pub free: Rect,
    /// Whether nothing moves.
    pub still: bool,
}

/// Somebody on the stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureView {
    /// Which figure.
    pub figure: String,
    /// The name.
    pub name: String,
    /// How the person looks.
    pub mood: Mood,
    /// Togetherness on the rose, −100 to 100.
    pub together: i32,
    /// Dominance on the rose, −100 to 100.
    pub above: i32,
    /// Tension, 0 to 100.
    pub tension: i32,
    /// Whether the person is the one opposite the player now.
    pub opposite: bool,
    /// Whether the person is the one who speaks.
    pub speaking: bool,
    /// Whether somebody else is there as well.
    pub in_company: bool,
}

/// Who is opposite the player: the last who spoke among those who are there, else the first of them.
pub(super) fn opposite(session: &Session) -> Option<StakeholderId> {
    let scenario = session.scenario();
    let with = &scenario.scenes[session.progress().scene().index()].with;
    let spoke = last_events(session).iter().rev().find_map(|event| match event {
        Event::Said(line) => match scenario.lines[line.index()].who {
            Speaker::Stakeholder(who) if with.contains(&who) => Some(who),
            _ => None,
        },
        _ => None,
    });
    spoke.or_else(|| with.first().copied())
}

/// What led to where a session stands.
pub(super) fn last_events(session: &Session) -> &[Event] {
    let transcript = session.transcript();
    transcript.steps.last().map_or(transcript.opening(), |step| transcript.events(*step))
}

/// The figures on the stage.
pub(super) fn figures(session: &Session, speaking: bool) -> Vec<FigureView> {
    let scenario = session.scenario();
    let progress = session.progress();
    let opposite = opposite(session);
    let people = &scenario.scenes[progress.scene().index()].with;
    let shown = |who: &StakeholderId| {
        let opposite = opposite == Some(*who);
        FigureView {
            opposite,
            speaking: speaking && opposite,
            in_company: people.len() > 1,
            ..figure(session, progress, *who)
        }
    };
    people.iter().map(shown).collect()
}

fn figure(session: &Session, progress: &Progress, who: StakeholderId) -> FigureView {
    let scenario = session.scenario();
    let staging = session.staging();
    let person = &scenario.cast[who.index()];
    // A line says how it is said; who is silent shows how things stand.
    let said = last_events(session).iter().rev().find_map(|event| match event {
        Event::Said(line) => Some(&scenario.lines[line.index()]).filter(|it| it.who == Speaker::Stakeholder(who)),
        _ => None,
    });
    let mood = said.and_then(|line| line.mood).unwrap_or_else(|| staging.mood(who, progress));
    let (together, above) = progress.rose(&scenario.layout, who);
    FigureView {
        figure: person.figure.clone(),
        name: session.render(person.name).into_owned(),
        mood,
        together: together / 100,
        above: above / 100,
        tension: progress.facet(&scenario.layout, who, Facet::Tension) / 100,
        opposite: false,
        speaking: false,
        in_company: false,
    }
}
