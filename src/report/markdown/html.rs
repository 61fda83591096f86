//! The author's Markdown: as safe HTML and as plain paragraphs.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

/// Addresses that a link may have. Everything else loses its link and keeps its text.
const SAFE: [&str; 3] = ["https://", "http://", "mailto:"];

/// Markdown as HTML that loads and runs nothing: raw HTML becomes text, pictures become their descriptions.
pub(in crate::report) fn to_html(markdown: &str) -> String {
    // Whether each open link was kept, so that its end is kept as well.
    let mut kept = Vec::new();
    let events = Parser::new_ext(markdown, Options::empty()).filter_map(|event| match event {
        Event::Html(raw) | Event::InlineHtml(raw) => Some(Event::Text(raw)),
        Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => None,
        Event::Start(Tag::Link { ref dest_url, .. }) => {
            kept.push(is_safe(dest_url));
            kept.last().is_some_and(|kept| *kept).then_some(event)
        }
        Event::End(TagEnd::Link) => kept.pop().unwrap_or_default().then_some(event),
        // The page has the one heading of its level; an author's headings stand below it.
        Event::Start(Tag::Heading { .. }) => Some(Event::Start(Tag::Paragraph)),
        Event::End(TagEnd::Heading(_)) => Some(Event::End(TagEnd::Paragraph)),
        other => Some(other),
    });
    let mut rendered = String::new();
    html::push_html(&mut rendered, events);
    rendered
}

/// A document as HTML that loads and runs nothing: with its tables, and with its headings below those of the page.
pub(in crate::report) fn document_html(markdown: &str) -> String {
    let events = Parser::new_ext(markdown, Options::ENABLE_TABLES).filter_map(|event| match event {
        Event::Html(raw) | Event::InlineHtml(raw) => Some(Event::Text(raw)),
        Event::Start(Tag::Image { .. } | Tag::Link { .. }) | Event::End(TagEnd::Image | TagEnd::Link) => None,
        Event::Start(Tag::Heading { level, .. }) => {
            Some(Event::Start(Tag::Heading { level: lower(level), id: None, classes: Vec::new(), attrs: Vec::new() }))
        }
        Event::End(TagEnd::Heading(level)) => Some(Event::End(TagEnd::Heading(lower(level)))),
        // How columns stand would be a style in the page, which pages do not allow.
        Event::Start(Tag::Table(_)) => Some(Event::Start(Tag::Table(Vec::new()))),
        other => Some(other),
    });
    let mut rendered = String::new();
    html::push_html(&mut rendered, events);
    // On a phone a wide table is moved by itself, also with keys.
    rendered.replace("<table>", "<div class=\"scroll\" tabindex=\"0\"><table>").replace("</table>", "</table></div>")
}

/// A heading's level below the headings of a page and of the document on it.
fn lower(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 => HeadingLevel::H3,
        HeadingLevel::H2 => HeadingLevel::H4,
        HeadingLevel::H3 | HeadingLevel::H4 | HeadingLevel::H5 | HeadingLevel::H6 => HeadingLevel::H5,
    }
}

/// Markdown as paragraphs without marks.
pub(in crate::report) fn to_plain(markdown: &str) -> Vec<String> {
    let mut paragraphs = vec![String::new()];
    for event in Parser::new_ext(markdown, Options::empty()) {
        let Some(last) = paragraphs.last_mut() else { continue };
        match event {
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => last.push_str(&text),
            Event::SoftBreak | Event::HardBreak => last.push(' '),
            Event::Start(Tag::Item) => last.push_str("• "),
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::CodeBlock) => {
                paragraphs.push(String::new());
            }
            _ => {}
        }
    }
    paragraphs.retain(|paragraph| !paragraph.trim().is_empty());
    paragraphs
}

fn is_safe(address: &str) -> bool {
    let address = address.trim().to_ascii_lowercase();
    SAFE.iter().any(|start| address.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(markdown: &str, expected: &str) {
        assert_eq!(to_html(markdown).trim(), expected);
    }

    #[test]
    fn emphasis_and_paragraphs_are_kept() {
        check("Op **15 september**.\n\nKlaar.", "<p>Op <strong>15 september</strong>.</p>\n<p>Klaar.</p>");
        check("# Kop", "<p>Kop</p>");
        assert_eq!(to_plain("Op **15\nseptember**.\n\n- een\n- twee"), ["Op 15 september.", "• een", "• twee"]);
    }

    #[test]
    fn a_document_keeps_its_tables_and_its_headings_stand_below_those_of_the_page() {
        let html = document_html("# Kop\n\n| a | b |\n|---|---:|\n| 1 | <b> |\n\n[x](https://example.org)");
        assert!(html.starts_with("<h3>Kop</h3>"), "{html}");
        assert!(html.contains("<th>b</th>") && html.contains("<td>&lt;b&gt;</td>"), "{html}");
        assert!(!html.contains("style=") && html.contains("<p>x</p>"), "{html}");
    }

    #[test]
    fn hostile_markdown_is_only_text() {
        check("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;");
        check("a <img src=x onerror=y> b", "<p>a &lt;img src=x onerror=y&gt; b</p>");
        check("[klik](javascript:alert(1))", "<p>klik</p>");
        check("[klik](JaVaScript:alert(1))", "<p>klik</p>");
        check("[klik](data:text/html,x)", "<p>klik</p>");
        check("[klik](&#106;avascript:alert(1))", "<p>klik</p>");
        check("<javascript:alert(1)>", "<p>javascript:alert(1)</p>");
        check("![foto](https://example.org/a.png)", "<p>foto</p>");
        check("[site](https://example.org)", "<p><a href=\"https://example.org\">site</a></p>");
    }
}
