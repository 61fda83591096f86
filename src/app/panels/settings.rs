//! The settings: reading and moving, what a talk is like, and one's own files.

use super::top::{self, LANGUAGES, Tab};
use crate::app::controls::button::{Button, Kind};
use crate::app::controls::choice::{Answer, State};
use crate::app::controls::icon::{self, Icon};
use crate::app::controls::slider::Slider;
use crate::app::controls::text::{self, Run};
use crate::app::controls::{Look, card, place, segment, toggle};
use crate::app::intent::{Change, Intent, Pace};
use crate::app::theme::{Colours, Type};
use egui::{Rect, Ui, Vec2};

/// What the settings show.
#[derive(Debug, Clone, Default)]
pub struct SettingsView {
    /// The size of text, in per cent.
    pub text: u16,
    /// The colours.
    pub colours: Colours,
    /// How fast what is said appears.
    pub pace: Pace,
    /// Whether nothing moves.
    pub still: bool,
    /// Whether moments can have a limit in time.
    pub timed: bool,
    /// Whether meters are shown.
    pub meters: bool,
    /// Whether letters are keys.
    pub letters: bool,
    /// Where files are kept.
    pub folder: String,
    /// How many sessions and intentions are kept.
    pub kept: (usize, usize),
    /// Whether a session waits to be gone on with.
    pub back: bool,
}

/// The sizes of text that are offered, in per cent.
pub const SIZES: [u16; 5] = [100, 125, 150, 175, 200];

/// Shows the settings in a rectangle.
pub fn show(ui: &mut Ui, look: Look<'_>, rect: Rect, view: &SettingsView) -> Option<Intent> {
    let theme = look.theme;
    let (rest, mut intent) = top::show(ui, look, rect, Tab::Settings);
    let narrow = theme.frame.is_narrow();
    let margin = theme.space(if narrow { 16.0 } else { 32.0 });
    let most = theme.space(1280.0).max(theme.grown(1000.0)).min(theme.space(1600.0));
    let mut main = rest;
    if main.width() > most {
        main = Rect::from_center_size(main.center(), Vec2::new(most, main.height()));
    }
    let mut asked = (None, None);
    let mut back = false;
    place::within(ui, main, |ui| {
        place::scrolled(ui, look, "settings", Vec2::new(margin, theme.space(24.0)), |ui| {
            text::heading(ui, look, Type::H1, 1, &look.say("app-settings"));
            if view.back {
                ui.add_space(theme.space(8.0));
                let label = look.say("app-settings-back");
                back = Button::new(Kind::Plain, &label).icon(Icon::Left).show(ui, look).clicked();
            }
            ui.add_space(theme.space(16.0));
            let gap = theme.space(32.0);
            let right = theme.space(440.0).min(ui.available_width() * 0.38);
            let left = ui.available_width() - right - gap;
            place::two(
                ui,
                gap,
                left,
                narrow,
                |ui| asked.0 = rows(ui, look, view),
                |ui| {
                    sample(ui, look);
                    ui.add_space(theme.space(16.0));
                    asked.1 = files(ui, look, view);
                },
            );
        });
    });
    intent = asked.0.or(asked.1).or(intent);
    if back { Some(Intent::Back) } else { intent }
}

fn rows(ui: &mut Ui, look: Look<'_>, view: &SettingsView) -> Option<Intent> {
    let theme = look.theme;
    let mut change = None;
    section(ui, look, "app-settings-reading", |ui| {
        row(ui, look, "app-settings-language", "", true, |ui, name| {
            let options = LANGUAGES.map(|(_, name)| name.to_owned());
            let at = LANGUAGES.iter().position(|(code, _)| *code == look.words.language()).unwrap_or(0);
            if let Some(at) = segment::show(ui, look, name, &options, at, false) {
                change = Some(Change::Language(LANGUAGES[at].0));
            }
        });
        row(ui, look, "app-settings-text", "", false, |ui, name| {
            let percent = look.fill("app-settings-percent", "percent", view.text);
            let at = SIZES.iter().position(|size| *size >= view.text);
            let label = text::width(ui, look, Type::Strong, &percent) + theme.space(12.0);
            let wide = theme.space(264.0).min(ui.available_width() - label);
            let slider = Slider { name: &format!("{name}: {percent}"), stops: SIZES.len(), at, marked: false };
            if let (_, Some(at)) = slider.show(ui, look, wide) {
                change = Some(Change::Text(SIZES[at]));
            }
            ui.add_space(theme.space(12.0));
            text::plain(ui, look, Type::Strong, &percent);
        });
        row(ui, look, "app-settings-colours", "", false, |ui, name| {
            let options = Colours::ALL.map(|it| {
                look.say(match it {
                    Colours::Light => "app-settings-light",
                    Colours::Dark => "app-settings-dark",
                    Colours::Contrast => "app-settings-contrast",
                })
            });
            let at = Colours::ALL.iter().position(|it| *it == view.colours).unwrap_or(0);
            if let Some(at) = segment::show(ui, look, name, &options, at, false) {
                change = Some(Change::Colours(Colours::ALL[at]));
            }
        });
        row(ui, look, "app-settings-pace", "app-settings-pace-hint", false, |ui, name| {
            let options = Pace::ALL.map(|it| {
                look.say(match it {
                    Pace::Calm => "app-settings-calm",
                    Pace::Plain => "app-settings-plain",
                    Pace::AtOnce => "app-settings-at-once",
                })
            });
            let at = Pace::ALL.iter().position(|it| *it == view.pace).unwrap_or(0);
            if let Some(at) = segment::show(ui, look, name, &options, at, false) {
                change = Some(Change::Pace(Pace::ALL[at]));
            }
        });
        row(ui, look, "app-settings-still", "app-settings-still-hint", false, |ui, name| {
            if toggle::switch(ui, look, view.still, name, false).clicked() {
                change = Some(Change::Still(!view.still));
            }
        });
    });
    ui.add_space(theme.space(16.0));
    section(ui, look, "app-settings-talk", |ui| {
        row(ui, look, "app-settings-timed", "app-settings-timed-hint", true, |ui, name| {
            if toggle::switch(ui, look, view.timed, name, false).clicked() {
                change = Some(Change::Timed(!view.timed));
            }
        });
        row(ui, look, "app-settings-meters", "app-settings-meters-hint", false, |ui, name| {
            if toggle::switch(ui, look, view.meters, name, false).clicked() {
                change = Some(Change::Meters(!view.meters));
            }
        });
        row(ui, look, "app-settings-letters", "app-settings-letters-hint", false, |ui, name| {
            if toggle::switch(ui, look, view.letters, name, false).clicked() {
                change = Some(Change::Letters(!view.letters));
            }
        });
    });
    change.map(Intent::Change)
}

fn section(ui: &mut Ui, look: Look<'_>, title: &str, add: impl FnOnce(&mut Ui)) {
    let theme = look.theme;
    card::card(ui, look, 0.0, 8.0, |ui| {
        ui.horizontal_top(|ui| {
            ui.add_space(theme.space(24.0));
            ui.vertical(|ui| {
                ui.add_space(theme.space(8.0));
                text::heading(ui, look, Type::H2, 2, &look.say(title));
            });
        });
        add(ui);
    });
}

fn row(ui: &mut Ui, look: Look<'_>, name: &str, hint: &str, first: bool, add: impl FnOnce(&mut Ui, &str)) {
    let theme = look.theme;
    if !first {
        place::rule(ui, look);
    }
    let name = look.say(name);
    let inset = theme.space(24.0);
    let width = ui.available_width() - 2.0 * inset;
    let stack = theme.frame.is_narrow();
    let lines = theme.size(Type::Strong).1 + if hint.is_empty() { 0.0 } else { theme.size(Type::Small).1 };
    let control = theme.space(40.0).max(theme.size(Type::Body).1 + theme.space(12.0));
    let high = lines.max(control);
    ui.add_space(theme.space(10.0));
    ui.horizontal_top(|ui| {
        ui.add_space(inset);
        ui.vertical(|ui| {
            ui.set_width(width);
            place::two(
                ui,
                theme.space(if stack { 8.0 } else { 24.0 }),
                width * 0.46,
                stack,
                |ui| {
                    if !stack {
                        ui.add_space((high - lines) / 2.0);
                    }
                    text::plain(ui, look, Type::Strong, &name);
                    if !hint.is_empty() {
                        text::muted(ui, look, Type::Small, &look.say(hint));
                    }
                },
                |ui| {
                    if !stack {
                        ui.add_space((high - control) / 2.0);
                    }
                    place::row(ui, control, |ui| add(ui, &name));
                },
            );
        });
    });
    ui.add_space(theme.space(10.0));
}

/// What text and answers look like now.
fn sample(ui: &mut Ui, look: Look<'_>) {
    let theme = look.theme;
    let it = theme.palette;
    card::card(ui, look, 24.0, 20.0, |ui| {
        text::heading(ui, look, Type::H2, 2, &look.say("app-settings-sample"));
        ui.add_space(theme.space(12.0));
        card::frame(look, 20.0, 16.0).stroke(theme.edge()).shadow(egui::Shadow::NONE).show(ui, |ui| {
            ui.set_width(ui.available_width());
            text::runs(ui, look, &[Run::new(&look.say("app-settings-sample-said"), Type::Speech, it.ink)]);
        });
        ui.add_space(theme.space(12.0));
        let text = look.say("app-settings-sample-answer");
        let answer = Answer { number: Some(1), lead: "", text: &text, below: "", state: State::Open, tight: false };
        // A sample is no answer: it cannot be pressed.
        ui.scope(|ui| {
            ui.disable();
            ui.set_opacity(1.0);
            answer.show(ui, look);
        });
    });
}

fn files(ui: &mut Ui, look: Look<'_>, view: &SettingsView) -> Option<Intent> {
    let theme = look.theme;
    let mut intent = None;
    card::card(ui, look, 24.0, 20.0, |ui| {
        text::heading(ui, look, Type::H2, 2, &look.say("app-settings-files"));
        ui.add_space(theme.space(4.0));
        let (sessions, intentions) = view.kept;
        let values = [("sessions", sessions.into()), ("intentions", intentions.into())];
        text::muted(ui, look, Type::Small, &look.say_with("app-settings-kept", &values));
        ui.add_space(theme.space(12.0));
        let side = icon::side(look);
        let at = Rect::from_min_size(ui.cursor().min, Vec2::splat(side));
        icon::draw(ui.painter(), Icon::File, at, theme.palette.ink);
        let mut rest = ui.available_rect_before_wrap();
        rest.min.x += side + theme.space(8.0);
        place::within(ui, rest, |ui| {
            text::plain(ui, look, Type::Small, &look.fill("app-settings-folder", "folder", view.folder.as_str()))
        });
        ui.add_space(theme.space(16.0));
        place::wrapped(ui, theme.space(12.0), |ui| {
            if Button::new(Kind::Plain, &look.say("app-settings-open")).small().show(ui, look).clicked() {
                intent = Some(Intent::OpenFolder);
            }
            let label = look.say("app-settings-delete");
            if Button::new(Kind::Warn, &label).icon(Icon::Trash).small().show(ui, look).clicked() {
                intent = Some(Intent::AskDelete);
            }
        });
    });
    intent
}
