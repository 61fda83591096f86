//! The settings, kept in a file that people can read.

use crate::app::theme::Colours;
use crate::files::OwnFile;
use serde::{Deserialize, Serialize};

/// What somebody set. A field that a file lacks has its usual value, one that it has too many is ignored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename = "Settings")]
pub struct Settings {
    /// The language of the interface; that of the system when absent.
    pub language: Option<String>,
    /// The language of the texts of cases, where they have it; that of the interface when absent.
    pub case_language: Option<String>,
    /// The size of text, in per cent.
    pub text: u16,
    /// The colours.
    pub colours: Colours,
    /// How fast what is said appears.
    #[serde(rename = "pace")]
    pub text_speed: TextSpeed,
    /// When the next thing is told.
    pub telling: Telling,
    /// Whether nothing moves.
    pub still: bool,
    /// Whether moments can have a limit in time.
    pub timed: bool,
    /// Whether meters are shown.
    pub meters: bool,
    /// Whether letters are keys.
    pub letters: bool,
    /// The order of the library.
    pub order: Order,
    /// How hard people are.
    pub level: u8,
    /// Whether there is a coach.
    pub coach: bool,
    /// Whether steps back are allowed.
    pub step_back: bool,
}

/// In which order the library shows its scenarios.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Order {
    /// Along the routes, and from easy to hard: no card moves when it was played.
    #[default]
    Route,
    /// What was played last comes first.
    Recent,
    /// By title.
    Title,
    /// From easy to hard.
    Level,
    /// From short to long.
    Minutes,
}

impl Order {
    /// Every order, as they are offered.
    pub const ALL: [Self; 5] = [Self::Route, Self::Recent, Self::Title, Self::Level, Self::Minutes];
}

/// How fast what is said appears.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum TextSpeed {
    /// 35 letters in a second.
    Calm,
    /// 55 letters in a second.
    #[default]
    Plain,
    /// At once.
    AtOnce,
}

impl TextSpeed {
    /// Every speed, from slow to fast.
    pub const ALL: [Self; 3] = [Self::Calm, Self::Plain, Self::AtOnce];

    /// Letters in a second; none where all of a text appears at once.
    #[must_use]
    pub fn letters_per_second(self) -> Option<f32> {
        match self {
            Self::Calm => Some(35.0),
            Self::Plain => Some(55.0),
            Self::AtOnce => None,
        }
    }
}

/// When the next thing is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Telling {
    /// By itself, once there was time to read the last one.
    #[default]
    ByItself,
    /// As soon as a key or a button is pressed.
    ByPress,
    /// Everything at once.
    AtOnce,
}

impl Telling {
    /// Every way, as they are offered.
    pub const ALL: [Self; 3] = [Self::ByItself, Self::ByPress, Self::AtOnce];
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            case_language: None,
            text: 100,
            colours: Colours::default(),
            text_speed: TextSpeed::default(),
            telling: Telling::default(),
            still: false,
            timed: false,
            meters: false,
            letters: true,
            order: Order::default(),
            level: crate::engine::PLAIN_LEVEL,
            coach: true,
            step_back: true,
        }
    }
}

impl Settings {
    /// The settings in a file, within what is possible.
    #[must_use]
    pub fn read(file: &OwnFile<Self>) -> Self {
        let mut settings = file.value().clone();
        settings.text = settings.text.clamp(100, 200);
        settings.level = settings.level.clamp(*crate::engine::LEVELS.start(), *crate::engine::LEVELS.end());
        settings
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_survive_and_nonsense_becomes_the_usual() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("settings.ron");
        let read = || Settings::read(&OwnFile::read(file.clone()));
        assert_eq!(read(), Settings::default());
        let mine = Settings { text: 175, colours: Colours::Dark, still: true, ..Settings::default() };
        OwnFile::read(file.clone()).write(&mine).unwrap();
        assert_eq!(read(), mine);
        std::fs::write(&file, "Settings(text: 9000, later: 3, level: 9)").unwrap();
        let it = read();
        assert!(it.text == 200 && it.level == 5, "{it:?}");
        std::fs::write(&file, "))) not ron").unwrap();
        assert_eq!(read(), Settings::default());
        let aside = folder.path().join("settings.ron.1");
        assert_eq!(std::fs::read_to_string(aside).unwrap(), "))) not ron", "they are not replaced by the usual ones");
    }
}
