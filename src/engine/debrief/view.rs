//! A session looked back on: gathers the parts of a debrief from the progress after each step.

use super::causes::{CauseKind, causes};
use super::outlook::Outlook;
use super::shifts::Shifts;
use super::{
    BestLeft, FacetReport, InterestReport, Named, Note, NoteLine, Observed, Person, Point, Points, PromiseReport,
};
use crate::engine::directed::DirectionReport;
use crate::engine::id::{ChoiceId, InterestId, StakeholderId, TextId};
use crate::engine::moment::Moment;
use crate::engine::progress::{Progress, PromiseState};
use crate::engine::relationship::{Bilingual, Facet, Pattern, label};
use crate::engine::scenario::{ChoiceKind, Planning, PromiseKind};
use crate::engine::session::Session;
use crate::engine::text::Language;
use crate::engine::transcript::Event;

/// A session with its progress after each step.
pub(super) struct View<'s> {
    pub(super) session: &'s Session,
    /// The language as the scenario knows it, and its code.
    pub(super) language: Language,
    code: String,
    /// The code of the language in which the model names things.
    words: String,
    pub(super) history: Vec<Progress>,
    /// What was shown before the first pick and in each step.
    pub(super) shown: Vec<Vec<Moment>>,
    /// How everything stood before the first scene began.
    initial: Progress,
    pub(super) partner: StakeholderId,
    /// How each number moved.
    pub(super) shifts: Shifts,
    /// What could still be reached before each step and after the last; none where it is not worked out.
    pub(super) outlooks: &'s [Outlook],
}

impl<'s> View<'s> {
    pub(super) fn new(session: &'s Session, language: &str, words: Option<&str>) -> Self {
        let scenario = session.scenario();
        let code = scenario.texts.code(language, &scenario.about.language);
        Self {
            session,
            language: scenario.texts.language(language),
            code: code.to_owned(),
            words: words.unwrap_or(code).to_owned(),
            history: session.history(),
            shown: session.moments(),
            initial: session.initial(),
            partner: session.scenario().partner(),
            shifts: Shifts::of(session),
            outlooks: &[],
        }
    }

    /// The same with what could still be reached; outlooks that are not of this session are none.
    pub(super) fn with_outlooks(self, outlooks: &'s [Outlook]) -> Self {
        let fitting = outlooks.len() == self.history.len();
        Self { outlooks: if fitting { outlooks } else { &[] }, ..self }
    }

    /// The code of the language.
    pub(super) fn code(&self) -> &str {
        &self.code
    }

    /// The code of the language in which the model names things.
    pub(super) fn words(&self) -> &str {
        &self.words
    }

    /// A text with the values at the end.
    pub(super) fn text(&self, id: TextId) -> String {
        self.session.staging().render(id, self.end(), self.language).into_owned()
    }

    /// A text with the values after so many steps, as it was read then.
    pub(super) fn text_at(&self, id: TextId, steps: usize) -> String {
        self.session.staging_after(steps).render(id, &self.history[steps], self.language).into_owned()
    }

    pub(super) fn name<'m>(&self, name: &'m Bilingual) -> &'m str {
        name.get(&self.words)
    }

    pub(super) fn start(&self) -> &Progress {
        &self.initial
    }

    pub(super) fn end(&self) -> &Progress {
        self.session.progress()
    }

    pub(super) fn quality(&self, who: StakeholderId) -> (Points, Points) {
        let staging = self.session.staging();
        (Points(staging.quality(who, self.start())), Points(staging.quality(who, self.end())))
    }

    pub(super) fn told(&self, patterns: &[Pattern], observed: &Observed) -> Option<Named> {
        let holds = |pattern: &&Pattern| pattern.when.holds(&|fact| observed.value(fact));
        patterns.iter().find(holds).map(|pattern| self.named(pattern))
    }

    /// The corners of the picture of quadrants, each once: where several entries say the same corner in other words, the
    /// one that was reached, else the first.
    pub(super) fn corners(&self, observed: &Observed, finished: bool) -> Vec<Named> {
        let quadrants = &self.session.scenario().model.quadrants;
        let mut corners: Vec<Named> = finished.then(|| self.told(quadrants, observed)).flatten().into_iter().collect();
        for quadrant in quadrants {
            if !corners.iter().any(|corner| corner.id == quadrant.id) {
                corners.push(self.named(quadrant));
            }
        }
        let place = |corner: &Named| quadrants.iter().position(|it| it.id == corner.id);
        corners.sort_by_key(place);
        corners
    }

    pub(super) fn named(&self, pattern: &Pattern) -> Named {
        Named {
            id: pattern.id.clone(),
            name: self.name(&pattern.name).to_owned(),
            means: self.name(&pattern.means).to_owned(),
        }
    }

    pub(super) fn people(&self) -> Vec<Person> {
        let scenario = self.session.scenario();
        let staging = self.session.staging();
        let mut order: Vec<_> = (0..scenario.cast.len()).map(StakeholderId::new).collect();
        order.sort_by_key(|who| *who != self.partner);
        order
            .into_iter()
            .map(|who| {
                let person = &scenario.cast[who.index()];
                let (start, end) = (staging.facets(who, self.start()), staging.facets(who, self.end()));
                let label_of = |facets| self.name(&label(&scenario.model, person.acquaintance, facets).name).to_owned();
                Person {
                    id: scenario.texts.name(person.id).to_owned(),
                    name: self.text(person.name),
                    function: self.text(person.function),
                    side: person.side,
                    label_start: label_of(&start),
                    label_end: label_of(&end),
                    quality: self.quality(who),
                    trust: (Points(staging.trust(who, self.start())), Points(staging.trust(who, self.end()))),
                    facets: Facet::ALL
                        .into_iter()
                        .map(|facet| FacetReport {
                            id: facet.id(),
                            name: self.name(&scenario.model.facets[facet as usize]).to_owned(),
                            start: Points(start[facet as usize]),
                            end: Points(end[facet as usize]),
                        })
                        .collect(),
                    touched: start != end,
                }
            })
            .collect()
    }

    /// A point for each pick, and one of its own wherever days passed: what time does is not the doing of the pick.
    pub(super) fn timeline(&self, decisive: &[usize]) -> Vec<Point> {
        let mut day = 0;
        let mut points: Vec<Point> = Vec::new();
        for (at, after) in self.history.iter().enumerate() {
            let passings: Vec<_> = self.shown[at]
                .iter()
                .filter_map(|moment| match &moment.event {
                    Event::SceneBegan { days, .. } if *days > 0 => Some((*days, &moment.at)),
                    _ => None,
                })
                .collect();
            // Each stretch of time ends where the next begins, the last where the step ends.
            let ends = passings.iter().skip(1).map(|(_, before)| *before).chain([after]);
            let picked = passings.first().map_or(after, |(_, before)| before);
            let mut because = causes(self, at).into_iter();
            let mut point = |day, days, progress| {
                let decisive = days == 0 && decisive.contains(&at);
                let because = because.next().unwrap_or_default();
                let point = Point { decisive, because, ..self.point(at, day, days, progress) };
                let moved = points.last().is_some_and(|before| has_moved(before, &point));
                let told = point.because.iter().any(|cause| cause.kind != CauseKind::Effect);
                points.push(Point { moved: moved || decisive || told, ..point });
            };
            point(day, 0, picked);
            for ((days, _), end) in passings.iter().zip(ends) {
                day = i32::saturating_add(day, *days);
                point(day, *days, end);
            }
        }
        points
    }

    fn point(&self, at: usize, day: i32, days: i32, progress: &Progress) -> Point {
        let staging = self.session.staging();
        let (together, above) = progress.rose(&self.session.scenario().layout, self.partner);
        let is_pick = at > 0 && days == 0;
        Point {
            step: at,
            moment: if is_pick { self.moment(at - 1) } else { String::new() },
            picked: if is_pick { self.said(at - 1) } else { String::new() },
            wraps_up: is_pick && self.wraps_up(at - 1),
            direction: if is_pick { self.direction(at - 1) } else { None },
            day,
            days,
            quality: Points(staging.quality(self.partner, progress)),
            trust: Points(staging.trust(self.partner, progress)),
            tension: Points(staging.facets(self.partner, progress)[Facet::Tension as usize]),
            together: Points(together),
            above: Points(above),
            decisive: false,
            because: Vec::new(),
            moved: false,
            best: at.checked_sub(1).filter(|_| is_pick).and_then(|before| BestLeft::of(self.outlooks.get(before))),
        }
    }

    /// The name of the moment at which a step was made.
    pub(super) fn moment(&self, step: usize) -> String {
        self.text_at(self.session.moment_title(step, &self.history[step]), step)
    }

    /// What the player said or did in a step, as it stood on the list.
    pub(super) fn said(&self, step: usize) -> String {
        let transcript = self.session.transcript();
        let told = self.planned(step, transcript.picks(transcript.steps[step])).into_iter().map(|(_, text)| text);
        told.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    /// What was picked together in a step, each once with its words, and with its place or amount where it has one.
    fn planned(&self, step: usize, picks: &[ChoiceId]) -> Vec<(ChoiceId, String)> {
        let scenario = self.session.scenario();
        let told = scenario.shares(picks).into_iter().map(|(pick, share)| {
            let choice = scenario.choice(pick);
            let text = choice.text.map(|text| self.text_at(text, step)).unwrap_or_default();
            (pick, Planning::told(scenario.beat(choice.beat).planning, &text, share))
        });
        told.collect()
    }

    fn wraps_up(&self, step: usize) -> bool {
        let transcript = self.session.transcript();
        let mut picks =
            transcript.picks(transcript.steps[step]).iter().map(|pick| self.session.scenario().choice(*pick));
        picks.any(|choice| choice.kind == ChoiceKind::WrapUp && choice.text.is_none())
    }

    /// What a trainer did in a step.
    fn direction(&self, step: usize) -> Option<DirectionReport> {
        let transcript = self.session.transcript();
        let direction = transcript.direction(transcript.steps[step])?;
        let staging = self.session.staging_after(step);
        Some(staging.direction_report(direction, &self.history[step], self.language, &self.words))
    }

    /// The interests that were found, and of a finished session those that were missed: of people who were met.
    pub(super) fn interests(&self, finished: bool) -> Vec<InterestReport> {
        let scenario = self.session.scenario();
        let found = |at| self.end().knows(&scenario.layout, InterestId::new(at));
        let told = scenario.interests.iter().enumerate();
        let told = told.filter(|(at, it)| found(*at) || (finished && self.session.met(it.of)));
        let told = told.map(|(at, interest)| InterestReport {
            id: scenario.interest_path(InterestId::new(at)),
            who: self.text(scenario.cast[interest.of.index()].name),
            text: self.text(interest.text),
            concern: interest.id.is_none(),
            found: found(at),
            key: interest.key.map(|key| self.text(key)),
        });
        told.collect()
    }

    pub(super) fn promises(&self) -> Vec<PromiseReport> {
        let scenario = self.session.scenario();
        let promised = self.session.transcript().promised();
        promised
            .into_iter()
            .map(|(id, text, step)| {
                let promise = &scenario.promises[id.index()];
                PromiseReport {
                    id: scenario.texts.name(promise.id).to_owned(),
                    to: self.text(scenario.cast[promise.to.index()].name),
                    kind: promise.kind,
                    text: self.text_at(text, step),
                    state: self.end().promise(&scenario.layout, id),
                    luck: is_luck(promise.kind, self.end().promise(&scenario.layout, id)),
                }
            })
            .collect()
    }

    pub(super) fn notes(&self) -> Vec<Note> {
        let scenario = self.session.scenario();
        let transcript = self.session.transcript();
        let several = transcript.steps.iter().enumerate().filter(|(_, step)| {
            let pick = transcript.picks(**step).first();
            pick.is_some_and(|pick| scenario.beat(scenario.choice(*pick).beat).select.is_some())
        });
        several
            .map(|(at, step)| Note {
                moment: self.moment(at),
                lines: self
                    .planned(at, transcript.picks(*step))
                    .into_iter()
                    .map(|(pick, text)| NoteLine {
                        text,
                        rating: scenario.choice(pick).rating,
                        why: scenario.notes(pick).why.map(|why| self.text_at(why, at)),
                    })
                    .collect(),
            })
            .collect()
    }
}

/// Whether a promise came true although others decided about it: that was luck.
fn is_luck(kind: PromiseKind, state: PromiseState) -> bool {
    state == PromiseState::EndedWell || (state == PromiseState::Kept && kind == PromiseKind::Outcome)
}

/// Whether something moved between two points that is worth a line: a point of quality, or a clear step of tension.
fn has_moved(before: &Point, after: &Point) -> bool {
    let by = |one: Points, other: Points| (one.tenths() - other.tenths()).abs();
    by(before.quality, after.quality) >= 10 || by(before.tension, after.tension) >= 50
}
