# Controleren en uitleggen.
check-explain = Meer over een melding: tegenspel explain { $code }
check-unexplored-limit = { $case }: niet alles is verkend; bij { $number } toestanden is gestopt, en er zijn er meer. Wat nooit kan, zegt `tegenspel explore { $case }`.
check-unexplored-not-asked = { $case }: niet verkend. Wat nooit kan, zegt `tegenspel explore { $case }`.
check-unexplored-more = … en nog { $more } casussen zijn niet (helemaal) verkend.
check-watching = Ik kijk mee met { $folders }. Bewaar je iets, dan controleer ik opnieuw. Stoppen: Ctrl-C.
check-no-page = Er is geen melding `{ $code }`. Alle meldingen: tegenspel explain
check-no-page-meant = Er is geen melding `{ $code }`. Bedoelde je `{ $meant }`?
check-other-codes = Andere meldingen, over hoe een bestand geschreven is:

# De beschrijving van het formaat.
format-default = Zonder: { $value }.
format-needed = Een * staat bij wat er moet zijn. Gesprekszetten: tegenspel model. Voor een editor: tegenspel format --json

# Herstellen.
fix-done = { $count ->
    [one] Eén wijziging gemaakt.
   *[other] { $count } wijzigingen gemaakt.
}
fix-ask = { $count ->
    [one] Deze wijziging maken? [j/N]
   *[other] Deze { $count } wijzigingen maken? [j/N]
}
fix-unasked = { $count ->
    [one] Deze wijziging is niet gemaakt. Met --yes gebeurt dat zonder te vragen.
   *[other] Deze { $count } wijzigingen zijn niet gemaakt. Met --yes gebeurt dat zonder te vragen.
}

# Een ander id.
rename-done = `{ $old }` heet nu `{ $new }`.
rename-called-the-same = Opgevat als { $kind }. Zo heet ook, en is niet veranderd:{ $list }
rename-file = { $file }: { $count ->
    [one] één plaats
   *[other] { $count } plaatsen
}
rename-sessions = { $count ->
    [one] Eén bewaard gesprek is meegegaan.
   *[other] { $count } bewaarde gesprekken zijn meegegaan.
}
rename-session-left = { $file } past niet meer bij deze casus en is gelaten zoals het was.
rename-plan-lost = { $file } loopt niet, of nu anders dan eerst: kijk het na met `tegenspel plan`.
rename-mistakes = Herstel eerst de fouten in de casus; daarna kan er iets een andere naam krijgen.
rename-malformed = `{ $new }` kan geen id zijn: dat begint met een kleine letter en bestaat uit kleine letters, cijfers en `_`.
rename-reserved = `{ $new }` betekent zelf al iets in een casus. Kies een andere naam.
rename-taken = `{ $new }` bestaat hier al. Kies een andere naam.
rename-changes = Met `{ $new }` zou de casus iets anders worden dan nu; er is niets veranderd.
rename-unknown = Niets in deze casus heet `{ $name }`.
rename-unknown-meant = Niets in deze casus heet `{ $name }`. Bedoelde je `{ $meant }`?
rename-ambiguous = Er is meer dan één `{ $name }`. Schrijf welke je bedoelt:{ $list }

# De blinde test: wat je hoort zonder te begrijpen.
blind-found = { $case } ({ $language }): op het gehoor zijn { $found } van de { $all } beste keuzes te vinden ({ $percent } %). Met raden { $chance }.
blind-taught = { $cases ->
    [one] Geleerd van { $taught } beslissingen in één andere casus.
   *[other] Geleerd van { $taught } beslissingen in { $cases } andere casussen.
}
blind-much = Dat is te veel: meer dan { $most } %. Wat het verraadt, staat bij elke beslissing.
blind-fine = Dat is goed: hoogstens { $most } %.
blind-few = Met minder dan { $least } beslissingen zegt dat te weinig om over te oordelen.
blind-none = { $case }: er valt niets op het gehoor te vinden. Nergens is één keuze de beste, of geen andere casus heeft dezelfde taal.
blind-pick-found = gevonden
blind-pick-missed = niet gevonden
blind-pick-shared = half gevonden: een andere keuze klinkt even goed
blind-signs = Doorslag: { $signs }
