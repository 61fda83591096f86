//! What a passage comes to: paragraphs to be read, choices, and notes of the code that was taken out.

use super::code::{CodeKind, TwineCode, codes_of};
use super::findings::TwineFindings;
use super::leading_on::link_of;
use super::{PlacedText, TwineFormat, TwineLink, finding, links_of};
use crate::script::control::{controls, told, without_control};
use crate::script::source::Span;
use std::collections::BTreeMap;
use std::ops::Range;

/// A note: what was written where in the file, and has no place in a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PassageNote {
    /// Where it was written.
    pub span: Span,
    /// What was written.
    pub text: String,
}

/// A paragraph to be read, or a choice's words, with the notes of what stood by it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct NotedText {
    pub notes: Vec<PassageNote>,
    pub text: String,
}

/// A choice that a link becomes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct MomentChoice {
    /// What is said, with its notes.
    pub words: NotedText,
    /// The name of the passage that it leads to.
    pub target: String,
    /// Where the link stands in the file.
    pub span: Span,
}

/// What a passage comes to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct PassageMoment {
    pub paragraphs: Vec<NotedText>,
    pub choices: Vec<MomentChoice>,
    /// The notes of what stood behind the last paragraph.
    pub notes: Vec<PassageNote>,
}

/// Takes a passage apart.
pub(super) fn moment_of(placed: &PlacedText, format: TwineFormat, found: &mut TwineFindings) -> PassageMoment {
    let text = placed.as_str();
    tell_control(placed, found);
    let links = links_of(placed);
    let codes = codes_of(text, format);
    let mut writer = MomentWriter {
        placed,
        codes: &codes,
        moment: PassageMoment::default(),
        known: BTreeMap::new(),
        found,
        open: OpenText::default(),
    };
    // Links and code in the order in which they stand; of two that lie within each other the outer one.
    let (mut link_at, mut code_at, mut at) = (0, 0, 0);
    loop {
        let link = links.get(link_at).filter(|_| link_at < links.len());
        let code = codes.get(code_at);
        match (link, code) {
            (Some(link), code) if code.is_none_or(|code| link.range.start <= code.range.start) => {
                link_at += 1;
                if link.range.start < at {
                    // It stands within code that was taken out, or begins there.
                    writer.choose(link);
                    at = at.max(link.range.end);
                    continue;
                }
                writer.text(at..link.range.start);
                writer.link(link);
                at = link.range.end;
            }
            (_, Some(code)) => {
                code_at += 1;
                if code.range.start < at {
                    writer.tell(code, &links);
                    at = at.max(code.range.end);
                    continue;
                }
                writer.text(at..code.range.start);
                writer.code(code, &links);
                at = code.range.end;
            }
            (_, None) => break,
        }
    }
    writer.text(at..text.len());
    writer.finish()
}

/// Tells of characters in a passage that cannot be read.
fn tell_control(placed: &PlacedText, found: &mut TwineFindings) {
    let mut all = controls(placed.as_str());
    if let Some((at, letter)) = all.next() {
        found.push(told(letter, placed.span(at..at + letter.len_utf8()), all.count(), Vec::new()));
    }
}

/// The paragraph and the line that are being written.
#[derive(Debug, Default)]
struct OpenText {
    paragraph: String,
    notes: Vec<PassageNote>,
    line: String,
    /// The line without what its links say.
    besides: String,
    /// Whether something was taken out of the line.
    taken: bool,
}

struct MomentWriter<'a> {
    placed: &'a PlacedText,
    codes: &'a [TwineCode],
    moment: PassageMoment,
    /// The number of the choice with these words that leads to this passage.
    known: BTreeMap<(String, String), usize>,
    found: &'a mut TwineFindings,
    open: OpenText,
}

impl MomentWriter<'_> {
    fn text(&mut self, range: Range<usize>) {
        let text = self.placed.as_str();
        for (number, line) in text[range.start..range.end.max(range.start)].split('\n').enumerate() {
            if number > 0 {
                self.end_line();
            }
            self.open.line.push_str(line);
            self.open.besides.push_str(line);
        }
    }

    /// A link where one reads: its words stay in the sentence, if there is one.
    fn link(&mut self, link: &TwineLink) {
        self.open.taken = true;
        let words = self.words(link.words.clone());
        if link.leads_outside() {
            self.found.push(finding::outside_link(self.placed.span(link.range.clone()), &link.target));
            let shown = if words == link.target { words } else { format!("{words} ({})", link.target) };
            self.open.besides.push_str(&shown);
            self.open.line.push_str(&shown);
            return;
        }
        self.open.line.push_str(&words);
        self.choose(link);
    }

    /// Makes a choice of a link; two links of the same words to the same passage are one.
    fn choose(&mut self, link: &TwineLink) {
        if link.leads_outside() {
            self.found.push(finding::outside_link(self.placed.span(link.range.clone()), &link.target));
            return;
        }
        let words = self.words(link.words.clone());
        // Of words that are all code, or cannot be read, the name of the passage is left, or a sign to write them at.
        let named = without_control(&link.target).trim().to_owned();
        let text = [words, named].into_iter().find(|it| !it.is_empty()).unwrap_or_else(|| String::from("…"));
        let mut notes = self.notes_within(&link.words);
        if let Some(setter) = &link.setter {
            let note = self.note(setter.clone());
            self.found.push(finding::setter(note.span, &note.text));
            notes.push(note);
        }
        let next = self.moment.choices.len();
        let at = *self.known.entry((text.clone(), link.target.clone())).or_insert(next);
        if at == next {
            let words = NotedText { notes, text };
            let span = self.placed.span(link.range.clone());
            self.moment.choices.push(MomentChoice { words, target: link.target.clone(), span });
        } else {
            self.moment.choices[at].words.notes.extend(notes);
        }
    }

    /// A piece of code where one reads.
    fn code(&mut self, code: &TwineCode, links: &[TwineLink]) {
        self.tell(code, links);
        match code.kind {
            CodeKind::Shows => {
                let shown = &self.placed.as_str()[code.range.clone()];
                self.open.line.push_str(shown);
                self.open.besides.push_str(shown);
            }
            CodeKind::Breaks => self.end_line(),
            CodeKind::Hook => self.open.taken = true,
            CodeKind::Does | CodeKind::Leads | CodeKind::Closes | CodeKind::Looks => {
                self.open.taken = true;
                match link_of(self.placed.as_str(), code) {
                    Some(link) => self.choose(&link),
                    None => {
                        let note = self.note(code.range.clone());
                        self.open.notes.push(note);
                    }
                }
            }
        }
    }

    /// Says of a piece of code that it was not carried over.
    fn tell(&mut self, code: &TwineCode, links: &[TwineLink]) {
        // What a link does on its way is told with the link.
        let before = links.partition_point(|it| it.range.start <= code.range.start);
        let setter = before.checked_sub(1).and_then(|at| links[at].setter.as_ref());
        if setter.is_some_and(|it| it.contains(&code.range.start)) {
            return;
        }
        let span = self.placed.span(code.range.clone());
        let written = &self.placed.as_str()[code.range.clone()];
        let has_link = || {
            let first = links.partition_point(|it| it.range.start < code.range.start);
            links.get(first).is_some_and(|it| it.range.end <= code.range.end)
        };
        self.found.extend(match code.kind {
            CodeKind::Closes | CodeKind::Breaks | CodeKind::Hook => None,
            CodeKind::Leads if link_of(self.placed.as_str(), code).is_some() => None,
            CodeKind::Leads if !has_link() => Some(finding::leads_on(span, written)),
            CodeKind::Does | CodeKind::Leads => Some(finding::code(span, written)),
            CodeKind::Shows => Some(finding::shown_code(span, written)),
            CodeKind::Looks => Some(finding::looks(span, written)),
        });
    }

    /// The words of a link without the code in them that shows nothing.
    fn words(&self, range: Range<usize>) -> String {
        let text = self.placed.as_str();
        let (mut words, mut at) = (String::new(), range.start);
        for code in self.taken_within(&range) {
            words.push_str(&text[at..code.range.start]);
            at = code.range.end;
        }
        words.push_str(&text[at..range.end]);
        without_control(&words).trim().to_owned()
    }

    fn notes_within(&self, range: &Range<usize>) -> Vec<PassageNote> {
        self.taken_within(range).map(|code| self.note(code.range.clone())).collect()
    }

    /// The code within a range that shows nothing.
    fn taken_within(&self, range: &Range<usize>) -> impl Iterator<Item = &TwineCode> {
        let first = self.codes.partition_point(|it| it.range.start < range.start);
        let end = range.end;
        let inside = self.codes[first..].iter().take_while(move |it| it.range.end <= end);
        inside.filter(|it| !matches!(it.kind, CodeKind::Shows | CodeKind::Hook))
    }

    fn note(&self, range: Range<usize>) -> PassageNote {
        let text = self.placed.as_str()[range.clone()].trim().to_owned();
        PassageNote { span: self.placed.span(range), text }
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.open.line);
        let besides = std::mem::take(&mut self.open.besides);
        // What is left of a line that was a link, with the sign of a list and the brackets of a hook, says nothing.
        let says_nothing = besides.chars().all(|it| it.is_whitespace() || "*-+•>[](){}|,.;=".contains(it));
        if std::mem::take(&mut self.open.taken) && says_nothing {
            return;
        }
        let line = without_control(&line);
        let line = line.trim();
        if line.is_empty() {
            self.end_paragraph();
            return;
        }
        if !self.open.paragraph.is_empty() {
            self.open.paragraph.push('\n');
        }
        self.open.paragraph.push_str(line);
    }

    fn end_paragraph(&mut self) {
        if !self.open.paragraph.is_empty() {
            let text = std::mem::take(&mut self.open.paragraph);
            let notes = std::mem::take(&mut self.open.notes);
            self.moment.paragraphs.push(NotedText { notes, text });
        }
    }

    fn finish(mut self) -> PassageMoment {
        self.end_line();
        self.end_paragraph();
        self.moment.notes = self.open.notes;
        self.moment
    }
}
