//! The stage as egui paints it: who is there, when it moves, what it keeps.

use super::Stage;
use crate::app::screens::talk::{FigureView, StageView};
use crate::engine::Mood;
use crate::engine::relationship::Channel;
use bevy_egui::egui::{Context, Mesh, RawInput, Rect, Shape, Vec2, pos2};
use std::sync::Arc;
use std::time::Duration;

fn view(mood: Mood, still: bool) -> StageView {
    let area = Rect::from_min_size(pos2(0.0, 56.0), Vec2::new(320.0, 360.0));
    StageView {
        place: "foyer".to_owned(),
        channel: Channel::OnSite,
        figures: vec![FigureView {
            figure: "theatre".to_owned(),
            name: "Roos".to_owned(),
            mood,
            together: 0,
            above: 0,
            tension: 20,
            opposite: true,
            speaking: false,
            in_company: false,
        }],
        area,
        free: area,
        still,
    }
}

fn paint(
    stage: &mut Stage,
    ctx: &Context,
    view: Option<&StageView>,
    millis: u64,
) -> (Vec<Arc<Mesh>>, Option<Duration>) {
    let mut painted = (Shape::Noop, None);
    let output = ctx.run_ui(RawInput::default(), |ui| {
        painted = stage.paint(ui.ctx(), view, Duration::from_millis(millis));
    });
    output.drop_without_applying_deltas();
    let Shape::Vec(shapes) = painted.0 else { return (Vec::new(), painted.1) };
    let meshes = shapes.into_iter().filter_map(|shape| if let Shape::Mesh(mesh) = shape { Some(mesh) } else { None });
    (meshes.collect(), painted.1)
}

fn corners(meshes: &[Arc<Mesh>]) -> Vec<[i32; 2]> {
    let vertices = meshes.iter().flat_map(|mesh| &mesh.vertices);
    vertices.map(|vertex| [(vertex.pos.x * 8.0) as i32, (vertex.pos.y * 8.0) as i32]).collect()
}

#[test]
fn a_change_of_mood_is_on_its_way_at_once_and_there_within_a_third_of_a_second() {
    let (mut stage, ctx) = (Stage::default(), Context::default());
    paint(&mut stage, &ctx, Some(&view(Mood::Warm, false)), 0);
    let before = corners(&paint(&mut stage, &ctx, Some(&view(Mood::Warm, false)), 10_000).0);
    paint(&mut stage, &ctx, Some(&view(Mood::Angry, false)), 10_000);
    let (on_its_way, again) = paint(&mut stage, &ctx, Some(&view(Mood::Angry, false)), 10_100);
    assert_ne!(corners(&on_its_way), before, "nothing moved in a tenth of a second");
    assert!(again.is_some_and(|wait| wait <= Duration::from_millis(33)), "{again:?}");
}

#[test]
fn with_reduced_motion_a_change_is_there_at_once_and_nothing_moves_by_itself() {
    let (mut stage, ctx) = (Stage::default(), Context::default());
    assert_eq!(paint(&mut stage, &ctx, Some(&view(Mood::Warm, true)), 0).1, None);
    let (at_once, again) = paint(&mut stage, &ctx, Some(&view(Mood::Angry, true)), 10);
    assert_eq!(again, None);
    let later = paint(&mut stage, &ctx, Some(&view(Mood::Angry, true)), 60_000).0;
    assert_eq!(corners(&at_once), corners(&later));
}

#[test]
fn pictures_are_drawn_once_and_given_back_after_the_conversation() {
    let (mut stage, ctx) = (Stage::default(), Context::default());
    let count = |ctx: &Context| ctx.tex_manager().read().num_allocated();
    let empty = count(&ctx);
    paint(&mut stage, &ctx, Some(&view(Mood::Warm, true)), 0);
    let full = count(&ctx);
    assert!(full > empty);
    paint(&mut stage, &ctx, Some(&view(Mood::Warm, true)), 10);
    assert_eq!(count(&ctx), full);
    paint(&mut stage, &ctx, None, 20);
    assert_eq!(count(&ctx), empty);
}

#[test]
fn while_the_window_is_dragged_larger_pictures_are_stretched_and_then_drawn_anew() {
    let (mut stage, ctx) = (Stage::default(), Context::default());
    let mut larger = view(Mood::Warm, true);
    paint(&mut stage, &ctx, Some(&larger), 0);
    let first = paint(&mut stage, &ctx, Some(&larger), 10).0[0].texture_id;
    larger.area.max += Vec2::splat(64.0);
    larger.free = larger.area;
    let (stretched, again) = paint(&mut stage, &ctx, Some(&larger), 20);
    assert_eq!(stretched[0].texture_id, first);
    assert_eq!(again, Some(super::STILL));
    let (anew, again) = paint(&mut stage, &ctx, Some(&larger), 500);
    assert_ne!(anew[0].texture_id, first);
    assert_eq!(again, None);
}

#[test]
fn whoever_listens_steps_back_a_shade() {
    let (mut stage, ctx) = (Stage::default(), Context::default());
    let two = |speaker: usize| {
        let mut two = view(Mood::Neutral, true);
        two.figures.push(FigureView { figure: "board".to_owned(), name: "Ilse".to_owned(), ..two.figures[0].clone() });
        for (at, figure) in two.figures.iter_mut().enumerate() {
            (figure.opposite, figure.in_company) = (at == speaker, true);
        }
        two
    };
    let shaded = |meshes: &[Arc<Mesh>]| {
        let colours = meshes.iter().filter_map(|mesh| mesh.vertices.first()).map(|vertex| vertex.color);
        colours.filter(|colour| colour.a() == 255 && colour.r() < 255).count()
    };
    assert_eq!(shaded(&paint(&mut stage, &ctx, Some(&view(Mood::Neutral, true)), 0).0), 0);
    let one = shaded(&paint(&mut stage, &ctx, Some(&two(0)), 1_000).0);
    assert!(one > 0, "the second stands in the shade while the first speaks");
}
