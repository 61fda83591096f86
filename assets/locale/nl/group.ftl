# De terugblik van een groep
group-heading = Terugblik van de groep: { $title }
group-eyebrow = Terugblik van de groep
group-contents = Inhoud
group-people = { $participants ->
    [0] Niemand deed mee
    [one] Eén deelnemer
   *[other] { $participants } deelnemers
 }{ $observers ->
    [0] {""}
    [one] {" "}en één waarnemer
   *[other] {" "}en { $observers } waarnemers
 }.
group-when = { $day }, van { $from } tot { $to }. Niveau { $level }.
group-date = { $day } { $month } { $year }
group-mode-together = Vorm: samen één gesprek, met stemmen.
group-mode-alone = Vorm: ieder een eigen gesprek.
group-mode-threes = Vorm: gesprekken aan tafels.
group-mode-driven = Vorm: de trainer koos, de groep gaf met stemmen raad.
group-directed = De trainer greep in. Vergelijk de uitkomst daarom niet met die van andere groepen.

# De naam van een bestand, voor de casus en de dag
group-file = terugblik

# De drie delen, om voor te lezen
group-describe = Wat gebeurde er?
group-describe-lead = Ongeveer vier minuten. Alleen wat er gebeurde, nog zonder oordeel.
group-analyse = Waarom liep het zo?
group-analyse-lead = Ongeveer acht minuten. Vraag steeds eerst aan de groep: wat wilden jullie hier, en wat hoorde de ander?
group-apply = Wat neem je mee?
group-apply-lead = Ongeveer drie minuten. Ieder kiest één leerpunt en één gesprek waarin het van pas komt.
group-reference = Naslag: elk moment met de stemmen
group-reference-lead = Dit deel lees je niet voor. Hier zoek je iets na.
group-unfinished = Dit gesprek is niet afgemaakt. Daarom staat hier alleen hoe het liep.
group-nothing = Er is in deze groep nog niets besloten.
group-table = Tafel { $number } ({ $members ->
    [one] één plaats
   *[other] { $members } plaatsen
 })
group-table-left = Tafel { $number }
# Waar twee keer tafels gemaakt zijn, heet de eerste van elke keer “Tafel 1”.
group-division = { $name }, indeling { $which }
group-room = De hele groep
group-tables = De tafels naast elkaar
group-tables-lead = Elke tafel voerde een eigen gesprek.
group-tables-who = Wie
group-tables-end = Hoe het afliep
group-tables-decisions = Besluiten
group-tables-unfinished = niet afgemaakt

# De route
group-route = De route
group-route-table = Elk besluit op volgorde
group-route-number = Nr.
group-route-moment = Moment en besluit
group-route-agreed = Eens?
group-route-how = Hoe besloten
group-route-relation = Relatie
group-route-left = zijweg: jullie gingen terug
group-map-desc = De route met { $count ->
    [one] één besluit
   *[other] { $count } besluiten
 }. Onder elk nummer staat of de groep het eens was. De tabel eronder zegt hetzelfde in woorden.
group-map-support = deel dat dit wilde
group-map-key = Op de lijn: ● eens, ◆ verdeeld, ■ uiteen, ○ niet gestemd. Boven de lijn: welk deel van de stemmers het besluit wilde, eerst (open) en na het praten (dicht). Met T: hier greep de trainer in. Lager: een zijweg die jullie hebben verlaten. Met een tint: dit moment gaf de doorslag.
group-map-key-few = Op de lijn: ● eens, ◆ verdeeld, ■ uiteen, ○ niet gestemd. Met T: hier greep de trainer in. Lager: een zijweg die jullie hebben verlaten. Met een tint: dit moment gaf de doorslag.
group-lead-decisions = { $count ->
    [one] Jullie namen één besluit.
   *[other] Jullie namen { $count } besluiten.
 }
group-lead-agreed = { $count ->
    [one] bij één waren jullie het eens
   *[other] bij { $count } waren jullie het eens
 }
group-lead-divided = { $count ->
    [one] bij één was de groep verdeeld
   *[other] bij { $count } was de groep verdeeld
 }
group-lead-spread = { $count ->
    [one] bij één liepen de antwoorden uiteen
   *[other] bij { $count } liepen de antwoorden uiteen
 }
group-lead-after = Na de laatste stemming: { $list }.
group-lead-closer = { $count ->
    [one] Eén keer bracht het praten jullie dichter bij elkaar.
   *[other] { $count } keer bracht het praten jullie dichter bij elkaar.
 }
group-lead-apart = { $count ->
    [one] Eén keer waren jullie het na het praten minder eens dan ervoor.
   *[other] { $count } keer waren jullie het na het praten minder eens dan ervoor.
 }
group-lead-moved = De meeste mensen veranderden van antwoord bij moment { $number }, “{ $title }”: { $moved } van de { $voted }.
group-lead-otherwise = { $count ->
    [one] Eén keer koos de trainer anders dan de meeste stemmen.
   *[other] { $count } keer koos de trainer anders dan de meeste stemmen.
 }
group-lead-drawn = { $count ->
    [one] Eén keer besliste het lot.
   *[other] { $count } keer besliste het lot.
 }
group-lead-clock = { $count ->
    [one] Eén keer was de tijd om zonder besluit.
   *[other] { $count } keer was de tijd om zonder besluit.
 }
group-lead-back = { $count ->
    [one] Jullie gingen één keer terug naar een eerder moment. Wat jullie daarvoor speelden, staat erbij als zijweg.
   *[other] Jullie gingen { $count } keer terug naar een eerder moment. Wat jullie daarvoor speelden, staat erbij als zijweg.
 }
group-lead-few = Er stemden steeds minder dan vijf mensen. Daarom staan er geen aantallen.
group-agreed = eens
group-divided = verdeeld
group-spread = uiteen
group-unvoted = niet gestemd
group-agreed-moved = eerst { $first }, daarna { $last }
group-how-accepted = de meeste stemmen
group-how-chosen = de trainer koos
group-how-otherwise = de trainer koos anders
group-how-drawn = geloot
group-how-player = de speler koos
group-how-table = de tafel koos
group-how-clock = de tijd was om
group-moved = { $moved ->
    [0] Niemand veranderde van antwoord.
    [one] Eén van de { $voted } veranderde van antwoord.
   *[other] { $moved } van de { $voted } veranderden van antwoord.
 }

# Momenten die de doorslag gaven
group-said = Jullie zeiden:
group-did = Jullie deden:
group-moment-votes = Bij de stemming was de groep het { $agreed ->
    [agreed] eens
    [divided] niet eens: de groep was verdeeld
   *[spread] niet eens: de antwoorden liepen uiteen
 }.
group-moment-counts = { $votes } van de { $voted } kozen dit.
group-moment-trainer = De trainer koos dit zelf, anders dan de meeste stemmen.

# Minderheden
group-minorities = Wat een minderheid wilde
group-minorities-lead = Nagespeeld vanaf hetzelfde punt en met hetzelfde toeval. Daarna met jullie eigen latere antwoorden, zolang die er nog waren. Wat de trainer later deed, telt niet mee.
group-minorities-none = Er was geen grote minderheid met een ander antwoord.
group-minorities-more = { $count ->
    [one] Nog één antwoord van een minderheid staat in de naslag.
   *[other] Nog { $count } antwoorden van minderheden staan in de naslag.
 }
group-minority-wanted = { $votes } van de { $voted } { $votes ->
    [one] wilde:
   *[other] wilden:
 }
group-minority-wanted-some = Een deel van de groep wilde:
group-minority-quality = Daarna had de relatie op { $quality } gestaan. Na jullie besluit was het { $instead }.
group-minority-same = De relatie had daarna net zo gestaan als na jullie besluit: op { $quality }.
group-minority-ended = Met jullie latere antwoorden was het zo afgelopen: “{ $ending }”, met de relatie op { $quality }.
group-minority-ended-same = Met jullie latere antwoorden was het met hetzelfde einde afgelopen, met de relatie op { $quality }.
group-minority-ended-at-once = Daarmee was het gesprek zo afgelopen: “{ $ending }”, met de relatie op { $quality }.
group-minority-parted = { $followed ->
    [0] Jullie volgende antwoord kon toen niet meer: het gesprek stond bij “{ $parted }”.
    [one] Eén van jullie latere antwoorden kon daarna ook. Toen liep het anders: het gesprek stond bij “{ $parted }”, met de relatie op { $quality }.
   *[other] { $followed } van jullie latere antwoorden konden daarna ook. Toen liep het anders: het gesprek stond bij “{ $parted }”, met de relatie op { $quality }.
 }
group-minority-stopped = Ook met dit antwoord konden al jullie latere antwoorden. Waar jullie stopten, had de relatie dan op { $quality } gestaan.

# Waarnemers
group-lenses = Wat de waarnemers zagen
group-lenses-lead = Lens voor lens. Laat eerst de waarnemers zelf vertellen.
group-lenses-none = De waarnemers hebben niets aangegeven.
group-lens-listening = Luisteren
group-lens-role = Rol en mandaat
group-lens-promises = Beloften
group-lens-rose = Roos van Leary
group-mark-moment = Moment { $number }, “{ $title }”:
group-marks-worked = { $count ->
    [one] Het werkte bij moment { $numbers }.
   *[other] Het werkte bij de momenten { $numbers }.
 }
group-marks-jarred = { $count ->
    [one] Het schuurde bij moment { $numbers }.
   *[other] Het schuurde bij de momenten { $numbers }.
 }
group-marks-both = { $count ->
    [one] De waarnemers verschilden bij moment { $numbers }.
   *[other] De waarnemers verschilden bij de momenten { $numbers }.
 }
group-mark-counts = { $worked } keer werkte het, { $jarred } keer schuurde het.
group-mark-worked = Hier werkte het.
group-mark-jarred = Hier schuurde het.
group-mark-both = Voor de een werkte het, voor de ander schuurde het.

# Belangen die niemand opende
group-unopened = Wat niemand op tafel kreeg
group-unopened-lead = Dit lag achter wat iemand zei. Niemand vroeg ernaar.
group-unopened-none = Alles wat achter iemands woorden lag, kwam op tafel.
group-unopened-tables = Dit kwam aan geen enkele tafel boven.

# De hand van de trainer
group-acts = Wat de trainer deed
group-acts-lead = De trainer stuurde het gesprek bij. Dat hoort erbij als je de uitkomst leest.
group-act-before = Voor moment { $number }: { $act }
group-act-after = Na het laatste besluit: { $act }
group-remarks = Opmerkingen van de trainer
group-remark-at = Moment { $number }: { $text }
group-remark = { $text }

# Naslag
group-votes-caption = Stemmen bij moment { $number }
group-votes-letter = Letter
group-votes-option = Antwoord
group-votes-first = Eerste stemming
group-votes-last = Laatste stemming
group-votes-only = Stemmen
group-votes-picked = besluit
group-votes-few = Minder dan vijf stemmen: geen aantallen.
group-votes-none = Er is niet gestemd.
group-shift-from = { $count } van { $from } naar { $to }
# Waar er meer tegelijk gekozen werden.
group-shift-added = { $count } met { $to } erbij
group-shift-dropped = { $count } zonder { $from }
group-shift-none = geen antwoord
group-shift = Zo verschoof het: { $list }.

# Wie alleen speelde
group-picks = Wat er gekozen is
group-picks-lead = Van wie alleen speelde, staan alleen optellingen hier. Momenten met minder dan vijf keuzes zijn weggelaten.
group-picks-none = Nergens koos een groep van vijf of meer. Daarom staan er geen optellingen.
group-picks-choice = Keuze
group-picks-count = Hoe vaak

# Wat er in staat
group-about-file = Wat er in dit bestand staat, en wat niet
group-about-has = Wel
group-about-lacks = Niet
group-has-course = de momenten, de besluiten en hoe die genomen werden
group-has-votes = hoeveel mensen voor elk antwoord stemden, per ronde, vanaf vijf stemmen
group-has-shift = hoe de meningen tussen twee ronden verschoven, opgeteld
group-has-minorities = wat er van het antwoord van een minderheid gekomen was
group-has-marks = wat waarnemers aangaven, opgeteld, en hun notities zonder naam
group-has-trainer = wat de trainer deed en opmerkte
group-has-debrief = wat het gesprek leert
group-has-times = wanneer elk besluit viel
group-lacks-persons = namen, schuilnamen, apparaten of adressen
group-lacks-seats = wat één persoon stemde, koos of aangaf
group-lacks-few = aantallen waar minder dan vijf mensen stemden
group-lacks-grade = een cijfer of een oordeel per persoon
group-lacks-texts = wat de anderen in het gesprek zeiden
group-lacks-marks = notities van waarnemers en opmerkingen van de trainer
group-course-hash = Controlegetal van het verloop: { $hash }. Wie het verloop heeft, kan daarmee zien of er iets veranderd is.
group-deleted-on = Op { $date } wordt alles van deze bijeenkomst gewist. Wat je zelf hebt bewaard of geprint, blijft bij jou.

# De tabel voor een rekenblad
group-csv-kind = soort
group-csv-group = groep
group-csv-number = moment
group-csv-time = tijd
group-csv-beat = plek in de casus
group-csv-title = titel
group-csv-course = loopt mee
group-csv-key = sleutel
group-csv-text = tekst
group-csv-first = eerste stemming
group-csv-last = laatste stemming
group-csv-picked = besluit
group-csv-how = hoe besloten
group-csv-agreed-first = eerst
group-csv-agreed-last = daarna
group-csv-lens = lens
group-csv-worked = werkte
group-csv-jarred = schuurde
group-csv-quality = relatie
group-csv-yes = ja
group-csv-no = nee
group-csv-row-contains = staat erin
group-csv-row-leaves-out = staat er niet in
group-csv-row-about = over
group-csv-row-moment = moment
group-csv-row-answer = antwoord
group-csv-row-shift = verschuiving
group-csv-row-minority = minderheid
group-csv-row-mark = waarneming
group-csv-row-trainer = trainer
group-csv-row-remark = opmerking
group-csv-row-ending = einde
group-csv-row-unopened = niet op tafel
group-csv-row-pick = keuze alleen

# Op de opdrachtregel
look-back-no-room = Er is geen groep met code `{ $code }` bewaard. Noem met --store waar de groepen staan.
look-back-room-not-begun = In deze groep is nog niet gespeeld. Er is niets om op terug te kijken.
look-back-room-text = Van een groep is er geen terugblik voor de terminal. Kies html, markdown, json, csv of xapi.
look-back-form-of-room = csv en xapi zijn er alleen van een groep: noem haar met --room.
