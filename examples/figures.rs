//! Contact sheets of the people and places, to look at: `cargo run --release --example figures [folder] [assets]`.
//!
//! Per figure every mood in colour, with the same moods below as small grey thumbnails; all figures and moods as
//! thumbnails; all figures at the extremes of the relationship; all places. The moods stand in the order in which the
//! program lists them. It also says how much processor time drawing takes.
//!
//! With a second folder, such as `assets`, it shows the figures and places that stand there now, so that whoever draws
//! need not build the program again.

use cpu_time::ProcessTime;
use resvg::tiny_skia::{Pixmap, PixmapPaint, Transform};
use std::error::Error;
use std::io::Write;
use std::path::PathBuf;
use std::time::Duration;
use tegenspel::app::figure::{
    Animation, Canvas, Cutouts, Figure, Framing, Gallery, Motion, Pose, Posture, SceneryCutouts, paint_scene,
};
use tegenspel::engine::Mood;
use tegenspel::engine::relationship::Channel;

/// The side of a picture in colour.
const CELL: u32 = 400;
/// The side of a thumbnail.
const THUMB: u32 = 160;
/// What the desktop app gives a figure at 1280 by 800.
const STAGE: (u32, u32) = (672, 744);

/// What it gives it where the window is one column.
const WIDE: (u32, u32) = (1066, 666);

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

fn main() -> Outcome {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "target/figures".to_owned()));
    std::fs::create_dir_all(&folder)?;
    let assets = std::env::args().nth(2).map(PathBuf::from);
    let gallery = Gallery::open_with(&|path| std::fs::read_to_string(assets.as_ref()?.join(path)).ok())?;
    let figures = Gallery::figures().map(|id| gallery.figure(id)).collect::<Result<Vec<_>, _>>()?;
    let moods = |figure: &Figure, side: u32| -> Outcome<Vec<Pixmap>> {
        Studio::new(&gallery, figure, "room", (side, side))?.moods(Posture::default())
    };

    let mut thumbnails = Vec::new();
    for figure in &figures {
        let thumbs: Vec<Pixmap> = moods(figure, THUMB)?.into_iter().map(grey).collect();
        let colour = sheet(&moods(figure, CELL)?, 5, CELL, CELL)?;
        let small = sheet(&thumbs, 10, THUMB, THUMB)?;
        below(&colour, &small)?.save_png(folder.join(format!("figure_{}.png", figure.id())))?;
        thumbnails.extend(thumbs);
    }
    sheet(&thumbnails, 10, THUMB, THUMB)?.save_png(folder.join("moods_grey.png"))?;

    let mut group = Vec::new();
    for figure in &figures {
        group.push(Studio::new(&gallery, figure, "room", (CELL, CELL))?.picture(Mood::Neutral, Posture::default())?);
    }
    sheet(&group, 10, CELL, CELL)?.save_png(folder.join("everybody.png"))?;

    let extremes =
        [(-1.0, 0.0, 0.0), (1.0, 0.0, 0.0), (0.0, -1.0, 0.0), (0.0, 1.0, 0.0), (-1.0, 1.0, 1.0), (-1.0, -1.0, 1.0)];
    let mut bent = Vec::new();
    for figure in &figures {
        let studio = Studio::new(&gallery, figure, "room", (240, 240))?;
        for (together, above, tension) in extremes {
            bent.push(studio.picture(Mood::Neutral, Posture { together, above, tension, in_company: false })?);
        }
    }
    sheet(&bent, 6, 240, 240)?.save_png(folder.join("posture.png"))?;

    places(&gallery, &figures, &folder)?;
    measure(&gallery, &figures, &mut std::io::stdout())
}

/// A figure in a place at one size.
struct Studio<'gallery> {
    gallery: &'gallery Gallery,
    figure: &'gallery Figure,
    framing: Framing,
    room: SceneryCutouts,
    cutouts: Cutouts,
}

impl<'gallery> Studio<'gallery> {
    fn new(
        gallery: &'gallery Gallery,
        figure: &'gallery Figure,
        room: &str,
        (width, height): (u32, u32),
    ) -> Outcome<Self> {
        let framing = Framing::fill(width, height, 1);
        let room = gallery.scenery(room, Channel::OnSite)?.cutouts(&framing)?;
        let cutouts = figure.cutouts(framing.spots(1)[0].scale)?;
        Ok(Self { gallery, figure, framing, room, cutouts })
    }

    fn picture(&self, mood: Mood, posture: Posture) -> Outcome<Pixmap> {
        self.pose(&Pose::of(self.gallery.rig(), mood, posture))
    }

    fn pose(&self, pose: &Pose) -> Outcome<Pixmap> {
        let (width, height) = self.framing.area;
        let mut picture = Pixmap::new(width, height).ok_or("no room for the picture")?;
        let sprites = self.figure.sprites(self.gallery.rig(), pose);
        paint_scene(&mut picture, &self.room, &self.framing, &[(&self.cutouts, &sprites)]);
        Ok(picture)
    }

    fn moods(&self, posture: Posture) -> Outcome<Vec<Pixmap>> {
        Mood::ALL.into_iter().map(|mood| self.picture(mood, posture)).collect()
    }
}

/// Every place as the app shows it, one and two and three people in it, and as a low and as a wide stage; and one place
/// with ever more people.
fn places(gallery: &Gallery, figures: &[Figure], folder: &std::path::Path) -> Outcome {
    let mut stages = Vec::new();
    for (at, id) in Gallery::places().enumerate() {
        for (column, (size, people)) in
            [(STAGE, 1), (WIDE, 1), ((1000, 240), 1), (STAGE, 2), (STAGE, 3)].into_iter().enumerate()
        {
            stages.push(meeting(gallery, figures, (id, size), people, (at, column))?);
        }
    }
    sheet(&stages, 5, WIDE.0, STAGE.1)?.save_png(folder.join("places.png"))?;
    let mut company = Vec::new();
    for people in 1..=6 {
        for size in [STAGE, WIDE] {
            company.push(meeting(gallery, figures, ("town_hall", size), people, (people, 0))?);
        }
    }
    Ok(sheet(&company, 4, WIDE.0, STAGE.1)?.save_png(folder.join("company.png"))?)
}

/// So many people in a place; the two numbers decide who is there and in which mood.
fn meeting(
    gallery: &Gallery,
    figures: &[Figure],
    (place, (width, height)): (&str, (u32, u32)),
    people: usize,
    (who, mood): (usize, usize),
) -> Outcome<Pixmap> {
    let place = gallery.scenery(place, Channel::OnSite)?;
    let framing = Framing::fill(width, height, people);
    let room = place.cutouts(&framing)?;
    let people = if place.shows_people() { people } else { 0 };
    let mut shown = Vec::new();
    for (number, spot) in framing.spots(people).into_iter().enumerate() {
        let figure = &figures[(who + number * 3) % figures.len()];
        let mood = Mood::ALL[(who + number + mood) % Mood::ALL.len()];
        let pose = Pose::of(gallery.rig(), mood, Posture { in_company: people > 1, ..Posture::default() });
        shown.push((figure.cutouts(spot.scale)?, figure.sprites(gallery.rig(), &pose)));
    }
    let people: Vec<_> = shown.iter().map(|(cutouts, sprites)| (cutouts, sprites.as_slice())).collect();
    let mut picture = Pixmap::new(width, height).ok_or("no room for the picture")?;
    paint_scene(&mut picture, &room, &framing, &people);
    Ok(picture)
}

/// Says how much processor time it takes to draw somebody at the size of the desktop app.
fn measure(gallery: &Gallery, figures: &[Figure], out: &mut impl Write) -> Outcome {
    writeln!(out, "{} by {} points:", STAGE.0, STAGE.1)?;
    let framing = Framing::fill(STAGE.0, STAGE.1, 1);
    let start = ProcessTime::now();
    let room = gallery.scenery("town_hall", Channel::TownHall)?.cutouts(&framing)?;
    writeln!(out, "reading and drawing a place once: {:?}", start.elapsed())?;
    for figure in figures {
        let start = ProcessTime::now();
        let read = gallery.figure(figure.id())?;
        let reading = start.elapsed();
        let cutouts = read.cutouts(framing.spots(1)[0].scale)?;
        let drawing = start.elapsed() - reading;
        let mut person = Animation::start(gallery.rig(), 7, Motion::Full, Mood::Neutral, Posture::default(), 0);
        person.turn(gallery.rig(), Mood::Irritated, Posture::default(), 1000);
        let mut canvas = Canvas::new(framing)?;
        let (mut poses, mut frames) = (Duration::ZERO, Vec::new());
        for now in (1000..1450).step_by(15) {
            let start = ProcessTime::now();
            let sprites = read.sprites(gallery.rig(), &person.at(now));
            poses += start.elapsed();
            canvas.show(&room, &[(&cutouts, &sprites)]);
            frames.push(start.elapsed());
        }
        frames.sort();
        let idle = (2000..6000).step_by(40).map(|now| {
            let start = ProcessTime::now();
            canvas.show(&room, &[(&cutouts, &read.sprites(gallery.rig(), &person.at(now)))]);
            start.elapsed()
        });
        let idle = idle.sum::<Duration>() / 4;
        writeln!(
            out,
            "{}: read {reading:?}, drawn once {drawing:?} ({} KiB), a pose {:?}, a frame while changing {:?}, \
             at most {:?}, a second of sitting there {idle:?}",
            figure.id(),
            cutouts.bytes() / 1024,
            poses / frames.len() as u32,
            frames[frames.len() / 2],
            frames[frames.len() - 1],
        )?;
    }
    Ok(())
}

/// Pictures in rows, each in the middle of its cell.
fn sheet(pictures: &[Pixmap], columns: usize, width: u32, height: u32) -> Outcome<Pixmap> {
    let gap = 10;
    let rows = pictures.len().div_ceil(columns) as u32;
    let mut sheet =
        Pixmap::new(columns as u32 * (width + gap) + gap, rows * (height + gap) + gap).ok_or("too large")?;
    sheet.fill(resvg::tiny_skia::Color::WHITE);
    for (at, picture) in pictures.iter().enumerate() {
        let (column, row) = ((at % columns) as u32, (at / columns) as u32);
        let x = gap + column * (width + gap) + (width - picture.width()) / 2;
        let y = gap + row * (height + gap) + (height - picture.height()) / 2;
        let plain = PixmapPaint::default();
        sheet.draw_pixmap(x as i32, y as i32, picture.as_ref(), &plain, Transform::identity(), None);
    }
    Ok(sheet)
}

/// One sheet below another.
fn below(above: &Pixmap, under: &Pixmap) -> Outcome<Pixmap> {
    let mut both = Pixmap::new(above.width().max(under.width()), above.height() + under.height()).ok_or("too large")?;
    both.fill(resvg::tiny_skia::Color::WHITE);
    let plain = PixmapPaint::default();
    both.draw_pixmap(0, 0, above.as_ref(), &plain, Transform::identity(), None);
    both.draw_pixmap(0, above.height() as i32, under.as_ref(), &plain, Transform::identity(), None);
    Ok(both)
}

/// A picture without colours.
fn grey(mut picture: Pixmap) -> Pixmap {
    for point in picture.data_mut().chunks_exact_mut(4) {
        let light = (u32::from(point[0]) * 54 + u32::from(point[1]) * 183 + u32::from(point[2]) * 19) / 256;
        point[..3].fill(light as u8);
    }
    picture
}
