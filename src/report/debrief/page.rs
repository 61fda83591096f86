//! What a look back says, in the order in which people read it: sentences and numbers, ready for a template.

use super::course::Course;
use super::masters::{CounterRow, MasterRow};
use super::moments::MomentSection;
use super::own::{DebriefAdditions, OwnWords};
use super::phrases::{change, difference, listed};
use super::talk::{Interests, MirrorTable, NoteCard, PromiseRow};
use super::whole_talk::TalkTurn;
use crate::engine::debrief::{BreachReport, Debrief, EndingReport, Named, Proof, SUFFERED};
use crate::engine::{GoalVerdict, LessonKind};
use crate::engine::{Points, Side};
use crate::report::Messages;
use crate::report::numbers::{capitalised, number};
use serde::Serialize;

/// Everything that a template shows.
#[derive(Serialize)]
pub(crate) struct DebriefPage {
    pub(crate) own: OwnWords,
    /// Whether one's own words have a place on it.
    pub(crate) form: bool,
    /// Whether numbers stand beside words.
    pub(crate) numbers: bool,
    /// Who hands it over and when; empty where that is not said.
    pub(crate) signed: String,
    pub(crate) language: &'static str,
    pub(crate) title: String,
    pub(crate) about: String,
    pub(crate) rerun: String,
    pub(crate) partner: String,
    pub(crate) goals: Vec<String>,
    /// What became of the goals of which the ending tells it, a sentence each.
    pub(crate) verdicts: Vec<String>,
    /// How many of them, first in the list, say what became of a goal; the others say that the ending does not.
    pub(crate) told_verdicts: usize,
    /// On which of the decisive moments that hung.
    pub(crate) verdict_moments: Option<String>,
    pub(crate) ending: Option<EndingReport>,
    pub(crate) pattern: Option<Named>,
    /// What is said where there is none.
    pub(crate) pattern_none: String,
    pub(crate) relation: Option<String>,
    pub(crate) quadrant: Option<Named>,
    /// Who was lost on the way beside the partner, and where the role was breached, a sentence each.
    pub(crate) price: Vec<String>,
    /// What is said of how far the moments are proved; nothing where everything is.
    pub(crate) proof: Option<String>,
    pub(crate) facets: Vec<FacetRow>,
    pub(crate) course: Course,
    /// How many moments there were, those at which a trainer did something among them.
    pub(crate) steps: usize,
    pub(crate) moments_lead: String,
    pub(crate) moments: Vec<MomentSection>,
    pub(crate) interests: Interests,
    pub(crate) mirror: MirrorTable,
    pub(crate) promises: Vec<PromiseRow>,
    pub(crate) notes: Vec<NoteCard>,
    pub(crate) masters: Vec<MasterRow>,
    pub(crate) counters: Vec<CounterRow>,
    pub(crate) lessons: Vec<LessonRow>,
    /// What is said where there are none.
    pub(crate) lessons_none: String,
    pub(crate) discussion: Vec<String>,
    /// That a trainer had a hand in it.
    pub(crate) directed: Option<String>,
    /// The whole talk; only the page has it.
    pub(crate) talk: Vec<TalkTurn>,
}

/// A part of the relationship at the start and at the end.
#[derive(Serialize)]
pub(crate) struct FacetRow {
    pub(crate) name: String,
    pub(crate) start: String,
    pub(crate) end: String,
    pub(crate) difference: String,
    pub(crate) change: String,
    pub(crate) line: String,
}

/// A learning point.
#[derive(Serialize)]
pub(crate) struct LessonRow {
    pub(crate) kind: String,
    pub(crate) text: String,
    pub(crate) steps: String,
}

impl DebriefPage {
    pub(crate) fn of(debrief: &Debrief, words: &Messages) -> Self {
        let partner = debrief.people.first();
        let finished = debrief.ending.is_some();
        let steps = debrief.timeline.iter().map(|point| point.step).max().unwrap_or(0);
        // Of a talk that is not over, nothing is said that only its end can show.
        let said_at_the_end = |id: &str| words.text(if finished { id } else { "debrief-unfinished-later" });
        Self {
            own: OwnWords::default(),
            form: true,
            numbers: true,
            signed: String::new(),
            language: words.language(),
            title: debrief.title.clone(),
            about: words.text_with(
                if debrief.met { "debrief-about" } else { "debrief-about-time" },
                &[
                    ("partner", debrief.partner.as_str().into()),
                    ("function", partner.map_or("", |it| &it.function).into()),
                ],
            ),
            rerun: words.text_with(
                "debrief-rerun",
                &[("scenario", debrief.scenario.as_str().into()), ("level", debrief.level.into())],
            ),
            partner: debrief.partner.clone(),
            goals: debrief.goals.clone(),
            verdicts: verdicts(debrief, words),
            told_verdicts: debrief.verdicts.iter().flatten().count(),
            verdict_moments: verdict_moments(debrief, words),
            ending: debrief.ending.clone(),
            pattern: debrief.pattern.clone(),
            pattern_none: said_at_the_end("debrief-pattern-none"),
            relation: partner.map(|it| {
                let id = match it.label_start == it.label_end {
                    _ if !finished => "debrief-relation-now",
                    true => "debrief-relation-same",
                    false => "debrief-relation-moved",
                };
                words.text_with(
                    id,
                    &[
                        ("partner", it.name.as_str().into()),
                        ("start", it.label_start.as_str().into()),
                        ("end", it.label_end.as_str().into()),
                    ],
                )
            }),
            quadrant: debrief.quadrant.clone(),
            price: price(debrief, words),
            proof: match debrief.proof {
                _ if !finished => None,
                Proof::Missing => Some(words.text("debrief-proof-missing")),
                Proof::Partly => Some(words.text("debrief-proof-partly")),
                Proof::Whole => None,
            },
            facets: facets(debrief, words),
            course: Course::of(debrief, words),
            steps,
            moments_lead: match finished {
                true => moments_lead(debrief, steps, words),
                false => words.text("debrief-unfinished-later"),
            },
            moments: debrief.moments.iter().map(|it| MomentSection::of(it, debrief, words)).collect(),
            interests: Interests::of(&debrief.interests, finished, words),
            mirror: MirrorTable::of(&debrief.mirror, words),
            promises: debrief.promises.iter().map(|it| PromiseRow::of(it, words)).collect(),
            notes: debrief.notes.iter().map(|it| NoteCard::of(it, words)).collect(),
            masters: debrief.masters.iter().map(|it| MasterRow::of(it, words)).collect(),
            counters: CounterRow::all(debrief, words),
            lessons: lessons(debrief, words),
            lessons_none: said_at_the_end("debrief-lessons-none"),
            discussion: debrief.discussion.clone(),
            directed: debrief.directed.then(|| words.text("talk-directed")),
            talk: Vec::new(),
        }
    }
}

impl DebriefPage {
    /// The same with what is added to it.
    pub(super) fn with(self, additions: &DebriefAdditions, words: &Messages) -> Self {
        let page = if additions.numbers { self } else { self.in_words() };
        Self { own: additions.own.clone(), signed: additions.own.signed(words), form: additions.form, ..page }
    }
}

/// How many of so many moments decided it, a sentence.
pub(in crate::report) fn moments_lead(debrief: &Debrief, all: usize, words: &Messages) -> String {
    words.text_with("debrief-moments-lead", &[("count", debrief.moments.len().into()), ("all", all.into())])
}

fn verdicts(debrief: &Debrief, words: &Messages) -> Vec<String> {
    let each = debrief.goals.iter().zip(&debrief.verdicts);
    // Where the ending tells of some of them, it is said of which it does not.
    if debrief.verdicts.iter().all(Option::is_none) {
        return Vec::new();
    }
    let (told, untold): (Vec<_>, Vec<_>) = each.partition(|(_, verdict)| verdict.is_some());
    let id = |verdict: Option<GoalVerdict>| verdict.map_or("debrief-goal-untold", verdict_id);
    let all = told.into_iter().chain(untold);
    all.map(|(goal, verdict)| words.text_with(id(*verdict), &[("goal", goal.as_str().into())])).collect()
}

fn verdict_moments(debrief: &Debrief, words: &Messages) -> Option<String> {
    let causes = debrief.moments.iter().filter(|moment| moment.decided.cause);
    let steps: Vec<_> = causes.map(|moment| moment.step).collect();
    let told = debrief.verdicts.iter().any(Option::is_some) && !steps.is_empty();
    told.then(|| {
        let values = [("count", steps.len().into()), ("steps", listed(&steps, words).into())];
        words.text_with("debrief-goals-moments", &values)
    })
}

fn verdict_id(verdict: GoalVerdict) -> &'static str {
    match verdict {
        GoalVerdict::Reached => "debrief-goal-reached",
        GoalVerdict::Half => "debrief-goal-half",
        GoalVerdict::Missed => "debrief-goal-missed",
    }
}

/// What was paid for the relation: breaches of the role, and people of one's own house who were lost.
fn price(debrief: &Debrief, words: &Messages) -> Vec<String> {
    if debrief.ending.is_none() {
        return Vec::new();
    }
    let mut breaches: Vec<(&BreachReport, Vec<usize>)> = Vec::new();
    for it in &debrief.breaches {
        match breaches.iter_mut().find(|(first, _)| first.what == it.what && first.repaired == it.repaired) {
            Some((_, steps)) => steps.push(it.step),
            None => breaches.push((it, vec![it.step])),
        }
    }
    let breach = |(it, steps): &(&BreachReport, Vec<usize>)| {
        let id = if it.repaired { "debrief-breach-repaired" } else { "debrief-breach" };
        let values = [
            ("what", capitalised(&it.what).into()),
            ("count", steps.len().into()),
            ("steps", listed(steps, words).into()),
        ];
        words.text_with(id, &values)
    };
    let lost = debrief.masters.iter().flat_map(|it| &it.people).filter(|it| it.lost);
    let lost = lost.map(|it| words.text_with("debrief-master-lost", &[("name", it.name.as_str().into())]));
    let sides = debrief.masters.iter().filter(|it| it.lost);
    let sides = sides.map(|it| {
        let id = if it.side == Side::Board { "debrief-side-lost-board" } else { "debrief-side-lost-organisation" };
        words.text(id)
    });
    breaches.iter().map(breach).chain(suffered(debrief, words)).chain(lost).chain(sides).collect()
}

/// Which of role and public interest suffered, and at which moment most; what is told as a breach is not told twice.
fn suffered(debrief: &Debrief, words: &Messages) -> Vec<String> {
    let public = debrief.masters.iter().filter(|it| it.side == Side::Public);
    let gauges = public.flat_map(|it| &it.gauges).filter(|it| it.value <= SUFFERED);
    let told = gauges.filter_map(|gauge| {
        let most = gauge.sources.iter().find(|it| it.amount < 0 && it.step > 0)?;
        if debrief.breaches.iter().any(|it| it.step == most.step) {
            return None;
        }
        let values = [
            ("name", capitalised(&gauge.name).into()),
            ("step", most.step.into()),
            ("title", most.moment.as_str().into()),
        ];
        Some(words.text_with(if most.later { "debrief-price-gauge-later" } else { "debrief-price-gauge" }, &values))
    });
    told.collect()
}

/// The relationship as a whole and its parts.
fn facets(debrief: &Debrief, words: &Messages) -> Vec<FacetRow> {
    let Some(partner) = debrief.people.first() else { return Vec::new() };
    let mut facets: Vec<_> = partner.facets.iter().map(|it| facet_row(&it.name, (it.start, it.end), words)).collect();
    facets.push(facet_row(&words.text("debrief-trust"), partner.trust, words));
    facets.push(facet_row(&words.text("debrief-relation"), partner.quality, words));
    facets
}

/// A part of the relationship at the start and at the end, in numbers and in words.
pub(super) fn facet_row(name: &str, (from, to): (Points, Points), words: &Messages) -> FacetRow {
    let (name, change, difference) = (capitalised(name), change((from, to), words), difference((from, to), words));
    let (start, end) = (number(from, words), number(to, words));
    let values = [
        ("name", name.as_str().into()),
        ("change", change.as_str().into()),
        ("start", start.as_str().into()),
        ("end", end.as_str().into()),
        ("difference", difference.as_str().into()),
    ];
    let line = words.text_with("debrief-facet-line", &values);
    FacetRow { name, start, end, difference, change, line }
}

pub(in crate::report) fn lessons(debrief: &Debrief, words: &Messages) -> Vec<LessonRow> {
    let lesson = |it: &crate::engine::debrief::LessonLearnt| LessonRow {
        kind: words.text(match it.kind {
            LessonKind::Strength => "debrief-lesson-strength",
            LessonKind::Practise => "debrief-lesson-practise",
        }),
        text: it.text.clone(),
        steps: match it.steps.len() {
            0 => String::new(),
            count => words.text_with(
                "debrief-lesson-steps",
                &[("count", count.into()), ("steps", listed(&it.steps, words).into())],
            ),
        },
    };
    debrief.lessons.iter().map(lesson).collect()
}
