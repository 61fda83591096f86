//! The rules of the house that a machine can check: layers, file length, opening sentences, the README.

use crate::support::root;
use std::fs;
use std::path::{Path, PathBuf};

/// The layers from left to right; each may name itself and what stands before it.
const LAYERS: [&str; 5] = ["engine", "script", "author", "report", "files"];
/// The shells stand side by side after the layers: each may name every layer, and no other shell.
const SHELLS: [&str; 2] = ["app", "cli"];
/// Lines that a source file may have.
const LONGEST: usize = 400;

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

#[test]
fn a_layer_names_only_itself_and_what_stands_before_it() {
    let later = |at: usize| LAYERS[at + 1..].iter().chain(&SHELLS).copied().collect::<Vec<_>>();
    let others = |shell: &str| SHELLS.into_iter().filter(|other| *other != shell).collect::<Vec<_>>();
    let layers = LAYERS.into_iter().enumerate().map(|(at, layer)| (layer, later(at)));
    for (layer, barred) in layers.chain(SHELLS.map(|shell| (shell, others(shell)))) {
        // Tests of a layer may load cases with what the shells use.
        let files = sources(&root().join("src").join(layer)).into_iter().filter(|file| !file.ends_with("tests.rs"));
        for file in files {
            let text = fs::read_to_string(&file).unwrap();
            for other in &barred {
                assert!(!text.contains(&format!("crate::{other}")), "{} names `{other}`", file.display());
            }
        }
    }
}

#[test]
fn only_the_right_layer_names_a_crate() {
    let allowed: [(&str, &[&str]); 13] = [
        ("dagre", &["report"]),
        ("ron::", &["script"]),
        ("annotate_snippets", &["script"]),
        ("clap", &["cli"]),
        ("bevy", &["app"]),
        ("winit", &["app"]),
        ("resvg", &["app"]),
        ("notify", &["app", "files"]),
        ("axum", &[]),
        ("rand::", &["cli"]),
        ("rand_pcg", &["engine"]),
        ("minijinja", &["report"]),
        ("plotters", &["report"]),
    ];
    for layer in LAYERS.into_iter().chain(SHELLS) {
        for file in sources(&root().join("src").join(layer)) {
            for line in fs::read_to_string(&file).unwrap().lines().map(str::trim_start) {
                for (name, layers) in allowed {
                    let named = line.strip_prefix("use ").is_some_and(|used| used.starts_with(name));
                    assert!(!named || layers.contains(&layer), "{}: {line}", file.display());
                }
            }
        }
    }
}

#[test]
fn source_files_are_short_and_open_with_a_sentence() {
    for file in sources(&root().join("src")) {
        let text = fs::read_to_string(&file).unwrap();
        let lines = text.lines().count();
        assert!(lines <= LONGEST, "{} has {lines} lines", file.display());
        assert!(text.starts_with("//! "), "{} does not open with a sentence", file.display());
    }
}

#[test]
fn the_pure_layers_ban_clock_files_and_hash_maps() {
    for layer in ["engine", "script", "author", "report"] {
        let text = fs::read_to_string(root().join("src").join(layer).join("mod.rs")).unwrap();
        assert!(text.contains("#![warn(clippy::disallowed_methods, clippy::disallowed_types)]"), "{layer}");
    }
}

#[test]
fn the_readme_is_short_and_its_paths_exist() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    assert!(readme.lines().count() <= 150);
    for command in ["cargo run -- play de-loods", "cargo test"] {
        assert!(readme.contains(command), "{command}");
    }
    let rows = readme.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next());
    for path in rows {
        assert!(root().join(path).exists(), "{path}");
    }
}
