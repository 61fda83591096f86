//! The studio without its window: a case that is being written, what may be changed of it, and what is shown of it.
//!
//! A [`CaseDraft`] holds the text, which is the truth; a [`CaseEdit`] changes it and can be taken back. [`CaseMap`],
//! [`Sheet`], [`Outline`] and the boards say what stands there, whether or not the case can be played as it is. Not here:
//! files and folders (`files`), and how any of it is drawn (`app`).

#![warn(clippy::disallowed_methods, clippy::disallowed_types)]

mod boards;
mod condition;
mod conversations;
mod copying;
mod draft;
mod edit;
mod guided;
mod map;
mod outline;
mod parts;
mod remarks;
mod search;
mod sheet;
mod talk;
mod told;
mod translation;

pub use boards::{Boards, CaseSpot, EndingCard, InterestCard, PersonCard, PromiseCard};
pub use condition::{
    AskKind, AskOffer, AskWords, ConditionChange, ConditionRow, ConditionRowKind, SIGNS, at_home, condition_rows,
};
pub use conversations::{ConditionShare, StudioWalk, WALKERS, condition_share, walks_to, walks_where};
pub use copying::{CopiedKind, CopiedPart, MissingInstead, MissingPart, Pasted};
pub use draft::{CaseDraft, Edited, Merged, NeededAt, RenamedPart};
pub use edit::{
    CaseEdit, EditRefused, NewEffect, RefusedBecause, SheetPlan, TextPlace, beat_place, beats_in_order, choice_place,
};
pub use guided::{GUIDED_MOVES, GUIDED_STEPS, GuidedCase, GuidedField};
pub use map::{CARD, CELL, CaseMap, MARGIN, MapCard, MapCardKind, MapLine, MapPoint, MapPositions, MapScene};
pub use outline::{Outline, OutlineBeat, OutlineLead, OutlineScene};
pub use parts::{CaseParts, NewPart, PartCard, PartField, PartOption, PersonLook, figures_of, part_conditions};
pub use remarks::{CaseRemark, CaseRemarks};
pub use search::{SearchHit, SearchKind};
pub use sheet::{
    EarSign, EffectOffer, Sheet, SheetBlind, SheetBranch, SheetChoice, SheetCondition, SheetEffect, SheetFinding,
    SheetLength, SheetLine, SheetMove, SheetOrigin, SheetPick, SheetPlanning, SheetText, is_intervention,
};
pub use talk::LeadsTo;
pub use told::ToldFinding;
pub use translation::{CaseTranslation, TranslatedText, TranslationState};
