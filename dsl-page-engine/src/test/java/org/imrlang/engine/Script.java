package org.imrlang.engine;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.imrlang.compiler.check.CheckedRuleset;

/** The script, run by an engine for JavaScript that is Java itself. Belongs to one thread. */
final class Script implements AutoCloseable {

    private final Context context;
    private final Value engine;

    Script() {
        // it interprets only, and says so on every machine that has no compiler for it
        this.context = Context.newBuilder("js")
                .option("engine.WarnInterpreterOnly", "false")
                .build();
        context.eval("js", EngineScript.text());
        this.engine = context.getBindings("js").getMember("imrEngine");
    }

    Opened open(CheckedRuleset rules) {
        Value opened = engine.invokeMember("open", EngineScript.opened(rules));
        return request -> engine.invokeMember("decide", opened, request).asString();
    }

    /** A ruleset, open in the script. */
    interface Opened {
        String decide(String request);
    }

    @Override
    public void close() {
        context.close();
    }
}
