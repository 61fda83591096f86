//! A turn as screen readers say it: one text, in order, with who says what.

use super::view::{Item, TalkView};

impl Item {
    /// What screen readers say: who, and what.
    #[must_use]
    pub fn aloud(&self) -> String {
        match self {
            Self::Scene(text)
            | Self::Passed(text)
            | Self::Told(text)
            | Self::Document(text)
            | Self::Ended(text)
            | Self::Stuck(text) => text.clone(),
            Self::Said { name, text } | Self::Other { name, text, .. } | Self::Directed { who: name, text } => {
                format!("{name}: {text}")
            }
        }
    }
}

impl TalkView {
    /// Everything that happened since the last pick, in order, as screen readers say it.
    #[must_use]
    pub fn aloud(&self) -> String {
        self.items.iter().map(Item::aloud).collect::<Vec<_>>().join("\n")
    }
}
