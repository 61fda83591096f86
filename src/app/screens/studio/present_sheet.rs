//! The sheet of a beat as it is drawn, filled from what the draft says of it.

use super::intent::{BranchAt, EffectAt, EffectWords, LineAt, SheetField};
use super::present_condition::condition;
use super::view::{
    Marginal, PlanView, SheetLead, SheetView, WrittenBranch, WrittenChoice, WrittenCondition, WrittenEffect,
    WrittenLine, WrittenPick,
};
use crate::engine::{Mood, Rating};
use crate::report::{Messages, capitalised};
use crate::script::rewrite::{CasePath, CaseValue};
use crate::studio::{
    AskWords, CaseDraft, CaseEdit, LeadsTo, Sheet, SheetBranch, SheetChoice, SheetCondition, SheetEffect, SheetFinding,
    SheetLine, SheetPick, SheetPlan, ToldFinding, figures_of, part_conditions,
};

/// The people of a case, in its order: the id, and what they are called.
pub(super) fn people(case: &CaseValue) -> impl Iterator<Item = (&str, &str)> {
    let cast = case.get("cast").map(CaseValue::entries).unwrap_or_default();
    cast.iter().map(|(id, person)| (id.as_str(), person.text_of("name")))
}

/// The title of a beat: its own, else its id in words.
pub(super) fn beat_title(title: &str, id: &str) -> String {
    let id = id.rsplit('.').next().unwrap_or(id);
    // Without a title a beat has its id there.
    if title.is_empty() || title == id { capitalised(&id.replace('_', " ")) } else { title.to_owned() }
}

/// What fills a sheet.
struct SheetFiller<'a> {
    draft: &'a CaseDraft,
    case: &'a CaseValue,
    words: &'a Messages,
    /// What questions are said with.
    asks: AskWords<'a>,
}

/// The sheet as it is drawn.
pub(super) fn filled(draft: &CaseDraft, sheet: &Sheet, words: &Messages) -> Option<SheetView> {
    let case = draft.case()?;
    let asks = AskWords { case, model: draft.model(), words, home: &sheet.home.0 };
    let it = SheetFiller { draft, case, words, asks };
    let mut speakers = vec![words.text("app-studio-narration"), words.text("app-studio-player")];
    speakers.extend(people(case).map(|(_, name)| name.to_owned()));
    let figures = figures_of(case).into_iter().map(|(_, figure)| Some(figure));
    let moods = Mood::ALL.map(|mood| words.text(&format!("live-mood-{}", mood.id().to_lowercase())));
    let ratings = Rating::ALL.map(|rating| words.text(&format!("review-rating-{}", rating.id().to_lowercase())));
    let (home, title) = &sheet.home;
    let scene = if title.is_empty() { capitalised(&home.replace('_', " ")) } else { title.clone() };
    let values = [("scene", scene.into()), ("id", sheet.beat.as_str().into())];
    let mut from: Vec<(String, String)> = Vec::new();
    for origin in &sheet.comes_from {
        let row = (origin.beat.clone(), beat_title(&origin.title, &origin.beat));
        if !from.contains(&row) {
            from.push(row);
        }
    }
    Some(SheetView {
        beat: sheet.beat.clone(),
        scene: words.text_with("app-studio-scene", &values),
        title: sheet.title.text.clone(),
        speakers,
        figures: [None, None].into_iter().chain(figures).collect(),
        people: people(case).map(|(_, name)| name.to_owned()).collect(),
        moods: std::iter::once(words.text("app-studio-mood-own")).chain(moods).collect(),
        ratings: std::iter::once(words.text("app-studio-rating-none")).chain(ratings).collect(),
        lines: it.lines(&sheet.lines, LineAt::Beat),
        on_enter: effects(None, &sheet.on_enter),
        choices: sheet
            .choices
            .iter()
            .enumerate()
            .map(|(at, choice)| it.choice(at, choice, sheet.planning.plan))
            .collect(),
        lead: it.ways(None, it.lead(&sheet.then, &sheet.leads), &sheet.branches),
        plan: PlanView {
            chosen: SheetPlan::ALL.iter().position(|plan| *plan == sheet.planning.plan).unwrap_or_default(),
            unit: sheet.planning.unit.as_ref().map(|it| it.text.clone()),
            picks: sheet.planning.picks.iter().map(pick).collect(),
        },
        in_scene: case.get("scenes").is_some_and(|it| it.get(&sheet.home.0).is_some()),
        has_topics: case.get("scenes").and_then(|it| it.get(&sheet.home.0)?.get("topics")).is_some(),
        switches: case.at(&sheet.path.name("switch")) == Some(&CaseValue::Bool(true)),
        from,
        findings: sheet.findings.iter().filter_map(|found| marginal(draft, found, words)).collect(),
        fixed: sheet.beat.ends_with(".topics"),
        brought_in: it.brought_in(sheet),
        beat_moves: ways(case, &sheet.path),
        scene_moves: ways(case, &sheet.path.first(2)),
        ..SheetView::default()
    })
}

/// Whether something can go one place earlier among its like, and later.
fn ways(case: &CaseValue, at: &CasePath) -> (bool, bool) {
    let can = |earlier| CaseEdit::one_place(case, at, earlier).is_some();
    (can(true), can(false))
}

/// A finding as it stands in the margin.
fn marginal(draft: &CaseDraft, it: &SheetFinding, words: &Messages) -> Option<Marginal> {
    ToldFinding::of(draft, it.finding, words).map(Marginal::of)
}

impl SheetFiller<'_> {
    /// When a trainer can bring in what the sheet is of.
    fn brought_in(&self, sheet: &Sheet) -> Option<(SheetField, WrittenCondition)> {
        let place = sheet.path.name("when");
        let at = part_conditions(self.case).iter().position(|it| *it == place).filter(|_| sheet.is_intervention())?;
        let written = self.case.at(&place).and_then(CaseValue::as_text).unwrap_or_default().to_owned();
        let when = (!written.is_empty())
            .then(|| SheetCondition { written, words: self.draft.condition_words(&place, self.words) });
        Some((SheetField::Part(at), condition(when.as_ref(), self.asks)))
    }

    fn lines(&self, lines: &[SheetLine], at: impl Fn(usize) -> LineAt) -> Vec<WrittenLine> {
        lines.iter().enumerate().map(|(place, line)| self.line(at(place), line)).collect()
    }

    fn line(&self, at: LineAt, line: &SheetLine) -> WrittenLine {
        let place = |id: &str| people(self.case).position(|(person, _)| person == id).map_or(0, |at| at + 2);
        WrittenLine {
            at,
            who: match line.who.as_deref() {
                None => 0,
                Some("player") => 1,
                Some(id) => place(id),
            },
            mood: line.mood,
            text: line.text.text.clone(),
            cue: line.cue.text.clone(),
            thought: line.thinks.text.clone(),
            when: condition(line.when.as_ref(), self.asks),
        }
    }

    fn choice(&self, at: usize, choice: &SheetChoice, plan: SheetPlan) -> WrittenChoice {
        let written = choice.path.clone();
        let to = self.case.at(&written.name("to")).and_then(CaseValue::as_text);
        let moves = choice.moves.iter().map(|it| {
            let what = [it.means.as_str(), it.does.as_str()].map(capitalised);
            let what = what.iter().filter(|it| !it.is_empty()).map(|it| sentence(it)).collect::<Vec<_>>().join(" ");
            (it.id.clone(), capitalised(&it.name), what)
        });
        WrittenChoice {
            text: choice.text.text.clone(),
            does: choice.does,
            words: choice.length.words,
            most: choice.length.most,
            to: to.and_then(|to| people(self.case).position(|(id, _)| id == to)),
            moves: moves.collect(),
            effects: effects(Some(at), &choice.effects),
            reply: self.lines(&choice.reply, |line| LineAt::Reply(at, line)),
            why: choice.why.text.clone(),
            rating: choice.rating,
            when: condition(choice.when.as_ref(), self.asks),
            short: choice.short.text.clone(),
            required: self.case.at(&choice.path.name("required")) == Some(&CaseValue::Bool(true)),
            norm: choice.norm.as_ref().map(pick),
            cost: (plan == SheetPlan::Budget).then(|| pick(&choice.cost)),
            lead: self.ways(Some(at), self.lead(&choice.then, &choice.leads), &choice.branches),
        }
    }

    /// Where something leads, in words.
    fn lead(&self, then: &str, leads: &[(LeadsTo, String)]) -> Option<SheetLead> {
        if then.is_empty() && leads.is_empty() {
            return None;
        }
        let said: Vec<_> = leads.iter().map(|(to, title)| self.said(then, to, title)).collect();
        let words = match said.len() {
            0 => then.to_owned(),
            1 => said.concat(),
            _ => {
                let id = if then.starts_with("Chance") { "app-studio-lead-chance" } else { "app-studio-lead-first" };
                self.words.text_with(id, &[("title", said.join(" / ").into())])
            }
        };
        let beat = match leads {
            [(LeadsTo::Beat(beat), _)] => Some(beat.clone()),
            _ => None,
        };
        Some(SheetLead { words, beat, branches: Vec::new() })
    }

    /// The same with the ways on where there are several.
    fn ways(&self, owner: Option<usize>, lead: Option<SheetLead>, branches: &[SheetBranch]) -> Option<SheetLead> {
        let branch = |(at, it): (usize, &SheetBranch)| {
            Some(WrittenBranch {
                at: BranchAt { owner, at },
                when: condition(it.when.as_ref(), self.asks),
                weight: it.weight.map(|weight| self.weight(weight)),
                lead: self.lead(&it.then, &it.leads)?,
            })
        };
        let branches = branches.iter().enumerate().filter_map(branch).collect();
        lead.map(|lead| SheetLead { branches, ..lead })
    }

    /// How often a way on is drawn.
    fn weight(&self, weight: i64) -> WrittenPick {
        let numbers = weights(weight);
        let said = |it: &i64| self.words.text_with("app-studio-branch-times", &[("count", (*it).into())]);
        WrittenPick {
            name: String::new(),
            options: numbers.iter().map(said).collect(),
            chosen: numbers.iter().position(|it| *it == weight).unwrap_or_default(),
        }
    }

    fn said(&self, then: &str, to: &LeadsTo, title: &str) -> String {
        let say = |id: &str, title: &str| self.words.text_with(id, &[("title", title.into())]);
        match to {
            LeadsTo::Beat(beat) if beat.ends_with(".topics") => self.words.text("app-studio-lead-topics"),
            LeadsTo::Beat(beat) if then.starts_with("Scene") => {
                let home = beat.split('.').next().unwrap_or_default();
                let scene = self.case.get("scenes").and_then(|it| it.get(home)).map_or(home, |it| it.text_of("title"));
                say("app-studio-lead-scene", scene)
            }
            LeadsTo::Beat(beat) => beat_title(title, beat),
            LeadsTo::Ending(_) => say("app-studio-lead-end", title),
            LeadsTo::Back => self.words.text("app-studio-lead-return"),
            LeadsTo::Nowhere(name) => say("app-studio-lead-nowhere", name),
        }
    }
}

/// Weights that can be chosen, with the one that holds now.
pub(super) fn weights(now: i64) -> Vec<i64> {
    let mut weights: Vec<i64> = (1..=9).collect();
    if !weights.contains(&now) {
        weights.push(now);
    }
    weights
}

/// What can be picked, as it is drawn.
fn pick(pick: &SheetPick) -> WrittenPick {
    WrittenPick {
        name: pick.name.clone(),
        options: pick.options.iter().map(|(words, _)| capitalised(words)).collect(),
        chosen: pick.chosen,
    }
}

/// Effects as they are drawn, of a choice or of the beat.
fn effects(owner: Option<usize>, effects: &[SheetEffect]) -> Vec<WrittenEffect> {
    let effect = |(at, it): (usize, &SheetEffect)| WrittenEffect {
        at: EffectAt { owner, at },
        words: it.words.clone().unwrap_or_else(|| it.written.clone()),
        texts: it
            .texts
            .iter()
            .map(|(part, text)| match *part {
                "text" => (EffectWords::Text, "app-studio-promise-text", text.text.clone()),
                _ => (EffectWords::Because, "app-studio-because", text.text.clone()),
            })
            .collect(),
        picks: it.picks.iter().map(pick).collect(),
    };
    effects.iter().enumerate().map(effect).collect()
}

/// A text that ends as a sentence does.
fn sentence(text: &str) -> String {
    if text.ends_with(['.', '!', '?']) { text.to_owned() } else { format!("{text}.") }
}

/// Puts what is being typed in the place of what stands in a field.
pub(super) fn put(view: &mut SheetView, field: SheetField, text: &str) {
    fn line(view: &mut SheetView, at: LineAt) -> Option<&mut WrittenLine> {
        match at {
            LineAt::Beat(line) => view.lines.get_mut(line),
            LineAt::Reply(choice, line) => view.choices.get_mut(choice)?.reply.get_mut(line),
        }
    }
    let place = match field {
        SheetField::Title => Some(&mut view.title),
        SheetField::Said(at) => line(view, at).map(|it| &mut it.text),
        SheetField::Cue(at) => line(view, at).map(|it| &mut it.cue),
        SheetField::Thought(at) => line(view, at).map(|it| &mut it.thought),
        SheetField::Choice(at) => view.choices.get_mut(at).map(|it| &mut it.text),
        SheetField::Why(at) => view.choices.get_mut(at).map(|it| &mut it.why),
        SheetField::Short(at) => view.choices.get_mut(at).map(|it| &mut it.short),
        SheetField::Unit => view.plan.unit.as_mut(),
        SheetField::LineWhen(_) | SheetField::When(_) | SheetField::BranchWhen(_) | SheetField::Part(_) => {
            view.condition_mut(field).map(|it| &mut it.text)
        }
        SheetField::Effect(EffectAt { owner, at }, part) => {
            let effects = match owner {
                None => Some(&mut view.on_enter),
                Some(choice) => view.choices.get_mut(choice).map(|it| &mut it.effects),
            };
            let texts = effects.and_then(|it| it.get_mut(at)).map(|it| &mut it.texts);
            texts.and_then(|it| it.iter_mut().find(|it| it.0 == part)).map(|it| &mut it.2)
        }
    };
    if let Some(place) = place {
        text.clone_into(place);
    }
    // The bar below a choice is of what stands in its field.
    if let SheetField::Choice(at) = field
        && let Some(choice) = view.choices.get_mut(at)
    {
        choice.words = text.split_whitespace().count();
    }
}
