package org.imrlang.maven;

import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.codehaus.plexus.build.BuildContext;
import org.imrlang.files.Fingerprint;
import org.imrlang.files.GuidelineFile;
import org.imrlang.files.Stamp;

/** A goal that has to do with the one layout of guidelines. They need not compile, but each has to be readable. */
abstract class LayoutMojo extends GuidelinesMojo {

    LayoutMojo(BuildContext context, org.sonatype.plexus.build.incremental.BuildContext behind) {
        super(context, behind);
    }

    /** What becomes of the files that have another layout. */
    abstract void settle(List<Layouts.Other> other) throws MojoFailureException;

    @Override
    public final void execute() throws MojoFailureException {
        SourceFolder folder = folder();
        List<GuidelineFile> files = folder.files();
        if (files.isEmpty()) {
            warn("there are no .imr files in " + folder.shown());
            return;
        }
        Fingerprint sources =
                new Fingerprint().add(files.stream().map(GuidelineFile::input).toList());
        Optional<String> origin = origin(List.of(sources.text()));
        Optional<Stamp> before = doneBefore(stampPlace(""), origin);
        if (before.isPresent()) {
            getLog().info(before.get().notes().get(0));
            return;
        }
        Layouts layouts = Layouts.of(files);
        layouts.messages().forEach(this::tell);
        layouts.faults().forEach(getLog()::error);
        settle(layouts.other());
        if (!layouts.areAllKnown()) {
            throw new MojoFailureException("some guidelines in " + folder.shown() + " cannot be laid out");
        }
        String count = Count.of(files.size(), "guideline", "guidelines");
        getLog().info(count + ": " + layouts.other().size() + " laid out anew");
        if (layouts.other().isEmpty()) {
            keep(stampPlace(""), origin, List.of(), List.of(count + ": unchanged, in the one layout"));
        }
    }
}
