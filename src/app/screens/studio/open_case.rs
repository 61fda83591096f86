//! The case that is open in the studio: what is written of it, where it is kept, and what of it is looked at.

use super::by_ear::ByEar;
use super::condition_shares::Shares;
use super::intent::{SheetField, StudioSide};
use super::map::MapView;
use super::picker::PickerKind;
use super::present_map;
use super::translating::Translating;
use super::view::Keeping;
use super::walks::WalkSearch;
use crate::engine::BeatId;
use crate::engine::relationship::Model;
use crate::files::{BackgroundFile, CaseTextFile, OwnFile, read_bundle, read_source, steps_file};
use crate::report::Messages;
use crate::script::rewrite::{CasePath, CaseValue};
use crate::studio::{
    AskOffer, CaseDraft, CaseEdit, CaseRemarks, EditRefused, MapPositions, MissingPart, NeededAt, Sheet, beat_place,
    beats_in_order, is_intervention,
};
use anyhow::Result;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

/// The file of a case itself.
pub(super) const CASE: &str = "scenario.ron";

/// What was remarked on a case stands beside it in its folder, so that it goes along where that goes.
const REMARKS: &str = "remarks.ron";

/// How long it must be quiet before what is typed becomes an edit.
pub(super) const QUIET: Duration = Duration::from_millis(300);

/// A case that is being written.
#[derive(Debug)]
pub(super) struct OpenCase {
    /// Its folder.
    pub(super) folder: PathBuf,
    /// What is written.
    pub(super) draft: CaseDraft,
    /// Where that is kept: the case itself, and other files as soon as a step changes them, by their path.
    pub(super) files: BTreeMap<String, CaseTextFile>,
    /// Where the edits are kept that can be taken back.
    history: CaseTextFile,
    /// Whether the draft knows that its text stands on the disk.
    settled: bool,
    /// The beat of the sheet, by its path.
    pub(super) chosen: String,
    /// How often another one was chosen.
    pub(super) looked: u32,
    /// What stands beside the sheet.
    pub(super) side: StudioSide,
    /// The words that are looked for.
    pub(super) search: String,
    /// What is being typed and is no edit yet.
    pub(super) typing: Option<Typing>,
    /// Where the title was written last of something that may be called after it, once it is written to its end.
    pub(super) titled: Option<(TypedIn, CasePath)>,
    /// What was typed and cannot be taken as it is, with the reason.
    pub(super) refused: BTreeMap<TypedIn, (String, String)>,
    /// What is found by ear alone.
    pub(super) by_ear: ByEar,
    /// In how many simulated talks the conditions of the sheet hold.
    pub(super) shares: Shares,
    /// In how many of them what the overview tells of comes about.
    pub(super) board_shares: Shares,
    /// Talks that come to the beat of the sheet, while one is chosen.
    pub(super) walks: Option<WalkSearch>,
    /// What of lines and choices is unfolded.
    pub(super) unfolded: BTreeSet<String>,
    /// A list to choose from, and the words that are looked for in it.
    pub(super) asked: Option<(PickerKind, String)>,
    /// Where something is needed that somebody wanted to take away.
    pub(super) needed: Vec<NeededAt>,
    /// What the case does not have of what was put in last.
    pub(super) missing: Vec<MissingPart>,
    /// The part of the overview that was asked for last, by its place, and how often something was.
    pub(super) part: Option<(String, u32)>,
    /// What a condition can ask, as long as nothing changed.
    pub(super) offers: Option<KnownOffers>,
    /// The map and the language of its words, as long as nothing changed.
    pub(super) map: Option<(Rc<MapView>, &'static str)>,
    /// The moments in the order in which the map knew them last.
    order: Vec<String>,
    /// Where the cards of the map stand.
    pub(super) positions: MapPositions,
    /// Where that is kept.
    pub(super) placed: BackgroundFile<MapPositions>,
    /// What is looked at of a translation.
    pub(super) translating: Translating,
    /// What was remarked, as it is kept beside the case.
    remarks: OwnFile<CaseRemarks>,
}

/// What a condition can ask in a scene, in the words of a language.
#[derive(Debug)]
pub(super) struct KnownOffers {
    /// The scene or fragment.
    pub(super) home: String,
    /// The language.
    pub(super) language: &'static str,
    /// What can be asked.
    pub(super) offers: Rc<Vec<AskOffer>>,
}

/// Words that are being typed.
#[derive(Debug, Clone)]
pub(super) struct Typing {
    /// Where.
    pub(super) place: TypedIn,
    /// What stands there now.
    pub(super) text: String,
    /// When the last key was pressed.
    pub(super) since: Duration,
}

/// Where words are typed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum TypedIn {
    /// In a field of the sheet of a beat.
    Sheet(String, SheetField),
    /// In a text of the case that stands on no sheet, by its place.
    Case(String),
    /// In the name of a part, by what it is called now.
    Name(String),
    /// In a document, by the path of its file.
    Document(String),
    /// In a condition that belongs to no moment, by its place.
    Condition(String),
    /// In a translation: the language, and what tells its text from the others.
    Translation(String, String),
}

impl OpenCase {
    /// Opens the case in a folder; the edits that can be taken back are kept in a file of another folder.
    pub(super) fn open(folder: &Path, model: Arc<Model>, histories: &Path) -> Result<Self> {
        let bundle = read_bundle(folder)?;
        let place = steps_file(histories, folder);
        let placed = OwnFile::<MapPositions>::read(place.with_extension("map.ron"));
        let history = read_source(&place).map(|(source, _)| source.text).unwrap_or_default();
        let draft = CaseDraft::open(bundle, model).with_history(&history);
        let file = CaseTextFile::of(folder.join(CASE), draft.text());
        let mut open = Self {
            folder: folder.to_owned(),
            files: BTreeMap::from([(CASE.to_owned(), file)]),
            history: CaseTextFile::of(place, &history),
            draft,
            settled: true,
            chosen: String::new(),
            looked: 0,
            side: StudioSide::default(),
            search: String::new(),
            typing: None,
            titled: None,
            refused: BTreeMap::new(),
            by_ear: ByEar::default(),
            shares: Shares::default(),
            board_shares: Shares::default(),
            walks: None,
            unfolded: BTreeSet::new(),
            asked: None,
            needed: Vec::new(),
            missing: Vec::new(),
            order: Vec::new(),
            part: None,
            offers: None,
            map: None,
            positions: placed.value().clone(),
            placed: BackgroundFile::new(placed),
            translating: Translating::default(),
            remarks: OwnFile::read(folder.join(REMARKS)),
        };
        open.choose_first();
        Ok(open)
    }

    /// Looks at the beat in which the case starts, where the one that was looked at is gone.
    pub(super) fn choose_first(&mut self) {
        let Some(case) = self.draft.case() else { return };
        let is_there = |beat: &str| beat_place(case, beat).is_some();
        if is_there(&self.chosen) || self.chosen.ends_with(".topics") || is_intervention(case, &self.chosen) {
            return;
        }
        let scenes = case.get("scenes").map(CaseValue::entries).unwrap_or_default();
        let named = scenes.iter().find(|(id, _)| id == case.text_of("start")).or(scenes.first());
        let Some((id, scene)) = named else { return };
        let start = format!("{id}.{}", scene.text_of("start"));
        let first =
            scene.get("beats").and_then(|beats| beats.entries().first()).map(|(beat, _)| format!("{id}.{beat}"));
        let chosen = if is_there(&start) { start } else { first.unwrap_or_default() };
        self.choose(chosen);
    }

    /// The title of the case.
    pub(super) fn title(&self) -> String {
        let title = self.draft.case().map_or("", |case| case.text_of("title"));
        let folder = || self.folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if title.is_empty() { folder() } else { title.to_owned() }
    }

    /// The sheet of the beat that is looked at.
    pub(super) fn sheet(&self, words: &Messages) -> Option<Sheet> {
        Sheet::of(&self.draft, &self.chosen, words)
    }

    /// The map; made anew where something changed, with every card where it stood.
    pub(super) fn map(&mut self, words: &Messages) -> Rc<MapView> {
        if let Some(map) = self.map.as_ref().filter(|(_, language)| *language == words.language()) {
            return Rc::clone(&map.0);
        }
        let case = self.folder.display().to_string();
        let kept = self.kept_in_order();
        let (view, positions) = present_map::map(&self.draft, &case, &kept, words);
        if positions != self.positions {
            self.placed.write(&positions);
            self.positions = positions;
        }
        let view = Rc::new(view);
        self.map = Some((Rc::clone(&view), words.language()));
        view
    }

    /// Where cards stood; what comes earlier in the file than before has taken the place of what it passed.
    fn kept_in_order(&mut self) -> MapPositions {
        let order = self.draft.case().map(beats_in_order).unwrap_or_default();
        let mut kept = self.positions.clone();
        kept.reorder(&self.order, &order);
        self.order = order;
        kept
    }

    /// What was remarked.
    pub(super) fn remarks(&self) -> &CaseRemarks {
        self.remarks.value()
    }

    /// Changes what was remarked, and keeps it.
    ///
    /// # Errors
    /// When it cannot be written; it is as it was then.
    pub(super) fn remark<R>(&mut self, change: impl FnOnce(&mut CaseRemarks) -> R) -> Result<R> {
        let mut remarks = self.remarks.value().clone();
        let made = change(&mut remarks);
        self.remarks.write(&remarks)?;
        Ok(made)
    }

    /// Looks at a beat.
    pub(super) fn choose(&mut self, beat: String) {
        if self.chosen != beat {
            self.chosen = beat;
            self.looked += 1;
            self.unfolded.clear();
        }
    }

    /// The beat of the sheet, as far as the case can be played.
    pub(super) fn beat(&self) -> Option<BeatId> {
        let scenario = self.draft.scenario().filter(|_| self.draft.is_sound())?;
        (0..scenario.beats.len()).map(BeatId::new).find(|beat| scenario.beat_path(*beat) == self.chosen)
    }

    /// Makes an edit and has it kept. A case that can be played stays one: an edit after which it could not is not made.
    ///
    /// # Errors
    /// Why it cannot be made; nothing has changed then.
    pub(super) fn edit(&mut self, edit: &CaseEdit) -> Result<(), EditRefused> {
        self.draft.edit_sound(edit)?;
        self.keep();
        Ok(())
    }

    /// Makes the edit with which the case begins: it is no step of its author, and cannot be taken back.
    ///
    /// # Errors
    /// Why it cannot be made; the case begins as it was then.
    pub(super) fn begin_with(&mut self, edit: &CaseEdit) -> Result<(), EditRefused> {
        let made = self.draft.edit_sound(edit);
        self.draft.begin_here();
        self.keep();
        made.map(|_| ())
    }

    /// Another text of a document.
    ///
    /// # Errors
    /// Why it cannot be taken; nothing has changed then.
    pub(super) fn write_document(&mut self, path: &str, text: &str) -> Result<(), EditRefused> {
        self.draft.set_document(path, text)?;
        self.keep();
        Ok(())
    }

    /// One more document of the dossier.
    ///
    /// # Errors
    /// Why it cannot be made; nothing has changed then.
    pub(super) fn new_document(&mut self, title: &str, text: &str) -> Result<(), EditRefused> {
        self.draft.new_document(title, text)?;
        self.keep();
        Ok(())
    }

    /// What was typed in a part and cannot be taken stands no longer in the field of something else.
    pub(super) fn forget_refused_of_parts(&mut self) {
        self.refused.retain(|place, _| !matches!(place, TypedIn::Name(_) | TypedIn::Condition(_)));
    }

    /// Has what is written kept soon, and its steps beside one's own data.
    pub(super) fn keep(&mut self) {
        (self.map, self.offers) = (None, None);
        self.translating.forget();
        self.settled = false;
        // A remedy may change a translation as well.
        for path in self.draft.unsaved() {
            let saved = self.draft.saved_text(&path).unwrap_or_default();
            let place = self.folder.join(&path);
            // A document goes with the step that took it away.
            let file = || match path.ends_with(".md") {
                true => CaseTextFile::that_may_go(place, saved),
                false => CaseTextFile::of(place, saved),
            };
            self.files.entry(path.clone()).or_insert_with(file);
        }
        for (path, file) in &mut self.files {
            if let Some(text) = self.draft.file(path) {
                file.write(text);
            }
        }
        self.history.write(&self.draft.history());
    }

    /// Waits until everything is written, or was tried.
    pub(super) fn flush(&mut self) {
        self.files.values().chain([&self.history]).for_each(CaseTextFile::flush);
        self.settle();
    }

    /// Notes what stands on the disk by now.
    pub(super) fn settle(&mut self) {
        if !self.settled && !self.is_waiting() && self.failed().is_none() {
            self.settled = true;
            self.draft.saved();
        }
    }

    fn is_waiting(&self) -> bool {
        self.files.values().any(CaseTextFile::is_waiting)
    }

    fn failed(&self) -> Option<String> {
        self.files.values().find_map(CaseTextFile::failed)
    }

    /// Whether what is written is kept.
    pub(super) fn keeping(&self) -> Keeping {
        if self.typing.is_some() || self.is_waiting() {
            return Keeping::Soon;
        }
        if let Some(why) = self.failed() {
            return Keeping::Failed(why);
        }
        self.refused.iter().next().map_or(Keeping::Kept, |(place, (_, why))| {
            let beat = if let TypedIn::Sheet(beat, _) = place { Some(beat.clone()) } else { None };
            Keeping::Refused(beat, why.clone())
        })
    }

    /// Whether something came of writing, once.
    pub(super) fn take_news(&self) -> bool {
        // Each is asked: what one of them has to tell does not keep that of another.
        self.files.values().filter(|file| file.take_news()).count() > 0
    }

    /// The text that somebody else wrote into the case.
    pub(super) fn changed_outside(&self) -> Option<String> {
        self.files.get(CASE)?.changed_outside()
    }

    /// The other files that somebody else wrote into while they were changed here as well, with what stands there.
    pub(super) fn others_outside(&self) -> Vec<(String, String)> {
        let others = self.files.iter().filter(|(path, _)| *path != CASE);
        others.filter_map(|(path, file)| Some((path.clone(), file.changed_outside()?))).collect()
    }
}
