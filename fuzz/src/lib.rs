//! What the fuzz targets share: the built-in model, a scenario to play, rendering, and playing by bytes.

use std::sync::{Arc, LazyLock};
use tegenspel::engine::relationship::Model;
use tegenspel::engine::{ChoiceId, Debrief, Input, Language, Scenario, Session, Setup};
use tegenspel::script::{Bundle, Diagnostic, Loaded, Source, load, load_model, read_session, render, write_session};

/// What a trainer does now and then; in most scenarios some of it is refused.
const DIRECTIONS: [&str; 7] = [
    "!level=5",
    "!narrate:\"It rains.\"",
    "!feel.ada.tension=+30",
    "!set.ada.rigidity=80",
    "!mood.ada=Angry",
    "!say.ada:\"No, \\\"never\\\".\"",
    "!jump.opening",
];

/// Most picks that are made in one session.
const PICKS: usize = 50;

/// The built-in model.
pub static MODEL: LazyLock<Arc<Model>> = LazyLock::new(|| {
    let text = include_str!("../../assets/model/relationship.ron");
    Arc::new(load_model(&Source::new("relationship.ron", text)).expect("the built-in model loads"))
});

/// A small scenario to hold plans and transcripts against: the English template.
pub static TEMPLATE: LazyLock<Arc<Scenario>> = LazyLock::new(|| {
    let mut bundle = bundle(include_str!("../../assets/templates/new/conversation/scenario.ron").to_owned());
    let letter = include_str!("../../assets/templates/new/conversation/dossier/letter.md");
    bundle.files.insert("dossier/letter.md".to_owned(), letter.to_owned());
    load(&bundle, &MODEL).scenario.expect("the template loads")
});

/// A folder with one text in it.
#[must_use]
pub fn bundle(text: String) -> Bundle {
    Bundle { id: "test".to_owned(), scenario: Source::new("scenario.ron", text), ..Bundle::default() }
}

/// Loads a text as a scenario and renders whatever is found, which must lie within it.
#[must_use]
pub fn loaded(text: String) -> Loaded {
    let bundle = bundle(text);
    let loaded = load(&bundle, &MODEL);
    for diagnostic in &loaded.found {
        show(diagnostic, &bundle.source_of(diagnostic));
    }
    assert!(loaded.scenario.is_some() || !loaded.found.is_empty(), "no scenario, and no word about why");
    loaded
}

/// Renders a diagnostic in both languages, with colour and without.
pub fn show(diagnostic: &Diagnostic, source: &Source) {
    for label in std::iter::once(&diagnostic.at).chain(&diagnostic.also) {
        assert!(label.span.start <= label.span.end, "{}: a place that ends before it begins", diagnostic.code);
        let end = label.span.end as usize;
        assert!(end <= source.text.len() + 1, "{}: a place beyond the file", diagnostic.code);
    }
    for (language, colour) in [("nl", false), ("en", true)] {
        let shown = render(diagnostic, source, language, colour);
        assert!(shown.len() < 50_000, "{}: {} bytes", diagnostic.code, shown.len());
    }
}

/// Plays up to fifty picks chosen by the bytes; saves and resumes once, which must change nothing.
pub fn play(scenario: &Arc<Scenario>, bytes: &[u8]) {
    let mut word = bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3));
    let reload_at = (word >> 40) as usize % PICKS;
    let mut session = Session::start(Arc::clone(scenario), Setup::default()).expect("the plain setup fits");
    for at in 0..PICKS {
        let prompt = session.prompt();
        let open: Vec<ChoiceId> =
            prompt.offers.iter().filter(|offer| offer.unavailable.is_none()).map(|offer| offer.choice).collect();
        for choice in &open {
            if let Some(text) = scenario.choice(*choice).text {
                let _ = session.staging().render(text, session.progress(), Language::default());
            }
        }
        if at == reload_at || open.is_empty() {
            let text = write_session(&session.save());
            let saved = read_session(&Source::new("saved.ron", text)).expect("what is written can be read").session;
            let resumed = Session::resume(Arc::clone(scenario), &saved).expect("what was played can be played again");
            assert_eq!(resumed.progress(), session.progress());
            assert_eq!(resumed.transcript(), session.transcript());
        }
        if open.is_empty() {
            break;
        }
        word = word.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        let number = (word >> 33) as usize;
        let (least, most) = prompt.select;
        let count = (least.max(1) + number % (most.max(least).max(1) - least.max(1) + 1)).min(open.len());
        let wanted: Vec<_> = (0..count).map(|step| open[(number + step) % open.len()]).collect();
        let picks = session.staging().fitted(&wanted, session.progress());
        // Now and then a trainer has a hand in it.
        if number % 11 == 0 {
            let direction = DIRECTIONS[(number / 11) % DIRECTIONS.len()];
            let _ = session.apply_written(direction);
        }
        if session.apply_for(Input::pick(&picks), &mut ()).is_err() {
            break;
        }
    }
    let _ = Debrief::of(&session, "en");
}
