//! The boards as they are drawn, filled from what the draft says of them.

use super::boards::{BoardRow, BoardView};
use super::map::MapView;
use super::present_sheet::{beat_title, people};
use crate::report::{Messages, capitalised};
use crate::studio::{Boards, CaseDraft, CaseSpot};

/// What tells where something happens.
struct BoardFiller<'a> {
    map: &'a MapView,
    words: &'a Messages,
}

/// The boards: promises, interests, endings, people.
pub(super) fn boards(draft: &CaseDraft, map: &MapView, words: &Messages) -> Vec<BoardView> {
    let told = Boards::of(draft);
    let it = BoardFiller { map, words };
    let called = |id: &str| {
        let person = draft.case().and_then(|case| people(case).find(|(person, _)| *person == id));
        person.map_or_else(|| id.to_owned(), |(_, name)| name.to_owned())
    };
    let promises = told.promises.iter().map(|promise| {
        let mut places = it.places("app-studio-promise-made", &promise.made);
        places.extend(it.places("app-studio-promise-kept", &promise.kept));
        places.extend(it.places("app-studio-promise-warned", &promise.warned));
        places.extend(it.places("app-studio-promise-broken", &promise.broken));
        let to = words.text_with("app-studio-to-whom", &[("who", called(&promise.to).into())]);
        let forgotten = promise.is_forgotten().then(|| words.text("app-studio-promise-forgotten"));
        BoardRow { name: promise.text.clone(), line: joined(to, forgotten), places }
    });
    let interests = told.interests.iter().map(|interest| BoardRow {
        name: interest.text.clone(),
        line: called(&interest.person),
        places: it.places("app-studio-interest-opened", &interest.opened),
    });
    let endings = told.endings.iter().map(|ending| BoardRow {
        name: ending.title.clone(),
        line: ending.teaches.join(" "),
        places: it.places("app-studio-ending-from", &ending.reached_from),
    });
    let cast = told.people.iter().map(|person| BoardRow {
        name: person.name.clone(),
        line: capitalised(&person.function),
        places: person.speaks.iter().map(|(beat, _)| (String::new(), beat.clone(), it.title(beat))).collect(),
    });
    let board = |id: &str, rows: Vec<BoardRow>| BoardView { title: words.text(id), rows };
    vec![
        board("app-studio-promises", promises.collect()),
        board("app-studio-interests", interests.collect()),
        board("app-studio-endings", endings.collect()),
        board("app-studio-people", cast.collect()),
    ]
}

fn joined(first: String, second: Option<String>) -> String {
    second.map_or_else(|| first.clone(), |second| format!("{first}. {second}"))
}

impl BoardFiller<'_> {
    fn title(&self, beat: &str) -> String {
        let card = self.map.cards.iter().find(|card| card.beat.as_deref() == Some(beat));
        card.map_or_else(|| beat_title("", beat), |card| card.title.clone())
    }

    /// Each beat once, with what happens there.
    fn places(&self, what: &str, spots: &[CaseSpot]) -> Vec<(String, String, String)> {
        let mut beats: Vec<&String> = spots.iter().filter_map(|spot| spot.beat.as_ref()).collect();
        beats.dedup();
        beats.into_iter().map(|beat| (self.words.text(what), beat.clone(), self.title(beat))).collect()
    }
}
