//! Ink with bladeink: compiling the source, loading the compiled JSON, walking and saving.

use std::fs;
use std::hint::black_box;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use bladeink::story::Story;
use bladeink_compiler::{Compiler, CompilerOptions};

use crate::figures::{Figures, mean_us, timed};
use crate::walk::{Player, walk};

/// What the story's own dice start from; the generated dialogue throws none.
const SEED: i32 = 1;

/// Whether to start from the source or from the JSON an earlier run left beside it.
#[derive(Clone, Copy)]
pub(crate) enum Form {
    /// Compile the source, leave the JSON beside it.
    Source,
    /// Load the JSON only.
    Compiled,
}

/// Measures bladeink.
pub(crate) fn measure(
    folder: &Path,
    beats: u32,
    steps: u64,
    form: Form,
    count_all_visits: bool,
    figures: &mut Figures<impl Write>,
) -> Result<()> {
    let visits = if count_all_visits { "all" } else { "used" };
    let compiled = folder.join(format!("graph_{beats}.visits-{visits}.ink.json"));
    let json = match form {
        Form::Source => {
            let source = folder.join(format!("graph_{beats}.ink"));
            let source = fs::read_to_string(&source).with_context(|| format!("reading {}", source.display()))?;
            let options = CompilerOptions { count_all_visits, ..CompilerOptions::default() };
            let (json, seconds) =
                timed(|| Compiler::with_options(options).compile(&source).map_err(|error| anyhow!("{error}")))?;
            figures.number("compile_ms", seconds * 1e3, "ms")?;
            fs::write(&compiled, &json).with_context(|| format!("writing {}", compiled.display()))?;
            json
        }
        Form::Compiled => fs::read_to_string(&compiled)
            .with_context(|| format!("reading {} (a run from source writes it)", compiled.display()))?,
    };
    let (mut story, seconds) =
        timed(|| Story::new_with_seed(&json, SEED).map_err(|error| anyhow!("loading the story: {error}")))?;
    figures.number("load_ms", seconds * 1e3, "ms")?;
    drop(json);

    walk(&mut story, steps, figures)?;

    let save = |story: &Story| story.save_state().map_err(|error| anyhow!("saving the state: {error}"));
    let saved = save(&story)?;
    let save_us = mean_us(|| save(&story).map(|saved| drop(black_box(saved))))?;
    figures.number("save_us", save_us, "us")?;
    let restore_us = mean_us(|| story.load_state(&saved).map_err(|error| anyhow!("restoring the state: {error}")))?;
    figures.number("restore_us", restore_us, "us")?;
    figures.number("save_kib", saved.len() as f64 / 1024.0, "KiB")?;
    figures.peak_memory()
}

impl Player for Story {
    fn begin(&mut self, read: &mut impl FnMut(&str)) -> Result<usize> {
        while self.can_continue() {
            let line = self.cont().map_err(|error| anyhow!("reading a line: {error}"))?;
            read(line.trim_end());
        }
        let choices = self.get_current_choice_infos();
        choices.iter().for_each(|choice| read(&choice.text));
        Ok(choices.len())
    }

    fn choose(&mut self, number: usize, read: &mut impl FnMut(&str)) -> Result<usize> {
        self.choose_choice_index(number).map_err(|error| anyhow!("choosing: {error}"))?;
        self.begin(read)
    }
}
