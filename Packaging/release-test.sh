#!/usr/bin/env bash
# Tries a release in a bare Debian: the package by apt, and the archive with the packages that it lists.
#
#   release-test.sh FOLDER [BARE]
#
# BARE is a bare system that debootstrap made before. Needs root, for chroot, and debootstrap. Each of the two gets a new copy of the same bare system, so that
# what one installs cannot help the other.
set -eu
out=$(cd "$1" && pwd) bare=${2:-}
here=$(cd "$(dirname "$0")/.." && pwd)
bash "$here/Tests/Support/debian.sh" debootstrap
work=$(mktemp -d)
clean() {
    for root in "$work"/*/; do umount "$root/proc" 2>/dev/null || true; done
    rm -rf --one-file-system "$work"
}
trap clean EXIT

if [ -z "$bare" ]; then
    bare=$work/bare
    release=$(. /etc/os-release && echo "$VERSION_CODENAME")
    mirror=$(apt-get indextargets --format '$(REPO_URI)' "Codename: $release" | head -1)
    debootstrap --variant=minbase "$release" "$bare" "$mirror" >"$work/log" 2>&1 ||
        { tail -5 "$work/log" >&2; exit 1; }
fi

# What a new user does. Nothing of the build may be needed, so no path of it is there.
try='set -eu
cd /tmp
waymark --version
waymark init ws --icb QE1 2>/dev/null
waymark check ws
waymark run ws --output out --quiet
waymark plan optimise ws --format json | grep -q "\"checked\": true"
waymark verify out >/dev/null
test "$(find out/site -name "*.html" | wc -l)" -gt 200
ldd "$(command -v waymark)" | grep -q "not found" && exit 1
if ls /opt/swift /usr/lib/swift 2>/dev/null; then exit 1; fi
echo works'

# A new copy of the bare system that fetches packages as this machine does.
fresh() {
    cp -a "$bare" "$work/$1"
    cp /etc/resolv.conf "$work/$1/etc/"
    grep -hE '^Acquire::(Check|http|https|Retries)' /etc/apt/apt.conf.d/* >"$work/$1/etc/apt/apt.conf.d/90fetch" || true
    mount -t proc proc "$work/$1/proc"
    chroot "$work/$1" apt-get update -qq
}

echo "== the package"
fresh package
cp "$out"/waymark_*.deb "$work/package/tmp/"
chroot "$work/package" sh -c 'DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends /tmp/waymark_*.deb' >/dev/null
chroot "$work/package" env -i PATH=/usr/bin:/bin sh -c "$try"
chroot "$work/package" sh -c 'dpkg --verify waymark && dpkg -L waymark | grep -c .; apt-get remove -y -qq waymark >/dev/null; test ! -e /usr/share/waymark'

echo "== the archive"
fresh archive
tar -xzf "$out"/waymark-*.tar.gz -C "$work/archive/opt"
chroot "$work/archive" sh -c 'DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(cat /opt/waymark-*/debian-packages.txt)' >/dev/null
chroot "$work/archive" sh -c 'ln -s /opt/waymark-*/bin/waymark /usr/bin/waymark'
chroot "$work/archive" env -i PATH=/usr/bin:/bin sh -c "$try"
