package org.imrlang.testing.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.compiler.source.Span;
import org.imrlang.compiler.syntax.ClauseSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax;
import org.imrlang.compiler.syntax.Syntax;
import org.imrlang.compiler.syntax.SyntaxReader;
import org.junit.jupiter.api.Test;

/**
 * Every clause and every condition of the language is changed, and every number of them that is no advice. If this fails
 * since the language has a new construct: write it into the text below, and its changes into {@link ClauseChanges} or
 * {@link ConditionChanges}.
 */
class EverythingIsChangedTest {

    private static final String EVERYTHING = """
            guideline everything
              effective from 2014-01-01 until 2016-01-01 by injury date

            source book "A book" pages 23..24
            treatment humming in sessions
            treatment singing in sessions
            fact better
            fact worse
            fact relief percent
            fact surgery date
            fact visit date
            fact region one of (neck, knee, hip)
            fact diagnosis codes

            define improved as at least 2 of (better, relief at least 50%, not worse)

            humming for region in (neck, knee) and any of (better, worse)
              not recommended unless better and worse
              requires diagnosis includes ("F32.*", "F33.2") or region is not hip
              contraindicated if visit is documented and surgery after visit
              at 1..3 per week for 2 weeks, then 1 every 4 weeks
              over 5..6 weeks
              initial 7..8 if relief in 10..20
              then max 30..31 at 4 per week over 9 weeks if improved, raised to 40 if better, lowered to 36 if worse
              then 12..13 more
              then continue if surgery within 15 days of visit
              stop after 50..51 unless visit < 2015-02-03
              stop after 8 months unless better
              until 11 months after surgery unless surgery at least 16 days after visit
              max 61..62 per month per region unless better
              max 71 within 17 days after surgery
              max 81 per 90 days
              at least 18..19 days apart per region unless worse
              optimum 21
              cite book pages 23
              evidence strong
              note "advice"

            table singing
              | region | up to _ |
              | neck   | 22      |

            limit humming, singing together max 91 per year unless better
            """;

    private final Syntax.FileSyntax file =
            SyntaxReader.read(new SourceFile("everything.imr", EVERYTHING), new Diagnostics());
    private final List<Change> changes = new ArrayList<>();

    EverythingIsChangedTest() {
        Changes all = new Changes(Map.of("region", List.of("neck", "knee", "hip")));
        file.items().forEach(item -> changes.addAll(all.of(item)));
    }

    @Test
    void ofEveryKindOfClauseAndCondition() {
        Set<String> unchanged = new TreeSet<>();
        Set<ConditionSyntax> turned = new LinkedHashSet<>();
        Set<Class<?>> seen = new LinkedHashSet<>();
        walk(file, node -> {
            if (node instanceof ClauseSyntax clause) {
                seen.add(clause.getClass());
                if (!ClauseChanges.isAdvice(clause) && isUnchanged(clause.at())) {
                    unchanged.add(clause.at().text());
                }
            } else if (node instanceof ConditionSyntax condition) {
                seen.add(condition.getClass());
                if (condition instanceof ConditionSyntax.NotSyntax not) {
                    turned.add(not.part()); // by dropping its `not`
                }
                if (!turned.contains(condition) && isUnchanged(condition.at())) {
                    unchanged.add(condition.at().text());
                }
            }
        });
        assertEquals(Set.of(), unchanged);
        Set<Class<?>> missing = new LinkedHashSet<>();
        Stream.of(ClauseSyntax.class, ConditionSyntax.class)
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                .filter(kind -> !seen.contains(kind))
                .forEach(missing::add);
        assertEquals(Set.of(), missing, "write these into the text of this test");
    }

    @Test
    void ofEveryNumberThatDecides() {
        Set<String> unchanged = new LinkedHashSet<>();
        walk(file, node -> {
            if (node instanceof Syntax.NumberSyntax number
                    && changes.stream().noneMatch(change -> change.at().equals(number.at()))) {
                unchanged.add(number.at().text());
            }
        });
        // pages; the low ends of a course, a frequency, a cap, a stop and of the last phase but one; the high end of
        // `apart`; what is usual
        assertEquals(Set.of("23", "24", "1", "5", "50", "61", "19", "21"), unchanged);
    }

    private boolean isUnchanged(Span at) {
        return changes.stream()
                .flatMap(change -> change.edits().stream())
                .noneMatch(edit -> at.start() <= edit.start() && edit.end() <= at.end());
    }

    private static void walk(Object node, Consumer<Object> visitor) {
        if (node instanceof Span || node instanceof SourceFile) {
            return;
        }
        visitor.accept(node);
        if (node instanceof List<?> list) {
            list.forEach(one -> walk(one, visitor));
        } else if (node instanceof Optional<?> optional) {
            optional.ifPresent(one -> walk(one, visitor));
        } else if (node instanceof Record) {
            for (RecordComponent component : node.getClass().getRecordComponents()) {
                try {
                    walk(component.getAccessor().invoke(node), visitor);
                } catch (ReflectiveOperationException e) {
                    throw new AssertionError(e);
                }
            }
        }
    }
}
