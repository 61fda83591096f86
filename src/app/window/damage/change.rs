//! Where two pictures differ, and what of a picture is needed to repaint that.

use bevy_egui::egui::epaint::{ClippedPrimitive, Mesh, Primitive};
use bevy_egui::egui::{Rect, TextureId, Vec2};

/// So many patches are repainted at most: what lies in several of them is sent once for each.
const MOST: usize = 4;
/// Two patches become one where that adds less than this share to what is painted.
const SPARE: f32 = 0.25;

/// The patches in which a picture may differ from the one before, and those in `also`, in whole dots; they do not
/// overlap. A job that uses a texture in `renewed` differs although it reads the same.
pub(super) fn patches(
    before: &[ClippedPrimitive],
    now: &[ClippedPrimitive],
    renewed: &[TextureId],
    also: &[Rect],
    dots: f32,
) -> Vec<Rect> {
    let equal = |one: &ClippedPrimitive, two: &ClippedPrimitive| same(one, two, renewed);
    let most = before.len().min(now.len());
    let head = before.iter().zip(now).take_while(|(one, two)| equal(one, two)).count();
    let pairs = before.iter().rev().zip(now.iter().rev()).take(most - head);
    let tail = pairs.take_while(|(one, two)| equal(one, two)).count();
    let (before, now) = (&before[head..before.len() - tail], &now[head..now.len() - tail]);
    let found: Vec<Rect> = if before.len() == now.len() {
        before.iter().zip(now).flat_map(|(one, two)| differences(one, two, renewed)).collect()
    } else {
        before.iter().chain(now).map(extent).collect()
    };
    let found = found.into_iter().chain(also.iter().copied());
    apart(found.filter(Rect::is_positive).map(|patch| whole(patch, dots)))
}

/// What of a picture falls into patches.
pub(super) fn within(jobs: &[ClippedPrimitive], patches: &[Rect]) -> Vec<ClippedPrimitive> {
    let each = |patch: &Rect| {
        let patch = *patch;
        jobs.iter().filter_map(move |job| cut(job, patch))
    };
    patches.iter().flat_map(each).collect()
}

fn same(one: &ClippedPrimitive, two: &ClippedPrimitive, renewed: &[TextureId]) -> bool {
    match (&one.primitive, &two.primitive) {
        (Primitive::Mesh(a), Primitive::Mesh(b)) => {
            one.clip_rect == two.clip_rect && !renewed.contains(&b.texture_id) && a == b
        }
        _ => false,
    }
}

/// Where two jobs at the same place in the order differ.
fn differences(one: &ClippedPrimitive, two: &ClippedPrimitive, renewed: &[TextureId]) -> Vec<Rect> {
    match (&one.primitive, &two.primitive) {
        (Primitive::Mesh(a), Primitive::Mesh(b))
            if one.clip_rect == two.clip_rect && a.texture_id == b.texture_id && !renewed.contains(&b.texture_id) =>
        {
            [changed(a, b), changed(b, a)].map(|it| it.intersect(one.clip_rect)).to_vec()
        }
        _ => vec![extent(one), extent(two)],
    }
}

/// The extent of the triangles of a mesh between the first and the last that another does not have at that place.
fn changed(mesh: &Mesh, other: &Mesh) -> Rect {
    let (ours, _) = mesh.indices.as_chunks::<3>();
    let (others, _) = other.indices.as_chunks::<3>();
    let equal = |(one, two): (&[u32; 3], &[u32; 3])| {
        one.iter().zip(two).all(|(one, two)| mesh.vertices[*one as usize] == other.vertices[*two as usize])
    };
    let most = ours.len().min(others.len());
    let head = ours.iter().zip(others).take_while(|it| equal(*it)).count();
    let tail = ours.iter().rev().zip(others.iter().rev()).take(most - head).take_while(|it| equal(*it)).count();
    around(mesh, &ours[head..ours.len() - tail])
}

fn around(mesh: &Mesh, triangles: &[[u32; 3]]) -> Rect {
    let mut rect = Rect::NOTHING;
    triangles.as_flattened().iter().for_each(|at| rect.extend_with(mesh.vertices[*at as usize].pos));
    rect
}

/// The area that a job can touch.
fn extent(job: &ClippedPrimitive) -> Rect {
    let inside = match &job.primitive {
        Primitive::Mesh(mesh) => around(mesh, mesh.indices.as_chunks::<3>().0),
        Primitive::Callback(callback) => callback.rect,
    };
    inside.intersect(job.clip_rect)
}

/// The part of a job in a patch; none where there is nothing of it.
fn cut(job: &ClippedPrimitive, patch: Rect) -> Option<ClippedPrimitive> {
    let clip_rect = job.clip_rect.intersect(patch);
    if !clip_rect.is_positive() {
        return None;
    }
    let primitive = match &job.primitive {
        Primitive::Mesh(mesh) => Primitive::Mesh(part(mesh, clip_rect)?),
        Primitive::Callback(callback) => Primitive::Callback(callback.clone()),
    };
    Some(ClippedPrimitive { clip_rect, primitive })
}

/// The triangles of a mesh that may show in a patch.
fn part(mesh: &Mesh, patch: Rect) -> Option<Mesh> {
    let (triangles, _) = mesh.indices.as_chunks::<3>();
    let mut names = vec![u32::MAX; mesh.vertices.len()];
    let mut part = Mesh::with_texture(mesh.texture_id);
    for triangle in triangles.iter().filter(|it| around(mesh, std::slice::from_ref(it)).intersects(patch)) {
        for at in triangle {
            let name = &mut names[*at as usize];
            if *name == u32::MAX {
                *name = part.vertices.len() as u32;
                part.vertices.push(mesh.vertices[*at as usize]);
            }
            part.indices.push(*name);
        }
    }
    (!part.indices.is_empty()).then_some(part)
}

/// A patch with the dots that it touches, and one more around for soft edges.
fn whole(patch: Rect, dots: f32) -> Rect {
    let (min, max) = (patch.min * dots, patch.max * dots);
    Rect::from_min_max(
        ((min.to_vec2().floor() - Vec2::splat(1.0)) / dots).to_pos2(),
        ((max.to_vec2().ceil() + Vec2::splat(1.0)) / dots).to_pos2(),
    )
}

/// Few patches around many, none over another.
fn apart(found: impl Iterator<Item = Rect>) -> Vec<Rect> {
    let mut patches: Vec<Rect> = Vec::new();
    for patch in found {
        add(&mut patches, patch);
    }
    while patches.len() > MOST {
        let Some(last) = patches.pop() else { break };
        let Some(nearest) = (0..patches.len()).min_by(|a, b| {
            let grows = |at: &usize| patches[*at].union(last).area() - patches[*at].area();
            grows(a).total_cmp(&grows(b))
        }) else {
            break;
        };
        let joined = patches.swap_remove(nearest).union(last);
        add(&mut patches, joined);
    }
    patches
}

/// Adds a patch, joined with all that it touches or nearly touches.
fn add(patches: &mut Vec<Rect>, mut patch: Rect) {
    while let Some(at) = patches.iter().position(|other| belongs(*other, patch)) {
        patch = patch.union(patches.swap_remove(at));
    }
    patches.push(patch);
}

fn belongs(one: Rect, two: Rect) -> bool {
    let both = one.area() + two.area();
    one.intersects(two) || one.union(two).area() <= both * (1.0 + SPARE)
}
