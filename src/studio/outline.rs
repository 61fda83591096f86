//! The map said as a list, for the keyboard and for screen readers; and where a word stands.

use super::draft::CaseDraft;
use super::talk::{LeadsTo, Talk, TalkBeat, beginning};
use crate::engine::Rating;

/// Letters of what is said that stand in the list.
const SHOWN: usize = 60;

/// A case as a list: scenes, their beats, and where each choice leads.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Outline {
    /// Scenes and fragments, in the order of the file.
    pub scenes: Vec<OutlineScene>,
}

/// A scene or a fragment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutlineScene {
    /// Its id.
    pub id: String,
    /// Its title; a fragment has its id.
    pub title: String,
    /// Whether it is a fragment.
    pub fragment: bool,
    /// Its beats, in the order of the file.
    pub beats: Vec<OutlineBeat>,
}

/// A beat or a list of topics.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutlineBeat {
    /// As picks name it.
    pub id: String,
    /// Its title; its id where it has none.
    pub title: String,
    /// The words that it begins with.
    pub words: String,
    /// Who says them.
    pub speaker: Option<String>,
    /// Whether anything leads here from the start.
    pub reached: bool,
    /// What is found here, by its place among the findings of the draft.
    pub findings: Vec<usize>,
    /// Its choices, and where it goes by itself.
    pub leads: Vec<OutlineLead>,
}

/// Where a choice, or a beat by itself, leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutlineLead {
    /// The id of the choice; none where the beat goes on by itself.
    pub choice: Option<String>,
    /// What is said or done.
    pub words: String,
    /// What the author thinks of it.
    pub rating: Option<Rating>,
    /// Where it leads, with the title of what stands there.
    pub to: Vec<(LeadsTo, String)>,
}

impl Outline {
    /// A case as a list.
    #[must_use]
    pub fn of(draft: &CaseDraft) -> Self {
        let Some(case) = draft.case() else { return Self::default() };
        let talk = Talk::of(case);
        let mut findings = vec![Vec::new(); talk.beats.len()];
        for (finding, path) in draft.finding_places().iter().enumerate() {
            if let Some(at) = talk.beat_around(path) {
                findings[at].push(finding);
            }
        }
        let mut beat = |at: usize| OutlineBeat::of(&talk, &talk.beats[at], std::mem::take(&mut findings[at]));
        let mut scenes = Vec::new();
        for home in &talk.homes {
            let title = home.value.text_of("title");
            scenes.push(OutlineScene {
                id: home.id.to_owned(),
                title: if title.is_empty() { home.id.to_owned() } else { title.to_owned() },
                fragment: home.fragment,
                beats: home.beats.clone().map(&mut beat).collect(),
            });
        }
        Self { scenes }
    }
}

impl OutlineBeat {
    fn of(talk: &Talk<'_>, beat: &TalkBeat<'_>, findings: Vec<usize>) -> Self {
        let (words, who) = talk.first_words(beat);
        let to = |leads: &[super::talk::TalkLead<'_>]| {
            leads.iter().map(|lead| (lead.to.clone(), title_of(talk, &lead.to))).collect::<Vec<_>>()
        };
        let mut leads: Vec<_> = beat
            .choices
            .iter()
            .map(|it| OutlineLead {
                choice: Some(it.id.to_owned()),
                words: beginning(spoken(it.value), SHOWN),
                rating: it.rating,
                to: to(&it.leads),
            })
            .collect();
        if !beat.leads.is_empty() {
            leads.push(OutlineLead { choice: None, words: String::new(), rating: None, to: to(&beat.leads) });
        }
        Self {
            id: beat.name.clone(),
            title: title_of(talk, &LeadsTo::Beat(beat.name.clone())),
            words: beginning(words, SHOWN),
            speaker: (!who.is_empty()).then(|| talk.person(who).to_owned()),
            reached: beat.reached,
            findings,
            leads,
        }
    }
}

/// What is said with a choice, or with the opening of a topic.
pub(super) fn spoken(choice: &crate::script::rewrite::CaseValue) -> &str {
    let text = choice.text_of("text");
    if text.is_empty() { choice.text_of("opener") } else { text }
}

/// The title of what something leads to; its id where it has none.
pub(super) fn title_of(talk: &Talk<'_>, to: &LeadsTo) -> String {
    match to {
        LeadsTo::Beat(name) => {
            let beat = talk.beat(name);
            let title = beat.map_or("", |it| it.value.text_of("title"));
            let id = beat.map_or(&**name, |it| it.id);
            if title.is_empty() { id.to_owned() } else { title.to_owned() }
        }
        LeadsTo::Ending(id) => {
            let ending = talk.case.get("endings").and_then(|it| it.get(id));
            ending.map_or_else(|| id.clone(), |it| it.text_of("title").to_owned())
        }
        LeadsTo::Back => String::new(),
        LeadsTo::Nowhere(name) => name.clone(),
    }
}
