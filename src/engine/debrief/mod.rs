//! What a session teaches, as data: shells turn it into text, pages and screens.
//!
//! The order of the fields is the order in which people see them (dossier b13): what happened first, numbers later.

mod lessons;
mod mirror;
mod moments;
mod observe;

pub use lessons::LessonLearnt;
pub use mirror::{Mirror, MoveCount};
pub use moments::{Alternative, Exchange, Moment};
pub use observe::Observed;

use super::id::{InterestId, PromiseId, StakeholderId};
use super::progress::{Place, Progress, PromiseState};
use super::relationship::{Bilingual, Facet, Gauge, Pattern, label};
use super::scenario::{Kind, Side};
use super::session::Session;
use super::transcript::Event;
use serde::Serialize;

/// A number as people read it: hundredths as points with one decimal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Points(pub i32);

impl Points {
    /// Tenths of a point, rounded half away from zero.
    #[must_use]
    pub fn tenths(self) -> i32 {
        (self.0 + 5 * self.0.signum()) / 10
    }
}

impl Serialize for Points {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Tenths divided by ten print as written: 543 → 54.3.
        serializer.serialize_f64(f64::from(self.tenths()) / 10.0)
    }
}

impl std::fmt::Display for Points {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let tenths = self.tenths();
        let sign = if tenths < 0 { "-" } else { "" };
        write!(f, "{sign}{}.{}", tenths.abs() / 10, tenths.abs() % 10)
    }
}

/// What a session teaches. Texts are in the language of the session.
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
    /// The level of the session.
    pub level: u8,
    /// What was to be reached.
    pub goals: Vec<String>,
    /// The name of the person who was played.
    pub player: String,
    /// The person whom it is about.
    pub partner: String,
    /// What happened afterwards; absent while the session is unfinished.
    pub ending: Option<EndingTold>,
    /// The shape of the relationship at the end, where one is recognised.
    pub pattern: Option<Told>,
    /// Relationship against role and public interest: two axes, never one grade.
    pub quadrant: Option<Told>,
    /// All quadrants of the model, so that a picture can name the other ones too.
    pub quadrants: Vec<Told>,
    /// How each person saw the player, at the start and at the end; the partner first.
    pub people: Vec<Person>,
    /// The course of the relationship with the partner: before the first pick, then after each.
    pub timeline: Vec<Point>,
    /// At most three decisive moments, in the order in which they came.
    pub moments: Vec<Moment>,
    /// What lay behind the positions, found or missed.
    pub interests: Vec<InterestTold>,
    /// Counts of what the player did; no verdict.
    pub mirror: Mirror,
    /// What was promised and what became of it.
    pub promises: Vec<PromiseTold>,
    /// The note after the talk, and other things chosen together.
    pub notes: Vec<Note>,
    /// The three masters and the city.
    pub masters: Vec<Master>,
    /// The player's own gauges.
    pub gauges: Vec<GaugeTold>,
    /// At most five learning points.
    pub lessons: Vec<LessonLearnt>,
    /// Questions for a discussion.
    pub discussion: Vec<String>,
}

/// How it ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EndingTold {
    /// The ending's id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What happened afterwards, in Markdown.
    pub text: String,
}

/// A pattern or quadrant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Told {
    /// Its id in the model.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it means.
    pub means: String,
}

/// How a person saw the player.
#[derive(Debug, Clone, Serialize)]
pub struct Person {
    /// The person's id.
    pub id: String,
    /// The name.
    pub name: String,
    /// The job.
    pub function: String,
    /// Whom the person stands for.
    pub side: Side,
    /// The label of the relationship at the start.
    pub label_start: String,
    /// The label at the end.
    pub label_end: String,
    /// Quality at the start and at the end, in points.
    pub quality: (Points, Points),
    /// Trust at the start and at the end, in points.
    pub trust: (Points, Points),
    /// The facets.
    pub facets: Vec<FacetTold>,
    /// Whether anything changed between the player and this person.
    pub touched: bool,
}

/// A facet at the start and at the end.
#[derive(Debug, Clone, Serialize)]
pub struct FacetTold {
    /// Its id.
    pub id: &'static str,
    /// Its name.
    pub name: String,
    /// At the start, in points.
    pub start: Points,
    /// At the end, in points.
    pub end: Points,
}

/// The relationship with the partner at one moment.
#[derive(Debug, Clone, Serialize)]
pub struct Point {
    /// Which pick it follows; 0 before the first.
    pub step: usize,
    /// The moment's name: the title of the beat, or the scene's.
    pub moment: String,
    /// What was picked.
    pub picked: String,
    /// Days since the beginning.
    pub day: i32,
    /// Quality in points.
    pub quality: Points,
    /// Trust in points.
    pub trust: Points,
    /// Tension in points.
    pub tension: Points,
    /// Togetherness of the partner, −100..=100.
    pub together: Points,
    /// Dominance of the partner, −100..=100.
    pub above: Points,
    /// Whether it was one of the decisive moments.
    pub decisive: bool,
}

/// An interest or a concern.
#[derive(Debug, Clone, Serialize)]
pub struct InterestTold {
    /// `who.interest`, or `who.concern`.
    pub id: String,
    /// Whose it is.
    pub who: String,
    /// What it is.
    pub text: String,
    /// Whether it is a concern rather than an interest.
    pub concern: bool,
    /// Whether it was discovered.
    pub found: bool,
    /// The question that opens it.
    pub key: Option<String>,
}

/// A promise and what became of it.
#[derive(Debug, Clone, Serialize)]
pub struct PromiseTold {
    /// Its id.
    pub id: String,
    /// To whom.
    pub to: String,
    /// What kind it was.
    pub kind: Kind,
    /// What was said.
    pub text: String,
    /// How it stands.
    pub state: PromiseState,
}

/// Things chosen together in a multi-select beat.
#[derive(Debug, Clone, Serialize)]
pub struct Note {
    /// The moment's name.
    pub moment: String,
    /// What was chosen, and why that is good or not.
    pub lines: Vec<NoteLine>,
}

/// One line of a note.
#[derive(Debug, Clone, Serialize)]
pub struct NoteLine {
    /// The line.
    pub text: String,
    /// The author's view.
    pub rating: Option<super::scenario::Rating>,
    /// Why.
    pub why: Option<String>,
}

/// One of the three masters, or the city.
#[derive(Debug, Clone, Serialize)]
pub struct Master {
    /// Which one.
    pub side: Side,
    /// Who spoke for it, with quality at the start and at the end.
    pub people: Vec<MasterPerson>,
    /// The gauges that concern it.
    pub gauges: Vec<GaugeTold>,
}

/// Somebody who spoke for a side.
#[derive(Debug, Clone, Serialize)]
pub struct MasterPerson {
    /// The name.
    pub name: String,
    /// Quality at the start and at the end, in points.
    pub quality: (Points, Points),
}

/// A gauge of the player.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GaugeTold {
    /// Its id.
    pub id: &'static str,
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: i32,
}

impl Debrief {
    /// What a session teaches, finished or not.
    #[must_use]
    pub fn of(session: &Session) -> Self {
        let view = View::new(session);
        let moments = moments::decisive(&view);
        let decisive: Vec<_> = moments.iter().map(|moment| moment.step).collect();
        let observed = Observed::of(session, &view.history);
        let scenario = session.scenario();
        let about = &scenario.about;
        Self {
            scenario: scenario.id.clone(),
            title: view.text(about.title),
            language: view.language().to_owned(),
            seed: session.staging().setup.seed.0,
            level: session.staging().setup.level,
            goals: about.goals.iter().map(|(_, goal)| view.text(*goal)).collect(),
            player: view.text(about.player.name),
            partner: view.text(scenario.cast[view.partner.index()].name),
            ending: session.ending().map(|id| {
                let ending = &scenario.endings[id.index()];
                EndingTold {
                    id: scenario.texts.name(ending.id).to_owned(),
                    title: view.text(ending.title),
                    text: view.text(ending.text),
                }
            }),
            pattern: view.told(&scenario.model.patterns, &observed),
            quadrant: view.told(&scenario.model.quadrants, &observed),
            quadrants: scenario.model.quadrants.iter().map(|it| view.named(it)).collect(),
            people: view.people(),
            timeline: view.timeline(&decisive),
            interests: view.interests(),
            mirror: mirror::mirror(&view),
            promises: view.promises(),
            notes: view.notes(),
            masters: view.masters(),
            gauges: Gauge::ALL.map(|gauge| view.gauge(gauge)).into(),
            lessons: lessons::lessons(&view, &observed),
            discussion: about.discussion.iter().map(|text| view.text(*text)).collect(),
            moments,
        }
    }
}

/// A session with its progress after each step.
struct View<'s> {
    session: &'s Session,
    history: Vec<Progress>,
    partner: StakeholderId,
}

impl<'s> View<'s> {
    fn new(session: &'s Session) -> Self {
        Self { session, history: session.history(), partner: session.scenario().partner() }
    }

    fn language(&self) -> &str {
        &self.session.staging().setup.language
    }

    fn text(&self, id: super::id::TextId) -> String {
        self.session.render(id).into_owned()
    }

    fn name<'m>(&self, name: &'m Bilingual) -> &'m str {
        name.get(self.language())
    }

    fn start(&self) -> &Progress {
        &self.history[0]
    }

    fn end(&self) -> &Progress {
        self.session.progress()
    }

    fn quality(&self, who: StakeholderId) -> (Points, Points) {
        let staging = self.session.staging();
        (Points(staging.quality(who, self.start())), Points(staging.quality(who, self.end())))
    }

    fn told(&self, patterns: &[Pattern], observed: &Observed) -> Option<Told> {
        let holds = |pattern: &&Pattern| pattern.when.holds(&|fact| observed.value(fact));
        patterns.iter().find(holds).map(|pattern| self.named(pattern))
    }

    fn named(&self, pattern: &Pattern) -> Told {
        Told {
            id: pattern.id.clone(),
            name: self.name(&pattern.name).to_owned(),
            means: self.name(&pattern.means).to_owned(),
        }
    }

    fn people(&self) -> Vec<Person> {
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
                        .map(|facet| FacetTold {
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

    fn timeline(&self, decisive: &[usize]) -> Vec<Point> {
        let transcript = self.session.transcript();
        let staging = self.session.staging();
        let mut day = 0;
        self.history
            .iter()
            .enumerate()
            .map(|(at, progress)| {
                let step = at.checked_sub(1).and_then(|at| transcript.steps.get(at)).copied();
                let events = step.map_or(transcript.opening(), |step| transcript.events(step));
                day += events
                    .iter()
                    .map(|event| if let Event::SceneBegan { days, .. } = event { *days } else { 0 })
                    .sum::<i32>();
                let (together, above) = progress.rose(&self.session.scenario().layout, self.partner);
                Point {
                    step: at,
                    moment: step.map_or_else(String::new, |_| self.moment(at - 1)),
                    picked: step.map_or_else(String::new, |step| self.said(transcript.picks(step))),
                    day,
                    quality: Points(staging.quality(self.partner, progress)),
                    trust: Points(staging.trust(self.partner, progress)),
                    tension: Points(staging.facets(self.partner, progress)[Facet::Tension as usize]),
                    together: Points(together),
                    above: Points(above),
                    decisive: decisive.contains(&at),
                }
            })
            .collect()
    }

    /// The name of the moment at which a step was taken: the beat's title, or the scene's.
    fn moment(&self, step: usize) -> String {
        let scenario = self.session.scenario();
        let before = &self.history[step];
        let scene = &scenario.scenes[before.scene().index()];
        let title = match before.place() {
            Place::Beat(beat) | Place::Stuck(beat) => scenario.beat(beat).title,
            Place::Ended(_) => None,
        };
        self.text(title.unwrap_or(scene.title))
    }

    /// What the player said or did.
    fn said(&self, picks: &[super::id::ChoiceId]) -> String {
        let texts = picks.iter().filter_map(|pick| self.session.scenario().choice(*pick).text);
        texts.map(|text| self.text(text)).collect::<Vec<_>>().join(" · ")
    }

    fn interests(&self) -> Vec<InterestTold> {
        let scenario = self.session.scenario();
        let told = scenario.interests.iter().enumerate().map(|(at, interest)| InterestTold {
            id: scenario.interest_path(InterestId::new(at)),
            who: self.text(scenario.cast[interest.of.index()].name),
            text: self.text(interest.text),
            concern: interest.id.is_none(),
            found: self.end().knows(&scenario.layout, InterestId::new(at)),
            key: interest.key.map(|key| self.text(key)),
        });
        told.collect()
    }

    fn promises(&self) -> Vec<PromiseTold> {
        let scenario = self.session.scenario();
        let mut said: Vec<(PromiseId, String)> = Vec::new();
        for event in &self.session.transcript().events {
            if let Event::Promised { promise, text } = event {
                said.retain(|(earlier, _)| earlier != promise);
                said.push((*promise, self.text(*text)));
            }
        }
        said.into_iter()
            .map(|(id, text)| {
                let promise = &scenario.promises[id.index()];
                PromiseTold {
                    id: scenario.texts.name(promise.id).to_owned(),
                    to: self.text(scenario.cast[promise.to.index()].name),
                    kind: promise.kind,
                    text,
                    state: self.end().promise(&scenario.layout, id),
                }
            })
            .collect()
    }

    fn notes(&self) -> Vec<Note> {
        let scenario = self.session.scenario();
        let transcript = self.session.transcript();
        let several = transcript.steps.iter().enumerate().filter(|(_, step)| {
            let pick = transcript.picks(**step).first();
            pick.is_some_and(|pick| scenario.beat(scenario.choice(*pick).beat).select.is_some())
        });
        several
            .map(|(at, step)| Note {
                moment: self.moment(at),
                lines: transcript
                    .picks(*step)
                    .iter()
                    .map(|pick| scenario.choice(*pick))
                    .map(|choice| NoteLine {
                        text: choice.text.map(|text| self.text(text)).unwrap_or_default(),
                        rating: choice.rating,
                        why: choice.why.map(|why| self.text(why)),
                    })
                    .collect(),
            })
            .collect()
    }

    fn masters(&self) -> Vec<Master> {
        let scenario = self.session.scenario();
        Side::ALL
            .into_iter()
            .map(|side| {
                let gauges: &[Gauge] = match side {
                    Side::Partner => &[Gauge::Reputation],
                    Side::Organisation => &[Gauge::InternalNetwork, Gauge::RecordQuality, Gauge::Hours],
                    Side::Board => &[Gauge::BoardTrust],
                    Side::Public => &[Gauge::PublicInterest, Gauge::RoleClarity],
                };
                let people = scenario.cast.iter().enumerate().filter(|(_, person)| person.side == side);
                Master {
                    side,
                    people: people
                        .map(|(at, person)| MasterPerson {
                            name: self.text(person.name),
                            quality: self.quality(StakeholderId::new(at)),
                        })
                        .collect(),
                    gauges: gauges.iter().map(|gauge| self.gauge(*gauge)).collect(),
                }
            })
            .collect()
    }

    fn gauge(&self, gauge: Gauge) -> GaugeTold {
        let scenario = self.session.scenario();
        GaugeTold {
            id: gauge.id(),
            name: self.name(&scenario.model.gauges[gauge as usize]).to_owned(),
            value: self.end().gauge(&scenario.layout, gauge),
        }
    }
}
