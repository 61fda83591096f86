//! The settings: reading and moving, what a talk is like, and one's own files.

use crate::app::controls::button::{Button, ButtonKind};
use crate::app::controls::choice::{ChoiceRow, ChoiceSize, ChoiceState};
use crate::app::controls::icon::{self, Icon};
use crate::app::controls::menu::Menu;
use crate::app::controls::slider::Slider;
use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, card, layout, segment, toggle};
use crate::app::intent::{Intent, SettingChange, SettingsIntent};
use crate::app::screens::top::{self, LANGUAGES, Tab};
use crate::app::storage::{Telling, TextSpeed};
use crate::app::theme::{Colours, TextRole};
use crate::report::language_name;
use egui::accesskit::Role;
use egui::{Rect, Ui, Vec2};

/// What the settings show.
#[derive(Debug, Clone, Default)]
pub struct SettingsView {
    /// The language of the texts of cases; that of the interface when absent.
    pub case_language: Option<String>,
    /// The languages that some case has.
    pub case_languages: Vec<String>,
    /// The size of text, in per cent.
    pub text: u16,
    /// The colours.
    pub colours: Colours,
    /// How fast what is said appears.
    pub text_speed: TextSpeed,
    /// When the next thing is told.
    pub telling: Telling,
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
pub fn show(ui: &mut Ui, style: Style<'_>, rect: Rect, view: &SettingsView) -> Option<Intent> {
    let theme = style.theme;
    let (rest, mut intent) = top::show(ui, style, rect, Tab::Settings);
    let narrow = theme.frame.is_narrow();
    let margin = theme.space(if narrow { 16.0 } else { 32.0 });
    let most = theme.space(1280.0).max(theme.grown(1000.0)).min(theme.space(1600.0));
    let mut main = rest;
    if main.width() > most {
        main = Rect::from_center_size(main.center(), Vec2::new(most, main.height()));
    }
    let mut asked = (None, None);
    let mut back = false;
    layout::within(ui, main, |ui| {
        layout::page(ui, style, "settings", Vec2::new(margin, theme.space(24.0)), |ui| {
            text::heading(ui, style, TextRole::H1, 1, &style.say("app-settings"));
            if view.back {
                ui.add_space(theme.space(8.0));
                let label = style.say("app-settings-back");
                back = Button::new(ButtonKind::Plain, &label).icon(Icon::Left).show(ui, style).clicked();
            }
            ui.add_space(theme.space(16.0));
            let gap = theme.space(32.0);
            let right = theme.space(440.0).min(ui.available_width() * 0.38);
            let left = ui.available_width() - right - gap;
            layout::two(
                ui,
                gap,
                left,
                narrow,
                |ui| asked.0 = rows(ui, style, view),
                |ui| {
                    sample(ui, style);
                    ui.add_space(theme.space(16.0));
                    asked.1 = files(ui, style, view);
                    ui.add_space(theme.space(16.0));
                    asked.1 = moving(ui, style).or(asked.1.take());
                },
            );
        });
    });
    intent = asked.0.or(asked.1).or(intent);
    if back { Some(Intent::Back) } else { intent }
}

fn rows(ui: &mut Ui, style: Style<'_>, view: &SettingsView) -> Option<Intent> {
    let theme = style.theme;
    let mut change = None;
    section(ui, style, "app-settings-reading", |ui| {
        row(ui, style, "app-settings-language", "", true, |ui, name| {
            let options = LANGUAGES.map(|(_, name)| name.to_owned());
            let at = LANGUAGES.iter().position(|(code, _)| *code == style.words.language()).unwrap_or(0);
            if let Some(at) = segment::show(ui, style, name, &options, at, false) {
                change = Some(SettingChange::Language(LANGUAGES[at].0));
            }
        });
        row(ui, style, "app-settings-case-language", "app-settings-case-language-hint", false, |ui, name| {
            change = case_language(ui, style, name, view).or(change.take());
        });
        row(ui, style, "app-settings-text", "", false, |ui, name| {
            let percent = style.fill("app-settings-percent", "percent", view.text);
            let at = SIZES.iter().position(|size| *size >= view.text);
            let label = text::width(ui, style, TextRole::Strong, &percent) + theme.space(12.0);
            let wide = theme.space(264.0).min(ui.available_width() - label);
            let slider = Slider { name: &format!("{name}: {percent}"), stops: SIZES.len(), at, marked: false };
            if let (_, Some(at)) = slider.show(ui, style, wide) {
                change = Some(SettingChange::Text(SIZES[at]));
            }
            ui.add_space(theme.space(12.0));
            text::plain(ui, style, TextRole::Strong, &percent);
        });
        row(ui, style, "app-settings-colours", "", false, |ui, name| {
            let options = Colours::ALL.map(|it| {
                style.say(match it {
                    Colours::Light => "app-settings-light",
                    Colours::Dark => "app-settings-dark",
                    Colours::Contrast => "app-settings-contrast",
                })
            });
            let at = Colours::ALL.iter().position(|it| *it == view.colours).unwrap_or(0);
            if let Some(at) = segment::show(ui, style, name, &options, at, false) {
                change = Some(SettingChange::Colours(Colours::ALL[at]));
            }
        });
        row(ui, style, "app-settings-pace", "app-settings-pace-hint", false, |ui, name| {
            let options = TextSpeed::ALL.map(|it| {
                style.say(match it {
                    TextSpeed::Calm => "app-settings-calm",
                    TextSpeed::Plain => "app-settings-plain",
                    TextSpeed::AtOnce => "app-settings-at-once",
                })
            });
            let at = TextSpeed::ALL.iter().position(|it| *it == view.text_speed).unwrap_or(0);
            if let Some(at) = segment::show(ui, style, name, &options, at, false) {
                change = Some(SettingChange::TextSpeed(TextSpeed::ALL[at]));
            }
        });
        row(ui, style, "app-settings-telling", "app-settings-telling-hint", false, |ui, name| {
            let options = Telling::ALL.map(|it| {
                style.say(match it {
                    Telling::ByItself => "app-settings-by-itself",
                    Telling::ByPress => "app-settings-by-press",
                    Telling::AtOnce => "app-settings-telling-at-once",
                })
            });
            let at = Telling::ALL.iter().position(|it| *it == view.telling).unwrap_or(0);
            if let Some(at) = segment::show(ui, style, name, &options, at, false) {
                change = Some(SettingChange::Telling(Telling::ALL[at]));
            }
        });
        row(ui, style, "app-settings-still", "app-settings-still-hint", false, |ui, name| {
            if toggle::switch(ui, style, view.still, name, false).clicked() {
                change = Some(SettingChange::Still(!view.still));
            }
        });
    });
    ui.add_space(theme.space(16.0));
    section(ui, style, "app-settings-talk", |ui| {
        row(ui, style, "app-settings-timed", "app-settings-timed-hint", true, |ui, name| {
            if toggle::switch(ui, style, view.timed, name, false).clicked() {
                change = Some(SettingChange::Timed(!view.timed));
            }
        });
        row(ui, style, "app-settings-meters", "app-settings-meters-hint", false, |ui, name| {
            if toggle::switch(ui, style, view.meters, name, false).clicked() {
                change = Some(SettingChange::Meters(!view.meters));
            }
        });
        row(ui, style, "app-settings-letters", "app-settings-letters-hint", false, |ui, name| {
            if toggle::switch(ui, style, view.letters, name, false).clicked() {
                change = Some(SettingChange::Letters(!view.letters));
            }
        });
    });
    change.map(|change| Intent::Settings(SettingsIntent::Change(change)))
}

/// The language of cases: as the interface, or one that some case has.
fn case_language(ui: &mut Ui, style: Style<'_>, name: &str, view: &SettingsView) -> Option<SettingChange> {
    let own = std::iter::once(style.say("app-settings-case-language-own"));
    let options: Vec<_> = own.chain(view.case_languages.iter().map(|code| language_name(code).into_owned())).collect();
    let chosen = view.case_language.as_ref().and_then(|code| view.case_languages.iter().position(|it| it == code));
    let at = chosen.map_or(0, |at| at + 1);
    let menu = Menu { name, label: &options[at], role: TextRole::Body, framed: true };
    let picked = menu.show(ui, style, &options, at)?;
    Some(SettingChange::CaseLanguage(picked.checked_sub(1).map(|at| view.case_languages[at].clone())))
}

fn section(ui: &mut Ui, style: Style<'_>, title: &str, add: impl FnOnce(&mut Ui)) {
    let theme = style.theme;
    card::card(ui, style, 0.0, 8.0, |ui| {
        ui.horizontal_top(|ui| {
            ui.add_space(theme.space(24.0));
            ui.vertical(|ui| {
                ui.add_space(theme.space(8.0));
                text::heading(ui, style, TextRole::H2, 2, &style.say(title));
            });
        });
        add(ui);
    });
}

fn row(ui: &mut Ui, style: Style<'_>, name: &str, hint: &str, first: bool, add: impl FnOnce(&mut Ui, &str)) {
    let theme = style.theme;
    if !first {
        layout::rule(ui, style);
    }
    let name = style.say(name);
    let inset = theme.space(24.0);
    let width = ui.available_width() - 2.0 * inset;
    let stack = theme.frame.is_narrow();
    let lines = theme.size(TextRole::Strong).1 + if hint.is_empty() { 0.0 } else { theme.size(TextRole::Small).1 };
    let control = theme.space(40.0).max(theme.size(TextRole::Body).1 + theme.space(12.0));
    let high = lines.max(control);
    ui.add_space(theme.space(10.0));
    ui.horizontal_top(|ui| {
        ui.add_space(inset);
        ui.vertical(|ui| {
            ui.set_width(width);
            layout::two(
                ui,
                theme.space(if stack { 8.0 } else { 24.0 }),
                width * 0.46,
                stack,
                |ui| {
                    if !stack {
                        ui.add_space((high - lines) / 2.0);
                    }
                    text::plain(ui, style, TextRole::Strong, &name);
                    if !hint.is_empty() {
                        text::muted(ui, style, TextRole::Small, &style.say(hint));
                    }
                },
                |ui| {
                    if !stack {
                        ui.add_space((high - control) / 2.0);
                    }
                    layout::row(ui, control, |ui| add(ui, &name));
                },
            );
        });
    });
    ui.add_space(theme.space(10.0));
}

/// What text and answers look like now.
fn sample(ui: &mut Ui, style: Style<'_>) {
    let theme = style.theme;
    let it = theme.palette;
    card::card(ui, style, 24.0, 20.0, |ui| {
        text::heading(ui, style, TextRole::H2, 2, &style.say("app-settings-sample"));
        ui.add_space(theme.space(12.0));
        card::frame(style, 20.0, 16.0).stroke(theme.edge()).shadow(egui::Shadow::NONE).show(ui, |ui| {
            ui.set_width(ui.available_width());
            text::runs(ui, style, &[TextRun::new(&style.say("app-settings-sample-said"), TextRole::Speech, it.ink)]);
        });
        ui.add_space(theme.space(12.0));
        let text = style.say("app-settings-sample-answer");
        let answer = ChoiceRow {
            number: Some(1),
            lead: "",
            text: &text,
            below: "",
            state: ChoiceState::Open,
            size: ChoiceSize::Plain,
        };
        // A sample is no answer: it cannot be pressed, and to screen readers it is a text.
        ui.scope(|ui| {
            ui.disable();
            ui.set_opacity(1.0);
            let response = answer.show(ui, style);
            ui.ctx().accesskit_node_builder(response.id, |node| {
                node.set_role(Role::Label);
                node.clear_label();
                node.set_value(text.as_str());
            });
        });
    });
}

/// Moving to another machine, and reporting a problem.
fn moving(ui: &mut Ui, style: Style<'_>) -> Option<Intent> {
    let theme = style.theme;
    let mut intent = None;
    card::card(ui, style, 24.0, 20.0, |ui| {
        text::heading(ui, style, TextRole::H2, 2, &style.say("app-data-title"));
        ui.add_space(theme.space(4.0));
        text::muted(ui, style, TextRole::Small, &style.say("app-data-lead"));
        ui.add_space(theme.space(12.0));
        layout::wrapped(ui, theme.space(12.0), |ui| {
            for (label, asked) in [
                ("app-data-export", SettingsIntent::Export),
                ("app-data-import", SettingsIntent::FindImport),
                ("app-data-report", SettingsIntent::Report),
            ] {
                if Button::new(ButtonKind::Plain, &style.say(label)).small().show(ui, style).clicked() {
                    intent = Some(Intent::Settings(asked));
                }
            }
        });
    });
    intent
}

fn files(ui: &mut Ui, style: Style<'_>, view: &SettingsView) -> Option<Intent> {
    let theme = style.theme;
    let mut intent = None;
    card::card(ui, style, 24.0, 20.0, |ui| {
        text::heading(ui, style, TextRole::H2, 2, &style.say("app-settings-files"));
        ui.add_space(theme.space(4.0));
        let (sessions, intentions) = view.kept;
        let values = [("sessions", sessions.into()), ("intentions", intentions.into())];
        text::muted(ui, style, TextRole::Small, &style.say_with("app-settings-kept", &values));
        ui.add_space(theme.space(12.0));
        let side = icon::side(style);
        let at = Rect::from_min_size(ui.cursor().min, Vec2::splat(side));
        icon::draw(ui.painter(), Icon::File, at, theme.palette.ink);
        let mut rest = ui.available_rect_before_wrap();
        rest.min.x += side + theme.space(8.0);
        layout::within(ui, rest, |ui| {
            text::plain(ui, style, TextRole::Small, &style.fill("app-settings-folder", "folder", view.folder.as_str()))
        });
        ui.add_space(theme.space(16.0));
        layout::wrapped(ui, theme.space(12.0), |ui| {
            if Button::new(ButtonKind::Plain, &style.say("app-settings-open")).small().show(ui, style).clicked() {
                intent = Some(Intent::Settings(SettingsIntent::OpenFolder));
            }
            let label = style.say("app-settings-delete");
            if Button::new(ButtonKind::Warn, &label).icon(Icon::Trash).small().show(ui, style).clicked() {
                intent = Some(Intent::Settings(SettingsIntent::AskDelete));
            }
        });
    });
    intent
}
