//! Ids and fields that are malformed, doubled or empty.

use super::Decoder;
use crate::engine::relationship::Bilingual;
use crate::script::diagnostic::{Diagnostic, bilingual};
use crate::script::edit::TextEdit;
use crate::script::limits::ID;
use crate::script::ron::RonField;
use crate::script::source::{Span, is_id, shorten};

/// Bytes of the largest file in which a malformed id is replaced wherever it is named.
const RENAMED: usize = 1 << 20;
/// Letters of an id that is made of a text.
const MADE: usize = 60;

/// An id made of a text: `Waar gaat het om?` becomes `waar_gaat_het_om`.
pub(in crate::script) fn id_of(text: &str) -> Option<String> {
    let mut id = String::new();
    for c in text.to_lowercase().chars().take(MADE) {
        match c {
            'a'..='z' | '0'..='9' => id.push(c),
            'à' | 'á' | 'â' | 'ä' => id.push('a'),
            'è' | 'é' | 'ê' | 'ë' => id.push('e'),
            'ì' | 'í' | 'î' | 'ï' => id.push('i'),
            'ò' | 'ó' | 'ô' | 'ö' => id.push('o'),
            'ù' | 'ú' | 'û' | 'ü' => id.push('u'),
            '\'' | '’' => {}
            _ if id.ends_with('_') || id.is_empty() => {}
            _ => id.push('_'),
        }
    }
    let id = id.trim_end_matches('_');
    let id = if id.starts_with(|c: char| c.is_ascii_digit()) { format!("n{id}") } else { id.to_owned() };
    is_id(&id).then_some(id)
}

impl<'a> Decoder<'a> {
    /// What is to be written for a field that is not there: a placeholder, or all of it where only one value is possible.
    pub(super) fn missing(&self, part: Span, name: &str) -> (Bilingual, Vec<TextEdit>) {
        let open = self.source[part.range()].find('(').map(|at| part.start + at as u32 + 1);
        match open.filter(|_| name == "format") {
            Some(open) => (
                bilingual("voeg toe: `format: 1`", "add: `format: 1`"),
                vec![TextEdit::insert(open, "\n    format: 1,")],
            ),
            None => (bilingual(format!("voeg toe: `{name}: …`"), format!("add: `{name}: …`")), Vec::new()),
        }
    }

    pub(in crate::script) fn malformed_id(&mut self, id: &str, span: Span) {
        if !self.is_full() {
            self.malformed.extend(id_of(id));
        }
        let mut diagnostic = Diagnostic::error(
            "malformed-id",
            span,
            bilingual(format!("`{}` kan geen id zijn", shorten(id)), format!("`{}` cannot be an id", shorten(id))),
        )
        .help(bilingual(
            "een id begint met een kleine letter en bestaat uit kleine letters, cijfers en `_`",
            "an id begins with a small letter and is made of small letters, digits and `_`",
        ));
        if id.len() > ID {
            let help = (format!("een id heeft hoogstens {ID} tekens"), format!("an id has at most {ID} characters"));
            diagnostic = diagnostic.help(bilingual(help.0, help.1));
        } else if let Some(meant) = id_of(id) {
            let words = bilingual(format!("bijvoorbeeld `{meant}`"), format!("for example `{meant}`"));
            diagnostic = diagnostic.fix_all(words, self.rename(id, span, &meant));
        }
        self.report(diagnostic);
    }

    /// Another id for one that stands at a place, and wherever it is named so; nothing where the new one is taken.
    fn rename(&self, id: &str, span: Span, meant: &str) -> Vec<TextEdit> {
        // Each looks through the whole file.
        if self.is_full() || self.source.len() > RENAMED {
            return Vec::new();
        }
        let taken = format!("\"{meant}\"");
        let is_key = |(at, _): (usize, &str)| self.source[at + taken.len()..].trim_start().starts_with(':');
        if self.source.match_indices(&taken).any(is_key) {
            return Vec::new();
        }
        let quoted = format!("\"{id}\"");
        let named = self.source.match_indices(&quoted).filter(|(at, _)| {
            let before = self.source[..*at].trim_end();
            let form = before.strip_suffix('(').is_some_and(|it| it.ends_with(|c: char| c.is_ascii_alphabetic()));
            let field = ["who", "to", "start", "opens", "wrap_up", "on_timeout", "norm", "id"];
            let field =
                before.strip_suffix(':').is_some_and(|it| field.iter().any(|name| it.trim_end().ends_with(name)));
            *at == span.start as usize || form || field
        });
        named.map(|(at, _)| TextEdit::replace(Span::new(at, at + quoted.len()), format!("\"{meant}\""))).collect()
    }

    pub(in crate::script) fn duplicate(&mut self, name: &str, span: Span, first: Span) {
        self.report(
            Diagnostic::error(
                "duplicate",
                span,
                bilingual(
                    format!("`{}` staat hier voor de tweede keer", shorten(name)),
                    format!("`{}` stands here for the second time", shorten(name)),
                ),
            )
            .also(first, bilingual("hier voor het eerst", "first seen here"))
            .help(bilingual(
                "geef een van de twee een andere naam, of haal hem weg",
                "rename one of the two, or remove it",
            )),
        );
    }

    /// Reports a field that says, as other notations do, that there is nothing in it.
    pub(super) fn empty_field(&mut self, field: &RonField<'a>) {
        let word = &self.source[field.value.span.range()];
        let whole = Span { start: field.at, end: field.value.span.end };
        let edit = self.without(whole);
        self.report(
            Diagnostic::error(
                "unknown-word",
                field.value.span,
                bilingual(format!("`{word}` bestaat hier niet"), format!("there is no `{word}` here")),
            )
            .fix_all(bilingual("laat een leeg veld weg", "leave an empty field out"), vec![edit]),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::id_of;

    #[test]
    fn an_id_is_made_of_a_text() {
        for (text, id) in [
            ("Waar gaat het om", Some("waar_gaat_het_om")),
            ("Café 't Hoekje?", Some("cafe_t_hoekje")),
            ("2e gesprek", Some("n2e_gesprek")),
            ("ja-maar", Some("ja_maar")),
            ("…", None),
        ] {
            assert_eq!(id_of(text).as_deref(), id, "{text}");
        }
    }
}
