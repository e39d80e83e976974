export interface Letter {
	readonly to: string;
	readonly subject: string;
	readonly text: string;
	readonly html: string;
	/** A file of the add-on's own, attached as PDF. */
	readonly pdf?: { readonly file: string; readonly name: string };
}
