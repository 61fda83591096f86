#!/usr/bin/env bash
# A Twee 3 file that ends in a header, without a line end behind it: the name of that passage loses its last letter, so that
# the links to it lead nowhere.
#
# Seen with extwee 2.3.18 (npm): its parser takes the header as what stands before the line end, and where there is none, as
# all but the last character (`slice(0, indexOf('\n'))`, which is then `slice(0, -1)`). `:: End` is read as `En`; with metadata
# it is the `}` that goes, and the metadata become part of the name. A link `[[End]]` in the compiled story has no passage. An
# empty last passage is a usual thing while one writes, and editors that put no line end there are as well. Nothing is said.
# Two more ways to another story in the same parser, both without a word where it matters:
# * Metadata with an object in them, which is valid JSON: the name becomes `A {"position":"1,2","custom":`.
# * A line `\::`, as extwee itself writes one that begins with `::` (`Story.toTwee`): it is not undone in reading, so that one
#   trip from HTML to Twee and back puts a backslash into the text.
# One would expect the name `End`, the name `A`, and a trip that changes nothing.
#
# Needs node and npm. Exits with 1 when something of this is no longer so.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes > /dev/null
npm install --silent --no-audit --no-fund extwee@2.3.18 > /dev/null 2>&1
cat > run.mjs <<'JS'
import { parseTwee, parseTwine2HTML } from 'extwee';
console.info = console.warn = () => {};
const names = (text) => JSON.stringify(parseTwee(text).passages.map((it) => it.name));
console.log('without a line end', names(':: Start\n[[End]]\n\n:: End'));
console.log('with a line end   ', names(':: Start\n[[End]]\n\n:: End\n'));
console.log('with metadata     ', names(':: Start\n[[End]]\n\n:: End {"position":"1,2"}'));
console.log('nested metadata   ', names(':: A {"position":"1,2","custom":{"b":1}}\nText\n'));
const html = '<tw-storydata name="T" startnode="1" ifid="D674C58C-DEFA-4F70-B7A2-27742230C0FC" format="Harlowe">'
    + '<tw-passagedata pid="1" name="Start" tags="">One\n:: two</tw-passagedata></tw-storydata>';
const story = parseTwine2HTML(html);
const back = parseTwee(story.toTwee());
console.log('there and back    ', JSON.stringify([story, back].map((it) => it.getPassageByName('Start').text)));
JS
node run.mjs | tee seen.txt
cat > expected.txt <<'TEXT'
without a line end ["Start","En"]
with a line end    ["Start","End"]
with metadata      ["Start","End {\"position\":\"1,2\""]
nested metadata    ["A {\"position\":\"1,2\",\"custom\":"]
there and back     ["One\n:: two","One\n\\:: two"]
TEXT
diff expected.txt seen.txt && echo "as it was"
