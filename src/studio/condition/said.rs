//! Every condition of a case in words, wherever it stands: also one that calculates, which has no rows to pick from.

use crate::engine::Site;
use crate::report::{InWords, Messages};
use crate::script::rewrite::CasePath;
use crate::studio::draft::CaseDraft;
use crate::studio::sheet::{Sheet, SheetChoice, SheetCondition, SheetLine};

impl CaseDraft {
    /// What the condition at a place says, in the words of the script for reviewers; nothing where there is none, or as long
    /// as the case cannot be played.
    #[must_use]
    pub fn condition_words(&self, at: &CasePath, words: &Messages) -> Option<String> {
        let loaded = self.loaded();
        let scenario = loaded.scenario.as_ref()?;
        let language = scenario.texts.language(&scenario.about.language);
        let said = InWords { scenario, words, language, numbers: None };
        // What follows from other things is found by its name.
        if at.parent().is_some_and(|(around, _)| around == CasePath::from("derived")) {
            let derived = scenario.derived.iter().find(|it| scenario.texts.name(it.id) == at.name_from_end(0))?;
            let id = if derived.truth { "review-mark-derived" } else { "review-mark-sum" };
            return Some(words.text_with(id, &[("condition", said.clause(&derived.condition).into())]));
        }
        let span = self.reading()?.span_of(at)?;
        let within = |it: &crate::script::Span| span.start <= it.start && it.end <= span.end;
        // What a text repeats is looked at from outside, and may stand where something else waits for the same.
        let sites = loaded.source_map.conditions.iter().filter(|(_, place)| within(place)).map(|(site, _)| *site);
        let site = sites.min_by_key(|site| matches!(site, Site::Recall(_)))?;
        scenario.condition(site).map(|condition| said.only_if(condition))
    }

    /// Puts in words what of a sheet has none yet.
    pub(in crate::studio) fn say_conditions(&self, sheet: &mut Sheet, words: &Messages) {
        let put = |when: &mut Option<SheetCondition>, at: &CasePath| {
            if let Some(when) = when.as_mut().filter(|it| it.words.is_none()) {
                when.words = self.condition_words(&at.name("when"), words);
            }
        };
        let lines = |lines: &mut Vec<SheetLine>| lines.iter_mut().for_each(|line| put(&mut line.when, &line.path));
        lines(&mut sheet.lines);
        for choice in &mut sheet.choices {
            let SheetChoice { when, path, reply, branches, .. } = choice;
            put(when, path);
            lines(reply);
            for branch in branches {
                if let Some((at, _)) = branch.leads_at.parent() {
                    put(&mut branch.when, &at);
                }
            }
        }
        for branch in &mut sheet.branches {
            if let Some((at, _)) = branch.leads_at.parent() {
                put(&mut branch.when, &at);
            }
        }
    }
}
