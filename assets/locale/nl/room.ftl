# Groepssessies: de hand van de begeleider
live-replay = Speel het antwoord van een minderheid na
live-replay-text = Iedereen ziet dan hoe het gegaan was: vanaf hetzelfde punt, met hetzelfde toeval.
live-replay-go = Laat zien hoe dit was gegaan
live-replay-stop = Terug naar jullie eigen verloop
live-replayed = Zo was het gegaan bij moment { $number }: { $title }
live-replayed-said = Een minderheid wilde:
live-replayed-how = Nagespeeld vanaf hetzelfde punt. Wat de begeleider later deed, telt niet mee.
live-missing = Is er iemand niet meer?
live-missing-text = Slaapt een telefoon of is iemand weg? De tafel gaat dan zonder verder. Wie terugkomt, schuift weer aan.
live-missing-who = { $seat } is er niet
live-table-close = Sluit de stemming van de tafel
live-missing-asleep = { $count ->
    [one] 1 telefoon slaapt
   *[other] { $count } telefoons slapen
 }
live-missing-slowed = { $count ->
    [one] 1 vroeg om meer tijd
   *[other] { $count } vroegen om meer tijd
 }
live-missing-thinking = { $count ->
    [one] 1 denkt nog na
   *[other] { $count } denken nog na
 }
live-count-missing = { $voted } van { $present } aanwezigen stemden; { $missing }
