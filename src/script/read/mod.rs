//! From the tree of `scenario.ron` to a [`Scenario`]: first every name, then every part, then where it all leads.

mod about;
mod beats;
mod cast;
mod effects;
mod outline;
mod parts;
mod then;
mod variables;

use super::decode::{Decoder, Fields};
use super::diagnostic::{Diagnostic, say};
use super::expression::{Type, compile, compile_value};
use super::index::{Index, unknown};
use super::limits::CONDITION_STEPS;
use super::ron::Value;
use super::scope::Scope;
use super::source::Span;
use crate::engine::relationship::Model;
use crate::engine::{
    Beat, Branch, Choice, Condition, Derived, Effect, Fact, Fragment, Home, Interest, Line, MoveId, NameId, Piece,
    Promise, Scenario, Scene, Stakeholder, StakeholderId, Strings, TextId, Texts, Topic, Variable, Watch, Watched,
    pieces,
};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Where the parts of a scenario stand in its file; the engine knows nothing of files.
#[derive(Debug, Clone, Default)]
pub struct Places {
    /// The id of each beat; the file's beginning for a topic list.
    pub beats: Vec<Span>,
    /// The id of each choice.
    pub choices: Vec<Span>,
    /// Each text.
    pub texts: Vec<Span>,
    /// How translations name the place of each text.
    pub contexts: Strings,
}

/// What was read of `scenario.ron`.
pub(super) struct Reading {
    /// The scenario, unless something essential is missing.
    pub(super) scenario: Option<Scenario>,
    pub(super) places: Places,
    pub(super) found: Vec<Diagnostic>,
}

/// The documents of the dossier, as the shell found them: path → content.
pub(super) type Files = BTreeMap<String, String>;

/// Reads the tree of a scenario.
pub(super) fn read<'a>(
    root: &'a Value<'a>,
    source: &'a str,
    id: &str,
    hash: String,
    model: &Arc<Model>,
    files: &Files,
    syntax: Vec<Diagnostic>,
) -> Reading {
    let mut decoder = Decoder::new(source);
    decoder.found = syntax;
    let Some(fields) = decoder.fields(root, "Scenario", about::FIELDS) else {
        return Reading { scenario: None, places: Places::default(), found: decoder.found };
    };
    let outline = outline::outline(&mut decoder, &fields);
    let mut reader = Reader {
        decoder,
        model,
        files,
        index: Index::default(),
        draft: Draft::default(),
        places: Places::default(),
        here: None,
        path: String::new(),
        watches: BTreeMap::new(),
        order: Vec::new(),
        derived_cost: Vec::new(),
        promise_places: BTreeMap::new(),
    };
    reader.index_names(&outline);
    reader.read_variables(&outline);
    reader.read_cast(&outline);
    reader.read_norms_and_dossier(&outline);
    reader.read_endings_and_lessons(&outline);
    reader.read_scenes(&outline);
    let about = reader.read_about(&fields);
    let start = reader.start_scene(&fields, &outline);
    reader.finish(id, hash, about, start)
}

/// A scenario in the making.
#[derive(Default)]
struct Draft {
    texts: Strings,
    names: Strings,
    cast: Vec<Stakeholder>,
    interests: Vec<Interest>,
    dossier: Vec<crate::engine::Document>,
    norms: Vec<crate::engine::Norm>,
    variables: Vec<Variable>,
    derived: Vec<Derived>,
    promises: Vec<Promise>,
    scenes: Vec<Scene>,
    fragments: Vec<Fragment>,
    topics: Vec<Topic>,
    beats: Vec<Beat>,
    choices: Vec<Choice>,
    lines: Vec<Line>,
    effects: Vec<Effect>,
    moves: Vec<MoveId>,
    branches: Vec<Branch>,
    endings: Vec<crate::engine::Ending>,
    lessons: Vec<crate::engine::Lesson>,
}

/// Reads the parts of a scenario one by one.
struct Reader<'r, 'a> {
    decoder: Decoder<'a>,
    model: &'r Arc<Model>,
    files: &'r Files,
    index: Index<'a>,
    draft: Draft,
    places: Places,
    /// The scene or fragment that is being read.
    here: Option<Home>,
    /// The place of the next text, as translations name it.
    path: String,
    watches: BTreeMap<Watched, Watch>,
    order: Vec<Watched>,
    derived_cost: Vec<usize>,
    promise_places: BTreeMap<&'a str, Span>,
}

impl<'a> Reader<'_, 'a> {
    /// Reads with a longer path.
    fn within<T>(&mut self, part: &str, read: impl FnOnce(&mut Self) -> T) -> T {
        let length = self.path.len();
        if length > 0 {
            self.path.push('.');
        }
        self.path.push_str(part);
        let result = read(self);
        self.path.truncate(length);
        result
    }

    /// Keeps a text that people read.
    fn keep_text(&mut self, text: &str, span: Span, context: &str) -> TextId {
        let id = TextId::new(self.draft.texts.push(text));
        self.places.texts.push(span);
        let context = if self.path.is_empty() { context.to_owned() } else { format!("{}.{context}", self.path) };
        self.places.contexts.push(&context);
        id
    }

    /// Keeps an id.
    fn keep_name(&mut self, name: &str) -> NameId {
        NameId::new(self.draft.names.push(name))
    }

    /// The text of a value, with the variables in it looked up.
    fn text(&mut self, value: &Value<'a>, context: &str) -> Option<TextId> {
        let text = self.decoder.text(value)?;
        if text.contains(['{', '}']) {
            self.check_pieces(value, text);
        }
        Some(self.keep_text(text, value.span, context))
    }

    /// The text of a field that must be there.
    fn need_text(&mut self, fields: &Fields<'_, 'a>, name: &'static str) -> Option<TextId> {
        let value = self.decoder.need(fields, name)?;
        self.text(value, name)
    }

    /// The text of a field that may be absent.
    fn maybe_text(&mut self, fields: &Fields<'_, 'a>, name: &'static str) -> Option<TextId> {
        fields.get(name).and_then(|value| self.text(value, name))
    }

    fn check_pieces(&mut self, value: &Value<'a>, text: &str) {
        let mut at = 0;
        for piece in pieces(text) {
            let range = match piece {
                Piece::Plain("{") if !text[at..].starts_with("{{") => {
                    let span = value.within(at..at + 1, self.decoder.source);
                    self.decoder.report(
                        Diagnostic::error(
                            "unclosed-brace",
                            span,
                            say("deze accolade wordt nergens gesloten", "this brace is never closed"),
                        )
                        .help(say("schrijf `{{` voor een accolade zelf", "write `{{` for a brace itself")),
                    );
                    at + 1
                }
                Piece::Plain(plain @ ("{" | "}")) => at + if text[at..].starts_with(&plain.repeat(2)) { 2 } else { 1 },
                Piece::Plain(plain) => at + plain.len(),
                Piece::Variable(name) => {
                    let end = at + name.len() + 2;
                    if !self.index.variables.contains_key(name) && !self.index.derived.contains_key(name) {
                        let span = value.within(at..end, self.decoder.source);
                        let known = self.index.variables.keys().chain(self.index.derived.keys()).copied();
                        let diagnostic = unknown(("variabele", "variable"), name, span, known);
                        self.decoder.report(diagnostic);
                    }
                    end
                }
            };
            at = range;
        }
    }

    /// A condition.
    fn condition(&mut self, value: &Value<'a>) -> Option<Condition> {
        let text = self.decoder.text(value)?;
        let compiled = {
            let (watches, order) = (&mut self.watches, &mut self.order);
            let mut watch = |what: Watched| {
                *watches.entry(what).or_insert_with(|| {
                    order.push(what);
                    Watch::new(order.len() - 1)
                })
            };
            let mut scope = Scope { index: &self.index, model: self.model, here: self.here, watch: &mut watch };
            compile(text, &mut scope)
        };
        self.accept(value, compiled)
    }

    /// A value of any type, for a derived variable.
    fn derived_value(&mut self, value: &Value<'a>) -> Option<(Condition, Type)> {
        let text = self.decoder.text(value)?;
        let compiled = {
            let (watches, order) = (&mut self.watches, &mut self.order);
            let mut watch = |what: Watched| {
                *watches.entry(what).or_insert_with(|| {
                    order.push(what);
                    Watch::new(order.len() - 1)
                })
            };
            let mut scope = Scope { index: &self.index, model: self.model, here: None, watch: &mut watch };
            compile_value(text, &mut scope)
        };
        match compiled {
            Ok((condition, kind)) => Some((self.accept(value, Ok(condition))?, kind)),
            Err(mistakes) => {
                self.accept(value, Err(mistakes));
                None
            }
        }
    }

    fn accept(
        &mut self,
        value: &Value<'a>,
        compiled: Result<Condition, Vec<super::expression::Mistake>>,
    ) -> Option<Condition> {
        match compiled {
            Ok(condition) if self.cost(&condition) > CONDITION_STEPS => {
                self.decoder.report(Diagnostic::error(
                    "condition-too-long",
                    value.span,
                    say("deze voorwaarde vraagt te veel rekenwerk", "this condition takes too much work"),
                ));
                None
            }
            Ok(condition) => Some(condition),
            Err(mistakes) => {
                for mistake in mistakes {
                    let mut diagnostic = mistake.diagnostic;
                    diagnostic.at.span = value.within(mistake.range, self.decoder.source);
                    self.decoder.report(diagnostic);
                }
                None
            }
        }
    }

    /// The steps that a condition takes, derived variables included.
    fn cost(&self, condition: &Condition) -> usize {
        let inner = condition.facts().map(|fact| match fact {
            Fact::Derived(derived) => self.derived_cost.get(derived.index()).copied().unwrap_or(0),
            _ => 0,
        });
        inner.fold(condition.steps(), usize::saturating_add)
    }

    /// A condition of a field that may be absent.
    fn maybe_condition(&mut self, fields: &Fields<'_, 'a>, name: &'static str) -> Option<Condition> {
        fields.get(name).and_then(|value| self.condition(value))
    }

    /// Something known by its name; an unknown name is reported.
    fn look_up<T: Copy>(
        &mut self,
        value: &Value<'a>,
        words: (&str, &str),
        table: impl for<'i> Fn(&'i Index<'a>) -> &'i BTreeMap<&'a str, T>,
    ) -> Option<T> {
        let name = self.decoder.text(value)?;
        if let Some(found) = table(&self.index).get(name) {
            return Some(*found);
        }
        let diagnostic = unknown(words, name, value.span, table(&self.index).keys().copied());
        self.decoder.report(diagnostic);
        None
    }

    fn who(&mut self, value: &Value<'a>) -> Option<StakeholderId> {
        self.look_up(value, ("persoon", "person"), |index| &index.cast)
    }

    /// The moves that a list names.
    fn moves(&mut self, value: &Value<'a>) -> Vec<MoveId> {
        let mut moves = Vec::new();
        for item in self.decoder.list(value) {
            let Some(name) = self.decoder.text(item) else { continue };
            match self.model.move_id(name) {
                Some(id) => moves.push(id),
                None => {
                    let known = self.model.moves.iter().map(|it| it.id.as_str());
                    let diagnostic = unknown(("gesprekszet", "move"), name, item.span, known)
                        .help(say("`tegenspel model` noemt ze alle", "`tegenspel model` lists them all"));
                    self.decoder.report(diagnostic);
                }
            }
        }
        moves
    }

    /// One of several words, written without quotation marks.
    fn word<T: Copy>(&mut self, value: &Value<'a>, all: &[T], id: impl Fn(T) -> &'static str) -> Option<T> {
        let written = match &value.kind {
            super::ron::Kind::Word(word) => *word,
            super::ron::Kind::Text(text) => text,
            _ => {
                let words = all.iter().map(|it| format!("`{}`", id(*it))).collect::<Vec<_>>().join(", ");
                self.decoder.wrong_type(value, &format!("een van {words}"), &format!("one of {words}"));
                return None;
            }
        };
        if let (Some(found), super::ron::Kind::Word(_)) = (all.iter().find(|it| id(**it) == written), &value.kind) {
            return Some(*found);
        }
        let mut diagnostic = Diagnostic::error(
            "unknown-word",
            value.span,
            say(
                format!("`{}` is hier geen vast woord", super::decode::shorten(written)),
                format!("`{}` is not one of the fixed words here", super::decode::shorten(written)),
            ),
        );
        if all.iter().any(|it| id(*it) == written) {
            diagnostic =
                diagnostic.help(say("schrijf het zonder aanhalingstekens", "write it without quotation marks"));
        } else {
            diagnostic = diagnostic.suggest(written, all.iter().map(|it| id(*it)));
        }
        self.decoder.report(diagnostic);
        None
    }

    /// Has something counted.
    fn watch(&mut self, what: Watched) {
        let order = &mut self.order;
        self.watches.entry(what).or_insert_with(|| {
            order.push(what);
            Watch::new(order.len() - 1)
        });
    }

    fn finish(
        mut self,
        id: &str,
        hash: String,
        about: Option<crate::engine::About>,
        start: Option<crate::engine::SceneId>,
    ) -> Reading {
        let counts = crate::engine::Counts {
            calls: 0,
            stakeholders: self.draft.cast.len(),
            interests: self.draft.interests.len(),
            variables: self.draft.variables.len(),
            promises: self.draft.promises.len(),
            topics: self.draft.topics.len(),
        };
        let broken = !self.decoder.found.is_empty();
        let (Some(about), Some(start), false) = (about, start, broken) else {
            self.decoder.found.sort_by_key(|it| it.at.span);
            return Reading { scenario: None, places: self.places, found: self.decoder.found };
        };
        let draft = &mut self.draft;
        draft.texts.shrink_to_fit();
        draft.names.shrink_to_fit();
        let draft = std::mem::take(draft);
        let mut scenario = Scenario {
            id: id.to_owned(),
            hash,
            model: Arc::clone(self.model),
            about,
            texts: Texts { source: draft.texts, names: draft.names, translations: Vec::new() },
            cast: draft.cast,
            interests: draft.interests,
            dossier: draft.dossier,
            norms: draft.norms,
            variables: draft.variables,
            derived: draft.derived,
            promises: draft.promises,
            scenes: draft.scenes,
            fragments: draft.fragments,
            topics: draft.topics,
            beats: draft.beats,
            choices: draft.choices,
            lines: draft.lines,
            effects: draft.effects,
            moves: draft.moves,
            branches: draft.branches,
            endings: draft.endings,
            lessons: draft.lessons,
            start,
            watched: Vec::with_capacity(self.order.len()),
            used: Vec::new(),
            layout: crate::engine::Layout::default(),
        };
        for what in self.order {
            scenario.watch(what);
        }
        let calls = super::flow::check(&scenario, &self.places, &mut self.decoder.found);
        scenario.layout = crate::engine::Layout::new(crate::engine::Counts { calls, ..counts });
        self.decoder.found.sort_by_key(|it| it.at.span);
        Reading { scenario: Some(scenario), places: self.places, found: self.decoder.found }
    }
}
