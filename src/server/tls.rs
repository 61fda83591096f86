//! TLS with a certificate that is given: the files are read once, when the host starts.

use rustls::ServerConfig;
use rustls::crypto::ring::default_provider;
use rustls::pki_types::pem::{Error as PemError, PemObject};
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What a host encrypts with.
#[derive(Debug, Clone)]
pub struct HostTls(pub(super) Arc<ServerConfig>);

/// Why a certificate or its key is of no use.
#[derive(Debug, thiserror::Error)]
pub enum TlsError {
    /// The file cannot be read: see whether it is there, and whether this user may read it.
    #[error("{0} cannot be read: {1}")]
    Read(PathBuf, String),
    /// It holds no certificate in PEM: it begins with `-----BEGIN CERTIFICATE-----`.
    #[error("{0} holds no certificate that begins with -----BEGIN CERTIFICATE-----")]
    NoCertificate(PathBuf),
    /// It holds no private key in PEM, or one behind a password.
    #[error("{0} holds no private key that begins with -----BEGIN PRIVATE KEY-----")]
    NoKey(PathBuf),
    /// The key is not that of the certificate, or they are of a kind that is not supported.
    #[error("{0} and its key do not go together: {1}")]
    Mismatch(PathBuf, String),
}

impl HostTls {
    /// Reads a certificate, with those that vouch for it behind it, and its key, both in PEM.
    ///
    /// # Errors
    /// When a file cannot be read or holds something else, and when the key is not that of the certificate.
    pub fn read(certificate: &Path, key: &Path) -> Result<Self, TlsError> {
        let none = || TlsError::NoCertificate(certificate.to_owned());
        let read = |error| match error {
            PemError::Io(error) => TlsError::Read(certificate.to_owned(), error.to_string()),
            _ => none(),
        };
        let all = CertificateDer::pem_file_iter(certificate).map_err(read)?;
        let certificates: Vec<_> = all.collect::<Result<_, _>>().map_err(read)?;
        if certificates.is_empty() {
            return Err(none());
        }
        let key = PrivateKeyDer::from_pem_file(key).map_err(|error| match error {
            PemError::Io(error) => TlsError::Read(key.to_owned(), error.to_string()),
            _ => TlsError::NoKey(key.to_owned()),
        })?;
        let mismatch = |error: rustls::Error| TlsError::Mismatch(certificate.to_owned(), error.to_string());
        let builder = ServerConfig::builder_with_provider(Arc::new(default_provider()));
        let builder = builder.with_safe_default_protocol_versions().map_err(mismatch)?.with_no_client_auth();
        let mut config = builder.with_single_cert(certificates, key).map_err(mismatch)?;
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(Self(Arc::new(config)))
    }
}
