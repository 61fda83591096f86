//! What is packed tells under which licences all of it may be used.

use crate::support::root;
use std::fs;
use std::path::{Path, PathBuf};

/// The licences below a folder of the source.
fn licences(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(root().join(folder)).unwrap().flatten() {
        let (path, name) = (folder.join(entry.file_name()), entry.file_name().into_string().unwrap());
        if entry.path().is_dir() {
            licences(&path, found);
        } else if name.starts_with("LICENSE") || name.starts_with("OFL") {
            found.push(path);
        }
    }
}

#[test]
fn what_has_a_licence_of_its_own_is_packed_with_it() {
    let read = |file: &str| fs::read_to_string(root().join(file)).unwrap();
    let (copyright, manifest, build) =
        (read("packaging/linux/copyright"), read("Cargo.toml"), read("packaging/build.sh"));
    let mut found = Vec::new();
    for folder in ["assets", "scenarios"] {
        licences(Path::new(folder), &mut found);
    }
    assert!(found.len() >= 4, "{found:?}");
    for file in found {
        let folder = file.parent().unwrap().to_str().unwrap();
        let text = read(file.to_str().unwrap());
        let (_, stanza) = copyright.split_once(&format!("\nFiles: {folder}/*\n")).expect(folder);
        let stanza = stanza.split("\n\n").next().unwrap();
        let licence = if text.contains("CC BY 4.0") { "License: CC-BY-4.0" } else { "License: OFL-1.1" };
        assert!(stanza.ends_with(licence), "{folder}: {stanza}");
        // That of the people is that of the places as well.
        let packed = file.to_str().unwrap().replace("places", "figures");
        assert!(manifest.contains(&format!("[\"{packed}\", \"usr/share/doc/tegenspel/")), "{packed} in Cargo.toml");
        assert!(build.contains(&format!("install -Dm644 {packed} ")), "{packed} in build.sh");
    }
}
