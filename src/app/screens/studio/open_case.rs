//! The case that is open in the studio: what is written of it, where it is kept, and what of it is looked at.

use super::intent::{SheetField, StudioSide};
use super::map::MapView;
use super::picker::PickerKind;
use super::present_map;
use super::view::Keeping;
use crate::engine::BeatId;
use crate::engine::relationship::Model;
use crate::files::{BackgroundFile, CaseTextFile, OwnFile, read_bundle, read_source, steps_file, write_atomically};
use crate::report::Messages;
use crate::script::Severity;
use crate::script::rewrite::CaseValue;
use crate::studio::{CaseDraft, CaseEdit, EditRefused, MapPositions, RefusedBecause, Sheet, beat_place};
use anyhow::Result;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

/// How long it must be quiet before what is typed becomes an edit.
pub(super) const QUIET: Duration = Duration::from_millis(300);

/// A case that is being written.
#[derive(Debug)]
pub(super) struct OpenCase {
    /// Its folder.
    pub(super) folder: PathBuf,
    /// What is written.
    pub(super) draft: CaseDraft,
    /// Where that is kept.
    file: CaseTextFile,
    /// Where the edits are kept that can be taken back.
    history: CaseTextFile,
    /// Whether the draft knows that its text stands on the disk.
    settled: bool,
    /// The beat of the sheet, by its path.
    pub(super) chosen: String,
    /// What stands beside the sheet.
    pub(super) side: StudioSide,
    /// The words that are looked for.
    pub(super) search: String,
    /// What is being typed and is no edit yet.
    pub(super) typing: Option<Typing>,
    /// What is being typed in a text of the case that stands on no sheet.
    pub(super) writing: Option<WritingPlace>,
    /// What was typed and cannot be taken as it is, with the reason.
    pub(super) refused: BTreeMap<SheetField, (String, String)>,
    /// What of lines and choices is unfolded.
    pub(super) unfolded: BTreeSet<String>,
    /// A list to choose from, and the words that are looked for in it.
    pub(super) asked: Option<(PickerKind, String)>,
    /// The map and the language of its words, as long as nothing changed.
    map: Option<(Rc<MapView>, &'static str)>,
    /// Where the cards of the map stand.
    positions: MapPositions,
    /// Where that is kept.
    placed: BackgroundFile<MapPositions>,
}

/// Words that are being typed.
#[derive(Debug, Clone)]
pub(super) struct Typing {
    /// The field of the sheet.
    pub(super) field: SheetField,
    /// What stands in it now.
    pub(super) text: String,
    /// When the last key was pressed.
    pub(super) since: Duration,
}

/// Words that are being typed in a text of the case.
#[derive(Debug, Clone)]
pub(super) struct WritingPlace {
    /// The place of the text.
    pub(super) place: String,
    /// What stands in it now.
    pub(super) text: String,
    /// When the last key was pressed.
    pub(super) since: Duration,
}

impl OpenCase {
    /// Opens the case in a folder; the edits that can be taken back are kept in a file of another folder.
    pub(super) fn open(folder: &Path, model: Arc<Model>, histories: &Path) -> Result<Self> {
        let bundle = read_bundle(folder)?;
        let place = steps_file(histories, folder);
        let placed = OwnFile::<MapPositions>::read(place.with_extension("map.ron"));
        let history = read_source(&place).map(|(source, _)| source.text).unwrap_or_default();
        let draft = CaseDraft::open(bundle, model).with_history(&history);
        let file = CaseTextFile::of(folder.join("scenario.ron"), draft.text());
        let mut open = Self {
            folder: folder.to_owned(),
            file,
            history: CaseTextFile::of(place, &history),
            draft,
            settled: true,
            chosen: String::new(),
            side: StudioSide::default(),
            search: String::new(),
            typing: None,
            writing: None,
            refused: BTreeMap::new(),
            unfolded: BTreeSet::new(),
            asked: None,
            map: None,
            positions: placed.value().clone(),
            placed: BackgroundFile::new(placed),
        };
        open.choose_first();
        Ok(open)
    }

    /// Looks at the beat in which the case starts, where the one that was looked at is gone.
    pub(super) fn choose_first(&mut self) {
        let Some(case) = self.draft.case() else { return };
        let is_there = |beat: &str| beat_place(case, beat).is_some();
        if is_there(&self.chosen) || self.chosen.ends_with(".topics") {
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
        let (view, positions) = present_map::map(&self.draft, &case, &self.positions, words);
        if positions != self.positions {
            self.placed.write(&positions);
            self.positions = positions;
        }
        let view = Rc::new(view);
        self.map = Some((Rc::clone(&view), words.language()));
        view
    }

    /// Looks at a beat.
    pub(super) fn choose(&mut self, beat: String) {
        if self.chosen != beat {
            self.chosen = beat;
            self.unfolded.clear();
            self.refused.clear();
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
        let before = self.draft.is_sound().then(|| self.draft.clone());
        self.draft.edit(edit)?;
        if let Some(before) = before.filter(|_| !self.draft.is_sound()) {
            let found = self.draft.findings().iter().find(|it| it.severity == Severity::Error);
            let message = found.map(|it| it.message.clone()).unwrap_or_default();
            self.draft = before;
            return Err(EditRefused { because: RefusedBecause::Meaningless, message });
        }
        self.keep();
        Ok(())
    }

    /// Has what is written kept soon, and its steps beside one's own data.
    pub(super) fn keep(&mut self) {
        self.map = None;
        self.settled = false;
        self.file.write(self.draft.text());
        self.history.write(&self.draft.history());
        // A remedy may change a plan or a translation as well; what cannot be written now is tried with the next edit.
        for path in self.draft.unsaved().iter().filter(|path| *path != "scenario.ron") {
            if let Some(text) = self.draft.file(path) {
                let _ = write_atomically(&self.folder.join(path), text.as_bytes());
            }
        }
    }

    /// Waits until everything is written, or was tried.
    pub(super) fn flush(&mut self) {
        self.file.flush();
        self.history.flush();
        self.settle();
    }

    /// Notes what stands on the disk by now.
    pub(super) fn settle(&mut self) {
        if !self.settled && !self.file.is_waiting() && self.file.failed().is_none() {
            self.settled = true;
            self.draft.saved();
        }
    }

    /// Whether what is written is kept.
    pub(super) fn keeping(&self) -> Keeping {
        match self.file.failed() {
            _ if self.typing.is_some() || self.writing.is_some() || self.file.is_waiting() => Keeping::Soon,
            Some(why) => Keeping::Failed(why),
            None => Keeping::Kept,
        }
    }

    /// Whether something came of writing, once.
    pub(super) fn take_news(&self) -> bool {
        self.file.take_news()
    }

    /// The text that somebody else wrote into the file.
    pub(super) fn changed_outside(&self) -> Option<String> {
        self.file.changed_outside()
    }

    /// What somebody else wrote is in the draft now, or was kept beside it.
    pub(super) fn accept(&mut self, outside: &str) {
        self.file.accept(outside);
    }
}
