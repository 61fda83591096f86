//! A form as it is sent: small, in time, each field any number of times.

use super::house::House;
use super::respond::{Answer, sentence};
use super::visitor::Visitor;
use crate::engine::MOST_STEPS;
use axum::body::{Body, to_bytes};
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use std::sync::Arc;
use std::time::Duration;

/// Most bytes of a form.
const LARGEST: usize = 4 * 1_024;
/// How long sending one may take.
const SENT_WITHIN: Duration = Duration::from_secs(5);

/// The fields of a form, in the order in which they were sent.
#[derive(Debug, Clone, Default)]
pub(super) struct FormFields(Vec<(String, String)>);

impl FormFields {
    /// The fields that text of this form holds; what is no form holds none.
    pub(super) fn read(text: &[u8]) -> Self {
        let pairs = text.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty());
        let fields = pairs.map(|pair| {
            let at = pair.iter().position(|byte| *byte == b'=').unwrap_or(pair.len());
            (plain(&pair[..at]), plain(pair.get(at + 1..).unwrap_or_default()))
        });
        Self(fields.collect())
    }

    /// The first value of a field; nothing where it is empty.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str());
        found.filter(|value| !value.is_empty())
    }

    /// Every value of a field.
    pub(super) fn all<'f>(&'f self, name: &'f str) -> impl Iterator<Item = &'f str> {
        self.0.iter().filter(move |(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    /// The keys of what was picked together, from the fields of this name; from `place:KEY` in the order of their numbers,
    /// and from `amount:KEY` each once for each step. Nothing where a number is none, or stands there twice.
    pub(super) fn together(&self, name: &str) -> Option<Vec<String>> {
        let numbered = |prefix: &str| -> Option<Vec<(u32, String)>> {
            let fields = self.0.iter().filter_map(|(found, value)| Some((found.strip_prefix(prefix)?, value.trim())));
            let fields = fields.filter(|(_, value)| !value.is_empty());
            fields.map(|(key, value)| Some((value.parse().ok()?, key.to_owned()))).collect()
        };
        let mut places = numbered("place:")?;
        places.sort();
        if places.windows(2).any(|pair| pair[0].0 == pair[1].0) {
            return None;
        }
        let mut keys: Vec<String> = self.all(name).filter(|key| !key.is_empty()).map(str::to_owned).collect();
        keys.extend(places.into_iter().map(|(_, key)| key));
        let step = self.number::<u32>("unit").filter(|step| *step > 0);
        for (amount, key) in numbered("amount:")? {
            let step = step?;
            let times = amount / step;
            if amount % step != 0 || times > u32::from(MOST_STEPS) {
                return None;
            }
            keys.extend(std::iter::repeat_n(key, times as usize));
        }
        Some(keys)
    }

    /// The first value of a field as a number.
    pub(super) fn number<N: std::str::FromStr>(&self, name: &str) -> Option<N> {
        self.get(name)?.trim().parse().ok()
    }
}

/// Text as it was before it was made fit for a form. What is no UTF-8 is read as far as it goes.
fn plain(coded: &[u8]) -> String {
    let mut bytes = Vec::with_capacity(coded.len());
    let mut rest = coded;
    while let [first, more @ ..] = rest {
        let hex = |at: usize| more.get(at).and_then(|digit| char::from(*digit).to_digit(16));
        match (first, hex(0), hex(1)) {
            (b'%', Some(high), Some(low)) => {
                bytes.push((high * 16 + low) as u8);
                rest = &more[2..];
            }
            (b'+', ..) => {
                bytes.push(b' ');
                rest = more;
            }
            _ => {
                bytes.push(*first);
                rest = more;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

impl FromRequest<Arc<House>> for FormFields {
    type Rejection = Answer;

    async fn from_request(request: Request, house: &Arc<House>) -> Result<Self, Answer> {
        let (mut parts, body): (_, Body) = request.into_parts();
        let visitor = match Visitor::from_request_parts(&mut parts, house).await {
            Ok(visitor) => visitor,
            Err(never) => match never {},
        };
        let refuse = |status, id| sentence(house, &visitor, status, id);
        let kind = parts.headers.get(CONTENT_TYPE).and_then(|it| it.to_str().ok()).unwrap_or_default();
        if !kind.is_empty() && !kind.starts_with("application/x-www-form-urlencoded") {
            return Err(refuse(StatusCode::BAD_REQUEST, "live-error-form"));
        }
        match tokio::time::timeout(SENT_WITHIN, to_bytes(body, LARGEST)).await {
            Ok(Ok(bytes)) => Ok(Self::read(&bytes)),
            Ok(Err(error)) if is_too_long(&error) => Err(refuse(StatusCode::PAYLOAD_TOO_LARGE, "live-error-large")),
            Ok(Err(_)) => Err(refuse(StatusCode::BAD_REQUEST, "live-error-form")),
            Err(_) => Err(refuse(StatusCode::REQUEST_TIMEOUT, "live-error-slow")),
        }
    }
}

fn is_too_long(error: &axum::Error) -> bool {
    let mut cause: Option<&dyn std::error::Error> = Some(error);
    while let Some(error) = cause {
        if error.to_string().contains("length limit") {
            return true;
        }
        cause = error.source();
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_read_field_by_field() {
        let fields = FormFields::read(b"moment=3%3Afoyer.aan&choice=a&choice=b+c&leeg=&los&n=12&fout=%zz%4");
        assert_eq!(fields.get("moment"), Some("3:foyer.aan"));
        assert_eq!(fields.all("choice").collect::<Vec<_>>(), ["a", "b c"]);
        assert_eq!((fields.get("leeg"), fields.get("los"), fields.get("niets")), (None, None, None));
        assert_eq!((fields.number::<u32>("n"), fields.number::<u32>("moment")), (Some(12), None));
        assert_eq!(fields.get("fout"), Some("%zz%4"));
    }
}
