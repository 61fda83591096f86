# Het plaatje van een casus.
graph-heading = Het plaatje van {$title}
graph-description = Elk vak is een moment, met wat je daar kunt kiezen. Een lijn loopt van een keuze naar wat erop volgt. { $beats ->
    [one] 1 moment
   *[other] {$beats} momenten
 }, { $choices ->
    [one] 1 keuze
   *[other] {$choices} keuzes
 }, { $endings ->
    [one] 1 einde
   *[other] {$endings} eindes
 }.
graph-chance = { $percent } % van de keren, door het toeval
graph-chance-exact = { $weight } van de { $all } keer, door het toeval
graph-description-scene = Elk vak is een moment, met wat je daar kunt kiezen. Een lijn loopt van een keuze naar wat erop volgt. { $beats ->
    [one] 1 moment
   *[other] {$beats} momenten
 }, { $choices ->
    [one] 1 keuze
   *[other] {$choices} keuzes
 }.
graph-overview = Overzicht
graph-scene = {$number}. {$title}
graph-fragment = Los stuk {$number}: {$title}
graph-topics = Onderwerpen
graph-ending = Einde: {$title}
graph-goes-to = Verder in {$title}
graph-comes-from = Komt uit {$title}
graph-more = en nog {$count} andere
graph-called = langs een los stuk
graph-start = hier begint het
graph-seconds = {$seconds} seconden
graph-select = kies er {$least} tot {$most}
graph-switch = ander onderwerp mag
graph-unreachable = onbereikbaar
graph-on-timeout = als de tijd om is
graph-onward = verder zonder keuze
graph-wrap-up = Afronden
graph-otherwise = anders
graph-back-to-topics = terug naar de onderwerpen
graph-return = terug naar waar het stuk begon
graph-again = opnieuw ditzelfde moment
graph-call = eerst langs {$title}
graph-times = {$count}×
graph-best = beste keuze
graph-fair = kan, maar kost iets
graph-unrated = keuze zonder oordeel
graph-tempting = verleidelijk, maar past niet
graph-poor = past niet
graph-automatic = gaat vanzelf verder
graph-legend = Wat de tekens betekenen
graph-png-needs-file = Een png is geen tekst: geef een bestand op met `-o`, zoals `-o plaatje.png`.
graph-png-letters = let op: deze letters staan in geen lettertype op deze computer en zijn in de png een leeg vakje: { $letters }. In een svg kiest de browser het lettertype.
graph-png-smaller = De png zou te groot worden en is iets minder scherp getekend. Met `--scene` teken je één scène op volle scherpte.
graph-mermaid-edges = let op: { $count } lijnen. Mermaid tekent er zonder instelling hoogstens 500; teken één scène met `--scene`, of zet `maxEdges` hoger.
graph-mermaid-characters = let op: { $count } tekens. Mermaid leest er zonder instelling hoogstens 50.000; teken één scène met `--scene`, of zet `maxTextSize` hoger.
graph-unknown-scene = er is geen scène `{ $scene }`; er zijn: { $known }
graph-nearest-scene = bedoel je `{ $scene }`?
document-disagrees = de naam eindigt op `.{ $ending }`, maar `--format` vraagt om { $format }: kies één van de twee
document-unknown = een bestand op `.{ $ending }` kan hier niet gemaakt worden; wel: { $endings }
document-taken = in { $file } staat al iets anders; dat blijft staan. Kies een andere naam, of haal het eerst weg
document-written = Het staat in { $file }
graph-budget = voor hoogstens {$total} {$word}
graph-rank = zet er {$count} op volgorde
graph-divide = verdeel {$total}, per {$step}
