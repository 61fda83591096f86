# `explore`: wat er in een casus kan, en wat daarmee bewezen is.
explore-bar-flow = wegen
explore-bar-scores = gesprekken met alle scores
explore-title = { $title }: wat er allemaal kan
explore-complete = Alles is onderzocht: { $states ->
    [one] één toestand
   *[other] { $states } toestanden
 }, { $transitions } stappen, { $seconds } s.
explore-incomplete = Niet alles is onderzocht. Na { $states } toestanden en { $transitions } stappen ({ $seconds } s) was de grens bereikt. Wat hieronder “niet bezocht” heet, kan er nog wel zijn. Een hogere grens: --limit.
explore-stopped = Je hebt het onderzoek gestopt na { $states } toestanden en { $transitions } stappen ({ $seconds } s). Wat hieronder “niet bezocht” heet, kan er nog wel zijn.
explore-level = Dit alles geldt op niveau { $level }. Op een ander niveau beginnen mensen rustiger of gespannener, en kan er iets anders gebeuren: --level.
explore-levels = Alle niveaus, 1 tot en met 5, zijn onderzocht. Wat te bereiken is, is dat op minstens één niveau; aantallen en grenzen van scores gelden op niveau 3. Eén niveau: --level.
explore-every-level = 1 tot en met 5
explore-interventions = Wat een trainer kan inbrengen is overal geprobeerd waar iets te kiezen valt, elk één keer ({ $count }).
explore-no-interventions = Wat een trainer kan inbrengen ({ $count }) is buiten beschouwing gelaten; neem het mee met --with-interventions.
explore-scores-all = Elk gesprek is met alle scores doorgerekend.
explore-scores-some = { $played } toestanden zijn met alle scores doorgerekend. De grenzen van de scores zijn wat daarbij gezien is; daarbuiten kan nog iets liggen.
explore-walks = Verschillende gesprekken: { $walks }
explore-walks-endless = oneindig veel
explore-loops = Dat komt doordat je in een rondje kunt blijven bij: { $beats }.
explore-loops-switch = Dat komt doordat je zo vaak als je wilt van onderwerp kunt wisselen (`switch: true`) bij: { $beats }.
explore-about = ongeveer 10^{ $power }
explore-walks-between = tussen { $least } en { $most }
explore-walks-uncounted = niet geteld
explore-endings = Eindes
explore-ending-reached = { $id }: te bereiken; gesprekken: { $walks }
explore-ending-never = { $id }: geen enkel gesprek komt hier op niveau { $level }
explore-ending-with = { $id }: alleen als een trainer iets inbrengt; gesprekken: { $walks }
explore-ending-unknown = { $id }: niet bezocht
explore-quality = kwaliteit { $who }: { $least } tot { $most }
explore-gauge = { $name }: { $least } tot { $most }
explore-walk-found = een weg erheen: { $picks }
explore-walk = kortste weg: { $picks }
explore-unreachable = Waar geen enkel gesprek komt op niveau { $level }
explore-unvisited = Niet bezocht
explore-undecided = Hangt van scores af; niet gezien en niet uitgesloten
explore-with = Alleen als een trainer iets inbrengt, op niveau { $level }
explore-interests-with = belangen
explore-beats = momenten
explore-choices = keuzes
explore-lines = zinnen
explore-dead-ends = Doodlopende wegen
explore-dead-end = na { $beat }; zo kom je er: { $picks }
explore-dead-end-possible = na { $beat }: hangt van scores af; geen gesprek gevonden dat er komt
explore-traps = Waar je niet meer uitkomt: er is geen weg naar een einde
explore-no-dead-ends = Geen doodlopende wegen.
explore-no-dead-ends-seen = Geen doodlopende wegen gezien.
explore-never = Voorwaarden die nooit gelden op niveau { $level }
explore-always = Voorwaarden die altijd gelden op niveau { $level }
explore-interests = Belangen die niemand kan ontdekken
explore-promises = Beloften die nergens worden ingelost, gemeld of gebroken
explore-farming = Lussen waarin je punten kunt blijven verzamelen
explore-farming-walk = { $choice }, bijvoorbeeld: { $picks }
explore-dominated = Keuzes die nergens beter zijn dan een andere, terwijl je ze niet minder noemt
explore-dominated-meant = Bij { $count ->
    [one] één keuze die je zelf minder noemt (Poor, Tempting of Fair), is een betere keuze ook overal beter
   *[other] { $count } keuzes die je zelf minder noemt (Poor, Tempting of Fair), is een betere keuze ook overal beter
 }: zoals je het bedoelt.
explore-dominated-by = { $choice }, vergeleken met { $by }
explore-extremes = Het beste en het slechtste gesprek in de ogen van { $who }
explore-best = beste ({ $quality }): { $picks }
explore-worst = slechtste ({ $quality }): { $picks }
explore-plan-none = { $id }: geen gesprek gevonden, dus geen draaiboek
explore-plan-written = { $id }: { $file }
explore-plan-same = { $id }: staat al in { $file }
explore-plan-run = Draai ze: { $command }
play-from-picks = Je begint bij { $beat }. { $count ->
    [0] Daar begint deze casus.
    [one] Eén keuze is al gemaakt: { $picks }
   *[other] { $count } keuzes zijn al gemaakt: { $picks }
 }
play-from-never = Bij `{ $beat }` kun je niet komen: alles is onderzocht en geen enkel gesprek wacht daar op een keuze.
play-from-unknown = Er is geen gesprek gevonden dat bij `{ $beat }` op een keuze wacht. Probeer een moment kort ervoor.
play-from-no-beat = Er is geen moment `{ $beat }`. { $near ->
    [none] Schrijf het als scène.moment.
   *[other] Bedoel je `{ $near }`?
 }
play-from-several = `{ $beat }` kan van alles zijn: { $several }. Schrijf de scène erbij.
