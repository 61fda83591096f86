# Group sessions: the facilitator's hand
live-replay = Replay a minority's answer
live-replay-text = Everybody then sees how it would have gone: from the same point, with the same chance.
live-replay-go = Show how this would have gone
live-replay-stop = Back to your own course
live-replayed = How it would have gone at moment { $number }: { $title }
live-replayed-said = A minority wanted:
live-replayed-how = Replayed from the same point. What the facilitator did later is left out.
live-missing = Is somebody gone?
live-missing-text = Is a phone asleep, or has somebody left? The table goes on without them. Whoever comes back takes their place again.
live-missing-who = { $seat } is not here
live-table-close = Close the table's vote
live-missing-asleep = { $count ->
    [one] 1 phone is asleep
   *[other] { $count } phones are asleep
 }
live-missing-slowed = { $count ->
    [one] 1 asked for more time
   *[other] { $count } asked for more time
 }
live-missing-thinking = { $count ->
    [one] 1 is still thinking
   *[other] { $count } are still thinking
 }
live-count-missing = { $voted } of { $present } present voted; { $missing }
