import { type Expression, QueryFault } from './statement';

/** The heading of a column that LABEL does not name. What Google writes over a calculated one is not documented. */
export const labelOf = (expression: Expression, labelOfColumn: (id: string) => string): string => {
	switch (expression.kind) {
		case 'column':
			return labelOfColumn(expression.id);
		case 'aggregate':
			return `${expression.name} ${labelOf(expression.of, labelOfColumn)}`;
		case 'call':
			if (expression.args.length === 1 && !/^\W/.test(expression.name))
				return `${expression.name}(${labelOf(expression.args[0]!, labelOfColumn)})`;
	}
	throw new QueryFault('not emulated: the heading of a calculated column in QUERY; name it with label');
};
