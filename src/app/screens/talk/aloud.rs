//! A turn as screen readers say it: one text, in order, with who says what.

use super::view::{Item, TalkView};

impl Item {
    /// What screen readers say: who, and what.
    #[must_use]
    pub fn aloud(&self) -> String {
        match self {
            Self::Scene { title, passed: None } => title.clone(),
            Self::Scene { title, passed: Some(passed) } => format!("{passed}. {title}"),
            Self::Told(text) | Self::Document(text) | Self::Ended(text) | Self::Stuck(text) => text.clone(),
            Self::Said { name, manner, text, .. } if !manner.is_empty() => format!("{name} ({manner}): {text}"),
            Self::Said { name, text, .. } | Self::Own { name, text } | Self::Directed { who: name, text } => {
                format!("{name}: {text}")
            }
        }
    }
}

impl TalkView {
    /// What is told of the page that is read now, in order, as screen readers say it.
    #[must_use]
    pub fn aloud(&self) -> String {
        let page = self.page();
        let told = self.told.clamp(page.start, page.end);
        self.items[page.start..told].iter().map(Item::aloud).collect::<Vec<_>>().join("\n")
    }
}
