#!/usr/bin/env bash
# quality.sh [--floors FILE] [DIR]: reads the annotated corpora in DIR (../shared/eval) and prints one
# table of figures, in percent. DIR holds the scorers and, as far as they are there, polnear, entities,
# articles, plover, gum and pud; docs/quality.md says what they are. With floors (corpus, measure and
# least figure, parted by tabs) it fails where a figure is below its floor.
set -euo pipefail
cd "$(dirname "$0")/.."

floors=/dev/null
if [ "${1:-}" = --floors ]; then
  floors=$2
  shift 2
fi
corpora=${1:-../shared/eval}
claimgraph=${CLAIMGRAPH:-build/release/bin/claimgraph}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The scorers' lines "label … F1 12.3" and "label 12.3%  of those found", as corpus, measure, figure.
figures() {
  awk -v corpus="$1" -v OFS='\t' '
    /F1 +[0-9.]+/ { match($0, /F1 +[0-9.]+/); figure = substr($0, RSTART + 2, RLENGTH - 2) }
    /F1 +[0-9.]+/ || / [0-9.]+%/ {
      if ($0 !~ /F1/) { match($0, / [0-9.]+%/); figure = substr($0, RSTART, RLENGTH - 1) }
      label = $0; sub(/ +(P |F1 |[0-9.]+%).*/, "", label); sub(/^ +/, "", label); sub(/,.*/, "", label)
      print corpus, label, figure + 0
    }'
}

# read_folder TEXTS FORMAT: prints the folder with one output file a text.
read_folder() {
  local out
  out=$(mktemp -d -p "$work")
  $claimgraph extract "$1" --each -f "$2" -o "$out" --quiet
  echo "$out"
}

polnear() {  # every fifth of the sorted names is for checking
  local part from
  from=$(cd "$corpora/polnear" && pwd)
  for part in tune check; do
    mkdir -p "$work/$part"/{text,attributions}
  done
  (cd "$from/text" && LC_ALL=C ls) | awk '{ print (NR % 5 ? "tune" : "check"), $1 }' |
    while read -r part name; do
      ln -s "$from/text/$name" "$work/$part/text/"
      ln -s "$from/attributions/${name%.txt}"_????.ann "$work/$part/attributions/"
    done
  for part in tune check; do
    python3 "$corpora/score_brat.py" "$work/$part/attributions" "$(read_folder "$work/$part/text" brat)" |
      figures "polnear $part"
  done
}

gold() {  # gold NAME GOLD TEXTS: actor-level gold, one document or a folder of them
  mkdir -p "$work/$1"
  for file in "$2"/*.gold.json; do
    cp "$3/$(basename "${file%.gold.json}").txt" "$work/$1/"
  done
  python3 "$corpora/score_gold.py" "$2" "$(read_folder "$work/$1" json)" | figures "$1"
}

plover() {
  python3 "$corpora/score_plover.py" "$corpora/plover/dev.json" --write "$work/plover" >/dev/null
  python3 "$corpora/score_plover.py" "$corpora/plover/dev.json" --score "$(read_folder "$work/plover" json)" |
    awk -v OFS='\t' '{ print "plover " $1, "source", $5 + 0; print "plover " $1, "pair", $7 + 0
                       print "plover " $1, "pair and event", $11 + 0 }'
}

words() {  # words NAME: parts of speech, sentences and lemmas
  python3 "$corpora/score_conllu.py" "$corpora/$1" --write "$work/$1" >/dev/null
  python3 "$corpora/score_conllu.py" "$corpora/$1" --score "$(read_folder "$work/$1" conllu)" | figures "$1"
}

all() {
  gold fixtures fixtures fixtures
  [ ! -d "$corpora/../seed" ] || gold seed "$corpora/../seed" "$corpora/../seed"
  [ ! -d "$corpora/articles" ] || gold articles "$corpora/articles" "$corpora/articles"
  [ ! -d "$corpora/entities" ] || gold entities "$corpora/entities" "$corpora/polnear/text"
  [ ! -d "$corpora/plover" ] || plover
  [ ! -d "$corpora/polnear" ] || polnear
  for treebank in gum pud; do
    [ ! -d "$corpora/$treebank" ] || words "$treebank"
  done
}

all | awk -F '\t' '
  FILENAME == ARGV[1] { if (!/^(#|$)/) floor[$1 FS $2] = $3; next }
  { key = $1 FS $2; low = key in floor && $3 < floor[key]; failed += low; seen[key] = 1
    if ($1 != last) printf "%s%s\n", last == "" ? "" : "\n", $1
    printf "  %-28s %5.1f%s\n", $2, $3, low ? "  below its floor, " floor[key] : ""; last = $1 }
  END { for (key in floor) if (!(key in seen)) { print "no figure for " key; ++failed }
        exit failed > 0 }' "$floors" -
