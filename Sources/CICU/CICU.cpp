#include "include/CICU.h"

#include <limits>
#include <string>

#include <unicode/brkiter.h>
#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utext.h>

namespace {

icu::StringPiece piece(const uint8_t *text, int64_t length) {
  return icu::StringPiece(reinterpret_cast<const char *>(text), static_cast<int32_t>(length));
}

bool fits(int64_t length) { return length >= 0 && length <= std::numeric_limits<int32_t>::max(); }

// ICU's error codes are positive; ours are below zero, so that 0 and above can mean success.
int32_t failure(UErrorCode status) { return -static_cast<int32_t>(status); }

int32_t boundaries(icu::BreakIterator *iterator, UErrorCode status, const uint8_t *text, int64_t length,
                   void *receiver, CICUBoundary boundary) {
  if (iterator == nullptr) return failure(U_FAILURE(status) ? status : U_MISSING_RESOURCE_ERROR);
  UText source = UTEXT_INITIALIZER;
  utext_openUTF8(&source, reinterpret_cast<const char *>(text), length, &status);
  if (U_FAILURE(status)) return failure(status);
  iterator->setText(&source, status);
  if (U_SUCCESS(status)) {
    iterator->first();
    for (int32_t at = iterator->next(); at != icu::BreakIterator::DONE; at = iterator->next()) boundary(receiver, at);
  }
  utext_close(&source);
  return U_FAILURE(status) ? failure(status) : 0;
}

}  // namespace

bool cicu_is_nfc(const uint8_t *text, int64_t length) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2 *nfc = icu::Normalizer2::getNFCInstance(status);
  return fits(length) && U_SUCCESS(status) && nfc->isNormalizedUTF8(piece(text, length), status) && U_SUCCESS(status);
}

int32_t cicu_nfc_changes(const uint8_t *text, int64_t length, void *receiver, CICUChange change) {
  UErrorCode status = U_ZERO_ERROR;
  if (!fits(length)) return failure(U_INDEX_OUTOFBOUNDS_ERROR);
  const icu::Normalizer2 *nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return failure(status);
  std::string normalized;
  icu::StringByteSink<std::string> sink(&normalized);
  icu::Edits edits;
  nfc->normalizeUTF8(0, piece(text, length), sink, &edits, status);
  if (U_FAILURE(status)) return failure(status);
  const uint8_t *bytes = reinterpret_cast<const uint8_t *>(normalized.data());
  icu::Edits::Iterator each = edits.getFineChangesIterator();
  while (each.next(status)) {
    int64_t start = each.sourceIndex();
    change(receiver, start, start + each.oldLength(), bytes + each.destinationIndex(), each.newLength());
  }
  return U_FAILURE(status) ? failure(status) : 0;
}

int32_t cicu_sentence_boundaries(const uint8_t *text, int64_t length, void *receiver, CICUBoundary boundary) {
  UErrorCode status = U_ZERO_ERROR;
  thread_local icu::BreakIterator *iterator = icu::BreakIterator::createSentenceInstance(icu::Locale::getFrench(), status);
  return boundaries(iterator, status, text, length, receiver, boundary);
}

int32_t cicu_word_boundaries(const uint8_t *text, int64_t length, void *receiver, CICUBoundary boundary) {
  UErrorCode status = U_ZERO_ERROR;
  thread_local icu::BreakIterator *iterator = icu::BreakIterator::createWordInstance(icu::Locale::getFrench(), status);
  return boundaries(iterator, status, text, length, receiver, boundary);
}

bool cicu_is_letter(uint32_t scalar) {
  UChar32 c = static_cast<UChar32>(scalar);
  return u_isUAlphabetic(c) || (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
}

const char *cicu_script(uint32_t scalar) {
  UErrorCode status = U_ZERO_ERROR;
  UScriptCode code = uscript_getScript(static_cast<UChar32>(scalar), &status);
  return U_FAILURE(status) ? "Zzzz" : uscript_getShortName(code);
}
