//! Putting in what was copied: under an id of its own, leading on from where it stands, and without what the case lacks.

use super::instead::{MissingInstead, Replaced, Substitutes};
use super::{CopiedKind, CopiedName, CopiedPart, SHOWN, form_of, has, promises};
use crate::engine::{Piece, placed_pieces};
use crate::report::capitalised;
use crate::report::condition::readable;
use crate::script::rewrite::{CasePath, CaseValue, copied};
use crate::script::{TextEdit, TextEdits};
use crate::studio::draft::CaseDraft;
use crate::studio::edit::{CaseEdit, EditRefused, TextPlace, free_id};
use crate::studio::talk::{beginning, entries};
use std::collections::BTreeMap;

/// What was put in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pasted {
    /// Where it stands.
    pub at: CasePath,
    /// What it names that the case does not have.
    pub missing: Vec<MissingPart>,
}

/// Something that is named by what was put in, and is not in the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingPart {
    /// What it is called where it was copied.
    pub called: String,
    /// Where it was named.
    pub at: CasePath,
    /// What came there.
    pub instead: MissingInstead,
}

impl CaseDraft {
    /// Puts what was copied into a list of choices, of moments or of scenes, as one step. A case that can be played stays
    /// one: where it names what the case does not have, something else comes.
    ///
    /// # Errors
    /// Why it cannot be put there; nothing has changed then.
    pub fn paste_part(&mut self, part: &CopiedPart, into: &CasePath, at: usize) -> Result<Pasted, EditRefused> {
        let case = self.case().ok_or_else(|| EditRefused::no_such_place(&into.to_string()))?;
        let target = PasteTarget::of(case, part, into, at);
        let mut missing = Vec::new();
        let (edit, root) = (target.edit(&mut missing)?, target.root);
        self.edit_sound(&edit)?;
        Ok(Pasted { at: root, missing })
    }
}

/// A place for what was copied.
struct PasteTarget<'t> {
    case: &'t CaseValue,
    part: &'t CopiedPart,
    into: &'t CasePath,
    at: usize,
    /// Where it will stand.
    root: CasePath,
    /// Its name then, as picks give it.
    name: String,
    /// The scene or fragment around it, as picks name it; for a scene itself its name.
    home: String,
    /// Where to go on, and who speaks, in place of what the case does not have.
    put: Substitutes,
}

impl<'t> PasteTarget<'t> {
    fn of(case: &'t CaseValue, part: &'t CopiedPart, into: &'t CasePath, at: usize) -> Self {
        let id = free_id(case, into, part.at.name_from_end(0));
        let names: Vec<&str> = into.names().collect();
        let (name, home) = match names[..] {
            [_, home, "beats"] => (format!("{home}.{id}"), home.to_owned()),
            [_, home, "beats", beat, ..] => (format!("{home}.{beat}.{id}"), home.to_owned()),
            _ => (id.clone(), id.clone()),
        };
        let then = onward(case, part.kind, into, at);
        let there = case.get("scenes").and_then(|it| it.get(&home)?.get("with")?.items().first()?.as_text());
        let person = there.or(entries(case, "cast").first().map(|(id, _)| &**id)).map(str::to_owned);
        Self { case, part, into, at, root: into.name(&id), name, home, put: Substitutes { person, then } }
    }

    /// The edit that puts it in.
    fn edit(&self, missing: &mut Vec<MissingPart>) -> Result<CaseEdit, EditRefused> {
        let mut replaced = Replaced::default();
        let (mut renamed, mut lost) = (Vec::new(), Vec::new());
        let fresh = self.new_promises();
        for name in &self.part.names {
            // What a text shows of the story is looked at apart: the text stays.
            if self.part.text[..name.span.start as usize].ends_with('{') {
                continue;
            }
            match self.written(name, &fresh) {
                Some(new) if new == self.part.text[name.span.range()] => {}
                Some(new) => renamed.push(TextEdit::replace(name.span, new)),
                None if name.own => lost.push(name),
                None => self.miss(name.called.clone(), &self.within(&name.at), &mut replaced, missing),
            }
        }
        // What was lost with something else is told where that alone is the reason.
        for name in lost {
            let within = self.within(&name.at);
            if !replaced.covers(&within) {
                self.miss(name.called.clone(), &within, &mut replaced, missing);
            }
        }
        renamed.sort();
        renamed.dedup();
        let mut edits = TextEdits::default();
        if !edits.add(&renamed) {
            return Err(EditRefused::no_such_place(&self.into.to_string()));
        }
        let written = copied(&edits.apply(&self.part.text), &self.part.at)?;
        self.lead_on(&mut replaced, missing);
        let mut all = vec![CaseEdit::Paste { into: self.into.clone(), at: self.at, written }];
        all.extend(replaced.edits(&self.root, &self.part.value, &self.put));
        all.extend(self.values(missing));
        all.extend(self.fitting(&replaced));
        all.extend(self.addressing(&replaced, missing));
        Ok(CaseEdit::All(all))
    }

    /// A place within what was copied.
    fn within(&self, at: &CasePath) -> CasePath {
        let steps = at.steps().iter().skip(self.part.at.steps().len());
        steps.fold(CasePath::default(), |path, step| path.with(step.clone()))
    }

    /// Where a place within what was copied will be.
    fn placed(&self, within: &CasePath) -> CasePath {
        within.steps().iter().fold(self.root.clone(), |path, step| path.with(step.clone()))
    }

    fn miss(&self, called: String, within: &CasePath, replaced: &mut Replaced, missing: &mut Vec<MissingPart>) {
        let (place, instead) = replaced.around(within);
        let at = self.placed(&place);
        // An item that goes leaves its list.
        let gone = matches!(instead, MissingInstead::Effect | MissingInstead::Present);
        let at = if gone { at.parent().map(|it| it.0).unwrap_or_default() } else { at };
        let it = MissingPart { called, at, instead };
        if !missing.contains(&it) {
            missing.push(it);
        }
    }

    /// How a name is to be written here; nothing where the case does not have what it names.
    fn written(&self, name: &CopiedName, fresh: &BTreeMap<String, String>) -> Option<String> {
        let now = &self.part.text[name.span.range()];
        let parts = now.split('.').count();
        if let Some(new) = fresh.get(&name.path).filter(|_| name.kind == "promise") {
            return Some(new.clone());
        }
        if name.own && name.kind == "promise" && !self.is_promised(&name.path) {
            return None;
        }
        if name.own {
            let whole = name.whole();
            let rest = whole.strip_prefix(&self.part.name);
            // A promise that is made here has its own name, wherever that is.
            let Some(rest) = rest.filter(|_| name.kind != "promise") else { return Some(now.to_owned()) };
            let whole = format!("{}{rest}", self.name);
            let all: Vec<&str> = whole.split('.').collect();
            return Some(all[all.len().saturating_sub(parts)..].join("."));
        }
        // A variable of the same name that is of another kind is another one.
        let is_another = name.kind == "variable" && form_of(self.case, &name.path) != name.form.as_deref();
        if is_another || !has(self.case, name.kind, &name.path) {
            return None;
        }
        // A name that leaves out its scene means that of where it stands.
        let whole = name.whole();
        let left_out = whole.split('.').count().saturating_sub(parts);
        let short = matches!(name.kind, "beat" | "choice" | "topic") && left_out > 0;
        let from = self.part.name.split('.').next().unwrap_or_default();
        if !short || from == self.home {
            return Some(now.to_owned());
        }
        let alone = self.part.text[..name.span.start as usize].ends_with('"');
        // A condition asks for it anywhere; one leads to it within its scene only.
        (!alone && left_out == 1).then_some(whole)
    }

    /// The promises that are made in what was copied, to somebody who is here: one to nobody goes.
    fn kept_promises(&self) -> Vec<&'t CaseValue> {
        let mut own = Vec::new();
        promises(&self.part.value, &mut own);
        own.retain(|it| has(self.case, "person", it.text_of("to")));
        own
    }

    /// Whether a promise is made in what was copied, and goes on being made.
    fn is_promised(&self, id: &str) -> bool {
        self.kept_promises().iter().any(|it| it.text_of("id") == id)
    }

    /// Ids for promises that are made in what was copied and mean another promise here.
    fn new_promises(&self) -> BTreeMap<String, String> {
        let (own, mut there) = (self.kept_promises(), Vec::new());
        promises(self.case, &mut there);
        let same = |one: &CaseValue, other: &CaseValue| {
            ["to", "kind", "text"].iter().all(|field| one.get(field) == other.get(field))
        };
        let mut fresh = BTreeMap::new();
        for promise in own {
            let id = promise.text_of("id");
            let called: Vec<_> = there.iter().filter(|it| it.text_of("id") == id).collect();
            if called.is_empty() || called.iter().any(|it| same(it, promise)) {
                continue;
            }
            let taken = |new: &String| there.iter().any(|it| it.text_of("id") == new);
            let new = (2..).map(|at| format!("{id}_{at}")).find(|new| !taken(new));
            fresh.extend(new.map(|new| (id.to_owned(), new)));
        }
        fresh
    }

    /// Ways on that are possible in some scenes only.
    fn lead_on(&self, replaced: &mut Replaced, missing: &mut Vec<MissingPart>) {
        let scene = self.case.get("scenes").and_then(|it| it.get(&self.home));
        let is_possible = |word: &str| match word {
            "Topics" => self.part.kind == CopiedKind::Scene || scene.is_some_and(|it| it.get("topics").is_some()),
            "Return" => self.into.names().next() == Some("fragments"),
            _ => true,
        };
        let mut ways = Vec::new();
        words(&self.part.value, &CasePath::default(), &mut ways);
        for (at, word) in ways {
            if at.names().any(|it| it == "then") && !is_possible(word) {
                self.miss(String::new(), &at, replaced, missing);
            }
        }
    }

    /// Texts that show what the story remembers, where the case remembers no such thing: they say the word instead.
    fn values(&self, missing: &mut Vec<MissingPart>) -> Vec<CaseEdit> {
        let mut shown = Vec::new();
        texts(&self.part.value, &CasePath::default(), &mut shown);
        let mut edits = Vec::new();
        for (within, text) in shown {
            let mut plain = TextEdits::default();
            let at = self.placed(&within);
            for (range, piece) in placed_pieces(text) {
                let Piece::Variable(name) = piece else { continue };
                if has(self.case, "variable", name) {
                    continue;
                }
                let span = crate::script::Span::new(range.start, range.end);
                if plain.add(&[TextEdit::replace(span, readable(name))]) {
                    let (called, instead) = (capitalised(&readable(name)), MissingInstead::Value);
                    missing.push(MissingPart { called, at: at.clone(), instead });
                }
            }
            if !plain.is_empty() {
                edits.push(CaseEdit::SetText { at: TextPlace(at), text: plain.apply(text) });
            }
        }
        edits
    }

    /// Where nobody is, moves touch whom a choice is said to: somebody of the case hears it, or where there is nobody at all
    /// the moves go.
    fn addressing(&self, replaced: &Replaced, missing: &mut Vec<MissingPart>) -> Vec<CaseEdit> {
        let nobody = |scene: &CaseValue| scene.get("with").is_none_or(|it| it.items().is_empty());
        let is_empty = match self.part.kind {
            CopiedKind::Scene => nobody(&self.part.value),
            _ => self.case.get("scenes").and_then(|it| it.get(&self.home)).is_some_and(nobody),
        };
        let mut edits = Vec::new();
        if !is_empty && self.put.person.is_some() {
            return edits;
        }
        for (within, choice) in with_moves(self.part.kind, &self.part.value) {
            let named = choice.get("to").is_some();
            if named && !replaced.has(&within.name("to")) {
                continue;
            }
            let at = |field: &str| self.placed(&within.name(field));
            if !named {
                let (called, instead) = (beginning(choice.text_of("text"), SHOWN), MissingInstead::Addressed);
                missing.push(MissingPart { called, at: at("to"), instead });
            }
            edits.push(match &self.put.person {
                Some(person) => CaseEdit::Set { at: at("to"), value: CaseValue::text(person) },
                None => CaseEdit::Clear { at: at("moves") },
            });
        }
        edits
    }

    /// What else has to change for it to stand where it is put.
    fn fitting(&self, replaced: &Replaced) -> Vec<CaseEdit> {
        let (root, value) = (&self.root, &self.part.value);
        let mut edits = Vec::new();
        match self.part.kind {
            CopiedKind::Scene => {}
            CopiedKind::Beat => {
                let topics = self.case.get("scenes").and_then(|it| it.get(&self.home)?.get("topics")).is_some();
                if value.get("switch").is_some() && !topics {
                    edits.push(CaseEdit::Clear { at: root.name("switch") });
                }
            }
            CopiedKind::Choice => {
                let beat = self.into.parent().map(|it| it.0).unwrap_or_default();
                let there = self.case.at(&beat);
                let select = there.and_then(|it| it.get("select"));
                let leads = value.get("then").is_some();
                // Of several choices at once none leads anywhere by itself.
                if select.is_some() && leads {
                    edits.push(CaseEdit::Clear { at: root.name("then") });
                } else if select.is_none() && !leads && !replaced.has(&CasePath::from("then")) {
                    edits.push(CaseEdit::Set { at: root.name("then"), value: self.put.then.clone() });
                }
                let form = |name: &str| name == "Budget";
                let budget = matches!(select, Some(CaseValue::Form(it, _) | CaseValue::Part(it, _)) if form(it));
                if value.get("cost").is_some() && !budget {
                    edits.push(CaseEdit::Clear { at: root.name("cost") });
                }
                // A beat with a choice goes on where that leads.
                if select.is_none() && there.is_some_and(|it| it.get("then").is_some()) {
                    edits.push(CaseEdit::Clear { at: beat.name("then") });
                }
            }
        }
        edits
    }
}

/// The choices of a kind of part that touch somebody with a move, and where each stands within it.
fn with_moves(kind: CopiedKind, value: &CaseValue) -> Vec<(CasePath, &CaseValue)> {
    let whole = vec![(CasePath::default(), value)];
    let mut choices = match kind {
        CopiedKind::Choice => whole,
        CopiedKind::Beat => listed(whole, "choices"),
        CopiedKind::Scene => [listed(whole.clone(), "topics"), listed(listed(whole, "beats"), "choices")].concat(),
    };
    choices.retain(|(_, it)| it.get("moves").is_some_and(|it| !it.items().is_empty()));
    choices
}

/// What stands in a list of each of several values.
fn listed<'v>(within: Vec<(CasePath, &'v CaseValue)>, list: &str) -> Vec<(CasePath, &'v CaseValue)> {
    let mut found = Vec::new();
    for (at, value) in within {
        let at = at.name(list);
        found.extend(entries(value, list).iter().map(|(id, it)| (at.name(id), it)));
    }
    found
}

/// Where what is put in goes on in place of what the case does not have: where what stands before it goes, else to an end.
fn onward(case: &CaseValue, kind: CopiedKind, into: &CasePath, at: usize) -> CaseValue {
    let beside = case.at(into).map(CaseValue::entries).unwrap_or_default();
    let before = at.checked_sub(1).and_then(|at| beside.get(at)).or_else(|| beside.first()).map(|(_, it)| it);
    let of_choices = |beat: &CaseValue| entries(beat, "choices").iter().find_map(|(_, it)| it.get("then").cloned());
    let found = match kind {
        CopiedKind::Scene => None,
        CopiedKind::Beat => before.and_then(|beat| beat.get("then").cloned().or_else(|| of_choices(beat))),
        CopiedKind::Choice => before.and_then(|it| it.get("then").cloned()).or_else(|| {
            let (beat, _) = into.parent()?;
            case.at(&beat)?.get("then").cloned()
        }),
    };
    found.unwrap_or_else(|| match into.names().next() {
        Some("fragments") => CaseValue::word("Return"),
        _ => CaseValue::form("End", entries(case, "endings").first().map_or("", |(id, _)| &**id)),
    })
}

/// The words within a value, and where each stands.
fn words<'v>(value: &'v CaseValue, at: &CasePath, found: &mut Vec<(CasePath, &'v str)>) {
    found.extend(value.as_word().map(|word| (at.clone(), word)));
    value.entries().iter().for_each(|(name, inner)| words(inner, &at.name(name), found));
    value.items().iter().enumerate().for_each(|(item, inner)| words(inner, &at.item(item), found));
}

/// The texts within a value, and where each stands.
fn texts<'v>(value: &'v CaseValue, at: &CasePath, found: &mut Vec<(CasePath, &'v str)>) {
    found.extend(value.as_text().map(|text| (at.clone(), text)));
    value.entries().iter().for_each(|(name, inner)| texts(inner, &at.name(name), found));
    value.items().iter().enumerate().for_each(|(item, inner)| texts(inner, &at.item(item), found));
}
