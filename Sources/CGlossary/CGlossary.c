#include "include/CGlossary.h"

#pragma clang diagnostic ignored "-Wc23-extensions"  // #embed is newer than the language mode

static const unsigned char glossary[] = {
#embed "glossary.bin"
};

const unsigned char *cglossary_bytes(void) { return glossary; }

size_t cglossary_count(void) { return sizeof glossary; }
