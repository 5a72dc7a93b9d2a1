#pragma once
#include <stddef.h>

/// The first byte of the embedded pack; 8-byte aligned and alive as long as the program.
const unsigned char *lavoir_lexicon_bytes(void);

/// The length of the embedded pack in bytes.
size_t lavoir_lexicon_size(void);
