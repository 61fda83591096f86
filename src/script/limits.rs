//! The limits of a scenario. Exceeding one is a diagnostic, never a crash.

/// Bytes of a file.
pub const FILE_BYTES: usize = 8 * 1024 * 1024;
/// Brackets within brackets.
pub const NESTING: usize = 64;
/// Beats of a scenario.
pub const BEATS: usize = 50_000;
/// Choices of a beat.
pub const CHOICES: usize = 200;
/// People of the cast.
pub const STAKEHOLDERS: usize = 64;
/// Variables, derived ones included.
pub const VARIABLES: usize = 1_024;
/// Lines, effects, moves, branches or words in one list.
pub const PARTS: usize = 200;
/// Bytes of all documents that the dossier names, together.
pub const DOSSIER_BYTES: usize = 4 * FILE_BYTES;
/// Characters of an id.
pub const ID: usize = 100;
/// Characters of a text.
pub const TEXT: usize = 20_000;
/// Fragments that call one another.
pub const CALLS: usize = 16;
/// Parentheses within a condition.
pub const CONDITION_NESTING: usize = 64;
/// Steps that a condition may take, derived variables included.
pub const CONDITION_STEPS: usize = 10_000;
/// Mistakes that are reported of one condition.
pub const CONDITION_MISTAKES: usize = 8;
/// Mistakes that are reported of one file; what follows would be of no use to anyone.
pub const REPORTED: usize = 200;
/// Scenes, fragments, promises, topics, endings, interests and the like.
pub const OTHERS: usize = 4_096;
/// Most interventions of a case: more than a trainer can choose from while talking.
pub const INTERVENTIONS: usize = 64;
