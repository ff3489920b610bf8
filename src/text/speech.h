/*
 * Speech: a question or exclamation mark in quotation marks ends a sentence
 * unless what stands behind says who spoke, or the quotation is only a part
 * of what stands around it.
 */
#ifndef TEXT_SPEECH_H
#define TEXT_SPEECH_H

#include <stdbool.h>

#include "text/candidate.h"

/*
 * `"Why?" Mr. John Smith, a nurse, asked`: whether a speaker and a verb of
 * saying stand behind a candidate that was looked at.
 */
bool speech_speaker_follows(const struct candidate *);

/*
 * `"He said 'No!' and left"`, `When I hear 'Who?' I laugh`: whether the
 * candidate closes a quotation that a sentence goes on after.
 */
bool speech_goes_on(const struct candidate *);

#endif
