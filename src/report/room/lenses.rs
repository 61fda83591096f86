//! What observers marked, lens by lens.

use crate::report::Messages;
use crate::report::debrief::listed;
use crate::report::quotes::unquoted;
use crate::room::{GroupLookBack, Lens, MarkCount, MarkSign};
use serde::Serialize;

/// What was seen through a lens.
#[derive(Serialize)]
pub(super) struct LensSection {
    pub(super) name: String,
    /// Where it worked and where it jarred, a sentence each.
    pub(super) sums: Vec<String>,
    /// The moments of which more is told: numbers, or what was noted.
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
        let sections = Lens::ALL.map(|lens| {
            let marks = group.route.iter().flat_map(|moment| moment.marks.iter().map(move |mark| (moment, mark)));
            let (told, summed): (Vec<_>, Vec<_>) =
                marks.filter(|(_, mark)| mark.lens == lens).partition(|(_, mark)| has_more(mark));
            let sums = [
                (&[MarkSign::Worked][..], "group-marks-worked"),
                (&[MarkSign::Jarred], "group-marks-jarred"),
                (&[MarkSign::Worked, MarkSign::Jarred], "group-marks-both"),
            ];
            let sums = sums.into_iter().filter_map(|(signs, id)| {
                let of_signs = summed.iter().filter(|(_, mark)| mark.signs == signs);
                let mut numbers: Vec<usize> = of_signs.map(|(moment, _)| moment.number as usize).collect();
                numbers.dedup();
                let values = [("count", numbers.len().into()), ("numbers", listed(&numbers, words).into())];
                (!numbers.is_empty()).then(|| words.text_with(id, &values))
            });
            let told = told.into_iter().map(|(moment, mark)| LensRow {
                moment: words.text_with(
                    "group-mark-moment",
                    &[("number", moment.number.into()), ("title", unquoted(&moment.title).into())],
                ),
                sentence: sentence(mark, words),
                notes: mark.notes.clone(),
            });
            Self { name: words.text(name(lens)), sums: sums.collect(), marks: told.collect() }
        });
        sections.into_iter().filter(|section| !section.sums.is_empty() || !section.marks.is_empty()).collect()
    }
}

/// Whether more is told of a mark than whether it worked.
fn has_more(mark: &MarkCount) -> bool {
    mark.worked.is_some() || !mark.notes.is_empty()
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
