//! `review --read`: the remarks of a script that came back, each at its number.

use crate::cli::shell::{Exit, Shell};
use crate::engine::Scenario;
use crate::files::{FileError, ReturnedFile, read_returned};
use crate::report::review::{
    RemarkKind, ReturnedRemark, ReturnedScript, ReviewPlace, ReviewPlaces, WordProblem, read_page_remarks, read_word,
    word_case,
};
use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use std::path::Path;

/// Characters of the words of a choice or a line that are shown of it.
const SHOWN: usize = 70;

pub(super) fn run(file: &Path, scenario: Option<&str>, as_json: bool, shell: &mut Shell<'_>) -> Result<Exit> {
    let returned = read_returned(file)?;
    let page = match &returned {
        ReturnedFile::Word(_) => None,
        ReturnedFile::Other(bytes) => {
            Some(read_page_remarks(bytes).with_context(|| FileError::NoWord(file.to_owned()))?)
        }
    };
    let name = match (scenario, &returned) {
        (Some(name), _) => name.to_owned(),
        (None, ReturnedFile::Word(parts)) => named(word_case(parts), file, shell)?,
        (None, ReturnedFile::Other(_)) => named(page.as_ref().and_then(|it| it.case.clone()), file, shell)?,
    };
    let (_, bundle, loaded) = shell.load_scenario(&name)?;
    let Some(scenario) = loaded.scenario else {
        shell.show(&bundle, &loaded.found)?;
        return Ok(Exit::Findings);
    };
    let script = match (page, &returned) {
        (None, ReturnedFile::Word(parts)) => {
            read_word(parts, &scenario).or_else(|problem| bail!(told(&problem, file, shell)))?
        }
        (page, _) => page.with_context(|| FileError::NoWord(file.to_owned()))?,
    };
    let places = ReviewPlaces::of(&scenario, &shell.words, shell.texts_in(&scenario)?);
    let placed = PlacedRemarks::of(&script, &places);
    if as_json {
        writeln!(shell.out, "{:#}", placed.as_json(&script, &scenario))?;
    } else {
        warn(&script, &scenario, shell)?;
        placed.tell(&script, file, shell)?;
    }
    Ok(Exit::Fine)
}

/// The case that a file names itself.
fn named(case: Option<String>, file: &Path, shell: &Shell<'_>) -> Result<String> {
    // A name, and no way to some folder: who wrote the file does not say where we look.
    match case.filter(|id| !id.contains(['/', '\\', ':']) && !id.starts_with('.')) {
        Some(id) => Ok(id),
        None => bail!(shell.words.text_with("review-read-no-case", &[("file", file.display().to_string().into())])),
    }
}

fn told(problem: &WordProblem, file: &Path, shell: &Shell<'_>) -> anyhow::Error {
    match problem {
        WordProblem::NoText => FileError::NoWord(file.to_owned()).into(),
        WordProblem::Damaged(part) => {
            let values = [("file", file.display().to_string().into()), ("part", part.as_str().into())];
            anyhow::anyhow!(shell.words.text_with("review-read-damaged", &values))
        }
    }
}

/// Says where the numbers may not be those of the case as it is now.
fn warn(script: &ReturnedScript, scenario: &Scenario, shell: &mut Shell<'_>) -> Result<()> {
    let is_same = script.hash.as_ref() == Some(&scenario.hash);
    if let Some(case) = script.case.as_ref().filter(|case| **case != scenario.id && !is_same) {
        let values = [("case", case.as_str().into()), ("id", scenario.id.as_str().into())];
        let told = shell.words.text_with("review-read-other-case", &values);
        shell.paragraph("", &told)?;
    }
    if !is_same {
        let id = if script.hash.is_some() { "review-read-older" } else { "review-read-unversioned" };
        let told = shell.words.text(id);
        shell.paragraph("", &told)?;
        writeln!(shell.out)?;
    }
    Ok(())
}

/// Remarks by where they belong.
struct PlacedRemarks<'r> {
    /// In the order in which the script is read.
    placed: Vec<(&'r ReviewPlace, &'r ReturnedRemark)>,
    /// Those of which the place is not known, or is no part of this version.
    astray: Vec<&'r ReturnedRemark>,
}

impl<'r> PlacedRemarks<'r> {
    fn of(script: &'r ReturnedScript, places: &'r ReviewPlaces) -> Self {
        let (mut found, mut astray) = (Vec::new(), Vec::new());
        for remark in &script.remarks {
            match remark.key.as_deref().and_then(|key| places.find(key)) {
                Some((at, place)) => found.push((at, place, remark)),
                None => astray.push(remark),
            }
        }
        found.sort_by_key(|(at, _, _)| *at);
        Self { placed: found.into_iter().map(|(_, place, remark)| (place, remark)).collect(), astray }
    }

    fn tell(&self, script: &ReturnedScript, file: &Path, shell: &mut Shell<'_>) -> Result<()> {
        let mut last: Option<&str> = None;
        for (place, remark) in &self.placed {
            if last != Some(&place.key) {
                writeln!(shell.out, "{}{}", shell.bold(&place.name), place_in_words(place))?;
                last = Some(&place.key);
            }
            tell_remark(remark, None, shell)?;
        }
        if !self.astray.is_empty() {
            writeln!(shell.out, "{}", shell.bold(&shell.words.text("review-read-astray")))?;
        }
        for remark in &self.astray {
            tell_remark(remark, remark.key.as_deref(), shell)?;
        }
        if !script.crossed.is_empty() {
            let numbers = script.crossed.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
            let told = shell.words.text_with("review-read-crossed", &[("numbers", numbers.into())]);
            shell.paragraph("", &told)?;
        }
        let values = [
            ("count", script.remarks.len().into()),
            ("astray", self.astray.len().into()),
            ("file", file.display().to_string().into()),
        ];
        let told = shell.words.text_with("review-read-count", &values);
        shell.paragraph("", &told)
    }

    fn as_json(&self, script: &ReturnedScript, scenario: &Scenario) -> Value {
        let version = match &script.hash {
            Some(hash) if *hash == scenario.hash => "same",
            Some(_) => "other",
            None => "unknown",
        };
        json!({
            "case": scenario.id,
            "script_of": script.case,
            "version": version,
            "reviewer": script.reviewer,
            "date": script.date,
            "crossed": script.crossed,
            "remarks": self.placed.iter().map(|(place, remark)| object(remark, Some(place))).collect::<Vec<_>>(),
            "astray": self.astray.iter().map(|remark| object(remark, None)).collect::<Vec<_>>(),
        })
    }
}

fn object(remark: &ReturnedRemark, place: Option<&ReviewPlace>) -> Value {
    json!({
        "number": remark.key,
        "beat": place.and_then(|it| it.beat.as_ref()),
        "choice": place.and_then(|it| it.choice.as_ref()),
        "place": place.map(|it| &it.name),
        "words": place.map(|it| &it.text).filter(|text| !text.is_empty()),
        "remark": remark.text,
        "author": remark.author,
        "date": remark.date,
        "kind": remark.kind.id(),
        "quoted": remark.quoted,
        "answers": remark.answers,
        "resolved": remark.resolved,
    })
}

/// The words that stand at a place, and the id of its choice or moment.
fn place_in_words(place: &ReviewPlace) -> String {
    let text = shortened(&place.text);
    let words = if text.is_empty() { text } else { format!("  “{text}”") };
    let id = place.choice.as_ref().or(place.beat.as_ref());
    words + &id.map(|id| format!("  ({id})")).unwrap_or_default()
}

fn tell_remark(remark: &ReturnedRemark, number: Option<&str>, shell: &mut Shell<'_>) -> Result<()> {
    let words = &shell.words;
    let mut head = vec![remark.author.clone().unwrap_or_else(|| words.text("review-read-nameless"))];
    head.extend(remark.date.as_deref().map(shown_date));
    head.extend(remark.answers.then(|| words.text("review-read-answer")));
    head.extend(
        remark
            .quoted
            .as_deref()
            .map(|quoted| words.text_with("review-read-about", &[("words", shortened(quoted).into())])),
    );
    if remark.kind == RemarkKind::Change {
        head.push(words.text("review-read-change"));
    }
    head.extend(remark.resolved.then(|| words.text("review-read-resolved")));
    head.extend(number.map(|number| words.text_with("review-read-gone", &[("number", number.into())])));
    shell.paragraph(if remark.answers { "    " } else { "  " }, &head.join(" · "))?;
    shell.paragraph(if remark.answers { "      " } else { "    " }, &remark.text)?;
    writeln!(shell.out)?;
    Ok(())
}

/// `2026-11-03T09:12:00Z` as a person writes it; what is no such date stays as it is.
fn shown_date(date: &str) -> String {
    let is_moment =
        date.get(..16).is_some_and(|it| it.as_bytes()[10] == b'T') && date.starts_with(|c: char| c.is_ascii_digit());
    if is_moment { date.get(..16).unwrap_or(date).replace('T', " ") } else { date.to_owned() }
}

fn shortened(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= SHOWN {
        return line;
    }
    let kept: String = line.chars().take(SHOWN).collect();
    format!("{}…", kept.trim_end())
}
