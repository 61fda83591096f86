# Tegenspel's words in English.
check-summary = {$scenarios} scenarios, {$errors} errors, {$warnings} warnings.
plan-none = There are no plans here: put them in the folder `plans` of the scenario.
plan-summary = {$passed} plans hold, {$failed} do not.
translate-language = `{$language}` is no language to translate to: write a code such as `en`, other than the scenario's own.
translate-summary = {$file}: {$translated} translated, {$missing} to do ({$added} of them new), {$fuzzy} to look at again, {$obsolete} obsolete.

# General
no-app = This edition has no window yet. You can practise in the terminal: tegenspel play de-loods

# list
list-about = { $sector } · level { $level } · { $minutes } minutes · { $languages }
list-broken = { $id }: { $count ->
    [one] something is wrong
   *[other] { $count } things are wrong
 } – see it with: tegenspel check { $folder }
list-empty = There are no scenarios in { $folder }. Name another folder with --scenarios.

# new
new-slug = `{ $slug }` cannot be the name of a folder: use small letters, digits and hyphens, beginning with a letter.
new-template = There is no template `{ $template }`; choose from { $known }.
new-exists = { $folder } exists already; nothing was changed. Choose another name.
new-made = Your new scenario stands in { $folder }.
    Play it:         tegenspel play { $folder }
    Change it:       { $folder }/scenario.ron, with a text editor
    Check it:        tegenspel check { $folder }
    Test its plan:   tegenspel plan { $folder }

# model
model-shows = shows: together { $together }, above { $above }

# play
play-role = You are { $function } at { $organisation }.
play-goal = Your goal: { $goal }
play-help = Choose with a number and Enter. u = a step back, d = dossier, n = notebook, q = stop and keep, ? = this help.
play-topics = What do you want to talk about?
play-select = { $least ->
    [one] Choose 1
   *[other] Choose { $least }
 } to { $most }, for example: 1 3 4
play-wrap-up = Wrap up the talk
play-does = (you do) { $text }
play-to = (to { $name }) { $text }
play-ask = Your choice (1–{ $count }, u d n q ?):
play-ask-document = Which document (a number, or Enter to go on):
play-ask-debrief = Enter for the look back, q to stop:
play-unclear = That is not clear. Type a number from 1 to { $count }, or ? for help.
play-unclear-several = That is not clear. Type { $least } to { $most } numbers from 1 to { $count }, with spaces between them.
play-undone = A step back.
play-nothing-to-undo = This is the beginning; there is no going further back.
play-nothing-left = There is nothing left to choose here: the scenario is a dead end. Go back with u, or stop with q.
play-stuck = The scenario is a dead end here (after { $beat }). That is a mistake in the scenario. Go back with u, or stop with q.
play-timer = You have { $seconds } seconds here. (t switches time limits off.)
play-too-late = Time is up.
play-time-off = Time limits are off.
play-dossier = Your dossier:
play-no-dossier = There is nothing in your dossier now.
play-document-opened = In your dossier: { $title } (d to open it).
play-notebook = Your notebook:
play-no-promises = You have promised nothing yet.
play-promise = To { $to }: { $text } ({ $state })
promise-open = still open
promise-kept = kept
promise-warned = called off in time
promise-broken = not kept
play-interest = What matters to { $who }: { $text }
play-kept = Kept in { $file }
    Go on later with: tegenspel play "{ $file }"
play-finished = This session stands in { $file }
    The look back as a page: tegenspel debrief "{ $file }" --format html -o debrief.html
play-set-aside = The earlier session in that file now stands in { $file }
play-changed-since = Note: the scenario or the relationship model changed since this session was kept. All its choices still exist; the outcome may differ.
play-no-longer = This session no longer fits the scenario: pick { $number }, `{ $pick }`, is not possible. { $why }. The file is unchanged.
play-impossible = Pick { $number }, `{ $pick }`, is not possible: { $why }.
play-json-needs-picks = --json goes with --picks or --picks-from.
play-days-later = { $days ->
    [one] A day later
   *[other] { $days } days later
 }
play-weeks-later = { $weeks } weeks later
play-months-later = { $months } months later

channel-onsite = On site
channel-townhall = At the town hall
channel-phone = On the phone
channel-video = In a video call
channel-counter = At the counter
channel-email = By e-mail
channel-chat = In a chat
channel-online = Online, in public
channel-letter = By letter

mood-neutral = -
mood-warm = warm
mood-amused = amused
mood-thoughtful = thoughtful
mood-guarded = guarded
mood-irritated = irritated
mood-angry = angry
mood-disappointed = disappointed
mood-anxious = anxious
mood-relieved = relieved

# debrief
debrief-written = The look back stands in { $file }
