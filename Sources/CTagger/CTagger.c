#include "CTagger.h"

#pragma clang diagnostic ignored "-Wc23-extensions"  // #embed is newer than the language mode

// Without the weights the target still compiles, so that tagger-builder can be built to make them.
_Alignas(16) static const unsigned char weights[] = {
#if __has_embed("tagger.bin")
#embed "tagger.bin"
#else
  0
#endif
};

const unsigned char *lavoir_tagger_bytes(void) { return weights; }

size_t lavoir_tagger_size(void) { return sizeof weights; }
