#!/usr/bin/env bash
# outside_plugin.sh CMAKE BUILD_DIR SOURCE_DIR [SANITIZER]
set -euo pipefail
cmake=$1 build=$2 source=$3 sanitizer=${4:-}
if [ -n "$sanitizer" ]; then
    echo "skipped under a sanitizer: a plugin built by another compiler brings no runtime for it"; exit 0
fi
scratch=$(mktemp -d); trap 'rm -rf "$scratch"' EXIT
"$cmake" --install "$build" --prefix "$scratch/usr" >/dev/null

"$cmake" -S "$source/docs/example/house-style" -B "$scratch/build" -G Ninja -DCMAKE_CXX_COMPILER=clang++-14 \
    -DCMAKE_BUILD_TYPE=Release -DCMAKE_PREFIX_PATH="$scratch/usr" -DCMAKE_CXX_FLAGS="-Wall -Wextra -Wconversion -Werror" >/dev/null
"$cmake" --build "$scratch/build" >"$scratch/build.log" || { cat "$scratch/build.log"; exit 1; }

printf 'Ferry returns\n\nThe ferry is back in service!\n\n"We made it!" Captain Ines Farrow told the crowd.\n' > "$scratch/draft.txt"
cd "$scratch"
check() { "$scratch/usr/bin/ledelint" check "$@" || [ $? -eq 1 ]; }
expect() { grep -qF -- "$1" <<<"$2" || { printf 'expected %s in:\n%s\n' "$1" "$2"; exit 1; }; }

listed=$("$scratch/usr/bin/ledelint" plugins --plugin "$scratch/build/house_style.so")
expect house-style "$listed"
expect "clang 14" "$listed"
expect number-consistency "$listed"

out=$(check --plugin "$scratch/build/house_style.so" --select house-style.exclamation-mark draft.txt)
expect "house-style.exclamation-mark" "$out"
expect "The sentence ends with '!' and quotes nobody." "$out"
[ "$(grep -c 'house-style.exclamation-mark' <<<"$out")" -eq 1 ] || { printf 'expected one finding:\n%s\n' "$out"; exit 1; }
