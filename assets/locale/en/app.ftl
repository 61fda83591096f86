# The words of the desktop app in English.
app-name = Tegenspel
app-on = On
app-off = Off
app-close = Close
app-slider-untouched = not filled in yet
app-again = Try again
app-or = { $first } or { $last }

app-side-partner = partner
app-side-organisation = organisation
app-side-board = board
app-side-public = city

# Top bar
app-top-cases = Cases
app-top-settings = Settings

# Cases
app-library-title = Cases
app-library-lead = Practise a difficult conversation. Mistakes are free here.
app-library-count = { $count ->
    [one] 1 case
   *[other] { $count } cases
}
app-library-search = Find a case
app-library-sector = Sector
app-library-level-title = Level
app-library-level-all = All
app-library-level = Level { $level } of 5
app-library-skills = What you practise
app-library-minutes = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
app-library-order-name = Order
app-library-order = Order: { $order }
app-library-order-recent = last used
app-library-order-title = by title
app-library-order-level = easy to hard
app-library-order-minutes = short to long
app-library-filters = Search and filter
app-library-filters-hide = Hide the filters
app-library-open = Continue with: { $title }
app-library-open-line = You were at moment { $moment }. { $when }
app-library-go-on = Go on
app-library-busy = Under way: moment { $moment }
app-library-unplayed = Not played yet
app-library-played = { $count ->
    [one] Played once. Last time: { $last }
   *[other] Played { $count } times. Last time: { $last }
}
app-library-played-changed = { $count ->
    [one] Played once
   *[other] Played { $count } times
}
app-library-broken = This case does not start: { $count ->
    [one] 1 mistake
   *[other] { $count } mistakes
}. Line { $line }: { $message }.
app-library-broken-model = This relationship model is not right: { $count ->
    [one] 1 mistake
   *[other] { $count } mistakes
}. You practise with the usual model now. Line { $line }: { $message }.
app-library-see-mistakes = See the mistakes
app-library-everything = Show every case
app-library-none = There are no cases here yet. Put them in the folder { $folder }.
app-library-no-match = No case fits this. Search for something else or clear a filter.

app-time-stopped-today = Stopped today at { $hour }:{ $minute }.
app-time-stopped-yesterday = Stopped yesterday at { $hour }:{ $minute }.
app-time-stopped-date = Stopped on { $day } { $month } { $year }.
app-time-played-today = Played today at { $hour }:{ $minute }.
app-time-played-yesterday = Played yesterday at { $hour }:{ $minute }.
app-time-played-date = Played on { $day } { $month } { $year }.
app-month-1 = January
app-month-2 = February
app-month-3 = March
app-month-4 = April
app-month-5 = May
app-month-6 = June
app-month-7 = July
app-month-8 = August
app-month-9 = September
app-month-10 = October
app-month-11 = November
app-month-12 = December

app-diagnostics-place = Line { $line }:
app-diagnostics-file = { $file }:
app-diagnostics-what = Mend the file and save it. The case then comes back by itself.

# Briefing
app-brief-earlier = Played before
app-brief-earlier-line = { $how }. { $when }
app-brief-earlier-what-if = What if: { $how }. { $when }
app-brief-moment = Moment { $moment }
app-brief-ended = Finished
app-brief-go-on = Go on
app-brief-look-back = Look back on it
app-brief-opposite = Across the table
app-brief-where = Where and how
app-brief-scene =
    { $at ->
        [0] It begins: { $scene }. { $how }
       *[other] After that: { $scene }. { $how }
    }{ $count ->
        [0] .
       *[other] , with { $with }.
    }
app-brief-minutes = About { $minutes } minutes, and then you look back.
app-brief-who = Who you are and what is yours to decide
app-brief-goals = What you want to reach
app-brief-people = Who else is involved
app-brief-put-away = Put it away
app-brief-role = You are { $function } at { $organisation }. { $mandate }
app-brief-overview = Overview
app-brief-also = You can open it during the talk too
app-brief-reason = Why are you here?
app-brief-reason-hint = One sentence of your own
app-brief-level = How difficult is { $name }?
app-brief-level-1 = { $name } begins relaxed, gives way easily and hardly holds a slip against you.
app-brief-level-2 = { $name } begins a little calmer and gives way a little more easily than the case intends.
app-brief-level-3 = { $name } is as the case intends.
app-brief-level-4 = { $name } begins tense, holds on longer and holds a slip against you more.
app-brief-level-5 = { $name } begins as tense as it gets, gives little way and does not soon forget a slip.
app-brief-coach = Ask for hints
app-brief-step-back = Take an answer back
app-brief-begin = Begin the talk

# Conversation
app-talk-what-if = What if: { $title }
app-talk-pause = Pause
app-talk-more = More
app-talk-notebook = Notebook
app-talk-notes = Notes
app-talk-dossier = File
app-talk-earlier = Said earlier
app-talk-undo = Step back
app-talk-picked-before = You chose this last time
app-talk-hint = Ask for a hint
app-talk-hint-title = Hint
app-talk-seconds = { $seconds ->
    [one] 1 second left
   *[other] { $seconds } seconds left
}
app-talk-below = { $count ->
    [one] 1 more answer. Scroll or press { $keys }.
   *[other] { $count } more answers. Scroll or press { $keys }.
}
app-talk-folded = { $count ->
    [one] 1 sentence earlier
   *[other] { $count } sentences earlier
}
app-talk-unfolded = Fold away
app-talk-tell-on = Go on
app-talk-tell-on-key = or press the space bar
app-talk-next-scene = To the next scene
app-talk-minutes-left = { $minutes ->
    [one] about 1 minute left
   *[other] about { $minutes } minutes left
}
app-talk-course = Scene { $scene } of { $scenes }, { $left }
app-talk-more-lines = { $count ->
    [one] 1 more line below. Scroll on.
   *[other] { $count } more lines below. Scroll on.
}
app-talk-stuck = The case leads nowhere here, at { $beat }. That is a mistake in the case. Your talk is kept; take a step back.
app-talk-over = This was the last moment.
app-talk-look-back = Go to the look back
app-talk-read-on = Go on
app-talk-or-esc = or press Esc
app-talk-promises = Promises
app-talk-no-promises = You have promised nothing yet that anybody can hold you to.
app-talk-promised = You to { $to }, { $state }
app-talk-known = What you know of { $who }
app-talk-known-none-title = What you know of others
app-talk-known-none = You have not yet heard what lies behind their words.
app-talk-heard = Heard at: { $moment }
app-talk-own-note = Own note
app-talk-own-note-hint = Type here what you want to remember.
app-talk-nothing-earlier = Nothing has been said yet.
app-meter-more = more
app-meter-same = the same
app-meter-less = less

# Pause and help
app-pause = Pause
app-pause-kept = Your talk is kept up to your last answer.
app-pause-go-on = Go on
app-pause-look-back = Back to the look back
app-pause-leave = Stop and keep
app-top-help = Help: keys
app-help = Keys
app-key-tab = Tab
app-key-enter = Enter
app-key-numbers = 1 to 9
app-key-space = Space
app-key-n = N
app-key-d = D
app-key-e = E
app-key-backspace = Backspace
app-key-page = Page Up, Page Down, Home, End
app-key-escape = Esc
app-key-f1 = F1
app-key-undo = Ctrl+Z
app-key-redo = Ctrl+Y, Ctrl+Shift+Z
app-key-play = Ctrl+Enter, F5
app-key-find = Ctrl+F
app-key-arrows = Arrows
app-key-map-enter = Enter on the map
app-key-zoom = +, -, 0
app-key-next-text = Ctrl+Enter at Translation
app-key-copy = Ctrl+C, Ctrl+V
app-key-order = Alt+↑, Alt+↓
app-key-order-scene = Alt+Shift+↑, Alt+Shift+↓
app-help-undo = undo, outside a field
app-help-redo = do again, outside a field
app-help-play = play from this moment
app-help-find = search the case
app-help-arrows = to the next card of the map
app-help-map-enter = to the sheet of this moment
app-help-zoom = on the map: larger, smaller, everything
app-help-next-text = to the next text that is not translated yet
app-help-copy = copy and paste this moment, or the choice where you are
app-help-order = this moment, or the choice where you are, earlier or later
app-help-order-scene = the scene of this moment earlier or later
app-help-studio-escape = close what is open; where nothing is, the case
app-help-tab = to what comes next; with Shift back
app-help-enter = choose what has the ring
app-help-numbers = choose an answer
app-help-space = show the whole sentence
app-help-n = open the notebook
app-help-d = open the file
app-help-e = read what was said earlier
app-help-backspace = a step back
app-help-page = read on or back
app-help-escape = close what is open, pause the talk, or go back
app-help-f1 = this explanation

# Note
app-note-lead = { $least ->
    [0] Choose at most { $most } sentences. Write everything so that the other may read it.
   *[other] Choose { $spare ->
        [0] { $most }
       *[other] { $least } to { $most }
    } sentences. Write everything so that the other may read it.
}
app-note-preview = This is how it will be written down
app-note-partner = Partner
app-note-spoken = Spoken to
app-note-case = Case
app-note-nothing = You have chosen nothing yet.
app-note-read-by = Others read this. The partner may ask for it.
app-note-count = { $count } chosen
app-note-needed = { $count ->
    [one] Choose 1 more.
   *[other] Choose { $count } more.
}
app-note-room = You may choose { $count } more.
app-note-full = There is no room for more.
app-note-record = Record

# Look back
app-debrief = Look back
app-debrief-story = What happened afterwards
app-debrief-pattern = Pattern and course
app-debrief-interests = Interests
app-debrief-mirror = Conversation mirror
app-debrief-promises = Promises and note
app-debrief-masters = Partner, organisation, board and city
app-debrief-on = Go on
app-debrief-go = Go to the look back
app-debrief-skip = Skip
app-debrief-saved = Look back saved: { $file }
app-debrief-filled = { $count } of { $all } questions answered
app-debrief-own-title = Your picture first
app-debrief-own-lead = Fill this in before you read on. Only you see your answers.
app-debrief-own-how = How do you think { $partner } sees you now?
app-debrief-own-competence = I know what I am talking about.
app-debrief-own-goodwill = I care about the other’s interest.
app-debrief-own-integrity = I do what I say.
app-debrief-own-least = Not at all
app-debrief-own-most = Completely
app-debrief-own-later = Next you see your picture beside that of { $partner }.
app-debrief-own-moment = Which moment tipped the balance?
app-debrief-unfinished = This talk is not finished yet, so you do not know yet what happens afterwards.
app-debrief-goals = What you wanted to reach
app-debrief-shape = Pattern
app-debrief-no-shape = No fixed pattern
app-debrief-no-shape-lead = The relationship fits none of the fixed patterns. Look at its parts.
app-debrief-axis-up = Up: the relationship with { $partner } is good
app-debrief-axis-right = Right: role and public interest hold up
app-debrief-quadrant = Four boxes. The talk ended in the box “{ $name }”. { $means }
app-debrief-changed = What changed in how { $partner } sees you
app-debrief-start = start
app-debrief-end = end
app-debrief-defines = decides the pattern
app-debrief-course = Course by moment.
app-debrief-as-table = Show as a table
app-debrief-as-plot = Show as a picture
app-debrief-relation = Relationship
app-debrief-trust = Trust
app-debrief-tension = Tension
app-debrief-high = high
app-debrief-low = low
app-debrief-replay = Read the whole moment again
app-debrief-working = What could still be reached after each moment is being worked out.
app-debrief-mirror-lead = These are counts, not a judgement.
app-debrief-mirror-said = What you said
app-debrief-mirror-moves = What you did, and how often
app-debrief-mirror-key = Filled: your words. Empty: those of the others.
app-debrief-promised = What you promised
app-debrief-no-promises = There was no promise that came back later.
app-debrief-masters-lead = You work for four sides at once. This is how they came out of the talk.
app-debrief-counters = What it did to your role and your organisation
app-debrief-counters-lead = These counters start at zero. They go up or down with what you do.
app-debrief-take = What do you take with you?
app-debrief-before = Beforehand you wrote:
app-debrief-no-points = This talk gives no learning points.
app-debrief-intention = Your intention
app-debrief-intention-lead = In your own words. It is kept by itself.
app-debrief-if = If …
app-debrief-then = then …
app-debrief-who = With whom?
app-debrief-when = When?
app-debrief-done = Done
app-debrief-moment-agreed = You said that moment { $step } of { $all } tipped the balance. It is one of the moments below.
app-debrief-moment-other = You thought that moment { $step } of { $all } tipped the balance. Other moments weighed more.
app-debrief-what-if = What if? Play on from another moment
app-debrief-what-if-lead = Choose a moment and play on from there. Thick ring: a decisive moment.
app-debrief-moment = Moment { $step }: { $title }
app-debrief-chose = You chose:
app-debrief-others = { $count ->
    [0] There was no other answer.
    [one] There was 1 other answer.
   *[other] There were { $count } other answers.
}
app-debrief-first-kept = Your first talk stays kept.
app-debrief-play-from = Play on from { $step }
app-debrief-discussion = To discuss together

# Settings
app-settings = Settings
app-settings-back = Back to your talk
app-settings-reading = Reading and moving
app-settings-language = Language
app-settings-case-language = Language of the case
app-settings-case-language-hint = A talk that is under way goes on in the new language, with what was said already. A case that does not exist in this language is read in its own.
app-settings-case-language-own = As the program
app-settings-text = Size of text
app-settings-percent = { $percent } %
app-settings-colours = Colours
app-settings-light = Light
app-settings-dark = Dark
app-settings-contrast = High contrast
app-settings-pace = Pace of text
app-settings-pace-hint = Click or press the space bar for the whole sentence.
app-settings-calm = Calm
app-settings-plain = Usual
app-settings-at-once = All at once
app-settings-telling = Telling
app-settings-telling-hint = A new scene always waits until you go on.
app-settings-by-itself = By itself
app-settings-by-press = By press
app-settings-telling-at-once = All at once
app-settings-still = Less movement
app-settings-still-hint = The figures stand still.
app-settings-talk = During the talk
app-settings-timed = Time limits
app-settings-timed-hint = Some moments put you under time pressure.
app-settings-meters = Meters
app-settings-meters-hint = Are they off? Then the face tells you.
app-settings-letters = Letters as keys
app-settings-letters-hint = N, D and E open the notebook, the file and what was said earlier.
app-settings-sample = This is how it looks
app-settings-sample-said = Your roof leaks. I reported it five times.
app-settings-sample-answer = Five reports, and no reply. That is not good.
app-settings-files = Your files
app-settings-kept = Everything stays on this computer. { $sessions ->
    [0] No talk
    [one] 1 talk
   *[other] { $sessions } talks
} and { $intentions ->
    [0] no intention
    [one] 1 intention
   *[other] { $intentions } intentions
} are kept.
app-settings-folder = Folder { $folder }
app-settings-open = Open the folder
app-settings-delete = Erase everything …
app-delete = Erase everything?
app-delete-question = You erase { $sessions ->
    [one] 1 talk
   *[other] { $sessions } talks
} and { $intentions ->
    [one] 1 intention
   *[other] { $intentions } intentions
} on this computer. You cannot undo this.
app-delete-keep = Keep everything
app-delete-all = Erase everything
app-deleted = Everything is erased.

# What can go wrong
app-kept-now = Your talk is kept.
app-changed-since = The case has changed since you stopped. All your answers still exist; the outcome may differ.
app-texts-of-then = The case has changed since you stopped. You read the texts of then.
app-texts-of-then-refused = The case has changed since you stopped, and one of your answers no longer exists. You go on with the texts of then.
app-session-cut = The last line of this talk was not finished and does not count. At your next answer the file as it was is set apart.
app-set-aside = The file as it was now stands apart, in { $file }.
app-reloaded = The case has changed. Your talk was played again on the new version.
app-reloaded-not = The case has changed, but your talk does not fit the new version. You go on with the old one.
app-reloaded-broken = The new version does not start. See the mistakes among the cases.
app-trouble-start = This case could not begin.
app-trouble-no-case = The case “{ $case }” is gone. Your talk is still in the folder.
app-trouble-no-longer = This talk no longer fits the case. The file has not changed.
app-trouble-pick = Answer { $number } is no longer possible: { $why }.
app-trouble-own-closed = Your own words beside this conversation could not be opened now.
app-trouble-own-closed-then = Nothing is lost: what was there stays, and what you write now is added. Close what holds the file and open the conversation again to see them. ({ $why })
app-trouble-texts-unkept = The texts of the case could not be kept with your talk.
app-trouble-texts-unkept-then = Your talk itself is kept. If the case changes later, the look back shows the new texts. ({ $why })
app-trouble-unkept = Your talk cannot be kept right now.
app-trouble-unkept-then = Nothing is lost: you can simply play on. Make room on the disk or give access to the folder, and try again. ({ $why })
app-trouble-unreadable = { $count ->
    [one] One file could not be read.
   *[other] { $count } files could not be read.
}
app-trouble-unreadable-then = It stands apart in the folder. Nothing was erased.
app-trouble-settings = Your settings could not be kept. They hold until you close the app.
app-trouble-export = The look back could not be saved. Your talk is safe.
app-trouble-open = The folder could not be opened. It is here: { $folder }
app-trouble-delete = Not everything could be erased.
app-plan-preview = Your plan
app-plan-record = This is my plan
app-plan-less = Less: { $text }
app-plan-more = More: { $text }

## Group

app-group = Group
app-group-lead-in = Play a case with a group: everyone joins with their own phone, without an account.
app-group-case = Case
app-group-form = Form
app-group-form-together = Together
app-group-form-alone = Each alone
app-group-form-threes = In threes
app-group-form-driven = You choose
app-group-hint-together = Everyone votes, talks and votes again. You confirm the choice.
app-group-hint-alone = Everyone plays at their own pace. From five people on you see where they part.
app-group-hint-threes = At each table a player, an adviser and an observer. Roles change with the scene.
app-group-hint-driven = The group votes as advice. You choose, or an actor plays the other person.
app-group-who = Who can join
app-group-who-network = Everyone on this network
app-group-who-here = This computer only
app-group-who-network-hint = Phones on the same Wi-Fi. What is sent is not encrypted; no names are sent.
app-group-who-here-hint = To try it out yourself.
app-group-open = Open the group
app-group-opening = The group is opening …
app-group-on-network = For whoever is on the same network, not encrypted.
app-group-only-here = On this computer only.
app-group-lead = Lead in the browser
app-group-project = Let everyone watch on this screen
app-group-project-page = Open the screen as a page
app-group-project-stop = Stop watching
app-group-network = Test the network
app-group-stop = Close the group
app-group-stop-hint = What was played is kept. When you open a group again later, this one can go on too.
app-group-stopped = The group is closed. What was played is kept.
app-group-full = Full screen (F11)
app-group-window = In a window (F11)
app-group-trouble = The group cannot be opened.
