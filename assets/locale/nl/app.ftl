# De woorden van de vensterversie in het Nederlands.
app-name = Tegenspel
app-on = Aan
app-off = Uit
app-close = Sluit
app-slider-untouched = nog niet ingevuld
app-again = Probeer opnieuw
app-or = { $first } of { $last }

app-side-partner = partner
app-side-organisation = organisatie
app-side-board = bestuur
app-side-public = stad

# Bovenbalk
app-top-cases = Casussen
app-top-settings = Instellingen

# Casussen
app-library-title = Casussen
app-library-lead = Oefen een lastig gesprek. Fouten zijn hier gratis.
app-library-count = { $count ->
    [one] 1 casus
   *[other] { $count } casussen
}
app-library-search = Zoek een casus
app-library-sector = Sector
app-library-level-title = Niveau
app-library-level-all = Alle
app-library-level = Niveau { $level } van 5
app-library-skills = Wat je oefent
app-library-minutes = { $minutes ->
    [one] 1 minuut
   *[other] { $minutes } minuten
}
app-library-order-name = Volgorde
app-library-order = Volgorde: { $order }
app-library-order-recent = laatst gebruikt
app-library-order-title = op titel
app-library-order-level = van makkelijk naar moeilijk
app-library-order-minutes = van kort naar lang
app-library-filters = Zoek en filter
app-library-filters-hide = Verberg de filters
app-library-open = Verder met: { $title }
app-library-open-line = Je was bij moment { $moment }. { $when }
app-library-go-on = Ga verder
app-library-busy = Bezig: moment { $moment }
app-library-unplayed = Nog niet gespeeld
app-library-played = { $count } keer gespeeld. Laatst: { $last }
app-library-played-changed = { $count } keer gespeeld
app-library-broken = Deze casus start niet: { $count ->
    [one] 1 fout
   *[other] { $count } fouten
}. Regel { $line }: { $message }.
app-library-broken-model = Dit relatiemodel klopt niet: { $count ->
    [one] 1 fout
   *[other] { $count } fouten
}. Je oefent nu met het gewone model. Regel { $line }: { $message }.
app-library-see-mistakes = Bekijk de fouten
app-library-everything = Toon alle casussen
app-library-none = Hier staan nog geen casussen. Zet ze in de map { $folder }.
app-library-no-match = Geen casus past hierbij. Zoek iets anders of haal een filter weg.

app-time-stopped-today = Vandaag om { $hour }.{ $minute } uur gestopt.
app-time-stopped-yesterday = Gisteren om { $hour }.{ $minute } uur gestopt.
app-time-stopped-date = Gestopt op { $day } { $month } { $year }.
app-time-played-today = Vandaag om { $hour }.{ $minute } uur gespeeld.
app-time-played-yesterday = Gisteren om { $hour }.{ $minute } uur gespeeld.
app-time-played-date = Gespeeld op { $day } { $month } { $year }.
app-month-1 = januari
app-month-2 = februari
app-month-3 = maart
app-month-4 = april
app-month-5 = mei
app-month-6 = juni
app-month-7 = juli
app-month-8 = augustus
app-month-9 = september
app-month-10 = oktober
app-month-11 = november
app-month-12 = december

app-diagnostics-place = Regel { $line }:
app-diagnostics-file = { $file }:
app-diagnostics-what = Verbeter het bestand en bewaar het. De casus komt dan vanzelf terug.

# Briefing
app-brief-earlier = Eerder gespeeld
app-brief-earlier-line = { $how }. { $when }
app-brief-earlier-what-if = Wat als: { $how }. { $when }
app-brief-moment = Moment { $moment }
app-brief-ended = Afgerond
app-brief-go-on = Ga verder
app-brief-look-back = Bekijk de terugblik
app-brief-opposite = Tegenover je
app-brief-where = Waar en hoe
app-brief-scene =
    { $at ->
        [0] Het begint: { $scene }. { $how }
       *[other] Daarna: { $scene }. { $how }
    }{ $count ->
        [0] .
       *[other] , met { $with }.
    }
app-brief-minutes = Ongeveer { $minutes } minuten, en daarna kijk je terug.
app-brief-who = Wie je bent en waar je over gaat
app-brief-goals = Wat je wilt bereiken
app-brief-people = Wie er verder bij betrokken zijn
app-brief-put-away = Leg weg
app-brief-role = Je bent { $function } bij { $organisation }. { $mandate }
app-brief-overview = Overzicht
app-brief-also = Ook tijdens het gesprek te openen
app-brief-reason = Waarom zit je hier?
app-brief-reason-hint = Eén zin van jezelf
app-brief-level = Hoe lastig is { $name }?
app-brief-level-1 = { $name } begint ontspannen, geeft makkelijk toe en rekent je een misser nauwelijks aan.
app-brief-level-2 = { $name } begint iets rustiger en geeft iets makkelijker toe dan de casus bedoelt.
app-brief-level-3 = { $name } is zoals de casus bedoelt.
app-brief-level-4 = { $name } begint gespannen, houdt langer vast en rekent je een misser zwaarder aan.
app-brief-level-5 = { $name } begint zo gespannen als het wordt, geeft weinig toe en vergeet een misser niet snel.
app-brief-coach = Hints vragen
app-brief-step-back = Antwoord terugnemen
app-brief-begin = Begin het gesprek

# Gesprek
app-talk-what-if = Wat als: { $title }
app-talk-pause = Pauze
app-talk-more = Meer
app-talk-notebook = Notitieboek
app-talk-notes = Notities
app-talk-dossier = Dossier
app-talk-earlier = Eerder gezegd
app-talk-undo = Stap terug
app-talk-picked-before = Koos je de vorige keer
app-talk-hint = Vraag een hint
app-talk-hint-title = Hint
app-talk-seconds = { $seconds ->
    [one] nog 1 seconde
   *[other] nog { $seconds } seconden
}
app-talk-below = { $count ->
    [one] Nog 1 antwoord. Scrol of druk op { $keys }.
   *[other] Nog { $count } antwoorden. Scrol of druk op { $keys }.
}
app-talk-folded = { $count ->
    [one] 1 zin eerder
   *[other] { $count } zinnen eerder
}
app-talk-unfolded = Klap in
app-talk-tell-on = Verder
app-talk-tell-on-key = of druk op de spatiebalk
app-talk-next-scene = Naar de volgende scène
app-talk-minutes-left = { $minutes ->
    [one] nog ongeveer 1 minuut
   *[other] nog ongeveer { $minutes } minuten
}
app-talk-course = Scène { $scene } van { $scenes }, { $left }
app-talk-more-lines = { $count ->
    [one] Nog 1 regel hieronder. Scrol verder.
   *[other] Nog { $count } regels hieronder. Scrol verder.
}
app-talk-stuck = De casus loopt hier dood, bij { $beat }. Dat is een fout in de casus. Je gesprek is bewaard; ga een stap terug.
app-talk-over = Dit was het laatste moment.
app-talk-look-back = Ga naar de terugblik
app-talk-read-on = Verder
app-talk-or-esc = of druk op Esc
app-talk-promises = Beloften
app-talk-no-promises = Je zei nog niets toe waar iemand je aan kan houden.
app-talk-promised = Jij aan { $to }, { $state }
app-talk-known = Wat je weet van { $who }
app-talk-known-none-title = Wat je weet van anderen
app-talk-known-none = Je hoorde nog niet wat er achter hun woorden zit.
app-talk-heard = Gehoord bij: { $moment }
app-talk-own-note = Eigen aantekening
app-talk-own-note-hint = Typ hier wat je wilt onthouden.
app-talk-nothing-earlier = Er is nog niets gezegd.
app-meter-more = meer
app-meter-same = gelijk
app-meter-less = minder

# Pauze en hulp
app-pause = Pauze
app-pause-kept = Je gesprek is bewaard tot en met je laatste antwoord.
app-pause-go-on = Ga verder
app-pause-look-back = Terug naar de terugblik
app-pause-leave = Stop en bewaar
app-top-help = Hulp: sneltoetsen
app-help = Sneltoetsen
app-key-tab = Tab
app-key-enter = Enter
app-key-numbers = 1 tot 9
app-key-space = Spatie
app-key-n = N
app-key-d = D
app-key-e = E
app-key-backspace = Backspace
app-key-page = Page Up, Page Down, Home, End
app-key-escape = Esc
app-key-f1 = F1
app-key-undo = Ctrl+Z
app-key-redo = Ctrl+Y, Ctrl+Shift+Z
app-key-play = Ctrl+Enter, F5
app-key-find = Ctrl+F
app-key-arrows = Pijltjes
app-key-map-enter = Enter op de kaart
app-key-zoom = +, -, 0
app-key-next-text = Ctrl+Enter bij Vertaling
app-key-copy = Ctrl+C, Ctrl+V
app-key-order = Alt+↑, Alt+↓
app-key-order-scene = Alt+Shift+↑, Alt+Shift+↓
app-help-undo = maak ongedaan, buiten een veld
app-help-redo = doe opnieuw, buiten een veld
app-help-play = speel vanaf dit moment
app-help-find = zoek in de casus
app-help-arrows = naar het volgende kaartje op de landkaart
app-help-map-enter = naar het blad van dit moment
app-help-zoom = op de landkaart: groter, kleiner, alles
app-help-next-text = naar de volgende tekst die nog niet vertaald is
app-help-copy = kopieer en plak dit moment, of de keuze waar je bent
app-help-order = dit moment, of de keuze waar je bent, eerder of later
app-help-order-scene = de scène van dit moment eerder of later
app-help-studio-escape = sluit wat open is; is er niets open, dan de casus
app-help-tab = naar het volgende; met Shift terug
app-help-enter = kies wat omkaderd is
app-help-numbers = kies een antwoord
app-help-space = toon de hele zin
app-help-n = open het notitieboek
app-help-d = open het dossier
app-help-e = lees wat er eerder is gezegd
app-help-backspace = een stap terug
app-help-page = lees verder of terug
app-help-escape = sluit wat open is, pauzeer het gesprek, of ga terug
app-help-f1 = deze uitleg

# Notitie
app-note-lead = { $least ->
    [0] Kies hoogstens { $most } zinnen. Schrijf alles zo op dat de ander het mag lezen.
   *[other] Kies { $spare ->
        [0] { $most }
       *[other] { $least } tot { $most }
    } zinnen. Schrijf alles zo op dat de ander het mag lezen.
}
app-note-preview = Zo komt het op papier
app-note-partner = Partner
app-note-spoken = Gesproken
app-note-case = Casus
app-note-nothing = Je hebt nog niets gekozen.
app-note-read-by = Anderen lezen dit. De partner mag het opvragen.
app-note-count = { $count } gekozen
app-note-needed = { $count ->
    [one] Kies er nog 1.
   *[other] Kies er nog { $count }.
}
app-note-room = Je mag er nog { $count } kiezen.
app-note-full = Meer kan er niet bij.
app-note-record = Leg vast

# Terugblik
app-debrief = Terugblik
app-debrief-story = Wat er daarna gebeurde
app-debrief-pattern = Patroon en verloop
app-debrief-interests = Belangen
app-debrief-mirror = Gespreksspiegel
app-debrief-promises = Beloften en notitie
app-debrief-masters = Partner, organisatie, bestuur en stad
app-debrief-on = Verder
app-debrief-go = Ga naar de terugblik
app-debrief-skip = Sla over
app-debrief-saved = Terugblik bewaard: { $file }
app-debrief-filled = { $count } van { $all } vragen ingevuld
app-debrief-own-title = Eerst jouw beeld
app-debrief-own-lead = Vul dit in voordat je verder leest. Alleen jij ziet je antwoorden.
app-debrief-own-how = Hoe ziet { $partner } jou nu, denk je?
app-debrief-own-competence = Ik weet waar ik het over heb.
app-debrief-own-goodwill = Ik heb oog voor het belang van de ander.
app-debrief-own-integrity = Ik doe wat ik zeg.
app-debrief-own-least = Helemaal niet
app-debrief-own-most = Helemaal wel
app-debrief-own-later = Hierna zie je jouw beeld naast dat van { $partner }.
app-debrief-own-moment = Welk moment gaf de doorslag?
app-debrief-unfinished = Dit gesprek is nog niet afgerond. Wat er daarna gebeurt, weet je dus nog niet.
app-debrief-goals = Dit wilde je bereiken
app-debrief-shape = Patroon
app-debrief-no-shape = Geen vast patroon
app-debrief-no-shape-lead = De relatie past niet in een van de vaste patronen. Kijk naar de onderdelen.
app-debrief-axis-up = Boven: de relatie met { $partner } is goed
app-debrief-axis-right = Rechts: rol en publiek belang kloppen
app-debrief-quadrant = Vier vakken. Het gesprek eindigde in het vak “{ $name }”. { $means }
app-debrief-changed = Wat er bij { $partner } veranderde
app-debrief-start = begin
app-debrief-end = eind
app-debrief-defines = bepaalt het patroon
app-debrief-course = Verloop per moment.
app-debrief-as-table = Toon als tabel
app-debrief-as-plot = Toon als grafiek
app-debrief-relation = Relatie
app-debrief-trust = Vertrouwen
app-debrief-tension = Spanning
app-debrief-high = hoog
app-debrief-low = laag
app-debrief-replay = Lees het hele moment terug
app-debrief-working = Wat er na elk moment nog kon, wordt nog uitgerekend.
app-debrief-mirror-lead = Dit zijn tellingen, geen oordeel.
app-debrief-mirror-said = Wat je zei
app-debrief-mirror-moves = Wat je deed, en hoe vaak
app-debrief-mirror-key = Gevuld: jouw woorden. Leeg: die van de anderen.
app-debrief-promised = Wat je beloofde
app-debrief-no-promises = Er was geen belofte die later terugkwam.
app-debrief-masters-lead = Je werkt voor vier kanten tegelijk. Zo kwamen ze uit het gesprek.
app-debrief-counters = Wat het deed met je rol en je organisatie
app-debrief-counters-lead = Deze tellers beginnen op nul. Ze gaan omhoog of omlaag door wat je doet.
app-debrief-take = Wat neem je mee?
app-debrief-before = Vooraf schreef je:
app-debrief-no-points = Uit dit gesprek komen geen leerpunten.
app-debrief-intention = Jouw voornemen
app-debrief-intention-lead = In je eigen woorden. Het wordt vanzelf bewaard.
app-debrief-if = Als …
app-debrief-then = dan …
app-debrief-who = Bij wie?
app-debrief-when = Wanneer?
app-debrief-done = Klaar
app-debrief-moment-agreed = Volgens jou gaf moment { $step } van de { $all } de doorslag. Dat is een van de momenten hieronder.
app-debrief-moment-other = Volgens jou gaf moment { $step } van de { $all } de doorslag. Andere momenten telden zwaarder.
app-debrief-what-if = Wat als? Speel verder vanaf een ander moment
app-debrief-what-if-lead = Kies een moment en speel van daar verder. Dikke rand: een moment dat de doorslag gaf.
app-debrief-moment = Moment { $step }: { $title }
app-debrief-chose = Jij koos:
app-debrief-others = { $count ->
    [0] Er was geen ander antwoord.
    [one] Er was 1 ander antwoord.
   *[other] Er waren { $count } andere antwoorden.
}
app-debrief-first-kept = Je eerste gesprek blijft bewaard.
app-debrief-play-from = Speel verder vanaf { $step }
app-debrief-discussion = Om samen te bespreken

# Instellingen
app-settings = Instellingen
app-settings-back = Terug naar je gesprek
app-settings-reading = Lezen en bewegen
app-settings-language = Taal
app-settings-case-language = Taal van de casus
app-settings-case-language-hint = Een gesprek dat loopt, gaat in de nieuwe taal verder, met wat er al gezegd is. Een casus die niet in deze taal bestaat, lees je in zijn eigen taal.
app-settings-case-language-own = Als het programma
app-settings-text = Tekstgrootte
app-settings-percent = { $percent } %
app-settings-colours = Kleuren
app-settings-light = Licht
app-settings-dark = Donker
app-settings-contrast = Hoog contrast
app-settings-pace = Tempo van de tekst
app-settings-pace-hint = Klik of druk op spatie voor de hele zin.
app-settings-calm = Rustig
app-settings-plain = Gewoon
app-settings-at-once = Meteen alles
app-settings-telling = Vertellen
app-settings-telling-hint = Een nieuwe scène wacht altijd tot je verder gaat.
app-settings-by-itself = Vanzelf
app-settings-by-press = Per druk
app-settings-telling-at-once = Alles ineens
app-settings-still = Minder beweging
app-settings-still-hint = De figuren staan stil.
app-settings-talk = Tijdens het gesprek
app-settings-timed = Tijdslimieten
app-settings-timed-hint = Sommige momenten hebben tijdsdruk.
app-settings-meters = Meters
app-settings-meters-hint = Staan ze uit? Dan lees je het af aan het gezicht.
app-settings-letters = Letters als toets
app-settings-letters-hint = N, D en E openen het notitieboek, het dossier en wat eerder is gezegd.
app-settings-sample = Zo ziet het eruit
app-settings-sample-said = Jullie dak lekt. Ik heb vijf keer gemeld.
app-settings-sample-answer = Vijf meldingen, en geen reactie. Dat is niet best.
app-settings-files = Jouw bestanden
app-settings-kept = Alles blijft op deze computer. { $sessions ->
    [0] Er is nog geen gesprek
    [one] Er is 1 gesprek
   *[other] Er zijn { $sessions } gesprekken
} en { $intentions ->
    [0] geen voornemen
    [one] 1 voornemen
   *[other] { $intentions } voornemens
} bewaard.
app-settings-folder = Map { $folder }
app-settings-open = Open de map
app-settings-delete = Wis alles …
app-delete = Alles wissen?
app-delete-question = Je wist { $sessions ->
    [one] 1 gesprek
   *[other] { $sessions } gesprekken
} en { $intentions ->
    [one] 1 voornemen
   *[other] { $intentions } voornemens
} op deze computer. Dit kun je niet terugdraaien.
app-delete-keep = Bewaar alles
app-delete-all = Wis alles
app-deleted = Alles is gewist.

# Wat er mis kan gaan
app-kept-now = Je gesprek is bewaard.
app-changed-since = De casus is veranderd sinds je stopte. Al je antwoorden bestaan nog; de uitkomst kan anders zijn.
app-texts-of-then = De casus is veranderd sinds je stopte. Je leest de teksten van toen.
app-texts-of-then-refused = De casus is veranderd sinds je stopte, en een antwoord van je bestaat niet meer. Je gaat verder met de teksten van toen.
app-session-cut = De laatste regel van dit gesprek was niet af en telt niet mee. Bij je volgende antwoord wordt het bestand zoals het was apart gezet.
app-set-aside = Het bestand zoals het was staat nu apart, in { $file }.
app-reloaded = De casus is veranderd. Je gesprek is op de nieuwe versie overgespeeld.
app-reloaded-not = De casus is veranderd, maar je gesprek past niet op de nieuwe versie. Je speelt verder met de oude.
app-reloaded-broken = De nieuwe versie start niet. Bekijk de fouten bij de casussen.
app-trouble-start = Deze casus kon niet beginnen.
app-trouble-no-case = De casus “{ $case }” is er niet meer. Je gesprek staat nog in de map.
app-trouble-no-longer = Dit gesprek past niet meer bij de casus. Het bestand is niet veranderd.
app-trouble-pick = Antwoord { $number } kan niet meer: { $why }.
app-trouble-own-closed = Je eigen woorden bij dit gesprek konden nu niet worden geopend.
app-trouble-own-closed-then = Er is niets weg: wat er stond blijft staan, en wat je nu schrijft komt erbij. Sluit wat het bestand vasthoudt en open het gesprek opnieuw om ze te zien. ({ $why })
app-trouble-texts-unkept = De teksten van de casus konden niet bij je gesprek worden bewaard.
app-trouble-texts-unkept-then = Je gesprek zelf is bewaard. Verandert de casus later, dan laat de terugblik de nieuwe teksten zien. ({ $why })
app-trouble-unkept = Je gesprek kan nu niet worden bewaard.
app-trouble-unkept-then = Er is niets weg: je kunt gewoon verder spelen. Maak ruimte op de schijf of geef toegang tot de map, en probeer het opnieuw. ({ $why })
app-trouble-unreadable = { $count ->
    [one] Eén bestand kon niet worden gelezen.
   *[other] { $count } bestanden konden niet worden gelezen.
}
app-trouble-unreadable-then = Het staat apart in de map. Er is niets gewist.
app-trouble-settings = Je instellingen konden niet worden bewaard. Ze gelden wel tot je afsluit.
app-trouble-export = De terugblik kon niet worden bewaard. Je gesprek is veilig.
app-trouble-open = De map kon niet worden geopend. Hij staat hier: { $folder }
app-trouble-delete = Niet alles kon worden gewist.
app-plan-preview = Je plan
app-plan-record = Zo doe ik het
app-plan-less = Minder: { $text }
app-plan-more = Meer: { $text }

## Groep

app-group = Groep
app-group-lead-in = Speel een casus met een groep: iedereen doet mee op de eigen telefoon, zonder account.
app-group-case = Casus
app-group-form = Vorm
app-group-form-together = Samen
app-group-form-alone = Ieder alleen
app-group-form-threes = In drietallen
app-group-form-driven = Jij kiest
app-group-hint-together = Iedereen stemt, praat en stemt nog eens. Jij bevestigt de keuze.
app-group-hint-alone = Iedereen speelt in eigen tempo. Vanaf vijf mensen zie je waar ze uiteengaan.
app-group-hint-threes = Aan elke tafel een speler, een adviseur en een waarnemer. De rollen wisselen per scène.
app-group-hint-driven = De groep stemt als advies. Jij kiest, of een acteur speelt de gesprekspartner.
app-group-who = Wie kan meedoen
app-group-who-network = Iedereen op dit netwerk
app-group-who-here = Alleen deze computer
app-group-who-network-hint = Telefoons op hetzelfde wifinetwerk. Het verkeer is niet versleuteld; er gaan geen namen over de lijn.
app-group-who-here-hint = Om het zelf uit te proberen.
app-group-open = Open de groep
app-group-opening = De groep gaat open …
app-group-on-network = Te bereiken voor wie op hetzelfde netwerk zit, niet versleuteld.
app-group-only-here = Alleen op deze computer te bereiken.
app-group-lead = Begeleid in de browser
app-group-project = Laat iedereen meekijken op dit scherm
app-group-project-page = Open het scherm als pagina
app-group-project-stop = Niet meer meekijken
app-group-network = Test het netwerk
app-group-stop = Sluit de groep
app-group-stop-hint = Wat gespeeld is, blijft bewaard. Open je later weer een groep, dan kan deze ook verder.
app-group-stopped = De groep is gesloten. Wat gespeeld is, is bewaard.
app-group-full = Volledig scherm (F11)
app-group-window = In een venster (F11)
app-group-trouble = De groep kan niet open.
