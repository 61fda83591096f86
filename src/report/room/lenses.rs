//! What observers marked, lens by lens.

use crate::report::Messages;
use crate::room::{GroupLookBack, Lens, MarkCount, MarkSign};
use serde::Serialize;

/// What was seen through a lens.
#[derive(Serialize)]
pub(super) struct LensSection {
    pub(super) name: String,
    pub(super) marks: Vec<LensRow>,
}

/// What was marked of a moment.
#[derive(Serialize)]
pub(super) struct LensRow {
    pub(super) moment: String,
    pub(super) sentence: String,
    pub(super) notes: Vec<String>,
}

impl LensSection {
    /// The lenses through which something was marked.
    pub(super) fn all(group: &GroupLookBack, words: &Messages) -> Vec<Self> {
        let sections = Lens::ALL.map(|lens| Self {
            name: words.text(name(lens)),
            marks: group
                .route
                .iter()
                .flat_map(|moment| moment.marks.iter().map(move |mark| (moment, mark)))
                .filter(|(_, mark)| mark.lens == lens)
                .map(|(moment, mark)| LensRow {
                    moment: words.text_with(
                        "group-mark-moment",
                        &[("number", moment.number.into()), ("title", moment.title.as_str().into())],
                    ),
                    sentence: sentence(mark, words),
                    notes: mark.notes.clone(),
                })
                .collect(),
        });
        sections.into_iter().filter(|section| !section.marks.is_empty()).collect()
    }
}

/// The message that names a lens.
pub(in crate::report) fn name(lens: Lens) -> &'static str {
    match lens {
        Lens::Listening => "group-lens-listening",
        Lens::Role => "group-lens-role",
        Lens::Promises => "group-lens-promises",
        Lens::Rose => "group-lens-rose",
    }
}

/// How it was marked, without numbers where few did.
pub(super) fn sentence(mark: &MarkCount, words: &Messages) -> String {
    match (mark.worked, mark.jarred, &mark.signs[..]) {
        (Some(worked), Some(jarred), _) => {
            words.text_with("group-mark-counts", &[("worked", worked.into()), ("jarred", jarred.into())])
        }
        (_, _, [MarkSign::Worked]) => words.text("group-mark-worked"),
        (_, _, [MarkSign::Jarred]) => words.text("group-mark-jarred"),
        (_, _, _) => words.text("group-mark-both"),
    }
}
