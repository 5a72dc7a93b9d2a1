// Characters that cannot be seen, or that move the text around them, are shown as a sign with their name.

const signNames = {
  0x00ad: ["SHY", "soft hyphen"],
  0x061c: ["ALM", "Arabic letter mark"],
  0x200b: ["ZWSP", "zero width space"],
  0x200c: ["ZWNJ", "zero width non-joiner"],
  0x200d: ["ZWJ", "zero width joiner"],
  0x200e: ["LRM", "left-to-right mark"],
  0x200f: ["RLM", "right-to-left mark"],
  0x2028: ["LS", "line separator"],
  0x2029: ["PS", "paragraph separator"],
  0x202a: ["LRE", "left-to-right embedding"],
  0x202b: ["RLE", "right-to-left embedding"],
  0x202c: ["PDF", "pop directional formatting"],
  0x202d: ["LRO", "left-to-right override"],
  0x202e: ["RLO", "right-to-left override"],
  0x2060: ["WJ", "word joiner"],
  0x2066: ["LRI", "left-to-right isolate"],
  0x2067: ["RLI", "right-to-left isolate"],
  0x2068: ["FSI", "first strong isolate"],
  0x2069: ["PDI", "pop directional isolate"],
  0xfeff: ["BOM", "byte order mark, zero width no-break space"],
};

const spaceNames = {
  " ": ["␣", "space"],
  "\u00a0": ["⍽", "no-break space"],
  "\u202f": ["⍽", "narrow no-break space"],
  "\u2009": ["␣", "thin space"],
  "\t": ["⇥", "tab"],
  "\n": ["⏎", "line end"],
  "\r": ["␍", "carriage return"],
};

// A zero width joiner inside an emoji belongs there.
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u;
const unseenParts = /((?!(?<=\p{Extended_Pictographic}\ufe0f?)\u200d)[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}])/u;
const unseenOrSpaceParts = /((?!(?<=\p{Extended_Pictographic}\ufe0f?)\u200d)[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Zs}])/u;

function controlPicture(code) {
  if (code === 0x7f) return "␡";
  return code < 0x20 ? String.fromCodePoint(0x2400 + code) : undefined;
}

function sign(character) {
  const code = character.codePointAt(0);
  const hex = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  const [short, name] = signNames[code] ?? [controlPicture(code) ?? hex, "cannot be seen"];
  const made = make("span", "sign", short);
  made.title = `${hex} ${name}`;
  return made;
}

function space(character) {
  const [shown, name] = spaceNames[character] ?? ["␣", "space"];
  const made = make("span", "space", shown);
  made.title = name;
  return made;
}

/**
 * Adds a text to an element with signs for what cannot be seen.
 *
 * Line ends and tabs stay as they are. With `withSpaces` they and spaces at the edges are shown too, as a change needs it.
 */
function addText(parent, text, withSpaces = false) {
  const edges = withSpaces && (/^[\s]|[\s]$|[^\S ]| {2}/u.test(text));
  if (!edges && !unseen.test(text)) return parent.append(text);
  text.split(edges ? unseenOrSpaceParts : unseenParts).forEach((part, at, parts) => {
    if (part === "") return;
    if (at % 2 === 0) return parent.append(part);
    const isInner = part === " " && parts[at - 1] !== "" && parts[at + 1] !== "";
    if (isInner || (!edges && (part === "\n" || part === "\t"))) return parent.append(part);
    parent.append(part in spaceNames ? space(part) : sign(part));
    if (part === "\n") parent.append(part);
  });
}

/** The same on one line, for lists and titles. */
function addLine(parent, text) {
  addText(parent, text.replace(/[ \n\r\t]+/gu, " "));
}
