# The conversation: the same words in terminal, window and page
talk-wrap-up = Round off the talk
talk-does = You do:
talk-to = To { $name }:
talk-does-to = You do, with { $name }:
talk-switch = Another subject:
talk-question-topic = What do you want to talk about?
talk-question-act = What do you do?
talk-question-speak = What do you say?
talk-document = New in your file: { $title }
talk-own-act = { $name } (action)

# What a trainer does
talk-trainer = Trainer
talk-improvised = by the trainer
talk-trainer-feel = { $who }: { $what } { $change }
talk-trainer-mood = { $who } looks { $mood }
talk-trainer-mood-neutral = { $who } looks neutral
talk-trainer-together = { $who } now rests at together { $value }
talk-trainer-above = { $who } now rests at above { $value }
talk-trainer-rigidity = { $who } moves along less: { $value }% rigid
talk-trainer-rewards = { $who } now values: { $moves }
talk-trainer-escalates = { $who } now grows fiercer at: { $moves }
talk-trainer-nothing = nothing
talk-trainer-level = Level { $level }
talk-trainer-event = Brought in: { $title }
talk-trainer-jump = To: { $moment }
talk-directed = The trainer had a hand in this. What is proved of this case therefore does not cover this talk.

# Time that passes
talk-days-later = { $days ->
    [one] A day later
    [2] Two days later
    [3] Three days later
    [4] Four days later
    [5] Five days later
    [6] Six days later
    [7] Seven days later
    [8] Eight days later
    [9] Nine days later
    [10] Ten days later
    [11] Eleven days later
    [12] Twelve days later
   *[other] { $days } days later
 }
talk-weeks-later = { $weeks ->
    [one] A week later
    [2] Two weeks later
    [3] Three weeks later
    [4] Four weeks later
    [5] Five weeks later
    [6] Six weeks later
    [7] Seven weeks later
    [8] Eight weeks later
    [9] Nine weeks later
    [10] Ten weeks later
    [11] Eleven weeks later
    [12] Twelve weeks later
   *[other] { $weeks } weeks later
 }
talk-months-later = { $months ->
    [one] A month later
    [2] Two months later
    [3] Three months later
    [4] Four months later
    [5] Five months later
    [6] Six months later
    [7] Seven months later
    [8] Eight months later
    [9] Nine months later
    [10] Ten months later
    [11] Eleven months later
    [12] Twelve months later
   *[other] { $months } months later
 }
talk-offer-cost = { $cost ->
    [0] { $text } (free)
   *[other] { $text } (costs { $cost })
}
talk-own-place = { $share }. { $text }
talk-own-amount = { $text } ({ $share })
talk-plan-budget = { $least ->
    [0] Choose what you do, for at most { $total } { $word } together.
    [one] Choose what you do, one thing at least, for at most { $total } { $word } together.
   *[other] Choose at least { $least } things, for at most { $total } { $word } together.
}
talk-plan-rank = { $count ->
    [one] Choose what comes first.
   *[other] Put { $count } in order, the most important first.
}
talk-plan-divide = { $step ->
    [1] Divide { $total } among these choices.
   *[other] Divide { $total } among these choices, in steps of { $step }.
}
talk-plan-left = { $left } of { $total } { $word } left
talk-plan-to-divide = { $left } of { $total } still to divide

# Documents of the file
document-letter = Letter
document-mail = Mail
document-table = Table
document-note = Note
document-mail-head = **From:** … / **To:** … / **Subject:** …
document-letter-salutation = Dear …,
document-table-sample = | What | How much | / | --- | --- | / | … | … |
document-new = new
document-from = From
document-to = Addressed to
document-date = Date
document-subject = Subject
document-reference = Reference
app-talk-dossier-new = File, { $count } new
