//! One authored case in the form in which it plays: flat tables, parts pointing at one another by index.
//!
//! A [`Scenario`] comes from the `script` layer, which guarantees that no index dangles.

use super::condition::{Condition, Watch, Watched};
use super::effect::Effect;
use super::id::{
    BeatId, ChoiceId, DocumentId, EndingId, FragmentId, InterestId, LessonId, MoveId, NameId, NormId, PromiseId,
    SceneId, Span, StakeholderId, TextId, TopicId, VariableId,
};
use super::progress::Layout;
use super::relationship::model::variants;
use super::relationship::{Acquaintance, Channel, Facet, Model};
use super::text::Texts;
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
    /// The lines of all beats and replies.
    pub lines: Vec<Line>,
    /// The effects of all beats and choices.
    pub effects: Vec<Effect>,
    /// The moves of all choices.
    pub moves: Vec<MoveId>,
    /// The branches of all `First` and `Chance`.
    pub branches: Vec<Branch>,
    /// The endings.
    pub endings: Vec<Ending>,
    /// The learning points of this case.
    pub lessons: Vec<Lesson>,
    /// Where it starts.
    pub start: SceneId,
    /// What the progress counts because a condition asks for it.
    pub watched: Vec<Watched>,
    /// The watches that count moves.
    pub used: Vec<UsedWatch>,
    /// Where the progress keeps what.
    pub layout: Layout,
}

/// A watch that counts how often a move is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UsedWatch {
    /// The move.
    pub id: MoveId,
    /// Towards whom; towards anyone without it.
    pub to: Option<StakeholderId>,
    /// Where it is counted.
    pub watch: Watch,
}

/// What the library and the briefing say of a scenario.
#[derive(Debug, Clone)]
pub struct About {
    /// Its title.
    pub title: TextId,
    /// One or two sentences for the library.
    pub summary: TextId,
    /// The language it was written in.
    pub language: String,
    /// The author's own version.
    pub version: String,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// The licence of its texts.
    pub licence: String,
    /// The sector it plays in.
    pub sector: TextId,
    /// Difficulty, 1..=5.
    pub level: u8,
    /// Minutes it takes.
    pub minutes: u32,
    /// The two roles in tension.
    pub between: Option<(TextId, TextId)>,
    /// Moves it is good for.
    pub practises: Vec<MoveId>,
    /// Free words for search.
    pub tags: Vec<String>,
    /// What the player is to reach.
    pub goals: Vec<(NameId, TextId)>,
    /// Who the player is.
    pub player: Player,
    /// What the player knows beforehand, in Markdown.
    pub briefing: TextId,
    /// Questions for a trainer's discussion.
    pub discussion: Vec<TextId>,
}

/// Who the player is.
#[derive(Debug, Clone, Copy)]
pub struct Player {
    /// The name that lines show.
    pub name: TextId,
    /// The job.
    pub function: TextId,
    /// The municipality.
    pub organisation: TextId,
    /// What the player may decide.
    pub mandate: TextId,
}

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

variants! {
    /// How a line is said.
    Mood {
        /// Nothing stands out.
        Neutral,
        /// Friendly and open.
        Warm,
        /// Sees the fun of it.
        Amused,
        /// Thinks it over.
        Thoughtful,
        /// Keeps a distance.
        Guarded,
        /// Short of patience.
        Irritated,
        /// Angry.
        Angry,
        /// Let down.
        Disappointed,
        /// Worried.
        Anxious,
        /// A weight off the shoulders.
        Relieved,
    }
}

variants! {
    /// Where a negotiation stands (mutual gains approach).
    Phase {
        /// Preparing.
        Prepare,
        /// Exploring interests.
        Explore,
        /// Creating value.
        Create,
        /// Dividing value.
        Divide,
        /// Agreeing and following up.
        Agree,
    }
}

variants! {
    /// The author's own view of a choice.
    Rating {
        /// The best there is.
        Best,
        /// Acceptable; costs something.
        Fair,
        /// Tempting but wrong.
        Tempting,
        /// Poor.
        Poor,
    }
}

variants! {
    /// What a promise is about.
    Kind {
        /// A step that the player has in hand.
        Process,
        /// A result that others decide on.
        Outcome,
        /// Nothing that can be checked.
        Vague,
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
    /// The interests and the concern, in [`Scenario::interests`].
    pub interests: Span,
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

/// A document of the dossier.
#[derive(Debug, Clone)]
pub struct Document {
    /// Its id.
    pub id: NameId,
    /// Its title.
    pub title: TextId,
    /// Its path within the scenario's folder.
    pub file: String,
    /// Its content in Markdown, a text for each paragraph.
    pub paragraphs: Vec<TextId>,
    /// When it can be opened; always without it.
    pub when: Option<Condition>,
}

/// A legal or professional norm.
#[derive(Debug, Clone)]
pub struct Norm {
    /// Its id.
    pub id: NameId,
    /// Its short name.
    pub title: TextId,
    /// What it says.
    pub text: TextId,
    /// Where it stands.
    pub source: Option<TextId>,
}

/// A variable of the author.
#[derive(Debug, Clone)]
pub struct Variable {
    /// Its id.
    pub id: NameId,
    /// What it can hold.
    pub kind: VariableKind,
}

/// What a variable can hold. Its value is kept as a whole number.
#[derive(Debug, Clone)]
pub enum VariableKind {
    /// A number, clamped.
    Count {
        /// The value at the start.
        start: i32,
        /// The least value.
        min: i32,
        /// The greatest value.
        max: i32,
    },
    /// True (1) or false (0).
    Flag(bool),
    /// One of several words, kept as its place among them.
    OneOf {
        /// The word at the start.
        start: i32,
        /// The words.
        words: Vec<NameId>,
    },
}

/// A variable that follows from others.
#[derive(Debug, Clone)]
pub struct Derived {
    /// Its id.
    pub id: NameId,
    /// How it follows.
    pub condition: Condition,
    /// Whether it is true or false rather than a number.
    pub truth: bool,
}

/// Something the player may promise.
#[derive(Debug, Clone)]
pub struct Promise {
    /// Its id.
    pub id: NameId,
    /// To whom.
    pub to: StakeholderId,
    /// What it is about.
    pub kind: Kind,
}

/// A setting with people, place and channel.
#[derive(Debug, Clone)]
pub struct Scene {
    /// Its id.
    pub id: NameId,
    /// Its title.
    pub title: TextId,
    /// Which place it shows.
    pub place: String,
    /// How people are in contact.
    pub channel: Channel,
    /// Who is there; the first is whom choices address by default.
    pub with: Vec<StakeholderId>,
    /// Days since the scene before it.
    pub elapsed: i32,
    /// Narration at the start.
    pub intro: Option<TextId>,
    /// The first beat.
    pub start: BeatId,
    /// The beats.
    pub beats: Span,
    /// The topics.
    pub topics: Span,
    /// The beat that is the topic list, where there are topics.
    pub topic_list: Option<BeatId>,
}

/// Beats that several scenes share.
#[derive(Debug, Clone)]
pub struct Fragment {
    /// Its id.
    pub id: NameId,
    /// The first beat.
    pub start: BeatId,
    /// The beats.
    pub beats: Span,
}

/// Something to talk about, in any order.
#[derive(Debug, Clone)]
pub struct Topic {
    /// Its id.
    pub id: NameId,
    /// Its title.
    pub title: TextId,
    /// The choice that opens it.
    pub opener: ChoiceId,
    /// The first beat.
    pub opens: BeatId,
    /// Whether wrapping up waits for it.
    pub required: bool,
    /// When it is offered.
    pub when: Option<Condition>,
}

/// Where a beat belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Home {
    /// In a scene.
    Scene(SceneId),
    /// In a fragment.
    Fragment(FragmentId),
}

/// A moment in a scene.
#[derive(Debug, Clone)]
pub struct Beat {
    /// Its id; `topics` for a topic list.
    pub id: NameId,
    /// Where it belongs.
    pub home: Home,
    /// Names the moment in log and debrief.
    pub title: Option<TextId>,
    /// A hint for the coach.
    pub hint: Option<TextId>,
    /// Where the negotiation stands.
    pub phase: Option<Phase>,
    /// What is said.
    pub lines: Span,
    /// What the player may do.
    pub choices: Span,
    /// What changes on entering.
    pub on_enter: Span,
    /// Where it goes without a choice, or after a multi-select.
    pub then: Option<Then>,
    /// How many choices are picked at once; one when absent.
    pub select: Option<(u32, u32)>,
    /// A limit in time.
    pub timer: Option<Timer>,
    /// Whether choices are shown in an order drawn from the seed.
    pub shuffle: bool,
    /// Whether the player may change the subject here.
    pub switch: bool,
    /// Counts how often it was entered, where a condition asks.
    pub seen: Option<Watch>,
}

/// A limit in time, which the player can always switch off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timer {
    /// Seconds the player has.
    pub seconds: u32,
    /// What happens then.
    pub on_timeout: ChoiceId,
}

/// Who says a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Speaker {
    /// Nobody: narration.
    Narration,
    /// The player.
    Player,
    /// Somebody of the cast.
    Stakeholder(StakeholderId),
}

/// A spoken or narrated sentence.
#[derive(Debug, Clone)]
pub struct Line {
    /// Who says it.
    pub who: Speaker,
    /// What is said.
    pub text: TextId,
    /// How it is said; the stakeholder's state decides where it is absent.
    pub mood: Option<Mood>,
    /// What the person thinks, for the debrief.
    pub thinks: Option<TextId>,
    /// A stage direction.
    pub cue: Option<TextId>,
    /// When it is said.
    pub when: Option<Condition>,
}

/// What a choice is, besides something to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// An ordinary choice of a beat.
    Say,
    /// Opens a topic or goes on with it.
    OpenTopic(TopicId),
    /// Leaves the topic list for good.
    WrapUp,
}

/// What the player may do at a beat.
#[derive(Debug, Clone)]
pub struct Choice {
    /// Its id.
    pub id: NameId,
    /// The beat it stands in.
    pub beat: BeatId,
    /// What it is.
    pub deed: Deed,
    /// What the player says or does; only wrapping up has none.
    pub text: Option<TextId>,
    /// A short label for small screens.
    pub short: Option<TextId>,
    /// Whether it is done rather than said.
    pub does: bool,
    /// Whom it addresses; the scene's first partner when absent.
    pub to: Option<StakeholderId>,
    /// When it can be picked.
    pub when: Option<Condition>,
    /// Shown when it cannot be picked, with this reason; hidden then when absent.
    pub unless_shown: Option<TextId>,
    /// Whether it can be picked only once.
    pub once: bool,
    /// The moves, in [`Scenario::moves`].
    pub moves: Span,
    /// The effects, in [`Scenario::effects`].
    pub effects: Span,
    /// The reply, in [`Scenario::lines`].
    pub reply: Span,
    /// Why it works or does not, for the debrief.
    pub why: Option<TextId>,
    /// The author's view.
    pub rating: Option<Rating>,
    /// The norm it is about.
    pub norm: Option<NormId>,
    /// Where it goes; absent in a multi-select.
    pub then: Option<Then>,
    /// Counts how often it was picked, where something asks.
    pub picked: Option<Watch>,
}

/// Where it goes next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    /// To a beat.
    Beat(BeatId),
    /// To another scene.
    Scene(SceneId),
    /// To an ending.
    End(EndingId),
    /// Back to the topic list; the present topic is done.
    Topics,
    /// Into a fragment, and to the beat when it returns.
    Call(FragmentId, BeatId),
    /// Out of the fragment.
    Return,
    /// To the first branch whose condition holds.
    First(Span),
    /// To a branch drawn by weight.
    Chance(Span),
}

/// A branch of [`Then::First`] or [`Then::Chance`].
#[derive(Debug, Clone)]
pub struct Branch {
    /// When it is taken; always without it.
    pub when: Option<Condition>,
    /// How often it is drawn.
    pub weight: u32,
    /// Where it goes.
    pub then: Then,
}

/// How a session can end.
#[derive(Debug, Clone)]
pub struct Ending {
    /// Its id.
    pub id: NameId,
    /// Its title.
    pub title: TextId,
    /// What happened afterwards, in Markdown.
    pub text: TextId,
}

variants! {
    /// What a learning point says.
    LessonKind {
        /// Something that went well.
        Strength,
        /// Something to practise.
        Practise,
    }
}

/// A learning point of this case.
#[derive(Debug, Clone)]
pub struct Lesson {
    /// Its id.
    pub id: NameId,
    /// What it says.
    pub text: TextId,
    /// What kind it is.
    pub kind: LessonKind,
    /// When it applies; without it only an effect teaches it.
    pub when: Option<Condition>,
}

impl Scenario {
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

    /// The id of a choice as it is named anywhere: `scene.beat.choice`; a topic's is `scene.topics.topic`.
    #[must_use]
    pub fn choice_path(&self, id: ChoiceId) -> String {
        let choice = self.choice(id);
        format!("{}.{}", self.beat_path(choice.beat), self.texts.name(choice.id))
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

    /// The topic that is opened by this choice.
    #[must_use]
    pub fn topic_of(&self, choice: ChoiceId) -> Option<TopicId> {
        match self.choice(choice).deed {
            Deed::OpenTopic(topic) => Some(topic),
            Deed::Say | Deed::WrapUp => None,
        }
    }

    /// The watch that counts this, added if nothing counted it yet.
    pub fn watch(&mut self, what: Watched) -> Watch {
        let known = match what {
            Watched::Seen(beat) => self.beats[beat.index()].seen,
            Watched::Picked(choice) => self.choices[choice.index()].picked,
            Watched::Used(..) => self.watched.iter().position(|it| *it == what).map(Watch::new),
        };
        known.unwrap_or_else(|| {
            let watch = Watch::new(self.watched.len());
            self.watched.push(what);
            match what {
                Watched::Seen(beat) => self.beats[beat.index()].seen = Some(watch),
                Watched::Picked(choice) => self.choices[choice.index()].picked = Some(watch),
                Watched::Used(id, to) => self.used.push(UsedWatch { id, to, watch }),
            }
            watch
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A step touches a beat, its lines and its choices; how large they are decides how fast large scenarios play.
    #[test]
    fn what_a_step_touches_stays_small() {
        assert!(size_of::<Choice>() <= 112, "{}", size_of::<Choice>());
        assert!(size_of::<Beat>() <= 104, "{}", size_of::<Beat>());
        assert!(size_of::<Line>() <= 48, "{}", size_of::<Line>());
    }
}
