//! The places that are drawn, by the names that cases use.

/// Every place of which there is a drawing, those that most talks are held at first.
pub const PLACES: [&str; 12] = [
    "room",
    "foyer",
    "partner_office",
    "workshop",
    "town_hall",
    "counter",
    "outdoors",
    "phone",
    "video",
    "mail",
    "letter",
    "online",
];
