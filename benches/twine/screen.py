#!/usr/bin/env python3
"""A hand and an eye on a display: does what a user does, and tells when the picture changed.

usage: screen.py X,Y,WIDTH,HEIGHT GESTURE
  open keys KEY…        presses keys, and waits until the rectangle changed and stands still
  open double X,Y       the same with a double click
  drag BUTTON           drags across the rectangle, four strokes to and four back, twice
  wheel                 turns the wheel over its middle: fifteen clicks back and fifteen forth, twice
  zoom KEY…             presses keys one after the other, each when the picture stands still after the one before

When the picture stands still it prints a question, and goes on looking until a line comes from whoever knows whether the program
rests. The last line is JSON: `spans`, from when to when something moved, and `changes`, each time at which the picture was another
one, in milliseconds of the wall clock. The picture is that of some rows of the rectangle, looked at 250 times a second at most:
looking at all of it would cost more than drawing it. Speaks to the display with libX11 and libXtst, which xdotool needs as well.
"""
import ctypes
import json
import select
import sys
import time
import zlib

LOOK = 0.004
MOTION = 0.008  # a mouse tells where it is 125 times a second
STEP = 4  # pixels for each: 500 a second
TICK = 0.05
DOUBLE = 0.15
# A picture stands still when nothing changed for so long.
QUIET, PATIENCE = 0.8, 120.0
ROWS = 7
ALL, PIXMAP = ctypes.c_ulong(-1), 2

x11, xtst = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
for name in "XOpenDisplay", "XGetImage", "XGetSubImage":
    getattr(x11, name).restype = ctypes.c_void_p
x11.XStringToKeysym.restype = ctypes.c_ulong
x11.XDefaultRootWindow.restype = ctypes.c_ulong
x11.XKeysymToKeycode.restype = ctypes.c_ubyte


class Image(ctypes.Structure):
    """The head of Xlib's XImage."""

    _fields_ = [(name, ctypes.c_int) for name in ("width", "height", "xoffset", "format")]
    _fields_ += [("data", ctypes.c_void_p)]
    _fields_ += [(name, ctypes.c_int) for name in ("byte_order", "unit", "bit_order", "pad", "depth", "bytes_per_line")]


display = ctypes.c_void_p(x11.XOpenDisplay(None))
if not display:
    sys.exit("screen: there is no display")
root = ctypes.c_ulong(x11.XDefaultRootWindow(display))
left, top, width, height = (int(float(it)) for it in sys.argv[1].split(","))
rows = [top + height * (2 * at + 1) // (2 * ROWS) for at in range(ROWS)]
image = ctypes.c_void_p(x11.XGetImage(display, root, left, rows[0], width, 1, ALL, PIXMAP))
kept = Image.from_address(image.value)


def picture():
    seen = 0
    for row in rows:
        x11.XGetSubImage(display, root, left, row, width, 1, ALL, PIXMAP, image, 0, 0)
        seen = zlib.crc32(ctypes.string_at(kept.data, kept.bytes_per_line), seen)
    return seen


def now():
    return time.time()


class Eye:
    """Looks until a time, and notes when the picture was another one than before."""

    def __init__(self):
        self.last, self.changes = picture(), []

    def until(self, end):
        while True:
            seen = picture()
            if seen != self.last:
                self.last = seen
                self.changes.append(now())
            left = end - now()
            if left <= 0:
                return
            time.sleep(min(LOOK, left))

    def stands_still(self, began):
        """Looks until something changed after a time, and then nothing more; gives the last change.

        A program that is busy for seconds stands still as well: only who watches it can say whether it rests. So that is asked.
        """
        asked = None
        while True:
            if now() - began > PATIENCE:
                sys.exit(f"screen: the picture does not come to rest within {PATIENCE} s")
            self.until(now() + LOOK)
            last = self.changes[-1] if self.changes else 0
            if asked and select.select([sys.stdin], [], [], 0)[0]:
                sys.stdin.readline()
                if last < asked:
                    return last
                asked = None
            if not asked and last >= began and now() - last > QUIET:
                asked = now()
                print("does it rest?", flush=True)


def flush():
    x11.XFlush(display)


def move(x, y):
    xtst.XTestFakeMotionEvent(display, -1, int(x), int(y), 0)
    flush()


def button(number, down):
    xtst.XTestFakeButtonEvent(display, number, int(down), 0)
    flush()


def key(name):
    code = x11.XKeysymToKeycode(display, ctypes.c_ulong(x11.XStringToKeysym(name.encode())))
    for down in 1, 0:
        xtst.XTestFakeKeyEvent(display, code, down, 0)
    flush()


def drag(eye, number):
    """Each stroke goes from one corner of what is in the middle to the other."""
    far = (left + width * 0.85, top + height * 0.85)
    long = min(width, height) * 0.7
    near = (far[0] - long, far[1] - long)
    steps = int(long / STEP)
    at = now()
    for start, end in [(far, near)] * 4 + [(near, far)] * 4 + [(far, near)] * 4 + [(near, far)] * 4:
        move(*start)
        button(number, True)
        for step in range(1, steps + 1):
            at += MOTION
            move(*(start[it] + (end[it] - start[it]) * step / steps for it in (0, 1)))
            eye.until(at)
        button(number, False)


def wheel(eye):
    move(left + width // 2, top + height // 2)
    at = now()
    for number in [5] * 15 + [4] * 15 + [5] * 15 + [4] * 15:
        for down in True, False:
            button(number, down)
        at += TICK
        eye.until(at)


def main():
    what, *rest = sys.argv[2:]
    if what == "wheel":
        # What lies under the pointer may look otherwise before anything is turned.
        move(left + width // 2, top + height // 2)
        Eye().until(now() + 0.3)
    eye, spans = Eye(), []
    began = now()
    if what == "open":
        if rest[0] == "double":
            move(*(float(it) for it in rest[1].split(",")))
            for _ in range(2):
                # What the first click changes is no part of it.
                eye.until(now() + DOUBLE)
                eye.changes.clear()
                began = now()
                for down in True, False:
                    button(1, down)
        else:
            for name in rest[1:]:
                key(name)
    elif what == "drag":
        drag(eye, int(rest[0]))
    elif what == "wheel":
        wheel(eye)
    elif what == "zoom":
        for name in rest:
            pressed = now()
            key(name)
            spans.append((pressed, eye.stands_still(pressed)))
    else:
        sys.exit(__doc__)
    spans = spans or [(began, eye.stands_still(began))]
    spans = [[at * 1000 for at in span] for span in spans]
    print(json.dumps({"spans": spans, "changes": [at * 1000 for at in eye.changes]}))


main()
