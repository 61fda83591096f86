//! The text of a document as a row of tokens: what is written, and where numbers, fields and comments begin and end.

use super::package::{attribute, value_of};
use roxmltree::Node;

/// What comes next in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum BodyToken {
    /// A paragraph begins, with the id of its style.
    Paragraph(String),
    /// The paragraph that began last ends.
    ParagraphEnd,
    /// What is written.
    Text(String),
    /// A bookmark begins.
    Bookmark(String),
    /// A field begins.
    Field(FieldMarks),
    /// The field that began last ends.
    FieldEnd,
    /// What a comment is about begins.
    CommentStart(String),
    /// It ends.
    CommentEnd(String),
    /// Where the sign of a comment stands.
    Comment(String),
    /// Something was put in by somebody, noted as a change: who and when.
    Inserted(String, String),
}

/// What a field says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct FieldMarks {
    pub(super) tag: String,
    pub(super) alias: String,
    /// Whether it shows what stands there until something is written.
    pub(super) shows_placeholder: bool,
    /// Of a box, whether it is crossed.
    pub(super) crossed: Option<bool>,
}

/// Most fields within each other that are told apart.
const FIELDS: usize = 8;

/// The tokens below a node, the node included. Taken-out text, codes of fields and doubles for older programs are left out; what was put in stays.
pub(super) fn tokens(root: Node<'_, '_>) -> Vec<BodyToken> {
    /// Whether something is entered or left again.
    enum WalkStep<'a, 'd> {
        Enter(Node<'a, 'd>),
        Leave(BodyToken),
    }
    let (mut tokens, mut fields) = (Vec::new(), 0_usize);
    // A stack of our own: what is read may be as deep as it likes.
    let mut open = vec![WalkStep::Enter(root)];
    while let Some(step) = open.pop() {
        let node = match step {
            WalkStep::Leave(token) => {
                fields -= usize::from(token == BodyToken::FieldEnd);
                tokens.push(token);
                continue;
            }
            WalkStep::Enter(node) => node,
        };
        let id = || attribute(node, "id").unwrap_or_default().to_owned();
        let by = |name: &str| attribute(node, name).unwrap_or_default().to_owned();
        let in_run = || node.parent().is_some_and(|it| it.tag_name().name() == "r");
        match node.tag_name().name() {
            "t" => tokens.push(BodyToken::Text(node.text().unwrap_or_default().to_owned())),
            "tab" if in_run() => tokens.push(BodyToken::Text(String::from("\t"))),
            "br" | "cr" => tokens.push(BodyToken::Text(String::from("\n"))),
            "noBreakHyphen" => tokens.push(BodyToken::Text(String::from("\u{2011}"))),
            "bookmarkStart" => tokens.push(BodyToken::Bookmark(by("name"))),
            "commentRangeStart" => tokens.push(BodyToken::CommentStart(id())),
            "commentRangeEnd" => tokens.push(BodyToken::CommentEnd(id())),
            "commentReference" => tokens.push(BodyToken::Comment(id())),
            "del" | "moveFrom" | "instrText" | "delText" | "Fallback" | "pPr" | "rPr" | "sdtPr" | "sectPr"
            | "softHyphen" => {}
            name => {
                match name {
                    "p" => {
                        let marks = node.children().find(|it| it.tag_name().name() == "pPr");
                        let style = marks.and_then(|it| value_of(it, "pStyle")).unwrap_or_default();
                        tokens.push(BodyToken::Paragraph(style.to_owned()));
                        open.push(WalkStep::Leave(BodyToken::ParagraphEnd));
                    }
                    "sdt" if fields < FIELDS => {
                        fields += 1;
                        tokens.push(BodyToken::Field(field_marks(node)));
                        open.push(WalkStep::Leave(BodyToken::FieldEnd));
                    }
                    "ins" | "moveTo" => tokens.push(BodyToken::Inserted(by("author"), by("date"))),
                    _ => {}
                }
                let inner: Vec<_> = node.children().filter(Node::is_element).collect();
                open.extend(inner.into_iter().rev().map(WalkStep::Enter));
            }
        }
    }
    tokens
}

fn field_marks(node: Node<'_, '_>) -> FieldMarks {
    let Some(marks) = node.children().find(|it| it.tag_name().name() == "sdtPr") else { return FieldMarks::default() };
    let child = |name: &str| marks.children().find(|it| it.tag_name().name() == name);
    let is_on = |value: &str| !["0", "false", "off"].contains(&value);
    FieldMarks {
        tag: value_of(marks, "tag").unwrap_or_default().to_owned(),
        alias: value_of(marks, "alias").unwrap_or_default().to_owned(),
        shows_placeholder: child("showingPlcHdr").is_some_and(|it| is_on(attribute(it, "val").unwrap_or("1"))),
        crossed: child("checkbox").map(|it| is_on(value_of(it, "checked").unwrap_or("0"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use roxmltree::Document;

    #[test]
    fn what_was_taken_out_is_left_and_what_was_put_in_stays() {
        let text = r#"<w:p xmlns:w="w" xmlns:mc="mc"><w:pPr><w:pStyle w:val="A"/><w:tabs><w:tab/></w:tabs></w:pPr>
            <w:r><w:t>a</w:t><w:tab/><w:noBreakHyphen/></w:r><w:del><w:r><w:t>b</w:t><w:delText>b</w:delText></w:r></w:del>
            <w:ins w:author="Bo" w:date="d"><w:r><w:t>c</w:t><w:br/></w:r></w:ins><w:moveFrom><w:r><w:t>d</w:t></w:r></w:moveFrom>
            <w:r><w:instrText>PAGE</w:instrText></w:r>
            <mc:AlternateContent><mc:Choice><w:r><w:t>e</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>e</w:t></w:r></mc:Fallback></mc:AlternateContent>
            <w:sdt><w:sdtPr><w:tag w:val="tg_1"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>f</w:t></w:r></w:sdtContent></w:sdt></w:p>"#;
        let tokens = tokens(Document::parse(text).unwrap().root_element());
        let written: String = tokens
            .iter()
            .filter_map(|it| if let BodyToken::Text(text) = it { Some(text.as_str()) } else { None })
            .collect();
        assert_eq!(written, "a\t\u{2011}c\nef");
        assert_eq!(tokens[0], BodyToken::Paragraph(String::from("A")));
        assert!(tokens.contains(&BodyToken::Inserted(String::from("Bo"), String::from("d"))));
        let marks = FieldMarks { tag: String::from("tg_1"), shows_placeholder: true, ..FieldMarks::default() };
        assert!(
            tokens.contains(&BodyToken::Field(marks))
                && tokens.ends_with(&[BodyToken::FieldEnd, BodyToken::ParagraphEnd])
        );
    }
}
