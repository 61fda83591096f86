//! The boards as they are drawn, filled from what the draft says of them.

use super::board_field::{BoardFace, BoardField, BoardPlace, BoardText};
use super::boards::{BoardAsk, BoardRow, BoardView};
use super::intent::NewPart;
use super::map::MapView;
use super::open_case::{OpenCase, TypedIn};
use super::present_condition::condition;
use super::present_sheet::{beat_title, people};
use super::view::WrittenPick;
use crate::app::screens::document::DocumentView;
use crate::report::document::{DocumentKind, WrittenDocument};
use crate::report::{Messages, capitalised};
use crate::script::rewrite::{CasePath, CaseValue};
use crate::studio::{
    AskWords, Boards, CaseEdit, CaseParts, CaseSpot, PartCard, PartField, SheetCondition, SheetPick, part_conditions,
};

/// Rows of the text of a document at least.
const DOCUMENT_ROWS: usize = 6;

/// What tells where something happens, and what is written of it.
struct BoardFiller<'a> {
    open: &'a OpenCase,
    case: &'a CaseValue,
    map: &'a MapView,
    words: &'a Messages,
    /// Where conditions stand that belong to no moment.
    conditions: Vec<CasePath>,
}

/// The boards.
pub(super) fn boards(open: &OpenCase, map: &MapView, words: &Messages) -> Vec<BoardView> {
    let Some(case) = open.draft.case() else { return Vec::new() };
    let (told, parts) = (Boards::of(&open.draft), CaseParts::of(&open.draft, words));
    let it = BoardFiller { open, case, map, words, conditions: part_conditions(case) };
    let scenes = parts.scenes.iter().map(|card| BoardRow { places: it.beats_of(card), copied: true, ..it.row(card) });
    let people = parts.people.iter().map(|card| {
        let speaks = told.people.iter().filter(|it| it.path == card.at).flat_map(|it| &it.speaks);
        let places = speaks.map(|(beat, _)| (words.text("app-studio-speaks"), beat.clone(), it.title(beat))).collect();
        BoardRow { places, ..it.row(card) }
    });
    let interests = parts.interests.iter().map(|card| {
        let told = told.interests.iter().find(|it| it.path == card.at);
        let places = told.map_or_else(Vec::new, |told| {
            let mut places = it.places("app-studio-interest-opened", &told.opened);
            places.extend(it.places("app-studio-asked-at", &told.asked));
            places
        });
        let (holder, id) = (card.at.name_from_end(if is_concern(card) { 1 } else { 2 }), card.at.name_from_end(0));
        let condition =
            if is_concern(card) { format!("knows_concern({holder})") } else { format!("knows({holder}.{id})") };
        let asks = Some(BoardAsk { condition, said: "app-studio-board-opens" });
        BoardRow { places, asks, ..it.row(card) }
    });
    let endings = parts.endings.iter().map(|card| {
        let told = told.endings.iter().find(|it| it.path == card.at);
        let (line, places) = told.map_or_else(Default::default, |told| {
            (told.teaches.join(" "), it.places("app-studio-ending-from", &told.reached_from))
        });
        BoardRow { line, places, ..it.row(card) }
    });
    let interventions =
        parts.interventions.iter().map(|card| BoardRow { sheet: Some(card.at.to_string()), ..it.row(card) });
    let rows = |cards: &[PartCard]| cards.iter().map(|card| it.row(card)).collect::<Vec<_>>();
    let board = |id: &str, rows: Vec<BoardRow>, add: &[NewPart]| BoardView {
        title: words.text(id),
        rows,
        add: add.iter().map(|part| (*part, part.words(words))).collect(),
        none: words.text(match id {
            "app-studio-interests" => "app-studio-board-no-interests",
            "app-studio-promises" => "app-studio-board-no-promises",
            _ => "app-studio-board-none",
        }),
    };
    let facts = [NewPart::Drawn, NewPart::Mark, NewPart::Count, NewPart::Words, NewPart::Derived];
    vec![
        board("app-studio-case", vec![it.row(&parts.whole)], &[]),
        board("app-studio-scenes", scenes.collect(), &[NewPart::Scene]),
        board("app-studio-people", people.collect(), &[NewPart::Person]),
        board("app-studio-interests", interests.collect(), &[]),
        board("app-studio-promises", it.promises(&told), &[]),
        board("studio-part-facts", rows(&parts.facts), &facts),
        board(
            "studio-part-documents",
            parts.documents.iter().map(|card| it.document(card)).collect(),
            &DocumentKind::ALL.map(NewPart::Document),
        ),
        board("studio-part-norms", rows(&parts.norms), &[NewPart::Norm]),
        board("studio-part-lessons", rows(&parts.lessons), &[NewPart::Lesson]),
        board("app-studio-endings", endings.collect(), &[NewPart::Ending]),
        board("studio-part-interventions", interventions.collect(), &[NewPart::Intervention]),
    ]
}

impl BoardFiller<'_> {
    /// A part with what can be changed of it.
    fn row(&self, card: &PartCard) -> BoardRow {
        let fields = |all: &[PartField]| all.iter().filter_map(|field| self.field(field)).collect();
        BoardRow {
            at: card.at.to_string(),
            name: card.name.clone(),
            line: card.about.clone(),
            fields: fields(&card.fields),
            more: fields(&card.more),
            gone: card.gone.clone(),
            moves: [true, false].map(|earlier| CaseEdit::one_place(self.case, &card.at, earlier)),
            ..BoardRow::default()
        }
    }

    fn document(&self, card: &PartCard) -> BoardRow {
        let file = card.fields.iter().find_map(|field| match field {
            PartField::File { text, .. } => Some(text),
            _ => None,
        });
        let view = file.map(|text| DocumentView {
            title: card.name.clone(),
            kind: card.about.clone(),
            document: WrittenDocument::read(text),
            new: false,
        });
        BoardRow { document: view, ..self.row(card) }
    }

    fn field(&self, field: &PartField) -> Option<BoardField> {
        Some(match field {
            PartField::Text { at, name, text, long } => {
                let place = at.to_string();
                let typed_in = TypedIn::Case(place.clone());
                self.text(BoardPlace::Case(place), typed_in, name, text, if *long { 2 } else { 1 })
            }
            PartField::Name { part, name, text } => {
                self.text(BoardPlace::Name(part.clone()), TypedIn::Name(part.clone()), name, text, 1)
            }
            PartField::File { path, name, text } => {
                let typed_in = TypedIn::Document(path.clone());
                self.text(BoardPlace::Document(path.clone()), typed_in, name, text, DOCUMENT_ROWS)
            }
            PartField::Kind { path, name, kinds, chosen } => {
                let options = kinds.iter().map(|it| it.0.clone()).collect();
                let shown = WrittenPick { name: name.clone(), options, chosen: *chosen };
                BoardField::Kind(shown, path.clone(), kinds.iter().map(|it| it.1).collect())
            }
            PartField::Condition { at, name, written } => {
                let place = self.conditions.iter().position(|it| it == at)?;
                let asks = AskWords { case: self.case, model: self.open.draft.model(), words: self.words, home: "" };
                let (text, refused) = self.typed(&TypedIn::Condition(at.to_string()), written);
                let said = self.open.draft.condition_words(at, self.words);
                let when = SheetCondition { written: written.clone(), words: said };
                let mut when = condition(Some(&when).filter(|it| !it.written.is_empty()), asks);
                (when.text, when.refused) = (text, refused);
                BoardField::Condition(place, name.clone(), when)
            }
            PartField::Pick(it) => picked(it),
            PartField::Several { name, options } => BoardField::Several(name.clone(), options.clone()),
            PartField::Looks { at, name, seen, options } => {
                let id = at.name_from_end(1);
                let person = people(self.case).position(|(person, _)| person == id)?;
                let who = options.iter().find(|it| it.on).map(|it| it.name.clone()).unwrap_or_default();
                BoardField::Looks(BoardFace { person, name: name.clone(), figure: seen.clone(), who })
            }
            PartField::Edit { words, edit, takes } => BoardField::Edit(words.clone(), edit.clone(), *takes),
        })
    }

    fn text(&self, place: BoardPlace, typed_in: TypedIn, name: &str, written: &str, rows: usize) -> BoardField {
        let (text, refused) = self.typed(&typed_in, written);
        BoardField::Text(BoardText { place, name: name.to_owned(), text, rows, refused })
    }

    /// What stands in a field: what is being typed in the place of what is written, and what cannot be taken with the reason.
    fn typed(&self, place: &TypedIn, written: &str) -> (String, Option<String>) {
        let typing = self.open.typing.as_ref().filter(|it| it.place == *place).map(|it| &it.text);
        let refused = self.open.refused.get(place);
        let text = typing.or(refused.map(|(text, _)| text)).map_or(written, String::as_str);
        (text.to_owned(), refused.map(|(_, why)| why.clone()))
    }

    fn promises(&self, told: &Boards) -> Vec<BoardRow> {
        let row = |promise: &crate::studio::PromiseCard| {
            let mut places = self.places("app-studio-promise-made", &promise.made);
            places.extend(self.places("app-studio-promise-kept", &promise.kept));
            places.extend(self.places("app-studio-promise-warned", &promise.warned));
            places.extend(self.places("app-studio-promise-broken", &promise.broken));
            places.extend(self.places("app-studio-asked-at", &promise.asked));
            let to = self.words.text_with("app-studio-to-whom", &[("who", self.called(&promise.to).into())]);
            let forgotten =
                if promise.is_forgotten() { self.words.text("app-studio-promise-forgotten") } else { String::new() };
            let line = [to, forgotten].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(". ");
            let asks = BoardAsk { condition: format!("kept({})", promise.id), said: "app-studio-board-kept" };
            BoardRow { name: promise.text.clone(), line, places, asks: Some(asks), ..BoardRow::default() }
        };
        told.promises.iter().map(row).collect()
    }

    /// The beats of a scene.
    fn beats_of(&self, card: &PartCard) -> Vec<(String, String, String)> {
        let home = format!("{}.", card.at.name_from_end(0));
        let beats = self.map.cards.iter().filter_map(|card| Some((card.beat.as_ref()?, &card.title)));
        let beats = beats.filter(|(beat, _)| beat.starts_with(&home));
        beats.map(|(beat, title)| (self.words.text("app-studio-moment"), beat.clone(), title.clone())).collect()
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

/// What is picked, with what each of it does.
/// Whether a card of an interest is that of a concern.
fn is_concern(card: &PartCard) -> bool {
    card.at.name_from_end(0) == "concern"
}

fn picked(pick: &SheetPick) -> BoardField {
    let edit = |(_, value): &(String, Option<CaseValue>)| match value {
        Some(value) => CaseEdit::Set { at: pick.at.clone(), value: value.clone() },
        None => CaseEdit::Clear { at: pick.at.clone() },
    };
    let shown = WrittenPick {
        name: pick.name.clone(),
        options: pick.options.iter().map(|(words, _)| capitalised(words)).collect(),
        chosen: pick.chosen,
    };
    BoardField::Pick(shown, pick.options.iter().map(edit).collect())
}
