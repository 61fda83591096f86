//! The Dutch words that authors write in place of those of the format: fields, fixed words, forms and questions.

/// Every word of the format with the Dutch words for it, each in small letters, in the order of the manual's table.
pub const DUTCH: &[(&str, &[&str])] = &[
    // The case.
    ("format", &["formaat", "bestandsformaat"]),
    ("title", &["titel", "kop", "opschrift"]),
    ("summary", &["samenvatting", "omschrijving"]),
    ("language", &["taal"]),
    ("version", &["versie"]),
    ("authors", &["auteurs", "auteur", "schrijvers", "makers"]),
    ("licence", &["licentie"]),
    ("sector", &["beleidsveld", "domein"]),
    ("level", &["niveau", "moeilijkheid"]),
    ("minutes", &["minuten", "duur", "speelduur"]),
    ("between", &["tussen", "spanningsveld"]),
    ("practises", &["oefent", "oefenen", "geoefend"]),
    ("tags", &["trefwoorden", "zoekwoorden", "labels"]),
    ("goals", &["doelen", "leerdoelen", "doel"]),
    ("player", &["speler", "jij"]),
    ("briefing", &["voorbereiding", "instructie"]),
    ("dossier", &["documenten", "stukken"]),
    ("norms", &["normen"]),
    ("cast", &["mensen", "personen", "rolverdeling", "rollen", "personages"]),
    ("variables", &["variabelen"]),
    ("derived", &["afgeleid", "afgeleiden"]),
    ("scenes", &["scènes", "taferelen"]),
    ("fragments", &["fragmenten"]),
    ("endings", &["eindes", "einden", "aflopen"]),
    ("lessons", &["lessen", "leerpunten"]),
    ("interventions", &["interventies", "ingrepen"]),
    ("discussion", &["discussie", "nabespreking", "gespreksvragen", "vragen"]),
    ("start", &["begin", "beginpunt", "startpunt"]),
    ("allow", &["toegestaan", "toestaan", "sta_toe"]),
    // People and what stands around the talk.
    ("name", &["naam"]),
    ("function", &["functie", "beroep"]),
    ("organisation", &["organisatie", "organization"]),
    ("mandate", &["mandaat", "bevoegdheid"]),
    ("file", &["bestand", "pad"]),
    ("text", &["tekst", "zin"]),
    ("source", &["bron", "vindplaats"]),
    ("side", &["kant", "zijde", "partij"]),
    ("figure", &["figuur", "uiterlijk"]),
    ("acquaintance", &["bekendheid", "kennismaking", "hoe_lang_bekend"]),
    ("stance", &["houding", "roos"]),
    ("rigidity", &["starheid", "stugheid", "rigiditeit"]),
    ("wants", &["wil", "behoefte", "verlangt"]),
    ("rewards", &["beloont", "waardeert"]),
    ("escalates_on", &["escaleert_op", "escaleert_bij", "escaleert", "boos_van"]),
    ("stake", &["inzet", "wat_er_speelt"]),
    ("position", &["standpunt", "positie"]),
    ("interests", &["belangen"]),
    ("concern", &["zorg", "angst", "bezorgdheid"]),
    ("alternative", &["alternatief", "batna"]),
    ("talks_to", &["praat_met", "spreekt_met", "vertelt_aan"]),
    ("key", &["sleutel", "sleutelvraag"]),
    ("opens", &["opent", "gaat_open", "opent_bij"]),
    ("min", &["minimum", "minstens", "laagste"]),
    ("max", &["maximum", "hoogstens", "hoogste"]),
    // How somebody sees the player, and the player's own gauges.
    ("competence", &["kunde", "deskundigheid", "competentie", "bekwaamheid"]),
    ("benevolence", &["welwillendheid", "goede_wil"]),
    ("integrity", &["integriteit", "eerlijkheid"]),
    ("satisfaction", &["tevredenheid"]),
    ("commitment", &["betrokkenheid", "binding"]),
    ("tension", &["spanning"]),
    ("trust", &["vertrouwen"]),
    ("quality", &["kwaliteit", "relatie", "relatiekwaliteit"]),
    ("together", &["samen"]),
    ("above", &["boven"]),
    ("voice", &["stem", "inspraak", "gehoord"]),
    ("neutrality", &["neutraliteit", "gelijkheid"]),
    ("respect", &["achting", "bejegening"]),
    ("motives", &["motieven", "bedoelingen"]),
    ("gauge", &["meter"]),
    ("role_clarity", &["rolzuiverheid", "rolhelderheid"]),
    ("public_interest", &["publiek_belang", "algemeen_belang"]),
    ("board_trust", &["vertrouwen_van_het_bestuur", "bestuursvertrouwen", "bestuurlijk_vertrouwen"]),
    ("internal_network", &["intern_netwerk", "netwerk"]),
    ("reputation", &["reputatie"]),
    ("record_quality", &["kwaliteit_van_het_dossier", "dossierkwaliteit", "vastlegging"]),
    ("hours", &["uren"]),
    // Scenes, beats, lines and choices.
    ("place", &["plek", "plaats", "locatie", "decor"]),
    ("channel", &["kanaal"]),
    ("with", &["met", "aanwezig", "aanwezigen", "erbij", "wie_erbij"]),
    ("elapsed", &["verstreken", "dagen", "dagen_later", "tijdsprong"]),
    ("intro", &["inleiding", "introductie"]),
    ("topics", &["onderwerpen"]),
    ("wrap_up", &["afronden", "afronding", "afsluiten"]),
    ("beats", &["momenten", "beurten"]),
    ("opener", &["openingszin", "openingsvraag"]),
    ("required", &["verplicht", "nodig"]),
    ("hint", &["tip", "aanwijzing_voor_de_coach"]),
    ("phase", &["fase"]),
    ("lines", &["regels", "zinnen"]),
    ("choices", &["keuzes", "keuzen", "opties", "antwoorden", "options"]),
    ("on_enter", &["bij_binnenkomst", "bij_begin", "bij_start"]),
    ("then", &["dan", "daarna", "vervolg", "verder", "gaat_naar", "next", "goto"]),
    ("select", &["selecteer", "kies"]),
    ("seconds", &["seconden", "tijd", "tijdslimiet"]),
    ("on_timeout", &["bij_tijd_om", "tijd_om", "als_de_tijd_om_is"]),
    ("shuffle", &["husselen", "schudden", "hussel"]),
    ("switch", &["wisselen", "overstappen", "wissel"]),
    ("who", &["wie", "spreker", "speaker"]),
    ("mood", &["stemming", "humeur"]),
    ("thinks", &["denkt", "gedachte", "gedachten"]),
    ("cue", &["regieaanwijzing", "regie", "aanwijzing"]),
    ("does", &["doet", "handeling"]),
    ("short", &["kort"]),
    ("to", &["aan", "naar", "tegen", "gericht_aan"]),
    ("when", &["als", "wanneer", "voorwaarde", "mits", "if", "condition"]),
    ("unless_shown", &["tenzij_getoond", "anders_getoond", "reden_als_het_niet_kan", "anders"]),
    ("once", &["eenmalig", "eenmaal", "één_keer", "een_keer"]),
    ("moves", &["zetten", "gesprekszetten", "zet"]),
    ("effects", &["effecten", "gevolgen", "effect"]),
    ("reply", &["antwoord", "reactie"]),
    ("why", &["waarom", "uitleg", "toelichting"]),
    ("rating", &["oordeel", "waardering", "beoordeling"]),
    ("norm", &["regel_uit_de_wet", "wet"]),
    ("cost", &["kosten", "kost", "prijs"]),
    ("because", &["omdat", "want", "reden"]),
    ("id", &["kenmerk", "sleutelnaam"]),
    ("kind", &["soort", "type"]),
    ("size", &["grootte", "omvang", "zwaarte"]),
    // Fixed words.
    ("Partner", &["wederpartij", "gesprekspartner"]),
    ("Organisation", &["organisatie", "eigen_organisatie", "organization"]),
    ("Board", &["bestuur", "politiek", "college"]),
    ("Public", &["publiek", "stad", "inwoners"]),
    ("New", &["nieuw"]),
    ("Running", &["lopend"]),
    ("Long", &["lang", "langdurig"]),
    ("ToLead", &["leiden", "wil_leiden"]),
    ("ToBeGuided", &["geleid_worden", "begeleid_worden", "begeleiding"]),
    ("ToBeHeard", &["gehoord_worden", "gehoord"]),
    ("Businesslike", &["zakelijk"]),
    ("OnSite", &["ter_plaatse", "op_locatie", "bij_hen", "op_bezoek"]),
    ("TownHall", &["gemeentehuis", "stadhuis"]),
    ("Phone", &["telefoon", "bellen", "telefonisch"]),
    ("Video", &["videobellen", "beeldbellen", "teams"]),
    ("Counter", &["balie", "loket"]),
    ("Email", &["mail", "e_mail"]),
    ("Chat", &["appen", "whatsapp", "app"]),
    ("Online", &["op_internet", "sociale_media"]),
    ("Letter", &["brief"]),
    ("Prepare", &["voorbereiden", "voorbereiding"]),
    ("Explore", &["verkennen", "verkenning"]),
    ("Create", &["creëren", "bedenken"]),
    ("Divide", &["verdelen", "verdeling"]),
    ("Agree", &["afspreken", "overeenkomen"]),
    ("Budget", &["begroting"]),
    ("Rank", &["volgorde", "rangorde"]),
    ("Neutral", &["neutraal"]),
    ("Warm", &["hartelijk", "vriendelijk"]),
    ("Amused", &["geamuseerd", "vrolijk"]),
    ("Thoughtful", &["nadenkend", "bedachtzaam", "peinzend"]),
    ("Guarded", &["gereserveerd", "terughoudend", "afwachtend"]),
    ("Irritated", &["geïrriteerd", "geirriteerd", "geërgerd"]),
    ("Angry", &["boos", "kwaad"]),
    ("Disappointed", &["teleurgesteld"]),
    ("Anxious", &["ongerust", "bezorgd", "bang"]),
    ("Relieved", &["opgelucht"]),
    ("Best", &["beste"]),
    ("Fair", &["redelijk", "goed", "oké"]),
    ("Tempting", &["verleidelijk"]),
    ("Poor", &["slecht", "zwak", "matig"]),
    ("Process", &["stap", "proces"]),
    ("Outcome", &["uitkomst", "resultaat", "slecht_nieuws"]),
    ("Vague", &["vaag"]),
    ("NotYours", &["niet_van_jou", "niet_aan_jou"]),
    ("Strength", &["sterk", "sterk_punt", "kracht"]),
    ("Practise", &["oefenen", "oefenpunt"]),
    ("recalls", &["herhaalt", "gaat_uit_van", "verwijst_naar"]),
    ("teaches", &["leert", "geeft_leerpunten"]),
    ("reached", &["gehaald", "bereikt"]),
    ("half", &["half_gehaald", "deels"]),
    ("missed", &["gemist", "niet_gehaald"]),
    ("instead_of", &["in_plaats_van"]),
    ("relation", &["relatie", "verhouding"]),
    ("role", &["rol"]),
    ("Kept", &["behouden", "gebleven"]),
    ("Strained", &["gespannen", "onder_druk", "stroef"]),
    ("Lost", &["verloren", "kwijt", "voorbij"]),
    ("Clean", &["zuiver", "schoon"]),
    ("Breached", &["geschonden", "overschreden"]),
    // Where it goes, effects and variables.
    ("Beat", &["moment", "beurt"]),
    ("Scene", &["scène"]),
    ("End", &["einde", "eind", "slot", "ending"]),
    ("Topics", &["onderwerpen"]),
    ("Call", &["aanroepen", "roep_aan", "fragment"]),
    ("Return", &["terug"]),
    ("First", &["eerste"]),
    ("Chance", &["kans", "toeval", "lot"]),
    ("Feel", &["voelt", "gevoel", "voel"]),
    ("Gauge", &["meter", "meters"]),
    ("Set", &["zet", "maak"]),
    ("Add", &["tel_op", "optellen", "erbij"]),
    ("Promise", &["belofte", "toezegging", "beloof"]),
    ("Keep", &["nakomen", "kom_na", "houd"]),
    ("Warn", &["melden", "meld", "waarschuw"]),
    ("Break", &["breken", "breek", "verbreek"]),
    ("Discover", &["ontdek", "ontdekken", "onthul"]),
    ("Open", &["openen"]),
    ("Teach", &["leer", "leerpunt"]),
    ("Count", &["teller", "getal", "aantal"]),
    ("Flag", &["vlag", "ja_nee", "schakelaar"]),
    ("OneOf", &["een_van", "één_van", "keuze_uit"]),
    ("Drawn", &["getrokken", "geloot", "loting"]),
    // Questions of conditions.
    ("knows", &["weet", "kent"]),
    ("knows_concern", &["weet_zorg", "kent_zorg"]),
    ("seen", &["gezien", "bezocht"]),
    ("picked", &["gekozen", "koos"]),
    ("ranked", &["rang", "gerangschikt"]),
    ("amount", &["aantal", "hoeveelheid"]),
    ("used", &["gebruikt"]),
    ("promised", &["beloofd", "toegezegd"]),
    ("kept", &["nagekomen", "gehouden"]),
    ("warned", &["gemeld", "gewaarschuwd"]),
    ("broken", &["gebroken", "verbroken"]),
    ("done", &["klaar", "afgerond", "gedaan"]),
];

/// Whether a word is written in place of this one of the format.
pub(in crate::script) fn is_dutch_for(written: &str, word: &str) -> bool {
    let plain = written.to_lowercase().replace([' ', '-'], "_");
    DUTCH.iter().any(|(english, dutch)| *english == word && dutch.contains(&&*plain))
}

#[cfg(test)]
mod tests {
    use super::DUTCH;
    use crate::script::format::{CALLS, Holds, forms, parts};
    use std::collections::{BTreeMap, BTreeSet};

    /// Every set of words of which one is expected at some place.
    fn sets() -> Vec<BTreeSet<&'static str>> {
        let mut sets: Vec<BTreeSet<_>> =
            parts().iter().map(|part| part.fields.iter().map(|it| it.name).collect()).collect();
        for field in parts().iter().flat_map(|part| part.fields) {
            if let Holds::Word(words) = field.holds {
                sets.push(words().into_iter().collect());
            }
        }
        let mut kinds: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
        for form in forms() {
            kinds.entry(form.of).or_default().insert(form.name);
        }
        sets.extend(kinds.into_values());
        sets.push(CALLS.iter().map(|(name, _)| *name).collect());
        sets
    }

    #[test]
    fn every_word_of_the_format_has_a_dutch_one() {
        let all: BTreeSet<_> = sets().into_iter().flatten().collect();
        let translated: BTreeSet<_> = DUTCH.iter().map(|(english, _)| *english).collect();
        assert_eq!(all.difference(&translated).collect::<Vec<_>>(), Vec::<&&str>::new(), "without a Dutch word");
        assert_eq!(translated.difference(&all).collect::<Vec<_>>(), Vec::<&&str>::new(), "no word of the format");
        assert_eq!(translated.len(), DUTCH.len(), "a word stands twice");
        assert!(DUTCH.iter().all(|(_, dutch)| !dutch.is_empty()));
    }

    #[test]
    fn a_dutch_word_means_one_word_wherever_it_is_written() {
        for set in sets() {
            let mut meant = BTreeMap::new();
            for (english, dutch) in DUTCH.iter().filter(|(english, _)| set.contains(english)) {
                for word in *dutch {
                    assert_eq!(meant.insert(*word, *english), None, "`{word}` among {set:?}");
                    assert!(!set.contains(word), "`{word}` is a word of the format");
                }
            }
        }
    }
}
