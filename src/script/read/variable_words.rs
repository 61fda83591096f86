//! Variables that hold one of several words: the words, which of them is drawn, and which of them people read.

use super::ScenarioReader;
use super::outline::NameOutline;
use crate::engine::{VariableId, VariableKind, variables_in};
use crate::script::diagnostic::{Diagnostic, bilingual};
use crate::script::mentions::CasePart;
use crate::script::ron::{RonValue, ValueKind};
use crate::script::source::is_id;
use std::collections::BTreeSet;

/// The greatest weight of a word that is drawn.
const WEIGHT: i32 = 1_000_000;

/// What a variable can hold, with its words as conditions name them.
type WithWords<'a> = (VariableKind, Vec<&'a str>);

impl<'a> ScenarioReader<'_, 'a> {
    /// `OneOf("a", ["a", "b"])`: the word at the start, and all of them.
    pub(super) fn one_of(
        &mut self,
        first: &'a RonValue<'a>,
        list: &'a RonValue<'a>,
        id: VariableId,
    ) -> Option<WithWords<'a>> {
        let start = self.variable_word(first)?;
        let mut words: Vec<&'a str> = Vec::new();
        for item in self.decoder.parts(list) {
            self.add_word(item, list, id, &mut words);
        }
        let bare = |it: &RonValue<'_>| matches!(it.kind, ValueKind::Word(_));
        if bare(first) || matches!(&list.kind, ValueKind::List(items) if items.iter().any(bare)) {
            // Each was reported where it stands.
            return None;
        }
        let Some(at) = words.iter().position(|word| *word == start) else {
            let diagnostic = Diagnostic::error(
                "unknown-word",
                first.span,
                bilingual(
                    format!("`{start}` staat niet in de lijst erachter"),
                    format!("`{start}` is not in the list behind it"),
                ),
            );
            self.decoder.report(diagnostic.suggest(start, words.iter().copied()));
            return None;
        };
        let kept = words.iter().map(|word| self.keep_name(word)).collect();
        self.mention(first, CasePart::Word(id, at as u16));
        Some((VariableKind::OneOf { start: at as i32, words: kept, shown: Vec::new() }, words))
    }

    /// `Drawn([(2, "a"), (1, "b")])`: each word with how often it is drawn.
    pub(super) fn drawn(&mut self, list: &'a RonValue<'a>, id: VariableId) -> Option<WithWords<'a>> {
        let (mut words, mut weights) = (Vec::new(), Vec::new());
        let mut whole = true;
        for item in self.decoder.parts(list) {
            let ValueKind::Tuple(None, pair) = &item.kind else {
                let form = ("een gewicht en een woord: `(2, \"kas\")`", "a weight and a word: `(2, \"cash\")`");
                self.decoder.wrong_type(item, form.0, form.1);
                whole = false;
                continue;
            };
            let [weight, word] = &pair[..] else {
                let form = ("een gewicht en een woord: `(2, \"kas\")`", "a weight and a word: `(2, \"cash\")`");
                self.decoder.wrong_type(item, form.0, form.1);
                whole = false;
                continue;
            };
            let weight = self.decoder.int(weight, 0..=WEIGHT);
            let known = words.len();
            self.add_word(word, list, id, &mut words);
            whole &= words.len() > known && !matches!(word.kind, ValueKind::Word(_));
            match weight {
                Some(weight) if words.len() > known => weights.push(weight as u32),
                Some(_) => {}
                None => whole = false,
            }
        }
        if !whole {
            return None;
        }
        if weights.iter().all(|weight| *weight == 0) {
            let message = bilingual("geen van deze gewichten is groter dan nul", "none of these weights is above zero");
            let help = bilingual(
                "geef minstens één woord een gewicht boven nul: `Drawn([(2, \"kas\"), (1, \"bestuur\")])`",
                "give at least one word a weight above zero: `Drawn([(2, \"cash\"), (1, \"board\")])`",
            );
            self.decoder.report(Diagnostic::error("no-weight", list.span, message).help(help));
            return None;
        }
        let kept = words.iter().map(|word| self.keep_name(word)).collect();
        Some((VariableKind::Drawn { weights, words: kept, shown: Vec::new() }, words))
    }

    /// Takes a word of a list, unless it is no id or stands there twice.
    fn add_word(&mut self, item: &'a RonValue<'a>, list: &RonValue<'a>, id: VariableId, words: &mut Vec<&'a str>) {
        let Some(word) = self.variable_word(item) else { return };
        if !is_id(word) {
            self.decoder.malformed_id(word, item.span);
        } else if words.contains(&word) {
            self.decoder.duplicate(word, item.span, list.span);
        } else {
            self.mention(item, CasePart::Word(id, words.len() as u16));
            words.push(word);
        }
    }

    /// A word of a variable; without quotation marks it is reported, and still the word that others name.
    fn variable_word(&mut self, value: &'a RonValue<'a>) -> Option<&'a str> {
        let bare = if let ValueKind::Word(word) = value.kind { Some(word) } else { None };
        self.decoder.text(value).or(bare)
    }

    /// The words of a variable that some text shows are texts themselves: they are read, and translated. Drawn words always
    /// are, since whoever looks back is told what was drawn.
    pub(super) fn keep_shown_words(&mut self, outline: &NameOutline<'a, 'a>) {
        let texts = &self.builder.texts;
        let braced = (0..texts.len()).map(|at| texts.template(at)).filter(|(_, brace)| *brace);
        let named: BTreeSet<String> = braced.flat_map(|(text, _)| variables_in(text)).map(str::to_owned).collect();
        for (at, (id, _, value)) in outline.variables.iter().enumerate() {
            let ValueKind::Tuple(Some(kind @ ("OneOf" | "Drawn")), values) = &value.kind else { continue };
            if *kind == "OneOf" && !named.contains(*id) {
                continue;
            }
            let Some(ValueKind::List(items)) = values.last().map(|it| &it.kind) else { continue };
            let items: Vec<&RonValue<'a>> = items
                .iter()
                .map(|item| match &item.kind {
                    ValueKind::Tuple(None, pair) => pair.last().unwrap_or(item),
                    _ => item,
                })
                .collect();
            let words = self.symbols.words.get(at).cloned().unwrap_or_default();
            let place = |word: &str| items.iter().find(|it| matches!(&it.kind, ValueKind::Text(text) if text == word));
            let mut kept = Vec::with_capacity(words.len());
            for word in words {
                let span = place(word).map_or(value.span, |it| it.span);
                kept.push(self.keep_text(word, span, &format!("variables.{id}.{word}")));
            }
            if let Some(VariableKind::OneOf { shown, .. } | VariableKind::Drawn { shown, .. }) =
                self.builder.variables.get_mut(at).map(|it| &mut it.kind)
            {
                *shown = kept;
            }
        }
    }
}
