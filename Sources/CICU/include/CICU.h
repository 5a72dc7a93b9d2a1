// The bridge to ICU: the few calls Lavoir needs, under names and types of its own.
//
// ICU's headers rename every function by macro and clash with the ICU inside Foundation, so only CICU.cpp includes
// them. Text is UTF-8 with its length in bytes; places are byte offsets. A negative result is an ICU error.
#ifndef LAVOIR_CICU_H
#define LAVOIR_CICU_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What is called for each changed stretch: the bytes [start, end) of the source become `replacement`.
typedef void (*CICUChange)(void *receiver, int64_t start, int64_t end, const uint8_t *replacement, int64_t length);

/// What is called for each boundary, in order, the first (0) left out.
typedef void (*CICUBoundary)(void *receiver, int64_t offset);

/// Whether the text is in Normalization Form C.
bool cicu_is_nfc(const uint8_t *text, int64_t length);

/// Calls `change` for each stretch that Normalization Form C alters. Returns 0, or an ICU error (below 0).
int32_t cicu_nfc_changes(const uint8_t *text, int64_t length, void *receiver, CICUChange change);

/// Calls `boundary` for each sentence boundary by Unicode's rules in French. Returns 0, or an ICU error (below 0).
int32_t cicu_sentence_boundaries(const uint8_t *text, int64_t length, void *receiver, CICUBoundary boundary);

/// Calls `boundary` for each word boundary by Unicode's rules in French. Returns 0, or an ICU error (below 0).
int32_t cicu_word_boundaries(const uint8_t *text, int64_t length, void *receiver, CICUBoundary boundary);

/// Whether the scalar is a letter or a mark that continues one (Alphabetic or general category M).
bool cicu_is_letter(uint32_t scalar);

/// The four-letter ISO 15924 code of the scalar's script ("Latn", "Cyrl", "Zyyy" for common).
const char *cicu_script(uint32_t scalar);

#ifdef __cplusplus
}
#endif
#endif
