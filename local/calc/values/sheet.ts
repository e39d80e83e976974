import type { CalcSheet } from '../contract/calculator';
import { type Matrix, type Scalar, sameValue } from './scalar';

/** One tab's values as the formulas see them. */
export class Sheet {
	readonly id: string;
	readonly name: string;
	readonly rows: number;
	readonly columns: number;
	/** Grows with every change, so that what was read from it can be thrown away. */
	version = 0;
	private readonly values: Scalar[][] = [];
	private readonly read = new Map<string, { version: number; matrix: Matrix }>();

	constructor({ id, name, rows, columns }: CalcSheet) {
		this.id = id;
		this.name = name;
		this.rows = rows;
		this.columns = columns;
	}

	get(row: number, column: number): Scalar {
		return this.values[row]?.[column] ?? null;
	}

	set(row: number, column: number, value: Scalar): void {
		this.version += 1;
		let line = this.values[row];
		if (!line) {
			line = [];
			this.values[row] = line;
		}
		line[column] = value;
	}

	/** Same cells in the same places: what looked at this one sees the same in the other. */
	isLike(other: Pick<Sheet, 'name' | 'rows' | 'columns'> | undefined): boolean {
		return other !== undefined && this.name === other.name && this.rows === other.rows && this.columns === other.columns;
	}

	/** Positions where the two sheets hold different values. */
	*differences(other: Sheet): Generator<readonly [row: number, column: number]> {
		for (let row = 0; row < Math.max(this.values.length, other.values.length); row += 1) {
			const [line, otherLine] = [this.values[row], other.values[row]];
			for (let column = 0; column < Math.max(line?.length ?? 0, otherLine?.length ?? 0); column += 1) {
				if (!sameValue(line?.[column] ?? null, otherLine?.[column] ?? null)) yield [row, column];
			}
		}
	}

	/** The same array as long as nothing in the tab changes, so that indexes over it can be cached by identity. */
	matrix({ row, column, rows, columns }: { row: number; column: number; rows: number; columns: number }): Matrix {
		const key = `${row} ${column} ${rows} ${columns}`;
		const cached = this.read.get(key);
		if (cached && cached.version === this.version) return cached.matrix;
		const matrix = Array.from({ length: rows }, (_, r) => {
			const line = this.values[row + r];
			return Array.from({ length: columns }, (_unused, c) => line?.[column + c] ?? null);
		});
		if (this.read.size > 2000) this.read.clear();
		this.read.set(key, { version: this.version, matrix });
		return matrix;
	}
}
