//! What reviewers sent back: their remarks with number, name and date, whatever they were written in.

use serde_json::Value;

/// A script that came back.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReturnedScript {
    /// The id of the case that it is of, where the file says so.
    pub case: Option<String>,
    /// The hash of the case that it was written from, where the file says so.
    pub hash: Option<String>,
    /// Who reviewed, and when, where that was filled in or noted by the program.
    pub reviewer: Option<String>,
    /// When, as written there.
    pub date: Option<String>,
    /// The remarks in the order of the file.
    pub remarks: Vec<ReturnedRemark>,
    /// The questions of the list that were crossed as right, by number.
    pub crossed: Vec<usize>,
}

/// A remark of a reviewer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReturnedRemark {
    /// The key of its place: `2.4.a`; nothing where it cannot be said what it is about.
    pub key: Option<String>,
    /// In what it was written.
    pub kind: RemarkKind,
    /// What was remarked.
    pub text: String,
    /// Who wrote it.
    pub author: Option<String>,
    /// When, as written by the program.
    pub date: Option<String>,
    /// The words that it is about.
    pub quoted: Option<String>,
    /// Whether it answers the remark before it.
    pub answers: bool,
    /// Whether somebody ticked it off.
    pub resolved: bool,
}

/// In what a remark was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RemarkKind {
    /// In the room for it.
    Field,
    /// As a comment of the word processor.
    Comment,
    /// In the script itself: a text that was changed or added.
    Change,
}

impl ReturnedRemark {
    /// What was written in the room for it, by somebody who has not been named yet.
    pub(super) fn plain(key: Option<String>, text: &str) -> Self {
        Self {
            key,
            kind: RemarkKind::Field,
            text: text.to_owned(),
            author: None,
            date: None,
            quoted: None,
            answers: false,
            resolved: false,
        }
    }
}

impl RemarkKind {
    /// The kind as machines read it.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Field => "field",
            Self::Comment => "comment",
            Self::Change => "change",
        }
    }
}

impl ReturnedScript {
    /// Puts in what was written in a field; a name and a date are about the reviewer, and nothing written is no remark.
    pub(super) fn put(&mut self, key: &str, text: &str) {
        let text = text.trim();
        match key {
            _ if text.is_empty() => {}
            "reviewer" => self.reviewer = Some(text.to_owned()),
            "date" => self.date = Some(text.to_owned()),
            key => self.remarks.push(ReturnedRemark::plain(Some(key.to_owned()), text)),
        }
    }

    /// Crosses the question that a key stands for.
    pub(super) fn cross(&mut self, key: &str) {
        let number = key.strip_prefix("check-").and_then(|it| it.parse().ok());
        self.crossed.extend(number.filter(|it| !self.crossed.contains(it)));
    }

    /// Says of every remark without a name and a date of its own whose it is.
    pub(super) fn sign(&mut self) {
        for remark in self.remarks.iter_mut().filter(|it| it.kind != RemarkKind::Comment) {
            remark.author = remark.author.take().or_else(|| self.reviewer.clone());
            remark.date = remark.date.take().or_else(|| self.date.clone());
        }
    }
}

/// The remarks that the page of the script kept in a file; nothing where the bytes are no such file.
#[must_use]
pub fn read_page_remarks(bytes: &[u8]) -> Option<ReturnedScript> {
    let file: Value = serde_json::from_slice(bytes).ok()?;
    if file.get("tegenspel")?.as_str()? != "review-remarks" {
        return None;
    }
    let word = |name: &str| file.get(name).and_then(Value::as_str).map(str::to_owned);
    let mut script = ReturnedScript { case: word("id"), hash: word("version"), ..ReturnedScript::default() };
    for (key, value) in file.get("remarks")?.as_object()? {
        match value {
            Value::String(text) => script.put(key, text),
            Value::Bool(true) => script.cross(key),
            Value::Bool(false) | Value::Null | Value::Number(_) | Value::Array(_) | Value::Object(_) => {}
        }
    }
    script.crossed.sort_unstable();
    script.sign();
    Some(script)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_page_keeps_is_read() {
        let file = r#"{"tegenspel": "review-remarks", "id": "loods", "version": "v1", "remarks":
            {"1.1.a": "te snel", "reviewer": "Ans", "date": "3 november", "check-2": true, "check-3": false, "verdict": " "}}"#;
        let script = read_page_remarks(file.as_bytes()).unwrap();
        assert_eq!((script.case.as_deref(), script.hash.as_deref()), (Some("loods"), Some("v1")));
        assert_eq!((script.crossed.as_slice(), script.remarks.len()), (&[2][..], 1));
        let remark = &script.remarks[0];
        assert_eq!((remark.key.as_deref(), remark.text.as_str()), (Some("1.1.a"), "te snel"));
        assert_eq!((remark.author.as_deref(), remark.date.as_deref()), (Some("Ans"), Some("3 november")));
        for other in ["", "[]", "{\"tegenspel\": 1}", "{\"tegenspel\": \"review-remarks\"}", "PK"] {
            assert!(read_page_remarks(other.as_bytes()).is_none(), "{other}");
        }
    }
}
