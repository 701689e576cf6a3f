// The search over the treatments, facts, guidelines and definitions of imrSearchIndex, which stands in a script of its
// own: a page that was opened from a folder may not fetch anything. What authors wrote becomes text, never markup.
"use strict";
(function () {
  var MOST = 30;
  var form = document.getElementById("search");
  var query = document.getElementById("query");
  var count = document.getElementById("count");
  var found = document.getElementById("found");

  function folded(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/_/g, " ");
  }

  var entries = imrSearchIndex.map(function (entry) {
    var title = folded(entry[1]);
    var name = folded(entry[2]);
    return {
      kind: entry[0], title: entry[1], name: entry[2], address: entry[3], order: [title, name],
      words: [title, name, folded(entry[4]), entry[0]].join(" ")
    };
  });

  // The smaller, the better: what is called so, what begins so, what has a word that begins so, all others.
  function rank(entry, asked) {
    var ranks = entry.order.map(function (text) {
      if (text === asked) { return 0; }
      if (text.startsWith(asked)) { return 1; }
      return (" " + text).includes(" " + asked) ? 2 : 3;
    });
    return Math.min(ranks[0], ranks[1]);
  }

  function matches(asked) {
    var words = asked.split(/\s+/);
    return entries
      .map(function (entry, index) { return {entry: entry, index: index, rank: rank(entry, asked)}; })
      .filter(function (one) { return words.every(function (word) { return one.entry.words.includes(word); }); })
      .sort(function (one, other) { return one.rank - other.rank || one.index - other.index; })
      .map(function (one) { return one.entry; });
  }

  function element(tag, text, kind) {
    var made = document.createElement(tag);
    made.textContent = text;
    if (kind) { made.className = kind; }
    return made;
  }

  function item(entry) {
    var link = document.createElement("a");
    link.href = entry.address;
    link.append(element("span", entry.title), " ", element("span", entry.kind, "kind"), " ", element("code", entry.name));
    var line = document.createElement("li");
    line.append(link);
    return line;
  }

  function said(all) {
    if (all === 0) { return "nothing found"; }
    var number = all === 1 ? "1 result" : all + " results";
    return all > MOST ? number + ", the first " + MOST + " are shown" : number;
  }

  function search() {
    var asked = folded(query.value).trim();
    found.replaceChildren();
    count.textContent = "";
    if (asked) {
      var all = matches(asked);
      found.replaceChildren.apply(found, all.slice(0, MOST).map(item));
      count.textContent = said(all.length);
    }
  }

  // Arrow keys go through the results and back to the question; Escape leaves it.
  function move(event) {
    var links = [query].concat(Array.from(found.querySelectorAll("a")));
    var at = links.indexOf(document.activeElement);
    var step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (event.key === "Escape") {
      query.value = "";
      search();
      query.focus();
    } else if (step !== 0 && at >= 0 && links[at + step]) {
      links[at + step].focus();
      event.preventDefault();
    }
  }

  form.hidden = false;
  query.addEventListener("input", search);
  form.addEventListener("keydown", move);
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    search();
    var first = found.querySelector("a");
    if (first) { first.focus(); }
  });
  var asked = new URLSearchParams(location.search).get("q");
  if (asked) {
    query.value = asked;
    search();
  }
})();
