// What is said of the finding where the reader is.

const note = element("note");

function showNote(place) {
  if (place === null) return note.replaceChildren();
  const mark = markAt(place);
  const head = make("div", "note-head");
  const change = make("p", "note-change");
  addChange(change, clipped(original(place)), mark[3] === null ? null : clipped(mark[3]), certaintyOf(mark));
  if (change.textContent === "") change.append("taken away");
  head.append(change, steps(place));
  note.replaceChildren(head, ...mark[4].map((reason) => reasonElement(reason, isRepaired(mark))));
  note.scrollTop = 0;
}

const clipped = (text) => (text.length > 400 ? `${text.slice(0, 400)}…` : text);

/** How far the reader is, and two buttons for those without a keyboard. */
function steps(place) {
  const places = fittingPlaces(articleOf[place]);
  const made = make("div", "note-steps");
  made.append(make("span", "", `${number(places.indexOf(place) + 1)} of ${number(places.length)} here`));
  for (const [name, label, by] of [["previous", "Previous finding", -1], ["next", "Next finding", 1]]) {
    const button = make("button", "", by < 0 ? "←" : "→");
    button.type = "button";
    button.dataset.step = by;
    button.title = name;
    button.setAttribute("aria-label", label);
    made.append(button);
  }
  return made;
}

function reasonElement(reason, isRepaired) {
  const [detector, category, severity, certainty, message, evidence, repairs] = reason;
  const made = make("div", "reason");
  const facts = make("p", "facts");
  const link = make("a", "", data.detectors[detector][0]);
  link.href = `#${new URLSearchParams({ detector: data.detectors[detector][0] })}`;
  link.title = `Show only this detector’s findings. ${data.detectors[detector][1]}`;
  const outcome = isRepaired ? "repaired" : "left as it is";
  const words = [data.categories[category], data.severities[severity], data.certainties[certainty], outcome];
  facts.append(link, `, ${words.join(", ")}`);
  const sentence = make("p");
  addText(sentence, data.texts[message]);
  made.append(sentence, facts);
  const lines = evidence.map((at) => data.texts[at]);
  const offered = repairs.map((at) => data.texts[at]);
  if (!isRepaired && offered.length > 0) lines.push(`repair: ${quoted(offered)}`);
  else if (offered.length > 1) lines.push(`other repairs: ${quoted(offered.slice(1))}`);
  if (lines.length > 0) {
    const items = make("ul");
    for (const line of lines) addText(items.appendChild(make("li")), line);
    made.append(items);
  }
  return made;
}

const quoted = (texts) => texts.map((text) => (text === "" ? "delete it" : `« ${clipped(text)} »`)).join(", ");
