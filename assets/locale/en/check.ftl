# Checking and explaining.
check-explain = More about a finding: tegenspel explain { $code }
check-watching = Watching { $folders }. When you save, it is checked again. Stop with Ctrl-C.
check-no-page = There is no finding `{ $code }`. All findings: tegenspel explain
check-no-page-meant = There is no finding `{ $code }`. Did you mean `{ $meant }`?
check-other-codes = Other findings, about how a file is written:

# The description of the format.
format-default = Without it: { $value }.
format-needed = A * marks what must be there. Moves: tegenspel model. For an editor: tegenspel format --json
