# `explore`: what a case allows, and what that proves.
explore-bar-flow = ways
explore-bar-scores = conversations with every score
explore-title = { $title }: everything that can happen
explore-complete = Everything was explored: { $states ->
    [one] one state
   *[other] { $states } states
 }, { $transitions } steps, { $seconds } s.
explore-incomplete = Not everything was explored. The limit was reached after { $states } states and { $transitions } steps ({ $seconds } s). What is called “not visited” below may still be there. A higher limit: --limit.
explore-stopped = You stopped the exploration after { $states } states and { $transitions } steps ({ $seconds } s). What is called “not visited” below may still be there.
explore-level = All of this is at level { $level }. At another level people begin calmer or more tense, so that other things may happen: --level.
explore-levels = Every level, 1 to 5, was explored. What can be reached is reached at one level at least; numbers and ranges of scores are those of level 3. One level: --level.
explore-every-level = 1 to 5
explore-interventions = What a trainer may bring in was tried wherever something can be picked, each once ({ $count }).
explore-no-interventions = What a trainer may bring in ({ $count }) was left out; include it with --with-interventions.
explore-scores-all = Every conversation was worked out with all its scores.
explore-scores-some = { $played } states were worked out with all their scores. The ranges of scores are what was seen there; something may still lie outside.
explore-walks = Different conversations: { $walks }
explore-walks-endless = infinitely many
explore-loops = That is because one can go round at: { $beats }.
explore-loops-switch = That is because the subject can be changed as often as one likes (`switch: true`) at: { $beats }.
explore-about = about 10^{ $power }
explore-walks-between = between { $least } and { $most }
explore-walks-uncounted = not counted
explore-endings = Endings
explore-ending-reached = { $id }: can be reached; conversations: { $walks }
explore-ending-never = { $id }: no conversation comes here at level { $level }
explore-ending-with = { $id }: only where a trainer brings something in; conversations: { $walks }
explore-ending-unknown = { $id }: not visited
explore-quality = quality { $who }: { $least } to { $most }
explore-gauge = { $name }: { $least } to { $most }
explore-walk-found = a way there: { $picks }
explore-walk = shortest way: { $picks }
explore-unreachable = Where no conversation comes at level { $level }
explore-unvisited = Not visited
explore-undecided = Depends on scores; not seen and not ruled out
explore-with = Only where a trainer brings something in, at level { $level }
explore-interests-with = interests
explore-beats = moments
explore-choices = choices
explore-lines = lines
explore-dead-ends = Dead ends
explore-dead-end = after { $beat }; how to get there: { $picks }
explore-dead-end-possible = after { $beat }: depends on scores; no conversation found that comes there
explore-traps = Where you cannot get out again: no way leads to an ending
explore-no-dead-ends = No dead ends.
explore-no-dead-ends-seen = No dead ends seen.
explore-never = Conditions that never hold at level { $level }
explore-always = Conditions that always hold at level { $level }
explore-interests = Interests that nobody can discover
explore-promises = Promises that are nowhere kept, reported or broken
explore-farming = Loops in which points can be collected for ever
explore-farming-walk = { $choice }, for example: { $picks }
explore-dominated = Choices that are nowhere better than another, though you do not rate them lower
explore-dominated-meant = { $count ->
    [one] One choice that you rate lower yourself (Poor, Tempting or Fair) is nowhere better than a better one
   *[other] { $count } choices that you rate lower yourself (Poor, Tempting or Fair) are nowhere better than a better one
 }: as you mean it.
explore-dominated-by = { $choice }, compared with { $by }
explore-extremes = The best and the worst conversation in the eyes of { $who }
explore-best = best ({ $quality }): { $picks }
explore-worst = worst ({ $quality }): { $picks }
explore-plan-none = { $id }: no conversation was found, so no plan
explore-plan-written = { $id }: { $file }
explore-plan-same = { $id }: stands in { $file } already
explore-plan-run = Run them: { $command }
play-from-picks = You start at { $beat }. { $count ->
    [0] This case begins there.
    [one] One pick was already made: { $picks }
   *[other] { $count } picks were already made: { $picks }
 }
play-from-never = `{ $beat }` cannot be reached: everything was explored and no conversation waits there for a choice.
play-from-unknown = No conversation was found that waits at `{ $beat }` for a choice. Try a moment shortly before it.
play-from-no-beat = There is no moment `{ $beat }`. { $near ->
    [none] Write it as scene.moment.
   *[other] Did you mean `{ $near }`?
 }
play-from-several = `{ $beat }` can be several: { $several }. Write the scene as well.
