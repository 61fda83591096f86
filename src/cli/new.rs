//! `new`: a small scenario that checks clean and plays, to be made one's own.

use super::shell::{Exit, Shell};
use crate::files::{CASE_TEMPLATES, CaseLocation, CaseTemplate, copy_case, exists, typed};
use anyhow::{Result, bail};

/// Arguments of `new`.
#[derive(Debug, clap::Args)]
pub struct NewCommand {
    /// The name of its folder: small letters, digits and hyphens.
    slug: String,
    /// What to begin from: `gesprek` (Dutch) or `conversation` (English), or a scenario to copy; without it, by language.
    #[arg(long, value_name = "TEMPLATE")]
    from: Option<String>,
}

pub(super) fn run(args: &NewCommand, shell: &mut Shell<'_>) -> Result<Exit> {
    if !is_slug(&args.slug) {
        bail!(shell.words.text_with("new-slug", &[("slug", args.slug.as_str().into())]));
    }
    let usual = if shell.language() == "nl" { "gesprek" } else { "conversation" };
    let template = args.from.as_deref().unwrap_or(usual);
    let folder = shell.library.folder().join(&args.slug);
    let named = CaseTemplate::named(template);
    if exists(&folder) {
        bail!(shell.words.text_with("new-exists", &[("folder", folder.display().to_string().into())]));
    }
    let own = if named.is_none() { shell.library.find(template).ok() } else { None };
    if let Some(from) = own {
        let files = copy_case(&from, &folder)?;
        let values = [
            ("from", from.to_string().into()),
            ("folder", folder.display().to_string().into()),
            ("called", shell.library.case_name(&CaseLocation::from(&folder)).into()),
            ("files", files.into()),
        ];
        writeln!(shell.out, "{}", shell.words.text_with("new-copied", &values))?;
        tell_shipped(&args.slug, shell)?;
        return Ok(Exit::Fine);
    }
    let Some(named) = named else {
        let known = CASE_TEMPLATES.map(|it| it.name).join(", ");
        let values = [("template", template.into()), ("known", known.into())];
        bail!(shell.words.text_with("new-template", &values));
    };
    named.write(&folder)?;
    let values = [("folder", typed(&folder.display().to_string()).into()), ("slug", args.slug.as_str().into())];
    writeln!(shell.out, "{}", shell.words.text_with("new-made", &values))?;
    tell_shipped(&args.slug, shell)?;
    Ok(Exit::Fine)
}

/// Says under which name a shipped case is found from now on, whose place the new one takes.
fn tell_shipped(slug: &str, shell: &mut Shell<'_>) -> Result<()> {
    if shell.library.ships(slug) {
        writeln!(shell.out, "{}", shell.words.text_with("new-for-shipped", &[("id", slug.into())]))?;
    }
    Ok(())
}

fn is_slug(slug: &str) -> bool {
    slug.starts_with(|c: char| c.is_ascii_lowercase())
        && slug.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_')
        && slug.len() <= 80
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::Library;

    #[test]
    fn who_takes_the_place_of_a_shipped_case_is_told_what_that_is_called_now() {
        let folder = tempfile::tempdir().unwrap();
        for (slug, told) in [("de-loods", true), ("mijn-casus", false)] {
            let mut out = Vec::new();
            let (mut err, mut input) = (std::io::sink(), std::io::empty());
            let library = Library::installed(vec![folder.path().to_owned()]);
            let mut shell = Shell { library, ..Shell::of_test("nl", (&mut out, &mut err), &mut input) };
            assert_eq!(run(&NewCommand { slug: slug.to_owned(), from: None }, &mut shell).unwrap(), Exit::Fine);
            let out = String::from_utf8(out).unwrap();
            assert_eq!(out.contains("De meegeleverde casus heet nu `shipped/de-loods`."), told, "{out}");
        }
    }
}
