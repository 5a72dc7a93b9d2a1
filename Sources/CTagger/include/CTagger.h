#pragma once
#include <stddef.h>

/// The first byte of the embedded weights; alive as long as the program.
const unsigned char *lavoir_tagger_bytes(void);

/// The length of the embedded weights in bytes.
size_t lavoir_tagger_size(void);
