//! Reading plans: scripted walkthroughs with what they expect.

use super::decode::{Decoder, Fields};
use super::diagnostic::{Diagnostic, bilingual};
use super::expression::compile;
use super::limits::FILE_BYTES;
use super::mentions::{CasePart, Mention, parts_of};
use super::resolve::Resolver;
use super::ron::{RonValue, ValueKind, parse};
use super::source::{Source, Span};
use super::symbols::{Symbols, unknown};
use crate::engine::{
    BeatId, ChoiceId, Condition, Counted, Counter, DrawnFacts, EndingId, Scenario, Seed, Setup, StakeholderId,
    VariableId,
};

/// A scripted walkthrough.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Its title.
    pub title: String,
    /// Where chance starts.
    pub seed: Seed,
    /// The level.
    pub level: u8,
    /// What drawn facts are, where that is not left to the seed.
    pub draw: DrawnFacts,
    /// What is done and expected, in order.
    pub steps: Vec<At>,
    /// What is expected at the end.
    pub expect: Vec<(Expectation, Span)>,
    /// Where its expectations name a part of the case; a place that may mean several has a mention for each.
    pub mentions: Vec<Mention>,
}

impl Plan {
    /// What its session is set up with.
    #[must_use]
    pub fn setup(&self) -> Setup {
        Setup { seed: self.seed, level: self.level, draw: self.draw.clone(), ..Setup::default() }
    }
}

/// A step of a plan.
#[derive(Debug, Clone)]
pub enum At {
    /// A pick as written.
    Pick(String, Span),
    /// An expectation at a beat, before the next pick.
    Beat {
        /// The beat at which the session must stand: `beat` or `scene.beat`.
        beat: String,
        /// What is expected there.
        expects: Vec<(Expectation, Span)>,
        /// Where it stands in the file.
        span: Span,
    },
}

/// Something that must be so.
#[derive(Debug, Clone)]
pub enum Expectation {
    /// The session ended here.
    Ending(EndingId),
    /// A condition holds; with its text.
    Holds(Condition, String),
    /// A choice was offered, now or at any earlier prompt: `beat.choice`.
    Offered(String),
    /// A choice was never offered.
    NotOffered(String),
    /// Somebody said a text; `None` is narration or the player.
    Says(Option<StakeholderId>, String),
}

/// Reads a plan against a scenario.
///
/// Returns the plan with the scenario it plays: a copy that also counts what only the plan asks about.
///
/// # Errors
/// Everything that is wrong with it.
pub fn load_plan(source: &Source, scenario: &Scenario) -> Result<(Plan, Scenario), Vec<Diagnostic>> {
    if source.text.len() > FILE_BYTES {
        return Err(vec![super::too_large(source.text.len())]);
    }
    if super::ron::is_empty(&source.text) {
        return Err(vec![super::empty("Plan(")]);
    }
    let mut syntax = Vec::new();
    let root = parse(&source.text, &mut syntax);
    if syntax.iter().any(|it| super::ron::UNRECOVERABLE.contains(&it.code)) {
        super::ron::settle(&source.text, &mut syntax);
        return Err(syntax);
    }
    let mut reader = PlanReader {
        decoder: Decoder::new(&source.text),
        symbols: Symbols::of(scenario),
        played: scenario.clone(),
        scenario,
        mentions: Vec::new(),
    };
    reader.decoder.found = syntax;
    let plan = reader.plan(&root);
    let (played, found) = (reader.played, reader.decoder.finish());
    match plan {
        Some(plan) if found.is_empty() => Ok((plan, played)),
        _ => Err(found),
    }
}

struct PlanReader<'a> {
    decoder: Decoder<'a>,
    symbols: Symbols<'a>,
    played: Scenario,
    scenario: &'a Scenario,
    mentions: Vec<Mention>,
}

const EXPECTATIONS: [&str; 5] = ["Ending", "Holds", "Offered", "NotOffered", "Says"];

impl<'a> PlanReader<'a> {
    fn plan(&mut self, root: &'a RonValue<'a>) -> Option<Plan> {
        let fields: Fields<'_, '_> =
            self.decoder.fields(root, "Plan", &["title", "seed", "level", "draw", "picks", "expect"])?;
        let title = self.decoder.need(&fields, "title").and_then(|value| self.decoder.text(value));
        let seed = fields.get("seed").map_or(Some(1), |value| self.decoder.number(value, 0..=i64::MAX));
        let level = fields.get("level").map_or(Some(3), |value| self.decoder.int(value, 1..=5));
        let draw = fields.get("draw").map_or_else(DrawnFacts::new, |value| self.draw(value));
        let picks = self.decoder.need(&fields, "picks").map(|value| self.decoder.list(value)).unwrap_or_default();
        let steps = picks.iter().filter_map(|item| self.step(item)).collect();
        let expect = fields.get("expect").map(|value| self.decoder.list(value)).unwrap_or_default();
        let expect = expect.iter().filter_map(|item| self.expectation(item)).collect();
        let mentions = std::mem::take(&mut self.mentions);
        let (title, seed, level) = (title?.to_owned(), Seed(seed? as u64), level? as u8);
        Some(Plan { title, seed, level, draw, steps, expect, mentions })
    }

    /// Which words drawn facts are to be: `{ "druk": "kas" }`.
    fn draw(&mut self, value: &'a RonValue<'a>) -> DrawnFacts {
        let mut draw = DrawnFacts::new();
        for (name, key, word) in self.decoder.entries(value) {
            let drawn: Vec<_> = self.scenario.drawn_variables().map(|(id, _)| id).collect();
            let called = |id: &VariableId| self.scenario.texts.name(self.scenario.variables[id.index()].id);
            let Some(id) = drawn.iter().copied().find(|id| called(id) == name) else {
                let known: Vec<_> = drawn.iter().map(called).collect();
                self.decoder.report(unknown(("getrokken feit", "drawn fact"), name, key.span, known));
                continue;
            };
            let Some(text) = self.decoder.text(word) else { continue };
            let words = &self.symbols.words[id.index()];
            match words.iter().position(|it| *it == text) {
                Some(at) => {
                    self.mention(key, [Some(id.into())]);
                    self.mention(word, [Some(CasePart::Word(id, at as u16))]);
                    draw.insert(name.to_owned(), text.to_owned());
                }
                None => {
                    let diagnostic = unknown(("woord", "word"), text, word.span, words.iter().copied());
                    self.decoder.report(diagnostic);
                }
            }
        }
        draw
    }

    fn step(&mut self, value: &'a RonValue<'a>) -> Option<At> {
        match &value.kind {
            ValueKind::Text(pick) => Some(At::Pick(pick.to_string(), value.span)),
            ValueKind::Tuple(Some("At"), values) if values.len() >= 2 => {
                let beat = self.beat(&values[0])?;
                let expects = values[1..].iter().filter_map(|item| self.expectation(item)).collect();
                Some(At::Beat { beat: beat.to_owned(), expects, span: value.span })
            }
            _ => {
                self.decoder.wrong_type(
                    value,
                    "een keuze, zoals `\"beat.keuze\"`, of `At(\"beat\", Holds(\"…\"))`",
                    "a pick, like `\"beat.choice\"`, or `At(\"beat\", Holds(\"…\"))`",
                );
                None
            }
        }
    }

    fn expectation(&mut self, value: &'a RonValue<'a>) -> Option<(Expectation, Span)> {
        let (name, values) = match &value.kind {
            ValueKind::Tuple(Some(name), values) => (*name, &**values),
            _ => {
                self.decoder.wrong_type(
                    value,
                    "een verwachting, zoals `Ending(\"…\")`",
                    "an expectation, like `Ending(\"…\")`",
                );
                return None;
            }
        };
        let expectation = match (name, values) {
            ("Ending", [ending]) => {
                let name = self.decoder.text(ending)?;
                let Some(id) = self.symbols.endings.get(name) else {
                    let diagnostic =
                        unknown(("einde", "ending"), name, ending.span, self.symbols.endings.keys().copied());
                    self.decoder.report(diagnostic);
                    return None;
                };
                let id = *id;
                self.mention(ending, [Some(id.into())]);
                Expectation::Ending(id)
            }
            ("Holds", [condition]) => self.holds(condition)?,
            ("Offered", [choice]) => Expectation::Offered(self.choice(choice)?.to_owned()),
            ("NotOffered", [choice]) => Expectation::NotOffered(self.choice(choice)?.to_owned()),
            ("Says", [who, text]) => {
                let name = self.decoder.text(who)?;
                let text = self.decoder.text(text)?.to_owned();
                if name == "player" {
                    Expectation::Says(None, text)
                } else if let Some(id) = self.symbols.cast.get(name) {
                    let id = *id;
                    self.mention(who, [Some(id.into())]);
                    Expectation::Says(Some(id), text)
                } else {
                    let diagnostic = unknown(("persoon", "person"), name, who.span, self.symbols.cast.keys().copied());
                    self.decoder.report(diagnostic);
                    return None;
                }
            }
            (known, _) if EXPECTATIONS.contains(&known) => {
                let (nl, en) = match known {
                    "Says" => ("Says(\"wie\", \"…\")", "Says(\"who\", \"…\")"),
                    "Holds" => ("Holds(\"trust(roos) >= 50\")", "Holds(\"trust(roos) >= 50\")"),
                    "Ending" => ("Ending(\"einde\")", "Ending(\"ending\")"),
                    "Offered" => ("Offered(\"beat.keuze\")", "Offered(\"beat.choice\")"),
                    _ => ("NotOffered(\"beat.keuze\")", "NotOffered(\"beat.choice\")"),
                };
                self.decoder.report(
                    Diagnostic::error(
                        "wrong-form",
                        value.span,
                        bilingual(format!("`{known}` is zo niet af"), format!("`{known}` is not complete like this")),
                    )
                    .help(bilingual(format!("schrijf `{nl}`"), format!("write `{en}`"))),
                );
                return None;
            }
            (other, _) => {
                self.decoder.report(unknown(("verwachting", "expectation"), other, value.span, EXPECTATIONS));
                return None;
            }
        };
        Some((expectation, value.span))
    }

    /// A beat by its name, which must exist: an expectation about none would always come out the same.
    fn beat(&mut self, value: &'a RonValue<'a>) -> Option<&'a str> {
        let name = self.decoder.text(value)?;
        let exists = match name.split_once('.') {
            Some((home, beat)) => self.symbols.beat(Some(home), beat, None).is_ok(),
            None => self.symbols.beats.keys().any(|(_, beat)| *beat == name),
        };
        if !exists {
            let known = self.symbols.beats.keys().map(|(_, beat)| *beat);
            self.decoder.report(unknown(("moment", "beat"), name, value.span, known));
        }
        let meant: Vec<_> = (0..self.scenario.beats.len()).map(BeatId::new).collect();
        for beat in meant.into_iter().filter(|it| ends_in(&self.scenario.beat_path(*it), name)) {
            let home = CasePart::from(self.scenario.beat(beat).home);
            match name.contains('.') {
                true => self.mention(value, [Some(home), Some(beat.into())]),
                false => self.mention(value, [Some(beat.into())]),
            }
        }
        exists.then_some(name)
    }

    /// Takes note of what the parts of a name stand for.
    fn mention<const N: usize>(&mut self, value: &RonValue<'a>, parts: [Option<CasePart>; N]) {
        let ValueKind::Text(name) = &value.kind else { return };
        let source = self.decoder.source;
        let places = parts_of(name, &(0..name.len())).into_iter().zip(parts);
        let mentions = places.filter_map(|(range, of)| Some(Mention { span: value.within(range, source), of: of? }));
        self.mentions.extend(mentions);
    }

    /// A choice by its name, which must exist.
    fn choice(&mut self, value: &'a RonValue<'a>) -> Option<&'a str> {
        let name = self.decoder.text(value)?;
        let paths = (0..self.scenario.choices.len()).map(|at| self.scenario.choice_path(ChoiceId::new(at)));
        let paths: Vec<_> = paths.collect();
        let known = || {
            paths.iter().flat_map(|path| [Some(path.as_str()), path.split_once('.').map(|(_, short)| short)]).flatten()
        };
        if known().any(|path| path == name) {
            for at in (0..paths.len()).filter(|at| ends_in(&paths[*at], name)) {
                let choice = &self.scenario.choices[at];
                let (beat, id) = (CasePart::from(choice.beat), CasePart::from(ChoiceId::new(at)));
                let home = CasePart::from(self.scenario.beat(choice.beat).home);
                match name.split('.').count() {
                    3 => self.mention(value, [Some(home), Some(beat), Some(id)]),
                    _ => self.mention(value, [Some(beat), Some(id)]),
                }
            }
            return Some(name);
        }
        self.decoder.report(unknown(("keuze", "choice"), name, value.span, known()));
        None
    }

    fn holds(&mut self, value: &'a RonValue<'a>) -> Option<Expectation> {
        let text = self.decoder.text(value)?;
        let played = &mut self.played;
        let mut watch = |what: Counted| -> Counter { played.watch(what) };
        let mut resolver = Resolver {
            symbols: &self.symbols,
            model: &self.scenario.model,
            here: None,
            watch: &mut watch,
            doubts: Vec::new(),
            named: Vec::new(),
        };
        let compiled = compile(text, &mut resolver);
        let places = std::mem::take(&mut resolver.named).into_iter();
        let source = self.decoder.source;
        self.mentions.extend(places.map(|(range, of)| Mention { span: value.within(range, source), of }));
        let condition = self.decoder.compiled(value, compiled)?;
        Some(Expectation::Holds(condition, text.to_owned()))
    }
}

/// Whether a path is a name, or ends in it: `foyer.begin.ja` in `begin.ja`.
fn ends_in(path: &str, name: &str) -> bool {
    path.strip_suffix(name).is_some_and(|before| before.is_empty() || before.ends_with('.'))
}
