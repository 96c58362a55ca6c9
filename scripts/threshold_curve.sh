#!/usr/bin/env bash
# threshold_curve.sh TEXTS ATTRIBUTIONS SCORER: precision and recall of WHO SAID WHAT as --min-confidence rises.
set -euo pipefail
claimgraph=${CLAIMGRAPH:-$(dirname "$0")/../build/release/bin/claimgraph}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for least in 0 0.1 0.2 0.3 0.4 0.5 0.6 0.7 0.8 0.9; do
  $claimgraph extract "$1" --each -f brat -o "$work/$least" --quiet --min-confidence "$least"
  printf '%-5s' "$least"
  python3 "$3" "$2" "$work/$least" --text "$1" | grep '^WHO SAID WHAT' | sed 's/WHO SAID WHAT *//'
done
