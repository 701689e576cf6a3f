package org.imrlang.maven;

import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.codehaus.plexus.build.BuildContext;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.diagnostic.Visible;
import org.imrlang.reports.UnifiedDiff;

/** Fails the build where a guideline does not have the one layout, and shows what would change; it writes nothing. */
@Mojo(name = "format-check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class FormatCheckMojo extends LayoutMojo {

    /** Made by Maven. */
    @Inject
    public FormatCheckMojo(BuildContext context, org.sonatype.plexus.build.incremental.BuildContext behind) {
        super(context, behind);
    }

    @Override
    void settle(List<Layouts.Other> other) throws MojoFailureException {
        for (Layouts.Other one : other) {
            InputFile file = one.file().input();
            byte[] after = one.text().text().getBytes(StandardCharsets.UTF_8);
            UnifiedDiff.ofLayout(file.name(), file.content(), after)
                    .forEach(line -> getLog().error(Visible.line(line.stripTrailing())));
        }
        if (!other.isEmpty()) {
            throw new MojoFailureException(Count.of(other.size(), "guideline has", "guidelines have")
                    + " another layout in " + folder().shown() + "; the goal `format` mends that");
        }
    }
}
