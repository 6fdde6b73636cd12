# packages.sh - sourced: need_packages LIST... installs the Debian packages named in ci/packages/LIST.txt that are missing.
# Only what is missing is asked of apt; without the right to install, it says what to run and stops.

need_packages() {
    local list missing=() package
    for list in "$@"; do
        while read -r package _; do
            case "$package" in ''|'#'*) continue ;; esac
            package_present "$package" || missing+=("$package")
        done < "$(dirname "${BASH_SOURCE[0]}")/packages/$list.txt"
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then as_root=(sudo -n)
        else
            echo "ledelint needs packages that are not installed, and may not install them here. Run:" >&2
            echo "    sudo apt-get install --no-install-recommends ${missing[*]}" >&2
            exit 2
        fi
    fi
    command -v apt-get >/dev/null || { echo "ledelint builds on Debian 12; missing here: ${missing[*]}" >&2; exit 2; }
    echo "Installing: ${missing[*]}" >&2
    "${as_root[@]}" apt-get update -qq >&2
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
}

# node and npm may come from elsewhere than Debian.
package_present() {
    case "$1" in
        nodejs) command -v node >/dev/null ;;
        npm) command -v npm >/dev/null ;;
        *) dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q '^install ok installed' ;;
    esac
}
