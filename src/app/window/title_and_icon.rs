//! What the desktop shows of the window: its title and its icon.

use super::interface::Interface;
use bevy::app::{App, PostUpdate, Startup};
use bevy::ecs::query::With;
use bevy::ecs::system::{NonSend, NonSendMarker, Single};
use bevy::window::{PrimaryWindow, Window};
use bevy::winit::WINIT_WINDOWS;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use winit::window::Icon;

/// The icon: two people at a table.
const ICON: &str = include_str!("../../../assets/app/icon.svg");
/// Its width and height in pixels.
const ICON_SIZE: u32 = 64;

/// Keeps the title equal to what the app says.
pub(super) fn plugin(app: &mut App) {
    app.add_systems(PostUpdate, set_title);
}

/// Sets the icon.
pub(super) fn icon(app: &mut App) {
    app.add_systems(Startup, set_icon);
}

/// A screen reader announces the title, so it says which screen this is.
fn set_title(interface: NonSend<'_, Interface>, mut window: Single<'_, '_, &mut Window, With<PrimaryWindow>>) {
    let title = interface.state.title();
    if window.title != title {
        window.title = title;
    }
}

fn set_icon(_on_main_thread: NonSendMarker) {
    let Some(icon) = draw_icon() else { return };
    WINIT_WINDOWS.with_borrow(|windows| {
        for window in windows.windows.values() {
            window.set_window_icon(Some(icon.clone()));
        }
    });
}

fn draw_icon() -> Option<Icon> {
    let tree = Tree::from_str(ICON, &Options::default()).ok()?;
    let mut picture = Pixmap::new(ICON_SIZE, ICON_SIZE)?;
    let scale = ICON_SIZE as f32 / tree.size().width();
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut picture.as_mut());
    let straight = picture.pixels().iter().flat_map(|pixel| {
        let pixel = pixel.demultiply();
        [pixel.red(), pixel.green(), pixel.blue(), pixel.alpha()]
    });
    Icon::from_rgba(straight.collect(), ICON_SIZE, ICON_SIZE).ok()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_icon_can_be_drawn() {
        assert!(super::draw_icon().is_some());
    }
}
