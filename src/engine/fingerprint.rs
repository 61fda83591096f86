//! A number for a text, where nothing has to be kept from anybody.

/// A number for a text, the same on every machine and in every version (FNV-1a), which that of the standard library is not.
#[must_use]
pub fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(0xCBF2_9CE4_8422_2325, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_one_that_others_know_by_that_name() {
        assert_eq!(
            ["", "a", "foobar"].map(fingerprint),
            [0xcbf2_9ce4_8422_2325, 0xaf63_dc4c_8601_ec8c, 0x8594_4171_f739_67e8]
        );
    }
}
