#!/usr/bin/env bash
# install.sh DIR: the pinned Python and node packages that read our files back, once, into DIR.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
cd "$1"
wanted=$(cat "$here"/requirements.txt "$here"/package-lock.json | sha256sum)
[ "$(cat installed 2>/dev/null)" != "$wanted" ] || exit 0

python3 -m venv .
bin/pip install --quiet --disable-pip-version-check -r "$here/requirements.txt"
cp "$here/package.json" "$here/package-lock.json" .
npm ci --silent --no-audit --no-fund --ignore-scripts
echo "$wanted" >installed
