// The guideline language. A name that begins a recommendation is the first word on its line (FIRST_…); a unit, and any
// other name that may be left out, stands on the line of what it belongs to, so it never is. The row of a table is one
// token: its cells are read when it is known what stands at the head of their columns (clauseOfCell).
parser grammar ImrParser;

options { tokenVocab = ImrLexer; }

file: item* EOF;

item
    : guideline
    | source
    | treatment
    | fact
    | define
    | precedence
    | limit
    | table
    | recommendation
    | example
    ;

guideline: GUIDELINE name text? guidelinePart*;

guidelinePart
    : AUTHORITY name # authorityPart
    | EDITION text # guidelineEditionPart
    | EFFECTIVE (FROM DATE)? (UNTIL DATE)? (BY basis dateWord)? # effectivePart
    | USE name (COMMA name)* # usePart
    ;

basis: REQUEST | SERVICE | FIRST_SERVICE | INJURY | FIRST_INJURY;

source: SOURCE name text sourcePart*;

sourcePart
    : SECTION text # sectionPart
    | TOPIC text # topicPart
    | EDITION text # editionPart
    | PAGES range # pagesPart
    | URL text # urlPart
    ;

treatment: TREATMENT name text? (IN unitName)? codes?;

codes: (CODE | FIRST_CODE) name text (COMMA text)*;

unitName: name | timeUnit | text;

fact: FACT name factType? text?;

factType
    : (NUMBER_WORD | FIRST_NUMBER) (IN unitName)? # numberType
    | (PERCENT | FIRST_PERCENT) # percentType
    | dateWord # dateType
    | ONE OF LPAREN name (COMMA name)* RPAREN # choiceType
    | (CODES | FIRST_CODES) nameOnLine? # codesType
    ;

dateWord: DATE_WORD | FIRST_DATE;

define: DEFINE name text? AS condition (CITE citation)?;

citation: name (PAGES range)?;

precedence: PRECEDENCE name (COMMA name)*;

limit: LIMIT name (COMMA name)* TOGETHER? cap limitPart*;

limitPart
    : CITE citation # citeOfLimit
    | NOTE text # noteOfLimit
    ;

table: TABLE name tablePart*;

tablePart: clause | ROW;

recommendation: heading clause+;

heading: firstName (COMMA name)* (FOR condition | OTHERWISE)?;

// What a column says, with the cell in the place of its blank.
clauseOfCell: clause EOF;

clause
    : NOT RECOMMENDED (UNLESS condition)? # notRecommendedClause
    | REQUIRES condition text? # requiresClause
    | CONTRAINDICATED IF condition text? # contraindicatedClause
    | AT frequency # frequencyClause
    | OVER length # lengthClause
    | INITIAL amount phasePart* (IF condition)? adjustment* # initialClause
    | UP TO amount phasePart* (IF condition)? adjustment* # upToClause
    | THEN MAX amount phasePart* (IF condition)? adjustment* # thenMaxClause
    | THEN amount MORE_ phasePart* (IF condition)? adjustment* # thenMoreClause
    | THEN CONTINUE phasePart* (IF condition)? # thenContinueClause
    | STOP AFTER amount UNLESS condition # stopClause
    | UNTIL duration AFTER subject (UNLESS condition)? # untilClause
    | cap # capClause
    | AT LEAST length APART (PER name)? (UNLESS condition)? # apartClause
    | OPTIMUM amount # optimumClause
    | CITE citation # citeClause
    | EVIDENCE name # evidenceClause
    | NOTE text # noteClause
    ;

phasePart: AT frequency | OVER length;

adjustment: COMMA? (RAISED | LOWERED) TO NUMBER IF condition;

// A comma before `then` goes on with the steps; without one, `then` begins a phase.
frequency: step (COMMA THEN step)* (COMMA THEN FADING)?;

step: range (PER (DAY | WEEK | MONTH | YEAR) FADING? | EVERY duration) (FOR duration)?;

cap: MAX amount window (PER name)? (UNLESS condition)?;

window
    : PER (REQUEST | INJURY | FIRST_INJURY | DAY | WEEK | MONTH | YEAR | CALENDAR YEAR | duration) # perWindow
    | WITHIN duration AFTER subject # withinWindow
    ;

amount: range unit?;

length: range timeUnit;

duration: NUMBER timeUnit;

range: NUMBER (RANGE NUMBER)?;

unit: nameOnLine | timeUnit | text;

timeUnit: DAY | DAYS | WEEK | WEEKS | MONTH | MONTHS | YEAR | YEARS;

condition: operand ((AND | OR) operand)*;

operand
    : NOT operand # notOperand
    | LPAREN condition RPAREN # groupOperand
    | quantifier OF LPAREN condition (COMMA condition)* RPAREN # listOperand
    | subject relation? # subjectOperand
    | dateRelation # requestDateOperand
    ;

quantifier
    : ALL # allOf
    | ANY # anyOf
    | NONE # noneOf
    | AT LEAST NUMBER # atLeastOf
    | AT MOST NUMBER # atMostOf
    | EXACTLY NUMBER # exactlyOf
    ;

subject: name | builtIn;

builtIn
    : REQUESTED
    | COMPLETED
    | AUTHORIZED
    | PER_WEEK
    | WEEKS
    | REQUEST_DATE
    | SERVICE_DATE
    | INJURY_DATE
    | STARTED
    | LAST_DELIVERED
    ;

relation
    : IS NOT? DOCUMENTED # documentedRelation
    | comparison value # comparedRelation
    | IN NUMBER (RANGE NUMBER)? valueUnit? # inNumbersRelation
    | IN DATE (RANGE DATE)? # inDatesRelation
    | IS NOT? name # isRelation
    | IN LPAREN name (COMMA name)* RPAREN # inListRelation
    | INCLUDES LPAREN text (COMMA text)* RPAREN # includesRelation
    | dateRelation # orderedRelation
    ;

comparison
    : BELOW
    | AT_MOST_SIGN
    | ABOVE
    | AT_LEAST_SIGN
    | EQUAL
    | UNEQUAL
    | AT LEAST
    | AT MOST
    | MORE_ THAN
    | LESS THAN
    ;

value: NUMBER valueUnit? | DATE;

// A text after a value is the reason of its clause, unless it looks like a unit.
valueUnit: nameOnLine | timeUnit | QUOTED_UNIT;

dateRelation
    : (AFTER | BEFORE) subject # orderRelation
    | WITHIN duration OF subject # withinOfRelation
    | distance duration (AFTER | BEFORE) subject # distanceRelation
    ;

distance: WITHIN | AT LEAST | AT MOST | MORE_ THAN | LESS THAN;

example: CASE text caseLine*;

caseLine
    : REQUEST name NUMBER unit? (AT rate)? (OVER NUMBER timeUnit)? (ON DATE)? # requestLine
    | COMPLETED (NUMBER | UNKNOWN) # completedLine
    | AUTHORIZED NUMBER # authorizedLine
    | INJURED ON DATE # injuredLine
    | SERVED ON DATE # servedLine
    | HISTORY NONE # noHistoryLine
    | HISTORY NUMBER unit? (OF name)? ON DATE (WITH statedFact (COMMA statedFact)*)? # historyLine
    | GIVEN statedFact (COMMA statedFact)* # givenLine
    | EXPECT outcome certify? possible? missing? # expectLine
    ;

rate: NUMBER PER (DAY | WEEK | MONTH);

statedFact: NO name | name statedValue?;

statedValue
    : YES # yesValue
    | NO # noValue
    | UNKNOWN # unknownValue
    | NUMBER unit? # numberValue
    | DATE # dateValue
    | LPAREN RPAREN # noCodesValue
    | LPAREN text (COMMA text)* RPAREN # codesValue
    | nameOnLine # choiceValue
    ;

outcome: CONFORMS (IN (PART | FIRST_PART))? | DOES NOT CONFORM | UNDOCUMENTED | NOT ADDRESSED;

certify: (CERTIFY | FIRST_CERTIFY) NUMBER;

possible: (POSSIBLE | FIRST_POSSIBLE) NUMBER;

missing: (MISSING | FIRST_MISSING) (NONE | missingName (COMMA missingName)*);

missingName: name | builtIn | HISTORY;

text: STRING | QUOTED_UNIT;

name: nameOnLine | firstName;

// A name that does not begin its line.
nameOnLine: NAME | SERVICE | INJURY | DATE_WORD | CODE | NUMBER_WORD | PERCENT | CODES | PART | CERTIFY | POSSIBLE | MISSING;

// A name that begins its line.
firstName
    : FIRST_NAME
    | FIRST_SERVICE
    | FIRST_INJURY
    | FIRST_DATE
    | FIRST_CODE
    | FIRST_NUMBER
    | FIRST_PERCENT
    | FIRST_CODES
    | FIRST_PART
    | FIRST_CERTIFY
    | FIRST_POSSIBLE
    | FIRST_MISSING
    ;
