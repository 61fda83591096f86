# Het gesprek: dezelfde woorden in terminal, venster en pagina
talk-wrap-up = Rond het gesprek af
talk-does = Je doet:
talk-to = Tegen { $name }:
talk-does-to = Je doet, bij { $name }:
talk-switch = Ander onderwerp:
talk-question-topic = Waar wil je het over hebben?
talk-question-act = Wat doe je?
talk-question-speak = Wat zeg je?
talk-document = Nieuw in je dossier: { $title }
talk-own-act = { $name } (doet)

# Wat een trainer doet
talk-trainer = Trainer
talk-improvised = door de trainer
talk-trainer-feel = { $who }: { $what } { $change }
talk-trainer-mood = { $who } kijkt { $mood }
talk-trainer-mood-neutral = { $who } kijkt neutraal
talk-trainer-together = { $who } staat van zichzelf op samen { $value }
talk-trainer-above = { $who } staat van zichzelf op boven { $value }
talk-trainer-rigidity = { $who } beweegt minder mee: { $value }% star
talk-trainer-rewards = { $who } waardeert nu: { $moves }
talk-trainer-escalates = { $who } wordt nu feller van: { $moves }
talk-trainer-nothing = niets
talk-trainer-level = Niveau { $level }
talk-trainer-event = Ingebracht: { $title }
talk-trainer-jump = Naar: { $moment }
talk-directed = De trainer greep in. Wat van deze casus bewezen is, geldt daarom niet voor dit gesprek.

# Tijd die verstrijkt
talk-days-later = { $days ->
    [one] Een dag later
    [2] Twee dagen later
    [3] Drie dagen later
    [4] Vier dagen later
    [5] Vijf dagen later
    [6] Zes dagen later
    [7] Zeven dagen later
    [8] Acht dagen later
    [9] Negen dagen later
    [10] Tien dagen later
    [11] Elf dagen later
    [12] Twaalf dagen later
   *[other] { $days } dagen later
 }
talk-weeks-later = { $weeks ->
    [one] Een week later
    [2] Twee weken later
    [3] Drie weken later
    [4] Vier weken later
    [5] Vijf weken later
    [6] Zes weken later
    [7] Zeven weken later
    [8] Acht weken later
    [9] Negen weken later
    [10] Tien weken later
    [11] Elf weken later
    [12] Twaalf weken later
   *[other] { $weeks } weken later
 }
talk-months-later = { $months ->
    [one] Een maand later
    [2] Twee maanden later
    [3] Drie maanden later
    [4] Vier maanden later
    [5] Vijf maanden later
    [6] Zes maanden later
    [7] Zeven maanden later
    [8] Acht maanden later
    [9] Negen maanden later
    [10] Tien maanden later
    [11] Elf maanden later
    [12] Twaalf maanden later
   *[other] { $months } maanden later
 }
talk-offer-cost = { $cost ->
    [0] { $text } (kost niets)
   *[other] { $text } (kost { $cost })
}
talk-own-place = { $share }. { $text }
talk-own-amount = { $text } ({ $share })
talk-plan-budget = { $least ->
    [0] Kies wat je doet, voor samen hoogstens { $total } { $word }.
    [one] Kies wat je doet, minstens één ding, voor samen hoogstens { $total } { $word }.
   *[other] Kies minstens { $least } dingen, voor samen hoogstens { $total } { $word }.
}
talk-plan-rank = { $count ->
    [one] Kies wat voorop staat.
   *[other] Zet er { $count } op volgorde, het belangrijkste voorop.
}
talk-plan-divide = { $step ->
    [1] Verdeel { $total } over deze keuzes.
   *[other] Verdeel { $total } over deze keuzes, in stappen van { $step }.
}
talk-plan-left = Nog { $left } van de { $total } { $word } over
talk-plan-to-divide = Nog { $left } van de { $total } te verdelen

# Documenten van het dossier
document-letter = Brief
document-mail = Mail
document-table = Tabel
document-note = Notitie
document-mail-head = **Van:** … / **Aan:** … / **Onderwerp:** …
document-letter-salutation = Geachte …,
document-table-sample = | Wat | Hoeveel | / | --- | --- | / | … | … |
document-new = nieuw
document-from = Van
document-to = Gericht aan
document-date = Datum
document-subject = Onderwerp
document-reference = Kenmerk
app-talk-dossier-new = Dossier, { $count } nieuw
