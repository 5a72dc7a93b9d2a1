// Where the reader is: in which article, at which mark.

let current = { article: null, place: null };

/** Goes to an article, and to a mark in it if one is given. */
function goTo(article, place, { focus = false, scroll = true } = {}) {
  const isNew = article !== current.article;
  current = { article, place };
  if (isNew && article !== null) showArticle(article);
  for (const shown of element("text").querySelectorAll(".now")) {
    shown.classList.remove("now");
    shown.removeAttribute("aria-current");
  }
  const marks = place === null ? [] : element("text").querySelectorAll(`[data-marks~="${place}"]`);
  for (const shown of marks) {
    shown.classList.add("now");
    shown.setAttribute("aria-current", "true");
  }
  showNote(place);
  if (scroll && marks.length > 0) bringIntoSight(marks[0]);
  else if (scroll && isNew && article !== null) element("article").scrollIntoView({ block: "start" });
  if (focus && marks.length > 0) marks[0].focus({ preventScroll: true });
  chooseRow(rows.indexOf(listsFindings ? place : article));
  remember();
}

/** Scrolls so that a mark stands above the note. */
function bringIntoSight(mark) {
  const place = mark.getBoundingClientRect();
  const foot = window.innerHeight - note.offsetHeight - 32;
  if (place.top < 32 || place.bottom > foot) {
    window.scrollBy(0, place.top - Math.max(32, Math.min(window.innerHeight / 3, foot - 40)));
  }
}

/** The next or the previous mark that fits, in this article or the next that has one. */
function step(by) {
  if (current.article === null) return;
  const start = current.place ?? (by > 0 ? firstMark[current.article] - 1 : firstMark[current.article + 1]);
  for (let place = start + by; place >= firstMark[current.article] && place < firstMark[current.article + 1]; place += by) {
    if (fits[place]) return goTo(current.article, place, { focus: true });
  }
  for (let at = listed.indexOf(current.article) + by; at >= 0 && at < listed.length; at += by) {
    const places = fittingPlaces(listed[at]);
    if (places.length > 0) return goTo(listed[at], by > 0 ? places[0] : places[places.length - 1], { focus: true });
  }
}

function stepArticle(by) {
  const at = listed.indexOf(current.article) + by;
  if (at < 0 || at >= listed.length) return;
  goTo(listed[at], fittingPlaces(listed[at])[0] ?? null, { scroll: false });
  element("article").scrollIntoView({ block: "start" });
  element("article").focus({ preventScroll: true });
}

/** Goes to what a row of the list stands for. */
function goToRow(at) {
  if (at < 0 || at >= rows.length) return;
  if (listsFindings) goTo(articleOf[rows[at]], rows[at], { scroll: true });
  else goTo(rows[at], fittingPlaces(rows[at])[0] ?? null, { scroll: false });
}

/** Keeps filter and place in the address, so that a link leads back here. */
function remember() {
  const place = current.place === null ? undefined : current.place - firstMark[current.article];
  try {
    history.replaceState(null, "", fragment({ article: current.article ?? undefined, finding: place }));
  } catch {
    // Some browsers do not let a page from a file change its address.
  }
}

/** Shows what fits the filter, and stays at the mark if it still does. */
function refresh(target) {
  applyFilter();
  const at = target?.article ?? current.article;
  fillList();
  showStatus();
  const isListed = at !== null && listed.includes(at);
  const article = isListed ? at : (listed[0] ?? null);
  element("nothing").hidden = article !== null;
  element("article").hidden = article === null;
  const asked = target?.finding === undefined ? null : firstMark[article] + target.finding;
  const kept = isListed && asked === null ? current.place : asked;
  const isKept = article !== null && kept !== null && kept < firstMark[article + 1] && fits[kept];
  const place = isKept ? kept : article === null ? null : (fittingPlaces(article)[0] ?? null);
  current.article = null;
  goTo(article, place, { scroll: false });
}

function showStatus() {
  const all = `${counted(data.findings, "finding")} in ${counted(articles.length, "article")}`;
  const some = `${number(fittingFindings)} of ${all.replace(" in ", ` in ${number(listed.length)} of `)}`;
  element("status").textContent = isFiltering() ? some : all;
}
