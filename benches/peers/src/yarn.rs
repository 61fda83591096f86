//! Yarn with yarnspinner: compiling the source, building a dialogue of it, walking, saving and cloning.

use std::fs;
use std::hint::black_box;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};
use yarnspinner::compiler::{Compiler, File};
use yarnspinner::core::Library;
use yarnspinner::runtime::{Dialogue, DialogueEvent, MemoryVariableStorage, OptionId, StringTableTextProvider};

use crate::figures::{Figures, mean_us, timed};
use crate::walk::{Player, walk};

/// The node that declares the variables and jumps to the first beat.
const START: &str = "Vars";

/// Measures yarnspinner.
pub(crate) fn measure(folder: &Path, beats: u32, steps: u64, figures: &mut Figures<impl Write>) -> Result<()> {
    let path = folder.join(format!("graph_{beats}.yarn"));
    let source = fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
    let mut compiler = Compiler::new();
    compiler.add_file(File { file_name: "graph.yarn".to_owned(), source });
    compiler.extend_library(Library::standard_library());
    let (compilation, seconds) =
        timed(|| compiler.compile().map_err(|error| anyhow!("compiling {}: {error}", path.display())))?;
    figures.number("compile_ms", seconds * 1e3, "ms")?;
    drop(compiler);

    let (mut played, seconds) = timed(|| {
        let program = compilation.program.context("the compilation holds no program")?;
        let mut texts = StringTableTextProvider::new();
        texts.extend_base_language(compilation.string_table.into_iter().map(|(id, line)| (id, line.text)));
        let mut dialogue = Dialogue::new(Box::new(MemoryVariableStorage::new()), Box::new(texts));
        dialogue.replace_program(program);
        dialogue.set_node(START)?;
        Ok(Played { dialogue, available: Vec::new() })
    })?;
    figures.number("load_ms", seconds * 1e3, "ms")?;

    walk(&mut played, steps, figures)?;

    let dialogue = &played.dialogue;
    let save = || {
        let state = (dialogue.current_node(), dialogue.variable_storage().variables());
        serde_json::to_string(&state).context("saving the node and the variables")
    };
    let save_us = mean_us(|| save().map(|saved| drop(black_box(saved))))?;
    figures.number("save_us", save_us, "us")?;
    figures.number("save_kib", save()?.len() as f64 / 1024.0, "KiB")?;
    figures.peak_memory()?;
    // Last, so that the copy is not part of the peak. It copies program and texts, and shares the variables.
    let clone_us = mean_us(|| {
        drop(black_box(dialogue.clone()));
        Ok(())
    })?;
    figures.number("clone_us", clone_us, "us")
}

/// A dialogue and the options that may be taken now.
struct Played {
    dialogue: Dialogue,
    available: Vec<OptionId>,
}

impl Player for Played {
    fn begin(&mut self, read: &mut impl FnMut(&str)) -> Result<usize> {
        loop {
            for event in self.dialogue.continue_()? {
                match event {
                    DialogueEvent::Line(line) => read(&line.text),
                    DialogueEvent::Options(options) => {
                        self.available.clear();
                        for option in options.iter().filter(|option| option.is_available) {
                            read(&option.line.text);
                            self.available.push(option.id);
                        }
                        return Ok(self.available.len());
                    }
                    DialogueEvent::DialogueComplete => bail!("the dialogue came to an end"),
                    DialogueEvent::Command(_)
                    | DialogueEvent::NodeComplete(_)
                    | DialogueEvent::NodeStart(_)
                    | DialogueEvent::LineHints(_) => {}
                }
            }
        }
    }

    fn choose(&mut self, number: usize, read: &mut impl FnMut(&str)) -> Result<usize> {
        let option = self.available.get(number).context("there is no such option")?;
        self.dialogue.set_selected_option(*option)?;
        self.begin(read)
    }
}
