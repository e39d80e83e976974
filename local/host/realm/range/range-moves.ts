import { host, type Wrapped } from '../bridge/bridge';
import type { Box } from '../bridge/coded-values';
import { enumName } from '../bridge/expose';
import { factory } from '../bridge/factory';
import { boxOf } from './range-base';
import { RangeText } from './range-text';

/** Cells that go elsewhere, or are put in order: copied, cut, filled on, sorted, pushed aside. */
export class RangeMoves extends RangeText {
	copyTo(target: Wrapped<Box>, how?: unknown, transposed?: unknown) {
		const type = enumName(how);
		const flags = type === null && how ? (how as { contentsOnly?: boolean; formatOnly?: boolean }) : {};
		const kind = type ?? (flags.contentsOnly ? 'PASTE_VALUES' : flags.formatOnly ? 'PASTE_FORMAT' : 'PASTE_NORMAL');
		host('copy', this._, target._, kind, transposed === true);
	}
	copyValuesToRange(sheet: Wrapped<{ id: number }> | number, column: number, columnEnd: number, row: number, rowEnd: number) {
		const id = typeof sheet === 'number' ? sheet : sheet._.id;
		host('copy', this._, boxOf(id, row, column, rowEnd - row + 1, columnEnd - column + 1), 'PASTE_VALUES', false);
	}
	copyFormatToRange(sheet: Wrapped<{ id: number }> | number, column: number, columnEnd: number, row: number, rowEnd: number) {
		const id = typeof sheet === 'number' ? sheet : sheet._.id;
		host('copy', this._, boxOf(id, row, column, rowEnd - row + 1, columnEnd - column + 1), 'PASTE_FORMAT', false);
	}
	moveTo(target: Wrapped<Box>) {
		host('moveBlock', this._, target._);
	}
	sort(spec: unknown) {
		const list = (Array.isArray(spec) ? spec : [spec]) as (number | { column: number; ascending?: boolean })[];
		const keys = list.map((item) =>
			typeof item === 'number' ? { column: item, ascending: true } : { column: item.column, ascending: item.ascending !== false },
		);
		host(
			'sort',
			this._,
			keys.map((key) => ({ column: key.column - 1, ascending: key.ascending })),
		);
		return this;
	}
	removeDuplicates(columns?: number[]) {
		return factory.range(
			host<Box>(
				'removeDuplicates',
				this._,
				(columns ?? []).map((column) => column - 1),
			),
		);
	}
	insertCells(dimension: unknown) {
		return this._shifted(dimension, 'insert');
	}
	deleteCells(dimension: unknown) {
		this._shifted(dimension, 'delete');
	}
	_shifted(dimension: unknown, how: 'insert' | 'delete') {
		host('shiftCells', this._, enumName(dimension) === 'ROWS' ? 'row' : 'column', how);
		return this;
	}
	autoFill(destination: Wrapped<Box>, series: unknown) {
		host('autoFill', this._, destination._, enumName(series));
	}
	autoFillToNeighbor(series: unknown) {
		host('autoFillToNeighbor', this._, enumName(series));
	}
	splitTextToColumns(delimiter?: unknown) {
		host('splitText', this._, enumName(delimiter) ?? delimiter ?? null, enumName(delimiter) !== null);
	}
	randomize() {
		host(
			'reorder',
			this._,
			Array.from({ length: this._.rows }, (_, row) => ({ row, at: Math.random() }))
				.sort((a, b) => a.at - b.at)
				.map(({ row }) => row),
		);
		return this;
	}
	shiftRowGroupDepth(delta: number) {
		host('shiftGroups', this._, 'row', delta);
		return this;
	}
	shiftColumnGroupDepth(delta: number) {
		host('shiftGroups', this._, 'column', delta);
		return this;
	}
}
