//! What validators let pass and a reader cannot do without, and how text and tables are parted.

use super::content::{PdfBlock, PdfColumn, PdfContent, PdfFace, PdfTable, PdfText};
use super::flow::laid_out;
use super::fonts::PdfFonts;
use super::lines::{lines, tidied};
use super::page::{BOTTOM, PdfInk, PdfLayout, PlacedItem, TagPart, TextMark};
use super::{document, write};
use crate::report::Messages;
use fontdb::Database;
use krilla::tagging::TagKind;
use std::collections::BTreeSet;

fn no_more(_: &mut Database) {}

/// The fonts of the program alone.
fn fonts() -> PdfFonts<'static> {
    PdfFonts::new(&no_more).unwrap()
}

fn content(blocks: Vec<PdfBlock>) -> PdfContent {
    PdfContent {
        title: String::from("Terugblik"),
        language: String::from("nl-NL"),
        blocks,
        footer: String::from("Tegenspel"),
    }
}

fn heading(level: u16, text: &str) -> PdfBlock {
    PdfBlock::Heading(level, PdfText::of(text))
}

fn column(head: &str, share: u16) -> PdfColumn {
    PdfColumn { head: PdfText::of(head), share, numeric: share == 1 }
}

/// A document with a block of each kind, and a table over pages.
fn everything() -> PdfContent {
    let row = |at: usize| vec![PdfText::of(at.to_string()), PdfText::of("woord ".repeat(at)), PdfText::default()];
    let svg = "<svg viewBox=\"0 0 100 50\"><rect width=\"9\" height=\"9\"/><text x=\"5\" y=\"9\">日 tekst</text></svg>";
    content(vec![
        heading(1, "Terugblik"),
        PdfBlock::Paragraph(PdfText::of("Eerst dit. ".repeat(30))),
        heading(2, "Verloop"),
        PdfBlock::Figure { svg: svg.to_owned(), alt: String::from("Een vlak") },
        PdfBlock::Small(PdfText::of("klein")),
        heading(3, "Moment 1"),
        PdfBlock::Quote(vec![
            PdfText::bold("Zij zei: ").and("“Not today.”", PdfFace::Regular, Some("en-GB")),
            PdfText::default().and("All of it.", PdfFace::Italic, Some("en-GB")),
        ]),
        heading(2, "Stemmen"),
        PdfBlock::Table(PdfTable {
            caption: PdfText::of("Alle stemmen"),
            columns: vec![column("Nr.", 2), column("Antwoord", 9), column("Aantal", 1)],
            rows: (1..90).map(row).collect(),
        }),
        PdfBlock::List { numbered: true, items: vec![PdfText::of("een"), PdfText::of("twee")] },
        PdfBlock::Answer { question: PdfText::bold("Als …"), answer: PdfText::default(), lines: 2 },
    ])
}

#[test]
fn what_a_reader_cannot_do_without_is_asked_for() {
    let fine = content(vec![heading(1, "Kop"), heading(2, "Deel")]);
    assert!(fine.check().is_ok());
    let figure = PdfBlock::Figure { svg: String::new(), alt: String::from(" ") };
    let table = |row: Vec<PdfText>| {
        let columns = vec![column("a", 2), column("b", 1)];
        PdfBlock::Table(PdfTable { caption: PdfText::default(), columns, rows: vec![row] })
    };
    for (broken, why) in [
        (PdfContent { title: String::new(), ..fine.clone() }, "title"),
        (PdfContent { language: String::new(), ..fine.clone() }, "language"),
        (content(vec![]), "no heading"),
        (content(vec![heading(3, "Kop")]), "skips"),
        (content(vec![heading(1, "Kop"), heading(3, "Deel")]), "skips"),
        (content(vec![heading(1, " ")]), "empty"),
        (content(vec![PdfBlock::Paragraph(PdfText::of("los")), heading(1, "Kop")]), "begin"),
        (content(vec![heading(1, "Kop"), figure]), "description"),
        (content(vec![heading(1, "Kop"), table(vec![PdfText::of("x")])]), "cells"),
        (content(vec![heading(1, "Kop"), table(vec![PdfText::default(), PdfText::of("x")])]), "head"),
    ] {
        let error = broken.check().unwrap_err().to_string();
        assert!(error.contains(why), "{error}");
        assert!(document([(broken, 11.0)], 1, &Messages::new("nl"), &no_more).is_err());
    }
}

/// What is painted on the pages of an uncompressed document outside any mark.
fn unmarked(bytes: &[u8]) -> (usize, Vec<String>) {
    const PAINTS: [&str; 12] = ["Tj", "TJ", "'", "\"", "f", "f*", "S", "s", "B", "b", "Do", "sh"];
    let text = String::from_utf8_lossy(bytes);
    let streams = text.split("endstream").filter_map(|it| it.rsplit_once("stream\n").map(|(_, inside)| inside));
    let pages: Vec<_> = streams.filter(|it| it.contains("BDC")).collect();
    let mut loose = Vec::new();
    for page in &pages {
        let mut depth = 0;
        // Texts are hexadecimal, so that whatever stands between blanks and brackets is a name, a number or what is done.
        let parted = page.replace(['[', ']', '<', '>', '(', ')'], " ").replace('/', " /");
        for done in parted.split_ascii_whitespace() {
            match done {
                "BDC" | "BMC" => depth += 1,
                "EMC" => depth -= 1,
                paints if depth == 0 && PAINTS.contains(&paints) => loose.push(paints.to_owned()),
                _ => {}
            }
        }
        assert_eq!(depth, 0, "marks are not closed");
    }
    (pages.len(), loose)
}

#[test]
fn nothing_is_painted_that_is_neither_tagged_nor_an_artifact() {
    let content = everything();
    let layout = laid_out(&content, 11.0, &mut fonts());
    let bytes = write::write(&content, &layout, true).unwrap();
    let (pages, loose) = unmarked(&bytes);
    assert_eq!(pages, layout.pages.len());
    assert!(pages > 2 && loose.is_empty(), "{loose:?}");
    let text = String::from_utf8_lossy(&bytes);
    for part in ["/Lang(nl-NL)", "/Lang(en-GB)", "/Outlines", "/MarkInfo", "/Artifact", "pdfuaid", "/Alt(Een vlak)"] {
        assert!(text.contains(part), "the document lacks `{part}`");
    }
    assert!(!text.contains("CreationDate"), "a date makes the same session another file");
}

/// Every tag below these, with the tags above it.
fn walk(parts: &[TagPart], above: &[&'static str], look: &mut dyn FnMut(&TagPart, &[&'static str])) {
    for part in parts {
        look(part, above);
        if let TagPart::Group(plan) = part {
            let below: Vec<_> = above.iter().copied().chain([name(&plan.tag)]).collect();
            walk(&plan.parts, &below, look);
        }
    }
}

fn name(tag: &TagKind) -> &'static str {
    match tag {
        TagKind::Hn(_) => "Hn",
        TagKind::P(_) => "P",
        TagKind::Table(_) => "Table",
        TagKind::Caption(_) => "Caption",
        TagKind::THead(_) => "THead",
        TagKind::TBody(_) => "TBody",
        TagKind::TR(_) => "TR",
        TagKind::TH(_) => "TH",
        TagKind::TD(_) => "TD",
        TagKind::Figure(_) => "Figure",
        TagKind::BlockQuote(_) => "BlockQuote",
        TagKind::Span(_) => "Span",
        TagKind::L(_) => "L",
        TagKind::LI(_) => "LI",
        TagKind::Lbl(_) => "Lbl",
        TagKind::LBody(_) => "LBody",
        _ => "other",
    }
}

/// The tags of a document as one line each: what stands above it, and what it is.
fn tags(layout: &PdfLayout) -> Vec<String> {
    let mut told = Vec::new();
    walk(&layout.tags, &[], &mut |part, above| {
        if let TagPart::Group(plan) = part {
            told.push(above.iter().copied().chain([name(&plan.tag)]).collect::<Vec<_>>().join(" "));
        }
    });
    told
}

#[test]
fn every_content_stands_once_among_the_tags_and_heads_of_later_pages_do_not() {
    let layout = laid_out(&everything(), 11.0, &mut fonts());
    let mut tagged = Vec::new();
    walk(&layout.tags, &[], &mut |part, _| {
        if let TagPart::Slot(slot) = part {
            tagged.push(*slot);
        }
    });
    let once: BTreeSet<_> = tagged.iter().copied().collect();
    assert_eq!((once.len(), tagged.len()), (layout.slots, layout.slots));
    assert_eq!(tagged, once.into_iter().collect::<Vec<_>>(), "what is read is not in the order in which it stands");
    let items = || layout.pages.iter().flatten();
    let repeated = items().filter(|it| matches!(it, PlacedItem::Text { mark: TextMark::Repeated, .. })).count();
    assert!(repeated >= 3, "the heads do not stand on later pages");
    let told = tags(&layout);
    let count = |tag: &str| told.iter().filter(|it| *it == tag).count();
    assert_eq!(count("Table THead TR TH"), 3);
    assert_eq!((count("Table TBody TR"), count("Table TBody TR TH"), count("Table TBody TR TD")), (89, 89, 178));
    assert_eq!((count("Hn"), count("Figure"), count("Table Caption"), count("L LI LBody")), (4, 1, 1, 2));
    assert_eq!(count("BlockQuote P Span"), 1, "only what is in another language than its paragraph: {told:?}");
}

#[test]
fn headings_make_the_list_of_contents_and_stand_with_what_they_are_over() {
    let layout = laid_out(&everything(), 11.0, &mut fonts());
    let levels: Vec<_> = layout.headings.iter().map(|it| it.level).collect();
    assert_eq!(levels, [1, 2, 3, 2]);
    for heading in &layout.headings {
        assert!(heading.top < BOTTOM - 40.0 && heading.page < layout.pages.len(), "{heading:?}");
    }
}

/// Where the first thing below each heading stands: a text, a picture or a row, by the page.
fn pages_below_headings(layout: &PdfLayout) -> Vec<(usize, Option<usize>)> {
    let below = |heading: &super::page::PlacedHeading| {
        let later = layout.pages.iter().enumerate().skip(heading.page);
        later
            .flat_map(|(page, items)| items.iter().map(move |item| (page, item)))
            .find(|(page, item)| {
                let top = match item {
                    PlacedItem::Figure { place, .. } => place.top,
                    PlacedItem::Text { glyphs, .. } if glyphs[0].ink != PdfInk::Heading => glyphs[0].y,
                    _ => return false,
                };
                *page > heading.page || top >= heading.top
            })
            .map(|(page, _)| page)
    };
    layout.headings.iter().map(|heading| (heading.page, below(heading))).collect()
}

#[test]
fn no_heading_and_no_head_of_a_table_stands_alone_at_the_foot_of_a_page() {
    let svg = String::from("<svg viewBox=\"0 0 960 320\"><rect width=\"9\" height=\"9\"/></svg>");
    let row = |words: usize| vec![PdfText::of("1"), PdfText::of("woord ".repeat(words))];
    let table = |words: usize| {
        let columns = vec![column("Nr.", 2), column("Antwoord", 9)];
        PdfBlock::Table(PdfTable { caption: PdfText::of("Alle stemmen"), columns, rows: vec![row(words); 3] })
    };
    let answer = || PdfBlock::Answer { question: PdfText::bold("Als …"), answer: PdfText::default(), lines: 3 };
    let followed: [&dyn Fn() -> Vec<PdfBlock>; 5] = [
        &|| vec![PdfBlock::Figure { svg: svg.clone(), alt: String::from("Een vlak") }],
        &|| vec![table(120)],
        &|| vec![heading(3, "Moment 1"), table(60)],
        &|| vec![heading(3, "Moment 1"), PdfBlock::Paragraph(PdfText::default()), answer()],
        &|| vec![heading(3, "Moment 1"), heading(4, "Tafel"), PdfBlock::Paragraph(PdfText::of("woord ".repeat(90)))],
    ];
    let mut fonts = fonts();
    for blocks in followed {
        // From far above the foot of the first page to below it, a line at a time.
        for filled in 16..44 {
            let mut all = vec![heading(1, "Terugblik")];
            all.extend((0..filled).map(|_| PdfBlock::Small(PdfText::of("Een regel."))));
            all.push(heading(2, "Verloop"));
            all.extend(blocks());
            let layout = laid_out(&content(all), 11.0, &mut fonts);
            for (page, below) in pages_below_headings(&layout) {
                assert_eq!(below, Some(page), "after {filled} lines: {:?}", tags(&layout));
            }
            // The head of a table stands above a row: on the page where the table begins it is not the last.
            let repeated = |page: &Vec<PlacedItem>| {
                page.iter().any(|it| matches!(it, PlacedItem::Text { mark: TextMark::Repeated, .. }))
            };
            let rows = |page: &Vec<PlacedItem>| page.iter().filter(|it| matches!(it, PlacedItem::Rule(..))).count();
            for pages in layout.pages.windows(2).filter(|pages| repeated(&pages[1])) {
                assert!(rows(&pages[0]) > 1, "after {filled} lines only a head");
            }
        }
    }
}

#[test]
fn a_heading_with_a_line_that_leads_to_what_comes_stands_on_the_page_of_that() {
    let mut fonts = fonts();
    let columns = || vec![column("Nr.", 2), column("Antwoord", 9)];
    let rows = || vec![vec![PdfText::of("1"), PdfText::of("woord ".repeat(90))]];
    for filled in 16..44 {
        let mut all = vec![heading(1, "Terugblik")];
        all.extend((0..filled).map(|_| PdfBlock::Small(PdfText::of("Een regel."))));
        all.extend([heading(2, "Naslag"), PdfBlock::Paragraph(PdfText::of("Hier zoek je iets na."))]);
        all.push(heading(3, "Moment 1"));
        all.push(PdfBlock::Table(PdfTable { caption: PdfText::of("Stemmen"), columns: columns(), rows: rows() }));
        let layout = laid_out(&content(all), 11.0, &mut fonts);
        let pages: Vec<_> = layout.headings.iter().skip(1).map(|it| it.page).collect();
        assert_eq!(pages[0], pages[1], "after {filled} lines the heading stands alone");
    }
}

#[test]
fn nothing_stands_below_or_beside_the_page() {
    let layout = laid_out(&everything(), 11.0, &mut fonts());
    for item in layout.pages.iter().flatten() {
        let PlacedItem::Text { glyphs, .. } = item else { continue };
        for it in glyphs {
            let right = it.x + it.glyphs.width * it.size;
            assert!(
                it.y < BOTTOM && it.y > 40.0 && it.x > 50.0 && right < 545.0,
                "{} at {} {}",
                it.glyphs.text,
                it.x,
                it.y
            );
        }
    }
}

#[test]
fn the_same_content_gives_the_same_bytes() {
    let words = Messages::new("nl");
    let made = || document([(everything(), 11.0)], 1, &words, &no_more).unwrap();
    let (one, other) = (made(), made());
    assert_eq!(one.bytes, other.bytes);
    assert!(crate::files::is_ours(&one.bytes), "a document of ours cannot be told from other people's");
}

#[test]
fn the_first_telling_that_fits_is_taken_and_else_the_last() {
    let words = Messages::new("en");
    let long = |count: usize| content(vec![heading(1, "Kop"), PdfBlock::Paragraph(PdfText::of("word ".repeat(count)))]);
    let pages =
        |counts: [usize; 3]| document(counts.map(|count| (long(count), 11.0)), 2, &words, &no_more).unwrap().pages;
    assert_eq!(pages([2_000, 900, 10]), 2);
    assert_eq!(pages([2_200, 2_000, 1_800]), pages([1_800; 3]));
}

fn broken(text: PdfText, width: f32) -> Vec<String> {
    let lines = lines(&tidied(&text), 10.0, width, &mut fonts());
    lines.iter().map(|line| line.runs.iter().map(|run| run.text.as_str()).collect()).collect()
}

#[test]
fn lines_end_in_a_blank_but_the_last_and_long_words_are_parted() {
    let text =
        PdfText::of("Een gewone  zin\nmet ").and("vette", PdfFace::Bold, None).and(" woorden.", PdfFace::Regular, None);
    assert_eq!(broken(text, 70.0), ["Een gewone zin ", "met vette ", "woorden."]);
    assert_eq!(broken(PdfText::of("reken\u{ad}kamer\u{ad}rapport"), 45.0), ["reken\u{ad}", "kamer\u{ad}", "rapport"]);
    assert_eq!(broken(PdfText::of("reken\u{ad}kamer"), 200.0), ["rekenkamer"]);
    let parts = broken(PdfText::of("een aaaaaaaaaaaaaaaaaaaaaaaaa"), 50.0);
    assert!(parts.len() > 2 && parts.concat().ends_with(&"a".repeat(25)), "{parts:?}");
    assert_eq!(broken(PdfText::default(), 50.0), [""]);
}

#[test]
fn a_letter_that_no_font_has_is_a_box_that_is_read_as_the_letter() {
    let mut fonts = fonts();
    let glyphs = fonts.glyphs("ok 日\u{200b}!", PdfFace::Regular);
    assert_eq!(glyphs.iter().map(|it| it.text.as_str()).collect::<String>(), "ok 日!");
    assert_eq!(fonts.missing(), "日");
    assert!(glyphs.iter().all(|it| it.glyphs.iter().all(|glyph| glyph.glyph_id.to_u32() != 0)));
    let content = content(vec![heading(1, "日 и ελληνικά \u{e000} 👋🏽")]);
    let file = document([(content, 11.0)], 1, &Messages::new("nl"), &no_more).unwrap();
    assert!(file.missing.contains('日') && !file.missing.contains('и'), "{}", file.missing);
}

#[test]
fn a_cell_higher_than_a_page_goes_on_on_the_next() {
    let rows = vec![vec![PdfText::of("1"), PdfText::of("woord ".repeat(1_500))]];
    let table = PdfTable { caption: PdfText::default(), columns: vec![column("Nr.", 2), column("Tekst", 3)], rows };
    let layout = laid_out(&content(vec![heading(1, "Kop"), PdfBlock::Table(table)]), 11.0, &mut fonts());
    assert!(layout.pages.len() > 2);
    let told = tags(&layout);
    assert_eq!(told.iter().filter(|it| *it == "Table TBody TR TD").count(), 1);
}
