# De terugblik als PDF.
pdf-page = blad { $page } van { $pages }
pdf-footer = Tegenspel – { $title }
pdf-ending = Zo liep het af: { $title }
pdf-own-picture = Hoe je dacht dat { $partner } je ziet
pdf-own-step = { $question } Jij zei: { $step } van 5.
pdf-own-moment = Welk moment vond jij het belangrijkst?
pdf-needs-file = Een pdf is niets voor het scherm. Geef met -o een bestand, zoals -o terugblik.pdf
pdf-letters = Van deze letters is er geen lettertype gevonden, er staat een vakje: { $letters }
pdf-left-out = Deze versie van Tegenspel kan geen pdf maken. Bouw haar met `--features pdf`, of kies --format html en druk de pagina af.
own-words-form = Eigen woorden gaan alleen mee met --format html of --format pdf.
own-words-none = Hier staat niets van jezelf bij, dus er gaat niets mee: { $file }
pdf-left = (zijweg)
pdf-decisive = (gaf de doorslag)
own-words-room = Van een groep gaan er geen eigen woorden mee: die staan bij ieder zelf.
