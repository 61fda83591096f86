//! Translating a case, carried out: which texts are shown, and what is written.

use super::intent::StudioSide;
use super::languages::LANGUAGES;
use super::map::MapView;
use super::open_case::{OpenCase, TypedIn, Typing};
use super::translate::{TranslateIntent, TranslationRow, TranslationView};
use crate::app::screens::talk::reason;
use crate::app::state::AppState;
use crate::author::catalogue_file;
use crate::files::{exists, revision_date, write_atomically};
use crate::report::{Messages, capitalised};
use crate::studio::{CaseParts, CaseTranslation, EditRefused, TranslatedText, TranslationState};
use std::collections::BTreeMap;
use std::rc::Rc;
use std::time::Duration;

/// Texts on a page.
const PAGE: usize = 25;

/// What is looked at of a translation.
#[derive(Debug, Default)]
pub(super) struct Translating {
    /// The language, once one is chosen or there is one.
    language: Option<String>,
    only_open: bool,
    page: usize,
    /// What is shown, in this order for as long as it is looked at: what is translated stays where it is.
    order: Vec<String>,
    /// The text that is to have the focus, and how often that was asked.
    focus: Option<(String, u64)>,
    /// The translation as it stands, as long as nothing changed.
    known: Option<Rc<Known>>,
}

/// A translation as it stands, or why it cannot be written.
type Known = Result<BTreeMap<String, TranslatedText>, Vec<String>>;

impl Translating {
    /// Something changed.
    pub(super) fn forget(&mut self) {
        self.known = None;
    }
}

impl OpenCase {
    /// The translation that is looked at.
    fn translation(&mut self, words: &Messages) -> Option<Rc<Known>> {
        let languages = self.draft.languages();
        let it = &mut self.translating;
        if it.language.as_ref().is_none_or(|language| !languages.contains(language)) {
            (it.language, it.known) = (languages.first().cloned(), None);
            it.order.clear();
        }
        let language = it.language.clone()?;
        if it.known.is_none() {
            let told = |found: Vec<crate::script::Diagnostic>| {
                found.iter().take(3).map(|it| capitalised(it.message.get(words.language()))).collect()
            };
            let known: Known = match self.draft.translation(&language) {
                Ok(Some(CaseTranslation { rows })) => {
                    // What was put in order before keeps its place.
                    if self.translating.order.is_empty() {
                        self.translating.order = ordered(&rows, self.translating.only_open);
                    }
                    Ok(rows.into_iter().map(|row| (row.key.clone(), row)).collect())
                }
                Ok(None) => Err(vec![words.text("app-studio-play-broken")]),
                Err(found) => Err(told(found)),
            };
            self.translating.known = Some(Rc::new(known));
        }
        self.translating.known.clone()
    }

    /// Where a text is translated into the language that is looked at.
    pub(super) fn translation_of(&self, key: &str) -> Option<TypedIn> {
        Some(TypedIn::Translation(self.translating.language.clone()?, key.to_owned()))
    }

    /// Writes a translation.
    ///
    /// # Errors
    /// Why it cannot be written.
    pub(super) fn translate(&mut self, language: &str, key: &str, text: &str) -> Result<(), EditRefused> {
        self.draft.translate(language, key, text, &revision_date())?;
        self.keep();
        Ok(())
    }

    /// Puts what is shown in order anew: what changed and what is new first.
    fn order_translation(&mut self) {
        self.translating.order.clear();
        self.translating.known = None;
        self.translating.page = 0;
    }
}

/// What is shown: what changed, what is new, and unless only that is looked at what is translated.
fn ordered(rows: &[TranslatedText], only_open: bool) -> Vec<String> {
    let mut shown: Vec<_> = rows.iter().filter(|it| !only_open || it.state != TranslationState::Done).collect();
    shown.sort_by_key(|it| it.state);
    shown.into_iter().map(|it| it.key.clone()).collect()
}

impl AppState {
    pub(super) fn update_translation(&mut self, intent: TranslateIntent, now: Duration) {
        let Some(open) = &mut self.studio.open else { return };
        match intent {
            TranslateIntent::Into(language) => {
                open.translating.language = Some(language);
                open.order_translation();
            }
            TranslateIntent::Begin(language) => self.begin_translation(&language),
            TranslateIntent::OnlyOpen(only) => {
                open.translating.only_open = only;
                open.order_translation();
            }
            TranslateIntent::Page(page) => open.translating.page = page,
            TranslateIntent::Write(key, text) => {
                let place = open.translation_of(&key);
                self.typed(place, text, now);
            }
            TranslateIntent::Take(key, text) => {
                let Some(language) = open.translating.language.clone() else { return };
                let made = open.translate(&language, &key, &text);
                open.refused.remove(&TypedIn::Translation(language, key));
                self.tell_refused(made);
            }
            TranslateIntent::Next(behind) => self.next_to_translate(behind.as_deref(), now),
        }
    }

    /// Looks at the translation: what changed and what is new stands first.
    pub(super) fn look_at_translation(&mut self) {
        if let Some(open) = &mut self.studio.open {
            open.side = StudioSide::Translate;
            open.order_translation();
        }
    }

    fn begin_translation(&mut self, language: &str) {
        let Some(open) = &mut self.studio.open else { return };
        open.flush();
        let file = open.folder.join(catalogue_file(language));
        let text = open.draft.begun_translation(language, &revision_date()).filter(|_| !exists(&file));
        let Some(text) = text else {
            self.trouble(self.words.text("app-studio-translate-not"), String::new(), None);
            return;
        };
        match write_atomically(&file, text.as_bytes()) {
            Ok(()) => {
                open.take_files();
                open.translating.language = Some(language.to_owned());
                open.order_translation();
            }
            Err(error) => self.trouble(self.words.text("app-studio-translate-not"), reason(&error), None),
        }
    }

    /// Gives the focus to the next text that is still to be translated, on whatever page it stands.
    fn next_to_translate(&mut self, behind: Option<&str>, now: Duration) {
        let Some(open) = &mut self.studio.open else { return };
        let Some(known) = open.translation(&self.words) else { return };
        let Ok(rows) = &*known else { return };
        let it = &mut open.translating;
        let from = behind.and_then(|key| it.order.iter().position(|it| it == key)).map_or(0, |at| at + 1);
        let is_open = |at: &usize| rows.get(&it.order[*at]).is_some_and(|row| row.state != TranslationState::Done);
        let next = (from..it.order.len()).chain(0..from.min(it.order.len())).find(is_open);
        match next {
            Some(at) => {
                it.page = at / PAGE;
                let times = it.focus.as_ref().map_or(0, |(_, times)| times + 1);
                it.focus = Some((it.order[at].clone(), times));
            }
            None => self.done(self.words.text("app-studio-translate-all"), None, now),
        }
    }
}

/// What is shown of a translation.
pub(super) fn view(open: &mut OpenCase, map: &MapView, words: &Messages) -> TranslationView {
    let known = open.translation(words);
    let own = open.draft.scenario().map_or("", |it| it.about.language.as_str()).to_owned();
    let languages = open.draft.languages();
    let is_other = |code: &&str| *code != own && !languages.iter().any(|it| it == code);
    let others = LANGUAGES.iter().map(|(code, _)| *code).filter(is_other).map(str::to_owned).collect();
    let it = &open.translating;
    let mut view = TranslationView {
        languages: languages.clone(),
        language: it.language.clone(),
        others,
        only_open: it.only_open,
        focus: it.focus.clone(),
        ..TranslationView::default()
    };
    let rows = match known.as_deref() {
        Some(Ok(rows)) => rows,
        Some(Err(why)) => {
            view.refused.clone_from(why);
            return view;
        }
        None => return view,
    };
    for row in rows.values() {
        let at = match row.state {
            TranslationState::Done => 0,
            TranslationState::Changed => 1,
            TranslationState::New => 2,
        };
        view.counts[at] += 1;
    }
    let shown: Vec<_> = it.order.iter().filter_map(|key| rows.get(key)).collect();
    let pages = shown.len().div_ceil(PAGE).max(1);
    let page = it.page.min(pages - 1);
    view.page = (page, pages);
    let parts = CaseParts::of(&open.draft, words);
    let rows = shown.into_iter().skip(page * PAGE).take(PAGE);
    view.rows = rows.map(|row| shown_row(open, row, map, &parts, words)).collect();
    view
}

fn shown_row(
    open: &OpenCase,
    row: &TranslatedText,
    map: &MapView,
    parts_of: &CaseParts,
    words: &Messages,
) -> TranslationRow {
    let beat_of = |beat: &str| map.cards.iter().find(|card| card.beat.as_deref() == Some(beat));
    let mut parts = row.place.splitn(3, '.');
    let beat = parts.next().zip(parts.next()).map(|(home, beat)| format!("{home}.{beat}"));
    let card = beat.as_deref().and_then(beat_of);
    let place = match (card, parts.next()) {
        (Some(card), Some(rest)) => format!("{} · {rest}", card.title),
        (Some(card), None) => card.title.clone(),
        (None, _) => parts_of.called(&row.place).unwrap_or_else(|| row.place.clone()),
    };
    let typed_in = TypedIn::Translation(open.translating.language.clone().unwrap_or_default(), row.key.clone());
    let refused = open.refused.get(&typed_in);
    let typing = open.typing.as_ref().filter(|it| it.place == typed_in).map(|Typing { text, .. }| text);
    let fault = row.fault.as_ref().map(|it| capitalised(it.get(words.language())));
    TranslationRow {
        key: row.key.clone(),
        place,
        text: row.text.clone(),
        earlier: row.earlier.clone(),
        translation: typing.or(refused.map(|(text, _)| text)).unwrap_or(&row.translation).clone(),
        state: row.state,
        offers: row.offers.clone(),
        refused: refused.map(|(_, why)| why.clone()).or(fault),
    }
}
