# How a talk ends: the closing card, the look back as one page, and handing it over

app-debrief-ended = Zo liep het af: { $title }
app-debrief-endings = { $all ->
    [one] Deze casus heeft één einde.
   *[other] Deze casus heeft { $all } eindes. Je zag er nu { $seen }.
}
app-debrief-ending-new = Dit einde is nieuw voor je.

app-debrief-mine-said = Jij: “{ $text }”
app-debrief-mine-did = Jij: { $text }

app-debrief-seen-by = Zo zag { $partner } jou
app-debrief-seen-mine = wat je dacht
app-debrief-seen-theirs = wat { $partner } zag
app-debrief-seen-same = Dat zag { $partner } ook zo.
app-debrief-seen-higher = { $partner } zag dat meer dan je dacht.
app-debrief-seen-lower = { $partner } zag dat minder dan je dacht.
app-debrief-seen-line = { $mine ->
    [0] “{ $statement }” { $partner }: { $theirs } van { $all }.
   *[other] “{ $statement }” Jij dacht { $mine } van { $all }; { $partner }: { $theirs } van { $all }.
}

app-debrief-play-on = Speel vanaf hier verder
app-debrief-points-lead = { $count ->
    [one] Eén leerpunt uit dit gesprek.
   *[other] Kies één leerpunt om mee aan de slag te gaan.
}
app-debrief-more = Meer over dit gesprek
app-debrief-numbers-shown = Toon ook de getallen
app-debrief-hand-over = Bewaar of geef door

app-time-date = { $day } { $month } { $year }
app-time-in-tomorrow = Morgen
app-time-in-week = Over een week
app-time-in-month = Over een maand

debrief-master-plain = De relatie met { $name } { $change }.
debrief-master-plain-moment = De relatie met { $name } { $change }, het meest bij moment { $step } ({ $title }).
debrief-gauge-plain = { $name } ({ $side }): { $change }.
