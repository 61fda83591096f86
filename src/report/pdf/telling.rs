//! What people said, told in a document: sentences of the interface with words of the case in them, each in its language.

use super::content::{PdfBlock, PdfContent, PdfFace, PdfText};
use crate::report::Messages;
use crate::report::debrief::moments::{MomentLine, MomentSection};
use crate::report::debrief::page::LessonRow;
use crate::report::markdown::html::to_plain;

/// Lines before a moment that are told where there is little room: a question often comes before a last remark.
const LAST_SAID: usize = 2;

/// How much of a moment is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::report) enum MomentDetail {
    /// Everything.
    Whole,
    /// Of what went before only the last lines, what it decided in one paragraph, and no reasons for what would have
    /// fitted.
    Short,
    /// The same with only the last line of what went before.
    Shortest,
}

/// Tells of a case in the interface's words.
pub(in crate::report) struct PdfTeller<'w> {
    pub(in crate::report) words: &'w Messages,
    /// The language of the case's words, where that is another than the interface's.
    foreign: Option<String>,
}

impl<'w> PdfTeller<'w> {
    /// `texts` is the language of the case's words.
    pub(in crate::report) fn new(words: &'w Messages, texts: &str) -> Self {
        Self { words, foreign: (texts != words.language()).then(|| crate::report::language_tag(texts)) }
    }

    /// A document with these parts.
    pub(in crate::report) fn content(&self, title: String, blocks: Vec<PdfBlock>) -> PdfContent {
        let footer = self.words.text_with("pdf-footer", &[("title", title.as_str().into())]);
        PdfContent { footer, title, language: crate::report::language_tag(self.words.language()), blocks }
    }

    /// A heading with a message of the interface.
    pub(in crate::report) fn heading(&self, level: u16, id: &str) -> PdfBlock {
        PdfBlock::Heading(level, PdfText::of(self.words.text(id)))
    }

    /// Words of the case.
    pub(in crate::report) fn case(&self, text: &str) -> PdfText {
        PdfText::default().and(text, PdfFace::Regular, self.foreign.as_deref())
    }

    /// A sentence of the interface in which words of the case stand as they are.
    pub(in crate::report) fn mixed(&self, sentence: &str, of_case: &str) -> PdfText {
        let parted = Some(of_case).filter(|it| !it.is_empty()).and_then(|it| sentence.split_once(it));
        match parted {
            Some((before, after)) => PdfText::of(before).and(of_case, PdfFace::Regular, self.foreign.as_deref()).and(
                after,
                PdfFace::Regular,
                None,
            ),
            None => PdfText::of(sentence),
        }
    }

    /// A sentence of the interface in which words of the case stand between quotation marks.
    pub(in crate::report) fn quoting(&self, sentence: &str) -> PdfText {
        match sentence.split_once('“').and_then(|(before, rest)| Some((before, rest.rsplit_once('”')?))) {
            Some((before, (quoted, after))) => PdfText::of(format!("{before}“"))
                .and(quoted, PdfFace::Regular, self.foreign.as_deref())
                .and(format!("”{after}"), PdfFace::Regular, None),
            None => PdfText::of(sentence),
        }
    }

    /// A text of the case with marks for its paragraphs.
    pub(in crate::report) fn story(&self, markdown: &str) -> Vec<PdfBlock> {
        let paragraphs = to_plain(markdown).into_iter().filter(|it| !it.trim().is_empty());
        paragraphs.map(|it| PdfBlock::Paragraph(self.case(&it))).collect()
    }

    /// Learning points, each with its kind.
    pub(in crate::report) fn lessons(&self, lessons: &[LessonRow]) -> PdfBlock {
        let items = lessons.iter().map(|it| {
            let text = PdfText::bold(format!("{}: ", it.kind)).and(&it.text, PdfFace::Regular, self.foreign.as_deref());
            if it.steps.is_empty() { text } else { text.and(format!(" {}", it.steps), PdfFace::Regular, None) }
        });
        PdfBlock::List { numbered: false, items: items.collect() }
    }

    /// A decisive moment below a heading of this level; `votes` are sentences on how a group voted.
    pub(in crate::report) fn moment(
        &self,
        moment: &MomentSection,
        level: u16,
        votes: &[String],
        detail: MomentDetail,
    ) -> Vec<PdfBlock> {
        let mut blocks = vec![PdfBlock::Heading(level, self.mixed(&moment.heading, &moment.title))];
        let whole = detail == MomentDetail::Whole;
        let told = match detail {
            MomentDetail::Whole => usize::MAX,
            MomentDetail::Short => LAST_SAID,
            MomentDetail::Shortest => 1,
        };
        let from = moment.before.len().saturating_sub(told);
        let lines = named(&moment.before, from).into_iter();
        let mut replay: Vec<_> = lines.flat_map(|(line, said)| self.spoken(line, said)).collect();
        replay.push(self.own(moment));
        replay.extend(moment.reply.iter().flat_map(|it| self.spoken(it, it.said.as_deref())));
        blocks.push(PdfBlock::Quote(replay));
        if !votes.is_empty() {
            blocks.push(PdfBlock::Paragraph(PdfText::of(votes.join(" "))));
        }
        let mut weighed = PdfText::default();
        if let Some(verdict) = &moment.verdict {
            weighed = weighed.and(format!("{verdict} "), PdfFace::Bold, None);
        }
        if let Some(why) = &moment.why {
            weighed = weighed.and(why, PdfFace::Regular, self.foreign.as_deref()).and(" ", PdfFace::Regular, None);
        }
        blocks.push(PdfBlock::Paragraph(weighed.and(&moment.effect, PdfFace::Regular, None)));
        let decided = moment.broken_later.iter().chain(&moment.decided).map(|it| self.quoting(it)).collect();
        blocks.push(listed_or_joined(decided, whole));
        if let Some(best) = moment.best.as_ref().filter(|_| whole) {
            blocks.push(PdfBlock::Small(PdfText::of(best)));
        }
        if let Some(fitting) = &moment.fitting {
            let mut lead = PdfText::default();
            if let Some(gone) = &fitting.gone {
                lead = lead.and(format!("{gone} "), PdfFace::Regular, None);
            }
            let lead = lead.and(format!("{}: ", fitting.heading), PdfFace::Bold, None);
            let told = format!("“{}”", fitting.text);
            let mut told = vec![lead.and(told, PdfFace::Regular, self.foreign.as_deref())];
            told.extend(fitting.why.as_ref().filter(|_| whole).map(|why| self.case(why)));
            blocks.extend(told.into_iter().map(PdfBlock::Paragraph));
        }
        blocks
    }

    fn own(&self, moment: &MomentSection) -> PdfText {
        let said = if moment.does { moment.said.clone() } else { format!("“{}”", moment.said) };
        PdfText::bold(format!("{} ", moment.own)).and(said, PdfFace::Regular, self.foreign.as_deref())
    }

    /// A line, and what its speaker thought.
    fn spoken(&self, line: &MomentLine, said: Option<&str>) -> Vec<PdfText> {
        let language = self.foreign.as_deref();
        if !line.quoted {
            return vec![PdfText::default().and(&line.text, PdfFace::Italic, language)];
        }
        let said = said.map_or_else(PdfText::default, |said| PdfText::bold(format!("{said} ")));
        let mut told = vec![said.and(format!("“{}”", line.text), PdfFace::Regular, language)];
        if let Some((who, thought)) = &line.thought {
            let thought = format!("“{thought}”");
            told.push(PdfText::default().and(format!("{who} "), PdfFace::Italic, None).and(
                thought,
                PdfFace::Italic,
                language,
            ));
        }
        told
    }
}

/// Sentences as a list, or, where there is little room, one behind the other.
pub(in crate::report) fn listed_or_joined(sentences: Vec<PdfText>, listed: bool) -> PdfBlock {
    if listed {
        return PdfBlock::List { numbered: false, items: sentences };
    }
    let joined = sentences.into_iter().reduce(|told, next| told.and(" ", PdfFace::Regular, None).then(next));
    PdfBlock::Paragraph(joined.unwrap_or_default())
}

/// The lines from one on, each with who says it where that is told. Who goes on speaking is not named again, but the first
/// who is told of is.
fn named<'l>(lines: &'l [MomentLine], from: usize) -> Vec<(&'l MomentLine, Option<&'l str>)> {
    let (left_out, told) = lines.split_at(from);
    let mut speaker = left_out.iter().rev().find_map(|it| it.said.as_deref());
    let name = |line: &'l MomentLine| {
        let before = if line.quoted { speaker.take() } else { None };
        (line, line.said.as_deref().or(before))
    };
    told.iter().map(name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_speaks_first_is_named_and_nobody_twice() {
        let line = |said: Option<&str>, quoted| MomentLine {
            said: said.map(str::to_owned),
            quoted,
            text: String::new(),
            thought: None,
        };
        let lines =
            [line(Some("Roos"), true), line(None, false), line(None, true), line(None, true), line(Some("Ilse"), true)];
        let told = |from| named(&lines, from).into_iter().map(|(_, said)| said).collect::<Vec<_>>();
        assert_eq!(told(0), [Some("Roos"), None, None, None, Some("Ilse")]);
        assert_eq!(told(1), [None, Some("Roos"), None, Some("Ilse")]);
        assert_eq!(told(3), [Some("Roos"), Some("Ilse")]);
        assert_eq!(told(4), [Some("Ilse")]);
    }
}
