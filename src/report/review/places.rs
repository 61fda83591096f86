//! Where a remark can be: every number of the script and every part of it, in the order in which it is read.

use super::page::ReviewPage;
use super::scenes::Said;
use crate::engine::{BeatId, ChoiceId, Scenario};
use crate::report::{Messages, Numbering};
use std::collections::BTreeMap;

/// A place of the script that a remark can be about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewPlace {
    /// What it is kept by, on the page and in the document: its number as in `2.4.a`, or as in `cast-1` where it has none.
    pub key: String,
    /// What a person calls it: its number, else its heading.
    pub name: String,
    /// The words that stand there: those of the choice or line, the title of the moment.
    pub text: String,
    /// The moment that it belongs to, as `scene.beat`.
    pub beat: Option<String>,
    /// The choice that it belongs to, as `scene.beat.choice`.
    pub choice: Option<String>,
    /// What stands before the room for a remark, where there is room for one.
    pub label: Option<String>,
}

/// All places of a script.
#[derive(Debug, Clone)]
pub struct ReviewPlaces {
    places: Vec<ReviewPlace>,
    by_key: BTreeMap<String, usize>,
}

impl ReviewPlaces {
    /// The places of a script, with the texts of the case in a language.
    #[must_use]
    pub fn of(scenario: &Scenario, words: &Messages, language: &str) -> Self {
        let page = ReviewPage::of(scenario, words, language);
        let mut found = PlaceWriter { words, ids: ids(scenario), places: Vec::new() };
        found.collect(&page);
        let by_key = found.places.iter().enumerate().map(|(at, place)| (place.key.clone(), at)).collect();
        Self { places: found.places, by_key }
    }

    /// The place with a key, and the how-manieth it is.
    #[must_use]
    pub fn find(&self, key: &str) -> Option<(usize, &ReviewPlace)> {
        self.by_key.get(key).map(|at| (*at, &self.places[*at]))
    }

    /// The places in the order in which they are read.
    pub fn iter(&self) -> impl Iterator<Item = &ReviewPlace> {
        self.places.iter()
    }
}

/// The moment, and the choice where it is one, by number.
fn ids(scenario: &Scenario) -> BTreeMap<String, (String, Option<String>)> {
    let numbers = Numbering::of(scenario);
    let beats = (0..scenario.beats.len()).map(|at| {
        let id = BeatId::new(at);
        (numbers.beat(id).to_owned(), (scenario.beat_path(id), None))
    });
    let choices = (0..scenario.choices.len()).map(|at| {
        let id = ChoiceId::new(at);
        let beat = scenario.beat_path(scenario.choice(id).beat);
        (numbers.choice(id).to_owned(), (beat, Some(scenario.choice_path(id))))
    });
    beats.chain(choices).collect()
}

struct PlaceWriter<'w> {
    words: &'w Messages,
    ids: BTreeMap<String, (String, Option<String>)>,
    places: Vec<ReviewPlace>,
}

impl PlaceWriter<'_> {
    fn collect(&mut self, page: &ReviewPage) {
        let say = |id: &str| self.words.text(id);
        let (how, about, cast) = (say("review-how"), say("review-about"), say("review-cast"));
        let (promises, norms, marks) = (say("review-promises"), say("review-norms"), say("review-marks"));
        let (moves, endings, lessons) = (say("review-moves"), say("review-endings"), say("review-lessons"));
        let (interventions, checklist) = (say("review-interventions"), say("review-checklist"));
        self.part("title", &self.words.text_with("review-heading", &[("title", page.title.as_str().into())]), false);
        self.part("how", &how, false);
        for (key, id) in [("reviewer", "review-reviewer"), ("date", "review-date")] {
            self.asked(key, &self.words.text(id));
        }
        self.part("about", &about, true);
        self.part("cast", &cast, false);
        for (at, person) in page.cast.iter().enumerate() {
            self.part(&format!("cast-{}", at + 1), &person.name, true);
        }
        self.part("promises", &promises, false);
        self.part("norms", &norms, true);
        self.part("marks", &marks, false);
        self.part("moves", &moves, false);
        for scene in &page.scenes {
            self.part(&format!("scene-{}", scene.number), &scene.heading, false);
            for beat in &scene.beats {
                self.numbered(&beat.number, &beat.title, &beat.number, true);
                self.lines(&beat.lines, &beat.number);
                for choice in &beat.choices {
                    self.numbered(&choice.number, &choice.text, &choice.number, true);
                    self.lines(&choice.reply, &choice.number);
                }
            }
        }
        self.part("interventions", &interventions, false);
        for it in &page.interventions {
            self.numbered(&it.number, &it.title, &it.number, true);
            self.lines(&it.lines, &it.number);
        }
        self.part("endings", &endings, false);
        for (at, ending) in page.endings.iter().enumerate() {
            self.part(&format!("ending-{}", at + 1), &ending.name, true);
        }
        self.part("lessons", &lessons, false);
        self.part("checklist", &checklist, false);
        for (at, check) in page.checklist.iter().enumerate() {
            let number = (at + 1).to_string();
            self.place(&format!("check-{number}"), &format!("{number}."), check, None, None);
            let label = self.remark_on(&number);
            self.place(&format!("check-{number}-remark"), &format!("{number}."), check, None, Some(label));
        }
        self.asked("verdict", &self.words.text("review-verdict"));
    }

    fn remark_on(&self, what: &str) -> String {
        self.words.text_with("review-remark", &[("number", what.into())])
    }

    /// A part with a heading, and room for a remark or none.
    fn part(&mut self, key: &str, heading: &str, room: bool) {
        let label = room.then(|| self.remark_on(heading));
        self.place(key, heading, "", None, label);
    }

    /// What is asked of the reviewer by its own name.
    fn asked(&mut self, key: &str, name: &str) {
        self.place(key, name, "", None, Some(name.to_owned()));
    }

    /// What has a number; `of` is that of the moment or choice that it belongs to.
    fn numbered(&mut self, number: &str, text: &str, of: &str, room: bool) {
        let label = room.then(|| self.remark_on(number));
        self.place(number, number, text, Some(of), label);
    }

    fn lines(&mut self, lines: &[Said], of: &str) {
        for line in lines {
            self.numbered(&line.number, &line.text, of, false);
        }
    }

    fn place(&mut self, key: &str, name: &str, text: &str, of: Option<&str>, label: Option<String>) {
        let (beat, choice) = of.and_then(|it| self.ids.get(it)).cloned().map_or((None, None), |it| (Some(it.0), it.1));
        let (key, name, text) = (key.to_owned(), name.to_owned(), text.to_owned());
        self.places.push(ReviewPlace { key, name, text, beat, choice, label });
    }
}
