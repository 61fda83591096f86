//! The network of the room, as the trainer typed it: held in memory for the screen, and written nowhere.

use super::form::FormFields;

/// Most bytes of the name of a network, and the fewest and most of a password (IEEE 802.11).
const NAME: usize = 32;
const PASSWORD: std::ops::RangeInclusive<usize> = 8..=63;

/// The network of the room. It has no `Debug`, so that no message can print the password.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct RoomWifi {
    /// Its name.
    pub(super) name: String,
    /// Its password; none where it is open.
    pub(super) password: Option<String>,
}

impl RoomWifi {
    /// The network that was typed; nothing where no network can be called so, or have this password.
    pub(super) fn typed(fields: &FormFields) -> Option<Self> {
        let name = fields.get("name")?.to_owned();
        let password = fields.get("password").map(str::to_owned);
        let plain = |text: &String| !text.chars().any(char::is_control);
        let fits = name.len() <= NAME && plain(&name);
        let opens = password.as_ref().is_none_or(|word| PASSWORD.contains(&word.len()) && plain(word));
        (fits && opens).then_some(Self { name, password })
    }

    /// What phones read from a QR code: `WIFI:T:WPA;S:name;P:password;;`, as `ZXing` describes it and phones took it over.
    pub(super) fn code(&self) -> String {
        let name = escaped(&self.name);
        match &self.password {
            Some(password) => format!("WIFI:T:WPA;S:{name};P:{};;", escaped(password)),
            None => format!("WIFI:T:nopass;S:{name};;"),
        }
    }
}

/// What would end a field stands behind a backslash.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in text.chars() {
        if matches!(sign, '\\' | ';' | ',' | ':' | '"') {
            escaped.push('\\');
        }
        escaped.push(sign);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(form: &str) -> Option<RoomWifi> {
        RoomWifi::typed(&FormFields::read(form.as_bytes()))
    }

    #[test]
    fn a_network_is_read_as_phones_read_it_or_refused() {
        let code = |form: &str| typed(form).map(|wifi| wifi.code());
        assert_eq!(
            code("name=Zaal+3&password=ge%3Bheim%5C12"),
            Some(String::from(r"WIFI:T:WPA;S:Zaal 3;P:ge\;heim\\12;;"))
        );
        assert_eq!(code("name=a%3Ab"), Some(String::from(r"WIFI:T:nopass;S:a\:b;;")));
        for wrong in ["", "name=", "password=12345678", "name=Zaal&password=kort", "name=Za%0Aal"] {
            assert_eq!(code(wrong), None, "{wrong}");
        }
        assert_eq!(code(&format!("name={}", "x".repeat(33))), None);
    }
}
