//! One play, told once: every plan of the features and of the shipped cases says the same in the terminal, in JSON, in the
//! window and on the page of the look back, word for word.

use crate::support::{CASES, case, model, root};
use serde_json::Value;
use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tegenspel::cli::{OwnVoice, Shell, parse, run};
use tegenspel::engine::{Debrief, Scenario, Session};
use tegenspel::files::{Library, read_bundle, read_source};
use tegenspel::play::{Conversation, ItemSeen, PromptSeen, Rendition, Voice};
use tegenspel::report::Messages;
use tegenspel::report::conversation::{self, OfferLabel};
use tegenspel::report::debrief::{DebriefAdditions, html};
use tegenspel::script::{At, load, load_plan};

/// A plan that was played, with the folder of its case.
struct Walk {
    name: String,
    folder: PathBuf,
    seed: u64,
    level: u8,
    inputs: Vec<String>,
    conversation: Conversation,
}

/// Every plan of a case, played.
fn walks(folder: &Path, scenario: &Arc<Scenario>) -> Vec<Walk> {
    let mut files: Vec<_> = fs::read_dir(folder.join("plans")).unwrap().map(|it| it.unwrap().path()).collect();
    files.sort();
    let walks = files.into_iter().map(|file| {
        let (plan, played) = load_plan(&read_source(&file).unwrap().0, scenario).unwrap();
        let setup = plan.setup();
        let mut conversation = Conversation::of(Session::start(Arc::new(played), setup).unwrap());
        let mut inputs = Vec::new();
        for step in &plan.steps {
            if let At::Pick(input, _) = step {
                conversation.apply_written(input).unwrap();
                inputs.push(input.clone());
            }
        }
        let name = format!("{}: {}", scenario.id, file.file_stem().unwrap().to_string_lossy());
        Walk { name, folder: folder.to_owned(), seed: plan.seed.0, level: plan.level, inputs, conversation }
    });
    walks.collect()
}

/// Every plan there is, for whoever renders it in another way.
#[cfg(feature = "app")]
pub(crate) fn each(check: impl Fn(&str, &Conversation, &str)) {
    for_each_walk(|walk, language| check(&walk.name, &walk.conversation, language));
}

fn for_each_walk(check: impl Fn(&Walk, &str)) {
    let features = root().join("tests/data/features");
    let mut folders: Vec<_> = fs::read_dir(&features).unwrap().map(|it| it.unwrap().path()).collect();
    folders.retain(|folder| folder.is_dir());
    folders.sort();
    let features = folders.into_iter().map(|folder| {
        let scenario = load(&read_bundle(&folder).unwrap(), &model()).scenario.unwrap();
        (folder, scenario)
    });
    let shipped = CASES.into_iter().map(|id| (root().join("scenarios").join(id), case(id)));
    let mut count = 0;
    for (folder, scenario) in features.chain(shipped) {
        let languages = scenario.texts.translations.iter().map(|it| it.language.clone());
        let languages: Vec<_> = languages.chain([scenario.about.language.clone()]).collect();
        for walk in walks(&folder, &scenario) {
            for language in &languages {
                check(&walk, language);
                count += 1;
            }
        }
    }
    assert!(count > 60, "{count} plans were compared");
}

/// What is told of an item, piece by piece, in the order in which it is read.
pub(crate) fn told(item: &ItemSeen, words: &Messages) -> Vec<String> {
    match item {
        ItemSeen::Time(days) => vec![conversation::time_passed(*days, words)],
        ItemSeen::Scene(scene) => std::iter::once(scene.title.clone()).chain(scene.intro.clone()).collect(),
        ItemSeen::Line(line) => match line.voice {
            Voice::Narration => vec![line.text.clone()],
            Voice::Player | Voice::Stakeholder(_) => vec![line.name.clone(), line.text.clone()],
        },
        ItemSeen::Own(own) => vec![conversation::own_name(own, words), conversation::own_words(own, words)],
        ItemSeen::Document { title, .. } => vec![conversation::document(title, words)],
        ItemSeen::Direction(report) => {
            vec![words.text("talk-trainer"), conversation::direction(report, words)]
        }
        ItemSeen::Ending { title, .. } => vec![title.clone()],
        ItemSeen::Stuck(beat) => vec![beat.clone()],
    }
}

/// What is told of everything that is offered.
pub(crate) fn offered(prompt: &PromptSeen, words: &Messages) -> Vec<String> {
    let pieces = prompt.offers.iter().flat_map(|offer| {
        let number = offer.number.map(|number| number.to_string());
        let label = OfferLabel::of(offer, words).line();
        number.into_iter().chain([label]).chain(offer.unavailable.clone())
    });
    pieces.collect()
}

/// White space counts as one blank: where lines break is a matter of width.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every piece stands in the text, in this order.
#[track_caller]
pub(crate) fn tells(name: &str, text: &str, pieces: &[String]) {
    let mut rest = plain(text);
    for piece in pieces {
        let piece = plain(piece);
        let Some(at) = rest.find(&piece) else {
            panic!("{name}: “{piece}” is not told, or not here:\n{}", rest.chars().take(600).collect::<String>());
        };
        rest = rest.split_off(at + piece.len());
    }
}

fn played(walk: &Walk, language: &str, json: bool) -> String {
    let inputs = tempfile::NamedTempFile::new().unwrap();
    fs::write(inputs.path(), walk.inputs.join("\n")).unwrap();
    let (seed, level) = (walk.seed.to_string(), walk.level.to_string());
    let folder = walk.folder.to_str().unwrap();
    // The interface speaks two languages; a case can have any.
    let interface = if Messages::has(language) { language } else { "en" };
    let mut arguments = vec!["tegenspel", "--language", interface, "play", folder, "--seed", &seed, "--level", &level];
    let drawn = &walk.conversation.session().setup().draw;
    let drawn: Vec<_> = drawn.iter().map(|(name, word)| format!("{name}={word}")).collect();
    arguments.extend(drawn.iter().flat_map(|it| ["--draw", it]));
    arguments.extend(["--picks-from", inputs.path().to_str().unwrap()]);
    arguments.extend(json.then_some("--json"));
    if interface != language {
        arguments.extend(["--case-language", language]);
    }
    let arguments: Vec<_> = arguments.into_iter().map(std::ffi::OsString::from).collect();
    let args = parse(&arguments, &Messages::new(language)).unwrap();
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut shell = Shell {
        words: Messages::new(language),
        language_known: true,
        language_asked: true,
        case_language: args.case_language.clone(),
        voice: OwnVoice::default(),
        colour: false,
        interactive: false,
        watched: false,
        width: 100_000,
        library: Library::new(None),
        model: None,
        out: &mut out,
        err: &mut err,
        input: &mut Cursor::new(&b""[..]),
    };
    run(&args, &mut shell);
    assert!(err.is_empty(), "{}: {}", walk.name, String::from_utf8_lossy(&err));
    String::from_utf8(out).unwrap()
}

#[test]
fn the_terminal_tells_it() {
    for_each_walk(|walk, language| {
        let words = Messages::new(language);
        let rendition = Rendition::new(&walk.conversation, language);
        let mut pieces: Vec<_> = rendition
            .turns()
            .flat_map(|turn| turn.items().flat_map(|item| told(item, &words)).collect::<Vec<_>>())
            .collect();
        pieces.extend(offered(&rendition.prompt(), &words));
        tells(&walk.name, &played(walk, language, false), &pieces);
    });
}

/// What a line, a choice or a pick says in JSON.
fn texts(values: &Value, key: &str) -> Vec<String> {
    values.as_array().unwrap().iter().map(|it| it[key].as_str().unwrap_or_default().to_owned()).collect()
}

#[test]
fn json_tells_it() {
    for_each_walk(|walk, language| {
        let words = Messages::new(language);
        let rendition = Rendition::new(&walk.conversation, language);
        let session: Value = serde_json::from_str(&played(walk, language, true)).unwrap();
        let steps = session["steps"].as_array().unwrap();
        assert_eq!(steps.len(), walk.conversation.steps(), "{}", walk.name);
        let turns: Vec<_> = rendition.turns().collect();
        let lines = |items: &[ItemSeen]| -> Vec<(String, String)> {
            let lines = items.iter().filter_map(|item| match item {
                ItemSeen::Line(line) => Some(line),
                _ => None,
            });
            let mood = |mood: Option<tegenspel::engine::Mood>| mood.map_or("", tegenspel::engine::Mood::id).to_owned();
            lines.map(|line| (line.text.clone(), mood(line.mood))).collect()
        };
        let in_json = |values: &Value| -> Vec<(String, String)> {
            texts(values, "text").into_iter().zip(texts(values, "mood")).collect()
        };
        let moments = steps.iter().chain(Some(&session["now"]).filter(|now| !now.is_null()));
        for (at, moment) in moments.enumerate() {
            let name = format!("{}, step {at}", walk.name);
            assert_eq!(in_json(&moment["lines"]), lines(&turns[at].onward), "{name}");
            let offers = rendition.prompt_after(at).offers;
            let said: Vec<_> =
                offers.iter().map(|it| it.text.clone().unwrap_or_else(|| words.text("talk-wrap-up"))).collect();
            assert_eq!(texts(&moment["choices"], "text"), said, "{name}");
            let kinds: Vec<_> = offers.iter().map(|it| it.kind.id().to_owned()).collect();
            assert_eq!(texts(&moment["choices"], "kind"), kinds, "{name}");
            let reasons: Vec<_> = offers.iter().map(|it| it.unavailable.clone().unwrap_or_default()).collect();
            assert_eq!(texts(&moment["choices"], "reason"), reasons, "{name}");
            if let Some(turn) = turns.get(at + 1) {
                assert_eq!(in_json(&moment["reply"]), lines(&turn.reply), "{name}");
            }
        }
    });
}

/// The text of a page, as a browser shows it.
fn text_of(page: &str) -> String {
    let mut text = String::new();
    let mut rest = page;
    while let Some((shown, tag)) = rest.split_once('<') {
        text.push_str(shown);
        rest = tag.split_once('>').map_or("", |(_, after)| after);
    }
    text.push_str(rest);
    for (entity, sign) in
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#x2f;", "/"), ("&amp;", "&")]
    {
        text = text.replace(entity, sign);
    }
    text
}

#[test]
fn the_page_tells_it() {
    for_each_walk(|walk, language| {
        let words = Messages::new(language);
        let rendition = Rendition::new(&walk.conversation, language);
        let turns: Vec<_> = rendition.turns().collect();
        let debrief = Debrief::of(walk.conversation.session(), language);
        let page = html(&debrief, &DebriefAdditions::default(), &turns, &words);
        let talk = page.split_once("<section id=\"talk\"").unwrap().1;
        let pieces: Vec<_> = turns
            .iter()
            .flat_map(|turn| turn.items().flat_map(|item| told(item, &words)).collect::<Vec<_>>())
            .collect();
        tells(&walk.name, &text_of(talk), &pieces);
        // The course names each step as the talk does: what was said, and what a trainer did.
        let course = page.split_once("<table class=\"course\"").unwrap().1;
        let named: Vec<String> = turns
            .iter()
            .skip(1)
            .flat_map(|turn| {
                let own = turn.items().filter_map(|item| match item {
                    ItemSeen::Own(own) => Some(conversation::own_words(own, &words)),
                    ItemSeen::Direction(report) => Some(conversation::direction(report, &words)),
                    ItemSeen::Line(line) if line.improvised => Some(line.text.clone()),
                    _ => None,
                });
                std::iter::once(turn.moment.clone()).chain(own).collect::<Vec<_>>()
            })
            .collect();
        tells(&walk.name, &text_of(course), &named);
    });
}

#[test]
fn a_value_that_changes_later_is_told_as_it_was() {
    let folder = root().join("tests/data/features/interpolation");
    let scenario = load(&read_bundle(&folder).unwrap(), &model()).scenario.unwrap();
    let walk = walks(&folder, &scenario).remove(0);
    let rendition = Rendition::new(&walk.conversation, "en");
    let said = |turn: tegenspel::play::TurnSeen| {
        turn.items().any(|item| matches!(item, ItemSeen::Line(line) if line.text == "So 6. Now it is warm."))
    };
    assert!(rendition.turns().any(said), "the reply is told with the value of its own moment");
}

/// What is still being told has not come yet: the dossier after so many turns is the one of that time.
#[test]
fn the_dossier_after_a_turn_is_the_one_of_that_time() {
    let came = std::cell::Cell::new(0);
    for_each_walk(|walk, language| {
        let rendition = Rendition::new(&walk.conversation, language);
        let known = |rendition: Rendition<'_>, turns: usize| {
            let pieces = rendition.documents_after(turns).into_iter();
            pieces.map(|piece| (piece.id, piece.came)).collect::<Vec<_>>()
        };
        for steps in 0..=walk.conversation.steps() {
            let then = Conversation::of(walk.conversation.session().until(steps));
            let held = known(Rendition::new(&then, language), steps + 1);
            assert_eq!(known(rendition, steps + 1), held, "{} ({language}), step {steps}", walk.name);
            came.set(came.get() + held.iter().filter(|(_, came)| *came).count());
        }
    });
    assert!(came.get() > 100, "{}", came.get());
}
