# Unpacks Debian packages into ./root. The machine's own package lists are used; where they are missing or old, fresh
# ones are read into this folder. Needs no rights and installs nothing.
set -eu
packages=$*
fetch() {
    # shellcheck disable=SC2086
    apt-get -o APT::Sandbox::User=root "$@" download $packages
}
if ! fetch; then
    lists="-o Dir::State::lists=$PWD/lists -o Dir::Cache=$PWD/cache"
    mkdir -p lists/partial cache/archives/partial
    # shellcheck disable=SC2086
    apt-get -o APT::Sandbox::User=root $lists update
    # shellcheck disable=SC2086
    fetch $lists
fi
for each in *.deb; do
    dpkg-deb -x "$each" root
done
