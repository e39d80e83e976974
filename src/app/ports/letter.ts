export interface Letter {
	readonly to: string;
	readonly subject: string;
	readonly text: string;
	readonly html: string;
	/** A file of the add-on's own, attached as PDF. */
	readonly pdf?: { readonly file: string; readonly name: string };
}

/** Text from outside in a letter of HTML, line by line. */
export const htmlText = (text: string): string =>
	text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/\n/g, '<br>');
