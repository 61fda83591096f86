//! The drawing written as SVG: every colour, font and size stands where it is used, as a plain attribute.

use super::fit::Face;
use super::look::{LineLook, Tone, rating_sign, shape, style};
use super::picture::CasePicture;
use super::sheet::{BOX, BoxKind, NodeBox, PictureSheet, Text, TextKind, short};
use crate::engine::Rating;
use crate::report::MARK;
use crate::report::canvas::escape;
use std::fmt::Write as _;

/// A picture with everything in place.
pub(super) struct Drawing<'a> {
    pub(super) picture: &'a CasePicture<'a>,
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) sheets: Vec<PictureSheet>,
}

/// Fonts in which the picture is drawn, the first that there is.
const FONTS: &str = "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', Arial, 'Liberation Sans', Helvetica, sans-serif";
/// What stands around the title and between the signs of the legend.
const LEFT: f64 = 32.0;

/// The document.
pub(super) fn document(page: &Drawing<'_>) -> String {
    let picture = page.picture;
    let (title, description) = (picture.heading(), picture.description());
    let legend = legend(picture);
    let least = [Face::bold(26.0).width(&title), Face::plain(15.0).width(&description), legend.1];
    let width = short(least.into_iter().fold(page.width, |width, it| width.max(it + 2.0 * LEFT)).ceil());
    let height = short(page.height.ceil());
    let mut out = String::new();
    let _ = write!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"graph-title graph-desc\" lang=\"{}\" \
         width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" font-family=\"{FONTS}\" font-size=\"12.5\">\n\
         <title id=\"graph-title\">{}</title>\n<desc id=\"graph-desc\">{}</desc>\n\
         <metadata>{MARK}</metadata>\n<style>\n{}\n</style>\n",
        picture.words.language(),
        escape(&title),
        escape(&description),
        style()
    );
    let _ = writeln!(out, "<rect width=\"{width}\" height=\"{height}\" {}/>", Tone::Paper.fill());
    let _ = writeln!(
        out,
        "<text x=\"{LEFT}\" y=\"50\" font-size=\"26\" font-weight=\"700\" {}>{}</text>",
        Tone::Ink.fill(),
        escape(&title)
    );
    let _ = writeln!(
        out,
        "<text x=\"{LEFT}\" y=\"76\" font-size=\"15\" {}>{}</text>",
        Tone::Muted.fill(),
        escape(&description)
    );
    out.push_str(&legend.0);
    let texts_in = match picture.texts_in.as_str() {
        same if same == picture.words.language() => String::new(),
        other => format!(" lang=\"{}\"", escape(other)),
    };
    for sheet in &page.sheets {
        write_sheet(&mut out, sheet, &texts_in);
    }
    out.push_str("</svg>\n");
    out
}

/// What the lines and signs mean, and how wide that is.
fn legend(picture: &CasePicture<'_>) -> (String, f64) {
    let entries = [
        (LineLook::Best, Some(Rating::Best), "graph-best"),
        (LineLook::Plain, Some(Rating::Fair), "graph-fair"),
        (LineLook::Tempting, Some(Rating::Tempting), "graph-tempting"),
        (LineLook::Poor, Some(Rating::Poor), "graph-poor"),
        (LineLook::Plain, None, "graph-unrated"),
        (LineLook::Automatic, None, "graph-automatic"),
        (LineLook::Call, None, "graph-called"),
        (LineLook::Grey, None, "graph-unreachable"),
    ];
    let name = escape(&picture.words.text("graph-legend"));
    let mut out = format!("<g role=\"group\" aria-label=\"{name}\" transform=\"translate({LEFT} 104)\">\n");
    let mut x = 0.0;
    for (look, rating, id) in entries {
        let _ = write!(out, "<path {} d=\"M{} -4h46\"/>", look.stroke(), short(x));
        x += 54.0;
        if let Some(rating) = rating {
            out.push_str(&rating_sign(rating, (x + 5.0, -4.0)));
            x += 16.0;
        }
        let text = picture.words.text(id);
        let _ = writeln!(out, "<text x=\"{}\" y=\"0\" {}>{}</text>", short(x), Tone::Ink.fill(), escape(&text));
        x += Face::plain(12.5).width(&text) + 24.0;
    }
    out.push_str("</g>\n");
    (out, x)
}

/// Writes a sheet; `texts_in` says the language of what stands there, where it is another than that of the picture.
fn write_sheet(out: &mut String, sheet: &PictureSheet, texts_in: &str) {
    let title = escape(&sheet.title);
    let _ = writeln!(
        out,
        "<g id=\"{}\" role=\"group\" aria-label=\"{title}\"{texts_in} transform=\"translate({} {})\">",
        sheet.id,
        short(sheet.x),
        short(sheet.y)
    );
    let _ = writeln!(
        out,
        "<rect width=\"{}\" height=\"{}\" rx=\"14\" {} fill-opacity=\"0\" stroke-dasharray=\"1 4\" stroke-linecap=\"round\"/>",
        short(sheet.width),
        short(sheet.height),
        shape(Tone::Paper, Tone::Edge, 1.0)
    );
    let _ = writeln!(
        out,
        "<text x=\"28\" y=\"34\" font-size=\"19\" font-weight=\"700\" {}>{title}</text>",
        Tone::Ink.fill()
    );
    for line in &sheet.lines {
        out.push_str("<g class=\"line\">");
        if !line.tip.is_empty() {
            let _ = write!(out, "<title>{}</title>", escape(&line.tip));
        }
        let (stroke, head) = (line.look.stroke(), line.look.tone().fill());
        let _ = writeln!(out, "<path {stroke} d=\"{}\"/><path {head} d=\"{}\"/></g>", line.path, line.head);
    }
    for node_box in &sheet.boxes {
        write_box(out, node_box);
    }
    out.push_str("</g>\n");
}

fn write_box(out: &mut String, node_box: &NodeBox) {
    open_link(out, node_box.link.as_deref());
    out.push_str("<g");
    if !node_box.id.is_empty() {
        let _ = write!(out, " id=\"{}\"", node_box.id);
    }
    let _ = write!(
        out,
        " class=\"{}\" transform=\"translate({} {})\">",
        names(node_box),
        short(node_box.x),
        short(node_box.y)
    );
    let _ = write!(out, "<title>{}</title>", escape(&node_box.tip));
    let (inside, outline, width) = node_box.colours();
    let round = if matches!(node_box.kind, BoxKind::Sign | BoxKind::Ending) { 18 } else { 8 };
    let dashes = if node_box.unreachable { " stroke-dasharray=\"4 3\"" } else { "" };
    let _ = write!(
        out,
        "<rect width=\"{BOX}\" height=\"{}\" rx=\"{round}\" {}{dashes}/>",
        short(node_box.height),
        shape(inside, outline, width)
    );
    for y in &node_box.rules {
        let _ = write!(out, "<path d=\"M0 {}h{BOX}\" {}/>", short(*y), shape(Tone::Paper, Tone::Rule, 1.0));
    }
    out.push('\n');
    for text in &node_box.texts {
        write_text(out, node_box, text);
    }
    for (rating, y) in &node_box.signs {
        let _ = writeln!(out, "{}", rating_sign(*rating, (BOX - 18.0, *y)));
    }
    out.push_str("</g>");
    close_link(out, node_box.link.as_deref());
    out.push('\n');
}

fn write_text(out: &mut String, node_box: &NodeBox, text: &Text) {
    let tone = match (node_box.kind, node_box.unreachable, text.kind) {
        (_, true, _) | (.., TextKind::Never) => Tone::Grey,
        (BoxKind::Ending, ..) => Tone::Paper,
        (.., TextKind::Said | TextKind::Mark | TextKind::When | TextKind::Onward | TextKind::Number) => Tone::Muted,
        (.., TextKind::Title | TextKind::Choice | TextKind::Count | TextKind::Jump) => Tone::Ink,
    };
    let set = match text.kind {
        TextKind::Title => " font-size=\"14\" font-weight=\"700\"",
        TextKind::Mark | TextKind::Number => " font-weight=\"700\"",
        TextKind::Count => " font-weight=\"700\" text-anchor=\"end\"",
        TextKind::Said | TextKind::When => " font-style=\"italic\"",
        TextKind::Jump => " text-decoration=\"underline\"",
        TextKind::Choice | TextKind::Never | TextKind::Onward => "",
    };
    open_link(out, text.link.as_deref());
    let (x, y) = (short(text.x), short(text.y));
    let _ = write!(out, "<text x=\"{x}\" y=\"{y}\"{set} {}>{}</text>", tone.fill(), escape(&text.text));
    close_link(out, text.link.as_deref());
    out.push('\n');
}

/// What a box is, for whoever looks it up in the file.
fn names(node_box: &NodeBox) -> String {
    let kind = match node_box.kind {
        BoxKind::Card => "card",
        BoxKind::Topics => "card topics",
        BoxKind::Sign => "sign",
        BoxKind::Ending => "sign ending",
    };
    let mut names = String::from(kind);
    for (name, holds) in [(" first", node_box.first), (" unreachable", node_box.unreachable)] {
        names.push_str(if holds { name } else { "" });
    }
    if let Some(heat) = node_box.heat {
        let _ = write!(names, " heat-{heat}");
    }
    names
}

fn open_link(out: &mut String, link: Option<&str>) {
    if let Some(link) = link {
        let _ = write!(out, "<a href=\"#{link}\">");
    }
}

fn close_link(out: &mut String, link: Option<&str>) {
    if link.is_some() {
        out.push_str("</a>");
    }
}
