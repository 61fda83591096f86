//! `review --read`: the remarks of a script that came back, each at its number.

use crate::cli::shell::{Exit, Shell};
use crate::engine::Scenario;
use crate::files::{FileError, ReturnedFile, read_returned, returned_case, returned_script};
use crate::report::review::{
    PlacedRemarks, RemarkKind, ReturnedRemark, ReturnedScript, ReviewPlace, ReviewPlaces, read_page_remarks,
    remark_date,
};
use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use std::path::Path;

/// Characters of the words of a choice or a line that are shown of it.
const SHOWN: usize = 70;

pub(super) fn run(file: &Path, scenario: Option<&str>, as_json: bool, shell: &mut Shell<'_>) -> Result<Exit> {
    let returned = read_returned(file)?;
    let name = match scenario {
        Some(name) => name.to_owned(),
        None => named(&returned, file, shell)?,
    };
    let (_, bundle, loaded) = shell.load_scenario(&name)?;
    let Some(scenario) = loaded.scenario else {
        shell.show(&bundle, &loaded.found)?;
        return Ok(Exit::Findings);
    };
    let script = returned_script(&returned, file, &scenario)?;
    let places = ReviewPlaces::of(&scenario, &shell.words, shell.texts_in(&scenario)?);
    let placed = PlacedRemarks::of(&script, &places);
    if as_json {
        writeln!(shell.out, "{:#}", as_object(&placed, &script, &scenario))?;
    } else {
        warn(&script, &scenario, shell)?;
        tell(&placed, &script, file, shell)?;
    }
    Ok(Exit::Fine)
}

/// The case that a file names itself.
fn named(returned: &ReturnedFile, file: &Path, shell: &Shell<'_>) -> Result<String> {
    // What is no script at all names none either, and is told as that.
    if let ReturnedFile::Other(bytes) = returned {
        read_page_remarks(bytes).with_context(|| FileError::NoWord(file.to_owned()))?;
    }
    match returned_case(returned) {
        Some(id) => Ok(id),
        None => bail!(shell.words.text_with("review-read-no-case", &[("file", file.display().to_string().into())])),
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

fn tell(it: &PlacedRemarks<'_>, script: &ReturnedScript, file: &Path, shell: &mut Shell<'_>) -> Result<()> {
    let mut last: Option<&str> = None;
    for (place, remark) in &it.placed {
        if last != Some(&place.key) {
            writeln!(shell.out, "{}{}", shell.bold(&place.name), place_in_words(place))?;
            last = Some(&place.key);
        }
        tell_remark(remark, None, shell)?;
    }
    if !it.astray.is_empty() {
        writeln!(shell.out, "{}", shell.bold(&shell.words.text("review-read-astray")))?;
    }
    for remark in &it.astray {
        tell_remark(remark, remark.key.as_deref(), shell)?;
    }
    if !script.crossed.is_empty() {
        let numbers = script.crossed.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        let told = shell.words.text_with("review-read-crossed", &[("numbers", numbers.into())]);
        shell.paragraph("", &told)?;
    }
    let values = [
        ("count", script.remarks.len().into()),
        ("astray", it.astray.len().into()),
        ("file", file.display().to_string().into()),
    ];
    let told = shell.words.text_with("review-read-count", &values);
    shell.paragraph("", &told)
}

fn as_object(it: &PlacedRemarks<'_>, script: &ReturnedScript, scenario: &Scenario) -> Value {
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
        "remarks": it.placed.iter().map(|(place, remark)| object(remark, Some(place))).collect::<Vec<_>>(),
        "astray": it.astray.iter().map(|remark| object(remark, None)).collect::<Vec<_>>(),
    })
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
    head.extend(remark.date.as_deref().map(remark_date));
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

fn shortened(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= SHOWN {
        return line;
    }
    let kept: String = line.chars().take(SHOWN).collect();
    format!("{}…", kept.trim_end())
}
