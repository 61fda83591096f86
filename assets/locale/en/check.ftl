# Checking and explaining.
check-explain = More about a finding: tegenspel explain { $code }
check-unexplored-limit = { $case }: not everything was explored; it stopped at { $number } states, and there are more. What never happens is told by `tegenspel explore { $case }`.
check-unexplored-not-asked = { $case }: not explored. What never happens is told by `tegenspel explore { $case }`.
check-unexplored-more = … and { $more } more scenarios were not (wholly) explored.
check-watching = Watching { $folders }. When you save, it is checked again. Stop with Ctrl-C.
check-no-page = There is no finding `{ $code }`. All findings: tegenspel explain
check-no-page-meant = There is no finding `{ $code }`. Did you mean `{ $meant }`?
check-other-codes = Other findings, about how a file is written:

# The description of the format.
format-default = Without it: { $value }.
format-needed = A * marks what must be there. Moves: tegenspel model. For an editor: tegenspel format --json

# Mending.
fix-done = { $count ->
    [one] Made one change.
   *[other] Made { $count } changes.
}
fix-ask = { $count ->
    [one] Make this change? [y/N]
   *[other] Make these { $count } changes? [y/N]
}
fix-unasked = { $count ->
    [one] This change was not made. With --yes it is made without asking.
   *[other] These { $count } changes were not made. With --yes they are made without asking.
}

# Another id.
rename-done = `{ $old }` is called `{ $new }` now.
rename-called-the-same = Taken as { $kind }. Called the same, and not changed:{ $list }
rename-file = { $file }: { $count ->
    [one] one place
   *[other] { $count } places
}
rename-sessions = { $count ->
    [one] One saved session went along.
   *[other] { $count } saved sessions went along.
}
rename-session-left = { $file } no longer fits this case and was left as it is.
rename-plan-lost = { $file } does not run, or differently than before: look at it with `tegenspel plan`.
rename-mistakes = Mend the mistakes in the case first; then something can have another name.
rename-malformed = `{ $new }` cannot be an id: that begins with a small letter and is made of small letters, digits and `_`.
rename-reserved = `{ $new }` means something of itself in a case. Choose another name.
rename-taken = `{ $new }` is here already. Choose another name.
rename-changes = With `{ $new }` the case would be another one than now; nothing was changed.
rename-unknown = Nothing in this case is called `{ $name }`.
rename-unknown-meant = Nothing in this case is called `{ $name }`. Did you mean `{ $meant }`?
rename-ambiguous = There is more than one `{ $name }`. Write which one you mean:{ $list }

# The blind test: what is heard without understanding.
blind-found = { $case } ({ $language }): { $found } of the { $all } best choices can be found by ear ({ $percent } %). By guessing { $chance }.
blind-taught = { $cases ->
    [one] Learnt from { $taught } decisions in one other case.
   *[other] Learnt from { $taught } decisions in { $cases } other cases.
}
blind-much = That is too many: more than { $most } %. What gives them away is said with each decision.
blind-fine = That is fine: { $most } % at most.
blind-few = With fewer than { $least } decisions this says too little to judge by.
blind-none = { $case }: there is nothing to find by ear. Nowhere is one choice the best, or no other case has the same language.
blind-pick-found = found
blind-pick-missed = not found
blind-pick-shared = half found: another choice sounds just as good
blind-signs = What tipped it: { $signs }
