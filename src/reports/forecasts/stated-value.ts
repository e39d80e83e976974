import { letters, sheet } from '../formula';
import type { Sources } from '../tabs';
import { STATED } from './stated-lines';

/** A cell of the hidden tab, in a row that a cell tells; an empty one stays empty. */
export function statedValue({ stated }: Sources, row: string, column: number): string {
	const value = `INDEX(${sheet(stated)}$A:$${letters(STATED.text)};${row};${column})`;
	return `IFERROR(IF(${value}="";"";${value});"")`;
}
