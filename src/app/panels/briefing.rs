//! The briefing: who you are, what you want to reach, who is involved, and what lies in the dossier.

use super::document;
use super::top::{self, Tab};
use crate::app::controls::button::{Button, Kind};
use crate::app::controls::field::Field;
use crate::app::controls::text::{self, Run};
use crate::app::controls::{Look, bar, card, mark, place, portrait, segment, tabs, toggle};
use crate::app::intent::Intent;
use crate::app::theme::Type;
use crate::engine::Side;
use egui::{Rect, Ui, Vec2};
use std::path::PathBuf;

/// What the briefing shows.
#[derive(Debug, Clone, Default)]
pub struct BriefingView {
    /// The title of the case.
    pub title: String,
    /// What it is about.
    pub summary: String,
    /// The partner's figure.
    pub figure: String,
    /// Who you are.
    pub role: String,
    /// What you want to reach.
    pub goals: Vec<String>,
    /// Who is involved: side, name, job, what is known beforehand.
    pub people: Vec<(Side, String, String, String)>,
    /// The documents: title and text.
    pub documents: Vec<(String, String)>,
    /// The document that is open.
    pub document: usize,
    /// Why one is here, in a sentence of one's own.
    pub reason: String,
    /// The partner's name, as people call them.
    pub partner: String,
    /// How hard people are.
    pub level: u8,
    /// Whether there is a coach.
    pub coach: bool,
    /// Whether steps back are allowed.
    pub step_back: bool,
    /// The sessions of this case that are kept, the latest first.
    pub earlier: Vec<EarlierView>,
}

/// A session of the case that was played before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierView {
    /// Its file.
    pub file: PathBuf,
    /// How it ended or how far it is, and when that was.
    pub line: String,
    /// Whether it can be played on; else one can look back on it.
    pub open: bool,
}

/// Shows the briefing in a rectangle.
pub fn show(ui: &mut Ui, look: Look<'_>, rect: Rect, view: &BriefingView) -> Option<Intent> {
    let theme = look.theme;
    let (rest, mut intent) = top::show(ui, look, rect, Tab::Cases);
    let narrow = theme.frame.is_narrow();
    let margin = theme.space(if narrow { 16.0 } else { 32.0 });
    let foot = if narrow { 0.0 } else { theme.space(72.0).max(theme.grown(40.0) + theme.space(32.0)) };
    let (main, foot) = rest.split_top_bottom_at_y(rest.bottom() - foot);
    let mut main = main;
    // On a large screen what is read keeps its width.
    let most = theme.space(1280.0).max(theme.grown(1100.0));
    if main.width() > most {
        main = Rect::from_center_size(main.center(), Vec2::new(most, main.height()));
    }
    let mut keep = |asked: Option<Intent>| {
        if asked.is_some() {
            intent = asked;
        }
    };
    if narrow {
        place::within(ui, main, |ui| {
            place::scrolled(ui, look, "briefing", Vec2::new(margin, theme.space(16.0)), |ui| {
                keep(about(ui, look, view));
                ui.add_space(theme.space(24.0));
                keep(dossier(ui, look, view, None));
                ui.add_space(theme.space(16.0));
                keep(reason(ui, look, view));
                ui.add_space(theme.space(16.0));
                keep(choices(ui, look, view));
            });
        });
        return intent;
    }
    let left = main.width() * 0.444;
    let (one, two) = main.split_left_right_at_x(main.left() + left);
    place::within(ui, one, |ui| {
        place::scrolled(ui, look, "briefing", Vec2::new(margin, theme.space(24.0)), |ui| keep(about(ui, look, view)));
    });
    let mut two = two;
    two.min.y += theme.space(24.0);
    two.max.x -= margin;
    place::within(ui, two, |ui| {
        let field = theme.size(Type::H3).1 + theme.size(Type::Body).1 + theme.space(76.0);
        keep(dossier(ui, look, view, Some((two.height() - field).max(theme.space(160.0)))));
        ui.add_space(theme.space(20.0));
        keep(reason(ui, look, view));
    });
    bar::paint(ui, look, foot, false);
    keep(ready(ui, look, foot.shrink2(Vec2::new(margin, 0.0)), view));
    intent
}

fn about(ui: &mut Ui, look: Look<'_>, view: &BriefingView) -> Option<Intent> {
    let theme = look.theme;
    let mut intent = None;
    let picture = theme.space(104.0);
    let title = |ui: &mut Ui, intent: &mut Option<Intent>| {
        *intent = top::back(ui, look);
        text::heading(ui, look, Type::H1, 1, &view.title);
    };
    if theme.frame.is_narrow() {
        title(ui, &mut intent);
    } else {
        let at = Rect::from_min_size(ui.cursor().min, Vec2::splat(picture));
        portrait::draw(ui.painter(), look, &view.figure, at.shrink(1.0), theme.radius(12.0));
        ui.painter().rect_stroke(at, theme.radius(12.0), theme.line(), egui::StrokeKind::Inside);
        let mut beside = ui.available_rect_before_wrap();
        beside.min.x += picture + theme.space(24.0);
        let top = ui.cursor().top();
        place::within(ui, beside, |ui| title(ui, &mut intent));
        let used = ui.cursor().top() - top;
        ui.add_space((picture - used).max(0.0));
    }
    ui.add_space(theme.space(12.0));
    text::muted(ui, look, Type::Body, &view.summary);
    if !view.earlier.is_empty() {
        part(ui, look, "app-brief-earlier");
    }
    for session in &view.earlier {
        let label = look.say(if session.open { "app-brief-go-on" } else { "app-brief-look-back" });
        text::muted(ui, look, Type::Small, &session.line);
        if Button::new(Kind::Link, &label).close().show(ui, look).clicked() {
            intent = Some(Intent::Continue(session.file.clone()));
        }
    }
    part(ui, look, "app-brief-who");
    text::plain(ui, look, Type::Body, &view.role);
    if !view.goals.is_empty() {
        part(ui, look, "app-brief-goals");
        for goal in &view.goals {
            document::item(ui, look, "•", goal);
        }
    }
    part(ui, look, "app-brief-people");
    for (side, name, function, known) in &view.people {
        person(ui, look, *side, name, function, known);
    }
    intent
}

fn part(ui: &mut Ui, look: Look<'_>, id: &str) {
    ui.add_space(look.theme.space(16.0));
    text::heading(ui, look, Type::Strong, 2, &look.say(id));
    ui.add_space(look.theme.space(4.0));
}

fn person(ui: &mut Ui, look: Look<'_>, side: Side, name: &str, function: &str, known: &str) {
    let theme = look.theme;
    let it = theme.palette;
    let sign = theme.grown(12.0);
    let line = theme.size(Type::Body).1;
    let at = ui.cursor().min + Vec2::new(0.0, (line - sign) / 2.0);
    mark::draw(ui.painter(), look, side, Rect::from_min_size(at, Vec2::splat(sign)));
    let mut rest = ui.available_rect_before_wrap();
    rest.min.x += sign + theme.space(12.0);
    place::within(ui, rest, |ui| {
        let after = format!(", {function} ({})", mark::name(look, side));
        text::runs(ui, look, &[Run::new(name, Type::Strong, it.ink), Run::new(&after, Type::Body, it.ink)]);
        if !known.is_empty() {
            text::muted(ui, look, Type::Small, known);
        }
    });
    ui.add_space(theme.space(8.0));
}

/// The dossier on a card: as high as given, or as it needs to be.
fn dossier(ui: &mut Ui, look: Look<'_>, view: &BriefingView, height: Option<f32>) -> Option<Intent> {
    let theme = look.theme;
    let mut intent = None;
    card::frame(look, 0.0, 0.0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let inset = theme.space(24.0);
        let head = Rect::from_min_size(
            ui.cursor().min + Vec2::new(inset, theme.space(16.0)),
            Vec2::new(ui.available_width() - 2.0 * inset, theme.size(Type::H2).1),
        );
        let also = look.say("app-brief-also");
        let wide = text::width(ui, look, Type::Small, &also);
        let room = head.width() > wide + theme.grown(140.0);
        bar::ends(
            ui,
            head,
            if room { wide } else { 0.0 },
            |ui| {
                text::heading(ui, look, Type::H2, 2, &look.say("app-talk-dossier"));
            },
            |ui| {
                if room {
                    text::muted(ui, look, Type::Small, &also);
                }
            },
        );
        ui.add_space(theme.space(20.0) + head.height());
        let labels: Vec<_> = view.documents.iter().map(|(title, _)| title.clone()).collect();
        ui.horizontal_top(|ui| {
            ui.add_space(theme.space(8.0));
            ui.vertical(|ui| {
                if let Some(at) = tabs::show(ui, look, &labels, view.document, None) {
                    intent = Some(Intent::Document(at));
                }
            });
        });
        let Some((_, content)) = view.documents.get(view.document) else { return };
        match height {
            Some(height) => {
                let used = ui.cursor().top() - head.top() + theme.space(16.0);
                let mut inner = ui.available_rect_before_wrap();
                inner.set_height((height - used).max(theme.space(80.0)));
                let name = format!("document {}", view.document);
                place::within(ui, inner, |ui| {
                    place::scrolled(ui, look, &name, Vec2::new(inset, theme.space(16.0)), |ui| {
                        document::show(ui, look, content);
                    });
                });
            }
            None => {
                egui::Frame::new().inner_margin(egui::Margin::symmetric(16, 16)).show(ui, |ui| {
                    document::show(ui, look, content);
                });
            }
        }
    });
    intent
}

fn reason(ui: &mut Ui, look: Look<'_>, view: &BriefingView) -> Option<Intent> {
    let theme = look.theme;
    let it = theme.palette;
    let title = look.say("app-brief-reason");
    let after = format!(" {}", look.say("app-brief-reason-hint"));
    text::runs(ui, look, &[Run::new(&title, Type::H3, it.ink), Run::new(&after, Type::Body, it.muted)]);
    ui.add_space(theme.space(8.0));
    let field = Field { id: "reason", name: &title, hint: "", icon: None, rows: 1 };
    field.show(ui, look, &view.reason).1.map(Intent::Reason)
}

fn hardness(ui: &mut Ui, look: Look<'_>, view: &BriefingView) -> Option<Intent> {
    let levels: Vec<_> = (1..=5).map(|level: u8| level.to_string()).collect();
    let question = look.fill("app-brief-level", "name", view.partner.as_str());
    let chosen = usize::from(view.level).saturating_sub(1);
    let picked = segment::show(ui, look, &question, &levels, chosen, false)?;
    Some(Intent::Hardness(u8::try_from(picked + 1).unwrap_or(view.level)))
}

fn level_words(look: Look<'_>, level: u8) -> String {
    let words = look.say(match level {
        1 => "app-brief-level-1",
        2 => "app-brief-level-2",
        4 => "app-brief-level-4",
        5 => "app-brief-level-5",
        _ => "app-brief-level-3",
    });
    format!("{level}: {words}")
}

/// The bar below: how hard, with or without help, and begin.
fn ready(ui: &mut Ui, look: Look<'_>, rect: Rect, view: &BriefingView) -> Option<Intent> {
    let theme = look.theme;
    let mut intent = None;
    let label = look.say("app-brief-begin");
    let begin = Button::new(Kind::Filled, &label).wide();
    let (coach, back) = (look.say("app-brief-coach"), look.say("app-brief-step-back"));
    let gap = theme.space(if theme.frame.is_close() { 20.0 } else { 32.0 });
    let switch =
        |ui: &Ui, label: &str| theme.grown(44.0) + theme.space(12.0) + text::width(ui, look, Type::Body, label) + gap;
    let right = switch(ui, &coach) + switch(ui, &back) + begin.size(ui, look).x + theme.space(2.0);
    let mut asked = None;
    bar::ends(
        ui,
        rect,
        right,
        |ui| {
            text::plain(ui, look, Type::Body, &look.fill("app-brief-level", "name", view.partner.as_str()));
            ui.add_space(theme.space(12.0));
            asked = hardness(ui, look, view);
            ui.add_space(theme.space(12.0));
            let words = level_words(look, view.level);
            if text::width(ui, look, Type::Small, &words) < ui.available_width() - theme.space(8.0) {
                text::muted(ui, look, Type::Small, &words);
            }
        },
        |ui| {
            if toggle::switch(ui, look, view.coach, &coach, true).clicked() {
                intent = Some(Intent::Coach(!view.coach));
            }
            ui.add_space(gap);
            if toggle::switch(ui, look, view.step_back, &back, true).clicked() {
                intent = Some(Intent::StepBack(!view.step_back));
            }
            ui.add_space(gap);
            if begin.show(ui, look).clicked() {
                intent = Some(Intent::Begin);
            }
        },
    );
    intent.or(asked)
}

/// The same below one another.
fn choices(ui: &mut Ui, look: Look<'_>, view: &BriefingView) -> Option<Intent> {
    let theme = look.theme;
    text::plain(ui, look, Type::Strong, &look.fill("app-brief-level", "name", view.partner.as_str()));
    ui.add_space(theme.space(8.0));
    let mut intent = hardness(ui, look, view);
    ui.add_space(theme.space(4.0));
    text::muted(ui, look, Type::Small, &level_words(look, view.level));
    ui.add_space(theme.space(16.0));
    if toggle::switch(ui, look, view.coach, &look.say("app-brief-coach"), true).clicked() {
        intent = Some(Intent::Coach(!view.coach));
    }
    ui.add_space(theme.space(8.0));
    if toggle::switch(ui, look, view.step_back, &look.say("app-brief-step-back"), true).clicked() {
        intent = Some(Intent::StepBack(!view.step_back));
    }
    ui.add_space(theme.space(24.0));
    if Button::new(Kind::Filled, &look.say("app-brief-begin")).wide().show(ui, look).clicked() {
        intent = Some(Intent::Begin);
    }
    intent
}
