# Writing: making a case without opening its file.
app-studio = Writing
app-studio-lead = Make your own case. Everything is saved at once.
app-studio-new = New case
app-studio-new-title = Title
app-studio-new-title-hint = For example: The terrace on the corner
app-studio-new-from = Begin with
app-studio-new-make = Make the case
app-studio-new-folder = The folder is called { $folder }.
app-studio-template-gesprek = Dutch template: a talk and what came of it
app-studio-template-conversation = Template: a talk and what came of it
app-studio-copy-of = Copy of { $title }
app-studio-own = Your own cases
app-studio-own-none = You have no case of your own yet.
app-studio-delete-name = Delete: { $title }
app-studio-delete-case = Delete “{ $title }”?
app-studio-delete-not = Keep the case
app-studio-delete-do = Delete the case
app-studio-delete-back = Put back
app-studio-deleted = “{ $title }” is off the shelf. Its folder stands in { $place }.
app-studio-trouble-delete = The case could not go
app-studio-trouble-back = The case could not come back
app-studio-delete-question =
    The case goes off the shelf and out of Writing. Nothing is lost: its folder goes, with all that is in it, to { $place }. { $talks ->
        [0] No talks of it are kept.
        [one] The one talk of it that is kept stays; you see it again when the case is back.
       *[other] The { $talks } talks of it that are kept stay; you see them again when the case is back.
    }
app-studio-own-line = { $beats ->
    [one] 1 moment
   *[other] { $beats } moments
} in { $scenes ->
    [one] 1 scene
   *[other] { $scenes } scenes
}
app-studio-own-broken = { $count ->
    [one] 1 mistake
   *[other] { $count } mistakes
}: this case does not play yet
app-studio-open = Write on
app-studio-open-case = Write on in { $title }
app-studio-made = The case is made. What you change is saved at once.

app-studio-kept = Saved
app-studio-kept-soon = Saving …
app-studio-kept-not = Not saved: { $why }
app-studio-kept-not-yet = Not saved yet: { $why }
app-studio-kept-not-yet-at = Not saved yet at “{ $beat }”: { $why }
app-studio-left-unsaved = Not everything is saved
app-studio-undo = Undo
app-studio-redo = Redo
app-studio-play = Play from here
app-studio-walking = Looking for the way here …
app-studio-map = Map
app-studio-map-at = Map. Chosen: { $beat }
app-studio-outline = List
app-studio-boards = Overview
app-studio-findings = Findings
app-studio-findings-lead = What stands out about the case, of all moments and of the whole.
app-studio-findings-none = Nothing stands out about the case.
app-studio-sheet = Sheet
app-studio-search = Search for a word, an id or a person
app-studio-found = { $count ->
    [0] Nothing found
    [one] Found in 1 place
   *[other] Found in { $count } places
}
app-studio-nothing-found = Nothing found
app-studio-smaller = Smaller
app-studio-larger = Larger
app-studio-all = Everything
app-studio-choices = { $count ->
    [0] no choices
    [one] 1 choice
   *[other] { $count } choices
}
app-studio-unreached = nobody comes here
app-studio-has-finding = something is the matter here
app-studio-leads = “{ $choice }” goes to { $beat }
app-studio-leads-on = goes on to { $beat }
app-studio-board-none = Nothing yet. Make it with the button below.
app-studio-board-no-interests = Nothing yet. An interest is made at “People”, with “One more interest”.
app-studio-board-no-promises = Nothing yet. A promise is made on a sheet: choose “Choose what changes” below a choice, and type what is promised.
app-studio-speaks = speaks in
app-studio-moment = moment
app-studio-made-interest = It stands under “Interests” now.
app-studio-no-sheet = Choose a moment on the map or in the list.

app-studio-scene = { $scene } · { $id }
app-studio-beat-title = Title of this moment
app-studio-lines = What is said
app-studio-said = What { $who } says
app-studio-speaker = Who speaks
app-studio-narration = Narration
app-studio-player = Player
app-studio-mood = How it sounds
app-studio-mood-own = as the person feels
app-studio-cue = Stage direction
app-studio-thought = Thought
app-studio-when = Only if
app-studio-up = Move number { $number } up
app-studio-down = Move number { $number } down
app-studio-remove = Remove number { $number }
app-studio-remove-short = Remove
app-studio-add-line = Another line
app-studio-choices-title = What the player can choose
app-studio-choice = Choice { $number }
app-studio-says = The player says
app-studio-does = The player does
app-studio-length = { $count ->
    [one] 1 word
   *[other] { $count } words
}. The marks are the other choices.
app-studio-length-over = Nobody reads more than { $most } words with ease.
app-studio-to = Who hears this
app-studio-to-first = the first who is there
app-studio-to-whom = To: { $who }
app-studio-moves = What this is in the talk
app-studio-add-move = Choose what this is
app-studio-move-remove = Remove: { $name }
app-studio-reply = The reply to it
app-studio-add-reply = A reply
app-studio-why = Why this works or does not
app-studio-rating = Verdict
app-studio-rating-none = no verdict
app-studio-leads-to = Then
app-studio-add-choice = Another choice
app-studio-ear = Blind test
app-studio-ear-found = Whoever only hears how the choices sound picks “{ $choice }”. That is the best choice.
app-studio-ear-shared = Whoever only hears how the choices sound hesitates: another choice sounds as good as the best.
app-studio-ear-missed = Whoever only hears how the choices sound picks “{ $choice }”. That is not the best choice.
app-studio-ear-sign = How it is heard: { $sign }. { $remedy }.
app-studio-ear-whole = In the whole case { $percent } % of the best choices are found like that; at most { $most } % is fine.
app-studio-then = What comes then
app-studio-lead-name = Then: { $where }
app-studio-lead-none = nowhere
app-studio-lead-go = Go there
app-studio-lead-scene = Scene: { $title }
app-studio-lead-end = Ending: { $title }
app-studio-lead-topics = Back to the topics
app-studio-lead-return = Back to where this piece began
app-studio-lead-first = It depends: { $title }
app-studio-lead-chance = Chance: { $title }
app-studio-from = You come here from
app-studio-remove-beat = Remove this moment
app-studio-more-moment = More with this moment
app-studio-copy = Copy
app-studio-copy-choice = Copy choice { $number }
app-studio-copy-part = Copy: { $name }
app-studio-copy-beat = Copy this moment
app-studio-copy-scene = Copy the whole scene
app-studio-copied-choice = Copied: the choice “{ $title }”
app-studio-copied-beat = Copied: the moment “{ $title }”
app-studio-copied-scene = Copied: the scene “{ $title }”
app-studio-paste-choice = Paste the choice “{ $title }”
app-studio-paste-beat = Paste the moment “{ $title }” behind this
app-studio-paste-scene = Paste the scene “{ $title }” behind this
app-studio-paste-not-choice = A choice goes into a moment: choose one.
app-studio-paste-not-beat = A moment goes into a scene: choose a moment of it.
app-studio-paste-not-scene = A scene goes among the scenes: choose a moment of one of them.
app-studio-pasted = Pasted: “{ $title }”
app-studio-beat-earlier = This moment one place earlier in the scene
app-studio-beat-later = This moment one place later in the scene
app-studio-scene-earlier = The whole scene one place earlier
app-studio-scene-later = The whole scene one place later
app-studio-moved = “{ $title }” stands in place { $number } of { $all } now
app-studio-part-earlier = Put earlier: { $name }
app-studio-part-later = Put later: { $name }

app-studio-pick-lead = What comes next?
app-studio-pick-new = A new moment
app-studio-pick-new-what = It is made and comes in between.
app-studio-pick-moves = What does this choice do in the talk?
app-studio-picker-search = Search the list
app-studio-picker-done = Done

app-studio-sample = This is still the sample text.
app-studio-new-line = Write here what is said.
app-studio-new-choice = Write here what the player says.
app-studio-new-beat = New moment

app-studio-merged = The case was changed outside Tegenspel as well. Both changes are in it now.
app-studio-apart = The case was changed outside Tegenspel as well, in the same place
app-studio-apart-then = Your text has stayed. The other one is in { $file }.
app-studio-refused = That cannot be done like this
app-studio-needed = This is still needed somewhere
app-studio-needed-then = Choose a place to go there. Once it is gone from there, this can go as well.
app-studio-missing = Pasted. This is not in this case
app-studio-missing-then = Choose a place to go there. What you need you make in Overview; then you can choose it here again.
app-studio-missing-way = Where it led
app-studio-missing-speaker = somebody else says this now. Choose who says it.
app-studio-missing-addressed = this is to somebody else now. Choose who hears it.
app-studio-missing-lead = it goes on as what stands before it now. Choose at “Then” where it leads.
app-studio-missing-condition = the condition that asked for it is gone. Choose another one at “Only if”.
app-studio-missing-effect = what changed by it is gone. Choose something else at “Choose what changes”.
app-studio-missing-present = who does not exist cannot be there. Choose at the scene who is.
app-studio-missing-norm = the norm is gone. Choose another one.
app-studio-missing-value = the text showed what the story remembered; now the word itself stands there. Read the sentence again.
app-studio-missing-field = that was left out here.
app-studio-trouble-make = The case could not be made
app-studio-trouble-open = The case could not be opened
app-studio-trouble-keep = The case is not saved
app-studio-play-broken = This case does not play yet. Mend the mistakes first.
app-studio-play-never = No talk at all can come here
app-studio-play-unknown = No way here was found

app-studio-promises = Promises
app-studio-promise-made = made
app-studio-promise-kept = kept
app-studio-promise-warned = reported in time
app-studio-promise-broken = broken
app-studio-interests = Interests
app-studio-interest-opened = opens
app-studio-endings = Endings
app-studio-ending-from = from
app-studio-people = People
app-studio-topic-list = Topics
app-studio-promise-forgotten = nothing yet: this is forgotten
app-studio-lead-nowhere = { $title } does not exist

app-studio-case = The case
app-studio-scenes = Scenes
app-studio-text = Text
app-studio-summary = What it is about
app-studio-briefing = What the player reads first
app-studio-player-function = Function of the player
app-studio-player-organisation = Organisation of the player
app-studio-player-mandate = What the player may do
app-studio-intro = How the scene begins
app-studio-name = Name
app-studio-function = Function
app-studio-organisation = Organisation
app-studio-stake = What is at stake
app-studio-position = Position
app-studio-interest = Interest
app-studio-interest-key = What opens it
app-studio-new-scene = New scene
app-studio-new-person = New person
app-studio-new-ending = New ending
app-studio-new-position = Write here what this person wants.
app-studio-new-ending-text = Write here how it ends.
app-studio-remove-part = Remove: { $name }
app-studio-tried = You are trying this talk. Nothing of it is kept.
app-studio-back = Back to writing

# What goes out and comes in: reviewers, one file, Twine, translating, and the first case step by step.
app-studio-share = Share
app-studio-share-out = Going out
app-studio-share-word = Save for reviewers (Word)
app-studio-share-word-lead = The whole script with numbers and room for remarks. You can write on meanwhile: remarks find their moment again.
app-studio-share-word-file = script-{ $case }
app-studio-share-pack = One file to mail
app-studio-share-pack-lead = The case with dossier, translations and plans. Who gets it drags it onto the window of Tegenspel.
app-studio-share-saved = Saved: { $file }
app-studio-share-open = Open the folder
app-studio-share-left = Not taken along, as it is no part of the case: { $files }
app-studio-share-not = This could not be saved
app-studio-share-in = Remarks of reviewers
app-studio-share-in-lead = Drag the file that came back onto this window, or choose it here. We looked in the folder above and in your downloads.
app-studio-share-none = No files found.
app-studio-share-read = Read { $file }
app-studio-share-look = Look again
app-studio-share-unread = This file could not be read
app-studio-share-other = This script is of another case: { $case }. Open that case and read it there.
app-studio-share-open-first = First open the case that this script belongs to.
app-studio-remarks = Remarks
app-studio-remarks-at = { $beat }: { $count ->
    [one] 1 remark
   *[other] { $count } remarks
}
app-studio-remarks-elsewhere = At no moment
app-studio-remarks-came = { $new ->
    [0] No new remarks
    [one] 1 new remark
   *[other] { $new } new remarks
} from { $file }.
app-studio-remark-done = Tick off
app-studio-remark-again = Still to be done

app-studio-twine = A Twine file
app-studio-twine-lead = Choose a Twee file or the HTML file that Twine makes (Publish or Archive), or drag it onto this window.
app-studio-twine-story = Which story
app-studio-twine-language = In which language it is written
app-studio-twine-none = There is no story of Twine in { $file }.
app-studio-twine-line = line { $line } of the Twine file
app-studio-twine-made = The case is made: { $beats ->
    [one] 1 moment
   *[other] { $beats } moments
}. { $count ->
    [0] Everything came along.
    [one] What did not come along stands as a remark at its moment.
   *[other] { $count } things did not come along; they stand as remarks at their moments.
}

app-studio-translate = Translation
app-studio-translate-into = Translate into
app-studio-translate-none = This case is not translated yet. Choose a language; the translation comes into the folder of the case.
app-studio-translate-first = Begin a translation
app-studio-translate-begin = Another language
app-studio-translate-open = Only what is not yet translated
app-studio-translate-counts = { $done } translated · { $changed } changed since they were translated · { $new } new
app-studio-translate-keys = Tab goes to the next field, Ctrl+Enter to the next that is not done.
app-studio-translate-all = There is nothing left to translate here.
app-studio-translate-new = new
app-studio-translate-changed = the text changed: is this still right?
app-studio-translate-done = translated
app-studio-translate-earlier = Translated when it said: “{ $text }”
app-studio-translate-fits = Still right
app-studio-translate-take = Take over: “{ $text }”
app-studio-translate-before = Previous
app-studio-translate-after = Next
app-studio-translate-page = Page { $page } of { $all }
app-studio-translate-not = This translation cannot be begun

app-studio-guide-begin = Walk me through it
app-studio-guide-begin-lead = Your first case in six steps: in a quarter of an hour a short talk, which you play at once.
app-studio-guide-step = Step { $step } of { $all }
app-studio-guide-empty = What you leave open gets the example. Everything can be changed later.
app-studio-guide-example = For example: { $text }
app-studio-guide-on = Go on
app-studio-guide-back = Back
app-studio-guide-leave = Stop
app-studio-guide-play = Play it
app-studio-guide-ask-1 = Who is across the table?
app-studio-guide-why-1 = Take somebody you know, with another name.
app-studio-guide-ask-2 = What do you want?
app-studio-guide-why-2 = The player reads this before the talk begins.
app-studio-guide-ask-3 = What does the other want?
app-studio-guide-why-3 = What somebody says to want is seldom everything. What lies behind it you hear only if you ask.
app-studio-guide-ask-4 = What does the other say first?
app-studio-guide-why-4 = One or two sentences, as people talk.
app-studio-guide-ask-5 = What can the player say?
app-studio-guide-why-5 = Three answers that somebody would really give, as long and as polite as each other: then the sound does not give the best away.
app-studio-guide-ask-6 = How does it end?
app-studio-guide-why-6 = The ending for who agrees on something. For who does not there is one already.
app-studio-guide-name = Name
app-studio-guide-name-example = Ada de Wit
app-studio-guide-function = Function and organisation, with a comma between them
app-studio-guide-function-example = owner, Café De Sluis
app-studio-guide-goal = What you want to reach
app-studio-guide-goal-example = Agree on a next step together.
app-studio-guide-position = What the other says to want
app-studio-guide-position-example = The chairs on my terrace stay.
app-studio-guide-interest = What lies behind it
app-studio-guide-interest-example = The rent went up.
app-studio-guide-line = The first sentence
app-studio-guide-line-example = You'll be here about those chairs.
app-studio-guide-best = The best answer
app-studio-guide-best-example = Tell me, what does that mean to you?
app-studio-guide-fair = An answer that is possible, at a cost
app-studio-guide-fair-example = That is what it says on paper, and I keep to it.
app-studio-guide-tempting = An answer that tempts and does not fit
app-studio-guide-tempting-example = Oh well, I haven't seen a thing.
app-studio-guide-ending-title = What the ending is called
app-studio-guide-ending-title-example = An agreement
app-studio-guide-ending = What happens
app-studio-guide-ending-example = You both know what happens on Thursday.
app-studio-guide-title = Talk with { $name }
app-studio-guide-summary = A first talk with { $name }.
app-studio-guide-briefing = You have a talk with { $name } ({ $function }). What you want: { $goal }

app-studio-effects = What else changes by it
app-studio-effects-enter = What changes when the talk comes here
app-studio-add-effect = Choose what changes
app-studio-pick-effects = What changes? Type a word to look for, or what is new.
app-studio-promise-text = What is promised
app-studio-because = Why, for the look back
studio-effect-size = weight { $size } of 100
studio-effect-weight = How heavy the news is
studio-effect-much = How much: { $name }
studio-effect-unchanged = { $name } stays as it is
studio-effect-kind = What kind of promise
studio-effect-whom = To whom, or for whom
studio-effect-value = Value of { $name }
studio-offer-new = New. The words above become its text.
studio-offer-promise = New promise to { $who }: “{ $text }”
studio-offer-promise-text = What you promise
studio-offer-interest = New interest of { $who }: “{ $text }”
studio-offer-interest-text = What this person wants
studio-offer-interest-key = Write here which question opens this.
studio-offer-mark = The story remembers something new: “{ $text }”
studio-offer-mark-name = Something to remember
studio-offer-promises = Promise
studio-offer-interests = Interest
studio-offer-feel = How this person sees you
studio-offer-outcome = Bad news
studio-offer-gauge = Your role
studio-offer-marks = What the story remembers
studio-offer-dossier = File
studio-offer-lessons = Learning point

app-studio-condition-pick = Choose a condition
app-studio-condition-text = This condition calculates, and so is shown as text only.
app-studio-condition-all = everything below holds
app-studio-condition-any = one thing below holds
app-studio-condition-join = All, or one of these
app-studio-condition-not = not
app-studio-condition-not-name = The opposite of: { $name }
app-studio-condition-and = and
app-studio-condition-or = or
app-studio-condition-sign = How this compares: { $name }
app-studio-condition-value = What this compares with: { $name }
app-studio-pick-ask = Only if …
app-studio-picker-more = { $count ->
    [one] There is 1 more. Look for a word.
   *[other] There are { $count } more. Look for a word.
}
app-studio-holds = Holds in { $held } of the { $total } talks that were simulated at level { $level } and come here.
app-studio-holds-nobody = Of { $runs } simulated talks none comes here.
app-studio-holds-coming = Plays talks to see how often this holds …
app-studio-board-coming = Plays talks to see how often this happens …
app-studio-board-opens = Opens in { $held } of the { $runs } talks that were simulated at level { $level }.
app-studio-board-kept = Kept in { $held } of the { $runs } talks that were simulated at level { $level }.
app-studio-asked-at = counts at
app-studio-holds-play = Play a talk in which this holds
app-studio-play-as = Play from here as …
app-studio-pick-walk = Who came here?
app-studio-walk-as = as { $who }
app-studio-walk-picks = { $count ->
    [0] Without choices.
    [one] After 1 choice.
   *[other] After { $count } choices.
}
app-studio-walks-coming = Looks for talks that come here …
app-studio-walks-none = Of the simulated talks none comes here. “Play from here” looks further.
studio-ask-told = Something that was told
studio-ask-told-what = An interest or a concern that the player found out.
studio-ask-promise = A promise
studio-ask-promise-what = Is open, kept, reported or broken.
studio-ask-person = How somebody feels
studio-ask-person-what = Trust, tension and more, above or below a number.
studio-ask-choice = A choice
studio-ask-choice-what = The player chose this before.
studio-ask-moment = A moment
studio-ask-moment-what = The talk has been here.
studio-ask-fact = What the story remembers
studio-ask-fact-what = What was noted, counted or drawn before.
studio-ask-level = The level
studio-ask-level-what = How difficult the player wants it, from 1 to 5.
studio-ask-move = A move
studio-ask-move-what = The player did this before in the talk.
studio-ask-gauge = The player’s role
studio-ask-gauge-what = The player’s own tallies.
studio-ask-topic = A topic
studio-ask-topic-what = It is done.

app-studio-branch-when = It depends
app-studio-branch-chance = Chance
app-studio-branch-weight = How often way { $number } is drawn
app-studio-branch-times = { $count ->
    [one] 1 time
   *[other] { $count } times
}
app-studio-branch-else = And otherwise:
app-studio-branch-always = Always. What stands below never comes then.
app-studio-topic = Topic { $number }
app-studio-topic-title = What this topic is called
app-studio-topic-opener = How the player begins it
app-studio-topic-required = Has to be discussed before wrapping up
app-studio-topic-opens = Begins at
app-studio-topic-here = A topic that begins here
app-studio-add-topic = One more topic
app-studio-new-topic = New topic
app-studio-new-opener = Write here how the player begins it.
app-studio-wrap-up = When everything was discussed
app-studio-switch = Here the player can change the subject
app-studio-plan = How the player chooses here
app-studio-plan-one = one choice
app-studio-plan-several = several choices at once
app-studio-plan-budget = as much as there is to spend
app-studio-plan-rank = put in order
app-studio-plan-divide = divide an amount
app-studio-plan-unit = What there is to spend, in one word
app-studio-plan-hours = hours
studio-plan-least = At least
studio-plan-most = At most
studio-plan-total = How much there is
studio-plan-count = How many are put in order
studio-plan-step = In steps of
studio-plan-cost = What this choice costs
studio-plan-costs = { $count ->
    [0] nothing
   *[other] { $count }
}
app-studio-add-effect-enter = Choose what changes here
studio-promise-process = a step of your own
studio-promise-outcome = a result of others
studio-promise-vague = too vague to check
studio-promise-notyours = not yours

# What belongs to the whole case: the case itself, people, scenes, facts, documents, lessons, norms, endings, interventions.
studio-part-open = (nothing)
studio-part-remove = Remove: { $name }
studio-part-name = What it is called
studio-part-title = Title of the document
studio-part-start = At the start
studio-part-not-yet = does not hold yet
studio-part-already = holds already
studio-part-least = Not lower than
studio-part-most = Not higher than
studio-part-word = Word
studio-part-word-called = new word
studio-part-new-word = One more word
studio-part-weight = How often “{ $name }” comes
studio-part-times = { $count } times as heavy
studio-part-mark = Something that holds or does not. What sets it is chosen on a sheet.
studio-part-count = A counter. What is added or taken off is chosen on a sheet.
studio-part-words = One of a few words. Which word it becomes is chosen on a sheet.
studio-part-drawn = Is drawn when the talk begins, and stays so. That makes every talk another one.
studio-part-derived = Follows from other things, and can be chosen at every “Only if”.
studio-part-holds = Holds if
studio-part-new-drawn = New fact that is drawn
studio-part-new-mark = New thing that holds or not
studio-part-new-count = New counter
studio-part-new-words = New choice of words
studio-part-new-derived = New consequence
studio-part-drawn-called = new fact
studio-part-mark-called = new mark
studio-part-count-called = new counter
studio-part-words-called = new words
studio-part-derived-called = new consequence
studio-part-first-word = this
studio-part-second-word = otherwise
studio-part-facts = What the story remembers
studio-part-documents = Documents in the dossier
studio-part-document-text = What it says
studio-part-document-when = Can be opened if
studio-part-document-seen = Look at the document
studio-part-new-document-letter = New letter
studio-part-new-document-mail = New mail
studio-part-new-document-table = New table
studio-part-new-document-note = New note
studio-part-document-kind = What it is
studio-part-new-document-title = New document
studio-part-new-document-line = Write here what this document says.
studio-part-norms = Norms
studio-part-norm-title = Short name of the norm
studio-part-norm-text = What the norm says, in plain words
studio-part-norm-source = Where it stands: law and article
studio-part-new-norm = New norm
studio-part-new-norm-text = Write here what the norm says.
studio-norm-none = no norm
studio-part-lessons = Learning points
studio-part-lesson-kind = Kind of learning point
studio-part-strength = this went well
studio-part-practise = this can be practised
studio-part-lesson-when = Holds at the end if
studio-part-new-lesson = New learning point
studio-part-new-lesson-text = Write here what the player learns from this.
studio-part-relation = What is left of the relation
studio-part-role = Whether the player stayed within the role
studio-part-reached = Goals that are reached by it
studio-part-half = Goals that are reached in part
studio-part-missed = Goals that are missed
studio-part-teaches = Learning points of this ending
studio-part-interventions = What a trainer can bring in
studio-part-intervention = { $lines ->
    [one] 1 line
   *[other] { $lines } lines
}, { $effects ->
    [0] changes nothing
    [one] changes 1 thing
   *[other] changes { $effects } things
}
studio-part-intervention-when = Can be brought in if
studio-part-intervention-called = Something happens
studio-part-intervention-open = Write what happens
studio-part-new-intervention = New intervention
studio-part-side = On which side
studio-part-side-partner = the partner
studio-part-side-organisation = one’s own organisation
studio-part-side-board = the board
studio-part-side-public = the city
studio-part-alternative = What this person does if you do not agree
studio-part-new-interest = One more interest
studio-part-new-interest-text = Write here what this person wants.
studio-part-new-interest-key = Write here which question opens this.
studio-part-new-concern = A concern
studio-part-new-concern-text = Write here what this person is afraid of.
studio-part-opens = Opens if
app-studio-pick-looks = What does { $who } look like?
app-studio-other-face = Choose another face
studio-part-looks = What this person looks like
studio-part-looks-own = Nobody in particular
studio-part-looks-own-what = the program picks somebody not yet used, and keeps to it
studio-part-looks-nobody = No name
studio-part-looks-age = aged { $age }
studio-part-looks-glasses = glasses
studio-part-known = How long you have known each other
studio-part-known-new = new: spoke three times at most
studio-part-known-running = for some time
studio-part-known-long = three years or longer
studio-part-together = By nature against (−) or with you (+)
studio-part-above = By nature following (−) or leading (+)
studio-part-rigidity = How little this person moves along (%)
studio-part-more = More about { $name }
studio-part-place = Where
studio-part-place-room = a room
studio-part-place-foyer = a foyer
studio-part-place-partner-office = at the partner’s office
studio-part-place-workshop = a workshop
studio-part-place-town-hall = the town hall
studio-part-place-counter = the counter
studio-part-place-outdoors = outdoors
studio-part-place-phone = on the telephone
studio-part-place-video = a video call
studio-part-place-mail = a mail
studio-part-place-letter = a letter
studio-part-place-online = online
studio-part-channel = How you are in contact
studio-part-channel-onsite = at the partner’s
studio-part-channel-townhall = at the town hall
studio-part-channel-phone = by telephone
studio-part-channel-video = by video
studio-part-channel-counter = at the counter
studio-part-channel-email = by mail
studio-part-channel-chat = in the chat
studio-part-channel-online = in public, online
studio-part-channel-letter = by letter
studio-part-with = Who is there; the first is addressed
studio-part-first = The moment with which the scene begins
studio-part-elapsed = How much later than the scene before
studio-part-days = { $days ->
    [0] right after it
    [one] a day later
   *[other] { $days } days later
}
studio-part-player-name = Name of the player
studio-part-pole-one = Between what the player stands: one side
studio-part-pole-other = Between what the player stands: the other side
studio-part-new-between = Between what the player stands
studio-part-new-pole-one = one side
studio-part-new-pole-other = the other side
studio-part-same-name = Somebody else is called so as well. The player cannot tell them apart then: give one of the two another name.
studio-part-goal = Goal
studio-part-new-goal = One more goal
studio-part-new-goal-text = Write here what the player wants to reach.
studio-part-level = How hard this case is (1 to 5)
studio-part-minutes = How many minutes it takes to play
studio-part-begins = The scene where it begins
studio-part-question = Question for the discussion
studio-part-new-question = One more question
studio-part-new-question-text = Write here a question for the discussion.

# What is found: what to do about it, in the words of the screens.
studio-found-absent-speaker = Choose this person at “Who hears this”, or put them into the scene in the overview, at “Who is there”.
studio-found-choice-without-effect = Choose at “What this is in the talk” what this choice does.
studio-found-dead-end = Let one choice of this moment always stand, without “Only if”.
studio-found-farming-loop = Let this choice go on in the talk at “Then”.
studio-found-few-decisions = Give choices a verdict, or make more moments with something to choose.
studio-found-few-temptations = Without are the moments at which no choice has the verdict “tempting, but does not fit”. Give some of them such a choice.
studio-found-first-best = Put the choices of some of these moments in another order with ↑ and ↓.
studio-found-hidden-interest = Say in the overview at “Opens if” when this opens, or choose under “Choose what changes” of a choice that it opens.
studio-found-locked-best = Keep this choice hidden until its “Only if” holds, or let it always be possible.
studio-found-missing-delayed-scene = Make a scene in the overview that plays days later: that is where it shows what a promise was worth.
studio-found-missing-reason = Write one sentence for the debrief at “Why this works or does not”.
studio-found-missing-thought = Give a line of the reply a “Thought”: the debrief shows it.
studio-found-missing-translation = Translate them under “Translation”.
studio-found-no-single-best = Give one choice the verdict “best choice”, or two at different prices. What is good as well but costs something is “acceptable, at a cost”.
studio-found-norm-without-source = Write the law and article, or the judgment and its date, at “Where it stands”.
studio-found-only-with-intervention = Whoever plays without a trainer never sees this. Let a way lead here without it as well, or leave it so.
studio-found-possible-dead-end = Let one choice of this moment always stand: take its “Only if” away.
studio-found-relation-range = Give the choices towards this person more weight: at “What this is in the talk”, or with “Choose what changes”.
studio-found-repenting-pays = Let taking it back cost at least what the promise won: with “Choose what changes”, at the choice that takes it back.
studio-found-silent-stakeholder = Give this person a line somewhere, or take them away in the overview.
studio-found-single-choice = Add a choice with “Another choice”, or take this choice away and put its words at “What is said”, with the player as the speaker.
studio-found-stale-translation = Look them over under “Translation”.
studio-found-style-gives-away = Below the choices of each moment stands the blind test: it says by what the best is heard.
studio-found-trap = Let each of these moments keep a choice that always leads to an ending.
studio-found-unbound-quote = Give the line an “Only if” with what was said earlier.
studio-found-undiscoverable-interest = Widen “Opens if” in the overview, or let it open at a choice that can be reached.
studio-found-unreachable-beat = Let a choice go here at “Then”, or take this away.
studio-found-unreachable-ending = Let a choice go to this ending at “Then”, or take the ending away.
studio-found-unread-variable = Ask about it at “Only if” somewhere, or take it away at “What the story remembers”.
studio-found-unresolved-promise = Choose at a later moment under “Choose what changes” whether the promise is kept, reported in time or broken.
studio-found-unsaid-fact = Give the text an “Only if”, or write a second version for who did not live this.
studio-found-unused-interest = Choose at “Only if” somewhere that this was told: at a choice, a line or a way.
