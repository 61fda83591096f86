//! Measures the CPU time of a pick in the app's state, its view included: `cargo run --example pick -- [earlier]`.
//!
//! De Loods is played up to its 19th moment; `earlier` has the drawer open in
//! which everything stands that was said.

use cpu_time::ProcessTime;
use std::path::PathBuf;
use std::time::Duration;
use tegenspel::app::intent::{BriefingIntent, Drawer, Intent, LibraryIntent, TalkIntent};
use tegenspel::app::state::{AppState, Folders};
use tegenspel::engine::Input;

/// What is picked; the last is measured.
const PICKS: [&str; 19] = [
    "voorbereiden.appje",
    "binnenkomst.kaarten_graag",
    "gat_op_tafel.priya_van_de_puntjes",
    "tegenaanval.sterkste_punt",
    "topics.sessies",
    "sessies.doorschuiven",
    "topics.geld",
    "zeg_even.komt_goed",
    "topics.toekomst",
    "talentlijn.jij_staat_erin",
    "bestuur_vraagt.zeg_dat_maar",
    "afspraken.samen_schrijven",
    "priya_vraag.soepel_tellen",
    "vastleggen.[feiten, afspraken, belang, wie_belt]",
    "wethouder_belt.half_a4",
    "mirjam_dak.via_kooistra",
    "brief.alles_gedaan",
    "zelfde_behandeling.onder_ons",
    "bijlage_drie.zo_bedoeld",
];
/// Sessions of which the middle one is told.
const SESSIONS: usize = 15;

#[expect(clippy::print_stdout, reason = "a measurement prints its figures")]
fn main() {
    let earlier = std::env::args().nth(1).is_some_and(|it| it == "earlier");
    let mut all: Vec<_> = (0..SESSIONS).map(|_| last_pick(earlier)).collect();
    all.sort();
    let (least, middle, most) = (all[0], all[SESSIONS / 2], all[SESSIONS - 1]);
    println!("pick {}: {middle:?} in the middle, {least:?} to {most:?}", PICKS.len());
}

/// Plays up to the pick and gives the time of that alone.
fn last_pick(earlier: bool) -> Duration {
    let home = tempfile::tempdir().expect("there is a temporary folder");
    let folders = Folders {
        scenarios: Some(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("scenarios")),
        cases: Some(home.path().join("cases")),
        model: None,
        sessions: Some(home.path().join("sessions")),
        settings: Some(home.path().join("settings.ron")),
        documents: None,
        downloads: None,
    };
    let mut app = AppState::new(folders, Some("nl"));
    let ask = |app: &mut AppState, intent| app.update(intent, Duration::ZERO);
    ask(&mut app, Intent::Library(LibraryIntent::Prepare(String::from("de-loods"))));
    ask(&mut app, Intent::Briefing(BriefingIntent::Begin));
    if earlier {
        ask(&mut app, Intent::Talk(TalkIntent::Drawer(Some(Drawer::Earlier))));
    }
    let mut took = Duration::ZERO;
    for written in PICKS {
        let session = app.opened().expect("a session is open").session();
        let Ok(Input::Pick { picks, .. }) = session.find(written) else { panic!("{written} is not possible") };
        let offers = session.prompt().offers;
        let place = |choice| offers.iter().position(|offer| offer.choice == choice);
        let places: Vec<_> = picks.iter().filter_map(|choice| place(*choice)).collect();
        let intents: Vec<_> = match places.as_slice() {
            [at] => vec![TalkIntent::Pick(*at)],
            several => several.iter().map(|at| TalkIntent::Tick(*at, true)).chain([TalkIntent::Record]).collect(),
        };
        let start = ProcessTime::now();
        intents.into_iter().for_each(|intent| ask(&mut app, Intent::Talk(intent)));
        took = start.elapsed();
    }
    took
}
