package org.imrlang.engine;
import org.mozilla.javascript.*;
import org.junit.jupiter.api.Test;
import java.util.*;
import org.imrlang.compiler.property.DrawnRequests;
import org.imrlang.compiler.interpret.Interpreter;
import org.imrlang.json.*;
import org.imrlang.runtime.*;
@SuppressWarnings({"unused","deprecation"})
class RhinoTry {
  @Test void tries() throws Exception {
    for (int level : new int[] {-1, 0, 9}) {
    Context c = Context.enter();
    try {
      c.setLanguageVersion(Context.VERSION_ECMASCRIPT); c.setOptimizationLevel(level);
      long t = System.nanoTime();
      Scriptable scope = c.initStandardObjects();
      c.evaluateString(scope, EngineScript.text(), "engine.js", 1, null);
      System.out.println("level " + level + " load " + (System.nanoTime() - t) / 1e6);
      Function open = (Function) scope.get("open", scope), decide = (Function) scope.get("decide", scope);
      int pairs = 0, bad = 0; t = System.nanoTime(); long jvm = 0;
      for (long seed = 0; seed < 8; seed++) {
        DrawnRequests d = DrawnRequests.draw(seed, 25);
        Object r = open.call(c, scope, scope, new Object[] {EngineScript.opened(d.rules())});
        var rules = Interpreter.of(d.rules());
        for (String q : d.requests()) {
          String a = Context.toString(decide.call(c, scope, scope, new Object[] {r, q}));
          List<Determination> ds = new ArrayList<>(); for (Request x : RequestReader.read(q, rules.vocabulary()).requests()) ds.add(rules.determine(x));
          String b = DeterminationWriter.write(Optional.empty(), ds); pairs++;
          if (!a.equals(b)) { bad++; if (bad == 1) System.out.println(q + "\n" + a + "\n" + b); }
        }
        System.out.println("seed " + seed + " " + (System.nanoTime() - t) / 1e6);
      }
      System.out.println(pairs + " pairs " + bad + " bad " + (System.nanoTime() - t) / 1e6);
    } finally { Context.exit(); }
    }
  }
}
