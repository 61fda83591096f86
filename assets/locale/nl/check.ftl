# Controleren en uitleggen.
check-explain = Meer over een melding: tegenspel explain { $code }
check-unexplored-limit = { $case }: niet alles is verkend; bij { $number } toestanden is gestopt, en er zijn er meer. Wat nooit kan, zegt `tegenspel explore { $case }`.
check-unexplored-beats = { $case }: niet verkend ({ $beats } momenten; tot { $number } gaat dat vanzelf). Wat nooit kan, zegt `tegenspel explore { $case }`.
check-unexplored-not-asked = { $case }: niet verkend. Wat nooit kan, zegt `tegenspel explore { $case }`.
check-unexplored-more = … en nog { $more } casussen zijn niet (helemaal) verkend.
check-watching = Ik kijk mee met { $folders }. Bewaar je iets, dan controleer ik opnieuw. Stoppen: Ctrl-C.
check-no-page = Er is geen melding `{ $code }`. Alle meldingen: tegenspel explain
check-no-page-meant = Er is geen melding `{ $code }`. Bedoelde je `{ $meant }`?
check-other-codes = Andere meldingen, over hoe een bestand geschreven is:

# De beschrijving van het formaat.
format-default = Zonder: { $value }.
format-needed = Een * staat bij wat er moet zijn. Gesprekszetten: tegenspel model. Voor een editor: tegenspel format --json
