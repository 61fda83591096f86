//! Group sessions for browsers: rooms as they are kept and asked.

mod kept_room;
mod postgres;

pub use kept_room::{AskError, KeptRoom};
pub use postgres::PostgresRooms;
