//! Norms, the dossier, endings and learning points.

use super::ScenarioReader;
use super::outline::NameOutline;
use crate::engine::{
    Document, DocumentId, Ending, EndingId, EndingRelation, EndingRole, GoalId, GoalVerdict, Intervention,
    InterventionId, Lesson, LessonId, LessonKind, LessonSource, Norm, PackedSpan, RecallingPart, Site,
};
use crate::script::diagnostic::{Diagnostic, bilingual};
use crate::script::format;
use crate::script::limits::DOSSIER_BYTES;
use crate::script::markdown::paragraphs;
use crate::script::ron::{RonValue, ValueKind};
use crate::script::source::Span;
use crate::script::suggest::nearest;
use std::path::{Component, Path};

impl<'a> ScenarioReader<'_, 'a> {
    pub(super) fn read_norms_and_dossier(&mut self, outline: &NameOutline<'a, 'a>) {
        for (id, key, value) in &outline.norms {
            self.source_map.norms.push(key.span);
            let norm = self.within(&format!("norms.{id}"), |reader| {
                let fields = reader.decoder.part(value, &format::NORM)?;
                let title = reader.need_text(&fields, "title");
                let text = reader.need_text(&fields, "text");
                let source = reader.maybe_text(&fields, "source");
                Some(Norm { id: reader.keep_name(id), title: title?, text: text?, source })
            });
            self.builder.norms.extend(norm);
        }
        for (id, _, value) in &outline.dossier {
            let document = self.document(id, value);
            self.builder.dossier.extend(document);
        }
    }

    fn document(&mut self, id: &str, value: &'a RonValue<'a>) -> Option<Document> {
        let fields = self.decoder.part(value, &format::DOCUMENT)?;
        let title = self.within(&format!("dossier.{id}"), |reader| reader.need_text(&fields, "title"));
        let when = self.waiting(&fields, "when", Site::Document(DocumentId::new(self.builder.dossier.len())));
        let place = self.decoder.need(&fields, "file")?;
        let file = self.decoder.text(place)?;
        if !stays_inside(file) {
            let message = bilingual(
                "dit pad wijst buiten de map van de casus",
                "this path points outside the folder of the case",
            );
            let diagnostic = Diagnostic::error("path-outside", place.span, message);
            let slashed = file.replace('\\', "/");
            self.decoder.report(if stays_inside(&slashed) {
                let help = bilingual("schrijf `/` tussen map en bestand", "write `/` between folder and file");
                diagnostic.fix(help, place.span, format!("\"{slashed}\""))
            } else {
                diagnostic.help(bilingual(
                    "zet het document in `dossier/` en schrijf `dossier/naam.md`",
                    "put the document in `dossier/` and write `dossier/name.md`",
                ))
            });
            return None;
        }
        let Some(content) = self.files.get(file) else {
            let mut diagnostic = Diagnostic::error(
                "missing-file",
                place.span,
                bilingual(format!("er is geen bestand `{file}`"), format!("there is no file `{file}`")),
            );
            if !file.ends_with(".md") {
                diagnostic.message = bilingual(
                    "een document van het dossier is een Markdown-bestand: alleen `.md`",
                    "a document of the dossier is a Markdown file: only `.md`",
                );
            }
            diagnostic = match nearest(file, self.files.keys().map(String::as_str)) {
                Some(meant) => {
                    let help = bilingual(format!("bedoelde je `{meant}`?"), format!("did you mean `{meant}`?"));
                    diagnostic.fix(help, place.span, format!("\"{meant}\""))
                }
                None => diagnostic.help(bilingual(
                    "zet het als Markdown in de map van de casus: `dossier/naam.md`",
                    "put it in the folder of the case as Markdown: `dossier/name.md`",
                )),
            };
            self.decoder.report(diagnostic);
            return None;
        };
        self.dossier_bytes += content.len();
        if self.dossier_bytes > DOSSIER_BYTES {
            let (named, most) = (self.dossier_bytes / 1024, DOSSIER_BYTES / 1024);
            self.decoder.report(Diagnostic::error(
                "file-too-large",
                place.span,
                bilingual(
                    format!("tot hier is het dossier {named} KiB; {most} KiB is het meeste"),
                    format!("up to here the dossier is {named} KiB; {most} KiB is the most"),
                ),
            ));
            return None;
        }
        let path = std::mem::take(&mut self.path);
        let paragraphs = paragraphs(content).map(|text| self.keep_text(text, place.span, file)).collect();
        self.path = path;
        Some(Document { id: self.keep_name(id), title: title?, file: file.to_owned(), paragraphs, when })
    }

    pub(super) fn read_endings_and_lessons(&mut self, outline: &NameOutline<'a, 'a>) {
        for (id, key, value) in &outline.endings {
            self.source_map.endings.push(key.span);
            let ending = self.within(&format!("endings.{id}"), |reader| {
                let fields = reader.decoder.part(value, &format::ENDING)?;
                let title = reader.need_text(&fields, "title");
                let text = reader.need_markdown(&fields, "text");
                reader.recalled(&fields, RecallingPart::Ending(EndingId::new(reader.builder.endings.len())));
                let teaches = fields.get("teaches").map_or_else(Vec::new, |value| reader.taught(value));
                let relation = fields.get("relation");
                let relation = relation.and_then(|it| reader.word(it, &EndingRelation::ALL, EndingRelation::id));
                let role = fields.get("role").and_then(|it| reader.word(it, &EndingRole::ALL, EndingRole::id));
                let goals = ["reached", "half", "missed"].map(|name| fields.get(name));
                let ending = Ending {
                    id: reader.keep_name(id),
                    title: title?,
                    text: text?,
                    teaches,
                    relation,
                    role,
                    goals: Vec::new(),
                };
                Some((ending, goals))
            });
            if let Some((ending, goals)) = ending {
                self.builder.endings.push(ending);
                self.goals_of_endings.push(goals);
            }
        }
        for (id, _, value) in &outline.lessons {
            let lesson = self.within(&format!("lessons.{id}"), |reader| {
                let fields = reader.decoder.part(value, &format::LESSON)?;
                let text = reader.need_text(&fields, "text");
                let kind = reader.decoder.need(&fields, "kind");
                let kind = kind.and_then(|kind| reader.word(kind, &LessonKind::ALL, LessonKind::id));
                let when = reader.waiting(&fields, "when", Site::Lesson(LessonId::new(reader.builder.lessons.len())));
                let instead_of = fields.get("instead_of").and_then(|value| reader.lesson(value));
                Some(Lesson { id: reader.keep_name(id), text: text?, kind: kind?, when, instead_of })
            });
            self.builder.lessons.extend(lesson);
        }
    }
}

impl<'a> ScenarioReader<'_, 'a> {
    /// What every ending says of the goals of the case.
    pub(super) fn read_goals_of_endings(&mut self) {
        for (at, lists) in std::mem::take(&mut self.goals_of_endings).into_iter().enumerate() {
            let mut told: Vec<(GoalId, GoalVerdict, Span)> = Vec::new();
            for (list, verdict) in lists.into_iter().zip(GoalVerdict::ALL) {
                let items = list.map(|list| self.decoder.parts(list)).unwrap_or_default();
                for item in items {
                    let Some(goal) = self.look_up(item, ("doel", "goal"), |symbols| &symbols.goals) else { continue };
                    match (told.iter().find(|(it, ..)| *it == goal), &item.kind) {
                        (Some((.., first)), ValueKind::Text(name)) => self.decoder.duplicate(name, item.span, *first),
                        _ => told.push((goal, verdict, item.span)),
                    }
                }
            }
            let told = told.into_iter().map(|(goal, verdict, _)| (goal, verdict));
            self.builder.endings[at].goals = told.collect();
        }
    }

    /// The learning points that a list names, each once.
    fn taught(&mut self, value: &'a RonValue<'a>) -> Vec<LessonSource> {
        let mut lessons: Vec<(LessonSource, Span)> = Vec::new();
        for item in self.decoder.parts(value) {
            let Some(lesson) = self.lesson(item) else { continue };
            match (lessons.iter().find(|(it, _)| *it == lesson), &item.kind) {
                (Some((_, first)), ValueKind::Text(name)) => self.decoder.duplicate(name, item.span, *first),
                _ => lessons.push((lesson, item.span)),
            }
        }
        lessons.into_iter().map(|(lesson, _)| lesson).collect()
    }

    /// A learning point of the scenario, or one of the model by its code.
    pub(super) fn lesson(&mut self, value: &RonValue<'a>) -> Option<LessonSource> {
        let name = self.decoder.text(value)?;
        if let Some(at) = self.model.lessons.iter().position(|lesson| lesson.id == name) {
            return Some(LessonSource::Model(at as u16));
        }
        self.look_up(value, ("leerpunt", "lesson"), |symbols| &symbols.lessons).map(LessonSource::Case)
    }

    /// What a trainer can bring in. Read last, so that the lines and effects of scenes stand together.
    pub(super) fn read_interventions(&mut self, outline: &NameOutline<'a, 'a>) {
        for it in &outline.interventions {
            let at = self.builder.interventions.len();
            self.source_map.interventions.push(it.span);
            let intervention = self.within(&format!("interventions.{}", it.id), |reader| {
                let fields = it.fields?;
                let title = reader.need_text(&fields, "title");
                let when = reader.waiting(&fields, "when", Site::Intervention(InterventionId::new(at)));
                let nothing = PackedSpan::default();
                let effects = fields.get("effects").map_or(nothing, |effects| reader.effects(effects));
                let lines = reader.lines(&fields, "lines");
                if lines.is_empty() && effects.is_empty() {
                    reader.decoder.report(
                        Diagnostic::error(
                            "empty-intervention",
                            it.span,
                            bilingual("deze ingreep doet en zegt niets", "this intervention does and says nothing"),
                        )
                        .help(bilingual(
                            "geef haar `lines`, `effects` of allebei",
                            "give it `lines`, `effects` or both",
                        )),
                    );
                }
                Some(Intervention { id: reader.keep_name(it.id), title: title?, when, effects, lines })
            });
            self.builder.interventions.extend(intervention);
        }
    }
}

/// Whether a path stays inside the folder it is relative to, on every system.
fn stays_inside(path: &str) -> bool {
    !path.is_empty()
        && !path.contains(['\\', ':', '\0'])
        && Path::new(path).components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir))
}
