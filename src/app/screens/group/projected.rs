//! What everyone looks at: the partner on the stage, what is said, and the answers, as large as they allow.

use super::opened::squares;
use crate::app::controls::button::{Button, ButtonKind};
use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, card, layout};
use crate::app::intent::{GroupIntent, Intent};
use crate::app::screens::talk::{FigureView, StageView};
use crate::app::theme::{Frame, TextRole, Theme};
use crate::engine::Mood;
use crate::engine::relationship::Channel;
use crate::room::RoomView;
use egui::{Key, Modifiers, Rect, Sense, Ui, Vec2};

/// How large text is set for each size of [`stage_size`](crate::report::live::stage_size), in per cent of what is usual.
const PERCENT: [u16; 6] = [210, 180, 155, 135, 115, 100];

/// What everyone sees.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProjectedView {
    /// How large it is set, 1 (large) to 6.
    pub size: usize,
    /// How people join, while they do: the address, and the same as squares.
    pub lobby: Option<(String, Vec<Vec<bool>>)>,
    /// The code to join by.
    pub code: String,
    /// What was said last.
    pub lines: Vec<ProjectedLine>,
    /// How it ended: title and text.
    pub ending: Option<(String, String)>,
    /// What is to be done.
    pub heading: Option<String>,
    /// What is told of it.
    pub told: Vec<String>,
    /// The answers.
    pub options: Vec<ProjectedOption>,
    /// How many did what.
    pub count: String,
    /// Whether somebody stands on the stage.
    pub people: bool,
    /// Whether the window fills the screen.
    pub full_screen: bool,
}

/// A line that everyone sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProjectedLine {
    /// Whose it is.
    pub kind: ProjectedKind,
    /// Who says it; empty where nobody does.
    pub name: String,
    /// What is said.
    pub text: String,
}

/// Whose a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProjectedKind {
    /// Told.
    Told,
    /// The group's own.
    Own,
    /// Somebody else's.
    Theirs,
}

/// An answer that everyone sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProjectedOption {
    /// Its number.
    pub number: Option<usize>,
    /// What is said or done.
    pub text: String,
    /// Its votes where they are shown: in words, how many, and of how many.
    pub votes: Option<(String, u32, u32)>,
    /// Whether it leads.
    pub leads: bool,
}

/// What is shown, where the stage is, and what was asked for.
#[derive(Debug)]
pub struct ProjectedShown {
    /// Where the stage is, where somebody stands on it.
    pub stage: Option<Rect>,
    /// What was asked for.
    pub intent: Option<Intent>,
}

/// Shows it over the whole window.
pub fn show(ui: &mut Ui, style: Style<'_>, rect: Rect, view: &ProjectedView) -> ProjectedShown {
    let own = style.theme;
    let grown = f32::from(PERCENT[view.size.clamp(1, PERCENT.len()) - 1]) / 100.0;
    let theme = Theme { frame: Frame { text: grown.max(own.frame.text), ..own.frame }, ..*own };
    let style = Style { theme: &theme, ..style };
    let (stage, words) = match view.people {
        true => {
            let (stage, words) = rect.split_left_right_at_fraction(0.32);
            (Some(stage), words)
        }
        false => (None, rect),
    };
    ui.painter().rect_filled(words, 0, theme.palette.paper);
    let foot_high = theme.size(TextRole::Small).1 + own.space(28.0);
    let (above, foot) = words.split_top_bottom_at_y(words.bottom() - foot_high);
    layout::within(ui, above, |ui| {
        layout::scrolled(ui, style, "projected", Vec2::splat(own.space(28.0)), |ui| match &view.lobby {
            Some((address, rows)) => lobby(ui, style, view, address, rows),
            None => moment(ui, style, view),
        });
    });
    let intent = keys(ui, view).or_else(|| footer(ui, style, own, foot, view));
    ProjectedShown { stage, intent }
}

fn keys(ui: &Ui, view: &ProjectedView) -> Option<Intent> {
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::F11) {
        return Some(Intent::Group(GroupIntent::FullScreen(!view.full_screen)));
    }
    // The first press leaves the whole screen, the next one what everyone sees.
    let leave = if view.full_screen { GroupIntent::FullScreen(false) } else { GroupIntent::Project(false) };
    pressed(Key::Escape).then_some(Intent::Group(leave))
}

fn lobby(ui: &mut Ui, style: Style<'_>, view: &ProjectedView, address: &str, rows: &[Vec<bool>]) {
    let theme = style.theme;
    let gap = theme.space(32.0);
    let left = (ui.available_width() - gap) * 0.56;
    layout::two(
        ui,
        gap,
        left,
        false,
        |ui| {
            text::heading(ui, style, TextRole::H2, 1, &style.say("live-screen-join"));
            text::plain(ui, style, TextRole::Strong, address);
            let code = format!("{} {}", style.say("live-screen-code"), view.code);
            text::plain(ui, style, TextRole::H1, &code);
            ui.add_space(theme.space(12.0));
            for line in &view.told {
                text::muted(ui, style, TextRole::Small, line);
            }
        },
        |ui| {
            let name = style.fill("live-qr", "address", address);
            squares(ui, style, rows, ui.available_width().min(theme.space(460.0)), &name);
        },
    );
}

fn moment(ui: &mut Ui, style: Style<'_>, view: &ProjectedView) {
    let theme = style.theme;
    let it = theme.palette;
    for said in &view.lines {
        match said.kind {
            ProjectedKind::Told => {
                let words =
                    if said.name.is_empty() { said.text.clone() } else { format!("{} {}", said.name, said.text) };
                text::runs(ui, style, &[TextRun::new(&words, TextRole::Narration, it.muted)]);
            }
            ProjectedKind::Own | ProjectedKind::Theirs => {
                let fill = if said.kind == ProjectedKind::Own { it.tint } else { it.surface };
                card::tinted(style, fill, 12.0, 8.0).show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    text::muted(ui, style, TextRole::Small, &said.name);
                    let response = text::plain(ui, style, TextRole::Body, &said.text);
                    text::announce(ui, &response);
                });
            }
        }
        ui.add_space(theme.space(8.0));
    }
    if let Some((title, words)) = &view.ending {
        text::heading(ui, style, TextRole::H1, 1, title);
        text::plain(ui, style, TextRole::Body, words);
        ui.add_space(theme.space(8.0));
    }
    if let Some(heading) = &view.heading {
        text::heading(ui, style, TextRole::H2, 2, heading);
    }
    for line in &view.told {
        text::plain(ui, style, TextRole::Body, line);
    }
    for option in &view.options {
        ui.add_space(theme.space(6.0));
        answer(ui, style, option);
    }
}

fn answer(ui: &mut Ui, style: Style<'_>, option: &ProjectedOption) {
    let theme = style.theme;
    let it = theme.palette;
    let number = option.number.map(|number| format!("{number}. ")).unwrap_or_default();
    let role = if option.leads { TextRole::Strong } else { TextRole::Body };
    let votes = option.votes.as_ref().map(|(words, ..)| format!("   {words}")).unwrap_or_default();
    let runs = [
        TextRun::new(&number, role, it.ink),
        TextRun::new(&option.text, role, it.ink),
        TextRun::new(&votes, TextRole::Strong, it.action),
    ];
    text::runs(ui, style, &runs);
    if let Some((_, count, all)) = option.votes {
        let high = theme.space(10.0);
        let (rail, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), high), Sense::hover());
        ui.painter().rect_filled(rail, theme.radius(5.0), it.sunken);
        let share = if all == 0 { 0.0 } else { count as f32 / all as f32 };
        let fill = Rect::from_min_size(rail.min, Vec2::new(rail.width() * share, high));
        ui.painter().rect_filled(fill, theme.radius(5.0), it.action);
    }
}

/// How many did what, the code, and the way back: small, and at the edge.
fn footer(ui: &mut Ui, style: Style<'_>, own: &Theme, rect: Rect, view: &ProjectedView) -> Option<Intent> {
    let mut intent = None;
    let it = own.palette;
    ui.painter().hline(rect.x_range(), rect.top(), own.edge());
    let inner = rect.shrink2(Vec2::new(own.space(28.0), own.space(6.0)));
    layout::within(ui, inner, |ui| {
        ui.horizontal_centered(|ui| {
            let code = format!("{} {}", style.say("live-screen-code"), view.code);
            text::runs(ui, style, &[TextRun::new(&view.count, TextRole::Small, it.ink)]);
            ui.add_space(own.space(24.0));
            text::runs(ui, style, &[TextRun::new(&code, TextRole::SmallStrong, it.ink)]);
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let small = Style { theme: own, ..style };
                let words = small.say("app-group-project-stop");
                if Button::new(ButtonKind::Quiet, &words).small().show(ui, small).clicked() {
                    intent = Some(Intent::Group(GroupIntent::Project(false)));
                }
                let words = small.say(if view.full_screen { "app-group-window" } else { "app-group-full" });
                if Button::new(ButtonKind::Quiet, &words).small().show(ui, small).clicked() {
                    intent = Some(Intent::Group(GroupIntent::FullScreen(!view.full_screen)));
                }
            });
        });
    });
    intent
}

/// The stage of what everyone sees.
pub(super) fn stage(view: &RoomView, area: Rect, still: bool) -> Option<StageView> {
    let opposite: Vec<_> = view.people.iter().filter(|person| person.opposite).collect();
    if opposite.is_empty() {
        return None;
    }
    let last = view.lines.last().map(|line| line.who.as_str());
    let figures = opposite.iter().map(|person| FigureView {
        figure: person.figure.clone(),
        name: person.name.clone(),
        mood: Mood::of(person.mood).unwrap_or(Mood::Neutral),
        together: person.together,
        above: person.above,
        tension: person.tension,
        opposite: person.opposite,
        speaking: last == Some(person.who.as_str()),
        in_company: opposite.len() > 1,
    });
    Some(StageView {
        place: view.place.clone().unwrap_or_default(),
        channel: view.channel.and_then(Channel::of).unwrap_or(Channel::OnSite),
        figures: figures.collect(),
        area,
        free: area,
        still,
    })
}
