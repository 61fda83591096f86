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
graph-overview = Overview
graph-scene = {$number}. {$title}
graph-fragment = Shared piece: {$title}
graph-topics = Topics
graph-ending = Ending: {$title}
graph-goes-to = On to {$title}
graph-start = start
graph-seconds = {$seconds} seconds
graph-select = pick {$least} to {$most}
graph-switch = other topic allowed
graph-unreachable = unreachable
graph-on-timeout = when time is up
graph-onward = goes on without a choice
graph-wrap-up = Wrap up
graph-if = if {$condition}
graph-otherwise = otherwise
graph-back-to-topics = back to the topics
graph-return = back to where the piece began
graph-again = this same moment again
graph-call = first by way of {$title}
graph-times = {$count}×
graph-best = best choice
graph-fair = acceptable, at a cost
graph-tempting = tempting, but does not fit
graph-poor = does not fit
graph-automatic = goes on by itself
graph-legend = What the signs mean
