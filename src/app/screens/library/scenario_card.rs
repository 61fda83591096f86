//! A card of the library: one scenario, and how it went.

use super::LEVELS;
use crate::app::controls::icon::{self, Icon};
use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, card, focus, portrait};
use crate::app::theme::TextRole;
use egui::{Color32, CornerRadius, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};

/// Squares that show a level: as many as there are levels.
const PIPS: u8 = LEVELS;

/// One scenario of the library, or a file that is broken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScenarioCardView {
    /// What opens it.
    pub key: CardKey,
    /// Its title.
    pub title: String,
    /// The partner's name and organisation; of a broken file its path.
    pub partner: String,
    /// The partner's figure.
    pub figure: String,
    /// The two roles in tension.
    pub between: Option<(String, String)>,
    /// Whose it is, where that is not plain.
    pub owner: Option<String>,
    /// The sector.
    pub sector: String,
    /// Difficulty.
    pub level: u8,
    /// Minutes it takes.
    pub minutes: u32,
    /// The route on which it stands, by its place among them.
    pub route: Option<usize>,
    /// Whether and how it was played to its end; of a broken file what is wrong.
    pub status: String,
    /// How far one is in a session of it that is open.
    pub busy: Option<String>,
    /// What somebody meant to do after a session of it.
    pub intention: Option<String>,
    /// Whether the status tells of something that was played.
    pub played: bool,
    /// How many plays of it are kept.
    pub plays: usize,
}

/// What was pressed on a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardPress {
    /// The card itself.
    Open,
    /// To lay plays side by side.
    Compare,
}

/// What a card opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CardKey {
    /// A scenario, by its id.
    Scenario(String),
    /// What is wrong with a file, by its place.
    Broken(usize),
}

/// Shows a card across a width; gives what was pressed.
pub fn show(ui: &mut Ui, style: Style<'_>, scenario: &ScenarioCardView, width: f32) -> Option<CardPress> {
    let theme = style.theme;
    let it = theme.palette;
    let broken = matches!(scenario.key, CardKey::Broken(_));
    let picture = theme.space(if theme.frame.is_narrow() { 0.0 } else { 96.0 });
    let words = CardText::lay(ui, style, scenario, width - picture - theme.space(32.0));
    let least = theme.space(if theme.frame.is_close() { 132.0 } else { 148.0 });
    let height = (words.height(style) + theme.space(24.0)).max(least);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, height), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, words.name.clone()));
    if ui.is_rect_visible(rect.expand(8.0)) {
        let frame = card::frame(style, 0.0, 0.0);
        ui.painter().add(frame.shadow.as_shape(rect, frame.corner_radius));
        let stroke = if broken { Stroke::new(1.0, it.warn) } else { theme.line() };
        let fill = if response.hovered() && !broken { it.tint } else { it.surface };
        ui.painter().rect(rect, theme.radius(12.0), fill, stroke, StrokeKind::Inside);
        if picture > 0.0 {
            let thumb = Rect::from_min_size(rect.min, Vec2::new(picture, height)).shrink(1.0);
            let round = theme.radius(11.0);
            let corners = CornerRadius { ne: 0, se: 0, ..round };
            if broken {
                ui.painter().rect_filled(thumb, corners, it.warn_tint);
                let side = theme.grown(32.0).min(picture * 0.6);
                icon::draw(
                    ui.painter(),
                    Icon::Warn,
                    Rect::from_center_size(thumb.center(), Vec2::splat(side)),
                    it.warn,
                );
            } else {
                portrait::draw(ui.painter(), style, &scenario.figure, thumb, corners);
            }
            ui.painter().vline(thumb.right(), thumb.y_range(), theme.line());
        }
        let at = rect.min + Vec2::new(picture + theme.space(16.0), theme.space(12.0));
        words.paint(
            ui,
            style,
            scenario,
            Rect::from_min_max(at, rect.max - Vec2::new(theme.space(16.0), theme.space(12.0))),
        );
    }
    focus::ring(ui, style, &response, rect, 12.0);
    let compared = compare(ui, style, scenario, words.compare.as_deref(), rect);
    let pressed = response.clicked().then_some(CardPress::Open);
    // The link stands on the card: a press on it is none on the card.
    if compared { Some(CardPress::Compare) } else { pressed }
}

/// The link on a card that lays plays side by side, at its end; says whether it was pressed.
fn compare(ui: &Ui, style: Style<'_>, scenario: &ScenarioCardView, link: Option<&egui::Galley>, card: Rect) -> bool {
    let Some(link) = link else { return false };
    let theme = style.theme;
    let pad = Vec2::new(theme.space(8.0), theme.space(4.0));
    let size = link.size() + 2.0 * pad;
    let at = Rect::from_min_size(card.max - size - Vec2::splat(theme.space(8.0)), size);
    let response = ui.interact(at, ui.id().with(("compare", &scenario.title)), Sense::click());
    response.widget_info(|| {
        let name = style.fill("app-plays-compare-name", "title", scenario.title.as_str());
        WidgetInfo::labeled(WidgetType::Button, true, name)
    });
    if response.hovered() {
        ui.painter().rect_filled(at, theme.radius(6.0), theme.palette.sunken);
    }
    let label = style.say("app-plays-compare");
    let words = TextRun::new(&label, TextRole::SmallStrong, theme.palette.action);
    let galley = text::lay(ui, style, &[words], f32::INFINITY);
    text::paint(ui.painter(), style, at.min + pad, galley, TextRole::SmallStrong);
    focus::ring(ui, style, &response, at, 6.0);
    response.clicked()
}

/// What a card says, laid out.
struct CardText {
    name: String,
    title: std::sync::Arc<egui::Galley>,
    partner: std::sync::Arc<egui::Galley>,
    between: Option<Between>,
    meta: Vec<(std::sync::Arc<egui::Galley>, MetaPart)>,
    status: std::sync::Arc<egui::Galley>,
    busy: Option<std::sync::Arc<egui::Galley>>,
    intention: Option<std::sync::Arc<egui::Galley>>,
    link: Option<std::sync::Arc<egui::Galley>>,
    compare: Option<std::sync::Arc<egui::Galley>>,
    meta_lines: f32,
}

/// The two roles: on one line where they fit, else below one another.
struct Between {
    first: std::sync::Arc<egui::Galley>,
    second: std::sync::Arc<egui::Galley>,
    one_line: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum MetaPart {
    Messages,
    Pips(u8),
}

impl CardText {
    fn lay(ui: &Ui, style: Style<'_>, scenario: &ScenarioCardView, width: f32) -> Self {
        let it = style.theme.palette;
        let lay = |text: &str, role, colour: Color32| text::lay(ui, style, &[TextRun::new(text, role, colour)], width);
        let broken = matches!(scenario.key, CardKey::Broken(_));
        let link = style.say("app-library-see-mistakes");
        let level = style.fill("app-library-level", "level", scenario.level);
        let minutes = style.fill("app-library-minutes", "minutes", scenario.minutes);
        let mut name = vec![scenario.title.clone(), scenario.partner.clone()];
        let mut meta = Vec::new();
        if !broken {
            meta.push((lay(&scenario.sector, TextRole::Small, it.muted), MetaPart::Messages));
            meta.push((lay(&level, TextRole::Small, it.muted), MetaPart::Pips(scenario.level)));
            meta.push((lay(&minutes, TextRole::Small, it.muted), MetaPart::Messages));
            name.extend(scenario.between.iter().map(|(a, b)| format!("{a} ↔ {b}")));
            name.extend([scenario.sector.clone(), level, minutes]);
            if let Some(owner) = &scenario.owner {
                meta.push((lay(owner, TextRole::SmallStrong, it.ink), MetaPart::Messages));
                name.push(owner.clone());
            }
        }
        name.push(scenario.status.clone());
        name.extend(scenario.busy.clone());
        name.extend(scenario.intention.clone());
        let role = if scenario.played || broken { TextRole::SmallStrong } else { TextRole::Small };
        let colour = if scenario.played || broken { it.ink } else { it.muted };
        let between = scenario.between.as_ref().map(|(a, b)| {
            let (first, second) = (lay(a, TextRole::Body, it.ink), lay(b, TextRole::Body, it.ink));
            let arrow = style.theme.grown(16.0) + style.theme.space(16.0);
            let line = style.theme.size(TextRole::Body).1 * 1.5;
            let fits = first.size().x + second.size().x + arrow <= width && first.size().y < line;
            Between { first, second, one_line: fits }
        });
        let mut words = Self {
            name: name.join(". "),
            title: lay(&scenario.title, TextRole::H3, it.ink),
            partner: lay(&scenario.partner, TextRole::Small, it.muted),
            between,
            meta,
            status: lay(&scenario.status, role, colour),
            busy: scenario.busy.as_ref().map(|busy| lay(busy, TextRole::Small, it.ink)),
            intention: scenario
                .intention
                .as_ref()
                .map(|intention| text::lay_line(ui, style, TextRun::new(intention, TextRole::Small, it.ink), width)),
            link: broken.then(|| lay(&link, TextRole::SmallStrong, it.action)),
            compare: (scenario.plays > 1)
                .then(|| lay(&style.say("app-plays-compare"), TextRole::SmallStrong, it.action)),
            meta_lines: 0.0,
        };
        words.meta_lines = words.each_meta(style, width, |_, _, _| {});
        words
    }

    fn height(&self, style: Style<'_>) -> f32 {
        let theme = style.theme;
        let body = theme.size(TextRole::Body).1;
        let between = match &self.between {
            Some(it) if it.one_line => body + theme.space(4.0),
            Some(it) => it.first.size().y + it.second.size().y + theme.space(4.0),
            None => theme.space(8.0),
        };
        let meta = self.meta_lines * theme.size(TextRole::Small).1;
        let link = self.link.as_ref().map_or(0.0, |link| link.size().y + theme.space(8.0));
        // The link has the last line for itself.
        let compare = self.compare_height(style);
        let lines = [Some(&self.status), self.busy.as_ref(), self.intention.as_ref()];
        let status = compare + lines.into_iter().flatten().map(|it| it.size().y).sum::<f32>();
        self.title.size().y + self.partner.size().y + between + meta + status + link + theme.space(8.0)
    }

    fn compare_height(&self, style: Style<'_>) -> f32 {
        self.compare.as_ref().map_or(0.0, |link| link.size().y + style.theme.space(8.0))
    }

    /// Calls with each part of the line below, from the left, going on on a new line where there is no room; gives
    /// the number of lines.
    fn each_meta(
        &self,
        style: Style<'_>,
        width: f32,
        mut each: impl FnMut(Vec2, &(std::sync::Arc<egui::Galley>, MetaPart), bool),
    ) -> f32 {
        let theme = style.theme;
        let line = theme.size(TextRole::Small).1;
        let (mut x, mut y) = (0.0, 0.0);
        for part in &self.meta {
            let pips = match part.1 {
                MetaPart::Messages => 0.0,
                MetaPart::Pips(_) => pips_width(style) + theme.space(8.0),
            };
            let wide = part.0.size().x + pips;
            let dot = theme.space(19.0);
            let mut first = x == 0.0;
            if !first && x + dot + wide > width {
                (x, y, first) = (0.0, y + line, true);
            }
            if !first {
                x += dot;
            }
            each(Vec2::new(x, y), part, first);
            x += wide;
        }
        if self.meta.is_empty() { 0.0 } else { y / line + 1.0 }
    }

    fn paint(&self, ui: &Ui, style: Style<'_>, scenario: &ScenarioCardView, rect: Rect) {
        let theme = style.theme;
        let it = theme.palette;
        let painter = ui.painter();
        let mut at = rect.min;
        let mut put = |galley: &std::sync::Arc<egui::Galley>, role: TextRole| {
            text::paint(painter, style, at, galley.clone(), role);
            at.y += galley.size().y;
            at
        };
        put(&self.title, TextRole::H3);
        let mut next = put(&self.partner, TextRole::Small);
        next.y += theme.space(4.0);
        if let Some(between) = &self.between {
            let side = theme.grown(16.0);
            text::paint(painter, style, next, between.first.clone(), TextRole::Body);
            let line = theme.size(TextRole::Body).1;
            let after = if between.one_line {
                next + Vec2::new(between.first.size().x + theme.space(8.0), 0.0)
            } else {
                next + Vec2::new(0.0, between.first.size().y)
            };
            let swap = Rect::from_min_size(after + Vec2::new(0.0, (line - side) / 2.0), Vec2::splat(side));
            icon::draw(painter, Icon::Swap, swap, it.muted);
            text::paint(
                painter,
                style,
                after + Vec2::new(side + theme.space(8.0), 0.0),
                between.second.clone(),
                TextRole::Body,
            );
        }
        let role = if scenario.played || self.link.is_some() { TextRole::SmallStrong } else { TextRole::Small };
        if let Some(link) = &self.link {
            text::paint(painter, style, next + Vec2::new(0.0, theme.space(4.0)), self.status.clone(), role);
            let at = egui::pos2(rect.left(), rect.bottom() - link.size().y);
            text::paint(painter, style, at, link.clone(), TextRole::SmallStrong);
            return;
        }
        let mut bottom = rect.bottom() - self.compare_height(style);
        for line in self.intention.iter().chain(&self.busy) {
            bottom -= line.size().y;
            text::paint(painter, style, egui::pos2(rect.left(), bottom), line.clone(), TextRole::Small);
        }
        let status = egui::pos2(rect.left(), bottom - self.status.size().y);
        let line = theme.size(TextRole::Small).1;
        let meta = status - Vec2::new(0.0, self.meta_lines * line);
        text::paint(painter, style, status, self.status.clone(), role);
        self.each_meta(style, rect.width(), |offset, (galley, part), first| {
            let at = meta + offset;
            if !first {
                let dot = at + Vec2::new(-theme.space(9.5), line / 2.0);
                painter.circle_filled(dot, theme.space(1.5), it.muted);
            }
            text::paint(painter, style, at, galley.clone(), TextRole::Small);
            if let MetaPart::Pips(level) = part {
                pips(ui, style, at + Vec2::new(galley.size().x + theme.space(8.0), line / 2.0), *level);
            }
        });
    }
}

fn pips_width(style: Style<'_>) -> f32 {
    style.theme.space(13.0) * f32::from(PIPS) - style.theme.space(3.0)
}

fn pips(ui: &Ui, style: Style<'_>, at: egui::Pos2, level: u8) {
    let theme = style.theme;
    let side = theme.space(10.0);
    for pip in 0..PIPS {
        let x = at.x + f32::from(pip) * theme.space(13.0) + side / 2.0;
        let rect = Rect::from_center_size(egui::pos2(x, at.y), Vec2::splat(side));
        let fill = if pip < level { theme.palette.muted } else { Color32::TRANSPARENT };
        let stroke = Stroke::new(1.5, theme.palette.muted);
        ui.painter().rect(rect, theme.radius(2.0), fill, stroke, StrokeKind::Inside);
    }
}
