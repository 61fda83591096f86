//! The program: parse the arguments, carry out the command or open the app, exit with its code.

use std::ffi::OsString;
use std::io::{BufWriter, IsTerminal, Write};
use std::process::ExitCode;
use tegenspel::cli::{Exit, OwnVoice, Printable, Shell, language_in, parse, run};
use tegenspel::files::{Library, note_panics};
use tegenspel::report::Messages;

fn main() -> ExitCode {
    note_panics();
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let system = sys_locale::get_locale();
    let asked = language_in(&arguments).or_else(|| system.as_deref().and_then(Messages::language_of));
    let words = Messages::new(asked.unwrap_or("en"));
    let voice = OwnVoice::default();
    let args = match parse(&arguments, &words) {
        Ok(args) => args,
        // Whoever closed the output needs no message.
        Err(stopped) if stopped.asked => {
            let _ = Printable::new(std::io::stdout(), &voice).write_all(stopped.text.as_bytes());
            return ExitCode::SUCCESS;
        }
        Err(stopped) => {
            let _ = Printable::new(std::io::stderr(), &voice).write_all(stopped.text.as_bytes());
            return ExitCode::from(Exit::Failed as u8);
        }
    };
    #[cfg(feature = "app")]
    if args.command.is_none() {
        return open_app(&args, asked.and_then(Messages::language_of));
    }
    let (stdout, stderr, stdin) = (std::io::stdout(), std::io::stderr(), std::io::stdin());
    let (terminal, watched) = (stdout.is_terminal(), stderr.is_terminal());
    let mut out = Printable::new(BufWriter::new(stdout.lock()), &voice);
    let mut err = Printable::new(stderr.lock(), &voice);
    let mut shell = Shell {
        words,
        language_known: asked.is_some(),
        language_asked: args.language.is_some(),
        case_language: args.case_language.clone(),
        voice,
        colour: terminal && std::env::var_os("NO_COLOR").is_none(),
        interactive: terminal && stdin.is_terminal(),
        watched,
        width: textwrap::termwidth().min(92),
        library: Library::new(args.scenarios.clone()),
        model: args.model.clone(),
        out: &mut out,
        err: &mut err,
        input: &mut stdin.lock(),
    };
    let exit = run(&args, &mut shell);
    // A reader that is gone, as in `tegenspel list | head`, is no failure.
    let _ = out.flush();
    ExitCode::from(exit as u8)
}

/// Opens the desktop app; where that cannot be, says so in one sentence.
#[cfg(feature = "app")]
fn open_app(args: &tegenspel::cli::Args, language: Option<&'static str>) -> ExitCode {
    use tegenspel::app::{self, state::Folders};
    let folders = Folders { scenarios: args.scenarios.clone(), model: args.model.clone(), ..Folders::default() };
    match app::run(folders, language) {
        Ok(()) => ExitCode::from(Exit::Fine as u8),
        Err(stopped) => {
            let words = Messages::new(language.unwrap_or("en"));
            // Where nobody reads it, the exit code still tells.
            let _ = writeln!(std::io::stderr(), "tegenspel: {}", stopped.say(&words));
            ExitCode::from(Exit::Failed as u8)
        }
    }
}
