//! Bevy itself: which of its plugins, set how.

use super::redraw::WakeUp;
use super::start_error::{Reached, note_failure};
use bevy::DefaultPlugins;
use bevy::app::{
    App, AppExit, PanicHandlerPlugin, Plugin, PluginGroup, PostUpdate, Startup, TerminalCtrlCHandlerPlugin,
};
use bevy::asset::{AssetEventSystems, load_internal_asset};
use bevy::camera::{Camera, Camera2d, ClearColorConfig};
use bevy::color::Color;
use bevy::ecs::schedule::IntoScheduleConfigs;
use bevy::ecs::system::{Commands, Res, ResMut};
use bevy::ecs::world::World;
use bevy::render::RenderPlugin;
use bevy::render::error_handler::{RenderError, RenderErrorHandler, RenderErrorPolicy};
use bevy::render::settings::{MemoryHints, PowerPreference, WgpuSettings};
use bevy::render::view::Msaa;
use bevy::shader::Shader;
use bevy::time::TimeReceiver;
use bevy::window::{PresentMode, Window, WindowPlugin, WindowResizeConstraints, WindowResolution};
use bevy::winit::{EventLoopProxyWrapper, WinitPlugin, WinitUserEvent};
use bevy_egui::render::EGUI_SHADER_HANDLE;
use bevy_egui::{EguiPlugin, EguiPostUpdateSet};

/// The size of the window at first, in points.
const SIZE: (u32, u32) = (1280, 800);
/// Smaller than this nothing fits.
const LEAST: (f32, f32) = (1024.0, 640.0);
/// The title until the app has one.
const TITLE: &str = "Tegenspel";
/// The name by which the desktop groups windows.
const NAME: &str = "tegenspel";

/// Adds Bevy and egui to the app.
pub(super) fn add(app: &mut App) {
    let window = Window {
        title: TITLE.to_owned(),
        name: Some(NAME.to_owned()),
        resolution: WindowResolution::new(SIZE.0, SIZE.1),
        resize_constraints: WindowResizeConstraints {
            min_width: LEAST.0,
            min_height: LEAST.1,
            ..WindowResizeConstraints::default()
        },
        present_mode: PresentMode::AutoVsync,
        ..Window::default()
    };
    let graphics = WgpuSettings {
        // A laptop's battery is worth more than frames that nobody sees.
        power_preference: PowerPreference::from_env().unwrap_or(PowerPreference::LowPower),
        memory_hints: MemoryHints::MemoryUsage,
        ..WgpuSettings::default()
    };
    let plugins = DefaultPlugins
        .build()
        // A panic is caught and said in one sentence.
        .disable::<PanicHandlerPlugin>()
        // Ctrl+C in the terminal stops at once: every pick was already kept.
        .disable::<TerminalCtrlCHandlerPlugin>()
        .set(WindowPlugin { primary_window: Some(window), ..WindowPlugin::default() })
        .set(RenderPlugin { render_creation: graphics.into(), ..RenderPlugin::default() })
        .add_before::<WinitPlugin>(DisplayNext)
        .add_before::<RenderPlugin>(GraphicsNext);
    app.add_plugins(plugins).add_plugins(EguiPlugin { bindless_mode_array_size: None });
    // In place of the plugin's own, which costs several times as much.
    load_internal_asset!(app, EGUI_SHADER_HANDLE, "interface.wgsl", Shader::from_wgsl);
    app.add_systems(Startup, set_up_camera);
    // Else a picture or a letter that is new stays out of the frame in which it first belongs.
    app.configure_sets(PostUpdate, EguiPostUpdateSet::PostProcessOutput.before(AssetEventSystems));
    app.insert_resource(RenderErrorHandler(give_up));
    // The graphics would tell the time at which the last frame was done; after a rest that is long ago.
    app.world_mut().remove_resource::<TimeReceiver>();
}

/// Painting on over what failed could flash; every pick was already kept, and the sentence at the end says why.
fn give_up(error: &RenderError, app: &mut World, _: &mut World) -> RenderErrorPolicy {
    note_failure(if error.description.is_empty() { "out of memory" } else { &error.description });
    app.write_message(AppExit::error());
    RenderErrorPolicy::StopRendering
}

/// Lets the wake-up call reach the window's event loop.
pub(super) fn wake_up(app: &mut App) {
    app.add_systems(Startup, |proxy: Res<'_, EventLoopProxyWrapper>, mut wake_up: ResMut<'_, WakeUp>| {
        let proxy = (**proxy).clone();
        // The window may be gone by the time it rings.
        wake_up.start(move || {
            let _ = proxy.send_event(WinitUserEvent::WakeUp);
        });
    });
}

/// What follows looks for a display.
struct DisplayNext;

impl Plugin for DisplayNext {
    fn build(&self, _: &mut App) {
        Reached::Display.note();
    }
}

/// What follows looks for something to draw with.
struct GraphicsNext;

impl Plugin for GraphicsNext {
    fn build(&self, _: &mut App) {
        Reached::Graphics.note();
    }
}

/// The camera is what egui paints through. Smoothed edges are egui's own, so there are no samples to pay for.
fn set_up_camera(mut commands: Commands<'_, '_>) {
    let paper = Color::srgb_u8(0xF5, 0xF2, 0xEA);
    let camera = Camera { clear_color: ClearColorConfig::Custom(paper), ..Camera::default() };
    commands.spawn((Camera2d, camera, Msaa::Off));
}
