#!/usr/bin/env bash
# Sets up, builds and runs every test, the sanitized ones and other programs' readers included.
set -euo pipefail
cd "$(dirname "$0")"

echo "test: packages"
scripts/setup.sh test
echo "test: release build"
scripts/build.sh release all
echo "test: build with address and undefined-behaviour sanitizers"
scripts/build.sh asan claimgraph_tests
echo "test: other programs' readers"
tests/clients/install.sh build/clients

cmake -DCLAIMGRAPH_SANITIZED_TESTS="$PWD/build/asan/bin/claimgraph_tests" \
  -DCLAIMGRAPH_CLIENTS="$PWD/build/clients" build/release >/dev/null
exec ctest --test-dir build/release --output-on-failure
