//! Which learning points a session gives: those of its ending and of what caused it first, and no praise for what failed.

use super::LessonGiven;
use super::breaches::{breaches, fits};
use super::deciding::deciding_steps;
use super::evidence::Evidence;
use super::observe::Observed;
use super::traces::{changed_facts, gauge_losses, passed_over};
use crate::engine::id::LessonId;
use crate::engine::progress::{Progress, PromiseState};
use crate::engine::relationship::{Noticed, Observation};
use crate::engine::scenario::{LessonKind, LessonSource};
use crate::engine::session::Session;
use crate::engine::transcript::Event;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// Learning points that a debrief shows at most …
const SHOWN: usize = 5;
/// … of which to practise; one more where it would be what was picked that opens a point.
const TO_PRACTISE: usize = 3;
/// Strengths that are left where it ended in a breach or a loss: praise would drown what there is to learn.
const STRENGTHS_AFTER_A_SCANDAL: usize = 2;

/// Why a learning point is given; the first that holds decides its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Ground {
    /// The ending teaches it.
    Ending,
    /// Something was picked that opens it, such as a threat.
    Opened,
    /// An answer that did not fit teaches it.
    Answer,
    /// It belongs to what the ending hung on, or to a breach.
    Cause,
    /// The case teaches it.
    Case,
    /// The model sees it.
    Model,
}

/// A learning point with its place: the ground of it, then its rank, then the written order.
struct LessonCandidate {
    ground: Ground,
    rank: i64,
    given: LessonGiven,
}

/// What a session has that learning points ask about.
struct Teaching<'s> {
    session: &'s Session,
    observed: &'s Observed,
    history: &'s [Progress],
    evidence: Evidence<'s>,
    /// Steps, from 0, that the ending hung on, or that breached the role, with answers that did not fit.
    causes: BTreeSet<usize>,
    /// Whether it ended in a breach or a loss.
    scandal: bool,
}

/// The learning points of a session: at most five, at most three to practise.
///
/// What the ending teaches comes first, then what belongs to its causes, then general points ranked by |effect| ×
/// repetition × how often a trainee meets it (dossier b12). An answer that did not fit feeds no strength, and evidence
/// against a strength outweighs it. Two wordings of one point are given once.
pub(super) fn given(session: &Session, observed: &Observed, history: &[Progress]) -> Vec<LessonGiven> {
    let noticed = |what| observed.value(Observation::Noticed(what)) > 0;
    let teaching = Teaching {
        session,
        observed,
        history,
        evidence: Evidence::of(session),
        causes: causes(session, history),
        scandal: noticed(Noticed::Breaches) || noticed(Noticed::EndingLost),
    };
    let mut candidates = teaching.of_ending();
    candidates.extend(teaching.of_case());
    candidates.extend(teaching.of_model());
    let untold = teaching.of_untold_causes(&candidates);
    candidates.extend(untold);
    candidates.sort_by_key(|it| (it.ground, Reverse(it.rank)));
    let mut given = chosen(with_evidence_of_their_own(teaching.once_each(candidates)), teaching.scandal);
    given.iter_mut().for_each(|lesson| teaching.show_by_causes(lesson));
    given
}

/// Without the general points whose moments others of their kind, before them, show already: they would say no more.
fn with_evidence_of_their_own(candidates: Vec<LessonCandidate>) -> Vec<LessonCandidate> {
    let mut kept: Vec<LessonCandidate> = Vec::new();
    for candidate in candidates {
        let kind = candidate.given.kind;
        let shown: BTreeSet<usize> =
            kept.iter().filter(|it| it.given.kind == kind).flat_map(|it| it.given.steps.iter().copied()).collect();
        let steps = &candidate.given.steps;
        let repeats = !steps.is_empty() && steps.iter().all(|step| shown.contains(step));
        if candidate.ground < Ground::Cause || candidate.ground == Ground::Case || !repeats {
            kept.push(candidate);
        }
    }
    kept
}

/// The first of each kind that there is room for, in their order.
fn chosen(candidates: Vec<LessonCandidate>, scandal: bool) -> Vec<LessonGiven> {
    let mut practise = 0;
    let kept: Vec<_> = candidates
        .into_iter()
        .filter(|it| {
            if it.given.kind == LessonKind::Strength {
                return true;
            }
            practise += 1;
            practise <= TO_PRACTISE || (practise == TO_PRACTISE + 1 && it.ground <= Ground::Opened)
        })
        .collect();
    let practised = kept.iter().filter(|it| it.given.kind == LessonKind::Practise).count();
    let room = SHOWN - practised;
    let room = if scandal { room.min(STRENGTHS_AFTER_A_SCANDAL) } else { room };
    let mut strengths = 0;
    let kept = kept.into_iter().filter(|it| {
        strengths += usize::from(it.given.kind == LessonKind::Strength);
        it.given.kind == LessonKind::Practise || strengths <= room
    });
    kept.map(|it| it.given).collect()
}

/// The steps with an answer that did not fit on which the ending hung, which breached the role, or in which a promise was
/// made that broke.
fn causes(session: &Session, history: &[Progress]) -> BTreeSet<usize> {
    let (scenario, transcript) = (session.scenario(), session.transcript());
    let mut steps: BTreeSet<usize> = deciding_steps(session, history).into_iter().collect();
    steps.extend(breaches(session).into_iter().filter(|it| !it.repaired).map(|it| it.step));
    let broken = transcript.promised().into_iter();
    let broken = broken.filter(|(id, ..)| session.progress().promise(&scenario.layout, *id) == PromiseState::Broken);
    steps.extend(broken.filter_map(|(.., made)| made.checked_sub(1)));
    steps.retain(|step| {
        let picks = transcript.picks(transcript.steps[*step]);
        picks.iter().any(|pick| !fits(scenario.choice(*pick)))
    });
    steps
}

impl Teaching<'_> {
    /// What the ending teaches.
    fn of_ending(&self) -> Vec<LessonCandidate> {
        let scenario = self.session.scenario();
        let Some(ending) = self.session.ending() else { return Vec::new() };
        let teaches = scenario.endings[ending.index()].teaches.iter().enumerate();
        let candidates = teaches.filter_map(|(at, source)| {
            let given = match *source {
                // That it ended so is no reason to praise what was not done.
                LessonSource::Case(id) if self.is_unearned(id) => return None,
                LessonSource::Case(id) => self.case_lesson(id)?,
                LessonSource::Model(id) => {
                    let kind = match self.model_kind(usize::from(id)) {
                        Some(LessonKind::Strength) if !self.scandal => LessonKind::Strength,
                        _ => LessonKind::Practise,
                    };
                    self.model_lesson(usize::from(id), kind)
                }
            };
            Some(LessonCandidate { ground: Ground::Ending, rank: -(at as i64), given })
        });
        candidates.collect()
    }

    /// A point to practise that the ending teaches, and of which nothing else shows the moment, shows at what the ending hung
    /// on.
    fn show_by_causes(&self, lesson: &mut LessonGiven) {
        let scenario = self.session.scenario();
        let taught =
            self.session.ending().is_some_and(|id| scenario.endings[id.index()].teaches.contains(&lesson.source));
        if taught && lesson.kind == LessonKind::Practise && lesson.steps.is_empty() {
            let causes = self.causes.iter().filter(|step| self.evidence.may_be_practised(**step));
            lesson.steps = causes.map(|step| step + 1).collect();
        }
    }

    /// The points of the case that an effect taught, or whose condition holds.
    fn of_case(&self) -> Vec<LessonCandidate> {
        let scenario = self.session.scenario();
        let mut candidates = Vec::new();
        for (at, lesson) in scenario.lessons.iter().enumerate() {
            let id = LessonId::new(at);
            let holds =
                lesson.when.as_ref().is_some_and(|it| self.session.staging().holds(it, self.session.progress()));
            let taught = self.taught(&Event::Taught(id));
            if !holds && taught.is_empty() {
                continue;
            }
            let Some(given) = self.case_lesson(id) else { continue };
            let failed = taught.iter().any(|step| self.evidence.is_unfit(*step));
            let ground = if failed && given.kind == LessonKind::Practise { Ground::Answer } else { Ground::Case };
            candidates.push(LessonCandidate { ground, rank: -(at as i64), given });
        }
        candidates
    }

    /// The points of the model that apply.
    fn of_model(&self) -> Vec<LessonCandidate> {
        let model = &self.session.scenario().model;
        let mut candidates = Vec::new();
        for (at, lesson) in model.lessons.iter().enumerate() {
            let taught = self.taught(&Event::TaughtModel(at as u16));
            let failed = taught.iter().any(|step| self.evidence.is_unfit(*step));
            let kind = if taught.is_empty() { self.model_kind(at) } else { Some(LessonKind::Practise) };
            let opened = self.evidence.opened(lesson);
            let kind = if opened { Some(LessonKind::Practise) } else { kind };
            let Some(kind) = kind else { continue };
            let given = self.model_lesson(at, kind);
            let caused = given.steps.iter().any(|step| self.causes.contains(&(step - 1)));
            let ground = match (opened, failed, caused && kind == LessonKind::Practise) {
                (true, ..) => Ground::Opened,
                (_, true, _) => Ground::Answer,
                (.., true) => Ground::Cause,
                _ => Ground::Model,
            };
            candidates.push(LessonCandidate { ground, rank: self.rank(at, &given), given });
        }
        candidates
    }

    /// For each cause that no point to practise shows, the point of the model that says most closely what went wrong.
    fn of_untold_causes(&self, told: &[LessonCandidate]) -> Vec<LessonCandidate> {
        let model = &self.session.scenario().model;
        let practised = told.iter().filter(|it| it.given.kind == LessonKind::Practise);
        let shown: BTreeSet<usize> = practised.flat_map(|it| it.given.steps.iter().copied()).collect();
        let mut candidates: Vec<LessonCandidate> = Vec::new();
        for step in self.causes.iter().filter(|step| !shown.contains(&(**step + 1))) {
            let about = model
                .lessons
                .iter()
                .enumerate()
                .filter(|(_, lesson)| lesson.practise.is_some() && self.evidence.harm_of(lesson).contains(step));
            let Some((at, _)) = about.min_by_key(|(_, lesson)| lesson.moves.len()) else { continue };
            let given = self.model_lesson(at, LessonKind::Practise);
            candidates.push(LessonCandidate { ground: Ground::Cause, rank: self.rank(at, &given), given });
        }
        candidates
    }

    /// |effect| × repetition × how often a trainee meets it.
    fn rank(&self, at: usize, given: &LessonGiven) -> i64 {
        let lesson = &self.session.scenario().model.lessons[at];
        self.evidence.effect_of(lesson, given.kind) * given.steps.len().max(1) as i64 * i64::from(lesson.often)
    }

    /// Whether a learning point is a strength of which the author says when it shows, and it did not.
    fn is_unearned(&self, id: LessonId) -> bool {
        let lesson = &self.session.scenario().lessons[id.index()];
        let holds = |when| self.session.staging().holds(when, self.session.progress());
        lesson.kind == LessonKind::Strength && lesson.when.as_ref().is_some_and(|when| !holds(when))
    }

    /// A point of the case with the moments that show it; none where what it praises failed.
    fn case_lesson(&self, id: LessonId) -> Option<LessonGiven> {
        let lesson = &self.session.scenario().lessons[id.index()];
        let mut steps: BTreeSet<usize> = self.taught(&Event::Taught(id)).into_iter().collect();
        if let Some(when) = &lesson.when
            && self.session.staging().holds(when, self.session.progress())
        {
            steps.extend(changed_facts(self.session, self.history, when, usize::MAX));
        }
        if lesson.kind == LessonKind::Strength && steps.iter().any(|step| self.evidence.is_unfit(*step)) {
            return None;
        }
        if lesson.kind == LessonKind::Practise {
            if steps.is_empty() {
                steps.extend(lesson.when.iter().flat_map(|when| passed_over(self.session, when)));
                steps.extend(lesson.when.iter().flat_map(|when| gauge_losses(self.session, when)));
            }
            steps.retain(|step| self.evidence.may_be_practised(*step));
        }
        let steps = steps.into_iter().map(|step| step + 1).collect();
        Some(LessonGiven { source: LessonSource::Case(id), kind: lesson.kind, steps })
    }

    fn model_lesson(&self, at: usize, kind: LessonKind) -> LessonGiven {
        let lesson = &self.session.scenario().model.lessons[at];
        let mut steps = self.evidence.steps_of(lesson, kind);
        if kind == LessonKind::Practise {
            steps.extend(self.taught(&Event::TaughtModel(at as u16)));
        }
        let steps = steps.into_iter().map(|step| step + 1).collect();
        LessonGiven { source: LessonSource::Model(at as u16), kind, steps }
    }

    /// Whether a point of the model is to be practised or was a strength, by what it asks and by what shows it.
    fn model_kind(&self, at: usize) -> Option<LessonKind> {
        let lesson = &self.session.scenario().model.lessons[at];
        if lesson.practise.as_ref().is_some_and(|it| it.holds(&|fact| self.observed.value(fact))) {
            return Some(LessonKind::Practise);
        }
        let well = lesson.strength.as_ref()?;
        let holds = well.holds(&|fact| self.observed.fitting_value(self.session, fact));
        let shown = !self.evidence.steps_of(lesson, LessonKind::Strength).is_empty();
        (holds && shown && !self.evidence.speaks_against(lesson)).then_some(LessonKind::Strength)
    }

    /// The steps in which an effect taught something.
    fn taught(&self, what: &Event) -> Vec<usize> {
        let transcript = self.session.transcript();
        let steps = transcript.steps.iter().enumerate();
        steps.filter(|(_, step)| transcript.events(**step).contains(what)).map(|(at, _)| at).collect()
    }

    /// One of each point, in the place of its first; the case's own words stand for those of the model.
    fn once_each(&self, candidates: Vec<LessonCandidate>) -> Vec<LessonCandidate> {
        let lessons = &self.session.scenario().lessons;
        let point = |source: LessonSource| match source {
            LessonSource::Case(id) => lessons[id.index()].instead_of.unwrap_or(source),
            LessonSource::Model(_) => source,
        };
        let mut kept: Vec<LessonCandidate> = Vec::new();
        for candidate in candidates {
            let same = kept.iter_mut().find(|it| point(it.given.source) == point(candidate.given.source));
            match same {
                None => kept.push(candidate),
                Some(first) => {
                    let own = matches!(candidate.given.source, LessonSource::Case(_));
                    let general = matches!(first.given.source, LessonSource::Model(_));
                    if own && general && first.given.kind == candidate.given.kind {
                        first.given = candidate.given;
                    }
                }
            }
        }
        kept
    }
}
