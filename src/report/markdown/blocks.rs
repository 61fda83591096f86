//! Markdown as plain blocks, for terminals and wherever its marks would only be in the way.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// A block of a document, without marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading(String),
    /// A paragraph.
    Paragraph(String),
    /// An item of a list: its sign and its text.
    Item(String, String),
    /// The rows of a table, the head first.
    Table(Vec<Vec<String>>),
}

/// The blocks of a document, in order.
#[must_use]
pub fn blocks(markdown: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut text = String::new();
    let mut rows: Vec<Vec<String>> = Vec::new();
    // The number of the next item of each open list; none for lists with bullets.
    let mut lists: Vec<Option<u64>> = Vec::new();
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        match event {
            Event::Text(part) | Event::Code(part) | Event::Html(part) | Event::InlineHtml(part) => text.push_str(&part),
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            Event::Start(Tag::List(first)) => lists.push(first),
            Event::End(TagEnd::List(_)) => {
                lists.pop();
            }
            // An item may hold a list of its own: what was said before it comes first.
            Event::Start(Tag::Item) => push_item(&mut blocks, &mut text, &mut lists),
            Event::End(TagEnd::Item) => push_item(&mut blocks, &mut text, &mut lists),
            Event::End(TagEnd::Heading(_)) => blocks.push(Block::Heading(std::mem::take(&mut text))),
            Event::End(TagEnd::Paragraph | TagEnd::CodeBlock | TagEnd::HtmlBlock) if lists.is_empty() => {
                blocks.push(Block::Paragraph(std::mem::take(&mut text)));
            }
            Event::Start(Tag::TableHead | Tag::TableRow) => rows.push(Vec::new()),
            Event::End(TagEnd::TableCell) => {
                if let Some(row) = rows.last_mut() {
                    row.push(std::mem::take(&mut text));
                }
            }
            Event::End(TagEnd::Table) => blocks.push(Block::Table(std::mem::take(&mut rows))),
            _ => {}
        }
    }
    blocks
}

fn push_item(blocks: &mut Vec<Block>, text: &mut String, lists: &mut [Option<u64>]) {
    if text.trim().is_empty() {
        return;
    }
    let sign = match lists.last_mut() {
        Some(Some(number)) => {
            *number += 1;
            format!("{}.", *number - 1)
        }
        _ => String::from("-"),
    };
    blocks.push(Block::Item(sign, std::mem::take(text)));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_taken_out() {
        let text = "# Kop\n\nOp **15\n*september*** 2026.\n\n1. een\n2. twee\n\n- los\n\n| Wat | Hoeveel |\n|---|---|\n| dak | € 38.000 |\n";
        let item = |sign: &str, text: &str| Block::Item(sign.to_owned(), text.to_owned());
        let table = [["Wat", "Hoeveel"], ["dak", "€ 38.000"]].map(|row| row.map(str::to_owned).to_vec()).to_vec();
        let expected = [
            Block::Heading("Kop".to_owned()),
            Block::Paragraph("Op 15 september 2026.".to_owned()),
            item("1.", "een"),
            item("2.", "twee"),
            item("-", "los"),
            Block::Table(table),
        ];
        assert_eq!(blocks(text), expected);
    }
}
