// The guideline language. A name that begins a recommendation is the first word on its line (FIRST_NAME); a unit stands
// on its number's line, so it never is.
parser grammar ImrParser;

options { tokenVocab = ImrLexer; }

file: item* EOF;

item
    : guideline
    | source
    | treatment
    | fact
    | define
    | recommendation
    | example
    ;

guideline: GUIDELINE name STRING? guidelinePart*;

guidelinePart
    : AUTHORITY name # authorityPart
    | EDITION STRING # guidelineEditionPart
    ;

source: SOURCE name STRING sourcePart*;

sourcePart
    : SECTION STRING # sectionPart
    | TOPIC STRING # topicPart
    | EDITION STRING # editionPart
    | PAGES range # pagesPart
    | URL STRING # urlPart
    ;

treatment: TREATMENT name STRING? (IN unitName)?;

unitName: name | timeUnit | STRING;

fact: FACT name STRING?;

define: DEFINE name STRING? AS condition (CITE citation)?;

citation: name (PAGES range)?;

recommendation: heading clause+;

heading: FIRST_NAME;

clause
    : NOT RECOMMENDED (UNLESS condition)? # notRecommendedClause
    | REQUIRES condition STRING? # requiresClause
    | CONTRAINDICATED IF condition STRING? # contraindicatedClause
    | INITIAL amount (IF condition)? # initialClause
    | THEN MAX amount (IF condition)? # thenMaxClause
    | THEN amount MORE_ (IF condition)? # thenMoreClause
    | THEN CONTINUE (IF condition)? # thenContinueClause
    | CITE citation # citeClause
    | NOTE STRING # noteClause
    ;

amount: range unit?;

range: NUMBER (RANGE NUMBER)?;

unit: NAME | softWord | timeUnit | STRING;

timeUnit: DAY | DAYS | WEEK | WEEKS | MONTH | MONTHS | YEAR | YEARS;

condition: operand ((AND | OR) operand)*;

operand
    : NOT operand # notOperand
    | LPAREN condition RPAREN # groupOperand
    | quantifier OF LPAREN condition (COMMA condition)* RPAREN # listOperand
    | name (IS NOT? DOCUMENTED)? # nameOperand
    ;

quantifier
    : ALL # allOf
    | ANY # anyOf
    | NONE # noneOf
    | AT LEAST NUMBER # atLeastOf
    | AT MOST NUMBER # atMostOf
    | EXACTLY NUMBER # exactlyOf
    ;

example: CASE STRING caseLine*;

caseLine
    : REQUEST name NUMBER unit? (AT NUMBER PER (DAY | WEEK | MONTH))? (OVER NUMBER timeUnit)? (ON DATE)? # requestLine
    | COMPLETED (NUMBER | UNKNOWN) # completedLine
    | AUTHORIZED NUMBER # authorizedLine
    | INJURED ON DATE # injuredLine
    | SERVED ON DATE # servedLine
    | HISTORY NONE # noHistoryLine
    | HISTORY NUMBER unit? (OF name)? ON DATE (WITH statedFact (COMMA statedFact)*)? # historyLine
    | GIVEN statedFact (COMMA statedFact)* # givenLine
    | EXPECT outcome (CERTIFY NUMBER)? (POSSIBLE NUMBER)? (MISSING (NONE | missingName (COMMA missingName)*))? # expectLine
    ;

statedFact: NO name | name (YES | NO | UNKNOWN)?;

outcome: CONFORMS (IN PART)? | DOES NOT CONFORM | UNDOCUMENTED | NOT ADDRESSED;

missingName: name | COMPLETED | HISTORY | REQUEST_DATE | SERVICE_DATE | INJURY_DATE;

name: NAME | FIRST_NAME | softWord;

softWord: PART | CERTIFY | POSSIBLE | MISSING;
