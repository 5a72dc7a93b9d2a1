// The list beside the article. Of any number of rows only those in sight are made.

const list = element("list");
const rowHeight = () => 3.75 * parseFloat(getComputedStyle(document.documentElement).fontSize);

/** The articles in the order asked for; the rows of the list are those of them that fit, or their marks. */
let order = [];
let rows = [];
let listsFindings = false;
let chosenRow = -1;

function sortArticles(by) {
  order = articles.map((_, at) => at);
  const worse = (left, right) => articles[left].cleaned - articles[right].cleaned || left - right;
  const more = (left, right) => articles[right].marks.length - articles[left].marks.length || left - right;
  if (by !== "corpus") order.sort(by === "most" ? more : worse);
}

/** The articles that are listed, in order. */
let listed = [];

function fillList() {
  listed = isFiltering() ? order.filter((at) => fitting[at] > 0) : order;
  rows = listsFindings ? listed.flatMap(fittingPlaces) : listed;
  const height = make("div", "height");
  height.style.height = `${rows.length * rowHeight()}px`;
  list.replaceChildren(height);
  list.setAttribute("aria-label", listsFindings ? "Findings" : "Articles");
  showRows();
}

function fittingPlaces(at) {
  const places = [];
  for (let place = firstMark[at]; place < firstMark[at + 1]; place += 1) if (fits[place]) places.push(place);
  return places;
}

/** Makes the rows that are in sight. */
function showRows() {
  const height = rowHeight();
  const first = Math.max(0, Math.floor(list.scrollTop / height) - 4);
  const last = Math.min(rows.length, Math.ceil((list.scrollTop + list.clientHeight) / height) + 4);
  while (list.children.length > 1) list.lastChild.remove();
  for (let at = first; at < last; at += 1) {
    const row = listsFindings ? findingRow(rows[at]) : articleRow(rows[at]);
    row.id = `row-${at}`;
    row.dataset.row = at;
    row.style.transform = `translateY(${at * height}px)`;
    row.setAttribute("role", "option");
    row.setAttribute("aria-setsize", rows.length);
    row.setAttribute("aria-posinset", at + 1);
    row.setAttribute("aria-selected", at === chosenRow);
    list.append(row);
  }
  list.setAttribute("aria-activedescendant", chosenRow >= first && chosenRow < last ? `row-${chosenRow}` : "");
}

function articleRow(at) {
  const article = articles[at];
  const row = make("div", "row");
  const head = make("div", "row-head");
  const name = make("span");
  addLine(name, article.id);
  head.append(name, make("span", "number", article.drop ? "dropped" : score(article.cleaned)));
  const foot = make("div", "row-foot");
  const found = isFiltering() ? `${number(fitting[at])} of ` : "";
  foot.append(make("span", "", found + counted(article.marks.length + article.more, "finding")));
  foot.append(make("span", "", counted(article.words, "word")));
  row.append(head, foot);
  return row;
}

function findingRow(place) {
  const mark = markAt(place);
  const [, start, end, replacement, reasons] = mark;
  const text = passageOf(place);
  const row = make("div", "row");
  const head = make("div", "row-head row-text");
  const line = make("span");
  const before = text.slice(Math.max(0, start - 18), start);
  addLine(line, start > 18 ? before.replace(/^\S*\s+(?=\S)/u, "") : before);
  addChange(line, text.slice(start, Math.min(end, start + 40)), replacement?.slice(0, 40) ?? null, certaintyOf(mark));
  addLine(line, text.slice(end, end + 40));
  head.append(line);
  const foot = make("div", "row-foot");
  foot.append(make("span", "", data.detectors[reasons[0][0]][0]));
  foot.append(make("span", "", data.certainties[certaintyOf(mark)]));
  row.append(head, foot);
  return row;
}

const score = (value) => (Math.floor(value * 10) / 10).toFixed(1);

/** Marks a row as the chosen one and brings it into sight. */
function chooseRow(at) {
  chosenRow = at;
  const height = rowHeight();
  if (at >= 0) {
    if (at * height < list.scrollTop) list.scrollTop = at * height;
    const foot = (at + 1) * height - list.clientHeight;
    if (foot > list.scrollTop) list.scrollTop = foot;
  }
  showRows();
}
