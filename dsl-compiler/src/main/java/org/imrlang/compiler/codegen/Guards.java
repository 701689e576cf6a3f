package org.imrlang.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imrlang.compiler.model.Effective;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Ruleset;
import org.imrlang.runtime.Days;

/** When a guideline counts: where it is asked, and is in effect. */
final class Guards {

    private final Map<String, Integer> indexes = new HashMap<>();
    private final Map<String, Guideline> latest = new HashMap<>();

    Guards(Ruleset ruleset) {
        for (Guideline guideline : ruleset.guidelines()) {
            indexes.putIfAbsent(guideline.name(), indexes.size());
            latest.merge(guideline.name(), guideline, (one, other) -> other.isLaterThan(one) ? other : one);
        }
    }

    /** The number by which requests know a guideline, the same for all its editions. */
    int index(String guideline) {
        return indexes.get(guideline);
    }

    /** {@code isAsked(0)} */
    CodeBlock isAsked(Guideline guideline) {
        return CodeBlock.of("isAsked($L)", index(guideline.name()));
    }

    // isAsked(0), Days.isInEffect(course().requestDay(), DAY_2014_06_01, Days.UNKNOWN, true)
    /** Boolean expressions that must all hold for a guideline to count. */
    List<CodeBlock> of(Guideline guideline, Constants constants) {
        List<CodeBlock> guards = new ArrayList<>();
        guards.add(isAsked(guideline));
        guideline.effective().ifPresent(effective -> guards.add(inEffect(guideline, effective, constants)));
        return guards;
    }

    private CodeBlock inEffect(Guideline guideline, Effective effective, Constants constants) {
        String day = switch (effective.basis()) {
            case REQUEST_DATE -> "requestDay";
            case SERVICE_DATE -> "serviceDay";
            case INJURY_DATE -> "injuryDay";
        };
        CodeBlock unwritten = CodeBlock.of("$T.UNKNOWN", Days.class);
        return CodeBlock.of(
                "$T.isInEffect(course().$L(), $L, $L, $L)",
                Days.class,
                day,
                effective.from().map(constants::day).orElse(unwritten),
                effective.until().map(constants::day).orElse(unwritten),
                Optional.ofNullable(latest.get(guideline.name()))
                        .filter(last -> last == guideline)
                        .isPresent());
    }
}
