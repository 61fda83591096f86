# Gesimuleerde spelers.
simulate-heading = Gesimuleerde spelers: { $title }
simulate-eyebrow = Tegenspel · een casus beproefd
simulate-contents = Inhoud
simulate-about = { $players ->
    [one] 1 speler
   *[other] { $players } spelers
 } met elk { $runs } gesprekken, startgetal { $seed }, niveau { $level }. Een gesprek dat na { $most } keuzes nog geen einde heeft, is afgebroken.
simulate-warning = waarschuwing
simulate-written = Het verslag staat in { $file }
simulate-progress = { $done } van { $all } spelers

# Het oordeel
simulate-verdict = Loont het om te weten wat goed is?
simulate-verdict-holds = Ja: de expert eindigt gemiddeld minstens { $random } punten boven wie willekeurig kiest en { $margin } boven wie het langste of het eerste antwoord kiest, en houdt zijn rol en het publiek belang minstens zo goed overeind.
simulate-verdict-fails = Nee: de expert ligt niet overal ver genoeg voor. Het moet minstens { $random } punten zijn op wie willekeurig kiest, en { $margin } op wie het langste of het eerste antwoord kiest.
simulate-verdict-missing = Niet beoordeeld of de expert het best is: “{ $name }” speelde niet mee. Voeg toe: --policy { $policy }
simulate-verdict-few = Niet beoordeeld of de expert het best is: “{ $name }” kwam maar { $finished } keer bij een einde. Daar zijn minstens { $least } gesprekken voor nodig; zet --runs hoger.
simulate-verdict-cut = Niet beoordeeld of de expert het best is: van de { $runs } gesprekken van “{ $name }” kwamen er { $finished } bij een einde en werden er { $cut } na { $most } keuzes afgebroken. Meer gesprekken helpen dan niet: de casus is langer dan { $most } keuzes, of je kunt er in een rondje blijven. Kijk met `tegenspel explore` waar, of probeer een deel van de casus.
simulate-verdict-stuck = Niet beoordeeld of de expert het best is: van de { $runs } gesprekken van “{ $name }” kwamen er maar { $finished } bij een einde, de andere liepen dood. Los eerst op waar ze doodlopen.
simulate-influence = Bij wie maakt het uit wat je doet?
simulate-influence-none = { $name }: maakt niets uit, altijd { $most } (begin { $start }), wat je ook doet.
simulate-influence-hardly = { $name }: maakt nauwelijks uit, { $least } tot { $most } (begin { $start }), wat je ook doet.
simulate-influence-little = { $name }: maakt weinig uit, van { $least } (“{ $low }”) tot { $most } (“{ $high }”); begin { $start }.
simulate-influence-clearly = { $name }: van { $least } (“{ $low }”) tot { $most } (“{ $high }”); begin { $start }.
simulate-verdict-ratings = Niet beoordeeld of de expert het best is: geen enkele keuze in deze casus heeft een `rating`.
simulate-compared = De expert naast wie niet vraagt wat goed is
simulate-compared-rival = Naast
simulate-compared-measure = Waarin
simulate-compared-expert = Expert
simulate-compared-other = De ander
simulate-compared-needed = Nodig verschil
simulate-compared-holds = Gehaald
simulate-quality = Relatie met de partner
simulate-yes = ja
simulate-no = nee
simulate-not-best-quality = Bij { $what } eindigt de expert gemiddeld op { $expert } en de speler “{ $name }” op { $other }: dat scheelt minder dan { $margin } punten.
simulate-not-best-quality-help = Kijk welke antwoorden “{ $name }” kiest en of die zoveel moeten opleveren. Maak verleidelijke antwoorden net zo lang als goede, of laat hun prijs later komen.
simulate-not-best-gauge = Op de teller { $what } eindigt de expert gemiddeld op { $expert } en de speler “{ $name }” hoger: op { $other }.
simulate-not-best-gauge-help = Kijk wat de beste antwoorden hier kosten. Wie goed speelt, hoort zijn rol en het publiek belang niet slechter te bewaken dan wie gokt.
simulate-verdict-style-holds = En wie alleen op stijl let, komt niet verder dan wie gokt: hoogstens { $style } punten erboven, en niet vaker bij het beste einde.
simulate-verdict-style-fails = Maar met alleen op stijl letten kom je te ver: dat mag hoogstens { $style } punten meer opleveren dan gokken, en niet vaker bij het beste einde brengen.
simulate-style-quality = Bij { $what } eindigt de speler “{ $name }” gemiddeld op { $style } en wie willekeurig kiest op { $random }: meer dan { $margin } punten erboven.
simulate-style-gauge = Op de teller { $what } eindigt de speler “{ $name }” gemiddeld op { $style } en wie willekeurig kiest op { $random }: meer dan { $margin } punten erboven.
simulate-style-ending = Bij het beste einde (“{ $ending }”) komt de speler “{ $name }” in { $reached } van de gesprekken en wie willekeurig kiest in { $chance }.
simulate-style-help = Wie alleen let op hoe een antwoord eruitziet, hoort niet verder te komen dan wie gokt. Waaraan je de beste keuzes hoort: tegenspel check { $scenario } --blind
simulate-not-best-main = Op de teller { $what } eindigt de expert gemiddeld op { $expert } en de speler “{ $name }” op { $other }: dat scheelt minder dan { $margin } punten.
simulate-stuck = Het gesprek loopt dood na `{ $beat }` ({ $runs } keer bij de speler “{ $name }”).
simulate-stuck-help = Speel het na: tegenspel play { $scenario } --seed { $seed } --level { $level } --picks "{ $picks }"

# Mensen
simulate-partner = Hoe de partner je aan het eind ziet
simulate-others = Hoe de anderen je aan het eind zien
simulate-person = Hoe { $name } de spelers aan het eind ziet
simulate-person-lead = Kwaliteit van de relatie, 0 tot 100; aan het begin { $start }.
simulate-person-player = speler
simulate-person-mean = gem.
simulate-person-least = min.
simulate-person-lower = 25 %
simulate-person-middle = 50 %
simulate-person-upper = 75 %
simulate-person-greatest = max.
simulate-chart-desc = Voor elke speler een rij met hoe vaak de relatie met { $name } op welke hoogte eindigde, van 0 tot 100. Aan het begin stond zij op { $start }. De tabel eronder zegt hetzelfde in getallen.
simulate-chart-key = Elk blokje is vijf punten breed; in elke rij is het hoogste even hoog. Het rondje is het gemiddelde, de stippellijn het begin.
simulate-chart-start = begin { $start }
simulate-chart-mean = gemiddeld

# Tabellen
simulate-runs = Hoe de gesprekken verliepen
simulate-runs-lead = Gesprekken tot een einde, doodgelopen en afgebroken; het gemiddelde aantal keuzes tot het einde.
simulate-runs-player = speler
simulate-runs-finished = einde
simulate-runs-stuck = doodgelopen
simulate-runs-unfinished = afgebroken
simulate-runs-picks = keuzes
simulate-gauges = Tellers
simulate-gauges-lead = Gemiddelde stand aan het eind; aan het begin 0.
simulate-endings = Eindes
simulate-endings-lead = Deel van de gesprekken dat bij elk einde uitkwam.
simulate-lessons = Leerpunten
simulate-lessons-lead = Deel van de gesprekken met een einde waarin elk leerpunt werd gegeven: + als sterk punt, − om te oefenen.
simulate-lessons-percent = In procenten.
simulate-lessons-lesson = leerpunt
simulate-lessons-all = samen
simulate-lessons-most = meest
simulate-lessons-by = bij
simulate-lessons-text = wat het zegt
simulate-lessons-texts = Wat de leerpunten zeggen

# Bezoek
simulate-visits = Wat bijna niemand ziet
simulate-visits-choices = Keuzes die het minst zijn gemaakt, over alle spelers
simulate-visits-beats = Momenten waar het minst iemand kwam, over alle spelers
simulate-visits-where = Waar
simulate-visits-times = Keer
simulate-never = In { $runs } gesprekken nooit gezien: { $beats ->
    [one] 1 moment
   *[other] { $beats } momenten
 }. Nooit gekozen: { $choices ->
    [one] 1 keuze
   *[other] { $choices } keuzes
 }. Wat hier nooit gebeurt, kan nog wel mogelijk zijn.

# Spelers
simulate-players = Wie er speelden
simulate-name-uniform = willekeurig
simulate-name-least-used = minst gebruikt
simulate-name-longest = langste
simulate-name-shortest = kortste
simulate-name-first-shown = eerste op scherm
simulate-name-politest = beleefdste
simulate-name-by-ear = op het gehoor
simulate-name-greedy = uit op { $facet }
simulate-name-greedy-less = mijdt { $facet }
simulate-name-pleaser = pleaser
simulate-name-rule-follower = regelvolger
simulate-name-expert = expert
simulate-name-expert-slips = expert, { $slips } % mis
simulate-means-uniform = Kiest maar wat; elk antwoord heeft evenveel kans.
simulate-means-least-used = Kiest wat tot dan toe het minst is gekozen.
simulate-means-longest = Kiest het langste antwoord.
simulate-means-shortest = Kiest het kortste antwoord.
simulate-means-first-shown = Kiest het antwoord dat bovenaan op het scherm staat.
simulate-means-politest = Kiest het antwoord met de meeste beleefde woorden.
simulate-means-by-ear = Kiest het antwoord dat het meest klinkt als de beste antwoorden van andere casussen, zonder te begrijpen wat er staat.
simulate-means-greedy = Kiest wat nu meteen het meest doet voor { $facet }, bij iedereen samen.
simulate-means-greedy-less = Kiest wat nu meteen het meest doet tegen { $facet }, bij iedereen samen.
simulate-means-pleaser = Kiest wat de ander nu meteen het meest tevreden maakt, wat het later ook kost.
simulate-means-rule-follower = Kiest wat bij rol, reden en verplichting blijft, met een norm erbij als dat kan.
simulate-means-expert = Kiest wat de auteur het beste vindt, en bespreekt elk onderwerp.
simulate-means-expert-slips = Kiest als de expert, maar grijpt { $slips } van de 100 keer mis.

# Nog een keer spelen
simulate-replay = Nog een keer spelen: { $title }
simulate-replay-about = Hoeveel van wat de gesprekspartner zegt terugkomt, gemiddeld over de startgetallen 1 tot en met { $seeds }.
simulate-replay-player = Speler “{ $name }”:
simulate-replay-levels = niveau 1 en niveau 5 hebben { $share } van de zinnen samen; hoogstens { $bar } is goed: { $judged }
simulate-replay-third = het derde gesprek heeft { $share } samen met de twee ervoor; hoogstens { $bar } is goed: { $judged }
simulate-replay-new = van de zinnen in dat derde gesprek is { $share } nieuw
simulate-replay-holds = in orde
simulate-replay-fails = te veel
simulate-replay-verdict = Nog een keer spelen loont: niveaus en startgetallen maken echt een ander gesprek.
simulate-replay-same = Nog een keer spelen geeft te veel van hetzelfde. Laat een belang, een opening of een complicatie afhangen van `level()` of van een getrokken feit (`Drawn`).

# Hulp
help-value-name = NAAM
help-simulate = Laat gesimuleerde spelers een casus vaak spelen: waar ze uitkomen, en of het loont om te weten wat goed is.
help-simulate-scenario = De casus: een map, een `scenario.ron` of een id.
help-simulate-policy = Wie er speelt; zonder deze optie iedereen. Mag vaker.
help-simulate-runs = Hoe vaak elke speler speelt.
help-simulate-seed = Waar de startgetallen van alle gesprekken vandaan komen.
help-simulate-level = Hoe moeilijk het is, van 1 tot 5.
help-simulate-format = In welke vorm: text voor de terminal, html als één pagina met plaatjes, json voor programma's.
help-simulate-json = Geef één JSON-object; kort voor `--format json`.
help-simulate-output = Schrijf het in dit bestand; zonder deze optie op het scherm.
help-simulate-replay = Meet hoeveel van wat de gesprekspartner zegt terugkomt als je de casus nog een keer speelt.
help-simulate-deny = Laat waarschuwingen meetellen als fouten.
help-simulate-examples =
    tegenspel simulate de-loods
    tegenspel simulate de-loods --policy expert --policy uniform --runs 10000
    tegenspel simulate de-loods --format html -o verslag.html
