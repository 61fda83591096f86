//! The pattern of the relationship, the quadrant, the facets, the course, and the decisive moments.

use super::plot;
use super::shapes::dot;
use super::view::DebriefView;
use crate::app::controls::button::{Button, ButtonKind};
use crate::app::controls::icon::Icon;
use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, card, layout};
use crate::app::intent::{DebriefIntent, Intent};
use crate::app::theme::{SizeClass, TextRole};
use crate::engine::Rating;
use crate::engine::debrief::DecisiveMoment;
use egui::{Align2, Color32, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, pos2};

/// Shows the part.
pub(super) fn show(ui: &mut Ui, style: Style<'_>, view: &DebriefView) -> Option<Intent> {
    let theme = style.theme;
    let gap = theme.space(16.0);
    card::card(ui, style, 24.0, 16.0, |ui| {
        if theme.frame.size_class < SizeClass::Plain {
            pattern(ui, style, view);
            ui.add_space(gap);
            quadrant(ui, style, view);
            ui.add_space(gap);
            facets(ui, style, view);
            return;
        }
        let room = ui.available_width();
        let (first, second) = (room * 0.245, room * 0.345);
        let top = ui.cursor().top();
        layout::two(
            ui,
            theme.space(32.0),
            first,
            false,
            |ui| pattern(ui, style, view),
            |ui| {
                let rest = ui.available_width();
                let left = second.min(rest / 2.0);
                layout::two(
                    ui,
                    theme.space(32.0),
                    left,
                    false,
                    |ui| quadrant(ui, style, view),
                    |ui| facets(ui, style, view),
                );
            },
        );
        let bottom = ui.cursor().top();
        let x = ui.min_rect().left() + first + theme.space(16.0);
        for x in [x, x + second + theme.space(32.0)] {
            ui.painter().vline(x, top..=bottom, theme.line());
        }
    });
    ui.add_space(gap);
    let mut intent = plot::show(ui, style, view);
    ui.add_space(gap);
    text::plain(ui, style, TextRole::Strong, &view.page.moments_lead);
    if view.working {
        text::muted(ui, style, TextRole::Small, &style.say("app-debrief-working"));
    } else if let Some(proof) = &view.page.proof {
        text::muted(ui, style, TextRole::Small, proof);
    }
    ui.add_space(theme.space(8.0));
    if let Some(asked) = moments(ui, style, view) {
        intent = Some(asked);
    }
    intent
}

fn pattern(ui: &mut Ui, style: Style<'_>, view: &DebriefView) {
    let theme = style.theme;
    text::muted(ui, style, TextRole::Small, &style.say("app-debrief-shape"));
    match &view.told.pattern {
        Some(pattern) => {
            text::heading(ui, style, TextRole::H2, 1, &pattern.name);
            ui.add_space(theme.space(8.0));
            text::plain(ui, style, TextRole::Body, &pattern.means);
        }
        None => {
            text::heading(ui, style, TextRole::H2, 1, &style.say("app-debrief-no-shape"));
            ui.add_space(theme.space(8.0));
            text::plain(ui, style, TextRole::Body, &style.say("app-debrief-no-shape-lead"));
        }
    }
}

/// Where each quadrant of the model stands: right, and down.
const PLACES: [(&str, bool, bool); 4] = [
    ("nicely_given_away", false, false),
    ("on_together", true, false),
    ("double_loss", false, true),
    ("right_but_alone", true, true),
];

fn quadrant(ui: &mut Ui, style: Style<'_>, view: &DebriefView) {
    let theme = style.theme;
    let it = theme.palette;
    let reached = view.told.quadrant.as_ref();
    let first = view.told.partner.split_whitespace().next().unwrap_or_default();
    text::muted(ui, style, TextRole::Small, &style.fill("app-debrief-axis-up", "partner", first));
    ui.add_space(theme.space(4.0));
    let wide = ui.available_width().min(theme.grown(420.0));
    let line = theme.size(TextRole::Small).1;
    let high = theme.space(164.0).max(line * 7.0);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(wide, high), Sense::hover());
    response.widget_info(|| {
        let name = reached.map_or("", |it| it.name.as_str());
        let means = reached.map_or("", |it| it.means.as_str());
        let values = [("name", name.into()), ("means", means.into())];
        WidgetInfo::labeled(WidgetType::Image, true, style.say_with("app-debrief-quadrant", &values))
    });
    let painter = ui.painter();
    painter.rect(rect, theme.radius(8.0), it.paper, theme.edge(), StrokeKind::Inside);
    let middle = rect.center();
    let cell = |right: bool, down: bool| {
        let x = if right { middle.x..=rect.right() } else { rect.left()..=middle.x };
        let y = if down { middle.y..=rect.bottom() } else { rect.top()..=middle.y };
        Rect::from_x_y_ranges(x, y)
    };
    for told in &view.told.quadrants {
        let Some((id, right, down)) = PLACES.iter().find(|(id, ..)| *id == told.id) else { continue };
        let here = reached.is_some_and(|it| it.id == *id);
        let cell = cell(*right, *down);
        if here {
            painter.rect_filled(cell.shrink(1.0), theme.radius(7.0), it.tint);
        }
        let (role, ink) = if here { (TextRole::SmallStrong, it.action) } else { (TextRole::Small, it.muted) };
        let inset = theme.space(10.0);
        let galley = text::lay(ui, style, &[TextRun::new(&told.name, role, ink)], cell.width() - 2.0 * inset);
        let y = if *down { cell.bottom() - inset - galley.size().y } else { cell.top() + inset };
        text::paint(painter, style, pos2(cell.left() + inset, y), galley, role);
    }
    painter.vline(middle.x, rect.y_range(), theme.edge());
    painter.hline(rect.x_range(), middle.y, theme.edge());
    if let Some((start, end)) = plot::path(view, rect, line) {
        painter.line_segment([start, end], Stroke::new(2.0, it.ink));
        dot(painter, style, start, 5.0, false);
        dot(painter, style, end, 7.0, true);
    }
    ui.add_space(theme.space(4.0));
    text::muted(ui, style, TextRole::Small, &style.say("app-debrief-axis-right"));
    for sentence in &view.page.price {
        ui.add_space(theme.space(4.0));
        text::plain(ui, style, TextRole::Small, &format!("• {sentence}"));
    }
}

fn facets(ui: &mut Ui, style: Style<'_>, view: &DebriefView) {
    let theme = style.theme;
    let it = theme.palette;
    let Some(partner) = view.told.people.first() else { return };
    let first = view.told.partner.split_whitespace().next().unwrap_or_default();
    text::muted(ui, style, TextRole::Small, &style.fill("app-debrief-changed", "partner", first));
    ui.add_space(theme.space(4.0));
    let row_high = theme.space(28.0).max(theme.size(TextRole::Small).1 + theme.space(6.0));
    let names = view.page.facets.iter().map(|facet| text::width(ui, style, TextRole::SmallStrong, &facet.name));
    let name_wide = names.fold(0.0, f32::max) + theme.space(12.0);
    for (facet, told) in partner.facets.iter().zip(&view.page.facets) {
        let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), row_high), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &told.line));
        let defines = view.defining.contains(&facet.id);
        if defines {
            let band = rect.expand2(Vec2::new(theme.space(8.0), 0.0));
            ui.painter().rect_filled(band, theme.radius(6.0), it.tint);
        }
        let put = |words: &str, role: TextRole, at: Align2, x: f32| {
            let galley = text::lay(ui, style, &[TextRun::new(words, role, it.ink)], f32::INFINITY);
            let place = at.anchor_size(pos2(x, rect.center().y), galley.size());
            text::paint(ui.painter(), style, place.min, galley, role);
        };
        put(
            &told.name,
            if defines { TextRole::SmallStrong } else { TextRole::Small },
            Align2::LEFT_CENTER,
            rect.left(),
        );
        put(&told.difference, TextRole::SmallStrong, Align2::RIGHT_CENTER, rect.right());
        let end = text::width(ui, style, TextRole::SmallStrong, "+88,8") + theme.space(12.0);
        let track = rect.left() + name_wide..=rect.right() - end;
        let (left, span) = (*track.start(), (*track.end() - *track.start()).max(1.0));
        let painter = ui.painter();
        painter.hline(track, rect.center().y, Stroke::new(2.0, it.line));
        // Most people stand between 10 and 80: the track shows that part, so that small changes are seen.
        let x = |points: crate::engine::Points| {
            let share = (points.0 as f32 / 100.0 - 10.0) / 70.0;
            left + span * share.clamp(0.0, 1.0)
        };
        let (from, to) = (pos2(x(facet.start), rect.center().y), pos2(x(facet.end), rect.center().y));
        painter.line_segment([from, to], Stroke::new(3.0, it.ink));
        dot(painter, style, from, 5.0, false);
        dot(painter, style, to, 5.5, true);
    }
    ui.add_space(theme.space(4.0));
    key(ui, style, !view.defining.is_empty());
}

fn key(ui: &mut Ui, style: Style<'_>, defined: bool) {
    let theme = style.theme;
    let high = theme.size(TextRole::Small).1;
    layout::row(ui, high, |ui| {
        for (at, (id, filled)) in [("app-debrief-start", false), ("app-debrief-end", true)].into_iter().enumerate() {
            if at > 0 {
                ui.add_space(theme.space(16.0));
            }
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(theme.space(12.0)), Sense::hover());
            dot(ui.painter(), style, rect.center(), 5.0, filled);
            ui.add_space(theme.space(8.0));
            text::muted(ui, style, TextRole::Small, &style.say(id));
        }
        let defines = style.say("app-debrief-defines");
        let wide = text::width(ui, style, TextRole::Small, &defines) + theme.space(40.0);
        if defined && wide <= ui.available_width() {
            ui.add_space(theme.space(16.0));
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(theme.space(16.0)), Sense::hover());
            ui.painter().rect_filled(rect, theme.radius(4.0), theme.palette.tint);
            ui.add_space(theme.space(8.0));
            text::muted(ui, style, TextRole::Small, &defines);
        }
    });
}

fn moments(ui: &mut Ui, style: Style<'_>, view: &DebriefView) -> Option<Intent> {
    let theme = style.theme;
    let all = &view.told.moments;
    if all.is_empty() {
        return None;
    }
    let columns = if theme.frame.size_class >= SizeClass::Plain { all.len() } else { 1 };
    let gap = theme.space(16.0);
    let width = (ui.available_width() - gap * (columns - 1) as f32) / columns as f32;
    let mut intent = None;
    let texts: Vec<_> = all.iter().enumerate().map(|(at, moment)| MomentCard::of(style, view, at, moment)).collect();
    let highest = texts.iter().map(|card| card.height(ui, style, width)).fold(0.0, f32::max);
    let mut show = |ui: &mut Ui, at: usize, high: f32| {
        if texts[at].show(ui, style, Vec2::new(width, high)).clicked() {
            intent = Some(Intent::Debrief(DebriefIntent::Replay(at)));
        }
    };
    if columns == 1 {
        for (at, card) in texts.iter().enumerate() {
            let high = card.height(ui, style, width);
            show(ui, at, high);
            ui.add_space(gap);
        }
    } else {
        ui.horizontal_top(|ui| {
            for at in 0..all.len() {
                if at > 0 {
                    ui.add_space(gap);
                }
                show(ui, at, highest);
            }
        });
    }
    intent
}

/// What the card of a moment says.
struct MomentCard {
    step: String,
    title: String,
    said: (String, String),
    thought: Option<(String, String)>,
    why: (String, String),
    /// What it opened or closed; the rest stands in the replay.
    decided: Option<String>,
    link: String,
}

impl MomentCard {
    fn of(style: Style<'_>, view: &DebriefView, at: usize, moment: &DecisiveMoment) -> Self {
        let told = &view.page.moments[at];
        let thought = told.reply.iter().chain(&told.before).find_map(|line| line.thought.clone());
        let good = matches!(moment.rating, Some(Rating::Best)) || moment.fitting.is_none();
        Self {
            step: moment.step.to_string(),
            title: moment.title.clone(),
            said: (format!("{} ", told.own), quoted(&short(&moment.said), moment.does)),
            thought: thought.map(|(who, what)| (format!("{who} "), quoted(&short(&what), false))),
            why: (
                told.verdict.clone().map(|it| format!("{it} ")).unwrap_or_default(),
                told.why.clone().unwrap_or_else(|| told.effect.clone()),
            ),
            decided: told.decided.iter().chain(&told.broken_later).next().cloned(),
            link: style.say(if good { "app-debrief-replay" } else { "app-debrief-fitting" }),
        }
    }

    /// The texts, each with its pieces.
    fn runs<'a>(&'a self, ink: Color32, muted: Color32) -> Vec<Vec<TextRun<'a>>> {
        let mut runs = vec![vec![
            TextRun::new(&self.said.0, TextRole::Small, muted),
            TextRun::new(&self.said.1, TextRole::Small, ink),
        ]];
        if let Some((who, what)) = &self.thought {
            runs.push(vec![TextRun::new(who, TextRole::Small, muted), TextRun::new(what, TextRole::Thought, ink)]);
        }
        let mut why = vec![
            TextRun::new(&self.why.0, TextRole::SmallStrong, ink),
            TextRun::new(&self.why.1, TextRole::Small, ink),
        ];
        why.retain(|run| !run.text.is_empty());
        if !why.is_empty() {
            runs.push(why);
        }
        if let Some(decided) = &self.decided {
            runs.push(vec![TextRun::new(decided, TextRole::SmallStrong, ink)]);
        }
        runs
    }

    fn height(&self, ui: &Ui, style: Style<'_>, width: f32) -> f32 {
        let theme = style.theme;
        let room = width - theme.space(32.0);
        let title = room - theme.grown(24.0) - theme.space(8.0);
        let ink = theme.palette.ink;
        let mut high = text::lay(ui, style, &[TextRun::new(&self.title, TextRole::Strong, ink)], title).size().y;
        for runs in self.runs(ink, ink) {
            high += text::lay(ui, style, &runs, room).size().y + theme.space(6.0);
        }
        high + theme.size(TextRole::Small).1 + theme.space(24.0 + 24.0)
    }

    fn show(&self, ui: &mut Ui, style: Style<'_>, size: Vec2) -> Response {
        let theme = style.theme;
        let it = theme.palette;
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        let frame = card::frame(style, 0.0, 0.0);
        ui.painter().add(frame.shadow.as_shape(rect, frame.corner_radius));
        ui.painter().rect(rect, frame.corner_radius, frame.fill, frame.stroke, StrokeKind::Inside);
        let inner = rect.shrink2(Vec2::new(theme.space(16.0), theme.space(12.0)));
        let circle = theme.grown(24.0);
        let middle = inner.min + Vec2::splat(circle / 2.0);
        ui.painter().circle_filled(middle, circle / 2.0, it.ink);
        let number =
            text::lay(ui, style, &[TextRun::new(&self.step, TextRole::SmallStrong, it.surface)], f32::INFINITY);
        text::paint(ui.painter(), style, middle - number.size() / 2.0, number, TextRole::SmallStrong);
        let mut title = inner;
        title.min.x += circle + theme.space(8.0);
        layout::inside(ui, title, |ui| text::heading(ui, style, TextRole::Strong, 2, &self.title));
        let lay = text::lay(ui, style, &[TextRun::new(&self.title, TextRole::Strong, it.ink)], title.width());
        let mut rest = inner;
        rest.min.y += lay.size().y.max(circle) + theme.space(6.0);
        layout::inside(ui, rest, |ui| {
            for runs in self.runs(it.ink, it.muted) {
                text::runs(ui, style, &runs);
                ui.add_space(theme.space(6.0));
            }
        });
        let mut foot = inner;
        foot.min.y = inner.bottom() - theme.size(TextRole::Small).1 - theme.space(8.0);
        foot.min.x -= theme.space(8.0);
        let name = format!("{}: {}", self.link, self.title);
        let button = Button::new(ButtonKind::Link, &self.link).icon_behind(Icon::Right).close().small().name(&name);
        let mut child =
            ui.new_child(egui::UiBuilder::new().max_rect(foot.translate(Vec2::new(0.0, -theme.space(4.0)))));
        button.show(&mut child, style)
    }
}

/// A text between quotation marks, unless it is something that was done.
fn quoted(text: &str, does: bool) -> String {
    if does || text.starts_with('“') { text.to_owned() } else { format!("“{text}”") }
}

/// The beginning of a long text, up to the end of a word; the whole stands in the replay.
fn short(text: &str) -> String {
    const LONGEST: usize = 90;
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let cut: String = text.chars().take(LONGEST).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{} …", cut[..end].trim_end_matches([',', ';', ':', '.']))
}
