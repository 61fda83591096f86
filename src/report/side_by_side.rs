//! Two plays of one case side by side: how they ended, where they parted, and how things stood at the end, in words.

use super::Messages;
use super::conversation::promise_state;
use crate::engine::debrief::{Debrief, Point};
use crate::engine::{GoalVerdict, Session};

/// Two plays of one case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SideBySide {
    /// The title of the case.
    pub title: String,
    /// How each ended; nothing while it is unfinished.
    pub endings: [Option<String>; 2],
    /// How many answers were the same before they parted; nothing where they never did.
    pub alike: Option<usize>,
    /// The moments at which both answered, and not the same.
    pub partings: Vec<Parting>,
    /// The moments that only one of them had.
    pub only: [Vec<(String, String)>; 2],
    /// How things stood at the end.
    pub values: Vec<ValueRow>,
}

/// A moment at which two plays parted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parting {
    /// The moment.
    pub moment: String,
    /// What was said or done in each.
    pub picked: [String; 2],
    /// In which of them it was one of the decisive moments.
    pub decisive: [bool; 2],
}

/// Something that can be compared, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValueRow {
    /// What.
    pub name: String,
    /// How it was in each.
    pub told: [String; 2],
}

impl ValueRow {
    /// Whether it was the same in both.
    #[must_use]
    pub fn is_same(&self) -> bool {
        self.told[0] == self.told[1]
    }
}

/// An answer of a play: at which moment of the case, and what stood there.
struct PlayAnswer<'a> {
    beat: String,
    point: &'a Point,
}

impl SideBySide {
    /// Lays two sessions of one case side by side, in the language with this code.
    #[must_use]
    pub fn of(plays: [&Session; 2], language: &str, words: &Messages) -> Self {
        let told = plays.map(|session| Debrief::with_words(session, language, words.language()));
        let answers = [answers(plays[0], &told[0]), answers(plays[1], &told[1])];
        let [one, other] = &answers;
        let same = |a: &PlayAnswer<'_>, b: &PlayAnswer<'_>| a.beat == b.beat && a.point.picked == b.point.picked;
        let alike = one.iter().zip(other).take_while(|(a, b)| same(a, b)).count();
        let met: Vec<_> = (0..one.len()).map(|at| met(one, at, other)).collect();
        let partings = one.iter().zip(&met).filter_map(|(a, b)| {
            let b = &other[(*b)?];
            (a.point.picked != b.point.picked).then(|| Parting {
                moment: a.point.moment.clone(),
                picked: [a, b].map(|it| it.point.picked.clone()),
                decisive: [a, b].map(|it| it.point.decisive),
            })
        });
        let alone = |of: &[PlayAnswer<'_>], in_other: &[PlayAnswer<'_>]| {
            let alone = of.iter().enumerate().filter(|(at, _)| self::met(of, *at, in_other).is_none());
            alone.map(|(_, it)| (it.point.moment.clone(), it.point.picked.clone())).collect::<Vec<_>>()
        };
        Self {
            title: told[0].title.clone(),
            endings: [0, 1].map(|at| told[at].ending.as_ref().map(|ending| ending.title.clone())),
            alike: (alike < one.len().max(other.len())).then_some(alike),
            partings: partings.collect(),
            only: [alone(one, other), alone(other, one)],
            values: values(&told, words),
        }
    }
}

/// What was answered, in order: a trainer's directions and time that passes are no answers.
fn answers<'a>(session: &Session, told: &'a Debrief) -> Vec<PlayAnswer<'a>> {
    let (scenario, transcript) = (session.scenario(), session.transcript());
    let points = told.timeline.iter().filter(|point| point.step > 0 && point.days == 0 && point.direction.is_none());
    points
        .filter_map(|point| {
            let picks = transcript.picks(*transcript.steps.get(point.step - 1)?);
            let beat = scenario.beat_path(scenario.choice(*picks.first()?).beat);
            Some(PlayAnswer { beat, point })
        })
        .collect()
}

/// The answer of the other play at the same moment: where a moment comes more than once, the first belongs to the first.
fn met(of: &[PlayAnswer<'_>], at: usize, other: &[PlayAnswer<'_>]) -> Option<usize> {
    let beat = &of[at].beat;
    let nth = of[..at].iter().filter(|it| it.beat == *beat).count();
    other.iter().enumerate().filter(|(_, it)| it.beat == *beat).nth(nth).map(|(at, _)| at)
}

/// How things stood: the goals, the people, the promises, and the relation with the role.
fn values(told: &[Debrief; 2], words: &Messages) -> Vec<ValueRow> {
    let row =
        |name: String, each: &dyn Fn(&Debrief) -> String| ValueRow { name, told: [each(&told[0]), each(&told[1])] };
    let mut rows = vec![row(words.text("compare-level"), &|it| it.level.to_string())];
    for (at, goal) in told[0].goals.iter().enumerate() {
        rows.push(row(goal.clone(), &|it| {
            let id = match it.verdicts.get(at).copied().flatten() {
                Some(GoalVerdict::Reached) => "compare-reached",
                Some(GoalVerdict::Half) => "compare-half",
                Some(GoalVerdict::Missed) => "compare-missed",
                None => "compare-untold",
            };
            words.text(id)
        }));
    }
    let touched = |id: &str| told.iter().any(|it| it.people.iter().any(|person| person.id == id && person.touched));
    for person in told[0].people.iter().filter(|person| touched(&person.id)) {
        let name = words.text_with("compare-person", &[("name", person.name.as_str().into())]);
        rows.push(row(name, &|it| {
            it.people.iter().find(|it| it.id == person.id).map(|it| it.label_end.clone()).unwrap_or_default()
        }));
    }
    for promise in promises(told) {
        let name = words.text_with("compare-promise", &[("text", promise.1.into())]);
        rows.push(row(name, &|it| {
            let made = it.promises.iter().find(|it| it.id == promise.0);
            made.map_or_else(|| words.text("compare-unmade"), |it| promise_state(it.state, words))
        }));
    }
    for (id, of) in [
        ("app-debrief-shape", (|it| it.pattern.as_ref()) as fn(&Debrief) -> Option<&crate::engine::debrief::Named>),
        ("compare-quadrant", |it| it.quadrant.as_ref()),
    ] {
        if told.iter().any(|it| of(it).is_some()) {
            rows.push(row(words.text(id), &|it| {
                of(it).map_or_else(|| words.text("compare-untold"), |named| named.name.clone())
            }));
        }
    }
    rows
}

/// The promises of either play, by id, with what was said.
fn promises(told: &[Debrief; 2]) -> Vec<(String, String)> {
    let mut promises: Vec<(String, String)> = Vec::new();
    for promise in told.iter().flat_map(|it| &it.promises) {
        if !promises.iter().any(|(id, _)| *id == promise.id) {
            promises.push((promise.id.clone(), promise.text.clone()));
        }
    }
    promises
}
