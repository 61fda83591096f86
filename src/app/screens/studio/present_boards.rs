//! The boards as they are drawn, filled from what the draft says of them.

use super::boards::{BoardField, BoardRow, BoardView};
use super::intent::NewPart;
use super::map::MapView;
use super::open_case::{OpenCase, TypedIn};
use super::present_sheet::{beat_title, people};
use crate::report::Messages;
use crate::script::rewrite::CaseValue;
use crate::studio::{Boards, CaseSpot};

/// What tells where something happens, and what is written of it.
struct BoardFiller<'a> {
    open: &'a OpenCase,
    case: &'a CaseValue,
    map: &'a MapView,
    words: &'a Messages,
}

/// The boards: the case, scenes, people, interests, promises, endings.
pub(super) fn boards(open: &OpenCase, map: &MapView, words: &Messages) -> Vec<BoardView> {
    let Some(case) = open.draft.case() else { return Vec::new() };
    let told = Boards::of(&open.draft);
    let it = BoardFiller { open, case, map, words };
    let promises = told.promises.iter().map(|promise| {
        let mut places = it.places("app-studio-promise-made", &promise.made);
        places.extend(it.places("app-studio-promise-kept", &promise.kept));
        places.extend(it.places("app-studio-promise-warned", &promise.warned));
        places.extend(it.places("app-studio-promise-broken", &promise.broken));
        let to = words.text_with("app-studio-to-whom", &[("who", it.called(&promise.to).into())]);
        let forgotten = if promise.is_forgotten() { words.text("app-studio-promise-forgotten") } else { String::new() };
        let line = [to, forgotten].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(". ");
        BoardRow { name: promise.text.clone(), line, places, ..BoardRow::default() }
    });
    let interests = told.interests.iter().map(|interest| BoardRow {
        name: it.called(&interest.person),
        fields: it.fields(
            &interest.path.to_string(),
            &[("text", "app-studio-interest", true), ("key", "app-studio-interest-key", true)],
        ),
        places: it.places("app-studio-interest-opened", &interest.opened),
        ..BoardRow::default()
    });
    let endings = told.endings.iter().map(|ending| BoardRow {
        name: ending.title.clone(),
        line: ending.teaches.join(" "),
        fields: it.fields(
            &ending.path.to_string(),
            &[("title", "app-studio-new-title", false), ("text", "app-studio-text", true)],
        ),
        place: Some(ending.path.to_string()),
        places: it.places("app-studio-ending-from", &ending.reached_from),
    });
    let board = |id: &str, rows: Vec<BoardRow>, add: Option<(NewPart, &str)>| BoardView {
        title: words.text(id),
        rows,
        add: add.map(|(part, id)| (part, words.text(id))),
    };
    vec![
        board("app-studio-case", vec![it.whole()], None),
        board("app-studio-scenes", it.scenes(), Some((NewPart::Scene, "app-studio-new-scene"))),
        board("app-studio-people", it.people(&told), Some((NewPart::Person, "app-studio-new-person"))),
        board("app-studio-interests", interests.collect(), None),
        board("app-studio-promises", promises.collect(), None),
        board("app-studio-endings", endings.collect(), Some((NewPart::Ending, "app-studio-new-ending"))),
    ]
}

impl BoardFiller<'_> {
    /// Texts of a part, by the names of their fields; what is being typed stands in its place, and what cannot be taken.
    fn fields(&self, part: &str, names: &[(&str, &str, bool)]) -> Vec<BoardField> {
        let field = |(field, name, long): &(&str, &str, bool)| {
            let place = if part.is_empty() { (*field).to_owned() } else { format!("{part}.{field}") };
            let typed_in = TypedIn::Case(place.clone());
            let typing = self.open.typing.as_ref().filter(|it| it.place == typed_in).map(|it| &it.text);
            let refused = self.open.refused.get(&typed_in);
            let written = || self.case.at(&place.as_str().into()).and_then(CaseValue::as_text).unwrap_or_default();
            let text = typing.or(refused.map(|(text, _)| text)).map_or_else(written, String::as_str).to_owned();
            let refused = refused.map(|(_, why)| why.clone());
            BoardField { text, name: self.words.text(name), long: *long, refused, place }
        };
        names.iter().map(field).collect()
    }

    /// The case itself.
    fn whole(&self) -> BoardRow {
        let mut fields = self.fields(
            "",
            &[
                ("title", "app-studio-new-title", false),
                ("summary", "app-studio-summary", true),
                ("sector", "app-library-sector", false),
                ("briefing", "app-studio-briefing", true),
            ],
        );
        fields.extend(self.fields(
            "player",
            &[
                ("function", "app-studio-player-function", false),
                ("organisation", "app-studio-player-organisation", false),
                ("mandate", "app-studio-player-mandate", true),
            ],
        ));
        BoardRow { name: self.case.text_of("title").to_owned(), fields, ..BoardRow::default() }
    }

    fn scenes(&self) -> Vec<BoardRow> {
        let row = |scene: &super::map::SceneArea| {
            let place = format!("scenes.{}", scene.id);
            let home = format!("{}.", scene.id);
            let beats = self.map.cards.iter().filter_map(|card| Some((card.beat.as_ref()?, &card.title)));
            let beats = beats.filter(|(beat, _)| beat.starts_with(&home));
            BoardRow {
                name: scene.title.clone(),
                fields: self
                    .fields(&place, &[("title", "app-studio-new-title", false), ("intro", "app-studio-intro", true)]),
                place: Some(place),
                places: beats.map(|(beat, title)| (String::new(), beat.clone(), title.clone())).collect(),
                ..BoardRow::default()
            }
        };
        self.map.scenes.iter().filter(|scene| !scene.fragment).map(row).collect()
    }

    fn people(&self, told: &Boards) -> Vec<BoardRow> {
        let fields = [
            ("name", "app-studio-name", false),
            ("function", "app-studio-function", false),
            ("organisation", "app-studio-organisation", false),
            ("stake", "app-studio-stake", true),
            ("position", "app-studio-position", true),
        ];
        let row = |person: &crate::studio::PersonCard| BoardRow {
            name: person.name.clone(),
            line: String::new(),
            fields: self.fields(&person.path.to_string(), &fields),
            place: Some(person.path.to_string()),
            places: person.speaks.iter().map(|(beat, _)| (String::new(), beat.clone(), self.title(beat))).collect(),
        };
        told.people.iter().map(row).collect()
    }

    fn called(&self, id: &str) -> String {
        let person = people(self.case).find(|(person, _)| *person == id);
        person.map_or_else(|| id.to_owned(), |(_, name)| name.to_owned())
    }

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
