//! What a package holds beside the program: manual pages, completions, and the licences of everything that is built in.
//!
//!     cargo metadata --locked --format-version 1 --filter-platform TARGET \
//!         | cargo run --no-default-features --example package_files -- FOLDER
//!
//! The folder is laid out as below `/usr/share`.

#![expect(clippy::print_stderr, reason = "an example speaks to whoever runs it")]

use anyhow::{Context, Result};
use clap_complete::Shell;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use tegenspel::cli::command;
use tegenspel::report::Messages;

const NAME: &str = "tegenspel";
/// The headings that `clap_mangen` writes in English, and what Dutch manual pages say.
const HEADINGS: [(&str, &str); 5] = [
    ("NAME", "NAAM"),
    ("SYNOPSIS", "OVERZICHT"),
    ("DESCRIPTION", "BESCHRIJVING"),
    ("EXTRA", "VOORBEELDEN"),
    ("VERSION", "VERSIE"),
];
/// How files with licences begin.
const LICENCES: [&str; 6] = ["license", "licence", "copying", "copyright", "unlicense", "notice"];
/// What no licence is written in.
const SOURCES: [&str; 9] = ["rs", "c", "h", "cpp", "py", "js", "json", "toml", "ttf"];
/// Folders of a crate of which nothing becomes part of a program.
const LEFT: [&str; 4] = ["tests", "benches", "examples", "target"];

fn main() -> Result<()> {
    let folder = PathBuf::from(std::env::args_os().nth(1).context("name a folder")?);
    manual_pages(&folder.join("man/man1"), "en")?;
    manual_pages(&folder.join("man/nl/man1"), "nl")?;
    let completions = [
        (Shell::Bash, "bash-completion/completions/tegenspel"),
        (Shell::Zsh, "zsh/vendor-completions/_tegenspel"),
        (Shell::Fish, "fish/vendor_completions.d/tegenspel.fish"),
    ];
    for (shell, file) in completions {
        let mut script = Vec::new();
        clap_complete::generate(shell, &mut command(&Messages::new("en")), NAME, &mut script);
        write(&folder.join(file), &script)?;
    }
    let mut metadata = String::new();
    std::io::stdin().read_to_string(&mut metadata)?;
    let metadata: Value = serde_json::from_str(&metadata).context("standard input is no cargo metadata")?;
    write(&folder.join("doc/tegenspel/THIRD-PARTY-LICENCES.txt"), licences(&metadata)?.as_bytes())?;
    eprintln!("{}", folder.display());
    Ok(())
}

fn write(file: &Path, content: &[u8]) -> Result<()> {
    fs::create_dir_all(file.parent().context("a file stands in a folder")?)?;
    fs::write(file, content).with_context(|| file.display().to_string())
}

/// A page for the program and one for each of its commands.
fn manual_pages(folder: &Path, language: &str) -> Result<()> {
    let root = command(&Messages::new(language)).disable_help_subcommand(true);
    pages(&root, NAME, folder)
}

fn pages(command: &clap::Command, name: &str, folder: &Path) -> Result<()> {
    let mut page = Vec::new();
    let named = command.clone().name(name.to_owned()).display_name(name.to_owned());
    clap_mangen::Man::new(named).title(name.to_uppercase()).render(&mut page)?;
    let mut page = String::from_utf8(page)?;
    for (english, dutch) in HEADINGS.into_iter().filter(|_| folder.ends_with("nl/man1")) {
        page = page.replace(&format!(".SH {english}\n"), &format!(".SH {dutch}\n"));
    }
    write(&folder.join(format!("{name}.1")), page.as_bytes())?;
    for inner in command.get_subcommands().filter(|it| it.get_name() != "help") {
        pages(inner, &format!("{name}-{}", inner.get_name()), folder)?;
    }
    Ok(())
}

/// The licences of all crates that become part of the program, each text once.
fn licences(metadata: &Value) -> Result<String> {
    let of = |value: &Value, name: &str| value[name].as_str().unwrap_or_default().to_owned();
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let root = of(&metadata["resolve"], "root");
    let nodes: BTreeMap<String, Value> =
        list(&metadata["resolve"]["nodes"]).into_iter().map(|node| (of(&node, "id"), node)).collect();
    let (mut within, mut open) = (BTreeSet::new(), vec![root.clone()]);
    while let Some(id) = open.pop() {
        if !within.insert(id.clone()) {
            continue;
        }
        for dependency in list(&nodes[&id]["deps"]) {
            if list(&dependency["dep_kinds"]).iter().any(|it| it["kind"].is_null()) {
                open.push(of(&dependency, "pkg"));
            }
        }
    }
    let mut crates: Vec<_> = list(&metadata["packages"])
        .into_iter()
        .filter(|it| within.contains(&of(it, "id")) && !it["source"].is_null()) // our own come from no registry
        .collect();
    crates.sort_by_key(|it| (of(it, "name"), of(it, "version")));
    let mut text = String::from("Tegenspel is built with these libraries. Their licences follow the list.\n\n");
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for it in &crates {
        let name = format!("{} {}", of(it, "name"), of(it, "version"));
        writeln!(text, "{name}: {}", of(it, "license"))?;
        let manifest = PathBuf::from(of(it, "manifest_path"));
        let folder = manifest.parent().context("a manifest stands in a folder")?;
        for file in licence_files(folder)? {
            let licence = String::from_utf8_lossy(&fs::read(file)?).trim().replace("\r\n", "\n");
            texts.entry(licence).or_default().push(name.clone());
        }
    }
    for (licence, names) in texts {
        write!(text, "\n{}\n{}\n\n{licence}\n", "=".repeat(80), names.join(", "))?;
    }
    Ok(text)
}

/// The files with licences of a crate: its own, those of what it took over from others, and those of fonts.
fn licence_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let (mut files, mut open) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder)? {
            let entry = entry?;
            let (kind, name) = (entry.file_type()?, entry.file_name().to_string_lossy().to_lowercase());
            if kind.is_dir() && !name.starts_with('.') && !LEFT.contains(&&*name) {
                open.push(entry.path());
            } else if kind.is_file() && is_licence(&entry.path(), &name) {
                files.push(entry.path());
            }
        }
    }
    files.sort();
    Ok(files)
}

fn is_licence(file: &Path, name: &str) -> bool {
    let ending = file.extension().map(|it| it.to_string_lossy().to_lowercase()).unwrap_or_default();
    // Beside a font stands its licence, by whatever name.
    let of_font = file.parent().is_some_and(|folder| folder.ends_with("fonts")) && ending == "txt";
    of_font || LICENCES.iter().any(|begin| name.starts_with(begin)) && !SOURCES.contains(&&*ending)
}
