package org.imrlang.compiler.syntax;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.grammar.ImrParser;

/**
 * Lexing and parsing alone, as the compiler does them: what checking is held against. In the package of the reader, whose
 * tokens nobody else sees.
 */
public final class Parsing {

    private Parsing() {}

    /** Parses each file and lets the tree go; the number of items in all of them. */
    public static int parse(List<InputFile> files) {
        int items = 0;
        for (InputFile file : files) {
            SourceFile source = new SourceFile(file.name(), new String(file.content(), StandardCharsets.UTF_8));
            ImrParser parser =
                    new ImrParser(new CommonTokenStream(new GuidelineTokens(Draft.of(source), new Diagnostics())));
            parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
            items += parser.file().item().size();
            if (parser.getNumberOfSyntaxErrors() > 0) {
                throw new IllegalStateException(file.name() + " does not parse");
            }
        }
        return items;
    }
}
