//! Running plans: a scripted walkthrough, straight and through save and load at every step.

use super::lot::other_seed;
use crate::engine::relationship::Bilingual;
use crate::engine::{
    ChoiceId, Condition, Direction, Event, InputError, Language, Moment, Position, Scenario, Session, Speaker,
    StakeholderId,
};
use crate::script::{At, Expectation, Plan, Span};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Something that a plan expected and that was not so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// Where the expectation stands in the plan.
    pub at: Span,
    /// What was found instead.
    pub found: Bilingual,
    /// What to do about it, where that is known.
    pub help: Option<Bilingual>,
}

/// Runs a plan on the scenario that was loaded with it; returns everything that did not come out.
///
/// The session is saved and loaded again at every step: it must make no difference.
#[must_use]
pub fn run_plan(plan: &Plan, scenario: &Arc<Scenario>) -> Vec<Failure> {
    let setup = plan.setup();
    let session = match Session::start(Arc::clone(scenario), setup) {
        Ok(session) => session,
        Err(error) => return vec![failure(Span::default(), error.to_string(), error.to_string())],
    };
    let mut run = Run { session, offered: BTreeSet::new(), failures: Vec::new() };
    run.note_offers();
    for step in &plan.steps {
        match step {
            At::Pick(pick, span) => {
                if let Err(error) = run.pick(pick) {
                    let help =
                        other_seed(&run.session, &picks(plan)).map(|lot| lot.words(&format!("seed: {}", lot.seed)));
                    run.failures.push(Failure { help, ..impossible(pick, *span, &error) });
                    return run.failures;
                }
                run.reload(*span);
            }
            At::Beat { beat, expects, span } => run.stands_at(beat, expects, *span),
        }
    }
    for (expectation, span) in &plan.expect {
        run.expect(expectation, *span);
    }
    run.failures
}

/// Everything that a plan picks, in order.
fn picks(plan: &Plan) -> Vec<&str> {
    let picked = plan.steps.iter().filter_map(|step| match step {
        At::Pick(pick, _) => Some(pick.as_str()),
        At::Beat { .. } => None,
    });
    picked.collect()
}

struct Run {
    session: Session,
    offered: BTreeSet<ChoiceId>,
    failures: Vec<Failure>,
}

impl Run {
    fn pick(&mut self, pick: &str) -> Result<(), InputError> {
        self.session.apply_written(pick)?;
        self.note_offers();
        Ok(())
    }

    fn note_offers(&mut self) {
        let prompt = self.session.prompt();
        let available = prompt.offers.iter().filter(|offer| offer.unavailable.is_none());
        self.offered.extend(available.map(|offer| offer.choice));
    }

    /// Saves and loads; the session must be the same afterwards.
    fn reload(&mut self, at: Span) {
        let saved = self.session.save();
        match Session::resume(Arc::clone(self.session.scenario()), &saved) {
            Ok(loaded)
                if loaded.progress() == self.session.progress() && loaded.transcript() == self.session.transcript() =>
            {
                self.session = loaded;
            }
            Ok(_) => self.failures.push(failure(
                at,
                "na bewaren en laden is het gesprek anders",
                "the session differs after saving and loading",
            )),
            Err(error) => self.failures.push(failure(
                at,
                format!("het bewaarde gesprek laadt niet: {error}"),
                format!("the saved session does not load: {error}"),
            )),
        }
    }

    fn stands_at(&mut self, beat: &str, expects: &[(Expectation, Span)], span: Span) {
        let scenario = self.session.scenario();
        let here = match self.session.progress().position() {
            Position::Beat(beat) => scenario.beat_path(beat),
            Position::Ended(_) | Position::Stuck(_) => String::new(),
        };
        if here == beat || here.rsplit_once('.').is_some_and(|(_, short)| short == beat) {
            // Here the question is what is offered now; at the end of a plan, what was ever offered.
            let ever = std::mem::take(&mut self.offered);
            self.note_offers();
            for (expectation, span) in expects {
                self.expect(expectation, *span);
            }
            self.offered.extend(ever);
            return;
        }
        let stands = self.stands();
        self.failures.push(failure(
            span,
            format!("het gesprek staat niet bij `{beat}`, maar bij {stands}"),
            format!("the session does not stand at `{beat}`, but at {stands}"),
        ));
    }

    /// Where the session stands, in words.
    fn stands(&self) -> String {
        let scenario = self.session.scenario();
        match self.session.progress().position() {
            Position::Beat(beat) | Position::Stuck(beat) => format!("`{}`", scenario.beat_path(beat)),
            Position::Ended(ending) => {
                format!("`End(\"{}\")`", scenario.texts.name(scenario.endings[ending.index()].id))
            }
        }
    }

    fn expect(&mut self, expectation: &Expectation, span: Span) {
        let scenario = Arc::clone(self.session.scenario());
        let missed = match expectation {
            Expectation::Ending(ending) if self.session.ending() == Some(*ending) => None,
            Expectation::Ending(ending) => {
                let expected = scenario.texts.name(scenario.endings[ending.index()].id);
                let stands = self.stands();
                Some((
                    format!("het einde is niet `{expected}`: het gesprek staat bij {stands}"),
                    format!("the ending is not `{expected}`: the session stands at {stands}"),
                ))
            }
            Expectation::Holds(condition, text) => {
                let holds = self.session.staging().holds(condition, self.session.progress());
                let values = self.values(condition, text);
                (!holds)
                    .then(|| (format!("`{text}` klopt niet: {values}"), format!("`{text}` does not hold: {values}")))
            }
            Expectation::Offered(choice) => {
                let offered = self.was_offered(choice);
                (!offered).then(|| (format!("`{choice}` is nooit aangeboden"), format!("`{choice}` was never offered")))
            }
            Expectation::NotOffered(choice) => {
                let offered = self.was_offered(choice);
                offered.then(|| (format!("`{choice}` is wel aangeboden"), format!("`{choice}` was offered")))
            }
            Expectation::Says(who, text) => {
                let said = self.was_said(*who, text);
                (!said).then(|| (format!("niemand zei hier “{text}”"), format!("nobody said “{text}” here")))
            }
        };
        if let Some((nl, en)) = missed {
            self.failures.push(failure(span, nl, en));
        }
    }

    /// What a condition that failed asked about, with the values.
    fn values(&self, condition: &Condition, text: &str) -> String {
        let staging = self.session.staging();
        let values: Vec<_> =
            condition.facts().map(|fact| staging.fact(fact, self.session.progress()).to_string()).collect();
        let terms = terms(text, self.session.scenario());
        if terms.len() != values.len() {
            return values.join(", ");
        }
        let named: Vec<_> = terms.iter().zip(values).map(|(term, value)| format!("`{term}` is {value}")).collect();
        named.join(", ")
    }

    fn was_offered(&self, choice: &str) -> bool {
        let scenario = self.session.scenario();
        self.offered.iter().any(|id| {
            let path = scenario.choice_path(*id);
            path == choice || path.split_once('.').is_some_and(|(_, short)| short == choice)
        })
    }

    fn was_said(&self, who: Option<StakeholderId>, text: &str) -> bool {
        let scenario = self.session.scenario();
        // A plan quotes the case in the language in which it is written.
        let render = |text, now| self.session.staging().render(text, now, Language::default());
        let transcript = self.session.transcript();
        self.session.moments().iter().flatten().any(|Moment { event, at: now }| match event {
            Event::Directed(id) => match &transcript.directions[id.index()] {
                Direction::Say { who: speaker, text: said } => Some(*speaker) == who && said.contains(text),
                Direction::Narrate(said) => who.is_none() && said.contains(text),
                _ => false,
            },
            Event::Said(line) => {
                let line = &scenario.lines[line.index()];
                let speaker = match line.who {
                    Speaker::Stakeholder(speaker) => Some(speaker),
                    Speaker::Player | Speaker::Narration => None,
                };
                speaker == who && render(line.text, now).contains(text)
            }
            Event::Picked(choice) if who.is_none() => {
                scenario.choice(*choice).text.is_some_and(|said| render(said, now).contains(text))
            }
            _ => false,
        })
    }
}

/// The calls and variables of a condition, in the order in which they stand in its text.
fn terms<'t>(text: &'t str, scenario: &Scenario) -> Vec<&'t str> {
    let of_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.');
    let mut terms = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(of_name) {
        rest = &rest[start..];
        let name = &rest[..rest.find(|c| !of_name(c)).unwrap_or(rest.len())];
        let behind = &rest[name.len()..];
        let is_call = behind.trim_start().starts_with('(') && !matches!(name, "and" | "or" | "not");
        let close = behind.find(')').filter(|_| is_call);
        let length = name.len() + close.map_or(0, |at| at + 1);
        let is_variable = scenario.variable_named(name).is_some()
            || scenario.derived.iter().any(|it| scenario.texts.name(it.id) == name);
        if close.is_some() || is_variable {
            terms.push(&rest[..length]);
        }
        rest = &rest[length..];
    }
    terms
}

fn failure(at: Span, nl: impl Into<String>, en: impl Into<String>) -> Failure {
    Failure { at, found: Bilingual { nl: nl.into(), en: en.into() }, help: None }
}

fn impossible(pick: &str, at: Span, error: &InputError) -> Failure {
    let error = error.words();
    failure(at, format!("`{pick}` kan niet: {}", error.nl), format!("`{pick}` is not possible: {}", error.en))
}
