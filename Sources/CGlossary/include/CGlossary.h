// The shipped glossary in its compiled form, embedded.
#ifndef LAVOIR_CGLOSSARY_H
#define LAVOIR_CGLOSSARY_H

#include <stddef.h>

/// The first byte.
const unsigned char *cglossary_bytes(void);

/// The number of bytes.
size_t cglossary_count(void);

#endif
