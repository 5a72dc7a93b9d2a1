#include "CReportPage.h"

#pragma clang diagnostic ignored "-Wc23-extensions"  // #embed is newer than the language mode

static const unsigned char frame[] = {
#embed "page.html"
};

static const unsigned char style[] = {
#embed "styles/colours.css" suffix(,)
#embed "styles/page.css" suffix(,)
#embed "styles/controls.css" suffix(,)
#embed "styles/figures.css" suffix(,)
#embed "styles/reader.css" suffix(,)
#embed "styles/article.css" suffix(,)
#embed "styles/marks.css" suffix(,)
#embed "styles/print.css"
};

static const unsigned char script[] = {
#embed "scripts/data.js" suffix(,)
#embed "scripts/signs.js" suffix(,)
#embed "scripts/filter.js" suffix(,)
#embed "scripts/list.js" suffix(,)
#embed "scripts/pieces.js" suffix(,)
#embed "scripts/article.js" suffix(,)
#embed "scripts/note.js" suffix(,)
#embed "scripts/reader.js" suffix(,)
#embed "scripts/keyboard.js" suffix(,)
#embed "scripts/start.js"
};

lavoir_page_part lavoir_page_frame(void) { return (lavoir_page_part){frame, sizeof frame}; }

lavoir_page_part lavoir_page_style(void) { return (lavoir_page_part){style, sizeof style}; }

lavoir_page_part lavoir_page_script(void) { return (lavoir_page_part){script, sizeof script}; }
