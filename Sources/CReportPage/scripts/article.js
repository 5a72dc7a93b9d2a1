// One article before and after.

const wide = matchMedia("(min-width: 60rem)");
let isOneColumn = !wide.matches;

function showArticle(at) {
  const article = articles[at];
  const title = make("span");
  addLine(title, article.id);
  element("article-title").replaceChildren(...title.childNodes);
  showFacts(article);
  element("article").classList.toggle("one-column", isOneColumn);
  const text = document.createDocumentFragment();
  article.passages.forEach(([before], passage) => {
    if (before > 0) text.append(make("p", "gap", `${counted(before, "byte")} left out`));
    for (const row of rowsOf(at, passage)) text.append(rowElement(row));
  });
  if (article.rest > 0) text.append(make("p", "gap", `${counted(article.rest, "byte")} left out`));
  if (article.more > 0) {
    text.append(make("p", "gap", `${counted(article.more, "more finding")} for which there is no room here`));
  }
  element("text").replaceChildren(text);
}

function showFacts(article) {
  const facts = element("article-facts");
  const change =
    article.received === article.cleaned
      ? `quality ${score(article.cleaned)}`
      : `quality ${score(article.received)} as received, ${score(article.cleaned)} as cleaned`;
  const language = article.language ? `, ${article.language}` : "";
  facts.replaceChildren();
  addLine(facts, `${article.file}, record ${number(article.number)}${language}: ${counted(article.words, "word")}, `);
  facts.append(`${counted(article.marks.length + article.more, "finding")}, ${change}`);
  const drop = element("article-drop");
  drop.hidden = !article.drop;
  drop.replaceChildren();
  if (!article.drop) return;
  const [rule, detail] = article.drop;
  const twin = article.twin ? `; its twin is ${article.twin}` : "";
  const similarity = article.similarity?.toFixed(2) ?? "";
  addLine(drop, `Dropped, ${rule}: ${detail}${twin}${detail.includes(similarity) ? "" : ` (similarity ${similarity})`}`);
}

function rowElement(row) {
  const made = make("div", "pair-row");
  const isSame = row.before.every((piece) => piece.kind !== "del") && row.after.every((piece) => piece.kind !== "ins");
  made.classList.toggle("same", isSame && row.before.every((piece) => piece.kind === "same"));
  if (isOneColumn) {
    made.append(cell(isSame ? row.before : oneColumn(row)));
  } else {
    made.append(cell(row.before), cell(row.after));
  }
  return made;
}

/** Both sides of a row as one: each deletion, then what stands there now. */
function oneColumn(row) {
  const pieces = [];
  const news = row.after.filter((piece) => piece.kind === "ins");
  row.before.forEach((piece, at) => {
    if (piece.kind !== "del") return pieces.push(piece);
    if (piece.text !== "") pieces.push(piece);
    const change = changeOf(piece);
    const following = row.before[at + 1];
    if (following?.kind === "del" && changeOf(following) === change) return;
    const now = news.find((candidate) => changeOf(candidate) === change);
    if (now && (now.text !== "" || piece.text === "")) pieces.push(now);
  });
  return pieces;
}

const changeOf = (piece) => piece.places.find((place) => isRepaired(markAt(place)));

function cell(pieces) {
  const made = make("p", "cell");
  made.dir = "auto";
  for (const piece of pieces) {
    if (piece.kind === "same") addText(made, piece.text);
    else made.append(markElement(piece));
  }
  return made;
}

function markElement(piece) {
  const certainty = Math.max(...piece.places.map((place) => certaintyOf(markAt(place))));
  const made = make(piece.kind, data.certainties[certainty]);
  if (!piece.places.some((place) => fits[place])) made.classList.add("off");
  if (piece.text === "") made.classList.add("point");
  made.dataset.marks = piece.places.join(" ");
  made.tabIndex = -1;
  addText(made, piece.text, true);
  return made;
}

/** A change in a line: what stood there and what stands there, or what was found. */
function addChange(parent, before, after, certainty) {
  const name = data.certainties[certainty];
  const add = (kind, text) => {
    const made = make(kind, name);
    addText(made, text, true);
    if (text !== "") parent.append(made);
  };
  if (after === null) return add("mark", before);
  add("del", before);
  if (before !== "" && after !== "") parent.append(" ");
  add("ins", after);
}
