//! A desk to try the window with: a list, a conversation, and what it taught. The real one takes its place.

use crate::engine::relationship::{Channel, Model};
use crate::engine::{Debrief, Event, Mood, Session, Setup, Speaker};
use crate::files::{Library, read_bundle, sessions_folder, write_atomically};
use crate::report::{Words, debrief};
use crate::script::{Source, load, load_model, write_transcript};
use bevy_egui::egui::{self, Key, Rect, TextureId};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

const MODEL: &str = include_str!("../../assets/model/relationship.ron");

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

/// What a pass brought about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Shown {
    /// When the next pass is needed at the latest, if nobody does anything.
    pub again: Option<Duration>,
    /// Whether something was done.
    pub changed: bool,
}

/// What the app shows and what a pick does to it.
pub struct Desk {
    words: Words,
    library: Library,
    sessions: Option<PathBuf>,
    listed: Option<Vec<PathBuf>>,
    session: Option<Session>,
    stage: Option<StageView>,
    still: bool,
    portraits: BTreeMap<String, TextureId>,
}

/// What the stage must show.
#[derive(Debug, Clone, PartialEq)]
pub struct StageView {
    /// The place.
    pub place: String,
    /// How people are in contact there.
    pub channel: Channel,
    /// Who is there, from left to right.
    pub figures: Vec<FigureView>,
    /// Where on the screen, in points. Nothing is painted there but a few plates.
    pub area: Rect,
    /// The part of it that no drawer covers.
    pub free: Rect,
    /// Whether nothing moves.
    pub still: bool,
}

/// How somebody on the stage looks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureView {
    /// Whose looks.
    pub figure: String,
    /// The mood.
    pub mood: Mood,
    /// How far the person is with the player, in points.
    pub together: i32,
    /// How far the person is above the player, in points.
    pub above: i32,
    /// How tense the person is, in points.
    pub tension: i32,
    /// Whether the person is speaking.
    pub speaking: bool,
}

impl Desk {
    /// The desk at the start; nothing is read yet.
    #[must_use]
    pub fn new(folders: Folders, language: Option<&'static str>) -> Self {
        let words = Words::new(language.unwrap_or("nl"));
        let library = Library::new(folders.scenarios);
        let sessions = folders.sessions.or_else(|| sessions_folder().ok());
        let portraits = BTreeMap::new();
        Self { words, library, sessions, listed: None, session: None, stage: None, still: false, portraits }
    }

    /// The title of the window.
    #[must_use]
    pub fn title(&self) -> String {
        let Some(session) = &self.session else { return "Tegenspel".to_owned() };
        let title = session.render(session.scenario().about.title);
        let end = if session.ending().is_some() { "Terugblik – " } else { "" };
        format!("{end}{title} – Tegenspel")
    }

    /// Where scenarios are looked for.
    #[must_use]
    pub fn shelf(&self) -> &Library {
        &self.library
    }

    /// What the stage must show.
    #[must_use]
    pub fn stage(&self) -> Option<&StageView> {
        self.stage.as_ref()
    }

    /// The figures of everybody on the shelf.
    #[must_use]
    pub fn figures(&self) -> Vec<String> {
        vec!["alderman".to_owned(), "theatre".to_owned()]
    }

    /// The portrait of a figure.
    pub fn set_portrait(&mut self, figure: &str, texture: TextureId) {
        self.portraits.insert(figure.to_owned(), texture);
    }

    /// Reads the shelf again: a file of it changed.
    pub fn reloaded(&mut self, _now: Duration) {
        self.listed = None;
    }

    /// Draws the screen.
    pub fn show(&mut self, ui: &mut egui::Ui, _now: Duration) -> Shown {
        self.stage = None;
        if ui.input(|input| input.key_pressed(Key::F9)) {
            self.still = !self.still;
        }
        match self.session.take() {
            None => self.list(ui),
            Some(session) if session.ending().is_some() => {
                let told = debrief::text(&Debrief::of(&session), &self.words, 75);
                egui::CentralPanel::default().show(ui, |ui| {
                    egui::ScrollArea::vertical().show(ui, |ui| ui.label(told));
                });
                self.session = Some(session);
            }
            Some(session) => self.session = Some(self.talk(session, ui)),
        }
        Shown::default()
    }

    fn list(&mut self, ui: &mut egui::Ui) {
        let library = &self.library;
        let listed = self.listed.get_or_insert_with(|| library.scenarios()).clone();
        let mut chosen = None;
        egui::CentralPanel::default().show(ui, |ui| {
            ui.heading("Tegenspel");
            ui.horizontal(|ui| {
                for portrait in self.portraits.values() {
                    ui.image((*portrait, egui::vec2(96.0, 96.0)));
                }
            });
            for (at, folder) in listed.iter().enumerate() {
                let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
                if ui.button(format!("{} {name}", at + 1)).clicked() || pressed(ui, at) {
                    chosen = Some(folder.clone());
                }
            }
        });
        self.session = chosen.and_then(|folder| begin(&folder));
    }

    fn talk(&mut self, mut session: Session, ui: &mut egui::Ui) -> Session {
        let (mood, place, channel) = seen(&session);
        let mut pick = None;
        egui::Panel::right("talk").exact_size(ui.max_rect().width() * 0.475).show(ui, |ui| {
            egui::ScrollArea::vertical().show(ui, |ui| {
                for line in last_lines(&session) {
                    ui.label(line);
                }
                ui.separator();
                let prompt = session.prompt();
                let open = prompt.offers.iter().filter(|offer| offer.unavailable.is_none());
                for (at, offer) in open.enumerate() {
                    let choice = session.scenario().choice(offer.choice);
                    let text = choice.text.map(|text| session.render(text).into_owned()).unwrap_or_default();
                    if ui.button(format!("{} {text}", at + 1)).clicked() || pressed(ui, at) {
                        pick = Some(offer.choice);
                    }
                }
                let one = |choice| if prompt.select.0 > 1 { Vec::new() } else { vec![choice] };
                if pick.is_none() && prompt.select.0 > 1 && pressed(ui, 0) {
                    pick = prompt.offers.first().map(|offer| offer.choice);
                }
                if let Some(choice) = pick {
                    let mut choices = one(choice);
                    if choices.is_empty() {
                        choices = prompt.offers.iter().map(|offer| offer.choice).take(prompt.select.0).collect();
                    }
                    drop(prompt);
                    // A pick that is refused leaves everything as it was.
                    let _ = session.choose(&choices);
                    if let Some(folder) = &self.sessions {
                        let file = folder.join(format!("{}.ron", session.scenario().id));
                        let _ = write_atomically(&file, write_transcript(&session.save()).as_bytes());
                    }
                }
            });
        });
        let area = ui.available_rect_before_wrap();
        let figure = "theatre".to_owned();
        let figures = vec![FigureView { figure, mood, together: 0, above: 0, tension: 20, speaking: false }];
        self.stage = Some(StageView { place, channel, figures, area, free: area, still: self.still });
        session
    }
}

fn pressed(ui: &egui::Ui, at: usize) -> bool {
    let keys = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];
    keys.get(at).is_some_and(|key| ui.input(|input| input.key_pressed(*key)))
}

fn begin(folder: &Path) -> Option<Session> {
    let model: Model = load_model(&Source::new("relationship.ron", MODEL)).ok()?;
    let scenario = load(&read_bundle(folder).ok()?, &Arc::new(model)).scenario?;
    let language = scenario.about.language.clone();
    Session::start(scenario, Setup { language, ..Setup::default() }).ok()
}

fn last_events(session: &Session) -> &[Event] {
    let transcript = session.transcript();
    match transcript.steps.last() {
        Some(step) => transcript.events(*step),
        None => transcript.opening(),
    }
}

fn last_lines(session: &Session) -> Vec<String> {
    let scenario = session.scenario();
    let said = last_events(session).iter().filter_map(|event| match event {
        Event::Said(line) => Some(&scenario.lines[line.index()]),
        _ => None,
    });
    said.map(|line| session.staging().render(line.text, session.progress()).into_owned()).collect()
}

/// The mood of who spoke last, and the place.
fn seen(session: &Session) -> (Mood, String, Channel) {
    let (scenario, progress) = (session.scenario(), session.progress());
    let mood = last_events(session).iter().rev().find_map(|event| match event {
        Event::Said(line) => match &scenario.lines[line.index()] {
            line if matches!(line.who, Speaker::Stakeholder(_)) => line.mood.or(match line.who {
                Speaker::Stakeholder(who) => Some(session.staging().mood(who, progress)),
                _ => None,
            }),
            _ => None,
        },
        _ => None,
    });
    let scene = &scenario.scenes[progress.scene().index()];
    (mood.unwrap_or(Mood::Neutral), scene.place.clone(), scene.channel)
}
