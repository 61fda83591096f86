# How a talk ends: the closing card, the look back as one page, and handing it over

app-debrief-ended = How it ended: { $title }
app-debrief-endings = { $all ->
    [one] This case has one ending.
   *[other] This case has { $all } endings. You have now seen { $seen }.
}
app-debrief-ending-new = This ending is new to you.

app-debrief-mine-said = You: “{ $text }”
app-debrief-mine-did = You: { $text }

app-debrief-seen-by = How { $partner } saw you
app-debrief-seen-mine = what you thought
app-debrief-seen-theirs = what { $partner } saw
app-debrief-seen-same = { $partner } saw it the same way.
app-debrief-seen-higher = { $partner } saw that more than you thought.
app-debrief-seen-lower = { $partner } saw that less than you thought.
app-debrief-seen-line = { $mine ->
    [0] “{ $statement }” { $partner }: { $theirs } of { $all }.
   *[other] “{ $statement }” You thought { $mine } of { $all }; { $partner }: { $theirs } of { $all }.
}

app-debrief-play-on = Play on from here
app-debrief-points-lead = { $count ->
    [one] One learning point from this talk.
   *[other] Choose one learning point to work on.
}
app-debrief-more = More about this talk
app-debrief-numbers-shown = Show the numbers too
app-debrief-hand-over = Save or hand over

app-time-date = { $day } { $month } { $year }
app-time-in-tomorrow = Tomorrow
app-time-in-week = In a week
app-time-in-month = In a month

app-hand-over-form = In which form?
app-hand-over-pdf = PDF, 2 pages
app-hand-over-page = Web page
app-hand-over-pdf-lead = The moments and the learning points. Good to print or to mail.
app-hand-over-page-lead = Everything, with the whole talk. Opens in your browser.
app-hand-over-own = What I wrote myself goes along
app-hand-over-own-in = Your own picture, your note and your intention are in it. Whoever gets this reads them.
app-hand-over-own-out = What you filled in and wrote yourself is not in it.
app-hand-over-numbers = The numbers go along
app-hand-over-dated = Put the date on it
app-hand-over-name = Your name (may stay empty)
app-hand-over-folder = In which folder?
app-hand-over-save = Save and open
app-hand-over-cancel = Cancel
app-hand-over-open = Open
app-hand-over-file = look-back-{ $case }

app-trouble-open-file = The file is there but could not be opened: { $file }

# The first minute, and the shelf

app-welcome = Welcome. Start here: practising a talk takes a quarter of an hour, and mistakes are free.
app-welcome-who = { $name }, { $function } at { $organisation }
app-welcome-partner = You talk to { $partner }.
app-welcome-goal = This is what you want to reach: { $goal }
app-welcome-minutes = { $minutes } minutes, and then you look back
app-welcome-begin = Start
app-welcome-prepare = Read up first
app-library-order-route = fixed, by route
app-library-busy-what-if = What if: at moment { $moment }
app-library-unfinished = Not finished yet
app-library-open-what-if = What if: { $title }
app-route-start = Start here
app-route-strict = Strict and near
app-route-house = Inside the house
app-route-many = Many at the table
app-route-other = Other cases

app-debrief-goal-reached = Reached.
app-debrief-goal-half = Half reached.
app-debrief-goal-missed = Missed.
app-debrief-goal-untold = Of this the ending tells nothing: { $goal }

# Two plays side by side
app-plays-compare = Lay side by side
app-plays-compare-name = Lay two plays side by side: { $title }
app-plays-title = { $title }: two plays side by side
app-plays-lead = What went alike, where it parted, and what came of it.
app-plays-choose = What lies at { $side }
app-plays-unfinished = Not finished yet
app-plays-gone = One of the two cannot be played again: the case has changed since.
app-plays-parted = Where it parted
app-plays-same = You answered the same both times.
app-plays-alike =
    { $count ->
        [0] The first answer was already another.
        [1] The first answer was the same.
       *[other] The first { $count } answers were the same.
    }
app-plays-decisive = This helped decide it.
app-plays-only = Only at { $side }
app-plays-end = How things stood at the end
app-plays-no-difference = The same both times
compare-level = How difficult the other was
compare-reached = reached
compare-half = half reached
compare-missed = missed
compare-untold = cannot be told
compare-person = How { $name } looked at you
compare-promise = Promise: { $text }
compare-unmade = not made
compare-quadrant = Relation and role

# What somebody means to do.
intention-lead-if = if
intention-lead-then = then
intention-both = If { $situation }, then { $does }.
intention-if = If { $situation } …
intention-then = I mean to: { $does }.
intention-who = With: { $who }
intention-when = When: { $when }
intention-who-when = With: { $who } · When: { $when }
app-library-intention = Intention: { $intention }
app-brief-intention = This is what you meant to do
