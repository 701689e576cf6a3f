package org.imrlang.compiler.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.antlr.v4.runtime.Token;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.diagnostic.TableDiagnostic;
import org.imrlang.compiler.diagnostic.TextDiagnostic;
import org.imrlang.compiler.source.Span;
import org.imrlang.compiler.source.TextLimits;
import org.imrlang.compiler.syntax.ClauseColumn.Read;
import org.imrlang.compiler.syntax.ClauseColumn.Reading;
import org.imrlang.compiler.syntax.ClauseColumn.TooDeep;
import org.imrlang.compiler.syntax.ClauseColumn.Unread;
import org.imrlang.compiler.syntax.Syntax.KeyCellSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.compiler.syntax.Syntax.RowSyntax;
import org.imrlang.compiler.syntax.Syntax.TableSyntax;
import org.imrlang.compiler.syntax.TableRow.Cell;
import org.imrlang.grammar.ImrLexer;

/** Reads the rows of tables. A row that is broken is left out, and so is a clause whose cell is. */
final class TableReader {

    private final Places places;
    private final Diagnostics diagnostics;
    private final Diagnostics meant;
    private final SyntaxMessages messages;
    private boolean reported;

    /**
     * A reader of tables.
     *
     * @param diagnostics takes what cannot be read
     * @param meant takes what can be read and cannot be meant
     */
    TableReader(Draft draft, Diagnostics diagnostics, Diagnostics meant) {
        this.places = new Places(draft);
        this.diagnostics = diagnostics;
        this.meant = meant;
        this.messages = new SyntaxMessages(draft, diagnostics);
    }

    /** Whether anything was reported. */
    boolean reportedAny() {
        return reported || messages.reportedAny();
    }

    /** Reports a clause under the rows. */
    void clauseBelowRows(Token first) {
        report(new TableDiagnostic.ClauseBelowRows(places.of(first)));
    }

    /**
     * Reads a table.
     *
     * @param clauses those above the rows
     * @param broken whether a syntax error fell into what stands above the rows, and may have hidden them
     */
    TableSyntax table(Span at, NameSyntax treatment, List<ClauseSyntax> clauses, List<RowToken> rows, boolean broken) {
        Optional<TableRow> head = rows.isEmpty() ? Optional.empty() : row(rows.get(0), OptionalInt.empty());
        OptionalInt columns = head.stream().mapToInt(row -> row.cells().size()).findFirst();
        List<TableRow> body = new ArrayList<>();
        rows.stream().skip(1).forEach(row -> row(row, columns).ifPresent(body::add));
        if (rows.size() < 2 && !(broken && rows.isEmpty())) {
            report(new TableDiagnostic.TableWithoutRows(treatment.at()));
        }
        if (head.isEmpty()) {
            return new TableSyntax(at, treatment, clauses, List.of(), List.of());
        }
        return new Columns(head.get()).table(at, treatment, clauses, body);
    }

    private Optional<TableRow> row(RowToken token, OptionalInt columns) {
        for (Token word : token.parts()) {
            if (SyntaxMessages.isFaulty(word)) {
                messages.faulty(word);
                return Optional.empty();
            }
        }
        TableRow row = TableRow.of(token, places);
        if (row.rest().isPresent()) {
            boolean closes =
                    columns.isPresent() && columns.getAsInt() == row.cells().size() + 1;
            report(new TableDiagnostic.RowNotClosed(row.rest().get(), closes));
            return Optional.empty();
        }
        return Optional.of(row);
    }

    private void report(Diagnostic diagnostic) {
        reported = true;
        diagnostics.add(diagnostic);
    }

    /** The columns of one table, by what heads them. */
    private final class Columns {

        private final TableRow head;
        private final List<Integer> keys = new ArrayList<>();
        private final List<Integer> clauses = new ArrayList<>();

        Columns(TableRow head) {
            this.head = head;
            int broken = 0;
            for (int column = 0; column < head.cells().size(); column++) {
                Cell cell = head.cells().get(column);
                if (cell.isEmpty()) {
                    report(new TableDiagnostic.EmptyCell(cell.at(), true));
                    broken++;
                } else if (cell.words().size() == 1 && isName(cell.words().get(0))) {
                    keys.add(column);
                } else if (blanks(cell).size() == 1) {
                    clauses.add(column);
                } else {
                    report(new TableDiagnostic.HeadOfNoColumn(
                            cell.at(), cell.at().text()));
                    broken++;
                }
            }
            if (keys.isEmpty() && broken == 0) {
                report(new TableDiagnostic.TableWithoutFact(head.at()));
            }
        }

        TableSyntax table(Span at, NameSyntax treatment, List<ClauseSyntax> above, List<TableRow> written) {
            List<TableRow> rows = new ArrayList<>();
            for (TableRow row : written) {
                if (row.cells().size() != head.cells().size()) {
                    report(new TableDiagnostic.RowLength(
                            row.at(), row.cells().size(), head.cells().size()));
                } else {
                    rows.add(row);
                    reportBlanks(row);
                }
            }
            List<List<ClauseSyntax>> clausesOfRows = new ArrayList<>();
            rows.forEach(row -> clausesOfRows.add(new ArrayList<>()));
            clauses.forEach(column -> readColumn(column, rows, clausesOfRows));
            List<RowSyntax> read = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                TableRow row = rows.get(i);
                List<KeyCellSyntax> cells = new ArrayList<>();
                keys.forEach(column -> keyCell(row.cells().get(column)).ifPresent(cells::add));
                if (!keys.isEmpty() && cells.size() == keys.size()) {
                    read.add(new RowSyntax(row.at(), List.copyOf(cells), List.copyOf(clausesOfRows.get(i))));
                }
            }
            List<NameSyntax> names = keys.stream()
                    .map(column -> name(head.cells().get(column).words().get(0)))
                    .toList();
            return new TableSyntax(at, treatment, above, names, List.copyOf(read));
        }

        private void reportBlanks(TableRow row) {
            for (Cell cell : row.cells()) {
                if (cell.isEmpty()) {
                    report(new TableDiagnostic.EmptyCell(cell.at(), false));
                }
                for (int blank : blanks(cell)) {
                    report(new TableDiagnostic.BlankOutsideTable(
                            places.of(cell.words().get(blank))));
                }
            }
        }

        private Optional<KeyCellSyntax> keyCell(Cell cell) {
            if (cell.isEmpty() || !blanks(cell).isEmpty()) {
                return Optional.empty();
            }
            if (cell.isDash()) {
                return Optional.of(new KeyCellSyntax(cell.at(), List.of()));
            }
            List<NameSyntax> values = new ArrayList<>();
            boolean wellFormed = cell.words().size() % 2 == 1;
            for (int i = 0; i < cell.words().size(); i++) {
                Token word = cell.words().get(i);
                if (i % 2 == 0) {
                    // of a fact that has other values, these are told as any that it does not have
                    wellFormed &= isName(word) || word.getType() == ImrLexer.YES || word.getType() == ImrLexer.NO;
                    values.add(name(word));
                } else {
                    wellFormed &= word.getType() == ImrLexer.COMMA;
                }
            }
            if (!wellFormed) {
                report(new TableDiagnostic.CellWithoutValues(
                        cell.at(), cell.at().text()));
                return Optional.empty();
            }
            return Optional.of(new KeyCellSyntax(cell.at(), List.copyOf(values)));
        }

        private void readColumn(int index, List<TableRow> rows, List<List<ClauseSyntax>> clausesOfRows) {
            Cell top = head.cells().get(index);
            ClauseColumn column = new ClauseColumn(top, blanks(top).get(0));
            List<Cell> cells = new ArrayList<>();
            List<Reading> readings = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                Cell cell = rows.get(i).cells().get(index);
                if (cell.isEmpty() || cell.isDash() || !blanks(cell).isEmpty()) {
                    continue;
                }
                Reading reading = column.read(cell, places);
                cells.add(cell);
                readings.add(reading);
                if (reading instanceof Read read) {
                    WordReader words = new WordReader(read.places(), meant);
                    clausesOfRows.get(i).add(new ClauseReader(read.places(), words, meant).clause(read.clause()));
                }
            }
            Optional<Unread> mistake = column.mistakeOfHead(readings, places);
            if (mistake.isPresent()) {
                reportHead(top, mistake.get());
                return;
            }
            for (int i = 0; i < cells.size(); i++) {
                Span at = cells.get(i).at();
                if (readings.get(i) instanceof TooDeep) {
                    report(new TextDiagnostic.NestedTooDeep(at, TextLimits.NESTING));
                } else if (readings.get(i) instanceof Unread) {
                    report(new TableDiagnostic.CellDoesNotFit(
                            at, at.text(), top.at().text()));
                }
            }
        }

        private void reportHead(Cell top, Unread mistake) {
            Token word = mistake.error().getOffendingToken();
            if (word.getType() == Token.EOF) {
                report(new TableDiagnostic.HeadOfNoColumn(top.at(), top.at().text()));
            } else {
                messages.unexpected(mistake.error(), mistake.words());
            }
        }
    }

    private NameSyntax name(Token word) {
        return new NameSyntax(places.of(word), word.getText());
    }

    private static boolean isName(Token word) {
        return GuidelineTokens.isNameOnLine(word.getType());
    }

    private static List<Integer> blanks(Cell cell) {
        List<Integer> blanks = new ArrayList<>();
        for (int i = 0; i < cell.words().size(); i++) {
            if (cell.words().get(i).getType() == ImrLexer.BLANK) {
                blanks.add(i);
            }
        }
        return blanks;
    }
}
