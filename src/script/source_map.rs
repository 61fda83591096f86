//! Where the parts of a scenario stand in its file, and which condition belongs to what.

use super::mentions::Mention;
use super::source::Span;
use crate::engine::{Site, Strings};

/// Where the parts of a scenario stand in its file; the engine knows nothing of files.
#[derive(Debug, Clone, Default)]
pub struct SourceMap {
    /// The id of each beat; the file's beginning for a topic list.
    pub beats: Vec<Span>,
    /// The id of each choice.
    pub choices: Vec<Span>,
    /// Where the first field of each choice stands; absent where a choice has no fields of its own.
    pub choice_fields: Vec<Option<u32>>,
    /// Each text.
    pub texts: Vec<Span>,
    /// How translations name the place of each text.
    pub contexts: Strings,
    /// The id of each person.
    pub cast: Vec<Span>,
    /// The id of each interest; the word `concern` for a concern.
    pub interests: Vec<Span>,
    /// The id of each variable.
    pub variables: Vec<Span>,
    /// The id of each promise, where it is made first.
    pub promises: Vec<Span>,
    /// The id of each norm.
    pub norms: Vec<Span>,
    /// The id of each scene.
    pub scenes: Vec<Span>,
    /// The id of each ending.
    pub endings: Vec<Span>,
    /// The id of each intervention.
    pub interventions: Vec<Span>,
    /// Every condition that something waits for, with what waits for it.
    pub conditions: Vec<(Site, Span)>,
    /// Every place that names a part of the case, in the order of the file.
    pub mentions: Vec<Mention>,
    /// The title of the case: where what concerns the whole of it is shown.
    pub title: Span,
}
