//! The look back on two sheets: the moments that decided it, the learning points, and lines for what one means to do.

use super::charts;
use super::course;
use super::own::{DebriefAdditions, OwnWords};
use super::page::DebriefPage;
use crate::engine::Debrief;
use crate::report::Messages;
use crate::report::pdf::{
    MomentDetail, PdfBlock, PdfContent, PdfError, PdfFace, PdfFile, PdfTeller, PdfText, document, listed_or_joined,
};
use fontdb::Database;

/// On so many pages it is told.
const PAGES: usize = 2;

/// What is told, the most first; what stands on two pages is taken.
const TELLINGS: [PdfTelling; 9] = [
    PdfTelling { size: 11.0, pictures: true, ending: true, detail: MomentDetail::Whole },
    PdfTelling { size: 10.5, pictures: true, ending: true, detail: MomentDetail::Whole },
    PdfTelling { size: 10.5, pictures: false, ending: true, detail: MomentDetail::Whole },
    PdfTelling { size: 10.0, pictures: false, ending: true, detail: MomentDetail::Whole },
    PdfTelling { size: 10.0, pictures: false, ending: true, detail: MomentDetail::Short },
    PdfTelling { size: 10.0, pictures: false, ending: false, detail: MomentDetail::Short },
    PdfTelling { size: 9.5, pictures: false, ending: false, detail: MomentDetail::Short },
    PdfTelling { size: 9.0, pictures: false, ending: false, detail: MomentDetail::Short },
    PdfTelling { size: 9.0, pictures: false, ending: false, detail: MomentDetail::Shortest },
];

/// How large, and how much.
#[derive(Debug, Clone, Copy)]
struct PdfTelling {
    /// The size of letters in points.
    size: f32,
    pictures: bool,
    /// Whether all of the ending's text is told, and not only its first paragraph.
    ending: bool,
    detail: MomentDetail,
}

/// The look back as PDF, of two pages where that can be done. Where own words have a place on it and nothing was written there
/// are lines to write on. `more` loads fonts for letters that the program's own do not have.
///
/// # Errors
/// When it cannot be written: a mistake of ours.
pub fn pdf(
    debrief: &Debrief,
    additions: &DebriefAdditions,
    words: &Messages,
    more: &dyn Fn(&mut Database),
) -> Result<PdfFile, PdfError> {
    let page = DebriefPage::of(debrief, words).with(additions, words);
    let tellings = TELLINGS.into_iter().map(|it| (content(debrief, &page, words, it), it.size));
    document(tellings, PAGES, words, more)
}

fn content(debrief: &Debrief, page: &DebriefPage, words: &Messages, telling: PdfTelling) -> PdfContent {
    let teller = PdfTeller::new(words, &debrief.language);
    let title = words.text_with("debrief-heading", &[("title", page.title.as_str().into())]);
    let mut blocks = vec![
        PdfBlock::Heading(1, teller.mixed(&title, &page.title)),
        PdfBlock::Paragraph(PdfText::of(format!("{} {}", page.about, page.rerun))),
    ];
    if !page.signed.is_empty() {
        blocks.push(PdfBlock::Paragraph(PdfText::bold(&page.signed)));
    }
    if !page.goals.is_empty() {
        blocks.push(teller.heading(2, "debrief-goals"));
        let items = page.goals.iter().map(|it| teller.case(it)).collect();
        blocks.push(PdfBlock::List { numbered: false, items });
    }
    if page.form {
        blocks.extend(own_part(&teller, page, &page.own));
    }
    blocks.extend(ending_part(&teller, page, telling));
    if telling.pictures
        && page.numbers
        && debrief.ending.is_some()
        && let Ok(svg) = charts::timeline(debrief, words)
    {
        blocks.push(teller.heading(3, "debrief-course"));
        blocks.push(PdfBlock::Figure { svg, alt: course::description(debrief, words) });
        let time = if page.course.long { format!(" {}", words.text("debrief-course-key-time")) } else { String::new() };
        blocks.push(PdfBlock::Small(PdfText::of(format!("{}{time}", words.text("debrief-course-key")))));
    }
    if debrief.ending.is_some() {
        blocks.push(teller.heading(2, "debrief-moments"));
        blocks.push(PdfBlock::Paragraph(PdfText::of(&page.moments_lead)));
        blocks.extend(page.proof.iter().map(|it| PdfBlock::Small(PdfText::of(it))));
        blocks.extend(page.moments.iter().flat_map(|it| teller.moment(it, 3, &[], telling.detail)));
    }
    blocks.push(teller.heading(2, "debrief-lessons-take"));
    if page.lessons.is_empty() {
        blocks.push(PdfBlock::Paragraph(PdfText::of(&page.lessons_none)));
    } else {
        // Out of at most three one is chosen to work on.
        let most = if telling.detail == MomentDetail::Whole { usize::MAX } else { 3 };
        blocks.push(teller.lessons(&page.lessons[..page.lessons.len().min(most)]));
    }
    if page.form {
        blocks.extend(intention(&teller, &page.own));
    }
    teller.content(title, blocks)
}

/// How it ended, and with what relation.
fn ending_part(teller: &PdfTeller<'_>, page: &DebriefPage, telling: PdfTelling) -> Vec<PdfBlock> {
    let words = teller.words;
    let Some(ending) = &page.ending else {
        let told = PdfBlock::Paragraph(PdfText::of(words.text("debrief-unfinished")));
        return vec![teller.heading(2, "debrief-story"), told];
    };
    let title = words.text_with("pdf-ending", &[("title", ending.title.as_str().into())]);
    let mut blocks = vec![PdfBlock::Heading(2, teller.mixed(&title, &ending.title))];
    let paragraphs = if telling.ending { usize::MAX } else { 1 };
    blocks.extend(teller.story(&ending.text).into_iter().take(paragraphs));
    let mut sum = PdfText::default();
    if let Some(quadrant) = &page.quadrant {
        sum = sum.and(format!("{}. ", quadrant.name), PdfFace::Bold, None).and(
            format!("{} ", quadrant.means),
            PdfFace::Regular,
            None,
        );
    }
    if let Some(relation) = &page.relation {
        sum = sum.and(relation, PdfFace::Regular, None);
    }
    blocks.push(PdfBlock::Paragraph(sum));
    if !page.verdicts.is_empty() {
        // The goals stand above; on two sheets there is room for what became of them.
        let items = page.verdicts.iter().take(page.told_verdicts).map(|it| teller.case(it)).collect();
        blocks.push(PdfBlock::List { numbered: false, items });
    }
    let price = page.price.iter().map(PdfText::of).collect();
    blocks.push(listed_or_joined(price, telling.detail == MomentDetail::Whole));
    if let Some(directed) = &page.directed {
        blocks.push(PdfBlock::Paragraph(PdfText::bold(directed)));
    }
    blocks
}

/// What somebody wrote and chose themselves; nothing where that was nothing.
fn own_part(teller: &PdfTeller<'_>, page: &DebriefPage, own: &OwnWords) -> Vec<PdfBlock> {
    let words = teller.words;
    let mut told = Vec::new();
    for (id, text) in
        [("debrief-own-reason", &own.reason), ("debrief-own-note", &own.note), ("pdf-own-moment", &own.moment)]
    {
        if !text.trim().is_empty() {
            told.push(PdfText::bold(format!("{}: ", words.text(id))).and(text, PdfFace::Regular, None));
        }
    }
    let asked = ["debrief-own-competence", "debrief-own-goodwill", "debrief-own-integrity"];
    let answers = asked.iter().zip(own.picture).filter_map(|(id, step)| {
        let values = [("question", words.text(id).into()), ("step", step?.into())];
        Some(words.text_with("pdf-own-step", &values))
    });
    let answers: Vec<_> = answers.collect();
    if !answers.is_empty() {
        let lead = words.text_with("pdf-own-picture", &[("partner", page.partner.as_str().into())]);
        told.push(PdfText::bold(format!("{lead}: ")).and(answers.join(" "), PdfFace::Regular, None));
    }
    if told.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![teller.heading(2, "debrief-own")];
    blocks.extend(told.into_iter().map(PdfBlock::Paragraph));
    blocks
}

/// If …, then …: with what was written already, or with lines to write on.
fn intention(teller: &PdfTeller<'_>, own: &OwnWords) -> Vec<PdfBlock> {
    let words = teller.words;
    let mut blocks = vec![
        teller.heading(2, "debrief-intention"),
        PdfBlock::Paragraph(PdfText::of(words.text("debrief-intention-lead"))),
    ];
    if !own.lesson.is_empty() {
        let lesson = PdfText::bold(format!("{}: ", words.text("debrief-own-lesson")));
        blocks.push(PdfBlock::Paragraph(lesson.and(&own.lesson, PdfFace::Regular, None)));
    }
    for (id, text, lines) in [
        ("debrief-intention-if", &own.situation, 2),
        ("debrief-intention-then", &own.does, 2),
        ("debrief-intention-who", &own.who, 1),
        ("debrief-intention-when", &own.when, 1),
    ] {
        let question = PdfText::bold(words.text(id));
        let lines = if text.trim().is_empty() { lines } else { 0 };
        blocks.push(PdfBlock::Answer { question, answer: PdfText::of(text), lines });
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::super::tests::played;
    use super::*;

    /// What stands on the sheets, as data.
    fn blocks(additions: &DebriefAdditions) -> String {
        let (debrief, words) = (played("streng_en_samen", "nl", usize::MAX), Messages::new("nl"));
        let page = DebriefPage::of(&debrief, &words).with(additions, &words);
        format!("{:?}", content(&debrief, &page, &words, TELLINGS[0]).blocks)
    }

    #[test]
    fn sheets_without_form_and_numbers_have_no_lines_to_write_on_and_no_points() {
        let whole = blocks(&DebriefAdditions::default());
        assert!(
            whole.contains("Answer {") && whole.contains(" steeg op dat moment met ") && whole.contains("Figure {")
        );
        let bare = blocks(&DebriefAdditions { form: false, numbers: false, ..DebriefAdditions::default() });
        for told in ["Answer {", "Jouw voornemen", " op dat moment met ", "Figure {", "Verloop per moment"] {
            assert!(!bare.contains(told), "{told}: {bare}");
        }
        assert!(bare.contains("Momenten die de doorslag gaven") && bare.contains("Wat je meeneemt"));
    }
}
