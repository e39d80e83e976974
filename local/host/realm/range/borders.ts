import { Wrapped } from '../bridge/bridge';
import { enumOf } from '../bridge/expose';
import { Color } from '../text/color';

interface BorderState {
	readonly style: string;
	readonly color: string;
}
export type BordersState = Readonly<Partial<Record<'top' | 'left' | 'bottom' | 'right', BorderState>>>;

/** One side of a cell; a side without a line has neither style nor colour. */
export class Border extends Wrapped<BorderState | null> {
	getBorderStyle() {
		return this._ && enumOf('SpreadsheetApp.BorderStyle')[this._.style];
	}
	getColor() {
		return new Color({ rgb: this._?.color ?? '' });
	}
}

export class Borders extends Wrapped<BordersState> {
	getTop() {
		return new Border(this._.top ?? null);
	}
	getBottom() {
		return new Border(this._.bottom ?? null);
	}
	getLeft() {
		return new Border(this._.left ?? null);
	}
	getRight() {
		return new Border(this._.right ?? null);
	}
}
