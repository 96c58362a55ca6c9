#!/usr/bin/env bash
# pictures.sh: draws the pictures of the documentation anew from the fixtures.
set -euo pipefail
cd "$(dirname "$0")/.."
claimgraph=${CLAIMGRAPH:-build/release/bin/claimgraph}
$claimgraph extract fixtures/pyongyang-moscow-pact.txt -f dot | dot -Tsvg -o docs/img/pyongyang-moscow-pact.svg
$claimgraph network conflict fixtures/dated --concepts topics --topics fixtures/topics.tsv --by month -f dot |
  dot -Tsvg -o docs/img/dam-conflict.svg
