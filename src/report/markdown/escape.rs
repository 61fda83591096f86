//! Texts that stand in Markdown.

/// A text that stands for itself: no mark in it means anything to `CommonMark` or to GitHub's additions, also inside a table or
/// where a line begins with it. Blanks around it go: marks of ours next to one would mean nothing.
pub(in crate::report) fn escape(text: &str) -> String {
    let text = text.trim();
    let mut escaped = String::with_capacity(text.len());
    let number = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let mut before = ' ';
    for (at, letter) in text.char_indices() {
        let next = text[at + letter.len_utf8()..].chars().next();
        let means = match letter {
            '\\' | '*' | '_' | '[' | ']' | '<' | '>' | '`' | '|' | '#' | '~' | '&' => true,
            // Lists and underlined headings.
            '-' | '+' | '=' => at == 0,
            ')' => at == number && number > 0,
            // Lists again, and bare addresses: those would swallow the marks behind them.
            '.' => at == number && number > 0 || before.eq_ignore_ascii_case(&'w'),
            ':' => next == Some('/'),
            '@' => before != ' ',
            _ => false,
        };
        match letter {
            '\n' => escaped.push(' '),
            _ if means => escaped.extend(['\\', letter]),
            _ => escaped.push(letter),
        }
        before = letter;
    }
    escaped
}

/// A document without spaces at the ends of lines, and with one empty line at a time.
pub(in crate::report) fn tidied(document: &str) -> String {
    let mut lines: Vec<_> = document.lines().map(str::trim_end).collect();
    lines.dedup_by(|line, before| line.is_empty() && before.is_empty());
    lines.join("\n").trim().to_owned() + "\n"
}

#[cfg(test)]
mod tests {
    use super::escape;
    use proptest::prelude::proptest;
    use pulldown_cmark::{Event, Options, Parser};

    /// What a renderer shows of a text that stands in a paragraph, in an item, in the middle of a line and in bold.
    fn shown(text: &str) -> [String; 4] {
        let escaped = escape(text);
        let github = Options::ENABLE_GFM
            | Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS;
        let show = |document: &str| {
            let parts = Parser::new_ext(document, github).map(|event| match event {
                Event::Text(text) => text.into_string(),
                Event::Start(_) | Event::End(_) => String::new(),
                other => format!("{other:?}"),
            });
            parts.collect::<String>()
        };
        [
            show(&escaped),
            show(&format!("- {escaped}")),
            show(&format!("Zegt: “{escaped}”")),
            show(&format!("**{escaped}**")),
        ]
    }

    #[test]
    fn marks_in_a_text_mean_nothing() {
        assert_eq!(escape("a|b *c* [d](e) <f>\ng"), "a\\|b \\*c\\* \\[d\\](e) \\<f\\> g");
        assert_eq!(escape("~~a~~ &eacute;"), "\\~\\~a\\~\\~ \\&eacute;");
        assert_eq!(escape("Zie https://a.nl/een_twee, www.a.nl."), "Zie https\\://a.nl/een\\_twee, www\\.a.nl.");
        assert_eq!(escape("1. Balie"), "1\\. Balie");
    }

    #[test]
    fn a_renderer_shows_the_text() {
        let texts = [
            "~~Vandaag~~ morgen",
            "&eacute; & &#65;",
            "1. Balie",
            "2) Door",
            "- Nee",
            " - Nee",
            " Nee \n",
            "+ ja",
            "=== ",
            "# Kop",
            "> a",
            "a\\",
            "- [ ] x",
            "![a](b)",
            "a_b_c __d__",
            "<b>x</b>",
            "| a | b |",
        ];
        for text in texts {
            let [paragraph, item, within, bold] = shown(text);
            let text = text.trim();
            assert_eq!([&*paragraph, &*item, &*bold], [text; 3]);
            assert_eq!(within, format!("Zegt: “{text}”"));
        }
    }

    proptest! {
        #[test]
        fn any_text_is_shown_as_it_is(text in "[a-c1.)(\\[\\]*_~`<>&;#|!+=:/@\\\\-]{1,12}( [a-c*_~&<>#.-]{1,6})? ?") {
            let [paragraph, item, within, bold] = shown(&text);
            let text = text.trim();
            proptest::prop_assert_eq!([&*paragraph, &*item, &*bold], [text; 3]);
            proptest::prop_assert_eq!(within, format!("Zegt: “{}”", text));
        }
    }
}
