#!/usr/bin/env bash
# build.sh PRESET TARGET…: configures and builds, quietly unless it fails; through ccache where there is one.
set -euo pipefail
cd "$(dirname "$0")/.."
preset=$1
shift
if command -v ccache >/dev/null; then export CMAKE_CXX_COMPILER_LAUNCHER=ccache; fi
log=$(mktemp)
trap 'rm -f "$log"' EXIT
{ cmake --preset "$preset" && cmake --build --preset "$preset" --target "$@"; } >"$log" 2>&1 || {
  cat "$log"
  exit 1
}
