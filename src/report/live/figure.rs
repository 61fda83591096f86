//! The people as pictures for pages: the drawings of the app, with mouth, arms, brows and eyelids as the rig says for a mood.

use crate::report::figure::FigureLibrary;
use serde_json::Value;
use std::sync::OnceLock;

/// The eyelids' drawings, from closed to wide.
const LIDS: f64 = 5.0;

fn rig() -> &'static Value {
    static RIG: OnceLock<Value> = OnceLock::new();
    // The tests read every mood of it.
    RIG.get_or_init(|| serde_json::from_str(include_str!("../../../assets/figures/rig.json")).unwrap_or_default())
}

/// A figure in a mood, by their names, as an SVG; nothing where there is no such mood. A figure that there is not is replaced
/// by one that there is, always the same for the same name.
#[must_use]
pub fn figure_picture(figure: &str, mood: &str) -> Option<String> {
    let moods = rig()["moods"].as_object()?;
    let (_, pose) = moods.iter().find(|(name, _)| name.eq_ignore_ascii_case(mood))?;
    let library = FigureLibrary::built_in();
    let known = library.cast(&[figure]).into_iter().next()?;
    let mut picture = library.drawing(known).ok()?.into_owned();
    for part in ["mouth", "arms"] {
        picture = shown(&picture, part, pose[part].as_str()?);
    }
    for (side, at) in [("l", 0), ("r", 1)] {
        let open = (pose["lid_up"][at].as_f64()? * LIDS).round();
        picture = shown(&picture, &format!("lid_up_{side}"), &format!("{open:.0}"));
        let (raise, angle) = (pose["brow_raise"][at].as_f64()?, pose["brow_angle"][at].as_f64()?);
        picture = browed(&picture, side, raise, angle);
    }
    let red = pose["blush"].as_f64()?;
    Some(picture.replace("<g id=\"blush\">", &format!("<g id=\"blush\" opacity=\"{red:.2}\">")))
}

/// The drawing with this variant of a part to be seen; where there is none, as it was.
fn shown(picture: &str, part: &str, variant: &str) -> String {
    let wanted = format!("<g id=\"{part}__{variant}\"");
    if !picture.contains(&wanted) {
        return picture.to_owned();
    }
    let start = format!("<g id=\"{part}__");
    let mut pieces = picture.split(&start);
    let mut drawn = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (name, rest) = piece.split_once('"').unwrap_or((piece, ""));
        let rest = rest.strip_prefix(" display=\"none\"").unwrap_or(rest);
        let hidden = if name == variant { "" } else { " display=\"none\"" };
        drawn.push_str(&format!("{start}{name}\"{hidden}{rest}"));
    }
    drawn
}

/// The drawing with a brow raised and turned; a positive angle brings its inner end down.
fn browed(picture: &str, side: &str, raise: f64, angle: f64) -> String {
    let pivot = &rig()["pivots"][if side == "l" { "brow_left" } else { "brow_right" }];
    let (Some(x), Some(y)) = (pivot[0].as_f64(), pivot[1].as_f64()) else { return picture.to_owned() };
    let turned = if side == "l" { angle } else { -angle };
    let plain = format!("<g id=\"brow_{side}\">");
    picture.replace(
        &plain,
        &format!("<g id=\"brow_{side}\" transform=\"translate(0 {:.1}) rotate({turned:.1} {x} {y})\">", -raise),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_figure_is_drawn_in_every_mood_with_one_mouth() {
        let moods = rig()["moods"].as_object().unwrap();
        assert_eq!(moods.len(), 10);
        for figure in FigureLibrary::built_in().names() {
            for mood in moods.keys() {
                let picture = figure_picture(figure, &mood.to_lowercase()).unwrap();
                for part in ["mouth__", "arms__"] {
                    let start = format!("<g id=\"{part}");
                    let all = picture.split(&start).skip(1);
                    let open = all.filter(|it| !it.split('>').next().unwrap().contains("display=\"none\""));
                    assert_eq!(open.count(), 1, "{figure} {mood} {part}");
                }
            }
        }
        assert_ne!(figure_picture("theatre", "angry"), figure_picture("theatre", "warm"));
        assert_eq!(figure_picture("theatre", "../x"), None);
        assert_eq!(figure_picture("nobody", "warm"), figure_picture("nobody", "Warm"));
    }
}
