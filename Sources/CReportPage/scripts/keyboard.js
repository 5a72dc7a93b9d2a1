// Single keys. They can be switched off in the help, for those whose voice control types them by mistake.

const help = element("help");
const isTyping = (target) => target.matches("input, select, textarea");

const keys = {
  j: () => step(1),
  k: () => step(-1),
  ArrowRight: () => step(1),
  ArrowLeft: () => step(-1),
  n: () => stepArticle(1),
  p: () => stepArticle(-1),
  v: () => toggleView(),
  "/": () => {
    element("filter").scrollIntoView({ block: "nearest" });
    element("filter-text").focus();
    element("filter-text").select();
  },
  "?": () => help.showModal(),
};

const listKeys = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at) => at + 8,
  PageUp: (at) => at - 8,
  Home: () => 0,
  End: () => rows.length - 1,
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
  if (event.key === "Escape" && event.target === element("filter-text")) return element("article").focus();
  if (isTyping(event.target) || !(event.key in keys)) return;
  if (!element("keys-on").checked && !element("reader").contains(event.target)) return;
  event.preventDefault();
  keys[event.key]();
});

list.addEventListener("keydown", (event) => {
  if (!(event.key in listKeys) || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  goToRow(Math.max(0, Math.min(rows.length - 1, listKeys[event.key](chosenRow))));
});
