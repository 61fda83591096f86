//! A browser without a script, as small as one can be: cookies, forms, pages, and every byte that it was sent.

use serde_json::Value;
use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// An answer.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: String,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.body))
    }
}

/// Somebody with a browser.
pub(crate) struct Browser {
    pub(crate) address: SocketAddr,
    pub(crate) language: &'static str,
    cookies: BTreeMap<(String, String), String>,
    /// Every byte that it was sent.
    pub(crate) seen: String,
}

/// Text as it stands in a form.
pub(crate) fn coded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' | b'.' | b'-' => char::from(byte).to_string(),
            other => format!("%{other:02X}"),
        })
        .collect()
}

impl Browser {
    pub(crate) fn new(address: SocketAddr, language: &'static str) -> Self {
        Self { address, language, cookies: BTreeMap::new(), seen: String::new() }
    }

    fn head(&self, path: &str) -> String {
        let sent = self.cookies.iter().filter(|((at, _), _)| {
            path == at
                || path.starts_with(&format!("{}/", at.trim_end_matches('/')))
                || path.starts_with(&format!("{at}?"))
        });
        let cookies: Vec<_> = sent.map(|((_, name), value)| format!("{name}={value}")).collect();
        let cookies = if cookies.is_empty() { String::new() } else { format!("Cookie: {}\r\n", cookies.join("; ")) };
        format!("Host: {}\r\nAccept-Language: {}\r\n{cookies}", self.address, self.language)
    }

    /// Sends something and reads the answer to its end.
    pub(crate) fn send(&mut self, text: &str) -> Answer {
        self.try_send(text).unwrap()
    }

    fn try_send(&mut self, text: &str) -> std::io::Result<Answer> {
        let mut stream = TcpStream::connect(self.address)?;
        stream.set_read_timeout(Some(Duration::from_secs(40)))?;
        stream.write_all(text.as_bytes())?;
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes);
        Ok(self.read(&String::from_utf8_lossy(&bytes)))
    }

    fn read(&mut self, text: &str) -> Answer {
        self.seen.push_str(text);
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((text, ""));
        let mut lines = head.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1)).and_then(|it| it.parse().ok()).unwrap_or(0);
        let headers: Vec<_> = lines
            .filter_map(|line| line.split_once(": "))
            .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
            .collect();
        for (_, cookie) in headers.iter().filter(|(name, _)| name == "set-cookie") {
            let (name, value) = cookie.split(';').next().unwrap().split_once('=').unwrap();
            let at = cookie.split("; ").find_map(|part| part.strip_prefix("Path=")).unwrap();
            self.cookies.insert((at.to_owned(), name.to_owned()), value.to_owned());
        }
        Answer { status, headers, body: body.to_owned() }
    }

    pub(crate) fn get_as(&mut self, path: &str, accept: &str) -> Answer {
        let head = self.head(path);
        self.send(&format!("GET {path} HTTP/1.1\r\n{head}Accept: {accept}\r\nConnection: close\r\n\r\n"))
    }

    pub(crate) fn get(&mut self, path: &str) -> Answer {
        self.get_as(path, "text/html")
    }

    pub(crate) fn json(&mut self, path: &str) -> Value {
        self.get_as(path, "application/json").json()
    }

    /// A page that must be there.
    pub(crate) fn page(&mut self, path: &str) -> String {
        let answer = self.get(path);
        assert_eq!(answer.status, 200, "{}", answer.body);
        answer.body
    }

    pub(crate) fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.post_with(path, fields, "")
    }

    /// Sends a form to a host that may be gone; gives the status of the answer.
    pub(crate) fn try_post(&mut self, path: &str, fields: &[(&str, &str)]) -> Option<u16> {
        let text = self.form_text(path, fields, "");
        self.try_send(&text).ok().map(|answer| answer.status)
    }

    pub(crate) fn post_with(&mut self, path: &str, fields: &[(&str, &str)], more: &str) -> Answer {
        let text = self.form_text(path, fields, more);
        self.send(&text)
    }

    fn form_text(&self, path: &str, fields: &[(&str, &str)], more: &str) -> String {
        let body: Vec<_> = fields.iter().map(|(name, value)| format!("{}={}", coded(name), coded(value))).collect();
        let (body, head) = (body.join("&"), self.head(path));
        let kind = "Content-Type: application/x-www-form-urlencoded";
        format!(
            "POST {path} HTTP/1.1\r\n{head}{more}{kind}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
            body.len()
        )
    }

    /// Opens a stream; what is read of it comes as text.
    pub(crate) fn stream(&self, path: &str) -> Stream {
        let head = self.head(path);
        let mut stream = TcpStream::connect(self.address).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\n{head}Accept: text/event-stream\r\n\r\n").unwrap();
        Stream { stream, seen: String::new() }
    }

    /// The present values of a form on a page, as a browser would send them: what is hidden, checked or chosen.
    pub(crate) fn form(page: &str, holds: &str) -> (String, Vec<(String, String)>) {
        let form =
            page.split("<form ").skip(1).map(|it| it.split("</form>").next().unwrap()).find(|it| it.contains(holds));
        let form = form.unwrap_or_else(|| panic!("no form with {holds}: {page}"));
        let attribute = |tag: &str, name: &str| {
            let value = tag.split(&format!("{name}=\"")).nth(1)?.split('"').next()?;
            Some(value.replace("&amp;", "&").replace("&#x2f;", "/").replace("&#x27;", "'"))
        };
        let action = attribute(form, "action").unwrap();
        let inputs = form.split("<input ").skip(1).map(|it| it.split('>').next().unwrap());
        let sent = inputs.filter(|it| it.contains("type=\"hidden\"") || it.contains(" checked"));
        (action, sent.map(|it| (attribute(it, "name").unwrap(), attribute(it, "value").unwrap())).collect())
    }
}

/// An open stream of events.
pub(crate) struct Stream {
    stream: TcpStream,
    pub(crate) seen: String,
}

impl Stream {
    /// Reads until this stands in what came after `from` bytes, or the stream ends; gives whether it stands there.
    pub(crate) fn until(&mut self, from: usize, text: &str, within: Duration) -> bool {
        self.stream.set_read_timeout(Some(Duration::from_millis(100))).unwrap();
        let began = std::time::Instant::now();
        let mut buffer = [0; 4096];
        while began.elapsed() < within {
            if self.seen.get(from..).is_some_and(|it| it.contains(text)) {
                return true;
            }
            match self.stream.read(&mut buffer) {
                Ok(0) => break,
                Ok(read) => self.seen.push_str(&String::from_utf8_lossy(&buffer[..read])),
                Err(_) => {}
            }
        }
        self.seen.get(from..).is_some_and(|it| it.contains(text))
    }

    /// Whether the other side ended it within a while.
    pub(crate) fn ends(&mut self, within: Duration) -> bool {
        self.stream.set_read_timeout(Some(Duration::from_millis(100))).unwrap();
        let began = std::time::Instant::now();
        let mut buffer = [0; 4096];
        while began.elapsed() < within {
            match self.stream.read(&mut buffer) {
                Ok(0) => return true,
                Ok(read) => self.seen.push_str(&String::from_utf8_lossy(&buffer[..read])),
                Err(_) => {}
            }
            // The last chunk: the connection itself may stay for something else.
            if self.seen.ends_with("\r\n0\r\n\r\n") {
                return true;
            }
        }
        false
    }
}
