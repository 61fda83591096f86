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
app-trouble-settings-unreadable = Je instellingen konden niet worden gelezen.
app-trouble-settings-aside = De gewone instellingen gelden nu. Wat er stond is niet weg: { $file }

# Verhuizen.
data-taken = { $file } bestaat al; er is niets veranderd. Kies een andere naam.
data-exported = In { $file } staan { $sessions ->
    [0] geen sessies
    [one] één sessie
   *[other] { $sessions } sessies
 } en { $cases ->
    [0] geen eigen casussen
    [one] één eigen casus
   *[other] { $cases } eigen casussen
 }{ $settings ->
    [0] {" "}(instellingen heb je nog niet)
   *[other] {", "}met je instellingen
 }. Wat je met --save ergens anders bewaarde, zit er niet bij: neem dat zelf mee. Haal alles op een andere computer binnen met: tegenspel data import BESTAND
data-new = nieuw     { $name }
data-beside = ernaast   { $name } komt er als `{ $beside }` naast te staan: hier staat iets anders met die naam
data-imported = { $new ->
    [0] Er kwam niets nieuws binnen
   *[other] { $new } binnengehaald ({ $beside } ernaast gezet)
 }; { $same } stond er al. Er is niets overschreven.
data-would-import = { $new ->
    [0] Er komt niets nieuws binnen
   *[other] { $new } zou binnenkomen ({ $beside } ernaast gezet)
 }; { $same } staat er al. Er is niets veranderd.
data-settings-new = De instellingen die meekwamen gelden vanaf de volgende start van het venster.
data-settings-beside = Je instellingen hier blijven gelden. Die van de andere computer staan in { $file }; wil je ze gebruiken, sluit dan Tegenspel en geef dat bestand de naam settings.ron.
file-no-archive = { $file } is geen bestand dat Tegenspel met `data export` heeft gemaakt
file-no-word = { $file } is geen Word-document. Bewaar het in je tekstverwerker als .docx en probeer het opnieuw.
file-no-packed-case = { $file } is geen casus die Tegenspel met `pack` heeft gemaakt
file-too-large = { $file } is te groot om te lezen (ingepakt of uitgepakt)
file-unsafe-archive = in { $file } staat iets wat hier niet in hoort (`{ $name }`); er is niets binnengehaald
file-unportable = { $file } kan niet mee: niet elke computer kan die naam aan, of hij staat te diep. Geef hem een andere naam of plaats en probeer het opnieuw.
file-too-much = { $file } past er niet meer bij: het zijn te veel of te grote bestanden, of te diepe mappen

# Een casus als één bestand.
pack-left-out = Niet meegenomen, want geen deel van de casus: { $file }
unpack-taken = { $folder } bestaat al; er is niets veranderd. Kies een andere map, bijvoorbeeld: tegenspel unpack { $file } --to { $free }
unpack-broken = In deze casus zitten fouten; er is niets binnengehaald. Vraag de maker hem na te kijken met `tegenspel check`.
unpack-done = De casus staat in { $folder } ({ $files ->
    [one] één bestand
   *[other] { $files } bestanden
 }).
    Speel hem:        tegenspel play { $called }
    Controleer hem:   tegenspel check { $called }

# Een verslag om op te sturen als er iets misgaat.
problem-title = Verslag van een probleem met Tegenspel
problem-contents = Dit staat erin: de versie, je systeem en beeldscherm, je instellingen, hoe je eigen casussen heten en hoeveel fouten erin zitten, welke bestanden er staan met hun naam en grootte, en wat het programma het laatst heeft genoteerd. Wat je zelf schreef en wat je koos staat er niet in, en je naam en je map ook niet (`~`). Lees het gerust na voor je het verstuurt.
problem-nothing = (niets bekend)
problem-version = Versie
problem-system = Systeem
problem-graphics = Beeldscherm
problem-settings = Instellingen
problem-cases = Eigen casussen
problem-case = { $case }: { $errors ->
    [one] 1 fout
   *[other] { $errors } fouten
 }, { $warnings ->
    [one] 1 waarschuwing
   *[other] { $warnings } waarschuwingen
 }
problem-files = Bestanden
problem-log = Genoteerd
report-written = Het verslag staat in { $file }. Bovenaan lees je wat erin staat.

# In het venster: verhuizen en melden.
app-data-title = Verhuizen en melden
app-data-lead = Alles van jezelf in één bestand: sessies, eigen woorden, eigen casussen en instellingen.
app-data-export = Alles meenemen
app-data-import = Binnenhalen …
app-data-report = Verslag van een probleem
app-data-exported = Alles staat in { $file }.
app-data-report-written = Het verslag staat in { $file }. Bovenaan lees je wat erin staat.
app-data-none = Geen bestand gevonden om binnen te halen.
app-data-none-then = Zet het bestand `tegenspel-….zip` in { $folder }, of sleep het op dit venster.
app-data-trouble = Dit is niet gelukt.
app-data-no-folder = Dit systeem zegt niet waar je documenten staan. In een terminal kan het wel: `tegenspel data export BESTAND`, `tegenspel data import BESTAND`, `tegenspel report -o BESTAND`.
app-import = Binnenhalen
app-import-question = Uit { $file } { $new ->
    [0] komt niets nieuws: alles staat hier al.
    [one] komt één ding binnen.
   *[other] komen { $new } dingen binnen.
 }{ $beside ->
    [0] {""}
    [one] {" "}Eén daarvan komt ernaast te staan, omdat hier iets anders met die naam staat.
   *[other] {" "}{ $beside } daarvan komen ernaast te staan, omdat hier iets anders met die naam staat.
 }{ $new ->
    [0] {""}
   *[other] {" "}Er wordt niets overschreven.
 }
app-import-do = Binnenhalen
app-import-not = Niet nu
app-imported = { $new ->
    [one] Eén ding is binnengehaald.
   *[other] { $new } dingen zijn binnengehaald.
 }

# Een casus op het venster gesleept.
app-drop-no-case = Dit is geen map van een casus.
app-drop-no-packed = Deze casus kan niet binnenkomen.
app-drop-question = Deze casus start. Wil je hem bewaren bij je eigen casussen, als `{ $id }`?
app-drop-taken = Bij je eigen casussen staat al een casus `{ $id }`. Wat wil je?
app-drop-keep = Bewaar bij mijn casussen
app-drop-both = Bewaar allebei
app-drop-replace = Vervang die van mij (die gaat apart)
app-drop-play = Alleen spelen
app-drop-not = Niets doen
app-drop-kept = De casus staat nu in { $folder }.
app-drop-aside = De casus die er stond staat nu apart, in { $folder }.
app-drop-trouble = De casus kon niet worden bewaard.

# Uit Twine.
import-taken = { $folder } bestaat al en is niet leeg; er is niets veranderd. Kies een andere map.
import-more = … en { $more } meldingen meer. Ze staan allemaal in wat `--json` schrijft.
import-refused = Er is geen casus gemaakt: herstel eerst wat hierboven een fout heet.
import-made = { $folder } is een concept van een casus: { $beats ->
    [one] één moment
   *[other] { $beats } momenten
 }, { $choices ->
    [one] één keuze
   *[other] { $choices } keuzes
 }, { $endings ->
    [one] één einde
   *[other] { $endings } eindes
 }.
    Speel hem:      tegenspel play { $typed }
    Schrijf verder: { $file }, met een teksteditor
    Kijk hem na:    tegenspel check { $typed }
import-language = De teksten heten Nederlands, de taal van het programma; zijn ze dat niet, verander dan `language` in het bestand.
