#!/usr/bin/env bash
# htslib 1.16 (Debian 12: libhts-dev 1.16+ds-3): hts_readlines drops the empty lines of a file, so that line numbers, and files read
# side by side, no longer fit; of the same list in the command line, where commas part it, the empty ones are there. hts_getline
# gives the empty lines of the same file.
# For rill: lines keeps empty lines, split keeps empty pieces; who wants none says so: `| rill::reject(empty)`.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get install -qq -y --no-install-recommends libhts-dev=1.16+ds-3 >/dev/null # it needs libcurl and more, so not in the folder
printf 'a\n\nb\n' >list
cat >finding.c <<'C'
#include <htslib/hts.h>
#include <htslib/kstring.h>
#include <stdio.h>
static void show(const char *name) {
    int n;
    char **lines = hts_readlines(name, &n);
    printf("hts_readlines %s: %d", name, n);
    for (int i = 0; i < n; ++i) printf(" <%s>", lines[i]);
    puts("");
}
int main(void) {
    show("list");
    show(":a,,b");
    htsFile *file = hts_open("list", "r");
    kstring_t line = {0, 0, 0};
    printf("hts_getline list:");
    while (hts_getline(file, '\n', &line) >= 0) printf(" <%s>", line.s);
    puts("");
    return hts_close(file);
}
C
gcc finding.c -o finding -lhts
cat >expected <<'OUT'
hts_readlines list: 2 <a> <b>
hts_readlines :a,,b: 3 <a> <> <b>
hts_getline list: <a> <> <b>
OUT
./finding | tee seen
diff expected seen && echo "as described"
