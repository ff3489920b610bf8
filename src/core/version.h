#ifndef CORE_VERSION_H
#define CORE_VERSION_H

#define DATELINE_VERSION "0.1"

#endif
