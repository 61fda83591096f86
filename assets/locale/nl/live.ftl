# Groepssessies: de pagina's
live-other-language = In English
live-front = Doe mee met een groepssessie
live-code = Code
live-go = Ga naar de groep
live-front-text = De code staat op het scherm in de zaal. Je hebt geen account nodig.
live-to-front = Naar het begin
live-back = Terug naar de groep
live-practice-role = Je bent { $function } bij { $organisation }.
live-practice-goals = Dit wil je bereiken
live-practice-kept = Je gesprek hoort bij dit apparaat. Niemand anders ziet het. Het wordt na dertig dagen gewist.
live-practice-before = Wat er eerder gezegd is
live-practice-erase = Begin opnieuw
live-practice-erase-go = Wis dit gesprek
live-practice = Oefen alleen
live-group = Groep { $code }
live-join = Doe mee
live-join-case = Je gaat oefenen met
live-join-observer = Kijk mee als waarnemer
live-join-locked = De groep zit op slot. Vraag de trainer om hem open te zetten.
live-who-sees = Wie ziet dit?
live-sees-none = Geen account, geen naam.
live-sees-vote = Niemand ziet wat jij stemt, ook de trainer niet. Die ziet alleen aantallen.
live-sees-few = Stemmen er minder dan vijf mensen? Dan zijn er geen aantallen te zien, alleen of jullie het eens zijn.
live-sees-alone = Je speelt dit gesprek alleen. De trainer ziet pas aantallen als vijf mensen of meer hetzelfde moment hebben gespeeld.
live-sees-name = Je vogelnaam staat alleen op je eigen telefoon, en aan een tafel bij je tafelgenoten. De trainer kan in het begin een vogelnaam uit de groep halen.
live-sees-steering = De trainer kan de gesprekspartner bijsturen. Achteraf zie je wanneer.
live-sees-until = Wat jij deed, wordt na de sessie gewist, uiterlijk een dag later. De rest wordt gewist op { $day } { $month ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
   *[other] december
 } { $year }.
live-sees-rehearsal = Dit is een repetitie. Alles wordt gewist als de begeleider afsluit, of als er een dag lang niets gebeurt.
live-sees-plain = Dit gaat over het netwerk van deze zaal, zonder versleuteling. Typ dus geen namen of geheimen.
live-you = Op deze telefoon heet je { $seat }.
live-leave = Verlaat de groep
live-left = Je bent uit de groep
live-come-back = Kom terug in de groep
live-lines = Het gesprek
live-moment = Moment { $number }: { $title }
live-briefing = De briefing
live-documents = Stukken
live-documents-open = Lees de stukken
live-document-open = Open het stuk
live-document-came = (nieuw)
live-document = Je krijgt een stuk: { $title }
live-trainer-says = De trainer vertelt:
live-own-says = Jullie:
live-own-does = Jullie kiezen:
live-alone-says = Jij:
live-alone-does = Jij kiest:
live-others-play = De anderen spelen nu ieder hun eigen gesprek
live-others-play-text = Wat zij zeggen is hier niet te zien. In de terugblik kijk je weer mee.
live-status-alone = Jij bent aan de beurt.
live-notice-waiting-alone = Je wacht op de anderen.
live-improvised = (door de trainer)
live-does = Je doet:
live-topic = Ander onderwerp:
live-wrap-up = Rond af
live-unanimous = Iedereen die stemde zegt hetzelfde. Wie had iets anders gezegd?
live-agreed-agreed = De meesten zijn het eens.
live-agreed-divided = Jullie zijn verdeeld.
live-agreed-spread = De antwoorden lopen uiteen.
live-yours = jouw stem
live-yours-first = jouw eerste stem
live-yours-last = jouw tweede stem
live-yours-both = jouw eerste en tweede stem
live-votes-hidden = nog niet te zien
live-shift = Hoe de stemmen verschoven
live-shift-from = Van eerst (onder elkaar) naar nu (naast elkaar)
live-question-speak = Wat zeg jij?
live-question-act = Wat doe jij?
live-question-topic = Waar wil jij het over hebben?
live-question-several = Wat kies jij?
live-question-plan = Hoe pak jij het aan?
live-question-again-speak = Wat zeg jij nu?
live-question-again-act = Wat doe jij nu?
live-question-again-topic = Waar wil jij het nu over hebben?
live-question-again-several = Wat kies jij nu?
live-question-again-plan = Hoe pak jij het nu aan?
live-pick-speak = Zeg dit
live-pick-act = Doe dit
live-pick-topic = Begin hierover
live-pick-several = Kies dit
live-pick-plan = Zo doe ik het
live-ask-run-off = Gelijk! Kies uit deze antwoorden
live-ask-several = Kies { $spare ->
    [0] { $most }
    [1] { $least } of { $most }
   *[other] { $least } tot { $most }
 } antwoorden.
live-closed-option = Dat kan nu niet.
live-vote = Stem
live-change = Wijzig mijn stem
live-abstain = Onthouding
live-voted = Je stem is bewaard. Je mag nog wisselen.
live-abstained = Je onthield je. Je mag nog stemmen.
live-others-vote = De anderen stemmen nu
live-player-picks = De speler kiest nu
live-talk = Praat erover
live-talk-card = Zeg tegen je buur welk antwoord je koos, en wat je hoopt dat de ander dan doet. Daarna stemmen jullie nog eens.
live-shown = De verdeling
live-decide = De trainer kiest
live-decide-group = Dit kreeg de meeste stemmen
live-in = Je bent binnen
live-in-text = Straks begint het gesprek. Laat deze pagina open staan.
live-reading = Lees mee. Straks kies je wat jij zou zeggen.
live-play = Lees hoe de ander reageert.
live-play-on = Lees wat ervan komt.
live-play-ended = Het gesprek is afgelopen.
live-paused = Pauze
live-paused-text = De trainer gaat straks verder.
live-debrief = Terugblik
live-debrief-text = Jullie kijken samen terug op het gesprek.
live-closed = Bedankt voor het meedoen
live-closed-text = De groepssessie is afgesloten.
live-status-lobby = Je bent binnen. Straks begint het.
live-status-reading = Lees wat er gezegd wordt.
live-status-vote1 = De stemming is open.
live-status-talk = De stemming is dicht. Praat erover.
live-status-vote2 = De tweede stemming is open.
live-status-shown = De verdeling is te zien.
live-status-decide = De trainer kiest.
live-status-play = Er is gekozen. Lees verder.
live-status-paused = Het staat even stil.
live-status-debrief = De terugblik is begonnen.
live-status-closed = De groepssessie is afgesloten.
live-notice-steering_possible = De trainer kan de gesprekspartner bijsturen. Achteraf zie je wanneer.
live-notice-too_few_for_numbers = Jullie stemmen met minder dan vijf. Er komen geen aantallen in beeld, alleen of jullie het eens zijn.
live-notice-table_is_open = Aan een tafel zie je van elkaar wat je kiest.
live-notice-waiting = Jullie wachten op de anderen.
live-notice-facilitator_away = De trainer is even weg. Je stem blijft bewaard.
live-notice-clock_jumped = De computer stond stil, dus de groep heeft pauze. Ga verder als iedereen er weer is.
live-table-role-player = Jij voert het gesprek.
live-table-role-adviser = Jij geeft de speler advies. Praat hardop.
live-table-role-observer = Jij kijkt en noteert wat werkt.
live-table-yours = Jij zit aan tafel { $number }.
live-table = Aan deze tafel: { $names }.
live-waiting = Even wachten.
live-seconds-left = Nog { $seconds } seconden.
live-more-time = Ik heb meer tijd nodig
live-ready = Ik heb het gelezen
live-is-ready = Je hebt het gelezen.
live-lens = Waar let je op?
live-lens-take = Kies deze lens
live-lens-listening = Vraagt de speler door? Vat die samen?
live-lens-role = Blijft de speler bij de eigen rol en het mandaat?
live-lens-promises = Wat wordt beloofd, en kan dat?
live-lens-rose = Wie staat boven of onder, samen of tegen?
live-note = Wat zag je? (mag leeg blijven)
live-worked = Dit werkte
live-jarred = Dit schuurde
live-marks-text = Wat je aantekent, komt zonder naam in de terugblik.
live-try = Proefvraag: wat drink je het liefst?
live-try-tea = Thee
live-try-coffee = Koffie
live-tried = Gelukt. Je telefoon doet het.
live-be-observer = Ik kijk liever mee als waarnemer
live-be-participant = Ik speel liever mee
live-own-look-back = Mijn terugblik
live-own-route = Mijn route
live-own-route-text = Je deed mee als { $seat } aan “{ $title }”.
live-own-nothing = Er is nog niets gekozen.
live-own-round = Stemming { $round }:
live-own-together = Met z’n allen
live-own-table = Aan tafel { $number }
live-own-none = geen stem
live-own-abstained = onthouding
live-own-erased = Wat jij deed, is gewist. Niemand kan het nog zien.
live-own-chose = Jij koos:
live-own-decided = De groep koos:
live-own-decided-player = De speler koos:
live-own-purged = Alleen jij ziet dit. Bewaar of print het als je het wilt houden: na de sessie wordt het gewist.
live-take-along = Neem mijn gesprek mee (bestand voor Tegenspel)
live-group-look-back = Terugblik van de groep
live-go-back = Terug
live-refresh = Kijk of er iets nieuws is
live-off = Geen verbinding. Deze pagina probeert het opnieuw.
live-unsent = Wat je stuurde is nog niet aangekomen. Deze pagina probeert het opnieuw.
live-unsure = Er kwam geen antwoord. Kijk of het gelukt is, en probeer het anders opnieuw.
live-closed-since = De stemming is intussen dicht. Of je stem nog meetelde, is hier niet meer te zien.
live-foreign = Er kwam een antwoord, maar niet van de groep. Wat je invulde staat er nog. Kijk of je nog op het juiste netwerk zit, en probeer het opnieuw.
live-newer = Er is een nieuwe versie van deze pagina. Laad de pagina opnieuw als je klaar bent met invullen.
live-told-vote = Je stem is bewaard.
live-rehearsed-worked = Nagebootst: hier sloot het antwoord goed aan.
live-rehearsed-jarred = Nagebootst: hier ging het antwoord langs de ander heen.
live-told-mark = Je aantekening is bewaard.
live-told-late = Deze stemming was al dicht. Je stem is niet meegeteld.
live-screen-join = Doe mee op je telefoon
live-screen-code = Code
live-screen-threes = Op je telefoon staat aan welke tafel je zit, en wat je daar doet. De rollen wisselen per scène.
live-screen-alone = Iedereen voert het gesprek zelf, op de eigen telefoon en in het eigen tempo.
live-screen-table = Tafel { $number }
live-screen-at = { $where ->
    [done] klaar
    [waits] wacht bij moment { $moment }
   *[plays] bij moment { $moment }
 }
live-screen-members = { $count ->
    [one] één plaats
   *[other] { $count } plaatsen
 }
live-screen-single = { $where ->
    [done] klaar
    [waits] { $count ->
        [one] wacht op de anderen
       *[other] wachten op de anderen
     }
   *[plays] nog bezig
 }
live-screen-folded = Wat er eerder gezegd is, staat op je telefoon.
live-screen-question-speak = Wat zeggen wij?
live-screen-question-act = Wat doen wij?
live-screen-question-topic = Waar willen wij het over hebben?
live-screen-question-several = Wat kiezen wij?
live-screen-question-plan = Hoe pakken wij het aan?
live-screen-question-again-speak = Wat zeggen wij nu?
live-screen-question-again-act = Wat doen wij nu?
live-screen-question-again-topic = Waar willen wij het nu over hebben?
live-screen-question-again-several = Wat kiezen wij nu?
live-screen-question-again-plan = Hoe pakken wij het nu aan?
live-qr = QR-code van { $address }
live-figure = { $name } ({ $mood })
live-mood-neutral = neutraal
live-mood-warm = warm
live-mood-amused = geamuseerd
live-mood-thoughtful = nadenkend
live-mood-guarded = afwachtend
live-mood-irritated = geïrriteerd
live-mood-angry = boos
live-mood-disappointed = teleurgesteld
live-mood-anxious = ongerust
live-mood-relieved = opgelucht
live-lead = Begeleiden
live-lead-lobby = De groep komt binnen
live-lead-reading = De groep speelt
live-lead-vote1 = De groep speelt
live-lead-talk = De groep praat
live-lead-vote2 = De groep speelt
live-lead-shown = De verdeling
live-lead-decide = Kies
live-lead-play = De reactie
live-lead-groups-done = Iedereen is klaar
live-lead-paused = Pauze
live-lead-debrief = Terugblik
live-lead-closed = Afgesloten
live-moved-on = De groep was al verder. Dit is de pagina van nu.
live-read-only = Een ander apparaat leidt de groep nu. Hier kijk je alleen mee.
live-phases = Stappen van dit moment
live-phase-reading = Lezen
live-phase-vote1 = Stem 1
live-phase-talk = Praten
live-phase-vote2 = Stem 2
live-phase-shown = Verdeling
live-phase-decide = Kiezen
live-phase-play = Reactie
live-next-lobby = Begin het gesprek
live-next-reading = Ga verder
live-next-vote1 = Laat iedereen verdergaan
live-gate-asks = Er wacht nu nog niemand. Doe je dit nu al, dan wacht straks niemand meer op de anderen.
live-gate-yes = Ja, laat iedereen doorlopen
live-next-talk = Sla stem 2 over en toon de verdeling
live-next-vote2 = Ga verder
live-next-shown = Ga kiezen
live-next-decide = Ga verder
live-next-play = Ga verder
live-next-groups-done = Ga naar de terugblik
live-next-paused = Ga verder
live-next-debrief = Sluit de sessie af
live-next-open_vote = Open de stemming
live-next-close = Sluit de stemming
live-next-accept = Kies het antwoord met de meeste stemmen
live-next-resume = Ga verder na de pauze
live-next-end = Sluit de sessie af
live-look-back-aloud = Lees de terugblik voor
live-closes = Daarna is er niets meer na te spelen, en is gewist wat ieder voor zich deed. De terugblik blijft hier staan.
live-rehearsal-closes = Daarna is alles van deze repetitie gewist.
live-closes-yes = Ja, sluit af
live-ends = Het gesprek stopt hier, voor iedereen. Daarna begint de terugblik.
live-ends-yes = Ja, stop hier
live-rewinds = Iedereen gaat terug naar dit moment en kiest opnieuw.
live-rewinds-yes = Ja, ga terug
live-tied = Er staan antwoorden gelijk. Kies zelf, stem opnieuw of loot.
live-nobody = Niemand koos iets. Kies zelf voor de groep.
live-they-play = Iedereen speelt in het eigen tempo.
live-do-draw = Loot
live-do-runoff = Stem opnieuw over de gelijke
live-do-pause = Pauze
live-do-resume = Ga verder
live-do-reveal-talk = Laat de verdeling zien
live-do-reveal-shown = Laat meer zien
live-do-reveal-decide = Laat meer zien
live-do-hide = Verberg de verdeling
live-do-extend = Nog een minuut
live-do-back = Neem de laatste stap terug
live-working = { $count } zijn nog bezig.
live-suggest-talk = Voorstel: laat ze erover praten en nog eens stemmen.
live-suggest-skip = Bijna iedereen is het eens: praten en stem 2 kunnen overgeslagen worden.
live-answers = Antwoorden
live-choose = Kies zelf voor de groep
live-choose-go = Kies dit
live-groups = Waar ze zijn
live-groups-alone = { $moment ->
    [0] { $members } klaar
   *[other] { $members } bij moment { $moment }
 }
live-groups-threes = Tafel { $number } ({ $members }): { $moment ->
    [0] klaar
   *[other] moment { $moment }
 }
live-groups-together = Groep { $number } ({ $members }): moment { $moment }
live-groups-driven = Groep { $number } ({ $members }): moment { $moment }
live-picks = Wat er gekozen is
live-discussion = Vragen voor de nabespreking
live-start = De eerste vijf minuten
live-start-join = Laat de deelnemers dit adres typen:
live-start-local = Alleen deze computer kan erbij. Start met --bind lan voor telefoons in de zaal.
live-start-screen = Open het scherm voor de zaal
live-start-test = met je eigen telefoon.
live-start-try = Laat iedereen de proefvraag beantwoorden. Je ziet hier hoeveel telefoons het doen.
live-start-second = Koppel een tweede apparaat en schrijf de herstelwoorden op (bij Tweede apparaat).
live-export = De terugblik meenemen
live-export-text = Elk bestand zegt wat erin staat en wat niet. Er staat niets in van één persoon.
live-export-page = Pagina om te lezen en te printen
live-steer = Bijsturen
live-steer-level = Hoe lastig is het gesprek?
live-calmer = Rustiger
live-fiercer = Feller
live-steer-more = Meer bijsturen
live-steer-left = { $count ->
    [0] Rustiger en feller kan weer na het volgende antwoord.
    [one] Rustiger of feller kan nog één keer voor het volgende antwoord.
   *[other] Rustiger of feller kan nog { $count } keer voor het volgende antwoord.
 }
live-steer-not-now = Bijsturen kan weer als de groep leest.
live-steer-told = Wat je hier doet, staat later in de terugblik.
live-facet = Wat verandert er?
live-facet-competence = kunde
live-facet-benevolence = welwillendheid
live-facet-integrity = integriteit
live-facet-satisfaction = tevredenheid
live-facet-commitment = betrokkenheid
live-facet-tension = spanning
live-facet-together = samen of tegen (roos van Leary)
live-facet-above = boven of onder (roos van Leary)
live-less = Minder
live-more = Meer
live-rigidity = Hoe moeilijk beweegt deze persoon mee?
live-set = Stel in
live-events = Laat dit nu gebeuren
live-say = Laat iemand nu zeggen (hoogstens 280 tekens)
live-say-who = Laat { $name } dit zeggen
live-narrate = Vertel zelf iets aan de groep
live-narrate-go = Vertel
live-remark = Opmerking voor de terugblik (de groep ziet die nu niet)
live-remark-go = Noteer
live-course = Het verloop
live-rewind = Terug hierheen
live-room = De groep
live-lock = Zet de groep op slot
live-unlock = Haal de groep van het slot
live-end = Stop en ga naar de terugblik
live-end-room = Sluit de sessie af
live-remove = Haal iemand uit de groep
live-remove-nobody = Nog niemand binnen.
live-remove-who = Vogelnaam
live-remove-go = Haal eruit
live-regroup = Andere vorm
live-regroup-lobby = Het gesprek begint meteen in die vorm.
live-regroup-together = Iedereen gaat verder waar jullie nu zijn.
live-regroup-tables = De gesprekken van nu stoppen en iedereen begint opnieuw, bij moment 1. Wat tafels besloten, blijft in de terugblik staan.
live-regroup-anew = Iedereen begint opnieuw, bij moment 1.
live-mode-together = Samen
live-mode-together-text = Iedereen stemt over wat jullie zeggen. Jij bevestigt.
live-mode-alone = Ieder alleen
live-mode-alone-text = Iedereen speelt zelf. Jij ziet waar ze uiteengaan.
live-mode-threes = In drietallen
live-mode-threes-text = Aan elke tafel een speler, een adviseur en een waarnemer. De rollen wisselen per scène.
live-mode-driven = Jij kiest
live-mode-driven-text = De groep stemt als advies. Jij kiest, of een acteur speelt de gesprekspartner.
live-second = Tweede apparaat en herstel
live-second-go = Koppel een tweede apparaat
live-second-once = Open dit adres op het andere apparaat. Het staat hier één keer.
live-recovery = Herstelwoorden
live-recovery-new = Maak herstelwoorden
live-recovery-once = Schrijf deze zes woorden op. Ze staan hier één keer. Eerdere woorden gelden niet meer.
live-recovery-where = Is dit apparaat stuk? Open op een ander apparaat dit adres en typ daar de woorden. Schrijf het er dus bij.
live-recovery-ask = De zes woorden
live-recovery-go = Neem de groep over
live-recovery-text = Het apparaat dat de groep leidde, kijkt daarna alleen mee.
live-recovery-wrong = Dat zijn niet de woorden van deze groep.
live-screen = Scherm voor de zaal
live-screen-text = Een nieuw adres maakt het oude ongeldig.
live-screen-new = Maak een nieuw adres
live-screen-asks = Het scherm dat nu open staat, toont dan niets meer: open het nieuwe adres daar.
live-screen-yes = Ja, maak een nieuw adres
live-papers = Papieren
live-paper-brief = Blad voor de trainer
live-paper-observer = Blad voor de waarnemer
live-paper-actor = Kaart voor wie { $name } speelt
live-delete = Wis de groep
live-delete-rehearsal = Sluit je de repetitie af, of gebeurt er een dag lang niets, dan wordt alles gewist.
live-delete-text = Anders wordt alles gewist op { $day } { $month ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
   *[other] december
 } { $year }.
live-delete-go = Wis alles nu
live-deleted = Alles van deze groep is gewist.
live-library = Begin een groepssessie
live-library-case = Welke casus?
live-library-about = Niveau { $level }, { $minutes } minuten
live-library-form = Welke vorm?
live-library-rules = Hoe stemmen jullie?
live-library-open = Open de groep
live-rounds-two = Twee keer stemmen, met een gesprek ertussen
live-rounds-one = Eén keer stemmen
live-tie = Bij gelijke stemmen
live-tie-facilitator = kies ik zelf
live-tie-run-off = stemmen ze opnieuw
live-tie-draw = wordt er geloot
live-seconds = Seconden per stemming (leeg: zonder klok)
live-pressure = De tijdsdruk van de casus geldt
live-bars-in-talk = De verdeling is te zien tijdens het praten
live-tables-vote = Bij drietallen stemt de tafel (anders kiest de speler)
live-test = Netwerktest
live-test-text = Open deze pagina op je telefoon, op het netwerk van de zaal.
live-test-page = De pagina komt aan:
live-test-form = Versturen:
live-test-stream = Vanzelf bijwerken:
live-test-good = goed
live-test-slow = bezig
live-test-send = Verstuur iets
live-test-no-script = niet getest: zonder script ververs je met een knop
live-test-bad-stream = lukt niet: iets houdt berichten tegen. De pagina's vragen dan zelf om nieuws.
live-test-fails = Komt de pagina niet aan?
live-test-apart = Veel gastnetwerken houden apparaten uit elkaar. Gebruik dan de hotspot van een telefoon of een eigen router.
live-test-hotspot = De hotspot van Windows kan acht apparaten aan.
live-test-firewall = Laat de firewall van deze computer het programma toe op dit netwerk.
live-error-form = Dit formulier is niet te lezen. Laad de pagina opnieuw en probeer het nog eens.
live-error-large = Dat is te veel tekst. Maak het korter en probeer het opnieuw.
live-error-slow = Het versturen duurde te lang. Probeer het opnieuw.
live-error-code = Er is geen groep met deze code. Kijk nog eens op het scherm.
live-error-many = Er is te vaak een verkeerde code getypt. Wacht een halve minuut.
live-error-none = Deze pagina is er niet, of niet meer.
live-error-seat = Je doet niet mee op dit apparaat. Typ de code van de groep.
live-error-lead = Dit apparaat leidt deze groep niet.
live-error-unknown = Dat kan de groep niet.
live-error-kept = Niet bewaard. Probeer het zo nog eens.
live-error-pdf = De pdf kon niet gemaakt worden. Neem de pagina en druk die af.
live-error-busy = Er komen veel mensen tegelijk binnen. Probeer het zo nog eens.
live-days = { $days ->
    [one] Een dag later.
   *[other] { $days } dagen later.
 }
live-votes = { $count ->
    [one] 1 stem
   *[other] { $count } stemmen
 }
live-given = { $count ->
    [one] Je stuurde één keer bij.
   *[other] Je stuurde { $count } keer bij.
 }
live-count-lobby = { $joined ->
    [0] Nog niemand binnen
   *[other] { $joined } binnen, { $present } wakker
 }
live-count-tried = { $tried } van { $joined } probeerden het, { $asleep ->
    [0] alle telefoons zijn wakker
    [one] een telefoon slaapt
   *[other] { $asleep } telefoons slapen
 }
live-count-voted = { $voted } van { $present } aanwezigen stemden
live-count-simulated = { $count } van hen nagebootst
live-count-ready = { $ready } van { $present } aanwezigen hebben het gelezen
live-count-present = { $present } van { $joined } aanwezig

# Groepssessies: wat de opdracht zegt
host-join = Deelnemers:  { $value }
host-practise = Oefenen:     { $value }
host-code = Code:        { $value }
host-lead = Trainer:     { $value }
host-screen = Scherm:      { $value }
host-only-here = Alleen deze computer kan erbij. Met --bind lan kunnen telefoons in de zaal meedoen.
host-on-network = Iedereen op dit netwerk kan erbij, zonder versleuteling. Stemmen bevatten geen namen. Deel het adres van de trainer met niemand.
host-stop = Stop met Ctrl+C. Wat bewaard is, gaat later verder met `tegenspel host --resume`.
host-stopped = Gestopt. Alles is bewaard.
host-no-rooms = Er zijn geen groepssessies bewaard.
host-left-out = Groep { $code } kan niet verder: { $why }
host-rehearsed-elsewhere = De nagebootste telefoons van groep { $code } doen al mee via een andere host. Deze neemt ze over als de andere stopt.
host-few-places = Het systeem staat maar { $count } verbindingen toe. Verhoog de grens met `ulimit -n`.
host-listen = Op { $address } kan niet geluisterd worden: { $cause }
host-public-url = { $url } is geen adres dat met https:// begint en met een naam eindigt.
host-no-case = Noem de casus die geoefend wordt.
host-no-network = Deze computer zit niet op een netwerk.
host-bind = { $address } is geen adres van deze computer: schrijf `local`, `lan` of een IP-adres.
host-not-local = { $address } is van buiten te bereiken. Zonder versleuteling kan dat niet: geef een certificaat met --tls-cert en --tls-key, of zet er een proxy voor en noem het adres met --public-url.
live-cost = { $cost ->
    [0] kost niets
   *[other] kost { $cost }
}
live-plan-left = Nog over van de { $total } { $word }:
live-plan-to-divide = Nog te verdelen van de { $total }:
live-error-plan = Dit plan klopt niet: gebruik elke plaats één keer, en verdeel in hele stappen.
