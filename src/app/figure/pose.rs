//! How somebody sits, looks and speaks at one moment: every parameter of the rig.

use super::rig::{MoodRule, Rig};
use crate::engine::Mood;

/// Every parameter of the rig. Pairs are left and right on the screen, or across and down.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pose {
    /// Towards you (1) or away (−1).
    pub lean: f32,
    /// The whole figure to the side, in degrees.
    pub sway: f32,
    /// Drawn up (1) or hanging (−1).
    pub shoulder: f32,
    /// The head to the side, in degrees.
    pub tilt: f32,
    /// The head away from you, to either side.
    pub turn: f32,
    /// The chin down (1) or up (−1).
    pub nod: f32,
    /// The brows up.
    pub brow_raise: [f32; 2],
    /// The inner ends of the brows down, in degrees.
    pub brow_angle: [f32; 2],
    /// The upper lids: 0 closed, 1 wide.
    pub lid_up: [f32; 2],
    /// The lower lids: smiling or narrowed.
    pub lid_low: f32,
    /// The upper lids' slope: angry up to sad, in degrees.
    pub lid_tilt: f32,
    /// Where somebody looks.
    pub iris: [f32; 2],
    /// How red the cheeks are.
    pub blush: f32,
    /// Which mouth.
    pub mouth: usize,
    /// Which arms.
    pub arms: Arms,
}

/// The arms, and while they change the ones before.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Arms {
    /// The position they have or take.
    pub now: usize,
    /// How far the new position shows, 0..1.
    pub shown: f32,
    /// The position they leave.
    pub before: usize,
}

impl Arms {
    /// Arms that do not change.
    #[must_use]
    pub const fn still(now: usize) -> Self {
        Self { now, shown: 1.0, before: now }
    }
}

/// How somebody stands towards you: parts of one.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Posture {
    /// Together (1) or against (−1).
    pub together: f32,
    /// Above (1) or below (−1).
    pub above: f32,
    /// Tension, 0..1.
    pub tension: f32,
    /// Whether others sit close by, so that there is no room for wide arms.
    pub in_company: bool,
}

impl Posture {
    /// From points as the engine keeps them: −100..=100, −100..=100 and 0..=100.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "points are small")]
    pub fn of_points(together: i32, above: i32, tension: i32) -> Self {
        let part = |points: i32, least: i32| points.clamp(least, 100) as f32 / 100.0;
        Self { together: part(together, -100), above: part(above, -100), tension: part(tension, 0), in_company: false }
    }
}

impl Pose {
    /// A mood, bent by how somebody stands towards you.
    #[must_use]
    pub fn of(rig: &Rig, mood: Mood, posture: Posture) -> Self {
        let base = rig.mood(mood);
        let bend = &rig.relationship;
        let Posture { together, above, tension, in_company } = posture;
        let against = (-together).max(0.0);
        let with = together.max(0.0);
        let raise = bend.brow_raise_together * together;
        let angle = bend.brow_angle_against_tension * tension * against;
        let open = bend.lid_up_tension * tension;
        let closed = base.lid_up.iter().all(|it| *it <= 0.05);
        let drift = if together < -0.3 && above < 0.0 { bend.iris_against_below * against } else { 0.0 };
        let away = if base.iris[0] < 0.0 { -1.0 } else { 1.0 };
        Self {
            lean: (base.lean + bend.lean_together * together + bend.lean_above_tension * above * tension)
                .clamp(-1.2, 1.2),
            sway: base.sway,
            shoulder: (base.shoulder
                + bend.shoulder_tension * tension
                + bend.shoulder_together * together
                + bend.shoulder_above * above)
                .clamp(-1.4, 1.5),
            tilt: base.tilt + bend.tilt_together * together * (1.0 - above.abs()),
            turn: (base.turn + bend.turn_against * sign(base.turn) * against).clamp(-1.0, 1.0),
            nod: (base.nod + bend.nod_above * above).clamp(-1.2, 1.2),
            brow_raise: base.brow_raise.map(|it| it + raise),
            brow_angle: base.brow_angle.map(|it| it + angle),
            lid_up: base.lid_up.map(|it| if closed { it } else { (it + open).clamp(0.0, 1.0) }),
            lid_low: (base.lid_low + bend.lid_low_together * with).clamp(0.0, 1.0),
            lid_tilt: base.lid_tilt,
            iris: [(base.iris[0] + away * drift).clamp(-1.0, 1.0), base.iris[1]],
            blush: (base.blush + bend.blush_tension * tension).clamp(0.0, 1.0),
            mouth: rig.mouth_named(&base.mouth),
            arms: Arms::still(rig.arms_named(fitting_arms(rig, base, together, in_company))),
        }
    }

    /// The pose on the way from one to another; each part has its own share of the way.
    pub(super) fn between(from: &Self, to: &Self, way: &Blend) -> Self {
        let Blend { eyes, brows, head, body, mouth, arms } = *way;
        Self {
            lean: mix(from.lean, to.lean, body),
            sway: mix(from.sway, to.sway, body),
            shoulder: mix(from.shoulder, to.shoulder, body),
            tilt: mix(from.tilt, to.tilt, head),
            turn: mix(from.turn, to.turn, head),
            nod: mix(from.nod, to.nod, head),
            brow_raise: both(from.brow_raise, to.brow_raise, brows),
            brow_angle: both(from.brow_angle, to.brow_angle, brows),
            lid_up: both(from.lid_up, to.lid_up, eyes),
            lid_low: mix(from.lid_low, to.lid_low, eyes),
            lid_tilt: mix(from.lid_tilt, to.lid_tilt, eyes),
            iris: both(from.iris, to.iris, eyes),
            blush: mix(from.blush, to.blush, brows),
            mouth: if mouth { to.mouth } else { from.mouth },
            arms: if arms >= 1.0 || from.arms.now == to.arms.now {
                to.arms
            } else {
                Arms { now: to.arms.now, shown: arms, before: from.arms.now }
            },
        }
    }
}

/// How far each part is on its way, 0..1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Blend {
    pub(super) eyes: f32,
    pub(super) brows: f32,
    pub(super) head: f32,
    pub(super) body: f32,
    pub(super) mouth: bool,
    pub(super) arms: f32,
}

/// Nobody offers an open hand while standing against you, crosses the arms while going along with you, or reaches into
/// the one beside them.
fn fitting_arms<'rig>(rig: &'rig Rig, base: &'rig MoodRule, together: f32, in_company: bool) -> &'rig str {
    let bend = &rig.relationship;
    let offers = together < bend.no_offer_below && bend.offering.contains(&base.arms);
    let defends = together > bend.no_defence_above && bend.defending.contains(&base.arms);
    let reaches = in_company && rig.arms.iter().any(|it| it.wide && it.name == base.arms);
    if offers || defends || reaches { &bend.instead } else { &base.arms }
}

fn mix(from: f32, to: f32, share: f32) -> f32 {
    // At the end it must be the same number, not almost: a window draws only what differs.
    if share >= 1.0 { to } else { from + (to - from) * share }
}

fn both(from: [f32; 2], to: [f32; 2], share: f32) -> [f32; 2] {
    [mix(from[0], to[0], share), mix(from[1], to[1], share)]
}

fn sign(value: f32) -> f32 {
    if value < 0.0 { -1.0 } else { 1.0 }
}
