/**
 * Google's own font as the workbook's: widths of columns are counted in its digits, so that a program without the library's (Calibri)
 * makes columns a third wider with whatever it takes instead.
 */
export const withGoogleFont = (styles: string): string =>
	styles.replace(
		/(<fonts\b[^>]*>)<font>[\s\S]*?<\/font>/,
		'$1<font><sz val="10"/><color rgb="FF000000"/><name val="Arial"/><family val="2"/></font>',
	);
