#!/usr/bin/env bash
# From a fresh clone to a picture: installs what is missing, builds, reads the shipped article.
set -euo pipefail
cd "$(dirname "$0")"

echo "quickstart: packages"
scripts/setup.sh run
echo "quickstart: build (the first one takes some minutes)"
scripts/build.sh release claimgraph_cli

claimgraph=build/release/bin/claimgraph
article=fixtures/pyongyang-moscow-pact.txt
$claimgraph extract "$article" -f table
$claimgraph extract "$article" -o out/graph.json
$claimgraph extract "$article" -o out/graph.dot
dot -Tsvg out/graph.dot -o out/graph.svg
echo
echo "Written: out/graph.json, out/graph.dot and the picture, out/graph.svg"
