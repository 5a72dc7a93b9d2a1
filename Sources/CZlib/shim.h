#include <zlib.h>

// Both are macros, which Swift does not see. 31 is the largest window, with the header of gzip.
static inline int lavoir_inflate_init_gzip(z_stream *stream) { return inflateInit2(stream, 31); }
static inline int lavoir_deflate_init_gzip(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY);
}
