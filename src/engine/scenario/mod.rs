//! One authored case in the form in which it plays: flat tables, parts pointing at one another by index.
//!
//! A [`Scenario`] comes from the `script` layer, which guarantees that no index dangles.

mod about;
mod beats;
mod flow;
mod parts;
mod people;
mod planning;
mod scenes;
mod site;

pub use about::{About, Player};
pub use beats::{Beat, Choice, ChoiceKind, ChoiceNotes, Line, Mood, Phase, Rating, Speaker, Timer};
pub use flow::{BranchStep, ExitOwner, FlowExit, FlowGraph, FlowNode, FlowReach};
pub use parts::{
    Derived, Document, Ending, EndingRelation, EndingRole, GoalVerdict, Intervention, Lesson, LessonKind, LessonSource,
    Norm, Promise, PromiseKind, Recall, RecallingPart, Variable, VariableKind,
};
pub use people::{Interest, Side, Stakeholder, Want};
pub use planning::{MOST_STEPS, Planning};
pub use scenes::{Branch, Fragment, Home, Scene, Then, Topic};
pub use site::Site;

use super::condition::{Condition, Counted, Counter};
use super::effect::Effect;
use super::id::{
    BeatId, ChoiceId, DocumentId, EndingId, InterestId, InterventionId, LessonId, MoveId, PromiseId, SceneId,
    StakeholderId, TextId, TopicId, VariableId,
};
use super::progress::{Layout, Position, Progress};
use super::relationship::Model;
use super::text::Texts;
use std::borrow::Cow;
use std::sync::Arc;

/// One authored case.
#[derive(Debug, Clone)]
pub struct Scenario {
    /// The name of its folder.
    pub id: String,
    /// Identifies its content; part of every transcript.
    pub hash: String,
    /// The relationship model it was compiled against.
    pub model: Arc<Model>,
    /// What the library and the briefing say of it.
    pub about: About,
    /// Every text and id.
    pub texts: Texts,
    /// The people, in the order of the file.
    pub cast: Vec<Stakeholder>,
    /// Interests and concerns of the whole cast.
    pub interests: Vec<Interest>,
    /// The documents the player can open.
    pub dossier: Vec<Document>,
    /// The norms that choices cite.
    pub norms: Vec<Norm>,
    /// Variables.
    pub variables: Vec<Variable>,
    /// Derived variables; each asks only about earlier ones.
    pub derived: Vec<Derived>,
    /// Promises that some effect makes.
    pub promises: Vec<Promise>,
    /// Those of them that are vague, and may be taken for firm ones.
    pub vague: Vec<PromiseId>,
    /// The scenes.
    pub scenes: Vec<Scene>,
    /// The shared pieces.
    pub fragments: Vec<Fragment>,
    /// The topics of all scenes.
    pub topics: Vec<Topic>,
    /// The beats of all scenes and fragments.
    pub beats: Vec<Beat>,
    /// The choices of all beats.
    pub choices: Vec<Choice>,
    /// What is only shown or told of them, one for each.
    pub choice_notes: Vec<ChoiceNotes>,
    /// The limits in time of all beats.
    pub timers: Vec<Timer>,
    /// The lines of all beats and replies.
    pub lines: Vec<Line>,
    /// The effects of all beats and choices.
    pub effects: Vec<Effect>,
    /// The moves of all choices.
    pub moves: Vec<MoveId>,
    /// The branches of all `First` and `Chance`.
    pub branches: Vec<Branch>,
    /// What a trainer can bring in.
    pub interventions: Vec<Intervention>,
    /// The endings.
    pub endings: Vec<Ending>,
    /// What texts repeat, in the order of those texts; one for each that says so.
    pub recalls: Vec<Recall>,
    /// The learning points of this case.
    pub lessons: Vec<Lesson>,
    /// Where it starts.
    pub start: SceneId,
    /// What the progress counts because a condition asks for it.
    pub watched: Vec<Counted>,
    /// The watches that count moves.
    pub used: Vec<UsedCounter>,
    /// Where the progress keeps what.
    pub layout: Layout,
}

/// A watch that counts how often a move is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UsedCounter {
    /// The move.
    pub id: MoveId,
    /// Towards whom; towards anyone without it.
    pub to: Option<StakeholderId>,
    /// Where it is counted.
    pub watch: Counter,
}

impl Scenario {
    /// The codes of the languages it can be read in, its own first.
    #[must_use]
    pub fn languages(&self) -> Vec<&str> {
        let translations = self.texts.translations.iter().map(|it| it.language.as_str());
        std::iter::once(self.about.language.as_str()).chain(translations).collect()
    }

    /// The language in which texts are read where this one is asked for: itself, else the one that the case was written in.
    #[must_use]
    pub fn language_of_texts<'a>(&'a self, asked: &'a str) -> &'a str {
        if self.languages().contains(&asked) { asked } else { &self.about.language }
    }

    /// The beat with this id.
    #[must_use]
    pub fn beat(&self, id: BeatId) -> &Beat {
        &self.beats[id.index()]
    }

    /// The choice with this id.
    #[must_use]
    pub fn choice(&self, id: ChoiceId) -> &Choice {
        &self.choices[id.index()]
    }

    /// What is only shown or told of the choice with this id.
    #[must_use]
    pub fn notes(&self, id: ChoiceId) -> &ChoiceNotes {
        &self.choice_notes[id.index()]
    }

    /// The title in a language, before anything was played.
    #[must_use]
    pub fn title(&self, language: &str) -> Cow<'_, str> {
        self.texts.unplayed(self.about.title, self.texts.language(language))
    }

    /// The limit in time of a beat.
    #[must_use]
    pub fn timer(&self, beat: &Beat) -> Option<Timer> {
        beat.timer.map(|timer| self.timers[timer.index()])
    }

    /// The ids of the choices of a beat, in the written order.
    pub fn choices_of(&self, beat: BeatId) -> impl Iterator<Item = ChoiceId> + use<> {
        self.beat(beat).choices.range().map(ChoiceId::new)
    }

    /// The id of a beat as it is named anywhere: `scene.beat` or `fragment.beat`.
    #[must_use]
    pub fn beat_path(&self, id: BeatId) -> String {
        let beat = self.beat(id);
        let home = match beat.home {
            Home::Scene(scene) => self.scenes[scene.index()].id,
            Home::Fragment(fragment) => self.fragments[fragment.index()].id,
        };
        format!("{}.{}", self.texts.name(home), self.texts.name(beat.id))
    }

    /// The name of the moment at which a session stands: the beat's title, or the scene's.
    #[must_use]
    pub fn moment_title(&self, progress: &Progress) -> TextId {
        let title = match progress.position() {
            Position::Beat(beat) | Position::Stuck(beat) => self.beat(beat).title,
            Position::Ended(_) => None,
        };
        title.unwrap_or(self.scenes[progress.scene().index()].title)
    }

    /// The title of a beat, or of its scene; none where a fragment holds it, which belongs to no scene.
    #[must_use]
    pub fn beat_title(&self, beat: BeatId) -> Option<TextId> {
        let beat = self.beat(beat);
        let of_home = match beat.home {
            Home::Scene(scene) => Some(self.scenes[scene.index()].title),
            Home::Fragment(_) => None,
        };
        beat.title.or(of_home)
    }

    /// The id of a choice as it is named anywhere: `scene.beat.choice`; a topic's is `scene.topics.topic`.
    #[must_use]
    pub fn choice_path(&self, id: ChoiceId) -> String {
        let choice = self.choice(id);
        format!("{}.{}", self.beat_path(choice.beat), self.texts.name(choice.id))
    }

    /// What each choice of a pick got by the plan of their beat: see [`Planning::shares`].
    #[must_use]
    pub fn shares(&self, picks: &[ChoiceId]) -> Vec<(ChoiceId, u16)> {
        let planning = picks.first().and_then(|pick| self.beat(self.choice(*pick).beat).planning);
        Planning::shares(planning, picks)
    }

    /// Whether a choice is one that can be put in order.
    #[must_use]
    pub fn ranks(&self, choice: ChoiceId) -> bool {
        self.beat(self.choice(choice).beat).planning == Some(Planning::Rank)
    }

    /// The most that a choice can be planned: its last place in an order, all that is divided, 0 where nothing is.
    #[must_use]
    pub fn most_planned(&self, choice: ChoiceId) -> u16 {
        let beat = self.beat(self.choice(choice).beat);
        match beat.planning {
            Some(Planning::Rank) => beat.select.map_or(0, |(_, most)| most.into()),
            Some(Planning::Divide { total, .. }) => total,
            Some(Planning::Budget { .. }) | None => 0,
        }
    }

    /// The id of an interest as `who.interest`; a concern's is `who.concern`.
    #[must_use]
    pub fn interest_path(&self, id: InterestId) -> String {
        let interest = &self.interests[id.index()];
        let who = self.texts.name(self.cast[interest.of.index()].id);
        format!("{who}.{}", interest.id.map_or("concern", |id| self.texts.name(id)))
    }

    /// The person whom the debrief is about: the first of the partner's side, else the first of the cast.
    #[must_use]
    pub fn partner(&self) -> StakeholderId {
        StakeholderId::new(self.cast.iter().position(|it| it.side == Side::Partner).unwrap_or(0))
    }

    /// The stakeholder with this id.
    #[must_use]
    pub fn stakeholder_named(&self, id: &str) -> Option<StakeholderId> {
        self.cast.iter().position(|it| self.texts.name(it.id) == id).map(StakeholderId::new)
    }

    /// The ending with this id.
    #[must_use]
    pub fn ending_named(&self, id: &str) -> Option<EndingId> {
        self.endings.iter().position(|it| self.texts.name(it.id) == id).map(EndingId::new)
    }

    /// The document with this id.
    #[must_use]
    pub fn document_named(&self, id: &str) -> Option<DocumentId> {
        self.dossier.iter().position(|it| self.texts.name(it.id) == id).map(DocumentId::new)
    }

    /// The lesson with this id.
    #[must_use]
    pub fn lesson_named(&self, id: &str) -> Option<LessonId> {
        self.lessons.iter().position(|it| self.texts.name(it.id) == id).map(LessonId::new)
    }

    /// The intervention with this id.
    #[must_use]
    pub fn intervention_named(&self, id: &str) -> Option<InterventionId> {
        self.interventions.iter().position(|it| self.texts.name(it.id) == id).map(InterventionId::new)
    }

    /// The promise with this id.
    #[must_use]
    pub fn promise_named(&self, id: &str) -> Option<PromiseId> {
        self.promises.iter().position(|it| self.texts.name(it.id) == id).map(PromiseId::new)
    }

    /// The variable with this id.
    #[must_use]
    pub fn variable_named(&self, id: &str) -> Option<VariableId> {
        self.variables.iter().position(|it| self.texts.name(it.id) == id).map(VariableId::new)
    }

    /// The variables that are drawn when a session starts, each with how often its words are drawn.
    pub fn drawn_variables(&self) -> impl Iterator<Item = (VariableId, &[u32])> {
        let variables = self.variables.iter().enumerate();
        variables.filter_map(|(at, it)| Some((VariableId::new(at), it.kind.weights()?)))
    }

    /// What a text repeats, with its place in [`Self::recalls`].
    #[must_use]
    pub fn recall(&self, by: RecallingPart) -> Option<(usize, &Condition)> {
        let at = self.recalls.binary_search_by_key(&by, |it| it.by).ok()?;
        Some((at, &self.recalls[at].condition))
    }

    /// The topic that is opened by this choice.
    #[must_use]
    pub fn topic_of(&self, choice: ChoiceId) -> Option<TopicId> {
        match self.choice(choice).kind {
            ChoiceKind::OpenTopic(topic) => Some(topic),
            ChoiceKind::Say | ChoiceKind::WrapUp => None,
        }
    }

    /// Notes what every step would otherwise work out again: which beats always have something to pick, and which
    /// promises are vague. Whoever puts a scenario together calls it last.
    pub fn settle(&mut self) {
        let lists: Vec<_> = self.scenes.iter().filter_map(|scene| scene.topic_list).collect();
        for at in 0..self.beats.len() {
            let own = &self.choices[self.beats[at].choices.range()];
            let open = |it: &Choice| it.kind == ChoiceKind::Say && it.when.is_none() && !it.once;
            self.beats[at].always_open = own.iter().any(open) && !lists.contains(&BeatId::new(at));
        }
        let promises = self.promises.iter().enumerate();
        let vague = promises.filter(|(_, it)| it.kind == PromiseKind::Vague).map(|(at, _)| PromiseId::new(at));
        self.vague = vague.collect();
    }

    /// The watch that counts this, added if nothing counted it yet.
    pub fn watch(&mut self, what: Counted) -> Counter {
        let known = match what {
            Counted::Seen(beat) => self.beats[beat.index()].seen,
            Counted::Picked(choice) => self.choices[choice.index()].picked,
            Counted::Planned(choice) => self.choice_notes[choice.index()].planned,
            Counted::Used(..) => self.watched.iter().position(|it| *it == what).map(Counter::new),
        };
        known.unwrap_or_else(|| {
            let watch = Counter::new(self.watched.len());
            self.watched.push(what);
            match what {
                Counted::Seen(beat) => self.beats[beat.index()].seen = Some(watch),
                Counted::Picked(choice) => self.choices[choice.index()].picked = Some(watch),
                Counted::Planned(choice) => self.choice_notes[choice.index()].planned = Some(watch),
                Counted::Used(id, to) => self.used.push(UsedCounter { id, to, watch }),
            }
            watch
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A step touches a beat, its lines and its choices; how they lie in memory decides how fast large scenarios play.
    #[test]
    fn what_a_step_touches_lies_together() {
        assert_eq!((size_of::<Choice>(), size_of::<Beat>(), size_of::<Line>()), (64, 64, 32));
    }
}
