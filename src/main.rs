//! The program: parse the arguments, carry out the command, exit with its code.

use std::ffi::OsString;
use std::io::{BufWriter, IsTerminal, Write};
use std::process::ExitCode;
use tegenspel::cli::{Exit, Shell, language_in, parse, run};
use tegenspel::files::Library;
use tegenspel::report::Words;

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let system = sys_locale::get_locale();
    let asked = language_in(&arguments).or_else(|| system.as_deref().and_then(Words::language_of));
    let words = Words::new(asked.unwrap_or("en"));
    let args = match parse(&arguments, &words) {
        Ok(args) => args,
        // Whoever closed the output needs no message.
        Err(stopped) if stopped.asked => {
            let _ = std::io::stdout().write_all(stopped.text.as_bytes());
            return ExitCode::SUCCESS;
        }
        Err(stopped) => {
            let _ = std::io::stderr().write_all(stopped.text.as_bytes());
            return ExitCode::from(Exit::Failed as u8);
        }
    };
    let (stdout, stderr, stdin) = (std::io::stdout(), std::io::stderr(), std::io::stdin());
    let terminal = stdout.is_terminal();
    let mut out = BufWriter::new(stdout.lock());
    let mut shell = Shell {
        words,
        language_known: asked.is_some(),
        language_asked: args.language.is_some(),
        colour: terminal && std::env::var_os("NO_COLOR").is_none(),
        interactive: terminal && stdin.is_terminal(),
        width: textwrap::termwidth().min(92),
        library: Library::new(args.scenarios.clone()),
        model: args.model.clone(),
        out: &mut out,
        err: &mut stderr.lock(),
        input: &mut stdin.lock(),
    };
    let exit = run(&args, &mut shell);
    // A reader that is gone, as in `tegenspel list | head`, is no failure.
    let _ = out.flush();
    ExitCode::from(exit as u8)
}
