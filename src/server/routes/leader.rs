//! Whoever leads a room: the device that the cookie names, whether or not it still leads.

use super::room_named;
use crate::room::{DeviceId, KeyHolder};
use crate::server::hosted::HostedRoom;
use crate::server::house::House;
use crate::server::keys;
use crate::server::respond::{Answer, sentence};
use crate::server::visitor::Visitor;
use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::StatusCode;
use axum::http::request::Parts;
use std::sync::Arc;

/// The cookie of a device of whoever leads.
pub(super) const LEAD_COOKIE: &str = "begeleider";

/// A room, and the device of whoever asks; anybody else is told that it is not theirs.
pub(super) struct Leader {
    pub(super) room: Arc<HostedRoom>,
    pub(super) device: DeviceId,
}

impl Leader {
    /// Whether the device leads now; one that was taken over only looks on.
    pub(super) fn leads(&self) -> bool {
        self.room.lock().room().devices.contains(&self.device)
    }

    fn of(house: &House, visitor: &Visitor, name: &str) -> Result<Self, Answer> {
        let room = room_named(house, visitor, name)?;
        let key = visitor.cookie(LEAD_COOKIE).map(keys::hash);
        let holder = key.and_then(|key| room.lock().holder(&key));
        match holder {
            Some(KeyHolder::Device(device)) => Ok(Self { room, device }),
            _ => Err(sentence(house, visitor, StatusCode::FORBIDDEN, "live-error-lead")),
        }
    }
}

impl FromRequestParts<Arc<House>> for Leader {
    type Rejection = Answer;

    async fn from_request_parts(parts: &mut Parts, house: &Arc<House>) -> Result<Self, Answer> {
        let Ok(visitor) = Visitor::from_request_parts(parts, house).await;
        let names = RawPathParams::from_request_parts(parts, house).await.ok();
        let name = names.iter().flatten().find(|(name, _)| *name == "room").map_or("", |(_, value)| value);
        Self::of(house, &visitor, name)
    }
}
