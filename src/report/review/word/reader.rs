//! What reviewers wrote in the text itself: in the rooms for remarks, in boxes, and where the script was changed.
//!
//! What programs leave of our marks differs: a field is known by its tag, else by its title, else by the label in front of it;
//! a place by the last bookmark, else by the last number.

use super::anchors::CommentAnchors;
use super::body::{BodyToken, FieldMarks};
use super::known::{KnownScript, squeezed, without_box};
use super::paragraphs::{BodyParagraph, paragraphs};
use crate::report::review::remarks::{RemarkKind, ReturnedRemark, ReturnedScript};
use std::collections::BTreeSet;

/// Goes through a document with the place in mind that was met last.
pub(super) struct BodyReader<'k> {
    known: &'k KnownScript,
    written: Option<&'k BTreeSet<String>>,
    remark_styles: BTreeSet<String>,
    has_bookmarks: bool,
    /// The key of the place that was met last.
    place: Option<String>,
    /// The key of the room for a remark that was met last, while what follows may still belong to it.
    room: Option<String>,
    pub(super) anchors: CommentAnchors,
}

impl<'k> BodyReader<'k> {
    pub(super) fn new(
        known: &'k KnownScript,
        written: Option<&'k BTreeSet<String>>,
        remark_styles: BTreeSet<String>,
        body: &[BodyToken],
    ) -> Self {
        let bookmarks = body.iter().filter_map(|it| match it {
            BodyToken::Bookmark(name) => Some(name.as_str()),
            BodyToken::Paragraph(_)
            | BodyToken::ParagraphEnd
            | BodyToken::Text(_)
            | BodyToken::Field(_)
            | BodyToken::FieldEnd
            | BodyToken::CommentStart(_)
            | BodyToken::CommentEnd(_)
            | BodyToken::Comment(_)
            | BodyToken::Inserted(..) => None,
        });
        let has_bookmarks = known.are_kept(bookmarks);
        Self {
            known,
            written,
            remark_styles,
            has_bookmarks,
            place: None,
            room: None,
            anchors: CommentAnchors::default(),
        }
    }

    /// Puts what was written in the text of a document into the script.
    pub(super) fn read(&mut self, body: &[BodyToken], script: &mut ReturnedScript) {
        let paragraphs = paragraphs(body);
        let mut fields: Vec<(FieldMarks, String)> = Vec::new();
        // Of the paragraphs that are open: where they begin, and what their fields hold.
        let mut open: Vec<(usize, Vec<(Option<String>, String)>)> = Vec::new();
        for (at, token) in body.iter().enumerate() {
            match token {
                BodyToken::Paragraph(_) => {
                    self.enter(paragraphs.get(&at));
                    open.push((at, Vec::new()));
                }
                BodyToken::ParagraphEnd => {
                    let Some((begin, filled)) = open.pop() else { continue };
                    let (BodyToken::Paragraph(style), Some(paragraph)) = (&body[begin], paragraphs.get(&begin)) else {
                        continue;
                    };
                    self.leave(paragraph, style, filled, script);
                    if let Some((_, text)) = fields.last_mut() {
                        text.push('\n');
                    }
                }
                BodyToken::Text(text) => {
                    fields.iter_mut().for_each(|(_, held)| held.push_str(text));
                    self.anchors.quote(text);
                }
                BodyToken::Bookmark(name) => {
                    let key = self.known.by_bookmark(name).filter(|_| self.has_bookmarks);
                    self.place = key.or(self.place.take());
                }
                BodyToken::Field(marks) => fields.push((marks.clone(), String::new())),
                BodyToken::FieldEnd => {
                    let Some((marks, text)) = fields.pop() else { continue };
                    let key = self.field_key(&marks);
                    match (marks.crossed, key) {
                        (Some(crossed), key) => key.filter(|_| crossed).iter().for_each(|key| script.cross(key)),
                        (None, key) => {
                            let empty =
                                marks.shows_placeholder || self.known.placeholders.contains(&text.trim().to_owned());
                            let text = if empty { String::new() } else { text };
                            match open.last_mut() {
                                Some((_, filled)) => filled.push((key, text)),
                                None => key.iter().for_each(|key| script.put(key, &text)),
                            }
                        }
                    }
                }
                BodyToken::CommentStart(id) => self.anchors.begin(id, self.place.as_deref()),
                BodyToken::CommentEnd(id) => self.anchors.end(id),
                BodyToken::Comment(id) => self.anchors.stand(id, self.place.as_deref()),
                BodyToken::Inserted(..) => {}
            }
        }
    }

    /// A paragraph begins: what is in front of it says where we are.
    fn enter(&mut self, paragraph: Option<&BodyParagraph>) {
        let Some(paragraph) = paragraph else { return };
        let key = if self.has_bookmarks {
            paragraph.bookmark.as_ref().and_then(|name| self.known.by_bookmark(name))
        } else {
            let label = self.known.by_label(&paragraph.text).map(|(key, _)| key);
            self.known.by_text(&paragraph.text).or(label)
        };
        self.place = key.or(self.place.take());
    }

    /// A paragraph ends: what was written in it.
    fn leave(
        &mut self,
        paragraph: &BodyParagraph,
        style: &str,
        filled: Vec<(Option<String>, String)>,
        script: &mut ReturnedScript,
    ) {
        let labelled = self.known.by_label(&paragraph.outside);
        if let Some((label_key, rest)) = labelled {
            let mut rest = rest.to_owned();
            for placeholder in &self.known.placeholders {
                rest = rest.replacen(placeholder.as_str(), "", 1);
            }
            let keys = filled.iter().find_map(|(key, _)| key.clone());
            let key = keys.unwrap_or(label_key);
            let inside = filled.iter().map(|(_, text)| text.trim());
            let text: Vec<_> = inside.chain([rest.trim()]).filter(|it| !it.is_empty()).collect();
            script.put(&key, &text.join("\n"));
            self.room = Some(key);
            return;
        }
        for (key, text) in filled {
            self.put_astray(key, &text, script);
        }
        // A box may have lost its tag, or have been crossed by hand.
        if let Some(key) = self.known.crossed(&paragraph.text) {
            script.cross(&key);
        }
        // What stands in a field was taken above; beside it something may have been written as well.
        let text = without_box(if paragraph.has_field { &paragraph.outside } else { &paragraph.text });
        if text.is_empty() {
            return;
        }
        if self.remark_styles.contains(style) {
            self.go_on(text, script);
            return;
        }
        self.room = None;
        let is_changed = self.written.is_some_and(|written| !written.contains(&squeezed(text)));
        if is_changed {
            let number = self.place.as_deref().and_then(|place| text.strip_prefix(place));
            let text = number.filter(|rest| rest.starts_with(char::is_whitespace)).unwrap_or(text);
            let (author, date) = paragraph.inserted.clone().unzip();
            script.remarks.push(ReturnedRemark {
                kind: RemarkKind::Change,
                author,
                date,
                ..ReturnedRemark::plain(self.place.clone(), text.trim())
            });
        }
    }

    /// A field without the label that stood before it; one that says nothing of its place is told all the same.
    fn put_astray(&self, key: Option<String>, text: &str, script: &mut ReturnedScript) {
        match key {
            Some(key) => script.put(&key, text),
            None if text.trim().is_empty() => {}
            // A field of somebody's own, where nothing says which words of it are ours.
            None => script.remarks.push(ReturnedRemark::plain(None, text.trim())),
        }
    }

    /// A further paragraph of a remark: some programs begin one where a line was meant.
    fn go_on(&self, text: &str, script: &mut ReturnedScript) {
        let Some(room) = self.room.as_deref() else {
            script.remarks.push(ReturnedRemark::plain(self.place.clone(), text));
            return;
        };
        let last =
            script.remarks.last_mut().filter(|it| it.key.as_deref() == Some(room) && it.kind == RemarkKind::Field);
        match last {
            Some(last) => {
                last.text.push('\n');
                last.text.push_str(text);
            }
            None => script.put(room, text),
        }
    }

    /// Whose field it is: by its tag, else by its title.
    fn field_key(&self, marks: &FieldMarks) -> Option<String> {
        let by_title = || self.known.by_label(&format!("{}:", marks.alias)).map(|(key, _)| key);
        self.known.by_bookmark(&marks.tag).or_else(by_title)
    }
}
