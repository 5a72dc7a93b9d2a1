#pragma once
#include <stddef.h>

/// A part of the page, as UTF-8; alive as long as the program.
typedef struct {
  const unsigned char *bytes;
  size_t size;
} lavoir_page_part;

/// The frame of the page, with a name in double braces where something is to be filled in.
lavoir_page_part lavoir_page_frame(void);

/// All style sheets, one after the other.
lavoir_page_part lavoir_page_style(void);

/// All scripts, one after the other.
lavoir_page_part lavoir_page_script(void);
