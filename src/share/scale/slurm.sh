#!/bin/bash
# slurm.sh: an array of all parts, and a merge if all are done.
set -euo pipefail
map=$(sbatch --parsable --requeue --array="1-$(grep -c '' parts)" \
    -o /dev/null -e 'part.%a.log' --wrap '
	exec ./shard.sh "$(sed -n "${SLURM_ARRAY_TASK_ID}p" parts |
	    cut -d " " -f 3)"')
sbatch --parsable --kill-on-invalid-dep=yes -o merge.log \
    --dependency="afterok:${map%%;*}" merge.sh
