//! Moving to another machine and back: nothing is lost, nothing is overwritten, nothing unsafe comes in.

use super::*;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use zip::write::SimpleFileOptions;

fn folders(home: &Path) -> DataFolders {
    DataFolders {
        sessions: home.join("data/sessions"),
        cases: home.join("data/cases"),
        settings: home.join("config/settings.ron"),
    }
}

fn put(file: &Path, text: &str) {
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, text).unwrap();
}

fn fill(it: &DataFolders) {
    put(&it.sessions.join("lift-1.ron"), "Session()");
    put(&it.sessions.join("lift-1.own.ron"), "Own()");
    put(&it.sessions.join("lift-1.texts/scenario.ron"), "Scenario()");
    put(&it.cases.join("lift/scenario.ron"), "Scenario(own)");
    put(&it.cases.join("lift/dossier/brief.md"), "Brief");
    put(&it.settings, "Settings()");
}

#[test]
fn all_of_it_arrives_and_coming_again_changes_nothing() {
    let (here, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (from, to) = (folders(here.path()), folders(other.path()));
    fill(&from);
    let archive = here.path().join("all.zip");
    assert_eq!(export_data(&from, &archive).unwrap(), ExportedData { sessions: 1, cases: 1, files: 6 });
    let import = read_import(&archive, &to).unwrap();
    assert_eq!(import.counts(), (3, 0));
    assert!(!to.sessions.exists(), "looking writes nothing");
    import.write().unwrap();
    for file in [
        "data/sessions/lift-1.ron",
        "data/sessions/lift-1.own.ron",
        "data/sessions/lift-1.texts/scenario.ron",
        "data/cases/lift/dossier/brief.md",
        "config/settings.ron",
    ] {
        assert_eq!(fs::read(here.path().join(file)).unwrap(), fs::read(other.path().join(file)).unwrap(), "{file}");
    }
    assert_eq!(read_import(&archive, &to).unwrap().counts(), (0, 0));
}

#[test]
fn what_differs_is_kept_beside_under_a_name_that_says_so() {
    let (here, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (from, to) = (folders(here.path()), folders(other.path()));
    fill(&from);
    fill(&to);
    put(&to.sessions.join("lift-1.own.ron"), "Own(note: \"mine\")");
    fs::remove_file(to.cases.join("lift/dossier/brief.md")).unwrap();
    put(&to.cases.join("lift/scenario.ron"), "Scenario(other)");
    put(&to.settings, "Settings(text: 150)");
    let archive = here.path().join("all.zip");
    export_data(&from, &archive).unwrap();
    let import = read_import(&archive, &to).unwrap();
    assert_eq!(import.counts(), (3, 3));
    import.write().unwrap();
    let read = |path: &Path| fs::read_to_string(path).unwrap();
    assert_eq!(read(&to.sessions.join("lift-1.own.ron")), "Own(note: \"mine\")");
    assert_eq!(read(&to.sessions.join("lift-1-imported.own.ron")), "Own()");
    assert!(to.sessions.join("lift-1-imported.texts/scenario.ron").is_file());
    assert_eq!(read(&to.cases.join("lift/scenario.ron")), "Scenario(other)");
    assert!(!to.cases.join("lift/dossier/brief.md").exists(), "two cases are not mixed");
    assert_eq!(read(&to.cases.join("lift-imported/dossier/brief.md")), "Brief");
    assert_eq!(read(&to.settings), "Settings(text: 150)");
    assert_eq!(read(&to.settings.with_file_name("settings-imported.ron")), "Settings()");
    assert_eq!(read_import(&archive, &to).unwrap().counts(), (0, 0), "what came once does not come again");
}

/// An archive with one file of this name.
fn archive(folder: &Path, names: &[&str]) -> PathBuf {
    let file = folder.join("made.zip");
    let mut zip = zip::ZipWriter::new(fs::File::create(&file).unwrap());
    for name in names {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(b"harmless").unwrap();
    }
    zip.finish().unwrap();
    file
}

#[test]
fn what_leads_elsewhere_is_refused_whole() {
    let home = tempfile::tempdir().unwrap();
    let to = folders(home.path());
    for names in [&["sessions/ok.ron", "../up.ron"][..], &["sessions/a.ron", "sessions/A.ron"], &["notes.txt"], &[]] {
        let error = read_import(&archive(home.path(), names), &to).unwrap_err();
        assert!(error.downcast_ref::<FileError>().is_some(), "{names:?}: {error:?}");
        assert!(!to.sessions.exists() && !home.path().join("up.ron").exists());
    }
    let text = home.path().join("text.zip");
    fs::write(&text, "no archive").unwrap();
    assert_eq!(read_import(&text, &to).unwrap_err().downcast_ref(), Some(&FileError::NoArchive(text)));
}

#[cfg(unix)]
#[test]
fn links_do_not_go_along() {
    let home = tempfile::tempdir().unwrap();
    let from = folders(home.path());
    fill(&from);
    put(&home.path().join("secret.txt"), "secret");
    std::os::unix::fs::symlink(home.path().join("secret.txt"), from.cases.join("lift/secret.md")).unwrap();
    assert_eq!(export_data(&from, &home.path().join("all.zip")).unwrap().files, 6);
}
