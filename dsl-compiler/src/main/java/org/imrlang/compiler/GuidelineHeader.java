package org.imrlang.compiler;

import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.compiler.syntax.HeaderReader;

/**
 * What whoever reads files has to know of one before it is compiled: which guideline it is, and which others belong to
 * it.
 *
 * @param name the guideline's name: the one that the file states, or else the file's own
 * @param uses the names of the guidelines that it uses, in the order of the text
 */
public record GuidelineHeader(String name, List<String> uses) {

    /** The header of a file, however broken the file is; compiling it reports what is wrong. */
    public static GuidelineHeader of(InputFile file) {
        Optional<SourceFile> source = TextDecoder.decode(file, new Diagnostics());
        if (source.isEmpty()) {
            return new GuidelineHeader(new SourceFile(file.name(), "").stem(), List.of());
        }
        HeaderReader.Header header = HeaderReader.read(source.get());
        return new GuidelineHeader(header.name().orElseGet(source.get()::stem), header.uses());
    }
}
