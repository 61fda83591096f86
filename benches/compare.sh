#!/usr/bin/env bash
# Measures this tree beside an older one in one run, taking turns, and prints a Markdown table of medians.
#
#   benches/compare.sh FOLDER [REVISION]     FOLDER has generated dialogues: graph-10000/, states-300/ (benches/README.md)
#
# REVISION is 64ca4fc without it; each tree builds its own bench. Set for one run:
#   CASE=FOLDER       a case for `model` and `progress` that both trees can read, instead of scenarios/de-loods
#   FIGURES="…"       some of: load steps transcript model progress states
#   TURNS=9           how often each is measured
#   FLOOR=PROGRAM     a built benches/peers: its `plain-ron` is measured in the same turns and has a column of its own
#   INSTRUCTIONS=yes  counts instructions too, which are the same on a busy machine: perf or valgrind must be installed,
#                     and valgrind takes minutes a figure
set -euo pipefail
cd "$(dirname "$0")/.."

dialogues="$(realpath "${1:?a folder with generated dialogues}")"
revision="$(git rev-parse --short "${2:-64ca4fc}^{commit}")"
case="$(realpath "${CASE:-scenarios/de-loods}")"
figures="${FIGURES:-load steps transcript model progress states}"
turns="${TURNS:-9}"
work="$(mktemp -d)"
finish() {
    git worktree remove --force "$work/tree" 2> /dev/null || true
    rm -rf "$work"
}
trap finish EXIT

# build TREE PROGRAM: builds the bench of a tree and puts it there. Both share one target folder, and so the libraries.
target="$(realpath -m "${CARGO_TARGET_DIR:-target}")"
build() {
    (cd "$1" && CARGO_TARGET_DIR="$target" cargo bench --locked --quiet --no-default-features --bench dialogue --no-run --message-format json) |
        sed -n 's/.*"executable":"\([^"]*dialogue-[^"]*\)".*/\1/p' | tail -n 1 > "$work/built"
    cp "$(cat "$work/built")" "$2"
}
git worktree add --detach --quiet "$work/tree" "$revision"
build "$work/tree" "$work/before"
build . "$work/now"

input() {
    case "$1" in
        load | steps | transcript) echo "$dialogues/graph-10000" ;;
        states) echo "$dialogues/states-300" ;;
        model | progress) echo "$case" ;;
        *) echo "compare: there is no figure \`$1\`" >&2 && exit 2 ;;
    esac
}

# keep WHO COMMAND FIGURE…: notes each line of what a bench prints as WHO, FIGURE, VALUE, UNIT. Every figure tells its
# peak memory, so the name says of which.
keep() {
    local who="$1"
    shift
    "$@" | sed "s/^peak_memory_mib/& of $2/; s/^/$who\t/" >> "$work/measured"
}
{
    echo "$(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg) when it began; $turns turns"
    for turn in $(seq "$turns"); do
        for figure in $figures; do
            # A tree finds its model where it was built, so the older one is measured while its tree stands.
            for who in before now; do
                keep "$who" "$work/$who" "$figure" "$(input "$figure")"
            done
        done
        [ -z "${FLOOR:-}" ] || keep floor "$FLOOR" plain-ron "$dialogues" 10000
        printf '\rturn %d of %d' "$turn" "$turns" >&2
    done
    printf '\n' >&2
} > "$work/head"

# What a program takes in instructions: counted by the processor where it tells, one by one by valgrind elsewhere.
instructions() {
    if perf stat -e instructions:u true 2>&1 | grep -q '[0-9] *instructions'; then
        perf stat -x '\t' -e instructions:u "$@" 2>&1 > /dev/null | awk -F'\t' '/instructions/ { print $1 }'
    else
        valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" 2>&1 > /dev/null | sed -n 's/.*Collected : \([0-9]*\).*/\1/p'
    fi
}
if [ "${INSTRUCTIONS:-}" = yes ]; then
    for figure in $figures; do
        for who in before now; do
            printf '%s\tinstructions (%s, loading included)\t%s\tn\n' "$who" "$figure" "$(instructions "$work/$who" "$figure" "$(input "$figure")")" >> "$work/measured"
        done
    done
fi

cat "$work/head"
echo
sort -t"$(printf '\t')" -k2,2 -k1,1 -k3,3g "$work/measured" | awk -F'\t' -v revision="$revision" -v floor="${FLOOR:-}" '
    function shown(value) { if (value == "") return "–"; return value >= 1000 ? sprintf("%.0f", value) : sprintf("%.3f", value) }
    function middle(who, name,   n) {
        n = count[who, name]
        if (!n) return ""
        return n % 2 ? at[who, name, (n + 1) / 2] : (at[who, name, n / 2] + at[who, name, n / 2 + 1]) / 2
    }
    { at[$1, $2, ++count[$1, $2]] = $3; unit[$2] = $4; if (!($2 in known)) { known[$2]; names[++many] = $2 } }
    END {
        printf "| median | %s | now | now / %s | range now |%s\n", revision, revision, floor == "" ? "" : " plain floor | now / floor |"
        printf "|---|---:|---:|---:|---:|%s\n", floor == "" ? "" : "---:|---:|"
        for (i = 1; i <= many; i++) {
            name = names[i]; before = middle("before", name); now = middle("now", name); least = middle("floor", name)
            if (now == "") continue
            printf "| %s (%s) | %s | %s | %.3f | %s to %s |", name, unit[name], shown(before), shown(now), (before > 0 ? now / before : 0), shown(at["now", name, 1]), shown(at["now", name, count["now", name]])
            if (floor != "") printf " %s | %s |", shown(least), (least > 0 ? sprintf("%.2f", now / least) : "–")
            printf "\n"
        }
    }'
