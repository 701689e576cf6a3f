// The words of the guideline language. Every reserved word of the specification is a token of its own, also those whose
// construct comes later, so that no guideline can take one as a name today and break tomorrow.
lexer grammar ImrLexer;

// Set by the reader of tokens, which knows lines. FIRST_…: a name, or a word that may be one, that is the first on its
// line: only such a name begins a recommendation. ROW: a whole row of a table, since a row is one line.
tokens {
    FIRST_NAME, FIRST_SERVICE, FIRST_INJURY, FIRST_DATE, FIRST_CODE, FIRST_NUMBER, FIRST_PERCENT, FIRST_CODES, FIRST_PART,
    FIRST_CERTIFY, FIRST_POSSIBLE, FIRST_MISSING, ROW
}

GUIDELINE: 'guideline';
AUTHORITY: 'authority';
EDITION: 'edition';
EFFECTIVE: 'effective';
FROM: 'from';
UNTIL: 'until';
BY: 'by';
REQUEST: 'request';
USE: 'use';
SOURCE: 'source';
SECTION: 'section';
TOPIC: 'topic';
PAGES: 'pages';
URL: 'url';
TREATMENT: 'treatment';
IN: 'in';
FACT: 'fact';
ONE: 'one';
OF: 'of';
DEFINE: 'define';
AS: 'as';
CITE: 'cite';
PRECEDENCE: 'precedence';
TABLE: 'table';
CASE: 'case';
FOR: 'for';
OTHERWISE: 'otherwise';
NOT: 'not';
RECOMMENDED: 'recommended';
UNLESS: 'unless';
REQUIRES: 'requires';
CONTRAINDICATED: 'contraindicated';
IF: 'if';
AT: 'at';
OVER: 'over';
INITIAL: 'initial';
THEN: 'then';
MAX: 'max';
MORE_: 'more';
CONTINUE: 'continue';
PER: 'per';
WITHIN: 'within';
APART: 'apart';
LEAST: 'least';
MOST: 'most';
OPTIMUM: 'optimum';
EVIDENCE: 'evidence';
NOTE: 'note';
RAISED: 'raised';
LOWERED: 'lowered';
TO: 'to';
UP: 'up';
STOP: 'stop';
EVERY: 'every';
FADING: 'fading';
LIMIT: 'limit';
TOGETHER: 'together';
DAY: 'day';
DAYS: 'days';
WEEK: 'week';
WEEKS: 'weeks';
MONTH: 'month';
MONTHS: 'months';
YEAR: 'year';
YEARS: 'years';
CALENDAR: 'calendar';
AND: 'and';
OR: 'or';
ALL: 'all';
ANY: 'any';
NONE: 'none';
EXACTLY: 'exactly';
IS: 'is';
DOCUMENTED: 'documented';
INCLUDES: 'includes';
THAN: 'than';
LESS: 'less';
AFTER: 'after';
BEFORE: 'before';
REQUESTED: 'requested';
COMPLETED: 'completed';
AUTHORIZED: 'authorized';
PER_WEEK: 'per_week';
REQUEST_DATE: 'request_date';
SERVICE_DATE: 'service_date';
INJURY_DATE: 'injury_date';
STARTED: 'started';
LAST_DELIVERED: 'last_delivered';
HISTORY: 'history';
INJURED: 'injured';
SERVED: 'served';
ON: 'on';
WITH: 'with';
GIVEN: 'given';
YES: 'yes';
NO: 'no';
UNKNOWN: 'unknown';
EXPECT: 'expect';
CONFORMS: 'conforms';
DOES: 'does';
CONFORM: 'conform';
UNDOCUMENTED: 'undocumented';
ADDRESSED: 'addressed';

// Words only where the grammar expects them; elsewhere they are names.
SERVICE: 'service';
INJURY: 'injury';
DATE_WORD: 'date';
CODE: 'code';
NUMBER_WORD: 'number';
PERCENT: 'percent';
CODES: 'codes';
PART: 'part';
CERTIFY: 'certify';
POSSIBLE: 'possible';
MISSING: 'missing';

DATE: DIGIT DIGIT DIGIT DIGIT '-' DIGIT DIGIT '-' DIGIT DIGIT;
NUMBER: DIGIT+ ('.' DIGIT+)? '%'?;
NAME: WORD;
QUOTED_UNIT: '"' WORD '/' WORD '"';  // a text that may be a unit: "mg/day"
STRING: '"' ('\\' ~[\r\n] | ~["\\\r\n])* '"';
RANGE: '..';
LPAREN: '(';
RPAREN: ')';
COMMA: ',';
AT_MOST_SIGN: '<=';
AT_LEAST_SIGN: '>=';
UNEQUAL: '!=';
BELOW: '<';
ABOVE: '>';
EQUAL: '=';

// These three mean something in the rows of a table alone.
BAR: '|';
BLANK: '_';
DASH: '-';

COMMENT: '//' ~[\r\n]* -> channel(HIDDEN);
SPACE: [ \t\r\n\f]+ -> skip;

// What no guideline may contain; each gets a message of its own.
GLUED: DIGIT+ ('.' DIGIT+)? (LETTER | '_') (LETTER | DIGIT | '_')*;
UNCLOSED_STRING: '"' ('\\' ~[\r\n] | ~["\\\r\n])* '\\'?;
STRAY: .;

fragment DIGIT: [0-9];
fragment LETTER: [A-Za-z];
fragment WORD: LETTER (LETTER | DIGIT | '_')*;
