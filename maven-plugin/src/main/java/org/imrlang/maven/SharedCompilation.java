package org.imrlang.maven;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.imrlang.compiler.Compilation;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;

/** The compilation that the goals of one build share: none compiles what another has compiled a moment ago. */
final class SharedCompilation {

    /** Held only as long as memory is plenty: a large build has many projects, and each is compiled again if need be. */
    private final AtomicReference<SoftReference<Compiled>> last;

    private record Compiled(String sources, Compilation compilation) {}

    SharedCompilation(GuidelinesMojo goal) {
        last = goal.inThisBuild("compilation", AtomicReference::new);
    }

    /**
     * The compilation of these files.
     *
     * @param sources tells these files, and how they are compiled, from any others
     */
    Compilation of(String sources, List<InputFile> files, boolean strict) {
        Optional<Compiled> known = Optional.ofNullable(last.get())
                .flatMap(held -> Optional.ofNullable(held.get()))
                .filter(compiled -> compiled.sources().equals(sources));
        if (known.isPresent()) {
            return known.get().compilation();
        }
        Compilation compilation = Compiler.compile(files, strict);
        last.set(new SoftReference<>(new Compiled(sources, compilation)));
        return compilation;
    }
}
