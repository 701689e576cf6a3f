package org.imrlang.pages.letter;

/** What a letter adds to the look of every page. */
final class LetterStyle {

    static final String CSS = """
            header .whole { border-left: 0.3rem solid var(--ink); padding: 0.4rem 0 0.4rem 0.9rem; font-size: 1.1rem; }
            .decision { break-inside: avoid; }
            .outcome { font-size: 1.15rem; }
            figure { margin: 0.8rem 0 1rem; }
            figcaption { color: var(--quiet); font-size: 0.92rem; margin-top: 0.4rem; }
            cite { font-style: italic; }
            .place { font-weight: 400; color: var(--quiet); font-size: 0.85rem; }
            .record td { min-width: 8em; }
            .clauses table { table-layout: fixed; min-width: 34rem; }
            .clauses th:nth-child(1) { width: 24%; }
            .clauses th:nth-child(2) { width: 16%; }
            @media (max-width: 40rem) {
              .lines table { table-layout: fixed; font-size: 0.84rem; }
              .lines th, .lines td { min-width: 0; padding: 0.4rem 0.35rem; overflow-wrap: anywhere; }
              .lines th:nth-child(3) { width: 20%; }
              .lines th:nth-child(4) { width: 30%; }
            }
            @media (min-width: 48rem) {
              .beside {
                display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); grid-template-rows: auto 1fr;
                column-gap: 2rem; align-items: start;
              }
              .beside figure { grid-column: 2; grid-row: 1 / span 2; margin-top: 0.6rem; }
              .beside h3 { margin-top: 0.8em; }
            }
            @media print {
              @page { margin: 18mm 16mm; }
              html { font-size: 10pt; }
              .table { padding-right: 1px; }
              .clauses table { min-width: 0; }
              h1 { font-size: 17pt; }
              h2 { font-size: 13pt; margin-top: 1.4em; }
              h3 { font-size: 11pt; margin-top: 1.2em; }
              p, li { orphans: 3; widows: 3; }
              .beside {
                display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); grid-template-rows: auto 1fr;
                column-gap: 1.2rem; align-items: start;
              }
              .beside figure { grid-column: 2; grid-row: 1 / span 2; margin-top: 0.4rem; }
            }
            """;

    private LetterStyle() {}
}
