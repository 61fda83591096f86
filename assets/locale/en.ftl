# Tegenspel's words in English.
check-summary = { $scenarios ->
    [one] 1 scenario
   *[other] { $scenarios } scenarios
 }, { $errors ->
    [one] 1 error
   *[other] { $errors } errors
 }, { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
 }.
plan-none = There are no plans here: put them in the folder `plans` of the scenario.
save-plan-taken = Something else stands in { $file }; it stays. Name another file after --save-plan.
save-plan-fails = The plan was not kept, because played again it comes out otherwise: { $why }. Were people programmed with --actor? That is no part of a plan.
save-plan-written = Plan kept in { $file }
plan-passed = ok
plan-failed = FAIL
plan-summary = { $passed ->
    [one] 1 plan holds
   *[other] { $passed } plans hold
 }, { $failed ->
    [one] 1 does not
   *[other] { $failed } do not
 }.
case-language-unknown = `{$scenario}` does not exist in the language `{$language}`; it does in {$known}.
translate-unread = { $file } exists but cannot be read; nothing was written over.

translate-language = `{$language}` is no language to translate to: write a code such as `en`, other than the scenario's own.
translate-summary = {$file}: {$translated} translated, {$missing} to do ({$added} of them new), {$fuzzy} to look at again, {$obsolete} obsolete.

# General
no-app = This edition has no window yet. You can practise in the terminal: tegenspel play de-loods

# Files
file-unreadable = { $file } cannot be read
file-unwritable = { $file } cannot be written
file-unmovable = { $file } cannot be set aside
file-changed = { $file } was changed in the meantime; nothing was done to it. Begin again.
file-undeletable = { $file } cannot be deleted
file-cause-missing = it is not there
file-cause-folder = that is a folder and not a file
file-cause-no-folder = a part of the name is a file and not a folder
file-cause-forbidden = this program may not get there
file-cause-read-only = there one can only read
file-cause-full = the disk is full
file-homeless = this system does not say where your files belong; name a file with --save
file-no-scenario = there is no `scenario.ron` in { $folder } (did you save it as `scenario.ron.txt`?)
file-misnamed = in { $folder } stands { $name }; name the file scenario.ron (Notepad adds .txt: choose ‘All files’ when saving)
file-unknown-anywhere = there is no scenario `{ $name }`; there are { $known }
file-unknown-near = there is no scenario `{ $name }`; did you mean `{ $near }`?
file-no-library = there is no scenario `{ $name }`: `{ $folder }` has no scenarios; name their folder with --scenarios
file-unknown = there is no scenario `{ $name }`; `{ $folder }` has { $known }

# list
list-about = { $sector } · level { $level } · { $minutes } minutes · { $languages }
list-broken = { $id }: { $count ->
    [one] something is wrong
   *[other] { $count } things are wrong
 } – see it with: tegenspel check { $folder }
list-empty = There are no scenarios in { $folder }. Name another folder with --scenarios.

# new
new-slug = `{ $slug }` cannot be the name of a folder: use small letters, digits and hyphens, beginning with a letter.
new-template = There is no example or scenario `{ $template }`; choose from { $known }, or name a scenario of your own.
new-copied = Your copy of { $from } stands in { $folder }, with { $files ->
    [one] one file
   *[other] { $files } files
 }; saved sessions do not go along.
    Play it:  tegenspel play { $called }
    Check it: tegenspel check { $called }
new-for-shipped = Note: `{ $id }` is yours from now on. The scenario that comes with Tegenspel is now called `shipped/{ $id }`.
new-exists = { $folder } exists already; nothing was changed. Choose another name.
new-made = Your new scenario stands in { $folder }.
    Play it:         tegenspel play { $folder }
    Change it:       { $folder }/scenario.ron, with a text editor
    Check it:        tegenspel check { $folder }
    Test its plan:   tegenspel plan { $folder }

# model
model-shows = shows: together { $together }, above { $above }

# play
play-role = Your role: { $function }, { $organisation }.
play-goals = What you want to reach:
play-help = Choose with a number and Enter. u = a step back, d = dossier, n = notebook, ! = the trainer’s hand, q = stop and keep, ? = this help.
play-select = { $spare ->
    [0] Choose { $most }
   *[other] { $least ->
        [0] Choose at most { $most }, or none
       *[other] Choose { $least } to { $most }
    }
 }, for example: { $example }
play-plan-budget = Type the numbers, for example: { $example }
play-plan-rank = Type the numbers in your order, for example: { $example }
play-plan-divide = Type what each number gets, for example: { $example }
play-plan-unclear = That is not clear. Type what each number gets, for example: { $example }
play-ask = Your choice (1–{ $count }, u d n q ?):
play-ask-or-none = Your choice (1–{ $count }, Enter for none, u d n q ?):
play-ask-document = Which document (a number, or Enter to go on):
play-ask-debrief = Enter for the look back, u for a step back, q to stop:
play-unclear = That is not clear. Type a number from 1 to { $count }, or ? for help.
play-unclear-several = That is not clear. Type { $spare ->
    [0] { $most }
   *[other] { $least } to { $most }
 } numbers from 1 to { $count }, with spaces between them.
play-undone = A step back.
play-twice = You chose the same twice. Choose each number once.
play-no-such-document = That document is not there. Choose a number from 1 to { $count }.
play-nothing-to-undo = This is the beginning; there is no going further back.
play-nothing-left = There is nothing left to choose here: the scenario is a dead end. Go back with u, or stop with q.
play-stuck = The scenario is a dead end here (after { $beat }). That is a mistake in the scenario. Go back with u, or stop with q.
play-timer = You have { $seconds } seconds here. (t switches time limits off.)
play-too-late = Time is up. This happens now:
play-time-off = Time limits are off.
play-dossier = Your dossier:
play-no-dossier = There is nothing in your dossier now.
play-notebook = Your notebook:
play-no-promises = You have promised nothing yet that anybody can hold you to.
play-promise = To { $to }: { $text } ({ $state })
promise-open = still open
promise-kept = kept
promise-warned = reported in time
promise-broken = not kept
promise-ended-well = ended well
play-interest = What matters to { $who }: { $text }
play-cut = The last line of this session was not finished and does not count. At your next pick the file as it was is set aside.
play-cut-look-back = The last line of this session was not finished and does not count.
play-texts-unkept = The texts of the scenario could not be kept beside the session ({ $why }). Your talk itself is kept.
play-unkept = This could not be kept ({ $why }). You play on; it is tried again at your next pick.
play-no-case = The scenario `{ $case }` of this session is nowhere to be found. Name it by its folder.
play-texts-of-then = The scenario changed since. You read the texts of then.
play-texts-of-then-refused = The scenario changed since, and a pick no longer exists. You go on with the texts of then.
play-trainer = The trainer’s hand. Type for example:
play-trainer-feel = how somebody sees the player, in points more or less
play-trainer-mood = how somebody looks, until the next pick
play-trainer-set = how somebody reacts: rigidity, together, above, rewards, escalates_on
play-trainer-level = how hard it is, from 1 to 5
play-trainer-say = what somebody says
play-trainer-narrate = what is narrated
play-trainer-jump = to another moment
play-trainer-people = Who there is: { $people }.
play-trainer-moods = How somebody can look: { $moods }.
play-trainer-events = What you can bring in now:
play-trainer-none = There is nothing to bring in now.
play-kept = Saved in { $file }
    Continue later with: tegenspel play "{ $file }"
play-finished = This session is saved in { $file }
    The look back as a page: tegenspel debrief "{ $file }" --format html -o debrief.html
play-set-aside = The earlier session in that file now stands in { $file }
play-changed-since = Note: the scenario or the relationship model changed since this session was kept. All its choices still exist; the outcome may differ.
play-no-longer = This session no longer fits the scenario: pick { $number }, `{ $pick }`, is not possible. { $why }. The file is unchanged.
play-impossible = Pick { $number }, `{ $pick }`, is not possible: { $why }.
play-setup-of-saved = This session was begun before, so --seed, --level, --actor and --no-shuffle cannot change it any more. Leave them out, or begin a new session.
play-no-transcript = { $place }: { $what } ({ $reason }). The file is left as it is.
play-actor-form = `{ $argument }`: write WHO.FIELD=VALUE, for example `roos.rigidity=60`
play-actor-number = `{ $argument }`: `{ $value }` is not a whole number
play-actor-field = `{ $argument }`: a stakeholder has no `{ $field }`; possible are { $known }, together, above, rigidity, rewards and escalates_on
play-draw-form = `{ $argument }`: write FACT=WORD, for example `druk=kas`
play-draw-twice = `{ $name }` stands twice behind `--draw`, with another word
play-json-needs-picks = --json goes with --picks or --picks-from.

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
look-back-no-folder = of several sessions each look back gets a file of its own; { $file } is no folder
look-back-written-of = { $session }: look back written to { $file }
look-back-same = { $session }: its look back stands in { $file } already
look-back-working = Working out what could still be reached at each moment. This may take a while.
look-back-written = The look back stands in { $file }

# The debrief: heading and contents.
debrief-heading = Look back: {$title}
debrief-eyebrow = Tegenspel · looking back on a conversation
debrief-contents = Contents
debrief-about = This conversation was about you and {$partner}, {$function}.
debrief-about-time = This case was about what you did with your time, and what {$partner}, {$function}, noticed of it.
debrief-goals = What you wanted to reach
debrief-rerun = Case {$scenario}, played at difficulty {$level} of 5.
debrief-numbers = Numbers run from 0 to 100. They show differences and do not judge you.

# Own picture.
debrief-own = Your picture
debrief-own-lead = Answer these questions for yourself first. Read on only after that.
debrief-own-reason = Why you were there
debrief-own-note = Your own note
debrief-own-how = How do you think {$partner} sees you now?
debrief-own-competence = Competence: do you know what you are talking about?
debrief-own-goodwill = Goodwill: does the other’s interest count for you?
debrief-own-integrity = Integrity: does what you say match what you do?
debrief-own-least = not at all
debrief-own-most = very much
debrief-own-step = {$step} of 5
debrief-own-moment = Which moment tipped the balance, and why?

# Story.
debrief-story = What happened afterwards
debrief-unfinished = This talk is not finished yet, so you do not know yet what happens afterwards.
debrief-unfinished-later = This talk is not finished yet. That is why nothing stands here yet.

# Pattern and course.
debrief-pattern = Pattern and course
debrief-shape = The shape of the relationship
debrief-pattern-none = The relationship fits none of the set patterns. Look at its parts below.
debrief-axes = Relationship, role and public interest
debrief-relation-same = The relationship with {$partner} was “{$start}” at the start, and still is at the end.
debrief-relation-now = The relationship with {$partner} started as “{$start}” and is “{$end}” now.
debrief-relation-moved = The relationship with {$partner} started as “{$start}” and ended as “{$end}”.
debrief-quadrant-title = Where the relationship, your role and the public interest ended up
debrief-quadrant-desc = Four boxes. The talk ended in the box “{ $name }”. { $means }
debrief-quadrant-desc-way = The line runs from the start (open dot) to the end (filled dot): the relationship with {$partner} from {$start} to {$end}, the weaker of role clarity and public interest from 0 to {$role}.
debrief-quadrant-up = Higher: the relationship with {$partner} is better.
debrief-quadrant-right = Further right: your role and the public interest stand more firmly.
debrief-breach = { $count ->
    [one] {$what} at moment {$steps}: over the line of your role, and not taken back.
   *[other] {$what} at moments {$steps}: over the line of your role, and not taken back.
}
debrief-breach-repaired = { $count ->
    [one] {$what} at moment {$steps}: over the line of your role, and put right by yourself.
   *[other] {$what} at moments {$steps}: over the line of your role, and put right by yourself.
}
debrief-facets = What changed in how { $partner } sees you
debrief-facets-desc = Each row is one part of the relationship, with the start as an open dot and the end as a filled dot.
debrief-facets-part = Part
debrief-facets-start = Start
debrief-facets-end = End
debrief-facets-difference = Difference
debrief-facets-words = In words
debrief-facet-line = {$name} {$change}: from {$start} to {$end} ({$difference}).
debrief-relation = Relationship
debrief-trust = Trust
debrief-tension = Tension
debrief-change-same = stayed about the same
debrief-change-up-little = rose a little
debrief-change-up-clear = rose clearly
debrief-change-up-strong = rose strongly
debrief-change-down-little = fell a little
debrief-change-down-clear = fell clearly
debrief-change-down-strong = fell strongly
debrief-course = Course by moment
debrief-course-relation = The relationship with {$partner} started at {$start} and ended at {$end}.
debrief-course-relation-now = The relationship with {$partner} started at {$start} and stands at {$end} now.
debrief-course-tension = Tension was highest after moment {$step}: {$top}.
debrief-course-tension-start = Tension was highest at the start: {$top}.
debrief-course-desc = Three lines, from the start until after moment {$last}.
debrief-course-desc-line = {$name} {$change}: from {$start} to {$end}.
debrief-course-desc-decisive = The decisive moments are filled dots: {$decisive}.
debrief-table-below = The table below gives the numbers.
debrief-course-key = Each dot is an answer. The decisive ones are filled.
debrief-course-key-time = At a line from top to bottom, a week or more passed.
debrief-course-passes = After moment {$step}, {$days} days passed.
debrief-course-main = These are the moments at which something moved.
debrief-course-high = high
debrief-course-low = low
debrief-course-news = Bad news: {$text}.
debrief-course-expected = What you left vague was now taken for a promise: “{$text}”.
debrief-course-kept = Promise kept: “{$text}”.
debrief-course-warned = Reported in time that it would not work out: “{$text}”.
debrief-course-ended-well = It ended well: “{$text}”. That was not your doing.
debrief-course-broken = Promise not kept: “{$text}”.
debrief-course-time = { $days ->
    [one] A day passed
   *[other] { $days } days passed
 }
debrief-course-start = start
debrief-course-table = Relationship, trust and tension after each moment
debrief-course-number = No.
debrief-course-moment = Moment and answer
debrief-course-day = Day
debrief-course-decisive = decisive
debrief-course-line = {$moment}. Relationship {$quality}, trust {$trust}, tension {$tension}.
debrief-course-line-decisive = {$moment}. Relationship {$quality}, trust {$trust}, tension {$tension}. This was a decisive moment.

# Decisive moments.
debrief-moments = Decisive moments
debrief-moments-lead = { $count ->
    [0] No moment tipped the balance more than the others.
    [one] Of { $all } moments, one tipped the balance.
    [2] Of { $all } moments, two tipped the balance.
    [3] Of { $all } moments, three tipped the balance.
   *[other] Of { $all } moments, { $count } tipped the balance.
}
debrief-moment = Moment {$step}: {$title}
debrief-you-said = You said:
debrief-you-did = You did:
debrief-said = {$who} said:
debrief-thought = {$who} thought:
debrief-moment-best = This helped.
debrief-moment-fair = This was possible, but it cost something.
debrief-moment-tempting = This seemed the obvious thing, but it did not work here.
debrief-moment-poor = This did not work.
debrief-moment-same = The relationship with {$to} hardly changed at that moment.
debrief-moment-up = The relationship with {$to} rose by {$points} at that moment.
debrief-moment-down = The relationship with {$to} fell by {$points} at that moment.
debrief-fitting = What would have worked better here
debrief-fitting-also = What would have worked better still
debrief-fitting-left = What was still possible here
debrief-best-gone = The best choice was no longer there.
debrief-best-gone-why = The best choice was no longer there: {$why}
debrief-best-proved = The best the relationship with {$partner} could still reach from here: {$quality} (proved).
debrief-best-found = The best the relationship with {$partner} could still reach from here: {$quality} (the best that was found).
debrief-decided-opened = This came to the table here: “{$text}”.
debrief-decided-breach = Here you went over the line of your role, and nothing took that back.
debrief-decided-due = { $step ->
    [0] After this it showed that you did not keep an earlier promise: “{$text}”.
   *[other] After this it showed that you did not keep what you promised at moment {$step}: “{$text}”.
}
debrief-decided-ending = After this, “{$text}” could no longer be reached.
debrief-decided-closed = After this, it could no longer come to the table: “{$text}”.
debrief-decided-promise = After this, you could no longer keep this: “{$text}”.
debrief-decided-clean = After this, your role could not stay clean, whatever you chose.
debrief-decided-disaster = After this, every ending cost the relation or your role.
debrief-decided-cause = The ending hung on this.
debrief-decided-lost = With {$partner} there were {$points} points more to be had here. That is proved.
debrief-decided-lost-found = With {$partner} there were {$points} points more to be had here, as far as was found.
debrief-proof-missing = What could still be reached after each moment is not worked out here. So nothing is said of what you closed off.
debrief-proof-partly = At some moments there was too much to work out. There, nothing is said of what you closed off.
debrief-broken-later = You did not keep this promise later: “{$text}”.
debrief-norm = The norm: {$title}

# Interests.
debrief-interests = Interests
debrief-interests-count = { $all ->
    [0] The people you spoke to have no interests described.
    [one] { $found ->
        [0] There was one interest, and you did not see it yet.
       *[other] There was one interest, and you saw it.
    }
   *[other] { $found ->
        [0] There were {$all} interests. You saw none of them yet.
       *[other] You saw {$found} of the {$all} interests.
    }
}
debrief-interests-all = You saw all {$all} interests.
debrief-interests-so-far = { $found ->
    [0] No interest has come to the table so far.
    [one] So far you have seen one interest.
   *[other] So far you have seen {$found} interests.
}
debrief-concerns-count = { $all ->
    [one] { $found ->
        [0] You did not hear the concern behind them.
       *[other] You also heard the concern behind them.
    }
   *[other] { $found ->
        [0] You did not hear the {$all} concerns behind them.
       *[other] You also heard {$found} of the {$all} concerns behind them.
    }
}
debrief-concerns-so-far = { $found ->
    [one] You heard a concern behind them too.
   *[other] You heard {$found} concerns behind them too.
}
debrief-interest-found = Seen
debrief-interest-missed = Missed
debrief-concern-found = Concern, heard
debrief-concern-missed = Concern, not heard
debrief-interest-key = This would have brought it to the table: {$key}

# Conversation mirror.
debrief-mirror = Conversation mirror
debrief-mirror-lead = These are counts, not a judgement.
debrief-mirror-open = { $count ->
    [0] You asked no open questions about what matters to the other.
    [one] You asked one open question.
   *[other] You asked {$count} open questions, follow-ups included.
}
debrief-mirror-closed = { $count ->
    [0] Questions that carried their answer with them were not counted.
    [one] You asked one closed or leading question.
   *[other] You asked {$count} closed or leading questions.
}
debrief-mirror-passed = { $count ->
    [0] You passed over no feeling and made nothing smaller.
    [one] Once you passed over a feeling or made something smaller.
   *[other] {$count} times you passed over a feeling or made something smaller.
}
debrief-mirror-listening = { $count ->
    [0] You acknowledged nothing, summarised nothing and left no silence.
    [one] Once you acknowledged something, summarised or gave space.
   *[other] {$count} times you acknowledged something, summarised or gave space.
}
debrief-mirror-share = Of all words, {$share} per cent were yours: {$own} of {$all}.
debrief-mirror-silent = Nothing was said.
debrief-mirror-moves = What you did, and how often
debrief-mirror-move = What you did
debrief-mirror-times = Times
debrief-mirror-move-line = { $count ->
    [one] {$name}: once
   *[other] {$name}: {$count} times
}

# Promises and note.
debrief-promises = Promises and note
debrief-promises-book = What you promised
debrief-promises-none = There was no promise that came back later.
debrief-promise = You promised {$to}: “{$text}”.
debrief-promise-process = It was a step that you had in hand yourself.
debrief-promise-outcome = It was a result that others decide on.
debrief-promise-vague = It was too vague to check.
debrief-promise-not-yours = It was not yours to promise: others decide on it.
debrief-promise-open = This promise is still open.
debrief-promise-expected = The other takes it for a firm promise. It is still open.
debrief-promise-kept = Promise kept.
debrief-promise-ended-well = It ended well. That was not your doing, and it was not yours to promise.
debrief-promise-warned = Reported in time that it would not work out.
debrief-promise-vague-kept = The other heard a promise, and it came about.
debrief-promise-vague-broken = The other heard a promise, and nothing came of it.
debrief-promise-broken = Promise not kept.
debrief-note-chosen = You chose:
debrief-note-best = Well chosen.
debrief-note-fair = Possible, but costs something.
debrief-note-tempting = Seems obvious, but does not work here.
debrief-note-poor = Does not work here.

# The three masters and the city.
debrief-masters = Partner, organisation, board and city
debrief-masters-lead = You work for four sides at once. This is how they came out of the talk.
debrief-side-partner = Partner
debrief-side-organisation = Organisation
debrief-side-board = Board
debrief-side-public = City
debrief-master-person = The relationship with {$name} {$change} through what you said and did.
debrief-master-person-later = The relationship with {$name} {$change} through what you said and did. That showed most in the days after moment {$step} ({$title}).
debrief-master-person-due = The relationship with {$name} {$change} through what you said and did, most of all through what you promised at moment {$step} ({$title}).
debrief-master-person-ended = The relationship with {$name} {$change} through what you said and did. That showed most at the end.
debrief-master-person-moment = The relationship with {$name} {$change} through what you said and did, most of all at moment {$step} ({$title}).
debrief-master-person-little = All in all, what you said and did changed little in the relationship with {$name}.
debrief-master-went = It went from {$start} to {$end}.
debrief-master-same = Nothing changed in the relationship with {$name}: {$end}.
debrief-master-time-down = Time took {$points} of it.
debrief-master-time-up = Time added {$points} to it.
debrief-master-news-down = Bad news took {$points} of it.
debrief-master-news-up = The way you brought the bad news added {$points} to it.
debrief-master-trainer-down = The trainer took {$points} of it.
debrief-master-trainer-up = The trainer added {$points} to it.
debrief-master-unmet = You did not speak to {$name}.
debrief-master-unmet-moved = What you did had its effect there all the same: the relationship with {$name} {$change}.
debrief-price-gauge = {$name} went down, most of all at moment {$step} ({$title}).
debrief-price-gauge-later = {$name} went down, most of all in the days after moment {$step} ({$title}).
debrief-master-lost = You lost {$name} on the way.
debrief-master-nobody = You spoke to nobody on this side.
debrief-side-lost-organisation = In your own house it cost you colleagues.
debrief-side-lost-board = It cost you the trust of the board.
debrief-gauges = What it did to your role and your organisation
debrief-gauges-lead = These counters start at zero. They go up or down with what you do.
debrief-gauge = Counter
debrief-gauge-side = For whom it counts
debrief-gauge-line = {$name} ({$side}): {$value}, {$change}.
debrief-gauge-hours-line = {$name} ({$side}): {$change}.
debrief-gauge-hours-spent = { $count ->
    [one] one hour spent
   *[other] {$count} hours spent
}
debrief-gauge-hours-won = { $count ->
    [one] one hour won
   *[other] {$count} hours won
}
debrief-gauge-source = moment {$step} ({$amount})
debrief-gauge-source-later = the days after moment {$step} ({$amount})
debrief-gauge-source-start = before the first moment ({$amount})
debrief-gauge-sources = That comes from {$list}.
debrief-gauge-sources-most = Most of that comes from {$list}.
debrief-gauge-sources-even = What was added and what was taken came to nothing together: {$list}.
debrief-gauge-sources-even-most = What was added and what was taken came to nothing together. What counted most: {$list}.
debrief-gauge-same = unchanged
debrief-gauge-up = up
debrief-gauge-down = down
debrief-master-plain-same = Nothing changed in the relationship with {$name}.
debrief-master-plain-time = It {$change} because of the time that passed.
debrief-master-plain-news = It {$change} because of the bad news you brought.
debrief-master-plain-trainer = It {$change} by the trainer’s hand.
debrief-gauge-plain = { $name } ({ $side }): { $change }.
debrief-signed = { $name }, { $date }
debrief-signed-name = { $name }
debrief-signed-date = { $date }
debrief-own-lesson = This is what I will work on
debrief-goal-reached = Reached: { $goal }
debrief-goal-half = Half reached: { $goal }
debrief-goal-missed = Missed: { $goal }
debrief-goal-untold = Of this the ending tells nothing: { $goal }
debrief-goals-moments = { $count ->
    [one] The ending itself hung on moment { $steps }.
   *[other] The ending itself hung on moments { $steps }.
}

# Learning points and intention.
debrief-lessons = Learning points and intention
debrief-lessons-take = What you take along
debrief-lessons-none = This talk gives no learning points.
debrief-lesson-strength = Strength
debrief-lesson-practise = Practise
debrief-lesson-steps = { $count ->
    [one] Seen at moment {$steps}.
   *[other] Seen at moments {$steps}.
}
debrief-and = {$first} and {$last}
debrief-intention = Your intention
debrief-intention-lead = Choose one learning point and write it down in your own words.
debrief-intention-if = If …
debrief-intention-then = then …
debrief-intention-who = With whom?
debrief-intention-when = When?
debrief-talk = The whole talk
debrief-talk-open = Read everything that was said
debrief-discussion = To discuss together
save-plan-same = This plan stands in { $file } already
look-back-needs-folder = with several sessions -o is a folder, with a file for each; { $file } is the name of one file
look-back-no-sessions = there is no saved session in { $folders }
