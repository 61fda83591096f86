//! Portraits for cards and briefings: the heads of everybody in the catalogue, drawn one by one on a thread of their own.

use super::interface::Interface;
use super::redraw::WakeUp;
use super::stage::blended_in_light;
use crate::app::controls::portrait;
use crate::app::figure::{Depth, Gallery, Pose, Posture, paint};
use bevy::app::{App, PreUpdate};
use bevy::ecs::query::With;
use bevy::ecs::resource::Resource;
use bevy::ecs::system::{NonSendMut, Query, Res, ResMut};
use bevy_egui::egui::{ColorImage, TextureHandle, TextureOptions};
use bevy_egui::{EguiContext, PrimaryEguiContext};
use resvg::tiny_skia::{Pixmap, Transform};
use std::collections::BTreeMap;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// Width and height in pixels: a card's picture with letters at twice their usual size.
const SIDE: u32 = 296;
/// How large a square of a figure's drawing a portrait shows, around its middle, and from what height.
const SHOWN: (f32, f32) = (620.0, 60.0);
/// The middle of a figure's drawing.
const MIDDLE: f32 = 500.0;

/// Draws portraits as the app asks for them.
pub(super) fn plugin(app: &mut App) {
    let (done, drawn) = channel();
    app.insert_resource(Portraits { asked: BTreeMap::new(), done, drawn: Mutex::new(drawn) })
        .add_systems(PreUpdate, hang);
}

/// A figure's name and portrait.
type DrawnPortrait = (String, ColorImage);

/// Which portraits were asked for, and those that hang.
#[derive(Resource)]
struct Portraits {
    asked: BTreeMap<String, Option<TextureHandle>>,
    done: Sender<DrawnPortrait>,
    drawn: Mutex<Receiver<DrawnPortrait>>,
}

/// Hangs what is drawn and asks for what is missing.
fn hang(
    mut portraits: ResMut<'_, Portraits>,
    mut interface: NonSendMut<'_, Interface>,
    mut contexts: Query<'_, '_, &mut EguiContext, With<PrimaryEguiContext>>,
    wake_up: Res<'_, WakeUp>,
) {
    let Some(mut context) = contexts.iter_mut().next() else { return };
    let drawn: Vec<_> = portraits.drawn.lock().unwrap_or_else(PoisonError::into_inner).try_iter().collect();
    for (figure, image) in drawn {
        let texture = context.get_mut().load_texture(figure.as_str(), image, TextureOptions::LINEAR);
        interface.state.set_portrait(&figure, texture.id());
        portraits.asked.insert(figure, Some(texture));
    }
    // The first picture does not wait for portraits.
    let figures = if interface.was_seen() { interface.state.figures() } else { Vec::new() };
    let missing: Vec<_> = figures.into_iter().filter(|figure| !portraits.asked.contains_key(figure)).collect();
    if missing.is_empty() {
        return;
    }
    portraits.asked.extend(missing.iter().map(|figure| (figure.clone(), None)));
    let (done, wake) = (portraits.done.clone(), wake_up.bell());
    // Without a thread there are silhouettes.
    let _ = thread::Builder::new().name("portraits".to_owned()).spawn(move || {
        let Ok(gallery) = Gallery::open() else { return };
        for figure in missing {
            if let Some(image) = head(&gallery, &figure) {
                let _ = done.send((figure, image));
                wake();
            }
        }
    });
}

/// The head of somebody who looks at you, on nothing; `name` says who and in what mood.
fn head(gallery: &Gallery, name: &str) -> Option<ColorImage> {
    let (figure, mood) = portrait::named(name);
    let scale = SIDE as f32 / SHOWN.0;
    let drawn = gallery.figure(figure).ok()?;
    let cutouts = drawn.cutouts(scale).ok()?;
    let sprites = drawn.sprites(gallery.rig(), &Pose::of(gallery.rig(), mood, Posture::default()));
    let mut picture = Pixmap::new(SIDE, SIDE)?;
    let place = Transform::from_scale(scale, scale).pre_translate(SHOWN.0 / 2.0 - MIDDLE, -SHOWN.1);
    for depth in [Depth::BehindTable, Depth::OnTable] {
        paint(&mut picture, &cutouts, &sprites, depth, place);
    }
    let pixels = picture.pixels().iter().copied().map(blended_in_light).collect();
    Some(ColorImage::new([SIDE as usize; 2], pixels))
}

#[cfg(test)]
mod tests {
    use super::{Gallery, head};

    #[test]
    fn every_figure_has_a_head_in_the_middle_of_its_portrait() {
        let gallery = Gallery::open().unwrap();
        for figure in Gallery::figures() {
            let image = head(&gallery, figure).unwrap();
            let [width, height] = image.size;
            assert_eq!(image.pixels[height / 3 * width + width / 2].a(), 255, "{figure}");
            assert_eq!(image.pixels[0].a(), 0, "{figure} fills the corner");
        }
    }
}
