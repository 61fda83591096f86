#!/usr/bin/env python3
"""One generated graph as a case of Tegenspel and as an archive of Twine 2.

usage: graph.py BEATS FOLDER
  -> FOLDER/graph-BEATS/scenario.ron, FOLDER/graph-BEATS.html

BEATS beats of one line and three choices, the same that the peers are measured on: choice 0 leads to the next beat, 1 and 2
lead anywhere; each adds to one of six variables, and the third is conditional. In Twine a beat is a passage with its line
and three links. What choices add and ask is left out there: the map of Twine does not show it.
"""
import html
import math
import os
import random
import sys

# A passage of Twine and the room that it leaves where it puts a new one, in its pixels.
CARD, GAP = 100, 25

count, folder = int(sys.argv[1]), sys.argv[2]
dice = random.Random(12345 + count)
names = ["warmth", "clarity", "speed", "respect", "risk", "budget"]
beats = []
for i in range(count):
    choices = []
    for c in range(3):
        target = (i + 1) % count if c == 0 else dice.randrange(count)
        name, change = dice.randrange(6), dice.choice([-2, -1, 1, 2])
        condition = (dice.randrange(6), dice.choice([-3, -2, -1, 0, 1])) if c == 2 else None
        choices.append((target, name, change, condition))
    beats.append(choices)


def line(i):
    return f"The partner leans back and considers proposal number {i} with some care."


def text(i, c):
    return f"Answer {c} to proposal {i}: explain the next step plainly"


os.makedirs(f"{folder}/graph-{count}", exist_ok=True)
with open(f"{folder}/graph-{count}/scenario.ron", "w") as f:
    variables = ", ".join(f'"{n}": Count(start: 0, min: -1000000, max: 1000000)' for n in names)
    f.write(f'''Scenario(
    format: 1, title: "Graph", summary: "Generated.", language: "en", sector: "bench", level: 1, minutes: 1,
    goals: {{"g": "None."}}, player: (name: "you", function: "none", organisation: "none", mandate: "none"), briefing: "Generated.",
    cast: {{"ans": (name: "Ans", function: "partner", organisation: "bench", side: Partner, acquaintance: New, position: "None.")}},
    variables: {{{variables}}},
    scenes: {{"room": Scene(title: "Room", place: "town_hall", channel: TownHall, with: ["ans"], start: "n0", beats: {{
''')
    for i, choices in enumerate(beats):
        f.write(f'        "n{i}": (lines: [(who: "ans", text: "{line(i)}")], choices: {{\n')
        for c, (target, name, change, condition) in enumerate(choices):
            when = f'when: "{names[condition[0]]} >= {condition[1]}", ' if condition else ""
            effects = f'effects: [Add("{names[name]}", {change})]'
            f.write(f'            "c{c}": (text: "{text(i, c)}", {when}{effects}, then: Beat("n{target}")),\n')
        f.write("        }),\n")
    f.write('    })},\n    endings: {"e": (title: "E", text: "E.")},\n)\n')

# Twine has no layout of its own: where a file says nothing, all passages lie on one another. So they stand in rows.
columns = math.ceil(math.sqrt(count))
with open(f"{folder}/graph-{count}.html", "w") as f:
    f.write('<tw-storydata name="Graph" startnode="1" creator="Twine" creator-version="2.11.1" format="Harlowe" '
            f'format-version="3.3.9" ifid="00000000-0000-4000-8000-{count:012d}" options="" tags="" zoom="1" hidden>\n')
    for i, choices in enumerate(beats):
        links = "\n".join(f"[[{text(i, c)}->n{target}]]" for c, (target, *_) in enumerate(choices))
        left, top = (GAP + at * (CARD + GAP) for at in (i % columns, i // columns))
        f.write(f'<tw-passagedata pid="{i + 1}" name="n{i}" tags="" position="{left},{top}" size="{CARD},{CARD}">'
                f"{html.escape(line(i) + chr(10) + links)}</tw-passagedata>\n")
    f.write("</tw-storydata>\n")
