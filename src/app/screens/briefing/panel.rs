//! The briefing: who you are, what you want to reach, who is involved, and what lies in the dossier.

use crate::app::controls::button::{Button, ButtonKind};
use crate::app::controls::field::TextField;
use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, bar, card, layout, mark, portrait, segment, tabs, toggle};
use crate::app::intent::{BriefingIntent, Intent};
use crate::app::screens::document;
use crate::app::screens::top::{self, Tab};
use crate::app::theme::TextRole;
use crate::engine::Side;
use egui::{Rect, Ui, Vec2};
use std::path::PathBuf;

/// What the briefing shows.
#[derive(Debug, Clone, Default)]
pub struct BriefingView {
    /// The title of the scenario.
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
    /// The sessions of this scenario that are kept, the latest first.
    pub earlier: Vec<EarlierView>,
}

/// A session of the scenario that was played before.
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
pub fn show(ui: &mut Ui, style: Style<'_>, rect: Rect, view: &BriefingView) -> Option<Intent> {
    let theme = style.theme;
    let (rest, mut intent) = top::show(ui, style, rect, Tab::Scenarios);
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
    // Each case opens at its top.
    let page = format!("briefing {}", view.title);
    if narrow {
        layout::within(ui, main, |ui| {
            layout::scrolled(ui, style, &page, Vec2::new(margin, theme.space(16.0)), |ui| {
                keep(about(ui, style, view));
                ui.add_space(theme.space(24.0));
                keep(dossier(ui, style, view, None));
                ui.add_space(theme.space(16.0));
                keep(reason(ui, style, view));
                ui.add_space(theme.space(16.0));
                keep(choices(ui, style, view));
            });
        });
        return intent;
    }
    let left = main.width() * 0.444;
    let (one, two) = main.split_left_right_at_x(main.left() + left);
    layout::within(ui, one, |ui| {
        layout::scrolled(ui, style, &page, Vec2::new(margin, theme.space(24.0)), |ui| {
            keep(about(ui, style, view));
        });
    });
    let mut two = two;
    two.min.y += theme.space(24.0);
    two.max.x -= margin;
    layout::within(ui, two, |ui| {
        let field = theme.size(TextRole::H3).1 + theme.size(TextRole::Body).1 + theme.space(76.0);
        keep(dossier(ui, style, view, Some((two.height() - field).max(theme.space(160.0)))));
        ui.add_space(theme.space(20.0));
        keep(reason(ui, style, view));
    });
    bar::paint(ui, style, foot, false);
    keep(ready(ui, style, foot.shrink2(Vec2::new(margin, 0.0)), view));
    intent
}

fn about(ui: &mut Ui, style: Style<'_>, view: &BriefingView) -> Option<Intent> {
    let theme = style.theme;
    let mut intent = None;
    let picture = theme.space(104.0);
    let title = |ui: &mut Ui, intent: &mut Option<Intent>| {
        *intent = top::back(ui, style);
        text::heading(ui, style, TextRole::H1, 1, &view.title);
    };
    if theme.frame.is_narrow() {
        title(ui, &mut intent);
    } else {
        let at = Rect::from_min_size(ui.cursor().min, Vec2::splat(picture));
        portrait::draw(ui.painter(), style, &view.figure, at.shrink(1.0), theme.radius(12.0));
        ui.painter().rect_stroke(at, theme.radius(12.0), theme.line(), egui::StrokeKind::Inside);
        let mut beside = ui.available_rect_before_wrap();
        beside.min.x += picture + theme.space(24.0);
        let top = ui.cursor().top();
        layout::within(ui, beside, |ui| title(ui, &mut intent));
        let used = ui.cursor().top() - top;
        ui.add_space((picture - used).max(0.0));
    }
    ui.add_space(theme.space(12.0));
    text::muted(ui, style, TextRole::Body, &view.summary);
    if !view.earlier.is_empty() {
        part(ui, style, "app-brief-earlier");
    }
    for session in &view.earlier {
        let label = style.say(if session.open { "app-brief-go-on" } else { "app-brief-look-back" });
        text::muted(ui, style, TextRole::Small, &session.line);
        if Button::new(ButtonKind::Link, &label).close().show(ui, style).clicked() {
            intent = Some(Intent::Open(session.file.clone()));
        }
    }
    part(ui, style, "app-brief-who");
    text::plain(ui, style, TextRole::Body, &view.role);
    if !view.goals.is_empty() {
        part(ui, style, "app-brief-goals");
        for goal in &view.goals {
            document::item(ui, style, "•", goal);
        }
    }
    part(ui, style, "app-brief-people");
    for (side, name, function, known) in &view.people {
        person(ui, style, *side, name, function, known);
    }
    intent
}

fn part(ui: &mut Ui, style: Style<'_>, id: &str) {
    ui.add_space(style.theme.space(16.0));
    text::heading(ui, style, TextRole::Strong, 2, &style.say(id));
    ui.add_space(style.theme.space(4.0));
}

fn person(ui: &mut Ui, style: Style<'_>, side: Side, name: &str, function: &str, known: &str) {
    let theme = style.theme;
    let it = theme.palette;
    let sign = theme.grown(12.0);
    let line = theme.size(TextRole::Body).1;
    let at = ui.cursor().min + Vec2::new(0.0, (line - sign) / 2.0);
    mark::draw(ui.painter(), style, side, Rect::from_min_size(at, Vec2::splat(sign)));
    let mut rest = ui.available_rect_before_wrap();
    rest.min.x += sign + theme.space(12.0);
    layout::within(ui, rest, |ui| {
        let after = format!(", {function} ({})", mark::name(style, side));
        text::runs(
            ui,
            style,
            &[TextRun::new(name, TextRole::Strong, it.ink), TextRun::new(&after, TextRole::Body, it.ink)],
        );
        if !known.is_empty() {
            text::muted(ui, style, TextRole::Small, known);
        }
    });
    ui.add_space(theme.space(8.0));
}

/// The dossier on a card: as high as given, or as it needs to be.
fn dossier(ui: &mut Ui, style: Style<'_>, view: &BriefingView, height: Option<f32>) -> Option<Intent> {
    let theme = style.theme;
    let mut intent = None;
    card::frame(style, 0.0, 0.0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let inset = theme.space(24.0);
        let head = Rect::from_min_size(
            ui.cursor().min + Vec2::new(inset, theme.space(16.0)),
            Vec2::new(ui.available_width() - 2.0 * inset, theme.size(TextRole::H2).1),
        );
        let also = style.say("app-brief-also");
        let wide = text::width(ui, style, TextRole::Small, &also);
        let room = head.width() > wide + theme.grown(140.0);
        bar::spread_row(
            ui,
            head,
            if room { wide } else { 0.0 },
            |ui| {
                text::heading(ui, style, TextRole::H2, 2, &style.say("app-talk-dossier"));
            },
            |ui| {
                if room {
                    text::muted(ui, style, TextRole::Small, &also);
                }
            },
        );
        ui.add_space(theme.space(20.0) + head.height());
        let labels: Vec<_> = view.documents.iter().map(|(title, _)| title.clone()).collect();
        ui.horizontal_top(|ui| {
            ui.add_space(theme.space(8.0));
            ui.vertical(|ui| {
                if let Some(at) = tabs::show(ui, style, &labels, view.document, None) {
                    intent = Some(Intent::Briefing(BriefingIntent::Document(at)));
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
                layout::within(ui, inner, |ui| {
                    layout::scrolled(ui, style, &name, Vec2::new(inset, theme.space(16.0)), |ui| {
                        document::show(ui, style, content);
                    });
                });
            }
            None => {
                egui::Frame::new().inner_margin(egui::Margin::symmetric(16, 16)).show(ui, |ui| {
                    document::show(ui, style, content);
                });
            }
        }
    });
    intent
}

fn reason(ui: &mut Ui, style: Style<'_>, view: &BriefingView) -> Option<Intent> {
    let theme = style.theme;
    let it = theme.palette;
    let title = style.say("app-brief-reason");
    let after = format!(" {}", style.say("app-brief-reason-hint"));
    text::runs(
        ui,
        style,
        &[TextRun::new(&title, TextRole::H3, it.ink), TextRun::new(&after, TextRole::Body, it.muted)],
    );
    ui.add_space(theme.space(8.0));
    let field = TextField { id: "reason", name: &title, hint: "", icon: None, rows: 1 };
    field.show(ui, style, &view.reason).1.map(|reason| Intent::Briefing(BriefingIntent::Reason(reason)))
}

fn hardness(ui: &mut Ui, style: Style<'_>, view: &BriefingView) -> Option<Intent> {
    let levels: Vec<_> = (1..=5).map(|level: u8| level.to_string()).collect();
    let question = style.fill("app-brief-level", "name", view.partner.as_str());
    let chosen = usize::from(view.level).saturating_sub(1);
    let picked = segment::show(ui, style, &question, &levels, chosen, false)?;
    Some(Intent::Briefing(BriefingIntent::Level(u8::try_from(picked + 1).unwrap_or(view.level))))
}

fn level_words(style: Style<'_>, level: u8) -> String {
    let words = style.say(match level {
        1 => "app-brief-level-1",
        2 => "app-brief-level-2",
        4 => "app-brief-level-4",
        5 => "app-brief-level-5",
        _ => "app-brief-level-3",
    });
    format!("{level}: {words}")
}

/// The bar below: how hard, with or without help, and begin.
fn ready(ui: &mut Ui, style: Style<'_>, rect: Rect, view: &BriefingView) -> Option<Intent> {
    let theme = style.theme;
    let mut intent = None;
    let label = style.say("app-brief-begin");
    let begin = Button::new(ButtonKind::Filled, &label).wide();
    let (coach, back) = (style.say("app-brief-coach"), style.say("app-brief-step-back"));
    let gap = theme.space(if theme.frame.is_close() { 20.0 } else { 32.0 });
    let switch = |ui: &Ui, label: &str| {
        theme.grown(44.0) + theme.space(12.0) + text::width(ui, style, TextRole::Body, label) + gap
    };
    let right = switch(ui, &coach) + switch(ui, &back) + begin.size(ui, style).x + theme.space(2.0);
    let mut asked = None;
    bar::spread_row(
        ui,
        rect,
        right,
        |ui| {
            text::plain(ui, style, TextRole::Body, &style.fill("app-brief-level", "name", view.partner.as_str()));
            ui.add_space(theme.space(12.0));
            asked = hardness(ui, style, view);
            ui.add_space(theme.space(12.0));
            let words = level_words(style, view.level);
            if text::width(ui, style, TextRole::Small, &words) < ui.available_width() - theme.space(8.0) {
                text::muted(ui, style, TextRole::Small, &words);
            }
        },
        |ui| {
            if toggle::switch(ui, style, view.coach, &coach, true).clicked() {
                intent = Some(Intent::Briefing(BriefingIntent::Coach(!view.coach)));
            }
            ui.add_space(gap);
            if toggle::switch(ui, style, view.step_back, &back, true).clicked() {
                intent = Some(Intent::Briefing(BriefingIntent::StepBack(!view.step_back)));
            }
            ui.add_space(gap);
            if begin.show(ui, style).clicked() {
                intent = Some(Intent::Briefing(BriefingIntent::Begin));
            }
        },
    );
    intent.or(asked)
}

/// The same below one another.
fn choices(ui: &mut Ui, style: Style<'_>, view: &BriefingView) -> Option<Intent> {
    let theme = style.theme;
    text::plain(ui, style, TextRole::Strong, &style.fill("app-brief-level", "name", view.partner.as_str()));
    ui.add_space(theme.space(8.0));
    let mut intent = hardness(ui, style, view);
    ui.add_space(theme.space(4.0));
    text::muted(ui, style, TextRole::Small, &level_words(style, view.level));
    ui.add_space(theme.space(16.0));
    if toggle::switch(ui, style, view.coach, &style.say("app-brief-coach"), true).clicked() {
        intent = Some(Intent::Briefing(BriefingIntent::Coach(!view.coach)));
    }
    ui.add_space(theme.space(8.0));
    if toggle::switch(ui, style, view.step_back, &style.say("app-brief-step-back"), true).clicked() {
        intent = Some(Intent::Briefing(BriefingIntent::StepBack(!view.step_back)));
    }
    ui.add_space(theme.space(24.0));
    if Button::new(ButtonKind::Filled, &style.say("app-brief-begin")).wide().show(ui, style).clicked() {
        intent = Some(Intent::Briefing(BriefingIntent::Begin));
    }
    intent
}
