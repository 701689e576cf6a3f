package org.imrlang.pages.ask;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imrlang.compiler.explain.Chapters;
import org.imrlang.compiler.model.Fact;
import org.imrlang.pages.Html;
import org.imrlang.runtime.FactType;

/**
 * The fields of a form, each with its label. A field is named by the path of what it states in the request's JSON, which
 * is how a mistake finds its field; left empty it states nothing.
 */
final class AskFields {

    private static final String NOT_STATED = "not stated";

    private final Html html;
    private final Chapters chapters;

    AskFields(Html html, Chapters chapters) {
        this.html = html;
        this.chapters = chapters;
    }

    /** A whole number. */
    void count(String name, String label) {
        field(name, label);
        number(name, "whole", "numeric");
        html.close().line();
    }

    /** A number with a unit to choose. */
    void countPer(String name, String label, String unitName, List<String> units, String chosen, String before) {
        html.open("div", "class", "ask-field", "role", "group", "aria-labelledby", id(name) + "-group");
        html.element("span", label, "class", "ask-label", "id", id(name) + "-group");
        html.open("span", "class", "ask-pair");
        html.open("label", "class", "ask-hidden", "for", id(name))
                .text(label + ": number")
                .close();
        number(name, "number", "decimal");
        html.open("label", "class", "ask-hidden", "for", id(unitName))
                .text(label + ": unit")
                .close();
        html.open("select", "id", id(unitName), "name", unitName, "data-kind", "unit");
        for (String unit : units) {
            option(unit, before + unit, unit.equals(chosen));
        }
        html.close().close().close().line();
    }

    /** A day. */
    void date(String name, String label) {
        field(name, label);
        html.empty("input", "type", "date", "id", id(name), "name", name, "data-kind", "text", "max", "9999-12-31");
        html.close().line();
    }

    /** One of several values, with names for readers where there are some. */
    void choice(String name, String label, List<String> values, Map<String, String> names, Optional<String> unstated) {
        field(name, label);
        html.open("select", "id", id(name), "name", name, "data-kind", "text");
        unstated.ifPresent(words -> option("", words, true));
        for (String value : values) {
            option(value, names.getOrDefault(value, value), false);
        }
        html.close().close().line();
    }

    /** Something that is so, or is left out. */
    void check(String name, String label) {
        html.open("p", "class", "ask-check")
                .empty("input", "type", "checkbox", "id", id(name), "name", name, "value", "yes")
                .element("label", label, "for", id(name))
                .close()
                .line();
    }

    /** A fact, with the control of its type. */
    void fact(String path, Fact fact) {
        String name = path + fact.name();
        String label = chapters.title(fact);
        FactType type = fact.type();
        if (type instanceof FactType.YesNo) {
            yesNo(name, label);
        } else if (type instanceof FactType.Number number) {
            field(name, label + number.unit().map(unit -> " (" + unit + ")").orElse(""));
            number(name, "number", "decimal");
            html.close().line();
        } else if (type instanceof FactType.Percent) {
            field(name, label + " (%)");
            number(name, "number", "decimal");
            html.close().line();
        } else if (type instanceof FactType.Date) {
            date(name, label);
        } else if (type instanceof FactType.Choice choice) {
            choice(name, label, choice.values(), Map.of(), Optional.of(NOT_STATED));
        } else if (type instanceof FactType.Codes codes) {
            codes(
                    name,
                    label + codes.system().map(system -> " (" + system + ")").orElse(""));
        } else {
            throw new IllegalStateException("no field is known for " + type);
        }
    }

    private void yesNo(String name, String label) {
        html.open("fieldset", "class", "ask-field ask-truth", "id", id(name), "tabindex", "-1");
        html.element("legend", label);
        html.open("span", "class", "ask-truths");
        truth(name, "", NOT_STATED);
        truth(name, "true", "yes");
        truth(name, "false", "no");
        html.close().close().line();
    }

    private void truth(String name, String value, String label) {
        html.open("label");
        if (value.isEmpty()) {
            html.empty("input", "type", "radio", "name", name, "value", value, "data-kind", "truth", "checked", "");
        } else {
            html.empty("input", "type", "radio", "name", name, "value", value, "data-kind", "truth");
        }
        html.text(" " + label).close();
    }

    private void codes(String name, String label) {
        html.open("div", "class", "ask-field");
        html.element("label", label + ", separated by commas", "for", id(name));
        html.empty("input", "type", "text", "id", id(name), "name", name, "data-kind", "codes", "spellcheck", "false");
        check(name + "-none", "The record lists none");
        html.close().line();
    }

    private void number(String name, String kind, String keys) {
        html.empty("input", "type", "text", "inputmode", keys, "id", id(name), "name", name, "data-kind", kind);
    }

    private void field(String name, String label) {
        html.open("div", "class", "ask-field");
        html.element("label", label, "for", id(name));
    }

    private void option(String value, String words, boolean chosen) {
        if (chosen) {
            html.element("option", words, "value", value, "selected", "");
        } else {
            html.element("option", words, "value", value);
        }
    }

    private static String id(String name) {
        return "ask-" + name;
    }
}
