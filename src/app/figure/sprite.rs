//! From a pose to layers: which drawing of each part shows, where, and how strongly.

use super::figures::Figure;
use super::pose::Pose;
use super::rig::{Follows, LayerRule, Rig, RigRange, Role};
use resvg::tiny_skia::Transform;

/// One layer where a pose puts it. Draw them in order.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sprite {
    /// Which of the figure's layers; [`Cutouts::layer`](super::Cutouts::layer) has its picture.
    pub layer: usize,
    /// From units of the drawing to units of the drawing.
    pub affine: Transform,
    /// How strongly it shows, 0..1.
    pub opacity: f32,
    /// Whether it comes before or after the table.
    pub depth: Depth,
}

/// What stands behind the table and what lies on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// Draw it before the table.
    BehindTable,
    /// Draw it after the table.
    OnTable,
}

impl Figure {
    /// The layers that show a pose, back to front.
    #[must_use]
    pub fn sprites(&self, rig: &Rig, pose: &Pose) -> Vec<Sprite> {
        let frames = Frames::of(self, rig, pose);
        let mut behind = Vec::with_capacity(rig.layers.len() + 2);
        let mut on_table = Vec::with_capacity(2);
        for (rule, first) in rig.layers.iter().zip(&self.first) {
            let Some(first) = *first else { continue };
            if rule.role == Role::Arms {
                for (arms, opacity) in arms_shown(pose) {
                    let affine = frames.body;
                    if rig.arms[arms].behind_table {
                        behind.push(Sprite { layer: first + arms, affine, opacity, depth: Depth::BehindTable });
                    } else {
                        on_table.push(Sprite { layer: first + arms, affine, opacity, depth: Depth::OnTable });
                    }
                }
                continue;
            }
            let opacity = if rule.role == Role::Blush { (pose.blush * self.own.blush).clamp(0.0, 1.0) } else { 1.0 };
            if opacity > 0.004 {
                let layer = first + variant(rig, rule.role, pose);
                behind.push(Sprite {
                    layer,
                    affine: frames.layer(rig, rule, pose),
                    opacity,
                    depth: Depth::BehindTable,
                });
            }
        }
        behind.append(&mut on_table);
        behind
    }
}

/// The old arms stay until the new ones are there, so that the table never shines through somebody.
fn arms_shown(pose: &Pose) -> impl Iterator<Item = (usize, f32)> {
    let (arms, shown) = (pose.arms, pose.arms.shown);
    let old = (arms.before != arms.now && shown < 1.0).then_some((arms.before, (2.0 - 2.0 * shown).min(1.0)));
    old.into_iter().chain([(arms.now, (2.0 * shown).min(1.0))]).filter(|(_, opacity)| *opacity > 0.0)
}

fn variant(rig: &Rig, role: Role, pose: &Pose) -> usize {
    let lid = |open: f32| (open.clamp(0.0, 1.0) * (rig.range.lid_frames - 1) as f32).round() as usize;
    match role {
        Role::Mouth => pose.mouth,
        Role::LidUpperLeft => lid(pose.lid_up[0]),
        Role::LidUpperRight => lid(pose.lid_up[1]),
        Role::Plain
        | Role::IrisLeft
        | Role::IrisRight
        | Role::LidLower
        | Role::BrowLeft
        | Role::BrowRight
        | Role::Blush
        | Role::Arms => 0,
    }
}

/// Where the parts of the body are.
struct Frames {
    body: Transform,
    neck: Transform,
    head: Transform,
    turn: f32,
    nod: f32,
}

impl Frames {
    fn of(figure: &Figure, rig: &Rig, pose: &Pose) -> Self {
        let (range, pivots) = (&rig.range, &rig.pivots);
        let (x, y) = pivots.lean;
        let lean = about(pivots.lean, pose.sway).pre_concat(stretch((x, y), 1.0 + pose.lean * range.lean_scale, None));
        let shoulder = 1.0 + pose.shoulder * range.shoulder_scale;
        let drop = (1.0 - shoulder) * (y - pivots.shoulder_line);
        let (head_x, head_y) = head_offset(range, pose, drop);
        let neck = Transform::from_translate(head_x * range.neck_x, head_y * range.neck_y + drop * range.neck_shoulder);
        Self {
            body: lean.pre_concat(stretch((0.0, y), 1.0, Some(shoulder))),
            neck: lean.pre_concat(neck).pre_concat(about(pivots.neck, pose.tilt * range.neck_turn)),
            head: lean.pre_concat(Transform::from_translate(head_x, head_y)).pre_concat(about(pivots.head, pose.tilt)),
            turn: (pose.turn + figure.own.turn).clamp(-range.turn_most, range.turn_most) * range.turn_x,
            nod: pose.nod * range.nod_y,
        }
    }

    fn layer(&self, rig: &Rig, rule: &LayerRule, pose: &Pose) -> Transform {
        match rule.follows {
            Follows::Body => self.body,
            Follows::Neck => self.neck,
            Follows::Head => {
                let down = if rule.parallax > 0.0 { 1.0 } else { 0.6 };
                let along = Transform::from_translate(self.turn * rule.parallax, self.nod * rule.parallax * down);
                self.head.pre_concat(along).pre_concat(own_motion(rig, rule.role, pose))
            }
        }
    }
}

/// A head sinks with hanging shoulders; drawn up shoulders come to a head that stays.
fn head_offset(range: &RigRange, pose: &Pose, drop: f32) -> (f32, f32) {
    let sunk = drop.max(0.0) * range.slump_head;
    (pose.turn * range.turn_head_x, pose.lean * range.lean_head_y + pose.nod * range.nod_head_y + sunk)
}

/// What a layer of the face does of itself.
fn own_motion(rig: &Rig, role: Role, pose: &Pose) -> Transform {
    let (range, pivots) = (&rig.range, &rig.pivots);
    match role {
        Role::IrisLeft | Role::IrisRight => {
            Transform::from_translate(pose.iris[0] * range.iris_x, pose.iris[1] * range.iris_y)
        }
        Role::LidLower => Transform::from_translate(0.0, -pose.lid_low * range.lid_lower_y),
        Role::LidUpperLeft => about(pivots.eye_left, pose.lid_tilt),
        Role::LidUpperRight => about(pivots.eye_right, -pose.lid_tilt),
        Role::BrowLeft => {
            Transform::from_translate(0.0, -pose.brow_raise[0]).pre_concat(about(pivots.brow_left, pose.brow_angle[0]))
        }
        Role::BrowRight => Transform::from_translate(0.0, -pose.brow_raise[1])
            .pre_concat(about(pivots.brow_right, -pose.brow_angle[1])),
        Role::Plain | Role::Mouth | Role::Blush | Role::Arms => Transform::identity(),
    }
}

fn about((x, y): (f32, f32), degrees: f32) -> Transform {
    Transform::from_rotate_at(degrees, x, y)
}

fn stretch((x, y): (f32, f32), across: f32, down: Option<f32>) -> Transform {
    Transform::from_translate(x, y).pre_scale(across, down.unwrap_or(across)).pre_translate(-x, -y)
}
