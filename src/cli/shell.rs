//! What a command has to do with: output, input, words, the library and the model.

use super::printable::{OwnText, OwnVoice, plain};
use crate::engine::Scenario;
use crate::engine::relationship::Model;
use crate::files::{CaseLocation, CaseTexts, Library, read_bundle, read_source, told_error};
use crate::report::Messages;
use crate::script::{Bundle, Diagnostic, Loaded, Source, load, load_model, render};
use anyhow::{Result, bail};
use std::fmt::Write as _;
use std::io::{BufRead, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use textwrap::core::Word;
use textwrap::{Options, WordSeparator};

/// How the program ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Exit {
    /// Everything is fine.
    Fine = 0,
    /// It ran, and found something wrong.
    Findings = 1,
    /// It could not run.
    Failed = 2,
}

/// What a command has to do with.
pub struct Shell<'a> {
    /// Results.
    pub out: &'a mut dyn Write,
    /// Messages of the program itself.
    pub err: &'a mut dyn Write,
    /// What the user types.
    pub input: &'a mut dyn BufRead,
    /// The interface's words.
    pub words: Messages,
    /// Whether the language was asked for, or known from the system.
    pub language_known: bool,
    /// Whether the language was asked for on the command line.
    pub language_asked: bool,
    /// The language that was asked for the texts of a case.
    pub case_language: Option<String>,
    /// How what goes to a terminal is told that the program itself speaks.
    pub voice: OwnVoice,
    /// Whether output may have colour.
    pub colour: bool,
    /// Whether a person types the input.
    pub interactive: bool,
    /// Whether a person sees messages as they come.
    pub watched: bool,
    /// Characters on a line.
    pub width: usize,
    /// Where scenarios are looked for.
    pub library: Library,
    /// A relationship model instead of the built-in one.
    pub model: Option<PathBuf>,
}

/// The built-in relationship model.
const MODEL: &str = include_str!("../../assets/model/relationship.ron");

#[cfg(test)]
impl<'a> Shell<'a> {
    /// One in which nobody sits at a terminal and only shipped cases are known.
    pub(super) fn of_test(
        language: &str,
        (out, err): (&'a mut dyn Write, &'a mut dyn Write),
        input: &'a mut dyn BufRead,
    ) -> Self {
        Self {
            out,
            err,
            input,
            words: Messages::new(language),
            language_known: true,
            language_asked: true,
            case_language: None,
            voice: OwnVoice::default(),
            colour: false,
            interactive: false,
            watched: false,
            width: 80,
            library: Library::new(None),
            model: None,
        }
    }
}

impl Shell<'_> {
    /// The relationship model in force.
    ///
    /// # Errors
    /// When the given model cannot be read or has mistakes; the message shows them.
    pub fn load_model(&self) -> Result<Arc<Model>> {
        let source = self.model_source()?;
        match load_model(&source) {
            Ok(model) => Ok(Arc::new(model)),
            Err(found) => {
                let mut text = String::new();
                for diagnostic in &found {
                    // Part of a message that goes on from here, and messages have no colours.
                    let _ = writeln!(text, "{}\n", render(diagnostic, &source, self.words.language(), false));
                }
                bail!("{text}{}", source.name)
            }
        }
    }

    /// The text of the relationship model in force.
    ///
    /// # Errors
    /// When the given model cannot be read.
    pub fn model_source(&self) -> Result<Source> {
        match &self.model {
            Some(path) => Ok(read_source(path)?.0),
            None => Ok(Source::new("relationship.ron", MODEL)),
        }
    }

    /// The texts of a case with the relationship model in force, to be kept beside a session.
    ///
    /// # Errors
    /// When the given model cannot be read.
    pub fn texts(&self, bundle: Bundle) -> Result<CaseTexts> {
        Ok(CaseTexts { bundle, model: self.model_source()? })
    }

    /// A scenario by folder, file or id, as far as it loads.
    ///
    /// # Errors
    /// When there is no such scenario or it cannot be read.
    pub fn load_scenario(&self, name: &str) -> Result<(CaseLocation, Bundle, Loaded)> {
        let location = self.library.find(name)?;
        let model = self.load_model()?;
        let mut bundle = read_bundle(&location)?;
        bundle.called = self.library.case_name(&location);
        let loaded = load(&bundle, &model);
        Ok((location, bundle, loaded))
    }

    /// The language in which the texts of a case are read where nothing is played: the one that was asked for, else that of
    /// the interface.
    ///
    /// # Errors
    /// When the case does not have the language that was asked for; the message names those it has.
    pub fn texts_in(&self, scenario: &Scenario) -> Result<&str> {
        match &self.case_language {
            None => Ok(self.words.language()),
            Some(asked) => {
                let languages = scenario.languages();
                if !languages.contains(&asked.as_str()) {
                    let known = languages.iter().map(|it| format!("`{it}`")).collect::<Vec<_>>().join(", ");
                    let values = [
                        ("language", asked.as_str().into()),
                        ("scenario", scenario.id.as_str().into()),
                        ("known", known.into()),
                    ];
                    bail!(self.words.text_with("case-language-unknown", &values));
                }
                Ok(asked)
            }
        }
    }

    /// Shows what is wrong with a scenario that a command needed; the results of the command stand apart.
    ///
    /// # Errors
    /// When the output cannot be written.
    pub fn show(&mut self, bundle: &Bundle, found: &[Diagnostic]) -> Result<()> {
        for diagnostic in found {
            writeln!(self.err, "{}\n", self.rendered(diagnostic, &bundle.source_of(diagnostic)))?;
        }
        Ok(())
    }

    /// Says on the error output why something could not be done.
    pub fn complain(&mut self, error: &anyhow::Error) {
        // A reader that is gone, as in `tegenspel list | head`, needs no message.
        let _ = writeln!(self.err, "tegenspel: {}", self.why(error));
    }

    /// Why something could not be done, in the user's language; the cause that the system names stays as it is.
    #[must_use]
    pub fn why(&self, error: &anyhow::Error) -> String {
        told_error(error, &self.words)
    }

    /// The next line that is typed; `None` at the end of the input.
    ///
    /// # Errors
    /// When the input cannot be read.
    pub fn read_line(&mut self) -> Result<Option<String>> {
        let mut bytes = Vec::new();
        // Input that is no UTF-8 is read as far as it goes: it will not be a number, and that is said.
        let read = self.input.read_until(b'\n', &mut bytes)?;
        // A file that is piped in may begin with a byte order mark.
        let typed = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes);
        let line = (read > 0).then(|| String::from_utf8_lossy(typed).into_owned());
        // What is piped in is not seen unless it is written out.
        if !self.interactive {
            writeln!(self.out, "{}", line.as_deref().unwrap_or_default().trim_end())?;
        }
        Ok(line)
    }

    fn wrapping<'o>(&self) -> Options<'o> {
        Options::new(self.width).word_separator(WordSeparator::Custom(words))
    }

    /// Writes a text, wrapped to the width.
    ///
    /// # Errors
    /// When the output cannot be written.
    pub fn paragraph(&mut self, indent: &str, text: &str) -> Result<()> {
        let options = self.wrapping().initial_indent(indent).subsequent_indent(indent);
        for line in text.lines() {
            writeln!(self.out, "{}", textwrap::fill(line, &options))?;
        }
        Ok(())
    }

    /// Writes an item of a list, wrapped, with its sign in front.
    ///
    /// # Errors
    /// When the output cannot be written.
    pub fn item(&mut self, sign: &str, text: &str) -> Result<()> {
        let (first, rest) = (format!("{sign:>2}  "), String::from("    "));
        let options = self.wrapping().initial_indent(&first).subsequent_indent(&rest);
        writeln!(self.out, "{}", textwrap::fill(text, options))?;
        Ok(())
    }

    /// A text that stands out, where the terminal can show it.
    #[must_use]
    pub fn bold(&self, text: &str) -> OwnText {
        self.coloured("1", text)
    }

    /// A text in a colour by the terminal's number for it, where it can show it.
    #[must_use]
    pub(super) fn coloured(&self, colour: &str, text: &str) -> OwnText {
        let text = plain(text);
        self.voice.text(if self.colour { format!("\u{1b}[{colour}m{text}\u{1b}[0m") } else { text })
    }

    /// A line that takes the place of the one before it, where somebody watches.
    #[must_use]
    pub(super) fn progress(&self, text: &str) -> OwnText {
        self.voice.text(format!("\r{}\u{1b}[K", plain(text)))
    }

    /// A diagnostic as text, with colour where the terminal can show it.
    #[must_use]
    pub(super) fn rendered(&self, diagnostic: &Diagnostic, source: &Source) -> OwnText {
        self.voice.text(render(diagnostic, source, self.words.language(), self.colour))
    }

    /// The language of diagnostics and messages.
    #[must_use]
    pub fn language(&self) -> &'static str {
        self.words.language()
    }

    /// Whether a path stands for the standard input.
    #[must_use]
    pub fn is_stdin(path: &Path) -> bool {
        path == Path::new("-")
    }
}

/// The words of a line, each as far as a line may break behind it. What stands between backticks is typed as it is: it breaks at
/// its blanks only, not behind the `!` of a direction.
fn words(line: &str) -> Box<dyn Iterator<Item = Word<'_>> + '_> {
    let (mut words, mut start, mut end) = (Vec::new(), 0, 0);
    for word in WordSeparator::new().find_words(line) {
        end += word.word.len() + word.whitespace.len();
        let quoted = line[..end].matches('`').count() % 2 == 1;
        if !quoted || !word.whitespace.is_empty() || end == line.len() {
            words.push(Word::from(&line[start..end]));
            start = end;
        }
    }
    Box::new(words.into_iter())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_breaks_at_its_blanks_only() {
        let options = Options::new(12).word_separator(WordSeparator::Custom(words));
        assert_eq!(
            textwrap::wrap("schrijf `!event.id`, of `play a!b --c`!", &options),
            ["schrijf", "`!event.id`,", "of `play a!b", "--c`!"]
        );
    }
}
