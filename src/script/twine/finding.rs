//! What is said of a story of Twine: each finding in one place, in both languages.

use crate::script::diagnostic::{Diagnostic, bilingual};
use crate::script::source::{Span, shorten};

/// Longest list of titles that is shown, in characters.
const TITLES: usize = 1_000;

/// The file is no story.
pub(super) fn no_story() -> Diagnostic {
    let message = bilingual("hier staat geen verhaal van Twine in", "there is no story of Twine in here");
    Diagnostic::error("twine-no-story", Span::default(), message).help(bilingual(
        "geef een Twee 3-bestand (kopregels met `::`), of het HTML-bestand dat Twine 2 maakt met Publiceren of Archiveren",
        "give a Twee 3 file (headers with `::`), or the HTML file that Twine 2 makes with Publish or Archive",
    ))
}

/// A story in which nothing can be played.
pub(super) fn no_passage(span: Span) -> Diagnostic {
    let message = bilingual("dit verhaal heeft geen passage om te spelen", "this story has no passage to be played");
    Diagnostic::error("twine-no-story", span, message).help(bilingual(
        "kijk in Twine of het verhaal gewone passages heeft",
        "look in Twine whether the story has ordinary passages",
    ))
}

/// A passage without a name.
pub(super) fn no_name(span: Span) -> Diagnostic {
    let message = bilingual("deze passage heeft geen naam", "this passage has no name");
    Diagnostic::error("twine-no-name", span, message).help(bilingual(
        "zet de naam achter de `::`; begint hier een gewone regel, schrijf dan `\\::`",
        "put the name behind the `::`; where an ordinary line begins here, write `\\::`",
    ))
}

/// Text that belongs to no passage.
pub(super) fn outside(span: Span) -> Diagnostic {
    let message = bilingual(
        "deze tekst hoort bij geen passage en gaat niet mee",
        "this text belongs to no passage and stays behind",
    );
    Diagnostic::warning("twine-outside", span, message).help(bilingual(
        "zet er een kopregel `:: naam` boven als het een passage is",
        "put a header `:: name` above it if it is a passage",
    ))
}

/// Data of a passage or of the story that cannot be read.
pub(super) fn unreadable_data(span: Span, why: &str) -> Diagnostic {
    // The place that the reader of JSON tells is counted from where its text begins, not from where the file does.
    let why = why.split(" at line ").next().unwrap_or(why);
    let message = bilingual(
        format!("deze gegevens zijn geen leesbare JSON: {why}"),
        format!("these data are no JSON that can be read: {why}"),
    );
    Diagnostic::warning("twine-data", span, message).help(bilingual(
        "het verhaal gaat mee zonder deze gegevens; bewaar het opnieuw uit Twine als ze ertoe doen",
        "the story comes along without these data; save it from Twine again if they matter",
    ))
}

/// A start that is no passage, or none at all.
pub(super) fn start(span: Span, named: Option<&str>, instead: &str) -> Diagnostic {
    let instead = shorten(instead);
    let message = match named.map(shorten) {
        Some(named) => bilingual(
            format!("het verhaal begint met `{named}`, maar geen passage heet zo"),
            format!("the story begins with `{named}`, but no passage is called that"),
        ),
        None => bilingual("het verhaal zegt niet waar het begint", "the story does not say where it begins"),
    };
    Diagnostic::warning("twine-start", span, message).help(bilingual(
        format!(
            "de casus begint nu met de eerste passage, `{instead}`; zet anders `start` van de scène op een ander moment"
        ),
        format!(
            "the case now begins with the first passage, `{instead}`; else let `start` of the scene name another beat"
        ),
    ))
}

/// A second passage of the same name.
pub(super) fn doubled(span: Span, first: Span, name: &str) -> Diagnostic {
    let name = shorten(name);
    Diagnostic::warning(
        "twine-doubled",
        span,
        bilingual(
            format!("er is al een passage `{name}`; deze gaat niet mee"),
            format!("there is a passage `{name}` already; this one stays behind"),
        ),
    )
    .also(first, bilingual("deze gaat mee, net als in Twine", "this one comes along, as in Twine"))
    .help(bilingual(
        "geef een van de twee in Twine een andere naam als beide nodig zijn",
        "give one of the two another name in Twine if both are needed",
    ))
}

/// A link to a passage that is not there.
pub(super) fn missing_passage(span: Span, name: &str) -> Diagnostic {
    let name = shorten(name);
    let message = bilingual(format!("er is geen passage `{name}`"), format!("there is no passage `{name}`"));
    Diagnostic::warning("twine-missing-passage", span, message).help(bilingual(
        "de keuze leidt nu naar een leeg einde met die naam: schrijf het, of laat de keuze ergens anders heen gaan",
        "the choice now leads to an empty ending of that name: write it, or let the choice go elsewhere",
    ))
}

/// A link to the web.
pub(super) fn outside_link(span: Span, address: &str) -> Diagnostic {
    let address = shorten(address);
    let message = bilingual(
        format!("deze link gaat naar het web (`{address}`); een keuze kan dat niet"),
        format!("this link goes to the web (`{address}`), which no choice can do"),
    );
    Diagnostic::warning("twine-outside-link", span, message).help(bilingual(
        "de woorden en het adres staan nu in de tekst; een stuk om te lezen hoort in het dossier",
        "its words and its address now stand in the text; something to read belongs into the dossier",
    ))
}

/// Something that a case has no place for.
pub(super) fn left_out(span: Span, nl: &str, en: &str) -> Diagnostic {
    Diagnostic::note("twine-left-out", span, bilingual(nl, en))
}

/// More than a case can hold.
pub(super) fn too_many(span: Span, nl: &str, en: &str, most: usize) -> Diagnostic {
    let message = bilingual(
        format!("hier staan te veel {nl}: hoogstens {most} passen in een casus"),
        format!("here are too many {en}: a case holds {most} at the most"),
    );
    Diagnostic::error("too-many", span, message).help(bilingual(
        "deel het verhaal in Twine op en haal de delen apart binnen",
        "split the story up in Twine and bring its parts in one by one",
    ))
}

/// Several stories where one is meant, or none of the title that was given.
pub(super) fn which(span: Span, title: Option<&str>, titles: &str) -> Diagnostic {
    let titles = shorten_to(titles, TITLES);
    let message = match title.map(shorten) {
        Some(title) => bilingual(
            format!("geen verhaal in dit bestand heet `{title}`; er staat in: {titles}"),
            format!("no story in this file is called `{title}`; it holds: {titles}"),
        ),
        None => bilingual(
            format!("in dit bestand staan meer verhalen: {titles}"),
            format!("there are several stories in this file: {titles}"),
        ),
    };
    Diagnostic::error("twine-several", span, message)
        .help(bilingual("zeg welk met `--story TITEL`", "say which with `--story TITLE`"))
}

/// Code that does something.
pub(super) fn code(span: Span, written: &str) -> Diagnostic {
    let written = shown(written);
    let message = bilingual(format!("`{written}` gaat niet mee"), format!("`{written}` is not carried over"));
    Diagnostic::warning("twine-code", span, message).help(bilingual(
        "het staat als aantekening op zijn plaats in de casus; schrijf wat het deed met `when`, `effects` of `variables`",
        "it stands as a note at its place in the case; write what it did with `when`, `effects` or `variables`",
    ))
}

/// Code on the way of a link.
pub(super) fn setter(span: Span, written: &str) -> Diagnostic {
    let written = shown(written);
    let message = bilingual(
        format!("wat deze link onderweg doet (`{written}`), gaat niet mee"),
        format!("what this link does on its way (`{written}`) is not carried over"),
    );
    Diagnostic::warning("twine-code", span, message).help(bilingual(
        "het staat als aantekening bij de keuze; schrijf het met `effects`",
        "it stands as a note at its choice; write it with `effects`",
    ))
}

/// Code that stands for words.
pub(super) fn shown_code(span: Span, written: &str) -> Diagnostic {
    let written = shown(written);
    let message = bilingual(
        format!("`{written}` staat nu letterlijk in de tekst"),
        format!("`{written}` now stands in the text as it is written"),
    );
    Diagnostic::warning("twine-code", span, message).help(bilingual(
        "schrijf wat er te lezen staat, of maak een variabele en noem die tussen `{` en `}`",
        "write what is to be read there, or make a variable and name it between `{` and `}`",
    ))
}

/// Code that leads to another passage.
pub(super) fn leads_on(span: Span, written: &str) -> Diagnostic {
    let written = shown(written);
    let message = bilingual(
        format!("`{written}` leidt ook ergens heen of haalt iets erbij, en gaat niet mee"),
        format!("`{written}` leads on or brings something in as well, and is not carried over"),
    );
    Diagnostic::warning("twine-code", span, message).help(bilingual(
        "schrijf er een keuze of een `then` voor die naar dat moment gaat",
        "write a choice or a `then` for it that goes to that beat",
    ))
}

/// How things look, and remarks.
pub(super) fn looks(span: Span, written: &str) -> Diagnostic {
    let written = shown(written);
    let message = bilingual(
        format!("`{written}` is opmaak of een opmerking en staat als aantekening in de casus"),
        format!("`{written}` is styling or a remark and stands as a note in the case"),
    );
    Diagnostic::note("twine-code", span, message)
}

/// A piece of code on one line, shortened.
fn shown(written: &str) -> String {
    shorten(&written.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The beginning of a text that may be long.
fn shorten_to(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}
