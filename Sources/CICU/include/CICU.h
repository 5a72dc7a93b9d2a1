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

/// What is called once with bytes that are the result; they are gone when it returns.
typedef void (*CICUBytes)(void *receiver, const uint8_t *bytes, int64_t length);

/// Whether the text is in Normalization Form C.
bool cicu_is_nfc(const uint8_t *text, int64_t length);

/// Calls `change` for each stretch that Normalization Form C alters. Returns 0, or an ICU error (below 0).
int32_t cicu_nfc_changes(const uint8_t *text, int64_t length, void *receiver, CICUChange change);

/// Calls `boundary` for each sentence boundary by Unicode's rules in French. Returns 0, or an ICU error (below 0).
int32_t cicu_sentence_boundaries(const uint8_t *text, int64_t length, void *receiver, CICUBoundary boundary);

/// Calls `boundary` for each word boundary by Unicode's rules in French. Returns 0, or an ICU error (below 0).
int32_t cicu_word_boundaries(const uint8_t *text, int64_t length, void *receiver, CICUBoundary boundary);

/// Calls `boundary` for each boundary between user-perceived characters. Returns 0, or an ICU error (below 0).
int32_t cicu_character_boundaries(const uint8_t *text, int64_t length, void *receiver, CICUBoundary boundary);

/// A Unicode normalization form.
typedef enum { CICU_NFC, CICU_NFD, CICU_NFKC, CICU_NFKD } CICUForm;

/// Gives `receive` the text in a normalization form, in one call. Returns 0, or an ICU error (below 0).
int32_t cicu_normalized(const uint8_t *text, int64_t length, CICUForm form, void *receiver, CICUBytes receive);

/// Gives `receive` the text with every character replaced by the one that Unicode's table of confusables (UTS 39) takes
/// as the model of all that look alike. Returns 0, or an ICU error (below 0).
int32_t cicu_skeleton(const uint8_t *text, int64_t length, void *receiver, CICUBytes receive);

/// The characters of the bytes 0x80-0xFF in a single-byte encoding, by its ICU name; 0 where it has none.
/// Returns 0, or an ICU error (below 0).
int32_t cicu_upper_half(const char *encoding, uint32_t characters[128]);

/// What is called for each guess of a text's encoding: its IANA name and the confidence, 0-100.
typedef void (*CICUGuess)(void *receiver, const char *encoding, int32_t confidence);

/// Calls `guess` for each encoding that the bytes may be in, the most likely first.
/// Returns 0, or an ICU error (below 0).
int32_t cicu_detect_encoding(const uint8_t *bytes, int64_t length, void *receiver, CICUGuess guess);

/// Gives `receive` the UTF-8 of bytes in an encoding. Returns the offset of the first byte that does not decode, the
/// length where all do, or an ICU error (below 0); `receive` is called only where all do.
int64_t cicu_decode(const char *encoding, const uint8_t *bytes, int64_t length, void *receiver, CICUBytes receive);

/// Gives `receive` the bytes of UTF-8 in an encoding; not called where a character has none there.
/// Returns 0, or an ICU error (below 0).
int32_t cicu_encode(const char *encoding, const uint8_t *text, int64_t length, void *receiver, CICUBytes receive);

/// Whether ICU knows an encoding by this name, in any letter case.
bool cicu_knows_encoding(const char *name);

/// The major version of ICU.
int32_t cicu_version(void);

/// Whether the scalar is assigned a character that is neither private nor a control.
bool cicu_is_assigned(uint32_t scalar);

/// Whether the scalar has a presentation as an emoji, or is part of a sequence of emoji.
bool cicu_is_emoji(uint32_t scalar);

/// Whether the scalar is a letter or a mark that continues one (Alphabetic or general category M).
bool cicu_is_letter(uint32_t scalar);

/// The four-letter ISO 15924 code of the scalar's script ("Latn", "Cyrl", "Zyyy" for common).
const char *cicu_script(uint32_t scalar);

#ifdef __cplusplus
}
#endif
#endif
