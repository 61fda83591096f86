//! The look back of a room as a document to hand out: what happened, why, what to take along, and every vote.

use super::data::RoomReport;
use super::minority::MinoritySection;
use super::page::{RoomPage, TablesSection};
use super::route::RouteRow;
use super::section::GroupSection;
use super::votes::VotesBlock;
use crate::report::Messages;
use crate::report::pdf::{
    MomentDetail, PdfBlock, PdfColumn, PdfContent, PdfError, PdfFace, PdfFile, PdfTable, PdfTeller, PdfText, document,
};
use crate::report::quotes::quoted;
use fontdb::Database;

/// The size of letters in points.
const SIZE: f32 = 10.5;

/// The look back of a room as PDF, in as many pages as it takes. `more` loads fonts for letters that the program's own do not
/// have.
///
/// # Errors
/// When it cannot be written: a mistake of ours.
pub fn pdf(report: &RoomReport, words: &Messages, more: &dyn Fn(&mut Database)) -> Result<PdfFile, PdfError> {
    let page = RoomPage::of(report, words);
    let texts = page.texts_language.clone();
    let teller = RoomTeller { page: &page, teller: PdfTeller::new(words, &texts) };
    document([(teller.content(), SIZE)], usize::MAX, words, more)
}

struct RoomTeller<'p> {
    page: &'p RoomPage,
    teller: PdfTeller<'p>,
}

impl RoomTeller<'_> {
    fn text(&self, id: &str) -> PdfText {
        PdfText::of(self.teller.words.text(id))
    }

    fn content(&self) -> PdfContent {
        let (page, words) = (self.page, self.teller.words);
        let title = words.text_with("group-heading", &[("title", page.title.as_str().into())]);
        let mut blocks = vec![
            PdfBlock::Heading(1, self.teller.mixed(&title, &page.title)),
            PdfBlock::Paragraph(PdfText::of(page.about.join(" "))),
        ];
        let notices = page.rehearsal.iter().chain(&page.directed);
        blocks.extend(notices.map(|it| PdfBlock::Paragraph(PdfText::bold(it))));
        blocks.push(self.teller.heading(2, "group-describe"));
        blocks.push(PdfBlock::Paragraph(self.text("group-describe-lead")));
        blocks.extend(page.tables.iter().flat_map(|it| self.tables(it)));
        blocks.extend(page.groups.iter().flat_map(|it| self.described(it)));
        blocks.extend(page.picks.iter().flat_map(|_| self.picks()));
        blocks.push(self.teller.heading(2, "group-analyse"));
        blocks.push(PdfBlock::Paragraph(self.text("group-analyse-lead")));
        blocks.extend(page.tables.iter().flat_map(|it| self.unopened_anywhere(it)));
        blocks.extend(page.groups.iter().flat_map(|it| self.analysed(it)));
        if !page.remarks.is_empty() {
            blocks.push(self.teller.heading(3, "group-remarks"));
            blocks.push(plain_list(&page.remarks));
        }
        blocks.push(self.teller.heading(2, "group-apply"));
        blocks.push(PdfBlock::Paragraph(self.text("group-apply-lead")));
        blocks.extend(self.applied());
        blocks.push(self.teller.heading(2, "group-reference"));
        blocks.push(PdfBlock::Paragraph(self.text("group-reference-lead")));
        for group in &page.groups {
            blocks.extend(named(group));
            blocks.extend(group.votes.iter().flat_map(|it| self.votes(it, group)));
        }
        blocks.extend(self.about_file());
        self.teller.content(title, blocks)
    }

    /// The tables side by side.
    fn tables(&self, tables: &TablesSection) -> Vec<PdfBlock> {
        let rows = tables.rows.iter().map(|it| {
            let quality = it.quality.clone().unwrap_or_default();
            vec![
                PdfText::of(&it.name),
                self.teller.case(&it.ending),
                PdfText::of(it.decisions.to_string()),
                PdfText::of(quality),
            ]
        });
        let columns = vec![
            self.column("group-tables-who", 4, false),
            self.column("group-tables-end", 5, false),
            self.column("group-tables-decisions", 2, true),
            self.column("group-route-relation", 2, true),
        ];
        vec![
            self.teller.heading(3, "group-tables"),
            PdfBlock::Table(PdfTable { caption: self.text("group-tables-lead"), columns, rows: rows.collect() }),
        ]
    }

    fn column(&self, id: &str, share: u16, numeric: bool) -> PdfColumn {
        PdfColumn { head: self.text(id), share, numeric }
    }

    /// How a group ended, and its route.
    fn described(&self, group: &GroupSection) -> Vec<PdfBlock> {
        let level = u16::from(group.depth);
        let mut blocks: Vec<PdfBlock> = named(group).into_iter().collect();
        match &group.ending {
            Some((title, text)) => {
                blocks.push(PdfBlock::Heading(level, self.teller.case(title)));
                blocks.extend(self.teller.story(text));
            }
            None => blocks.push(PdfBlock::Paragraph(self.text("group-unfinished"))),
        }
        blocks.push(self.teller.heading(level, "group-route"));
        blocks.push(PdfBlock::Paragraph(self.teller.quoting(&group.lead.join(" "))));
        if let Some(svg) = &group.map {
            let kept = group.rows.iter().filter(|row| !row.left).count();
            let alt = self.teller.words.text_with("group-map-desc", &[("count", kept.into())]);
            blocks.push(PdfBlock::Figure { svg: svg.clone(), alt });
            let key = if group.shares { "group-map-key" } else { "group-map-key-few" };
            blocks.push(PdfBlock::Small(self.text(key)));
        }
        if !group.rows.is_empty() {
            let columns = vec![
                self.column("group-route-number", 3, false),
                self.column("group-route-moment", 24, false),
                self.column("group-route-agreed", 10, false),
                self.column("group-route-how", 9, false),
                self.column("group-route-relation", 6, true),
            ];
            let rows = group.rows.iter().map(|row| self.route_row(row)).collect();
            let words = self.teller.words;
            let caption = format!("{}. {}", words.text("group-route-table"), words.text("debrief-numbers"));
            blocks.push(PdfBlock::Table(PdfTable { caption: PdfText::of(caption), columns, rows }));
        }
        blocks
    }

    fn route_row(&self, row: &RouteRow) -> Vec<PdfText> {
        let words = self.teller.words;
        let mut told = self
            .teller
            .case(&format!("{}: ", row.title))
            .in_face(PdfFace::Bold)
            .then(self.teller.case(&row.decided.join(" + ")));
        for (holds, id) in [(row.decisive, "pdf-decisive"), (row.left, "pdf-left")] {
            if holds {
                told = told.and(format!(" {}", words.text(id)), PdfFace::Italic, None);
            }
        }
        let agreed = match &row.moved {
            Some(moved) => format!("{}. {moved}", row.agreed),
            None => row.agreed.clone(),
        };
        let quality = row.quality.clone().unwrap_or_default();
        vec![
            PdfText::of(row.number.to_string()),
            told,
            PdfText::of(agreed),
            PdfText::of(&row.how),
            PdfText::of(quality),
        ]
    }

    /// What those who played alone picked.
    fn picks(&self) -> Vec<PdfBlock> {
        let mut blocks =
            vec![self.teller.heading(3, "group-picks"), PdfBlock::Paragraph(self.text("group-picks-lead"))];
        let picks = self.page.picks.as_deref().unwrap_or_default();
        if picks.is_empty() {
            blocks.push(PdfBlock::Paragraph(self.text("group-picks-none")));
        }
        for block in picks {
            let columns = vec![self.column("group-picks-choice", 6, false), self.column("group-picks-count", 1, true)];
            let rows =
                block.rows.iter().map(|(text, count)| vec![self.teller.case(text), PdfText::of(count.to_string())]);
            let caption = self.teller.case(&block.title);
            blocks.push(PdfBlock::Table(PdfTable { caption, columns, rows: rows.collect() }));
        }
        blocks
    }

    /// What decided it, what minorities wanted, what was seen and missed.
    fn analysed(&self, group: &GroupSection) -> Vec<PdfBlock> {
        let level = u16::from(group.depth);
        let mut blocks: Vec<PdfBlock> = named(group).into_iter().collect();
        if group.ending.is_some() {
            blocks.push(self.teller.heading(level, "debrief-moments"));
            blocks.push(PdfBlock::Paragraph(PdfText::of(&group.moments_lead)));
            blocks.extend(group.proof.iter().map(|it| PdfBlock::Small(PdfText::of(it))));
            let moments = group.moments.iter();
            blocks
                .extend(moments.flat_map(|it| self.teller.moment(&it.told, level + 1, &it.votes, MomentDetail::Whole)));
        }
        blocks.push(self.teller.heading(level, "group-minorities"));
        let minorities = &group.minorities.told;
        let lead = if minorities.is_empty() { "group-minorities-none" } else { "group-minorities-lead" };
        blocks.push(PdfBlock::Paragraph(self.text(lead)));
        blocks.extend(minorities.iter().flat_map(|it| self.minority(it, level + 1)));
        blocks.extend(group.minorities.more.iter().map(|it| PdfBlock::Small(PdfText::of(it))));
        blocks.push(self.teller.heading(level, "group-lenses"));
        let lead = if group.lenses.is_empty() { "group-lenses-none" } else { "group-lenses-lead" };
        blocks.push(PdfBlock::Paragraph(self.text(lead)));
        for lens in &group.lenses {
            blocks.push(PdfBlock::Heading(level + 1, PdfText::of(&lens.name)));
            blocks.push(PdfBlock::Paragraph(PdfText::of(lens.sums.join(" "))));
            let marks = lens.marks.iter().map(|it| {
                let notes: String = it.notes.iter().map(|note| format!(" {}", quoted(note))).collect();
                PdfText::bold(format!("{} ", it.moment)).and(format!("{}{notes}", it.sentence), PdfFace::Regular, None)
            });
            blocks.push(PdfBlock::List { numbered: false, items: marks.collect() });
        }
        if group.ending.is_some() {
            blocks.push(self.teller.heading(level, "group-unopened"));
            let lead = if group.unopened.is_empty() { "group-unopened-none" } else { "group-unopened-lead" };
            blocks.push(PdfBlock::Paragraph(self.text(lead)));
            let items = group.unopened.iter().map(|it| {
                let told = PdfText::bold(format!("{}: ", it.name)).then(self.teller.case(&it.text));
                let key = it.key.as_ref().map_or_else(PdfText::default, |key| self.teller.quoting(&format!(" {key}")));
                told.then(key)
            });
            blocks.push(PdfBlock::List { numbered: false, items: items.collect() });
        }
        if !group.acts.is_empty() {
            blocks.push(self.teller.heading(level, "group-acts"));
            blocks.push(PdfBlock::Paragraph(self.text("group-acts-lead")));
            blocks.push(plain_list(&group.acts));
        }
        if !group.remarks.is_empty() {
            blocks.push(self.teller.heading(level, "group-remarks"));
            blocks.push(plain_list(&group.remarks));
        }
        blocks
    }

    fn unopened_anywhere(&self, tables: &TablesSection) -> Vec<PdfBlock> {
        if tables.unopened.is_empty() {
            return Vec::new();
        }
        let items = tables.unopened.iter();
        let items = items.map(|(name, text)| PdfText::bold(format!("{name}: ")).then(self.teller.case(text)));
        vec![
            PdfBlock::Paragraph(self.text("group-unopened-tables")),
            PdfBlock::List { numbered: false, items: items.collect() },
        ]
    }

    fn minority(&self, route: &MinoritySection, level: u16) -> Vec<PdfBlock> {
        let values = [("step", route.number.into()), ("title", route.title.as_str().into())];
        let heading = self.teller.words.text_with("debrief-moment", &values);
        let mut quote: Vec<_> = (route.texts.iter())
            .map(|text| PdfText::bold(format!("{} ", route.wanted)).then(self.teller.case(&quoted(text))))
            .collect();
        quote.extend(route.reply.iter().map(|(who, text)| match who.as_str() {
            "" => self.teller.case(text).in_face(PdfFace::Italic),
            who => PdfText::bold(format!("{who}: ")).then(self.teller.case(&quoted(text))),
        }));
        vec![
            PdfBlock::Heading(level, self.teller.mixed(&heading, &route.title)),
            PdfBlock::Quote(quote),
            PdfBlock::Paragraph(self.teller.quoting(&route.came.join(" "))),
        ]
    }

    /// Learning points of each group, questions, and lines to write on.
    fn applied(&self) -> Vec<PdfBlock> {
        let words = self.teller.words;
        let mut blocks = Vec::new();
        for group in self.page.groups.iter().filter(|group| !group.lessons.is_empty()) {
            blocks.extend(named(group));
            blocks.push(self.teller.lessons(&group.lessons));
        }
        if !self.page.discussion.is_empty() {
            blocks.push(self.teller.heading(3, "debrief-discussion"));
            let items = self.page.discussion.iter().map(|it| self.teller.case(it)).collect();
            blocks.push(PdfBlock::List { numbered: true, items });
        }
        blocks.push(self.teller.heading(3, "debrief-intention"));
        for (id, lines) in [("debrief-intention-if", 2), ("debrief-intention-then", 2)] {
            blocks.push(PdfBlock::Answer {
                question: PdfText::bold(words.text(id)),
                answer: PdfText::default(),
                lines,
            });
        }
        blocks
    }

    /// A moment with every answer and its votes.
    fn votes(&self, block: &VotesBlock, group: &GroupSection) -> Vec<PdfBlock> {
        let words = self.teller.words;
        let values = [("step", block.number.into()), ("title", block.title.as_str().into())];
        let heading = words.text_with("debrief-moment", &values);
        let mut heading = self.teller.mixed(&heading, &block.title);
        if block.left {
            heading = heading.and(format!(" {}", words.text("pdf-left")), PdfFace::Regular, None);
        }
        let mut columns = vec![self.column("group-votes-option", 8, false)];
        columns.extend(block.heads.iter().map(|head| PdfColumn { head: PdfText::of(head), share: 2, numeric: true }));
        let picked = format!(" ({})", words.text("group-votes-picked"));
        let rows = block.options.iter().map(|option| {
            let mut text = PdfText::of(format!("{}. ", option.letter)).then(self.teller.case(&option.text));
            if option.picked {
                text = text.and(picked.clone(), PdfFace::Bold, None);
            }
            let counts = option.counts.iter().map(PdfText::of);
            std::iter::once(text).chain(counts).collect()
        });
        let when = block.at.as_ref().map(|at| format!(" ({at})")).unwrap_or_default();
        let caption = words.text_with("group-votes-caption", &[("number", block.number.into())]);
        let caption = PdfText::of(format!("{caption}{when}: {}; {}.", block.agreed, block.how));
        let mut blocks = vec![
            PdfBlock::Heading(u16::from(group.depth), heading),
            PdfBlock::Table(PdfTable { caption, columns, rows: rows.collect() }),
        ];
        blocks.extend(block.without.iter().chain(&block.shift).map(|it| PdfBlock::Small(PdfText::of(it))));
        blocks
    }

    /// What is in the file and what not.
    fn about_file(&self) -> Vec<PdfBlock> {
        let contents = &self.page.contents;
        vec![
            self.teller.heading(2, "group-about-file"),
            self.teller.heading(3, "group-about-has"),
            plain_list(&contents.contains),
            self.teller.heading(3, "group-about-lacks"),
            plain_list(&contents.leaves_out),
            PdfBlock::Small(PdfText::of(&contents.deleted)),
            PdfBlock::Small(PdfText::of(&contents.hash)),
        ]
    }
}

/// The name of a group, where there are others.
fn named(group: &GroupSection) -> Option<PdfBlock> {
    group.named.then(|| PdfBlock::Heading(3, PdfText::of(&group.name)))
}

fn plain_list(items: &[String]) -> PdfBlock {
    PdfBlock::List { numbered: false, items: items.iter().map(PdfText::of).collect() }
}
