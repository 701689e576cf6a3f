package org.imrlang.compiler.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imrlang.runtime.FactType;

/**
 * The treatments and facts of a drawn ruleset. Names are so short that none is near another, but for the two that
 * nobody declares.
 */
final class RandomNames {

    /** A treatment and a fact that no file declares. */
    static final DrawnTreatment LONE = new DrawnTreatment("lone", "", "sessions");

    static final DrawnFact LOOSE = new DrawnFact("loose", "", new FactType.YesNo());

    private RandomNames() {}

    static List<DrawnTreatment> treatments(Draw draw) {
        List<DrawnTreatment> all = new ArrayList<>();
        all.add(new DrawnTreatment("ta", draw.maybe(2) ? "" : " in sessions", "sessions"));
        String counted = draw.word("visits", "injections", "hours", "mg/day");
        all.add(new DrawnTreatment("tb", " \"the second\" in " + quoted(counted), counted));
        String time = draw.word("days", "weeks", "months");
        all.add(new DrawnTreatment("tc", " in " + time, time));
        all.add(new DrawnTreatment("td", " in sessions code CPT \"97110\", \"97112\"", "sessions"));
        List<DrawnTreatment> some = new ArrayList<>();
        for (DrawnTreatment treatment : draw.some(all, draw.from(2, 4))) {
            some.add(new DrawnTreatment(
                    treatment.name(), "treatment " + treatment.name() + treatment.declaration(), treatment.unit()));
        }
        return some;
    }

    private static String quoted(String unit) {
        return unit.contains("/") ? '"' + unit + '"' : unit;
    }

    static List<DrawnFact> facts(Draw draw) {
        List<DrawnFact> facts = new ArrayList<>();
        facts.add(fact("fa", "", new FactType.YesNo(), draw));
        facts.add(fact("fb", "", new FactType.YesNo(), draw));
        List<String> values = draw.maybe(2) ? List.of("va", "vb", "vc") : List.of("va", "vb", "vc", "vd");
        facts.add(fact("oa", " one of (" + String.join(", ", values) + ")", new FactType.Choice(values), draw));
        List<DrawnFact> others = new ArrayList<>();
        others.add(fact("fc", "", new FactType.YesNo(), draw));
        List<String> pair = List.of("va", "we");
        others.add(fact("ob", " one of (va, we)", new FactType.Choice(pair), draw));
        others.add(fact("na", " number", new FactType.Number(Optional.empty()), draw));
        others.add(fact("nb", " number in points", new FactType.Number(Optional.of("points")), draw));
        others.add(fact("pa", " percent", new FactType.Percent(), draw));
        others.add(fact("da", " date", new FactType.Date(), draw));
        others.add(fact("db", " date", new FactType.Date(), draw));
        others.add(
                draw.maybe(2)
                        ? fact("ca", " codes", new FactType.Codes(Optional.empty()), draw)
                        : fact("ca", " codes ICD", new FactType.Codes(Optional.of("ICD")), draw));
        facts.addAll(draw.some(others, draw.from(2, others.size())));
        return facts;
    }

    private static DrawnFact fact(String name, String type, FactType kind, Draw draw) {
        String words = draw.maybe(3) ? "" : " \"what " + name + " says\"";
        return new DrawnFact(name, "fact " + name + type + words, kind);
    }
}
