//! Measures the CPU time of a pick in the app's state, its view included: `cargo run --example pick -- [earlier]`.
//!
//! De Loods is played up to its 19th moment, always with the first answer that is open; `earlier` has the drawer open in
//! which everything stands that was said.

use cpu_time::ProcessTime;
use std::path::PathBuf;
use std::time::Duration;
use tegenspel::app::intent::{BriefingIntent, Drawer, Intent, LibraryIntent, TalkIntent};
use tegenspel::app::state::{AppState, Folders};

/// How many picks are made before the one that is measured.
const BEFORE: usize = 18;
/// Sessions of which the middle one is told.
const SESSIONS: usize = 15;

fn main() {
    let earlier = std::env::args().nth(1).is_some_and(|it| it == "earlier");
    let mut all: Vec<_> = (0..SESSIONS).map(|_| last_pick(earlier)).collect();
    all.sort();
    let (least, middle, most) = (all[0], all[SESSIONS / 2], all[SESSIONS - 1]);
    println!("pick {}: {middle:?} in the middle, {least:?} to {most:?}", BEFORE + 1);
}

/// Plays up to the pick and gives the time of that alone.
fn last_pick(earlier: bool) -> Duration {
    let home = tempfile::tempdir().expect("there is a temporary folder");
    let folders = Folders {
        scenarios: Some(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("scenarios")),
        model: None,
        sessions: Some(home.path().join("sessions")),
        settings: Some(home.path().join("settings.ron")),
    };
    let mut app = AppState::new(folders, Some("nl"));
    let mut ask = |app: &mut AppState, intent| app.update(intent, Duration::ZERO);
    ask(&mut app, Intent::Library(LibraryIntent::Prepare(String::from("de-loods"))));
    ask(&mut app, Intent::Briefing(BriefingIntent::Begin));
    if earlier {
        ask(&mut app, Intent::Talk(TalkIntent::Drawer(Some(Drawer::Earlier))));
    }
    loop {
        let session = app.opened().expect("a session is open").session();
        let steps = session.transcript().steps.len();
        let offers = session.prompt().offers;
        let open = offers.iter().enumerate().filter(|(_, offer)| offer.unavailable.is_none());
        // The order of display depends on the seed.
        let (_, at) = open.map(|(at, offer)| (offer.choice, at)).min().expect("something can be picked");
        let start = ProcessTime::now();
        ask(&mut app, Intent::Talk(TalkIntent::Pick(at)));
        let took = start.elapsed();
        if steps == BEFORE {
            return took;
        }
    }
}
