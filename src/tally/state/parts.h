/*
 * What a segment is made of: a folder with these files, and the side file
 * `about`, which is whole when the folder is.
 */
#ifndef TALLY_STATE_PARTS_H
#define TALLY_STATE_PARTS_H

#include <stdbool.h>

enum part { INDEX, TABLE, RECORDS, PARTS };

extern const char *const parts_names[PARTS];

/*
 * Whether a folder, if it is there, may be a segment, whole or not: it has no
 * other files, and unless it is trusted a side file that begins as one does.
 * A folder that cannot be read ends the program: exit 2.
 */
bool parts_only(const char *folder, bool trusted);

/*
 * Removes a folder with a segment or a part of one, if it is there; false and
 * errno when that fails. Other files are left, and the folder with them; what
 * a link leads to is not touched.
 */
bool parts_remove(const char *folder);

/*
 * The same, but a failure, or another file in it, is named and ends the
 * program with status 2. Of a link only the link is removed.
 */
void parts_clear(const char *folder);

#endif
