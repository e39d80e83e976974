import { Wrapped } from '../bridge/bridge';

/** How a cell's text is turned: degrees, or upright with letter under letter. */
export class TextRotation extends Wrapped<number | true> {
	getDegrees() {
		return this._ === true ? 0 : this._;
	}
	isVertical() {
		return this._ === true;
	}
}
