# The picture of a case.
graph-heading = The picture of {$title}
graph-description = Each box is a moment, with what can be picked there. A line runs from a choice to what follows. { $beats ->
    [one] 1 moment
   *[other] {$beats} moments
 }, { $choices ->
    [one] 1 choice
   *[other] {$choices} choices
 }, { $endings ->
    [one] 1 ending
   *[other] {$endings} endings
 }.
graph-chance = { $percent } % of the time, by chance
graph-chance-exact = { $weight } in { $all } times, by chance
graph-description-scene = Each box is a moment, with what can be picked there. A line runs from a choice to what follows. { $beats ->
    [one] 1 moment
   *[other] {$beats} moments
 }, { $choices ->
    [one] 1 choice
   *[other] {$choices} choices
 }.
graph-overview = Overview
graph-scene = {$number}. {$title}
graph-fragment = Shared piece {$number}: {$title}
graph-topics = Topics
graph-ending = Ending: {$title}
graph-goes-to = On to {$title}
graph-comes-from = Comes from {$title}
graph-more = and {$count} more
graph-called = by way of a shared piece
graph-start = it begins here
graph-seconds = {$seconds} seconds
graph-select = pick {$least} to {$most}
graph-switch = other topic allowed
graph-unreachable = unreachable
graph-on-timeout = when time is up
graph-onward = goes on without a choice
graph-wrap-up = Wrap up
graph-otherwise = otherwise
graph-back-to-topics = back to the topics
graph-return = back to where the piece began
graph-again = this same moment again
graph-call = first by way of {$title}
graph-times = {$count}×
graph-best = best choice
graph-fair = acceptable, at a cost
graph-unrated = choice without a rating
graph-tempting = tempting, but does not fit
graph-poor = does not fit
graph-automatic = goes on by itself
graph-legend = What the signs mean
graph-png-needs-file = A PNG is no text: name a file with `-o`, as in `-o picture.png`.
graph-png-letters = note: no font on this computer has these letters, and the PNG shows a box instead: { $letters }. In an SVG the browser chooses the font.
graph-png-smaller = The PNG would become too large and is drawn a little less sharp. With `--scene` you draw one scene at full sharpness.
graph-mermaid-edges = warning: { $count } lines. Without a setting Mermaid draws 500 at the most; draw one scene with `--scene`, or raise `maxEdges`.
graph-mermaid-characters = warning: { $count } characters. Without a setting Mermaid reads 50,000 at the most; draw one scene with `--scene`, or raise `maxTextSize`.
graph-unknown-scene = there is no scene `{ $scene }`; there are: { $known }
graph-nearest-scene = did you mean `{ $scene }`?
document-disagrees = the name ends in `.{ $ending }`, but `--format` asks for { $format }: choose one of the two
document-unknown = a file ending in `.{ $ending }` cannot be made here; possible are: { $endings }
document-taken = { $file } holds something else, which stays. Choose another name, or remove it first
document-written = It stands in { $file }
graph-budget = for at most {$total} {$word}
graph-rank = put {$count} in order
graph-divide = divide {$total}, by {$step}
