//! Patches put over the picture of before must give the picture of now, dot for dot.

use super::change::{patches, within};
use bevy_egui::egui::epaint::{ClippedPrimitive, Mesh, Primitive, Vertex};
use bevy_egui::egui::{Color32, Pos2, Rect, TextureId, pos2, vec2};
use proptest::prelude::*;

const SIDE: usize = 24;

/// What covers a dot, from back to front.
type Dot = Vec<(TextureId, [u8; 4])>;

/// A picture as a list of what covers each dot.
fn painted(jobs: &[ClippedPrimitive]) -> Vec<Dot> {
    let mut dots = vec![Dot::new(); SIDE * SIDE];
    for job in jobs {
        let Primitive::Mesh(mesh) = &job.primitive else { continue };
        for triangle in mesh.indices.as_chunks::<3>().0 {
            let corners = triangle.map(|at| mesh.vertices[at as usize]);
            for (at, dot) in dots.iter_mut().enumerate() {
                let middle = pos2((at % SIDE) as f32 + 0.5, (at / SIDE) as f32 + 0.5);
                if job.clip_rect.contains(middle) && covers(corners.map(|it| it.pos), middle) {
                    dot.push((mesh.texture_id, corners[0].color.to_array()));
                }
            }
        }
    }
    dots
}

fn covers([a, b, c]: [Pos2; 3], dot: Pos2) -> bool {
    let side = |from: Pos2, to: Pos2| (to - from).rot90().dot(dot - from);
    let sides = [side(a, b), side(b, c), side(c, a)];
    sides.iter().all(|it| *it >= 0.0) || sides.iter().all(|it| *it <= 0.0)
}

fn job(clip: Rect, texture: u64, rects: &[(Rect, u8)]) -> ClippedPrimitive {
    let mut mesh = Mesh::with_texture(TextureId::User(texture));
    for (rect, shade) in rects {
        let first = mesh.vertices.len() as u32;
        let corners = [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom()];
        let corner = |pos| Vertex { pos, uv: Pos2::ZERO, color: Color32::from_gray(*shade) };
        mesh.vertices.extend(corners.map(corner));
        mesh.indices.extend([0, 1, 2, 0, 2, 3].map(|at| first + at));
    }
    ClippedPrimitive { clip_rect: clip, primitive: Primitive::Mesh(mesh) }
}

fn rect() -> impl Strategy<Value = Rect> {
    (0_u8..24, 0_u8..24, 1_u8..16, 1_u8..16)
        .prop_map(|(x, y, w, h)| Rect::from_min_size(pos2(x.into(), y.into()), vec2(w.into(), h.into())))
}

fn a_job() -> impl Strategy<Value = ClippedPrimitive> {
    (rect(), 0_u64..3, prop::collection::vec((rect(), 0_u8..3), 1..6))
        .prop_map(|(clip, texture, rects)| job(clip, texture, &rects))
}

/// Two pictures of which most is often the same.
fn two_pictures() -> impl Strategy<Value = [Vec<ClippedPrimitive>; 2]> {
    let jobs = || prop::collection::vec(a_job(), 0..8);
    (jobs(), jobs(), prop::collection::vec(any::<prop::sample::Index>(), 0..3), any::<bool>()).prop_map(
        |(before, others, at, longer)| {
            let mut now = before.clone();
            for (at, other) in at.into_iter().zip(&others) {
                if now.is_empty() || longer {
                    now.insert(at.index(now.len() + 1), other.clone());
                } else {
                    let at = at.index(now.len());
                    now[at] = other.clone();
                }
            }
            [before, now]
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) })]

    #[test]
    fn patches_over_the_picture_of_before_are_the_picture_of_now([before, now] in two_pictures()) {
        let patches = patches(&before, &now, &[], &[], 1.0);
        let mut mended = painted(&before);
        let repainted = painted(&within(&now, &patches));
        for (at, dot) in mended.iter_mut().enumerate() {
            let middle = pos2((at % SIDE) as f32 + 0.5, (at / SIDE) as f32 + 0.5);
            match patches.iter().filter(|patch| patch.contains(middle)).count() {
                0 => prop_assert!(repainted[at].is_empty()),
                1 => dot.clone_from(&repainted[at]),
                more => prop_assert!(false, "{more} patches cover {middle:?}"),
            }
        }
        prop_assert_eq!(mended, painted(&now));
    }
}

fn room() -> Rect {
    Rect::from_min_size(Pos2::ZERO, vec2(200.0, 200.0))
}

fn at(x: f32, y: f32) -> Rect {
    Rect::from_min_size(pos2(x, y), vec2(8.0, 8.0))
}

#[test]
fn the_same_picture_needs_no_paint() {
    let picture = [job(room(), 0, &[(room(), 1), (at(20.0, 20.0), 2)])];
    assert_eq!(patches(&picture, &picture, &[], &[], 1.0), []);
}

#[test]
fn one_letter_of_a_text_is_all_that_is_repainted() {
    let text = |shade| {
        let letter = |it: u8| (at(f32::from(it) * 10.0, 0.0), if it == 4 { shade } else { 1 });
        [job(room(), 0, &(0..10).map(letter).collect::<Vec<_>>())]
    };
    assert_eq!(patches(&text(1), &text(2), &[], &[], 1.0), [Rect::from_min_max(pos2(39.0, -1.0), pos2(49.0, 9.0))]);
}

#[test]
fn two_changes_far_apart_are_two_patches() {
    let picture = |shade| {
        [
            job(room(), 0, &[(room(), 1)]),
            job(room(), 1, &[(at(0.0, 0.0), shade)]),
            job(room(), 2, &[(at(150.0, 150.0), shade)]),
        ]
    };
    let patches = patches(&picture(1), &picture(2), &[], &[], 2.0);
    assert_eq!(patches.len(), 2, "{patches:?}");
    assert!(within(&picture(2), &patches).iter().all(|job| job.clip_rect.area() < 200.0));
}

#[test]
fn a_texture_that_was_set_anew_is_repainted_although_its_job_reads_the_same() {
    let picture = [job(room(), 0, &[(room(), 1)]), job(room(), 7, &[(at(50.0, 50.0), 1)])];
    let patches = patches(&picture, &picture, &[TextureId::User(7)], &[], 1.0);
    assert_eq!(patches, [Rect::from_min_max(pos2(49.0, 49.0), pos2(59.0, 59.0))]);
}

#[test]
fn many_changes_become_few_patches() {
    let picture = |shade| -> Vec<_> {
        (0_u8..20)
            .map(|it| job(room(), it.into(), &[(at(f32::from(it % 5) * 40.0, f32::from(it / 5) * 40.0), shade)]))
            .collect()
    };
    assert!(patches(&picture(1), &picture(2), &[], &[], 1.0).len() <= 4);
}
