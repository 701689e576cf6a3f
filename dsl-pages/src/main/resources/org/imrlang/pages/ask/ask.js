// Asks the engine what the form states, and shows what it answers. What authors and readers wrote becomes text, never
// markup. Nothing leaves the page: the question stands in the page's fragment, which no browser sends anywhere.
"use strict";
(function () {
  var START = "#ask?";
  var form = document.getElementById("ask-form");
  if (!form) { return; }
  var status = document.getElementById("ask-status");
  var answer = document.getElementById("ask-answer");
  var rows = document.getElementById("ask-rows");
  var lines = JSON.parse(form.dataset.lines);
  var opened = null;

  // ---- what the form states

  function controls() { return Array.from(form.querySelectorAll("[name]")); }

  function named(name) {
    return controls().filter(function (one) { return one.name === name; });
  }

  function value(name) {
    var all = named(name);
    var chosen = all[0] && all[0].type === "radio" ? all.filter(function (one) { return one.checked; })[0] : all[0];
    if (!chosen) { return ""; }
    if (chosen.type === "checkbox") { return chosen.checked ? "yes" : ""; }
    // a date of which only a part was entered reads as empty
    if (chosen.validity.badInput) { return "a part of a date"; }
    return chosen.value.trim();
  }

  // Numbers are handed on as they were written; what is no number is handed on as text, and told so by the engine.
  function stated(kind, text) {
    if (kind === "truth") { return text; }
    if (kind === "whole" || kind === "number") {
      var plain = text.replace(/\s*%$/, "");
      return /^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/.test(plain) ? plain : JSON.stringify(text);
    }
    if (kind === "codes") {
      var codes = text.split(",").map(function (code) { return code.trim(); });
      return "[" + codes.filter(Boolean).map(function (code) { return JSON.stringify(code); }).join(", ") + "]";
    }
    return JSON.stringify(text);
  }

  function read(name) {
    var text = value(name);
    var control = named(name)[0];
    if (!control) { return ""; }
    if (control.dataset.kind === "codes" && value(name + "-none")) { return text ? JSON.stringify(text) : "[]"; }
    return text ? stated(control.dataset.kind, text) : "";
  }

  function object(members) {
    return "{" + members.filter(function (one) { return one[1]; })
      .map(function (one) { return JSON.stringify(one[0]) + ": " + one[1]; }).join(", ") + "}";
  }

  function member(path, key) { return [key, read(path + key)]; }

  function facts(path) {
    var seen = {};
    var members = controls().filter(function (one) {
      var isFact = one.name.startsWith(path) && one.dataset.kind && !seen[one.name];
      seen[one.name] = true;
      return isFact;
    }).map(function (one) { return member(path, one.name.slice(path.length)); });
    var all = object(members);
    return all === "{}" ? "" : all;
  }

  function pair(path, first, second) {
    return read(path + first) ? object([member(path, first), member(path, second)]) : "";
  }

  function history() {
    var deliveries = Array.from(rows.children).map(function (row, index) {
      var path = "history[" + index + "].";
      return object([member(path, "date"), member(path, "quantity"), member(path, "treatment"),
        ["facts", facts(path + "facts.")]]);
    });
    if (deliveries.length > 0) { return "[" + deliveries.join(",\n    ") + "]"; }
    return value("history-empty") ? "[]" : "";
  }

  function request() {
    var members = [["treatment", JSON.stringify(form.dataset.treatment)], member("", "quantity"),
      ["frequency", pair("frequency.", "count", "per")], ["duration", pair("duration.", "count", "unit")],
      member("", "request_date"), member("", "service_date"), member("", "injury_date"),
      member("", "completed"), member("", "authorized"), ["history", history()], ["facts", facts("facts.")]];
    return "{\n" + members.filter(function (one) { return one[1]; })
      .map(function (one) { return "  " + JSON.stringify(one[0]) + ": " + one[1]; }).join(",\n") + "\n}";
  }

  // ---- deliveries

  // Every name, id and label of a row holds the row's number, from 0; what is read aloud counts from 1.
  function number() {
    Array.from(rows.children).forEach(function (row, index) {
      row.querySelector("legend").textContent = "Delivery " + (index + 1);
      row.querySelectorAll("[name], [id], [for]").forEach(function (one) {
        ["name", "id", "for"].forEach(function (attribute) {
          if (one.hasAttribute(attribute)) {
            one.setAttribute(attribute,
              one.getAttribute(attribute).replace(/history\[[#0-9]+\]/, "history[" + index + "]"));
          }
        });
      });
    });
  }

  function addRow() {
    var row = document.getElementById("ask-row").content.firstElementChild.cloneNode(true);
    row.querySelector(".ask-remove").addEventListener("click", function () {
      row.remove();
      number();
      document.getElementById("ask-add").focus();
    });
    rows.append(row);
    number();
    return row;
  }

  // ---- mistakes, each beside its field

  function clear() {
    form.querySelectorAll(".ask-problem").forEach(function (one) { one.remove(); });
    form.querySelectorAll("[aria-invalid]").forEach(function (one) {
      one.removeAttribute("aria-invalid");
      one.removeAttribute("aria-describedby");
    });
  }

  // The field that a path names, or one inside or around what it names.
  function fieldOf(path) {
    var plain = path.startsWith("history") ? path : path.replace(/\[[0-9]+\]$/, "");
    return named(plain)[0] || named(plain + ".count")[0] || named(path.replace(/\[[0-9]+\]$/, ""))[0];
  }

  function show(problems) {
    var beside = 0;
    var first = null;
    var others = [];
    problems.forEach(function (problem, index) {
      var colon = problem.indexOf(": ");
      var field = colon > 0 ? fieldOf(problem.slice(0, colon)) : null;
      if (!field) {
        others.push(problem);
        return;
      }
      var said = element("p", problem.slice(colon + 2), "ask-problem");
      said.id = "ask-problem-" + index;
      field.closest(".ask-field").append(said);
      field.setAttribute("aria-invalid", "true");
      field.setAttribute("aria-describedby", ((field.getAttribute("aria-describedby") || "") + " " + said.id).trim());
      first = first || field;
      beside++;
    });
    var told = beside === 1 ? "one entry has to be corrected" : beside + " entries have to be corrected";
    status.textContent = "Nothing was decided: " + (beside ? [told] : []).concat(others).join("; ") + ".";
    if (first) { first.focus(); }
  }

  // ---- the answer

  function element(tag, text, kind) {
    var made = document.createElement(tag);
    if (text) { made.textContent = text; }
    if (kind) { made.className = kind; }
    return made;
  }

  function add(tag, text, kind) {
    var made = element(tag, text, kind);
    answer.append(made);
    return made;
  }

  function list(title, items) {
    if (items.length === 0) { return; }
    add("h3", title);
    var all = add("ul");
    items.forEach(function (item) {
      var line = element("li");
      line.append(item);
      all.append(line);
    });
  }

  function headline(one) {
    var words = one.outcome.charAt(0).toUpperCase() + one.outcome.slice(1);
    var of = " of " + one.requested + " " + one.unit;
    if (one.outcome === "not addressed") {
      return words + ": no guideline in effect has a recommendation that applies to this request.";
    }
    if (one.outcome === "undocumented") {
      return words + ": " + one.certified + of + " conform on what is stated; up to " + one.possible
        + " would, if what is missing turns out so.";
    }
    return words + ": " + one.certified + of + ".";
  }

  function limits(one) {
    var said = [];
    if (one.frequency_limit) {
      said.push("at most " + one.frequency_limit.count + " per " + one.frequency_limit.per);
    }
    if (one.duration_limit) {
      said.push("for at most " + one.duration_limit.count + " " + one.duration_limit.unit);
    }
    return said.length > 0 ? "The guideline allows " + said.join(", ") + "." : "";
  }

  function label(name) {
    var field = document.getElementById("ask-facts." + name) || document.getElementById("ask-" + name);
    if (!field) { return null; }
    var own = field.querySelector("legend") || form.querySelector("label[for='" + field.id + "']");
    return {field: field, words: own ? own.textContent : name};
  }

  function missing(name) {
    var found = label(name);
    if (!found) { return element("code", name); }
    var go = element("button", found.words, "ask-go");
    go.type = "button";
    go.addEventListener("click", function () {
      (found.field.querySelector("input") || found.field).focus();
    });
    return go;
  }

  function lineOf(one, guideline, line) {
    var editions = lines[guideline] || [];
    var known = editions.length === 1 ? editions[0] : editions.filter(function (edition) {
      return one.guideline === guideline && edition[0] === (one.edition || "");
    })[0];
    if (!known) { return element("span", guideline + ", line " + line); }
    var link = element("a", guideline + ", line " + line);
    link.href = known[1] + line;
    return link;
  }

  function findings(one) {
    if (one.findings.length === 0) { return; }
    add("h3", "What was weighed");
    var table = element("table");
    var head = element("tr");
    ["What the guideline says", "Here", "Where"].forEach(function (words) {
      var cell = element("th", words);
      cell.scope = "col";
      head.append(cell);
    });
    table.append(element("thead"), element("tbody"));
    table.tHead.append(head);
    one.findings.forEach(function (finding) {
      var row = element("tr");
      var where = element("td");
      where.append(lineOf(one, finding.guideline, finding.line));
      row.append(element("td", finding.text), element("td", finding.status), where);
      table.tBodies[0].append(row);
    });
    var around = add("div", "", "table");
    around.setAttribute("role", "region");
    around.setAttribute("aria-label", "What was weighed");
    around.tabIndex = 0;
    around.append(table);
  }

  function citation(cited) {
    var parts = [cited.title, cited.section, cited.topic, cited.edition, cited.pages && "pages " + cited.pages];
    var line = element("span", parts.filter(Boolean).join(", "));
    if (/^https?:\/\//i.test(cited.url || "")) {
      var link = element("a", cited.url);
      link.href = cited.url;
      link.rel = "noreferrer";
      line.append(" ", link);
    }
    return line;
  }

  function copied(text) {
    var around = add("div");
    var shown = element("pre", text);
    shown.tabIndex = 0;
    var button = element("button", "Copy");
    button.type = "button";
    button.addEventListener("click", function () {
      var range = document.createRange();
      range.selectNodeContents(shown);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      // the older way works from a folder too, where some browsers keep the newer one back
      button.textContent = document.execCommand("copy") ? "Copied" : "Selected";
    });
    around.append(shown, button);
  }

  function tell(one, asked) {
    status.textContent = headline(one);
    answer.hidden = false;
    if (limits(one)) { add("p", limits(one)); }
    one.rationale.split("\n").forEach(function (line) { add("p", line); });
    list("What is missing", one.missing.map(missing));
    list("What would decide, the easiest first", (one.ask_next || []).map(missing));
    list("What would conform", (one.unlocks || []).map(function (unlock) { return element("span", unlock.text); }));
    findings(one);
    list("Where it is written", one.citations.map(citation));
    add("h3", "The same on the command line");
    add("p", "Save this as request.json:");
    copied(asked);
    add("p", "and call, with the folder of these guidelines for GUIDELINES:");
    copied("imr decide --rules GUIDELINES request.json");
    add("h3", "This question as a link");
    var link = element("a", "The page with this question filled in");
    link.href = location.href;
    add("p").append(link);
  }

  function answered(asked) {
    opened = opened || imrEngine.open(imrRules);
    return JSON.parse(imrEngine.decide(opened, asked));
  }

  function decide() {
    clear();
    answer.replaceChildren();
    answer.hidden = true;
    var asked = request();
    remember();
    var told = answered(asked);
    if (told.problems) {
      show(told.problems);
    } else {
      tell(told.determinations[0], asked);
    }
  }

  // ---- the question in the fragment

  function remember() {
    var state = new URLSearchParams();
    if (rows.children.length > 0) { state.set("deliveries", rows.children.length); }
    var seen = {};
    controls().forEach(function (one) {
      var isDefault = one.tagName === "SELECT"
        && one.selectedIndex === Math.max(0, Array.from(one.options).findIndex(function (o) { return o.defaultSelected; }));
      var text = seen[one.name] || isDefault ? "" : value(one.name);
      seen[one.name] = true;
      if (text) { state.set(one.name, text); }
    });
    window.history.replaceState(null, "", START + state.toString());
  }

  function recall() {
    if (!location.hash.startsWith(START)) { return; }
    var link = location.hash;
    form.reset();
    var problems = imrLink.fill(new URLSearchParams(link.slice(START.length)), addRow, named);
    if (problems.length === 0) {
      decide();
      return;
    }
    // what else is wrong is said with it, but a question that was understood in part is not decided
    var told = answered(request());
    show(problems.concat(told.problems || []));
    window.history.replaceState(null, "", link);
  }

  // What the browser does not put back by itself.
  function empty() {
    rows.replaceChildren();
    clear();
    answer.replaceChildren();
    answer.hidden = true;
    status.textContent = "";
  }

  document.getElementById("ask-add").addEventListener("click", function () {
    addRow().querySelector("input").focus();
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    decide();
  });
  form.addEventListener("reset", function () {
    empty();
    if (location.hash.startsWith(START)) { window.history.replaceState(null, "", "#ask"); }
  });
  window.addEventListener("hashchange", recall);
  form.hidden = false;
  recall();
})();
