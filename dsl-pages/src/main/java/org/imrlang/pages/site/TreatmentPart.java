package org.imrlang.pages.site;

import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.pages.Html;

/** Something more on the page of each treatment, between what it is and what the guidelines say of it. */
public interface TreatmentPart {

    /** What it adds to the page of a treatment, beginning with a heading of level 2; nothing where it adds nothing. */
    Optional<Html> html(Treatment treatment);

    /** The paths of the scripts that a page with it runs, in their order; they are among {@link #files}. */
    List<String> scripts();

    /** The files that it adds to the site. */
    List<SiteFile> files();

    /** Adds nothing. */
    TreatmentPart NONE = new TreatmentPart() {
        @Override
        public Optional<Html> html(Treatment treatment) {
            return Optional.empty();
        }

        @Override
        public List<String> scripts() {
            return List.of();
        }

        @Override
        public List<SiteFile> files() {
            return List.of();
        }
    };
}
