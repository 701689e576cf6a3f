package org.imrlang.benchmarks;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.Rules;
import org.imrlang.runtime.TreatmentRequest;

/** Requests by name in the generated classes of their treatments, for rulesets of more treatments than one can name. */
final class TypedRequests {

    private static final int ALL_GUIDELINES = -1;

    private final Rules rules;
    private final Map<String, Method> factories = new HashMap<>();

    TypedRequests(Rules rules) {
        this.rules = rules;
    }

    List<TreatmentRequest<?>> of(List<Request> requests) {
        List<TreatmentRequest<?>> typed = new ArrayList<>(requests.size());
        for (Request request : requests) {
            Method factory = factories.computeIfAbsent(request.treatment(), this::factory);
            try {
                typed.add((TreatmentRequest<?>) factory.invoke(null, request, ALL_GUIDELINES));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return typed;
    }

    private Method factory(String treatment) {
        StringBuilder name = new StringBuilder(rules.getClass().getPackageName()).append('.');
        for (String part : treatment.split("_")) {
            name.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
        }
        try {
            Method factory = Class.forName(
                            name.append("Request").toString(),
                            true,
                            rules.getClass().getClassLoader())
                    .getDeclaredMethod("of", Request.class, int.class);
            factory.setAccessible(true);
            return factory;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
