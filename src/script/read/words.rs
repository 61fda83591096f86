//! Names that must be known: people, moves, and the fixed words of a field.

use super::ScenarioReader;
use crate::engine::{MoveId, Speaker, StakeholderId};
use crate::script::diagnostic::{Diagnostic, bilingual};
use crate::script::meant::no_move;
use crate::script::mentions::{CasePart, Mention};
use crate::script::ron::{RonValue, ValueKind};
use crate::script::source::shorten;
use crate::script::suggest::meant_by;
use crate::script::symbols::{Symbols, unknown};
use std::collections::BTreeMap;
use std::ops::Range;

/// The player, where a line says who speaks.
const PLAYER: &str = "player";

impl<'a> ScenarioReader<'_, 'a> {
    /// Something known by its name; an unknown name is reported.
    pub(super) fn look_up<T: Copy + Into<CasePart>>(
        &mut self,
        value: &RonValue<'a>,
        words: (&str, &str),
        table: impl for<'i> Fn(&'i Symbols<'a>) -> &'i BTreeMap<&'a str, T>,
    ) -> Option<T> {
        let name = self.decoder.text(value)?;
        if let Some(found) = table(&self.symbols).get(name).copied() {
            self.mention(value, found.into());
            return Some(found);
        }
        if self.decoder.is_full() {
            return None;
        }
        let known = table(&self.symbols).keys().copied();
        let diagnostic = unknown(words, name, value.span, known);
        self.decoder.report(diagnostic);
        None
    }

    /// Takes note that a text is the name of a part of the case.
    pub(super) fn mention(&mut self, value: &RonValue<'a>, of: CasePart) {
        if let ValueKind::Text(name) = &value.kind {
            let span = value.within(0..name.len(), self.decoder.source);
            self.source_map.mentions.push(Mention { span, of });
        }
    }

    /// Takes note of what a text names at several places.
    pub(super) fn mentions(&mut self, value: &RonValue<'a>, named: Vec<(Range<usize>, CasePart)>) {
        let source = self.decoder.source;
        let places = named.into_iter().map(|(range, of)| Mention { span: value.within(range, source), of });
        self.source_map.mentions.extend(places);
    }

    /// Somebody of the cast; an unknown name is answered with whoever is called so.
    fn somebody(&mut self, value: &RonValue<'a>, others: &[&'static str]) -> Option<StakeholderId> {
        let name = self.decoder.text(value)?;
        if let Some(found) = self.symbols.cast.get(name).copied() {
            self.mention(value, found.into());
            return Some(found);
        }
        if !self.decoder.is_full() {
            let diagnostic = self.symbols.nobody(name, value.span, others);
            self.decoder.report(diagnostic);
        }
        None
    }

    /// Who says a line: somebody of the cast, or the player.
    pub(super) fn speaker(&mut self, value: &RonValue<'a>) -> Option<Speaker> {
        match &value.kind {
            ValueKind::Text(text) if text == PLAYER => Some(Speaker::Player),
            _ => self.somebody(value, &[PLAYER]).map(Speaker::Stakeholder),
        }
    }

    pub(super) fn who(&mut self, value: &RonValue<'a>) -> Option<StakeholderId> {
        self.somebody(value, &[])
    }

    /// The moves that a list names.
    pub(super) fn moves(&mut self, value: &RonValue<'a>) -> Vec<MoveId> {
        let mut moves = Vec::new();
        for item in self.decoder.parts(value) {
            let Some(name) = self.decoder.text(item) else { continue };
            match self.model.move_id(name) {
                Some(id) => moves.push(id),
                None => {
                    let diagnostic = no_move(self.model, name, item.span);
                    self.decoder.report(diagnostic);
                }
            }
        }
        moves
    }

    /// One of several words, written without quotation marks.
    pub(super) fn word<T: Copy>(
        &mut self,
        value: &RonValue<'a>,
        all: &[T],
        id: impl Fn(T) -> &'static str,
    ) -> Option<T> {
        let written = match &value.kind {
            ValueKind::Word(word) => *word,
            ValueKind::Text(text) => text,
            _ => {
                let words = all.iter().map(|it| format!("`{}`", id(*it))).collect::<Vec<_>>().join(", ");
                self.decoder.wrong_type(value, &format!("een van {words}"), &format!("one of {words}"));
                return None;
            }
        };
        if let (Some(found), ValueKind::Word(_)) = (all.iter().find(|it| id(**it) == written), &value.kind) {
            return Some(*found);
        }
        let mut diagnostic = Diagnostic::error(
            "unknown-word",
            value.span,
            bilingual(
                format!("`{}` is hier geen vast woord", shorten(written)),
                format!("`{}` is not one of the fixed words here", shorten(written)),
            ),
        );
        if all.iter().any(|it| id(*it) == written) {
            let words = bilingual("schrijf het zonder aanhalingstekens", "write it without quotation marks");
            diagnostic = diagnostic.fix(words, value.span, written);
        } else if let Some(meant) = meant_by(written, || all.iter().map(|it| id(*it))) {
            let words = bilingual(format!("bedoelde je `{meant}`?"), format!("did you mean `{meant}`?"));
            diagnostic = diagnostic.fix(words, value.span, meant);
        } else {
            diagnostic = diagnostic.suggest(written, all.iter().map(|it| id(*it)));
        }
        self.decoder.report(diagnostic);
        None
    }
}
