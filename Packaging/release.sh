#!/usr/bin/env bash
# Makes a release for this processor: an archive and a Debian package, with the same bytes each time.
#
#   release.sh SWIFT FOLDER [PRODUCTS SCRATCH]
#
# PRODUCTS is a folder with `waymark` and `generate-manual` that were built already, from the packages in the
# build folder SCRATCH; without them both are built.
#
# The binary has Swift's runtime inside. The libraries of Debian that it loads are listed in the archive,
# and are what the package depends on.
set -eu
swift=$1 out=$2
here=$(cd "$(dirname "$0")/.." && pwd)
cd "$here"
build=.build-release products=${3:-.build-release/release} scratch=${4:-.build-release}
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export SWIFT=$swift LC_ALL=C.UTF-8 TZ=UTC
umask 022

flags=(-c release --scratch-path "$build" --static-swift-stdlib -Xswiftc -no-toolchain-stdlib-rpath
    -Xswiftc -file-prefix-map -Xswiftc "$here=." -Xcc "-ffile-prefix-map=$here=."
    -Xlinker -lcurl) # Swift's own networking, which the preview's server brings in, does not name it.
if [ $# -lt 3 ]; then
    for product in waymark generate-manual; do "$swift" build "${flags[@]}" --product "$product"; done
fi
tool=$products/waymark
version=$("$tool" --version)
architecture=$(dpkg --print-architecture)
name=waymark-$version-linux-$(uname -m)

# What goes below the prefix.
stage=$build/stage/$name
rm -rf "$build/stage"
mkdir -p "$stage"/{bin,share/waymark,share/man/man1,share/doc/waymark} \
    "$stage"/share/{bash-completion/completions,zsh/site-functions,fish/vendor_completions.d}
strip --strip-all --remove-section=.comment -o "$stage/bin/waymark" "$tool"
if paths=$(strings "$stage/bin/waymark" | grep -F -e "$here" -e "${HOME:-/none}/"); then
    echo "the binary names paths of this machine:" >&2
    head -5 <<<"$paths" >&2
    exit 1
fi
cp -R Frameworks data Reports "$stage/share/waymark/"
day=$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y-%m-%d)
"$products/generate-manual" "$tool" --date "$day" --output-directory "$stage/share/man/man1"
gzip -9n "$stage/share/man/man1/waymark.1"
"$tool" --generate-completion-script bash >"$stage/share/bash-completion/completions/waymark"
"$tool" --generate-completion-script zsh >"$stage/share/zsh/site-functions/_waymark"
"$tool" --generate-completion-script fish >"$stage/share/fish/vendor_completions.d/waymark.fish"
document=$stage/share/doc/waymark
cp README.md CHANGELOG.md LICENSE SECURITY.md THIRD-PARTY-NOTICES.md "$document/"
python3 Packaging/sbom.py "$stage/bin/waymark" "$scratch/workspace-state.json" >"$document/sbom.cdx.json"
python3 Packaging/notices.py "$document/sbom.cdx.json" "$scratch/checkouts" >"$document/NOTICES.txt"

# What Debian has to bring: worked out from the binary by Debian's own tool.
control=$build/stage/shlibdeps
mkdir -p "$control/debian"
printf 'Source: waymark\n\nPackage: waymark\nArchitecture: any\n' >"$control/debian/control"
depends=$(cd "$control" && dpkg-shlibdeps -O "$here/$stage/bin/waymark" 2>/dev/null | sed 's/^shlibs:Depends=//')
tr ',' '\n' <<<"$depends" | sed 's/^ *//; s/ .*//' >"$stage/debian-packages.txt"

# Everything has one time and no owner, so that the same source makes the same bytes.
find "$build/stage" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
mkdir -p "$out"
tar --create --sort=name --owner=0 --group=0 --numeric-owner --directory "$build/stage" "$name" |
    gzip -9n >"$out/$name.tar.gz"

# The package: the same files below /usr.
root=$build/stage/root
mkdir -p "$root/usr" "$root/DEBIAN"
cp -a "$stage/bin" "$stage/share" "$root/usr/"
mv "$root/usr/share/doc/waymark/LICENSE" "$root/usr/share/doc/waymark/copyright"
cat >"$root/DEBIAN/control" <<END
Package: waymark
Version: $version
Architecture: $architecture
Maintainer: Waymark's maintainers <waymark@localhost>
Installed-Size: $(du -sk "$root/usr" | cut -f1)
Depends: $depends
Suggests: pandoc, chromium, librsvg2-bin, libreoffice-writer
Section: science
Priority: optional
Description: digital maturity and investment planning for the NHS in England
 Scores digital maturity, costs a plan of investments, says who must approve each part of it,
 and writes board papers, workbooks and a website, with the file and line behind every number.
END
find "$root" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
dpkg-deb --root-owner-group --build "$root" "$out/waymark_${version}_$architecture.deb" >/dev/null
(cd "$out" && sha256sum "$name.tar.gz" "waymark_${version}_$architecture.deb" >SHA256SUMS)
echo "made $out/$name.tar.gz and $out/waymark_${version}_$architecture.deb"
