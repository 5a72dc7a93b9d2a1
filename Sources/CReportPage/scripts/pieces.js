// A passage cut into rows: each has the pieces of one paragraph as received and as cleaned.

/**
 * The rows of a passage: [{before: [piece], after: [piece]}], where a piece is {text, places, kind}.
 *
 * The places are the marks that the piece belongs to; the kind is "same", "del", "ins" or "mark". A change stays in one
 * row though it may hold line ends, so that both sides always go together.
 */
function rowsOf(article, passage) {
  const text = articles[article].passages[passage][1];
  const marks = [];
  for (let place = firstMark[article]; place < firstMark[article + 1]; place += 1) {
    if (markAt(place)[0] === passage) marks.push(place);
  }
  const cuts = new Set([0, text.length]);
  for (const place of marks) cuts.add(markAt(place)[1]).add(markAt(place)[2]);
  const edges = [...cuts].sort((left, right) => left - right);

  const made = [{ before: [], after: [] }];
  const add = (side, piece) => made[made.length - 1][side].push(piece);
  let next = 0;
  let open = [];
  edges.forEach((start, at) => {
    open = open.filter((place) => markAt(place)[2] > start);
    while (next < marks.length && markAt(marks[next])[1] === start) {
      const place = marks[next++];
      if (markAt(place)[2] > start) open.push(place);
      else addPoint(add, place);
      if (isRepaired(markAt(place)) && markAt(place)[2] > start) addNew(add, place);
    }
    if (at + 1 < edges.length) addStretch(made, add, text.slice(start, edges[at + 1]), open);
  });
  return made.filter((row) => row.before.length + row.after.length > 0);
}

/** Something that stands between two characters: an insertion, or a finding of something that is missing. */
function addPoint(add, place) {
  const replacement = markAt(place)[3];
  add("before", { text: "", places: [place], kind: replacement === null ? "mark" : "del" });
  add("after", { text: replacement ?? "", places: [place], kind: replacement === null ? "mark" : "ins" });
}

function addNew(add, place) {
  add("after", { text: markAt(place)[3], places: [place], kind: "ins" });
}

/** Whether a row is nothing but lines that a change took away or replaced by others, so that the next row can begin. */
function isWholeLines(row, change, text) {
  const replacement = markAt(change)[3];
  const isAlone = row.before.every((piece) => piece.places.includes(change));
  return isAlone && text.endsWith("\n") && (replacement === "" || replacement.endsWith("\n"));
}

/** Text between two edges, which the same marks cover throughout. */
function addStretch(made, add, text, open) {
  const change = open.find((place) => isRepaired(markAt(place)));
  if (change !== undefined) {
    add("before", { text, places: [...open], kind: "del" });
    if (isWholeLines(made[made.length - 1], change, text)) made.push({ before: [], after: [] });
    return;
  }
  const kind = open.length > 0 ? "mark" : "same";
  text.split("\n").forEach((line, at) => {
    if (at > 0) made.push({ before: [], after: [] });
    if (line === "") return;
    add("before", { text: line, places: [...open], kind });
    add("after", { text: line, places: [...open], kind });
  });
}
