//! Draws the screens of the desktop app to PNG files without a window: `cargo run --example screens -- FOLDER`.
//!
//! For looking at them: every screen at three window sizes, in both languages, themes and sizes of text.

use egui::epaint::{ImageData, Primitive};
use egui::{Color32, Event, Key, Modifiers, Pos2, RawInput, Rect, TextureId, Vec2, ViewportId};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tegenspel::app::intent::{
    BriefingIntent, BriefingPiece, DebriefIntent, Drawer, Intent, IntentionPart, LibraryIntent, SettingChange,
    SettingsIntent, StudioIntent, TalkIntent,
};
use tegenspel::app::screens::debrief::{DebriefStage, FOLDS};
use tegenspel::app::screens::studio::intent::StudioSide;
use tegenspel::app::screens::studio::picker::PickerKind;
use tegenspel::app::state::{AppState, Folders};
use tegenspel::app::storage::TextSpeed;
use tegenspel::app::theme::Colours;
use tegenspel::engine::Input;

/// A window that is drawn by the processor.
struct Window {
    ctx: egui::Context,
    app: AppState,
    size: Vec2,
    now: Duration,
    textures: BTreeMap<TextureId, Texture>,
    out: PathBuf,
    /// The beginnings of the names of what is drawn; everything where there are none.
    only: Vec<String>,
}

struct Texture {
    size: [usize; 2],
    pixels: Vec<Color32>,
}

impl Window {
    fn pass(&mut self, events: Vec<Event>) -> Vec<egui::ClippedPrimitive> {
        let mut input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, self.size)),
            time: Some(self.now.as_secs_f64()),
            events,
            focused: true,
            ..RawInput::default()
        };
        input.viewports.entry(ViewportId::ROOT).or_default().native_pixels_per_point = Some(1.0);
        let (app, now) = (&mut self.app, self.now);
        let textures = &mut self.textures;
        let mut output = self.ctx.run_ui(input, |ui| {
            app.show(ui, now);
        });
        let mut changed: Vec<_> = output.textures_delta.set.iter().collect();
        changed.sort_by_key(|(id, _)| **id);
        for (id, deltas) in changed {
            deltas.iter().for_each(|delta| update(textures, *id, delta));
        }
        output.textures_delta.clear();
        self.now += Duration::from_millis(400);
        self.ctx.tessellate(output.shapes.clone(), 1.0)
    }

    fn settle(&mut self) {
        for _ in 0..4 {
            self.pass(Vec::new());
        }
    }

    fn key(&mut self, key: Key) {
        let event =
            |pressed| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers: Modifiers::NONE };
        self.pass(vec![event(true)]);
        self.pass(vec![event(false)]);
    }

    fn ask(&mut self, intent: Intent) {
        self.app.update(intent, self.now);
    }

    /// Saves a page that scrolls, a window at a time from its top to its end.
    fn pages(&mut self, name: &str) {
        (0..20).for_each(|_| self.key(Key::PageUp));
        let mut before = Vec::new();
        for page in 1..16 {
            self.settle();
            let file = format!("{name}-{page:02}");
            let now = self.save(&file);
            if now.is_empty() || now == before {
                let _ = std::fs::remove_file(self.out.join(format!("{file}.png")));
                return;
            }
            before = now;
            self.key(Key::PageDown);
        }
    }

    /// Saves what is seen, where it is wanted, and gives it.
    fn save(&mut self, name: &str) -> Vec<[u8; 3]> {
        self.settle();
        if !self.only.is_empty() && !self.only.iter().any(|only| name.starts_with(only)) {
            return Vec::new();
        }
        let primitives = self.pass(Vec::new());
        let (width, height) = (self.size.x as usize, self.size.y as usize);
        // The stage is drawn behind the interface by the window; here it is one colour.
        let mut picture = vec![[0xE4u8, 0xDE, 0xD1]; width * height];
        for primitive in primitives {
            let Primitive::Mesh(mesh) = primitive.primitive else { continue };
            let Some(texture) = self.textures.get(&mesh.texture_id) else { continue };
            for triangle in mesh.indices.chunks(3) {
                let corners = [0, 1, 2].map(|at| &mesh.vertices[triangle[at] as usize]);
                fill(&mut picture, (width, height), primitive.clip_rect, corners, texture);
            }
        }
        let file = self.out.join(format!("{name}.png"));
        write(&file, width, height, &picture);
        picture
    }
}

/// Takes over what changed in a texture.
fn update(textures: &mut BTreeMap<TextureId, Texture>, id: TextureId, delta: &egui::epaint::ImageDelta) {
    let ImageData::Color(image) = &delta.image;
    let Some([left, top]) = delta.pos else {
        textures.insert(id, Texture { size: image.size, pixels: image.pixels.clone() });
        return;
    };
    let Some(texture) = textures.get_mut(&id) else { return };
    for y in 0..image.size[1] {
        let row = (top + y) * texture.size[0] + left;
        let from = y * image.size[0];
        texture.pixels[row..row + image.size[0]].copy_from_slice(&image.pixels[from..from + image.size[0]]);
    }
}

/// Fills a triangle; what it covers is mixed with what is there.
fn fill(
    picture: &mut [[u8; 3]],
    (width, height): (usize, usize),
    clip: Rect,
    [a, b, c]: [&egui::epaint::Vertex; 3],
    texture: &Texture,
) {
    let area = (b.pos - a.pos).x * (c.pos - a.pos).y - (b.pos - a.pos).y * (c.pos - a.pos).x;
    if area == 0.0 {
        return;
    }
    let bounds = Rect::from_points(&[a.pos, b.pos, c.pos]).intersect(clip);
    let (left, right) = (bounds.left().floor().max(0.0) as usize, (bounds.right().ceil() as usize).min(width));
    let (top, bottom) = (bounds.top().floor().max(0.0) as usize, (bounds.bottom().ceil() as usize).min(height));
    for y in top..bottom {
        for x in left..right {
            let p = Pos2::new(x as f32 + 0.5, y as f32 + 0.5);
            if !clip.contains(p) {
                continue;
            }
            let edge = |m: Pos2, n: Pos2| ((n - m).x * (p - m).y - (n - m).y * (p - m).x) / area;
            let weights = [edge(b.pos, c.pos), edge(c.pos, a.pos), edge(a.pos, b.pos)];
            // A pixel on a common edge belongs to one triangle only.
            if weights.iter().any(|weight| *weight < 0.0) || weights[0] == 0.0 {
                continue;
            }
            let mix = |value: fn(&egui::epaint::Vertex) -> f32| {
                weights[0] * value(a) + weights[1] * value(b) + weights[2] * value(c)
            };
            let (u, v) = (mix(|it| it.uv.x), mix(|it| it.uv.y));
            let texel = sample(texture, u, v);
            let own = [
                mix(|it| f32::from(it.color.r())),
                mix(|it| f32::from(it.color.g())),
                mix(|it| f32::from(it.color.b())),
                mix(|it| f32::from(it.color.a())),
            ];
            let alpha = own[3] * texel[3] / 255.0;
            let pixel = &mut picture[y * width + x];
            for channel in 0..3 {
                let front = own[channel] * texel[channel];
                pixel[channel] = (front + f32::from(pixel[channel]) * (1.0 - alpha)).clamp(0.0, 255.0).round() as u8;
            }
        }
    }
}

/// The texel at a place, mixed from its four neighbours, each channel 0 to 1.
fn sample(texture: &Texture, u: f32, v: f32) -> [f32; 4] {
    let [width, height] = texture.size;
    let (x, y) = ((u * width as f32 - 0.5).max(0.0), (v * height as f32 - 0.5).max(0.0));
    let (left, top) = ((x as usize).min(width - 1), (y as usize).min(height - 1));
    let (right, bottom) = ((left + 1).min(width - 1), (top + 1).min(height - 1));
    let (dx, dy) = (x.fract(), y.fract());
    let at = |x: usize, y: usize| texture.pixels[y * width + x].to_array().map(|it| f32::from(it) / 255.0);
    let [one, two, three, four] = [at(left, top), at(right, top), at(left, bottom), at(right, bottom)];
    std::array::from_fn(|channel| {
        let upper = one[channel] * (1.0 - dx) + two[channel] * dx;
        let lower = three[channel] * (1.0 - dx) + four[channel] * dx;
        upper * (1.0 - dy) + lower * dy
    })
}

fn write(file: &Path, width: usize, height: usize, picture: &[[u8; 3]]) {
    let file = std::fs::File::create(file).expect("the folder can be written to");
    let mut encoder = png::Encoder::new(std::io::BufWriter::new(file), width as u32, height as u32);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    let bytes: Vec<u8> = picture.iter().flatten().copied().collect();
    encoder.write_header().and_then(|mut writer| writer.write_image_data(&bytes)).expect("the picture can be written");
}

/// A window with its own, empty folder of sessions.
fn window(out: &Path, size: Vec2, language: &'static str, text: u16, colours: Colours) -> Window {
    let home = tempfile::tempdir().expect("there is a temporary folder").keep();
    let folders = Folders {
        scenarios: Some(PathBuf::from("scenarios")),
        cases: Some(home.join("cases")),
        model: None,
        sessions: Some(home.join("sessions")),
        settings: Some(home.join("settings.ron")),
        documents: Some(home.join("documents")),
        downloads: Some(home.join("downloads")),
    };
    let app = AppState::new(folders, Some(language));
    let only = std::env::args().nth(3).map(|only| only.split(',').map(str::to_owned).collect()).unwrap_or_default();
    let (ctx, textures) = (egui::Context::default(), BTreeMap::new());
    let mut window = Window { ctx, app, size, now: Duration::ZERO, textures, out: out.to_owned(), only };
    window.ask(Intent::Settings(SettingsIntent::Change(SettingChange::TextSpeed(TextSpeed::AtOnce))));
    window.ask(Intent::Settings(SettingsIntent::Change(SettingChange::Text(text))));
    window.ask(Intent::Settings(SettingsIntent::Change(SettingChange::Colours(colours))));
    window.settle();
    window
}

/// Picks until the session stands at a beat with this id, or at the end.
fn play(window: &mut Window, picks: &[&str]) {
    for pick in picks {
        let Some(opened) = window.app.opened() else { return };
        let session = opened.session();
        let Ok(Input::Pick { picks, .. }) = session.find(pick) else { panic!("{pick} is not possible") };
        let offers = session.prompt().offers;
        let place = |choice| offers.iter().position(|offer| offer.choice == choice);
        let places: Vec<_> = picks.iter().filter_map(|choice| place(*choice)).collect();
        if pick.contains('[') {
            places.iter().for_each(|at| window.ask(Intent::Talk(TalkIntent::Tick(*at, true))));
            window.ask(Intent::Talk(TalkIntent::Record));
        } else {
            window.ask(Intent::Talk(TalkIntent::Pick(places[0])));
        }
        window.settle();
    }
}

const FIRST: [&str; 4] =
    ["voorbereiden.register", "priya_vraag.wat_mist_er", "binnenkomst.rol_en_grens", "gat_op_tafel.feiten_en_vraag"];
const TALK: [&str; 8] = [
    "tegenaanval.vijf_meldingen",
    "topics.sessies",
    "sessies.wachten_en_vragen",
    "topics.geld",
    "zeg_even.erken_salarissen",
    "topics.toekomst",
    "talentlijn.twee_scholen",
    "afspraken.drie_dingen",
];

/// Writing: the cases of one's own, and a copy of a case on the map, as a list and on its sheet.
fn studio(it: &mut Window, name: &dyn Fn(&str) -> String) {
    it.ask(Intent::ShowStudio);
    it.ask(Intent::Studio(StudioIntent::NewTitle(String::from("Het terras op de hoek"))));
    it.save(&name("10-studio-cases"));
    it.ask(Intent::Studio(StudioIntent::Make));
    it.save(&name("10-studio-new"));
    it.ask(Intent::Studio(StudioIntent::Close));
    it.ask(Intent::Studio(StudioIntent::NewTitle(String::from("Mijn Loods"))));
    it.ask(Intent::Studio(StudioIntent::NewFrom(2)));
    it.ask(Intent::Studio(StudioIntent::Make));
    it.ask(Intent::CloseNotice);
    it.save(&name("11-studio-map"));
    it.ask(Intent::Studio(StudioIntent::Side(StudioSide::Outline)));
    it.save(&name("12-studio-outline"));
    it.ask(Intent::Studio(StudioIntent::Side(StudioSide::Boards)));
    it.save(&name("13-studio-boards"));
    it.ask(Intent::Studio(StudioIntent::Search(String::from("register"))));
    it.save(&name("14-studio-found"));
    it.ask(Intent::Studio(StudioIntent::Side(StudioSide::Sheet)));
    it.pages(&name("15-studio-sheet"));
    it.ask(Intent::Studio(StudioIntent::Ask(PickerKind::Moves(0))));
    it.save(&name("16-studio-moves"));
    it.ask(Intent::Studio(StudioIntent::Ask(PickerKind::Lead(Some(0)))));
    it.save(&name("17-studio-lead"));
    it.ask(Intent::Studio(StudioIntent::PickerDone));
    it.ask(Intent::Studio(StudioIntent::Close));
    it.ask(Intent::ShowLibrary);
}

fn tour(out: &Path, tag: &str, size: Vec2, language: &'static str, text: u16, colours: Colours) {
    let mut it = window(out, size, language, text, colours);
    let name = |screen: &str| format!("{screen}-{tag}");
    it.key(Key::Tab);
    it.save(&name("01-library"));
    studio(&mut it, &name);
    it.ask(Intent::Library(LibraryIntent::Prepare(String::from("de-loods"))));
    it.ask(Intent::Briefing(BriefingIntent::Reason(String::from("Ik wil streng zijn zonder dat Roos afhaakt."))));
    it.save(&name("02-briefing"));
    it.ask(Intent::Briefing(BriefingIntent::Read(Some(BriefingPiece::Document(1)))));
    it.save(&name("02b-briefing-document"));
    it.ask(Intent::Briefing(BriefingIntent::Begin));
    it.save(&name("03a-talk-start"));
    play(&mut it, &FIRST);
    it.key(Key::Tab);
    it.save(&name("03-talk"));
    it.ask(Intent::Talk(TalkIntent::Hint));
    it.ask(Intent::Talk(TalkIntent::Drawer(Some(Drawer::Notebook))));
    it.save(&name("03f-talk-notebook"));
    it.ask(Intent::Talk(TalkIntent::Drawer(Some(Drawer::Earlier))));
    it.save(&name("03f-talk-earlier"));
    it.ask(Intent::Talk(TalkIntent::Drawer(None)));
    it.ask(Intent::Talk(TalkIntent::Pause));
    it.save(&name("03p-talk-pause"));
    it.ask(Intent::CloseDialog);
    play(&mut it, &TALK[..1]);
    it.save(&name("03t-talk-topics"));
    play(&mut it, &TALK[1..7]);
    it.save(&name("03h-talk-longest"));
    play(&mut it, &TALK[7..]);
    it.save(&name("04a-read"));
    it.ask(Intent::Talk(TalkIntent::ReadOn));
    for at in 0..5 {
        it.ask(Intent::Talk(TalkIntent::Tick(at, true)));
    }
    it.save(&name("04-note"));
    it.ask(Intent::Talk(TalkIntent::Record));
    it.settle();
    for _ in 0..30 {
        let over = it.app.opened().is_none_or(|opened| opened.session().ending().is_some());
        if over {
            break;
        }
        it.ask(Intent::Talk(TalkIntent::ReadOn));
        it.ask(Intent::Talk(TalkIntent::Pick(0)));
        it.settle();
    }
    it.save(&name("03z-talk-end"));
    it.ask(Intent::Talk(TalkIntent::LookBack));
    it.settle();
    it.save(&name("05-debrief-closing"));
    it.ask(Intent::Debrief(DebriefIntent::Stage(DebriefStage::Asked)));
    it.ask(Intent::Debrief(DebriefIntent::Picture(0, 3)));
    it.ask(Intent::Debrief(DebriefIntent::Picture(1, 1)));
    it.ask(Intent::Debrief(DebriefIntent::Decisive(4)));
    it.save(&name("05-debrief-own"));
    it.ask(Intent::Debrief(DebriefIntent::Lesson(0)));
    it.ask(Intent::Debrief(DebriefIntent::Intend(
        IntentionPart::If,
        String::from("een partner vraagt of het goed komt"),
    )));
    it.ask(Intent::Debrief(DebriefIntent::Stage(DebriefStage::LookBack)));
    it.pages(&name("06-debrief"));
    for part in 0..FOLDS.len() {
        it.ask(Intent::Debrief(DebriefIntent::Fold(part, true)));
    }
    it.pages(&name("06-debrief-unfolded"));
    it.ask(Intent::Debrief(DebriefIntent::Replay(0)));
    it.save(&name("07-debrief-replay"));
    it.ask(Intent::Debrief(DebriefIntent::Replay(usize::MAX)));
    it.ask(Intent::Debrief(DebriefIntent::HandOver(true)));
    it.save(&name("07-hand-over"));
    it.ask(Intent::Debrief(DebriefIntent::HandOver(false)));
    it.ask(Intent::ShowSettings);
    it.save(&name("08-settings"));
    it.ask(Intent::Settings(SettingsIntent::AskDelete));
    it.save(&name("08b-delete"));
    it.ask(Intent::CloseDialog);
    it.ask(Intent::ShowLibrary);
    it.save(&name("01b-library-played"));
    // Several people around one table, with meters.
    it.ask(Intent::Settings(SettingsIntent::Change(SettingChange::Meters(true))));
    it.ask(Intent::Library(LibraryIntent::Prepare(String::from("geluid-van-de-overkant"))));
    it.ask(Intent::Briefing(BriefingIntent::Begin));
    for _ in 0..40 {
        let opened = it.app.opened().expect("a session is open");
        if it.app.stage().is_some_and(|stage| stage.figures.len() > 3) || opened.session().ending().is_some() {
            break;
        }
        it.ask(Intent::Talk(TalkIntent::ReadOn));
        it.ask(Intent::Talk(TalkIntent::Pick(0)));
        it.settle();
    }
    it.save(&name("03m-talk-many"));
}

fn main() {
    let mut arguments = std::env::args().skip(1);
    let out = PathBuf::from(arguments.next().unwrap_or_else(|| String::from("screens")));
    let only = arguments.next();
    std::fs::create_dir_all(&out).expect("the folder can be made");
    let sizes =
        [("1024", Vec2::new(1024.0, 640.0)), ("1280", Vec2::new(1280.0, 800.0)), ("2560", Vec2::new(2560.0, 1440.0))];
    for (wide, size) in sizes {
        for (language, text, colours, tag) in [
            ("nl", 100, Colours::Light, "nl"),
            ("en", 100, Colours::Light, "en"),
            ("nl", 150, Colours::Light, "nl-150"),
            ("nl", 200, Colours::Light, "nl-200"),
            ("en", 200, Colours::Light, "en-200"),
            ("nl", 100, Colours::Dark, "dark"),
            ("nl", 100, Colours::Contrast, "contrast"),
        ] {
            let tag = format!("{wide}-{tag}");
            if only.as_ref().is_none_or(|only| *only == tag) {
                tour(&out, &tag, size, language, text, colours);
            }
        }
    }
}
