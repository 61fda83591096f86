//! The egui pass: the app draws the screen, and the stage is painted behind it.

use super::assistive;
use super::redraw::Redraw;
use super::stage::Stage;
use super::start_error::Reached;
use crate::app::state::AppState;
use crate::files::note_in_log;
use bevy::a11y::ActionRequest;
use bevy::app::{App, AppExit, PreStartup, Startup, Update};
use bevy::ecs::entity::Entity;
use bevy::ecs::message::{MessageWriter, Messages};
use bevy::ecs::query::With;
use bevy::ecs::schedule::IntoScheduleConfigs;
use bevy::ecs::system::{NonSendMut, Query, Res, ResMut};
use bevy::render::renderer::RenderAdapterInfo;
use bevy::time::{Real, Time};
use bevy::window::PrimaryWindow;
use bevy_egui::egui::{self, Shape, ViewportId};
use bevy_egui::{EguiContext, EguiContextSettings, EguiFullOutput, EguiInput, EguiStartupSet, PrimaryEguiContext};
use std::time::Duration;
use wgpu_types::DeviceType;

/// What is shown: the app, and the stage behind it.
pub(super) struct Interface {
    pub(super) state: AppState,
    stage: Stage,
    /// Which of Shift, Ctrl and Alt were down in the last frame.
    held: egui::Modifiers,
    frames: u32,
}

/// Draws the app in every frame.
pub(super) fn add(app: &mut App, state: AppState) {
    app.insert_non_send(Interface { state, stage: Stage::default(), held: egui::Modifiers::default(), frames: 0 })
        .add_systems(PreStartup, take_over.after(EguiStartupSet::InitContexts))
        .add_systems(Startup, (spare.run_if(processor_paints), note_graphics))
        .add_systems(Update, (take_over, show).chain());
}

/// The app needs egui's root and the time of the next frame, so the pass is run here.
fn take_over(mut settings: Query<'_, '_, &mut EguiContextSettings, With<PrimaryEguiContext>>) {
    for mut settings in &mut settings {
        if !settings.run_manually {
            settings.run_manually = true;
        }
    }
}

/// Whether there is no graphics card, so that the processor paints.
pub(super) fn processor_paints(graphics: Option<Res<'_, RenderAdapterInfo>>) -> bool {
    graphics.is_some_and(|it| it.device_type == DeviceType::Cpu)
}

/// What draws is noted: most reports of a window that fails are about it.
fn note_graphics(graphics: Option<Res<'_, RenderAdapterInfo>>, mut interface: NonSendMut<'_, Interface>) {
    let Some(it) = graphics else { return };
    let graphics = format!("{} ({:?}, {:?}, {} {})", it.name, it.device_type, it.backend, it.driver, it.driver_info);
    note_in_log(&format!("version {} graphics: {graphics}", env!("CARGO_PKG_VERSION")));
    interface.state.drawn_by(graphics);
}

/// Where the processor paints, a frame costs it as much as minutes of rest.
fn spare(mut interface: NonSendMut<'_, Interface>) {
    interface.stage.spare();
}

fn show(
    mut contexts: Query<'_, '_, (&mut EguiContext, &mut EguiInput, &mut EguiFullOutput), With<PrimaryEguiContext>>,
    mut interface: NonSendMut<'_, Interface>,
    mut redraw: ResMut<'_, Redraw>,
    time: Res<'_, Time<Real>>,
    mut leave: MessageWriter<'_, AppExit>,
    mut requests: ResMut<'_, Messages<ActionRequest>>,
    window: Query<'_, '_, Entity, With<PrimaryWindow>>,
) {
    let now = time.elapsed();
    for (mut context, mut input, mut output) in &mut contexts {
        let mut moves_in = None;
        let context = context.get_mut().clone();
        let mut input = input.take();
        input.events.retain(|event| interface.is_news(event));
        input.events.extend(assistive::asked(&mut requests));
        let mut drawn = context.run_ui(input, |ui| {
            if ui.input_mut(|input| input.consume_key(egui::Modifiers::COMMAND, egui::Key::Q)) {
                leave.write(AppExit::Success);
            }
            moves_in = draw(&mut interface, ui, now);
        });
        let asked = drawn.viewport_output.get(&ViewportId::ROOT).map(|viewport| viewport.repaint_delay);
        for wait in asked.into_iter().filter(|wait| *wait < Duration::MAX).chain(moves_in) {
            redraw.again_in(wait);
        }
        if let (Some(tree), Ok(window)) = (&drawn.platform_output.accesskit_update, window.single()) {
            interface.state.assist(assistive::hand_over(window, tree));
        }
        // A frame that nobody took leaves its pictures for the next.
        if let Some(missed) = output.take() {
            let newer = std::mem::replace(&mut drawn, missed);
            drawn.append(newer);
        }
        **output = Some(drawn);
        interface.frames = interface.frames.saturating_add(1);
        if interface.was_seen() {
            Reached::Picture.note();
        }
    }
}

impl Interface {
    /// Whether something was seen of it: in the first frames the window has no size yet, and then no fonts.
    pub(super) fn was_seen(&self) -> bool {
        self.frames >= 4
    }

    /// Whether an event says something new. `bevy_egui` tells in every frame which modifiers are held; egui would take
    /// that for input, answer with another frame, and so never rest.
    fn is_news(&mut self, event: &egui::Event) -> bool {
        let egui::Event::ModifiersChanged(held) = event else { return true };
        std::mem::replace(&mut self.held, *held) != *held
    }
}

/// Draws the app with the stage behind it; says when something in it looks different by itself.
fn draw(interface: &mut Interface, ui: &mut egui::Ui, now: Duration) -> Option<Duration> {
    assistive::name_window(ui.ctx(), &interface.state.title(), interface.state.language());
    // The app says only while it draws where the stage is; its place at the back is kept.
    let behind = ui.painter().add(Shape::Noop);
    let again = interface.state.show(ui, now).again;
    let view = interface.state.stage();
    let (picture, moves_in) = interface.stage.paint(ui.ctx(), view, now);
    let area = view.map_or(egui::Rect::NOTHING, |view| view.area);
    ui.painter_at(area).set(behind, picture);
    again.into_iter().chain(moves_in).min()
}
