# How a talk ends: the closing card, the look back as one page, and handing it over

app-debrief-ended = Zo liep het af: { $title }
app-debrief-endings = { $all ->
    [one] Deze casus heeft één einde.
   *[other] Deze casus heeft { $all } eindes. Je zag er nu { $seen }.
}
app-debrief-ending-new = Dit einde is nieuw voor je.

app-debrief-mine-said = Jij: “{ $text }”
app-debrief-mine-did = Jij: { $text }

app-debrief-seen-by = Zo zag { $partner } jou
app-debrief-seen-mine = wat je dacht
app-debrief-seen-theirs = wat { $partner } zag
app-debrief-seen-same = Dat zag { $partner } ook zo.
app-debrief-seen-higher = { $partner } zag dat meer dan je dacht.
app-debrief-seen-lower = { $partner } zag dat minder dan je dacht.
app-debrief-seen-line = { $mine ->
    [0] “{ $statement }” { $partner }: { $theirs } van { $all }.
   *[other] “{ $statement }” Jij dacht { $mine } van { $all }; { $partner }: { $theirs } van { $all }.
}

app-debrief-play-on = Speel vanaf hier verder
app-debrief-points-lead = { $count ->
    [one] Eén leerpunt uit dit gesprek.
   *[other] Kies één leerpunt om mee aan de slag te gaan.
}
app-debrief-more = Meer over dit gesprek
app-debrief-numbers-shown = Toon ook de getallen
app-debrief-hand-over = Bewaar of geef door

app-time-date = { $day } { $month } { $year }
app-time-in-tomorrow = Morgen
app-time-in-week = Over een week
app-time-in-month = Over een maand

app-hand-over-form = In welke vorm?
app-hand-over-pdf = PDF, 2 pagina’s
app-hand-over-page = Webpagina
app-hand-over-pdf-lead = De momenten en de leerpunten. Goed om te printen of te mailen.
app-hand-over-page-lead = Alles, met het hele gesprek erbij. Opent in je browser.
app-hand-over-own = Wat ik zelf schreef gaat mee
app-hand-over-own-in = Je eigen beeld, je aantekening en je voornemen staan erin. Wie dit krijgt, leest mee.
app-hand-over-own-out = Wat je zelf invulde en opschreef, staat er niet in.
app-hand-over-numbers = De getallen gaan mee
app-hand-over-dated = Zet de datum erop
app-hand-over-name = Je naam (mag leeg blijven)
app-hand-over-folder = In welke map?
app-hand-over-save = Bewaar en open
app-hand-over-cancel = Annuleer
app-hand-over-open = Open
app-hand-over-file = terugblik-{ $case }

app-trouble-open-file = Het bestand staat klaar, maar kon niet worden geopend: { $file }

# The first minute, and the shelf

app-welcome = Welkom. Begin hier: een gesprek oefenen kost je een kwartier, en fouten zijn gratis.
app-welcome-who = { $name }, { $function } bij { $organisation }
app-welcome-partner = Je spreekt { $partner }.
app-welcome-goal = Dit wil je bereiken: { $goal }
app-welcome-minutes = { $minutes } minuten, en daarna kijk je terug
app-welcome-begin = Begin
app-welcome-prepare = Lees je eerst in
app-library-order-route = per route
app-library-busy-what-if = Wat als: bezig bij moment { $moment }
app-library-unfinished = Nog niet uitgespeeld
app-library-open-what-if = Wat als: { $title }
app-route-start = Begin hier
app-route-strict = Streng en nabij
app-route-house = In eigen huis
app-route-many = Velen aan tafel
app-route-other = Andere casussen

app-debrief-goal-reached = Gehaald.
app-debrief-goal-half = Half gehaald.
app-debrief-goal-missed = Niet gehaald.
app-debrief-goal-untold = Hierover zegt het einde niets: { $goal }

# Twee keer gespeeld, naast elkaar
app-plays-compare = Leg naast elkaar
app-plays-compare-name = Leg twee keer spelen naast elkaar: { $title }
app-plays-title = { $title }: twee keer naast elkaar
app-plays-lead = Wat ging gelijk, waar ging het uiteen, en wat kwam ervan.
app-plays-choose = Wat bij { $side } ligt
app-plays-unfinished = Nog niet afgerond
app-plays-gone = Een van de twee is niet meer na te spelen: de casus is sindsdien veranderd.
app-plays-parted = Waar het uiteenging
app-plays-same = Je antwoordde twee keer hetzelfde.
app-plays-alike =
    { $count ->
        [0] Het ging bij het eerste antwoord al anders.
        [1] Het eerste antwoord was gelijk.
       *[other] De eerste { $count } antwoorden waren gelijk.
    }
app-plays-decisive = Dit besliste mee.
app-plays-only = Alleen bij { $side }
app-plays-end = Hoe het ervoor stond aan het eind
app-plays-no-difference = Twee keer hetzelfde
compare-level = Hoe lastig de ander was
compare-reached = gehaald
compare-half = half gehaald
compare-missed = niet gehaald
compare-untold = niet te zeggen
compare-person = Hoe { $name } naar je keek
compare-promise = Toezegging: { $text }
compare-unmade = niet gedaan
compare-quadrant = Relatie en rol

# Wat iemand zich voornam.
intention-lead-if = als
intention-lead-then = dan
intention-both = Als { $situation }, dan { $does }.
intention-if = Als { $situation } …
intention-then = Ik neem me voor: { $does }.
intention-who = Bij: { $who }
intention-when = Wanneer: { $when }
intention-who-when = Bij: { $who } · Wanneer: { $when }
app-library-intention = Voornemen: { $intention }
app-brief-intention = Dit nam je je voor
