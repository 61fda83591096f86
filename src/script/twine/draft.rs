//! A draft case out of a story: passages to beats, links to choices, dead ends to endings.

use super::findings::TwineFindings;
use super::moment::{MomentChoice, NotedText, PassageMoment, PassageNote, moment_of};
use super::special::{left_positions, left_tags, special};
use super::write::{DraftBeat, DraftChoice, DraftEnding, DraftThen, write_case};
use super::{TwinePassage, TwineStory, finding};
use crate::script::diagnostic::Diagnostic;
use crate::script::limits::{BEATS, CHOICES, FILE_BYTES, OTHERS, PARTS};
use crate::script::source::Source;
use crate::script::title_id::TitleIds;
use std::cell::Cell;
use std::collections::BTreeMap;

/// Longest text that is written in one piece, in characters: braces are doubled, so that it may grow to what a text may have.
const TEXT: usize = crate::script::limits::TEXT / 2;
/// Longest title, in characters.
const TITLE: usize = 200;

/// A draft of a case.
#[derive(Debug, Clone)]
pub struct TwineDraft {
    /// The text of its `scenario.ron`; none where an error was found.
    pub scenario: Option<String>,
    /// What was found, in the order in which it stands in the file that was read.
    pub found: Vec<Diagnostic>,
    /// How many passages became beats.
    pub beats: usize,
    /// How many links became choices.
    pub choices: usize,
    /// How many passages became endings, those included that were not there.
    pub endings: usize,
}

/// A draft of a case in which the words that are still to be written stand in a language: Dutch for `nl`, else English. Its
/// language is said to be this one. The source is the file in which the story stands.
#[must_use]
pub fn draft_of(story: &TwineStory, source: &Source, language: &str) -> TwineDraft {
    let mut found = story.found.clone();
    let passages = ordinary(story, &mut found);
    let start = story.start.and_then(|at| passages.iter().position(|(number, _)| *number == at));
    if let (Some(at), None, Some(first)) = (story.start, start, passages.first()) {
        // The start is a passage that is no part of the story after all.
        let named = &story.passages[at];
        found.push(finding::start(named.name_span, Some(&named.name), &first.1.name));
    }
    if passages.is_empty() {
        found.push(finding::no_passage(story.span));
    }
    let mut moments = Vec::with_capacity(passages.len());
    for (_, passage) in &passages {
        found.extend(left_tags(passage));
        moments.push(moment_of(&passage.text, story.format, &mut found));
    }
    let mut drafter = Drafter::new(&passages, &moments, start.unwrap_or_default(), source);
    for (at, ((_, passage), moment)) in passages.iter().zip(moments).enumerate() {
        drafter.take(at, passage, moment, &mut found);
    }
    if story.positions {
        found.push(left_positions(story.span));
    }
    let choices = drafter.beats.iter().map(|it| it.choices.len()).sum();
    drafter.endings.append(&mut drafter.missing);
    for (count, most, nl, en) in
        [(drafter.beats.len(), BEATS, "momenten", "beats"), (drafter.endings.len(), OTHERS, "einden", "endings")]
    {
        if count > most {
            found.push(finding::too_many(story.span, nl, en, most));
        }
    }
    let title = story.title.as_deref().map(|it| head(it, TITLE)).filter(|it| !it.is_empty());
    let written = write_case(title, language, drafter.start_id(), &drafter.beats, &drafter.endings);
    if written.len() > FILE_BYTES {
        found.push(finding::too_many(story.span, "tekens", "characters", FILE_BYTES));
    }
    TwineDraft {
        scenario: (!found.has_error).then_some(written),
        found: found.sorted(),
        beats: drafter.beats.len(),
        choices,
        endings: drafter.endings.len(),
    }
}

/// The passages that are part of the story with their numbers: not the special ones, and of the same name the first.
fn ordinary<'s>(story: &'s TwineStory, found: &mut TwineFindings) -> Vec<(usize, &'s TwinePassage)> {
    let mut first: BTreeMap<&str, &TwinePassage> = BTreeMap::new();
    let mut passages = Vec::new();
    for (number, passage) in story.passages.iter().enumerate() {
        if let Some(told) = special(passage, story.format) {
            found.push(told);
        } else if let Some(known) = first.get(passage.name.trim()) {
            found.push(finding::doubled(passage.name_span, known.name_span, passage.name.trim()));
        } else {
            first.insert(passage.name.trim(), passage);
            passages.push((number, passage));
        }
    }
    passages
}

struct Drafter<'s> {
    /// Which passage has a name.
    numbers: BTreeMap<&'s str, usize>,
    /// The id of each passage, as a beat or as an ending.
    ids: Vec<String>,
    /// Whether each passage becomes an ending: nothing leads on from it, and what it says fits into one text.
    ends: Vec<bool>,
    start: usize,
    source: &'s Source,
    /// The place that was told last: its byte, line and column.
    counted: Cell<(u32, usize, usize)>,
    made: TitleIds,
    beats: Vec<DraftBeat>,
    endings: Vec<DraftEnding>,
    /// The endings of passages that are not there, and their ids by name.
    missing: Vec<DraftEnding>,
    missing_ids: BTreeMap<String, String>,
}

impl<'s> Drafter<'s> {
    fn new(
        passages: &[(usize, &'s TwinePassage)],
        moments: &[PassageMoment],
        start: usize,
        source: &'s Source,
    ) -> Self {
        // What picks and rules give a meaning of their own.
        let mut made = TitleIds::without(["topics", "wrap_up"]);
        let named = passages.iter().enumerate();
        let ids = named.map(|(at, (_, it))| made.id_of(&it.name, &format!("passage_{}", at + 1))).collect();
        let numbers = passages.iter().enumerate().map(|(at, (_, it))| (it.name.trim(), at)).collect();
        let fits = |moment: &PassageMoment| ending_text(moment).chars().count() <= TEXT;
        let ends = moments.iter().enumerate();
        let ends = ends.map(|(at, it)| at != start && it.choices.is_empty() && fits(it)).collect();
        Self {
            numbers,
            ids,
            ends,
            start,
            source,
            counted: Cell::new((0, 1, 1)),
            made,
            beats: Vec::new(),
            endings: Vec::new(),
            missing: Vec::new(),
            missing_ids: BTreeMap::new(),
        }
    }

    fn start_id(&self) -> &str {
        self.ids.get(self.start).map_or("", String::as_str)
    }

    /// Makes a beat or an ending of a passage.
    fn take(&mut self, at: usize, passage: &TwinePassage, moment: PassageMoment, found: &mut TwineFindings) {
        let id = self.ids[at].clone();
        let title = head(passage.name.trim(), TITLE).to_owned();
        let mut notes = Vec::new();
        if !passage.tags.is_empty() {
            notes.push(format!("{}: [{}]", self.place(passage.name_span.start), passage.tags.join(" ")));
        }
        if self.ends[at] {
            let text = ending_text(&moment);
            let within = moment.paragraphs.iter().flat_map(|it| &it.notes).chain(&moment.notes);
            notes.extend(within.map(|it| self.note(it)));
            self.endings.push(DraftEnding { id, title, notes, text });
            return;
        }
        let lines = self.lines(&moment.paragraphs);
        notes.extend(moment.notes.iter().map(|it| self.note(it)));
        for (count, most, nl, en) in [
            (moment.choices.len(), CHOICES, "links in één passage", "links in one passage"),
            (lines.len(), PARTS, "regels in één passage", "lines in one passage"),
        ] {
            if count > most {
                found.push(finding::too_many(passage.name_span, nl, en, most));
                return;
            }
        }
        let mut made = TitleIds::default();
        let choices: Vec<_> = moment.choices.into_iter().map(|it| self.choice(it, &mut made, found)).collect();
        let then = choices.is_empty().then(|| {
            let end = self.made.id_of(&title, "ending");
            let (title, text) = (title.clone(), String::new());
            self.endings.push(DraftEnding { id: end.clone(), title, notes: Vec::new(), text });
            DraftThen::End(end)
        });
        self.beats.push(DraftBeat { id, title, notes, lines, choices, then });
    }

    /// The lines of a beat: a paragraph each, as far as a beat may have so many.
    fn lines(&self, paragraphs: &[NotedText]) -> Vec<(Vec<String>, String)> {
        let mut lines: Vec<(Vec<String>, String)> = Vec::new();
        for paragraph in paragraphs {
            let mut notes: Vec<_> = paragraph.notes.iter().map(|it| self.note(it)).collect();
            for piece in pieces(&paragraph.text) {
                lines.push((std::mem::take(&mut notes), piece));
            }
        }
        if lines.len() <= PARTS {
            return lines;
        }
        // More than a beat may have: as many as needed become one.
        let each = lines.len().div_ceil(PARTS);
        let joined = lines.chunks(each).flat_map(|chunk| {
            let notes = chunk.iter().flat_map(|it| it.0.clone()).collect();
            let text = chunk.iter().map(|it| it.1.as_str()).collect::<Vec<_>>().join("\n\n");
            let mut notes = Some(notes);
            pieces(&text).into_iter().map(move |piece| (notes.take().unwrap_or_default(), piece)).collect::<Vec<_>>()
        });
        joined.collect()
    }

    fn choice(&mut self, choice: MomentChoice, made: &mut TitleIds, found: &mut TwineFindings) -> DraftChoice {
        let target = choice.target.trim();
        let then = match self.numbers.get(target) {
            Some(at) if self.ends[*at] => DraftThen::End(self.ids[*at].clone()),
            Some(at) => DraftThen::Beat(self.ids[*at].clone()),
            None => DraftThen::End(self.missing_id(target, &choice, found)),
        };
        let text = head(&choice.words.text, TEXT).to_owned();
        let id = made.id_of(&text, "choice");
        let notes = choice.words.notes.iter().map(|it| self.note(it)).collect();
        DraftChoice { id, notes, text, then }
    }

    /// The id of the ending that stands for a passage that is not there.
    fn missing_id(&mut self, name: &str, choice: &MomentChoice, found: &mut TwineFindings) -> String {
        found.push(finding::missing_passage(choice.span, name));
        if let Some(known) = self.missing_ids.get(name) {
            return known.clone();
        }
        let id = self.made.id_of(name, "missing");
        let title = head(name, TITLE).to_owned();
        self.missing.push(DraftEnding { id: id.clone(), title, notes: Vec::new(), text: String::new() });
        self.missing_ids.insert(name.to_owned(), id.clone());
        id
    }

    /// A note as it is written above something: where it was written, and what.
    fn note(&self, note: &PassageNote) -> String {
        format!("{}: {}", self.place(note.span.start), note.text)
    }

    /// A place of the file that was read. It is counted on from the place before: a line may be a megabyte long.
    fn place(&self, at: u32) -> String {
        let (before, mut line, mut column) = self.counted.get();
        match self.source.text.get(before as usize..at as usize) {
            Some(between) if !between.contains('\n') => column += between.chars().count(),
            Some(_) | None => (line, column) = self.source.position(at),
        }
        self.counted.set((at, line, column));
        format!("Twine {line}:{column}")
    }
}

/// What a passage that nothing leads on from says.
fn ending_text(moment: &PassageMoment) -> String {
    moment.paragraphs.iter().map(|it| it.text.as_str()).collect::<Vec<_>>().join("\n\n")
}

/// A text in pieces that are not too long.
fn pieces(text: &str) -> Vec<String> {
    let letters: Vec<_> = text.chars().collect();
    let pieces = letters.chunks(TEXT).map(|piece| piece.iter().collect::<String>());
    pieces.filter(|piece| !piece.trim().is_empty()).collect()
}

/// The beginning of a text, so many characters at the most.
fn head(text: &str, most: usize) -> &str {
    text.char_indices().nth(most).map_or(text, |(at, _)| &text[..at])
}
