package org.imrlang.pages.impact;

/** What the page adds to the look of every page. */
final class ImpactStyle {

    /** The tones of the outcomes also differ in grey, and every end of a band is named. */
    static final String CSS = """
            header .whole { border-left: 0.3rem solid var(--ink); padding: 0.4rem 0 0.4rem 0.9rem; font-size: 1.1rem; }
            .versions { display: grid; grid-template-columns: auto 1fr; gap: 0.2rem 1rem; margin: 0.8em 0; }
            .versions dt { color: var(--quiet); }
            .versions dd { margin: 0; overflow-wrap: anywhere; }
            figure { margin: 1rem 0; }
            figcaption { color: var(--quiet); font-size: 0.92rem; margin-top: 0.6rem; }
            td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; min-width: 5em; }
            td.clause { min-width: 10em; }
            .example { break-inside: avoid; }
            .example code { display: block; }
            .flows { --tone-0: #12633a; --tone-1: #3f8f86; --tone-2: #a8483c; --tone-3: #d9b44a; --tone-4: #9aa3ad;
              display: block; width: 100%; height: auto; max-width: 40rem; }
            @media (prefers-color-scheme: dark) {
              .flows { --tone-0: #1f8a53; --tone-1: #5cb3a9; --tone-2: #c56a5d; --tone-3: #e3c468; --tone-4: #6d7681; }
            }
            .flows text {
              fill: var(--ink); font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
              font-size: 11.5px; paint-order: stroke; stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round;
            }
            .flows .head { font-weight: 700; }
            .flows .end { text-anchor: end; }
            .flows .middle { text-anchor: middle; font-size: 10.5px; }
            .flows .bar { stroke: var(--ink); stroke-width: 1; }
            .flows .band { fill-opacity: 0.55; stroke: var(--paper); stroke-width: 0.3; }
            .flows .tone-0 { fill: var(--tone-0); } .flows .tone-1 { fill: var(--tone-1); }
            .flows .tone-2 { fill: var(--tone-2); } .flows .tone-3 { fill: var(--tone-3); }
            .flows .tone-4 { fill: var(--tone-4); }
            @media print {
              @page { margin: 18mm 16mm; }
              .flows { --tone-0: #222; --tone-1: #666; --tone-2: #444; --tone-3: #ccc; --tone-4: #aaa;
                print-color-adjust: exact; -webkit-print-color-adjust: exact; }
              figure { break-inside: avoid; }
            }
            """;

    private ImpactStyle() {}
}
