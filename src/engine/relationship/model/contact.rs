//! How people are in contact with the player, and for how long they have been.

use crate::engine::variants::variants;

variants! {
    /// How the people in a scene are in contact.
    Channel {
        /// At the partner's place.
        OnSite,
        /// At the town hall.
        TownHall,
        /// By telephone.
        Phone,
        /// By video call.
        Video,
        /// At the counter.
        Counter,
        /// By e-mail.
        Email,
        /// By chat message.
        Chat,
        /// In public, online.
        Online,
        /// By letter.
        Letter,
    }
}

variants! {
    /// How long a stakeholder has known the player.
    Acquaintance {
        /// Three contacts at most.
        New,
        /// A running relation.
        Running,
        /// Three years or more.
        Long,
    }
}
