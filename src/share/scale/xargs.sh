#!/bin/sh
# xargs.sh PROCESSES: all parts on this machine, so many at once.
set -eu
[ $# -eq 1 ] || { echo 'usage: xargs.sh PROCESSES' >&2; exit 2; }
cut -d ' ' -f 3 parts | xargs -n 1 -P "$1" ./shard.sh
./merge.sh
