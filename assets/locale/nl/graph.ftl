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
graph-overview = Overzicht
graph-scene = {$number}. {$title}
graph-fragment = Los stuk: {$title}
graph-topics = Onderwerpen
graph-ending = Einde: {$title}
graph-goes-to = Verder in {$title}
graph-start = begin
graph-seconds = {$seconds} seconden
graph-select = kies er {$least} tot {$most}
graph-switch = ander onderwerp mag
graph-unreachable = onbereikbaar
graph-on-timeout = als de tijd om is
graph-onward = verder zonder keuze
graph-wrap-up = Afronden
graph-if = als {$condition}
graph-otherwise = anders
graph-back-to-topics = terug naar de onderwerpen
graph-return = terug naar waar het stuk begon
graph-again = opnieuw ditzelfde moment
graph-call = eerst langs {$title}
graph-times = {$count}×
graph-best = beste keuze
graph-fair = kan, maar kost iets
graph-tempting = verleidelijk, maar past niet
graph-poor = past niet
graph-automatic = gaat vanzelf verder
graph-legend = Wat de tekens betekenen
