# Het venster: waarom het er niet is. De zinnen staan in een terminal.
window-no-display = Er is hier geen beeldscherm om een venster op te openen; oefenen kan ook in de terminal, met `tegenspel play de-loods`.
window-no-graphics = Het venster ging niet open, want deze computer heeft geen grafisch stuurprogramma dat Tegenspel kan gebruiken; oefenen kan ook in de terminal, met `tegenspel play de-loods`.
window-not-opened = Het venster ging niet open{ $cause }; oefenen kan ook in de terminal, met `tegenspel play de-loods`. Een verslag om op te sturen maak je met `tegenspel report -o verslag.txt`.
window-broke-off = Het venster is onverwacht gesloten{ $cause }; je gesprek is bewaard tot en met je laatste keuze, en oefenen kan ook in de terminal, met `tegenspel play`. Een verslag om op te sturen maak je met `tegenspel report -o verslag.txt`.

# De titel van het venster; een schermlezer leest hem voor.
window-title = { $screen } – Tegenspel
window-title-case = { $screen } – { $case } – Tegenspel
window-screen-library = Casussen
window-screen-group = Groep
window-screen-studio = Schrijven
window-screen-settings = Instellingen
window-screen-briefing = Voorbereiding
window-screen-plays = Naast elkaar
window-screen-talk = Gesprek
window-screen-note = Notitie
window-screen-debrief = Terugblik
