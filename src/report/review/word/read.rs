//! Reading a document that came back: every remark with the number that it is about.

use super::body::tokens;
use super::comments::comments;
use super::known::{KnownScript, paragraphs_written};
use super::package::{WordPackage, WordPart, WordProblem, attribute, value_of};
use super::reader::BodyReader;
use crate::engine::Scenario;
use crate::report::review::remarks::ReturnedScript;
use std::collections::{BTreeMap, BTreeSet};

/// The name of the style of our rooms for remarks.
const REMARK_STYLE: &str = "Tegenspel remark";

/// Reads what reviewers wrote in the script of a scenario; `parts` are the XML parts of the document by name.
///
/// # Errors
/// When it is no document of a word processor, or one of its parts is damaged.
pub fn read_word(parts: &BTreeMap<String, Vec<u8>>, scenario: &Scenario) -> Result<ReturnedScript, WordProblem> {
    let package = WordPackage::new(parts);
    let main = package.main()?;
    let body = tokens(main.parsed()?.root_element());
    let mut script = ReturnedScript::default();
    let text_hash = read_properties(package, &mut script)?;
    let known = KnownScript::of(scenario);
    // Only of this very version it is known what stood there.
    let is_same = script.hash.as_ref() == Some(&scenario.hash);
    let written = text_hash.filter(|_| is_same).and_then(|hash| paragraphs_written(scenario, &hash));
    let remark_styles = styles_named(package.related(&main, "styles")?, REMARK_STYLE)?;
    let mut reader = BodyReader::new(&known, written.as_ref(), remark_styles, &body);
    reader.read(&body, &mut script);
    if let Some(part) = package.related(&main, "comments")? {
        let threads = package.related(&main, "commentsExtended")?.map(|it| it.parsed()).transpose()?;
        let found = comments(&part.parsed()?, threads.as_ref());
        script.remarks.extend(reader.anchors.placed(found));
    }
    script.crossed.sort_unstable();
    script.sign();
    Ok(script)
}

/// The id of the case of which a document says that it is the script.
#[must_use]
pub fn word_case(parts: &BTreeMap<String, Vec<u8>>) -> Option<String> {
    let mut script = ReturnedScript::default();
    // What cannot be read is told where all of it is read.
    read_properties(WordPackage::new(parts), &mut script).ok()?;
    script.case
}

/// Which case and which version the document is of, and who saved it when; gives the hash of its text as it was written.
fn read_properties(package: WordPackage<'_>, script: &mut ReturnedScript) -> Result<Option<String>, WordProblem> {
    let mut text_hash = None;
    if let Some(part) = package.about("custom-properties")? {
        let document = part.parsed()?;
        let value = |name: &str| {
            let is_it = |node: &roxmltree::Node<'_, '_>| attribute(*node, "name") == Some(name);
            let found = document.descendants().find(is_it)?;
            let text =
                found.descendants().filter_map(|it| it.is_text().then(|| it.text()).flatten()).collect::<String>();
            Some(text.trim().to_owned()).filter(|text| !text.is_empty())
        };
        script.case = value("tegenspel-case");
        script.hash = value("tegenspel-version");
        text_hash = value("tegenspel-script");
    }
    if let Some(part) = package.about("core-properties")? {
        let document = part.parsed()?;
        let value = |name: &str| {
            let found = document.descendants().find(|it| it.tag_name().name() == name)?;
            found.text().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
        };
        script.reviewer = value("lastModifiedBy");
        script.date = value("modified");
    }
    Ok(text_hash)
}

/// The ids of the styles with a name: programs make ids anew.
fn styles_named(part: Option<WordPart<'_>>, name: &str) -> Result<BTreeSet<String>, WordProblem> {
    let Some(part) = part else { return Ok(BTreeSet::new()) };
    let document = part.parsed()?;
    let styles = document.descendants().filter(|it| it.tag_name().name() == "style");
    let named = styles.filter(|it| value_of(*it, "name").is_some_and(|it| it.eq_ignore_ascii_case(name)));
    Ok(named.filter_map(|it| attribute(it, "styleId").map(str::to_owned)).collect())
}
