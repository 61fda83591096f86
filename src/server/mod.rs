//! Group sessions for browsers.

mod postgres;

pub use postgres::PostgresRooms;
