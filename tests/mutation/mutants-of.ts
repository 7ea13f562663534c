import ts from 'typescript';

/** One place of a source text changed. */
export interface Mutant {
  /** line and column of the place, from 1 */
  line: number;
  column: number;
  before: string;
  after: string;
  /** the whole text with the change */
  text: string;
}

const { SyntaxKind } = ts;

const operators: Readonly<Partial<Record<ts.SyntaxKind, readonly string[]>>> = {
  [SyntaxKind.PlusToken]: ['-'],
  [SyntaxKind.MinusToken]: ['+'],
  [SyntaxKind.AsteriskToken]: ['/'],
  [SyntaxKind.AsteriskAsteriskToken]: ['*'],
  [SyntaxKind.SlashToken]: ['*'],
  [SyntaxKind.PercentToken]: ['*'],
  [SyntaxKind.GreaterThanGreaterThanToken]: ['<<'],
  [SyntaxKind.AmpersandToken]: ['|'],
  [SyntaxKind.LessThanToken]: ['<=', '>='],
  [SyntaxKind.LessThanEqualsToken]: ['<', '>'],
  [SyntaxKind.GreaterThanToken]: ['>=', '<='],
  [SyntaxKind.GreaterThanEqualsToken]: ['>', '<'],
  [SyntaxKind.EqualsEqualsEqualsToken]: ['!=='],
  [SyntaxKind.ExclamationEqualsEqualsToken]: ['==='],
  [SyntaxKind.AmpersandAmpersandToken]: ['||'],
  [SyntaxKind.BarBarToken]: ['&&'],
  [SyntaxKind.QuestionQuestionToken]: ['&&'],
  [SyntaxKind.PlusEqualsToken]: ['-='],
  [SyntaxKind.MinusEqualsToken]: ['+='],
  [SyntaxKind.AsteriskEqualsToken]: ['/='],
  [SyntaxKind.QuestionQuestionEqualsToken]: ['='],
};

/** Other names for what is called; an empty one leaves only the first argument, or what the method is called on. */
const calls: Readonly<Record<string, string>> = {
  'Math.min': 'Math.max',
  'Math.max': 'Math.min',
  'Math.floor': 'Math.ceil',
  'Math.ceil': 'Math.floor',
  'Math.sin': 'Math.cos',
  'Math.cos': 'Math.sin',
  'Math.abs': '',
  'Math.sqrt': '',
  'Math.hypot': '',
  some: 'every',
  every: 'some',
  filter: '',
  sort: '',
  slice: '',
};

/** Every text that differs from a TypeScript source in one operator, number, condition, call, step or statement. */
export function mutantsOf(source: string): Mutant[] {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
  const mutants: Mutant[] = [];
  const visit = (node: ts.Node): void => {
    if (isOnlyTypes(node)) return;
    for (const [place, after] of changesOf(node)) {
      const start = place.getStart();
      const { line, character } = file.getLineAndCharacterOfPosition(start);
      mutants.push({
        line: line + 1,
        column: character + 1,
        before: place.getText(),
        after,
        text: source.slice(0, start) + after + source.slice(place.end),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return mutants;
}

const isOnlyTypes = (node: ts.Node): boolean =>
  ts.isImportDeclaration(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isTypeNode(node);

type Change = readonly [place: ts.Node, after: string];

function changesOf(node: ts.Node): Change[] {
  if (ts.isBinaryExpression(node)) return operatorChanges(node.operatorToken);
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node))
    return [[node, unaryChange(node)]];
  if (ts.isNumericLiteral(node)) return [[node, otherNumber(node)]];
  if (node.kind === SyntaxKind.TrueKeyword) return [[node, 'false']];
  if (node.kind === SyntaxKind.FalseKeyword) return [[node, 'true']];
  if (ts.isStringLiteral(node)) return [[node, "''"]];
  if (ts.isWhileStatement(node)) return [[node.expression, 'false']];
  if (ts.isIfStatement(node)) return bothWays(node.expression);
  if (ts.isConditionalExpression(node)) return bothWays(node.condition);
  if (ts.isExpressionStatement(node) || ts.isBreakOrContinueStatement(node)) return [[node, ';']];
  if (ts.isCallExpression(node)) return callChanges(node);
  return ts.isBlock(node) && ts.isFunctionLike(node.parent) ? [[node, '{}']] : [];
}

const bothWays = (condition: ts.Expression): Change[] => [
  [condition, 'true'],
  [condition, 'false'],
];

const operatorChanges = (operator: ts.BinaryOperatorToken): Change[] =>
  (operators[operator.kind] ?? []).map((after) => [operator, after]);

/** Sign or not: left out. A step: the other way. */
function unaryChange(node: ts.PrefixUnaryExpression | ts.PostfixUnaryExpression): string {
  const operand = node.operand.getText();
  if (node.operator === SyntaxKind.PlusPlusToken) return `${operand}--`;
  return node.operator === SyntaxKind.MinusMinusToken ? `${operand}++` : operand;
}

function otherNumber(literal: ts.NumericLiteral): string {
  const value = Number(literal.text);
  if (value === 0 || value === 1) return String(1 - value);
  return Number.isInteger(value) && value < 100 ? String(value + 1) : `(2 * ${literal.getText()})`;
}

function callChanges({ expression, arguments: [first] }: ts.CallExpression): Change[] {
  if (!ts.isPropertyAccessExpression(expression)) return [];
  const call = expression.parent;
  const isMath = expression.expression.getText() === 'Math';
  const after = calls[isMath ? expression.getText() : expression.name.text];
  if (after === undefined) return [];
  if (after !== '') return [[isMath ? expression : expression.name, after]];
  const left = isMath ? first : expression.expression;
  return left ? [[call, `(${left.getText()})`]] : [];
}
