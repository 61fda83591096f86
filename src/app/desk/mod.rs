//! The desk: the whole state of the app, which screen is shown, and what intents do to it. No window, no drawing of people.

mod deeds;
mod files;
mod kept;
mod library_view;
mod looking_back;
mod own;
mod settings;
mod shelf;
mod stage;
mod table;
mod talk_view;
mod talking;
mod telling;
mod time;
mod title;
mod views;

#[cfg(test)]
mod tests;

pub use own::{Intention, Own};
pub use settings::Settings;
pub use shelf::{Broken, Finding, Shelf};
pub use stage::{FigureView, StageView};
pub use table::Table;

use super::controls::{Look, notice};
use super::intent::{Intent, Pace};
use super::panels::dialogs::{self, DialogView};
use super::panels::talk::TalkView;
use super::panels::{briefing, debrief, library, note, settings as settings_panel, talk};
use super::theme::{Colours, Room, Theme, fonts};
use crate::report::Messages;
use egui::{Rect, TextureId, Ui, Vec2, pos2};
use kept::Kept;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;
use views::{Filter, Notice, Preparing, Screen, Views};

/// How long the answer that was picked stays to be seen.
const HELD: Duration = Duration::from_millis(300);
/// How long a notice of what was done stays.
const NOTICE: Duration = Duration::from_secs(8);

/// Where the app finds and keeps its files; what is absent stands where the system keeps such files.
#[derive(Debug, Clone, Default)]
pub struct Folders {
    /// The folder of scenarios.
    pub scenarios: Option<PathBuf>,
    /// A relationship model instead of the built-in one.
    pub model: Option<PathBuf>,
    /// The folder in which sessions are kept.
    pub sessions: Option<PathBuf>,
    /// The file of settings.
    pub settings: Option<PathBuf>,
}

/// What a pass brought about, for the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Shown {
    /// When the next pass is needed at the latest, if nobody does anything.
    pub again: Option<Duration>,
    /// Whether an intent was carried out.
    pub changed: bool,
}

/// The desk.
pub struct Desk {
    words: Messages,
    settings: Settings,
    settings_file: Option<PathBuf>,
    folder: PathBuf,
    shelf: Shelf,
    kept: Kept,
    screen: Screen,
    /// The screen from which the settings were opened.
    came_from: Screen,
    filter: Filter,
    preparing: Option<Preparing>,
    table: Option<Table>,
    views: Views,
    dialog: Option<DialogView>,
    notices: Vec<Notice>,
    /// The conversation as it stood when the last pick was made, shown a moment longer.
    held: Option<(TalkView, Duration)>,
    stage: Option<StageView>,
    portraits: BTreeMap<String, TextureId>,
    applied: Option<(Colours, Vec2, u16, bool)>,
    fonts: bool,
}

impl Desk {
    /// A desk with the files of these folders. `language` is that of the system, for as long as none is set.
    #[must_use]
    pub fn new(folders: Folders, language: Option<&'static str>) -> Self {
        let settings_file = folders.settings.or_else(settings_file);
        let settings = settings_file.as_deref().map(Settings::read).unwrap_or_default();
        let folder = folders.sessions.or_else(|| crate::files::sessions_folder().ok());
        let folder = folder.unwrap_or_else(|| std::env::temp_dir().join("tegenspel"));
        let code = settings.language.clone().unwrap_or_else(|| language.unwrap_or("nl").to_owned());
        let mut desk = Self {
            words: Messages::new(&code),
            settings,
            settings_file,
            folder,
            shelf: Shelf::new(folders.scenarios, folders.model),
            kept: Kept::default(),
            screen: Screen::Library,
            came_from: Screen::Library,
            filter: Filter::default(),
            preparing: None,
            table: None,
            views: Views::default(),
            dialog: None,
            notices: Vec::new(),
            held: None,
            stage: None,
            portraits: BTreeMap::new(),
            applied: None,
            fonts: false,
        };
        desk.read_kept();
        desk.refresh();
        desk
    }

    /// The portrait of a figure, for cards and the briefing.
    pub fn set_portrait(&mut self, figure: &str, texture: TextureId) {
        self.portraits.insert(figure.to_owned(), texture);
    }

    /// The figures of everybody on the shelf and on the table, for whoever makes portraits.
    #[must_use]
    pub fn figures(&self) -> Vec<String> {
        let cast = self.shelf.cases.iter().flat_map(|case| case.cast.iter().map(|it| it.figure.clone()));
        let mut figures: Vec<_> = cast.collect();
        figures.sort();
        figures.dedup();
        figures
    }

    /// The settings in force.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The folder of scenarios and the file of the model, for whoever watches them.
    #[must_use]
    pub fn shelf(&self) -> &Shelf {
        &self.shelf
    }

    /// The open session, if there is one.
    #[must_use]
    pub fn table(&self) -> Option<&Table> {
        self.table.as_ref()
    }

    /// What the stage shows, while a conversation is on the screen.
    #[must_use]
    pub fn stage(&self) -> Option<&StageView> {
        self.stage.as_ref()
    }

    /// Draws the whole interface over a window and carries out what was asked for. `now` is the time since the app began.
    pub fn show(&mut self, ui: &mut Ui, now: Duration) -> Shown {
        if !self.fonts {
            // Fonts are there from the next pass on; before that no text can be laid out.
            ui.ctx().set_fonts(fonts());
            ui.ctx().request_repaint();
            self.fonts = true;
            return Shown { again: Some(Duration::ZERO), changed: false };
        }
        // The whole window, whatever margins stand around the part that is given.
        let rect = ui.ctx().content_rect();
        ui.set_clip_rect(rect);
        let theme = self.theme(ui, rect.size());
        let mut again = self.tick(now);
        let mut intent = self.global_keys(ui);
        // The stage shows through where a conversation is on the screen.
        if self.screen != Screen::Talk {
            ui.painter().rect_filled(rect, 0, theme.palette.paper);
        }
        // While a dialog is open no key reaches what stands below it.
        let quiet = self.dialog.is_some();
        self.views.talk.quiet = quiet;
        if let Some(note) = &mut self.views.note {
            note.talk.quiet = quiet;
        }
        let look = Look { theme: &theme, words: &self.words, portraits: &self.portraits };
        let mut stage = None;
        let asked = match self.screen {
            Screen::Library => library::show(ui, look, rect, &self.views.library),
            Screen::Settings => settings_panel::show(ui, look, rect, &self.views.settings),
            Screen::Briefing => briefing::show(ui, look, rect, &self.views.briefing),
            Screen::Talk => match (&self.held, &self.views.note) {
                (None, Some(view)) => note::show(ui, look, rect, view),
                (held, _) => {
                    let view = held.as_ref().map_or(&self.views.talk, |(view, _)| view);
                    let shown = talk::show(ui, look, rect, view);
                    stage = shown.stage.zip(shown.free);
                    // What was picked a moment ago is only still to be seen.
                    shown.intent.filter(|_| held.is_none())
                }
            },
            Screen::Debrief => match &self.views.debrief {
                Some(view) => debrief::show(ui, look, rect, view),
                None => Some(Intent::Library),
            },
        };
        intent = intent.or(asked);
        if let Some(view) = &self.dialog {
            intent = dialogs::show(ui, look, view).or(intent);
        }
        intent = show_notice(ui, look, rect, &self.notices).or(intent);
        self.stage = stage.and_then(|(area, free)| self.stage_view(area, free));
        let changed = intent.is_some();
        if let Some(intent) = intent {
            self.carry_out(intent, now);
            again = Some(Duration::ZERO);
        }
        if let Some(again) = again {
            ui.ctx().request_repaint_after(again);
        }
        Shown { again, changed }
    }

    /// The theme of a window; egui is told when it changed.
    fn theme(&mut self, ui: &Ui, size: Vec2) -> Theme {
        let key = (self.settings.colours, size, self.settings.text, self.settings.still);
        let theme = Theme::new(key.0, key.1, key.2, key.3);
        if self.applied != Some(key) {
            theme.apply(ui.ctx());
            self.applied = Some(key);
        }
        theme
    }

    /// Keys that work everywhere.
    fn global_keys(&self, ui: &Ui) -> Option<Intent> {
        let help = ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::F1));
        if help {
            let open = self.dialog == Some(DialogView::Help);
            return Some(if open { Intent::CloseDialog } else { Intent::Help });
        }
        if self.dialog.is_some() || self.screen == Screen::Talk || ui.ctx().text_edit_focused() {
            return None;
        }
        let back = self.screen != Screen::Library
            && ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::Escape));
        back.then_some(if self.screen == Screen::Settings { Intent::Back } else { Intent::Library })
    }

    /// What goes on by itself: text that appears, time that runs, notices that go. Says when to look again.
    fn tick(&mut self, now: Duration) -> Option<Duration> {
        let mut again: Option<Duration> = None;
        let mut sooner = |at: Duration| again = Some(again.map_or(at, |it| it.min(at)));
        self.notices.retain(|notice| notice.until.is_none_or(|until| now < until));
        if let Some(until) = self.notices.iter().filter_map(|notice| notice.until).min() {
            sooner(until.saturating_sub(now));
        }
        if let Some((_, until)) = self.held {
            if now >= until {
                self.held = None;
                self.started(now);
            } else {
                sooner(until - now);
            }
        }
        if self.held.is_none() && self.screen == Screen::Talk && self.dialog.is_none() {
            if let Some(at) = self.reveal(now) {
                sooner(at);
            } else if let Some(at) = self.countdown(now) {
                sooner(at);
            }
        }
        again
    }

    /// What is shown now begins to be shown.
    fn started(&mut self, now: Duration) {
        if let Some(table) = &mut self.table {
            table.since = now;
        }
    }

    /// Lets text appear; says when more of it does.
    fn reveal(&mut self, now: Duration) -> Option<Duration> {
        let table = self.table.as_mut()?;
        let per_second = match self.settings.pace {
            _ if self.settings.still => None,
            Pace::Calm => Some(35.0),
            Pace::Plain => Some(55.0),
            Pace::AtOnce => None,
        };
        let all = self.views.talk.revealed().map_or(0, |text| text.chars().count());
        let shown = match per_second {
            Some(pace) if !table.revealed => (now.saturating_sub(table.since).as_secs_f32() * pace) as usize,
            _ => all,
        };
        if shown >= all {
            if !table.revealed {
                table.revealed = true;
                table.since = now;
            }
            self.views.talk.shown = None;
            return None;
        }
        self.views.talk.shown = Some(shown);
        Some(Duration::from_millis(33))
    }

    /// Lets time run where a moment has a limit; picks what happens then when it is over.
    fn countdown(&mut self, now: Duration) -> Option<Duration> {
        let table = self.table.as_mut()?;
        let timer = table.session.prompt().timer.filter(|_| self.settings.timed)?;
        let all = Duration::from_secs(u64::from(timer.seconds));
        let gone = now.saturating_sub(table.since);
        if gone >= all {
            self.views.talk.timer = None;
            self.pick(&[timer.on_timeout], None, now);
            return Some(Duration::ZERO);
        }
        let left = (all - gone).as_secs_f32().ceil() as u32;
        self.views.talk.timer = Some((left, timer.seconds));
        Some(Duration::from_millis(250))
    }

    fn stage_view(&self, area: Rect, free: Rect) -> Option<StageView> {
        let session = &self.table.as_ref()?.session;
        let scene = &session.scenario().scenes[session.progress().scene().index()];
        let speaking = self.held.is_none() && self.views.talk.shown.is_some();
        let figures = stage::figures(session, speaking);
        Some(StageView {
            place: scene.place.clone(),
            channel: scene.channel,
            figures,
            area,
            free,
            still: self.settings.still,
        })
    }
}

/// A text that begins a sentence or a line.
#[must_use]
pub fn begin(text: &str) -> String {
    telling::capitalised(text)
}

/// Where settings are kept on this machine.
fn settings_file() -> Option<PathBuf> {
    let folders = directories::ProjectDirs::from("", "", "tegenspel")?;
    Some(folders.config_dir().join("settings.ron"))
}

/// Shows the newest notice over a screen.
fn show_notice(ui: &Ui, look: Look<'_>, rect: Rect, notices: &[Notice]) -> Option<Intent> {
    let notice = notices.last()?;
    let theme = look.theme;
    let width = theme.grown(520.0).min(rect.width() - theme.space(32.0));
    let low = theme.frame.room >= Room::Close;
    let at = pos2(rect.center().x, rect.bottom() - theme.space(if low { 96.0 } else { 16.0 }));
    let area = egui::Area::new(egui::Id::new("notice"))
        .order(egui::Order::Foreground)
        .pivot(egui::Align2::CENTER_BOTTOM)
        .fixed_pos(at)
        .constrain_to(rect)
        .fade_in(!theme.still);
    let offer = notice.offer.as_ref().map(|(label, _)| label.as_str());
    let shown = area.show(ui.ctx(), |ui| {
        ui.set_width(width);
        if notice.trouble {
            notice::trouble(ui, look, &notice.said, &notice.then, offer)
        } else {
            notice::done(ui, look, &notice.said, offer)
        }
    });
    shown.inner.map(|pressed| match pressed {
        notice::Pressed::Offer => Intent::Offer,
        notice::Pressed::Close => Intent::CloseNotice,
    })
}
