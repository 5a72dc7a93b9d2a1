// What the controls do, and the first look.

function toggleView() {
  isOneColumn = !isOneColumn;
  redraw();
}

function redraw() {
  const button = element("view");
  button.textContent = isOneColumn ? "Two columns" : "One column";
  element("columns").hidden = isOneColumn;
  if (current.article === null) return;
  const { article, place } = current;
  current.article = null;
  goTo(article, place, { scroll: false });
}

function addOptions(select, names) {
  for (const name of names) select.append(new Option(name, name));
}

const controls = { text: "filter-text", detector: "filter-detector", category: "filter-category" };
Object.assign(controls, { certainty: "filter-certainty", outcome: "filter-outcome" });

function showFilter() {
  for (const [name, id] of Object.entries(controls)) element(id).value = filter[name];
}

function readFilter() {
  for (const [name, id] of Object.entries(controls)) filter[name] = element(id).value;
  refresh();
}

function showAll() {
  filter = { ...noFilter };
  showFilter();
  refresh();
}

function listThese(areFindings) {
  listsFindings = areFindings;
  element("list-findings").setAttribute("aria-pressed", areFindings);
  element("list-articles").setAttribute("aria-pressed", !areFindings);
  list.scrollTop = 0;
  fillList();
  chooseRow(rows.indexOf(areFindings ? current.place : current.article));
}

function followAddress() {
  const target = readFragment(location.hash);
  if (target === null) return;
  showFilter();
  refresh(target);
  showPlace(target);
}

function showPlace(target) {
  element(target.article === undefined || current.article === null ? "articles" : "article").scrollIntoView();
}

function listen() {
  let wait = 0;
  element("filter-text").addEventListener("input", () => {
    clearTimeout(wait);
    wait = setTimeout(readFilter, 120);
  });
  for (const name of ["detector", "category", "certainty", "outcome"]) {
    element(controls[name]).addEventListener("change", readFilter);
  }
  element("filter").addEventListener("submit", (event) => event.preventDefault());
  element("filter-reset").addEventListener("click", (event) => (event.preventDefault(), showAll()));
  element("nothing-reset").addEventListener("click", showAll);
  element("help-open").addEventListener("click", () => help.showModal());
  element("view").addEventListener("click", toggleView);
  element("list-articles").addEventListener("click", () => listThese(false));
  element("list-findings").addEventListener("click", () => listThese(true));
  element("order").addEventListener("change", (event) => (sortArticles(event.target.value), refresh()));
  list.addEventListener("scroll", showRows, { passive: true });
  list.addEventListener("click", (event) => {
    const row = event.target.closest(".row");
    if (row) goToRow(Number(row.dataset.row));
  });
  element("text").addEventListener("click", (event) => {
    const mark = event.target.closest("[data-marks]");
    if (mark) goTo(current.article, Number(mark.dataset.marks.split(" ").at(-1)), { scroll: false });
  });
  note.addEventListener("click", (event) => {
    const button = event.target.closest("[data-step]");
    if (button) step(Number(button.dataset.step));
  });
  window.addEventListener("hashchange", followAddress);
  window.addEventListener("resize", showRows);
  wide.addEventListener("change", () => ((isOneColumn = !wide.matches), redraw()));
}

if (articles.length > 0) {
  element("filter").hidden = false;
  element("reader").hidden = false;
  addOptions(element("filter-detector"), data.detectors.map((entry) => entry[0]).sort());
  addOptions(element("filter-category"), [...data.categories].sort());
  addOptions(element("filter-certainty"), [...data.certainties].reverse());
  listen();
  sortArticles("worst");
  const target = readFragment(location.hash);
  showFilter();
  refresh(target ?? undefined);
  redraw();
  if (target !== null) showPlace(target);
}
document.documentElement.dataset.ready = "true";
