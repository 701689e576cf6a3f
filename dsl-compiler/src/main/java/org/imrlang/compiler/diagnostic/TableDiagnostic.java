package org.imrlang.compiler.diagnostic;

import java.util.Optional;
import org.imrlang.compiler.source.Span;

/** What can be wrong with the rows and columns of a table. */
public sealed interface TableDiagnostic extends Diagnostic {

    /** A row with more or fewer cells than its table has columns. */
    record RowLength(Span at, int cells, int columns) implements TableDiagnostic {
        @Override
        public String message() {
            return "this row has " + counted(cells, "cell") + ", and its table has " + counted(columns, "column");
        }

        @Override
        public Optional<String> help() {
            return Optional.of("write one cell for each column; `-` where the column says nothing for this row");
        }

        private static String counted(int count, String thing) {
            return count + " " + thing + (count == 1 ? "" : "s");
        }
    }

    /**
     * A row whose last bar is missing.
     *
     * @param closes whether the bar is all that is missing
     */
    record RowNotClosed(Span at, boolean closes) implements TableDiagnostic {
        @Override
        public String message() {
            return "this row does not end with `|`";
        }

        @Override
        public Optional<String> help() {
            return Optional.of(
                    closes ? "write: " + closed() : "a row is one line, with `|` before, between and after its cells");
        }

        @Override
        public Optional<Repair> repair() {
            return closes ? Optional.of(Repair.certain(at, closed())) : Optional.empty();
        }

        private String closed() {
            return at.text() + " |";
        }
    }

    /** A row that no table stands above. */
    record RowOutsideTable(Span at) implements TableDiagnostic {
        @Override
        public String message() {
            return "this row belongs to no table";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("a table begins with the word table and the name of its treatment, above its rows");
        }
    }

    /** A cell in which nothing is written; what heads a column is one too. */
    record EmptyCell(Span at, boolean heads) implements TableDiagnostic {
        @Override
        public String message() {
            return heads ? "nothing heads this column" : "nothing is written in this cell";
        }

        @Override
        public Optional<String> help() {
            return Optional.of(
                    heads
                            ? "head it with the name of a fact, or with a clause with one `_` where the cell goes: initial _"
                            : "write `-` where the column says nothing for this row");
        }
    }

    /** The head of a column that is neither a fact's name nor a clause with one blank. */
    record HeadOfNoColumn(Span at, String text) implements TableDiagnostic {
        @Override
        public String message() {
            return "`" + text + "` cannot head a column";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("a column is headed by the name of a fact, or by a clause with one `_` where the cell "
                    + "goes: initial _");
        }
    }

    /** A table of which no column is headed by a fact. */
    record TableWithoutFact(Span at) implements TableDiagnostic {
        @Override
        public String message() {
            return "no column of this table is headed by a fact";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("the cells under a fact say for which of its values a row applies; a recommendation for "
                    + "all is written without a table");
        }
    }

    /** A table without a row under its first one. */
    record TableWithoutRows(Span at) implements TableDiagnostic {
        @Override
        public String message() {
            return "this table has no rows";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("under the row that heads the columns stands at least one row with their cells");
        }
    }

    /** A cell under a fact that holds no values. */
    record CellWithoutValues(Span at, String text) implements TableDiagnostic {
        @Override
        public String message() {
            return "`" + text + "` is not the value of a fact";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("write a value, several with commas between them, or `-` for any");
        }
    }

    /** A cell that does not make a clause of the head of its column. */
    record CellDoesNotFit(Span at, String cell, String head) implements TableDiagnostic {
        @Override
        public String message() {
            return "`" + cell + "` does not fit into `" + head + "`";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("with the cell in the place of `_` a clause has to come out; `-` leaves it out");
        }
    }

    /** A blank where nothing is filled in. */
    record BlankOutsideTable(Span at) implements TableDiagnostic {
        @Override
        public String message() {
            return "`_` means something only in the first row of a table";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("write in its place what is meant");
        }
    }

    /** A clause of a table under its rows. */
    record ClauseBelowRows(Span at) implements TableDiagnostic {
        @Override
        public String message() {
            return "this clause stands under the rows of its table";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("what holds for every row stands above the first one");
        }
    }
}
