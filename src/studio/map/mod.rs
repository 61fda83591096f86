//! The map of a case: scenes as sheets, beats as cards on them, and a line for everything that leads somewhere.

mod layout;
mod positions;
mod reorder;

pub use positions::{MapPoint, MapPositions};

use super::draft::CaseDraft;
use super::outline::spoken;
use super::talk::{LeadsTo, TOPICS, Talk, beginning};
use crate::engine::Rating;
use crate::script::rewrite::CaseValue;
use layout::Grid;

/// Units from one card to the next.
pub const CELL: (i32, i32) = (24, 10);
/// Units that a card is wide and high.
pub const CARD: (i32, i32) = (20, 7);
/// Units between the cards of a scene and the edge of its sheet; above them there is room for its title.
pub const MARGIN: i32 = 2;
/// Letters of what is said first that stand on a card.
const FIRST_WORDS: usize = 60;

/// The map of a case.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CaseMap {
    /// Scenes and fragments, in the order of the file.
    pub scenes: Vec<MapScene>,
    /// Beats and lists of topics, in the order of the file, then endings.
    pub cards: Vec<MapCard>,
    /// Where they lead.
    pub lines: Vec<MapLine>,
}

/// A scene or a fragment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapScene {
    /// Its id.
    pub id: String,
    /// Its title; a fragment has its id.
    pub title: String,
    /// Whether it is a fragment.
    pub fragment: bool,
    /// Its left upper corner, in units.
    pub at: MapPoint,
    /// How wide and high it is, in units.
    pub size: (i32, i32),
}

/// What a card stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MapCardKind {
    /// A moment.
    Beat,
    /// The list of topics of a scene.
    Topics,
    /// An ending.
    Ending,
}

/// A card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapCard {
    /// The beat as picks name it, as in `foyer.begin`; an ending has its id.
    pub id: String,
    /// What it stands for.
    pub kind: MapCardKind,
    /// Its title; its id where it has none.
    pub title: String,
    /// The words that it begins with.
    pub words: String,
    /// Who says them; nobody where it is told.
    pub speaker: Option<String>,
    /// How many choices there are.
    pub choices: usize,
    /// Its left upper corner, in units.
    pub at: MapPoint,
    /// Whether anything leads here from the start.
    pub reached: bool,
    /// What is found here, by its place among the findings of the draft.
    pub findings: Vec<usize>,
}

/// A line from a card to another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapLine {
    /// The place of the card it comes from.
    pub from: usize,
    /// The id of the choice; none where the beat goes on by itself.
    pub choice: Option<String>,
    /// What is said or done with it; empty where there is none.
    pub words: String,
    /// The place of the card it leads to.
    pub to: usize,
    /// What the author thinks of the choice.
    pub rating: Option<Rating>,
    /// Whether it leads there only under a condition.
    pub conditional: bool,
}

impl CaseMap {
    /// The map of a case, with its cards where they stood. What is new stands beside what it belongs to, and moves nothing.
    #[must_use]
    pub fn of(draft: &CaseDraft, kept: &MapPositions) -> Self {
        let Some(case) = draft.case() else { return Self::default() };
        let talk = Talk::of(case);
        let mut map = Self { cards: cards(&talk), ..Self::default() };
        map.lines(&talk);
        let grid = Grid::placed(&talk, &map, kept);
        for (card, at) in map.cards.iter_mut().zip(grid.points) {
            card.at = at;
        }
        for home in &talk.homes {
            map.scenes.push(scene(home, &map.cards[home.beats.clone()], grid.empty));
        }
        for (finding, path) in draft.finding_places().iter().enumerate() {
            if let Some(at) = talk.beat_around(path) {
                map.cards[at].findings.push(finding);
            }
        }
        map
    }

    /// Where each card stands, to be kept beside the case.
    #[must_use]
    pub fn positions(&self) -> MapPositions {
        MapPositions::of(self.cards.iter().map(|it| (it.id.clone(), it.at)))
    }

    /// The card of a beat or an ending.
    #[must_use]
    pub fn card(&self, id: &str) -> Option<&MapCard> {
        self.cards.iter().find(|it| it.id == id)
    }

    fn lines(&mut self, talk: &Talk<'_>) {
        let endings: std::collections::BTreeMap<_, _> =
            self.cards.iter().enumerate().skip(talk.beats.len()).map(|(at, it)| (it.id.clone(), at)).collect();
        for (from, beat) in talk.beats.iter().enumerate() {
            let own = beat.leads.iter().map(|lead| (None, lead));
            let chosen = beat.choices.iter().flat_map(|it| it.leads.iter().map(move |lead| (Some(it), lead)));
            for (choice, lead) in own.chain(chosen) {
                let to = match &lead.to {
                    LeadsTo::Beat(name) => talk.position(name),
                    LeadsTo::Ending(id) => endings.get(id).copied(),
                    LeadsTo::Back | LeadsTo::Nowhere(_) => None,
                };
                let Some(to) = to else { continue };
                if beat.reached && to >= talk.beats.len() {
                    self.cards[to].reached = true;
                }
                self.lines.push(MapLine {
                    from,
                    choice: choice.map(|it| it.id.to_owned()),
                    words: choice.map(|it| spoken(it.value).to_owned()).unwrap_or_default(),
                    to,
                    rating: choice.and_then(|it| it.rating),
                    conditional: lead.when.is_some(),
                });
            }
        }
    }
}

/// The cards, without their positions.
fn cards(talk: &Talk<'_>) -> Vec<MapCard> {
    let beats = talk.beats.iter().map(|beat| {
        let (words, who) = talk.first_words(beat);
        let title = beat.value.text_of("title");
        MapCard {
            id: beat.name.clone(),
            kind: if beat.id == TOPICS { MapCardKind::Topics } else { MapCardKind::Beat },
            title: if title.is_empty() { beat.id.to_owned() } else { title.to_owned() },
            words: beginning(words, FIRST_WORDS),
            speaker: (!who.is_empty()).then(|| talk.person(who).to_owned()),
            choices: beat.choices.len(),
            at: MapPoint::default(),
            reached: beat.reached,
            findings: Vec::new(),
        }
    });
    let endings = super::talk::entries(talk.case, "endings").iter().map(|(id, ending)| MapCard {
        id: id.clone(),
        kind: MapCardKind::Ending,
        title: ending.text_of("title").to_owned(),
        words: beginning(ending.text_of("text"), FIRST_WORDS),
        speaker: None,
        choices: 0,
        at: MapPoint::default(),
        reached: false,
        findings: Vec::new(),
    });
    beats.chain(endings).collect()
}

/// The sheet of a scene around its cards.
fn scene(home: &super::talk::TalkHome<'_>, cards: &[MapCard], empty: MapPoint) -> MapScene {
    let title = home.value.get("title").and_then(CaseValue::as_text).unwrap_or(home.id);
    let left = cards.iter().map(|it| it.at.x).min().unwrap_or(empty.x) - MARGIN;
    let top = cards.iter().map(|it| it.at.y).min().unwrap_or(empty.y) - 2 * MARGIN;
    let right = cards.iter().map(|it| it.at.x).max().unwrap_or(empty.x) + CARD.0 + MARGIN;
    let bottom = cards.iter().map(|it| it.at.y).max().unwrap_or(empty.y) + CARD.1 + MARGIN;
    MapScene {
        id: home.id.to_owned(),
        title: title.to_owned(),
        fragment: home.fragment,
        at: MapPoint { x: left, y: top },
        size: (right - left, bottom - top),
    }
}
