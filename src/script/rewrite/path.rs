//! Places in a case by names and positions, from the whole inward.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A step inward.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PathStep {
    /// To a field, or to an entry with this id.
    Name(String),
    /// To an item by its position, from 0.
    Item(usize),
}

/// A place in a case, as in `scenes.foyer.beats.begin.lines.0.text`: ids begin with a letter, positions are numbers.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct CasePath(Vec<PathStep>);

impl CasePath {
    /// The steps, from the whole inward.
    #[must_use]
    pub fn steps(&self) -> &[PathStep] {
        &self.0
    }

    /// The place of a field or of an entry with an id within this one.
    #[must_use]
    pub fn name(&self, name: &str) -> Self {
        self.with(PathStep::Name(name.to_owned()))
    }

    /// The place of an item within this one.
    #[must_use]
    pub fn item(&self, at: usize) -> Self {
        self.with(PathStep::Item(at))
    }

    /// The place that is one step further in.
    #[must_use]
    pub fn with(&self, step: PathStep) -> Self {
        let mut steps = self.0.clone();
        steps.push(step);
        Self(steps)
    }

    /// The place that this one lies in, and the step from there.
    #[must_use]
    pub fn parent(&self) -> Option<(Self, &PathStep)> {
        let (last, before) = self.0.split_last()?;
        Some((Self(before.to_vec()), last))
    }

    /// The name of the step that is so many from the end, counted from 0; empty where that is a position.
    #[must_use]
    pub fn name_from_end(&self, at: usize) -> &str {
        match self.0.len().checked_sub(at + 1).map(|it| &self.0[it]) {
            Some(PathStep::Name(name)) => name,
            Some(PathStep::Item(_)) | None => "",
        }
    }

    /// The names of the first steps, as far as they are names.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map_while(|step| match step {
            PathStep::Name(name) => Some(&**name),
            PathStep::Item(_) => None,
        })
    }

    /// Whether this place is the other one or lies in it.
    #[must_use]
    pub fn is_within(&self, other: &Self) -> bool {
        self.0.starts_with(&other.0)
    }

    /// The first so many steps.
    #[must_use]
    pub fn first(&self, steps: usize) -> Self {
        Self(self.0[..steps.min(self.0.len())].to_vec())
    }
}

impl From<&str> for CasePath {
    fn from(written: &str) -> Self {
        let step = |part: &str| part.parse().map_or_else(|_| PathStep::Name(part.to_owned()), PathStep::Item);
        Self(written.split('.').filter(|part| !part.is_empty()).map(step).collect())
    }
}

impl From<String> for CasePath {
    fn from(written: String) -> Self {
        Self::from(&*written)
    }
}

impl From<CasePath> for String {
    fn from(path: CasePath) -> Self {
        path.to_string()
    }
}

impl fmt::Display for CasePath {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, step) in self.0.iter().enumerate() {
            if at > 0 {
                out.write_str(".")?;
            }
            match step {
                PathStep::Name(name) => out.write_str(name)?,
                PathStep::Item(at) => write!(out, "{at}")?,
            }
        }
        Ok(())
    }
}
