package org.imrlang.pages.course;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.imrlang.compiler.diagnostic.Visible;
import org.imrlang.pages.Html;
import org.imrlang.runtime.Determination;

/**
 * The picture of one determination: the course to date, what the guideline allows, what was requested and what conforms,
 * on one scale of the treatment's unit. It is told in words as well, for who does not see it. Immutable.
 */
public final class CoursePicture {

    private final String headline;
    private final String description;
    private final List<Lane> lanes;
    private final Determination determination;

    private CoursePicture(Determination determination) {
        this.determination = determination;
        this.headline = Headline.of(determination);
        this.lanes = Lanes.of(determination);
        List<String> sentences =
                new ArrayList<>(lanes.stream().map(Lane::sentence).toList());
        sentences.add(scaleInWords());
        this.description = String.join(" ", sentences);
    }

    /** The picture of a determination. */
    public static CoursePicture of(Determination determination) {
        return new CoursePicture(determination);
    }

    /** What it shows, in one sentence. */
    public String headline() {
        return headline;
    }

    /** All that it shows, in words. */
    public String description() {
        return description;
    }

    /** What the scale counts, and from where. */
    private String scaleInWords() {
        String unit = determination.treatment().unit();
        if (determination.course().knowsCompleted()) {
            return Lanes.sentence(unit) + ", counted from the start of the course.";
        }
        return "How many " + unit + " were delivered is not stated; drawn as if none were"
                + (Lanes.used(determination) > 0 ? " beyond those authorized." : ".");
    }

    /**
     * The picture as SVG, for a page with {@link CourseStyle#CSS}.
     *
     * @param id a name for it that the page has nowhere else: letters, digits and hyphens
     */
    public Html svg(String id) {
        Drawing drawing = new Drawing(id, Lanes.used(determination), lanes);
        drawing.lanes();
        drawing.axis(now(), scaleInWords());
        return drawing.svg(headline, description);
    }

    private String now() {
        String day = determination.course().requestDate().map(Object::toString).orElse("");
        String date = day.isEmpty() ? "" : ", " + day;
        return determination.course().knowsCompleted() ? "now" + date : "";
    }

    /** The amounts that are marked on the scale, the weightier first. */
    static List<Long> marked(List<Lane> lanes, long used) {
        Stream<Long> requestAndAnswer = Stream.iterate(lanes.size() - 1, index -> index >= 0, index -> index - 1)
                .flatMap(index -> lanes.get(index).bars().stream())
                .flatMap(Lane.Bar::amounts);
        return Stream.concat(Stream.of(0L, used), requestAndAnswer).distinct().toList();
    }

    /** A text of the request or the guideline, as it may be shown. */
    static String shown(String text) {
        return Visible.words(text);
    }
}
