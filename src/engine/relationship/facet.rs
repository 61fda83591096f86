//! The names of what is scored: facets, tallies of procedural justice, and the player's gauges.

use serde::{Deserialize, Serialize};

/// Declares a fieldless enum with its ids in snake case and a table of all variants.
macro_rules! names {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $id:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$vdoc])* $variant,)* }

        impl $name {
            /// Every variant, in the order in which tables keep them.
            pub const ALL: [Self; [$($id),*].len()] = [$(Self::$variant),*];

            /// The id that scenarios, reports and JSON use.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }

            /// The variant with this id.
            #[must_use]
            pub fn of(id: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|it| it.id() == id)
            }
        }
    };
}

names! {
    /// How a stakeholder sees the player: 0..=100 points, kept in hundredths.
    Facet {
        /// Knows the matter and gets things done (kunde).
        Competence = "competence",
        /// Has my interest in view (welwillendheid).
        Benevolence = "benevolence",
        /// Says what is true, does what was said, treats others the same (integriteit).
        Integrity = "integrity",
        /// Contact and result so far (tevredenheid).
        Satisfaction = "satisfaction",
        /// The wish to go on and invest (betrokkenheid).
        Commitment = "commitment",
        /// Present heat; cools by itself (spanning).
        Tension = "tension",
    }
}

names! {
    /// A tally of procedural justice, −2..=3.
    Tally {
        /// I could tell my side (stem).
        Voice = "voice",
        /// The same rules for everyone (neutraliteit).
        Neutrality = "neutrality",
        /// I was treated with respect (respect).
        Respect = "respect",
        /// They mean well and say why (motieven).
        Motives = "motives",
    }
}

names! {
    /// The player's own tallies: unbounded whole numbers that start at 0.
    Gauge {
        /// Role and mandate kept pure.
        RoleClarity = "role_clarity",
        /// What the city gains or loses.
        PublicInterest = "public_interest",
        /// How far the alderman relies on the player.
        BoardTrust = "board_trust",
        /// Standing with colleagues.
        InternalNetwork = "internal_network",
        /// Standing in public.
        Reputation = "reputation",
        /// Quality of what was recorded.
        RecordQuality = "record_quality",
        /// Working hours gained or spent.
        Hours = "hours",
    }
}

names! {
    /// What the debrief counts in a session, for the model's learning points.
    Noticed {
        /// Content moves used while the other was against the player (below the gate).
        ContentWhileAgainst = "content_while_against",
        /// Moves shown from above towards somebody who was against the player.
        AboveWhileAgainst = "above_while_against",
        /// Solutions put on the table before the first question to that person.
        SolutionsBeforeQuestions = "solutions_before_questions",
        /// Interests discovered.
        InterestsFound = "interests_found",
        /// Interests not discovered.
        InterestsMissed = "interests_missed",
        /// Times bad news was brought.
        BadOutcomes = "bad_outcomes",
        /// The tally of respect when bad news last came; 0 if it never came.
        RespectAtOutcome = "respect_at_outcome",
        /// Promises kept.
        PromisesKept = "promises_kept",
        /// Promises broken.
        PromisesBroken = "promises_broken",
        /// Promises that could not be kept, reported in time.
        PromisesWarned = "promises_warned",
        /// Promises still open at the end.
        PromisesOpen = "promises_open",
        /// Picks made.
        Picks = "picks",
        /// Breaches of the role that were not repaired; one at least where the ending says that it was breached.
        Breaches = "breaches",
        /// Breaches of the role that were taken back.
        BreachesRepaired = "breaches_repaired",
        /// The place of the label at the end among the labels of the model, from 0.
        Label = "label",
        /// How much the quality with the partner changed, in whole points.
        QualityChange = "quality_change",
        /// People beside the partner, of the organisation or the board, who were lost, and each of these sides that was.
        ColleaguesLost = "colleagues_lost",
        /// 1 where the ending says that the relation was kept.
        EndingKept = "ending_kept",
        /// 1 where the ending says that the relation was strained.
        EndingStrained = "ending_strained",
        /// 1 where the ending says that the relation was lost.
        EndingLost = "ending_lost",
    }
}

/// Bounds of a facet, in hundredths of a point.
pub const FACET_RANGE: std::ops::RangeInclusive<i32> = 0..=10_000;
/// Bounds of a tally.
pub const TALLY_RANGE: std::ops::RangeInclusive<i32> = -2..=3;
/// Bounds of a place on the rose, in hundredths.
pub const ROSE_RANGE: std::ops::RangeInclusive<i32> = -10_000..=10_000;
