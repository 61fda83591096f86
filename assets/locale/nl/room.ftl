# Groepssessies: de hand van de trainer
live-replay = Speel het antwoord van een minderheid na
live-replay-text = Iedereen ziet dan hoe het gegaan was: vanaf hetzelfde punt, met hetzelfde toeval.
live-replay-go = Laat zien hoe dit was gegaan
live-replay-stop = Terug naar jullie eigen verloop
live-replayed = Zo was het gegaan bij moment { $number }: { $title }
live-replayed-said = Een minderheid wilde:
live-replayed-how = Nagespeeld vanaf hetzelfde punt. Wat de trainer later deed, telt niet mee.
live-missing = Is er iemand niet meer?
live-missing-text = Slaapt een telefoon of is iemand weg? De tafel gaat dan zonder verder. Wie terugkomt, schuift weer aan.
live-missing-who = { $seat } is er niet
live-table-close = Sluit de stemming van de tafel
live-missing-asleep = { $count ->
    [one] 1 telefoon slaapt
   *[other] { $count } telefoons slapen
 }
live-missing-slowed = { $count ->
    [one] 1 vroeg om meer tijd
   *[other] { $count } vroegen om meer tijd
 }
live-missing-thinking = { $count ->
    [one] 1 denkt nog na
   *[other] { $count } denken nog na
 }
live-count-missing = { $voted } van { $present } aanwezigen stemden; { $missing }
live-wifi = Wifi van de zaal
live-wifi-text = Komt als QR-code op het scherm, zolang er nog niet begonnen is. Wordt nergens bewaard.
live-wifi-name = Naam van het netwerk
live-wifi-password = Wachtwoord (leeg: zonder wachtwoord)
live-wifi-go = Zet op het scherm
live-wifi-on = Op het scherm staat: { $name }
live-wifi-off = Haal van het scherm
live-wifi-wrong = Zo kan een netwerk niet heten, of het wachtwoord is korter dan acht tekens of langer dan 63.
live-wifi-first = 1. Eerst op het wifi-netwerk
live-wifi-then = 2. Dan naar de groep
live-wifi-qr = QR-code voor het wifi-netwerk { $name }
live-cards = Plaatskaarten
live-cards-text = Iedere kaart laat één persoon binnen en werkt daarna niet meer. Zonder kaart komt er dan niemand in. Kaarten staan los van namen: wie welke kaart had, is nergens te zien.
live-cards-count = Hoeveel kaarten?
live-cards-make = Maak kaarten om te printen
live-cards-used = { $used } van { $count } kaarten gebruikt.
live-cards-on = Alleen met een kaart erin
live-cards-off = Ook zonder kaart erin
live-cards-again = Bekijk de kaarten die nog niet gebruikt zijn
live-cards-print = { $count ->
    [0] Er zijn geen kaarten die nog gebruikt kunnen worden. Na een herstart van deze computer zijn kaarten niet opnieuw te printen.
    [one] Print deze kaart en knip hem uit.
   *[other] Print deze { $count } kaarten en knip ze uit.
 }
live-card = Kaart
live-card-once = Voor één persoon, één keer. Je hoeft geen naam te noemen.
live-card-ask = Typ de code van je plaatskaart
live-card-wrong = Deze code hoort niet bij een kaart van deze groep.
live-card-used = Deze kaart is al gebruikt. Vraag de trainer om een andere.
live-card-again = Ik doe al mee op dit apparaat
live-setup = Bewaar deze opzet
live-setup-text = Casus, vorm, niveau, personen en regels. Niet wat er gespeeld is.
live-setup-name = Naam voor de volgende keer
live-setup-go = Bewaar
live-setup-kept = De opzet is bewaard. Je vindt hem als je een volgende groep opent met `tegenspel host`.
live-setup-wrong = Geef de opzet een naam van hoogstens zestig tekens.
live-setup-many = Er zijn al honderd opzetten bewaard. Gooi er eerst een weg.
live-setups = Opzetten die je bewaarde
live-setups-gone = Deze casus is er niet meer.
live-setups-forget = Gooi weg
live-setups-programmed = { $count ->
    [one] 1 persoon ingesteld
   *[other] { $count } personen ingesteld
 }
live-level = niveau { $level }
live-level-1 = 1: makkelijk
live-level-2 = 2
live-level-3 = 3: gewoon
live-level-4 = 4
live-level-5 = 5: lastig
live-library-level = Hoe lastig?
live-gates = Wachten op elkaar na moment
live-gates-text = Voor ‘Ieder alleen’ en ‘In drietallen’: bijvoorbeeld 3, 6. Iedereen wacht dan tot jij verdergaat. Leeg: niemand wacht.
live-rehearse = Eerst zelf repeteren?
live-rehearse-people = Hoeveel telefoons worden nagebootst? (leeg: geen)
live-rehearse-text = De nagebootste telefoons stemmen vanzelf. Zo loop je alleen alle stappen door. Bij het afsluiten wordt alles gewist.
live-rehearsal = Repetitie met nagebootste telefoons. Er wordt niets bewaard.

# Op de opdrachtregel
host-setups = Bewaarde opzetten: { $names }. Open er een met --kept NAAM, of zonder casus op de pagina.
host-setup-none = Er is geen bewaarde opzet “{ $name }”. Bewaard zijn: { $names }.
host-setup-nothing = Er is geen bewaarde opzet “{ $name }”. Je bewaart er een op de pagina van de trainer.
host-rehearsal = Dit is een repetitie met nagebootste telefoons. Bij het afsluiten wordt alles gewist.
host-cards = De plaatskaarten print je op de pagina van de trainer, bij Plaatskaarten.
host-needs-name = Noem het adres waarop mensen er komen met --public-url https://…: dat is de naam op het certificaat.
host-encrypted = Iedereen op dit netwerk kan erbij, versleuteld. Deel het adres van de trainer met niemand.
host-tls-read = { $file } is niet te lezen: { $cause }. Kijk of het bestand er is en of je het mag lezen.
host-tls-certificate = { $file } is geen certificaat. Het bestand begint met -----BEGIN CERTIFICATE-----.
host-tls-key = { $file } is geen sleutel zonder wachtwoord. Het bestand begint met -----BEGIN PRIVATE KEY-----.
host-tls-mismatch = { $file } en de sleutel horen niet bij elkaar: { $cause }. Neem de sleutel waarmee dit certificaat is aangevraagd.
host-needs-case = --seat-cards, --rehearse en --gates horen bij een groep die meteen opengaat: noem een casus, of een bewaarde opzet met --kept. Zonder casus kies je dit op de pagina.
host-kept-setup = Bij --kept horen niveau, personen en toeval bij de bewaarde opzet: laat --level, --actor, --draw, --seed en --no-shuffle weg.
group-rehearsal = Dit was een repetitie met nagebootste telefoons, geen groep.
host-gates = --gates kan niet `{ $gates }` zijn: schrijf de nummers van momenten op volgorde, vanaf 1, met een komma ertussen, zoals `3,6`.
