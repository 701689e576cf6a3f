package org.imrlang.batch.impact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.imrlang.batch.Asked;
import org.imrlang.batch.Chunk;
import org.imrlang.batch.JsonLines;
import org.imrlang.batch.Source;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.property.DrawnFiles;
import org.imrlang.compiler.property.DrawnRequests;
import org.imrlang.json.InvalidJsonRequestException;
import org.imrlang.json.RequestReader;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.Rules;
import org.junit.jupiter.api.Test;

/**
 * What holds for any two versions: drawn rulesets, held against the same rulesets with some numbers changed and against
 * others, on drawn requests.
 */
class DrawnImpactTest {

    private static final int RULESETS = 24;
    private static final int REQUESTS = 250;
    private static final int EXAMPLES = 5;
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.\"*-])\\d{1,2}(?![\\w.%\"*-])");

    private static final List<Pair> PAIRS = drawn();

    /** Two versions with lines, some of which neither can read. */
    private record Pair(long seed, Rules base, Rules head, List<String> lines) {

        Impact impact() {
            return Compared.impact(new Comparison(base, head, EXAMPLES, false), lines, 3);
        }

        Pair swapped() {
            return new Pair(seed, head, base, lines);
        }
    }

    private static List<Pair> drawn() {
        List<Pair> pairs = new ArrayList<>();
        for (long seed = 0; seed < RULESETS; seed++) {
            Random random = new Random(seed);
            DrawnFiles files = DrawnFiles.draw(seed, 0);
            List<String> lines =
                    new ArrayList<>(DrawnRequests.draw(seed, REQUESTS).requests());
            long other = seed + 1;
            if (seed % 4 == 0) {
                lines.addAll(DrawnRequests.draw(other, REQUESTS / 2).requests());
            }
            lines.add("{\"treatment\": 7}");
            lines.add("no request");
            Collections.shuffle(lines, random);
            Rules base = Compared.rules(files.files()).orElseThrow();
            Rules head = seed % 4 == 0
                    ? Compared.rules(DrawnFiles.draw(other, 0).files()).orElseThrow()
                    : changed(files.files(), base, random);
            pairs.add(new Pair(seed, base, head, lines));
        }
        return pairs;
    }

    /** With other numbers, one after the other, as far as they leave no errors. */
    private static Rules changed(List<InputFile> files, Rules base, Random random) {
        List<InputFile> kept = files;
        Rules rules = base;
        for (int attempt = 0; attempt < 10; attempt++) {
            List<InputFile> changed = new ArrayList<>(kept);
            int which = random.nextInt(kept.size());
            InputFile file = kept.get(which);
            changed.set(which, new InputFile(file.name(), changed(file.content(), random)));
            Optional<Rules> compiled = Compared.rules(changed);
            if (compiled.isPresent()) {
                kept = changed;
                rules = compiled.get();
            }
        }
        return rules;
    }

    private static byte[] changed(byte[] text, Random random) {
        String before = new String(text, StandardCharsets.UTF_8);
        List<MatchResult> numbers = NUMBER.matcher(before).results().toList();
        if (numbers.isEmpty()) {
            return text;
        }
        MatchResult number = numbers.get(random.nextInt(numbers.size()));
        int other = Math.max(1, Integer.parseInt(number.group()) + random.nextInt(7) - 3);
        return (before.substring(0, number.start()) + other + before.substring(number.end()))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void itIsWhatAPlainComparisonFinds() {
        long changing = 0;
        for (Pair pair : PAIRS) {
            Impact impact = pair.impact();
            Plain plain = new Plain(pair);
            assertEquals(plain.changes, told(impact), () -> "seed " + pair.seed);
            assertEquals(plain.unread, impact.unread(), () -> "seed " + pair.seed);
            assertEquals(plain.requests, impact.requests(), () -> "seed " + pair.seed);
            assertEquals(pair.lines.size(), impact.lines());
            changing += impact.changing();
        }
        assertTrue(changing > 50, "only " + changing + " requests change: little was tried");
    }

    @Test
    void sameRulesChangeNothing() {
        for (Pair pair : PAIRS) {
            Impact impact = new Pair(pair.seed, pair.base, pair.base, pair.lines).impact();
            assertEquals(0, impact.changing());
            assertEquals(List.of(), impact.changes());
            assertEquals(List.of(), impact.examples());
            assertEquals(0, impact.onlyBase().lines() + impact.onlyHead().lines());
        }
    }

    @Test
    void swappedVersionsGiveTheMirroredReport() {
        for (Pair pair : PAIRS) {
            assertEquals(mirrored(pair.impact()), pair.swapped().impact(), () -> "seed " + pair.seed);
        }
    }

    @Test
    void allCountsAddUp() {
        for (Pair pair : PAIRS) {
            Impact impact = pair.impact();
            assertEquals(
                    impact.changing(),
                    impact.changes().stream().mapToLong(Change::requests).sum());
            assertEquals(
                    impact.changing(),
                    impact.treatments().stream()
                            .mapToLong(TreatmentCount::changed)
                            .sum());
            assertEquals(
                    impact.requests(),
                    impact.treatments().stream()
                            .mapToLong(TreatmentCount::requests)
                            .sum());
            // each line that is read is one request here
            assertEquals(impact.lines(), impact.requests() + impact.unread());
            for (TreatmentCount treatment : impact.treatments()) {
                assertEquals(
                        treatment.certifiedByHead() - treatment.certifiedByBase(),
                        treatment.gained() - treatment.lost());
            }
            assertTrue(impact.examples().size() <= EXAMPLES);
            assertEquals(
                    Math.min(EXAMPLES, impact.changing()), impact.examples().size(), () -> "seed " + pair.seed);
        }
    }

    @Test
    void neitherTheOrderOfWorkNorTheNumberOfWorkersShows() throws IOException {
        for (Pair pair : PAIRS) {
            Comparison comparison = new Comparison(pair.base, pair.head, EXAMPLES, true);
            Impact expected = Compared.impact(comparison, pair.lines, 1);
            assertEquals(expected, Compared.impact(comparison, pair.lines, 4));
            List<Asked> order = asked(pair.lines);
            Collections.shuffle(order, new Random(pair.seed));
            List<ImpactTally> tallies = List.of(comparison.tally(), comparison.tally(), comparison.tally());
            for (Asked asked : order) {
                comparison.compare(asked, tallies.get((int) (asked.line() % 3)));
            }
            ImpactTally whole = comparison.tally();
            tallies.forEach(whole::add);
            assertEquals(expected, whole.impact(), () -> "seed " + pair.seed);
        }
    }

    private static List<Asked> asked(List<String> lines) throws IOException {
        byte[] json = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        List<Asked> asked = new ArrayList<>();
        try (Source source = new JsonLines(new ByteArrayInputStream(json))) {
            for (Optional<Chunk> chunk = source.next(); chunk.isPresent(); chunk = source.next()) {
                asked.addAll(chunk.get().records());
            }
        }
        return asked;
    }

    private static Map<String, Long> told(Impact impact) {
        return impact.changes().stream()
                .collect(Collectors.toMap(
                        change -> change.transition().treatment() + ": "
                                + change.transition().from() + " > "
                                + change.transition().to() + " by "
                                + change.transition().base().binding() + " > "
                                + change.transition().head().binding() + " of "
                                + change.transition().base().guideline() + " > "
                                + change.transition().head().guideline(),
                        Change::requests,
                        Long::sum,
                        TreeMap::new));
    }

    /** Everything read, decided and explained twice, one line after the other. */
    private static final class Plain {
        private final Map<String, Long> changes = new TreeMap<>();
        private long unread;
        private long requests;

        Plain(Pair pair) {
            for (String line : pair.lines) {
                try {
                    Request forBase = RequestReader.read(line, pair.base.vocabulary())
                            .requests()
                            .get(0);
                    Request forHead = RequestReader.read(line, pair.head.vocabulary())
                            .requests()
                            .get(0);
                    add(pair.base.determine(forBase), pair.head.determine(forHead));
                } catch (InvalidJsonRequestException e) {
                    unread++;
                }
            }
        }

        private void add(Determination base, Determination head) {
            requests++;
            if (base.outcome() == head.outcome()
                    && base.certified() == head.certified()
                    && base.possible() == head.possible()) {
                return;
            }
            changes.merge(
                    base.treatment().name() + ": " + base.outcome() + " > " + head.outcome() + " by "
                            + base.binding() + " > " + head.binding() + " of "
                            + base.guideline().map(guideline -> guideline.name()) + " > "
                            + head.guideline().map(guideline -> guideline.name()),
                    1L,
                    Long::sum);
        }
    }

    private static Impact mirrored(Impact impact) {
        List<Change> changes = impact.changes().stream()
                .map(change -> new Change(
                        mirrored(change.transition()),
                        mirrored(change.unit()),
                        change.requests(),
                        change.lost(),
                        change.gained()))
                .sorted((one, other) -> one.requests() == other.requests()
                        ? one.transition().compareTo(other.transition())
                        : Long.compare(other.requests(), one.requests()))
                .toList();
        return new Impact(
                impact.lines(),
                mirrored(impact.all()),
                mirrored(impact.changed()),
                impact.treatments().stream().map(DrawnImpactTest::mirrored).toList(),
                changes,
                impact.examples().stream()
                        .map(one -> new Example(one.place(), one.treatment(), one.head(), one.base(), one.request()))
                        .toList(),
                mirrored(impact.onlyHead()),
                mirrored(impact.onlyBase()),
                impact.neither());
    }

    private static Transition mirrored(Transition one) {
        return new Transition(one.treatment(), one.to(), one.from(), one.head(), one.base());
    }

    private static TreatmentCount mirrored(TreatmentCount one) {
        return new TreatmentCount(
                one.treatment(),
                mirrored(one.unit()),
                one.requests(),
                one.changed(),
                one.certifiedByHead(),
                one.certifiedByBase(),
                one.lost(),
                one.gained());
    }

    private static String mirrored(String unit) {
        int bar = unit.indexOf(" / ");
        return bar < 0 ? unit : unit.substring(bar + 3) + " / " + unit.substring(0, bar);
    }

    private static OutcomeCounts mirrored(OutcomeCounts counts) {
        List<List<Long>> turned = new ArrayList<>();
        for (int to = 0; to < counts.counts().size(); to++) {
            int column = to;
            turned.add(counts.counts().stream().map(row -> row.get(column)).toList());
        }
        return new OutcomeCounts(turned);
    }

    private static Unread mirrored(Unread unread) {
        Map<String, Long> reasons = new TreeMap<>();
        unread.reasons()
                .forEach((reason, count) -> reasons.put(
                        reason.startsWith("base") ? "head" + reason.substring(4) : "base" + reason.substring(4),
                        count));
        return new Unread(unread.lines(), reasons, unread.examples());
    }
}
