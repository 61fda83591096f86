//! What the store of rooms holds to.
