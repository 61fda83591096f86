//! A desk to try the window with: a list, a conversation, and what it taught. The real one takes its place.

use super::Start;
use crate::engine::relationship::Model;
use crate::engine::{Debrief, Event, Mood, Session, Setup, Speaker};
use crate::files::{Library, read_bundle};
use crate::report::{Words, debrief};
use crate::script::{Source, load, load_model};
use bevy_egui::egui::{self, Key, Rect};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

const MODEL: &str = include_str!("../../assets/model/relationship.ron");

/// What the app shows and what a pick does to it.
pub struct Desk {
    words: Words,
    library: Library,
    listed: Option<Vec<PathBuf>>,
    session: Option<Session>,
    stage: Option<StageView>,
    still: bool,
}

/// What the stage must show.
#[derive(Debug, Clone, PartialEq)]
pub struct StageView {
    /// The place.
    pub place: String,
    /// Who is there, from left to right.
    pub figures: Vec<FigureView>,
    /// Where on the screen, in points.
    pub area: Rect,
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
}

impl Desk {
    /// The desk at the start; nothing is read yet.
    #[must_use]
    pub fn new(start: Start) -> Self {
        let Start { words, library, .. } = start;
        Self { words, library, listed: None, session: None, stage: None, still: false }
    }

    /// The title of the window.
    #[must_use]
    pub fn title(&self) -> String {
        match &self.session {
            None => "Tegenspel".to_owned(),
            Some(session) => {
                let title = session.render(session.scenario().about.title);
                let end = if session.ending().is_some() { " – terugblik" } else { "" };
                format!("Tegenspel – {title}{end} · {}", session.transcript().steps.len())
            }
        }
    }

    /// What the stage must show.
    #[must_use]
    pub fn stage(&self) -> Option<StageView> {
        self.stage.clone()
    }

    /// Reads again what changed.
    pub fn reload(&mut self, _paths: &[PathBuf]) {
        self.listed = None;
    }

    /// Draws the screen.
    pub fn show(&mut self, ui: &mut egui::Ui, _now: Duration) {
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
    }

    fn list(&mut self, ui: &mut egui::Ui) {
        let library = &self.library;
        let listed = self.listed.get_or_insert_with(|| library.scenarios()).clone();
        let mut chosen = None;
        egui::CentralPanel::default().show(ui, |ui| {
            ui.heading("Tegenspel");
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
        let (mood, place) = seen(&session);
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
                }
            });
        });
        let area = ui.available_rect_before_wrap();
        let figures = vec![FigureView { figure: "theatre".to_owned(), mood }];
        self.stage = Some(StageView { place, figures, area, still: self.still });
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
fn seen(session: &Session) -> (Mood, String) {
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
    (mood.unwrap_or(Mood::Neutral), scenario.scenes[progress.scene().index()].place.clone())
}
