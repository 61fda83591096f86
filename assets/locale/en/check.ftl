# Checking and explaining.
check-explain = More about a finding: tegenspel explain { $code }
check-unexplored-limit = { $case }: not everything was explored; it stopped at { $number } states, and there are more. What never happens is told by `tegenspel explore { $case }`.
check-unexplored-beats = { $case }: not explored ({ $beats } moments; up to { $number } it is done unasked). What never happens is told by `tegenspel explore { $case }`.
check-unexplored-not-asked = { $case }: not explored. What never happens is told by `tegenspel explore { $case }`.
check-unexplored-more = … and { $more } more scenarios were not (wholly) explored.
check-watching = Watching { $folders }. When you save, it is checked again. Stop with Ctrl-C.
check-no-page = There is no finding `{ $code }`. All findings: tegenspel explain
check-no-page-meant = There is no finding `{ $code }`. Did you mean `{ $meant }`?
check-other-codes = Other findings, about how a file is written:

# The description of the format.
format-default = Without it: { $value }.
format-needed = A * marks what must be there. Moves: tegenspel model. For an editor: tegenspel format --json
