import ts from 'typescript';

/** A source file with one thing about it changed. */
export interface SourceMutant {
	readonly file: string;
	readonly start: number;
	readonly end: number;
	/** What stands between `start` and `end` instead. */
	readonly text: string;
	readonly line: number;
	/** Where and what, as a person would write it down; a list of mutants names them by it. */
	readonly change: string;
}

const OPERATORS: Readonly<Record<string, string>> = {
	'<': '<=',
	'<=': '<',
	'>': '>=',
	'>=': '>',
	'===': '!==',
	'!==': '===',
	'&&': '||',
	'||': '&&',
	'+': '-',
	'-': '+',
	'*': '/',
	'/': '*',
	'%': '*',
	'+=': '-=',
	'-=': '+=',
	'*=': '/=',
	'++': '--',
	'--': '++',
};

const METHODS: Readonly<Record<string, string>> = {
	every: 'some',
	some: 'every',
	max: 'min',
	min: 'max',
	floor: 'ceil',
	ceil: 'floor',
	round: 'floor',
};

/** Calls that give back the kind of thing that they were called on: the code runs on without them. */
const REMOVABLE = new Set(['filter', 'sort', 'slice', 'reverse', 'trim', 'toLowerCase']);

/** Every text that differs from this one in one place; types and imports, which do nothing, stay. */
export function mutantsOf(file: string, text: string): SourceMutant[] {
	const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS);
	const mutants: SourceMutant[] = [];
	const between = (start: number, end: number, replacement: string): void => {
		const { line } = source.getLineAndCharacterOfPosition(start);
		const [lineStart, lineEnd] = [source.getPositionOfLineAndCharacter(line, 0), text.indexOf('\n', start)];
		const [before, after] = [text.slice(lineStart, start), end <= lineEnd ? text.slice(end, lineEnd) : ''];
		const change = `${before.trimStart()}⟦${oneLine(text.slice(start, end))} → ${oneLine(replacement)}⟧${after}`;
		mutants.push({ file, start, end, text: replacement, line: line + 1, change });
	};
	const replace = (node: ts.Node, replacement: string): void => between(node.getStart(), node.getEnd(), replacement);
	const visit = (node: ts.Node): void => {
		if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isImportDeclaration(node)) return;
		mutateNode(node, replace, between);
		ts.forEachChild(node, visit);
	};
	visit(source);
	return mutants;
}

type Replace = (node: ts.Node, replacement: string) => void;

function mutateNode(node: ts.Node, replace: Replace, between: (start: number, end: number, replacement: string) => void): void {
	if (ts.isBinaryExpression(node)) mutateBinary(node, replace);
	else if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) {
		const operator = ts.tokenToString(node.operator)!;
		const { operand } = node;
		if (operator === '!') replace(node, operand.getText());
		else if (operator === '++' || operator === '--') replace(node, node.getText().replace(operator, OPERATORS[operator]!));
	} else if (node.kind === ts.SyntaxKind.TrueKeyword) replace(node, 'false');
	else if (node.kind === ts.SyntaxKind.FalseKeyword) replace(node, 'true');
	else if (ts.isNumericLiteral(node)) for (const other of otherNumbers(Number(node.text))) replace(node, `(${other})`);
	else if (ts.isBigIntLiteral(node)) for (const step of [1n, -1n]) replace(node, `(${BigInt(node.text.replace(/n$/, '')) + step}n)`);
	else if (ts.isConditionalExpression(node) && !isEquality(node.condition))
		replace(node, `${node.condition.getText()} ? ${node.whenFalse.getText()} : ${node.whenTrue.getText()}`);
	else if ((ts.isIfStatement(node) || ts.isWhileStatement(node)) && !isEquality(node.expression))
		replace(node.expression, `!(${node.expression.getText()})`);
	else if (ts.isExpressionStatement(node) || ts.isThrowStatement(node) || ts.isContinueStatement(node) || ts.isBreakStatement(node))
		replace(node, ';');
	else if (ts.isCallExpression(node)) mutateCall(node, replace);
	else if (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined && ts.isBlock(node.body as ts.Node)) {
		const body = node.body as ts.Block;
		if (body.statements.length > 1) between(body.getStart() + 1, body.getStart() + 1, ' return;');
	}
}

/** The neighbours of a small whole number; of a fraction none and too much; of a large number another size. */
const otherNumbers = (value: number): number[] =>
	!Number.isInteger(value) ? [0, value + 1] : Math.abs(value) > 1000 ? [value * 10, value / 10] : [value + 1, value - 1];

/** Turned round by its operator already. */
const isEquality = (node: ts.Expression): boolean =>
	ts.isPrefixUnaryExpression(node) || (ts.isBinaryExpression(node) && /^[!=]==$/.test(node.operatorToken.getText()));

function mutateBinary(node: ts.BinaryExpression, replace: Replace): void {
	const operator = node.operatorToken.getText();
	const isText = operator === '+' && [node.left, node.right].some((side) => ts.isStringLiteralLike(side) || ts.isTemplateExpression(side));
	if (operator === '??') replace(node, node.left.getText());
	else if (OPERATORS[operator] !== undefined && !isText) replace(node.operatorToken, OPERATORS[operator]);
}

function mutateCall(node: ts.CallExpression, replace: Replace): void {
	const callee = node.expression;
	if (!ts.isPropertyAccessExpression(callee)) return;
	const other = METHODS[callee.name.text];
	if (other !== undefined) replace(callee.name, other);
	if (REMOVABLE.has(callee.name.text)) replace(node, callee.expression.getText());
}

/** Short enough for a line of a list. */
const oneLine = (text: string): string => {
	const short = text.replace(/\s+/g, ' ');
	return short.length > 100 ? `${short.slice(0, 60)} … ${short.slice(-35)}` : short;
};
