//! A document on a terminal.

use crate::cli::shell::Shell;
use crate::report::document::{DocumentPart, TableView, WrittenDocument};
use anyhow::Result;

/// How wide a line across is, in signs.
const RULE: usize = 20;

/// Shows a document, wrapped to the width.
pub(super) fn show(markdown: &str, shell: &mut Shell<'_>) -> Result<()> {
    parts(&WrittenDocument::text(markdown).parts, "", shell)
}

/// Shows parts; those of a quotation stand in from the edge.
fn parts(parts: &[DocumentPart], indent: &str, shell: &mut Shell<'_>) -> Result<()> {
    let mut in_list = false;
    for (at, part) in parts.iter().enumerate() {
        let item = matches!(part, DocumentPart::Item(..));
        if at > 0 && !(item && in_list) {
            writeln!(shell.out)?;
        }
        in_list = item;
        match part {
            DocumentPart::Heading(text) => writeln!(shell.out, "{}", shell.bold(text))?,
            DocumentPart::Item(sign, _) => {
                // Lists without numbers look as those of the program itself.
                shell.item(if sign.ends_with('.') { sign } else { "-" }, &part.plain())?;
            }
            DocumentPart::Quote(quoted) => self::parts(quoted, "    ", shell)?,
            DocumentPart::Table(rows) => table(rows, shell)?,
            DocumentPart::Rule => writeln!(shell.out, "{}", "-".repeat(RULE))?,
            DocumentPart::Text(_) | DocumentPart::Head(_) => shell.paragraph(indent, &part.plain())?,
        }
    }
    Ok(())
}

/// Columns where they fit, else a line for each cell with its heading.
fn table(view: &TableView, shell: &mut Shell<'_>) -> Result<()> {
    let head = Some(&view.head).filter(|head| !head.is_empty());
    let rows: Vec<_> = head.into_iter().chain(&view.rows).collect();
    let columns = rows.iter().map(|row| row.len()).max().unwrap_or(0);
    let width = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|cell| textwrap::core::display_width(cell)).max().unwrap_or(0)
    };
    let widths: Vec<_> = (0..columns).map(width).collect();
    if widths.iter().sum::<usize>() + 2 * columns.saturating_sub(1) <= shell.width {
        for row in rows {
            let mut line = String::new();
            for (column, (cell, width)) in row.iter().zip(&widths).enumerate() {
                let gap = " ".repeat(width - textwrap::core::display_width(cell));
                // Figures stand below one another at the right.
                let right = view.right.get(column).is_some_and(|right| *right);
                line.extend(if right {
                    [gap.as_str(), cell.as_str(), "  "]
                } else {
                    [cell.as_str(), gap.as_str(), "  "]
                });
            }
            writeln!(shell.out, "{}", line.trim_end())?;
        }
        return Ok(());
    }
    let names = view.head.iter().map(String::as_str).chain(std::iter::repeat(""));
    for row in &view.rows {
        for (name, cell) in names.clone().zip(row).filter(|(_, cell)| !cell.is_empty()) {
            let text = if name.is_empty() { cell.clone() } else { format!("{name}: {cell}") };
            shell.paragraph("", &text)?;
        }
        writeln!(shell.out)?;
    }
    Ok(())
}
