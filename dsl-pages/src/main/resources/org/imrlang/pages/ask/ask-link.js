// Fills the form from the page's address. Whoever follows a link has not written it: what the form does not ask, and what
// no field can hold, is told and never left out, for what is left out would be decided as unknown.
"use strict";
var imrLink = (function () {
  var YES = ["yes", "true"];
  var NO = ["no", "false"];
  var MOST = 200;

  function quoted(text) { return JSON.stringify(text); }

  function deliveries(text) {
    return /^(0|[1-9][0-9]{0,2})$/.test(text) && Number(text) <= MOST ? Number(text) : -1;
  }

  function choose(field, text) {
    var values = Array.from(field.options).map(function (option) { return option.value; });
    if (values.indexOf(text) < 0) {
      return "must be one of " + values.filter(Boolean).join(", ") + ", not " + quoted(text);
    }
    field.value = text;
    return "";
  }

  function answer(fields, text) {
    if (text && YES.concat(NO).indexOf(text) < 0) { return "must be yes or no, not " + quoted(text); }
    var yes = YES.indexOf(text) >= 0;
    fields.forEach(function (one) {
      one.checked = one.type === "checkbox" ? yes : one.value === (text ? String(yes) : "");
    });
    return "";
  }

  // What is wrong with what a field is to hold, in words; empty where nothing is.
  function put(fields, text) {
    var field = fields[0];
    if (field.type === "radio" || field.type === "checkbox") { return answer(fields, text); }
    if (field.tagName === "SELECT") { return choose(field, text); }
    field.value = text;
    if (field.type === "date" && field.value !== text) {
      return "must be a date of the calendar as \"2014-02-01\", not " + quoted(text);
    }
    return "";
  }

  function unasked(name, rows) {
    var row = /^history\[([0-9]+)\]\./.exec(name);
    return row && Number(row[1]) >= rows
      ? "the link states " + quoted(name) + " without deliveries=" + (Number(row[1]) + 1)
      : "the link states " + quoted(name) + ", which this form does not ask";
  }

  // Fills the fields, and says what cannot be filled in: of a field after its name, as the engine says its mistakes.
  function fill(state, addRow, named) {
    var problems = [];
    var seen = new Set();
    var rows = state.has("deliveries") ? deliveries(state.get("deliveries")) : 0;
    if (rows < 0) {
      problems.push("deliveries in the link must be a whole number from 0 to " + MOST + ", not "
        + quoted(state.get("deliveries")));
    }
    for (var i = 0; i < rows; i++) { addRow(); }
    state.forEach(function (text, name) {
      var fields = name === "deliveries" ? [] : named(name);
      if (seen.has(name)) {
        problems.push("the link states " + quoted(name) + " twice");
      } else if (fields.length > 0) {
        var wrong = put(fields, text.trim());
        if (wrong) { problems.push(name + ": " + wrong); }
      } else if (name !== "deliveries") {
        problems.push(unasked(name, rows));
      }
      seen.add(name);
    });
    return problems;
  }

  return {fill: fill};
})();
