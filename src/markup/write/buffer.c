#include "markup/write/buffer.h"

#include <stdlib.h>

void
buffer_free(struct buffer *b)
{
	free(b->at);
	memset(b, 0, sizeof(*b));
}
