//! What belongs to the whole case is written in the window: facts, documents, norms, people, and what a trainer brings in.

use super::studio::{ask, change, close, home, made, view};
use super::{press, window};
use crate::app::intent::{Intent, StudioIntent};
use crate::app::screens::studio::board_field::{BoardField, BoardPlace, BoardText};
use crate::app::screens::studio::boards::{BoardRow, BoardView, heading};
use crate::app::screens::studio::intent::{LineAt, NewPart, SheetChange, SheetField, StudioSide};
use crate::app::screens::studio::picker::PickerKind;
use crate::app::state::AppState;
use crate::report::document::DocumentKind;
use crate::studio::AskKind;
use egui::Key;
use std::fs;
use std::time::Duration;

#[track_caller]
fn board<'a>(app: &'a AppState, title: &str) -> &'a BoardView {
    let boards = &view(app).boards;
    let all: Vec<_> = boards.iter().map(|it| &it.title).collect();
    boards.iter().find(|it| it.title == title).unwrap_or_else(|| panic!("{title}: {all:?}"))
}

#[track_caller]
fn text<'a>(row: &'a BoardRow, name: &str) -> &'a BoardText {
    let texts = row.fields.iter().chain(&row.more).filter_map(BoardField::text);
    let all: Vec<_> = texts.clone().map(|it| &it.name).collect();
    texts.clone().find(|it| it.name == name).unwrap_or_else(|| panic!("{name}: {all:?}"))
}

fn condition(row: &BoardRow) -> Option<(usize, String)> {
    row.fields.iter().find_map(|it| match it {
        BoardField::Condition(at, _, when) => Some((*at, when.text.clone())),
        _ => None,
    })
}

/// Chooses the first question of a kind for a condition that has none yet.
fn ask_about(app: &mut AppState, field: SheetField, kind: AskKind, row: &str) {
    ask(app, StudioIntent::Ask(PickerKind::Ask { field, row: 0, all: true, kind: Some(kind) }));
    let rows = &view(app).picker.as_ref().unwrap().rows;
    let names: Vec<_> = rows.iter().map(|it| it.name.clone()).collect();
    let picked = rows.iter().find(|it| it.name.contains(row)).unwrap_or_else(|| panic!("{row}: {names:?}")).at;
    ask(app, StudioIntent::Pick(picked));
}

fn quiet(app: &mut AppState) {
    app.tick_studio(Duration::from_secs(1));
}

#[test]
fn a_fact_is_drawn_under_a_name_of_its_own_and_asked_for() {
    let home = home();
    let (mut app, file) = made(home.path(), "Dak");
    ask(&mut app, StudioIntent::Side(StudioSide::Boards));
    ask(&mut app, StudioIntent::Add(NewPart::Drawn));
    let row = |app: &AppState| board(app, "Wat het verhaal onthoudt").rows.last().unwrap().clone();
    assert_eq!(text(&row(&app), "Hoe het heet").text, "Nieuw feit");
    ask(&mut app, StudioIntent::Call(String::from("variable:nieuw_feit"), String::from("Wie er klaagde")));
    quiet(&mut app);
    ask(&mut app, StudioIntent::Call(String::from("word:wie_er_klaagde.anders"), String::from("De buren!")));
    quiet(&mut app);
    assert_eq!(row(&app).name, "Wie er klaagde");
    // A name that another has is refused and stays in its field, with the reason.
    ask(&mut app, StudioIntent::Call(String::from("word:wie_er_klaagde.de_buren"), String::from("zo")));
    quiet(&mut app);
    let words: Vec<_> = row(&app).fields.iter().filter_map(BoardField::text).cloned().collect();
    assert!(words.iter().any(|it| it.text == "zo" && it.refused.is_some()), "{words:#?}");
    ask(&mut app, StudioIntent::Call(String::from("word:wie_er_klaagde.de_buren"), String::from("de buren")));
    quiet(&mut app);
    ask(&mut app, StudioIntent::Choose(String::from("terras.begin")));
    ask_about(&mut app, SheetField::When(0), AskKind::Fact, "de buren");
    close(&mut app);
    let written = fs::read_to_string(&file).unwrap();
    assert!(written.contains("\"wie_er_klaagde\": Drawn([(1, \"zo\"), (1, \"de_buren\")])"), "{written}");
    assert!(written.contains("when: \"wie_er_klaagde == de_buren\""));
}

#[test]
fn a_face_is_chosen_for_a_person_from_a_list() {
    let home = home();
    let (mut app, file) = made(home.path(), "Dak");
    ask(&mut app, StudioIntent::Side(StudioSide::Boards));
    let face = |app: &AppState| {
        let row = board(app, "Mensen").rows[0].clone();
        row.fields.iter().find_map(|it| if let BoardField::Looks(it) = it { Some(it.clone()) } else { None }).unwrap()
    };
    let (before, drawn) = (face(&app), app.figures());
    assert!(drawn.contains(&before.figure));
    ask(&mut app, StudioIntent::Ask(PickerKind::Looks(before.person)));
    // All of them are drawn as long as one can choose, also those of whom no case on the shelf knows.
    let offered: Vec<_> = view(&app).picker.as_ref().unwrap().rows.iter().filter_map(|it| it.face.clone()).collect();
    assert!(offered.iter().any(|it| !drawn.contains(it)));
    assert!(offered.iter().filter(|it| !it.is_empty()).all(|it| app.figures().contains(it)));
    ask(&mut app, StudioIntent::AskSearch(String::from("mirjam")));
    let rows = view(&app).picker.clone().unwrap().rows;
    assert_eq!(rows.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["Mirjam de Boer"]);
    ask(&mut app, StudioIntent::Pick(rows[0].at));
    assert!(view(&app).picker.is_none());
    let after = face(&app);
    assert_eq!((after.figure.as_str(), after.who.as_str()), ("mirjam_de_boer", "Mirjam de Boer"));
    close(&mut app);
    assert!(fs::read_to_string(&file).unwrap().contains("figure: \"mirjam_de_boer\""));
}

#[test]
fn a_document_is_written_and_opens_when_something_was_told() {
    let home = home();
    let (mut app, file) = made(home.path(), "Dak");
    ask(&mut app, StudioIntent::Side(StudioSide::Boards));
    ask(&mut app, StudioIntent::Add(NewPart::Document(DocumentKind::Note)));
    let row = |app: &AppState| board(app, "Stukken in het dossier").rows.last().unwrap().clone();
    assert_eq!(row(&app).name, "Nieuw stuk");
    let mail = "# Mail\n\n**Van:** Ada\n**Aan:** jij\n**Onderwerp:** het dak\n\nHoi,\n\nHet lekt.";
    ask(&mut app, StudioIntent::WriteDocument(String::from("dossier/nieuw_stuk.md"), mail.to_owned()));
    ask(&mut app, StudioIntent::Search(String::from("het lekt")));
    let found = view(&app).found[0].clone();
    assert_eq!(
        (found.title.as_str(), found.beat.is_none(), found.words.contains("Het lekt.")),
        ("Nieuw stuk", true, true)
    );
    ask(&mut app, StudioIntent::Search(String::new()));
    ask(&mut app, StudioIntent::WriteDocument(String::from("dossier/nieuw_stuk.md"), mail.to_owned()));
    // As long as somebody types it is in the field and no step.
    assert_eq!(text(&row(&app), "Wat erin staat").text, mail);
    quiet(&mut app);
    assert_eq!(row(&app).line, "Mail");
    assert!(row(&app).document.is_some_and(|it| it.document.parts.len() > 2));
    let (at, written) = condition(&row(&app)).unwrap();
    assert_eq!(written, "");
    ask_about(&mut app, SheetField::Part(at), AskKind::Told, "");
    assert!(condition(&row(&app)).unwrap().1.starts_with("knows"), "{:?}", row(&app));
    // What means nothing is told and not written.
    change(&mut app, SheetChange::Write(SheetField::Part(at), String::from("knows(niemand.iets)")));
    quiet(&mut app);
    let refused =
        row(&app).fields.iter().any(|it| matches!(it, BoardField::Condition(_, _, when) if when.refused.is_some()));
    assert!(refused, "{:?}", row(&app));
    close(&mut app);
    let folder = file.parent().unwrap();
    assert_eq!(fs::read_to_string(folder.join("dossier/nieuw_stuk.md")).unwrap(), format!("{mail}\n"));
    let case = fs::read_to_string(&file).unwrap();
    assert!(case.contains("file: \"dossier/nieuw_stuk.md\"") && case.contains("when: \"knows"), "{case}");

    // It goes and comes with its step, also after a restart.
    ask(&mut app, StudioIntent::Open(folder.to_owned()));
    for _ in 0..3 {
        ask(&mut app, StudioIntent::Undo);
    }
    close(&mut app);
    assert!(!fs::read_to_string(&file).unwrap().contains("nieuw_stuk"));
    ask(&mut app, StudioIntent::Open(folder.to_owned()));
    while view(&app).undo.1 {
        ask(&mut app, StudioIntent::Redo);
    }
    close(&mut app);
    assert_eq!(fs::read_to_string(&file).unwrap(), case);
    assert_eq!(fs::read_to_string(folder.join("dossier/nieuw_stuk.md")).unwrap(), format!("{mail}\n"));
}

#[test]
fn what_a_trainer_brings_in_is_written_on_a_sheet_of_its_own() {
    let home = home();
    let (mut app, file) = made(home.path(), "Dak");
    ask(&mut app, StudioIntent::Side(StudioSide::Boards));
    ask(&mut app, StudioIntent::Add(NewPart::Intervention));
    let row = board(&app, "Wat een trainer kan inbrengen").rows.last().unwrap().clone();
    ask(&mut app, StudioIntent::Choose(row.sheet.unwrap()));
    let sheet = |app: &AppState| view(app).sheet.clone().unwrap();
    assert_eq!(sheet(&app).title, "Er gebeurt iets");
    let (field, when) = sheet(&app).brought_in.unwrap();
    assert!(when.text.starts_with("seen(terras.begin)") && when.rows.len() == 1, "{when:?}");
    change(&mut app, SheetChange::Write(SheetField::Title, String::from("De wethouder belt")));
    change(&mut app, SheetChange::Write(SheetField::Said(LineAt::Beat(0)), String::from("Je telefoon gaat.")));
    change(&mut app, SheetChange::AddLine(None));
    ask(&mut app, StudioIntent::Ask(PickerKind::Effects(None)));
    ask(&mut app, StudioIntent::AskSearch(String::from("spanning")));
    let effect = view(&app).picker.as_ref().unwrap().rows[0].at;
    ask(&mut app, StudioIntent::Pick(effect));
    assert_eq!((sheet(&app).lines.len(), sheet(&app).on_enter.len()), (2, 1));
    // What cannot be taken stays in its field here as well.
    change(&mut app, SheetChange::Write(field, String::from("seen(")));
    quiet(&mut app);
    let (_, when) = sheet(&app).brought_in.unwrap();
    assert_eq!((when.text.as_str(), when.refused.is_some()), ("seen(", true));
    ask(&mut app, StudioIntent::Search(String::from("telefoon gaat")));
    let found = view(&app).found[0].clone();
    assert_eq!(found.title, "De wethouder belt");
    ask(&mut app, StudioIntent::Choose(found.beat.unwrap()));
    close(&mut app);
    let written = fs::read_to_string(&file).unwrap();
    assert!(
        written.contains("title: \"De wethouder belt\"") && written.contains("effects: [Feel(who: \"ada\", tension:")
    );
}

#[test]
fn everything_that_is_found_stands_in_one_list_with_a_way_there() {
    let home = home();
    let (mut app, _) = made(home.path(), "Dak");
    ask(&mut app, StudioIntent::Side(StudioSide::Boards));
    ask(&mut app, StudioIntent::Add(NewPart::Ending));
    ask(&mut app, StudioIntent::Write(String::from("endings.nieuw_einde.title"), String::from("Met een advocaat")));
    quiet(&mut app);
    change(&mut app, SheetChange::AddChoice);
    ask(&mut app, StudioIntent::Side(StudioSide::Findings));
    let rows = view(&app).findings.clone();
    // An ending that nobody comes to is of no moment.
    let ending = rows.iter().find(|it| it.place == "Met een advocaat").unwrap_or_else(|| panic!("{rows:#?}"));
    assert_eq!(ending.found.message, "Geen enkele weg leidt naar het einde “Met een advocaat”");
    assert_eq!(
        ending.found.help,
        ["Laat een keuze bij “Daarna” naar dit einde gaan, of haal het einde weg."],
        "in the words of the screens"
    );
    ask(&mut app, ending.way.clone().unwrap());
    assert_eq!(view(&app).side, StudioSide::Boards);
    assert!(view(&app).part.as_ref().is_some_and(|(part, _)| part.starts_with("endings.")));
    // What is of a moment leads to its sheet.
    ask(&mut app, StudioIntent::Choose(String::from("terras.afspraak")));
    let choice = rows.iter().find(|it| it.found.message.contains("verandert niets")).unwrap();
    assert_eq!(choice.place, "De eerste minuut");
    let helps: Vec<_> = rows.iter().flat_map(|it| &it.found.help).collect();
    assert!(helps.iter().all(|it| !it.contains('`') && !it.contains("tegenspel ")), "{helps:#?}");
    ask(&mut app, choice.way.clone().unwrap());
    assert_eq!(view(&app).chosen, "terras.begin");
}

#[test]
fn the_two_poles_of_the_card_are_written_in_the_overview() {
    let home = home();
    let (mut app, file) = made(home.path(), "Dak");
    ask(&mut app, StudioIntent::Side(StudioSide::Boards));
    let pole = |app: &AppState, name: &str| text(&board(app, "De casus").rows[0], name).clone();
    let one = pole(&app, "Tussen wat de speler staat: de ene kant");
    assert_eq!(one.text, "meedenken");
    let BoardPlace::Case(place) = one.place else { panic!() };
    ask(&mut app, StudioIntent::Write(place, String::from("het team ontzien")));
    let other = pole(&app, "Tussen wat de speler staat: de andere kant");
    let BoardPlace::Case(place) = other.place else { panic!() };
    ask(&mut app, StudioIntent::Write(place, String::from("de waarheid zeggen")));
    close(&mut app);
    let written = fs::read_to_string(&file).unwrap();
    assert!(written.contains("between: (\"het team ontzien\", \"de waarheid zeggen\")"), "{written}");
    // A case without them can have them.
    fs::write(&file, written.replace("between: (\"het team ontzien\", \"de waarheid zeggen\"),", "")).unwrap();
    ask(&mut app, StudioIntent::Open(file.parent().unwrap().to_owned()));
    ask(&mut app, StudioIntent::Side(StudioSide::Boards));
    let edit = board(&app, "De casus").rows[0].fields.iter().find_map(|it| match it {
        BoardField::Edit(words, edit, _) if words == "Tussen wat de speler staat" => Some(edit.clone()),
        _ => None,
    });
    ask(&mut app, StudioIntent::Edit(edit.unwrap()));
    assert_eq!(pole(&app, "Tussen wat de speler staat: de ene kant").text, "de ene kant");
}

#[test]
fn two_people_of_one_name_are_told_of() {
    let home = home();
    let (mut app, _) = made(home.path(), "Dak");
    ask(&mut app, StudioIntent::Side(StudioSide::Boards));
    ask(&mut app, StudioIntent::Add(NewPart::Person));
    let lines = |app: &AppState| board(app, "Mensen").rows.iter().map(|it| it.line.clone()).collect::<Vec<_>>();
    assert!(lines(&app).iter().all(String::is_empty), "{:?}", lines(&app));
    ask(&mut app, StudioIntent::Write(String::from("cast.nieuwe.name"), String::from("Ada de Wit")));
    quiet(&mut app);
    let twice = lines(&app).iter().filter(|it| it.starts_with("Nog iemand heet zo.")).count();
    assert_eq!(twice, 2, "{:?}", lines(&app));
}

#[test]
fn an_interest_that_is_made_says_where_it_stands() {
    let home = home();
    let (mut app, _) = made(home.path(), "Dak");
    ask(&mut app, StudioIntent::Side(StudioSide::Boards));
    let before = board(&app, "Belangen").rows.len();
    let edit = board(&app, "Mensen").rows[0].fields.iter().find_map(|it| match it {
        BoardField::Edit(words, edit, _) if words == "Nog een belang" => Some(edit.clone()),
        _ => None,
    });
    ask(&mut app, StudioIntent::Edit(edit.unwrap()));
    assert_eq!(board(&app, "Belangen").rows.len(), before + 1);
    assert_eq!(app.notices.last().unwrap().said, "Het staat nu onder “Belangen”.");
    app.update(Intent::AcceptOffer, Duration::ZERO);
    let (part, _) = view(&app).part.clone().unwrap();
    assert_eq!(board(&app, "Belangen").rows.last().unwrap().at, part);
}

#[test]
fn every_list_is_shown_and_worked_by_the_keyboard() {
    let home = home();
    let (mut app, _) = made(home.path(), "Dak");
    ask(&mut app, StudioIntent::Side(StudioSide::Boards));
    for part in [NewPart::Norm, NewPart::Lesson, NewPart::Words, NewPart::Count, NewPart::Intervention] {
        ask(&mut app, StudioIntent::Add(part));
    }
    let boards: Vec<_> =
        view(&app).boards.iter().enumerate().map(|(at, it)| (heading(at, it), it.rows.len())).collect();
    // What is there is counted from one on; of what is not it is said how it is made.
    assert!(
        boards.iter().skip(1).all(|(title, rows)| title.ends_with(&format!("({rows})")) == (*rows > 0)),
        "{boards:?}"
    );
    assert!(boards.iter().any(|it| it.0 == "Mensen (1)"), "{boards:?}");
    let none = |title: &str| board(&app, title).none.clone();
    assert!(none("Beloften").contains("“Kies wat er verandert”") && none("Belangen").contains("“Nog een belang”"));
    let speaks = &board(&app, "Mensen").rows[0].places[0];
    assert_eq!((speaks.0.as_str(), speaks.2.as_str()), ("spreekt in", "De eerste minuut"));
    let mut it = window(app, egui::vec2(1024.0, 640.0));
    for (at, (title, _)) in boards.iter().enumerate().skip(1) {
        super::tab_to(&mut it, title);
        press(&mut it, Key::Enter);
        let open = it.ctx.data(|data| data.get_temp::<bool>(egui::Id::new(("board", at))));
        assert_eq!(open, Some(true), "{title}");
    }
    it.run_steps(2);
}

#[test]
fn a_document_is_made_as_a_mail_and_becomes_a_letter_under_its_own_name() {
    let home = home();
    let (mut app, file) = made(home.path(), "Dak");
    ask(&mut app, StudioIntent::Side(StudioSide::Boards));
    let kinds = board(&app, "Stukken in het dossier").add.iter().map(|it| it.1.clone()).collect::<Vec<_>>();
    assert_eq!(kinds, ["Nieuwe brief", "Nieuwe mail", "Nieuwe tabel", "Nieuwe notitie"]);
    ask(&mut app, StudioIntent::Add(NewPart::Document(DocumentKind::Mail)));
    let row = |app: &AppState| board(app, "Stukken in het dossier").rows.last().unwrap().clone();
    assert_eq!(row(&app).line, "Mail");
    ask(&mut app, StudioIntent::Write(String::from("dossier.nieuw_stuk.title"), String::from("Het dak lekt")));
    quiet(&mut app);
    let kind = |app: &AppState| {
        let found = row(app).fields.into_iter().find_map(|it| match it {
            BoardField::Kind(pick, path, kinds) => Some((pick, path, kinds)),
            _ => None,
        });
        found.unwrap()
    };
    let (pick, path, kinds) = kind(&app);
    assert_eq!((pick.chosen, pick.options.len()), (1, 4));
    // What is asked for by the old name is done under the new one.
    ask(&mut app, StudioIntent::SetDocument(path, kinds[0]));
    assert_eq!((row(&app).line.as_str(), kind(&app).1.as_str()), ("Brief", "dossier/het_dak_lekt.md"));
    close(&mut app);
    let folder = file.parent().unwrap();
    let text = fs::read_to_string(folder.join("dossier/het_dak_lekt.md")).unwrap();
    assert!(text.starts_with("# Het dak lekt\n") && text.contains("Geachte"), "{text}");
    assert!(!folder.join("dossier/nieuw_stuk.md").exists(), "nothing is left of the old name");
    ask(&mut app, StudioIntent::Open(folder.to_owned()));
    while view(&app).undo.0 {
        ask(&mut app, StudioIntent::Undo);
    }
    close(&mut app);
    assert!(!folder.join("dossier/het_dak_lekt.md").exists() && !folder.join("dossier/nieuw_stuk.md").exists());
}
