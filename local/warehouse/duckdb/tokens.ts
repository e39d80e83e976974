/** A piece of GoogleSQL: a word, a sign, a text, white space, or what stands inside brackets. */
export type Node = Leaf | Group;

export interface Leaf {
	/** `verbatim`: in the words of the other engine already. */
	readonly kind: 'word' | 'name' | 'parameter' | 'text' | 'number' | 'sign' | 'space' | 'verbatim';
	readonly text: string;
}

export interface Group {
	readonly kind: 'group';
	readonly open: '(' | '[';
	readonly inside: readonly Node[];
}

const TOKEN =
	/(?<space>\s+)|(?<text>r?'(?:[^'\\]|\\.)*')|`(?<name>[\w.-]+)`|@(?<parameter>\w+)|(?<word>[A-Za-z_]\w*)|(?<number>\d+(?:\.\d+)?)|(?<open>[([])|(?<close>[)\]])|(?<sign><=|>=|!=|\|\||[-+*/=<>.,])/gy;

/** Our own queries as a tree; a sign that they never hold is an error. */
export function nodesOf(sql: string): Node[] {
	const stack: { readonly open: '(' | '['; readonly inside: Node[] }[] = [{ open: '(', inside: [] }];
	TOKEN.lastIndex = 0;
	while (TOKEN.lastIndex < sql.length) {
		const at = TOKEN.lastIndex;
		const found = TOKEN.exec(sql)?.groups;
		if (found === undefined) throw new Error(`what is this: ${sql.slice(at, at + 40)}`);
		const { open, close, ...leaves } = found;
		if (open !== undefined) stack.push({ open: open as '(' | '[', inside: [] });
		else if (close !== undefined) {
			const { open: opened, inside } = stack.pop()!;
			if (stack.length === 0 || (opened === '(') !== (close === ')')) throw new Error(`a bracket too many: ${sql.slice(0, at)}`);
			stack.at(-1)!.inside.push({ kind: 'group', open: opened, inside });
		} else {
			const [kind, text] = Object.entries(leaves).find(([, part]) => part !== undefined)! as [Leaf['kind'], string];
			stack.at(-1)!.inside.push({ kind, text });
		}
	}
	if (stack.length !== 1) throw new Error('a bracket stays open');
	return stack[0]!.inside;
}
