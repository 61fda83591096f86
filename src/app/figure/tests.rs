//! What a trainee must be able to see, and what a window may rely on.

use super::*;
use crate::engine::Mood;
use crate::engine::relationship::Channel;
use resvg::tiny_skia::Pixmap;

fn gallery() -> Gallery {
    Gallery::open().unwrap()
}

/// A grey thumbnail, as the contact sheets show it.
struct Thumbnails {
    figure: Figure,
    framing: Framing,
    room: SceneryCutouts,
    cutouts: Cutouts,
}

impl Thumbnails {
    fn of(gallery: &Gallery, id: &str) -> Self {
        let figure = gallery.figure(id).unwrap();
        let framing = Framing::fill(160, 160, 1);
        let room = gallery.scenery("room", Channel::OnSite).unwrap().cutouts(&framing).unwrap();
        let cutouts = figure.cutouts(framing.spots(1)[0].scale).unwrap();
        Self { figure, framing, room, cutouts }
    }

    fn picture(&self, rig: &Rig, pose: &Pose) -> Vec<u8> {
        let mut picture = Pixmap::new(160, 160).unwrap();
        let sprites = self.figure.sprites(rig, pose);
        paint_scene(&mut picture, &self.room, &self.framing, &[(&self.cutouts, &sprites)]);
        let light = |it: &[u8; 4]| (u32::from(it[0]) * 54 + u32::from(it[1]) * 183 + u32::from(it[2]) * 19) / 256;
        picture.data().as_chunks::<4>().0.iter().map(|point| light(point) as u8).collect()
    }
}

/// How far two thumbnails differ, summed over their points.
fn difference(one: &[u8], two: &[u8]) -> u32 {
    one.iter().zip(two).map(|(one, two)| u32::from(one.abs_diff(*two))).sum()
}

#[test]
fn whoever_writes_a_case_can_choose_every_place_that_is_drawn() {
    let offered: std::collections::BTreeSet<_> = crate::report::PLACES.into_iter().collect();
    assert_eq!(Gallery::places().collect::<std::collections::BTreeSet<_>>(), offered);
}

/// Two moods must differ at least twice as much as one mood differs from itself while somebody blinks, breathes and
/// glances aside: what says something must not drown in what says nothing.
#[test]
fn moods_differ_more_than_somebody_who_just_sits_there() {
    let gallery = gallery();
    let rig = gallery.rig();
    for id in Gallery::figures() {
        let thumbnails = Thumbnails::of(&gallery, id);
        let moods = Mood::ALL.map(|mood| thumbnails.picture(rig, &Pose::of(rig, mood, Posture::default())));
        let person = Animation::start(rig, 3, Motion::Full, Mood::Neutral, Posture::default(), 0);
        let idle = (0..6000).step_by(100).map(|now| person.at(now));
        let idle = idle.map(|pose| difference(&thumbnails.picture(rig, &pose), &moods[0])).max().unwrap();
        assert!(idle > 0, "{id} never moves");
        for (at, one) in moods.iter().enumerate() {
            for (other, two) in moods.iter().enumerate().skip(at + 1) {
                let found = difference(one, two);
                let (one, two) = (Mood::ALL[at].id(), Mood::ALL[other].id());
                assert!(found > 2 * idle, "{id}: {one} and {two} differ {found}, sitting there {idle}");
            }
        }
    }
}

#[test]
fn a_face_shows_the_mood_within_three_tenths_of_a_second() {
    let gallery = gallery();
    let rig = gallery.rig();
    for from in Mood::ALL {
        for to in Mood::ALL {
            let mut person = Animation::start(rig, 1, Motion::Full, from, Posture::default(), 0);
            person.turn(rig, to, Posture::default(), 5000);
            let (shown, meant) = (person.at(5300), Pose::of(rig, to, Posture::default()));
            let face = |it: Pose| (it.brow_raise, it.brow_angle, it.lid_low, it.lid_tilt, it.mouth, it.blush, it.tilt);
            assert_eq!(face(shown), face(meant), "{from:?} to {to:?}");
            assert_eq!((shown.turn, shown.nod, shown.arms.now), (meant.turn, meant.nod, meant.arms.now));
        }
    }
}

#[test]
fn nobody_blinks_while_a_new_mood_appears_and_everybody_blinks_at_human_pace() {
    let gallery = gallery();
    let rig = gallery.rig();
    for (tension, least, most) in [(0.0, 2500, 6000), (1.0, 1200, 2500)] {
        for seed in 0..20 {
            let posture = Posture { tension, ..Posture::default() };
            let mut person = Animation::start(rig, seed, Motion::Full, Mood::Neutral, posture, 0);
            person.turn(rig, Mood::Thoughtful, posture, 1000);
            let open = Pose::of(rig, Mood::Thoughtful, posture).lid_up[0];
            let closed = |now: u64| person.at(now).lid_up[0] < open * 0.5;
            assert!((1100..1300).all(|now| !closed(now)), "seed {seed}");
            let starts: Vec<u64> = (1300..60_000).filter(|now| closed(*now) && !closed(now - 1)).collect();
            assert!(starts.len() > 5);
            for pause in starts.windows(2).skip(1).map(|pair| pair[1] - pair[0]) {
                assert!((least - 5..=most + 5).contains(&pause), "seed {seed}: {pause}");
            }
        }
    }
}

#[test]
fn relief_closes_the_eyes_first() {
    let gallery = gallery();
    let rig = gallery.rig();
    let mut person = Animation::start(rig, 1, Motion::Full, Mood::Anxious, Posture::default(), 0);
    person.turn(rig, Mood::Relieved, Posture::default(), 1000);
    assert_eq!(person.at(2000).lid_up, [0.0, 0.0]);
    assert!(person.at(2250).lid_up[0] > 0.3);
}

#[test]
fn the_same_moment_always_looks_the_same_whatever_was_asked_before() {
    let gallery = gallery();
    let rig = gallery.rig();
    let mut person = Animation::start(rig, 9, Motion::Full, Mood::Warm, Posture::default(), 0);
    person.turn(rig, Mood::Angry, Posture { together: -1.0, above: 1.0, tension: 1.0, in_company: false }, 500);
    person.speak(true, 700);
    let forwards: Vec<Pose> = (500..9000).step_by(7).map(|now| person.at(now)).collect();
    let mut backwards: Vec<Pose> = (0..1215).rev().map(|step| person.at(500 + step * 7)).collect();
    backwards.reverse();
    assert_eq!(forwards, backwards);
}

#[test]
fn a_window_that_sleeps_until_told_misses_nothing() {
    let gallery = gallery();
    let rig = gallery.rig();
    let minute = |motion: Motion, speaking: bool| {
        let mut person = Animation::start(rig, 5, motion, Mood::Neutral, Posture::default(), 0);
        person.turn(rig, Mood::Relieved, Posture::default(), 100);
        person.speak(speaking, 300);
        let frame = rig.timing.frame;
        let (mut now, mut drawn) = (100, 0);
        while now < 60_000 {
            let wakes = person.wakes(now).unwrap();
            assert!(wakes > now);
            // Between two wake-ups nothing changes, or the next frame is due anyway.
            assert!(wakes - now <= frame || person.at(wakes - 1) == person.at(now), "{motion:?} {now}..{wakes}");
            drawn += 1;
            now = wakes;
        }
        drawn
    };
    assert!(minute(Motion::Full, true) < 60_000 / 40);
    // Where a frame is dear, somebody who listens asks for the frames of their blinks and of the change, no more.
    assert!(minute(Motion::Sparing, false) < 250);
}

#[test]
fn whoever_is_spared_frames_still_blinks_and_looks_elsewhere() {
    let gallery = gallery();
    let rig = gallery.rig();
    let person = Animation::start(rig, 5, Motion::Sparing, Mood::Neutral, Posture::default(), 0);
    let poses: Vec<_> = (0..60_000).step_by(20).map(|now| person.at(now)).collect();
    assert!(poses.iter().any(|pose| pose.lid_up[0] == 0.0));
    assert!(poses.iter().any(|pose| pose.iris != poses[0].iris));
    assert!(poses.iter().all(|pose| pose.shoulder == poses[0].shoulder));
}

#[test]
fn reduced_motion_shows_the_mood_at_once_and_keeps_still() {
    let gallery = gallery();
    let rig = gallery.rig();
    let mut person = Animation::start(rig, 5, Motion::Reduced, Mood::Neutral, Posture::default(), 0);
    person.turn(rig, Mood::Angry, Posture::default(), 100);
    person.speak(true, 100);
    let angry = Pose::of(rig, Mood::Angry, Posture::default());
    assert!((100..8000).step_by(50).all(|now| person.at(now) == angry));
    assert_eq!(person.wakes(100), None);
}

#[test]
fn speaking_moves_the_mouth_and_silence_gives_back_the_mood() {
    let gallery = gallery();
    let rig = gallery.rig();
    let mut person = Animation::start(rig, 2, Motion::Full, Mood::Warm, Posture::default(), 0);
    let own = person.at(1000).mouth;
    person.speak(true, 1000);
    let mouths: Vec<usize> = (1000..4000).step_by(115).map(|now| person.at(now).mouth).collect();
    assert!(mouths.contains(&own), "the mood never shows");
    assert!(mouths.windows(2).filter(|pair| pair[0] != pair[1]).count() > 15, "{mouths:?}");
    person.speak(false, 4000);
    assert!((4000..6000).step_by(50).all(|now| person.at(now).mouth == own));
}

#[test]
fn a_change_in_the_middle_of_a_change_does_not_jump() {
    let gallery = gallery();
    let rig = gallery.rig();
    let mut person = Animation::start(rig, 2, Motion::Full, Mood::Neutral, Posture::default(), 0);
    person.turn(rig, Mood::Angry, Posture::default(), 1000);
    let before = person.at(1090);
    person.turn(rig, Mood::Relieved, Posture::default(), 1090);
    let after = person.at(1090);
    assert!((before.tilt - after.tilt).abs() < 0.01 && (before.lean - after.lean).abs() < 0.01);
    assert_eq!(before.mouth, after.mouth);
}

#[test]
fn drawing_only_what_changed_gives_the_whole_picture() {
    let gallery = gallery();
    let rig = gallery.rig();
    let (framing, mut small) = (Framing::fill(168, 186, 2), 0);
    let room = gallery.scenery("video", Channel::Video).unwrap().cutouts(&framing).unwrap();
    let figures = ["theatre", "elder"].map(|id| gallery.figure(id).unwrap());
    let cutouts = figures.each_ref().map(|it| it.cutouts(framing.spots(2)[0].scale).unwrap());
    let mut one = Animation::start(rig, 1, Motion::Full, Mood::Neutral, Posture::default(), 0);
    let two = Animation::start(rig, 2, Motion::Full, Mood::Guarded, Posture::default(), 0);
    one.turn(rig, Mood::Amused, Posture::default(), 400);
    one.speak(true, 1500);
    let mut canvas = Canvas::new(framing).unwrap();
    for now in (400..4400).step_by(40) {
        let sprites = [&one, &two].map(|it| it.at(now));
        let sprites = [figures[0].sprites(rig, &sprites[0]), figures[1].sprites(rig, &sprites[1])];
        let people = [(&cutouts[0], sprites[0].as_slice()), (&cutouts[1], sprites[1].as_slice())];
        let changed = canvas.show(&room, &people);
        small += u32::from(changed.is_none_or(|it| (it.right - it.left) * (it.bottom - it.top) < 168 * 186 / 20));
        let mut whole = Pixmap::new(168, 186).unwrap();
        paint_scene(&mut whole, &room, &framing, &people);
        assert!(whole.data() == canvas.picture().data(), "at {now}");
        assert_eq!(canvas.show(&room, &people), None, "nothing changed since");
    }
    assert!(small > 40, "only {small} of 100 frames were small");
}

#[test]
fn the_relationship_bends_posture_gaze_and_arms() {
    let gallery = gallery();
    let rig = gallery.rig();
    let pose = |mood, together, above, tension| Pose::of(rig, mood, Posture::of_points(together, above, tension));
    let (with, against) = (pose(Mood::Neutral, 100, 0, 0), pose(Mood::Neutral, -100, 0, 0));
    assert!(with.lean > against.lean && with.turn.abs() < against.turn.abs());
    assert!(pose(Mood::Neutral, 0, 100, 0).nod < pose(Mood::Neutral, 0, -100, 0).nod);
    assert!(pose(Mood::Neutral, 0, 0, 100).shoulder > pose(Mood::Neutral, 0, 0, 0).shoulder);
    assert!(pose(Mood::Neutral, -100, -100, 0).iris[0].abs() > 0.2, "who is below and against looks away");
    let arms = |pose: Pose| rig.arms[pose.arms.now].name.clone();
    assert_eq!(arms(pose(Mood::Warm, 0, 0, 0)), "open");
    assert_eq!(arms(pose(Mood::Warm, -80, 0, 0)), "rest");
    assert_eq!(arms(pose(Mood::Amused, -80, 0, 0)), "rest");
    assert_eq!(arms(pose(Mood::Guarded, 0, 0, 0)), "crossed");
    assert_eq!(arms(pose(Mood::Guarded, 80, 0, 0)), "rest");
}

#[test]
fn no_pose_leaves_the_drawing() {
    let gallery = gallery();
    let rig = gallery.rig();
    for id in Gallery::figures() {
        let figure = gallery.figure(id).unwrap();
        let cutouts = figure.cutouts(0.1).unwrap();
        for mood in Mood::ALL {
            for (together, above) in [(-100, -100), (-100, 100), (100, -100), (100, 100), (0, 0)] {
                let pose = Pose::of(rig, mood, Posture::of_points(together, above, 100));
                let mut all = Pixmap::new(140, 140).unwrap();
                let place = resvg::tiny_skia::Transform::from_translate(20.0, 20.0).pre_scale(0.1, 0.1);
                for depth in [Depth::BehindTable, Depth::OnTable] {
                    paint(&mut all, &cutouts, &figure.sprites(rig, &pose), depth, place);
                }
                let seen = |x: u32, y: u32| all.pixel(x, y).is_some_and(|point| point.alpha() > 40);
                let outside = (0..140).any(|at| seen(at, 18) || (at < 118 && (seen(18, at) || seen(121, at))));
                assert!(!outside, "{id} {mood:?} {together} {above}");
            }
        }
    }
}

#[test]
fn unknown_parts_get_a_figure_each_and_always_the_same() {
    let parts = ["theatre", "henkjan", "yusuf", "theatre", "veldman"];
    let cast = Gallery::cast(&parts);
    assert_eq!(cast, Gallery::cast(&parts));
    assert_eq!((cast[0], cast[3]), ("theatre", "theatre"));
    let distinct: std::collections::BTreeSet<_> = cast.iter().collect();
    assert_eq!(distinct.len(), 4, "{cast:?}");
    let many: Vec<String> = (0..40).map(|it| format!("part{it}")).collect();
    assert_eq!(Gallery::cast(&many.iter().map(String::as_str).collect::<Vec<_>>()).len(), 40);
    assert_eq!(gallery().figure("nobody").unwrap().id(), Gallery::cast(&["nobody"])[0]);
}

#[test]
fn every_place_is_drawn_and_an_unknown_one_follows_the_channel() {
    let gallery = gallery();
    let found = |name: &str, channel| gallery.scenery(name, channel).unwrap().id().to_owned();
    for id in Gallery::places() {
        assert_eq!(found(id, Channel::OnSite), id);
    }
    assert_eq!(found("site", Channel::OnSite), "outdoors");
    assert_eq!(found("moon", Channel::OnSite), "partner_office");
    assert_eq!(found("moon", Channel::Letter), "letter");
    assert_eq!(found("town_hall", Channel::Phone), "phone", "a caller does not sit at your table");
    assert_eq!(found("phone", Channel::Phone), "phone");
    for channel in Channel::ALL {
        let place = gallery.scenery("moon", channel).unwrap();
        let room = place.cutouts(&Framing::fill(200, 120, 1)).unwrap();
        let empty = room.back.pixels().iter().any(|point| point.alpha() < 255);
        assert!(!empty, "{} leaves a hole", place.id());
    }
}

#[test]
fn a_face_is_in_sight_whatever_the_area() {
    for (width, height) in [(672, 744), (1024, 240), (1760, 1384), (400, 900), (1, 1)] {
        for people in 1..=3 {
            let framing = Framing::fill(width, height, people);
            for spot in framing.spots(people) {
                let mut eyes = resvg::tiny_skia::Point::from_xy(500.0, 262.0);
                spot.transform.map_point(&mut eyes);
                let inside = (0.0..=height as f32).contains(&eyes.y) && (0.0..=width as f32).contains(&eyes.x);
                assert!(inside || (people > 1 && width < 600), "{width}x{height}, {people}: {eyes:?}");
            }
        }
    }
}

#[test]
fn broken_art_is_named() {
    let missing = Gallery::open_with(&|path| (path == "figures/elder.svg").then(|| "<svg".to_owned())).unwrap();
    assert!(matches!(missing.figure("elder"), Err(ArtError::Drawing(id, _)) if id == "elder"));
    let rig = Gallery::open_with(&|path| (path == "figures/rig.json").then(|| "{}".to_owned()));
    assert!(matches!(rig, Err(ArtError::Rig(_))));
    let empty = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><g id="torso"/></svg>"#;
    let bare = Gallery::open_with(&|path| (path == "figures/elder.svg").then(|| empty.to_owned())).unwrap();
    assert!(matches!(bare.figure("elder"), Err(ArtError::Part(..))));
}

/// Whoever an author describes should look like it, and not like whoever an unknown name happens to get.
#[test]
fn every_person_and_place_of_the_shipped_cases_has_a_drawing() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let mut cases = 0;
    for entry in std::fs::read_dir(root).unwrap() {
        let Ok(text) = std::fs::read_to_string(entry.unwrap().path().join("scenario.ron")) else { continue };
        let named = |key: &str| -> Vec<String> {
            let before = format!("{key}: \"");
            let parts = text.split(&before).skip(1);
            parts.filter_map(|it| it.split('"').next().map(str::to_owned)).collect()
        };
        let (people, figures) = (text.matches("side: ").count(), named("figure"));
        assert_eq!(figures.len(), people, "somebody has no figure");
        for figure in figures {
            assert!(Gallery::figures().any(|it| it == figure), "{figure}");
        }
        for place in named(" place") {
            assert_eq!(gallery().scenery(&place, Channel::OnSite).unwrap().id(), place);
        }
        cases += 1;
    }
    assert!(cases >= 3);
}

#[test]
fn whoever_sits_close_to_others_keeps_the_hands_to_themselves() {
    let gallery = Gallery::open().unwrap();
    let rig = gallery.rig();
    for mood in Mood::ALL {
        let arms = |in_company| Pose::of(rig, mood, Posture { in_company, ..Posture::default() }).arms.now;
        assert!(!rig.arms[arms(true)].wide, "{mood:?}");
        assert!(arms(true) == arms(false) || rig.arms[arms(false)].wide, "{mood:?}");
    }
}
