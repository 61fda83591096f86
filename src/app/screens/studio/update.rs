//! What the intents of the studio do.

use super::intent::{SheetChange, StudioIntent, StudioSide};
use super::open_case::{CASE, OpenCase, QUIET, TypedIn};
use super::own_cases::{OwnCaseRow, OwnCasesView};
use super::picker::PickerKind;
use super::picking::Picked;
use super::view::{Keeping, StudioView};
use super::walks::WalkSearch;
use super::{edits, picking, present, sharing, typing};
use crate::app::screens::Screen;
use crate::app::screens::talk::reason;
use crate::app::state::AppState;
use crate::engine::Language;
use crate::files::{CaseOwner, forget_steps, scenario_folders};
use crate::report::capitalised;
use crate::studio::{CaseEdit, EditRefused, Merged, TextPlace};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// After how long it is looked whether what waits was written, or a walk was found.
const LOOK_AGAIN: Duration = Duration::from_millis(100);

impl AppState {
    /// Shows the studio: the case that is open, or the list of one's own.
    pub(in crate::app) fn show_studio(&mut self) {
        self.dialog = None;
        self.stage = None;
        self.screen = Screen::Studio;
        if self.studio.open.is_none() {
            self.read_own_cases();
        }
    }

    /// Carries out what was asked of the studio.
    pub(in crate::app) fn update_studio(&mut self, intent: StudioIntent, now: Duration) {
        // What was typed before, and elsewhere, is an edit before anything else is done.
        let typed = typing::typed_in(self.studio.open.as_ref(), &intent);
        let typing = self.studio.open.as_ref().and_then(|open| open.typing.as_ref());
        if typing.is_some_and(|it| Some(&it.place) != typed.as_ref()) {
            self.end_typing();
        }
        match intent {
            StudioIntent::NewTitle(title) => self.studio.title = title,
            StudioIntent::NewFrom(at) => {
                self.studio.from = at;
                if self.begins_with_twine() {
                    self.look_for_twine();
                }
            }
            StudioIntent::Guide(intent) => self.update_guide(intent),
            StudioIntent::Translate(intent) => self.update_translation(intent, now),
            StudioIntent::Twine(intent) => self.update_twine(intent),
            StudioIntent::Make => self.make_case(now),
            StudioIntent::Open(folder) => self.open_case(&folder),
            StudioIntent::Close => self.close_case(),
            StudioIntent::Undo => self.step_draft(true),
            StudioIntent::Redo => self.step_draft(false),
            StudioIntent::Change(SheetChange::Write(_, text))
            | StudioIntent::Write(_, text)
            | StudioIntent::Call(_, text)
            | StudioIntent::WriteDocument(_, text) => {
                self.typed(typed, text, now);
            }
            StudioIntent::Change(change) => self.change_sheet(&change),
            StudioIntent::Add(part) => self.add_part(part),
            StudioIntent::Edit(edit) => self.edit_part(&edit),
            StudioIntent::Mend(at) => self.mend(at),
            StudioIntent::Play => self.look_for_walk(),
            StudioIntent::PlayWhere(field) => self.play_where(field, now),
            StudioIntent::Pick(at) => self.pick_listed(at, now),
            StudioIntent::Ask(PickerKind::Walks) => {
                self.look_at(intent);
                self.look_for_walks();
            }
            StudioIntent::Share(intent) => self.share(intent, now),
            StudioIntent::Side(_)
            | StudioIntent::Search(_)
            | StudioIntent::Choose(_)
            | StudioIntent::Unfold(_)
            | StudioIntent::Ask(_)
            | StudioIntent::AskSearch(_)
            | StudioIntent::PickerDone => self.look_at(intent),
        }
    }

    /// What only changes what is looked at.
    fn look_at(&mut self, intent: StudioIntent) {
        let Some(open) = &mut self.studio.open else { return };
        match intent {
            StudioIntent::Side(side) => {
                (open.side, open.search) = (side, String::new());
                match side {
                    StudioSide::Share => self.look_for_scripts(),
                    StudioSide::Translate => self.look_at_translation(),
                    _ => {}
                }
            }
            StudioIntent::Search(words) => open.search = words,
            StudioIntent::Choose(beat) => {
                // With one part at a time the sheet comes in place of where it was chosen.
                if self.narrow && open.side != StudioSide::Map {
                    (open.side, open.search) = (StudioSide::Sheet, String::new());
                } else if open.side == StudioSide::Translate {
                    // The sheet stands beside everything else.
                    open.side = StudioSide::Outline;
                }
                open.choose(beat);
            }
            StudioIntent::Unfold(what) => {
                open.unfolded.insert(what);
            }
            StudioIntent::Ask(kind) => open.asked = Some((kind, String::new())),
            StudioIntent::AskSearch(words) => {
                if let Some((_, search)) = &mut open.asked {
                    *search = words;
                }
            }
            StudioIntent::PickerDone => (open.asked, open.walks) = (None, None),
            _ => {}
        }
    }

    /// Reads which cases of one's own there are, and what a new one can begin from.
    fn read_own_cases(&mut self) {
        let language = self.case_language();
        let beginnings = super::beginnings::beginnings(&self.catalogue, &self.words, language);
        let mut folders = scenario_folders(&self.own_cases);
        let own = self.catalogue.with_cases().filter(|(_, case)| case.owner != CaseOwner::Program);
        folders.extend(own.filter_map(|(_, case)| case.location.folder().map(Path::to_owned)));
        folders.sort();
        folders.dedup();
        let row = |folder: PathBuf| {
            let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            let (title, line) = match self.catalogue.look_at(&folder) {
                Ok(it) => {
                    let count = it.beats.len();
                    let values = [("beats", count.into()), ("scenes", it.scenes.len().into())];
                    let title = it.texts.unplayed(it.about.title, Language::default()).into_owned();
                    (
                        if title.trim().is_empty() { name } else { title },
                        self.words.text_with("app-studio-own-line", &values),
                    )
                }
                Err(broken) => {
                    let count = broken.findings.len();
                    (name, self.words.text_with("app-studio-own-broken", &[("count", count.into())]))
                }
            };
            OwnCaseRow { folder, title, line }
        };
        self.studio.cases = folders.into_iter().map(row).collect();
        self.studio.from = self.studio.from.min(beginnings.len().saturating_sub(1));
        self.studio.beginnings = beginnings;
    }

    /// Makes the new case and opens it.
    fn make_case(&mut self, now: Duration) {
        let title = self.studio.title.trim().to_owned();
        let Some(folder) = self.folder_of_new(&title) else { return };
        let Some(beginning) = self.studio.beginnings.get(self.studio.from) else { return };
        let mut story = None;
        if beginning.is_twine() {
            story = self.make_of_twine(&folder);
            if story.is_none() {
                return;
            }
        } else if let Err(error) = beginning.write(&folder) {
            self.trouble(self.words.text("app-studio-trouble-make"), reason(&error), None);
            return;
        }
        self.studio.title.clear();
        // A case that stood there before and is gone may have left steps that are none of this one.
        let _ = forget_steps(&self.steps_folder(), &folder);
        self.open_case(&folder);
        if let Some(open) = &mut self.studio.open {
            let titled = open.edit(&CaseEdit::SetText { at: TextPlace::of_case("title"), text: title });
            // A title that the file cannot have leaves the one of what it began from, which can be changed.
            if titled.is_err() {
                open.keep();
            }
            match story {
                Some(story) => self.keep_left_of_twine(&story, now),
                None => self.done(self.words.text("app-studio-made"), None, now),
            }
        }
    }

    fn begins_with_twine(&self) -> bool {
        self.studio.beginnings.get(self.studio.from).is_some_and(super::beginnings::Beginning::is_twine)
    }

    /// The folder in which the steps of cases are kept, beside one's sessions.
    pub(super) fn steps_folder(&self) -> PathBuf {
        self.folder.with_file_name("studio")
    }

    pub(super) fn open_case(&mut self, folder: &Path) {
        match OpenCase::open(folder, std::sync::Arc::clone(&self.catalogue.model), &self.steps_folder()) {
            Ok(mut open) => {
                // Whoever comes back goes on where they were.
                if let Some((_, beat)) = self.studio.left.take().filter(|(left, _)| left == folder) {
                    open.choose(beat);
                    open.choose_first();
                }
                self.studio.open = Some(open);
            }
            Err(error) => self.trouble(self.words.text("app-studio-trouble-open"), reason(&error), None),
        }
    }

    /// Writes what was typed and has the shelf read anew, for who looks elsewhere while the case stays open.
    pub(in crate::app) fn leave_case_open(&mut self) {
        self.end_typing();
        if let Some(open) = &mut self.studio.open {
            open.flush();
            self.catalogue.reload();
        }
    }

    /// Goes back to the list, with everything written.
    pub(super) fn close_case(&mut self) {
        if let Some(mut open) = self.studio.open.take() {
            open.flush();
            if let Keeping::Failed(why) = open.keeping() {
                self.trouble(self.words.text("app-studio-trouble-keep"), why, None);
                self.studio.open = Some(open);
                return;
            }
            self.studio.left = Some((open.folder, open.chosen));
        }
        self.studio.walking = None;
        // While it was open the shelf was left as it was: reading every case at each edit would be in the way.
        self.catalogue.reload();
        self.read_own_cases();
    }

    fn step_draft(&mut self, back: bool) {
        let Some(open) = &mut self.studio.open else { return };
        open.refused.clear();
        if if back { open.draft.undo() } else { open.draft.redo() } {
            open.keep();
            open.choose_first();
        }
    }

    fn change_sheet(&mut self, change: &SheetChange) {
        let Some(open) = &mut self.studio.open else { return };
        let Some(edit) = edits::edit(open, change, &self.words) else { return };
        let made = open.edit(&edit);
        if made.is_ok() && change.moves_others() {
            // What was typed would stand in the field of something else.
            let chosen = open.chosen.clone();
            open.refused.retain(|place, _| !matches!(place, TypedIn::Sheet(beat, _) if *beat == chosen));
            open.choose_first();
        }
        self.tell_refused(made);
    }

    pub(super) fn tell_refused(&mut self, made: Result<(), EditRefused>) {
        if let Err(refused) = made {
            let why = capitalised(refused.message.get(self.words.language()));
            self.trouble(self.words.text("app-studio-refused"), why, None);
        }
    }

    fn pick_listed(&mut self, at: usize, now: Duration) {
        let picked = self.studio.open.as_mut().and_then(|open| {
            let map = open.map(&self.words);
            picking::picked(open, &map, at, &self.words)
        });
        match picked {
            None => {}
            Some(Picked::Walk(at)) => self.play_as(at, now),
            Some(Picked::Edit(edit)) => {
                let Some(open) = &mut self.studio.open else { return };
                open.asked = None;
                let made = open.edit(&edit);
                self.tell_refused(made);
            }
            Some(Picked::List(kind)) => {
                if let Some(open) = &mut self.studio.open {
                    open.asked = Some((kind, String::new()));
                }
            }
            Some(Picked::Change(change, done)) => {
                self.change_sheet(&change);
                if let Some(open) = self.studio.open.as_mut().filter(|_| done) {
                    open.asked = None;
                }
            }
        }
    }

    /// Carries out the remedy of a finding of the sheet.
    fn mend(&mut self, at: usize) {
        let Some(open) = &mut self.studio.open else { return };
        let found = open.sheet(&self.words).and_then(|sheet| sheet.findings.into_iter().nth(at));
        let edit = found.and_then(|found| found.remedies.into_iter().find_map(|(_, edit)| edit));
        let made = edit.map_or(Ok(()), |edit| open.edit(&edit));
        self.tell_refused(made);
    }

    /// What goes on by itself in the studio: what was typed becomes an edit, what was written is noted, a walk is found.
    pub(in crate::app) fn tick_studio(&mut self, now: Duration) -> Option<Duration> {
        self.tick_walking(now);
        let open = self.studio.open.as_ref()?;
        let typing = open.typing.as_ref().map(|it| (it.since + QUIET).saturating_sub(now));
        if typing == Some(Duration::ZERO) {
            self.end_typing();
            self.refresh();
        }
        let open = self.studio.open.as_mut()?;
        let news = open.take_news();
        open.settle();
        let keeping = open.keeping();
        let mut heard = open.by_ear.look(&open.draft);
        if let (None, StudioView::Case(view)) = (&open.typing, &self.studio.view) {
            heard |= open.look_at_shares(view);
        }
        heard |= open.walks.as_mut().is_some_and(WalkSearch::look);
        let coming = open.by_ear.is_coming() || open.shares_are_coming();
        let looking = self.studio.walking.is_some() || open.walks.as_ref().is_some_and(WalkSearch::is_coming);
        let waiting = keeping == Keeping::Soon || coming || looking;
        if news {
            self.case_changed_outside(now);
        }
        let other = matches!(&self.studio.view, StudioView::Case(view) if view.keeping != keeping);
        if (news || other || heard) && self.screen == Screen::Studio {
            self.refresh();
        }
        typing.filter(|wait| !wait.is_zero()).into_iter().chain(waiting.then_some(LOOK_AGAIN)).min()
    }

    /// Takes in what somebody else wrote into the file of the case that is open; where that touches what was written here,
    /// the other text is kept beside it.
    pub(in crate::app) fn case_changed_outside(&mut self, now: Duration) {
        let Some(open) = &mut self.studio.open else { return };
        open.take_files();
        for (path, outside) in open.others_outside() {
            self.set_beside(&path, &outside);
        }
        let Some(open) = &mut self.studio.open else { return };
        // One's own saves are told of as well: nobody who types waits for them.
        if open.changed_outside().is_none() {
            return;
        }
        self.end_typing();
        let Some(open) = &mut self.studio.open else { return };
        open.flush();
        let Some(outside) = open.changed_outside() else { return };
        match open.draft.merge(&outside) {
            Merged::Same => open.accept(&outside),
            Merged::Together => {
                open.accept(&outside);
                open.refused.clear();
                open.keep();
                open.choose_first();
                self.done(self.words.text("app-studio-merged"), None, now);
            }
            Merged::Apart { outside, .. } => self.set_beside(CASE, &outside),
        }
    }

    /// Keeps what somebody else wrote where it was changed here as well beside the case, and tells where.
    fn set_beside(&mut self, path: &str, outside: &str) {
        let Some(open) = &mut self.studio.open else { return };
        let then = match open.set_beside(path, outside) {
            Ok(file) => self.words.text_with("app-studio-apart-then", &[("file", file.display().to_string().into())]),
            Err(error) => reason(&error),
        };
        self.trouble(self.words.text("app-studio-apart"), then, None);
    }

    /// Makes the view of the studio anew.
    pub(in crate::app) fn refresh_studio(&mut self) {
        let folder = self.folder_of_new(&self.studio.title);
        let walking = self.studio.walking.is_some();
        let share_folder = self.share_folder();
        let twine = self.begins_with_twine().then(|| self.studio.twine.view(&self.words));
        let state = &mut self.studio;
        if let (Some(step), None) = (state.guide.step, &state.open) {
            state.view = StudioView::Guide(state.guide.view(step, &self.catalogue.model, &self.words));
            return;
        }
        state.view = match &mut state.open {
            Some(open) => {
                let mut view = present::writing(open, walking, &self.words);
                if open.side == StudioSide::Share {
                    view.share = sharing::view(&state.sharing, open, &view.map, share_folder, &self.words);
                }
                StudioView::Case(Box::new(view))
            }
            None => StudioView::Cases(OwnCasesView {
                title: state.title.clone(),
                beginnings: state.beginnings.iter().map(|it| it.name.clone()).collect(),
                chosen: state.from,
                ready: twine.is_none() || state.twine.has_file(),
                twine,
                folder: folder.and_then(|it| Some(it.file_name()?.to_string_lossy().into_owned())),
                cases: state.cases.clone(),
                place: self.own_cases.display().to_string(),
            }),
        };
    }
}
