//! What somebody asks for while writing a case.

pub use super::guide::GuideIntent;
pub use super::translate::TranslateIntent;
pub use super::twine::TwineIntent;
pub use crate::studio::{CopiedKind, NewPart};

use super::picker::PickerKind;
use crate::engine::{Mood, Rating};
use crate::report::document::DocumentKind;
use crate::studio::{CaseEdit, ConditionChange, NewEffect, SheetPlan};
use std::path::PathBuf;

/// What somebody asks for while writing a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StudioIntent {
    /// To give the new case this title.
    NewTitle(String),
    /// To begin the new case from a template or a copy, by its place in the list.
    NewFrom(usize),
    /// To make the new case.
    Make,
    /// To write on in a case of one's own.
    Open(PathBuf),
    /// To take a case of one's own off the shelf; it is asked first.
    Delete(PathBuf),
    /// The same, when it was asked.
    DeleteForSure(PathBuf),
    /// To put a case back that was taken off the shelf.
    PutBack {
        /// Where it stands now.
        from: PathBuf,
        /// Where it stood.
        to: PathBuf,
    },
    /// To go back to the list of one's own cases.
    Close,
    /// To see another part of the case beside the sheet, or in its place where there is room for one.
    Side(StudioSide),
    /// To look for words.
    Search(String),
    /// To see a beat's sheet, by its path.
    Choose(String),
    /// To see a place of the case, by its path: on the sheet of its moment, or in the overview.
    GoTo(String),
    /// To take the last edit back.
    Undo,
    /// To make the edit again that was taken back.
    Redo,
    /// To change something on the sheet.
    Change(SheetChange),
    /// Other words in a text of the case, by its place.
    Write(String, String),
    /// To call a part of the case by another name, by what it is called now.
    Call(String, String),
    /// Another text of a document, by the path of its file.
    WriteDocument(String, String),
    /// A document is another kind, by the path of its file.
    SetDocument(String, DocumentKind),
    /// Another value of a part of the case.
    Edit(CaseEdit),
    /// One more part of the case.
    Add(NewPart),
    /// To keep a copy of something, to be put in somewhere.
    Copy(CopyOf),
    /// To put in what was copied: behind this choice of the sheet where one is meant, else behind what the sheet is of.
    Paste(Option<usize>),
    /// To see what else a line or choice can have.
    Unfold(String),
    /// To choose from a long list.
    Ask(PickerKind),
    /// To look for words in that list.
    AskSearch(String),
    /// To take what stands at a place of that list.
    Pick(usize),
    /// To close the list.
    PickerDone,
    /// To do what a finding of the sheet offers, by its place there.
    Mend(usize),
    /// To play from the beat of the sheet.
    Play,
    /// To play a talk in which a condition of the sheet holds.
    PlayWhere(SheetField),
    /// Something of what goes out and comes in.
    Share(ShareIntent),
    /// Something of the way to a first case.
    Guide(GuideIntent),
    /// Something of a translation.
    Translate(TranslateIntent),
    /// Something of a file of Twine to begin with.
    Twine(TwineIntent),
}

/// What somebody asks for of what goes out and comes in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ShareIntent {
    /// To save in this folder, and look there for what comes in.
    Folder(String),
    /// To look once more for scripts that came back.
    Look,
    /// To save the script for reviewers.
    SaveWord,
    /// To save the case as one file to mail.
    Pack,
    /// To take in the remarks of a script that came back.
    ReadRemarks(PathBuf),
    /// To tick a remark off, or no longer.
    Tick(String, bool),
}

/// What is to be copied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CopyOf {
    /// A choice of the sheet.
    Choice(usize),
    /// The moment of the sheet.
    Beat,
    /// The scene in which that stands.
    Scene,
    /// What stands at a place.
    Place(String),
}

/// A part of the case that stands beside the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum StudioSide {
    /// The map.
    #[default]
    Map,
    /// The same as a list.
    Outline,
    /// What runs through the case: promises, interests, endings and people.
    Boards,
    /// Everything that is found about it.
    Findings,
    /// Its translations, across the whole window.
    Translate,
    /// What goes out and comes in.
    Share,
    /// The sheet itself, where there is room for one part only.
    Sheet,
}

/// Which line of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LineAt {
    /// One that is said when the beat begins.
    Beat(usize),
    /// One of the reply to a choice.
    Reply(usize, usize),
}

/// Which effect of a sheet: one of a choice, or of coming to the beat, by its place there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct EffectAt {
    /// The choice; the beat itself without one.
    pub owner: Option<usize>,
    /// Its place there.
    pub at: usize,
}

/// One of several ways on, of a choice or of the beat, by its place there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct BranchAt {
    /// The choice; the beat itself without one.
    pub owner: Option<usize>,
    /// Its place there.
    pub at: usize,
}

/// A text of an effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EffectWords {
    /// What is promised.
    Text,
    /// Why it changes, for the look back.
    Because,
}

/// Something on a sheet that is written in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SheetField {
    /// The title of the beat.
    Title,
    /// What is said in a line.
    Said(LineAt),
    /// The stage direction of a line.
    Cue(LineAt),
    /// What is thought with a line.
    Thought(LineAt),
    /// When a line is said.
    LineWhen(LineAt),
    /// What the player says or does.
    Choice(usize),
    /// Why that works or does not.
    Why(usize),
    /// When it can be picked.
    When(usize),
    /// A text of an effect.
    Effect(EffectAt, EffectWords),
    /// When one of several ways on is taken.
    BranchWhen(BranchAt),
    /// What a topic is called.
    Short(usize),
    /// The word for what there is to spend.
    Unit,
    /// When a part of the case that is no moment comes, by the place of its condition among those.
    Part(usize),
}

/// A change to the sheet of a beat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SheetChange {
    /// Other words.
    Write(SheetField, String),
    /// Another speaker, by the place in the list of the sheet.
    Speaker(LineAt, usize),
    /// Another mood; without one the state of the person decides.
    Mood(LineAt, Option<Mood>),
    /// One more line, in a beat or in the reply to a choice.
    AddLine(Option<usize>),
    /// Without this line.
    RemoveLine(LineAt),
    /// This line one place up, or down.
    MoveLine(LineAt, bool),
    /// One more choice.
    AddChoice,
    /// Without this choice.
    RemoveChoice(usize),
    /// This choice one place up, or down.
    MoveChoice(usize, bool),
    /// To another person of the scene, by the place in the list of the sheet; to the first without one.
    To(usize, Option<usize>),
    /// With a move, or no longer: its id.
    Move(usize, String, bool),
    /// One more effect of a choice, or of coming to the beat.
    AddEffect(Option<usize>, NewEffect),
    /// Without this effect.
    RemoveEffect(EffectAt),
    /// A change to a condition, by its rows.
    Condition(SheetField, ConditionChange),
    /// Another value of an effect: which of what can be picked, and which of the values.
    PickEffect(EffectAt, usize, usize),
    /// The author's view.
    Rating(usize, Option<Rating>),
    /// Where it leads after a choice, or after the beat itself.
    Lead(Option<usize>, LeadPick),
    /// Where one of several ways on leads.
    BranchLead(BranchAt, LeadPick),
    /// Where it leads is drawn, or among one way more.
    AddChance(Option<usize>),
    /// Without this way on.
    RemoveBranch(BranchAt),
    /// This way on one place up, or down.
    MoveBranch(BranchAt, bool),
    /// How often a way on is drawn, by the place of the number.
    Weight(BranchAt, usize),
    /// One more topic: one that begins at the beat of the sheet, or at the first beat from the list of topics.
    AddTopic,
    /// Where a topic begins, or what comes when all are done: the id of a beat of the scene.
    Opens(Option<usize>, String),
    /// Whether a topic has to be done.
    Required(usize, bool),
    /// Whether the subject can be changed here.
    Switch(bool),
    /// Another norm that a choice points to, by its place among what can be picked.
    Norm(usize, usize),
    /// Choices are taken in another way.
    Plan(SheetPlan),
    /// Another number of that, by what it is and its place.
    PickPlan(usize, usize),
    /// What a choice takes of a budget, by the place of the number.
    Cost(usize, usize),
    /// The beat one place earlier in its scene, or later.
    MoveBeat(bool),
    /// Its scene one place earlier among all, or later.
    MoveScene(bool),
    /// Without the beat.
    RemoveBeat,
}

impl SheetChange {
    /// Whether something else stands in the place of what stood there.
    pub(super) fn moves_others(&self) -> bool {
        matches!(
            self,
            Self::RemoveLine(_)
                | Self::MoveLine(..)
                | Self::RemoveChoice(_)
                | Self::MoveChoice(..)
                | Self::RemoveEffect(_)
                | Self::RemoveBranch(_)
                | Self::MoveBranch(..)
                | Self::RemoveBeat
        )
    }
}

/// Where a choice is to lead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LeadPick {
    /// To a beat of the same scene or fragment, by its id.
    Beat(String),
    /// To a scene.
    Scene(String),
    /// To an ending.
    End(String),
    /// Back to the topics of the scene.
    Topics,
    /// To a beat that is made for it.
    NewBeat,
}
