# Group sessions: the pages
live-other-language = Nederlands
live-front = Join a group session
live-code = Code
live-go = Go to the group
live-front-text = The code is on the screen in the room. You need no account.
live-to-front = To the start
live-back = Back to the group
live-practice-role = You are { $function } at { $organisation }.
live-practice-goals = This is what you want to reach
live-practice-kept = Your conversation belongs to this device. Nobody else sees it. It is erased after thirty days.
live-practice-before = What was said before
live-practice-erase = Begin again
live-practice-erase-go = Erase this conversation
live-practice = Practise alone
live-group = Group { $code }
live-join = Join
live-join-case = You are going to practise
live-join-observer = Join as an observer
live-join-locked = The group is locked. Ask the trainer to open it.
live-who-sees = Who sees this?
live-sees-none = No account, no name.
live-sees-vote = Nobody sees what you vote, not even the trainer, who only sees numbers.
live-sees-few = If fewer than five people vote, no numbers are shown, only whether you agree.
live-sees-alone = You play this conversation by yourself. The trainer only sees numbers once five people or more have played the same moment.
live-sees-name = Your bird name is only on your own phone, and at a table with those at your table. At the start the trainer can take a bird name out of the group.
live-sees-steering = The trainer can steer the other person. Afterwards you see when.
live-sees-until = What you did is erased after the session, a day later at most. The rest is erased on { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[other] December
 } { $year }.
live-sees-rehearsal = This is a rehearsal. Everything is erased when the facilitator closes it, or when nothing happens for a day.
live-sees-plain = This goes over the network of this room, unencrypted. So do not type names or secrets.
live-you = On this phone you are called { $seat }.
live-leave = Leave the group
live-left = You are out of the group
live-come-back = Come back into the group
live-lines = The conversation
live-moment = Moment { $number }: { $title }
live-briefing = The briefing
live-documents = Documents
live-documents-open = Read the documents
live-document-open = Open the document
live-document-came = (new)
live-document = You receive a document: { $title }
live-trainer-says = The trainer tells:
live-own-says = You:
live-own-does = You all choose:
live-alone-says = You:
live-alone-does = You choose:
live-others-play = The others each play a conversation of their own now
live-others-play-text = What they say cannot be seen here. In the look back you watch again.
live-status-alone = It is your turn.
live-notice-waiting-alone = You wait for the others.
live-improvised = (by the trainer)
live-does = You do:
live-topic = Another subject:
live-wrap-up = Wrap up
live-unanimous = Everybody who voted says the same. Who would have said something else?
live-agreed-agreed = Most of you agree.
live-agreed-divided = You are divided.
live-agreed-spread = The answers are spread.
live-yours = your vote
live-yours-first = your first vote
live-yours-last = your second vote
live-yours-both = your first and second vote
live-votes-hidden = not shown yet
live-shift = How the votes moved
live-shift-from = From first (down) to now (across)
live-question-speak = What do you say?
live-question-act = What do you do?
live-question-topic = What do you want to talk about?
live-question-several = What do you choose?
live-question-plan = How do you go about it?
live-question-again-speak = What do you say now?
live-question-again-act = What do you do now?
live-question-again-topic = What do you want to talk about now?
live-question-again-several = What do you choose now?
live-question-again-plan = How do you go about it now?
live-pick-speak = Say this
live-pick-act = Do this
live-pick-topic = Start about this
live-pick-several = Choose this
live-pick-plan = This is my plan
live-ask-run-off = A tie! Choose one of these answers
live-ask-several = Choose { $spare ->
    [0] { $most }
    [1] { $least } or { $most }
   *[other] { $least } to { $most }
 } answers.
live-closed-option = Not possible now.
live-vote = Vote
live-change = Change my vote
live-abstain = Abstain
live-voted = Your vote is kept. You can still change it.
live-abstained = You abstained. You can still vote.
live-others-vote = The others vote now
live-player-picks = The player chooses now
live-talk = Talk about it
live-talk-card = Tell your neighbour which answer you chose, and what you hope the other person does then. After that you vote again.
live-shown = The distribution
live-decide = The trainer chooses
live-decide-group = This got the most votes
live-in = You are in
live-in-text = The conversation begins soon. Leave this page open.
live-reading = Read along. Soon you choose what you would say.
live-play = Read how the other person reacts.
live-play-on = Read what comes of it.
live-play-ended = The conversation has ended.
live-paused = Pause
live-paused-text = The trainer goes on soon.
live-debrief = Look back
live-debrief-text = You look back on the conversation together.
live-closed = Thank you for taking part
live-closed-text = The group session is closed.
live-status-lobby = You are in. It begins soon.
live-status-reading = Read what is said.
live-status-vote1 = The vote is open.
live-status-talk = The vote is closed. Talk about it.
live-status-vote2 = The second vote is open.
live-status-shown = The distribution is shown.
live-status-decide = The trainer chooses.
live-status-play = It is decided. Read on.
live-status-paused = It stands still for a moment.
live-status-debrief = The look back has begun.
live-status-closed = The group session is closed.
live-notice-steering_possible = The trainer can steer the other person. Afterwards you see when.
live-notice-too_few_for_numbers = Fewer than five of you vote. No numbers will be shown, only whether you agree.
live-notice-table_is_open = At a table you see what the others choose.
live-notice-waiting = You are waiting for the others.
live-notice-facilitator_away = The trainer is away for a moment. Your vote is kept.
live-notice-clock_jumped = The computer stood still, so the group is paused. Go on when everybody is back.
live-table-role-player = You lead the conversation.
live-table-role-adviser = You advise the player. Speak aloud.
live-table-role-observer = You watch and note what works.
live-table-yours = You sit at table { $number }.
live-table = At this table: { $names }.
live-waiting = Wait a moment.
live-seconds-left = { $seconds } seconds left.
live-more-time = I need more time
live-ready = I have read it
live-is-ready = You have read it.
live-lens = What do you watch for?
live-lens-take = Take this lens
live-lens-listening = Does the player probe? And summarise?
live-lens-role = Does the player keep to the role and the mandate?
live-lens-promises = What is promised, and can it be kept?
live-lens-rose = Who is above or below, together or against?
live-note = What did you see? (may stay empty)
live-worked = This worked
live-jarred = This jarred
live-marks-text = What you note comes into the look back without a name.
live-try = Test question: what would you rather drink?
live-try-tea = Tea
live-try-coffee = Coffee
live-tried = That worked. Your phone is fine.
live-be-observer = I would rather observe
live-be-participant = I would rather take part
live-own-look-back = My look back
live-own-route = My route
live-own-route-text = You took part in “{ $title }” as { $seat }.
live-own-nothing = Nothing has been decided yet.
live-own-round = Vote { $round }:
live-own-together = All together
live-own-table = At table { $number }
live-own-none = no vote
live-own-abstained = abstained
live-own-erased = What you did is erased. Nobody can see it any more.
live-own-chose = You chose:
live-own-decided = The group chose:
live-own-decided-player = The player chose:
live-own-purged = Only you see this. Save or print it if you want to keep it: it is erased after the session.
live-take-along = Take my conversation along (a file for Tegenspel)
live-group-look-back = Look back of the group
live-go-back = Back
live-refresh = See whether there is something new
live-off = No connection. This page is trying again.
live-unsent = What you sent has not arrived yet. This page is trying again.
live-unsure = No answer came. See whether it worked, and try again if not.
live-closed-since = The vote has closed since. Whether your vote still counted can no longer be seen here.
live-foreign = An answer came, but not from the group. What you filled in is still there. See whether you are still on the right network, and try again.
live-newer = There is a new version of this page. Load the page again when you are done filling in.
live-told-vote = Your vote is kept.
live-rehearsed-worked = Simulated: here the answer connected well.
live-rehearsed-jarred = Simulated: here the answer missed the other person.
live-told-mark = Your note is kept.
live-told-late = This vote was closed before. Your vote was not counted.
live-screen-join = Join with your phone
live-screen-code = Code
live-screen-threes = Your phone says at which table you sit, and what you do there. Roles change with the scene.
live-screen-alone = Everybody has the conversation alone, on their own phone and at their own pace.
live-screen-table = Table { $number }
live-screen-at = { $where ->
    [done] done
    [waits] waits at moment { $moment }
   *[plays] at moment { $moment }
 }
live-screen-members = { $count ->
    [one] one seat
   *[other] { $count } seats
 }
live-screen-single = { $where ->
    [done] done
    [waits] { $count ->
        [one] waits for the others
       *[other] wait for the others
     }
   *[plays] still playing
 }
live-screen-folded = What was said before is on your phone.
live-screen-question-speak = What do we say?
live-screen-question-act = What do we do?
live-screen-question-topic = What do we want to talk about?
live-screen-question-several = What do we choose?
live-screen-question-plan = How do we go about it?
live-screen-question-again-speak = What do we say now?
live-screen-question-again-act = What do we do now?
live-screen-question-again-topic = What do we want to talk about now?
live-screen-question-again-several = What do we choose now?
live-screen-question-again-plan = How do we go about it now?
live-qr = QR code of { $address }
live-figure = { $name } ({ $mood })
live-mood-neutral = neutral
live-mood-warm = warm
live-mood-amused = amused
live-mood-thoughtful = thoughtful
live-mood-guarded = guarded
live-mood-irritated = irritated
live-mood-angry = angry
live-mood-disappointed = disappointed
live-mood-anxious = anxious
live-mood-relieved = relieved
live-lead = Lead
live-lead-lobby = The group comes in
live-lead-reading = The group plays
live-lead-vote1 = The group plays
live-lead-talk = The group talks
live-lead-vote2 = The group plays
live-lead-shown = The distribution
live-lead-decide = Choose
live-lead-play = The reaction
live-lead-groups-done = Everybody is done
live-lead-paused = Pause
live-lead-debrief = Look back
live-lead-closed = Closed
live-moved-on = The group had moved on. This is the page as it is now.
live-read-only = Another device leads the group now. Here you only look on.
live-phases = Steps of this moment
live-phase-reading = Read
live-phase-vote1 = Vote 1
live-phase-talk = Talk
live-phase-vote2 = Vote 2
live-phase-shown = Distribution
live-phase-decide = Choose
live-phase-play = Reaction
live-next-lobby = Begin the talk
live-next-reading = Go on
live-next-vote1 = Let everybody go on
live-gate-asks = Nobody waits yet. If you do this now, nobody will wait for the others later.
live-gate-yes = Yes, let everybody walk on
live-next-talk = Skip vote 2 and show the distribution
live-next-vote2 = Go on
live-next-shown = Go and choose
live-next-decide = Go on
live-next-play = Go on
live-next-groups-done = Go to the look back
live-next-paused = Go on
live-next-debrief = Close the session
live-next-open_vote = Open the vote
live-next-close = Close the vote
live-next-accept = Choose the answer with the most votes
live-next-resume = Go on after the pause
live-next-end = Close the session
live-look-back-aloud = Read the look back aloud
live-closes = After that nothing can be replayed, and what each person did is erased. The look back stays here.
live-rehearsal-closes = After that everything of this rehearsal is erased.
live-closes-yes = Yes, close it
live-ends = The conversation stops here, for everyone. Then the look back begins.
live-ends-yes = Yes, stop here
live-rewinds = Everyone goes back to this moment and chooses again.
live-rewinds-yes = Yes, go back
live-tied = Answers are tied. Choose yourself, vote again or draw.
live-nobody = Nobody chose anything. Choose for the group yourself.
live-they-play = Everybody plays at their own pace.
live-do-draw = Draw
live-do-runoff = Vote again on the tied ones
live-do-pause = Pause
live-do-resume = Go on
live-do-reveal-talk = Show the distribution
live-do-reveal-shown = Show more
live-do-reveal-decide = Show more
live-do-hide = Hide the distribution
live-do-extend = One more minute
live-do-back = Take the last step back
live-working = { $count } are still working.
live-suggest-talk = Suggestion: let them talk about it and vote again.
live-suggest-skip = Almost everybody agrees: talking and vote 2 can be skipped.
live-answers = Answers
live-choose = Choose for the group yourself
live-choose-go = Choose this
live-groups = Where they are
live-groups-alone = { $moment ->
    [0] { $members } done
   *[other] { $members } at moment { $moment }
 }
live-groups-threes = Table { $number } ({ $members }): { $moment ->
    [0] done
   *[other] moment { $moment }
 }
live-groups-together = Group { $number } ({ $members }): moment { $moment }
live-groups-driven = Group { $number } ({ $members }): moment { $moment }
live-picks = What was chosen
live-discussion = Questions for the discussion
live-start = The first five minutes
live-start-join = Let people type this address:
live-start-local = Only this computer can reach it. Start with --bind lan for phones in the room.
live-start-screen = Open the screen for the room
live-start-test = with your own phone.
live-start-try = Let everybody answer the test question. You see here how many phones work.
live-start-second = Link a second device and write the recovery words down (under Second device).
live-export = Take the look back along
live-export-text = Each file says what it contains and what not. It holds nothing of any single person.
live-export-page = Page to read and print
live-steer = Steer
live-steer-level = How difficult is the conversation?
live-calmer = Calmer
live-fiercer = Fiercer
live-steer-more = More steering
live-steer-left = { $count ->
    [0] Calmer and fiercer can be used again after the next answer.
    [one] Calmer or fiercer can be used once more before the next answer.
   *[other] Calmer or fiercer can be used { $count } more times before the next answer.
 }
live-steer-not-now = You can steer again when the group reads.
live-steer-told = What you do here is told in the look back.
live-facet = What changes?
live-facet-competence = competence
live-facet-benevolence = benevolence
live-facet-integrity = integrity
live-facet-satisfaction = satisfaction
live-facet-commitment = commitment
live-facet-tension = tension
live-facet-together = together or against (Leary's rose)
live-facet-above = above or below (Leary's rose)
live-less = Less
live-more = More
live-rigidity = How little does this person move along?
live-set = Set
live-events = Let this happen now
live-say = Let somebody say now (at most 280 characters)
live-say-who = Let { $name } say this
live-narrate = Tell the group something yourself
live-narrate-go = Tell
live-remark = Remark for the look back (the group does not see it now)
live-remark-go = Note
live-course = The course
live-rewind = Back to here
live-room = The group
live-lock = Lock the group
live-unlock = Unlock the group
live-end = Stop and go to the look back
live-end-room = Close the session
live-remove = Take somebody out of the group
live-remove-nobody = Nobody in yet.
live-remove-who = Bird name
live-remove-go = Take out
live-regroup = Another form
live-regroup-lobby = The talk begins at once, in that form.
live-regroup-together = Everybody goes on where you are now.
live-regroup-tables = The talks of now stop, and everybody begins again at moment 1. What tables decided stays in the look back.
live-regroup-anew = Everybody begins again, at moment 1.
live-mode-together = Together
live-mode-together-text = Everybody votes on what you say. You confirm.
live-mode-alone = Each alone
live-mode-alone-text = Everybody plays alone. You see where they part.
live-mode-threes = In threes
live-mode-threes-text = At each table a player, an adviser and an observer. Roles change with the scene.
live-mode-driven = You choose
live-mode-driven-text = The group votes as advice. You choose, or an actor plays the other person.
live-second = Second device and recovery
live-second-go = Link a second device
live-second-once = Open this address on the other device. It is shown once.
live-recovery = Recovery words
live-recovery-new = Make recovery words
live-recovery-once = Write these six words down. They are shown once. Earlier words no longer count.
live-recovery-where = Is this device broken? Open this address on another device and type the words there. So write it down too.
live-recovery-ask = The six words
live-recovery-go = Take the group over
live-recovery-text = The device that led the group only looks on after that.
live-recovery-wrong = Those are not the words of this group.
live-screen = Screen for the room
live-screen-text = A new address ends the old one.
live-screen-new = Make a new address
live-screen-asks = The screen that is open now then shows nothing any more: open the new address there.
live-screen-yes = Yes, make a new address
live-papers = Papers
live-paper-brief = Sheet for the trainer
live-paper-observer = Sheet for the observer
live-paper-actor = Card for whoever plays { $name }
live-delete = Delete the group
live-delete-rehearsal = Everything is erased when you close the rehearsal, or when nothing happens for a day.
live-delete-text = Otherwise everything is erased on { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[other] December
 } { $year }.
live-delete-go = Erase everything now
live-deleted = Everything about this group is erased.
live-library = Begin a group session
live-library-case = Which case?
live-library-about = Level { $level }, { $minutes } minutes
live-library-form = Which form?
live-library-rules = How do you vote?
live-library-open = Open the group
live-rounds-two = Vote twice, with talk in between
live-rounds-one = Vote once
live-tie = When votes are tied
live-tie-facilitator = I choose
live-tie-run-off = they vote again
live-tie-draw = lots are drawn
live-seconds = Seconds for each vote (empty: no clock)
live-pressure = The case's own time pressure holds
live-bars-in-talk = The distribution is shown while people talk
live-tables-vote = In threes the table votes (otherwise the player chooses)
live-test = Network test
live-test-text = Open this page on your phone, on the network of the room.
live-test-page = The page arrives:
live-test-form = Sending:
live-test-stream = Updating by itself:
live-test-good = ok
live-test-slow = testing
live-test-send = Send something
live-test-no-script = not tested: without a script you refresh with a button
live-test-bad-stream = fails: something holds messages back. The pages then ask for news themselves.
live-test-fails = If the page does not arrive
live-test-apart = Many guest networks keep devices apart. Use a phone's hotspot or a router of your own then.
live-test-hotspot = The hotspot of Windows takes eight devices.
live-test-firewall = Let this computer's firewall allow the program on this network.
live-error-form = This form cannot be read. Load the page again and try once more.
live-error-large = That is too much text. Make it shorter and try again.
live-error-slow = Sending took too long. Try again.
live-error-code = There is no group with this code. Look at the screen again.
live-error-many = Too many wrong codes were typed. Wait half a minute.
live-error-none = This page is not there, or no longer.
live-error-seat = You take no part on this device. Type the code of the group.
live-error-lead = This device does not lead this group.
live-error-unknown = The group cannot do that.
live-error-kept = Not kept. Try again in a moment.
live-error-pdf = The PDF could not be made. Take the page and print it.
live-error-busy = Many people come in at once. Try again in a moment.
live-days = { $days ->
    [one] A day later.
   *[other] { $days } days later.
 }
live-votes = { $count ->
    [one] 1 vote
   *[other] { $count } votes
 }
live-given = { $count ->
    [one] You steered once.
   *[other] You steered { $count } times.
 }
live-count-lobby = { $joined ->
    [0] Nobody in yet
   *[other] { $joined } in, { $present } awake
 }
live-count-tried = { $tried } of { $joined } tried, { $asleep ->
    [0] all phones are awake
    [one] one phone is asleep
   *[other] { $asleep } phones are asleep
 }
live-count-voted = { $voted } of { $present } present voted
live-count-simulated = { $count } of them simulated
live-count-ready = { $ready } of { $present } present have read it
live-count-present = { $present } of { $joined } present

# Group sessions: what the command says
host-join = Join:         { $value }
host-practise = Practise:     { $value }
host-code = Code:         { $value }
host-lead = Trainer:      { $value }
host-screen = Screen:       { $value }
host-only-here = Only this computer can reach it. With --bind lan, phones in the room can join.
host-on-network = Everybody on this network can reach it, unencrypted. Votes hold no names. Share the trainer’s address with nobody.
host-stop = Stop with Ctrl+C. What is kept goes on later with `tegenspel host --resume`.
host-stopped = Stopped. Everything is kept.
host-no-rooms = No group sessions are kept.
host-left-out = Group { $code } cannot go on: { $why }
host-rehearsed-elsewhere = The simulated phones of group { $code } take part through another host already. This one takes them over when that one stops.
host-few-places = The system allows only { $count } connections. Raise the limit with `ulimit -n`.
host-listen = { $address } cannot be listened at: { $cause }
host-public-url = { $url } is no address that begins with https:// and ends with a name.
host-no-case = Name the case that is to be practised.
host-no-network = This computer is on no network.
host-bind = { $address } is no address of this computer: write `local`, `lan` or an IP address.
host-not-local = { $address } can be reached from outside. That is not possible without encryption: give a certificate with --tls-cert and --tls-key, or put a proxy in front and name the address with --public-url.
live-cost = { $cost ->
    [0] free
   *[other] costs { $cost }
}
live-plan-left = Left of { $total } { $word }:
live-plan-to-divide = Still to divide of { $total }:
live-error-plan = This plan is not right: use each place once, and divide in whole steps.
