//! What the intents of the studio do.

use super::intent::{SheetChange, StudioIntent, StudioSide};
use super::open_case::{CASE, QUIET, TypedIn};
use super::own_cases::OwnCasesView;
use super::picker::PickerKind;
use super::picking::Picked;
use super::view::{Keeping, StudioView};
use super::walks::WalkSearch;
use super::{edits, picking, present, sharing, typing};
use crate::app::screens::Screen;
use crate::app::screens::talk::reason;
use crate::app::state::AppState;
use crate::report::capitalised;
use crate::script::rewrite::CasePath;
use crate::studio::{EditRefused, Merged};
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
    pub(in crate::app) fn update_studio(&mut self, mut intent: StudioIntent, now: Duration) {
        // What was typed before, and elsewhere, is an edit before anything else is done.
        let typed = typing::typed_in(self.studio.open.as_ref(), &intent);
        let typing = self.studio.open.as_ref().and_then(|open| open.typing.as_ref());
        if typing.is_some_and(|it| Some(&it.place) != typed.as_ref()) {
            self.end_typing();
        }
        self.name_what_was_titled(typed.as_ref(), &mut intent);
        // What is typed in may stand under another name now.
        let typed = typing::typed_in(self.studio.open.as_ref(), &intent);
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
            StudioIntent::Delete(folder) => self.ask_to_delete(&folder),
            StudioIntent::DeleteForSure(folder) => self.delete_case(&folder, now),
            StudioIntent::PutBack { from, to } => self.put_case_back(&from, &to),
            StudioIntent::Close => self.close_case(),
            StudioIntent::Undo => self.step_draft(true),
            StudioIntent::Redo => self.step_draft(false),
            StudioIntent::Change(SheetChange::Write(_, text))
            | StudioIntent::Write(_, text)
            | StudioIntent::Call(_, text)
            | StudioIntent::WriteDocument(_, text) => {
                self.typed(typed, text, now);
            }
            StudioIntent::Change(change) => {
                self.change_sheet(&change);
                self.tell_order(&change, now);
            }
            StudioIntent::Add(part) => self.add_part(part),
            StudioIntent::Edit(edit) => self.edit_part(&edit, now),
            StudioIntent::SetDocument(path, kind) => self.set_document(&path, kind),
            StudioIntent::GoTo(at) => self.go_to(&CasePath::from(at)),
            StudioIntent::Copy(of) => self.copy_part(&of, now),
            StudioIntent::Paste(choice) => self.paste_part(choice, now),
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
        self.tell_refused_edit(&edit, made);
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
            Some(Picked::Place(at)) => self.go_to(&at),
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
                if let (Some(sheet), Some(copied)) = (&mut view.sheet, &state.copied) {
                    sheet.copied = Some((copied.kind, copied.title.clone()));
                }
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
