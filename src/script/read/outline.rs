//! The outline of a scenario: what there is and what it is called, before anything is looked into.

use super::ScenarioReader;
use super::planning::form_of;
use crate::engine::{
    BeatId, ChoiceId, DerivedId, DocumentId, EndingId, FragmentId, Home, InterestId, InterventionId, LessonId, NormId,
    PromiseId, SceneId, StakeholderId, TopicId, VariableId,
};
use crate::script::decode::{Decoder, Fields};
use crate::script::diagnostic::{Diagnostic, bilingual};
use crate::script::format;
use crate::script::limits::{BEATS, CHOICES, INTERVENTIONS, OTHERS, STAKEHOLDERS, VARIABLES};
use crate::script::mentions::{CasePart, Mention};
use crate::script::ron::{RonValue, ValueKind};
use crate::script::source::Span;

/// An entry of a map: id, where the id stands, and the value.
pub(super) type MapEntry<'v, 'a> = (&'v str, &'v RonValue<'a>, &'v RonValue<'a>);

/// What there is in a scenario.
#[derive(Default)]
pub(super) struct NameOutline<'v, 'a> {
    pub(super) cast: Vec<(MapEntry<'v, 'a>, Option<Fields<'v, 'a>>, Vec<MapEntry<'v, 'a>>)>,
    pub(super) variables: Vec<MapEntry<'v, 'a>>,
    pub(super) derived: Vec<MapEntry<'v, 'a>>,
    pub(super) dossier: Vec<MapEntry<'v, 'a>>,
    pub(super) norms: Vec<MapEntry<'v, 'a>>,
    pub(super) endings: Vec<MapEntry<'v, 'a>>,
    pub(super) lessons: Vec<MapEntry<'v, 'a>>,
    pub(super) interventions: Vec<InterventionOutline<'v, 'a>>,
    pub(super) homes: Vec<HomeOutline<'v, 'a>>,
}

/// Something that a trainer can bring in.
pub(super) struct InterventionOutline<'v, 'a> {
    pub(super) id: &'v str,
    pub(super) span: Span,
    pub(super) fields: Option<Fields<'v, 'a>>,
}

/// How much there is of what all scenes and fragments share.
#[derive(Default)]
struct HomeCounts {
    beats: usize,
    topics: usize,
}

/// A scene or a fragment.
pub(super) struct HomeOutline<'v, 'a> {
    pub(super) id: &'v str,
    pub(super) span: Span,
    pub(super) scene: bool,
    pub(super) fields: Option<Fields<'v, 'a>>,
    pub(super) topics: Vec<MapEntry<'v, 'a>>,
    pub(super) beats: Vec<BeatOutline<'v, 'a>>,
}

/// A beat and its choices.
pub(super) struct BeatOutline<'v, 'a> {
    pub(super) id: &'v str,
    pub(super) span: Span,
    pub(super) fields: Option<Fields<'v, 'a>>,
    pub(super) choices: Vec<ChoiceOutline<'v, 'a>>,
}

/// A choice.
pub(super) struct ChoiceOutline<'v, 'a> {
    pub(super) id: &'v str,
    pub(super) span: Span,
    pub(super) fields: Option<Fields<'v, 'a>>,
}

/// Interests of one person.
const INTERESTS: usize = OTHERS / STAKEHOLDERS;
/// The id of the topic list of a scene.
pub(super) const TOPICS: &str = "topics";
/// The id of the choice that leaves the topic list.
pub(super) const WRAP_UP: &str = "wrap_up";

/// Goes once through the file and notes what there is.
pub(super) fn outline<'v, 'a>(decoder: &mut Decoder<'a>, fields: &Fields<'v, 'a>) -> NameOutline<'v, 'a> {
    let mut outline = NameOutline::default();
    if let Some(value) = decoder.need(fields, "cast") {
        for entry in decoder.entries_up_to(value, STAKEHOLDERS, ("personen", "people")) {
            let person = decoder.part(entry.2, &format::PERSON);
            let interests = person.and_then(|person| person.get("interests"));
            let interests = interests
                .map(|value| decoder.entries_up_to(value, INTERESTS, ("belangen", "interests")))
                .unwrap_or_default();
            outline.cast.push((entry, person, interests));
        }
        if outline.cast.is_empty() {
            decoder.report(
                Diagnostic::error(
                    "empty-cast",
                    value.span,
                    bilingual("een casus heeft minstens één persoon nodig", "a case needs at least one person"),
                )
                .help(bilingual(
                    "voeg iemand toe: `\"id\": (name: \"…\", …)`",
                    "add somebody: `\"id\": (name: \"…\", …)`",
                )),
            );
        }
    }
    let plain = |decoder: &mut Decoder<'a>, name: &'static str, most: usize, words: (&str, &str)| {
        fields.get(name).map(|value| decoder.entries_up_to(value, most, words)).unwrap_or_default()
    };
    outline.variables = plain(decoder, "variables", VARIABLES, ("variabelen", "variables"));
    outline.derived = plain(decoder, "derived", VARIABLES, ("afgeleide variabelen", "derived variables"));
    outline.dossier = plain(decoder, "dossier", OTHERS, ("documenten", "documents"));
    outline.norms = plain(decoder, "norms", OTHERS, ("normen", "norms"));
    outline.lessons = plain(decoder, "lessons", OTHERS, ("leerpunten", "lessons"));
    for (id, key, value) in plain(decoder, "interventions", INTERVENTIONS, ("ingrepen", "interventions")) {
        let fields = decoder.part(value, &format::INTERVENTION);
        outline.interventions.push(InterventionOutline { id, span: key.span, fields });
    }
    if let Some(value) = decoder.need(fields, "endings") {
        outline.endings = decoder.entries_up_to(value, OTHERS, ("eindes", "endings"));
    }
    let mut counts = HomeCounts::default();
    if let Some(value) = decoder.need(fields, "scenes") {
        for entry in decoder.entries_up_to(value, OTHERS, ("scènes", "scenes")) {
            outline.homes.push(home(decoder, entry, true, &mut counts));
        }
        if outline.homes.is_empty() {
            decoder.report(
                Diagnostic::error(
                    "no-scene",
                    value.span,
                    bilingual("een casus heeft minstens één scène nodig", "a case needs at least one scene"),
                )
                .help(bilingual(
                    "voeg er een toe: `\"id\": Scene(title: \"…\", …)`",
                    "add one: `\"id\": Scene(title: \"…\", …)`",
                )),
            );
        }
    }
    if let Some(value) = fields.get("fragments") {
        for entry in decoder.entries_up_to(value, OTHERS, ("fragmenten", "fragments")) {
            outline.homes.push(home(decoder, entry, false, &mut counts));
        }
    }
    outline
}

fn home<'v, 'a>(
    decoder: &mut Decoder<'a>,
    (id, key, value): MapEntry<'v, 'a>,
    scene: bool,
    counts: &mut HomeCounts,
) -> HomeOutline<'v, 'a> {
    let part = if scene { &format::SCENE } else { &format::FRAGMENT };
    let mut home = HomeOutline { id, span: key.span, scene, fields: None, topics: Vec::new(), beats: Vec::new() };
    let Some(fields) = decoder.part(value, part) else { return home };
    home.fields = Some(fields);
    if scene && let Some(topics) = fields.get("topics") {
        home.topics = decoder.entries(topics);
        counts.topics += home.topics.len();
        if counts.topics > OTHERS {
            decoder.too_many(topics.span, counts.topics, OTHERS, ("onderwerpen", "topics"));
            counts.topics -= home.topics.len();
            home.topics.clear();
        }
    }
    let Some(value) = decoder.need(&fields, "beats") else { return home };
    for (id, key, value) in decoder.entries(value) {
        counts.beats += 1;
        if counts.beats > BEATS {
            if counts.beats == BEATS + 1 {
                decoder.too_many(key.span, counts.beats, BEATS, ("beats", "beats"));
            }
            continue;
        }
        if CasePart::Beat(BeatId::new(0)).reserves(id) {
            decoder.report(
                Diagnostic::error(
                    "reserved-id",
                    key.span,
                    bilingual("`topics` is de naam van de onderwerpenlijst", "`topics` is the name of the topic list"),
                )
                .help(bilingual("geef dit moment een andere naam", "give this beat another name")),
            );
        }
        let fields = decoder.part(value, &format::BEAT);
        let choices = fields.and_then(|fields| fields.get("choices"));
        let choices =
            choices.map(|value| decoder.entries_up_to(value, CHOICES, ("keuzes per beat", "choices in a beat")));
        let choices = choices
            .unwrap_or_default()
            .into_iter()
            .map(|(id, key, value)| ChoiceOutline { id, span: key.span, fields: decoder.part(value, &format::CHOICE) })
            .collect();
        home.beats.push(BeatOutline { id, span: key.span, fields, choices });
    }
    home
}

impl<'a> ScenarioReader<'_, 'a> {
    /// Gives everything its number.
    pub(super) fn index_names(&mut self, outline: &NameOutline<'a, 'a>) {
        let mut defined = Definitions { source: self.decoder.source, mentions: &mut self.source_map.mentions };
        let symbols = &mut self.symbols;
        for (at, ((id, key, _), _, interests)) in outline.cast.iter().enumerate() {
            let who = StakeholderId::new(at);
            symbols.cast.insert(id, who);
            defined.add(id, key.span, who);
            let called =
                ["name", "function"].map(|name| match outline.cast[at].1.and_then(|person| person.get(name)) {
                    Some(RonValue { kind: ValueKind::Text(text), .. }) => &**text,
                    _ => "",
                });
            symbols.called.push((id, called.into_iter().filter(|it| !it.is_empty()).collect()));
            for (name, key, _) in interests {
                let interest = InterestId::new(symbols.interests.len() + symbols.concerns.len());
                symbols.interests.insert((who, name), interest);
                defined.add(name, key.span, interest);
            }
            if outline.cast[at].1.is_some_and(|person| person.get("concern").is_some()) {
                symbols.concerns.insert(who, InterestId::new(symbols.interests.len() + symbols.concerns.len()));
            }
        }
        symbols.variables = numbered(&outline.variables, VariableId::new, &mut defined);
        symbols.derived = numbered(&outline.derived, DerivedId::new, &mut defined);
        symbols.endings = numbered(&outline.endings, EndingId::new, &mut defined);
        symbols.lessons = numbered(&outline.lessons, LessonId::new, &mut defined);
        symbols.norms = numbered(&outline.norms, NormId::new, &mut defined);
        symbols.documents = numbered(&outline.dossier, DocumentId::new, &mut defined);
        for (at, it) in outline.interventions.iter().enumerate() {
            defined.add(it.id, it.span, InterventionId::new(at));
        }
        let (mut beats, mut choices, mut topics) = (0, 0, 0);
        let (mut scenes, mut fragments) = (0, 0);
        for home in &outline.homes {
            let place = if home.scene {
                symbols.scenes.insert(home.id, SceneId::new(scenes));
                scenes += 1;
                Home::Scene(SceneId::new(scenes - 1))
            } else {
                symbols.fragments.insert(home.id, FragmentId::new(fragments));
                fragments += 1;
                Home::Fragment(FragmentId::new(fragments - 1))
            };
            defined.add(home.id, home.span, place);
            for beat in &home.beats {
                symbols.add_beat(place, home.id, beat.id, BeatId::new(beats));
                defined.add(beat.id, beat.span, BeatId::new(beats));
                let form = beat.fields.and_then(|fields| form_of(fields.get("select")?));
                symbols.planned.extend(form.map(|form| (BeatId::new(beats), form)));
                for choice in &beat.choices {
                    defined.add(choice.id, choice.span, ChoiceId::new(choices));
                    symbols.choices.insert((BeatId::new(beats), choice.id), ChoiceId::new(choices));
                    choices += 1;
                }
                beats += 1;
            }
            if let (Home::Scene(scene), false) = (place, home.topics.is_empty()) {
                let list = BeatId::new(beats);
                symbols.add_beat(place, home.id, TOPICS, list);
                beats += 1;
                for (id, key, _) in &home.topics {
                    defined.add(id, key.span, TopicId::new(topics));
                    symbols.topics.insert((scene, id), TopicId::new(topics));
                    symbols.choices.insert((list, id), ChoiceId::new(choices));
                    topics += 1;
                    choices += 1;
                }
                if home.fields.is_some_and(|fields| fields.get("wrap_up").is_some()) {
                    symbols.choices.insert((list, WRAP_UP), ChoiceId::new(choices));
                    choices += 1;
                }
            }
        }
        for home in &outline.homes {
            for beat in &home.beats {
                let lists = beat.choices.iter().filter_map(|choice| choice.fields?.get("effects"));
                let lists = lists.chain(beat.fields.and_then(|fields| fields.get("on_enter")));
                for effects in lists {
                    if let Some(span) = index_promises(effects, &mut symbols.promises) {
                        self.decoder.too_many(span, OTHERS + 1, OTHERS, ("beloften", "promises"));
                        return;
                    }
                }
            }
        }
        let brought_in = outline.interventions.iter().filter_map(|it| it.fields?.get("effects"));
        for effects in brought_in {
            if let Some(span) = index_promises(effects, &mut symbols.promises) {
                self.decoder.too_many(span, OTHERS + 1, OTHERS, ("beloften", "promises"));
                return;
            }
        }
    }
}

fn numbered<'a, T: Copy + Into<CasePart>>(
    entries: &[MapEntry<'a, 'a>],
    new: impl Fn(usize) -> T,
    defined: &mut Definitions<'_>,
) -> std::collections::BTreeMap<&'a str, T> {
    for (at, (id, key, _)) in entries.iter().enumerate() {
        defined.add(id, key.span, new(at));
    }
    entries.iter().enumerate().map(|(at, (id, ..))| (*id, new(at))).collect()
}

/// Where the parts of a case are defined.
struct Definitions<'m> {
    source: &'m str,
    mentions: &'m mut Vec<Mention>,
}

impl Definitions<'_> {
    /// Takes note of a definition: an id between quotation marks at a place.
    fn add(&mut self, id: &str, written: Span, of: impl Into<CasePart>) {
        let Some(at) = self.source[written.range()].find(id) else { return };
        let start = written.start as usize + at;
        self.mentions.push(Mention { span: Span::new(start, start + id.len()), of: of.into() });
    }
}

/// Numbers the promises that effects make; returns the place of the first that is too many.
fn index_promises<'a>(
    effects: &'a RonValue<'a>,
    promises: &mut std::collections::BTreeMap<&'a str, PromiseId>,
) -> Option<Span> {
    let ValueKind::List(effects) = &effects.kind else { return None };
    for effect in effects {
        if let ValueKind::Struct(Some("Promise"), fields) = &effect.kind
            && let Some(field) = fields.iter().find(|field| field.name == "id")
            && let ValueKind::Text(id) = &field.value.kind
        {
            if promises.len() == OTHERS && !promises.contains_key(&**id) {
                return Some(field.value.span);
            }
            let next = PromiseId::new(promises.len());
            promises.entry(id).or_insert(next);
        }
    }
    None
}
