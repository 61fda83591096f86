//! The parts of a document, from its Markdown: text with what is stressed in it, lists, quotations and tables.

use super::HeadLine;
use pulldown_cmark::{Alignment, Event, Options, Parser, Tag, TagEnd};

/// A part of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DocumentPart {
    /// What stands above a letter or a mail: from whom, to whom, when, about what.
    Head(Vec<HeadLine>),
    /// A heading; the first is the title.
    Heading(String),
    /// A paragraph; its lines are kept apart.
    Text(Vec<DocumentPiece>),
    /// An item of a list: its sign and its text.
    Item(String, Vec<DocumentPiece>),
    /// Something that is quoted.
    Quote(Vec<DocumentPart>),
    /// A table.
    Table(TableView),
    /// A line across.
    Rule,
}

/// A piece of running text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DocumentPiece {
    /// What it says; a new line is a line of its own.
    pub text: String,
    /// Whether it stands out.
    pub strong: bool,
    /// Whether it is stressed.
    pub stressed: bool,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TableView {
    /// What the columns are called; empty where they are not.
    pub head: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
    /// Whether each row stands out as a whole, as a sum does.
    pub strong: Vec<bool>,
    /// Whether each column stands at the right: figures, below one another.
    pub right: Vec<bool>,
}

impl DocumentPart {
    /// What it says, without marks.
    #[must_use]
    pub fn plain(&self) -> String {
        match self {
            Self::Head(lines) => lines.iter().map(HeadLine::said).collect::<Vec<_>>().join(". "),
            Self::Heading(text) => text.clone(),
            Self::Text(pieces) | Self::Item(_, pieces) => plain(pieces),
            Self::Quote(parts) => parts.iter().map(Self::plain).collect::<Vec<_>>().join("\n"),
            Self::Table(table) => {
                let rows = std::iter::once(&table.head).chain(&table.rows);
                rows.map(|row| row.join(", ")).collect::<Vec<_>>().join("\n")
            }
            Self::Rule => String::new(),
        }
    }
}

/// What pieces of text say.
#[must_use]
pub(super) fn plain(pieces: &[DocumentPiece]) -> String {
    pieces.iter().map(|piece| piece.text.as_str()).collect()
}

/// The parts of a document, in order.
pub(super) fn parts(markdown: &str) -> Vec<DocumentPart> {
    let mut it = DocumentReader { open: vec![Vec::new()], ..DocumentReader::default() };
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        it.event(event);
    }
    it.open.into_iter().flatten().collect()
}

#[derive(Default)]
struct DocumentReader {
    /// The parts of the document, and those of each quotation that is open in it.
    open: Vec<Vec<DocumentPart>>,
    text: Vec<DocumentPiece>,
    strong: usize,
    stressed: usize,
    /// The number of the next item of each open list; none for lists with bullets.
    lists: Vec<Option<u64>>,
    table: TableView,
    aligned: Vec<Alignment>,
}

impl DocumentReader {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Text(part) | Event::Code(part) | Event::Html(part) | Event::InlineHtml(part) => self.say(&part),
            Event::SoftBreak | Event::HardBreak => self.say("\n"),
            Event::Rule => self.push(DocumentPart::Rule),
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Strong => self.strong += 1,
            Tag::Emphasis => self.stressed += 1,
            Tag::BlockQuote(_) => self.open.push(Vec::new()),
            Tag::List(first) => {
                // An item may hold a list of its own: what was said before it comes first.
                self.item();
                self.lists.push(first);
            }
            Tag::Item => self.item(),
            Tag::Table(aligned) => (self.table, self.aligned) = (TableView::default(), aligned),
            Tag::TableRow => {
                self.table.rows.push(Vec::new());
                self.table.strong.push(true);
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Emphasis => self.stressed = self.stressed.saturating_sub(1),
            TagEnd::Heading(_) => {
                let title = self.taken();
                self.push(DocumentPart::Heading(plain(&title).replace('\n', " ")));
            }
            TagEnd::Paragraph | TagEnd::CodeBlock | TagEnd::HtmlBlock if self.lists.is_empty() => {
                let text = self.taken();
                self.push(DocumentPart::Text(text));
            }
            TagEnd::Item => self.item(),
            TagEnd::List(_) => {
                self.lists.pop();
            }
            TagEnd::BlockQuote(_) => {
                if let Some(quoted) = self.open.pop().filter(|_| !self.open.is_empty()) {
                    self.push(DocumentPart::Quote(quoted));
                }
            }
            TagEnd::TableCell => {
                let cell = self.taken();
                if let Some(strong) = self.table.strong.last_mut() {
                    *strong &= cell.iter().all(|piece| piece.strong);
                }
                let cell = plain(&cell).replace('\n', " ");
                match self.table.rows.last_mut() {
                    Some(row) => row.push(cell),
                    None => self.table.head.push(cell),
                }
            }
            TagEnd::Table => self.finish_table(),
            _ => {}
        }
    }

    fn say(&mut self, text: &str) {
        let (strong, stressed) = (self.strong > 0, self.stressed > 0);
        match self.text.last_mut().filter(|last| (last.strong, last.stressed) == (strong, stressed)) {
            Some(last) => last.text.push_str(text),
            None => self.text.push(DocumentPiece { text: text.to_owned(), strong, stressed }),
        }
    }

    fn taken(&mut self) -> Vec<DocumentPiece> {
        std::mem::take(&mut self.text)
    }

    fn item(&mut self) {
        let text = self.taken();
        if plain(&text).trim().is_empty() {
            return;
        }
        let sign = match self.lists.last_mut() {
            Some(Some(number)) => {
                *number += 1;
                format!("{}.", *number - 1)
            }
            _ => String::from("•"),
        };
        self.push(DocumentPart::Item(sign, text));
    }

    fn push(&mut self, part: DocumentPart) {
        if let Some(parts) = self.open.last_mut() {
            parts.push(part);
        }
    }

    fn finish_table(&mut self) {
        let mut table = std::mem::take(&mut self.table);
        // A head without words is none.
        if table.head.iter().all(|cell| cell.trim().is_empty()) {
            table.head.clear();
        }
        // Where every row stands out none does.
        if table.strong.iter().all(|strong| *strong) {
            table.strong.fill(false);
        }
        let columns = table.rows.iter().map(Vec::len).max().unwrap_or(0).max(table.head.len());
        table.right = (0..columns)
            .map(|at| match self.aligned.get(at) {
                Some(Alignment::Right) => true,
                Some(Alignment::Left | Alignment::Center) => false,
                Some(Alignment::None) | None => at > 0 && is_figures(&table.rows, at),
            })
            .collect();
        self.push(DocumentPart::Table(table));
    }
}

/// Whether a column holds figures and nothing else.
fn is_figures(rows: &[Vec<String>], column: usize) -> bool {
    let mut cells = rows.iter().filter_map(|row| row.get(column)).filter(|cell| !cell.trim().is_empty()).peekable();
    let figure = |cell: &String| {
        let signs = cell.trim_start_matches(['€', '+', '-', '−', '–', ' ', '±']);
        // A date begins with a figure as well; an amount has at most a unit behind it.
        cell.chars().count() <= 12
            && (signs.is_empty() || signs.starts_with(|it: char| it.is_ascii_digit()))
            && !cell.contains(|it: char| it.is_alphabetic())
            && cell.matches('-').count() < 2
    };
    cells.peek().is_some() && cells.all(figure)
}
