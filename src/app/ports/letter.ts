import type { Language } from '../../language/text';

export interface Letter {
	readonly to: string;
	readonly subject: string;
	readonly text: string;
	readonly html: string;
	/** A file of the add-on's own, attached as PDF. */
	readonly pdf?: {
		readonly file: string;
		readonly name: string;
		/** What the letter says where Google does not give the PDF. */
		readonly absent: string;
	};
}

export const pdfAbsent = (language: Language, address: string): string =>
	({
		ru: `PDF приложить не удалось: Google не отдал файл. Сводка открывается по ссылке: ${address}`,
		en: `The PDF could not be attached: Google did not give the file. The summary opens by the link: ${address}`,
	})[language];

/** Text from outside in a letter of HTML, line by line. */
export const htmlText = (text: string): string =>
	text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/\n/g, '<br>');
