//! From what is asked on a sheet to an edit of the case.

use super::intent::{BranchAt, EffectAt, EffectWords, LeadPick, LineAt, SheetChange, SheetField};
use super::open_case::OpenCase;
use super::present_sheet::{people, weights};
use crate::report::Messages;
use crate::script::ConditionPart;
use crate::script::rewrite::{CasePath, CaseValue};
use crate::studio::{CaseEdit, Sheet, SheetBranch, SheetEffect, SheetLine, TextPlace, part_conditions};

/// The places of what stands on a sheet.
struct SheetPlaces<'a> {
    case: &'a CaseValue,
    sheet: &'a Sheet,
}

impl SheetPlaces<'_> {
    fn choice(&self, at: usize) -> Option<CasePath> {
        self.sheet.choices.get(at).map(|choice| choice.path.clone())
    }

    /// The choices of the beat, or the topics of a list of them.
    fn choices(&self) -> CasePath {
        if self.is_topics() { self.sheet.path.clone() } else { self.sheet.path.name("choices") }
    }

    fn is_topics(&self) -> bool {
        self.sheet.beat.ends_with(".topics")
    }

    /// The scene in which the beat stands.
    fn scene(&self) -> CasePath {
        self.sheet.path.first(2)
    }

    fn branch(&self, at: BranchAt) -> Option<&SheetBranch> {
        match at.owner {
            None => self.sheet.branches.get(at.at),
            Some(choice) => self.sheet.choices.get(choice)?.branches.get(at.at),
        }
    }

    /// Where it is written where something leads.
    fn then_place(&self, owner: Option<usize>) -> Option<CasePath> {
        Some(self.owner(owner)?.name("then"))
    }

    /// The list of lines of the beat, or of the reply to a choice: where it stands, and what is in it.
    fn lines(&self, choice: Option<usize>) -> Option<(CasePath, &[SheetLine])> {
        Some(match choice {
            None => (self.sheet.path.name("lines"), &self.sheet.lines),
            Some(at) => (self.choice(at)?.name("reply"), &self.sheet.choices.get(at)?.reply),
        })
    }

    fn line(&self, at: LineAt) -> Option<CasePath> {
        let (choice, line) = list_of(at);
        let (_, lines) = self.lines(choice)?;
        lines.get(line).map(|line| line.path.clone())
    }

    /// The list of effects of a choice, or of coming to the beat.
    fn effects(&self, owner: Option<usize>) -> Option<CasePath> {
        Some(match owner {
            None => self.sheet.effects_at(),
            Some(choice) => self.choice(choice)?.name("effects"),
        })
    }

    fn effect(&self, at: EffectAt) -> Option<&SheetEffect> {
        match at.owner {
            None => self.sheet.on_enter.get(at.at),
            Some(choice) => self.sheet.choices.get(choice)?.effects.get(at.at),
        }
    }

    /// The choice, or the beat itself.
    fn owner(&self, choice: Option<usize>) -> Option<CasePath> {
        choice.map_or_else(|| Some(self.sheet.path.clone()), |choice| self.choice(choice))
    }

    /// Where something leads, as it is written; nothing where it leads nowhere.
    fn then(&self, of: &CasePath) -> Option<CaseValue> {
        self.case.at(&of.name("then")).cloned()
    }

    /// Where what is new may lead: where the beat leads, or its first choice.
    fn usual_then(&self) -> CaseValue {
        let first = self.choice(0).and_then(|choice| self.then(&choice));
        let endings = self.case.get("endings").map(CaseValue::entries).unwrap_or_default();
        let ending = endings.first().map_or("", |(id, _)| id);
        self.then(&self.sheet.path).or(first).unwrap_or_else(|| CaseValue::form("End", ending))
    }

    /// Who most likely speaks: whom choices address here.
    fn first_there(&self) -> Option<String> {
        let (home, _) = &self.sheet.home;
        let scene = self.case.get("scenes").and_then(|scenes| scenes.get(home));
        let with = scene.and_then(|scene| scene.get("with")).and_then(|with| with.items().first());
        let first = with.and_then(CaseValue::as_text).or_else(|| people(self.case).next().map(|(id, _)| id));
        first.map(str::to_owned)
    }

    fn person(&self, at: usize) -> Option<CaseValue> {
        people(self.case).nth(at).map(|(id, _)| CaseValue::text(id))
    }
}

/// The list in which a line stands, by its choice, and its place there.
fn list_of(at: LineAt) -> (Option<usize>, usize) {
    match at {
        LineAt::Beat(line) => (None, line),
        LineAt::Reply(choice, line) => (Some(choice), line),
    }
}

/// Where a choice of the sheet stands.
pub(super) fn place_of_choice(open: &OpenCase, at: usize, words: &Messages) -> Option<CasePath> {
    let sheet = open.sheet(words)?;
    sheet.choices.get(at).map(|choice| choice.path.clone())
}

/// The edit that a change to the sheet is; nothing where what it is about is no longer there.
pub(super) fn edit(open: &OpenCase, change: &SheetChange, words: &Messages) -> Option<CaseEdit> {
    let sheet = open.sheet(words)?;
    let places = SheetPlaces { case: open.draft.case()?, sheet: &sheet };
    Some(match change {
        SheetChange::Write(field, text) => write(&places, *field, text)?,
        SheetChange::Speaker(at, who) => {
            let value = match who.checked_sub(1) {
                None => None,
                Some(0) => Some(CaseValue::text("player")),
                Some(person) => Some(places.person(person - 1)?),
            };
            set(places.line(*at)?.name("who"), value)
        }
        SheetChange::Mood(at, mood) => set(places.line(*at)?.name("mood"), mood.map(|it| CaseValue::word(it.id()))),
        SheetChange::AddLine(choice) => {
            let (list, lines) = places.lines(*choice)?;
            let who = places.first_there();
            CaseEdit::new_line(&list, lines.len(), who.as_deref(), &words.text("app-studio-new-line"))
        }
        SheetChange::RemoveLine(at) => CaseEdit::Remove { at: places.line(*at)? },
        SheetChange::MoveLine(at, up) => {
            let (choice, line) = list_of(*at);
            CaseEdit::Move { from: places.line(*at)?, into: places.lines(choice)?.0, at: moved(line, *up)? }
        }
        SheetChange::AddChoice => {
            let at = sheet.choices.len();
            let new = CaseEdit::new_choice(&sheet.path, at, &words.text("app-studio-new-choice"), places.usual_then());
            // A beat with a choice goes on where that leads.
            let alone = at == 0 && places.then(&sheet.path).is_some();
            let clear = CaseEdit::Clear { at: sheet.path.name("then") };
            if alone { CaseEdit::All(vec![clear, new]) } else { new }
        }
        SheetChange::RemoveChoice(at) => remove_choice(&places, *at)?,
        SheetChange::MoveChoice(at, up) => {
            CaseEdit::Move { from: places.choice(*at)?, into: places.choices(), at: moved(*at, *up)? }
        }
        SheetChange::To(at, who) => {
            let value = match who {
                Some(who) => Some(places.person(*who)?),
                None => None,
            };
            set(places.choice(*at)?.name("to"), value)
        }
        SheetChange::Move(at, id, on) => {
            let there = sheet.choices.get(*at)?.moves.iter().map(|it| it.id.as_str());
            let mut ids: Vec<_> = there.filter(|it| *it != id).collect();
            ids.extend(on.then_some(id.as_str()));
            let list = CaseValue::List(ids.iter().map(|it| CaseValue::text(it)).collect());
            set(places.choice(*at)?.name("moves"), (!ids.is_empty()).then_some(list))
        }
        SheetChange::AddEffect(owner, new) => CaseEdit::new_effect(places.case, &places.effects(*owner)?, new),
        SheetChange::RemoveEffect(at) => CaseEdit::without_effect(places.case, &places.effects(at.owner)?, at.at),
        SheetChange::Condition(SheetField::BranchWhen(at), change) if places.branch(*at).is_none() => {
            CaseEdit::depends(places.case, &places.then_place(at.owner)?, &change.made(None)?)?
        }
        SheetChange::Condition(field, change) => {
            let at = condition_place(&places, *field)?;
            let part = places.case.at(&at).and_then(CaseValue::as_text).and_then(ConditionPart::read);
            // What cannot be said in rows is not written over by one.
            if part.is_none() && places.case.at(&at).is_some() {
                return None;
            }
            CaseEdit::SetCondition { condition: change.made(part.as_ref())?, at }
        }
        SheetChange::PickEffect(at, pick, option) => {
            let pick = places.effect(*at)?.picks.get(*pick)?;
            set(pick.at.clone(), pick.options.get(*option)?.1.clone())
        }
        SheetChange::Rating(at, it) => set(places.choice(*at)?.name("rating"), it.map(|it| CaseValue::word(it.id()))),
        SheetChange::Lead(choice, pick) => lead(&places, &places.then_place(*choice)?, pick, words)?,
        SheetChange::BranchLead(at, pick) => lead(&places, &places.branch(*at)?.leads_at, pick, words)?,
        SheetChange::AddChance(owner) => CaseEdit::by_chance(places.case, &places.then_place(*owner)?)?,
        SheetChange::RemoveBranch(at) => CaseEdit::without_branch(places.case, &places.then_place(at.owner)?, at.at)?,
        SheetChange::MoveBranch(at, up) => {
            let list = places.then_place(at.owner)?.item(0);
            CaseEdit::Move { from: list.item(at.at), into: list, at: moved(at.at, *up)? }
        }
        SheetChange::Weight(at, option) => {
            let weight = *weights(places.branch(*at)?.weight?).get(*option)?;
            let place = places.then_place(at.owner)?.item(0).item(at.at).item(0);
            CaseEdit::Set { at: place, value: CaseValue::Number(weight) }
        }
        SheetChange::AddTopic => topic(&places, words)?,
        SheetChange::Opens(Some(at), beat) => {
            CaseEdit::Set { at: places.choice(*at)?.name("opens"), value: CaseValue::text(beat) }
        }
        SheetChange::Opens(None, beat) => {
            CaseEdit::Set { at: places.scene().name("wrap_up"), value: CaseValue::text(beat) }
        }
        SheetChange::Required(at, on) => set(places.choice(*at)?.name("required"), on.then_some(CaseValue::Bool(true))),
        SheetChange::Switch(on) => set(sheet.path.name("switch"), on.then_some(CaseValue::Bool(true))),
        SheetChange::Plan(plan) => {
            CaseEdit::plan(places.case, &sheet.path, *plan, &words.text("app-studio-plan-hours"))?
        }
        SheetChange::PickPlan(pick, option) => {
            let pick = sheet.planning.picks.get(*pick)?;
            set(pick.at.clone(), pick.options.get(*option)?.1.clone())
        }
        SheetChange::Cost(choice, option) => {
            let cost = &sheet.choices.get(*choice)?.cost;
            let value = cost.options.get(*option)?.1.clone().filter(|it| *it != CaseValue::Number(0));
            set(cost.at.clone(), value)
        }
        SheetChange::Norm(choice, option) => {
            let norm = sheet.choices.get(*choice)?.norm.as_ref()?;
            set(norm.at.clone(), norm.options.get(*option)?.1.clone())
        }
        SheetChange::MoveBeat(earlier) => CaseEdit::one_place(places.case, &sheet.path, *earlier)?,
        SheetChange::MoveScene(earlier) => CaseEdit::one_place(places.case, &places.scene(), *earlier)?,
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

/// One place up or down.
fn moved(at: usize, up: bool) -> Option<usize> {
    if up { at.checked_sub(1) } else { Some(at + 1) }
}

fn write(places: &SheetPlaces<'_>, field: SheetField, text: &str) -> Option<CaseEdit> {
    let put = |at: TextPlace| CaseEdit::SetText { at, text: text.to_owned() };
    let in_line = |at: LineAt, name: &str| Some(put(TextPlace::of(&places.line(at)?, name)));
    let condition = || Some(CaseEdit::SetCondition { at: condition_place(places, field)?, condition: text.to_owned() });
    match field {
        SheetField::Title => Some(put(places.sheet.title.at.clone())),
        SheetField::Said(at) => in_line(at, "text"),
        SheetField::Cue(at) => in_line(at, "cue"),
        SheetField::Thought(at) => in_line(at, "thinks"),
        SheetField::Choice(at) => Some(put(places.sheet.choices.get(at)?.text.at.clone())),
        SheetField::Why(at) => Some(put(places.sheet.choices.get(at)?.why.at.clone())),
        SheetField::LineWhen(_) | SheetField::When(_) | SheetField::BranchWhen(_) | SheetField::Part(_) => condition(),
        SheetField::Short(at) => Some(put(places.sheet.choices.get(at)?.short.at.clone())),
        SheetField::Unit => Some(put(places.sheet.planning.unit.as_ref()?.at.clone())),
        SheetField::Effect(at, part) => {
            let field = match part {
                EffectWords::Text => "text",
                EffectWords::Because => "because",
            };
            Some(put(TextPlace::of(&places.effect(at)?.at, field)))
        }
    }
}

/// Where a condition of the sheet stands.
fn condition_place(places: &SheetPlaces<'_>, field: SheetField) -> Option<CasePath> {
    let part = match field {
        SheetField::LineWhen(at) => places.line(at)?,
        SheetField::When(at) => places.choice(at)?,
        SheetField::BranchWhen(at) => {
            places.branch(at)?;
            places.then_place(at.owner)?.item(0).item(at.at)
        }
        SheetField::Part(at) => return part_conditions(places.case).into_iter().nth(at),
        _ => return None,
    };
    Some(part.name("when"))
}

/// One more topic: at a beat it begins there, in the list of topics at the first beat.
fn topic(places: &SheetPlaces<'_>, words: &Messages) -> Option<CaseEdit> {
    let scene = places.scene();
    let beats = places.case.at(&scene.name("beats"))?.entries();
    let (opens, title) = if places.is_topics() {
        (beats.first()?.0.as_str(), String::new())
    } else {
        (places.sheet.path.name_from_end(0), places.sheet.title.text.clone())
    };
    let title = if title.is_empty() { words.text("app-studio-new-topic") } else { title };
    let at = places.case.at(&scene.name("topics")).map_or(0, |it| it.entries().len());
    Some(CaseEdit::new_topic(&scene, at, &title, &words.text("app-studio-new-opener"), opens))
}

fn lead(places: &SheetPlaces<'_>, place: &CasePath, pick: &LeadPick, words: &Messages) -> Option<CaseEdit> {
    let to = match pick {
        LeadPick::Beat(id) => CaseValue::form("Beat", id),
        LeadPick::Scene(id) => CaseValue::form("Scene", id),
        LeadPick::End(id) => CaseValue::form("End", id),
        LeadPick::Topics => CaseValue::word("Topics"),
        LeadPick::NewBeat => {
            // What led on before leads on from there, so that the case can be played at once.
            let then = places.case.at(place).cloned().unwrap_or_else(|| places.usual_then());
            let (called, line) = (words.text("app-studio-new-beat"), words.text("app-studio-new-line"));
            return CaseEdit::new_beat_at(places.case, place, &called, &line, then);
        }
    };
    Some(CaseEdit::Set { at: place.clone(), value: to })
}

/// Without a choice; without the last one the beat goes on where that led.
fn remove_choice(places: &SheetPlaces<'_>, at: usize) -> Option<CaseEdit> {
    let choice = places.choice(at)?;
    if places.sheet.choices.len() > 1 {
        return Some(CaseEdit::Remove { at: choice });
    }
    if places.is_topics() {
        return Some(CaseEdit::Clear { at: places.choices() });
    }
    let then = places.then(&choice).unwrap_or_else(|| places.usual_then());
    let clear = CaseEdit::Clear { at: places.choices() };
    Some(CaseEdit::All(vec![clear, CaseEdit::Set { at: places.sheet.path.name("then"), value: then }]))
}

/// Without a beat: what led to it leads to where it led itself.
fn remove_beat(places: &SheetPlaces<'_>) -> Option<CaseEdit> {
    let (around, _) = places.sheet.path.parent()?;
    let own = places.sheet.path.name_from_end(0);
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
    edits.push(CaseEdit::Remove { at: places.sheet.path.clone() });
    Some(CaseEdit::All(edits))
}
