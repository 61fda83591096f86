# Conditions in words: each piece can stand behind "if".
condition-only-if = only if {$condition}
condition-if = if {$condition}
condition-and = {$first} and {$last}
condition-or = {$first} or {$last}
condition-always = { $holds ->
    [yes] it is always so
   *[no] it is never so
}
condition-same = ({$left}) is true exactly when ({$right})
condition-compare = {$left} is {$how}
condition-at-least = at least {$number}
condition-more = more than {$number}
condition-less = less than {$number}
condition-at-most = at most {$number}
condition-equal = exactly {$number}
condition-differs = not {$number}
condition-plus = {$left} plus {$right}
condition-minus = {$left} minus {$right}
condition-times = {$left} times {$right}
condition-negative = minus {$inner}
condition-group = ({$inner})
condition-competence = {$who}’s view of your competence
condition-benevolence = {$who}’s view of your goodwill
condition-integrity = {$who}’s view of your integrity
condition-satisfaction = {$who}’s satisfaction
condition-commitment = {$who}’s commitment
condition-tension = {$who}’s tension
condition-trust = {$who}’s trust
condition-quality = the relationship with {$who}
condition-together = {$who}’s place between against (−100) and together (100)
condition-above = {$who}’s place between below (−100) and above (100)
condition-gauge = the tally “{$name}”
condition-level = the level
condition-knows = { $holds ->
    [yes] you have found out about {$who}: “{$interest}”
   *[no] you have not found out about {$who}: “{$interest}”
}
condition-concern = { $holds ->
    [yes] you have heard {$who}’s concern
   *[no] you have not heard {$who}’s concern
}
condition-seen = { $holds ->
    [yes] you have been at {$beat}
   *[no] you have not been at {$beat}
}
condition-seen-times = you have been at {$beat} {$how} times
condition-seen-count = the number of times you were at {$beat}
condition-picked = { $holds ->
    [yes] you picked {$choice}
   *[no] you did not pick {$choice}
}
condition-ranked = { $holds ->
    [yes] you put {$choice} in order
   *[no] you did not put {$choice} in order
}
condition-ranked-times = the place of {$choice} on your list is {$how}
condition-ranked-count = the place of {$choice} on your list
condition-amount = { $holds ->
    [yes] you gave something to {$choice}
   *[no] you gave nothing to {$choice}
}
condition-amount-times = you gave {$how} to {$choice}
condition-amount-count = what you gave to {$choice}
condition-used = { $holds ->
    [yes] you used {$move}
   *[no] you have not used {$move}
}
condition-used-to = { $holds ->
    [yes] you used {$move} with {$who}
   *[no] you have not used {$move} with {$who}
}
condition-used-times = you used {$move} {$how} times
condition-used-to-times = you used {$move} with {$who} {$how} times
condition-used-count = the number of times you used {$move}
condition-used-to-count = the number of times you used {$move} with {$who}
condition-promised = { $holds ->
    [yes] your promise “{$promise}” is still open
   *[no] the promise “{$promise}” is not open
}
condition-kept = { $holds ->
    [yes] you kept the promise “{$promise}”
   *[no] you did not keep the promise “{$promise}”
}
condition-warned = { $holds ->
    [yes] you reported in time that “{$promise}” would fail
   *[no] you did not report in time that “{$promise}” would fail
}
condition-broken = { $holds ->
    [yes] you broke the promise “{$promise}”
   *[no] you did not break the promise “{$promise}”
}
condition-done = { $holds ->
    [yes] the topic “{$topic}” is done
   *[no] the topic “{$topic}” is not done
}
condition-flag = { $holds ->
    [yes] “{$name}” holds
   *[no] “{$name}” does not hold
}
condition-word = { $holds ->
    [yes] “{$name}” is “{$word}”
   *[no] “{$name}” is not “{$word}”
}
condition-variable = “{$name}”
