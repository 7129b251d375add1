#!/usr/bin/env bash
# Installs the Debian packages named, but only those that are missing, and says which.
set -eu
missing=()
for package in "$@"; do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0
echo "Installing what is missing: ${missing[*]}" >&2
as_root=()
if [ "$(id -u)" -ne 0 ]; then
    echo "This asks for your password, for these packages alone." >&2
    as_root=(sudo)
fi
"${as_root[@]}" apt-get update -qq
DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
