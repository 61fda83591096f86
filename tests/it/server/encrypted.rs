//! A host with a certificate: encrypted, with cookies that never go in plain, and a clear word where a file is wrong.

use super::client::Browser;
use super::hall::{Hall, options};
use crate::support::root;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;
use tegenspel::room::RoomMode;
use tegenspel::server::{HostMode, HostOptions, HostTls};

/// A certificate for `oefenen.example` and 127.0.0.1 that vouches for itself; it is used here and nowhere else.
fn file(name: &str) -> PathBuf {
    root().join("tests/it/server/tls").join(name)
}

/// Somebody who trusts that certificate.
fn asks(hall: &Hall, request: &str) -> String {
    let mut trusted = RootCertStore::empty();
    trusted.add(CertificateDer::from_pem_file(file("certificate.pem")).unwrap()).unwrap();
    let config = ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()));
    let config = config.with_safe_default_protocol_versions().unwrap();
    let config = config.with_root_certificates(trusted).with_no_client_auth();
    let name = ServerName::try_from("oefenen.example").unwrap();
    let connection = ClientConnection::new(Arc::new(config), name).unwrap();
    let mut stream = StreamOwned::new(connection, TcpStream::connect(hall.address).unwrap());
    let head =
        format!("{request} HTTP/1.1\r\nHost: {}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", hall.address);
    stream.write_all(head.as_bytes()).unwrap();
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).into_owned()
}

#[test]
fn with_a_certificate_everything_is_encrypted_and_cookies_are_secure() {
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("rooms.sqlite");
    let tls = HostTls::read(&file("certificate.pem"), &file("key.pem")).unwrap();
    let mode = HostMode::Room(RoomMode::Together);
    let hall = Hall::of(store.clone(), HostOptions { tls: Some(tls), ..options(&store, mode, Some("de-loods")) });
    let address = &hall.rooms[0];
    for address in [Some(&address.join), address.facilitator.as_ref(), address.projector.as_ref()] {
        assert!(address.unwrap().starts_with("https://"), "{address:?}");
    }
    let page = asks(&hall, &format!("GET /k/{}", hall.code()));
    assert!(page.starts_with("HTTP/1.1 200") && !page.contains("zonder versleuteling"), "{page}");
    let joined = asks(&hall, &format!("POST /k/{}/mee", hall.code()));
    let cookie = joined.lines().find(|line| line.starts_with("set-cookie")).unwrap();
    assert!(joined.starts_with("HTTP/1.1 303") && cookie.contains("; Secure"), "{joined}");
    let mut plain = Browser::new(hall.address, "nl");
    let answer = plain.send("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    assert_eq!((answer.status, answer.body.as_str()), (0, ""), "nobody is answered in plain");
    assert!(asks(&hall, "GET /").starts_with("HTTP/1.1 200"), "and others are served all the same");
}

#[test]
fn a_wrong_file_or_an_open_address_is_told_with_the_remedy() {
    let run = |arguments: &[&str]| {
        let folder = tempfile::tempdir().unwrap();
        let ran = Command::new(env!("CARGO_BIN_EXE_tegenspel"))
            .args(["--language", "nl", "host", "de-loods", "--port", "0", "--store"])
            .arg(folder.path().join("rooms.sqlite"))
            .args(arguments)
            .output()
            .unwrap();
        assert!(!ran.status.success(), "{arguments:?}");
        String::from_utf8([ran.stdout, ran.stderr].concat()).unwrap()
    };
    let path = |name: &str| file(name).display().to_string();
    let tls = |certificate: &str, key: &str| {
        run(&["--tls-cert", certificate, "--tls-key", key]).split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let (certificate, key) = (path("certificate.pem"), path("key.pem"));
    for (certificate, key, told) in [
        (path("geen.pem"), key.clone(), "is niet te lezen"),
        (certificate.clone(), path("geen.pem"), "is niet te lezen"),
        (key.clone(), key.clone(), "is geen certificaat"),
        (certificate.clone(), certificate.clone(), "is geen sleutel zonder wachtwoord"),
        (certificate.clone(), path("other-key.pem"), "horen niet bij elkaar"),
    ] {
        let said = tls(&certificate, &key);
        assert!(said.contains(told), "{said}");
    }
    assert!(run(&["--tls-cert", &certificate]).contains("--tls-key"));
    let open = run(&["--bind", "203.0.113.9"]);
    assert!(open.contains("van buiten te bereiken") && open.contains("--tls-cert"), "{open}");
    let gates = run(&["--gates", "6,3"]);
    assert!(gates.contains("kan niet `6,3` zijn"), "{gates}");
    let nameless = run(&["--bind", "0.0.0.0", "--tls-cert", &certificate, "--tls-key", &key]);
    assert!(nameless.contains("--public-url"), "{nameless}");
}
