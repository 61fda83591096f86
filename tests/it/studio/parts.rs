//! What belongs to the whole case is written and picked without an id or a bracket: facts, documents, norms, learning points,
//! people, scenes, endings, and what a trainer can bring in.

use super::{draft, shipped};
use crate::support::{CASES, beats};
use std::collections::BTreeSet;
use tegenspel::report::Messages;
use tegenspel::report::document::DocumentKind;
use tegenspel::script::rewrite::{CasePath, CaseValue};
use tegenspel::studio::{
    CaseDraft, CaseEdit, CaseParts, NewPart, PartCard, PartField, Sheet, SheetPick, TextPlace, part_conditions,
};

const TALK: &str = r#"
    "a": (
        lines: [(text: "Een."), (text: "De krant belt.", when: "druk == pers and not moe")],
        choices: {
            "ja": (text: "Ja.", effects: [Set("moe", true)], then: Beat("b")),
            "nee": (text: "Nee.", then: Beat("b")),
        },
    ),
    "b": (lines: [(text: "Twee.", when: "laat")], then: End("good")),
"#;

fn with_facts() -> CaseDraft {
    let facts = r#"variables: { "druk": Drawn([(2, "kas"), (1, "pers")]), "moe": Flag(false), "tijd": Count(start: 3, max: 5) },
    derived: { "laat": "tijd < 2 or druk == kas" },
    scenes:"#;
    draft(&beats(TALK).replacen("scenes:", facts, 1))
}

fn parts(draft: &CaseDraft) -> CaseParts {
    CaseParts::of(draft, &Messages::new("en"))
}

#[track_caller]
fn made(draft: &mut CaseDraft, edit: &CaseEdit) {
    draft.edit_sound(edit).unwrap_or_else(|why| panic!("{edit:?}: {why:?}"));
}

#[track_caller]
fn named<'c>(cards: &'c [PartCard], name: &str) -> &'c PartCard {
    let all: Vec<_> = cards.iter().map(|it| &it.name).collect();
    cards.iter().find(|it| it.name == name).unwrap_or_else(|| panic!("{name} is not in {all:?}"))
}

fn picks(card: &PartCard) -> impl Iterator<Item = &SheetPick> {
    card.fields.iter().chain(&card.more).filter_map(|it| if let PartField::Pick(it) = it { Some(it) } else { None })
}

#[track_caller]
fn pick(card: &PartCard, name: &str, words: &str) -> CaseEdit {
    let pick = picks(card).find(|it| it.name == name).unwrap_or_else(|| panic!("{name} is not in {card:#?}"));
    let (_, value) = pick.options.iter().find(|it| it.0 == words).unwrap_or_else(|| panic!("{words}: {pick:#?}"));
    match value.clone() {
        Some(value) => CaseEdit::Set { at: pick.at.clone(), value },
        None => CaseEdit::Clear { at: pick.at.clone() },
    }
}

fn written(draft: &CaseDraft, at: &str) -> String {
    draft.case().unwrap().at(&CasePath::from(at)).map(CaseValue::written).unwrap_or_default()
}

/// Everything that a card offers, as edits.
fn offered(card: &PartCard) -> Vec<CaseEdit> {
    let mut edits: Vec<_> = card.gone.clone().into_iter().collect();
    for field in card.fields.iter().chain(&card.more) {
        match field {
            PartField::Pick(it) => edits.extend(it.options.iter().map(|(_, value)| match value.clone() {
                Some(value) => CaseEdit::Set { at: it.at.clone(), value },
                None => CaseEdit::Clear { at: it.at.clone() },
            })),
            PartField::Several { options, .. } => edits.extend(options.iter().map(|it| it.edit.clone())),
            // One of so many faces is written like another.
            PartField::Looks { options, .. } => edits.extend(options.iter().step_by(24).map(|it| it.edit.clone())),
            PartField::Edit { edit, .. } => edits.push(edit.clone()),
            PartField::Text { at, text, .. } => {
                edits.push(CaseEdit::SetText { at: TextPlace(at.clone()), text: format!("{text} en \"dat\"") });
            }
            PartField::Name { .. } | PartField::File { .. } | PartField::Kind { .. } | PartField::Condition { .. } => {}
        }
    }
    edits
}

#[test]
fn every_part_of_the_shipped_cases_has_its_card() {
    for id in CASES {
        let draft = shipped(id);
        let (scenario, parts) = (draft.scenario().unwrap(), parts(&draft));
        assert_eq!(parts.scenes.len(), scenario.scenes.len(), "{id}");
        assert_eq!(parts.people.len(), scenario.cast.len(), "{id}");
        assert_eq!(parts.interests.len(), scenario.interests.len(), "{id}");
        assert_eq!(parts.facts.len(), scenario.variables.len() + scenario.derived.len(), "{id}");
        assert_eq!(parts.documents.len(), scenario.dossier.len(), "{id}");
        assert_eq!(parts.norms.len(), scenario.norms.len(), "{id}");
        assert_eq!(parts.lessons.len(), scenario.lessons.len(), "{id}");
        assert_eq!(parts.endings.len(), scenario.endings.len(), "{id}");
        assert_eq!(parts.interventions.len(), scenario.interventions.len(), "{id}");
        let conditions = part_conditions(draft.case().unwrap());
        for card in parts.cards() {
            assert!(!card.name.is_empty(), "{id}: {card:?}");
            for it in picks(card) {
                // What holds now is what is shown.
                let (_, value) = &it.options[it.chosen];
                let now = draft.case().unwrap().at(&it.at);
                assert!(now.is_none() || now == value.as_ref(), "{id}: {} {now:?} {value:?}", it.at);
            }
            for field in card.fields.iter().chain(&card.more) {
                match field {
                    PartField::Condition { at, .. } => assert!(conditions.contains(at), "{id}: {at}"),
                    PartField::File { path, text, .. } => assert!(!text.is_empty(), "{id}: {path}"),
                    _ => {}
                }
            }
        }
    }
}

#[test]
fn whatever_is_offered_is_made_or_refused_and_can_be_taken_back() {
    let mut draft = with_facts();
    for part in [NewPart::Lesson, NewPart::Norm, NewPart::Words, NewPart::Intervention] {
        let edit = part.edit(&draft, &Messages::new("en")).unwrap();
        made(&mut draft, &edit);
    }
    draft.new_document("Een brief", "# Een brief\n\nBeste lezer,\n").unwrap();
    let before = draft.text().to_owned();
    let (mut taken, mut refused) = (0, 0);
    for card in parts(&draft).cards() {
        for edit in offered(card) {
            match draft.edit_sound(&edit) {
                Err(_) => refused += 1,
                Ok(edited) if edited.files.is_empty() => {}
                Ok(_) => {
                    assert!(draft.is_sound(), "{edit:?}");
                    taken += 1;
                    assert!(draft.undo());
                }
            }
            assert_eq!(draft.text(), before, "{edit:?}");
        }
    }
    // Whom and what the talk needs stays, and a number can be out of what it must lie in.
    assert!(taken > 400 && refused * 8 < taken, "{taken} made, {refused} refused");
}

#[test]
fn facts_are_drawn_counted_and_follow_their_names() {
    let mut draft = with_facts();
    let druk = named(&parts(&draft).facts, "Druk").clone();
    made(&mut draft, &pick(&druk, "How often “kas” comes", "5 times as heavy"));
    assert_eq!(written(&draft, "variables.druk"), "Drawn([(5, \"kas\"), (1, \"pers\")])");
    let more = druk.fields.iter().find_map(|it| match it {
        PartField::Edit { edit, takes: false, .. } => Some(edit.clone()),
        _ => None,
    });
    made(&mut draft, &more.unwrap());
    assert_eq!(written(&draft, "variables.druk"), "Drawn([(5, \"kas\"), (1, \"pers\"), (1, \"new_word\")])");
    let names: Vec<_> = named(&parts(&draft).facts, "Druk")
        .fields
        .iter()
        .filter_map(|it| if let PartField::Name { part, .. } = it { Some(part.clone()) } else { None })
        .collect();
    assert_eq!(names, ["variable:druk", "word:druk.kas", "word:druk.pers", "word:druk.new_word"]);
    for (part, to) in [("word:druk.pers", "krant"), ("variable:druk", "onder_druk"), ("variable:laat", "te_laat")] {
        made(&mut draft, &CaseEdit::Rename { part: part.to_owned(), to: to.to_owned() });
    }
    assert_eq!(written(&draft, "scenes.room.beats.a.lines.1.when"), "\"onder_druk == krant and not moe\"");
    assert_eq!(written(&draft, "scenes.room.beats.b.lines.0.when"), "\"te_laat\"");
    let tijd = named(&parts(&draft).facts, "Tijd").clone();
    made(&mut draft, &pick(&tijd, "Not lower than", "−999998"));
    let moe = named(&parts(&draft).facts, "Moe").clone();
    made(&mut draft, &pick(&moe, "At the start", "holds already"));
    assert_eq!(written(&draft, "variables.moe"), "Flag(true)");
    assert_eq!(written(&draft, "variables.tijd"), "Count(start: 3, max: 5, min: -999998)");
}

#[test]
fn each_kind_of_part_is_made_and_the_case_plays_on() {
    let words = Messages::new("nl");
    let mut draft = draft(
        &beats(TALK)
            .replace(", when: \"druk == pers and not moe\"", "")
            .replace(", when: \"laat\"", "")
            .replace("effects: [Set(\"moe\", true)], ", ""),
    );
    let all = [
        NewPart::Scene,
        NewPart::Person,
        NewPart::Ending,
        NewPart::Drawn,
        NewPart::Mark,
        NewPart::Count,
        NewPart::Words,
        NewPart::Derived,
        NewPart::Lesson,
        NewPart::Norm,
        NewPart::Intervention,
    ];
    for part in all.into_iter().chain(all) {
        assert!(!part.words(&words).is_empty());
        let edit = part.edit(&draft, &words).unwrap();
        made(&mut draft, &edit);
    }
    assert_eq!(NewPart::Document(DocumentKind::Note).edit(&draft, &words), None);
    let parts = parts(&draft);
    let counts = [&parts.facts, &parts.lessons, &parts.norms, &parts.interventions].map(Vec::len);
    assert_eq!(counts, [10, 2, 2, 2]);
    assert_eq!(written(&draft, "variables.nieuw_feit"), "Drawn([(1, \"zo\"), (1, \"anders\")])");
    assert_eq!(written(&draft, "derived.nieuw_gevolg"), "\"seen(room.a) > 0\"");
}

#[test]
fn a_document_is_a_file_that_goes_and_comes_with_its_step() {
    let mut draft = draft(
        &beats(TALK)
            .replace(", when: \"druk == pers and not moe\"", "")
            .replace(", when: \"laat\"", "")
            .replace("effects: [Set(\"moe\", true)], ", ""),
    );
    let before = draft.text().to_owned();
    let edited = draft.new_document("De brief van Ans", "# De brief van Ans\n\nGeachte heer,\n").unwrap();
    assert_eq!(edited.files, ["scenario.ron", "dossier/de_brief_van_ans.md"]);
    let path = "dossier/de_brief_van_ans.md";
    assert_eq!(draft.file(path), Some("# De brief van Ans\n\nGeachte heer,\n"));
    assert_eq!(draft.unsaved(), ["scenario.ron", path]);
    draft.new_document("De brief van Ans", "# De brief van Ans\n\nNog een.\n").unwrap();
    assert_eq!(draft.file("dossier/de_brief_van_ans_2.md"), Some("# De brief van Ans\n\nNog een.\n"));
    draft.set_document(path, "# De brief van Ans\r\n\r\nIk wacht nog.").unwrap();
    assert_eq!(draft.file(path), Some("# De brief van Ans\n\nIk wacht nog.\n"));
    assert!(draft.set_document("dossier/geen.md", "x").is_err() && draft.set_document("../x.md", "x").is_err());
    draft.saved();
    let kept = draft.clone().history();
    for _ in 0..3 {
        assert!(draft.undo());
    }
    assert_eq!((draft.text(), draft.file(path)), (&*before, Some("")));
    assert!(draft.unsaved().contains(&path.to_owned()));
    for _ in 0..3 {
        assert!(draft.redo());
    }
    assert_eq!(draft.file(path), Some("# De brief van Ans\n\nIk wacht nog.\n"));
    // It is known after the program was closed as well.
    let mut again = CaseDraft::open(draft.bundle().clone(), draft.model().clone()).with_history(&kept);
    assert!(again.can_undo() && again.undo());
    assert_eq!(again.file(path), Some("# De brief van Ans\n\nGeachte heer,\n"));
}

#[test]
fn a_person_has_a_character_by_picking() {
    let mut draft = with_facts();
    let ans = |draft: &CaseDraft| named(&parts(draft).people, "Ans").clone();
    let start = format!("cast.{}", parts(&draft).people[0].at.name_from_end(0));
    draft.edit_sound(&CaseEdit::Clear { at: CasePath::from(format!("{start}.start")) }).unwrap();
    let card = ans(&draft);
    made(&mut draft, &pick(&card, "Tension", "25"));
    assert_eq!(written(&draft, &format!("{start}.start")), "(tension: 25)");
    let card = ans(&draft);
    made(&mut draft, &pick(&card, "Competence", "70"));
    assert_eq!(written(&draft, &format!("{start}.start")), "(competence: 70, tension: 25)");
    let card = ans(&draft);
    let called = Messages::new("en").text("review-person-rewards");
    let rewards = card.more.iter().find_map(|it| match it {
        PartField::Several { name, options } if *name == called => Some(options.clone()),
        _ => None,
    });
    let rewards = rewards.unwrap_or_else(|| panic!("{card:#?}"));
    made(&mut draft, &rewards[0].edit);
    assert!(written(&draft, &format!("{start}.rewards")).starts_with("[\""));
    let card = ans(&draft);
    made(&mut draft, &pick(&card, "On which side", "the board"));
}

#[test]
fn a_person_looks_like_somebody_who_is_drawn() {
    let mut draft = with_facts();
    let looks = |draft: &CaseDraft| {
        let card = parts(draft).people[1].clone();
        let found = card.fields.iter().find_map(|it| match it {
            PartField::Looks { seen, options, .. } => Some((seen.clone(), options.clone())),
            _ => None,
        });
        found.unwrap_or_else(|| panic!("{card:#?}"))
    };
    let id = parts(&draft).people[1].at.name_from_end(0).to_owned();
    let (seen, options) = looks(&draft);
    // Nobody asked for a face, and there is one all the same.
    assert!(options[0].on && options.iter().filter(|it| it.on).count() == 1);
    assert!(!seen.is_empty() && options[0].figure == seen);
    let mirjam = options.iter().find(|it| it.name == "Mirjam de Boer").unwrap();
    assert_eq!(mirjam.about, "aged 51");
    made(&mut draft, &mirjam.edit);
    assert_eq!(written(&draft, &format!("cast.{id}.figure")), "\"mirjam_de_boer\"");
    let (seen, options) = looks(&draft);
    assert_eq!(seen, "mirjam_de_boer");
    assert!(!options[0].on && options.iter().find(|it| it.on).is_some_and(|it| it.name == "Mirjam de Boer"));
    // Back to nobody in particular, and no face is offered twice.
    made(&mut draft, &options[0].edit);
    assert_eq!(written(&draft, &format!("cast.{id}.figure")), "");
    let known: BTreeSet<_> = options[1..].iter().map(|it| &it.figure).collect();
    assert_eq!(known.len(), options.len() - 1);
    assert!(known.len() > 80, "{}", known.len());
}

#[test]
fn what_a_trainer_brings_in_has_a_sheet() {
    let words = Messages::new("nl");
    let mut draft = with_facts();
    let edit = NewPart::Intervention.edit(&draft, &words).unwrap();
    made(&mut draft, &edit);
    let name = "interventions.er_gebeurt_iets";
    let sheet = Sheet::of(&draft, name, &words).unwrap();
    assert!(sheet.is_intervention() && sheet.choices.is_empty());
    assert_eq!((sheet.title.text.as_str(), sheet.lines.len()), ("Er gebeurt iets", 1));
    assert_eq!(sheet.effects_at().to_string(), format!("{name}.effects"));
    let mark = tegenspel::studio::NewEffect::Of(CaseValue::read("Set(\"moe\", true)").unwrap());
    let edit = CaseEdit::new_effect(draft.case().unwrap(), &sheet.effects_at(), &mark);
    made(&mut draft, &edit);
    let sheet = Sheet::of(&draft, name, &words).unwrap();
    assert_eq!(sheet.on_enter.len(), 1);
    assert!(sheet.on_enter[0].words.as_deref().is_some_and(|it| it.contains("moe")), "{:?}", sheet.on_enter);
    assert!(Sheet::of(&draft, "interventions.geen", &words).is_none());
    assert!(Sheet::of(&draft, "interventions", &words).is_none());
}

#[test]
fn a_choice_points_to_a_norm() {
    let words = Messages::new("nl");
    let mut draft = with_facts();
    assert!(Sheet::of(&draft, "room.a", &words).unwrap().choices[0].norm.is_none());
    let edit = NewPart::Norm.edit(&draft, &words).unwrap();
    made(&mut draft, &edit);
    let norm = Sheet::of(&draft, "room.a", &words).unwrap().choices[0].norm.clone().unwrap();
    assert_eq!((norm.chosen, norm.options.len()), (0, 2));
    made(&mut draft, &CaseEdit::Set { at: norm.at, value: norm.options[1].1.clone().unwrap() });
    assert_eq!(Sheet::of(&draft, "room.a", &words).unwrap().choices[0].norm.as_ref().unwrap().chosen, 1);
}

#[test]
fn a_text_is_called_by_its_part_and_what_it_is() {
    let words = Messages::new("nl");
    let mut draft = with_facts();
    let edit = NewPart::Intervention.edit(&draft, &words).unwrap();
    made(&mut draft, &edit);
    let parts = CaseParts::of(&draft, &words);
    for (place, called) in [
        ("title", Some("Titel")),
        ("player.mandate", Some("Wat de speler mag")),
        ("cast.ans.position", Some("Ans · Standpunt")),
        ("cast.ans.interests.cash.text", Some("Ans · Belang")),
        ("interventions.er_gebeurt_iets.lines.0.text", Some("Er gebeurt iets · lines.0.text")),
        ("nergens.iets", None),
    ] {
        assert_eq!(parts.called(place).as_deref(), called, "{place}");
    }
}

#[test]
fn what_is_emptied_to_be_written_anew_takes_nothing_away() {
    let mut draft = with_facts();
    for (at, goal) in ["Bouwen", "Praten"].into_iter().enumerate() {
        let (into, value) = (CasePath::from("goals"), CaseValue::text(goal));
        made(&mut draft, &CaseEdit::Insert { into, at, called: goal.to_owned(), value });
    }
    let at = CasePath::from("goals.bouwen");
    // Taken or refused, both goals are there.
    let _ = draft.edit_sound(&CaseEdit::SetText { at: TextPlace(at), text: String::new() });
    assert_eq!(draft.case().unwrap().get("goals").unwrap().entries().len(), 2);
    let laat = CasePath::from("derived.laat");
    for written in [
        TALK,
        "\"b\": (lines: [(text: \"Twee.\")], then: End(\"good\")), \"a\": (lines: [(text: \"Een.\")], then: Beat(\"b\")),",
    ] {
        // Whether or not something asks for it.
        let facts = "derived: { \"laat\": \"level() > 2\" }, variables: { \"druk\": Drawn([(2, \"kas\"), (1, \"pers\")]), \"moe\": Flag(false) },\n    scenes:";
        let mut draft = super::draft(&beats(written).replacen("scenes:", facts, 1));
        let refused = draft.edit_sound(&CaseEdit::SetCondition { at: laat.clone(), condition: String::new() });
        assert!(refused.is_err(), "{refused:?}");
        assert!(draft.case().unwrap().at(&laat).is_some());
    }
}

#[test]
fn the_file_of_a_document_is_called_after_its_first_title_and_back() {
    let words = Messages::new("nl");
    let mut draft = with_facts();
    let sample = words.text("studio-part-new-document-title");
    draft.new_document(&sample, &format!("# {sample}\n\nHier.\n")).unwrap();
    let at = CasePath::from("dossier.nieuw_stuk.title");
    let before = draft.text().to_owned();
    made(&mut draft, &CaseEdit::SetText { at: TextPlace(at.clone()), text: String::from("Brief van Ans") });
    let renamed = draft.name_after(&at, &[&words]).unwrap();
    let (old, new) = ("dossier/nieuw_stuk.md", "dossier/brief_van_ans.md");
    assert_eq!((renamed.new.as_str(), renamed.follow_file(old).as_str()), ("brief_van_ans", new));
    assert_eq!((draft.file(old), draft.file(new)), (Some(""), Some("# Brief van Ans\n\nHier.\n")));
    assert!(draft.is_sound() && draft.text().contains(&format!("file: \"{new}\"")), "{}", draft.text());
    // One step with the title, over a restart as well.
    let history = draft.history();
    let mut again = draft.clone();
    assert!(draft.undo());
    assert_eq!((draft.text(), draft.file(old)), (&*before, Some(&*format!("# {sample}\n\nHier.\n"))));
    assert!(draft.redo() && draft.file(new).is_some_and(|it| it.starts_with("# Brief")));
    again.saved();
    let mut bundle = again.bundle().clone();
    bundle.files.remove(old);
    let mut later = CaseDraft::open(bundle, again.model().clone()).with_history(&history);
    assert!(later.undo());
    assert_eq!((later.text(), later.file(new)), (&*before, Some("")));
    // A second title changes neither.
    made(
        &mut draft,
        &CaseEdit::SetText { at: TextPlace(CasePath::from("dossier.brief_van_ans.title")), text: String::from("Iets") },
    );
    assert!(draft.name_after(&CasePath::from("dossier.brief_van_ans.title"), &[&words]).is_none());
}

#[test]
fn a_new_goal_is_called_after_its_first_words() {
    let words = Messages::new("nl");
    let mut draft = with_facts();
    let sample = words.text("studio-part-new-goal-text");
    let insert = CaseEdit::Insert {
        into: CasePath::from("goals"),
        at: 0,
        called: sample.clone(),
        value: CaseValue::text(&sample),
    };
    let at = draft.edit(&insert).unwrap().at;
    made(&mut draft, &CaseEdit::SetText { at: TextPlace(at.clone()), text: String::from("Samen verder komen") });
    assert_eq!(draft.name_after(&at, &[&words]).unwrap().new, "samen_verder_komen");
}
