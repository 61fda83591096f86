//! The look back on sessions of a shipped scenario, in every form and both languages.

use super::{DebriefAdditions, OwnWords, html, markdown, text};
use crate::engine::Session;
use crate::engine::debrief::{Debrief, EndingReport};
use crate::files::{read_bundle, read_source};
use crate::report::Messages;
use crate::report::numbers::number;
use crate::script::{At, load, load_model, load_plan};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use textwrap::core::display_width;

const PLANS: [&str; 3] = ["streng_en_samen", "gezellig_toen_de_brief", "koud_aan_de_kade"];
const LANGUAGES: [&str; 2] = ["nl", "en"];

/// The debrief of a plan, after so many of its picks.
pub(super) fn played(plan: &str, language: &str, picks: usize) -> Debrief {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (model, _) = read_source(&root.join("assets/model/relationship.ron")).unwrap();
    let model = Arc::new(load_model(&model).unwrap());
    let folder = root.join("scenarios/de-loods");
    let scenario = load(&read_bundle(&folder).unwrap(), &model).scenario.unwrap();
    let (source, _) = read_source(&folder.join(format!("plans/{plan}.ron"))).unwrap();
    let (plan, scenario) = load_plan(&source, &scenario).unwrap();
    let setup = plan.setup();
    let mut session = Session::start(Arc::new(scenario), setup).unwrap();
    let steps = plan.steps.iter().filter_map(|step| if let At::Pick(pick, _) = step { Some(pick) } else { None });
    for pick in steps.take(picks) {
        session.apply_written(pick).unwrap();
    }
    Debrief::of(&session, language)
}

/// Every form of every plan in every language.
fn each(check: impl Fn(&Debrief, &Messages)) {
    for language in LANGUAGES {
        let words = Messages::new(language);
        for plan in PLANS {
            check(&played(plan, language, usize::MAX), &words);
        }
    }
}

fn count(page: &str, part: &str) -> usize {
    page.matches(part).count()
}

/// What stands between two marks, everywhere in a text.
fn between<'t>(text: &'t str, open: &'t str, close: char) -> impl Iterator<Item = &'t str> {
    text.split(open).skip(1).filter_map(move |rest| rest.split(close).next())
}

#[test]
fn page_loads_nothing_and_is_accessible() {
    each(|debrief, words| {
        let page = html(debrief, &DebriefAdditions::default(), &[], words);
        assert!(page.starts_with("<!doctype html>") && page.trim_end().ends_with("</html>"), "{page}");
        assert!(page.contains(&format!("<html lang=\"{}\">", words.language())));
        for forbidden in ["http", "<script", "src=", "url(", "@import", "{$", "javascript:"] {
            assert!(!page.contains(forbidden), "the page has `{forbidden}`");
        }
        assert_eq!(count(&page, "<h1"), 1);
        let levels: Vec<u8> = between(&page, "<h", '>')
            .filter_map(|it| it.as_bytes().first().copied())
            .filter(u8::is_ascii_digit)
            .collect();
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "headings skip a level: {levels:?}");
        assert_eq!(count(&page, "<svg"), 3);
        for part in ["<svg viewBox", "role=\"img\"", "-title\">", "-desc\">", "<title id=", "<desc id="] {
            assert!(count(&page, part) >= 3, "a picture lacks `{part}`");
        }
        assert_eq!(count(&page, "<table"), count(&page, "<caption>"));
        assert_eq!(count(&page, "<th ") + count(&page, "<th>"), count(&page, "<th scope="));
        let ids: Vec<_> = between(&page, " id=\"", '"').collect();
        assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "ids repeat: {ids:?}");
        for named in between(&page, "aria-labelledby=\"", '"').chain(between(&page, "href=\"#", '"')) {
            assert!(named.split(' ').all(|id| ids.contains(&id)), "nothing is called `{named}`");
        }
    });
}

/// The description of a picture, as a reader that does not see it hears it.
fn described<'p>(page: &'p str, picture: &str) -> &'p str {
    let open = format!("<desc id=\"{picture}-desc\">");
    page.split_once(open.as_str()).and_then(|(_, rest)| rest.split_once("</desc>")).unwrap().0
}

#[test]
fn a_picture_says_to_those_who_do_not_see_it_what_it_shows() {
    each(|debrief, words| {
        let page = html(debrief, &DebriefAdditions::default(), &[], words);
        let (partner, told) = (&debrief.people[0], |points| number(points, words));
        let course = described(&page, "timeline");
        let (first, last) = (&debrief.timeline[0], debrief.timeline.last().unwrap());
        for (start, end) in [(first.quality, last.quality), (first.trust, last.trust), (first.tension, last.tension)] {
            assert!(course.contains(&told(start)) && course.contains(&told(end)), "{course}");
        }
        for moment in &debrief.moments {
            assert!(course.contains(&moment.step.to_string()), "{course}");
        }
        for facet in &partner.facets {
            let line = format!("{} ", facet.name);
            let facets = described(&page, "facets").to_lowercase();
            assert!(facets.contains(&line) && facets.contains(&told(facet.end)), "{facets}");
        }
        let quadrant = described(&page, "quadrant");
        assert!(quadrant.contains(&told(partner.quality.1)), "{quadrant}");
    });
}

#[test]
fn every_row_of_a_table_has_a_head_of_its_own() {
    each(|debrief, words| {
        let page = html(debrief, &DebriefAdditions::default(), &[], words);
        for body in between_tags(&page, "<tbody>", "</tbody>") {
            for row in body.split("<tr").skip(1) {
                assert!(row.contains("<th scope=\"row\"") && !row.contains("<td></td>"), "{row}");
            }
        }
    });
}

fn between_tags<'t>(text: &'t str, open: &'t str, close: &'t str) -> impl Iterator<Item = &'t str> {
    text.split(open).skip(1).filter_map(move |rest| Some(rest.split_once(close)?.0))
}

/// What the picture's description says is below it has to be there: a document on two sheets has no table.
#[cfg(feature = "pdf")]
#[test]
fn the_sheets_describe_the_course_and_point_at_nothing_that_is_not_there() {
    each(|debrief, words| {
        let told = super::course::description(debrief, words);
        assert!(!told.contains(&words.text("debrief-table-below")), "{told}");
        assert!(told.contains(&number(debrief.timeline.last().unwrap().quality, words)), "{told}");
    });
}

#[test]
fn text_fits_its_width() {
    each(|debrief, words| {
        for width in [24, 40, 72, 200] {
            let text = text(debrief, words, width);
            let widest = text.lines().map(display_width).max().unwrap();
            assert!(widest <= width, "a line has {widest} columns of {width}");
            assert!(!text.contains("\n\n\n") && text.contains(&debrief.title[..2]), "{text}");
        }
    });
}

#[test]
fn everything_is_told_in_every_form() {
    let words = Messages::new("nl");
    for plan in PLANS {
        let debrief = played(plan, "nl", usize::MAX);
        let forms = [
            html(&debrief, &DebriefAdditions::default(), &[], &words),
            markdown(&debrief, &words),
            text(&debrief, &words, 1_000),
        ];
        for form in forms
            .map(|form| form.replace("**", "").replace('\\', "").split_ascii_whitespace().collect::<Vec<_>>().join(" "))
        {
            let mut told = vec![debrief.title.as_str(), &debrief.partner, &debrief.ending.as_ref().unwrap().title];
            told.extend(debrief.moments.iter().map(|moment| moment.said.as_str()));
            told.extend(debrief.moments.iter().filter_map(|moment| Some(moment.fitting.as_ref()?.text.as_str())));
            told.extend(debrief.interests.iter().map(|interest| interest.text.as_str()));
            told.extend(debrief.lessons.iter().map(|lesson| lesson.text.as_str()));
            told.extend(debrief.discussion.iter().map(String::as_str));
            for it in told {
                let plain = it.replace('\'', "&#x27;");
                assert!(form.contains(it) || form.contains(&plain), "{plan} does not tell “{it}”");
            }
        }
    }
}

#[test]
fn sentences_read_as_a_trainer_would_say_them() {
    let words = Messages::new("nl");
    let cold = text(&played("koud_aan_de_kade", "nl", usize::MAX), &words, 75);
    for sentence in [
        "De relatie met Roos Meijering begon als “werkbaar” en eindigde als “broos”.",
        "Er waren 7 belangen. Daarvan zag je er geen.",
        "Je stelde geen open vragen naar wat er",
        "Er was geen belofte die later terugkwam.",
        "Na moment 15 gingen 27 dagen voorbij.",
    ] {
        assert!(cold.contains(sentence), "{sentence}\n{cold}");
    }
    let good = text(&played("streng_en_samen", "nl", usize::MAX), &words, 75);
    assert!(good.contains("Je zag alle 7 belangen."), "{good}");
    assert!(good.contains("Van alle woorden was ") && good.contains(" procent van jou: "), "{good}");
}

#[test]
fn unfinished_and_empty_sessions_are_told_too() {
    for language in LANGUAGES {
        let words = Messages::new(language);
        let mut debrief = played(PLANS[0], language, 0);
        assert!(html(&debrief, &DebriefAdditions::default(), &[], &words).contains(&words.text("debrief-unfinished")));
        debrief.people.clear();
        debrief.timeline.clear();
        debrief.masters.clear();
        debrief.goals.clear();
        debrief.discussion.clear();
        debrief.quadrant = None;
        assert!(html(&debrief, &DebriefAdditions::default(), &[], &words).trim_end().ends_with("</html>"));
        assert!(text(&debrief, &words, 60).contains(&words.text("debrief-unfinished")[..20]));
        assert!(markdown(&debrief, &words).contains(&words.text("debrief-unfinished")));
    }
}

#[test]
fn nothing_is_claimed_of_a_talk_that_is_not_over() {
    for language in LANGUAGES {
        let words = Messages::new(language);
        let debrief = played("gezellig_toen_de_brief", language, 5);
        let forms = [
            html(&debrief, &DebriefAdditions::default(), &[], &words),
            markdown(&debrief, &words),
            text(&debrief, &words, 1_000),
        ];
        for form in forms {
            for claimed in ["debrief-pattern-none", "debrief-lessons-none"] {
                assert!(!form.contains(&words.text(claimed)), "{claimed}: {form}");
            }
            let nothing_decided = words.text_with("debrief-moments-lead", &[("count", 0.into())]);
            let no_interests = words.text_with("debrief-interests-count", &[("all", 0.into()), ("found", 0.into())]);
            assert!(!form.contains(&nothing_decided) && !form.contains(&no_interests), "{form}");
            assert!(form.contains(&words.text("debrief-unfinished-later")), "{form}");
            assert!(form.contains(&words.text_with("debrief-interests-so-far", &[("found", 0.into())])), "{form}");
        }
    }
}

/// What somebody could write who means harm.
const EVIL: &str = "<script>alert(1)</script>\"><img src=x onerror=alert(1)>";

#[test]
fn hostile_scenario_stays_text() {
    let words = Messages::new("nl");
    let mut debrief = played(PLANS[1], "nl", usize::MAX);
    debrief.ending = Some(EndingReport {
        id: String::from("x"),
        title: EVIL.to_owned(),
        text: format!("{EVIL}\n\n[a](javascript:alert(1)) ![b](//evil)\n\n{EVIL}"),
    });
    for text in [&mut debrief.title, &mut debrief.partner] {
        EVIL.clone_into(text);
    }
    EVIL.clone_into(&mut debrief.people[0].facets[0].name);
    EVIL.clone_into(&mut debrief.people[0].function);
    EVIL.clone_into(&mut debrief.timeline[1].picked);
    EVIL.clone_into(&mut debrief.moments[0].said);
    EVIL.clone_into(&mut debrief.moments[0].title);
    for told in &mut debrief.quadrants {
        EVIL.clone_into(&mut told.name);
    }
    debrief.discussion.push(EVIL.to_owned());
    let page = html(&debrief, &DebriefAdditions::default(), &[], &words);
    for forbidden in ["<script", "<img", "javascript:"] {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
    let page = markdown(&debrief, &words);
    assert_eq!(count(&page, "<script"), count(&page, "\\<script"), "{page}");
    assert_eq!(count(&page, "<img"), count(&page, "\\<img"), "{page}");
    assert!(!page.contains("](javascript:"), "{page}");
}

#[test]
fn what_somebody_wrote_stands_in_the_fields_of_their_page_and_nowhere_as_markup() {
    let (debrief, words) = (played(PLANS[1], "nl", usize::MAX), Messages::new("nl"));
    let own = OwnWords {
        name: EVIL.to_owned(),
        date: EVIL.to_owned(),
        lesson: EVIL.to_owned(),
        reason: EVIL.to_owned(),
        note: EVIL.to_owned(),
        picture: [Some(4), None, Some(1)],
        moment: "Moment 3: het gat".to_owned(),
        situation: EVIL.to_owned(),
        does: "Eerst vragen.".to_owned(),
        who: "\"Roos\"".to_owned(),
        when: "Morgen".to_owned(),
    };
    let page = html(&debrief, &DebriefAdditions::of(own), &[], &words);
    for forbidden in ["<script", "<img", "javascript:", "value=\"\"Roos"] {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
    for written in [">Moment 3: het gat</textarea>", ">Eerst vragen.</textarea>", "value=\"Morgen\""] {
        assert!(page.contains(written), "{written}");
    }
    assert_eq!(count(&page, " checked>"), 2);
    let empty = html(&debrief, &DebriefAdditions::default(), &[], &words);
    assert_eq!(count(&empty, " checked>"), 0);
    assert!(!empty.contains(&words.text("debrief-own-reason")), "a heading with nothing under it");
}

/// What of a page is read: its body without marks.
fn visible(page: &str) -> String {
    let body = page.split("<body>").nth(1).unwrap_or_default();
    body.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_page_without_form_and_numbers_has_nothing_of_either_and_still_says_how_it_went() {
    // One figure behind the sign; amounts of money and times have more.
    let decimal = |text: &str| {
        let signs: Vec<_> = text.chars().collect();
        let digit = |at: &char| at.is_ascii_digit();
        signs.windows(4).any(|it| digit(&it[0]) && ",.".contains(it[1]) && digit(&it[2]) && !digit(&it[3]))
    };
    let bare = DebriefAdditions { form: false, numbers: false, ..DebriefAdditions::default() };
    each(|debrief, words| {
        let whole = html(debrief, &DebriefAdditions::default(), &[], words);
        let page = html(debrief, &bare, &[], words);
        assert!(decimal(&visible(&whole)) && !decimal(&visible(&page)), "{}", visible(&page));
        for blank in
            ["<input", "<textarea", "<fieldset", "<th scope=\"col\" class=\"n\"></th>", "<p></p>", "href=\"#talk\""]
        {
            assert!(!page.contains(blank), "{blank}");
        }
        assert!(whole.contains("<textarea"));
        for target in between(&page, "href=\"#", '"') {
            assert_eq!(count(&page, &format!("id=\"{target}\"")), 1, "{target} leads nowhere");
        }
        let goal = debrief.goals.first().unwrap();
        let said = debrief.moments.first().unwrap();
        assert!(visible(&page).contains(goal.as_str()) && visible(&page).contains(said.title.as_str()));
    });
}

#[test]
fn words_are_all_used_and_exist_in_both_languages() {
    let sources = [
        include_str!("course.rs"),
        include_str!("masters.rs"),
        include_str!("moments.rs"),
        include_str!("own.rs"),
        include_str!("page.rs"),
        include_str!("phrases.rs"),
        include_str!("talk.rs"),
        include_str!("charts/facets.rs"),
        include_str!("charts/quadrant.rs"),
        include_str!("charts/timeline.rs"),
        include_str!("../../../assets/templates/debrief.html"),
        include_str!("../../../assets/templates/debrief.md"),
        include_str!("../../../assets/templates/debrief.txt"),
    ];
    let used: BTreeSet<String> = sources
        .iter()
        .flat_map(|source| between(source, "\"debrief-", '"'))
        .map(|id| format!("debrief-{id}"))
        .collect();
    for locale in [include_str!("../../../assets/locale/nl.ftl"), include_str!("../../../assets/locale/en.ftl")] {
        let defined: BTreeSet<String> = locale
            .lines()
            .filter(|line| line.starts_with("debrief-"))
            .filter_map(|line| Some(line.split_once(" =")?.0.to_owned()))
            .collect();
        assert_eq!(defined, used);
    }
}

#[test]
fn words_name_the_same_values_in_both_languages() {
    let values = |locale: &str| -> Vec<(String, BTreeSet<String>)> {
        let messages = locale.split("\ndebrief-").skip(1);
        let named = messages.map(|message| {
            let id = message.split(' ').next().unwrap_or_default().to_owned();
            let letter = |it: char| !it.is_ascii_alphanumeric();
            (id, message.split('$').skip(1).filter_map(|it| Some(it.split(letter).next()?.to_owned())).collect())
        });
        named.collect()
    };
    let [nl, en] = [include_str!("../../../assets/locale/nl.ftl"), include_str!("../../../assets/locale/en.ftl")];
    assert_eq!(values(nl), values(en));
    for locale in [nl, en] {
        let debrief = locale.split_once("\ndebrief-").unwrap().1;
        assert!(!debrief.contains('!') && !debrief.to_lowercase().contains("score"), "look.md §5");
    }
}

#[test]
fn what_became_of_the_goals_is_told_once_it_is_over() {
    for (plan, told) in [("streng_en_samen", "Gehaald: "), ("koud_aan_de_kade", "Niet gehaald: ")] {
        let words = Messages::new("nl");
        let page = html(&played(plan, "nl", usize::MAX), &DebriefAdditions::default(), &[], &words);
        assert!(page.contains(&format!("<li>{told}")), "{plan}");
        assert!(page.contains("<li>Hierover zegt het einde niets: ") == (plan == "koud_aan_de_kade"), "{plan}");
        assert!(
            !html(&played(plan, "nl", 4), &DebriefAdditions::default(), &[], &words).contains("ehaald: "),
            "{plan}"
        );
    }
}
