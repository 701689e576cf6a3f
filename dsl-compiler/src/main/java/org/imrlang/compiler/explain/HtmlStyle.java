package org.imrlang.compiler.explain;

/** How a page looks: on a wide screen, on a phone, in the dark and on paper. */
public final class HtmlStyle {

    /** The style sheet of every page of this product; a page may add to it. */
    public static final String CSS = """
            :root {
              color-scheme: light dark;
              --ink: #1b1f24; --paper: #ffffff; --quiet: #57606a; --line: #d0d7de; --tint: #f3f5f8; --link: #0b5394;
            }
            @media (prefers-color-scheme: dark) {
              :root {
                --ink: #e6e8eb; --paper: #15181c; --quiet: #a3abb5; --line: #3a424b; --tint: #20252b; --link: #8ab8f0;
              }
            }
            * { box-sizing: border-box; }
            html { -webkit-text-size-adjust: 100%; }
            body {
              margin: 0; background: var(--paper); color: var(--ink);
              font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
              overflow-wrap: break-word;
            }
            main { max-width: 56rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; }
            h1, h2, h3, h4, h5 { line-height: 1.25; margin: 2em 0 0.5em; scroll-margin-top: 1rem; }
            h1 { font-size: 1.9rem; margin-top: 0.5em; }
            h2 { font-size: 1.45rem; border-bottom: 1px solid var(--line); padding-bottom: 0.25em; }
            h3 { font-size: 1.2rem; }
            h4 { font-size: 1.05rem; }
            h5, h6 { font-size: 1rem; color: var(--quiet); }
            p { margin: 0.6em 0; }
            ul, ol { margin: 0.5em 0; padding-left: 1.4em; }
            li { margin: 0.3em 0; }
            li ul { margin: 0.2em 0; }
            code { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: 0.9em; overflow-wrap: anywhere; }
            a { color: var(--link); text-underline-offset: 0.15em; }
            :target { background: var(--tint); }
            .table { overflow-x: auto; margin: 1em 0; }
            table { border-collapse: collapse; width: 100%; font-size: 0.95rem; }
            th, td {
              border: 1px solid var(--line); padding: 0.45em 0.6em; text-align: left; vertical-align: top;
              min-width: 6.5em;
            }
            thead th { background: var(--tint); }
            tbody th { font-weight: 600; }
            @media print {
              :root { --ink: #000; --paper: #fff; --quiet: #333; --line: #888; --tint: #eee; --link: #000; }
              body { font-size: 10.5pt; }
              main { max-width: none; padding: 0; }
              h1, h2, h3, h4, h5, h6 { break-after: avoid; }
              tr, li { break-inside: avoid; }
              thead { display: table-header-group; }
              .table { overflow: visible; }
              th, td { min-width: 4.5em; overflow-wrap: anywhere; }
              a { text-decoration: none; }
            }
            """;

    private HtmlStyle() {}
}
