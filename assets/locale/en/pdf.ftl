# The look back as PDF.
pdf-page = page { $page } of { $pages }
pdf-footer = Tegenspel – { $title }
pdf-ending = How it ended: { $title }
pdf-own-picture = How you thought { $partner } sees you
pdf-own-step = { $question } You said: { $step } of 5.
pdf-own-moment = Which moment mattered most to you?
pdf-needs-file = A PDF is nothing for the screen. Name a file with -o, such as -o lookback.pdf
pdf-letters = No font was found for these letters, so there is a box: { $letters }
pdf-left-out = This version of Tegenspel cannot make a PDF. Build it with `--features pdf`, or take --format html and print the page.
own-words-form = Words of your own go along with --format html or --format pdf only.
own-words-none = Nothing of your own stands beside it, so nothing goes along: { $file }
pdf-left = (side road)
pdf-decisive = (tipped the balance)
own-words-room = No words of somebody's own go along with a group: everybody keeps those themselves.
