# De woorden van Tegenspel in het Nederlands.
check-summary = {$scenarios} casussen, {$errors} fouten, {$warnings} waarschuwingen.
plan-none = Hier staan geen plannen: zet ze in de map `plans` van de casus.
plan-summary = {$passed} plannen kloppen, {$failed} niet.
translate-language = `{$language}` is geen taal om naar te vertalen: schrijf een taalcode zoals `en`, anders dan die van de casus.
translate-summary = {$file}: {$translated} vertaald, {$missing} nog te doen (waarvan {$added} nieuw), {$fuzzy} na te kijken, {$obsolete} vervallen.

# Algemeen
no-app = De vensterversie zit nog niet in deze uitgave. Oefenen kan in de terminal: tegenspel play de-loods

# list
list-about = { $sector } · niveau { $level } · { $minutes } minuten · { $languages }
list-broken = { $id }: { $count ->
    [one] er is iets mis
   *[other] er zijn { $count } dingen mis
 } – bekijk het met: tegenspel check { $folder }
list-empty = In { $folder } staan geen casussen. Wijs een andere map aan met --scenarios.

# new
new-slug = `{ $slug }` kan geen mapnaam zijn: gebruik kleine letters, cijfers en koppeltekens, te beginnen met een letter.
new-template = Er is geen voorbeeld `{ $template }`; kies uit { $known }.
new-exists = { $folder } bestaat al; er is niets veranderd. Kies een andere naam.
new-made = Je nieuwe casus staat in { $folder }.
    Speel hem:        tegenspel play { $folder }
    Pas hem aan:      { $folder }/scenario.ron, met een teksteditor
    Controleer hem:   tegenspel check { $folder }
    Test het plan:    tegenspel plan { $folder }

# model
model-shows = laat zien: samen { $together }, boven { $above }

# play
play-role = Je bent { $function } bij { $organisation }.
play-goal = Je doel: { $goal }
play-help = Kies met een cijfer en Enter. u = een stap terug, d = dossier, n = notitieboek, q = stoppen en bewaren, ? = deze uitleg.
play-topics = Waar wil je het over hebben?
play-select = { $least ->
    [one] Kies er 1
   *[other] Kies er { $least }
 } tot { $most }, bijvoorbeeld: 1 3 4
play-wrap-up = Het gesprek afronden
play-does = (je doet) { $text }
play-to = (tegen { $name }) { $text }
play-ask = Je keuze (1–{ $count }, u d n q ?):
play-ask-document = Welk document (cijfer, of Enter om verder te gaan):
play-ask-debrief = Enter voor de terugblik, q om te stoppen:
play-unclear = Dat herken ik niet. Typ een cijfer van 1 tot { $count }, of ? voor uitleg.
play-unclear-several = Dat herken ik niet. Typ { $least } tot { $most } cijfers van 1 tot { $count }, met spaties ertussen.
play-undone = Een stap terug.
play-nothing-to-undo = Dit is het begin; verder terug kan niet.
play-nothing-left = Hier kun je niets meer kiezen: de casus loopt dood. Ga terug met u, of stop met q.
play-stuck = De casus loopt hier dood (na { $beat }). Dat is een fout in de casus. Ga terug met u, of stop met q.
play-timer = Je hebt hier { $seconds } seconden. (t zet tijdslimieten uit.)
play-too-late = De tijd is om.
play-time-off = Tijdslimieten staan uit.
play-dossier = Je dossier:
play-no-dossier = Er zit nu niets in je dossier.
play-document-opened = In je dossier: { $title } (d om te openen).
play-notebook = Je notitieboek:
play-no-promises = Je hebt nog niets beloofd.
play-promise = Aan { $to }: { $text } ({ $state })
promise-open = nog open
promise-kept = nagekomen
promise-warned = op tijd afgezegd
promise-broken = niet nagekomen
play-interest = Wat { $who } bezighoudt: { $text }
play-kept = Bewaard in { $file }
    Ga later verder met: tegenspel play "{ $file }"
play-finished = Dit gesprek staat in { $file }
    Terugblik als pagina: tegenspel debrief "{ $file }" --format html -o terugblik.html
play-set-aside = Het eerdere gesprek in dat bestand staat nu in { $file }
play-changed-since = Let op: de casus of het relatiemodel is veranderd sinds dit gesprek bewaard werd. Alle keuzes bestaan nog; de uitkomst kan anders zijn.
play-no-longer = Dit gesprek past niet meer bij de casus: keuze { $number }, `{ $pick }`, kan niet. { $why }. Het bestand is niet veranderd.
play-impossible = Keuze { $number }, `{ $pick }`, kan niet: { $why }.
play-json-needs-picks = --json werkt samen met --picks of --picks-from.
play-days-later = { $days ->
    [one] Een dag later
   *[other] { $days } dagen later
 }
play-weeks-later = { $weeks } weken later
play-months-later = { $months } maanden later

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
debrief-written = De terugblik staat in { $file }
