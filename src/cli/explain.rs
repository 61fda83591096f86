//! `explain`: the page of a rule or of any other finding.

use super::shell::{Exit, Shell};
use crate::author::lint::RULES;
use crate::author::{codes, explain};
use crate::report::document::{DocumentPart, WrittenDocument};
use anyhow::{Result, bail};

/// Arguments of `explain`.
#[derive(Debug, clap::Args)]
pub struct ExplainCommand {
    /// The kind of finding, as `check` writes it between brackets; without it, all of them are listed.
    code: Option<String>,
}

pub(super) fn run(args: &ExplainCommand, shell: &mut Shell<'_>) -> Result<Exit> {
    let language = shell.language();
    let Some(code) = &args.code else { return list(shell) };
    let code = code.trim_matches(['[', ']', '`']);
    let page = match explain(code, language) {
        Ok(page) => page,
        Err(meant) => {
            let meant = meant.unwrap_or_default();
            let values = [("code", code.into()), ("meant", meant.into())];
            let id = if meant.is_empty() { "check-no-page" } else { "check-no-page-meant" };
            bail!("{}", shell.words.text_with(id, &values))
        }
    };
    let mut fenced = false;
    let mut prose = String::new();
    for line in page.lines() {
        let fence = line.starts_with("```");
        if fence || fenced {
            flush(shell, &mut prose)?;
        }
        match (fence, fenced) {
            (true, closing) => {
                fenced = !fenced;
                if closing {
                    writeln!(shell.out)?;
                }
            }
            (false, true) => writeln!(shell.out, "    {line}")?,
            (false, false) => {
                prose.push_str(line);
                prose.push('\n');
            }
        }
    }
    flush(shell, &mut prose)?;
    Ok(Exit::Fine)
}

/// Writes what is no code: headings stand out, paragraphs are wrapped, an empty line behind each.
fn flush(shell: &mut Shell<'_>, prose: &mut String) -> Result<()> {
    for part in WrittenDocument::text(&std::mem::take(prose)).parts {
        match part {
            DocumentPart::Heading(text) => writeln!(shell.out, "{}", shell.bold(&text))?,
            // The lines of a page are those of its file.
            DocumentPart::Text(_) | DocumentPart::Item(..) => shell.paragraph("", &part.plain().replace('\n', " "))?,
            _ => continue,
        }
        writeln!(shell.out)?;
    }
    Ok(())
}

/// Every rule with the first sentence of its page, and the codes of everything else.
fn list(shell: &mut Shell<'_>) -> Result<Exit> {
    for rule in RULES {
        writeln!(shell.out, "{}", shell.bold(rule.code))?;
        shell.paragraph("    ", rule.page.summary(shell.language()))?;
    }
    writeln!(shell.out, "\n{}", shell.words.text("check-other-codes"))?;
    let others: Vec<_> = codes().skip(RULES.len()).collect();
    shell.paragraph("    ", &others.join(", "))?;
    Ok(Exit::Fine)
}
