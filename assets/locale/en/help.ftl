# The command line: help and mistakes. `help-COMMAND` describes a command, `help-COMMAND-ARGUMENT` what it takes.
help-heading-usage = Usage:
help-heading-commands = Commands
help-heading-arguments = Arguments
help-heading-options = Options
help-heading-examples = Examples:
help-possible = one of: { $values }
help-default = usually: { $value }

help-value-options = [OPTIONS]
help-value-command = COMMAND
help-value-scenario = SCENARIO
help-value-transcript = SESSION
help-value-paths = PATH
help-value-slug = NAME
help-value-file = FILE
help-value-output = FILE
help-value-dir = FOLDER
help-value-language = LANGUAGE
help-value-picks = PICKS
help-value-template = TEMPLATE
help-value-whofieldvalue = WHO.FIELD=VALUE
help-value-format = FORM
help-value-code = CODE
help-value-deny = WHAT
help-value-shell = SHELL

help-tegenspel = Practise the conversations of a municipality's account manager.
help-tegenspel-language = The language of the interface; without it, the system's.
help-tegenspel-case-language = The language of the case itself, where it is to be another than that of the program.
help-tegenspel-scenarios = The folder with scenarios.
help-tegenspel-model = A relationship model instead of the built-in one.
help-tegenspel-help = Show this help.
help-tegenspel-version = Show the version.

help-help = Show the help of a command.
help-help-subcommand = The command.

help-list = List the scenarios.
help-list-json = Print one JSON object.
help-list-examples = tegenspel list --scenarios my-cases

help-play = Play a scenario in the terminal.
help-play-scenario = The scenario (a folder, a `scenario.ron`, or an id), or a saved session to go on with.
help-play-seed = Where chance starts; without it, drawn anew.
help-play-level = Difficulty, 1 to 5; 3 without it.
help-play-no-shuffle = Show choices in the written order.
help-play-actor = Program a stakeholder, for example `roos.rigidity=60` or `roos.rewards=acknowledge,probe`.
help-play-draw = Say what a drawn fact is, for example `druk=kas`; else the seed decides.
help-play-save = Keep the session in this file; go on with it where it exists.
help-play-save-plan = Keep the conversation as a plan in this file; what stands there already stays.
help-play-picks = Play these picks and stop: `beat.choice,beat.[a, b]`.
help-play-picks-from = Play the picks in this file (`-` for standard input) and stop.
help-play-json = Print one JSON object; with picks.
help-play-old-texts = Go on with a saved session in the texts of its time, where its case changed since.
help-play-no-time-limits = Never limit time.
help-play-examples =
    tegenspel play de-loods
    tegenspel play de-loods --picks voorbereiden.verslag,binnenkomst.rol_en_grens --json
    tegenspel play de-loods --actor roos.tension=50 --actor roos.rigidity=60
    tegenspel play saved.ron

help-debrief = Show what a saved session teaches.
help-debrief-transcript = The saved session, or several, or a folder: then there is a look back at each.
help-debrief-format = In what form: text for the terminal, html as one page with pictures, json for programs, markdown for other documents, pdf as two sheets to hand over; of a group also csv for a spreadsheet and xapi for a record store. Without it, as the name of the file says.
help-debrief-room = A group session, by the code with which people joined.
help-debrief-store = Where groups are kept: a file, or the address of a PostgreSQL database.
help-debrief-output = Where to write it; otherwise it goes to the screen. Of several sessions a folder, with a file for each; without one, pages go beside their session.
help-debrief-scenario = The scenario, when it is no longer where it was.
help-debrief-own-words = Take along what you wrote yourself beside the session: your own picture, note and intention. Without it that stays out. With html and pdf only.
help-debrief-examples =
    tegenspel debrief sessions --format html -o looks-back
    tegenspel debrief saved.ron --format html -o debrief.html
    tegenspel debrief saved.ron --format pdf -o debrief.pdf
    tegenspel debrief --room 4821 --format csv -o group.csv

help-check = Check scenarios and show every mistake with its place.
help-check-paths = Folders of scenarios, or folders that hold such folders.
help-check-deny = Count warnings as errors.
help-check-json = Print one JSON object; with `--watch` one on a line for each time.
help-check-limit = Explore each case up to so many states, to tell what nobody can reach; 2,000,000 without it. With `--watch` only when given.
help-check-thorough = Explore at all five levels. Without it the plain level is explored, and the others only where something never happens there: so that is proved for every level, but what goes wrong at another level alone is not looked for.
help-check-no-explore = Do not explore the cases.
help-check-watch = Check again whenever a file is saved, until Ctrl-C.
help-check-blind = Show for each decision which choice sounds best to somebody who only listens to the style, and what gives it away.
help-check-fix = Apply every remedy that says exactly what to write, after showing them.
help-check-yes = Apply them without asking.
help-check-examples = tegenspel check scenarios/de-loods --deny warnings
    tegenspel check de-loods --watch

help-explain = Tell what a finding means and what to do about it.
help-explain-code = The kind of finding, as `check` writes it between brackets; without it, all of them are listed.
help-explain-examples = tegenspel explain longest-best

help-format = Print the scenario format: every part and field.
help-format-json = Print one JSON object, for completion in an editor.
help-format-examples = tegenspel format
    tegenspel format --json > format.json

help-plan = Run walkthrough plans, straight and through save and load at every step.
help-plan-paths = Plans, folders of scenarios, or folders that hold such folders.
help-plan-scenario = The scenario that they are for, where they do not stand in its folder.
help-plan-examples = tegenspel plan scenarios/de-loods

help-graph = Draw a case: a sheet for each scene, a line from each choice to what follows.
help-graph-scenario = The case: a folder, a `scenario.ron` or an id.
help-graph-format = In what form: svg for the browser and the printer, png for a document, dot for Graphviz, mermaid for a wiki. Without it, as the name of the file says.
help-graph-scene = Draw one scene or one shared piece: its id.
help-graph-output = Where to write it; without it, to the screen.
help-graph-examples = tegenspel graph de-loods -o de-loods.svg

help-review = Write a case out as a script for reviewers: everything numbered and in plain words, with room for remarks.
help-review-scenario = The case: a folder, a `scenario.ron` or an id.
help-review-format = In what form: html as one page to read and print, markdown for a wiki or a shared document, docx for a word processor. Without it, as the name of the file says.
help-review-output = Where to write it; without it, to the screen.
help-review-read = Read the remarks of a script that came back: a Word document, or the file that the page saves.
help-review-json = The remarks as JSON.
help-review-examples = tegenspel review de-loods --language nl -o de-loods.html
    tegenspel review de-loods -o de-loods.docx
    tegenspel review --read de-loods-from-ans.docx

help-new = Begin a new scenario: small, complete, ready to play.
help-new-slug = The name of its folder: small letters, digits and hyphens.
help-new-from = What to begin from: `gesprek` (Dutch) or `conversation` (English), or a scenario to make a copy of; otherwise by language.
help-new-examples =
    tegenspel new my-case
    tegenspel new copy --from de-loods

help-translate = Write or update a translation.
help-translate-scenario = The case: a folder, a `scenario.ron` or an id.
help-translate-to = The language to translate to.
help-translate-examples = tegenspel translate de-loods --to en

help-model = Print the relationship model in force.
help-model-json = Print one JSON object.
help-model-examples = tegenspel model --language en

help-completions = Print completions for a shell.
help-completions-shell = Which shell.
help-completions-examples = tegenspel completions bash > ~/.local/share/bash-completion/completions/tegenspel

help-mistake-value = `{ $argument }` cannot be `{ $value }`; choose from { $valid }
help-mistake-no-value = `{ $argument }` needs a value
help-mistake-argument = there is no `{ $argument }` here
help-mistake-command = there is no command `{ $command }`
help-mistake-missing = this is missing: { $argument }
help-mistake-conflict = `{ $argument }` and `{ $other }` do not go together
help-mistake-twice = give `{ $argument }` only once
help-reason-range = choose a number from { $least } to { $most }
help-reason-number = that is no whole number
help-reason-large = that number is too large
help-reason-small = that number is too small
help-value-level = LEVEL
help-mistake-invalid = `{ $argument }` cannot be `{ $value }` ({ $reason })
help-mistake-missing-command = say what to do, for example `tegenspel play de-loods`
help-mistake-utf8 = an argument is no valid text
help-mistake-suggestion = Did you mean `{ $it }`?
help-mistake-more = For help, type: tegenspel --help

help-explore = Explore everything a player can do, and say what that proves.
help-explore-scenario = A folder, a scenario.ron, or the id of a scenario.
help-explore-limit = States at most.
help-explore-level = Difficulty, 1 to 5; without it, every level.
help-explore-with-interventions = Also let a trainer bring in what the author prepared, at every moment where something can be picked.
help-explore-plans = Write a plan for each ending: a walk that leads there; without a folder into `plans` of the case itself.
help-explore-json = Print one JSON object.
help-explore-examples = tegenspel explore de-loods
help-value-states = STATES
help-play-from = Start at this moment; the program looks for a way there itself.
help-value-scenebeat = SCENE.BEAT

help-rename = Give a scene, beat, choice, person or anything else of a case another id, everywhere it is named.
help-rename-scenario = The case: a folder, a `scenario.ron` or an id.
help-rename-old = What gets another id: a path like that of a pick, or `kind:id`.
help-rename-new = The new id.
help-rename-sessions = A saved session that goes along as well; those that this program keeps by itself always do.
help-rename-examples = tegenspel rename de-loods foyer.binnenkomst ontvangst
    tegenspel rename de-loods promise:nabellen terugbellen
help-pack = Make one file of a case, to mail.
help-pack-scenario = The case: a folder, a `scenario.ron` or an id.
help-pack-output = Where to write it, with a name that ends in .tegenspel; without it, here, by the id of the case.
help-pack-examples = tegenspel pack de-loods -o de-loods.tegenspel

help-unpack = Take in a case that came as one file: it is looked at first, and nothing is overwritten.
help-unpack-file = The file that `pack` made.
help-unpack-to = The folder that the case becomes; without it, it goes by its own name to your own cases.
help-unpack-examples = tegenspel unpack de-loods.tegenspel
    tegenspel unpack de-loods.tegenspel --to my-loods

help-data = Take everything of your own to another machine, and back.
help-data-examples =
    tegenspel data export my-tegenspel.zip
    tegenspel data import my-tegenspel.zip --dry-run
help-data-export = Write all sessions, own words, own cases and settings into one file.
help-data-export-file = The file.
help-data-import = Take in what another machine wrote; nothing is overwritten.
help-data-import-file = The file.
help-data-import-dry-run = Only say what would come in.
help-report = Write a file to send when something fails: it says what is in it, and leaves your words out.
help-report-output = Where to write it; without this, to the screen.
help-report-examples = tegenspel report -o report.txt
help-value-old = OLD
help-value-new = NEW

help-host = Lead a group session: people join with a phone.
help-host-scenario = The scenario (a folder, a `scenario.ron`, or an id); without one, you choose it on the page.
help-host-bind = Where to listen: `local` for this computer only, `lan` for the network of the room, or an address of this computer.
help-host-port = The port; without it 8080, or one that is free.
help-host-store = Where groups are kept: a file, or the address of a PostgreSQL database.
help-host-public-url = The address under which people reach it, through a proxy that encrypts: `https://…`.
help-host-tls-cert = The certificate to encrypt with, in PEM; those that vouch for it stand behind it.
help-host-tls-key = The private key of the certificate, in PEM.
help-host-seat-cards = Admit only people with a seat card; make so many to print.
help-host-gates = Wait for each other after these moments, where everybody plays alone or at a table: `3,6`.
help-host-rehearse = Rehearse alone: so many simulated phones vote by themselves, and nothing is kept.
help-host-kept = Open a room with a set-up that you kept.
help-host-mode = How it is played; with `practice` everybody practises alone, without a trainer.
help-host-resume = Only take up the groups that are kept.
help-host-seed = Where chance starts; without it, drawn anew.
help-host-level = Difficulty, 1 to 5; 3 without it.
help-host-no-shuffle = Show choices in the written order.
help-host-actor = Program a stakeholder, for example `roos.rigidity=60` or `roos.rewards=acknowledge,probe`.
help-host-draw = Say what a drawn fact is, for example `druk=kas`; else the seed decides.
help-host-json = Print the addresses as one JSON object on a line, for each group.
help-host-examples =
    tegenspel host de-loods
    tegenspel host de-loods --bind lan
    tegenspel host de-loods --mode practice --public-url https://practise.example.com
    tegenspel host de-loods --rehearse 12
    tegenspel host --resume

help-import = Make a draft case of a story of Twine.
help-import-file = A Twee 3 file, or the HTML file that Twine 2 makes with Publish or Archive.
help-import-to = The folder for the case; it does not exist yet, or is empty.
help-import-story = Which story, where the file holds several: its title.
help-import-json = Print one JSON object, with everything that there is to tell.
help-import-examples =
    tegenspel import story.twee --to my-case
    tegenspel import archive.html --story "The warehouse" --to my-case
help-value-to = FOLDER
help-value-title = TITLE
