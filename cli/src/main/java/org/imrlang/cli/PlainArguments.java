package org.imrlang.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The arguments of a command, read without the parser of the command line: that one builds a model of all commands by
 * reflection, which takes longer than a decision. Only what can be read in one way is read here. Help, mistakes and whatever
 * is unusual are left to the parser, so that it alone says what is possible and what is wrong.
 *
 * @param values what was given for each option, in the order in which it was given
 * @param others what is no option
 */
record PlainArguments(Map<String, List<String>> values, List<String> others) {

    /**
     * Reads arguments; nothing where any of them is not plain.
     *
     * @param options the options that are known here, each of which takes a value
     * @param args the arguments behind the command's name
     */
    static Optional<PlainArguments> read(List<String> options, List<String> args) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        List<String> others = new ArrayList<>();
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            if (arg.equals(DecideCall.STANDARD_INPUT) || isValue(arg)) {
                others.add(arg);
                continue;
            }
            int sign = arg.indexOf('=');
            String name = sign < 0 ? arg : arg.substring(0, sign);
            // The value stands behind the sign, or is the next argument.
            String value = sign >= 0 ? arg.substring(sign + 1) : i + 1 < args.size() ? args.get(++i) : "";
            if (!options.contains(name) || !isValue(value)) {
                return Optional.empty();
            }
            values.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
        }
        return Optional.of(new PlainArguments(values, others));
    }

    /** Nothing that the parser would take for an option or, where it begins with an at sign, for a file of arguments. */
    private static boolean isValue(String arg) {
        return !arg.isEmpty() && arg.charAt(0) != '-' && arg.charAt(0) != '@';
    }

    List<String> all(String option) {
        return values.getOrDefault(option, List.of());
    }
}
