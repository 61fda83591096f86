//! What the studio shows, as plain data.

use super::boards::BoardView;
use super::findings::CaseFindingRow;
use super::guide::GuideView;
use super::intent::{BranchAt, EffectAt, EffectWords, LineAt, SheetField, StudioSide};
use super::map::MapView;
use super::own_cases::OwnCasesView;
use super::picker::PickerView;
use super::remarks::RemarkRow;
use super::share::ShareView;
use super::translate::TranslationView;
use crate::engine::{Mood, Rating};
use crate::studio::{CopiedKind, ToldFinding};
use std::rc::Rc;

/// What the studio shows.
#[derive(Debug, Clone)]
pub enum StudioView {
    /// The cases of one's own.
    Cases(OwnCasesView),
    /// A step of the way to a first case.
    Guide(GuideView),
    /// A case that is being written.
    Case(Box<WritingView>),
}

impl Default for StudioView {
    fn default() -> Self {
        Self::Cases(OwnCasesView::default())
    }
}

/// A case that is being written.
#[derive(Debug, Clone, Default)]
pub struct WritingView {
    /// Tells it from other cases.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Whether what was written is kept.
    pub keeping: Keeping,
    /// Whether an edit can be taken back, and one that was taken back can be made again.
    pub undo: (bool, bool),
    /// The part beside the sheet.
    pub side: StudioSide,
    /// The words that are looked for.
    pub search: String,
    /// Where they stand.
    pub found: Vec<FoundRow>,
    /// The map.
    pub map: Rc<MapView>,
    /// The beat of the sheet, by its path.
    pub chosen: String,
    /// The part of the overview that was asked for, by its place, and how often something was.
    pub part: Option<(String, u32)>,
    /// What runs through the case; told while it is looked at.
    pub boards: Vec<BoardView>,
    /// The translation; told while it is looked at.
    pub translation: TranslationView,
    /// What goes out and comes in; told while it is looked at.
    pub share: ShareView,
    /// The sheet; absent where the case has no beat.
    pub sheet: Option<Box<SheetView>>,
    /// Everything that is found about the case; told while it is looked at.
    pub findings: Vec<CaseFindingRow>,
    /// How much that is.
    pub found_count: usize,
    /// What is wrong with the case and belongs to no beat.
    pub elsewhere: Vec<Marginal>,
    /// A list to choose from.
    pub picker: Option<PickerView>,
    /// Whether a walk to the beat is being looked for.
    pub walking: bool,
}

/// Whether what was written is kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Keeping {
    /// It is.
    #[default]
    Kept,
    /// In a moment.
    Soon,
    /// It could not be, for this reason.
    Failed(String),
    /// Something that was typed cannot be taken as it is: the moment, where it is on the sheet of one, and the reason.
    Refused(Option<String>, String),
}

/// A place where words stand that were looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundRow {
    /// The beat, by its path; none for what stands in the overview.
    pub beat: Option<String>,
    /// Its title, or what has the words.
    pub title: String,
    /// The words around it.
    pub words: String,
}

/// A beat as a page of a play.
#[derive(Debug, Clone, Default)]
pub struct SheetView {
    /// The beat, by its path.
    pub beat: String,
    /// Tells the sheet from others for as long as it is looked at, whatever its beat is called meanwhile.
    pub key: u32,
    /// The scene that it stands in.
    pub scene: String,
    /// Its title, as written; empty where it has none.
    pub title: String,
    /// Who can speak: nobody, the player, then the people of the case.
    pub speakers: Vec<String>,
    /// The figures of the people among them.
    pub figures: Vec<Option<String>>,
    /// Who can be addressed: the people of the case, by name.
    pub people: Vec<String>,
    /// The moods, in words.
    pub moods: Vec<String>,
    /// The ratings, in words.
    pub ratings: Vec<String>,
    /// What is said.
    pub lines: Vec<WrittenLine>,
    /// What coming here brings about.
    pub on_enter: Vec<WrittenEffect>,
    /// What can be chosen.
    pub choices: Vec<WrittenChoice>,
    /// How many of them are taken at once.
    pub plan: PlanView,
    /// Whether the scene has topics.
    pub has_topics: bool,
    /// Whether the beat stands in a scene, which may have them.
    pub in_scene: bool,
    /// Whether the subject can be changed here.
    pub switches: bool,
    /// What is found among them by ear alone.
    pub by_ear: Option<EarView>,
    /// Where it leads without a choice.
    pub lead: Option<SheetLead>,
    /// From where one comes here: the path and title of each beat.
    pub from: Vec<(String, String)>,
    /// What is found about it.
    pub findings: Vec<Marginal>,
    /// What was remarked on it.
    pub remarks: Vec<RemarkRow>,
    /// What of a line or choice is unfolded.
    pub unfolded: Vec<String>,
    /// Whether it can be changed here: a topic list is made of its topics.
    pub fixed: bool,
    /// When it can be brought in, where it is no moment but something that a trainer brings in: its field, and what it says.
    pub brought_in: Option<(SheetField, WrittenCondition)>,
    /// What was typed and cannot be taken as it is, each with the reason.
    pub refused: Vec<(SheetField, String)>,
    /// What was copied: its kind, and what it is called.
    pub copied: Option<(CopiedKind, String)>,
    /// Whether it can go one place earlier in its scene, and later.
    pub beat_moves: (bool, bool),
    /// The same of its scene among all.
    pub scene_moves: (bool, bool),
}

impl SheetView {
    /// A condition of the sheet, by its field.
    #[must_use]
    pub fn condition(&self, field: SheetField) -> Option<&WrittenCondition> {
        match field {
            SheetField::When(at) => self.choices.get(at).map(|it| &it.when),
            SheetField::LineWhen(LineAt::Beat(at)) => self.lines.get(at).map(|it| &it.when),
            SheetField::LineWhen(LineAt::Reply(choice, at)) => {
                self.choices.get(choice)?.reply.get(at).map(|it| &it.when)
            }
            SheetField::BranchWhen(BranchAt { owner, at }) => {
                let lead = owner.map_or(self.lead.as_ref(), |choice| self.choices.get(choice)?.lead.as_ref());
                lead?.branches.get(at).map(|it| &it.when)
            }
            SheetField::Part(_) => self.brought_in.as_ref().map(|it| &it.1),
            _ => None,
        }
    }

    /// The same, to be changed.
    pub(super) fn condition_mut(&mut self, field: SheetField) -> Option<&mut WrittenCondition> {
        match field {
            SheetField::When(at) => self.choices.get_mut(at).map(|it| &mut it.when),
            SheetField::LineWhen(LineAt::Beat(at)) => self.lines.get_mut(at).map(|it| &mut it.when),
            SheetField::LineWhen(LineAt::Reply(choice, at)) => {
                self.choices.get_mut(choice)?.reply.get_mut(at).map(|it| &mut it.when)
            }
            SheetField::BranchWhen(BranchAt { owner, at }) => {
                let lead = match owner {
                    None => self.lead.as_mut(),
                    Some(choice) => self.choices.get_mut(choice)?.lead.as_mut(),
                };
                lead?.branches.get_mut(at).map(|it| &mut it.when)
            }
            SheetField::Part(_) => self.brought_in.as_mut().map(|it| &mut it.1),
            _ => None,
        }
    }
}

/// What is found by ear alone among the choices of a sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EarView {
    /// Which choice sounds best, and whether it is.
    pub said: String,
    /// What gives the best away, each with what to do about it.
    pub signs: Vec<String>,
    /// How much is found in the whole case; empty where there is too little to judge.
    pub whole: String,
}

/// A line on a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenLine {
    /// Which it is.
    pub at: LineAt,
    /// Who says it, by the place in the list of the sheet.
    pub who: usize,
    /// How it is said.
    pub mood: Option<Mood>,
    /// What is said.
    pub text: String,
    /// The stage direction.
    pub cue: String,
    /// What is thought with it.
    pub thought: String,
    /// When it is said.
    pub when: WrittenCondition,
}

/// A condition: as it is written, and in words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WrittenCondition {
    /// As it is written; empty where there is none.
    pub text: String,
    /// What it says.
    pub words: String,
    /// Its questions, and what joins them; none where it can only be shown as text.
    pub rows: Vec<WrittenAsk>,
    /// In how many simulated talks it holds, where that is known.
    pub share: Option<ConditionShareView>,
    /// Why what was typed cannot be taken as it is.
    pub refused: Option<String>,
}

/// A row of a condition.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WrittenAsk {
    /// Which row it is.
    pub row: usize,
    /// How deep it lies.
    pub depth: usize,
    /// What it asks; empty where it joins the rows below it.
    pub words: String,
    /// Whether it is denied.
    pub denied: bool,
    /// Whether what it stands in asks for all of its rows; nothing where it stands alone.
    pub within: Option<bool>,
    /// Whether all rows below it have to hold, where it joins them.
    pub join: Option<bool>,
    /// How it compares with a number.
    pub signs: Option<WrittenPick>,
    /// What it compares with.
    pub values: Option<WrittenPick>,
    /// The same as they are written.
    pub written: Vec<String>,
}

/// In how many simulated talks a condition holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConditionShareView {
    /// The same in words.
    pub said: String,
    /// Whether there is a talk in which it does, to be played.
    pub walk: bool,
}

/// A choice on a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenChoice {
    /// What the player says or does.
    pub text: String,
    /// The title of a topic.
    pub short: String,
    /// Whether a topic has to be done.
    pub required: bool,
    /// What it takes of a budget, where there is one.
    pub cost: Option<WrittenPick>,
    /// The norm that it points to, where the case has any.
    pub norm: Option<WrittenPick>,
    /// Whether it is done rather than said.
    pub does: bool,
    /// How many words that are.
    pub words: usize,
    /// How many fit on a screen with the others.
    pub most: usize,
    /// Who hears it, where that is said, by the place in the list of the sheet.
    pub to: Option<usize>,
    /// What it is in terms of conversation: the id, the name, and what that does.
    pub moves: Vec<(String, String, String)>,
    /// What else it brings about.
    pub effects: Vec<WrittenEffect>,
    /// The reply.
    pub reply: Vec<WrittenLine>,
    /// Why it works or does not.
    pub why: String,
    /// The author's view.
    pub rating: Option<Rating>,
    /// When it can be picked.
    pub when: WrittenCondition,
    /// Where it leads.
    pub lead: Option<SheetLead>,
}

/// What a choice or a beat brings about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenEffect {
    /// Which it is.
    pub at: EffectAt,
    /// What it says.
    pub words: String,
    /// Its texts: which, the message that names it, and what stands in it.
    pub texts: Vec<(EffectWords, &'static str, String)>,
    /// What can be picked of it.
    pub picks: Vec<WrittenPick>,
}

/// Something of which one of several is picked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenPick {
    /// What it is about.
    pub name: String,
    /// What can be picked.
    pub options: Vec<String>,
    /// Which of them holds now.
    pub chosen: usize,
}

/// Where something leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetLead {
    /// In words.
    pub words: String,
    /// The beat that comes next, by its path, where it is one.
    pub beat: Option<String>,
    /// The ways on where there are several.
    pub branches: Vec<WrittenBranch>,
}

/// One of several ways on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenBranch {
    /// Which it is.
    pub at: BranchAt,
    /// When it is taken.
    pub when: WrittenCondition,
    /// How often it is drawn; nothing where conditions decide.
    pub weight: Option<WrittenPick>,
    /// Where it leads.
    pub lead: SheetLead,
}

/// How many choices are taken at once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlanView {
    /// In which way, by its place among all.
    pub chosen: usize,
    /// The word for what there is to spend.
    pub unit: Option<String>,
    /// Its numbers.
    pub picks: Vec<WrittenPick>,
}

/// A finding in the margin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marginal {
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: Vec<String>,
    /// What its button is called, where the remedy can be carried out.
    pub mend: Option<String>,
    /// Whether the case cannot be played before it is mended.
    pub error: bool,
}

impl Marginal {
    /// A finding as it is told.
    pub(super) fn of(told: ToldFinding) -> Self {
        Self { message: told.message, help: told.help, mend: told.mend.map(|it| it.1), error: told.error }
    }
}
