//! Passages that are no part of the story but tell Twine or a story format something.

use super::finding::left_out;
use super::{TwineFormat, TwinePassage};
use crate::script::diagnostic::{Diagnostic, bilingual};
use crate::script::source::{Span, shorten};

/// The passages that `SugarCube` gives a meaning.
const SUGARCUBE: [&str; 15] = [
    "PassageDone",
    "PassageFooter",
    "PassageHeader",
    "PassageReady",
    "StoryAuthor",
    "StoryBanner",
    "StoryCaption",
    "StoryDisplayTitle",
    "StoryIncludes",
    "StoryInit",
    "StoryInterface",
    "StoryMenu",
    "StorySettings",
    "StoryShare",
    "StorySubtitle",
];
/// The tags that `SugarCube` gives a meaning.
const SUGARCUBE_TAGS: [&str; 6] = ["init", "widget", "Twine.audio", "Twine.image", "Twine.video", "Twine.vtt"];
/// The tags that Harlowe gives a meaning.
const HARLOWE_TAGS: [&str; 6] = ["startup", "header", "footer", "debug-startup", "debug-header", "debug-footer"];

/// What is said of a passage that is no part of the story; nothing of one that is.
pub(super) fn special(passage: &TwinePassage, format: TwineFormat) -> Option<Diagnostic> {
    let has = |tag: &str| passage.tags.iter().any(|it| it == tag);
    // One that has both is taken as an ordinary passage by Twine: its author is likely to be confused.
    if has("script") != has("stylesheet") {
        return Some(left_code(passage.name_span, has("script")));
    }
    let may_be = |other: TwineFormat| format == other || format == TwineFormat::Unknown;
    let name = passage.name.as_str();
    let of = match name {
        "StoryTitle" | "StoryData" => Some("Twee 3"),
        _ if may_be(TwineFormat::SugarCube) && SUGARCUBE.contains(&name) => Some("SugarCube"),
        _ if may_be(TwineFormat::SugarCube) && SUGARCUBE_TAGS.iter().any(|tag| has(tag)) => Some("SugarCube"),
        _ if may_be(TwineFormat::Harlowe) && HARLOWE_TAGS.iter().any(|tag| has(tag)) => Some("Harlowe"),
        _ => None,
    }?;
    let name = shorten(name);
    let told = left_out(
        passage.name_span,
        &format!("`{name}` is voor {of} bedoeld en wordt geen moment van de casus"),
        &format!("`{name}` is meant for {of} and becomes no beat of the case"),
    );
    Some(told.help(bilingual(
        "wat hier begint of telt, hoort bij `variables`; wat op elke bladzijde staat, hoort in een regel",
        "what is begun or counted here belongs into `variables`; what stands on every page belongs into a line",
    )))
}

/// What is said of the script or the styles of a story.
pub(super) fn left_code(span: Span, is_script: bool) -> Diagnostic {
    if is_script {
        left_out(
            span,
            "dit script gaat niet mee: een casus rekent niet",
            "this script stays behind: a case has no code",
        )
    } else {
        left_out(
            span,
            "deze opmaak gaat niet mee: een casus heeft er geen",
            "these styles stay behind: a case has none",
        )
    }
}

/// What is said of the tags of an ordinary passage.
pub(super) fn left_tags(passage: &TwinePassage) -> Option<Diagnostic> {
    let tags = passage.tags.join(", ");
    let told = || {
        left_out(
            passage.name_span,
            &format!("de labels van deze passage ({}) staan als aantekening bij het moment", shorten(&tags)),
            &format!("the tags of this passage ({}) stand as a note at its beat", shorten(&tags)),
        )
    };
    (!tags.is_empty()).then(told)
}

/// What is said of where passages stand on the map.
pub(super) fn left_positions(span: Span) -> Diagnostic {
    left_out(
        span,
        "waar passages op de kaart van Twine staan, en hun kleuren, gaat niet mee",
        "where passages stand on the map of Twine, and their colours, stays behind",
    )
}
