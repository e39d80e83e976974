import type { FunctionHelp, Words } from './wire';

const BLOCK = /\/\*\*((?:(?!\*\/)[\s\S])*@customfunction(?:(?!\*\/)[\s\S])*)\*\/\s*function\s+(\w+)\s*\(([^)]*)\)/g;

/** The functions that a script offers to cells, from their docblocks, as Google reads them. */
export function functionHelp(source: string): FunctionHelp[] {
	return [...source.matchAll(BLOCK)].map(([, comment = '', name = '', list = '']) => {
		const lines = comment.split('\n').map((line) => line.replace(/^\s*\*?\s?/, '').trim());
		const tags = lines.findIndex((line) => line.startsWith('@'));
		const described = new Map<string, Words>();
		for (const line of lines) {
			const param = /^@param\s+(?:\{[^}]*\}\s*)?\[?([\w$]+)[^\s]*\s*(.*)$/.exec(line);
			if (param) described.set(param[1]!, inTwoLanguages(param[2]!));
		}
		const parameters = list
			.split(',')
			.map((one) => one.trim().replace(/=.*$/, ''))
			.filter((one) => one !== '');
		return {
			name: name.toUpperCase(),
			help: inTwoLanguages(lines.slice(0, Math.max(0, tags)).join(' ').trim()),
			parameters: parameters.map((parameter) => ({ name: parameter, help: described.get(parameter) ?? { ru: '', en: '' } })),
		};
	});
}

function inTwoLanguages(text: string): Words {
	const [ru = '', ...rest] = text.split(' / ');
	return rest.length === 0 ? { ru: text, en: text } : { ru, en: rest.join(' / ') };
}
