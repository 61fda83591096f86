# De woorden van Tegenspel in het Nederlands.
check-summary = {$scenarios} casussen, {$errors} fouten, {$warnings} waarschuwingen.
plan-none = Hier staan geen plannen: zet ze in de map `plans` van de casus.
plan-summary = {$passed} plannen kloppen, {$failed} niet.
translate-language = `{$language}` is geen taal om naar te vertalen: schrijf een taalcode zoals `en`, anders dan die van de casus.
translate-summary = {$file}: {$translated} vertaald, {$missing} nog te doen (waarvan {$added} nieuw), {$fuzzy} na te kijken, {$obsolete} vervallen.
