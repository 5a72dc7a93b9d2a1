#include "CLexicons.h"

#pragma clang diagnostic ignored "-Wc23-extensions"  // #embed is newer than the language mode

// Without the pack the target still compiles, so that lexicon-builder can be built to make it.
_Alignas(8) static const unsigned char pack[] = {
#if __has_embed("lexicon.bin")
#embed "lexicon.bin"
#else
  0
#endif
};

const unsigned char *lavoir_lexicon_bytes(void) { return pack; }

size_t lavoir_lexicon_size(void) { return sizeof pack; }
