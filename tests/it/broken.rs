//! A shipped case broken in every way that a first-time author breaks one: each is told once, by its cause, with what to
//! write instead.
//!
//! `tests/data/broken.txt` holds the ways, each as a change: what stands in the case (`-`), what is put there (`+`), then the
//! finding that comes of it with its place (`=`; nothing where it is right as well) and the first remedy in Dutch (`?`).

use crate::edits::{assert_edits_mend, mended_bundle};
use crate::manual::{Frame, blocks, bundle};
use crate::support::{model, root};
use std::sync::OnceLock;
use tegenspel::files::read_bundle;
use tegenspel::script::{Bundle, Diagnostic, Source, TextEdits, load, render};

/// The ways in which the case is broken.
const BROKEN: &str = include_str!("../data/broken.txt");
/// Threads that share the ways out among them.
const THREADS: usize = 2;

/// A way in which the case is broken.
#[derive(Default)]
struct Way {
    name: &'static str,
    there: Vec<&'static str>,
    instead: Vec<&'static str>,
    found: Option<&'static str>,
    help: &'static str,
}

fn ways() -> Vec<Way> {
    let mut ways: Vec<Way> = Vec::new();
    for line in BROKEN.lines().filter(|line| !line.is_empty()) {
        let rest = line.get(2..).unwrap_or_default();
        if line.starts_with('#') {
            ways.push(Way { name: rest, ..Way::default() });
            continue;
        }
        let way = ways.last_mut().unwrap();
        match &line[..1] {
            "-" => way.there.push(rest),
            "+" => way.instead.push(rest),
            "=" => way.found = Some(rest),
            "?" => way.help = rest,
            other => panic!("`{other}` begins no line of a way"),
        }
    }
    ways
}

/// De Loods without its translation, which tells of every text that is not as it was.
fn case() -> &'static Bundle {
    static CASE: OnceLock<Bundle> = OnceLock::new();
    CASE.get_or_init(|| {
        let mut bundle = read_bundle(&root().join("scenarios/de-loods")).unwrap();
        bundle.files.retain(|path, _| !path.starts_with("lang/"));
        bundle
    })
}

fn broken(text: &str) -> Bundle {
    Bundle { scenario: Source::new("scenario.ron", text), ..case().clone() }
}

fn read(text: &str) -> Vec<Diagnostic> {
    load(&broken(text), &model()).found
}

/// What is wrong with how a way is answered.
fn check(way: &Way) -> Option<String> {
    let case = &case().scenario.text;
    let (there, instead) = (way.there.join("\n"), way.instead.join("\n"));
    if !case.contains(&there) {
        return Some(format!("{}: the case has no `{there}`", way.name));
    }
    let text = case.replacen(&there, &instead, 1);
    let found = read(&text);
    let source = Source::new("scenario.ron", &*text);
    let shown = || found.iter().map(|it| render(it, &source, "nl", false)).collect::<Vec<_>>().join("\n\n");
    let Some(expected) = way.found else {
        return (!found.is_empty()).then(|| format!("{}: nothing is wrong with this:\n{}", way.name, shown()));
    };
    let [only] = &*found else { return Some(format!("{}: one mistake, and told is:\n{}", way.name, shown())) };
    let (told, place) = expected.split_once(", at ").unwrap();
    let edits = only.edits().map_or(0, <[_]>::len);
    let help = only.help.iter().any(|it| it.words.nl == way.help) || way.help.is_empty() && only.help.is_empty();
    let right = told == format!("{}, {edits} edits", only.code)
        && text[only.at.span.range().start..].starts_with(place)
        && help;
    if !right {
        return Some(format!(
            "{}: `{expected}`, `{}`, and told is, with {edits} edits:\n{}",
            way.name,
            way.help,
            shown()
        ));
    }
    assert_edits_mend(&text, &found, read);
    None
}

#[test]
fn every_way_to_break_a_case_is_told_once_by_its_cause() {
    let ways = ways();
    assert!(ways.len() > 180, "{}", ways.len());
    let wrong: Vec<_> = std::thread::scope(|scope| {
        let parts: Vec<_> = ways
            .chunks(ways.len().div_ceil(THREADS))
            .map(|part| scope.spawn(|| part.iter().filter_map(check).collect::<Vec<_>>()))
            .collect();
        parts.into_iter().flat_map(|part| part.join().unwrap()).collect()
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// Applies the edits of the only finding; what is found then.
#[track_caller]
fn after_the_edit(text: &str, code: &str) -> Vec<Diagnostic> {
    let found = mended_bundle(&broken(text));
    let [only] = &*found else { panic!("{found:?}") };
    assert_eq!(only.code, code);
    let mut edits = TextEdits::default();
    assert!(edits.add(only.edits().unwrap()));
    read(&edits.apply(text))
}

#[test]
fn a_whole_file_in_another_notation_is_mended_at_once() {
    let text = &case().scenario.text;
    assert_eq!(after_the_edit(&text.replace('"', "'"), "stray-quote"), []);
    assert_eq!(after_the_edit(&text.replace("\n    ", "\n\u{a0}   "), "stray-character"), []);
    let lines = text.lines().map(|line| match line.strip_suffix("{") {
        Some(rest) => format!("{rest}{{ # begin\n"),
        None => format!("{line}\n"),
    });
    assert_eq!(after_the_edit(&lines.collect::<String>(), "stray-character"), []);
    let cut = text.trim_end().strip_suffix(')').unwrap();
    assert_eq!(after_the_edit(cut, "unclosed"), []);
}

#[test]
fn typographic_quotation_marks_all_over_come_before_what_follows_from_them() {
    let mut open = false;
    let curly = case().scenario.text.chars().map(|c| {
        open ^= c == '"';
        match c {
            '"' if open => '“',
            '"' => '”',
            _ => c,
        }
    });
    let found = mended_bundle(&broken(&curly.collect::<String>()));
    assert!(matches!(&*found, [it] if it.code == "stray-character"), "{found:?}");
}

#[test]
fn what_was_deleted_is_missed_wherever_it_is_named_and_nowhere_else() {
    let text = &case().scenario.text;
    for (id, end) in [("naar_huis", "\n                ),\n"), ("mirjam", "\n        ),\n")] {
        let start = text.find(&format!("\"{id}\": (")).unwrap();
        let length = text[start..].find(end).unwrap() + end.len();
        let without = format!("{}{}", &text[..start], &text[start + length..]);
        let found = read(&without);
        let named = |it: &Diagnostic| it.code == "unknown-id" && it.message.nl.contains(&format!("`{id}`"));
        assert!(found.len() > 2 && found.iter().all(named), "{id}: {found:?}");
    }
}

/// Every sign of the manual's first case, taken out by itself: told once, and nearly always mended by the edit.
#[test]
fn a_sign_that_was_forgotten_is_missed_once() {
    let case = blocks().into_iter().find(|block| block.frame == Frame::Scenario).unwrap().text;
    let model = model();
    let read = |text: &str| load(&bundle(text), &model).found;
    let (mut missed, mut mended) = (0, 0);
    for (at, sign) in case.char_indices().filter(|(_, c)| "\"()[]{},:".contains(*c)) {
        let without = format!("{}{}", &case[..at], &case[at + 1..]);
        let found = read(&without);
        // The last comma between brackets is nobody's loss.
        let Some(first) = found.first() else { continue };
        let line = case[..at].lines().count();
        assert!(found.len() == 1, "`{sign}` of line {line} is told more than once: {found:#?}");
        missed += 1;
        assert_edits_mend(&without, &found, read);
        if let Some(edits) = first.edits() {
            let mut all = TextEdits::default();
            assert!(all.add(edits));
            mended += usize::from(read(&all.apply(&without)).is_empty());
        }
    }
    assert!(missed > 300 && mended * 100 >= missed * 94, "{mended} of {missed} are mended");
}
