#!/usr/bin/env python3
"""Measures each case against the bars that a case is held to, and prints a Markdown table.

    TEGENSPEL=PROGRAM tests/bars.py [CASE…]     folders of cases; without them all that are shipped

Ends with 1 where a bar is missed, which then stands in bold. A release build is meant: simulated players talk for minutes
otherwise. The bars: no finding and all proofs within ten seconds; the expert ends at least 8 above a random player with the
partner, or on the main gauge where there is none, and no lower on role and public interest; who goes by style alone ends at
most 4 above a random player; at most 45 % of the best answers are found by ear, over all cases at most 35 %; each ending has
a plan and is reached by at least 1 % of random players or of pleasers; at three moments at least something is lost for
good; levels 1 and 5 have at most 70 % of the partner's lines in common; at least 40 % of those of a third play are new; it
takes 15 to 30 minutes to read at 220 words a minute. What `check --deny warnings` holds besides is not measured again."""
import json, os, re, subprocess, sys, tempfile, time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = os.environ.get("TEGENSPEL", "tegenspel")
SECONDS, MINUTES, NO_RETURN, RARELY, BLIND, ALL_BLIND = 10, (15, 30), 3, 1, 45, 35
WORDS_A_MINUTE = 220
# Conversations of a case of which the words are counted, or a few more.
READ = 4


def run(*arguments, fails=False):
    """What a command prints; one that fails ends this, unless it may."""
    done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True, check=False)
    if done.returncode and not fails:
        sys.exit(f"bars: {' '.join(map(str, arguments))}: {done.stderr or done.stdout}")
    return done


def asked(*arguments):
    return json.loads(run(*arguments, "--json").stdout)


def arguments_of(plan):
    """The arguments of `play` that play a plan."""
    text = re.sub(r"^\s*//.*$", "", plan.read_text(), flags=re.M)
    setup = text[: text.index("picks:")]
    arguments = [it for name in ("seed", "level") for it in re.findall(rf"\b{name}: (\d+)", setup)[:1] for it in (f"--{name}", it)]
    for drawn in re.findall(r"draw: \{([^}]*)\}", setup):
        for fact, word in re.findall(r'"(\w+)": "(\w+)"', drawn):
            arguments += ["--draw", f"{fact}={word}"]
    picks = re.search(r"picks: \[(.*?)\n?\s*\],\s*expect", text, re.S).group(1)
    # What is expected on the way is no pick.
    expected = re.compile(r'\w+\((?:"[^"]*"|[^()"])*\)')
    while expected.search(picks):
        picks = expected.sub("", picks)
    return [*arguments, "--picks", ",".join(re.findall(r'"([^"]+)"', picks))]


def plans(case):
    return sorted((case / "plans").glob("*.ron"))


def no_returns(case, folder):
    """At how many different moments that look backs of the plans name something is lost for good."""
    moments = set()
    for plan in plans(case):
        kept = folder / f"{case.name}-{plan.stem}.ron"
        run("play", case, *arguments_of(plan), "--save", kept)
        for moment in json.loads(run("debrief", kept, "--format", "json").stdout)["moments"]:
            decided = moment["decided"]
            if decided["disaster"] or decided["clean_closed"] or any(decided[it] for it in ("endings_closed", "closed", "promises_closed")):
                moments.add(moment["beat"])
    return len(moments)


def words_of(case):
    """The least and the most words that somebody reads in some conversations: what is said, and the answers to choose from."""
    counts = []
    for plan in plans(case)[:: max(1, len(plans(case)) // READ)]:
        *setup, picks = arguments_of(plan)
        picks = re.findall(r"[^,\[]+\[[^\]]*\]|[^,\[]+", picks)
        words = len(run("play", case, *setup, ",".join(picks)).stdout.split())
        for at in range(len(picks)):
            now = asked("play", case, *setup, ",".join(picks[:at]))["now"]
            words += sum(len(it["text"].split()) for it in now["choices"])
        counts.append(words)
    return min(counts), max(counts)


def bars(case, folder):
    """The cells of a case, each with whether its bar is met."""
    began = time.monotonic()
    clean = run("check", case, "--deny", "warnings", fails=True).returncode == 0
    seconds = time.monotonic() - began
    simulated = asked("simulate", case)
    acceptance = simulated["acceptance"]
    random = [it for it in acceptance["comparisons"] if it["rival"] == "uniform"]
    ahead = [f'{it["measure"]} {it["expert"] - it["other"]:+.1f}' for it in random]
    style = acceptance["style"]
    # A style may do worse than chance; what counts is that it gets nobody further.
    furthest = max(it["by_style"] - it["random"] for it in style)
    policies = {it["policy"]: it for it in simulated["policies"]}
    share = {
        ending: max(100 * policies[who]["endings"].get(ending, 0) / policies[who]["runs"] for who in ("uniform", "pleaser"))
        for ending in policies["uniform"]["endings"] | policies["pleaser"]["endings"]
    }
    planned = {it for plan in (case / "plans").glob("*.ron") for it in re.findall(r'Ending\("(\w+)"\)', plan.read_text())}
    written = set(asked("explore", case, "--level", "3", "--limit", "1")["endings"])
    rarest = min(share.get(ending, 0) for ending in written)
    replay = asked("simulate", case, "--replay")
    alike = max(it["levels"] for it in replay["players"].values())
    again = max(it["third"] for it in replay["players"].values())
    blind = {it["language"]: it for it in asked("check", case, "--blind")["blind"]}
    heard = [f'{it["found"]:.0f} of {it["decisions"]}' for it in blind.values()]
    least, most = words_of(case)
    minutes = (round(least / WORDS_A_MINUTE), round(most / WORDS_A_MINUTE))
    lost = no_returns(case, folder)
    return blind, [
        (f"{seconds:.1f} s", clean and seconds <= SECONDS),
        (", ".join(ahead), all(it["holds"] for it in random)),
        (f"{furthest:+.1f}", all(it["holds"] for it in style)),
        (" · ".join(heard), all(it["percent"] <= BLIND for it in blind.values())),
        (f"{len(planned & written)} of {len(written)}", planned >= written),
        (f"{rarest:.1f} %", rarest >= RARELY),
        (str(lost), lost >= NO_RETURN),
        (f"{100 * alike:.0f} %", alike <= replay["bars"]["levels"]),
        (f"{100 * (1 - again):.0f} %", again <= replay["bars"]["third"]),
        (f"{minutes[0]}–{minutes[1]}", MINUTES[0] <= minutes[0] and minutes[1] <= MINUTES[1]),
    ]


HEADINGS = ["Case", "`check`", "Expert over random", "Style over random", "By ear (Dutch · English)", "Endings planned", "Rarest ending",
            "Lost for good at", "Levels 1 and 5 alike", "New at third play", "Minutes"]


def main():
    cases = [Path(it) for it in sys.argv[1:]] or sorted(it.parent for it in (ROOT / "scenarios").glob("*/scenario.ron"))
    print("| " + " | ".join(HEADINGS) + " |\n" + "|---" * len(HEADINGS) + "|")
    missed, found, decisions = 0, {}, {}
    with tempfile.TemporaryDirectory() as folder:
        for case in cases:
            blind, cells = bars(case, Path(folder))
            for language, it in blind.items():
                found[language] = found.get(language, 0) + it["found"]
                decisions[language] = decisions.get(language, 0) + it["decisions"]
            missed += sum(not met for _, met in cells)
            shown = [text if met else f"**{text}**" for text, met in cells]
            print(f"| {case.name} | " + " | ".join(shown) + " |", flush=True)
    for language, count in found.items():
        percent = 100 * count / decisions[language]
        missed += percent > ALL_BLIND
        print(f"\nBy ear in all, {language}: {count:.0f} of {decisions[language]}, {percent:.0f} % (bar {ALL_BLIND} %)")
    if missed:
        sys.exit(f"bars: {missed} missed")


main()
