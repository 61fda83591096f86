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
    assert_eq!(export_data(&from, &archive).unwrap(), ExportedData { sessions: 1, cases: 1, files: 6, settings: true });
    let import = read_import(&archive, &to).unwrap();
    assert_eq!((import.counts(), import.settings()), ((3, 0), Some((&*to.settings, true))));
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
    let beside = to.settings.with_file_name("settings-imported.ron");
    assert_eq!((import.counts(), import.settings()), ((3, 3), Some((&*beside, false))));
    import.write().unwrap();
    let read = |path: &Path| fs::read_to_string(path).unwrap();
    assert_eq!(read(&to.sessions.join("lift-1.own.ron")), "Own(note: \"mine\")");
    assert_eq!(read(&to.sessions.join("lift-1-imported.own.ron")), "Own()");
    assert!(to.sessions.join("lift-1-imported.texts/scenario.ron").is_file());
    assert_eq!(read(&to.cases.join("lift/scenario.ron")), "Scenario(other)");
    assert!(!to.cases.join("lift/dossier/brief.md").exists(), "two cases are not mixed");
    assert_eq!(read(&to.cases.join("lift-imported/dossier/brief.md")), "Brief");
    assert_eq!(read(&to.settings), "Settings(text: 150)");
    assert_eq!(read(&beside), "Settings()");
    let again = read_import(&archive, &to).unwrap();
    assert_eq!((again.counts(), again.settings()), ((0, 0), None), "what came once does not come again");
    fs::remove_file(&from.settings).unwrap();
    assert!(!export_data(&from, &archive).unwrap().settings);
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
    for names in [
        &["sessions/ok.ron", "../up.ron"][..],
        &["sessions/a.ron", "sessions/A.ron"],
        &["cases/x/a", "cases/x/a/b"],
        &["cases/x/A/b", "cases/x/a"],
        &["notes.txt"],
        &[],
    ] {
        let error = read_import(&archive(home.path(), names), &to).unwrap_err();
        assert!(error.downcast_ref::<FileError>().is_some(), "{names:?}: {error:?}");
        assert!(!to.sessions.exists() && !to.cases.exists() && !home.path().join("up.ron").exists());
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

#[test]
fn what_another_machine_would_refuse_is_named_and_everything_else_arrives() {
    let (here, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (from, to) = (folders(here.path()), folders(other.path()));
    let archive = here.path().join("all.zip");
    let long = ["a".repeat(200), "b".repeat(200)].join("/");
    for name in
        ["lift/dossier/Wat nu?.md", "versie 2./scenario.ron", "lift/a/b/c/d/e/f/g.md", &format!("{long}/c.md"), "LIFT"]
    {
        fill(&from);
        let file = from.cases.join(name);
        put(&file, "x");
        let error = export_data(&from, &archive).unwrap_err();
        let Some(FileError::Unportable(named)) = error.downcast_ref() else { panic!("{name}: {error:?}") };
        assert!(named.starts_with(&from.cases) && !archive.exists(), "{name}: {named:?}");
        fs::remove_dir_all(&from.cases).unwrap();
    }
    fill(&from);
    put(&from.cases.join("lift/a/b/c/d/e/f.md"), "deep");
    export_data(&from, &archive).unwrap();
    read_import(&archive, &to).unwrap().write().unwrap();
    assert!(to.cases.join("lift/a/b/c/d/e/f.md").is_file());
}

fn session(seed: u32, found: &str, parent: &str) -> String {
    format!(
        "Session(format: 2, scenario: \"lift\", hash: \"h\", model: \"m\", setup: (seed: {seed}, actor: base){found}{parent})\n\
         (pick: \"a.b\", later: 1)\n"
    )
}

#[test]
fn what_a_session_says_of_others_is_told_by_their_new_names() {
    let (here, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (from, to) = (folders(here.path()), folders(other.path()));
    let found = ", found: (path: \"/elsewhere/data/cases/lift\", from_here: \"../cases/lift\")";
    let stray = ", found: (path: \"/elsewhere/data/cases/weg\", from_here: \"../cases/weg\")";
    let parent = |name: &str| format!(", parent: (session: \"{name}\", inputs: 1)");
    put(&from.cases.join("lift/scenario.ron"), "Scenario(mine)");
    put(&from.sessions.join("lift-1.ron"), &session(1, found, ""));
    put(&from.sessions.join("lift-2.ron"), &session(2, "", &parent("lift-1")));
    put(&from.sessions.join("lift-3.ron"), &session(3, "", &parent("lift-2")));
    put(&from.sessions.join("lift-3.own.ron"), "Own(note: \"lift-1\", played_on: (\"lift-1\", 3))");
    put(&from.sessions.join("lift-4.ron"), &session(4, stray, ""));
    put(&to.cases.join("lift/scenario.ron"), "Scenario(other)");
    put(&to.cases.join("weg/scenario.ron"), "Scenario(other)");
    for at in [1, 2] {
        put(&to.sessions.join(format!("lift-{at}.ron")), "Session(another)");
    }
    let archive = here.path().join("all.zip");
    export_data(&from, &archive).unwrap();
    read_import(&archive, &to).unwrap().write().unwrap();
    let read = |name: &str| fs::read_to_string(to.sessions.join(name)).unwrap();
    let case = to.cases.canonicalize().unwrap().join("lift-imported");
    let one = read("lift-1-imported.ron");
    assert!(one.contains("from_here: \"../cases/lift-imported\"") && one.contains(case.to_str().unwrap()), "{one}");
    assert!(one.ends_with("(pick: \"a.b\", later: 1)\n"), "what was put in stays to the letter: {one}");
    assert!(read("lift-2-imported.ron").contains("session: \"lift-1-imported\""));
    assert!(read("lift-3.ron").contains("session: \"lift-2-imported\""));
    assert_eq!(read("lift-3.own.ron"), "Own(note: \"lift-1\", played_on: (\"lift-1-imported\", 3))");
    // Its case did not come along, and what stands in its place here is another.
    let four = crate::script::read_session(&crate::script::Source::new("s", read("lift-4.ron"))).unwrap().session;
    assert_eq!(four.found, Some(crate::engine::FoundAt::default()));
    assert_eq!(read_import(&archive, &to).unwrap().counts(), (0, 0), "what came once does not come again");
}

#[test]
fn only_plain_names_of_our_own_are_safe() {
    for name in ["settings.ron", "sessions/a-1.ron", "sessions/a-1.texts/lang/en.po", "cases/lift/scenario.ron"] {
        assert!(RULES.is_safe(name), "{name}");
    }
    for name in [
        "../a.ron",
        "/etc/x",
        "sessions/../x",
        "sessions//x",
        "sessions/.x",
        "cases\\x\\y",
        "sessions/c:x",
        "other/x",
        "x.ron",
        "sessions/nul.ron",
        "sessions/a\u{7}.ron",
        "cases/a/b/c/d/e/f/g/h",
        "sessions/x. ",
        "sessions",
    ] {
        assert!(!RULES.is_safe(name), "{name}");
    }
}
