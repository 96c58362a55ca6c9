#!/usr/bin/env bash
# setup.sh [run|test]: installs from Debian what is missing of the packages below, as root or by sudo.
#   run   (default) what building and quickstart.sh need
#   test  also what test.sh needs
set -euo pipefail

run='
g++                 C++20 compiler
cmake               build description, presets
ninja-build         runs the build
libboost-graph-dev  Boost.Graph: the claim graph and its algorithms
libigraph-dev       measures of networks that Boost.Graph does not have
rapidjson-dev       JSON in and out
libfmt-dev          formatted text
libcli11-dev        command line
zlib1g-dev          gzipped JSON lines
nettle-dev          SHA-256, which names the rules that made a graph
libtbb-dev          threads: the pipeline that reads documents
catch2              test framework: the whole tree is configured at once
wordnet-base        words, their parts of speech and classes, read when the lexicon is built
iso-codes           countries and their codes, read when the gazetteer is built
python3             runs the tests from outside
graphviz            draws the picture
'
test='
python3-venv        networkx and igraph, which read our files back
sqlite3             reads our CSV back
'
# Cytoscape.js and Mermaid read our files back under node; any node with npm will do.
command -v npm >/dev/null || test+=$'nodejs\nnpm\n'

wanted=$run
[ "${1:-run}" = run ] || wanted+=$test
missing=()
while read -r package _; do
  [ -z "$package" ] || dpkg-query -Wf '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' ||
    missing+=("$package")
done <<<"$wanted"
[ ${#missing[@]} -gt 0 ] || exit 0

as_root=
[ "$(id -u)" = 0 ] || as_root=sudo
echo "setup: installing ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq
$as_root apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
