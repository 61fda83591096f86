//! Where the processor paints, only what changed is painted anew: the rest of the picture stays from the frame before.
//! A blink then costs two eyes and not a window.

mod change;
#[cfg(test)]
mod tests;

use super::interface::processor_paints;
use bevy::app::{App, PostUpdate};
use bevy::camera::{Camera, ClearColorConfig};
use bevy::ecs::query::With;
use bevy::ecs::resource::Resource;
use bevy::ecs::schedule::IntoScheduleConfigs;
use bevy::ecs::system::{Local, Query, Res, ResMut};
use bevy::math::UVec2;
use bevy::render::camera::ExtractedCamera;
use bevy::render::render_resource::{PipelineCache, TextureId};
use bevy::render::view::ViewTarget;
use bevy::render::{Render, RenderApp, RenderSystems};
use bevy_egui::egui::epaint::ClippedPrimitive;
use bevy_egui::egui::{self, Pos2, Rect, Vec2, vec2};
use bevy_egui::render::EguiCameraView;
use bevy_egui::render::systems::EguiPipelines;
use bevy_egui::{EguiOutput, EguiPostUpdateSet, EguiRenderOutput, PrimaryEguiContext};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Repaints what changed. Comes after the plugins that paint, and leaves them to paint everything where there is a
/// graphics card.
pub(super) fn plugin(app: &mut App) {
    let retained = Retained::default();
    app.insert_resource(retained.clone()).init_resource::<Damage>().add_systems(
        PostUpdate,
        trim.after(EguiPostUpdateSet::ProcessOutput)
            .before(EguiPostUpdateSet::PostProcessOutput)
            .run_if(processor_paints),
    );
    if let Some(render) = app.get_sub_app_mut(RenderApp) {
        render.insert_resource(retained).add_systems(Render, confirm.in_set(RenderSystems::Cleanup));
    }
}

/// Whether the picture of the last frame is still there and whole.
#[derive(Resource, Debug, Clone, Default)]
struct Retained(Arc<AtomicBool>);

/// What the last frame showed.
#[derive(Resource, Debug, Default)]
struct Damage {
    jobs: Vec<ClippedPrimitive>,
    size: Option<UVec2>,
    dots: f32,
    /// Patches in which a texture was new: it may have come too late for its first frame.
    again: Vec<Rect>,
}

/// Leaves of a frame's picture what differs from the frame before.
fn trim(
    mut outputs: Query<'_, '_, (&mut EguiRenderOutput, &EguiOutput, &mut Camera), With<PrimaryEguiContext>>,
    mut damage: ResMut<'_, Damage>,
    retained: Res<'_, Retained>,
    mut paper: Local<'_, Option<ClearColorConfig>>,
) {
    for (mut output, shown, mut camera) in &mut outputs {
        let paper = paper.get_or_insert(camera.clear_color);
        let (size, dots) = (camera.physical_target_size(), shown.pixels_per_point);
        let fits = retained.0.load(Ordering::Relaxed) && damage.size == size && damage.dots == dots;
        let before = std::mem::replace(&mut damage.jobs, output.paint_jobs.clone());
        (damage.size, damage.dots) = (size, dots);
        // Letters are added to their texture and stay where they are; other textures are set as a whole.
        let set = output.textures_delta.set.iter();
        let renewed: Vec<egui::TextureId> =
            set.filter(|(_, all)| all.iter().any(egui::epaint::ImageDelta::is_whole)).map(|(id, _)| *id).collect();
        let last = std::mem::take(&mut damage.again);
        let painted = if fits {
            let patches = change::patches(&before, &damage.jobs, &renewed, &last, dots);
            output.paint_jobs = change::within(&damage.jobs, &patches);
            patches
        } else {
            vec![Rect::from_min_size(Pos2::ZERO, size.map_or(Vec2::ZERO, |it| vec2(it.x as f32, it.y as f32) / dots))]
        };
        camera.clear_color = if fits { ClearColorConfig::None } else { *paper };
        if !output.textures_delta.set.is_empty() {
            damage.again = painted;
        }
    }
}

/// Sees whether the picture can be painted on: it is the same texture as before, and something painted on it.
fn confirm(
    retained: Res<'_, Retained>,
    painted: Query<'_, '_, (&ExtractedCamera, &ViewTarget), With<EguiCameraView>>,
    pipelines: Res<'_, EguiPipelines>,
    cache: Res<'_, PipelineCache>,
    mut last: Local<'_, Option<TextureId>>,
) {
    let ready = pipelines.0.values().all(|it| cache.get_render_pipeline(*it).is_some());
    let picture = painted.iter().next().filter(|_| ready);
    let now = picture.map(|(_, target)| target.main_texture().id());
    let whole = picture.is_some_and(|(camera, _)| !matches!(camera.clear_color, ClearColorConfig::None));
    retained.0.store(now.is_some() && (whole || now == *last), Ordering::Relaxed);
    *last = now;
}
