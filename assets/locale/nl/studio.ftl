# Schrijven: een casus maken zonder het bestand te openen.
app-studio = Schrijven
app-studio-lead = Maak je eigen casus. Alles wordt meteen bewaard.
app-studio-new = Nieuwe casus
app-studio-new-title = Titel
app-studio-new-title-hint = Bijvoorbeeld: Het terras op de hoek
app-studio-new-from = Begin met
app-studio-new-make = Maak de casus
app-studio-new-folder = De map heet { $folder }.
app-studio-template-gesprek = Sjabloon: een gesprek en wat ervan komt
app-studio-template-conversation = Engels sjabloon: een gesprek en wat ervan komt
app-studio-copy-of = Kopie van { $title }
app-studio-own = Eigen casussen
app-studio-own-none = Je hebt nog geen eigen casus.
app-studio-delete-name = Verwijder: { $title }
app-studio-delete-case = “{ $title }” verwijderen?
app-studio-delete-not = Behoud de casus
app-studio-delete-do = Verwijder de casus
app-studio-delete-back = Zet terug
app-studio-deleted = “{ $title }” is van de plank. De map staat in { $place }.
app-studio-trouble-delete = De casus kon niet weg
app-studio-trouble-back = De casus kon niet terug
app-studio-delete-question =
    De casus gaat van de plank en uit Schrijven. Er gaat niets verloren: de map gaat met alles wat erin staat naar { $place }. { $talks ->
        [0] Er zijn geen gesprekken van bewaard.
        [one] Het ene gesprek dat ervan bewaard is, blijft; je ziet het weer als de casus terug is.
       *[other] De { $talks } gesprekken die ervan bewaard zijn, blijven; je ziet ze weer als de casus terug is.
    }
app-studio-own-line = { $beats ->
    [one] 1 moment
   *[other] { $beats } momenten
} in { $scenes ->
    [one] 1 scène
   *[other] { $scenes } scènes
}
app-studio-own-broken = { $count ->
    [one] 1 fout
   *[other] { $count } fouten
}: deze casus speelt nog niet
app-studio-open = Schrijf verder
app-studio-open-case = Schrijf verder aan { $title }
app-studio-made = De casus is gemaakt. Wat je verandert, wordt meteen bewaard.

app-studio-kept = Opgeslagen
app-studio-kept-soon = Wordt opgeslagen …
app-studio-kept-not = Niet opgeslagen: { $why }
app-studio-kept-not-yet = Nog niet opgeslagen: { $why }
app-studio-kept-not-yet-at = Nog niet opgeslagen bij “{ $beat }”: { $why }
app-studio-left-unsaved = Niet alles is opgeslagen
app-studio-undo = Maak ongedaan
app-studio-redo = Doe opnieuw
app-studio-play = Speel vanaf hier
app-studio-walking = Zoekt de weg hierheen …
app-studio-map = Landkaart
app-studio-map-at = Landkaart. Gekozen: { $beat }
app-studio-outline = Lijst
app-studio-boards = Overzicht
app-studio-findings = Bevindingen
app-studio-findings-lead = Wat er aan de casus opvalt, van alle momenten en van het geheel.
app-studio-findings-none = Er valt niets op aan de casus.
app-studio-sheet = Blad
app-studio-search = Zoek een woord, een id of een persoon
app-studio-found = { $count ->
    [0] Niets gevonden
    [one] Gevonden op 1 plek
   *[other] Gevonden op { $count } plekken
}
app-studio-nothing-found = Niets gevonden
app-studio-smaller = Kleiner
app-studio-larger = Groter
app-studio-all = Alles
app-studio-choices = { $count ->
    [0] geen keuzes
    [one] 1 keuze
   *[other] { $count } keuzes
}
app-studio-unreached = hier komt niemand
app-studio-has-finding = hier is iets mee
app-studio-leads = “{ $choice }” gaat naar { $beat }
app-studio-leads-on = gaat verder naar { $beat }
app-studio-board-none = Nog niets. Maak het met de knop hieronder.
app-studio-board-no-interests = Nog niets. Een belang maak je bij “Mensen”, met “Nog een belang”.
app-studio-board-no-promises = Nog niets. Een belofte maak je op een blad: kies onder een keuze “Kies wat er verandert”, en typ wat er beloofd wordt.
app-studio-speaks = spreekt in
app-studio-moment = moment
app-studio-made-interest = Het staat nu onder “Belangen”.
app-studio-no-sheet = Kies een moment op de landkaart of in de lijst.

app-studio-scene = { $scene } · { $id }
app-studio-beat-title = Titel van dit moment
app-studio-lines = Wat er gezegd wordt
app-studio-said = Wat { $who } zegt
app-studio-speaker = Wie spreekt
app-studio-narration = Verteller
app-studio-player = Speler
app-studio-mood = Hoe dat klinkt
app-studio-mood-own = zoals de persoon zich voelt
app-studio-cue = Regieaanwijzing
app-studio-thought = Gedachte
app-studio-when = Alleen als
app-studio-up = Zet nummer { $number } hoger
app-studio-down = Zet nummer { $number } lager
app-studio-remove = Haal nummer { $number } weg
app-studio-remove-short = Weg
app-studio-add-line = Nog een regel
app-studio-choices-title = Wat de speler kan kiezen
app-studio-choice = Keuze { $number }
app-studio-says = De speler zegt
app-studio-does = De speler doet
app-studio-length = { $count ->
    [one] 1 woord
   *[other] { $count } woorden
}. De streepjes zijn de andere keuzes.
app-studio-length-over = Meer dan { $most } woorden leest niemand rustig.
app-studio-to = Wie dit hoort
app-studio-to-first = de eerste die er is
app-studio-to-whom = Tegen: { $who }
app-studio-moves = Wat dit is in het gesprek
app-studio-add-move = Kies wat dit is
app-studio-move-remove = Haal weg: { $name }
app-studio-reply = Het antwoord hierop
app-studio-add-reply = Een antwoord
app-studio-why = Waarom dit wel of niet werkt
app-studio-rating = Oordeel
app-studio-rating-none = geen oordeel
app-studio-leads-to = Daarna
app-studio-add-choice = Nog een keuze
app-studio-ear = Blinde test
app-studio-ear-found = Wie alleen hoort hoe de keuzes klinken, kiest “{ $choice }”. Dat is de beste keuze.
app-studio-ear-shared = Wie alleen hoort hoe de keuzes klinken, twijfelt: een andere keuze klinkt even goed als de beste.
app-studio-ear-missed = Wie alleen hoort hoe de keuzes klinken, kiest “{ $choice }”. Dat is niet de beste keuze.
app-studio-ear-sign = Waaraan je het hoort: { $sign }. { $remedy }.
app-studio-ear-whole = In de hele casus zijn zo { $percent } % van de beste keuzes te vinden; hoogstens { $most } % is goed.
app-studio-then = Wat er daarna komt
app-studio-lead-name = Daarna: { $where }
app-studio-lead-none = nergens heen
app-studio-lead-go = Ga erheen
app-studio-lead-scene = Scène: { $title }
app-studio-lead-end = Einde: { $title }
app-studio-lead-topics = Terug naar de onderwerpen
app-studio-lead-return = Terug naar waar dit stuk begon
app-studio-lead-first = Hangt ervan af: { $title }
app-studio-lead-chance = Toeval: { $title }
app-studio-from = Hier kom je vanuit
app-studio-remove-beat = Haal dit moment weg
app-studio-more-moment = Meer met dit moment
app-studio-copy = Kopieer
app-studio-copy-choice = Kopieer keuze { $number }
app-studio-copy-part = Kopieer: { $name }
app-studio-copy-beat = Kopieer dit moment
app-studio-copy-scene = Kopieer de hele scène
app-studio-copied-choice = Gekopieerd: de keuze “{ $title }”
app-studio-copied-beat = Gekopieerd: het moment “{ $title }”
app-studio-copied-scene = Gekopieerd: de scène “{ $title }”
app-studio-paste-choice = Plak de keuze “{ $title }”
app-studio-paste-beat = Plak het moment “{ $title }” hierachter
app-studio-paste-scene = Plak de scène “{ $title }” hierachter
app-studio-paste-not-choice = Een keuze komt bij een moment: kies er een.
app-studio-paste-not-beat = Een moment komt in een scène: kies er een moment van.
app-studio-paste-not-scene = Een scène komt tussen de scènes: kies een moment van een ervan.
app-studio-pasted = Geplakt: “{ $title }”
app-studio-beat-earlier = Dit moment een plaats eerder in de scène
app-studio-beat-later = Dit moment een plaats later in de scène
app-studio-scene-earlier = De hele scène een plaats eerder
app-studio-scene-later = De hele scène een plaats later
app-studio-moved = “{ $title }” staat nu op plaats { $number } van { $all }
app-studio-part-earlier = Zet eerder: { $name }
app-studio-part-later = Zet later: { $name }

app-studio-pick-lead = Wat komt hierna?
app-studio-pick-new = Een nieuw moment
app-studio-pick-new-what = Het wordt gemaakt en komt ertussen.
app-studio-pick-moves = Wat doet deze keuze in het gesprek?
app-studio-picker-search = Zoek in de lijst
app-studio-picker-done = Klaar

app-studio-sample = Dit is nog de voorbeeldtekst.
app-studio-new-line = Schrijf hier wat er gezegd wordt.
app-studio-new-choice = Schrijf hier wat de speler zegt.
app-studio-new-beat = Nieuw moment

app-studio-merged = De casus is ook buiten Tegenspel veranderd. Beide veranderingen staan er nu in.
app-studio-apart = De casus is ook buiten Tegenspel veranderd, op dezelfde plek
app-studio-apart-then = Jouw tekst is gebleven. De andere staat in { $file }.
app-studio-refused = Dat kan zo niet
app-studio-needed = Dit is nog ergens nodig
app-studio-needed-then = Kies een plek om erheen te gaan. Is het daar weg, dan kan dit ook weg.
app-studio-missing = Geplakt. Dit is er in deze casus niet
app-studio-missing-then = Kies een plek om erheen te gaan. Wat je nodig hebt, maak je in Overzicht; dan kun je het hier weer kiezen.
app-studio-missing-way = Waar het heen ging
app-studio-missing-speaker = iemand anders zegt dit nu. Kies wie het zegt.
app-studio-missing-addressed = dit is nu tegen iemand anders. Kies wie dit hoort.
app-studio-missing-lead = het gaat nu verder zoals wat ervoor staat. Kies bij “Daarna” waar het heen gaat.
app-studio-missing-condition = de voorwaarde die ernaar vroeg is weg. Kies bij “Alleen als” een andere.
app-studio-missing-effect = wat daardoor veranderde is weg. Kies bij “Kies wat er verandert” iets anders.
app-studio-missing-present = wie er niet is, kan er niet bij zijn. Kies bij de scène wie erbij is.
app-studio-missing-norm = de norm is weg. Kies een andere.
app-studio-missing-value = de tekst liet zien wat het verhaal onthield; nu staat het woord er zelf. Lees de zin na.
app-studio-missing-field = dat is hier weggelaten.
app-studio-trouble-make = De casus kon niet worden gemaakt
app-studio-trouble-open = De casus kon niet worden geopend
app-studio-trouble-keep = De casus is niet opgeslagen
app-studio-play-broken = Deze casus speelt nog niet. Herstel eerst de fouten.
app-studio-play-never = Hier kan geen enkel gesprek komen
app-studio-play-unknown = Er is geen weg hierheen gevonden

app-studio-promises = Beloften
app-studio-promise-made = gedaan
app-studio-promise-kept = nagekomen
app-studio-promise-warned = op tijd gemeld
app-studio-promise-broken = gebroken
app-studio-interests = Belangen
app-studio-interest-opened = gaat open
app-studio-endings = Eindes
app-studio-ending-from = vanuit
app-studio-people = Mensen
app-studio-topic-list = Onderwerpen
app-studio-promise-forgotten = nog niets: dit wordt vergeten
app-studio-lead-nowhere = { $title } bestaat niet

app-studio-case = De casus
app-studio-scenes = Scènes
app-studio-text = Tekst
app-studio-summary = Waar het over gaat
app-studio-briefing = Wat de speler vooraf leest
app-studio-player-function = Functie van de speler
app-studio-player-organisation = Organisatie van de speler
app-studio-player-mandate = Wat de speler mag
app-studio-intro = Waar de scène mee begint
app-studio-name = Naam
app-studio-function = Functie
app-studio-organisation = Organisatie
app-studio-stake = Wat er op het spel staat
app-studio-position = Standpunt
app-studio-interest = Belang
app-studio-interest-key = Wat dit opent
app-studio-new-scene = Nieuwe scène
app-studio-new-person = Nieuwe persoon
app-studio-new-ending = Nieuw einde
app-studio-new-position = Schrijf hier wat deze persoon wil.
app-studio-new-ending-text = Schrijf hier hoe het afloopt.
app-studio-remove-part = Haal weg: { $name }
app-studio-tried = Je probeert dit gesprek uit. Er blijft niets van bewaard.
app-studio-back = Terug naar schrijven

# Wat eruit gaat en binnenkomt: meelezers, één bestand, Twine, vertalen, en de eerste casus stap voor stap.
app-studio-share = Delen
app-studio-share-out = Naar buiten
app-studio-share-word = Bewaar voor meelezers (Word)
app-studio-share-word-lead = Het hele script met nummers en ruimte voor opmerkingen. Je kunt intussen doorschrijven: opmerkingen vinden hun moment terug.
app-studio-share-word-file = leesscript-{ $case }
app-studio-share-pack = Eén bestand om te mailen
app-studio-share-pack-lead = De casus met dossier, vertalingen en plannen. Wie het krijgt, sleept het op het venster van Tegenspel.
app-studio-share-saved = Bewaard: { $file }
app-studio-share-open = Open de map
app-studio-share-left = Niet meegenomen, want geen deel van de casus: { $files }
app-studio-share-not = Dit kon niet worden bewaard
app-studio-share-in = Opmerkingen van meelezers
app-studio-share-in-lead = Sleep het bestand dat terugkwam op dit venster, of kies het hier. Gezocht is in de map hierboven en bij je downloads.
app-studio-share-none = Geen bestanden gevonden.
app-studio-share-read = Lees { $file }
app-studio-share-look = Zoek opnieuw
app-studio-share-unread = Dit bestand kon niet worden gelezen
app-studio-share-other = Dit script is van een andere casus: { $case }. Open die casus en lees het daar.
app-studio-share-open-first = Open eerst de casus waar dit script bij hoort.
app-studio-remarks = Opmerkingen
app-studio-remarks-at = { $beat }: { $count ->
    [one] 1 opmerking
   *[other] { $count } opmerkingen
}
app-studio-remarks-elsewhere = Bij geen enkel moment
app-studio-remarks-came = { $new ->
    [0] Geen nieuwe opmerkingen
    [one] 1 nieuwe opmerking
   *[other] { $new } nieuwe opmerkingen
} uit { $file }.
app-studio-remark-done = Vink af
app-studio-remark-again = Toch nog doen

app-studio-twine = Een Twine-bestand
app-studio-twine-lead = Kies een Twee-bestand of het HTML-bestand dat Twine maakt (Publiceren of Archiveren), of sleep het op dit venster.
app-studio-twine-story = Welk verhaal
app-studio-twine-language = In welke taal het geschreven is
app-studio-twine-none = In { $file } staat geen verhaal van Twine.
app-studio-twine-line = regel { $line } van het Twine-bestand
app-studio-twine-made = De casus is gemaakt: { $beats ->
    [one] 1 moment
   *[other] { $beats } momenten
}. { $count ->
    [0] Alles kwam mee.
    [one] Wat niet meekwam, staat als opmerking bij zijn moment.
   *[other] { $count } dingen kwamen niet mee; ze staan als opmerking bij hun moment.
}

app-studio-translate = Vertaling
app-studio-translate-into = Vertaal naar
app-studio-translate-none = Deze casus is nog niet vertaald. Kies een taal; de vertaling komt in de map van de casus.
app-studio-translate-first = Begin een vertaling
app-studio-translate-begin = Nog een taal
app-studio-translate-open = Alleen wat nog niet vertaald is
app-studio-translate-counts = { $done } vertaald · { $changed } veranderd sinds het vertaald is · { $new } nieuw
app-studio-translate-keys = Tab gaat naar het volgende veld, Ctrl+Enter naar het volgende dat nog niet af is.
app-studio-translate-all = Hier is niets meer te vertalen.
app-studio-translate-new = nieuw
app-studio-translate-changed = de tekst is veranderd: klopt dit nog?
app-studio-translate-done = vertaald
app-studio-translate-earlier = Vertaald toen er stond: “{ $text }”
app-studio-translate-fits = Klopt nog
app-studio-translate-take = Neem over: “{ $text }”
app-studio-translate-before = Vorige
app-studio-translate-after = Volgende
app-studio-translate-page = Bladzijde { $page } van { $all }
app-studio-translate-not = Deze vertaling kan niet worden begonnen

app-studio-guide-begin = Loop met me mee
app-studio-guide-begin-lead = Je eerste casus in zes stappen: in een kwartier een kort gesprek, dat je meteen speelt.
app-studio-guide-step = Stap { $step } van { $all }
app-studio-guide-empty = Wat je openlaat, krijgt het voorbeeld. Alles is later te veranderen.
app-studio-guide-example = Bijvoorbeeld: { $text }
app-studio-guide-on = Verder
app-studio-guide-back = Terug
app-studio-guide-leave = Stop
app-studio-guide-play = Speel het
app-studio-guide-ask-1 = Wie zit er tegenover je?
app-studio-guide-why-1 = Neem iemand die je kent, met een andere naam.
app-studio-guide-ask-2 = Wat wil jij?
app-studio-guide-why-2 = De speler leest dit voor het gesprek begint.
app-studio-guide-ask-3 = Wat wil de ander?
app-studio-guide-why-3 = Wat iemand zegt te willen is zelden alles. Wat erachter zit, hoor je alleen als je ernaar vraagt.
app-studio-guide-ask-4 = Wat zegt de ander als eerste?
app-studio-guide-why-4 = Eén of twee zinnen, zoals iemand praat.
app-studio-guide-ask-5 = Wat kan de speler zeggen?
app-studio-guide-why-5 = Drie antwoorden die iemand echt zou geven, even lang en even netjes: dan verraadt de klank niet welk het beste is.
app-studio-guide-ask-6 = Hoe loopt het af?
app-studio-guide-why-6 = Het einde voor wie iets afspreekt. Voor wie niets afspreekt staat er al een.
app-studio-guide-name = Naam
app-studio-guide-name-example = Ada de Wit
app-studio-guide-function = Functie en organisatie, met een komma ertussen
app-studio-guide-function-example = eigenaar, Café De Sluis
app-studio-guide-goal = Wat je wilt bereiken
app-studio-guide-goal-example = Samen een volgende stap afspreken.
app-studio-guide-position = Wat de ander zegt te willen
app-studio-guide-position-example = De stoelen op mijn terras blijven staan.
app-studio-guide-interest = Wat erachter zit
app-studio-guide-interest-example = De huur ging omhoog.
app-studio-guide-line = De eerste zin
app-studio-guide-line-example = Je komt zeker voor die stoelen.
app-studio-guide-best = Het beste antwoord
app-studio-guide-best-example = Vertel, wat betekent dat voor je?
app-studio-guide-fair = Een antwoord dat kan, maar iets kost
app-studio-guide-fair-example = Zo staat het op papier, en daar houd ik me aan.
app-studio-guide-tempting = Een antwoord dat verleidelijk is en niet past
app-studio-guide-tempting-example = Ach, ik heb niks gezien.
app-studio-guide-ending-title = Hoe het einde heet
app-studio-guide-ending-title-example = Een afspraak
app-studio-guide-ending = Wat er gebeurt
app-studio-guide-ending-example = Jullie weten allebei wat er donderdag gebeurt.
app-studio-guide-title = Gesprek met { $name }
app-studio-guide-summary = Een eerste gesprek met { $name }.
app-studio-guide-briefing = Je hebt een gesprek met { $name } ({ $function }). Wat je wilt: { $goal }

app-studio-effects = Wat er verder door verandert
app-studio-effects-enter = Wat er verandert als het gesprek hier komt
app-studio-add-effect = Kies wat er verandert
app-studio-pick-effects = Wat verandert er? Typ een zoekwoord, of wat er nieuw is.
app-studio-promise-text = Wat er beloofd wordt
app-studio-because = Waarom, voor de terugblik
studio-effect-size = zwaarte { $size } van 100
studio-effect-weight = Hoe zwaar het nieuws is
studio-effect-much = Hoeveel: { $name }
studio-effect-unchanged = { $name } blijft zoals het is
studio-effect-kind = Wat voor belofte
studio-effect-whom = Aan wie, of voor wie
studio-effect-value = Waarde van { $name }
studio-offer-new = Nieuw. De woorden hierboven worden de tekst.
studio-offer-promise = Nieuwe belofte aan { $who }: “{ $text }”
studio-offer-promise-text = Wat je belooft
studio-offer-interest = Nieuw belang van { $who }: “{ $text }”
studio-offer-interest-text = Wat deze persoon wil
studio-offer-interest-key = Schrijf hier welke vraag dit opent.
studio-offer-mark = Het verhaal onthoudt iets nieuws: “{ $text }”
studio-offer-mark-name = Iets om te onthouden
studio-offer-promises = Belofte
studio-offer-interests = Belang
studio-offer-feel = Hoe deze persoon je ziet
studio-offer-outcome = Slecht nieuws
studio-offer-gauge = Jouw rol
studio-offer-marks = Wat het verhaal onthoudt
studio-offer-dossier = Dossier
studio-offer-lessons = Leerpunt

app-studio-condition-pick = Kies een voorwaarde
app-studio-condition-text = Deze voorwaarde rekent, en staat daarom alleen als tekst.
app-studio-condition-all = alles hieronder klopt
app-studio-condition-any = één ding hieronder klopt
app-studio-condition-join = Alles, of één van deze
app-studio-condition-not = niet
app-studio-condition-not-name = Het tegendeel van: { $name }
app-studio-condition-and = en
app-studio-condition-or = of
app-studio-condition-sign = Hoe dit vergelijkt: { $name }
app-studio-condition-value = Waarmee dit vergelijkt: { $name }
app-studio-pick-ask = Alleen als …
app-studio-picker-more = { $count ->
    [one] Er is nog 1 andere. Zoek op een woord.
   *[other] Er zijn nog { $count } andere. Zoek op een woord.
}
app-studio-holds = Klopt in { $held } van de { $total } gesprekken die op niveau { $level } gespeeld zijn en hier komen.
app-studio-holds-nobody = Van { $runs } gespeelde gesprekken komt er geen hier.
app-studio-holds-coming = Speelt gesprekken om te zien hoe vaak dit klopt …
app-studio-board-coming = Speelt gesprekken om te zien hoe vaak dit gebeurt …
app-studio-board-opens = Gaat open in { $held } van de { $runs } gesprekken die op niveau { $level } gespeeld zijn.
app-studio-board-kept = Nagekomen in { $held } van de { $runs } gesprekken die op niveau { $level } gespeeld zijn.
app-studio-asked-at = telt mee bij
app-studio-holds-play = Speel een gesprek waarin dit klopt
app-studio-play-as = Speel vanaf hier als …
app-studio-pick-walk = Wie kwam hier?
app-studio-walk-as = als { $who }
app-studio-walk-picks = { $count ->
    [0] Zonder keuzes.
    [one] Na 1 keuze.
   *[other] Na { $count } keuzes.
}
app-studio-walks-coming = Zoekt gesprekken die hier komen …
app-studio-walks-none = Van de gespeelde gesprekken komt er geen hier. “Speel vanaf hier” zoekt verder.
studio-ask-told = Iets dat verteld is
studio-ask-told-what = Een belang of een zorg die de speler ontdekte.
studio-ask-promise = Een belofte
studio-ask-promise-what = Staat open, is nagekomen, gemeld of gebroken.
studio-ask-person = Hoe iemand erin staat
studio-ask-person-what = Vertrouwen, spanning en meer, boven of onder een getal.
studio-ask-choice = Een keuze
studio-ask-choice-what = De speler koos dit eerder.
studio-ask-moment = Een moment
studio-ask-moment-what = Het gesprek is hier geweest.
studio-ask-fact = Wat het verhaal onthoudt
studio-ask-fact-what = Wat eerder is vastgelegd, geteld of getrokken.
studio-ask-level = Het niveau
studio-ask-level-what = Hoe moeilijk de speler het wil, van 1 tot 5.
studio-ask-move = Een zet
studio-ask-move-what = De speler deed dit eerder in het gesprek.
studio-ask-gauge = De rol van de speler
studio-ask-gauge-what = De eigen tellers van de speler.
studio-ask-topic = Een onderwerp
studio-ask-topic-what = Het is afgerond.

app-studio-branch-when = Hangt ervan af
app-studio-branch-chance = Toeval
app-studio-branch-weight = Hoe vaak weg { $number } getrokken wordt
app-studio-branch-times = { $count ->
    [one] 1 keer
   *[other] { $count } keer
}
app-studio-branch-else = En anders:
app-studio-branch-always = Altijd. Wat hieronder staat, komt dan nooit.
app-studio-topic = Onderwerp { $number }
app-studio-topic-title = Hoe dit onderwerp heet
app-studio-topic-opener = Hoe de speler erover begint
app-studio-topic-required = Moet besproken zijn voor het afronden
app-studio-topic-opens = Begint bij
app-studio-topic-here = Een onderwerp dat hier begint
app-studio-add-topic = Nog een onderwerp
app-studio-new-topic = Nieuw onderwerp
app-studio-new-opener = Schrijf hier hoe de speler erover begint.
app-studio-wrap-up = Als alles besproken is
app-studio-switch = Hier kan de speler van onderwerp veranderen
app-studio-plan = Hoe de speler hier kiest
app-studio-plan-one = één keuze
app-studio-plan-several = meer keuzes tegelijk
app-studio-plan-budget = zoveel als er te besteden is
app-studio-plan-rank = op volgorde zetten
app-studio-plan-divide = een bedrag verdelen
app-studio-plan-unit = Wat er te besteden is, in één woord
app-studio-plan-hours = uren
studio-plan-least = Minstens
studio-plan-most = Hoogstens
studio-plan-total = Hoeveel er is
studio-plan-count = Hoeveel er op volgorde komen
studio-plan-step = In stappen van
studio-plan-cost = Wat deze keuze kost
studio-plan-costs = { $count ->
    [0] niets
   *[other] { $count }
}
app-studio-add-effect-enter = Kies wat er hier verandert
studio-promise-process = een stap van jezelf
studio-promise-outcome = een uitkomst van anderen
studio-promise-vague = te vaag om na te gaan
studio-promise-notyours = niet van jou

# Wat bij de hele casus hoort: de casus zelf, mensen, scènes, feiten, stukken, leerpunten, normen, eindes en ingrepen.
studio-part-open = (niets)
studio-part-remove = Haal weg: { $name }
studio-part-name = Hoe het heet
studio-part-title = Titel van het stuk
studio-part-start = Bij het begin
studio-part-not-yet = geldt nog niet
studio-part-already = geldt al
studio-part-least = Niet lager dan
studio-part-most = Niet hoger dan
studio-part-word = Woord
studio-part-word-called = nieuw woord
studio-part-new-word = Nog een woord
studio-part-weight = Hoe vaak “{ $name }” komt
studio-part-times = { $count } keer zo zwaar
studio-part-mark = Iets wat geldt of niet geldt. Wat het zet, kies je op een blad.
studio-part-count = Een getal. Wat erbij komt of eraf gaat, kies je op een blad.
studio-part-words = Een van een paar woorden. Welk woord het wordt, kies je op een blad.
studio-part-drawn = Wordt getrokken als het gesprek begint, en blijft dan zo. Zo is elk gesprek anders.
studio-part-derived = Volgt uit andere dingen, en is overal bij “Alleen als” te kiezen.
studio-part-holds = Geldt als
studio-part-new-drawn = Nieuw feit dat getrokken wordt
studio-part-new-mark = Nieuw iets dat geldt of niet
studio-part-new-count = Nieuw getal
studio-part-new-words = Nieuwe keuze uit woorden
studio-part-new-derived = Nieuw gevolg
studio-part-drawn-called = nieuw feit
studio-part-mark-called = nieuw merkteken
studio-part-count-called = nieuw getal
studio-part-words-called = nieuwe woorden
studio-part-derived-called = nieuw gevolg
studio-part-first-word = zo
studio-part-second-word = anders
studio-part-facts = Wat het verhaal onthoudt
studio-part-documents = Stukken in het dossier
studio-part-document-text = Wat erin staat
studio-part-document-when = Te openen als
studio-part-document-seen = Bekijk het stuk
studio-part-new-document-letter = Nieuwe brief
studio-part-new-document-mail = Nieuwe mail
studio-part-new-document-table = Nieuwe tabel
studio-part-new-document-note = Nieuwe notitie
studio-part-document-kind = Wat het is
studio-part-new-document-title = Nieuw stuk
studio-part-new-document-line = Schrijf hier wat er in dit stuk staat.
studio-part-norms = Normen
studio-part-norm-title = Korte naam van de norm
studio-part-norm-text = Wat de norm zegt, in gewone taal
studio-part-norm-source = Waar het staat: wet en artikel
studio-part-new-norm = Nieuwe norm
studio-part-new-norm-text = Schrijf hier wat de norm zegt.
studio-norm-none = geen norm
studio-part-lessons = Leerpunten
studio-part-lesson-kind = Soort leerpunt
studio-part-strength = dit ging goed
studio-part-practise = dit kun je oefenen
studio-part-lesson-when = Geldt aan het eind als
studio-part-new-lesson = Nieuw leerpunt
studio-part-new-lesson-text = Schrijf hier wat de speler hiervan leert.
studio-part-relation = Wat er van de relatie overblijft
studio-part-role = Of de speler binnen zijn rol bleef
studio-part-reached = Doelen die hiermee gehaald zijn
studio-part-half = Doelen die half gehaald zijn
studio-part-missed = Doelen die gemist zijn
studio-part-teaches = Leerpunten van dit einde
studio-part-interventions = Wat een trainer kan inbrengen
studio-part-intervention = { $lines ->
    [one] 1 regel
   *[other] { $lines } regels
}, { $effects ->
    [0] verandert niets
    [one] verandert 1 ding
   *[other] verandert { $effects } dingen
}
studio-part-intervention-when = In te brengen als
studio-part-intervention-called = Er gebeurt iets
studio-part-intervention-open = Schrijf wat er gebeurt
studio-part-new-intervention = Nieuwe ingreep
studio-part-side = Aan welke kant
studio-part-side-partner = de partner
studio-part-side-organisation = de eigen organisatie
studio-part-side-board = het bestuur
studio-part-side-public = de stad
studio-part-alternative = Wat deze persoon doet als jullie er niet uitkomen
studio-part-new-interest = Nog een belang
studio-part-new-interest-text = Schrijf hier wat deze persoon wil.
studio-part-new-interest-key = Schrijf hier welke vraag dit opent.
studio-part-new-concern = Een zorg
studio-part-new-concern-text = Schrijf hier waar deze persoon bang voor is.
studio-part-opens = Gaat open als
app-studio-pick-looks = Hoe ziet { $who } eruit?
app-studio-other-face = Ander gezicht kiezen
studio-part-looks = Hoe deze persoon eruitziet
studio-part-looks-own = Niemand in het bijzonder
studio-part-looks-own-what = het programma kiest wie nog vrij is, en blijft daarbij
studio-part-looks-nobody = Zonder naam
studio-part-looks-age = { $age } jaar
studio-part-looks-glasses = bril
studio-part-known = Hoe lang jullie elkaar kennen
studio-part-known-new = nieuw: hoogstens drie keer gesproken
studio-part-known-running = al een tijd
studio-part-known-long = drie jaar of langer
studio-part-together = Van nature tegen (−) of met je mee (+)
studio-part-above = Van nature volgend (−) of leidend (+)
studio-part-rigidity = Hoe weinig deze persoon meebeweegt (%)
studio-part-more = Meer over { $name }
studio-part-place = Waar
studio-part-place-room = een kamer
studio-part-place-foyer = een foyer
studio-part-place-partner-office = bij de partner op kantoor
studio-part-place-workshop = een werkplaats
studio-part-place-town-hall = het gemeentehuis
studio-part-place-counter = de balie
studio-part-place-outdoors = buiten
studio-part-place-phone = aan de telefoon
studio-part-place-video = een videogesprek
studio-part-place-mail = een mail
studio-part-place-letter = een brief
studio-part-place-online = online
studio-part-channel = Hoe jullie contact hebben
studio-part-channel-onsite = bij de partner
studio-part-channel-townhall = op het gemeentehuis
studio-part-channel-phone = telefonisch
studio-part-channel-video = via video
studio-part-channel-counter = aan de balie
studio-part-channel-email = per mail
studio-part-channel-chat = in de chat
studio-part-channel-online = openbaar, online
studio-part-channel-letter = per brief
studio-part-with = Wie erbij is; de eerste wordt aangesproken
studio-part-first = Het moment waarmee de scène begint
studio-part-elapsed = Hoeveel later dan de scène ervoor
studio-part-days = { $days ->
    [0] meteen daarna
    [one] een dag later
   *[other] { $days } dagen later
}
studio-part-player-name = Naam van de speler
studio-part-pole-one = Tussen wat de speler staat: de ene kant
studio-part-pole-other = Tussen wat de speler staat: de andere kant
studio-part-new-between = Tussen wat de speler staat
studio-part-new-pole-one = de ene kant
studio-part-new-pole-other = de andere kant
studio-part-same-name = Nog iemand heet zo. De speler kan ze dan niet uit elkaar houden: geef een van de twee een andere naam.
studio-part-goal = Doel
studio-part-new-goal = Nog een doel
studio-part-new-goal-text = Schrijf hier wat de speler wil bereiken.
studio-part-level = Hoe moeilijk deze casus is (1 tot 5)
studio-part-minutes = Hoeveel minuten spelen duurt
studio-part-begins = De scène waar het begint
studio-part-question = Vraag voor de nabespreking
studio-part-new-question = Nog een vraag
studio-part-new-question-text = Schrijf hier een vraag voor de nabespreking.

# Wat er gevonden wordt: wat eraan te doen is, in de woorden van de schermen.
studio-found-absent-speaker = Kies bij “Wie dit hoort” deze persoon, of zet deze persoon in het overzicht bij de scène, onder “Wie erbij is”.
studio-found-choice-without-effect = Kies bij “Wat dit is in het gesprek” wat deze keuze doet.
studio-found-dead-end = Laat één keuze van dit moment altijd staan, zonder “Alleen als”.
studio-found-farming-loop = Laat deze keuze bij “Daarna” verdergaan in het gesprek.
studio-found-few-decisions = Geef keuzes een oordeel, of maak meer momenten waar iets te kiezen valt.
studio-found-few-temptations = Zonder zijn de momenten waar geen keuze het oordeel “verleidelijk, maar past niet” heeft. Geef er een paar zo’n keuze.
studio-found-first-best = Zet de keuzes van een paar van deze momenten met ↑ en ↓ in een andere volgorde.
studio-found-hidden-interest = Zeg in het overzicht bij “Gaat open als” wanneer dit opengaat, of kies bij een keuze onder “Kies wat er verandert” dat het opengaat.
studio-found-locked-best = Laat deze keuze verborgen tot haar “Alleen als” geldt, of laat haar altijd kunnen.
studio-found-missing-delayed-scene = Maak in het overzicht een scène die dagen later speelt: daar blijkt wat een toezegging waard was.
studio-found-missing-reason = Schrijf bij “Waarom dit wel of niet werkt” één zin voor de nabespreking.
studio-found-missing-thought = Geef een regel van het antwoord een “Gedachte”: de nabespreking laat haar zien.
studio-found-missing-translation = Vertaal ze onder “Vertaling”.
studio-found-no-single-best = Geef één keuze het oordeel “beste keuze”, of twee met elk een eigen prijs. Wat ook goed is maar iets kost, is “kan, maar kost iets”.
studio-found-norm-without-source = Schrijf bij “Waar het staat” de wet en het artikel, of de uitspraak en de datum.
studio-found-only-with-intervention = Wie zonder trainer speelt, ziet dit nooit. Laat ook zonder ingreep een weg hierheen leiden, of laat het zo.
studio-found-possible-dead-end = Laat één keuze van dit moment altijd staan: haal haar “Alleen als” weg.
studio-found-relation-range = Geef de keuzes tegenover deze persoon meer gewicht: bij “Wat dit is in het gesprek”, of met “Kies wat er verandert”.
studio-found-repenting-pays = Laat terugnemen minstens kosten wat de belofte opleverde: met “Kies wat er verandert”, bij de keuze die haar terugneemt.
studio-found-silent-stakeholder = Geef deze persoon ergens een regel, of haal deze persoon in het overzicht weg.
studio-found-single-choice = Voeg met “Nog een keuze” een keuze toe, of haal deze keuze weg en zet haar woorden bij “Wat er gezegd wordt”, met de speler als spreker.
studio-found-stale-translation = Kijk ze na onder “Vertaling”.
studio-found-style-gives-away = Onder de keuzes van elk moment staat de blinde test: die zegt waaraan de beste te horen is.
studio-found-trap = Laat elk van deze momenten een keuze houden die altijd naar een einde leidt.
studio-found-unbound-quote = Geef de regel een “Alleen als” met wat er eerder gezegd is.
studio-found-undiscoverable-interest = Verruim in het overzicht “Gaat open als”, of laat het opengaan bij een keuze die te halen is.
studio-found-unreachable-beat = Laat een keuze hier bij “Daarna” naartoe gaan, of haal dit weg.
studio-found-unreachable-ending = Laat een keuze bij “Daarna” naar dit einde gaan, of haal het einde weg.
studio-found-unread-variable = Vraag er ergens bij “Alleen als” naar, of haal het weg bij “Wat het verhaal onthoudt”.
studio-found-unresolved-promise = Kies op een later moment bij “Kies wat er verandert” of de belofte wordt nagekomen, op tijd gemeld of gebroken.
studio-found-unsaid-fact = Geef de tekst een “Alleen als”, of schrijf een tweede versie voor wie dit niet meemaakte.
studio-found-unused-interest = Kies ergens bij “Alleen als” dat dit verteld is: bij een keuze, een regel of een weg.
