//! The other side of HTTP, as bare as it can be, so that what is measured is the server.

use anyhow::{Context, Result, bail};
use std::net::{Ipv4Addr, SocketAddr};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpSocket, TcpStream};

/// So many addresses of this machine are connected from: one has too few ports for waves of thousands.
const SOURCES: usize = 16;

/// An answer.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

impl Reply {
    /// The value of a cookie that it sets.
    pub(crate) fn cookie(&self, name: &str) -> Option<String> {
        let given = self.head.lines().find_map(|line| line.strip_prefix("set-cookie: ")?.strip_prefix(name));
        Some(given?.strip_prefix('=')?.split(';').next()?.to_owned())
    }

    /// The body as data.
    pub(crate) fn json(&self) -> Result<serde_json::Value> {
        let text = || format!("{}: {}", self.status, String::from_utf8_lossy(&self.body));
        serde_json::from_slice(&self.body).with_context(text)
    }
}

/// Connects from the address whose turn it is.
pub(crate) async fn connect(to: SocketAddr, turn: usize) -> Result<TcpStream> {
    let socket = TcpSocket::new_v4()?;
    socket.set_reuseaddr(true)?;
    let source = Ipv4Addr::new(127, 0, 0, 2 + (turn % SOURCES) as u8);
    socket.bind(SocketAddr::from((source, 0)))?;
    let stream = socket.connect(to).await?;
    stream.set_nodelay(true)?;
    Ok(stream)
}

/// A request for a page or a stream.
pub(crate) fn get(to: SocketAddr, path: &str, cookie: &str, accept: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\nHost: {to}\r\nAccept: {accept}\r\nAccept-Language: nl\r\nCookie: {cookie}\r\n\r\n")
        .into()
}

/// A form that is sent.
pub(crate) fn post(to: SocketAddr, path: &str, cookie: &str, body: &str, last: bool) -> Vec<u8> {
    let last = if last { "Connection: close\r\n" } else { "" };
    let kind = "Content-Type: application/x-www-form-urlencoded";
    let length = body.len();
    format!(
        "POST {path} HTTP/1.1\r\nHost: {to}\r\nAccept-Language: nl\r\nCookie: {cookie}\r\n{last}{kind}\r\nContent-Length: {length}\r\n\r\n{body}"
    )
    .into()
}

/// Reads an answer that says how long it is.
pub(crate) async fn reply(stream: &mut TcpStream) -> Result<Reply> {
    let mut bytes = Vec::with_capacity(1_024);
    loop {
        if let Some(end) = find(&bytes, b"\r\n\r\n") {
            let head = String::from_utf8_lossy(&bytes[..end]).to_lowercase();
            let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse::<usize>().ok());
            let whole = end + 4 + length.unwrap_or(0);
            while bytes.len() < whole {
                if stream.read_buf(&mut bytes).await? == 0 {
                    bail!("an answer that breaks off");
                }
            }
            let status = head.get(9..12).and_then(|it| it.parse().ok()).context("an answer without a status")?;
            // Keys in cookies know capitals; the rest of a head is only compared.
            let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
            return Ok(Reply { status, head, body: bytes[end + 4..whole].to_vec() });
        }
        if stream.read_buf(&mut bytes).await? == 0 {
            bail!("no answer");
        }
    }
}

/// Where this stands.
pub(crate) fn find(bytes: &[u8], sought: &[u8]) -> Option<usize> {
    bytes.windows(sought.len()).position(|it| it == sought)
}

/// Sends something on a connection of its own and reads the answer.
pub(crate) async fn exchange(to: SocketAddr, turn: usize, request: &[u8]) -> Result<Reply> {
    let mut stream = connect(to, turn).await?;
    stream.write_all(request).await?;
    reply(&mut stream).await
}

/// Sends something on a connection that is kept.
pub(crate) async fn ask(stream: &mut TcpStream, request: &[u8]) -> Result<Reply> {
    stream.write_all(request).await?;
    reply(stream).await
}
