//! Saved sessions on the command line: reading one, finding its case, and playing it again.

use super::shell::Shell;
use crate::engine::{ResumeError, Scenario, Session};
use crate::files::{
    CaseOrigin, FoundCase, KeptSession, NoSession, SessionCases, cases_of, is_file, read_saved, session_file,
    sessions_folder_or_temporary, set_session_aside, temporary_folder, typed,
};
use crate::report::Messages;
use crate::script::ReadSession;
use anyhow::{Result, anyhow, bail};
use std::path::Path;

/// Whether a name is that of a saved session.
pub(super) fn is_session(name: &str) -> bool {
    let path = Path::new(name);
    is_file(path) && path.file_name().is_some_and(|name| name != "scenario.ron")
}

/// Reads a saved session.
pub(super) fn read(file: &Path, shell: &Shell<'_>) -> Result<ReadSession> {
    read_saved(file)?.map_err(|NoSession { source, diagnostic }| {
        let (line, column) = source.position(diagnostic.at.span.start);
        let language = shell.language();
        let values = [
            ("place", format!("{}:{line}:{column}", file.display()).into()),
            ("what", diagnostic.message.get(language).to_owned().into()),
            ("reason", diagnostic.at.text.get(language).to_owned().into()),
        ];
        anyhow!(shell.words.text_with("play-no-transcript", &values))
    })
}

/// What a saved session is opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// To go on with it, on the case as it stands now where that is possible.
    GoOn,
    /// To go on with it, on the case as it was where that is kept.
    GoOnInOldTexts,
    /// To look back on it, on the case as it was where that is kept.
    LookBack,
}

/// Opens a saved session with its case; nothing where the case has mistakes or the session can no longer be played, which
/// is said then. `named` is a scenario that was asked for instead of the one that is found.
pub(super) fn open(
    file: &Path,
    read: &ReadSession,
    named: Option<&str>,
    purpose: Purpose,
    shell: &mut Shell<'_>,
) -> Result<Option<KeptSession>> {
    let Some((case, session)) = find_and_resume(file, read, named, purpose, shell)? else { return Ok(None) };
    let language = language(case.scenario.as_ref(), read.session.language.as_deref(), shell)?.to_owned();
    if read.cut.is_some() {
        let id = match purpose {
            Purpose::GoOn | Purpose::GoOnInOldTexts => "play-cut",
            Purpose::LookBack => "play-cut-look-back",
        };
        writeln!(shell.err, "{}", shell.words.text(id))?;
    }
    let mut kept = KeptSession::opened(read, session, &language, case.origin, file.to_owned());
    kept.words = Some(words_beside(&language, shell).language().to_owned());
    Ok(Some(kept))
}

fn find_and_resume(
    file: &Path,
    read: &ReadSession,
    named: Option<&str>,
    purpose: Purpose,
    shell: &mut Shell<'_>,
) -> Result<Option<(FoundCase, Session)>> {
    let saved = &read.session;
    let cases = match named {
        Some(named) => {
            let (location, bundle, loaded) = shell.load_scenario(named)?;
            let Some(scenario) = loaded.scenario else {
                shell.show(&bundle, &loaded.found)?;
                return Ok(None);
            };
            let same = scenario.hash == saved.hash && scenario.model.hash == saved.model;
            let origin = CaseOrigin { location: Some(location), texts: Some(shell.texts(bundle)?) };
            SessionCases { present: Some(FoundCase { scenario, origin, same }), kept: None, broken: None }
        }
        None => {
            let model = shell.load_model()?;
            let cases = cases_of(saved, file, &shell.library, &model, &shell.model_source()?)?;
            if let (None, None, Some((bundle, loaded))) = (&cases.present, &cases.kept, &cases.broken) {
                shell.show(bundle, &loaded.found)?;
                return Ok(None);
            }
            cases
        }
    };
    let choice = cases.offers_choice() && purpose == Purpose::GoOn && saved.ending().is_none();
    let old_first = purpose != Purpose::GoOn || saved.ending().is_some();
    match cases.resume(saved, old_first) {
        Ok(resumed) => {
            tell(&resumed.case, resumed.refused, shell)?;
            if choice && !resumed.refused {
                let values = [
                    ("file", typed(&file.display().to_string()).into()),
                    ("case", resumed.case.location_name().into()),
                ];
                writeln!(shell.err, "{}", shell.words.text_with("play-updated-choice", &values))?;
            }
            Ok(Some((resumed.case, resumed.session)))
        }
        Err(Some(ResumeError::Input { number, written, why, .. })) => {
            let why = why.words();
            let values = [
                ("number", number.into()),
                ("pick", written.into()),
                ("why", why.get(shell.language()).to_owned().into()),
            ];
            writeln!(shell.err, "{}", shell.words.text_with("play-no-longer", &values))?;
            Ok(None)
        }
        Err(Some(error)) => bail!(error.words().get(shell.language()).to_owned()),
        Err(None) => {
            // Nothing was found anywhere: said as of any scenario that is not there.
            shell.library.find(&saved.scenario)?;
            bail!(shell.words.text_with("play-no-case", &[("case", saved.scenario.as_str().into())]));
        }
    }
}

/// Says what a session is played with, where that is not plain.
fn tell(case: &FoundCase, refused: bool, shell: &mut Shell<'_>) -> Result<()> {
    if case.origin.location.is_none() {
        let id = if refused { "play-texts-of-then-refused" } else { "play-texts-of-then" };
        writeln!(shell.err, "{}", shell.words.text(id))?;
    } else if !case.same {
        writeln!(shell.err, "{}", shell.words.text("play-changed-since"))?;
    }
    Ok(())
}

/// The language of a session: what was asked for, else that of the session so far, else that of the system, as far as the
/// case has it. A session in a language that the interface does not have stays in it, whatever the interface speaks.
///
/// # Errors
/// When the case does not have the language that was asked for its texts.
pub(super) fn language<'l>(scenario: &'l Scenario, saved: Option<&'l str>, shell: &'l Shell<'_>) -> Result<&'l str> {
    if shell.case_language.is_some() {
        return shell.texts_in(scenario);
    }
    let languages = scenario.languages();
    let asked = Some(shell.language()).filter(|_| shell.language_asked);
    let known = Some(shell.language()).filter(|_| shell.language_known);
    let other = saved.filter(|code| !Messages::has(code));
    let wanted = other.into_iter().chain(asked).chain(saved).chain(known);
    Ok(wanted.into_iter().find(|code| languages.contains(code)).unwrap_or(&scenario.about.language))
}

/// The words of the interface for a session in a language: one language on the screen where the interface has it, and
/// nothing else was asked for.
pub(super) fn words_beside(language: &str, shell: &Shell<'_>) -> Messages {
    let own = shell.case_language.is_none() && Messages::has(language);
    Messages::new(if own { language } else { shell.language() })
}

/// Sets aside what stands in a file, and says where it stands now.
pub(super) fn tell_set_aside(file: &Path, shell: &mut Shell<'_>) -> Result<()> {
    let aside = set_session_aside(file)?;
    tell_aside(&aside.file, shell)?;
    tell_texts_unkept(aside.texts_unkept.as_ref(), shell)
}

/// Says where something stands that was set aside.
pub(super) fn tell_aside(aside: &Path, shell: &mut Shell<'_>) -> Result<()> {
    let values = [("file", aside.display().to_string().into())];
    writeln!(shell.err, "{}", shell.words.text_with("play-set-aside", &values))?;
    Ok(())
}

fn tell_texts_unkept(error: Option<&anyhow::Error>, shell: &mut Shell<'_>) -> Result<()> {
    if let Some(error) = error {
        let why = shell.why(error);
        writeln!(shell.err, "{}", shell.words.text_with("play-texts-unkept", &[("why", why.into())]))?;
    }
    Ok(())
}

/// Keeps a session before the program lets go of it: where its file still cannot be written, in another one.
pub(super) fn keep_at_last(kept: &mut KeptSession, shell: &mut Shell<'_>) -> Result<()> {
    let Err(error) = kept.keep() else { return tell_keeping(kept, shell) };
    let session = kept.session();
    let (id, seed) = (session.scenario().id.clone(), session.setup().seed.0);
    for folder in [sessions_folder_or_temporary(), temporary_folder()] {
        let file = session_file(&folder, &id, seed);
        kept.keep_in(file.clone());
        if kept.keep().is_ok() {
            let values = [("why", shell.why(&error).into()), ("file", file.display().to_string().into())];
            writeln!(shell.err, "{}", shell.words.text_with("play-kept-elsewhere", &values))?;
            return Ok(());
        }
    }
    Err(error)
}

/// A session that is kept has said what was set aside and why it is not kept.
pub(super) fn tell_keeping(kept: &mut KeptSession, shell: &mut Shell<'_>) -> Result<()> {
    if let Some(aside) = kept.take_aside() {
        tell_aside(&aside, shell)?;
    }
    tell_texts_unkept(kept.take_texts_unkept().as_ref(), shell)?;
    if let Some(error) = kept.unkept() {
        let why = shell.why(error);
        writeln!(shell.err, "{}", shell.words.text_with("play-unkept", &[("why", why.into())]))?;
    }
    Ok(())
}
