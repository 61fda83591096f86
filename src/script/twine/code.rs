//! The code of story formats in a passage: macros, variables, comments and tags of HTML.

use super::TwineFormat;
use super::scanner::{Scanner, name_length};
use std::ops::Range;

/// What a piece of code is to a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CodeKind {
    /// It does something, and shows nothing itself.
    Does,
    /// It stands for words, which only the story format knows.
    Shows,
    /// It leads to another passage, or shows it.
    Leads,
    /// The end of a piece that has one.
    Closes,
    /// A remark of the author's, or a tag of HTML: how things look.
    Looks,
    /// The end of a line, as HTML writes it.
    Breaks,
    /// A bracket around what a macro of Harlowe is about.
    Hook,
}

/// A piece of code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TwineCode {
    /// Where it stands in the text of its passage.
    pub range: Range<usize>,
    /// What it is.
    pub kind: CodeKind,
    /// Where its name stands; empty where it has none.
    pub name: Range<usize>,
}

/// Macros that lead on, without `-` and `_`, in small letters.
const LEADS: [&str; 17] = [
    "actions",
    "back",
    "button",
    "choice",
    "click",
    "clickgoto",
    "display",
    "goto",
    "include",
    "link",
    "linkgoto",
    "linkrevealgoto",
    "linkundo",
    "mouseoutgoto",
    "mouseovergoto",
    "return",
    "undo",
];
/// Macros that show a value.
const SHOWS: [&str; 1] = ["print"];
/// Macros of Harlowe that are looked for where no format is named: in prose `(note: …)` is none.
const HARLOWE: [&str; 14] = [
    "display",
    "else",
    "elseif",
    "event",
    "goto",
    "if",
    "link",
    "linkgoto",
    "linkreveal",
    "linkrevealgoto",
    "print",
    "put",
    "set",
    "unless",
];

/// The pieces of code in a passage, in the order in which they stand; none within another.
pub(super) fn codes_of(text: &str, format: TwineFormat) -> Vec<TwineCode> {
    let mut finder = Finder { scan: Scanner::new(text), format };
    let mut codes: Vec<TwineCode> = Vec::new();
    let mut hooks = Vec::new();
    let mut at = 0;
    if let Some(end) = finder.chapbook_variables() {
        codes.push(TwineCode { range: 0..end, kind: CodeKind::Does, name: 0..0 });
        at = end;
    }
    while let Some(found) = text[at..].find(['<', '(', '$', '_', '/', '{', '[']) {
        at += found;
        match finder.code_at(at) {
            Some(code) => {
                at = code.range.end;
                if text[code.range.start..].starts_with('(') {
                    hooks.extend(finder.scan.hook_behind(at));
                }
                codes.push(code);
            }
            // A name is skipped whole: what begins within it is none.
            None => at += name_length(&text[at..], &[]).max(1),
        }
    }
    let brackets = hooks.into_iter().flat_map(|(open, close)| [open, close]);
    let within = |at: usize| {
        let before = codes.partition_point(|it| it.range.start <= at);
        before > 0 && codes[before - 1].range.end > at
    };
    let brackets: Vec<_> = brackets.filter(|at| !within(*at)).collect();
    codes.extend(brackets.into_iter().map(|at| TwineCode { range: at..at + 1, kind: CodeKind::Hook, name: at..at }));
    codes.sort_by_key(|it| it.range.start);
    codes
}

/// The name of a macro as the lists have it.
pub(super) fn plain_name(name: &str) -> String {
    name.chars().filter(|letter| !matches!(letter, '-' | '_')).flat_map(char::to_lowercase).collect()
}

struct Finder<'a> {
    scan: Scanner<'a>,
    format: TwineFormat,
}

impl Finder<'_> {
    fn may_be(&self, format: TwineFormat) -> bool {
        self.format == format || self.format == TwineFormat::Unknown
    }

    fn code_at(&mut self, at: usize) -> Option<TwineCode> {
        let rest = &self.scan.text[at..];
        match rest.as_bytes()[0] {
            b'<' if rest.starts_with("<!--") => self.closed(at, "-->", CodeKind::Looks),
            b'<' if rest.starts_with("<%") && self.may_be(TwineFormat::Snowman) => {
                let shows = rest[2..].starts_with(['=', '-']);
                self.closed(at, "%>", if shows { CodeKind::Shows } else { CodeKind::Does })
            }
            b'<' if rest.starts_with("<<") && self.may_be(TwineFormat::SugarCube) => self.sugarcube_macro(at),
            b'<' => self.tag(at),
            b'(' if self.may_be(TwineFormat::Harlowe) => self.harlowe_macro(at),
            b'$' | b'_' => self.variable(at),
            b'/' if self.format == TwineFormat::SugarCube && rest.starts_with("/*") => {
                self.closed(at, "*/", CodeKind::Looks)
            }
            b'/' if self.may_be(TwineFormat::SugarCube) && rest.starts_with("/%") => {
                self.closed(at, "%/", CodeKind::Looks)
            }
            b'{' if self.format == TwineFormat::Chapbook => self.chapbook_insert(at),
            b'[' if self.format == TwineFormat::Chapbook => self.chapbook_modifier(at),
            b'[' if rest.starts_with("[img") && self.may_be(TwineFormat::SugarCube) => {
                self.closed(at, "]]", CodeKind::Looks)
            }
            _ => None,
        }
    }

    /// A piece that goes on to a sign.
    fn closed(&mut self, at: usize, sign: &'static str, kind: CodeKind) -> Option<TwineCode> {
        let end = self.scan.behind(sign, at)?;
        Some(TwineCode { range: at..end, kind, name: at..at })
    }

    /// `<<name …>>`, `<</name>>`, `<<= …>>`.
    fn sugarcube_macro(&mut self, at: usize) -> Option<TwineCode> {
        let inner = &self.scan.text[at + 2..];
        let closes = inner.starts_with('/') || inner.starts_with("end");
        let from = at + 2 + usize::from(inner.starts_with('/'));
        let length = name_length(&self.scan.text[from..], &['-']);
        let prints = inner.starts_with(['=', '-']);
        if length == 0 && !prints {
            return None;
        }
        let name = from..from + length;
        let end = self.scan.behind_unquoted("<<", ">>", name.end)?;
        let called = plain_name(&self.scan.text[name.clone()]);
        if called == "script"
            && !closes
            && let Some(end) = self.scan.behind("<</script>>", end)
        {
            return Some(TwineCode { range: at..end, kind: CodeKind::Does, name });
        }
        let kind = if closes {
            CodeKind::Closes
        } else if prints {
            CodeKind::Shows
        } else {
            kind_of(&called)
        };
        Some(TwineCode { range: at..end, kind, name })
    }

    /// `(name: …)`.
    fn harlowe_macro(&self, at: usize) -> Option<TwineCode> {
        let from = at + 1;
        let sigil = usize::from(self.scan.text[from..].starts_with('$'));
        let length = name_length(&self.scan.text[from + sigil..], &['-']) + sigil;
        let name = from..from + length;
        if length == sigil || !self.scan.text[name.end..].starts_with(':') {
            return None;
        }
        let called = plain_name(&self.scan.text[name.clone()]);
        if self.format == TwineFormat::Unknown && !HARLOWE.contains(&&*called) {
            return None;
        }
        // One that is not closed is told as far as it can be made out.
        let end = self.scan.behind_parenthesis(at).unwrap_or(name.end + 1);
        Some(TwineCode { range: at..end, kind: kind_of(&called), name })
    }

    /// `$name` and, between words, `_name`.
    fn variable(&self, at: usize) -> Option<TwineCode> {
        let text = self.scan.text;
        let temporary = text[at..].starts_with('_');
        let known = match self.format {
            TwineFormat::Harlowe | TwineFormat::SugarCube => true,
            TwineFormat::Unknown => !temporary,
            TwineFormat::Chapbook | TwineFormat::Snowman => false,
        };
        let part = |letter: char| letter.is_alphanumeric() || letter == '_';
        let length = name_length(&text[at + 1..], &[]);
        let name = at + 1..at + 1 + length;
        // `_so_` is emphasis.
        let emphasis = temporary && (text[..at].ends_with(part) || text[name.clone()].ends_with('_'));
        if !known || length == 0 || emphasis || text[name.clone()].starts_with('_') {
            return None;
        }
        let mut end = name.end;
        while self.format == TwineFormat::SugarCube && text[end..].starts_with('.') {
            let more = name_length(&text[end + 1..], &[]);
            if more == 0 {
                break;
            }
            end += 1 + more;
        }
        Some(TwineCode { range: at..end, kind: CodeKind::Shows, name })
    }

    /// A tag of HTML; script and styles with all that is in them.
    fn tag(&mut self, at: usize) -> Option<TwineCode> {
        let closes = self.scan.text[at + 1..].starts_with('/');
        let from = at + 1 + usize::from(closes);
        let name = from..from + name_length(&self.scan.text[from..], &['-', ':']);
        let end = if name.is_empty() { None } else { self.scan.behind_unquoted("<", ">", name.end) }?;
        let called = self.scan.text[name.clone()].to_ascii_lowercase();
        let whole = match (&*called, closes) {
            ("script", false) => self.scan.behind("</script>", end),
            ("style", false) => self.scan.behind("</style>", end),
            _ => None,
        };
        let kind = match &*called {
            "br" => CodeKind::Breaks,
            _ if closes => CodeKind::Closes,
            _ => CodeKind::Looks,
        };
        Some(TwineCode { range: at..whole.unwrap_or(end), kind, name })
    }

    /// The variables above a line `--` with which a passage of Chapbook begins: where the text goes on.
    fn chapbook_variables(&self) -> Option<usize> {
        if self.format != TwineFormat::Chapbook {
            return None;
        }
        let mut end = 0;
        for line in self.scan.text.split_inclusive('\n') {
            end += line.len();
            if line.trim_end() == "--" {
                return Some(end);
            }
        }
        None
    }

    /// `{name}` or `{do this: 'so'}`, on one line.
    fn chapbook_insert(&mut self, at: usize) -> Option<TwineCode> {
        let end = self.scan.behind("}", at)?;
        let written = &self.scan.text[at + 1..end - 1];
        let length = name_length(written, &['.', ' ']);
        if length == 0 || self.scan.find("\n", at).is_some_and(|line_end| line_end < end) {
            return None;
        }
        let called = written[..length].trim_end();
        let leads = ["embed passage", "reveal link", "back link", "restart link", "cycling link"].contains(&called);
        let kind = if leads { CodeKind::Leads } else { CodeKind::Shows };
        Some(TwineCode { range: at..end, kind, name: at + 1..at + 1 + called.len() })
    }

    /// `[modifier]` on a line of its own.
    fn chapbook_modifier(&mut self, at: usize) -> Option<TwineCode> {
        let text = self.scan.text;
        let line_end = self.scan.find("\n", at).unwrap_or(text.len());
        let line = text[at..line_end].trim_end();
        let begins = at == 0 || text[..at].ends_with('\n');
        let is_modifier = begins && line.len() > 2 && line.ends_with(']') && !line.starts_with("[[");
        is_modifier.then(|| TwineCode {
            range: at..at + line.len(),
            kind: CodeKind::Does,
            name: at + 1..at + line.len() - 1,
        })
    }
}

fn kind_of(called: &str) -> CodeKind {
    if LEADS.contains(&called) {
        CodeKind::Leads
    } else if SHOWS.contains(&called) {
        CodeKind::Shows
    } else {
        CodeKind::Does
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(format: TwineFormat, text: &str, expected: &[(&str, CodeKind)]) {
        let codes = codes_of(text, format);
        let found: Vec<_> = codes.iter().map(|it| (&text[it.range.clone()], it.kind)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn sugarcube_has_macros_variables_and_comments() {
        use CodeKind::{Closes, Does, Leads, Looks, Shows};
        let format = TwineFormat::SugarCube;
        check(
            format,
            "<<set $a to \">>\">>You have $a.b coins, $5.<<if $a gt 1>>Yes<</if>>",
            &[("<<set $a to \">>\">>", Does), ("$a.b", Shows), ("<<if $a gt 1>>", Does), ("<</if>>", Closes)],
        );
        check(format, "<<print it's>> <<= $a>> a << b", &[("<<print it's>>", Shows), ("<<= $a>>", Shows)]);
        check(
            format,
            "/* no */<<link \"a\" \"b\">><</link>>",
            &[("/* no */", Looks), ("<<link \"a\" \"b\">>", Leads), ("<</link>>", Closes)],
        );
        check(
            format,
            "[img[a.png][b]] _t _so_ <<script>> a < b <</script>>x",
            &[("[img[a.png][b]]", Looks), ("_t", Shows), ("<<script>> a < b <</script>>", Does)],
        );
    }

    #[test]
    fn harlowe_has_macros_and_variables() {
        use CodeKind::{Does, Hook, Leads, Shows};
        check(
            TwineFormat::Harlowe,
            "(set: $a to (either: \")\", 'b'))(if: $a)[yes [[b]]] (print: $a) (an aside) (Go-To: \"b\") (open: x",
            &[
                ("(set: $a to (either: \")\", 'b'))", Does),
                ("(if: $a)", Does),
                ("[", Hook),
                ("]", Hook),
                ("(print: $a)", Shows),
                ("(Go-To: \"b\")", Leads),
                ("(open:", Does),
            ],
        );
    }

    #[test]
    fn chapbook_and_snowman_have_their_own() {
        use CodeKind::{Does, Shows};
        check(
            TwineFormat::Chapbook,
            "a: 1\n--\n[if a > 0]\nYou are {a}. {}\n[continue]",
            &[("a: 1\n--\n", Does), ("[if a > 0]", Does), ("{a}", Shows), ("[continue]", Does)],
        );
        check(
            TwineFormat::Snowman,
            "<% s.a = 1; %>You: <%= s.a %> $a",
            &[("<% s.a = 1; %>", Does), ("<%= s.a %>", Shows)],
        );
    }

    #[test]
    fn without_a_format_what_can_be_told_apart_is_found() {
        check(
            TwineFormat::Unknown,
            "(note: that) (set: $a to 1) it_is {so} <i>x</i><br>",
            &[
                ("(set: $a to 1)", CodeKind::Does),
                ("<i>", CodeKind::Looks),
                ("</i>", CodeKind::Closes),
                ("<br>", CodeKind::Breaks),
            ],
        );
    }
}
