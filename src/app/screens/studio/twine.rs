//! Beginning with a file of Twine: which, which story of it, in which language it is; and what could not be carried over.

use super::intent::StudioSide;
use super::languages::LANGUAGES;
use super::sharing::name_of;
use crate::app::controls::button::{Button, ButtonKind};
use crate::app::controls::icon::Icon;
use crate::app::controls::menu::Menu;
use crate::app::controls::{Style, text};
use crate::app::intent::{Intent, StudioIntent};
use crate::app::screens::dialogs::DialogView;
use crate::app::screens::library::finding_views;
use crate::app::screens::talk::reason;
use crate::app::state::AppState;
use crate::app::storage::FileFinding;
use crate::app::theme::TextRole;
use crate::files::{ReadTwine, arrived, read_twine, twine_titles, write_atomically};
use crate::report::{Messages, capitalised};
use crate::script::rewrite::CaseValue;
use crate::script::{Severity, load};
use crate::studio::CaseRemark;
use egui::Ui;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// What the names of files of Twine end in.
pub(in crate::app) const TWINE: [&str; 4] = ["twee", "tw", "html", "htm"];
/// Files that are offered at most.
const OFFERED: usize = 8;

/// What somebody asks for of a file of Twine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TwineIntent {
    /// To begin with this file.
    File(PathBuf),
    /// To begin with this story of it, by its place.
    Story(usize),
    /// It is in this language, by its place in the list.
    Language(usize),
    /// To look once more for files.
    Look,
}

/// The file of Twine to begin with.
#[derive(Debug, Default)]
pub(super) struct TwineBeginning {
    file: Option<PathBuf>,
    /// The titles of its stories.
    stories: Vec<String>,
    story: usize,
    /// The language, once somebody chose it.
    language: Option<usize>,
    /// Files that may be of Twine.
    came: Vec<PathBuf>,
}

/// What is shown of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TwineView {
    /// Files that may be of Twine: where they stand, and what they are called.
    pub files: Vec<(PathBuf, String)>,
    /// Which of them is chosen.
    pub chosen: Option<PathBuf>,
    /// The titles of its stories.
    pub stories: Vec<String>,
    /// Which story is chosen.
    pub story: usize,
    /// The place of the language in the list.
    pub language: usize,
}

impl TwineBeginning {
    pub(super) fn view(&self, words: &Messages) -> TwineView {
        let mut files: Vec<_> = self.came.iter().map(|file| (file.clone(), name_of(file))).collect();
        if let Some(file) = self.file.as_ref().filter(|file| !self.came.contains(file)) {
            files.insert(0, (file.clone(), name_of(file)));
        }
        TwineView {
            files,
            chosen: self.file.clone(),
            stories: self.stories.clone(),
            story: self.story,
            language: self.language(words),
        }
    }

    fn language(&self, words: &Messages) -> usize {
        let own = LANGUAGES.iter().position(|(code, _)| *code == words.language());
        self.language.or(own).unwrap_or_default()
    }

    pub(super) fn has_file(&self) -> bool {
        self.file.is_some()
    }
}

/// Shows which file is begun with, below the list of beginnings.
pub(super) fn show(ui: &mut Ui, style: Style<'_>, view: &TwineView) -> Option<Intent> {
    let theme = style.theme;
    let mut asked = None;
    text::muted(ui, style, TextRole::Small, &style.say("app-studio-twine-lead"));
    ui.add_space(theme.space(8.0));
    if view.files.is_empty() {
        text::muted(ui, style, TextRole::Small, &style.say("app-studio-share-none"));
    }
    for (file, name) in &view.files {
        let on = view.chosen.as_ref() == Some(file);
        let kind = if on { ButtonKind::On } else { ButtonKind::Action };
        if Button::new(kind, name).icon(Icon::File).small().close().show(ui, style).clicked() {
            asked = Some(TwineIntent::File(file.clone()));
        }
    }
    let label = style.say("app-studio-share-look");
    if Button::new(ButtonKind::Quiet, &label).icon(Icon::Search).small().close().show(ui, style).clicked() {
        asked = Some(TwineIntent::Look);
    }
    ui.add_space(theme.space(8.0));
    let menu = |ui: &mut Ui, id: &str, options: &[String], chosen: usize| {
        let name = style.say(id);
        text::plain(ui, style, TextRole::SmallStrong, &name);
        ui.add_space(theme.space(4.0));
        let label = options.get(chosen).map_or("", String::as_str);
        let picked = Menu { name: &name, label, role: TextRole::Body, framed: true }.show(ui, style, options, chosen);
        ui.add_space(theme.space(8.0));
        picked
    };
    if view.stories.len() > 1
        && let Some(at) = menu(ui, "app-studio-twine-story", &view.stories, view.story)
    {
        asked = Some(TwineIntent::Story(at));
    }
    let languages = LANGUAGES.map(|(_, name)| name.to_owned());
    if let Some(at) = menu(ui, "app-studio-twine-language", &languages, view.language) {
        asked = Some(TwineIntent::Language(at));
    }
    asked.map(|it| Intent::Studio(StudioIntent::Twine(it)))
}

impl AppState {
    pub(super) fn update_twine(&mut self, intent: TwineIntent) {
        match intent {
            TwineIntent::File(file) => self.choose_twine(file),
            TwineIntent::Story(at) => {
                self.studio.twine.story = at;
                self.title_as_story(true);
            }
            TwineIntent::Language(at) => self.studio.twine.language = Some(at),
            TwineIntent::Look => self.look_for_twine(),
        }
    }

    pub(super) fn look_for_twine(&mut self) {
        self.studio.twine.came = arrived(&self.incoming(), &TWINE, OFFERED);
    }

    /// A file of Twine was dropped on the window: a new case begins with it.
    pub(in crate::app) fn twine_dropped(&mut self, file: &Path) {
        self.back_to_studio();
        self.show_studio();
        if self.studio.open.is_some() {
            self.close_case();
        }
        self.studio.from =
            self.studio.beginnings.iter().position(super::beginnings::Beginning::is_twine).unwrap_or_default();
        self.look_for_twine();
        self.choose_twine(file.to_owned());
    }

    fn choose_twine(&mut self, file: PathBuf) {
        match twine_titles(&file) {
            Ok(stories) if !stories.is_empty() => {
                let it = &mut self.studio.twine;
                let changed = it.file.as_ref() != Some(&file);
                (it.file, it.stories, it.story) = (Some(file), stories, 0);
                self.title_as_story(changed);
            }
            Ok(_) => {
                let values = [("file", name_of(&file).into())];
                self.trouble(self.words.text_with("app-studio-twine-none", &values), String::new(), None);
            }
            Err(error) => self.trouble(self.words.text("app-studio-share-unread"), reason(&error), None),
        }
    }

    /// The case is called as the story, unless somebody gave it a title.
    fn title_as_story(&mut self, changed: bool) {
        let it = &self.studio.twine;
        let title = it.stories.get(it.story).cloned().unwrap_or_default();
        let is_one = self.studio.title.trim().is_empty() || it.stories.contains(&self.studio.title);
        if changed && is_one {
            self.studio.title = title;
        }
    }

    /// Makes a case of the file of Twine; says whether it was made.
    pub(super) fn make_of_twine(&mut self, folder: &Path) -> Option<ReadTwine> {
        let it = &self.studio.twine;
        let (file, story) = (it.file.clone()?, it.stories.get(it.story).cloned());
        let (language, _) = LANGUAGES[it.language(&self.words)];
        let several = it.stories.len() > 1;
        let made = read_twine(&file, story.as_deref().filter(|_| several), language).and_then(|read| {
            let bundle = read.bundle(folder);
            // What is written can be opened.
            let loads = bundle.as_ref().is_some_and(|it| load(it, &self.catalogue.model).scenario.is_some());
            if let Some(bundle) = bundle.filter(|_| loads) {
                write_atomically(&folder.join("scenario.ron"), bundle.scenario.text.as_bytes())?;
            }
            Ok((read, loads))
        });
        match made {
            Ok((read, true)) => {
                self.studio.twine = TwineBeginning::default();
                Some(read)
            }
            Ok((read, false)) => {
                let errors = read.draft.found.iter().filter(|it| it.severity == Severity::Error);
                let found: Vec<_> = errors.map(|it| FileFinding::of(it, &read.source)).collect();
                let findings = finding_views(&found, &self.words);
                self.dialog = Some(DialogView::Diagnostics(name_of(&file), file.display().to_string(), findings));
                None
            }
            Err(error) => {
                self.trouble(self.words.text("app-studio-trouble-make"), reason(&error), None);
                None
            }
        }
    }

    /// Keeps what could not be carried over beside the case that is open, each at the moment of its passage, and tells of it.
    pub(super) fn keep_left_of_twine(&mut self, read: &ReadTwine, now: Duration) {
        let Some(open) = &mut self.studio.open else { return };
        let left: Vec<_> =
            read.draft.found.iter().map(|it| left_over(read, it, open.draft.case(), &self.words)).collect();
        let kept = open.remark(|remarks| {
            for remark in left {
                remarks.add(remark);
            }
        });
        open.side = StudioSide::Share;
        self.tell_kept(kept);
        let values = [("count", read.draft.found.len().into()), ("beats", read.draft.beats.into())];
        self.done(self.words.text_with("app-studio-twine-made", &values), None, now);
    }
}

/// What could not be carried over, as a remark.
fn left_over(
    read: &ReadTwine,
    found: &crate::script::Diagnostic,
    case: Option<&CaseValue>,
    words: &Messages,
) -> CaseRemark {
    let code = words.language();
    let (line, _) = read.source.position(found.at.span.start);
    let help = found.help.iter().map(|it| capitalised(it.words.get(code)));
    let told = std::iter::once(capitalised(found.message.get(code))).chain(help);
    CaseRemark {
        beat: read.passage_of(found).zip(case).and_then(|(passage, case)| beat_titled(case, passage)),
        place: words.text_with("app-studio-twine-line", &[("line", line.into())]),
        words: read
            .source
            .text
            .lines()
            .nth(line.saturating_sub(1))
            .unwrap_or_default()
            .trim()
            .chars()
            .take(160)
            .collect(),
        text: told.collect::<Vec<_>>().join(". "),
        author: Some(String::from("Twine")),
        ..CaseRemark::default()
    }
}

/// The first beat with a title, as `scene.beat`.
fn beat_titled(case: &CaseValue, title: &str) -> Option<String> {
    case.get("scenes")?.entries().iter().find_map(|(scene, value)| {
        let beats = value.get("beats").map(CaseValue::entries).unwrap_or_default();
        let (beat, _) = beats.iter().find(|(_, beat)| beat.text_of("title") == title)?;
        Some(format!("{scene}.{beat}"))
    })
}
