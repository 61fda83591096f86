//! Why a host does not start, and that in words.

use crate::report::Messages;
use crate::room::StoreError;
use std::net::SocketAddr;

/// Why a host does not start.
#[derive(Debug, thiserror::Error)]
pub enum HostError {
    /// The address cannot be listened at: another program may do so.
    #[error("{0} cannot be listened at: {1}")]
    Listen(SocketAddr, std::io::Error),
    /// The address under which people reach it is none, or is not encrypted.
    #[error("{0} is no address that begins with https:// and ends with a name")]
    PublicUrl(String),
    /// No set-up of this name was kept; these were.
    #[error("there is no kept set-up {0}")]
    NoSetup(String, Vec<String>),
    /// A case is needed to practise.
    #[error("name the case that is to be practised")]
    NoCase,
}

/// Why a host does not start, in words; nothing where it is something else than a host or a store knows of.
#[must_use]
pub fn host_trouble(error: &anyhow::Error, words: &Messages) -> Option<String> {
    if let Some(error) = error.downcast_ref::<StoreError>() {
        return Some(error.words().get(words.language()).to_owned());
    }
    Some(match error.downcast_ref::<HostError>()? {
        HostError::Listen(address, cause) => {
            let values = [("address", address.to_string().into()), ("cause", cause.to_string().into())];
            words.text_with("host-listen", &values)
        }
        HostError::PublicUrl(url) => words.text_with("host-public-url", &[("url", url.as_str().into())]),
        HostError::NoSetup(name, kept) => {
            let id = if kept.is_empty() { "host-setup-nothing" } else { "host-setup-none" };
            let values = [("name", name.as_str().into()), ("names", kept.join(", ").into())];
            words.text_with(id, &values)
        }
        HostError::NoCase => words.text("host-no-case"),
    })
}
