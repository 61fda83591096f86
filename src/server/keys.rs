//! Keys, codes and recovery words: drawn from the system's chance, kept only as hashes.

use crate::room::{KeyHolder, RoomKey};
use sha2::{Digest, Sha256};

/// Letters of keys and of the codes of hosted rooms: none that looks like another.
const LETTERS: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz023456789";
/// Letters of a key: 26 times five bits hold 128.
const KEY_LETTERS: usize = 26;
/// Letters of the code of a hosted room.
const HOSTED_CODE: usize = 6;
/// Digits of the code of a room on a local network.
const LOCAL_CODE: u32 = 4;
/// Letters of a seat card.
const CARD: usize = 10;
/// Recovery words: six times twelve bits.
const WORDS: usize = 6;

/// A fresh key of 128 bits.
pub(super) fn key() -> String {
    letters(rand::random::<u128>(), KEY_LETTERS)
}

/// A fresh name of a room in addresses. It is no secret, and it is not the code.
pub(super) fn room_name() -> String {
    letters(u128::from(rand::random::<u64>()), 10)
}

fn letters(mut bits: u128, count: usize) -> String {
    let mut text = String::with_capacity(count);
    for _ in 0..count {
        text.push(char::from(LETTERS[(bits & 31) as usize]));
        bits >>= 5;
    }
    text
}

/// A fresh join code: six letters where the room can be reached from everywhere, four digits on a local network.
pub(super) fn code(hosted: bool) -> String {
    if hosted {
        return letters(u128::from(rand::random::<u64>()), HOSTED_CODE).to_uppercase();
    }
    let range = 10_u32.pow(LOCAL_CODE);
    format!("{:04}", rand::random::<u32>() % range)
}

/// A fresh seat card: ten letters hold 50 bits, and wrong ones cost what wrong codes cost.
pub(super) fn card() -> String {
    letters(u128::from(rand::random::<u64>()), CARD)
}

/// A seat card as it is typed, in the form in which it was made.
pub(super) fn typed_card(typed: &str) -> String {
    typed.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase()
}

/// A seat card as it is printed: two halves are easier to type.
pub(super) fn printed_card(card: &str) -> String {
    let (one, two) = card.split_at_checked(CARD / 2).unwrap_or((card, ""));
    format!("{one} {two}")
}

/// A code as it is typed, in the form in which codes are given; nothing where it cannot be one.
pub(super) fn typed_code(typed: &str) -> Option<String> {
    let code: String = typed.chars().filter(|sign| !sign.is_whitespace() && *sign != '-').collect();
    let code = code.to_uppercase();
    let fits =
        (LOCAL_CODE as usize..=HOSTED_CODE).contains(&code.len()) && code.bytes().all(|it| it.is_ascii_alphanumeric());
    fits.then_some(code)
}

/// Fresh recovery words: short, pronounceable, of no language.
pub(super) fn recovery_words() -> String {
    const SOUNDS: &[u8; 16] = b"bdfghjklmnprstvz";
    const VOWELS: &[u8; 4] = b"aeio";
    let mut bits = rand::random::<u128>();
    let mut draw = |letters: &[u8]| {
        let letter = letters[(bits % letters.len() as u128) as usize];
        bits /= letters.len() as u128;
        char::from(letter)
    };
    let mut word = || [draw(SOUNDS), draw(VOWELS), draw(SOUNDS), draw(VOWELS)].iter().collect::<String>();
    (0..WORDS).map(|_| word()).collect::<Vec<_>>().join(" ")
}

/// Recovery words as they are typed, in the form in which they were given.
pub(super) fn typed_words(typed: &str) -> String {
    // However they were written down: with commas, hyphens or numbers before them.
    let words = typed.split(|sign: char| !sign.is_alphabetic()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

/// What is kept of a key.
pub(super) fn hash(key: &str) -> [u8; 32] {
    Sha256::digest(key.as_bytes()).into()
}

/// A key with what it opens, as it is kept.
pub(super) fn kept(key: &str, holder: KeyHolder) -> RoomKey {
    RoomKey { hash: hash(key), holder }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_hold_128_bits_and_codes_can_be_typed_as_they_are_read() {
        assert_eq!(key().len(), 26);
        assert_ne!(key(), key());
        assert_eq!(typed_code(" ab c-2k9 "), Some(String::from("ABC2K9")));
        for wrong in ["", "1", "12 3", "4827<", "12345678"] {
            assert_eq!(typed_code(wrong), None, "{wrong}");
        }
        for hosted in [false, true] {
            let code = code(hosted);
            assert_eq!(typed_code(&code.to_lowercase()), Some(code));
        }
    }

    #[test]
    fn cards_can_be_typed_as_they_are_printed() {
        let card = card();
        assert_eq!(typed_card(&printed_card(&card).to_uppercase()), card);
        assert_eq!((typed_card("<é>"), printed_card("ab")), (String::new(), String::from("ab ")));
    }

    #[test]
    fn recovery_words_can_be_typed_in_any_case_and_spacing() {
        let words = recovery_words();
        assert_eq!(words.split(' ').count(), 6);
        assert_eq!(typed_words(&format!("  {} ", words.to_uppercase().replace(' ', "  "))), words);
        assert_eq!(typed_words(&format!("{}.", words.replace(' ', ", "))), words);
        assert_eq!(typed_words(&format!("1. {}", words.replace(' ', " - "))), words);
    }
}
