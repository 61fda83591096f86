# Where cases come from, and what is one's own: moving, keeping, reporting.

# Cases: the program's or one's own.
list-from-program = Comes with Tegenspel.
list-from-folder = In { $folder }.
list-from-own-for-shipped = Your own, in { $folder }. The version that comes with Tegenspel is `shipped/{ $id }`.
shipped-unwritable = `{ $case }` comes with the program and cannot be changed; make a copy first with `tegenspel new`.
shipped-unwatched = `{ $case }` comes with the program and does not change; name a folder of your own.

# In the window.
app-library-own = Your own case
app-library-own-for-shipped = Your own case, instead of the one that comes with it
app-library-shipped = The version that comes with Tegenspel
app-library-own-folder = Your own cases stand in { $folder }. You can also drop the folder of a case on this window.
app-library-own-open = Open the folder with your own cases

# A case that was updated under an open session.
play-updated-choice =
    This case was updated with the program. You go on with the new texts. Rather something else?
      with the texts of then:  tegenspel play { $file } --old-texts
      to start anew:           tegenspel play { $case }
app-updated = The case was updated
app-updated-question = This case was updated with the program since you last played. All your answers still exist. How do you want to go on?
app-updated-go-on = Go on with the new texts
app-updated-old = Go on with the texts of then
app-updated-anew = Start anew

# Keeping that does not succeed.
play-kept-elsewhere = The file of this conversation could not be written ({ $why }). The whole conversation is now in { $file }.
app-trouble-settings-unreadable = Your settings could not be read.
app-trouble-settings-aside = The usual settings apply now. What they held is not lost: { $file }

# Moving.
data-taken = { $file } is there already; nothing was changed. Choose another name.
data-exported = { $file } holds { $sessions ->
    [0] no sessions
    [one] one session
   *[other] { $sessions } sessions
 } and { $cases ->
    [0] no cases of your own
    [one] one case of your own
   *[other] { $cases } cases of your own
 }{ $settings ->
    [0] {" "}(there are no settings yet)
   *[other] {", "}with your settings
 }. What you kept elsewhere with --save is not in it: take that along yourself. Take all of it in on another machine with: tegenspel data import FILE
data-new = new       { $name }
data-beside = beside    { $name } is kept beside as `{ $beside }`: something else has that name here
data-imported = { $new ->
    [0] Nothing new came in
   *[other] { $new } taken in ({ $beside } kept beside)
 }; { $same } were here already. Nothing was overwritten.
data-would-import = { $new ->
    [0] Nothing new comes in
   *[other] { $new } would be taken in ({ $beside } kept beside)
 }; { $same } are here already. Nothing was changed.
data-settings-new = The settings that came along count from the next start of the window.
data-settings-beside = Your settings here stay in force. Those of the other machine are in { $file }; to use them, close Tegenspel and name that file settings.ron.
file-no-archive = { $file } is no file that Tegenspel made with `data export`
file-no-word = { $file } is no Word document. Save it as .docx in your word processor and try again.
file-no-packed-case = { $file } is no case that Tegenspel made with `pack`
file-too-large = { $file } is too large to read (packed or unpacked)
file-unsafe-archive = { $file } holds something that does not belong in it (`{ $name }`); nothing was taken in
file-unportable = { $file } cannot go along: not every machine can take its name, or it stands too deep. Give it another name or place and try again.
file-too-much = { $file } does not fit any more: there are too many files, they are too large, or folders are too deep

# A case as one file.
pack-left-out = Left behind, as it is no part of the case: { $file }
unpack-taken = { $folder } exists already; nothing was changed. Choose another folder, for example: tegenspel unpack { $file } --to { $free }
unpack-broken = There are mistakes in this case; nothing was taken in. Ask its author to look at it with `tegenspel check`.
unpack-done = The case stands in { $folder } ({ $files ->
    [one] one file
   *[other] { $files } files
 }).
    Play it:    tegenspel play { $called }
    Check it:   tegenspel check { $called }

# A report to send when something fails.
problem-title = Report of a problem with Tegenspel
problem-contents = This is in it: the version, your system and graphics, your settings, what your own cases are called and how many mistakes there are in them, which files there are with their names and sizes, and what the program noted last. What you wrote yourself and what you chose is not in it, nor is your name or your folder (`~`). Feel free to read it before you send it.
problem-nothing = (nothing known)
problem-version = Version
problem-system = System
problem-graphics = Graphics
problem-settings = Settings
problem-cases = Your own cases
problem-case = { $case }: { $errors ->
    [one] 1 error
   *[other] { $errors } errors
 }, { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
 }
problem-files = Files
problem-log = Noted
report-written = The report is in { $file }. Its top says what is in it.

# In the window: moving and reporting.
app-data-title = Moving and reporting
app-data-lead = Everything of your own in one file: sessions, own words, own cases and settings.
app-data-export = Take everything along
app-data-import = Take in …
app-data-report = Report of a problem
app-data-exported = Everything is in { $file }.
app-data-report-written = The report is in { $file }. Its top says what is in it.
app-data-none = No file was found to take in.
app-data-none-then = Put the file `tegenspel-….zip` into { $folder }, or drop it on this window.
app-data-trouble = This did not succeed.
app-data-no-folder = This system does not say where your documents stand. In a terminal it can be done: `tegenspel data export FILE`, `tegenspel data import FILE`, `tegenspel report -o FILE`.
app-import = Take in
app-import-question = From { $file } { $new ->
    [0] nothing new comes in: all of it is here already.
    [one] one thing comes in.
   *[other] { $new } things come in.
 }{ $beside ->
    [0] {""}
    [one] {" "}One of them is kept beside, because something else has its name here.
   *[other] {" "}{ $beside } of them are kept beside, because something else has their name here.
 }{ $new ->
    [0] {""}
   *[other] {" "}Nothing is overwritten.
 }
app-import-do = Take in
app-import-not = Not now
app-imported = { $new ->
    [one] One thing was taken in.
   *[other] { $new } things were taken in.
 }

# A case dropped on the window.
app-drop-no-case = This is no folder of a case.
app-drop-no-packed = This case cannot come in.
app-drop-question = This case starts. Do you want to keep it among your own cases, as `{ $id }`?
app-drop-taken = There is a case `{ $id }` among your own already. What do you want?
app-drop-keep = Keep among my cases
app-drop-both = Keep both
app-drop-replace = Replace mine (it is set aside)
app-drop-play = Only play
app-drop-not = Do nothing
app-drop-kept = The case is now in { $folder }.
app-drop-aside = The case that was there is set aside now, in { $folder }.
app-drop-trouble = The case could not be kept.

# From Twine.
import-taken = { $folder } exists already and is not empty; nothing was changed. Choose another folder.
import-more = … and { $more } more findings. All of them stand in what `--json` prints.
import-refused = No case was made: first mend what is called an error above.
import-made = { $folder } is a draft of a case: { $beats ->
    [one] one beat
   *[other] { $beats } beats
 }, { $choices ->
    [one] one choice
   *[other] { $choices } choices
 }, { $endings ->
    [one] one ending
   *[other] { $endings } endings
 }.
    Play it:     tegenspel play { $typed }
    Go on in it: { $file }, with a text editor
    Check it:    tegenspel check { $typed }
import-language = Its texts are said to be English, the language of the program; where they are not, change `language` in the file.
