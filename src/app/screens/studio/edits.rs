//! From what is asked on a sheet to an edit of the case.

use super::intent::{LeadPick, LineAt, SheetChange, SheetField};
use super::open_case::OpenCase;
use crate::engine::{BeatId, Scenario};
use crate::report::Messages;
use crate::script::rewrite::{CasePath, CaseValue};
use crate::studio::{CaseEdit, TextPlace, beat_place};

/// The places of what stands on a sheet.
struct SheetPlaces<'a> {
    scenario: &'a Scenario,
    case: &'a CaseValue,
    id: BeatId,
    beat: CasePath,
}

impl SheetPlaces<'_> {
    fn choice(&self, at: usize) -> Option<CasePath> {
        let choice = self.scenario.choices_of(self.id).nth(at)?;
        let id = self.scenario.texts.name(self.scenario.choice(choice).id);
        Some(self.beat.name("choices").name(id))
    }

    /// The list of lines of the beat, or of the reply to a choice.
    fn lines(&self, choice: Option<usize>) -> Option<CasePath> {
        Some(match choice {
            None => self.beat.name("lines"),
            Some(choice) => self.choice(choice)?.name("reply"),
        })
    }

    fn line(&self, at: LineAt) -> Option<CasePath> {
        Some(match at {
            LineAt::Beat(line) => self.lines(None)?.item(line),
            LineAt::Reply(choice, line) => self.lines(Some(choice))?.item(line),
        })
    }

    /// The choice, or the beat itself.
    fn owner(&self, choice: Option<usize>) -> Option<CasePath> {
        choice.map_or_else(|| Some(self.beat.clone()), |choice| self.choice(choice))
    }

    /// Where something leads, as it is written; nothing where it leads nowhere.
    fn then(&self, of: &CasePath) -> Option<CaseValue> {
        self.case.at(&of.name("then")).cloned()
    }

    /// Where what is new may lead: where the beat leads, or its first choice.
    fn usual_then(&self) -> CaseValue {
        let first = self.choice(0).and_then(|choice| self.then(&choice));
        let ending = self.scenario.endings.first().map_or("", |it| self.scenario.texts.name(it.id));
        self.then(&self.beat).or(first).unwrap_or_else(|| CaseValue::form("End", ending))
    }
}

/// The edit that a change to the sheet is; nothing where what it is about is no longer there.
pub(super) fn edit(open: &OpenCase, change: &SheetChange, words: &Messages) -> Option<CaseEdit> {
    let (scenario, case) = (open.draft.scenario()?, open.draft.case()?);
    let places = SheetPlaces { scenario, case, id: open.beat()?, beat: beat_place(case, &open.chosen)? };
    Some(match change {
        SheetChange::Write(field, text) => write(&places, *field, text)?,
        SheetChange::Speaker(at, who) => {
            let at = places.line(*at)?.name("who");
            match who.checked_sub(1) {
                None => CaseEdit::Clear { at },
                Some(0) => CaseEdit::Set { at, value: CaseValue::text("player") },
                Some(person) => CaseEdit::Set { at, value: person_id(scenario, person - 1)? },
            }
        }
        SheetChange::Mood(at, mood) => set(places.line(*at)?.name("mood"), mood.map(|it| CaseValue::word(it.id()))),
        SheetChange::AddLine(choice) => {
            let lines = places.lines(*choice)?;
            let at = match case.at(&lines) {
                Some(CaseValue::List(lines)) => lines.len(),
                _ => 0,
            };
            let who = scenario.cast.get(first_there(&places)?).map(|it| scenario.texts.name(it.id));
            CaseEdit::new_line(&lines, at, who, &words.text("app-studio-new-line"))
        }
        SheetChange::RemoveLine(at) => CaseEdit::Remove { at: places.line(*at)? },
        SheetChange::MoveLine(at, up) => {
            let (choice, line) = match *at {
                LineAt::Beat(line) => (None, line),
                LineAt::Reply(choice, line) => (Some(choice), line),
            };
            CaseEdit::Move { from: places.line(*at)?, into: places.lines(choice)?, at: moved(line, *up)? }
        }
        SheetChange::AddChoice => {
            let at = scenario.choices_of(places.id).count();
            let new = CaseEdit::new_choice(&places.beat, at, &words.text("app-studio-new-choice"), places.usual_then());
            // A beat with a choice goes on where that leads.
            let alone = at == 0 && places.then(&places.beat).is_some();
            let clear = CaseEdit::Clear { at: places.beat.name("then") };
            if alone { CaseEdit::All(vec![clear, new]) } else { new }
        }
        SheetChange::RemoveChoice(at) => remove_choice(&places, *at)?,
        SheetChange::MoveChoice(at, up) => {
            CaseEdit::Move { from: places.choice(*at)?, into: places.beat.name("choices"), at: moved(*at, *up)? }
        }
        SheetChange::To(at, who) => {
            let value = match who {
                Some(who) => Some(person_id(scenario, *who)?),
                None => None,
            };
            set(places.choice(*at)?.name("to"), value)
        }
        SheetChange::Move(at, id, on) => {
            let choice = scenario.choice(scenario.choices_of(places.id).nth(*at)?);
            let there = scenario.moves[choice.moves.range()].iter();
            let mut ids: Vec<_> = there.map(|it| scenario.model.moves[it.index()].id.clone()).collect();
            ids.retain(|it| it != id);
            ids.extend(on.then(|| id.clone()));
            let list = CaseValue::List(ids.iter().map(|it| CaseValue::text(it)).collect());
            set(places.choice(*at)?.name("moves"), (!ids.is_empty()).then_some(list))
        }
        SheetChange::Rating(at, it) => set(places.choice(*at)?.name("rating"), it.map(|it| CaseValue::word(it.id()))),
        SheetChange::Lead(choice, pick) => lead(&places, *choice, pick, words)?,
        SheetChange::RemoveBeat => remove_beat(&places)?,
    })
}

/// A field with a value, or without it.
fn set(at: CasePath, value: Option<CaseValue>) -> CaseEdit {
    match value {
        Some(value) => CaseEdit::Set { at, value },
        None => CaseEdit::Clear { at },
    }
}

fn person_id(scenario: &Scenario, person: usize) -> Option<CaseValue> {
    Some(CaseValue::text(scenario.texts.name(scenario.cast.get(person)?.id)))
}

/// Who most likely speaks: the first who is there.
fn first_there(places: &SheetPlaces<'_>) -> Option<usize> {
    match places.scenario.beat(places.id).home {
        crate::engine::Home::Scene(scene) => {
            places.scenario.scenes[scene.index()].with.first().map(|who| who.index()).or(Some(0))
        }
        crate::engine::Home::Fragment(_) => Some(0),
    }
}

/// One place up or down.
fn moved(at: usize, up: bool) -> Option<usize> {
    if up { at.checked_sub(1) } else { Some(at + 1) }
}

fn write(places: &SheetPlaces<'_>, field: SheetField, text: &str) -> Option<CaseEdit> {
    let text_of =
        |part: &CasePath, name: &str| CaseEdit::SetText { at: TextPlace::of(part, name), text: text.to_owned() };
    let condition = |part: &CasePath| CaseEdit::SetCondition { at: part.name("when"), condition: text.to_owned() };
    Some(match field {
        SheetField::Title => text_of(&places.beat, "title"),
        SheetField::Said(at) => text_of(&places.line(at)?, "text"),
        SheetField::Cue(at) => text_of(&places.line(at)?, "cue"),
        SheetField::Thought(at) => text_of(&places.line(at)?, "thinks"),
        SheetField::LineWhen(at) => condition(&places.line(at)?),
        SheetField::Choice(at) => text_of(&places.choice(at)?, "text"),
        SheetField::Why(at) => text_of(&places.choice(at)?, "why"),
        SheetField::When(at) => condition(&places.choice(at)?),
    })
}

fn lead(places: &SheetPlaces<'_>, choice: Option<usize>, pick: &LeadPick, words: &Messages) -> Option<CaseEdit> {
    let owner = places.owner(choice)?;
    let to = match pick {
        LeadPick::Beat(id) => CaseValue::form("Beat", id),
        LeadPick::Scene(id) => CaseValue::form("Scene", id),
        LeadPick::End(id) => CaseValue::form("End", id),
        LeadPick::NewBeat => {
            // What led on before leads on from there, so that the case can be played at once.
            let then = places.then(&owner).unwrap_or_else(|| places.usual_then());
            let (called, line) = (words.text("app-studio-new-beat"), words.text("app-studio-new-line"));
            return CaseEdit::new_beat_from(places.case, &owner, &called, &line, then);
        }
    };
    Some(CaseEdit::Set { at: owner.name("then"), value: to })
}

/// Without a choice; without the last one the beat goes on where that led.
fn remove_choice(places: &SheetPlaces<'_>, at: usize) -> Option<CaseEdit> {
    let choice = places.choice(at)?;
    if places.scenario.choices_of(places.id).count() > 1 {
        return Some(CaseEdit::Remove { at: choice });
    }
    let then = places.then(&choice).unwrap_or_else(|| places.usual_then());
    let clear = CaseEdit::Clear { at: places.beat.name("choices") };
    Some(CaseEdit::All(vec![clear, CaseEdit::Set { at: places.beat.name("then"), value: then }]))
}

/// Without a beat: what led to it leads to where it led itself.
fn remove_beat(places: &SheetPlaces<'_>) -> Option<CaseEdit> {
    let (around, _) = places.beat.parent()?;
    let own = places.scenario.texts.name(places.scenario.beat(places.id).id);
    let gone = CaseValue::form("Beat", own);
    let then = places.usual_then();
    let mut edits = Vec::new();
    for (beat, value) in places.case.at(&around)?.entries().iter().filter(|(beat, _)| beat != own) {
        let beat = around.name(beat);
        let choices = value.get("choices").map(CaseValue::entries).unwrap_or_default();
        let choices = choices.iter().map(|(choice, _)| beat.name("choices").name(choice));
        let leads = choices.chain([beat.clone()]).filter(|it| places.then(it).as_ref() == Some(&gone));
        edits.extend(leads.map(|it| CaseEdit::Set { at: it.name("then"), value: then.clone() }));
    }
    edits.push(CaseEdit::Remove { at: places.beat.clone() });
    Some(CaseEdit::All(edits))
}
