// Which marks are asked for. A mark is shown if one of its reasons fits all that is asked.

const noFilter = { text: "", detector: "", category: "", certainty: "", outcome: "" };
let filter = { ...noFilter };

/** Whether a mark fits the filter, by its place in the list of all; and how many of each article do. */
const fits = new Uint8Array(markCount);
const fitting = new Uint32Array(articles.length);
let fittingMarks = 0;
let fittingFindings = 0;

/**
 * The texts in which a filter by text looks, in small letters, made when first needed. No text is made for a single mark,
 * for there may be 100,000 of them.
 */
const small = { texts: null, names: null, passages: new Array(articles.length) };

const smaller = (text) => text.toLowerCase();

/** Tells for the marks of an article, by place, whether a text stands on or across them, or is said of them. */
function searcher(sought) {
  small.texts ??= data.texts.map(smaller);
  small.names ??= data.detectors.map((entry) => smaller(entry[0]));
  const saying = Uint8Array.from(small.texts, (text) => text.includes(sought));
  const naming = Uint8Array.from(small.names, (name) => name.includes(sought));
  return (at) => {
    const article = articles[at];
    if (smaller(article.id).includes(sought)) return () => true;
    small.passages[at] ??= article.passages.map(([, text]) => smaller(text));
    const found = small.passages[at].map((text) => occurrences(sought, text));
    const next = found.map(() => 0);
    return ([passage, start, end, replacement, reasons]) => {
      const places = found[passage];
      while (next[passage] < places.length && places[next[passage]] + sought.length <= start) next[passage] += 1;
      if (places[next[passage]] < end) return true;
      if (reasons.some((reason) => naming[reason[0]] || saying[reason[4]] || reason[5].some((at) => saying[at]))) return true;
      return replacement !== null && smaller(replacement).includes(sought);
    };
  };
}

function occurrences(sought, text) {
  const places = [];
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) places.push(at);
  return places;
}

const isFiltering = () => Object.values(filter).some((value) => value !== "");

/** Goes through all marks: 100,000 in some ten milliseconds. */
function applyFilter() {
  performance.mark("filter-start");
  const detector = data.detectors.findIndex((entry) => entry[0] === filter.detector);
  const category = data.categories.indexOf(filter.category);
  const certainty = data.certainties.indexOf(filter.certainty);
  const isUnknown =
    (filter.detector && detector < 0) || (filter.category && category < 0) || (filter.certainty && certainty < 0);
  const sought = smaller(filter.text).trim();
  const search = sought === "" ? null : searcher(sought);
  fitting.fill(0);
  fits.fill(0);
  fittingMarks = 0;
  fittingFindings = 0;
  for (let at = 0, place = 0; at < articles.length && !isUnknown; at += 1) {
    const isSought = search?.(at);
    for (const mark of articles[at].marks) {
      const here = place++;
      if (filter.outcome && isRepaired(mark) !== (filter.outcome === "repaired")) continue;
      let count = 0;
      for (const reason of mark[4]) {
        if (detector >= 0 && reason[0] !== detector) continue;
        if (category >= 0 && reason[1] !== category) continue;
        if (certainty >= 0 && reason[3] !== certainty) continue;
        count += 1;
      }
      if (count === 0) continue;
      if (isSought && !isSought(mark)) continue;
      fits[here] = 1;
      fitting[at] += 1;
      fittingMarks += 1;
      fittingFindings += count;
    }
  }
  performance.measure("filter", "filter-start");
}

/** The filter and the place of reading as the fragment of an address, and back: `#detector=foreign-word&article=3`. */
function fragment(place) {
  const asked = Object.entries({ ...filter, ...place }).filter(([, value]) => value !== "" && value !== undefined);
  return asked.length === 0 ? "#articles" : `#${new URLSearchParams(asked)}`;
}

function readFragment(hash) {
  if (!hash.includes("=")) return null;
  const asked = new URLSearchParams(hash.slice(1));
  for (const name of Object.keys(noFilter)) filter[name] = asked.get(name) ?? "";
  const whole = (name) => (/^\d+$/u.test(asked.get(name) ?? "") ? Number(asked.get(name)) : undefined);
  return { article: whole("article"), finding: whole("finding") };
}
