//! What a session teaches, as data: shells turn it into text, pages and screens.
//!
//! The order of the fields is the order in which people see them (dossier b13): what happened first, numbers later.

mod breaches;
mod causes;
mod deciding;
mod evidence;
mod lessons;
mod masters;
mod mirror;
mod moments;
mod observe;
mod outlook;
mod parts;
mod points;
mod shifts;
mod teaching;
mod traces;
mod turning;
mod view;

pub use causes::{Cause, CauseKind};
pub use lessons::{LessonGiven, LessonLearnt};
pub use mirror::{Mirror, MoveCount};
pub use moments::{Alternative, Decided, DecisiveMoment, Exchange};
pub use observe::Observed;
pub use outlook::{Bound, Outlook, Prospects};
pub use parts::{
    BreachReport, EndingReport, FacetReport, GaugeReport, GaugeSource, InterestReport, Master, MasterPerson, Named,
    Note, NoteLine, Person, Point, PromiseReport,
};
pub use points::Points;
pub use turning::{BestLeft, Proof, SUFFERED};

use super::relationship::Gauge;
use super::scenario::GoalVerdict;
use super::session::Session;
use serde::Serialize;
use view::View;

/// What a session teaches, in one language.
#[derive(Debug, Clone, Serialize)]
pub struct Debrief {
    /// The scenario's id.
    pub scenario: String,
    /// The scenario's title.
    pub title: String,
    /// The language of the texts.
    pub language: String,
    /// The seed of the session.
    pub seed: u64,
    /// The level of the session at its start.
    pub level: u8,
    /// Whether a trainer had a hand in it: what is proved of the case does not cover it then.
    pub directed: bool,
    /// What was to be reached.
    pub goals: Vec<String>,
    /// What became of each goal, in the same order; none where the ending does not tell it.
    pub verdicts: Vec<Option<GoalVerdict>>,
    /// The name of the person who was played.
    pub player: String,
    /// The person whom it is about.
    pub partner: String,
    /// Whether that person takes part in some scene: in a case about planning the partner may only notice what was done.
    pub met: bool,
    /// What happened afterwards; absent while the session is unfinished.
    pub ending: Option<EndingReport>,
    /// The shape of the relationship at the end, where one is recognised.
    pub pattern: Option<Named>,
    /// Relationship against role and public interest: two axes, never one grade.
    pub quadrant: Option<Named>,
    /// All quadrants of the model, so that a picture can name the other ones too.
    pub quadrants: Vec<Named>,
    /// How each person saw the player, at the start and at the end; the partner first.
    pub people: Vec<Person>,
    /// The course of the relationship with the partner: before the first pick, then after each.
    pub timeline: Vec<Point>,
    /// At most three decisive moments, in the order in which they came.
    pub moments: Vec<DecisiveMoment>,
    /// What lay behind the positions, found or missed.
    pub interests: Vec<InterestReport>,
    /// Counts of what the player did; no verdict.
    pub mirror: Mirror,
    /// What was promised and what became of it.
    pub promises: Vec<PromiseReport>,
    /// The note after the talk, and other things chosen together.
    pub notes: Vec<Note>,
    /// The three masters and the city.
    pub masters: Vec<Master>,
    /// The player's own gauges.
    pub gauges: Vec<GaugeReport>,
    /// At most five learning points.
    pub lessons: Vec<LessonLearnt>,
    /// Questions for a discussion.
    pub discussion: Vec<String>,
    /// Breaches of the role, in order; they stand until they are taken back.
    pub breaches: Vec<BreachReport>,
    /// What is known of what could still be reached at each moment.
    pub proof: Proof,
}

/// The learning points of a session, as its debrief gives them, without the rest of the debrief; none while it is
/// unfinished.
#[must_use]
pub fn lessons_given(session: &Session) -> Vec<LessonGiven> {
    if session.ending().is_none() {
        return Vec::new();
    }
    teaching::given(session, &Observed::of(session), &session.history())
}

/// What became of each goal of the case, in their order.
fn verdicts(session: &Session) -> Vec<Option<GoalVerdict>> {
    let scenario = session.scenario();
    let told = session.ending().map_or(&[][..], |id| &scenario.endings[id.index()].goals);
    let verdict = |at| told.iter().find(|(goal, _)| goal.index() == at).map(|(_, verdict)| *verdict);
    (0..scenario.about.goals.len()).map(verdict).collect()
}

impl Debrief {
    /// What a session teaches, in the language with this code: that of the case where it has no such translation. While
    /// it is unfinished only its course is told: a judgement or a hidden interest would spoil what is still to be played.
    #[must_use]
    pub fn of(session: &Session, language: &str) -> Self {
        Self::told(&View::new(session, language, None))
    }

    /// The same, where the relationship model speaks the language of the interface and the case another.
    #[must_use]
    pub fn with_words(session: &Session, language: &str, words: &str) -> Self {
        Self::told(&View::new(session, language, Some(words)))
    }

    /// The same with what could still be reached: the outlook before each moment and after the last. Without them, or
    /// with those of another session, the look back stands, and says that it is not worked out.
    #[must_use]
    pub fn with_outlooks(session: &Session, language: &str, words: &str, outlooks: &[Outlook]) -> Self {
        Self::told(&View::new(session, language, Some(words)).with_outlooks(outlooks))
    }

    fn told(view: &View<'_>) -> Self {
        let session = view.session;
        let finished = session.ending().is_some();
        let moments = if finished { moments::decisive(view) } else { Vec::new() };
        let decisive: Vec<_> = moments.iter().map(|moment| moment.step).collect();
        let observed = Observed::of(session);
        let scenario = session.scenario();
        let about = &scenario.about;
        Self {
            scenario: scenario.id.clone(),
            title: view.text(about.title),
            language: view.code().to_owned(),
            seed: session.setup().seed.0,
            level: session.setup().level,
            directed: session.is_directed(),
            goals: about.goals.iter().map(|(_, goal)| view.text(*goal)).collect(),
            verdicts: verdicts(session),
            player: view.text(about.player.name),
            partner: view.text(scenario.cast[view.partner.index()].name),
            met: scenario.scenes.iter().any(|scene| scene.with.contains(&view.partner)),
            ending: session.ending().map(|id| {
                let ending = &scenario.endings[id.index()];
                EndingReport {
                    id: scenario.texts.name(ending.id).to_owned(),
                    title: view.text(ending.title),
                    text: view.text(ending.text),
                }
            }),
            pattern: finished.then(|| view.told(&scenario.model.patterns, &observed)).flatten(),
            quadrant: finished.then(|| view.told(&scenario.model.quadrants, &observed)).flatten(),
            quadrants: view.corners(&observed, finished),
            people: view.people(),
            timeline: view.timeline(&decisive),
            interests: view.interests(finished),
            mirror: mirror::mirror(view),
            promises: view.promises(),
            notes: view.notes(),
            masters: view.masters(),
            gauges: Gauge::ALL.map(|gauge| view.gauge(gauge)).into(),
            lessons: if finished { lessons::lessons(view, &observed) } else { Vec::new() },
            discussion: about.discussion.iter().map(|text| view.text(*text)).collect(),
            breaches: view.breaches(),
            proof: Proof::of(view.outlooks),
            moments,
        }
    }
}
