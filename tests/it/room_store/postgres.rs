//! Rooms in PostgreSQL.
