package org.imrlang.pages.course;

/** How the picture of a course looks; in the colours of the page that it stands on. */
public final class CourseStyle {

    /** The style sheet of all pictures of a page; it rests on that of the page. */
    public static final String CSS = """
            .course {
              --done: #3d4650; --open: #b9c4d0; --asked: #6b5200; --fits: #12723b;
              display: block; width: 100%; height: auto; max-width: 34rem; overflow: visible;
            }
            @media (prefers-color-scheme: dark) {
              .course { --done: #b4bdc7; --open: #4d5966; --asked: #e0bd5c; --fits: #57c98a; }
            }
            .course text {
              fill: var(--ink); font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
              font-size: 11.5px; white-space: pre;
              paint-order: stroke; stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round;
            }
            .course .small { font-size: 10px; }
            .course .quiet { fill: var(--quiet); }
            .course .heading { font-style: italic; }
            .course .status { font-weight: 700; }
            .course path, .course rect, .course circle { stroke-width: 1; fill-rule: nonzero; }
            .course .bar { stroke: var(--ink); }
            .course .delivered { color: var(--done); }
            .course .authorized { color: var(--paper); }
            .course .open { color: var(--open); }
            .course .shut { color: var(--paper); stroke: var(--quiet); stroke-dasharray: 4 3; }
            .course .unclear, .course .left-perhaps { stroke: var(--quiet); stroke-dasharray: 4 3; }
            .course .requested { stroke: var(--asked); }
            .course .conforms { color: var(--fits); stroke: var(--fits); }
            .course .possible { stroke: var(--fits); stroke-dasharray: 4 3; }
            .course .left { color: var(--tint); stroke: var(--quiet); }
            .course .hatch { fill: none; stroke-dasharray: none; stroke-width: 1.3; }
            .course .wall { stroke: var(--ink); stroke-width: 3; }
            .course .mark, .course .axis, .course .tick { stroke: var(--ink); }
            .course .notch { stroke: var(--paper); }
            .course .now { stroke: var(--ink); stroke-dasharray: 2 2; }
            .course .cross { stroke: var(--ink); stroke-width: 2.2; fill: none; }
            .course .arrow { fill: var(--ink); stroke: none; }
            .course .doubt { stroke: var(--ink); fill: none; stroke-dasharray: 1.6 1.6; stroke-width: 1.4; }
            .course .none { stroke: var(--ink); fill: none; }
            .course .slit { stroke: var(--paper); stroke-width: 5; fill: none; }
            .course .break { stroke: var(--ink); fill: none; }
            @media print {
              .course { --done: #333; --open: #c4c4c4; --asked: #444; --fits: #1f1f1f; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
            }
            """;

    private CourseStyle() {}
}
