//! Being led to a first case, carried out.

use super::guide::{GuideField, GuideIntent, GuideView};
use crate::app::screens::talk::reason;
use crate::app::state::AppState;
use crate::engine::relationship::Model;
use crate::files::{CaseTemplate, forget_steps};
use crate::report::{Messages, capitalised};
use crate::studio::{GUIDED_MOVES, GUIDED_STEPS, GuidedCase, GuidedField};

/// On the way to a first case.
#[derive(Debug, Default)]
pub(super) struct Guide {
    /// The step that is shown; none while nobody is led.
    pub(super) step: Option<usize>,
    case: GuidedCase,
}

impl Guide {
    pub(super) fn view(&self, step: usize, model: &Model, words: &Messages) -> GuideView {
        let code = words.language();
        let known = |id: &str| model.moves.iter().find(|it| it.id == id);
        let moves =
            GUIDED_MOVES.iter().map(|id| known(id).map_or((*id).to_owned(), |it| capitalised(it.name.get(code))));
        let what = |field: GuidedField| {
            let is = self.case.what(field);
            let at = GUIDED_MOVES.iter().position(|it| *it == is).unwrap_or_default();
            (at, known(is).map(|it| it.means.get(code).to_owned()).unwrap_or_default())
        };
        let field = |field: &GuidedField| GuideField {
            field: *field,
            text: self.case.text(*field).to_owned(),
            what: GuidedField::ANSWERS.contains(field).then(|| what(*field)),
        };
        GuideView { step, fields: GUIDED_STEPS[step].iter().map(field).collect(), moves: moves.collect() }
    }
}

impl AppState {
    pub(super) fn update_guide(&mut self, intent: GuideIntent) {
        let it = &mut self.studio.guide;
        match intent {
            GuideIntent::Begin => it.step = Some(0),
            GuideIntent::Write(field, text) => it.case.write(field, text),
            GuideIntent::What(field, at) => {
                if let Some(id) = GUIDED_MOVES.get(at) {
                    it.case.is(field, id);
                }
            }
            GuideIntent::Step(step) => it.step = Some(step.min(GUIDED_STEPS.len() - 1)),
            GuideIntent::Leave => it.step = None,
            GuideIntent::Play => self.play_first_case(),
        }
    }

    /// Makes the case, opens it, and plays it from its beginning.
    fn play_first_case(&mut self) {
        let case = self.studio.guide.case.clone();
        let said = |field: GuidedField| match case.text(field).trim() {
            "" => self.words.text(&format!("app-studio-guide-{}-example", field.id())),
            text => text.to_owned(),
        };
        let values = [GuidedField::Name, GuidedField::Function, GuidedField::Goal].map(|it| (it.id(), said(it).into()));
        let usual = || self.words.text_with("app-studio-guide-title", &values);
        let title = Some(self.studio.title.trim().to_owned()).filter(|it| !it.is_empty()).unwrap_or_else(usual);
        let more = [
            ("title", title.clone()),
            ("summary", self.words.text_with("app-studio-guide-summary", &values)),
            ("briefing", self.words.text_with("app-studio-guide-briefing", &values)),
        ];
        let Some(folder) = self.folder_of_new(&title) else { return };
        let template = CaseTemplate::guided(self.words.language());
        if let Err(error) = template.write(&folder) {
            self.trouble(self.words.text("app-studio-trouble-make"), reason(&error), None);
            return;
        }
        // A case that stood there before and is gone may have left steps that are none of this one.
        let _ = forget_steps(&self.steps_folder(), &folder);
        self.open_case(&folder);
        let Some(open) = &mut self.studio.open else { return };
        let made = open.begin_with(&case.edit(&more));
        // What one wants is called after what one said of it.
        if made.is_ok() && open.draft.name_after(&GuidedField::Goal.place(), &[&self.words]).is_some() {
            open.draft.begin_here();
            open.keep();
        }
        self.tell_refused(made);
        (self.studio.guide, self.studio.title) = (Guide::default(), String::new());
        self.look_for_walk();
    }
}
