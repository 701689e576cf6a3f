package org.imrlang.compiler.resolve;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.model.Effective;
import org.imrlang.compiler.source.Span;
import org.imrlang.compiler.syntax.Syntax.FileSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;

/**
 * What a file says of itself.
 *
 * @param at the guideline's name where it is written, else the start of the file
 * @param named whether the file names its guideline; else the file's name is its name
 * @param effective when it is in effect, where that is written and could be read
 * @param dated false where what is written of it was refused, so that nothing follows from it
 */
record Header(
        FileSyntax file,
        Span at,
        boolean named,
        String name,
        Optional<String> title,
        Optional<NameSyntax> authority,
        Optional<String> edition,
        Optional<Effective> effective,
        boolean dated,
        List<NameSyntax> uses) {

    Optional<LocalDate> from() {
        return effective.flatMap(Effective::from);
    }

    Optional<LocalDate> until() {
        return effective.flatMap(Effective::until);
    }
}
