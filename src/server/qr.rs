//! An address as a QR code: a picture for pages, signs for a terminal, and squares for whoever draws it.

use fast_qr::convert::Builder;
use fast_qr::convert::svg::SvgBuilder;
use fast_qr::{ECL, QRBuilder};

/// The address as a picture in an address of its own; nothing where it is too long.
pub(super) fn picture(address: &str) -> Option<String> {
    let code = QRBuilder::new(address).ecl(ECL::M).build().ok()?;
    let svg = SvgBuilder::default().margin(4).to_str(&code);
    let mut picture = String::from("data:image/svg+xml,");
    for byte in svg.bytes() {
        match byte {
            b'"' => picture.push('\''),
            b'#' => picture.push_str("%23"),
            b'%' => picture.push_str("%25"),
            b'<' => picture.push_str("%3C"),
            b'>' => picture.push_str("%3E"),
            other => picture.push(char::from(other)),
        }
    }
    Some(picture)
}

/// The address as signs for a terminal; nothing where it is too long.
#[must_use]
pub fn qr_signs(address: &str) -> Option<String> {
    QRBuilder::new(address).ecl(ECL::M).build().ok().map(|code| code.to_str())
}

/// The address as rows of squares, dark where true; nothing where it is too long. The white rim, four squares wide, is
/// for whoever draws it.
#[must_use]
pub fn qr_squares(address: &str) -> Option<Vec<Vec<bool>>> {
    let code = QRBuilder::new(address).ecl(ECL::M).build().ok()?;
    Some((0..code.size).map(|row| code[row].iter().map(|it| it.value()).collect()).collect())
}
