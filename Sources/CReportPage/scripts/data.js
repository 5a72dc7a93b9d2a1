"use strict";

// The articles as the program wrote them into this page. Places in a text count UTF-16 units of its passage.
//   detectors, categories, severities, certainties: names that are given by their number below
//   texts: sentences that stand in more than one place, given by their number
//   articles: {id, file, number, language, words, received, cleaned, bytes, drop, twin, similarity, passages, marks, more}
//   passages: [bytes left out before it, text]
//   marks: [passage, start, end, replacement or null, reasons]
//   reasons: [detector, category, severity, certainty, message, evidence, repairs]
const data = JSON.parse(document.getElementById("data").textContent);
const articles = data.articles;

const element = (id) => document.getElementById(id);

/** A new element with a class and a text, which is never read as HTML. */
function make(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

const plain = new Intl.NumberFormat("en");
const number = (value) => plain.format(value);
const counted = (value, noun) => `${number(value)} ${noun}${value === 1 ? "" : "s"}`;

/** Every mark of every article in one list, so that a filter is one loop: marks of article `a` are `firstMark[a]` and on. */
const firstMark = new Uint32Array(articles.length + 1);
articles.forEach((article, at) => (firstMark[at + 1] = firstMark[at] + article.marks.length));
const markCount = firstMark[articles.length];
const articleOf = new Uint32Array(markCount);
articles.forEach((article, at) => articleOf.fill(at, firstMark[at], firstMark[at + 1]));

const markAt = (place) => articles[articleOf[place]].marks[place - firstMark[articleOf[place]]];
const isRepaired = (mark) => mark[3] !== null;
const passageOf = (place) => articles[articleOf[place]].passages[markAt(place)[0]][1];

/** What a mark stands on. */
function original(place) {
  const [, start, end] = markAt(place);
  return passageOf(place).slice(start, end);
}

/** The number of the highest certainty among the reasons of a mark. */
const certaintyOf = (mark) => mark[4].reduce((most, reason) => Math.max(most, reason[3]), 0);
