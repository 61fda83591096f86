# Tegenspel's words in English.
check-summary = {$scenarios} scenarios, {$errors} errors, {$warnings} warnings.
plan-none = There are no plans here: put them in the folder `plans` of the scenario.
plan-summary = {$passed} plans hold, {$failed} do not.
translate-language = `{$language}` is no language to translate to: write a code such as `en`, other than the scenario's own.
translate-summary = {$file}: {$translated} translated, {$missing} to do ({$added} of them new), {$fuzzy} to look at again, {$obsolete} obsolete.
