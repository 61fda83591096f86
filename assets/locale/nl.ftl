# De woorden van Tegenspel in het Nederlands.
check-summary = { $scenarios ->
    [one] 1 casus
   *[other] { $scenarios } casussen
 }, { $errors ->
    [one] 1 fout
   *[other] { $errors } fouten
 }, { $warnings ->
    [one] 1 waarschuwing
   *[other] { $warnings } waarschuwingen
 }.
plan-none = Hier staan geen draaiboeken: zet ze in de map `plans` van de casus.
save-plan-taken = In { $file } staat al iets anders; dat blijft staan. Noem een ander bestand achter --save-plan.
save-plan-fails = Het draaiboek is niet bewaard, want nagespeeld komt het anders uit: { $why }. Zijn personen met --actor ingesteld? Dat hoort niet bij een draaiboek.
save-plan-written = Draaiboek bewaard in { $file }
plan-passed = goed
plan-failed = FOUT
plan-summary = { $passed ->
    [one] 1 draaiboek klopt
   *[other] { $passed } draaiboeken kloppen
 }, { $failed } niet.
case-language-unknown = `{$scenario}` is er niet in de taal `{$language}`; wel in {$known}.
translate-unread = { $file } bestaat, maar is niet te lezen; er is niets overschreven.

translate-language = `{$language}` is geen taal om naar te vertalen: schrijf een taalcode zoals `en`, anders dan die van de casus.
translate-summary = {$file}: {$translated} vertaald, {$missing} nog te doen (waarvan {$added} nieuw), {$fuzzy} na te kijken, {$obsolete} vervallen.

# Algemeen
no-app = De vensterversie zit nog niet in deze uitgave. Oefenen kan in de terminal: tegenspel play de-loods

# Bestanden
file-unreadable = { $file } kan niet gelezen worden
file-unwritable = { $file } kan niet geschreven worden
file-unmovable = { $file } kan niet opzijgezet worden
file-changed = { $file } is intussen veranderd; er is niets aan gedaan. Begin opnieuw.
file-undeletable = { $file } kan niet gewist worden
file-cause-missing = dat is er niet
file-cause-folder = dat is een map en geen bestand
file-cause-no-folder = een deel van de naam is een bestand en geen map
file-cause-forbidden = daar mag dit programma niet bij
file-cause-read-only = daar kan alleen gelezen worden
file-cause-full = de schijf is vol
file-homeless = dit systeem zegt niet waar je bestanden horen; noem zelf een bestand met --save
file-no-scenario = in { $folder } staat geen `scenario.ron` (heb je hem bewaard als `scenario.ron.txt`?)
file-misnamed = in { $folder } staat { $name }; noem het bestand scenario.ron (Kladblok zet er .txt achter: kies bij bewaren ‘Alle bestanden’)
file-unknown-anywhere = er is geen casus `{ $name }`; er zijn { $known }
file-unknown-near = er is geen casus `{ $name }`; bedoelde je `{ $near }`?
file-no-library = er is geen casus `{ $name }`: in `{ $folder }` staan geen casussen; wijs hun map aan met --scenarios
file-unknown = er is geen casus `{ $name }`; in `{ $folder }` staan { $known }

# list
list-about = { $sector } · niveau { $level } · { $minutes } minuten · { $languages }
list-broken = { $id }: { $count ->
    [one] er is iets mis
   *[other] er zijn { $count } dingen mis
 } – bekijk het met: tegenspel check { $folder }
list-empty = In { $folder } staan geen casussen. Wijs een andere map aan met --scenarios.

# new
new-slug = `{ $slug }` kan geen mapnaam zijn: gebruik kleine letters, cijfers en koppeltekens, te beginnen met een letter.
new-template = Er is geen voorbeeld of casus `{ $template }`; kies uit { $known }, of noem een eigen casus.
new-copied = Je kopie van { $from } staat in { $folder }, met { $files ->
    [one] één bestand
   *[other] { $files } bestanden
 }; bewaarde gesprekken gaan niet mee.
    Speel haar:      tegenspel play { $called }
    Controleer haar: tegenspel check { $called }
new-for-shipped = Let op: `{ $id }` is voortaan die van jou. De meegeleverde casus heet nu `shipped/{ $id }`.
new-exists = { $folder } bestaat al; er is niets veranderd. Kies een andere naam.
new-made = Je nieuwe casus staat in { $folder }.
    Speel hem:          tegenspel play { $folder }
    Pas hem aan:        { $folder }/scenario.ron, met een teksteditor
    Controleer hem:     tegenspel check { $folder }
    Test het draaiboek: tegenspel plan { $folder }

# model
model-shows = laat zien: samen { $together }, boven { $above }

# play
play-role = Je rol: { $function }, { $organisation }.
play-goals = Wat je wilt bereiken:
play-help = Kies met een nummer en Enter. u = een stap terug, d = dossier, n = notitieboek, ! = de hand van de trainer, q = stoppen en bewaren, ? = deze uitleg.
play-select = { $spare ->
    [0] Kies er { $most }
   *[other] { $least ->
        [0] Kies er hoogstens { $most }, of geen
       *[other] Kies er { $least } tot { $most }
    }
 }, bijvoorbeeld: { $example }
play-plan-budget = Typ de nummers, bijvoorbeeld: { $example }
play-plan-rank = Typ de nummers in jouw volgorde, bijvoorbeeld: { $example }
play-plan-divide = Typ bij elk nummer hoeveel het krijgt, bijvoorbeeld: { $example }
play-plan-unclear = Dat herken ik niet. Typ bij elk nummer hoeveel het krijgt, bijvoorbeeld: { $example }
play-ask = Je keuze (1–{ $count }, u d n q ?):
play-ask-or-none = Je keuze (1–{ $count }, Enter voor geen, u d n q ?):
play-ask-document = Welk document (cijfer, of Enter om verder te gaan):
play-ask-debrief = Enter voor de terugblik, u voor een stap terug, q om te stoppen:
play-unclear = Dat herken ik niet. Typ een nummer van 1 tot { $count }, of ? voor uitleg.
play-unclear-several = Dat herken ik niet. Typ { $spare ->
    [0] { $most }
   *[other] { $least } tot { $most }
 } nummers van 1 tot { $count }, met spaties ertussen.
play-undone = Een stap terug.
play-twice = Je koos twee keer hetzelfde. Kies elk nummer één keer.
play-no-such-document = Dat document is er niet. Kies een nummer van 1 tot { $count }.
play-nothing-to-undo = Dit is het begin; verder terug kan niet.
play-nothing-left = Hier kun je niets meer kiezen: de casus loopt dood. Ga terug met u, of stop met q.
play-stuck = De casus loopt hier dood (na { $beat }). Dat is een fout in de casus. Ga terug met u, of stop met q.
play-timer = Je hebt hier { $seconds } seconden. (t zet tijdslimieten uit.)
play-too-late = De tijd is om. Dit gebeurt er nu:
play-time-off = Tijdslimieten staan uit.
play-dossier = Je dossier:
play-no-dossier = Er zit nu niets in je dossier.
play-notebook = Je notitieboek:
play-no-promises = Je zei nog niets toe waar iemand je aan kan houden.
play-promise = Aan { $to }: { $text } ({ $state })
promise-open = nog open
promise-kept = nagekomen
promise-warned = op tijd gemeld
promise-broken = niet nagekomen
promise-ended-well = liep goed af
play-interest = Wat { $who } bezighoudt: { $text }
play-cut = De laatste regel van deze sessie was niet af en telt niet mee. Bij je volgende keuze wordt het bestand zoals het was apart gezet.
play-cut-look-back = De laatste regel van deze sessie was niet af en telt niet mee.
play-texts-unkept = De teksten van de casus konden niet naast de sessie worden bewaard ({ $why }). Je gesprek zelf is bewaard.
play-unkept = Dit kon niet worden bewaard ({ $why }). Je speelt verder; bij je volgende keuze wordt het opnieuw geprobeerd.
play-no-case = De casus `{ $case }` van deze sessie is nergens te vinden. Noem hem met zijn map.
play-texts-of-then = De casus is sindsdien veranderd. Je leest de teksten van toen.
play-texts-of-then-refused = De casus is sindsdien veranderd en een keuze bestaat niet meer. Je gaat verder met de teksten van toen.
play-trainer = De hand van de trainer. Typ bijvoorbeeld:
play-trainer-feel = hoe iemand naar de speler kijkt, in punten erbij of eraf
play-trainer-mood = hoe iemand kijkt, tot de volgende keuze
play-trainer-set = hoe iemand reageert: rigidity, together, above, rewards, escalates_on
play-trainer-level = hoe moeilijk het is, van 1 tot 5
play-trainer-say = wat iemand zegt
play-trainer-narrate = wat er verteld wordt
play-trainer-jump = naar een ander moment
play-trainer-people = Wie er zijn: { $people }.
play-trainer-moods = Hoe iemand kan kijken: { $moods }.
play-trainer-events = Wat je nu kunt inbrengen:
play-trainer-none = In te brengen is er nu niets.
play-kept = Bewaard in { $file }
    Ga later verder met: tegenspel play "{ $file }"
play-finished = Dit gesprek staat in { $file }
    Terugblik als pagina: tegenspel debrief "{ $file }" --format html -o terugblik.html
play-set-aside = Het eerdere gesprek in dat bestand staat nu in { $file }
play-changed-since = Let op: de casus of het relatiemodel is veranderd sinds dit gesprek bewaard werd. Alle keuzes bestaan nog; de uitkomst kan anders zijn.
play-no-longer = Dit gesprek past niet meer bij de casus: keuze { $number }, `{ $pick }`, kan niet. { $why }. Het bestand is niet veranderd.
play-impossible = Keuze { $number }, `{ $pick }`, kan niet: { $why }.
play-setup-of-saved = Deze sessie was al begonnen. Daarom kun je --seed, --level, --actor en --no-shuffle nu niet meer gebruiken. Laat ze weg, of begin een nieuwe sessie.
play-no-transcript = { $place }: { $what } ({ $reason }). Er is niets aan het bestand veranderd.
play-actor-form = `{ $argument }`: schrijf WIE.VELD=WAARDE, bijvoorbeeld `roos.rigidity=60`
play-actor-number = `{ $argument }`: `{ $value }` is geen heel getal
play-actor-field = `{ $argument }`: een persoon heeft geen `{ $field }`; wel { $known }, together, above, rigidity, rewards en escalates_on
play-draw-form = `{ $argument }`: schrijf FEIT=WOORD, bijvoorbeeld `druk=kas`
play-draw-twice = `{ $name }` staat twee keer achter `--draw`, met een ander woord
play-json-needs-picks = --json werkt samen met --picks of --picks-from.

channel-onsite = Op locatie
channel-townhall = Op het gemeentehuis
channel-phone = Aan de telefoon
channel-video = In een videogesprek
channel-counter = Aan de balie
channel-email = Per e-mail
channel-chat = In een chat
channel-online = Online, in het openbaar
channel-letter = Per brief

mood-neutral = -
mood-warm = warm
mood-amused = geamuseerd
mood-thoughtful = nadenkend
mood-guarded = afwachtend
mood-irritated = geïrriteerd
mood-angry = boos
mood-disappointed = teleurgesteld
mood-anxious = ongerust
mood-relieved = opgelucht

# debrief
look-back-no-folder = van meer gesprekken komt elke terugblik in een eigen bestand; { $file } is geen map
look-back-written-of = { $session }: terugblik geschreven in { $file }
look-back-same = { $session }: terugblik staat al in { $file }
look-back-working = Ik werk uit wat er bij elk moment nog kon. Dat kan even duren.
look-back-written = De terugblik staat in { $file }

# De terugblik: kop en inhoud.
debrief-heading = Terugblik: {$title}
debrief-eyebrow = Tegenspel · terugblik op een gesprek
debrief-contents = Inhoud
debrief-about = Dit gesprek ging over jou en {$partner}, {$function}.
debrief-about-time = Deze casus ging over wat jij met je tijd deed, en wat {$partner}, {$function}, daarvan merkte.
debrief-goals = Dit wilde je bereiken
debrief-rerun = Casus {$scenario}, gespeeld op moeilijkheid {$level} van 5.
debrief-numbers = Getallen lopen van 0 tot 100. Ze laten verschillen zien en zijn geen oordeel over jou.

# Eigen beeld.
debrief-own = Jouw beeld
debrief-own-lead = Beantwoord eerst deze vragen voor jezelf. Lees daarna pas verder.
debrief-own-reason = Waarom je er zat
debrief-own-note = Je eigen aantekening
debrief-own-how = Hoe ziet {$partner} jou nu, denk je?
debrief-own-competence = Kunde: weet je waar je het over hebt?
debrief-own-goodwill = Welwillendheid: telt het belang van de ander voor jou?
debrief-own-integrity = Integriteit: klopt wat je zegt met wat je doet?
debrief-own-least = helemaal niet
debrief-own-most = helemaal wel
debrief-own-step = {$step} van 5
debrief-own-moment = Welk moment gaf de doorslag, en waarom?

# Verhaal.
debrief-story = Wat er daarna gebeurde
debrief-unfinished = Dit gesprek is nog niet afgerond. Wat er daarna gebeurt, weet je dus nog niet.
debrief-unfinished-later = Dit gesprek is nog niet afgerond. Daarom staat hier nog niets.

# Patroon en verloop.
debrief-pattern = Patroon en verloop
debrief-shape = De vorm van de relatie
debrief-pattern-none = De relatie past niet in een van de vaste patronen. Kijk naar de onderdelen hieronder.
debrief-axes = Relatie, rol en publiek belang
debrief-relation-same = De relatie met {$partner} was aan het begin “{$start}”, en aan het eind ook.
debrief-relation-now = De relatie met {$partner} begon als “{$start}” en is nu “{$end}”.
debrief-relation-moved = De relatie met {$partner} begon als “{$start}” en eindigde als “{$end}”.
debrief-quadrant-title = Waar de relatie, je rol en het publiek belang uitkwamen
debrief-quadrant-desc = Vier vakken. Het gesprek eindigde in het vak “{$name}”. {$means}
debrief-quadrant-desc-way = De lijn loopt van het begin (open punt) naar het eind (dicht punt): de relatie met {$partner} van {$start} naar {$end}, de zwakste van rolzuiverheid en publiek belang van 0 naar {$role}.
debrief-quadrant-up = Hoger: de relatie met {$partner} is beter.
debrief-quadrant-right = Meer naar rechts: je rol en het publiek belang staan steviger.
debrief-breach = { $count ->
    [one] {$what} bij moment {$steps}: over de grens van je rol, en niet teruggenomen.
   *[other] {$what} bij de momenten {$steps}: over de grens van je rol, en niet teruggenomen.
}
debrief-breach-repaired = { $count ->
    [one] {$what} bij moment {$steps}: over de grens van je rol, en door jou zelf rechtgezet.
   *[other] {$what} bij de momenten {$steps}: over de grens van je rol, en door jou zelf rechtgezet.
}
debrief-facets = Wat er bij {$partner} veranderde
debrief-facets-desc = Elke regel is een onderdeel van de relatie, met het begin als open punt en het eind als dicht punt.
debrief-facets-part = Onderdeel
debrief-facets-start = Begin
debrief-facets-end = Eind
debrief-facets-difference = Verschil
debrief-facets-words = In woorden
debrief-facet-line = {$name} {$change}: van {$start} naar {$end} ({$difference}).
debrief-relation = Relatie
debrief-trust = Vertrouwen
debrief-tension = Spanning
debrief-change-same = bleef vrijwel gelijk
debrief-change-up-little = steeg een beetje
debrief-change-up-clear = steeg duidelijk
debrief-change-up-strong = steeg sterk
debrief-change-down-little = daalde een beetje
debrief-change-down-clear = daalde duidelijk
debrief-change-down-strong = daalde sterk
debrief-course = Verloop per moment
debrief-course-relation = De relatie met {$partner} begon op {$start} en eindigde op {$end}.
debrief-course-relation-now = De relatie met {$partner} begon op {$start} en staat nu op {$end}.
debrief-course-tension = De spanning was het hoogst na moment {$step}: {$top}.
debrief-course-tension-start = De spanning was het hoogst aan het begin: {$top}.
debrief-course-desc = Drie lijnen, van het begin tot na moment {$last}.
debrief-course-desc-line = {$name} {$change}: van {$start} naar {$end}.
debrief-course-desc-decisive = De momenten die de doorslag gaven, zijn gevulde punten: {$decisive}.
debrief-table-below = De tabel hieronder geeft de getallen.
debrief-course-key = Elk punt is een antwoord. De gevulde punten gaven de doorslag.
debrief-course-key-time = Bij een lijn van boven naar beneden ging een week of meer voorbij.
debrief-course-passes = Na moment {$step} gingen {$days} dagen voorbij.
debrief-course-main = Dit zijn de momenten waarop iets verschoof.
debrief-course-high = hoog
debrief-course-low = laag
debrief-course-news = Slecht nieuws: {$text}.
debrief-course-expected = Wat je vaag liet, gold nu als een toezegging: “{$text}”.
debrief-course-kept = Belofte nagekomen: “{$text}”.
debrief-course-warned = Op tijd gemeld dat het niet ging lukken: “{$text}”.
debrief-course-ended-well = Het liep goed af: “{$text}”. Dat lag niet aan jou.
debrief-course-broken = Belofte niet nagekomen: “{$text}”.
debrief-course-time = { $days ->
    [one] Er ging een dag voorbij
   *[other] Er gingen { $days } dagen voorbij
 }
debrief-course-start = begin
debrief-course-table = Relatie, vertrouwen en spanning na elk moment
debrief-course-number = Nr.
debrief-course-moment = Moment en antwoord
debrief-course-day = Dag
debrief-course-decisive = gaf de doorslag
debrief-course-line = {$moment}. Relatie {$quality}, vertrouwen {$trust}, spanning {$tension}.
debrief-course-line-decisive = {$moment}. Relatie {$quality}, vertrouwen {$trust}, spanning {$tension}. Dit moment gaf de doorslag.

# Beslissende momenten.
debrief-moments = Momenten die de doorslag gaven
debrief-moments-lead = { $count ->
    [0] Er was geen moment dat meer de doorslag gaf dan de andere.
    [one] Van de { $all } momenten gaf er één de doorslag.
    [2] Van de { $all } momenten gaven er twee de doorslag.
    [3] Van de { $all } momenten gaven er drie de doorslag.
   *[other] Van de { $all } momenten gaven er { $count } de doorslag.
}
debrief-moment = Moment {$step}: {$title}
debrief-you-said = Jij zei:
debrief-you-did = Jij deed:
debrief-said = {$who} zei:
debrief-thought = {$who} dacht:
debrief-moment-best = Dit hielp.
debrief-moment-fair = Dit kon, maar het kostte iets.
debrief-moment-tempting = Dit lag voor de hand, maar dat werkte hier niet.
debrief-moment-poor = Dit werkte niet.
debrief-moment-same = De relatie met {$to} veranderde op dat moment nauwelijks.
debrief-moment-up = De relatie met {$to} steeg op dat moment met {$points}.
debrief-moment-down = De relatie met {$to} daalde op dat moment met {$points}.
debrief-fitting = Wat hier beter had gewerkt
debrief-fitting-also = Wat hier nog beter had gewerkt
debrief-fitting-left = Wat er hier nog kon
debrief-best-gone = De beste keuze was er niet meer.
debrief-best-gone-why = De beste keuze was er niet meer: {$why}
debrief-best-proved = Het beste wat er in de relatie met {$partner} hiervandaan nog kon: {$quality} (bewezen).
debrief-best-found = Het beste wat er in de relatie met {$partner} hiervandaan nog kon: {$quality} (het beste dat is gevonden).
debrief-decided-opened = Hier kwam op tafel: “{$text}”.
debrief-decided-breach = Hier ging je over de grens van je rol, en dat is niet teruggenomen.
debrief-decided-due = { $step ->
    [0] Daarna bleek dat je een eerdere belofte niet nakwam: “{$text}”.
   *[other] Daarna bleek dat je niet nakwam wat je bij moment {$step} beloofde: “{$text}”.
}
debrief-decided-ending = Hierna kon “{$text}” niet meer.
debrief-decided-closed = Hierna kon dit niet meer op tafel komen: “{$text}”.
debrief-decided-promise = Hierna kon je dit niet meer nakomen: “{$text}”.
debrief-decided-clean = Hierna bleef je rol niet meer zuiver, wat je daarna ook koos.
debrief-decided-disaster = Hierna kostte elk einde de relatie of je rol.
debrief-decided-cause = Hier hing het einde van af.
debrief-decided-lost = Met {$partner} waren hier {$points} punten meer te halen. Dat is bewezen.
debrief-decided-lost-found = Met {$partner} waren hier {$points} punten meer te halen, voor zover dat is gevonden.
debrief-proof-missing = Wat er na elk moment nog kon, is hier niet uitgerekend. Over wat je afsloot staat hier dus niets.
debrief-proof-partly = Bij sommige momenten was er te veel om uit te rekenen. Daar staat niets over wat je afsloot.
debrief-broken-later = Deze belofte kwam je later niet na: “{$text}”.
debrief-norm = De norm: {$title}

# Belangen.
debrief-interests = Belangen
debrief-interests-count = { $all ->
    [0] Bij wie je sprak, zijn geen belangen beschreven.
    [one] { $found ->
        [0] Er was één belang, en dat zag je nog niet.
       *[other] Er was één belang, en dat zag je.
    }
   *[other] { $found ->
        [0] Er waren {$all} belangen. Daarvan zag je er geen.
       *[other] Je zag {$found} van de {$all} belangen.
    }
}
debrief-interests-all = { $all ->
    [2] Je zag beide belangen.
   *[other] Je zag alle {$all} belangen.
}
debrief-interests-so-far = { $found ->
    [0] Tot nu toe kwam er geen belang op tafel.
    [one] Tot nu toe zag je één belang.
   *[other] Tot nu toe zag je {$found} belangen.
}
debrief-concerns-count = { $all ->
    [one] { $found ->
        [0] De zorg erachter hoorde je niet.
       *[other] Je hoorde ook de zorg erachter.
    }
   *[other] { $found ->
        [0] De {$all} zorgen erachter hoorde je niet.
       *[other] Je hoorde ook {$found} van de {$all} zorgen erachter.
    }
}
debrief-concerns-so-far = { $found ->
    [one] Je hoorde ook een zorg erachter.
   *[other] Je hoorde ook {$found} zorgen erachter.
}
debrief-interest-found = Gezien
debrief-interest-missed = Gemist
debrief-concern-found = De zorg erachter, gehoord
debrief-concern-missed = De zorg erachter, niet gehoord
debrief-interest-key = Zo was het op tafel gekomen: {$key}

# Gespreksspiegel.
debrief-mirror = Gespreksspiegel
debrief-mirror-lead = Dit zijn tellingen, geen oordeel.
debrief-mirror-open = { $count ->
    [0] Je stelde geen open vragen naar wat er voor de ander speelt.
    [one] Je stelde één open vraag.
   *[other] Je stelde {$count} open vragen, doorvragen meegeteld.
}
debrief-mirror-closed = { $count ->
    [0] Vragen die hun antwoord al in zich hadden, zijn er niet geteld.
    [one] Je stelde één gesloten of sturende vraag.
   *[other] Je stelde {$count} gesloten of sturende vragen.
}
debrief-mirror-passed = { $count ->
    [0] Je ging nergens aan een gevoel voorbij en wuifde niets weg.
    [one] Eén keer ging je aan een gevoel voorbij of wuifde je iets weg.
   *[other] {$count} keer ging je aan een gevoel voorbij of wuifde je iets weg.
}
debrief-mirror-listening = { $count ->
    [0] Je erkende niets, vatte niets samen en liet geen stilte vallen.
    [one] Eén keer erkende je iets, vatte je samen of gaf je ruimte.
   *[other] {$count} keer erkende je iets, vatte je samen of gaf je ruimte.
}
debrief-mirror-share = Van alle woorden was {$share} procent van jou: {$own} van de {$all}.
debrief-mirror-silent = Er is niets gezegd.
debrief-mirror-moves = Wat je deed, en hoe vaak
debrief-mirror-move = Wat je deed
debrief-mirror-times = Aantal keer
debrief-mirror-move-line = { $count ->
    [one] {$name}: één keer
   *[other] {$name}: {$count} keer
}

# Beloften en notitie.
debrief-promises = Beloften en notitie
debrief-promises-book = Wat je beloofde
debrief-promises-none = Er was geen belofte die later terugkwam.
debrief-promise = Je beloofde {$to}: “{$text}”.
debrief-promise-process = Het was een stap die je zelf in de hand had.
debrief-promise-outcome = Het was een uitkomst waarover anderen beslissen.
debrief-promise-vague = Het was te vaag om na te gaan.
debrief-promise-not-yours = Het was niet aan jou: anderen beslissen erover.
debrief-promise-open = Deze belofte staat nog open.
debrief-promise-expected = De ander vat het op als een vaste afspraak. Die staat nog open.
debrief-promise-kept = Belofte nagekomen.
debrief-promise-ended-well = Het liep goed af. Dat lag niet aan jou, en je kon het niet beloven.
debrief-promise-warned = Op tijd gemeld dat het niet ging lukken.
debrief-promise-vague-kept = De ander hoorde een toezegging, en daar kwam het van.
debrief-promise-vague-broken = De ander hoorde een toezegging, en daar kwam niets van.
debrief-promise-broken = Belofte niet nagekomen.
debrief-note-chosen = Dit koos je:
debrief-note-best = Goed gekozen.
debrief-note-fair = Kan, maar kost iets.
debrief-note-tempting = Lag voor de hand, maar werkt hier niet.
debrief-note-poor = Werkt hier niet.

# De drie heren en de stad.
debrief-masters = Partner, organisatie, bestuur en stad
debrief-masters-lead = Je werkt voor vier kanten tegelijk. Zo kwamen ze uit het gesprek.
debrief-side-partner = Partner
debrief-side-organisation = Organisatie
debrief-side-board = Bestuur
debrief-side-public = Stad
debrief-master-person = De relatie met {$name} {$change} door wat je zei en deed.
debrief-master-person-later = De relatie met {$name} {$change} door wat je zei en deed. Dat bleek het meest in de dagen na moment {$step} ({$title}).
debrief-master-person-due = De relatie met {$name} {$change} door wat je zei en deed, het meest door wat je beloofde bij moment {$step} ({$title}).
debrief-master-person-ended = De relatie met {$name} {$change} door wat je zei en deed. Dat bleek het meest aan het eind.
debrief-master-person-moment = De relatie met {$name} {$change} door wat je zei en deed, het meest bij moment {$step} ({$title}).
debrief-master-person-little = Wat je zei en deed, veranderde aan de relatie met {$name} alles bij elkaar weinig.
debrief-master-went = Ze ging van {$start} naar {$end}.
debrief-master-same = Aan de relatie met {$name} veranderde niets: {$end}.
debrief-master-time-down = De tijd nam er {$points} van af.
debrief-master-time-up = De tijd gaf er {$points} bij.
debrief-master-news-down = Slecht nieuws nam er {$points} van af.
debrief-master-news-up = Zoals je het slechte nieuws bracht, kwam er {$points} bij.
debrief-master-trainer-down = De trainer nam er {$points} van af.
debrief-master-trainer-up = De trainer gaf er {$points} bij.
debrief-master-unmet = {$name} sprak je niet.
debrief-master-unmet-moved = Wat je deed, werkte daar wel door: de relatie met {$name} {$change}.
debrief-price-gauge = {$name} ging omlaag, het meest bij moment {$step} ({$title}).
debrief-price-gauge-later = {$name} ging omlaag, het meest in de dagen na moment {$step} ({$title}).
debrief-master-lost = Onderweg verloor je {$name}.
debrief-master-nobody = Van deze kant sprak je niemand.
debrief-side-lost-organisation = In je eigen huis kostte het je collega’s.
debrief-side-lost-board = Bij het bestuur kostte het je vertrouwen.
debrief-gauges = Wat het deed met je rol en je organisatie
debrief-gauges-lead = Deze tellers beginnen op nul. Ze gaan omhoog of omlaag door wat je doet.
debrief-gauge = Teller
debrief-gauge-side = Voor wie het telt
debrief-gauge-line = {$name} ({$side}): {$value}, {$change}.
debrief-gauge-hours-line = {$name} ({$side}): {$change}.
debrief-gauge-hours-spent = { $count ->
    [one] één uur gekost
   *[other] {$count} uur gekost
}
debrief-gauge-hours-won = { $count ->
    [one] één uur gewonnen
   *[other] {$count} uur gewonnen
}
debrief-gauge-source = moment {$step} ({$amount})
debrief-gauge-source-later = de dagen na moment {$step} ({$amount})
debrief-gauge-source-start = voor het eerste moment ({$amount})
debrief-gauge-sources = Dat komt door {$list}.
debrief-gauge-sources-most = Dat komt het meest door {$list}.
debrief-gauge-sources-even = Wat erbij kwam en wat eraf ging, was samen nul: {$list}.
debrief-gauge-sources-even-most = Wat erbij kwam en wat eraf ging, was samen nul. Het meest telden {$list}.
debrief-gauge-same = gelijk gebleven
debrief-gauge-up = omhoog
debrief-gauge-down = omlaag
debrief-master-plain-same = Aan de relatie met {$name} veranderde niets.
debrief-master-plain-time = Ze {$change} door de tijd die verstreek.
debrief-master-plain-news = Ze {$change} door het slechte nieuws dat je bracht.
debrief-master-plain-trainer = Ze {$change} door de hand van de trainer.
debrief-gauge-plain = { $name } ({ $side }): { $change }.
debrief-signed = { $name }, { $date }
debrief-signed-name = { $name }
debrief-signed-date = { $date }
debrief-own-lesson = Hier ga ik mee aan de slag
debrief-goal-reached = Gehaald: { $goal }
debrief-goal-half = Half gehaald: { $goal }
debrief-goal-missed = Niet gehaald: { $goal }
debrief-goal-untold = Hierover zegt het einde niets: { $goal }
debrief-goals-moments = { $count ->
    [one] Het einde zelf hing af van moment { $steps }.
   *[other] Het einde zelf hing af van de momenten { $steps }.
}

# Leerpunten en voornemen.
debrief-lessons = Leerpunten en voornemen
debrief-lessons-take = Wat je meeneemt
debrief-lessons-none = Uit dit gesprek komen geen leerpunten.
debrief-lesson-strength = Sterk
debrief-lesson-practise = Oefen
debrief-lesson-steps = { $count ->
    [one] Te zien bij moment {$steps}.
   *[other] Te zien bij de momenten {$steps}.
}
debrief-and = {$first} en {$last}
debrief-intention = Jouw voornemen
debrief-intention-lead = Kies één leerpunt en schrijf het op in je eigen woorden.
debrief-intention-if = Als …
debrief-intention-then = dan …
debrief-intention-who = Bij wie?
debrief-intention-when = Wanneer?
debrief-talk = Het hele gesprek
debrief-talk-open = Lees alles wat er gezegd is
debrief-discussion = Om samen te bespreken
save-plan-same = Dit draaiboek staat al in { $file }
look-back-needs-folder = bij meer gesprekken is -o een map, met een bestand voor elk gesprek; { $file } is de naam van één bestand
look-back-no-sessions = in { $folders } staat geen bewaard gesprek
