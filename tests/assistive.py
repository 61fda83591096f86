"""Plays a whole case as a screen reader does: over AT-SPI alone, which tells what is on the screen and presses it.

tests/assistive.sh starts it on a bus of its own, beside a screen of its own:

    assistive.py PROGRAM FOLDER    FOLDER is where the program keeps its sessions

Every wait has an end. Stops with the reason and exit code 1 as soon as something does not come.
"""

import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

CASE = "even-iets-heel-anders"
PATIENCE = int(os.environ.get("PATIENCE", "120"))
# A tree is there at once, even where a debug build draws without a graphics card.
AT_ONCE = 15
# More picks than any way through the case has.
MOST = 60

BUTTON, CHECK, RADIO = Atspi.Role.PUSH_BUTTON, Atspi.Role.CHECK_BOX, Atspi.Role.RADIO_BUTTON
COMBO, ENTRY, HEADING = Atspi.Role.COMBO_BOX, Atspi.Role.ENTRY, Atspi.Role.HEADING
SLIDER, LABEL, DIALOG = Atspi.Role.SLIDER, Atspi.Role.LABEL, Atspi.Role.DIALOG
NUMBERED = re.compile(r"(\d+)\. (.+)", re.S)


class Failed(Exception):
    """Something did not come, or was not as it has to be."""


def check(holds, what):
    if not holds:
        raise Failed(what)


class Reader:
    """What a screen reader knows of the program: its tree, and what it was told to say."""

    def __init__(self, program, folder):
        self.folder = folder
        self.program = program
        self.app = None
        self.window = None
        self.said = []
        self.main = GLib.MainContext.default()
        Atspi.init()
        # A program that just came may lose a question, and one is not answered in more than a moment; it is asked again.
        Atspi.set_timeout(1000, 1000)
        self.listener = Atspi.EventListener.new(lambda event: self.said.append(str(event.any_data)))
        self.listener.register("object:announcement")
        self.process = subprocess.Popen(
            [program, "--language", "nl"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
        )

    def wait(self, what, condition, patience=PATIENCE):
        """Waits until a condition gives something; gives that."""
        until = time.monotonic() + patience
        while True:
            # Whoever is called while a frame changes the tree may be gone; then the next look finds what took its place.
            try:
                found = condition()
            except GLib.Error:
                found = None
            if found:
                return found
            code = self.process.poll()
            check(code is None, f"the program stopped before {what}, with exit code {code}")
            if time.monotonic() > until:
                raise Failed(f"{what} did not come within {patience} s; there is: {self.outline()}")
            waker = GLib.timeout_add(50, lambda: True)
            self.main.iteration(True)
            GLib.source_remove(waker)

    def outline(self):
        if not self.app:
            return "nothing"
        try:
            return "; ".join(f"{role.value_nick} “{name[:60]}”" for _, role, name in self.nodes())[:3000]
        except GLib.Error as gone:
            return str(gone)

    def start(self, reads):
        """A screen reader starts or stops; the program is told as the desktop tells it."""
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        arguments = GLib.Variant("(ssv)", ("org.a11y.Status", "ScreenReaderEnabled", GLib.Variant("b", reads)))
        properties = "org.freedesktop.DBus.Properties"
        bus.call_sync("org.a11y.Bus", "/org/a11y/bus", properties, "Set", arguments, None, 0, -1, None)

    def find_app(self):
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        for at in range(desktop.get_child_count()):
            app = desktop.get_child_at_index(at)
            if app and app.get_process_id() == self.process.pid:
                # Everything is asked anew: what a test finds has to be what there is.
                app.set_cache_mask(Atspi.Cache.NONE)
                self.app = app
                return True
        return False

    def nodes(self):
        """Everything in the tree in its order: what it is, and what it is called.

        The tree may change while it is walked, so it counts once two walks in a row find the same.
        """
        before = None
        for _ in range(20):
            found = []
            try:
                self.walk(self.app, found)
            except GLib.Error:
                continue
            if before is not None and [it[1:] for it in before] == [it[1:] for it in found]:
                return found
            before = found
        raise Failed("the tree never rests")

    def walk(self, node, found):
        for at in range(node.get_child_count()):
            child = node.get_child_at_index(at)
            if child:
                found.append((child, child.get_role(), child.get_name()))
                self.walk(child, found)

    def all(self, role, name=""):
        return [(node, called) for node, is_a, called in self.nodes() if is_a == role and called.startswith(name)]

    def one(self, role, name=""):
        """The first of a role whose name begins so."""
        return next((node for node, _ in self.all(role, name)), None)

    def await_one(self, role, name=""):
        return self.wait(f"{role.value_nick} “{name}”", lambda: self.one(role, name))

    def title(self):
        """The name of the window, in the tree and on the desktop."""
        return self.one(Atspi.Role.FRAME).get_name()

    def await_title(self, begins):
        self.wait(f"the window “{begins}”", lambda: self.title().startswith(begins))
        shown = ["xdotool", "getwindowname", self.window]
        named = lambda: subprocess.run(shown, capture_output=True, text=True, check=True).stdout.startswith(begins)  # noqa: E731
        self.wait(f"the window “{begins}” on the desktop", named)

    def press(self, what, find):
        """Presses what is found, and looks for it again where it is gone by then."""

        def pressed():
            node = find()
            return node and "Action" in node.get_interfaces() and Atspi.Action.do_action(node, 0)

        self.wait(f"{what}, to be pressed", pressed)

    def press_one(self, role, name=""):
        self.press(f"{role.value_nick} “{name}”", lambda: self.one(role, name))

    def answers(self):
        """The answers by number, as buttons whose name begins with it: 1, 2, 3, each once."""
        numbered = [(NUMBERED.match(name), node) for node, name in self.all(BUTTON)]
        found = {int(match[1]): node for match, node in numbered if match}
        check(sorted(found) == list(range(1, len(found) + 1)), f"answers are numbered {sorted(found)}")
        check(len(found) == sum(bool(match) for match, _ in numbered), "two buttons have the same number")
        return found

    def no_answers(self, where):
        numbered = [name for _, name in self.all(BUTTON) if NUMBERED.match(name)]
        check(not numbered, f"{where}: buttons begin with a number: {numbered}")


def library(reader):
    """Finds the case: chooses an order, types what is looked for, opens it."""
    heading = reader.await_one(HEADING, "Casussen")
    check(heading.get_attributes().get("brailleroledescription") == "h1", "the heading has no level")
    reader.no_answers("the library")
    order = reader.await_one(COMBO, "Volgorde").get_description()
    check(order == "per route", f"the order is told as “{order}”")
    reader.press_one(COMBO, "Volgorde")
    reader.press_one(RADIO, "op titel")
    reader.wait("another order", lambda: reader.one(COMBO, "Volgorde").get_description() == "op titel")
    cards = [name for _, name in reader.all(BUTTON)]
    # On Linux text is typed with the keyboard by whatever assistive program; it only says where.
    field = reader.await_one(ENTRY, "Zoek een casus")
    check(Atspi.Component.grab_focus(field), "the field takes no focus")
    focused = Atspi.StateType.FOCUSED
    reader.wait("the focus", lambda: reader.one(ENTRY, "Zoek").get_state_set().contains(focused))
    Atspi.generate_keyboard_event(0, "heel anders", Atspi.KeySynthType.STRING)
    typed = lambda: reader.one(ENTRY, "Zoek")  # noqa: E731
    reader.wait("what was typed", lambda: Atspi.Text.get_text(typed(), 0, -1) == "heel anders")
    reader.wait("fewer cases", lambda: len(reader.all(BUTTON)) < len(cards))
    print("library")
    reader.press_one(BUTTON, "Even iets heel anders")


def talk(reader):
    """Plays the case to its end by number."""
    picks = 0
    while not reader.one(BUTTON, "Ga naar de terugblik"):
        said = len(reader.said)
        if reader.title().startswith("Notitie"):
            said += note(reader)
        elif on(reader):
            reader.press("the way on", lambda: on(reader))
        else:
            answers = reader.answers()
            check(answers, "nothing can be answered")
            # Each time another answer, so that every number is pressed.
            number = picks % len(answers) + 1
            reader.press(f"answer {number}", lambda: reader.answers()[number])
            picks += 1
        check(picks <= MOST, f"{MOST} picks and no end")
        reader.wait(f"what follows pick {picks}", lambda: turned(reader, said))
        check(len(reader.said) == said + 1, f"pick {picks}: more than one text was said: {reader.said[said:]}")
    print(f"{picks} picks")


def on(reader):
    """The button that goes on where nothing is asked."""
    return reader.one(BUTTON, "Verder") or reader.one(BUTTON, "Naar de volgende")


def turned(reader, said):
    """Whether the next turn is there: it was said, and there is something to press that goes with it."""
    return len(reader.said) > said and (
        reader.answers() or reader.one(CHECK) or on(reader) or reader.one(BUTTON, "Ga naar de terugblik")
    )


def note(reader):
    """Ticks what the note needs, and records it; gives how often it was said how many are ticked."""
    ticked = lambda: sum(it.get_state_set().contains(Atspi.StateType.CHECKED) for it, _ in reader.all(CHECK))  # noqa: E731
    lines = 4
    for at in range(lines):
        said = len(reader.said)
        reader.wait("the sentences of the note", lambda: len(reader.all(CHECK)) >= lines)
        reader.press(f"sentence {at + 1}", lambda: reader.all(CHECK)[at][0])
        reader.wait(f"tick {at + 1}", lambda: ticked() == at + 1 and len(reader.said) > said)
    reader.press_one(BUTTON, "Leg vast")
    print("note")
    return lines


def look_back(reader):
    """Goes on from the card that closes the talk, and sets a slider of one's own picture."""
    reader.no_answers("the card that closes the talk")
    reader.press_one(BUTTON, "Verder")
    reader.no_answers("one's own picture")
    slider = reader.await_one(SLIDER)
    check(slider.get_description() == "nog niet ingevuld", "a slider that was not touched does not say so")
    check(Atspi.Value.get_maximum_value(slider) == 4, "the slider does not tell how far it goes")
    for stop in (4, 1):
        check(Atspi.Value.set_current_value(reader.one(SLIDER), stop), "the slider cannot be set")
        reader.wait(f"stop {stop}", lambda: Atspi.Value.get_current_value(reader.one(SLIDER)) == stop)
    check(reader.one(SLIDER).get_description() != "nog niet ingevuld", "the slider does not say that it was set")
    print("look back")


def lines_of(reader):
    """What every turn says, as the same picks give it in the terminal."""
    file = next(it for it in reader.folder.glob("*.ron") if not it.name.endswith(".own.ron"))
    kept = file.read_text()
    setup = re.search(r"seed: (\d+), level: (\d+)", kept)
    picks = ",".join(re.findall(r'\(pick: "([^"]+)"', kept))
    command = [reader.program, "play", CASE, "--language", "nl", "--seed", setup[1], "--level", setup[2]]
    told = subprocess.run([*command, "--picks", picks, "--json"], capture_output=True, text=True, check=False)
    check(told.returncode == 0, f"the picks cannot be played again: {told.stderr}")
    steps = json.loads(told.stdout)["steps"]
    turns, before = [], []
    for step in steps:
        turns.append(before + step["lines"])
        before = step["reply"]
    return [*turns, before]


def names_of():
    """The name of everybody in the case."""
    text = Path("scenarios", CASE, "scenario.ron").read_text()
    return {"player": "Jij", **dict(re.findall(r'"(\w+)": \(\s*name: "([^"]+)"', text))}


def said_in_order(reader):
    """Everything was said in order, and each line begins with who says it."""
    names = names_of()
    said, at, lines = "\n".join(reader.said), 0, 0
    for number, turn in enumerate(lines_of(reader)):
        for line in turn:
            found = said.find(line["text"], at)
            check(found >= 0, f"turn {number}: “{line['text']}” was not said where it belongs; said: {said}")
            begin = said[said.rfind("\n", 0, found) + 1 : found]
            check(begin.startswith(names.get(line["who"], "")), f"turn {number}: “{begin}” says “{line['text']}”")
            at = found + len(line["text"])
            lines += 1
    print(f"{lines} lines said in order")


def play(reader):
    # The window is there and rests before anybody reads it.
    search = ["xdotool", "search", "--name", "^Casussen.*Tegenspel$"]
    found = lambda: subprocess.run(search, capture_output=True, text=True, check=False).stdout.split()  # noqa: E731
    reader.window = reader.wait("the window", found)[-1]
    reader.start(True)
    reader.wait("the program among those that can be read", reader.find_app, AT_ONCE)
    reader.wait("the tree", lambda: reader.one(BUTTON), AT_ONCE)
    reader.await_title("Casussen")
    subprocess.run(["xdotool", "windowfocus", reader.window], check=True)
    library(reader)
    reader.await_title("Voorbereiding – Even iets heel anders")
    reader.no_answers("the briefing")
    said = len(reader.said)
    reader.press_one(BUTTON, "Begin het gesprek")
    reader.await_title("Gesprek – Even iets heel anders")
    reader.wait("the first turn", lambda: turned(reader, said))
    talk(reader)
    reader.press_one(BUTTON, "Ga naar de terugblik")
    reader.await_title("Terugblik – Even iets heel anders")
    look_back(reader)
    said_in_order(reader)
    # One that stops and another that starts find the tree as well.
    reader.start(False)
    reader.wait("the program gone from those that can be read", lambda: not reader.find_app(), AT_ONCE)
    reader.start(True)
    reader.wait("the program among them again", reader.find_app, AT_ONCE)
    reader.wait("the tree again", lambda: reader.one(SLIDER), AT_ONCE)
    reader.await_title("Terugblik – Even iets heel anders")
    close(reader)


def close(reader):
    """Closes the program with the keyboard: it ends well and says nothing."""
    until = time.monotonic() + PATIENCE
    subprocess.run(["xdotool", "keydown", "ctrl"], check=True)
    # A key counts once the program knows that another is held.
    while reader.process.poll() is None:
        check(time.monotonic() < until, "the program does not close")
        subprocess.run(["xdotool", "key", "q"], check=False)
        try:
            reader.process.wait(1)
        except subprocess.TimeoutExpired:
            continue
    subprocess.run(["xdotool", "keyup", "ctrl"], check=True)
    complained = reader.process.stderr.read()
    check(reader.process.returncode == 0, f"closing ends with exit code {reader.process.returncode}")
    check(not complained, f"the program said something: {complained}")


def main():
    program, folder = sys.argv[1:]
    reader = Reader(program, Path(folder))
    try:
        play(reader)
    except (Failed, GLib.Error) as failed:
        print(f"assistive: {failed}", file=sys.stderr)
        return 1
    finally:
        if reader.process.poll() is None:
            reader.process.kill()
            print(reader.process.communicate()[1], file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
