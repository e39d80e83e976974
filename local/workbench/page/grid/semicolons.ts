import type { Injector } from '@univerjs/core';
import { LexerTreeBuilder } from '@univerjs/engine-formula';
import { withCommas } from './separators';

type Node = string | { token: string };

/** Sheets in half of the world separate arguments with `;`, which the grid's editor does not know. */
export function readSemicolons(injector: Injector): void {
	const lexer = injector.get(LexerTreeBuilder);
	const { sequenceNodesBuilder, getFunctionAndParameter, checkIfAddBracket, treeBuilder } = lexer;
	lexer.sequenceNodesBuilder = (formula) => {
		const nodes = sequenceNodesBuilder.call(lexer, withCommas(formula)) as Node[] | undefined;
		if (!nodes || !formula.includes(';')) return nodes as ReturnType<typeof sequenceNodesBuilder>;
		// The editor prints the formula from these nodes when a range is picked: what was typed has to come back.
		let at = formula.startsWith('=') ? 1 : 0;
		const restored = nodes.map((node) => {
			const text = typeof node === 'string' ? node : node.token;
			const typed = formula.slice(at, at + text.length);
			at += text.length;
			return typeof node === 'string' && node === ',' && typed === ';' ? ';' : node;
		});
		return restored as ReturnType<typeof sequenceNodesBuilder>;
	};
	lexer.getFunctionAndParameter = (formula, index) => getFunctionAndParameter.call(lexer, withCommas(formula), index);
	lexer.checkIfAddBracket = (formula) => checkIfAddBracket.call(lexer, withCommas(formula));
	lexer.treeBuilder = (formula, ...rest) => treeBuilder.call(lexer, withCommas(formula), ...rest);
}
