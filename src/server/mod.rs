//! The server of group sessions: rooms that people join with a phone, led by a facilitator, shown on a screen.
//!
//! It owns sockets, the clock and chance; what happens in a room is decided in [`room`](crate::room), kept by a
//! [`RoomStore`](crate::room::RoomStore), and made into pages in [`report`](crate::report).

mod accept;
mod admission;
mod background;
mod cards;
mod cases;
mod clock;
mod form;
mod guess;
mod host;
mod host_error;
mod hosted;
mod house;
mod keys;
mod local_network;
mod news;
mod postgres;
mod qr;
mod rehearsal;
mod rehearsal_lease;
mod respond;
mod routes;
mod setups;
mod shown;
mod stream;
mod tls;
mod visitor;
mod waiting;
mod wifi;

pub use background::{BackgroundHost, HostNews};
pub use cases::HostCases;
pub use host::{Host, HostAddresses, HostMode, HostOptions, USUAL_PORT};
pub use host_error::{HostError, host_trouble};
pub use local_network::{is_local_network, own_address};
pub use postgres::PostgresRooms;
pub use qr::{qr_signs, qr_squares};
pub use tls::{HostTls, TlsError};
