# Voorwaarden in woorden: elk stuk kan achter “als” staan.
condition-only-if = alleen als {$condition}
condition-if = als {$condition}
condition-and = {$first} en {$last}
condition-or = {$first} of {$last}
condition-always = { $holds ->
    [yes] het altijd zo is
   *[no] het nooit zo is
}
condition-same = ({$left}) precies dan klopt als ({$right})
condition-compare = {$left} {$how} is
condition-at-least = minstens {$number}
condition-more = meer dan {$number}
condition-less = minder dan {$number}
condition-at-most = hoogstens {$number}
condition-equal = precies {$number}
condition-differs = niet {$number}
condition-plus = {$left} plus {$right}
condition-minus = {$left} min {$right}
condition-times = {$left} keer {$right}
condition-negative = min {$inner}
condition-group = ({$inner})
condition-competence = het oordeel van {$who} over je kunde
condition-benevolence = het oordeel van {$who} over je welwillendheid
condition-integrity = het oordeel van {$who} over je integriteit
condition-satisfaction = de tevredenheid van {$who}
condition-commitment = de betrokkenheid van {$who}
condition-tension = de spanning bij {$who}
condition-trust = het vertrouwen van {$who}
condition-quality = de relatie met {$who}
condition-together = de plek van {$who} tussen tegen (−100) en samen (100)
condition-above = de plek van {$who} tussen onder (−100) en boven (100)
condition-gauge = de teller “{$name}”
condition-level = het niveau
condition-knows = { $holds ->
    [yes] je bij {$who} hebt ontdekt: “{$interest}”
   *[no] je bij {$who} nog niet hebt ontdekt: “{$interest}”
}
condition-concern = { $holds ->
    [yes] je de zorg van {$who} hebt gehoord
   *[no] je de zorg van {$who} nog niet hebt gehoord
}
condition-seen = { $holds ->
    [yes] je bij {$beat} bent geweest
   *[no] je nog niet bij {$beat} bent geweest
}
condition-seen-times = je {$how} keer bij {$beat} bent geweest
condition-seen-count = het aantal keer dat je bij {$beat} was
condition-picked = { $holds ->
    [yes] je {$choice} koos
   *[no] je {$choice} niet koos
}
condition-ranked = { $holds ->
    [yes] je {$choice} op volgorde zette
   *[no] je {$choice} niet op volgorde zette
}
condition-ranked-times = de plaats van {$choice} op je lijst {$how} is
condition-ranked-count = de plaats van {$choice} op je lijst
condition-amount = { $holds ->
    [yes] je iets gaf aan {$choice}
   *[no] je niets gaf aan {$choice}
}
condition-amount-times = je {$how} gaf aan {$choice}
condition-amount-count = wat je gaf aan {$choice}
condition-used = { $holds ->
    [yes] je {$move} gebruikte
   *[no] je {$move} nog niet gebruikte
}
condition-used-to = { $holds ->
    [yes] je bij {$who} {$move} gebruikte
   *[no] je bij {$who} {$move} nog niet gebruikte
}
condition-used-times = je {$how} keer {$move} gebruikte
condition-used-to-times = je bij {$who} {$how} keer {$move} gebruikte
condition-used-count = het aantal keer dat je {$move} gebruikte
condition-used-to-count = het aantal keer dat je bij {$who} {$move} gebruikte
condition-promised = { $holds ->
    [yes] je belofte “{$promise}” nog openstaat
   *[no] de belofte “{$promise}” niet openstaat
}
condition-kept = { $holds ->
    [yes] je de belofte “{$promise}” bent nagekomen
   *[no] je de belofte “{$promise}” niet bent nagekomen
}
condition-warned = { $holds ->
    [yes] je op tijd meldde dat “{$promise}” niet lukt
   *[no] je niet op tijd meldde dat “{$promise}” niet lukt
}
condition-broken = { $holds ->
    [yes] je de belofte “{$promise}” hebt gebroken
   *[no] je de belofte “{$promise}” niet hebt gebroken
}
condition-done = { $holds ->
    [yes] het onderwerp “{$topic}” is afgerond
   *[no] het onderwerp “{$topic}” nog niet is afgerond
}
condition-flag = { $holds ->
    [yes] “{$name}” geldt
   *[no] “{$name}” niet geldt
}
condition-word = { $holds ->
    [yes] “{$name}” op “{$word}” staat
   *[no] “{$name}” niet op “{$word}” staat
}
condition-variable = “{$name}”
