//! Paragraphs as a whole: what stands in each, before what is in it is looked at one by one.

use super::body::BodyToken;
use std::collections::BTreeMap;

/// A paragraph as a whole.
#[derive(Debug, Default)]
pub(super) struct BodyParagraph {
    pub(super) text: String,
    /// What of it stands in no field.
    pub(super) outside: String,
    /// The first bookmark of ours, where nothing is written before it.
    pub(super) bookmark: Option<String>,
    pub(super) has_field: bool,
    /// Who put something in, and when.
    pub(super) inserted: Option<(String, String)>,
}

/// The paragraphs by where they begin among the tokens.
pub(super) fn paragraphs(body: &[BodyToken]) -> BTreeMap<usize, BodyParagraph> {
    let (mut done, mut open, mut fields) = (BTreeMap::new(), Vec::<(usize, BodyParagraph)>::new(), 0_usize);
    for (at, token) in body.iter().enumerate() {
        match token {
            BodyToken::Paragraph(_) => {
                open.push((at, BodyParagraph { has_field: fields > 0, ..BodyParagraph::default() }));
            }
            BodyToken::ParagraphEnd => done.extend(open.pop()),
            BodyToken::Field(_) => fields += 1,
            BodyToken::FieldEnd => fields = fields.saturating_sub(1),
            BodyToken::Text(_)
            | BodyToken::Bookmark(_)
            | BodyToken::CommentStart(_)
            | BodyToken::CommentEnd(_)
            | BodyToken::Comment(_)
            | BodyToken::Inserted(..) => {}
        }
        let Some((_, paragraph)) = open.last_mut() else { continue };
        match token {
            BodyToken::Text(text) => {
                paragraph.text.push_str(text);
                if fields == 0 {
                    paragraph.outside.push_str(text);
                }
            }
            BodyToken::Bookmark(name) if name.starts_with("tg_") && paragraph.outside.trim().is_empty() => {
                paragraph.bookmark.get_or_insert_with(|| name.clone());
            }
            BodyToken::Field(_) => paragraph.has_field = true,
            BodyToken::Inserted(author, date) => {
                paragraph.inserted.get_or_insert_with(|| (author.clone(), date.clone()));
            }
            BodyToken::Bookmark(_)
            | BodyToken::Paragraph(_)
            | BodyToken::ParagraphEnd
            | BodyToken::FieldEnd
            | BodyToken::CommentStart(_)
            | BodyToken::CommentEnd(_)
            | BodyToken::Comment(_) => {}
        }
    }
    done
}
