package org.imrlang.maven;

import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.codehaus.plexus.build.BuildContext;
import org.imrlang.files.UnwritableOutputException;

/** Gives the guidelines their one layout; what they say does not change. A file that cannot be read fails the build. */
@Mojo(name = "format", defaultPhase = LifecyclePhase.INITIALIZE, threadSafe = true)
public final class FormatMojo extends LayoutMojo {

    /** Made by Maven. */
    @Inject
    public FormatMojo(BuildContext context, org.sonatype.plexus.build.incremental.BuildContext behind) {
        super(context, behind);
    }

    @Override
    void settle(List<Layouts.Other> other) throws MojoFailureException {
        for (Layouts.Other one : other) {
            try {
                one.file().replace(one.text().text().getBytes(StandardCharsets.UTF_8));
            } catch (UnwritableOutputException unwritable) {
                throw new MojoFailureException(unwritable.getMessage());
            }
            getLog().info("laid out " + one.file().input().name());
            editor.refresh(one.file().place());
        }
    }
}
