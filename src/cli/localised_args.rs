//! The arguments in the user's language: help and mistakes in the words of `help.ftl`.

use super::args::Args;
use crate::report::Messages;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, CommandFactory, FromArgMatches};
use std::ffi::OsString;

/// What is printed instead of carrying out a command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParseStopped {
    /// The help, the version, or what is wrong.
    pub text: String,
    /// Whether it was asked for, and so belongs on the standard output.
    pub asked: bool,
}

/// Reads the arguments; the first is the name of the program.
///
/// # Errors
/// When help or the version is asked for, or when the arguments cannot be understood.
pub fn parse(arguments: &[OsString], words: &Messages) -> Result<Args, ParseStopped> {
    let matches = command(words).try_get_matches_from(arguments);
    matches.and_then(|matches| Args::from_arg_matches(&matches)).map_err(|error| match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            ParseStopped { text: error.render().to_string(), asked: true }
        }
        _ => ParseStopped { text: mistake(&error, words), asked: false },
    })
}

/// The language that the arguments ask for, before anything else is read from them.
#[must_use]
pub fn language_in(arguments: &[OsString]) -> Option<&'static str> {
    let mut arguments = arguments.iter().skip(1).map(|it| it.to_string_lossy()).take_while(|it| it != "--");
    while let Some(argument) = arguments.next() {
        let asked = match argument.strip_prefix("--language") {
            Some("") => arguments.next().map(std::borrow::Cow::into_owned),
            Some(rest) => rest.strip_prefix('=').map(str::to_owned),
            None => None,
        };
        if let Some(asked) = asked {
            return ["nl", "en"].into_iter().find(|language| *language == asked);
        }
    }
    None
}

/// The commands with their arguments, described in these words.
#[must_use]
pub fn command(words: &Messages) -> Command {
    let mut command = Args::command();
    // Only a built command has its own `help` and what it passes on; both need words as well.
    command.build();
    let name = command.get_name().to_owned();
    described(command, &name, words)
}

fn described(command: Command, name: &str, words: &Messages) -> Command {
    let root = name == "tegenspel";
    let template =
        format!("{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}", words.text("help-heading-usage"));
    let inner: Vec<_> = command.get_subcommands().map(|it| it.get_name().to_owned()).collect();
    let arguments: Vec<_> = command.get_arguments().map(|it| it.get_id().clone()).collect();
    let mut command = command
        .help_template(template)
        .subcommand_help_heading(words.text("help-heading-commands"))
        .subcommand_value_name(words.text("help-value-command"));
    if let Some(about) = words.find(&format!("help-{name}")) {
        command = command.about(about);
    }
    if let Some(examples) = words.find(&format!("help-{name}-examples")) {
        let heading = words.text("help-heading-examples");
        command = command.after_help(format!("{heading}\n  {}", examples.replace('\n', "\n  ")));
    }
    for id in arguments {
        command = command.mut_arg(id, |argument| worded(argument, name, words));
    }
    for inner in inner {
        // What `help` takes are the commands themselves; a command within another has the name of both.
        let below = match name {
            "help" => inner.clone(),
            _ if root => id_of(&inner),
            outer => format!("{outer}-{}", id_of(&inner)),
        };
        command = command.mut_subcommand(inner, |it| described(it, &below, words));
    }
    let usage = command.render_usage().to_string();
    let usage = usage.strip_prefix("Usage: ").unwrap_or(&usage);
    let usage = usage.replace("[OPTIONS]", &words.text("help-value-options"));
    if root { command.override_usage(usage) } else { command.override_usage(usage.trim().to_owned()) }
}

fn worded(argument: Arg, command: &str, words: &Messages) -> Arg {
    let heading = if argument.is_positional() { "help-heading-arguments" } else { "help-heading-options" };
    let names: Vec<_> = argument.get_value_names().unwrap_or_default().iter().map(ToString::to_string).collect();
    let names = names.iter().map(|name| {
        let id: String = name.to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect();
        words.find(&format!("help-value-{id}")).unwrap_or_else(|| name.clone())
    });
    let names: Vec<_> = names.collect();
    let takes_values = argument.get_action().takes_values();
    let mut help = help_of(&argument, command, words);
    if takes_values && argument.get_value_parser().possible_values().is_some() {
        let values: Vec<_> = argument.get_possible_values().iter().map(|it| it.get_name().to_owned()).collect();
        if !values.is_empty() {
            help += &format!(" [{}]", words.text_with("help-possible", &[("values", values.join(", ").into())]));
        }
    }
    let usual: Vec<_> = argument.get_default_values().iter().map(|it| it.to_string_lossy().into_owned()).collect();
    if takes_values && !usual.is_empty() {
        help += &format!(" [{}]", words.text_with("help-default", &[("value", usual.join(", ").into())]));
    }
    // What clap says itself of its long help would stand in its own English.
    let argument = if argument.get_long_help().is_some() { argument.long_help(help.clone()) } else { argument };
    let argument = match argument.get_index() {
        Some(index) => argument.display_order(index),
        None => argument,
    };
    let argument =
        argument.help(help).help_heading(words.text(heading)).hide_default_value(true).hide_possible_values(true);
    if takes_values && !names.is_empty() { argument.value_names(names) } else { argument }
}

/// What an argument is for: in the words of its own command, else in those that all commands share.
fn help_of(argument: &Arg, command: &str, words: &Messages) -> String {
    let id = id_of(argument.get_id().as_str());
    words
        .find(&format!("help-{command}-{id}"))
        .or_else(|| words.find(&format!("help-tegenspel-{id}")))
        .or_else(|| argument.get_help().map(ToString::to_string))
        .unwrap_or_default()
}

fn id_of(name: &str) -> String {
    name.replace('_', "-")
}

/// Why a value cannot be, in our words: what is read as a number says so in English.
fn reason_in_words(reason: &str, words: &Messages) -> String {
    let numbers = |text: &str| {
        let (least, most) = text.rsplit(' ').next()?.split_once("..")?;
        let most: i64 = most.trim_start_matches('=').parse().ok()?;
        Some((least.parse::<i64>().ok()?, most))
    };
    if let Some((least, most)) = numbers(reason) {
        let values = [("least", least.to_string().into()), ("most", most.to_string().into())];
        return words.text_with("help-reason-range", &values);
    }
    match reason {
        "invalid digit found in string" | "cannot parse integer from empty string" => words.text("help-reason-number"),
        "number too large to fit in target type" => words.text("help-reason-large"),
        "number too small to fit in target type" => words.text("help-reason-small"),
        other => other.to_owned(),
    }
}

/// What is wrong with the arguments, and where help is to be had.
fn mistake(error: &clap::Error, words: &Messages) -> String {
    let of = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(ContextValue::StyledStr(text)) => text.to_string(),
        Some(ContextValue::StyledStrs(texts)) => texts.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
        Some(ContextValue::Number(number)) => number.to_string(),
        _ => String::new(),
    };
    let say = |id: &str| {
        let reason = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
        let reason = reason_in_words(&reason, words);
        let values = [
            ("argument", of(ContextKind::InvalidArg).into()),
            ("value", of(ContextKind::InvalidValue).into()),
            ("valid", of(ContextKind::ValidValue).into()),
            ("other", of(ContextKind::PriorArg).into()),
            ("command", of(ContextKind::InvalidSubcommand).into()),
            ("reason", reason.into()),
        ];
        words.text_with(id, &values)
    };
    let said = match error.kind() {
        ErrorKind::InvalidValue if of(ContextKind::InvalidValue).is_empty() => say("help-mistake-no-value"),
        ErrorKind::InvalidValue => say("help-mistake-value"),
        ErrorKind::UnknownArgument => say("help-mistake-argument"),
        ErrorKind::InvalidSubcommand => say("help-mistake-command"),
        ErrorKind::MissingRequiredArgument => say("help-mistake-missing"),
        ErrorKind::ArgumentConflict if of(ContextKind::InvalidArg) == of(ContextKind::PriorArg) => {
            say("help-mistake-twice")
        }
        ErrorKind::ArgumentConflict => say("help-mistake-conflict"),
        ErrorKind::ValueValidation => say("help-mistake-invalid"),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            say("help-mistake-missing-command")
        }
        ErrorKind::InvalidUtf8 => say("help-mistake-utf8"),
        // What clap finds besides is rare, and its own English says it best.
        _ => return error.render().to_string(),
    };
    let suggestions = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    let suggestion = suggestions.into_iter().map(of).find(|it| !it.is_empty());
    let suggestion = suggestion.map(|it| words.text_with("help-mistake-suggestion", &[("it", it.into())]));
    let mut text = format!("tegenspel: {said}");
    if let Some(suggestion) = suggestion {
        text += &format!("\n  {suggestion}");
    }
    text + &format!("\n{}\n", words.text("help-mistake-more"))
}
