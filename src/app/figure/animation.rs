//! A person over time: easing from mood to mood, blinking, breathing, looking, speaking. A moment given, always the
//! same pose.

use super::chance::{mix, share};
use super::pose::{Arms, Blend, Pose, Posture};
use super::rig::{Rig, Timing};
use crate::engine::Mood;

/// Large enough a step of the gaze to blink at.
const LARGE_GLANCE: f32 = 0.9;

/// Whether a person moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Motion {
    /// Everything moves.
    Full,
    /// People change, speak, blink, and look elsewhere when they blink, but do not breathe: where a frame is dear.
    Sparing,
    /// A change shows at once, and nothing moves of itself.
    Reduced,
}

/// One person over time. Times are milliseconds on any clock that does not run back.
#[derive(Debug, Clone)]
pub struct Animation {
    timing: Timing,
    talking: Vec<usize>,
    seed: u64,
    motion: Motion,
    tension: f32,
    from: Pose,
    to: Pose,
    since: u64,
    closed: u64,
    glance: bool,
    speaking: Option<u64>,
}

impl Animation {
    /// Somebody who already sits there in a mood. The seed makes one person blink at other moments than the next.
    #[must_use]
    pub fn start(rig: &Rig, seed: u64, motion: Motion, mood: Mood, posture: Posture, now: u64) -> Self {
        let pose = Pose::of(rig, mood, posture);
        Self {
            timing: rig.timing.clone(),
            talking: rig.talking.iter().map(|it| rig.mouth_named(it)).collect(),
            seed,
            motion,
            tension: posture.tension,
            from: pose,
            to: pose,
            since: now,
            closed: 0,
            glance: false,
            speaking: None,
        }
    }

    /// Changes the mood or the posture, from how the person looks now. The same again changes nothing.
    pub fn turn(&mut self, rig: &Rig, mood: Mood, posture: Posture, now: u64) {
        let to = Pose::of(rig, mood, posture);
        self.tension = posture.tension;
        if to == self.to {
            return;
        }
        self.from = self.eased(now);
        self.glance = (0..2).any(|at| (to.iris[at] - self.from.iris[at]).abs() > LARGE_GLANCE);
        self.closed = rig.mood(mood).closed_millis;
        self.to = to;
        self.since = now;
    }

    /// Starts or ends speaking.
    pub fn speak(&mut self, speaking: bool, now: u64) {
        self.speaking = if speaking { self.speaking.or(Some(now)) } else { None };
    }

    /// Lets everything move, or nothing.
    pub fn set_motion(&mut self, motion: Motion) {
        self.motion = motion;
    }

    /// The pose at a moment.
    #[must_use]
    pub fn at(&self, now: u64) -> Pose {
        if self.motion == Motion::Reduced {
            return self.to;
        }
        let mut pose = self.eased(now);
        let elapsed = now.saturating_sub(self.since);
        // What goes on by itself changes in steps: the eye cannot tell, and a window can rest in between.
        let stepped = if self.motion == Motion::Full { now - now % self.timing.step.max(1) } else { self.blinked(now) };
        if self.motion == Motion::Full {
            pose.shoulder += self.breath(stepped);
        }
        let away = self.looks_away(stepped);
        pose.iris = [(pose.iris[0] + away[0]).clamp(-1.0, 1.0), (pose.iris[1] + away[1]).clamp(-1.0, 1.0)];
        if let Some(open) = self.blink(now) {
            pose.lid_up = pose.lid_up.map(|it| it.min(open));
        }
        if elapsed < self.closed {
            pose.lid_up = [0.0, 0.0];
        }
        pose.mouth = self.talks(now).unwrap_or(pose.mouth);
        pose
    }

    /// The moment at which the person next looks different; a window need not draw before. None where nothing moves.
    #[must_use]
    pub fn wakes(&self, now: u64) -> Option<u64> {
        if self.motion == Motion::Reduced {
            return None;
        }
        let timing = &self.timing;
        let end = self.since + timing.body.max(timing.head).max(timing.arms + timing.mouth);
        if now < end {
            return Some(now + timing.frame.max(1));
        }
        let step = timing.step.max(1);
        let mut next = if self.motion == Motion::Full { now - now % step + step } else { u64::MAX };
        if now < self.since + self.closed {
            next = next.min(self.since + self.closed);
        }
        let (start, length) = self.nearest_blink(now);
        if (start..start + length).contains(&now) {
            next = next.min(now + timing.frame.max(1));
        } else if start > now {
            next = next.min(start);
        }
        if let Some(since) = self.speaking {
            let slot = self.talk_slot();
            next = next.min(now + slot - now.saturating_sub(since) % slot);
        }
        Some(next)
    }

    /// The pose on the way to the mood, without what goes on by itself.
    fn eased(&self, now: u64) -> Pose {
        let elapsed = now.saturating_sub(self.since);
        let timing = &self.timing;
        let way = Blend {
            eyes: ease(elapsed, timing.eyes),
            brows: ease(elapsed, timing.brows),
            head: ease(elapsed, timing.head),
            body: ease(elapsed, timing.body),
            mouth: elapsed >= timing.mouth,
            arms: part(elapsed, timing.arms),
        };
        match self.motion {
            Motion::Full | Motion::Sparing => Pose::between(&self.from, &self.to, &way),
            Motion::Reduced => Pose { arms: Arms::still(self.to.arms.now), ..self.to },
        }
    }

    fn breath(&self, now: u64) -> f32 {
        let timing = &self.timing;
        let length = between((timing.breath_calm, timing.breath_tense), self.tension).max(1);
        let phase = (now.wrapping_add(mix(self.seed, 0) % 4096) % length) as f32 / length as f32;
        timing.breath_depth * (phase * std::f32::consts::TAU).sin()
    }

    /// How open a blink leaves the eyes, while there is one.
    fn blink(&self, now: u64) -> Option<f32> {
        let (start, length) = self.nearest_blink(now);
        let frames = &self.timing.blink_frames;
        let at = now.checked_sub(start).filter(|at| *at < length)?;
        frames.get(at as usize * frames.len() / length.max(1) as usize).copied()
    }

    /// The blink that is on, or else the next one, and how long it takes.
    fn nearest_blink(&self, now: u64) -> (u64, u64) {
        let length = self.timing.blink;
        let glance = self.since + self.timing.no_blink_before;
        if self.glance && now < glance + length {
            return (glance, length);
        }
        let number = now.saturating_sub(self.since) / self.blinks_in().0;
        let here = self.blink_start(number);
        if now < here + length { (here, length) } else { (self.blink_start(number + 1), length) }
    }

    /// When the last blink began, or else when the mood came.
    fn blinked(&self, now: u64) -> u64 {
        let number = now.saturating_sub(self.since) / self.blinks_in().0;
        let starts = [number.saturating_sub(1), number].map(|number| self.blink_start(number));
        let glance = self.glance.then_some(self.since + self.timing.no_blink_before);
        starts.into_iter().chain(glance).filter(|start| *start <= now).max().unwrap_or(self.since)
    }

    /// How long a stretch is in which one blink falls, and how much room it has there: blinks come at least the
    /// shortest and at most the longest pause apart.
    fn blinks_in(&self) -> (u64, u64) {
        let timing = &self.timing;
        let shortest = between((timing.blink_every_calm.0, timing.blink_every_tense.0), self.tension);
        let longest = between((timing.blink_every_calm.1, timing.blink_every_tense.1), self.tension);
        (u64::midpoint(shortest, longest).max(1), longest.saturating_sub(shortest) / 2)
    }

    /// When the blink of a stretch begins: in its middle, give or take half the room.
    fn blink_start(&self, number: u64) -> u64 {
        let (stretch, room) = self.blinks_in();
        let early = stretch / 2 - (room / 2).min(stretch / 2);
        let late = (share(self.seed ^ self.since, number) * room as f32) as u64;
        self.since + (number * stretch + early + late).max(self.timing.no_blink_before)
    }

    /// How far the eyes are from where the mood looks.
    fn looks_away(&self, now: u64) -> [f32; 2] {
        let timing = &self.timing;
        if now < self.since + timing.gaze_rests_at_first {
            return [0.0, 0.0];
        }
        let stretch = u64::midpoint(timing.gaze.0, timing.gaze.1).max(1);
        let number = now / stretch;
        let stays = if self.speaking.is_some() { timing.gaze_on_you_speaking } else { timing.gaze_on_you_listening };
        let seed = self.seed ^ 0x6761_7A65;
        // Part of each stretch goes to the one before, so that looks last unevenly long.
        let early = (now % stretch) as f32 / (stretch as f32) < share(seed, number * 4) * 0.5;
        let look = if early { number.saturating_sub(1) } else { number };
        if share(seed, look * 4 + 1) < stays {
            return [0.0, 0.0];
        }
        let to = |at: u64, far: f32| (share(seed, look * 4 + at) * 2.0 - 1.0) * far;
        let [across, down] = timing.gaze_away;
        let side = to(2, across);
        [side + across * 0.4 * side.signum(), to(3, down)]
    }

    fn talk_slot(&self) -> u64 {
        u64::midpoint(self.timing.talk.0, self.timing.talk.1).max(1)
    }

    /// The mouth of somebody who speaks; none while the mood's own mouth shows.
    fn talks(&self, now: u64) -> Option<usize> {
        let slot = now.saturating_sub(self.speaking?) / self.talk_slot();
        let seed = self.seed ^ 0x7461_6C6B;
        let rests = |slot: u64| share(seed, slot * 2) < self.timing.talk_rest;
        if slot % 2 == 1 && rests(slot) || self.talking.is_empty() {
            return None;
        }
        let pick = |slot: u64| mix(seed, slot * 2 + 1) as usize % self.talking.len();
        let (before, now) = (pick(slot.saturating_sub(1)), pick(slot));
        // The same mouth twice would look like a pause.
        let now = if now == before { (now + 1 + slot as usize % 2) % self.talking.len() } else { now };
        Some(self.talking[now])
    }
}

/// Slower towards the end.
fn ease(elapsed: u64, length: u64) -> f32 {
    let left = 1.0 - part(elapsed, length);
    1.0 - left * left * left
}

fn part(elapsed: u64, length: u64) -> f32 {
    if elapsed >= length { 1.0 } else { elapsed as f32 / length as f32 }
}

/// Between a calm length and a tense one.
fn between((calm, tense): (u64, u64), tension: f32) -> u64 {
    (calm as f32 + (tense as f32 - calm as f32) * tension.clamp(0.0, 1.0)) as u64
}
