//! Drawn parts: hair, clothes, beards, frames and ornaments of `assets/figures/parts.svg`, in anybody's colours and size.

use super::tones::Tones;
use roxmltree::Document;
use std::collections::BTreeMap;

/// The parts by their ids.
#[derive(Debug, Default)]
pub(super) struct DrawnParts {
    parts: BTreeMap<String, DrawnPart>,
}

/// One part. In its text words such as `@hair` stand for colours.
#[derive(Debug)]
pub(super) struct DrawnPart {
    body: String,
    marks: BTreeMap<String, String>,
}

impl DrawnParts {
    /// The parts in a text.
    ///
    /// # Errors
    ///
    /// Where it cannot be read, with the place.
    pub(super) fn read(text: &str) -> Result<Self, String> {
        let document = Document::parse(text).map_err(|error| error.to_string())?;
        let groups = document.root_element().children().filter(|it| it.has_tag_name("g"));
        let part = |group: roxmltree::Node<'_, '_>| {
            let id = group.attribute("id")?.to_owned();
            let body = group.children().map(|it| text[it.range()].trim()).collect();
            let marks = group.attributes().map(|it| (it.name().to_owned(), it.value().to_owned())).collect();
            Some((id, DrawnPart { body, marks }))
        };
        Ok(Self { parts: groups.filter_map(part).collect() })
    }

    /// A part by its kind and name.
    pub(super) fn get(&self, kind: &str, name: &str) -> Option<&DrawnPart> {
        self.parts.get(&format!("{kind}__{name}"))
    }

    /// The names of the parts of a kind.
    #[cfg(test)]
    pub(super) fn names(&self, kind: &str) -> Vec<&str> {
        let start = format!("{kind}__");
        self.parts.keys().filter_map(|it| it.strip_prefix(&start)).collect()
    }
}

impl DrawnPart {
    /// What a part says of itself, such as the width of the face it was drawn for.
    pub(super) fn mark(&self, name: &str) -> Option<&str> {
        self.marks.get(name).map(String::as_str)
    }

    /// A length that a part says of itself, in units of the drawing.
    pub(super) fn length(&self, name: &str) -> Option<f32> {
        self.mark(name)?.parse().ok()
    }

    /// The part in colours, as wide as needed: `across` times about the middle, `down` times below `from`. The kind keeps its
    /// clips apart from those of other parts.
    ///
    /// # Errors
    ///
    /// The word for which there is no colour.
    pub(super) fn drawn(&self, kind: &str, tones: &Tones, size: PartSize) -> Result<String, String> {
        let mut pieces = self.body.split("\"@");
        let mut body = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            let (word, rest) = piece.split_once('"').unwrap_or((piece, ""));
            body += &format!("\"{}\"{rest}", tones.word(word).ok_or_else(|| word.to_owned())?);
        }
        let body = body.replace(" id=\"c", &format!(" id=\"{kind}_c")).replace("url(#c", &format!("url(#{kind}_c"));
        let PartSize { across, down, from } = size;
        if (across - 1.0).abs() < 0.005 && (down - 1.0).abs() < 0.005 {
            return Ok(body);
        }
        let place = format!("translate(500 {from}) scale({across:.3} {down:.3}) translate(-500 {})", -from);
        Ok(format!(r#"<g transform="{place}">{body}</g>"#))
    }
}

/// How much larger than drawn a part is.
#[derive(Debug, Clone, Copy)]
pub(super) struct PartSize {
    /// Across, about the middle of the face.
    pub across: f32,
    /// Up and down, about `from`.
    pub down: f32,
    /// The height that stays where it is.
    pub from: f32,
}

impl PartSize {
    /// Wider or narrower only.
    pub(super) fn wide(across: f32) -> Self {
        Self { across, down: 1.0, from: 0.0 }
    }
}
