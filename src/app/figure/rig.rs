//! The rig: which parts a figure has, how they move together, and what each mood does. All of it is data.

use crate::engine::Mood;
use serde::Deserialize;
use std::collections::BTreeMap;

/// What `assets/figures/rig.json` says.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rig {
    /// What the file is, for who opens it.
    pub about: String,
    /// The layers of a figure, back to front.
    pub layers: Vec<LayerRule>,
    /// The positions of the arms; a mood names one.
    pub arms: Vec<ArmsRule>,
    /// The shapes of the mouth; a mood names one.
    pub mouths: Vec<String>,
    /// The mouths of somebody who speaks.
    pub talking: Vec<String>,
    /// The points about which parts turn.
    pub pivots: Pivots,
    /// How far one unit of each parameter goes.
    pub range: RigRange,
    /// What is particular to a figure.
    pub figures: BTreeMap<String, FigureRule>,
    /// How each mood looks before the relationship bends it.
    pub moods: BTreeMap<Mood, MoodRule>,
    /// How the relationship bends a mood.
    pub relationship: Bend,
    /// How long everything takes.
    pub timing: Timing,
}

/// One layer: the part it shows and what moves it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LayerRule {
    /// The id of the group in the drawing; variants add `__` and their name.
    pub part: String,
    /// What the layer follows.
    pub follows: Follows,
    /// Share of the head's turn and nod that the layer moves along.
    #[serde(default)]
    pub parallax: f32,
    /// What else moves or chooses it.
    #[serde(default)]
    pub role: Role,
    /// Whether a figure may do without it.
    #[serde(default)]
    pub optional: bool,
}

/// The part of the body that a layer follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Follows {
    /// The trunk with the shoulders.
    Body,
    /// The neck, between the trunk and the head.
    Neck,
    /// The head.
    Head,
}

/// What a layer does beyond following.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// It only follows.
    #[default]
    Plain,
    /// It moves with the gaze.
    IrisLeft,
    /// It moves with the gaze.
    IrisRight,
    /// It rises with the lower lid.
    LidLower,
    /// It is one of a row of drawings from closed to wide open.
    LidUpperLeft,
    /// It is one of a row of drawings from closed to wide open.
    LidUpperRight,
    /// It rises and turns.
    BrowLeft,
    /// It rises and turns.
    BrowRight,
    /// It is the mouth's shape.
    Mouth,
    /// It shows as far as somebody blushes.
    Blush,
    /// It is the position of the arms.
    Arms,
}

/// A position of the arms.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ArmsRule {
    /// The variant's name in the drawing.
    pub name: String,
    /// Whether the arms hang behind the table.
    #[serde(default)]
    pub behind_table: bool,
    /// Whether the hands reach to where somebody else may sit.
    #[serde(default)]
    pub wide: bool,
}

/// Points of the drawing, in its own units.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pivots {
    /// Where somebody leans and sways.
    pub lean: (f32, f32),
    /// Where the neck turns.
    pub neck: (f32, f32),
    /// Where the head turns.
    pub head: (f32, f32),
    /// The inner end of the brow on the left of the screen.
    pub brow_left: (f32, f32),
    /// The inner end of the brow on the right of the screen.
    pub brow_right: (f32, f32),
    /// The middle of the eye on the left of the screen.
    pub eye_left: (f32, f32),
    /// The middle of the eye on the right of the screen.
    pub eye_right: (f32, f32),
    /// The height at which neck and shoulders meet.
    pub shoulder_line: f32,
}

/// What one unit of a parameter does.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RigRange {
    pub lean_scale: f32,
    pub lean_head_y: f32,
    pub shoulder_scale: f32,
    pub slump_head: f32,
    pub iris_x: f32,
    pub iris_y: f32,
    pub lid_lower_y: f32,
    pub turn_x: f32,
    pub turn_most: f32,
    pub turn_head_x: f32,
    pub nod_y: f32,
    pub nod_head_y: f32,
    pub neck_turn: f32,
    pub neck_x: f32,
    pub neck_y: f32,
    pub neck_shoulder: f32,
    pub lid_frames: usize,
}

/// What is particular to one figure.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FigureRule {
    /// How the head stands turned of itself.
    pub turn: f32,
    /// How strongly a blush shows.
    pub blush: f32,
}

impl Default for FigureRule {
    fn default() -> Self {
        Self { turn: 0.0, blush: 1.0 }
    }
}

/// A mood's pose. Pairs are left and right on the screen, or across and down.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MoodRule {
    pub arms: String,
    pub mouth: String,
    pub lean: f32,
    pub sway: f32,
    pub shoulder: f32,
    pub tilt: f32,
    pub turn: f32,
    pub nod: f32,
    pub brow_raise: [f32; 2],
    pub brow_angle: [f32; 2],
    pub lid_up: [f32; 2],
    pub lid_low: f32,
    pub lid_tilt: f32,
    pub iris: [f32; 2],
    pub blush: f32,
    /// How long the eyes stay closed at first.
    #[serde(default)]
    pub closed_millis: u64,
}

/// How the relationship bends a mood: together and above are −1..1, tension is 0..1.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bend {
    pub lean_together: f32,
    pub lean_above_tension: f32,
    pub turn_against: f32,
    pub lid_low_together: f32,
    pub lid_up_tension: f32,
    pub brow_raise_together: f32,
    pub brow_angle_against_tension: f32,
    pub shoulder_tension: f32,
    pub shoulder_together: f32,
    pub shoulder_above: f32,
    pub nod_above: f32,
    pub tilt_together: f32,
    pub iris_against_below: f32,
    pub blush_tension: f32,
    /// At this much against, arms that offer something are not shown.
    pub no_offer_below: f32,
    /// At this much together, arms that keep off are not shown.
    pub no_defence_above: f32,
    /// The arms that offer.
    pub offering: Vec<String>,
    /// The arms that keep off.
    pub defending: Vec<String>,
    /// What is shown instead.
    pub instead: String,
}

/// How long everything takes, in milliseconds; pairs are the shortest and the longest, calm or tense.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Timing {
    pub eyes: u64,
    pub brows: u64,
    pub mouth: u64,
    pub head: u64,
    pub body: u64,
    pub arms: u64,
    /// A frame while something changes.
    pub frame: u64,
    /// A step of what goes on when nothing changes.
    pub step: u64,
    pub blink: u64,
    pub blink_frames: Vec<f32>,
    pub blink_every_calm: (u64, u64),
    pub blink_every_tense: (u64, u64),
    pub no_blink_before: u64,
    pub gaze: (u64, u64),
    pub gaze_away: [f32; 2],
    pub gaze_on_you_listening: f32,
    pub gaze_on_you_speaking: f32,
    pub gaze_rests_at_first: u64,
    pub breath_calm: u64,
    pub breath_tense: u64,
    pub breath_depth: f32,
    pub talk: (u64, u64),
    pub talk_rest: f32,
}

impl Rig {
    /// The rig in a file's text.
    ///
    /// # Errors
    ///
    /// Where the text is no rig, or names a position of the arms or a mouth that it does not list.
    pub fn read(text: &str) -> Result<Self, super::ArtError> {
        let rig: Self = serde_json::from_str(text).map_err(|error| super::ArtError::Rig(error.to_string()))?;
        let known = |list: &[String], name: &String| {
            if list.contains(name) { Ok(()) } else { Err(super::ArtError::Rig(format!("there is no `{name}`"))) }
        };
        let arms: Vec<String> = rig.arms.iter().map(|it| it.name.clone()).collect();
        for mood in rig.moods.values() {
            known(&arms, &mood.arms)?;
            known(&rig.mouths, &mood.mouth)?;
        }
        let bend = &rig.relationship;
        bend.offering.iter().chain(&bend.defending).chain([&bend.instead]).try_for_each(|it| known(&arms, it))?;
        rig.talking.iter().try_for_each(|it| known(&rig.mouths, it))?;
        match Mood::ALL.iter().find(|mood| !rig.moods.contains_key(mood)) {
            Some(mood) => Err(super::ArtError::Rig(format!("the mood `{}` is missing", mood.id()))),
            None => Ok(rig),
        }
    }

    /// What is particular to a figure.
    #[must_use]
    pub fn figure(&self, id: &str) -> FigureRule {
        self.figures.get(id).copied().unwrap_or_default()
    }

    /// A mood's pose. [`Rig::read`] has seen to it that there is one.
    #[must_use]
    pub fn mood(&self, mood: Mood) -> &MoodRule {
        &self.moods[&mood]
    }

    /// The number of a position of the arms.
    #[must_use]
    pub fn arms_named(&self, name: &str) -> usize {
        self.arms.iter().position(|it| it.name == name).unwrap_or(0)
    }

    /// The number of a mouth.
    #[must_use]
    pub fn mouth_named(&self, name: &str) -> usize {
        self.mouths.iter().position(|it| it == name).unwrap_or(0)
    }
}
