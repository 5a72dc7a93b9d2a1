// Which marks are asked for. A mark is shown if one of its reasons fits all that is asked.

const noFilter = { text: "", detector: "", category: "", certainty: "", outcome: "" };
let filter = { ...noFilter };

/** Whether a mark fits the filter, by its place in the list of all; and how many of each article do. */
const fits = new Uint8Array(markCount);
const fitting = new Uint32Array(articles.length);
let fittingMarks = 0;
let fittingFindings = 0;

/** What the filter by text looks in: the words of a mark with those around it, in small letters. Made when first needed. */
const haystacks = new Array(markCount);

function haystack(place) {
  const article = articles[articleOf[place]];
  const [passage, start, end, replacement, reasons] = markAt(place);
  const around = article.passages[passage][1].slice(Math.max(0, start - 40), Math.min(end, start + 2000) + 40);
  let text = `${article.id} ${around} ${replacement ?? ""}`;
  for (const reason of reasons) text += ` ${data.detectors[reason[0]][0]} ${data.texts[reason[4]]}`;
  return text.toLowerCase();
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
  const sought = filter.text.toLowerCase().trim();
  fitting.fill(0);
  fits.fill(0);
  fittingMarks = 0;
  fittingFindings = 0;
  for (let at = 0, place = 0; at < articles.length && !isUnknown; at += 1) {
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
      if (sought && !(haystacks[here] ??= haystack(here)).includes(sought)) continue;
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
