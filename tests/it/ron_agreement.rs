//! Our reader of RON accepts what the `ron` crate accepts: `ron` stays the definition of the language.

use crate::support::{root, try_load};

/// Whether the `ron` crate reads a text.
fn ron_reads(text: &str) -> bool {
    ron::Options::default().from_str::<ron::Value>(text).is_ok()
}

/// Whether our reader finds the syntax in order; what it says of the content does not count.
fn we_read(text: &str) -> bool {
    let syntax = [
        "unclosed-comment",
        "unknown-escape",
        "stray-quote",
        "malformed-number",
        "stray-character",
        "unclosed-text",
        "trailing-text",
        "mixed-fields",
        "missing-comma",
        "missing-colon",
        "unexpected",
        "unclosed",
        "mismatched-bracket",
        "too-deep",
        "empty-file",
        "unopened-text",
        "unquoted-condition",
    ];
    !try_load(text).found.iter().any(|it| syntax.contains(&it.code))
}

#[track_caller]
fn check(text: &str) {
    assert_eq!(we_read(text), ron_reads(text), "{text}");
}

#[test]
fn both_read_the_same() {
    for text in [
        "()",
        "(a: 1)",
        "(a: 1,)",
        "S(a: 1, b: \"x\")",
        "(1, 2)",
        "[1, 2,]",
        "{\"a\": 1, \"b\": [()]}",
        "\"a\\nb\\u{e9}\"",
        "r#\"raw \"quoted\" text\"#",
        "// comment\n(a: /* inner /* nested */ */ 1)",
        "(a: -3, b: 0x1F, c: 1_000)",
        "(a: 1.5e3)",
        "(a: 'x')",
        "(a: Some(1), b: None)",
        "(a: true, b: Word)",
        "[Word, Other(1)]",
        "(a: \"x\" b: 1)",
        "(a 1)",
        "(a: 1",
        "[1, 2",
        "{\"a\": 1",
        "(a: 1]",
        "\"open",
        "/* open",
        "(a: \"\\q\")",
        "(a: 1))",
        "(,)",
        "[,]",
        "{\"a\" 1}",
        "(a: )",
        "",
        "#![enable(implicit_some)]\n(a: 1)",
        "(a: \"line\\\n   two\")",
        "(a: b\"bytes\")",
        "(a: +1)",
        "(a: --1)",
        "(a: 1i32)",
    ] {
        check(text);
    }
}

#[test]
fn both_read_the_files_we_ship() {
    let mut files = vec![root().join("assets/model/relationship.ron")];
    for case in crate::support::CASES {
        files.push(root().join("scenarios").join(case).join("scenario.ron"));
    }
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        assert!(ron_reads(&text), "{}", file.display());
        assert!(we_read(&text), "{}", file.display());
    }
}
