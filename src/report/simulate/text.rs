//! A simulation as text: tables with a histogram on each line, the same on a terminal and in a file.

use super::page::SimulationPage;
use super::tables::{LessonStats, Lessons, PARTS, PersonStats, StatRow, StatTable, Visits};
use crate::author::simulate::Simulated;
use crate::report::Messages;
use textwrap::core::display_width;
use textwrap::{Options, fill};

/// Heights of a bar, from none to full.
const BARS: [char; 9] = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
/// Narrower than this nobody can read it.
const LEAST: usize = 40;
/// The room between two columns.
const GAP: &str = "  ";

/// A simulation as text; sentences in lines of at most `width` columns, tables as wide as they need.
#[must_use]
pub fn text(simulated: &Simulated, words: &Messages, width: usize) -> String {
    let page = SimulationPage::of(simulated, words);
    let mut lines = TextLines { out: String::new(), width: width.max(LEAST) };
    lines.heading(&page.title, '═');
    lines.sentence("", &page.about);
    lines.sentence("", &page.verdict);
    for found in &page.findings {
        lines.sentence("", &format!("{} [{}] {}", words.text("simulate-warning"), found.code, found.text));
        lines.sentence("  ", &found.help);
    }
    lines.table(&words.text("simulate-endings"), &words.text("simulate-endings-lead"), &page.endings);
    if !page.influence.is_empty() {
        lines.heading(&words.text("simulate-influence"), '─');
        page.influence.iter().for_each(|sentence| lines.item(sentence));
    }
    lines.lessons(&page.lessons, words);
    for person in &page.people {
        lines.heading(&words.text_with("simulate-person", &[("name", person.name.as_str().into())]), '─');
        lines.sentence("", &words.text_with("simulate-person-lead", &[("start", person.start.as_str().into())]));
        lines.person(person, words);
    }
    lines.table(&words.text("simulate-runs"), &words.text("simulate-runs-lead"), &page.runs);
    lines.table(&words.text("simulate-gauges"), &words.text("simulate-gauges-lead"), &page.gauges);
    lines.heading(&words.text("simulate-visits"), '─');
    lines.sentence("", &page.never);
    lines.visits(&words.text("simulate-visits-choices"), &page.choices);
    lines.visits(&words.text("simulate-visits-beats"), &page.beats);
    lines.heading(&words.text("simulate-players"), '─');
    lines.legend(page.players.iter().map(|it| (it.short.as_str(), format!("{} --policy {}", it.text, it.id))));
    lines.out
}

/// The lines of a report.
struct TextLines {
    out: String,
    width: usize,
}

impl TextLines {
    fn line(&mut self, line: &str) {
        self.out.push_str(line.trim_end());
        self.out.push('\n');
    }

    fn heading(&mut self, heading: &str, rule: char) {
        if !self.out.is_empty() {
            self.line("");
        }
        self.line(heading);
        self.line(&rule.to_string().repeat(display_width(heading)));
    }

    fn sentence(&mut self, indent: &str, sentence: &str) {
        let options = Options::new(self.width).initial_indent(indent).subsequent_indent(indent);
        let filled = fill(sentence, options);
        self.line(&filled);
    }

    /// A table under its own heading. Nothing to show is no table.
    fn table(&mut self, heading: &str, lead: &str, table: &StatTable) {
        if table.columns.len() < 2 {
            return;
        }
        self.heading(heading, '─');
        self.sentence("", lead);
        self.legend(table.legend.iter().map(|it| (it.short.as_str(), it.text.clone())));
        let rows: Vec<_> = table.rows.iter().map(cells).collect();
        self.columns(&table.columns, &rows);
    }

    /// An item of a list.
    fn item(&mut self, sentence: &str) {
        let options = Options::new(self.width).initial_indent("• ").subsequent_indent("  ");
        let filled = fill(sentence, options);
        self.line(&filled);
    }

    /// The learning points, each with all that it says.
    fn lessons(&mut self, lessons: &Lessons, words: &Messages) {
        if lessons.rows.is_empty() {
            return;
        }
        self.heading(&words.text("simulate-lessons"), '─');
        self.sentence("", &words.text("simulate-lessons-lead"));
        self.line("");
        let columns: [fn(&LessonStats) -> &str; 4] = [|it| &it.short, |it| &it.all, |it| &it.most, |it| &it.by];
        let heads = ["lesson", "all", "most", "by"].map(|id| words.text(&format!("simulate-lessons-{id}")));
        let widths = std::array::from_fn::<_, 4, _>(|at| {
            let cells = lessons.rows.iter().map(|row| display_width(columns[at](row)));
            cells.chain([display_width(&heads[at])]).max().unwrap_or_default()
        });
        let line = |cells: [&str; 4], text: &str| {
            let [short, all, most, by] = cells;
            let (all, most) = (right(all, widths[1]), right(most, widths[2]));
            [left(short, widths[0]), all, most, left(by, widths[3]), text.to_owned()].join(GAP)
        };
        self.line(&line(heads.each_ref().map(String::as_str), &words.text("simulate-lessons-text")));
        for row in &lessons.rows {
            // What it says goes on below itself, or where that leaves too little room below the whole.
            let numbers = line(columns.map(|column| column(row)), "");
            let indent = Some(display_width(&numbers)).filter(|indent| indent + LEAST / 2 <= self.width).unwrap_or(4);
            let options = Options::new(self.width).initial_indent(&numbers);
            let below = " ".repeat(indent);
            let filled = fill(&row.text, options.subsequent_indent(&below));
            self.line(&filled);
        }
    }

    fn person(&mut self, person: &PersonStats, words: &Messages) {
        let ids = ["player", "mean", "least", "lower", "middle", "upper", "greatest"];
        let mut columns = ids.map(|id| words.text(&format!("simulate-person-{id}"))).to_vec();
        columns.push(format!("0{:>w$}", 100, w = PARTS));
        let rows = person.rows.iter().map(|row| {
            let mut cells = vec![row.name.clone()];
            cells.extend(row.numbers.iter().cloned());
            cells.resize(ids.len(), String::from("–"));
            cells.push(format!("▏{}▏", bars(&row.parts)));
            cells
        });
        let rows: Vec<_> = rows.collect();
        self.columns(&columns, &rows);
    }

    fn visits(&mut self, heading: &str, visits: &[Visits]) {
        self.line("");
        self.sentence("", heading);
        let widest = visits.iter().map(|it| display_width(&it.times)).max().unwrap_or_default();
        for it in visits {
            self.line(&format!("{GAP}{}{GAP}{}", right(&it.times, widest), it.path));
        }
    }

    /// Rows below their headings: the first column to the left, the others to the right.
    fn columns(&mut self, heads: &[String], rows: &[Vec<String>]) {
        self.line("");
        let widest = |at: usize| {
            let column = rows.iter().map(|row| &row[at]).chain([&heads[at]]);
            column.map(|cell| display_width(cell)).max().unwrap_or_default()
        };
        let widths: Vec<_> = (0..heads.len()).map(widest).collect();
        for row in std::iter::once(heads).chain(rows.iter().map(Vec::as_slice)) {
            let mut line = left(&row[0], widths[0]);
            for (cell, width) in row.iter().zip(&widths).skip(1) {
                line.push_str(GAP);
                line.push_str(&right(cell, *width));
            }
            self.line(&line);
        }
    }

    /// Short names with what they stand for.
    fn legend<'l>(&mut self, entries: impl Iterator<Item = (&'l str, String)> + Clone) {
        let widest = entries.clone().map(|(short, _)| display_width(short)).max().unwrap_or_default();
        let indent = " ".repeat(2 * GAP.len() + widest);
        for (short, text) in entries {
            let first = format!("{GAP}{}{GAP}", left(short, widest));
            let options = Options::new(self.width).initial_indent(&first).subsequent_indent(&indent);
            let filled = fill(&text, options);
            self.line(&filled);
        }
    }
}

fn cells(row: &StatRow) -> Vec<String> {
    std::iter::once(&row.name).chain(row.cells.iter().map(|cell| &cell.text)).cloned().collect()
}

fn left(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(display_width(text))))
}

fn right(text: &str, width: usize) -> String {
    format!("{}{text}", " ".repeat(width.saturating_sub(display_width(text))))
}

/// A histogram in one line, its highest bar full; what came at all is never invisible.
fn bars(parts: &[u32]) -> String {
    let highest = u64::from(parts.iter().copied().max().unwrap_or_default()).max(1);
    let full = BARS.len() as u64 - 1;
    parts.iter().map(|part| BARS[(u64::from(*part) * full).div_ceil(highest) as usize]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_highest_bar_is_full_and_one_run_is_seen() {
        assert_eq!(bars(&[0, 1, 500, 1_000]), " ▁▄█");
        assert_eq!(bars(&[0, 0]), "  ");
    }

    #[test]
    fn columns_stand_below_their_headings() {
        let mut lines = TextLines { out: String::new(), width: 40 };
        let words = |row: &[&str]| row.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
        lines.columns(&words(&["player", "a"]), &[words(&["één", "10 %"]), words(&["expert", "<1 %"])]);
        assert_eq!(lines.out, "\nplayer     a\none     10 %\nexpert  <1 %\n".replace("one", "één"));
    }
}
