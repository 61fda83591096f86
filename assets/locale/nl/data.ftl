# Waar casussen vandaan komen, en wat van jezelf is: verhuizen, bewaren, melden.

# Casussen: van het programma of van jezelf.
list-from-program = Hoort bij Tegenspel.
list-from-folder = In { $folder }.
list-from-own-for-shipped = Van jezelf, in { $folder }. De meegeleverde versie is `shipped/{ $id }`.
shipped-unwritable = `{ $case }` hoort bij het programma en kan niet veranderd worden; maak eerst een kopie met `tegenspel new`.
shipped-unwatched = `{ $case }` hoort bij het programma en verandert niet; noem een map van jezelf.

# In het venster.
app-library-own = Eigen casus
app-library-own-for-shipped = Eigen casus, in plaats van de meegeleverde
app-library-shipped = De meegeleverde versie
app-library-own-folder = Eigen casussen staan in { $folder }. Je kunt de map van een casus ook op dit venster slepen.
app-library-own-open = Map met eigen casussen openen

# Een bijgewerkte casus onder een open gesprek.
play-updated-choice =
    Deze casus is met het programma bijgewerkt. Je gaat verder met de nieuwe teksten. Liever anders?
      met de teksten van toen:  tegenspel play { $file } --old-texts
      opnieuw beginnen:         tegenspel play { $case }
app-updated = De casus is bijgewerkt
app-updated-question = Deze casus is sinds je vorige keer met het programma bijgewerkt. Al je antwoorden bestaan nog. Hoe wil je verder?
app-updated-go-on = Verder met de nieuwe teksten
app-updated-old = Verder met de teksten van toen
app-updated-anew = Opnieuw beginnen

# Bewaren dat niet lukt.
play-kept-elsewhere = Het bestand van dit gesprek kon niet worden geschreven ({ $why }). Het hele gesprek staat nu in { $file }.
