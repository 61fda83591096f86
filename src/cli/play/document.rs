//! A Markdown document on a terminal.

use crate::cli::shell::Shell;
use crate::report::markdown::blocks::{Block, blocks};
use anyhow::Result;

/// Shows a document, wrapped to the width.
pub(super) fn show(markdown: &str, shell: &mut Shell<'_>) -> Result<()> {
    let mut in_list = false;
    for (at, block) in blocks(markdown).into_iter().enumerate() {
        let item = matches!(block, Block::Item(..));
        if at > 0 && !(item && in_list) {
            writeln!(shell.out)?;
        }
        in_list = item;
        match block {
            Block::Heading(text) => writeln!(shell.out, "{}", shell.bold(&text))?,
            Block::Paragraph(text) => shell.paragraph("", &text)?,
            Block::Item(sign, text) => shell.item(&sign, &text)?,
            Block::Table(rows) => table(&rows, shell)?,
        }
    }
    Ok(())
}

/// Columns where they fit, else a line for each cell with its heading.
fn table(rows: &[Vec<String>], shell: &mut Shell<'_>) -> Result<()> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|cell| textwrap::core::display_width(cell)).max().unwrap_or(0)
    };
    let widths: Vec<_> = (0..columns).map(width).collect();
    if widths.iter().sum::<usize>() + 2 * columns.saturating_sub(1) <= shell.width {
        for row in rows {
            let mut line = String::new();
            for (cell, width) in row.iter().zip(&widths) {
                let gap = width + 2 - textwrap::core::display_width(cell);
                line.push_str(cell);
                line.push_str(&" ".repeat(gap));
            }
            writeln!(shell.out, "{}", line.trim_end())?;
        }
        return Ok(());
    }
    let Some((head, body)) = rows.split_first() else { return Ok(()) };
    for row in body {
        for (name, cell) in head.iter().zip(row).filter(|(_, cell)| !cell.is_empty()) {
            let text = if name.is_empty() { cell.clone() } else { format!("{name}: {cell}") };
            shell.paragraph("", &text)?;
        }
        writeln!(shell.out)?;
    }
    Ok(())
}
