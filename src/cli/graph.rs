//! `graph`: the picture of a case.

use super::document::{form_of, replace, tell_written, write};
use super::shell::{Exit, Shell};
use crate::files::load_system_fonts;
use crate::report::graph::{CasePicture, MermaidChart, PngPicture, dot, mermaid, png, svg};
use crate::script::nearest;
use anyhow::{Result, bail};
use clap::ValueEnum;
use std::path::{Path, PathBuf};

/// Arguments of `graph`.
#[derive(Debug, clap::Args)]
pub struct GraphCommand {
    /// A folder, a `scenario.ron`, or the id of a scenario.
    scenario: String,
    /// In what form; without it, as the name of the file says.
    #[arg(long, value_enum)]
    format: Option<GraphFormat>,
    /// One scene of it, or one shared piece.
    #[arg(long, value_name = "ID")]
    scene: Option<String>,
    /// Where to write it; without it, to standard output.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// The form of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum GraphFormat {
    /// Drawn: opens in a browser, prints, can be searched.
    Svg,
    /// Drawn in dots, for a document.
    Png,
    /// For Graphviz.
    Dot,
    /// For wikis and Markdown.
    Mermaid,
}

/// The forms by what the name of a file ends in.
const ENDINGS: [(&str, GraphFormat); 7] = [
    ("svg", GraphFormat::Svg),
    ("png", GraphFormat::Png),
    ("dot", GraphFormat::Dot),
    ("gv", GraphFormat::Dot),
    ("mmd", GraphFormat::Mermaid),
    ("mermaid", GraphFormat::Mermaid),
    ("md", GraphFormat::Mermaid),
];

/// Letters that are named of those that no font has.
const LETTERS: usize = 20;

pub(super) fn run(args: &GraphCommand, shell: &mut Shell<'_>) -> Result<Exit> {
    let output = args.output.as_deref();
    let format = form_of(args.format.as_ref(), output, &ENDINGS, shell)?;
    let (_, bundle, loaded) = shell.load_scenario(&args.scenario)?;
    let Some(scenario) = loaded.scenario else {
        shell.show(&bundle, &loaded.found)?;
        return Ok(Exit::Findings);
    };
    let words = crate::report::Messages::new(shell.language());
    let mut picture = CasePicture::with_texts_in(&scenario, &words, shell.texts_in(&scenario)?);
    if let Some(id) = &args.scene {
        if !picture.scenes().any(|known| known == id) {
            bail!(unknown_scene(id, &picture, shell));
        }
        picture = picture.narrowed(id);
    }
    match format {
        GraphFormat::Svg => write(&svg(&picture, None), output, shell)?,
        GraphFormat::Png => dots(&svg(&picture, None), output, shell)?,
        GraphFormat::Dot => write(&dot(&picture), output, shell)?,
        GraphFormat::Mermaid => {
            let chart = mermaid(&picture);
            write(&chart.text, output, shell)?;
            warn(&chart, shell)?;
        }
    }
    tell_written(output, shell)?;
    Ok(Exit::Fine)
}

/// Writes the picture in dots; that is nothing for a terminal, so that it takes a file.
fn dots(svg: &str, output: Option<&Path>, shell: &mut Shell<'_>) -> Result<()> {
    let Some(file) = output else { bail!(shell.words.text("graph-png-needs-file")) };
    let drawn = png(svg, &load_system_fonts)?;
    replace(file, &drawn.bytes, shell)?;
    if !drawn.missing.is_empty() {
        let letters: String = drawn.missing.chars().take(LETTERS).collect();
        writeln!(shell.err, "{}", shell.words.text_with("graph-png-letters", &[("letters", letters.into())]))?;
    }
    if drawn.scale < PngPicture::FULL {
        writeln!(shell.err, "{}", shell.words.text("graph-png-smaller"))?;
    }
    Ok(())
}

/// Says what Mermaid does not draw unless it is told otherwise.
fn warn(chart: &MermaidChart, shell: &mut Shell<'_>) -> Result<()> {
    let beyond = [("graph-mermaid-edges", chart.edges_beyond), ("graph-mermaid-characters", chart.characters_beyond)];
    for (id, count) in beyond {
        if let Some(count) = count {
            writeln!(shell.err, "{}", shell.words.text_with(id, &[("count", count.into())]))?;
        }
    }
    Ok(())
}

fn unknown_scene(id: &str, picture: &CasePicture<'_>, shell: &Shell<'_>) -> String {
    let known = picture.scenes().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ");
    let values = [("scene", id.into()), ("known", known.into())];
    let told = shell.words.text_with("graph-unknown-scene", &values);
    match nearest(id, picture.scenes()) {
        Some(near) => format!("{told}\n{}", shell.words.text_with("graph-nearest-scene", &[("scene", near.into())])),
        None => told,
    }
}
