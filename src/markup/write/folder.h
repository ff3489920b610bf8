/*
 * A folder that gets a file, or two, for each document of a run. Files are
 * written under other names, hidden ones, and get their own when they are
 * complete: a run that fails, or is told to stop by a signal, takes away what
 * is not, so that no file is ever half-written. One killed outright leaves
 * .markup-NUMBER-NUMBER.part behind, which may be removed.
 *
 * A file is named after the id of its document: bytes other than letters,
 * digits, . _ - of ASCII become _, a . or - at the beginning too, and what is
 * longer is cut. Where anything was changed, or the id itself ends as such a
 * name does, - and 16 hexadecimal digits follow, a hash of the id. So
 * different ids give different names, unless the hashes of two that look
 * alike are the same by chance; then the second is left out.
 */
#ifndef MARKUP_WRITE_FOLDER_H
#define MARKUP_WRITE_FOLDER_H

#include <stdbool.h>

#include "core/output.h"
#include "core/slice.h"

enum {
	FOLDER_FILES = 2,	/* of a document, at most */
	FOLDER_NAME = 200,	/* bytes of the longest name, suffix and all */
	FOLDER_SUFFIX = 16	/* and of a suffix, at most */
};

struct folder;

/*
 * Opens a folder, which is made when it is not there (the one it stands in
 * must be). With overwrite, files that are there may be replaced, but none
 * twice: their names are then kept in memory. A failure here and below ends
 * the program: exit status 2. There can be one folder in a process.
 */
struct folder *folder_open(const char *path, bool overwrite);

/*
 * Begins the files of a document, one for each suffix of the NULL-terminated
 * list; outs[] are where to write them, until folder_keep. Returns false, and
 * begins nothing, when one of them is there already and may not be replaced;
 * that is named on standard error, and the exit status will be 1.
 */
bool folder_begin(struct folder *, struct slice id,
    const char *const *suffixes, struct output *outs[FOLDER_FILES]);

/*
 * The document is complete: its files get their names. Where another has come
 * by such a name in the meantime it is left out, and named, as above.
 */
void folder_keep(struct folder *);

/* Writes a file with this name and text, unless there is one. */
void folder_write(struct folder *, const char *name, const char *text);

/* Gives the memory back. */
void folder_close(struct folder *);

#endif
