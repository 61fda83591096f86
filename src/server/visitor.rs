//! Who asks: the language, the cookies, and whether a page or its data is wanted.

use super::house::House;
use crate::report::Messages;
use axum::extract::FromRequestParts;
use axum::http::header::{ACCEPT, ACCEPT_LANGUAGE, COOKIE};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName};
use std::convert::Infallible;
use std::sync::Arc;

/// The cookie with the language that somebody chose.
pub(super) const LANGUAGE_COOKIE: &str = "taal";

/// Who asks.
#[derive(Debug, Clone)]
pub(super) struct Visitor {
    /// The language of the pages.
    pub(super) language: &'static str,
    /// Whether the data of the page is wanted.
    pub(super) json: bool,
    /// The address asked for, without what stands behind `?`.
    pub(super) path: String,
    cookies: String,
}

impl Visitor {
    /// The value of a cookie.
    pub(super) fn cookie(&self, name: &str) -> Option<&str> {
        let mut pairs = self.cookies.split(';').filter_map(|pair| pair.trim().split_once('='));
        pairs.find(|(found, _)| *found == name).map(|(_, value)| value)
    }
}

fn header(headers: &HeaderMap, name: &HeaderName) -> String {
    let values = headers.get_all(name).iter().filter_map(|value| value.to_str().ok());
    values.collect::<Vec<_>>().join(if *name == COOKIE { ";" } else { "," })
}

impl FromRequestParts<Arc<House>> for Visitor {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, house: &Arc<House>) -> Result<Self, Infallible> {
        let cookies = header(&parts.headers, &COOKIE);
        let accept = header(&parts.headers, &ACCEPT);
        let mut visitor = Self {
            language: accepted(&header(&parts.headers, &ACCEPT_LANGUAGE)).unwrap_or(house.language),
            json: accept.contains("application/json") && !accept.contains("text/html"),
            path: parts.uri.path().to_owned(),
            cookies,
        };
        if let Some(chosen) = visitor.cookie(LANGUAGE_COOKIE).and_then(Messages::language_of) {
            visitor.language = chosen;
        }
        Ok(visitor)
    }
}

/// The language of pages that somebody likes best.
fn accepted(header: &str) -> Option<&'static str> {
    let mut best: Option<(&'static str, u32)> = None;
    for part in header.split(',') {
        let (code, rest) = part.split_once(';').unwrap_or((part, ""));
        let Some(language) = Messages::language_of(code.trim().to_lowercase().as_str()) else { continue };
        let weight = rest.trim().strip_prefix("q=").map_or(Some(1_000), thousandths).unwrap_or(0);
        if weight > best.map_or(0, |(_, weight)| weight) {
            best = Some((language, weight));
        }
    }
    best.map(|(language, _)| language)
}

/// `0.85` in thousandths.
fn thousandths(text: &str) -> Option<u32> {
    let (whole, part) = text.trim().split_once('.').unwrap_or((text.trim(), ""));
    let part: String = part.chars().chain("000".chars()).take(3).collect();
    Some(whole.parse::<u32>().ok()?.min(1) * 1_000 + part.parse::<u32>().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_that_a_phone_likes_best_is_taken() {
        assert_eq!(accepted("nl-NL,nl;q=0.9,en;q=0.8"), Some("nl"));
        assert_eq!(accepted("fr,en;q=0.7,nl;q=0.75"), Some("nl"));
        assert_eq!(accepted("en-GB"), Some("en"));
        assert_eq!(accepted("de;q=1, nl;q=0"), None);
        assert_eq!(accepted(""), None);
        assert_eq!(accepted("nl;q=x,en;q=0.1"), Some("en"));
    }
}
