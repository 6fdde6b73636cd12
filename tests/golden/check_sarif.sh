#!/usr/bin/env bash
# check_sarif.sh LEDELINT SOURCE BUILD: the expected SARIF, and that of the example as the program writes it now, against schema and
# files. The validator comes from npm, once per build tree and lock file.
set -euo pipefail
ledelint=$1 source=$2 tools=$3/tests/golden/npm
mkdir -p "$tools"
cp "$source"/tests/golden/{package.json,package-lock.json,validate.mjs} "$tools"
if ! cmp -s "$tools/package-lock.json" "$tools/node_modules/installed"; then
    (cd "$tools" && npm ci --ignore-scripts --no-fund --no-audit --loglevel=error) || { echo "the validator could not be installed from npm" >&2; exit 1; }
    cp "$tools/package-lock.json" "$tools/node_modules/installed"
fi
node "$tools/validate.mjs" "$source/tests/golden/expected/report.sarif" "$source/tests/golden/articles"
cd "$source/docs/example"
status=0
"$ledelint" check --report "sarif=$tools/example.sarif" draft.md || status=$?
[ "$status" -le 1 ]
node "$tools/validate.mjs" "$tools/example.sarif" .
