//! Text that fits its box in whatever font a program draws it with: measured by a wide one, with room to spare.

use super::wrap::cut_off;

/// How a text is set.
#[derive(Clone, Copy)]
pub(super) struct Face {
    /// The size, in units of the picture.
    pub(super) size: f64,
    pub(super) bold: bool,
}

impl Face {
    pub(super) const fn plain(size: f64) -> Self {
        Self { size, bold: false }
    }

    pub(super) const fn bold(size: f64) -> Self {
        Self { size, bold: true }
    }

    /// How wide a text is at the most, in units of the picture. The advances are those of `DejaVu Sans`, the widest font that
    /// programs fall back on.
    pub(super) fn width(self, text: &str) -> f64 {
        let thousandths: u32 = text.chars().map(advance).sum();
        let weight = if self.bold { 1.12 } else { 1.0 };
        f64::from(thousandths) / 1_000.0 * self.size * weight
    }
}

/// The advance of a character in thousandths of its size.
fn advance(letter: char) -> u32 {
    match letter {
        'i' | 'j' | 'l' | '\'' | 'I' | 'J' => 290,
        ' ' | '.' | ',' | '‘' | '’' | '·' => 320,
        ':' | ';' | '/' | '|' => 340,
        'f' | 't' | '-' | '(' | ')' | '[' | ']' | '!' => 395,
        'r' | '"' => 440,
        's' | 'z' | '“' | '”' | '?' => 525,
        'c' | 'k' | 'L' | 'F' => 580,
        'v' | 'x' | 'y' | 'a' | 'e' | 'o' | 'T' | 'Y' | 'P' | '_' => 615,
        'w' => 820,
        'm' | 'W' | '%' | '—' | '…' | '@' => 1_000,
        'M' | '→' => 865,
        '0'..='9' | 'a'..='z' | '–' | '€' | 'é' | 'ë' | 'ï' => 640,
        'A' | 'B' | 'C' | 'E' | 'K' | 'R' | 'S' | 'V' | 'X' | 'Z' => 700,
        letter if letter.is_uppercase() => 790,
        letter if letter >= '\u{2e80}' => 1_000,
        _ => 660,
    }
}

/// The lines of a text, `most` at the most; what was cut off ends in an ellipsis.
pub(super) fn fit(text: &str, face: Face, width: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        // Of a text that is cut off anyway the rest need not be measured.
        if lines.len() > most {
            break;
        }
        let blank = if line.is_empty() { "" } else { " " };
        if face.width(&line) + face.width(blank) + face.width(word) <= width {
            line.push_str(blank);
            line.push_str(word);
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for letter in word.chars() {
            if !line.is_empty() && face.width(&line) + face.width(letter.encode_utf8(&mut [0; 4])) > width {
                lines.push(std::mem::take(&mut line));
            }
            line.push(letter);
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            cut_off(last, |line| face.width(line) + face.width("…") <= width);
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_fit_is_cut_off_in_sight() {
        let face = Face::plain(10.0);
        assert_eq!(fit("een twee drie", face, 60.0, 3), ["een twee", "drie"]);
        assert_eq!(fit("een twee drie vier, vijf", face, 60.0, 2), ["een twee", "drie vier…"]);
        assert_eq!(fit("allemaalaaneen", face, 30.0, 9), ["allem", "aalaa", "neen"]);
        assert!(fit(" ", face, 30.0, 1).is_empty());
    }

    #[test]
    fn no_line_is_wider_than_asked() {
        let face = Face::bold(14.0);
        let text = "Zeg mevrouw Wijnmalen dat de wethouder WEL komt, maar pas op donderdag om 11:45 uur.";
        for width in [40.0, 90.0, 200.0] {
            assert!(fit(text, face, width, 99).iter().all(|line| face.width(line) <= width));
        }
    }
}
