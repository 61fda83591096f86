//! What the library and the briefing say of a scenario.

use super::outline::NameOutline;
use super::{Allowed, ScenarioReader};
use crate::engine::{About, GoalId, NameId, Player, SceneId, TextId};
use crate::script::decode::Fields;
use crate::script::diagnostic::{Diagnostic, bilingual};
use crate::script::format;
use crate::script::mentions::CasePart;
use crate::script::ron::ValueKind;
use crate::script::source::Span;
use crate::script::symbols::unknown;

/// The newest version of the scenario format.
const FORMAT: i64 = 1;

impl<'a> ScenarioReader<'_, 'a> {
    pub(super) fn read_about(&mut self, fields: &Fields<'a, 'a>) -> Option<About> {
        self.read_format(fields);
        let title = self.need_text(fields, "title");
        self.source_map.title = fields.get("title").map(|value| value.span).unwrap_or_default();
        let summary = self.need_text(fields, "summary");
        let sector = self.need_text(fields, "sector");
        let briefing = self.need_markdown(fields, "briefing");
        let language = self.decoder.need(fields, "language").and_then(|value| self.language(value));
        let level = self.decoder.need(fields, "level").and_then(|value| self.decoder.int(value, 1..=5));
        let minutes = self.decoder.need(fields, "minutes").and_then(|value| self.decoder.int(value, 1..=600));
        let player = self.decoder.need(fields, "player").and_then(|value| self.player(value));
        let goals = self.decoder.need(fields, "goals").map(|value| self.goals(value));
        let plain = |reader: &mut Self, name: &'static str| {
            fields.get(name).and_then(|value| reader.decoder.text(value)).unwrap_or_default().to_owned()
        };
        let (version, licence) = (plain(self, "version"), plain(self, "licence"));
        let (authors, tags) = (self.words(fields, "authors"), self.words(fields, "tags"));
        let practises = fields.get("practises").map(|value| self.moves(value)).unwrap_or_default();
        let between = fields.get("between").and_then(|value| self.between(value));
        let discussion = fields.get("discussion").map(|value| self.discussion(value)).unwrap_or_default();
        Some(About {
            title: title?,
            summary: summary?,
            language: language?,
            version,
            authors,
            licence,
            sector: sector?,
            level: level? as u8,
            minutes: minutes? as u32,
            between,
            practises,
            tags,
            goals: goals?,
            player: player?,
            briefing: briefing?,
            discussion,
        })
    }

    /// What the author allows, each with its reason: `allow: { "single-choice": "…" }`.
    pub(super) fn read_allowed(&mut self, fields: &Fields<'a, 'a>) {
        let Some(value) = fields.get("allow") else { return };
        if let ValueKind::List(codes) = &value.kind {
            let code =
                codes.first().and_then(|it| if let ValueKind::Text(code) = &it.kind { Some(&**code) } else { None });
            let form = format!("allow: {{ \"{}\": \"…\" }}", code.unwrap_or("single-choice"));
            self.decoder.report(
                Diagnostic::error(
                    "wrong-form",
                    value.span,
                    bilingual("zeg er ook bij waarom dit hier mag", "say as well why this is right here"),
                )
                .help(bilingual(format!("schrijf `{form}`"), format!("write `{form}`"))),
            );
            return;
        }
        for (code, key, value) in self.decoder.free_entries(value) {
            let Some(reason) = self.decoder.text(value) else { continue };
            if reason.trim().is_empty() {
                self.decoder.report(
                    Diagnostic::error(
                        "empty-text",
                        value.span,
                        bilingual("hier staat geen reden", "there is no reason here"),
                    )
                    .help(bilingual("zeg waarom dit hier mag", "say why this is right here")),
                );
            }
            let removal = self.decoder.without(Span { start: key.span.start, end: value.span.end });
            self.allowed.push(Allowed { code: code.to_owned(), reason: reason.to_owned(), span: key.span, removal });
        }
    }

    fn read_format(&mut self, fields: &Fields<'a, 'a>) {
        let Some(value) = self.decoder.need(fields, "format") else { return };
        let ValueKind::Number(format) = value.kind else {
            self.decoder.wrong_type(value, "het versienummer van het formaat", "the version number of the format");
            return;
        };
        if format > FORMAT {
            self.decoder.report(
                Diagnostic::error(
                    "newer-format",
                    value.span,
                    bilingual(
                        format!(
                            "deze casus gebruikt formaat {format}; deze versie van Tegenspel leest tot en met {FORMAT}"
                        ),
                        format!("this case uses format {format}; this version of Tegenspel reads up to {FORMAT}"),
                    ),
                )
                .help(bilingual("werk Tegenspel bij", "update Tegenspel")),
            );
        } else if format < 1 {
            let message = bilingual(
                format!("formaat {format} bestaat niet; het is {FORMAT}"),
                format!("format {format} does not exist; it is {FORMAT}"),
            );
            let help = bilingual(format!("schrijf `{FORMAT}`"), format!("write `{FORMAT}`"));
            self.decoder.report(Diagnostic::error("out-of-range", value.span, message).fix(
                help,
                value.span,
                FORMAT.to_string(),
            ));
        }
    }

    fn language(&mut self, value: &super::RonValue<'a>) -> Option<String> {
        let code = self.decoder.text(value)?;
        if (2..=3).contains(&code.len()) && code.chars().all(|c| c.is_ascii_lowercase()) {
            return Some(code.to_owned());
        }
        let message = bilingual("dit is geen taalcode", "this is not a code of a language");
        let diagnostic = Diagnostic::error("malformed-language", value.span, message);
        let meant = match code.trim().to_lowercase().split(['-', '_']).next() {
            Some("nl" | "nederlands" | "dutch" | "nld") => Some("nl"),
            Some("en" | "engels" | "english" | "eng") => Some("en"),
            _ => None,
        };
        self.decoder.report(match meant {
            Some(meant) => {
                let help = bilingual(format!("schrijf `{meant}`"), format!("write `{meant}`"));
                diagnostic.fix(help, value.span, format!("\"{meant}\""))
            }
            None => diagnostic.help(bilingual("schrijf `nl` of `en`", "write `nl` or `en`")),
        });
        None
    }

    fn player(&mut self, value: &'a super::RonValue<'a>) -> Option<Player> {
        let fields = self.decoder.part(value, &format::PLAYER)?;
        self.within("player", |reader| {
            let name = reader.need_text(&fields, "name");
            let function = reader.need_text(&fields, "function");
            let organisation = reader.need_text(&fields, "organisation");
            let mandate = reader.need_text(&fields, "mandate");
            Some(Player { name: name?, function: function?, organisation: organisation?, mandate: mandate? })
        })
    }

    fn goals(&mut self, value: &'a super::RonValue<'a>) -> Vec<(NameId, TextId)> {
        let mut goals = Vec::new();
        for (at, (id, key, value)) in self.decoder.entries(value).into_iter().enumerate() {
            self.mention(key, CasePart::Goal(GoalId::new(at)));
            self.symbols.goals.insert(id, GoalId::new(at));
            if let Some(text) = self.within("goals", |reader| reader.text(value, id)) {
                goals.push((self.keep_name(id), text));
            }
        }
        goals
    }

    fn between(&mut self, value: &super::RonValue<'a>) -> Option<(TextId, TextId)> {
        match &value.kind {
            ValueKind::Tuple(None, values) if values.len() == 2 => {
                Some((self.text(&values[0], "between.1")?, self.text(&values[1], "between.2")?))
            }
            _ => {
                self.decoder.wrong_type(
                    value,
                    "twee teksten, zoals `(\"streng zijn\", \"de relatie verdiepen\")`",
                    "two texts, like `(\"being strict\", \"deepening the relation\")`",
                );
                None
            }
        }
    }

    fn discussion(&mut self, value: &super::RonValue<'a>) -> Vec<TextId> {
        let mut questions = Vec::new();
        for (at, item) in self.decoder.list(value).iter().enumerate() {
            questions.extend(self.text(item, &format!("discussion.{}", at + 1)));
        }
        questions
    }

    fn words(&mut self, fields: &Fields<'_, 'a>, name: &'static str) -> Vec<String> {
        let Some(value) = fields.get(name) else { return Vec::new() };
        let items = self.decoder.list(value);
        items.iter().filter_map(|item| self.decoder.text(item).map(str::to_owned)).collect()
    }

    pub(super) fn start_scene(&mut self, fields: &Fields<'a, 'a>, outline: &NameOutline<'a, 'a>) -> Option<SceneId> {
        let Some(value) = fields.get("start") else {
            return outline.homes.first().filter(|home| home.scene).map(|_| SceneId(0));
        };
        let name = self.decoder.text(value)?;
        let found = self.symbols.scenes.get(name).copied();
        if let Some(scene) = found {
            self.mention(value, scene.into());
        } else {
            let diagnostic = unknown(("scène", "scene"), name, value.span, self.symbols.scenes.keys().copied());
            self.decoder.report(diagnostic);
        }
        found
    }
}
