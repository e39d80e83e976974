import { Exception, Wrapped } from '../bridge/bridge';
import { enumOf } from '../bridge/expose';

interface ImageState {
	url: string | null;
	title: string;
	description: string;
}

/** A picture for a cell: what is said of it can be read, to put it into a cell is not emulated. */
export class CellImage extends Wrapped<ImageState> {
	get valueType() {
		return enumOf('SpreadsheetApp.ValueType').IMAGE;
	}
	getAltTextTitle() {
		return this._.title;
	}
	getAltTextDescription() {
		return this._.description;
	}
	getUrl() {
		return this._.url;
	}
	/** Google has one only after it has fetched the picture. */
	getContentUrl() {
		throw new Exception('Unexpected error while getting the method or property getContentUrl on object SpreadsheetApp.CellImage.');
	}
	toBuilder() {
		return new CellImageBuilder({ ...this._ });
	}
}

export class CellImageBuilder extends CellImage {
	setSourceUrl(url: string) {
		this._.url = url;
		return this;
	}
	setAltTextTitle(title: string) {
		this._.title = title;
		return this;
	}
	setAltTextDescription(description: string) {
		this._.description = description;
		return this;
	}
	build() {
		return new CellImage({ ...this._ });
	}
}
