//! What is read of a PO file is written again.

use super::*;
use crate::script::diagnostic::Severity;

const SAMPLE: &str = "# Translated by Ada\n#, fuzzy\nmsgid \"\"\nmsgstr \"\"\n\"Language: en\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n\
    # by hand\n#, fuzzy, no-wrap\n#| msgctxt \"name\"\n#| msgid \"Oud\"\nmsgctxt \"title\"\nmsgid \"Nieuw\"\nmsgstr \"Old\"\n\n\
    msgid \"zonder plaats\"\nmsgid_plural \"meer\"\nmsgstr[0] \"one\"\nmsgstr[1] \"more\"\n\n\
    #~ msgctxt \"gone\"\n#~ msgid \"Weg \\\"hier\\\"\"\n#~ msgstr \"Gone\"\n\n# Vraag de auteur.\n";

/// The same, with nothing left of the lines that were read.
fn forget_lines(catalogue: &mut Catalogue) {
    catalogue.header.written.clear();
    for entry in &mut catalogue.entries {
        entry.written.clear();
    }
}

#[test]
fn what_is_read_is_written_again() {
    let (mut catalogue, found) = parse(SAMPLE);
    assert_eq!(found, []);
    let [fuzzy, plural, gone] = &*catalogue.entries else { panic!("{catalogue:?}") };
    assert!(catalogue.header.fuzzy && fuzzy.fuzzy);
    assert_eq!((fuzzy.previous_context.as_deref(), fuzzy.previous.as_deref()), (Some("name"), Some("Oud")));
    assert_eq!(fuzzy.flags, ["no-wrap"]);
    assert_eq!((&plural.context, &*plural.text), (&None, "one"));
    assert_eq!((gone.obsolete, &*gone.id), (true, "Weg \"hier\""));
    assert_eq!(catalogue.tail, "# Vraag de auteur.");
    assert_eq!(write(&catalogue), SAMPLE);
    forget_lines(&mut catalogue);
    assert_eq!(write(&catalogue), SAMPLE);
}

#[test]
fn lines_that_nobody_changed_stay_as_they_were() {
    let wrapped = "msgid \"\"\nmsgstr \"Language: en\\n\"\n\n#: a.c:1\nmsgctxt   \"a\"\nmsgid \"\"\n\"een \"\n\"twee\"\nmsgstr \"one two\"\n";
    let (catalogue, found) = parse(wrapped);
    assert_eq!((found.len(), &*catalogue.entries[0].id), (0, "een twee"));
    assert_eq!(write(&catalogue), wrapped);
}

#[test]
fn comments_that_stand_by_themselves_are_kept() {
    let (catalogue, found) = parse("msgid \"\"\nmsgstr \"h\"\n\n# scene one\n\n#: place\nmsgid \"a\"\nmsgstr \"b\"\n");
    assert_eq!((found.len(), catalogue.entries.len()), (0, 1));
    assert_eq!(catalogue.entries[0].comments, [" scene one", ": place"]);
}

#[test]
fn empty_lines_within_an_entry_are_nothing() {
    let (catalogue, found) = parse("msgid \"a\"\n\nmsgstr \"\"\n\n\"b\"\n");
    assert_eq!((found, &*catalogue.entries[0].text), (vec![], "b"));
}

#[test]
fn a_broken_line_is_reported_and_the_rest_is_read() {
    let (catalogue, found) = parse("msgid \"a\nmsgid \"b\"\nmsgstr \"c\"\n");
    assert_eq!(found.len(), 1);
    assert_eq!(catalogue.entries.last().unwrap().text, "c");
    for (text, message) in [
        (
            "msgid \"a\"\nmsgid \"b\"\nmsgstr \"c\"\n",
            "a `msgid` begins here while the text before it has no `msgstr` yet",
        ),
        ("msgid \"a\"\nmsgstr \"\\*\"\n", "`\\*` means nothing in a PO file"),
        ("msgid \"a\"\n", "this has no translation (`msgstr`)"),
        ("\"a\"\n", "this line does not belong in a PO file"),
        ("#~ #~ msgid \"a\"\n", "this line does not belong in a PO file"),
        ("msgid \"a\"\nmsgstr[99] \"b\"\n", "this line does not belong in a PO file"),
        (
            "msgid \"a\"\nmsgstr \"Yes.\"\nmsgstr[0] \"Sure.\"\n",
            "this text has a translation already; here is another (`msgstr[0]`)",
        ),
        (
            "msgid \"a\"\nmsgstr[0] \"b\"\nmsgstr[1] \"c\"\nmsgstr[1] \"d\"\n",
            "this text has a translation already; here is another (`msgstr[1]`)",
        ),
        (
            "msgid \"a\"\nmsgstr[1] \"b\"\nmsgstr \"c\"\n",
            "this text has a translation already; here is another (`msgstr`)",
        ),
        ("#| msgid \"a\"\n#| msgid \"b\"\nmsgid \"c\"\nmsgstr \"\"\n", "this line does not belong in a PO file"),
        ("#| msgid \"a\"\n\"b\"\nmsgid \"c\"\nmsgstr \"\"\n", "this line does not belong in a PO file"),
        ("msgid \"a\"\n#| \"b\"\nmsgstr \"\"\n", "this line does not belong in a PO file"),
        (
            "msgid \"a\"\nmsgid_plural \"b\"\nmsgid_plural \"c\"\nmsgstr[0] \"\"\n",
            "this line does not belong in a PO file",
        ),
    ] {
        let (_, found) = parse(text);
        assert!(found.iter().any(|it| it.message.en == message), "{text}: {found:?}");
    }
}

#[test]
fn the_same_entry_twice_is_told_with_both_places() {
    let entry = "msgctxt \"a\"\nmsgid \"b\"\nmsgstr \"c\"\n";
    let text = format!("{entry}\n{entry}\n#~ msgctxt \"a\"\n#~ msgid \"b\"\n#~ msgstr \"d\"\n");
    let (catalogue, found) = parse(&text);
    assert_eq!(catalogue.entries.len(), 3);
    let [found] = &*found else { panic!("{found:?}") };
    assert_eq!((found.code, found.severity), ("duplicate-translation", Severity::Warning));
    assert_eq!(found.at.span.start as usize, entry.len() + 1);
    assert_eq!(found.also.as_ref().unwrap().span.start, 0);
    // Without a place and with an empty one are two keys.
    let (_, found) = parse("msgid \"b\"\nmsgstr \"c\"\n\nmsgctxt \"\"\nmsgid \"b\"\nmsgstr \"c\"\n");
    assert_eq!(found, []);
}

#[test]
fn every_text_is_given_with_the_place_of_each_byte() {
    let file = "\u{feff}msgid \"\"\r\nmsgstr \"\"\r\n\"L\\n\"\r\n\r\n#, fuzzy\r\n#| msgid \"{uur}\"\r\n  msgctxt\t\"a\"\r\nmsgid \"\"\r\n\"één \\\"{u\"\r\n\"ur}\\\"\"\r\nmsgstr[0] \"x\"\r\n\r\n#~| msgid \"oud\"\r\n#~ msgid \"b\"\r\n#~ msgstr \"{uur}\"\r\n";
    let found = strings(file);
    let told: Vec<_> = found.iter().map(|it| (it.entry, it.part, it.obsolete, it.text.as_str())).collect();
    use PoPart::{Context, Id, Previous, Text};
    assert_eq!(
        told,
        [
            (0, Id, false, ""),
            (0, Text(0), false, "L\n"),
            (1, Previous, false, "{uur}"),
            (1, Context, false, "a"),
            (1, Id, false, "één \"{uur}\""),
            (1, Text(0), false, "x"),
            (2, Previous, true, "oud"),
            (2, Id, true, "b"),
            (2, Text(0), true, "{uur}"),
        ]
    );
    let shown = |string: usize, part: &str| {
        let from = found[string].text.find(part).unwrap();
        found[string].span(from..from + part.len()).map(|span| &file[span.range()])
    };
    assert_eq!(shown(4, "één \""), Some("één \\\""));
    assert_eq!((shown(4, "uur"), shown(4, "ur}\"")), (None, Some("ur}\\\"")));
    assert_eq!((shown(1, "L\n"), shown(8, "uur"), shown(3, "")), (Some("L\\n"), Some("uur"), None));
}
