import ts from 'typescript';

function addBinding(name: ts.BindingName, into: Set<string>): void {
  if (ts.isIdentifier(name)) into.add(name.text);
  else
    for (const element of name.elements) {
      if (ts.isBindingElement(element)) addBinding(element.name, into);
    }
}

/** Names that a node declares for everything inside it. */
function bindingsOf(node: ts.Node): Set<string> {
  const names = new Set<string>();
  if (ts.isFunctionLike(node))
    node.parameters.forEach(({ name }) => {
      addBinding(name, names);
    });
  node.forEachChild((child) => {
    if (ts.isVariableStatement(child)) {
      child.declarationList.declarations.forEach(({ name }) => {
        addBinding(name, names);
      });
    }
    if (ts.isVariableDeclarationList(child)) {
      child.declarations.forEach(({ name }) => {
        addBinding(name, names);
      });
    }
    if (ts.isFunctionDeclaration(child) && child.name !== undefined) names.add(child.name.text);
  });
  return names;
}

/** Whether an identifier stands for a value, not for the name of a property or a declaration. */
function isValue(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) {
    return parent.expression === node || parent.expression.getText() === 'globalThis';
  }
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  const named = parent as { name?: ts.Node; propertyName?: ts.Node };
  return named.name !== node && named.propertyName !== node;
}

/** Names that a file uses without declaring or importing them: globals. */
export function freeNames(code: ts.SourceFile): Set<string> {
  const free = new Set<string>();
  const visit = (node: ts.Node, bound: readonly Set<string>[]): void => {
    if (ts.isIdentifier(node) && isValue(node) && !bound.some((names) => names.has(node.text)))
      free.add(node.text);
    const inside = [...bound, bindingsOf(node)];
    node.forEachChild((child) => {
      visit(child, inside);
    });
  };
  visit(code, []);
  return free;
}
