/* What segments and states do with files and folders alike. */
#ifndef TALLY_STATE_FILES_H
#define TALLY_STATE_FILES_H

#include "core/error.h"

/* FOLDER/NAME, which the caller frees. */
char *files_path(const char *folder, const char *name);

/* Names a path and errno, and ends the program: exit 2. */
void files_fail(const char *path) ERROR_NORETURN;

/*
 * Opens a plain file to read, without waiting for anybody: -1 and errno, which
 * is 0 for what is no plain file.
 */
int files_open(const char *path);

/*
 * Waits until the disk has what was created in a folder or renamed there.
 * Some file systems cannot do that for a folder; that is no failure.
 */
void files_sync_folder(const char *folder);

#endif
