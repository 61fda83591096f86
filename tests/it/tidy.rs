//! The rules of the house that a machine can check: layers, file length, opening sentences, the README.

use crate::support::root;
use crate::tokens::{Token, paths, tokens, types, without_tests};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The layers from left to right; each may name itself and what stands before it.
const LAYERS: [&str; 9] = ["engine", "script", "author", "play", "room", "report", "studio", "files", "server"];
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

/// The code of a file: its tokens, without tests.
fn code(file: &Path) -> Vec<Token> {
    without_tests(tokens(&fs::read_to_string(file).unwrap()))
}

/// The sources of a part of `src` that are no tests, each as it is named below `src`.
fn sources_without_tests(part: &str) -> Vec<(String, PathBuf)> {
    let src = root().join("src");
    let named = |file: PathBuf| {
        let parts: Vec<_> = file.strip_prefix(&src).unwrap().iter().map(|it| it.to_str().unwrap()).collect();
        (parts.join("/"), file)
    };
    let files = sources(&src.join(part)).into_iter().map(named);
    files.filter(|(name, _)| !name.ends_with("/tests.rs") && !name.contains("/tests/")).collect()
}

/// The layer that a path of this crate names, when it stands in this file: `crate::report::…`, or as many `super` as the
/// file is deep.
fn layer_of<'p>(path: &'p [String], file: &str) -> Option<&'p str> {
    let depth = file.trim_end_matches("/mod.rs").split('/').count();
    let up = path.iter().take_while(|part| *part == "super").count();
    let inside = match path.first()?.as_str() {
        "crate" => &path[1..],
        "super" if up == depth => &path[up..],
        _ => return None,
    };
    inside.first().map(String::as_str)
}

#[test]
fn a_layer_names_only_itself_and_what_stands_before_it() {
    let later = |at: usize| LAYERS[at + 1..].iter().chain(&SHELLS).copied().collect::<Vec<_>>();
    let others = |shell: &str| SHELLS.into_iter().filter(|other| *other != shell).collect::<Vec<_>>();
    let layers = LAYERS.into_iter().enumerate().map(|(at, layer)| (layer, later(at)));
    for (layer, barred) in layers.chain(SHELLS.map(|shell| (shell, others(shell)))) {
        // Tests of a layer may load cases with what the shells use.
        for (name, file) in sources_without_tests(layer) {
            for path in paths(&code(&file)) {
                let named = layer_of(&path.parts, &name).filter(|it| barred.contains(it));
                assert!(named.is_none(), "src/{name}:{} names `{}`", path.line, path.parts.join("::"));
            }
        }
    }
}

#[test]
fn a_path_names_its_layer_from_anywhere() {
    let layer = |path: &str, file: &str| {
        let path: Vec<_> = path.split("::").map(str::to_owned).collect();
        layer_of(&path, file).map(str::to_owned)
    };
    assert_eq!(layer("crate::report::graph", "engine/dice.rs").as_deref(), Some("report"));
    assert_eq!(layer("super::super::report", "engine/dice.rs").as_deref(), Some("report"));
    assert_eq!(layer("super::report", "engine/mod.rs").as_deref(), Some("report"));
    assert_eq!(layer("super::report", "cli/debrief.rs"), None);
    assert_eq!(layer("std::report", "cli/debrief.rs"), None);
}

#[test]
fn only_the_right_layer_names_a_crate() {
    // A star stands for whatever a name goes on with.
    let allowed: [(&str, &[&str]); 37] = [
        ("annotate_snippets", &["script"]),
        ("axum", &["server"]),
        ("bevy*", &["app"]),
        ("clap*", &["cli"]),
        ("ctrlc", &["cli"]),
        ("dagre", &["report"]),
        ("directories", &["files"]),
        ("egui*", &["app"]),
        ("fast_qr", &["server"]),
        ("fluent_bundle", &["app", "report"]),
        ("hyper*", &["server"]),
        ("indicatif", &["cli"]),
        // Reports put dates in words; none of them reads the clock (`clippy.toml`).
        ("jiff", &["app", "files", "report"]),
        ("krilla*", &["report"]),
        ("kurbo", &["app"]),
        ("minijinja", &["report"]),
        ("notify", &["app", "files"]),
        ("plotters", &["report"]),
        ("pulldown_cmark", &["report", "script"]),
        // Shells draw the seed of a new session; whatever follows from it is drawn by the engine's dice.
        ("rand", &["app", "cli", "server"]),
        ("rand_pcg", &["engine"]),
        ("resvg", &["app", "report"]),
        ("ron", &["script"]),
        ("roxmltree", &["report"]),
        ("rusqlite", &["files"]),
        ("rust_embed", &["files"]),
        ("rustix", &["server"]),
        ("rustybuzz", &["report"]),
        ("socket2", &["server"]),
        ("tokio", &["cli", "files", "server"]),
        ("tokio_postgres", &["server"]),
        ("tower", &["server"]),
        ("tower_http", &["server"]),
        ("futures_*", &["server"]),
        ("wgpu*", &["app"]),
        ("winit", &["app"]),
        ("zip", &["files"]),
    ];
    let is = |name: &str, part: &str| match name.strip_suffix('*') {
        Some(start) => part.starts_with(start),
        None => part == name,
    };
    let mut elsewhere = BTreeSet::new();
    for layer in LAYERS.into_iter().chain(SHELLS) {
        for (file, at) in sources_without_tests(layer) {
            for path in paths(&code(&at)) {
                let barred = allowed.iter().find(|(name, layers)| is(name, &path.parts[0]) && !layers.contains(&layer));
                if let Some((name, _)) = barred {
                    elsewhere.insert((file.clone(), *name));
                }
            }
        }
    }
    assert!(elsewhere.is_empty(), "these name a crate of another layer's: {elsewhere:?}");
}

#[test]
fn only_files_touches_the_disk() {
    let mut elsewhere = BTreeSet::new();
    for layer in LAYERS.into_iter().chain(SHELLS).filter(|layer| *layer != "files") {
        for (file, at) in sources_without_tests(layer) {
            if code(&at).windows(3).any(touches_the_disk) {
                elsewhere.insert(file);
            }
        }
    }
    assert!(elsewhere.is_empty(), "these touch the disk: {elsewhere:?}");
}

/// Whether three tokens ask the disk for something: by way of `std::fs`, or of a method of a path.
fn touches_the_disk(code: &[Token]) -> bool {
    const TYPES: [&str; 4] = ["File", "OpenOptions", "DirBuilder", "DirEntry"];
    const METHODS: [&str; 10] = [
        "exists",
        "try_exists",
        "is_file",
        "is_dir",
        "is_symlink",
        "metadata",
        "symlink_metadata",
        "canonicalize",
        "read_dir",
        "read_link",
    ];
    let [first, second, third] = [0, 1, 2].map(|at| code[at].text.as_str());
    match first {
        "fs" => true,
        "." => METHODS.contains(&second) && third == "(",
        "Path" | "PathBuf" => second == "::" && METHODS.contains(&third),
        _ => TYPES.contains(&first) && second == "::",
    }
}

#[test]
fn every_way_to_the_disk_is_seen() {
    for seen in [
        "std::fs::read(x)",
        "use std::{fs, io};",
        "File::open(x)",
        "OpenOptions::new()",
        "if path\n.is_file() {}",
        "files.filter(Path::is_dir)",
    ] {
        assert!(tokens(seen).windows(3).any(touches_the_disk), "{seen}");
    }
    for other in
        ["Own::is_file(path)", "files::exists(path)", "// std::fs::read(x)", "\"fs::read\";", "self.exists = 1"]
    {
        assert!(!tokens(other).windows(3).any(touches_the_disk), "{other}");
    }
}

#[test]
fn a_type_name_stands_once() {
    let mut homes: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for layer in LAYERS.into_iter().chain(SHELLS) {
        for (file, at) in sources_without_tests(layer) {
            for name in types(&code(&at), &["variants", "names", "index"]) {
                homes.entry(name).or_default().push(file.clone());
            }
        }
    }
    homes.retain(|_, files| files.len() > 1);
    assert!(homes.is_empty(), "these types have the name of another: {homes:?}");
}

/// Words of the glossary that stand for no type of their own: for a part of one, or for what is not built yet.
const NO_TYPES: [&str; 1] = ["segment"];

#[test]
fn the_glossary_is_that_of_the_source() {
    let mut names: BTreeSet<String> = BTreeSet::new();
    for layer in LAYERS.into_iter().chain(SHELLS) {
        for (_, at) in sources_without_tests(layer) {
            names.extend(types(&code(&at), &["variants", "names", "index"]));
        }
    }
    let text = fs::read_to_string(root().join("docs/architecture.md")).unwrap();
    let (_, glossary) = text.split_once("| Word | Means | Not |").unwrap();
    let rows: Vec<Vec<&str>> = glossary
        .lines()
        .skip(2)
        .map_while(|row| row.strip_prefix("| "))
        .map(|row| row.trim_end_matches('|').split(" | ").map(str::trim).collect())
        .collect();
    assert!(rows.len() > 40, "{rows:?}");
    for row in &rows {
        let [word, means, not] = row[..] else { panic!("{row:?}") };
        let told = [word, means].join(" ");
        let types = told.split('`').skip(1).step_by(2);
        for name in types.filter(|name| name.starts_with(char::is_uppercase)) {
            assert!(names.contains(name), "the glossary tells of `{name}`, which is no type");
        }
        for name in not.split(", ") {
            assert!(!names.contains(name), "`{name}` is a type, and the glossary says not to say it");
        }
        let plain = word.trim_matches(['*', '`']);
        assert!(word.starts_with('`') != NO_TYPES.contains(&plain), "{word}");
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
    for layer in ["engine", "script", "author", "play", "room", "report", "studio"] {
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
