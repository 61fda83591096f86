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
        "inner-quote",
        "unopened-text",
        "unquoted-condition",
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
        // What fuzzing found, or what came to light while mending it.
        "# heading\n(a: 1)",
        "# heading\n[1]\n(a: 1)",
        "#![enable(implicit_some, unwrap_newtypes,)]\n#![type = \"x\"]\n(a: 1)",
        "#![enable(nothing)]\n(a: 1)",
        "#![enable()]\n(a: 1)",
        "\"a\\",
        "\"\\x41\\xc3\\xa9\"",
        "\"\\xe9\"",
        "\"\\x+1\"",
        "\"\\u{+41}\"",
        "\"a\\\rb\"",
        "\"a\\\r\n  b\"",
        "(a: b\"\\xe9\", b: b'\\xe9')",
        "'\\xe9'",
        "b'é'",
        "b'\\u{41}'",
        "(a: -inf, b: +NaNf32, c: inff64)",
        "(a: 0xFFFFFFFFFFFFFFFF, b: 18446744073709551615u64)",
        "(a: 0x10000000000000000)",
        "(a: -0x8000000000000000)",
        "(a: 99999999999999999999)",
        "(a: 300u8)",
        "(a: -1u8)",
        "(a: 1i128)",
        "(a: -_1)",
        "(a: 1._5)",
        "(true: 1, None: 2, Some: 3, inf: 4)",
        "(a: Some)",
        "(a: Some())",
        "(a: Some(1, 2))",
        "(a: None(1))",
        "(a: r#raw-name.x)",
        "(a: r#Some, b: r#Some(1, 2))",
        "(a: r#None(1))",
        "(a: r#true(1))",
        "(a: r#inf(1))",
        "(a: r#true, b: r#inf)",
        "# ! [ enable ( implicit_some ) ]\n(a: 1)",
        "#! let's go\n(a: 1)",
        "(a: Some[1])",
        "(a: 1, \"b\": 2)",
        "(a /* name */ : \"x\", b\t: \"y\")",
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
        // The one step of the format beyond RON: a field with a name behind values, as in `Divide(24, step: 2)`.
        let plain = text.replace(", step: ", ", ").replace(", least: ", ", ");
        assert!(ron_reads(&plain), "{}", file.display());
        assert!(we_read(&text), "{}", file.display());
    }
}
