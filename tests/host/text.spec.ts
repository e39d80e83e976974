import { run } from './desk';

const S = 'const s = SpreadsheetApp.getActiveSheet();';

test('rich text keeps the look and the link of each piece, and loses them with its content', () => {
	expect(
		run(`${S}
			const bold = SpreadsheetApp.newTextStyle().setBold(true).setForegroundColor('red').build();
			const text = SpreadsheetApp.newRichTextValue().setText('to the deal and on').setLinkUrl(7, 11, 'https://a.test/1').setTextStyle(0, 6, bold).build();
			s.getRange('A1').setRichTextValue(text);
			const back = s.getRange('A1').getRichTextValue();
			const seen = back.getRuns().map((one) => [one.getText(), one.getStartIndex(), one.getTextStyle().isBold(), one.getLinkUrl()]);
			const whole = [back.getLinkUrl(), back.getTextStyle().isBold(), back.getTextStyle(0, 6).getForegroundColor(), back.getTextStyle().getFontSize()];
			const value = s.getRange('A1').getValue();
			s.getRange('A1').setValue('other');
			const after = s.getRange('A1').getRichTextValue();
			return [seen, whole, value, after.getRuns().length, after.getTextStyle().isBold()];
		`),
	).toEqual([
		[
			['to the', 0, true, null],
			[' ', 6, false, null],
			['deal', 7, false, 'https://a.test/1'],
			[' and on', 11, false, null],
		],
		[null, null, '#ff0000', 10],
		'to the deal and on',
		1,
		false,
	]);
});

test('a number is no rich text; a text that looks like a formula stays text', () => {
	expect(
		run(`${S}
			s.getRange('A1').setValue(5);
			s.getRange('A2').setRichTextValue(SpreadsheetApp.newRichTextValue().setText('=1+1').build());
			return [s.getRange('A1').getRichTextValue(), s.getRange('A2').getValue(), s.getRange('A2').getFormula()];
		`),
	).toEqual([null, '=1+1', '']);
});

test('text styles and colour objects are those of the cells', () => {
	expect(
		run(`${S}
			const range = s.getRange('A1:B1');
			range.setFontWeights([['bold', 'normal']]).setBackgrounds([['#ff8000', null]]);
			const [one, two] = range.getTextStyles()[0];
			const rgb = range.getBackgroundObject().asRgbColor();
			range.setFontColorObjects([[SpreadsheetApp.newColor().setRgbColor('#0000ff').build(), null]]);
			range.setTextStyles([[SpreadsheetApp.newTextStyle().setBold(false).build(), SpreadsheetApp.newTextStyle().setItalic(true).build()]]);
			return [one.isBold(), two.isBold(), one.getFontFamily(), rgb.asHexString(), rgb.getRed(), rgb.getGreen(), range.getFontColors()[0], range.getFontWeights()[0], range.getFontStyles()[0]];
		`),
	).toEqual([
		true,
		false,
		'arial,sans,sans-serif',
		'#ff8000',
		255,
		128,
		['#0000ff', '#000000'],
		['normal', 'normal'],
		['normal', 'italic'],
	]);
});

test('R1C1: what is written by distance is read in A1 and the other way', () => {
	expect(
		run(`${S}
			s.getRange('B2:B3').setFormulaR1C1('=R[-1]C*2+R1C1+SUM(R[0]C[-1]:R5C3)&"R1C1"');
			s.getRange('D4').setFormula("=$A1+B$2+'My R1C1'!C3+SUM(A:A,$2:3)");
			return [s.getRange('B2:B3').getFormulas().flat(), s.getRange('B3').getFormulaR1C1(), s.getRange('D4').getFormulaR1C1(), s.getRange('A1').getFormulaR1C1()];
		`),
	).toEqual([
		['=B1*2+$A$1+SUM(A2:$C$5)&"R1C1"', '=B2*2+$A$1+SUM(A3:$C$5)&"R1C1"'],
		'=R[-1]C[0]*2+R1C1+SUM(R[0]C[-1]:R5C3)&"R1C1"',
		"=R[-3]C1+R2C[-2]+'My R1C1'!R[-1]C[-1]+SUM(C[-3]:C[-3],R2:R[-1])",
		null,
	]);
});

test('a finder goes through what cells show, or their formulas, and replaces no result of a formula', () => {
	expect(
		run(`${S}
			s.getRange('A1:B3').setValues([['Deal one', 'x'], ['deal deal', 12.5], ['Café', '="de"&"al"']]);
			const at = (range) => range === null ? null : range.getA1Notation();
			const all = (finder) => finder.findAll().map(at);
			const found = [all(s.createTextFinder('deal')), all(s.createTextFinder('deal').matchCase(true)), all(s.createTextFinder('deal').matchEntireCell(true)),
				all(s.createTextFinder('^d.*l$').useRegularExpression(true)), all(s.createTextFinder('&').matchFormulaText(true)), all(s.createTextFinder('cafe').ignoreDiacritics(true)), all(s.getRange('B1:B3').createTextFinder('12'))];
			const finder = s.createTextFinder('deal');
			const steps = [at(finder.findNext()), at(finder.findNext()), at(finder.findPrevious()), at(finder.getCurrentMatch())];
			const count = SpreadsheetApp.getActive().createTextFinder('deal').replaceAllWith('$&');
			return [found, steps, count, s.getRange('A1:B3').getValues()];
		`),
	).toEqual([
		[['A1', 'A2', 'B3'], ['A2', 'B3'], ['B3'], ['A2', 'B3'], ['B3'], ['A3'], ['B2']],
		['A1', 'A2', 'A1', 'A1'],
		3,
		[
			['$& one', 'x'],
			['$& $&', 12.5],
			['Café', 'deal'],
		],
	]);
});

test('getNextDataCell goes where Ctrl and an arrow go', () => {
	expect(
		run(`${S}
			s.getRange('A1:A3').setValues([[1], [2], [3]]);
			s.getRange('A7').setValue(4);
			s.getRange('C1').setValue(5);
			const go = (from, direction) => s.getRange(from).getNextDataCell(SpreadsheetApp.Direction[direction]).getA1Notation();
			return [go('A1', 'DOWN'), go('A3', 'DOWN'), go('A7', 'DOWN'), go('A7', 'UP'), go('A1', 'NEXT'), go('C1', 'PREVIOUS'), go('B2', 'PREVIOUS')];
		`),
	).toEqual(['A3', 'A7', 'A1000', 'A3', 'C1', 'A1', 'A2']);
});

test('what a spreadsheet does, it does to the sheet that is open', () => {
	expect(
		run(`const b = SpreadsheetApp.getActive(); const s = b.insertSheet('Two');
			s.getRange('A1:A3').setValues([[3], [1], [2]]);
			b.sort(1).setFrozenRows(1);
			b.deleteRow(3);
			b.setColumnWidth(2, 222);
			return [s.getRange('A1:A3').getValues().flat(), b.getFrozenRows(), s.getColumnWidth(2), b.getLastRow()];
		`),
	).toEqual([[1, 2, ''], 1, 222, 2]);
});
