package org.imrlang.benchmarks.peers;

import org.drools.model.codegen.ExecutableModelProject;
import org.imrlang.benchmarks.PsychologicalLine;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.internal.utils.KieHelper;

/** Apache KIE's rule engine Drools: rules compiled to its executable model, fired in a session that is kept. */
final class Drools implements Peer<DroolsLine, DroolsLine> {

    private final KieSession session = new KieHelper()
            .addContent(ModelText.of("psychological.drl"), ResourceType.DRL)
            .build(ExecutableModelProject.class)
            .newKieSession();

    @Override
    public DroolsLine prepare(PsychologicalLine line) {
        return new DroolsLine(line);
    }

    @Override
    public DroolsLine decide(DroolsLine input) {
        input.forget();
        FactHandle handle = session.insert(input);
        session.fireAllRules();
        session.delete(handle);
        return input;
    }

    @Override
    public Answer answer(DroolsLine decided) {
        return decided.answer();
    }
}
