# A group's look back
group-heading = The group looks back: { $title }
group-eyebrow = Look back of the group
group-contents = Contents
group-people = { $participants ->
    [0] Nobody took part
    [one] One participant
   *[other] { $participants } participants
 }{ $observers ->
    [0] {""}
    [one] {" "}and one observer
   *[other] {" "}and { $observers } observers
 }.
group-when = { $day }, from { $from } to { $to }. Level { $level }.
group-date = { $day } { $month } { $year }
group-mode-together = Form: one conversation together, with votes.
group-mode-alone = Form: a conversation each.
group-mode-threes = Form: conversations at tables.
group-mode-driven = Form: the trainer chose, and the group advised by voting.
group-directed = The trainer stepped in, so do not compare how it came out with other groups.

# The name of a file, before the case and the day
group-file = look-back

# The three parts, to be read aloud
group-describe = What happened?
group-describe-lead = About four minutes. Only what happened, no judgement yet.
group-analyse = Why did it go that way?
group-analyse-lead = About eight minutes. Ask the group first, each time: what did you want here, and what did the other person hear?
group-apply = What do you take with you?
group-apply-lead = About three minutes. Everybody picks one learning point and one conversation in which it will help.
group-reference = Reference: every moment with its votes
group-reference-lead = This part is not for reading aloud. Look things up here.
group-unfinished = This conversation was not finished, so here is only how it went.
group-nothing = This group has not decided anything yet.
group-table = Table { $number } ({ $members ->
    [one] one seat
   *[other] { $members } seats
 })
group-table-left = Table { $number }
# Where tables were made twice, the first of each time is “Table 1”.
group-division = { $name }, division { $which }
group-room = The whole group
group-tables = The tables side by side
group-tables-lead = Each table had a conversation of its own.
group-tables-who = Who
group-tables-end = How it ended
group-tables-decisions = Decisions
group-tables-unfinished = not finished

# The route
group-route = The route
group-route-table = Every decision in order
group-route-number = No.
group-route-moment = Moment and decision
group-route-agreed = Agreed?
group-route-how = How decided
group-route-relation = Relationship
group-route-left = side road: you went back
group-map-desc = The route, with { $count ->
    [one] one decision
   *[other] { $count } decisions
 }. Under each number stands whether the group agreed. The table below says the same in words.
group-map-support = share who wanted this
group-map-key = On the line: ● agreed, ◆ divided, ■ spread, ○ no vote. Above the line: the share of voters who wanted the decision, at first (open) and after talking (solid). With a T: the trainer stepped in here. Lower down: a side road that you left. Tinted: this moment was decisive.
group-map-key-few = On the line: ● agreed, ◆ divided, ■ spread, ○ no vote. With a T: the trainer stepped in here. Lower down: a side road that you left. Tinted: this moment was decisive.
group-lead-decisions = { $count ->
    [one] You made one decision.
   *[other] You made { $count } decisions.
 }
group-lead-agreed = { $count ->
    [one] at one you agreed
   *[other] at { $count } you agreed
 }
group-lead-divided = { $count ->
    [one] at one you were divided
   *[other] at { $count } you were divided
 }
group-lead-spread = { $count ->
    [one] at one your answers were spread
   *[other] at { $count } your answers were spread
 }
group-lead-after = After the last vote: { $list }.
group-lead-closer = { $count ->
    [one] Once, talking brought you closer together.
    [2] Twice, talking brought you closer together.
   *[other] { $count } times, talking brought you closer together.
 }
group-lead-apart = { $count ->
    [one] Once, you agreed less after talking than before.
   *[other] { $count } times, you agreed less after talking than before.
 }
group-lead-moved = Most people changed their answer at moment { $number }, “{ $title }”: { $moved } of { $voted }.
group-lead-otherwise = { $count ->
    [one] Once, the trainer chose against most of the votes.
   *[other] { $count } times, the trainer chose against most of the votes.
 }
group-lead-drawn = { $count ->
    [one] Once, lots were drawn.
   *[other] { $count } times, lots were drawn.
 }
group-lead-clock = { $count ->
    [one] Once, time ran out without a decision.
   *[other] { $count } times, time ran out without a decision.
 }
group-lead-back = { $count ->
    [one] You went back to an earlier moment once. What you had played until then is kept as a side road.
   *[other] You went back to an earlier moment { $count } times. What you had played until then is kept as a side road.
 }
group-lead-few = Fewer than five people voted each time, so there are no numbers.
group-agreed = agreed
group-divided = divided
group-spread = spread
group-unvoted = no vote
group-agreed-moved = first { $first }, then { $last }
group-how-accepted = most of the votes
group-how-chosen = the trainer chose
group-how-otherwise = the trainer chose otherwise
group-how-drawn = drawn by lot
group-how-player = the player chose
group-how-table = the table chose
group-how-clock = time ran out
group-moved = { $moved ->
    [0] Nobody changed their answer.
    [one] One of { $voted } changed their answer.
   *[other] { $moved } of { $voted } changed their answer.
 }

# Decisive moments
group-said = You said:
group-did = You did:
group-moment-votes = In the vote the group { $agreed ->
    [agreed] agreed
    [divided] did not agree: it was divided
   *[spread] did not agree: the answers were spread
 }.
group-moment-counts = { $votes } of { $voted } chose this.
group-moment-trainer = The trainer chose this, against most of the votes.

# Minorities
group-minorities = What a minority wanted
group-minorities-lead = Played out from the same point and with the same luck, then with your own later answers for as long as they were still on offer. What the trainer did later is left out.
group-minorities-none = There was no large minority with another answer.
group-minorities-more = { $count ->
    [one] One more minority answer is in the reference part.
   *[other] { $count } more minority answers are in the reference part.
 }
group-minority-wanted = { $votes } of { $voted } wanted:
group-minority-wanted-some = Part of the group wanted:
group-minority-quality = After that the relationship would have stood at { $quality }. After your decision it was { $instead }.
group-minority-same = After that the relationship would have stood where it stood after your decision: at { $quality }.
group-minority-ended = With your later answers it would have ended like this: “{ $ending }”, with the relationship at { $quality }.
group-minority-ended-same = With your later answers it would have come to the same ending, with the relationship at { $quality }.
group-minority-ended-at-once = That would have ended the conversation like this: “{ $ending }”, with the relationship at { $quality }.
group-minority-parted = { $followed ->
    [0] Your next answer was not possible then: the conversation stood at “{ $parted }”.
    [one] One of your later answers was still possible. Then it went another way: the conversation stood at “{ $parted }”, with the relationship at { $quality }.
   *[other] { $followed } of your later answers were still possible. Then it went another way: the conversation stood at “{ $parted }”, with the relationship at { $quality }.
 }
group-minority-stopped = With this answer too all your later answers were possible. Where you stopped, the relationship would have stood at { $quality }.

# Observers
group-lenses = What the observers saw
group-lenses-lead = Lens by lens. Let the observers speak first.
group-lenses-none = The observers marked nothing.
group-lens-listening = Listening
group-lens-role = Role and mandate
group-lens-promises = Promises
group-lens-rose = Leary’s rose
group-mark-moment = Moment { $number }, “{ $title }”:
group-marks-worked = { $count ->
    [one] It worked at moment { $numbers }.
   *[other] It worked at moments { $numbers }.
 }
group-marks-jarred = { $count ->
    [one] It jarred at moment { $numbers }.
   *[other] It jarred at moments { $numbers }.
 }
group-marks-both = { $count ->
    [one] The observers differed at moment { $numbers }.
   *[other] The observers differed at moments { $numbers }.
 }
group-mark-counts = It worked { $worked ->
    [one] once
   *[other] { $worked } times
 } and jarred { $jarred ->
    [one] once
   *[other] { $jarred } times
 }.
group-mark-worked = It worked here.
group-mark-jarred = It jarred here.
group-mark-both = For some it worked, for others it jarred.

# Interests that nobody opened
group-unopened = What nobody brought to the table
group-unopened-lead = This lay behind what somebody said. Nobody asked about it.
group-unopened-none = Everything that lay behind somebody’s words came to the table.
group-unopened-tables = No table brought this to light.

# The trainer's hand
group-acts = What the trainer did
group-acts-lead = The trainer steered the conversation. Bear that in mind when you read how it came out.
group-act-before = Before moment { $number }: { $act }
group-act-after = After the last decision: { $act }
group-remarks = The trainer’s remarks
group-remark-at = Moment { $number }: { $text }
group-remark = { $text }

# Reference
group-votes-caption = Votes at moment { $number }
group-votes-letter = Letter
group-votes-option = Answer
group-votes-first = First vote
group-votes-last = Last vote
group-votes-only = Votes
group-votes-picked = decision
group-votes-few = Fewer than five votes: no numbers.
group-votes-none = There was no vote.
group-shift-from = { $count } from { $from } to { $to }
# Where several were chosen at once.
group-shift-added = { $count } with { $to } added
group-shift-dropped = { $count } without { $from }
group-shift-none = no answer
group-shift = How opinion moved: { $list }.

# Those who played alone
group-picks = What was chosen
group-picks-lead = Of those who played alone only totals are given. Moments with fewer than five choices are left out.
group-picks-none = Nowhere did five or more people choose, so there are no totals.
group-picks-choice = Choice
group-picks-count = How often

# What it contains
group-about-file = What this file contains, and what it does not
group-about-has = It contains
group-about-lacks = It does not contain
group-has-course = the moments, the decisions and how they were made
group-has-votes = how many people voted for each answer, round by round, from five votes on
group-has-shift = how opinion moved between two rounds, added up
group-has-minorities = what would have come of a minority’s answer
group-has-marks = what observers marked, added up, and their notes without names
group-has-trainer = what the trainer did and remarked
group-has-debrief = what the conversation teaches
group-has-times = when each decision was made
group-lacks-persons = names, pseudonyms, devices or addresses
group-lacks-seats = what any single person voted, chose or marked
group-lacks-few = numbers where fewer than five people voted
group-lacks-grade = a grade, or a judgement of any person
group-lacks-texts = what the others said in the conversation
group-lacks-marks = observers’ notes and the trainer’s remarks
group-course-hash = Checksum of the course: { $hash }. Whoever has the course can tell by it whether anything was changed.
group-deleted-on = On { $date } everything about this session is deleted. What you saved or printed yourself stays with you.

# The table for a spreadsheet
group-csv-kind = kind
group-csv-group = group
group-csv-number = moment
group-csv-time = time
group-csv-beat = place in the case
group-csv-title = title
group-csv-course = in the course
group-csv-key = key
group-csv-text = text
group-csv-first = first vote
group-csv-last = last vote
group-csv-picked = decision
group-csv-how = how decided
group-csv-agreed-first = at first
group-csv-agreed-last = then
group-csv-lens = lens
group-csv-worked = worked
group-csv-jarred = jarred
group-csv-quality = relationship
group-csv-yes = yes
group-csv-no = no
group-csv-row-contains = contains
group-csv-row-leaves-out = leaves out
group-csv-row-about = about
group-csv-row-moment = moment
group-csv-row-answer = answer
group-csv-row-shift = shift
group-csv-row-minority = minority
group-csv-row-mark = observation
group-csv-row-trainer = trainer
group-csv-row-remark = remark
group-csv-row-ending = ending
group-csv-row-unopened = not brought up
group-csv-row-pick = choice alone

# On the command line
look-back-no-room = No group with the code `{ $code }` is kept. Name where groups are kept with --store.
look-back-room-not-begun = This group has not played yet, so there is nothing to look back on.
look-back-room-text = There is no look back of a group for the terminal. Choose html, markdown, json, csv or xapi.
look-back-form-of-room = csv and xapi are only of a group: name it with --room.
