//! A case as its author sees it: scenes with their beats, and where each choice leads, also while it cannot be played.

use crate::engine::Rating;
use crate::script::rewrite::{CasePath, CaseValue};
use std::collections::BTreeMap;

/// The id of a list of topics, where picks and findings name it.
pub(super) const TOPICS: &str = "topics";

/// Something that a choice or a beat leads to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum LeadsTo {
    /// A beat, as in `foyer.begin`, or a list of topics, as in `foyer.topics`.
    Beat(String),
    /// An ending.
    Ending(String),
    /// Back to where the fragment was called from.
    Back,
    /// Something that is not there.
    Nowhere(String),
}

/// Where a choice, or a beat by itself, leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TalkLead<'c> {
    pub(super) to: LeadsTo,
    /// The condition under which it leads there.
    pub(super) when: Option<&'c str>,
}

/// A choice of a beat.
#[derive(Debug, Clone)]
pub(super) struct TalkChoice<'c> {
    pub(super) id: &'c str,
    pub(super) value: &'c CaseValue,
    pub(super) rating: Option<Rating>,
    pub(super) leads: Vec<TalkLead<'c>>,
}

/// A beat, or the list of topics of a scene.
#[derive(Debug, Clone)]
pub(super) struct TalkBeat<'c> {
    /// As picks name it.
    pub(super) name: String,
    pub(super) id: &'c str,
    pub(super) path: CasePath,
    pub(super) value: &'c CaseValue,
    pub(super) choices: Vec<TalkChoice<'c>>,
    /// Where it goes by itself.
    pub(super) leads: Vec<TalkLead<'c>>,
    /// Whether anything leads here from the start.
    pub(super) reached: bool,
}

/// A scene or a fragment.
#[derive(Debug, Clone)]
pub(super) struct TalkHome<'c> {
    pub(super) id: &'c str,
    pub(super) value: &'c CaseValue,
    pub(super) fragment: bool,
    /// Its beats, by their place among all.
    pub(super) beats: std::ops::Range<usize>,
}

/// The talk of a case.
#[derive(Debug, Clone)]
pub(super) struct Talk<'c> {
    pub(super) case: &'c CaseValue,
    pub(super) homes: Vec<TalkHome<'c>>,
    pub(super) beats: Vec<TalkBeat<'c>>,
    by_name: BTreeMap<String, usize>,
}

impl<'c> Talk<'c> {
    pub(super) fn of(case: &'c CaseValue) -> Self {
        let mut talk = Self { case, homes: Vec::new(), beats: Vec::new(), by_name: BTreeMap::new() };
        for (of, fragment) in [("scenes", false), ("fragments", true)] {
            for (id, value) in entries(case, of) {
                let path = CasePath::default().name(of).name(id);
                let first = talk.beats.len();
                if value.get("topics").is_some() {
                    talk.beats.push(topic_list(id, value, &path));
                }
                for (beat, value) in entries(value, "beats") {
                    talk.beats.push(TalkBeat {
                        name: format!("{id}.{beat}"),
                        id: beat,
                        path: path.name("beats").name(beat),
                        value,
                        choices: Vec::new(),
                        leads: Vec::new(),
                        reached: false,
                    });
                }
                talk.homes.push(TalkHome { id, value, fragment, beats: first..talk.beats.len() });
            }
        }
        talk.by_name = talk.beats.iter().enumerate().map(|(at, it)| (it.name.clone(), at)).collect();
        for home in talk.homes.clone() {
            for at in home.beats.clone() {
                // A list of topics has its choices already.
                if talk.beats[at].id == TOPICS {
                    continue;
                }
                let value = talk.beats[at].value;
                let choices = entries(value, "choices").iter().map(|(id, choice)| TalkChoice {
                    id,
                    value: choice,
                    rating: Rating::ALL.into_iter().find(|it| it.id() == choice.word_of("rating")),
                    leads: talk.leads(choice.get("then"), home.id),
                });
                let choices = choices.collect();
                let leads = talk.leads(value.get("then"), home.id);
                (talk.beats[at].choices, talk.beats[at].leads) = (choices, leads);
            }
        }
        talk.reach();
        talk
    }

    /// The beat with a name as picks give it.
    pub(super) fn beat(&self, name: &str) -> Option<&TalkBeat<'c>> {
        self.by_name.get(name).map(|at| &self.beats[*at])
    }

    pub(super) fn position(&self, name: &str) -> Option<usize> {
        self.by_name.get(name).copied()
    }

    /// The scene or fragment in which a beat stands.
    pub(super) fn home_of(&self, beat: usize) -> &TalkHome<'c> {
        let at = self.homes.partition_point(|it| it.beats.end <= beat);
        &self.homes[at.min(self.homes.len() - 1)]
    }

    /// The beat that stands around a place of the case.
    pub(super) fn beat_around(&self, path: &CasePath) -> Option<usize> {
        let names: Vec<_> = path.names().take(4).collect();
        match names[..] {
            [_, home, "beats", beat] => self.position(&format!("{home}.{beat}")),
            [_, home, "topics", ..] => self.position(&format!("{home}.{TOPICS}")),
            _ => None,
        }
    }

    pub(super) fn leads(&self, then: Option<&'c CaseValue>, home: &str) -> Vec<TalkLead<'c>> {
        let mut leads = Vec::new();
        if let Some(then) = then {
            self.collect(then, home, None, &mut leads);
        }
        leads
    }

    fn collect(&self, then: &'c CaseValue, home: &str, when: Option<&'c str>, leads: &mut Vec<TalkLead<'c>>) {
        let mut lead = |to| leads.push(TalkLead { to, when });
        let known = |name: String| match self.by_name.contains_key(&name) {
            true => LeadsTo::Beat(name),
            false => LeadsTo::Nowhere(name),
        };
        let text = |at: usize| then.items().get(at).and_then(CaseValue::as_text).unwrap_or_default();
        match then {
            CaseValue::Word(word) if word == "Return" => lead(LeadsTo::Back),
            CaseValue::Word(word) if word == "Topics" => lead(known(format!("{home}.{TOPICS}"))),
            CaseValue::Form(form, _) => match &**form {
                "Beat" => lead(known(format!("{home}.{}", text(0)))),
                "Scene" => {
                    let start = self.start_of("scenes", text(0));
                    lead(start.map_or_else(|| LeadsTo::Nowhere(text(0).to_owned()), known));
                }
                "End" => {
                    let there = entries(self.case, "endings").iter().any(|(id, _)| id == text(0));
                    let id = text(0).to_owned();
                    lead(if there { LeadsTo::Ending(id) } else { LeadsTo::Nowhere(id) });
                }
                "Call" => {
                    lead(
                        self.start_of("fragments", text(0)).map_or_else(|| LeadsTo::Nowhere(text(0).to_owned()), known),
                    );
                    if let Some(back) = then.items().get(1) {
                        self.collect(back, home, when, leads);
                    }
                }
                "First" => {
                    for branch in then.items().first().map(CaseValue::items).unwrap_or_default() {
                        let when = branch.get("when").and_then(CaseValue::as_text).or(when);
                        if let Some(then) = branch.get("then") {
                            self.collect(then, home, when, leads);
                        }
                    }
                }
                "Chance" => {
                    for branch in then.items().first().map(CaseValue::items).unwrap_or_default() {
                        if let Some(then) = branch.items().get(1) {
                            self.collect(then, home, when, leads);
                        }
                    }
                }
                other => lead(LeadsTo::Nowhere(other.to_owned())),
            },
            _ => lead(LeadsTo::Nowhere(then.written())),
        }
    }

    /// The beat at which a scene or a fragment starts.
    fn start_of(&self, of: &str, home: &str) -> Option<String> {
        let value = self.case.get(of)?.get(home)?;
        Some(format!("{home}.{}", value.text_of("start")))
    }

    /// Follows everything from the start.
    fn reach(&mut self) {
        let scenes = entries(self.case, "scenes");
        let first = Some(self.case.text_of("start")).filter(|it| !it.is_empty());
        let first = first.or_else(|| scenes.first().map(|(id, _)| &**id));
        let start = first.and_then(|id| self.start_of("scenes", id)).and_then(|name| self.position(&name));
        let mut open: Vec<usize> = start.into_iter().collect();
        while let Some(at) = open.pop() {
            if std::mem::replace(&mut self.beats[at].reached, true) {
                continue;
            }
            let beat = &self.beats[at];
            let leads = beat.leads.iter().chain(beat.choices.iter().flat_map(|it| &it.leads));
            for lead in leads {
                if let LeadsTo::Beat(name) = &lead.to {
                    open.extend(self.position(name));
                }
            }
            // The subject can be changed here.
            if matches!(beat.value.get("switch"), Some(CaseValue::Bool(true))) {
                open.extend(self.position(&format!("{}.{TOPICS}", self.home_of(at).id)));
            }
        }
    }

    /// Every lead that comes to a beat: from which beat, and by which choice.
    pub(super) fn comes_to<'t>(
        &'t self,
        name: &'t str,
    ) -> impl Iterator<Item = (&'t TalkBeat<'c>, Option<&'t TalkChoice<'c>>, &'t TalkLead<'c>)> + 't {
        self.all_leads().filter(move |(_, _, lead)| matches!(&lead.to, LeadsTo::Beat(to) if to == name))
    }

    /// Every lead, with the beat and the choice that it is of.
    pub(super) fn all_leads<'t>(
        &'t self,
    ) -> impl Iterator<Item = (&'t TalkBeat<'c>, Option<&'t TalkChoice<'c>>, &'t TalkLead<'c>)> + 't {
        self.beats.iter().flat_map(|beat| {
            let own = beat.leads.iter().map(move |lead| (beat, None, lead));
            let of = move |choice: &'t TalkChoice<'c>| choice.leads.iter().map(move |lead| (beat, Some(choice), lead));
            own.chain(beat.choices.iter().flat_map(of))
        })
    }

    /// What a beat begins with: its first words, and who says them.
    pub(super) fn first_words(&self, beat: &TalkBeat<'c>) -> (&'c str, &'c str) {
        let line = beat.value.get("lines").and_then(|lines| lines.items().first());
        line.map_or(("", ""), |line| (line.text_of("text"), line.text_of("who")))
    }

    /// What somebody is called: the name of a person of the cast or of the player; their id where there is none.
    pub(super) fn person(&self, id: &'c str) -> &'c str {
        let person =
            if id == "player" { self.case.get("player") } else { self.case.get("cast").and_then(|it| it.get(id)) };
        person.map(|it| it.text_of("name")).filter(|it| !it.is_empty()).unwrap_or(id)
    }
}

/// The entries of a field that has ids.
pub(super) fn entries<'c>(value: &'c CaseValue, name: &str) -> &'c [(String, CaseValue)] {
    value.get(name).map(CaseValue::entries).unwrap_or_default()
}

/// The list of topics of a scene as a beat: each topic is a choice that leads to where it opens.
fn topic_list<'c>(scene: &'c str, value: &'c CaseValue, path: &CasePath) -> TalkBeat<'c> {
    let to = |beat: &str| LeadsTo::Beat(format!("{scene}.{beat}"));
    let topics = entries(value, TOPICS).iter().map(|(id, topic)| TalkChoice {
        id,
        value: topic,
        rating: None,
        leads: vec![TalkLead { to: to(topic.text_of("opens")), when: topic.get("when").and_then(CaseValue::as_text) }],
    });
    let choices = topics.collect();
    let wrap_up = value.get("wrap_up").and_then(CaseValue::as_text);
    TalkBeat {
        name: format!("{scene}.{TOPICS}"),
        id: TOPICS,
        path: path.name(TOPICS),
        value: value.get(TOPICS).unwrap_or(value),
        choices,
        leads: wrap_up.map(|beat| TalkLead { to: to(beat), when: None }).into_iter().collect(),
        reached: false,
    }
}

/// The beginning of a text: so many letters at most, broken between words.
pub(super) fn beginning(text: &str, letters: usize) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(letters) {
        None => text,
        Some((end, _)) => {
            let cut = text[..end].rfind(' ').filter(|at| *at > 0).unwrap_or(end);
            format!("{}…", &text[..cut])
        }
    }
}
