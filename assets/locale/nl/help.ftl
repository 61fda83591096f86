# De opdrachtregel: hulp en fouten. `help-OPDRACHT` beschrijft een opdracht, `help-OPDRACHT-ARGUMENT` wat erbij hoort.
help-heading-usage = Gebruik:
help-heading-commands = Opdrachten
help-heading-arguments = Argumenten
help-heading-options = Opties
help-heading-examples = Voorbeelden:
help-possible = een van: { $values }
help-default = normaal: { $value }

help-value-options = [OPTIES]
help-value-command = OPDRACHT
help-value-scenario = CASUS
help-value-transcript = SESSIE
help-value-paths = PAD
help-value-slug = NAAM
help-value-file = BESTAND
help-value-output = BESTAND
help-value-dir = MAP
help-value-language = TAAL
help-value-picks = KEUZES
help-value-template = SJABLOON
help-value-whofieldvalue = WIE.VELD=WAARDE
help-value-format = VORM
help-value-deny = WAT
help-value-code = MELDING
help-value-shell = SHELL

help-tegenspel = Oefen de gesprekken van een accountmanager van de gemeente.
help-tegenspel-language = De taal van het programma; zonder deze optie die van je systeem.
help-tegenspel-case-language = De taal van de casus zelf, als die anders moet zijn dan die van het programma.
help-tegenspel-scenarios = De map met casussen.
help-tegenspel-model = Een relatiemodel in plaats van het ingebouwde.
help-tegenspel-help = Laat deze hulp zien.
help-tegenspel-version = Laat de versie zien.

help-help = Laat de hulp van een opdracht zien.
help-help-subcommand = De opdracht.

help-list = Noem de casussen.
help-list-json = Geef één JSON-object.
help-list-examples = tegenspel list --scenarios mijn-casussen

help-play = Speel een casus in de terminal.
help-play-scenario = De casus (een map, een `scenario.ron` of een id), of een bewaarde sessie om mee verder te gaan.
help-play-seed = Waar het toeval begint; zonder deze optie is dat elke keer anders.
help-play-level = Hoe moeilijk het is, van 1 tot 5; anders 3.
help-play-no-shuffle = Laat de keuzes zien in de volgorde waarin ze geschreven zijn.
help-play-actor = Stel een persoon in, bijvoorbeeld `roos.rigidity=60` of `roos.rewards=acknowledge,probe`.
help-play-draw = Zeg wat een getrokken feit is, bijvoorbeeld `druk=kas`; anders beslist het startgetal.
help-play-save = Bewaar de sessie in dit bestand; bestaat het al, ga dan verder met de sessie die erin staat.
help-play-save-plan = Bewaar het gesprek als draaiboek in dit bestand; wat daar al staat, blijft staan.
help-play-picks = Speel deze keuzes en stop: `beat.keuze,beat.[a, b]`.
help-play-picks-from = Speel de keuzes uit dit bestand (`-` voor de standaardinvoer) en stop.
help-play-json = Geef één JSON-object; alleen met keuzes.
help-play-old-texts = Ga verder met een bewaarde sessie in de teksten van toen, als de casus sindsdien veranderd is.
help-play-no-time-limits = Speel zonder tijdslimiet.
help-play-examples =
    tegenspel play de-loods
    tegenspel play de-loods --picks voorbereiden.verslag,binnenkomst.rol_en_grens --json
    tegenspel play de-loods --actor roos.tension=50 --actor roos.rigidity=60
    tegenspel play bewaard.ron

help-debrief = Laat zien wat je van een bewaarde sessie kunt leren.
help-debrief-transcript = De bewaarde sessie, of meer, of een map: dan komt er een terugblik op elk.
help-debrief-format = In welke vorm: text voor de terminal, html als één pagina met plaatjes, json voor programma's, markdown voor andere documenten, pdf als twee bladen om mee te geven; van een groep ook csv voor een rekenblad en xapi voor een leerregister. Zonder zegt de naam van het bestand het.
help-debrief-room = Een groep, met de code waarmee mensen meededen.
help-debrief-store = Waar groepen bewaard worden: een bestand, of het adres van een PostgreSQL-database.
help-debrief-output = Waar het bewaard wordt; anders komt het op het scherm. Bij meer sessies een map, met een bestand voor elke sessie; zonder map komen pagina's naast hun sessie.
help-debrief-scenario = De casus, als die niet meer op zijn oude plek staat.
help-debrief-own-words = Neem mee wat je zelf bij de sessie schreef: je eigen beeld, aantekening en voornemen. Anders blijft dat erbuiten. Alleen bij html en pdf.
help-debrief-examples =
    tegenspel debrief sessies --format html -o terugblikken
    tegenspel debrief bewaard.ron --format html -o terugblik.html
    tegenspel debrief bewaard.ron --format pdf -o terugblik.pdf
    tegenspel debrief --room 4821 --format csv -o groep.csv

help-check = Controleer casussen en laat bij elke fout zien waar die staat.
help-check-paths = Mappen van casussen, of mappen waar zulke mappen in staan.
help-check-deny = Laat waarschuwingen meetellen als fouten.
help-check-json = Geef één JSON-object; met `--watch` elke keer één op een regel.
help-check-limit = Verken elke casus tot zoveel toestanden, om te melden wat niemand kan bereiken; zonder dit 2.000.000. Met `--watch` alleen als je het vraagt.
help-check-thorough = Verken op alle vijf de niveaus. Zonder dit wordt het gewone niveau verkend, en de andere alleen waar daar iets nooit gebeurt: dat is dan voor elk niveau bewezen, maar wat alleen op een ander niveau misgaat, wordt niet gezocht.
help-check-no-explore = Verken de casussen niet.
help-check-watch = Controleer opnieuw zodra je een bestand bewaart, tot je stopt met Ctrl-C.
help-check-blind = Laat per beslissing zien welke keuze er op het gehoor als beste uitkomt, en waaraan je dat hoort.
help-check-fix = Maak elke wijziging die een melding precies noemt, nadat je ze hebt gezien.
help-check-yes = Maak ze zonder te vragen.
help-check-examples = tegenspel check scenarios/de-loods --deny warnings
    tegenspel check de-loods --watch

help-explain = Leg uit wat een melding betekent en wat je eraan doet.
help-explain-code = De soort melding, zoals `check` die tussen haken zet; anders komen ze allemaal.
help-explain-examples = tegenspel explain longest-best

help-format = Laat het formaat van een casus zien: elk onderdeel en elk veld.
help-format-json = Geef één JSON-object, om een editor mee aan te vullen.
help-format-examples = tegenspel format
    tegenspel format --json > formaat.json

help-plan = Speel draaiboeken na: in één keer, en met bewaren en openen bij elke stap.
help-plan-paths = Draaiboeken, mappen van casussen, of mappen waar zulke mappen in staan.
help-plan-scenario = De casus waar ze bij horen, als ze niet in de map van die casus staan.
help-plan-examples = tegenspel plan scenarios/de-loods

help-graph = Teken een casus: een blad voor elke scène, een lijn van elke keuze naar wat erop volgt.
help-graph-scenario = De casus: een map, een `scenario.ron` of een id.
help-graph-format = In welke vorm: svg voor de browser en de printer, png voor een document, dot voor Graphviz, mermaid voor een wiki. Zonder zegt de naam van het bestand het.
help-graph-scene = Teken één scène of één los stuk: de id ervan.
help-graph-output = Waar het bewaard wordt; anders komt het op het scherm.
help-graph-examples = tegenspel graph de-loods -o de-loods.svg

help-review = Schrijf een casus uit als leesscript voor meelezers: alles genummerd en in gewone woorden, met ruimte voor opmerkingen.
help-review-scenario = De casus: een map, een `scenario.ron` of een id.
help-review-format = In welke vorm: html als één pagina om te lezen en te printen, markdown voor een wiki of een gedeeld document, docx voor een tekstverwerker. Zonder zegt de naam van het bestand het.
help-review-output = Waar het bewaard wordt; anders komt het op het scherm.
help-review-read = Lees de opmerkingen uit een script dat terugkwam: een Word-document, of het bestand dat de pagina bewaart.
help-review-json = De opmerkingen als JSON.
help-review-examples = tegenspel review de-loods --language nl -o de-loods.html
    tegenspel review de-loods -o de-loods.docx
    tegenspel review --read de-loods-van-ans.docx

help-new = Begin een nieuwe casus: klein, compleet en meteen te spelen.
help-new-slug = De naam van de map: kleine letters, cijfers en streepjes.
help-new-from = Waar je mee begint: `gesprek` (Nederlands) of `conversation` (Engels), of een casus om een kopie van te maken; anders kiest het programma op taal.
help-new-examples =
    tegenspel new mijn-casus
    tegenspel new kopie --from de-loods

help-translate = Maak een vertaling of werk die bij.
help-translate-scenario = De casus: een map, een `scenario.ron` of een id.
help-translate-to = De taal van de vertaling.
help-translate-examples = tegenspel translate de-loods --to en

help-model = Laat het relatiemodel zien waarmee gespeeld wordt.
help-model-json = Geef één JSON-object.
help-model-examples = tegenspel model --language nl

help-completions = Geef de aanvulregels voor een shell.
help-completions-shell = Welke shell.
help-completions-examples = tegenspel completions bash > ~/.local/share/bash-completion/completions/tegenspel

help-mistake-value = `{ $argument }` kan niet `{ $value }` zijn; kies uit { $valid }
help-mistake-no-value = bij `{ $argument }` hoort een waarde
help-mistake-argument = `{ $argument }` bestaat hier niet
help-mistake-command = er is geen opdracht `{ $command }`
help-mistake-missing = dit ontbreekt nog: { $argument }
help-mistake-conflict = `{ $argument }` en `{ $other }` gaan niet samen
help-mistake-twice = geef `{ $argument }` maar één keer
help-reason-range = kies een getal van { $least } tot en met { $most }
help-reason-number = dat is geen heel getal
help-reason-large = dat getal is te groot
help-reason-small = dat getal is te klein
help-value-level = NIVEAU
help-mistake-invalid = `{ $argument }` kan niet `{ $value }` zijn ({ $reason })
help-mistake-missing-command = zeg wat je wilt doen, bijvoorbeeld `tegenspel play de-loods`
help-mistake-utf8 = een van de argumenten is geen geldige tekst
help-mistake-suggestion = Bedoelde je `{ $it }`?
help-mistake-more = Voor hulp typ je: tegenspel --help

help-explore = Onderzoek alles wat een speler kan doen, en zeg wat dat bewijst.
help-explore-scenario = Een map, een scenario.ron, of de naam van een casus.
help-explore-limit = Het grootste aantal toestanden.
help-explore-level = Moeilijkheid, 1 tot 5; zonder deze optie alle niveaus.
help-explore-with-interventions = Laat een trainer ook inbrengen wat de auteur heeft klaargezet, op elk moment waarop iets te kiezen valt.
help-explore-plans = Schrijf voor elk einde een draaiboek met een gesprek dat er komt; zonder map in `plans` van de casus zelf.
help-explore-json = Geef één JSON-object.
help-explore-examples = tegenspel explore de-loods
help-value-states = TOESTANDEN
help-play-from = Begin bij dit moment; het programma zoekt zelf een weg erheen.
help-value-scenebeat = SCENE.BEAT

help-rename = Geef een scène, moment, keuze, persoon of iets anders van een casus een ander id, overal waar het genoemd wordt.
help-rename-scenario = De casus: een map, een `scenario.ron` of een id.
help-rename-old = Wat een ander id krijgt: een pad zoals dat van een keuze, of `soort:id`.
help-rename-new = Het nieuwe id.
help-rename-sessions = Een bewaard gesprek dat ook meegaat; wat het programma zelf bewaart gaat altijd mee.
help-rename-examples = tegenspel rename de-loods foyer.binnenkomst ontvangst
    tegenspel rename de-loods belofte:nabellen terugbellen
help-pack = Maak van een casus één bestand om te mailen.
help-pack-scenario = De casus: een map, een `scenario.ron` of een id.
help-pack-output = Waar het bewaard wordt, met een naam op .tegenspel; anders hier, onder de id van de casus.
help-pack-examples = tegenspel pack de-loods -o de-loods.tegenspel

help-unpack = Haal een casus binnen die als één bestand kwam: eerst wordt hij bekeken, en er wordt niets overschreven.
help-unpack-file = Het bestand dat `pack` maakte.
help-unpack-to = De map die de casus wordt; zonder komt hij onder zijn eigen naam bij je eigen casussen.
help-unpack-examples = tegenspel unpack de-loods.tegenspel
    tegenspel unpack de-loods.tegenspel --to mijn-loods

help-data = Neem alles van jezelf mee naar een andere computer, en terug.
help-data-examples =
    tegenspel data export mijn-tegenspel.zip
    tegenspel data import mijn-tegenspel.zip --dry-run
help-data-export = Schrijf alle sessies, eigen woorden, eigen casussen en instellingen in één bestand.
help-data-export-file = Het bestand.
help-data-import = Haal binnen wat een andere computer schreef; er wordt niets overschreven.
help-data-import-file = Het bestand.
help-data-import-dry-run = Zeg alleen wat er binnen zou komen.
help-report = Schrijf een bestand om op te sturen als er iets misgaat; het zegt wat erin staat en laat jouw woorden weg.
help-report-output = Waar het komt te staan; zonder deze optie op het scherm.
help-report-examples = tegenspel report -o verslag.txt
help-value-old = OUD
help-value-new = NIEUW

help-host = Leid een groepssessie: mensen doen mee met hun telefoon.
help-host-scenario = De casus (een map, een `scenario.ron` of een id); zonder casus kies je er een op de pagina.
help-host-bind = Waar er geluisterd wordt: `local` voor alleen deze computer, `lan` voor het netwerk van de zaal, of een adres van deze computer.
help-host-port = De poort; zonder deze optie 8080, of een die vrij is.
help-host-store = Waar groepen bewaard worden: een bestand, of het adres van een PostgreSQL-database.
help-host-public-url = Het adres waarop mensen er komen, via een proxy die versleutelt: `https://…`.
help-host-tls-cert = Het certificaat om mee te versleutelen, in PEM; met de certificaten die ervoor instaan erachter.
help-host-tls-key = De sleutel bij het certificaat, in PEM.
help-host-seat-cards = Laat alleen mensen met een plaatskaart binnen; maak er zoveel om te printen.
help-host-gates = Wacht op elkaar na deze momenten, als ieder alleen of per tafel speelt: `3,6`.
help-host-rehearse = Repeteer alleen: zoveel nagebootste telefoons stemmen vanzelf, en er wordt niets bewaard.
help-host-kept = Open een groep met een opzet die je bewaarde.
help-host-mode = Hoe er gespeeld wordt; met `practice` oefent ieder alleen, zonder trainer.
help-host-resume = Ga alleen verder met de groepen die bewaard zijn.
help-host-seed = Waar het toeval begint; zonder deze optie is dat elke keer anders.
help-host-level = Hoe moeilijk het is, van 1 tot 5; anders 3.
help-host-no-shuffle = Laat de keuzes zien in de volgorde waarin ze geschreven zijn.
help-host-actor = Stel een persoon in, bijvoorbeeld `roos.rigidity=60` of `roos.rewards=acknowledge,probe`.
help-host-draw = Zeg wat een getrokken feit is, bijvoorbeeld `druk=kas`; anders beslist het startgetal.
help-host-json = Print de adressen als één JSON-object per regel, voor elke groep.
help-host-examples =
    tegenspel host de-loods
    tegenspel host de-loods --bind lan
    tegenspel host de-loods --mode practice --public-url https://oefenen.example.nl
    tegenspel host de-loods --rehearse 12
    tegenspel host --resume

help-import = Maak van een verhaal uit Twine een concept van een casus.
help-import-file = Een Twee 3-bestand, of het HTML-bestand dat Twine 2 maakt met Publiceren of Archiveren.
help-import-to = De map voor de casus; die bestaat nog niet, of is leeg.
help-import-story = Welk verhaal, als er meer in het bestand staan: zijn titel.
help-import-json = Schrijf één JSON-object, met alles wat er te melden is.
help-import-examples =
    tegenspel import verhaal.twee --to mijn-casus
    tegenspel import archief.html --story "De loods" --to mijn-casus
help-value-to = MAP
help-value-title = TITEL
