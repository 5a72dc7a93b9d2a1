#include "include/CICU.h"

#include <limits>
#include <string>
#include <vector>

#include <unicode/brkiter.h>
#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/uscript.h>
#include <unicode/uspoof.h>
#include <unicode/unistr.h>
#include <unicode/utext.h>
#include <unicode/uversion.h>

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

void give(const std::string &bytes, void *receiver, CICUBytes receive) {
  receive(receiver, reinterpret_cast<const uint8_t *>(bytes.data()), static_cast<int64_t>(bytes.size()));
}

// A converter that stops at what it cannot convert, and closes itself.
class Converter {
 public:
  Converter(const char *name, UErrorCode &status) : converter(ucnv_open(name, &status)) {
    if (U_FAILURE(status)) return;
    ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    ucnv_setFromUCallBack(converter, UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  }
  ~Converter() { ucnv_close(converter); }
  Converter(const Converter &) = delete;
  Converter &operator=(const Converter &) = delete;

  UConverter *const converter;
};

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

int32_t cicu_character_boundaries(const uint8_t *text, int64_t length, void *receiver, CICUBoundary boundary) {
  UErrorCode status = U_ZERO_ERROR;
  thread_local icu::BreakIterator *iterator =
      icu::BreakIterator::createCharacterInstance(icu::Locale::getFrench(), status);
  return boundaries(iterator, status, text, length, receiver, boundary);
}

int32_t cicu_normalized(const uint8_t *text, int64_t length, CICUForm form, void *receiver, CICUBytes receive) {
  UErrorCode status = U_ZERO_ERROR;
  if (!fits(length)) return failure(U_INDEX_OUTOFBOUNDS_ERROR);
  const icu::Normalizer2 *normalizer = form == CICU_NFC    ? icu::Normalizer2::getNFCInstance(status)
                                       : form == CICU_NFD  ? icu::Normalizer2::getNFDInstance(status)
                                       : form == CICU_NFKC ? icu::Normalizer2::getNFKCInstance(status)
                                                           : icu::Normalizer2::getNFKDInstance(status);
  if (U_FAILURE(status)) return failure(status);
  std::string normalized;
  icu::StringByteSink<std::string> sink(&normalized);
  normalizer->normalizeUTF8(0, piece(text, length), sink, nullptr, status);
  if (U_FAILURE(status)) return failure(status);
  give(normalized, receiver, receive);
  return 0;
}

int32_t cicu_skeleton(const uint8_t *text, int64_t length, void *receiver, CICUBytes receive) {
  UErrorCode status = U_ZERO_ERROR;
  if (!fits(length)) return failure(U_INDEX_OUTOFBOUNDS_ERROR);
  thread_local USpoofChecker *checker = uspoof_open(&status);
  if (U_FAILURE(status) || checker == nullptr) return failure(U_FAILURE(status) ? status : U_MISSING_RESOURCE_ERROR);
  icu::UnicodeString skeleton;
  uspoof_getSkeletonUnicodeString(checker, 0, icu::UnicodeString::fromUTF8(piece(text, length)), skeleton, &status);
  if (U_FAILURE(status)) return failure(status);
  std::string bytes;
  give(skeleton.toUTF8String(bytes), receiver, receive);
  return 0;
}

int32_t cicu_upper_half(const char *encoding, uint32_t characters[128]) {
  UErrorCode status = U_ZERO_ERROR;
  Converter opened(encoding, status);
  if (U_FAILURE(status)) return failure(status);
  for (int byte = 0; byte < 128; byte++) {
    const char source[] = {static_cast<char>(byte + 0x80)};
    const char *at = source;
    UErrorCode each = U_ZERO_ERROR;
    ucnv_reset(opened.converter);
    UChar32 character = ucnv_getNextUChar(opened.converter, &at, source + 1, &each);
    characters[byte] = U_FAILURE(each) || character == 0xFFFD ? 0 : static_cast<uint32_t>(character);
  }
  return 0;
}

int32_t cicu_detect_encoding(const uint8_t *bytes, int64_t length, void *receiver, CICUGuess guess) {
  UErrorCode status = U_ZERO_ERROR;
  if (!fits(length)) return failure(U_INDEX_OUTOFBOUNDS_ERROR);
  UCharsetDetector *detector = ucsdet_open(&status);
  ucsdet_setText(detector, reinterpret_cast<const char *>(bytes), static_cast<int32_t>(length), &status);
  int32_t count = 0;
  const UCharsetMatch **matches = ucsdet_detectAll(detector, &count, &status);
  for (int32_t index = 0; U_SUCCESS(status) && index < count; index++) {
    const char *name = ucsdet_getName(matches[index], &status);
    int32_t confidence = ucsdet_getConfidence(matches[index], &status);
    if (U_SUCCESS(status)) guess(receiver, name, confidence);
  }
  ucsdet_close(detector);
  return U_FAILURE(status) ? failure(status) : 0;
}

int64_t cicu_decode(const char *encoding, const uint8_t *bytes, int64_t length, void *receiver, CICUBytes receive) {
  UErrorCode status = U_ZERO_ERROR;
  if (!fits(length)) return failure(U_INDEX_OUTOFBOUNDS_ERROR);
  Converter opened(encoding, status);
  if (U_FAILURE(status)) return failure(status);
  const char *source = reinterpret_cast<const char *>(bytes);
  const char *const end = source + length;
  std::string text;
  icu::StringByteSink<std::string> sink(&text);
  std::vector<UChar> buffer(1 << 14);
  std::vector<UChar> all;
  do {
    status = U_ZERO_ERROR;
    UChar *target = buffer.data();
    ucnv_toUnicode(opened.converter, &target, buffer.data() + buffer.size(), &source, end, nullptr, true, &status);
    if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) {
      int8_t pending = 0;
      char invalid[8];
      pending = sizeof invalid;
      UErrorCode ignored = U_ZERO_ERROR;
      ucnv_getInvalidChars(opened.converter, invalid, &pending, &ignored);
      return source - reinterpret_cast<const char *>(bytes) - (U_SUCCESS(ignored) ? pending : 0);
    }
    all.insert(all.end(), buffer.data(), target);
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  icu::UnicodeString(false, all.data(), static_cast<int32_t>(all.size())).toUTF8(sink);
  give(text, receiver, receive);
  return length;
}

int32_t cicu_encode(const char *encoding, const uint8_t *text, int64_t length, void *receiver, CICUBytes receive) {
  UErrorCode status = U_ZERO_ERROR;
  if (!fits(length)) return failure(U_INDEX_OUTOFBOUNDS_ERROR);
  Converter opened(encoding, status);
  if (U_FAILURE(status)) return failure(status);
  const icu::UnicodeString source = icu::UnicodeString::fromUTF8(piece(text, length));
  const UChar *at = source.getBuffer();
  const UChar *const end = at + source.length();
  std::string bytes;
  std::vector<char> buffer(1 << 14);
  do {
    status = U_ZERO_ERROR;
    char *target = buffer.data();
    ucnv_fromUnicode(opened.converter, &target, buffer.data() + buffer.size(), &at, end, nullptr, true, &status);
    if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) return failure(status);
    bytes.append(buffer.data(), target);
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  give(bytes, receiver, receive);
  return 0;
}

bool cicu_knows_encoding(const char *name) {
  UErrorCode status = U_ZERO_ERROR;
  Converter opened(name, status);
  return U_SUCCESS(status);
}

int32_t cicu_version(void) { return U_ICU_VERSION_MAJOR_NUM; }

bool cicu_is_assigned(uint32_t scalar) {
  return (U_GET_GC_MASK(static_cast<UChar32>(scalar)) & (U_GC_CN_MASK | U_GC_CO_MASK | U_GC_CC_MASK | U_GC_CS_MASK)) == 0;
}

bool cicu_is_emoji(uint32_t scalar) {
  UChar32 c = static_cast<UChar32>(scalar);
  return c > 0x7F && (u_hasBinaryProperty(c, UCHAR_EMOJI) || u_hasBinaryProperty(c, UCHAR_EXTENDED_PICTOGRAPHIC));
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
