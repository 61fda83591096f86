//! The report on simulated players of a shipped case, in every form and both languages.

use super::{figures, html, text};
use crate::author::simulate::{Policy, Simulated, Simulation};
use crate::engine::{Seed, Setup};
use crate::files::{read_bundle, read_source};
use crate::report::Messages;
use crate::script::{load, load_model};
use std::path::Path;
use std::sync::Arc;
use textwrap::core::display_width;

const POLICIES: [&str; 5] = ["uniform", "longest", "first-shown", "greedy-tension", "expert"];

fn simulated(language: &str) -> Simulated {
    played_by(&POLICIES, language)
}

fn played_by(policies: &[&str], language: &str) -> Simulated {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (model, _) = read_source(&root.join("assets/model/relationship.ron")).unwrap();
    let model = Arc::new(load_model(&model).unwrap());
    let scenario = load(&read_bundle(&root.join("scenarios/de-loods")).unwrap(), &model).scenario.unwrap();
    let setup = Setup { seed: Seed(4), ..Setup::default() };
    let simulation = Simulation::new(scenario, setup, language).unwrap();
    let players = policies.iter().map(|id| simulation.play(Policy::of(id).unwrap(), 120)).collect();
    simulation.gather(120, players)
}

fn each(check: impl Fn(&Simulated, &Messages)) {
    for language in ["nl", "en"] {
        check(&simulated(language), &Messages::new(language));
    }
}

#[test]
fn page_loads_nothing_and_is_accessible() {
    each(|simulated, words| {
        let page = html(simulated, words);
        assert!(page.starts_with("<!doctype html>") && page.trim_end().ends_with("</html>"), "{page}");
        assert!(page.contains(&format!("<html lang=\"{}\">", words.language())));
        for part in ["<script", "src=", "url(", "@import", "<link", "http"] {
            assert!(!page.contains(part), "{part}");
        }
        let count = |part: &str| page.matches(part).count();
        assert_eq!(count("<h1"), 1);
        assert!(count("<svg") >= 2, "one picture for each person whose view changed");
        assert_eq!(count("<svg"), count("role=\"img\" aria-labelledby="));
        assert_eq!((count("<svg"), count("<svg")), (count("<title id="), count("<desc id=")));
        assert_eq!(count("<table"), count("<caption>"));
        assert_eq!(count("<th "), count("scope=\"col\"") + count("scope=\"row\""), "every heading says of what");
        for section in page.split("<section id=\"").skip(1) {
            let id = section.split('"').next().unwrap();
            assert!(page.contains(&format!("<h2 id=\"{id}-h\">")) && page.contains(&format!("href=\"#{id}\"")), "{id}");
        }
    });
}

#[test]
fn nothing_is_left_unsaid_in_any_form() {
    each(|simulated, words| {
        for document in [html(simulated, words), text(simulated, words, 80), figures(simulated, words).to_string()] {
            assert!(!document.contains("simulate-") && !document.contains("{ $"), "an id or a gap: {document}");
        }
    });
}

#[test]
fn every_policy_has_a_name_and_a_meaning_in_both_languages() {
    let model = Arc::clone(&simulated("nl").staging.scenario.model);
    for words in ["nl", "en"].map(Messages::new) {
        let names: Vec<_> = Policy::all().map(|policy| super::names::name(policy, &model, &words)).collect();
        let means: Vec<_> = Policy::all().map(|policy| super::names::means(policy, &model, &words)).collect();
        for (at, text) in names.iter().chain(&means).enumerate() {
            assert!(!text.starts_with("simulate-"), "{text}");
            let twice = names.iter().chain(&means).enumerate().any(|(other, same)| other != at && same == text);
            assert!(!twice, "{text}");
        }
        assert!(names.iter().all(|name| display_width(name) <= 22), "{names:?}");
    }
}

#[test]
fn text_fits_a_terminal_and_its_tables_are_aligned() {
    each(|simulated, words| {
        let report = text(simulated, words, 80);
        for line in report.lines() {
            assert!(display_width(line) <= 92, "{line}");
        }
        let bars: Vec<_> = report.lines().filter(|line| line.ends_with('▏')).map(display_width).collect();
        assert!(bars.len() >= 2 * POLICIES.len());
        for person in bars.chunks(POLICIES.len()) {
            assert!(person.iter().all(|width| *width == person[0]), "{bars:?}");
        }
    });
}

#[test]
fn how_much_it_matters_takes_two_players() {
    for words in ["nl", "en"].map(Messages::new) {
        let heading = words.text("simulate-influence");
        let alone = played_by(&POLICIES[..1], words.language());
        assert!(super::influence::influence(&alone, &words).is_empty());
        assert!(!text(&alone, &words, 80).contains(&heading));
        let several = simulated(words.language());
        // Whom it matters to most comes first: how far the means of the players are apart.
        let apart = |who: usize| {
            let means = several.players.iter().map(|it| it.quality[who].mean(1).unwrap());
            (means.clone().max().unwrap() - means.min().unwrap(), who)
        };
        let mut people: Vec<_> = (0..several.staging.scenario.cast.len()).map(apart).collect();
        people.sort_by_key(|(apart, who)| (std::cmp::Reverse(*apart), *who));
        let told = super::influence::influence(&several, &words);
        assert!(told.len() > 1 && told.len() <= people.len(), "{told:?}");
        let name = |who: usize| several.text(several.staging.scenario.cast[who].name);
        for (sentence, (apart, who)) in told.iter().zip(&people) {
            assert!(sentence.starts_with(name(*who)), "{sentence}");
            let clearly = sentence.contains('“');
            assert_eq!(clearly, *apart >= 300, "{sentence} {apart}");
        }
        assert!(text(&several, &words, 80).contains(&heading));
    }
}

#[test]
fn figures_agree_with_what_was_counted() {
    let simulated = simulated("nl");
    let figures = figures(&simulated, &Messages::new("en"));
    assert_eq!(figures["runs"], 120);
    for (told, played) in figures["policies"].as_array().unwrap().iter().zip(&simulated.players) {
        assert_eq!(told["policy"], played.policy.id());
        let endings = told["endings"].as_object().unwrap().values().map(|runs| runs.as_u64().unwrap());
        assert_eq!(endings.sum::<u64>(), 120);
        let roos = &told["quality"]["roos"];
        let histogram = roos["histogram"].as_array().unwrap().iter().map(|runs| runs.as_u64().unwrap());
        assert_eq!(histogram.sum::<u64>(), 120);
        let mean = (roos["mean"].as_f64().unwrap() * 100.0) as i64;
        let exact = played.quality[0].sum() / 120;
        assert!((mean - exact).abs() <= 10, "{mean} {exact}");
        assert!(
            roos["least"].as_f64() <= roos["middle"].as_f64() && roos["middle"].as_f64() <= roos["greatest"].as_f64()
        );
        let opening = &told["choices"]["foyer.binnenkomst.rol_en_grens"];
        assert!(opening.is_u64(), "the heat of every choice is told");
    }
}
