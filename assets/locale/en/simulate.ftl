# Simulated players.
simulate-heading = Simulated players: { $title }
simulate-eyebrow = Tegenspel · a case put to the test
simulate-contents = Contents
simulate-about = { $players ->
    [one] 1 player
   *[other] { $players } players
 } with { $runs } conversations each, seed { $seed }, level { $level }. A conversation that has no ending after { $most } picks is cut short.
simulate-warning = warning
simulate-written = The report stands in { $file }
simulate-progress = { $done } of { $all } players

# The verdict
simulate-verdict = Does it pay to know what is good?
simulate-verdict-holds = Yes: on average the expert ends at least { $random } points above whoever picks anything and { $margin } above the longest or the first answer, and guards role and public interest at least as well.
simulate-verdict-fails = No: the expert is not far enough ahead everywhere. It must be at least { $random } points ahead of whoever picks anything, and { $margin } of the longest or the first answer.
simulate-verdict-missing = Not judged whether the expert is best: “{ $name }” did not play. Add: --policy { $policy }
simulate-verdict-few = Not judged whether the expert is best: “{ $name }” came to an ending only { $finished } times. That takes at least { $least } conversations; raise --runs.
simulate-verdict-cut = Not judged whether the expert is best: of the { $runs } conversations of “{ $name }” { $finished } came to an ending and { $cut } were cut short after { $most } picks. More conversations do not help then: the case is longer than { $most } picks, or one can go round in it. See where with `tegenspel explore`, or try a part of the case.
simulate-verdict-stuck = Not judged whether the expert is best: of the { $runs } conversations of “{ $name }” only { $finished } came to an ending, the others came to a dead end. Mend the dead ends first.
simulate-influence = How much it matters, and to whom
simulate-influence-none = { $name }: does not matter, always { $most } (start { $start }), whatever you do.
simulate-influence-hardly = { $name }: hardly matters, { $least } to { $most } (start { $start }), whatever you do.
simulate-influence-little = { $name }: matters little, from { $least } (“{ $low }”) to { $most } (“{ $high }”); start { $start }.
simulate-influence-clearly = { $name }: from { $least } (“{ $low }”) to { $most } (“{ $high }”); start { $start }.
simulate-verdict-ratings = Not judged whether the expert is best: no choice of this case has a `rating`.
simulate-compared = The expert beside those who do not ask what is good
simulate-compared-rival = Beside
simulate-compared-measure = In what
simulate-compared-expert = Expert
simulate-compared-other = The other
simulate-compared-needed = Lead needed
simulate-compared-holds = Reached
simulate-quality = Relationship with the partner
simulate-yes = yes
simulate-no = no
simulate-not-best-quality = With { $what } the expert ends at { $expert } on average and the player “{ $name }” at { $other }: less than { $margin } points apart.
simulate-not-best-quality-help = See which answers “{ $name }” picks and whether they should bring so much. Make tempting answers as long as good ones, or let their price come later.
simulate-not-best-gauge = On the gauge { $what } the expert ends at { $expert } on average and the player “{ $name }” higher: at { $other }.
simulate-not-best-gauge-help = See what the best answers cost here. Whoever plays well should guard role and public interest no worse than whoever guesses.
simulate-verdict-style-holds = And whoever goes by style alone gets no further than whoever guesses: { $style } points above at most, and to the best ending no more often.
simulate-verdict-style-fails = But going by style alone gets one too far: it may bring { $style } points more than guessing at most, and lead to the best ending no more often.
simulate-style-quality = With { $what } the player “{ $name }” ends at { $style } on average and whoever picks anything at { $random }: more than { $margin } points above.
simulate-style-gauge = On the gauge { $what } the player “{ $name }” ends at { $style } on average and whoever picks anything at { $random }: more than { $margin } points above.
simulate-style-ending = The player “{ $name }” comes to the best ending (“{ $ending }”) in { $reached } of the conversations and whoever picks anything in { $chance }.
simulate-style-help = Whoever only looks at how an answer is written should get no further than whoever guesses. What the best choices sound like: tegenspel check { $scenario } --blind
simulate-not-best-main = On the gauge { $what } the expert ends at { $expert } on average and the player “{ $name }” at { $other }: less than { $margin } points apart.
simulate-stuck = The conversation is a dead end after `{ $beat }` ({ $runs } times with the player “{ $name }”).
simulate-stuck-help = Play it again: tegenspel play { $scenario } --seed { $seed } --level { $level } --picks "{ $picks }"

# People
simulate-partner = How the partner sees you at the end
simulate-others = How the others see you at the end
simulate-person = How { $name } sees the players at the end
simulate-person-lead = Quality of the relationship, 0 to 100; at the start { $start }.
simulate-person-player = player
simulate-person-mean = mean
simulate-person-least = min
simulate-person-lower = 25 %
simulate-person-middle = 50 %
simulate-person-upper = 75 %
simulate-person-greatest = max
simulate-chart-desc = A row for each player with how often the relationship with { $name } ended at which height, from 0 to 100. At the start it stood at { $start }. The table below says the same in numbers.
simulate-chart-key = Each block is five points wide; in each row the highest is equally high. The ring is the mean, the dotted line is the start.
simulate-chart-start = start { $start }
simulate-chart-mean = mean

# Tables
simulate-runs = How the conversations went
simulate-runs-lead = Conversations to an ending, to a dead end and cut short; the mean number of picks until the ending.
simulate-runs-player = player
simulate-runs-finished = ending
simulate-runs-stuck = dead end
simulate-runs-unfinished = cut short
simulate-runs-picks = choices
simulate-gauges = Gauges
simulate-gauges-lead = Mean at the end; at the start 0.
simulate-endings = Endings
simulate-endings-lead = Share of the conversations that came to each ending.
simulate-lessons = Learning points
simulate-lessons-lead = Share of the conversations with an ending in which each learning point was given: + as a strength, − to practise.
simulate-lessons-percent = In per cent.
simulate-lessons-lesson = point
simulate-lessons-all = all
simulate-lessons-most = most
simulate-lessons-by = with
simulate-lessons-text = what it says
simulate-lessons-texts = What the learning points say

# Visits
simulate-visits = What hardly anyone sees
simulate-visits-choices = Choices that were picked least, over all players
simulate-visits-beats = Moments where players came least, over all players
simulate-visits-where = Where
simulate-visits-times = Times
simulate-never = Never seen in { $runs } conversations: { $beats ->
    [one] 1 moment
   *[other] { $beats } moments
 }. Never picked: { $choices ->
    [one] 1 choice
   *[other] { $choices } choices
 }. What never happens here may still be possible.

# Players
simulate-players = Who played
simulate-name-uniform = uniform
simulate-name-least-used = least used
simulate-name-longest = longest
simulate-name-shortest = shortest
simulate-name-first-shown = first shown
simulate-name-politest = politest
simulate-name-by-ear = by ear
simulate-name-greedy = after { $facet }
simulate-name-greedy-less = avoids { $facet }
simulate-name-pleaser = pleaser
simulate-name-rule-follower = rule follower
simulate-name-expert = expert
simulate-name-expert-slips = expert, { $slips } % slips
simulate-means-uniform = Picks anything; each answer is as likely as the other.
simulate-means-least-used = Picks what was picked least so far.
simulate-means-longest = Picks the longest answer.
simulate-means-shortest = Picks the shortest answer.
simulate-means-first-shown = Picks the answer at the top of the screen.
simulate-means-politest = Picks the answer with the most polite words.
simulate-means-by-ear = Picks the answer that sounds most like the best answers of other cases, without understanding a word.
simulate-means-greedy = Picks what does most at once for { $facet }, with everyone together.
simulate-means-greedy-less = Picks what does most at once against { $facet }, with everyone together.
simulate-means-pleaser = Picks what pleases the other most at once, whatever it costs later.
simulate-means-rule-follower = Picks what keeps to role, reason and obligation, with a norm where there is one.
simulate-means-expert = Picks what the author rates best, and raises every topic.
simulate-means-expert-slips = Picks as the expert does, but slips { $slips } times in 100.

# Playing again
simulate-replay = Playing again: { $title }
simulate-replay-about = How much of what the partner says comes back, as a mean over the seeds 1 to { $seeds }.
simulate-replay-player = Player “{ $name }”:
simulate-replay-levels = levels 1 and 5 have { $share } of the lines in common; at most { $bar } is good: { $judged }
simulate-replay-third = the third talk has { $share } in common with the two before it; at most { $bar } is good: { $judged }
simulate-replay-new = of the lines of that third talk { $share } is new
simulate-replay-holds = fine
simulate-replay-fails = too much
simulate-replay-verdict = Playing again pays: levels and seeds make another talk of it.
simulate-replay-same = Playing again gives too much of the same. Let an interest, an opening or a complication hang on `level()` or on a drawn fact (`Drawn`).

# Help
help-value-name = NAME
help-simulate = Let simulated players play a case many times: where they end, and whether it pays to know what is good.
help-simulate-scenario = The case: a folder, a `scenario.ron` or an id.
help-simulate-policy = Who plays; without it, everyone. Can be given more than once.
help-simulate-runs = How often each player plays.
help-simulate-seed = Where the seeds of all runs come from.
help-simulate-level = Difficulty, from 1 to 5.
help-simulate-format = In what form: text for the terminal, html as one page with pictures, json for programs.
help-simulate-json = Print one JSON object: short for `--format json`.
help-simulate-output = Write it to this file; without it, to standard output.
help-simulate-replay = Measure how much of what the partner says comes back when the case is played again.
help-simulate-deny = Count warnings as errors.
help-simulate-examples =
    tegenspel simulate de-loods
    tegenspel simulate de-loods --policy expert --policy uniform --runs 10000
    tegenspel simulate de-loods --format html -o report.html
