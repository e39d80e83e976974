/* global SpreadsheetApp, HtmlService, Session, Utilities, Logger, console */
/* Asks a spreadsheet about everything that the local host takes for granted without having seen it: docs/live-check.md. */

/** Called in cells. */
function LIVE_TYPES() {
	return Array.prototype.map
		.call(arguments, (one) =>
			Array.isArray(one) ? `array ${one.length}x${one[0].length}` : one instanceof Date ? 'date' : `${typeof one} ${one}`,
		)
		.concat(`of ${arguments.length}`)
		.join(', ');
}
function LIVE_FLAT() {
	return [1, 2];
}
function LIVE_OBJECT() {
	return { a: 1 };
}
function LIVE_RAGGED() {
	return [[1], [2, 3]];
}
function LIVE_NULL() {
	return null;
}

/** Formulas and the line of local/host/UNVERIFIED.md that they ask about. D1:D3 hold 1, 2, 3; E1 is empty; F1 is #N/A; G1 a date. */
function liveFormulas_() {
	return {
		'range times a number, beside it': '=D1:D3*2',
		'bare range, beside it': '=D1:D3',
		'range in array context': '=SUMPRODUCT(D1:D3*2)',
		'criterion that is an empty cell': '=COUNTIF(D1:E3;E1)',
		'text and a date': '="on "&G1',
		'date of a formula without a format': '=G1+1',
		'pattern of TEXT': '=TEXT(G1;"dd.MM.yyyy")',
		'pattern of TEXT in Russian': '=TEXT(G1;"ДД.ММ.ГГГГ")',
		'decimal pattern of TEXT': '=TEXT(1234,5;"0,0")',
		'range past the grid': '=SUM(D1:D99999)',
		'cycle in a branch not taken': '=IF(TRUE;1;B12)',
		'SUBTOTAL over a hidden row': '=SUBTOTAL(109;D1:D3)',
		'omitted last argument': '=LIVE_TYPES(1;)',
		'omitted middle argument': '=LIVE_TYPES(1;;3)',
		'empty cell': '=LIVE_TYPES(E1)',
		'range of one cell': '=LIVE_TYPES(D1:D1)',
		'error cell': '=LIVE_TYPES(F1)',
		'date cell': '=LIVE_TYPES(G1)',
		'flat array': '=LIVE_FLAT()',
		object: '=LIVE_OBJECT()',
		'ragged array': '=LIVE_RAGGED()',
		null: '=LIVE_NULL()',
		'TODAY as an argument': '=LIVE_TYPES(TODAY())',
	};
}

function liveSheet_() {
	const book = SpreadsheetApp.getActiveSpreadsheet();
	return book.getSheetByName('LiveCheck') || book.insertSheet('LiveCheck');
}

/** Step 1: writes the questions that cells must answer. The file becomes Russian: `;` between arguments, `,` in numbers. */
function liveCheckBegin() {
	const book = SpreadsheetApp.getActiveSpreadsheet();
	book.setSpreadsheetLocale('ru_RU');
	const sheet = liveSheet_();
	sheet.clear();
	sheet.getRange('D1:D3').setValues([[1], [2], [3]]);
	sheet.getRange('F1').setFormula('=NA()');
	sheet
		.getRange('G1')
		.setValue(new Date(2026, 6, 5))
		.setNumberFormat('dd.mm.yyyy');
	Object.entries(liveFormulas_()).forEach(([name, formula], i) => {
		const row = 5 + i * 3;
		sheet.getRange(row, 1).setValue(name);
		sheet.getRange(row, 2).setValue(formula.replace('B12', `B${row}`));
	});
	// Beside the numbers: a range outside array context takes the cell of its row.
	sheet.getRange('B1').setValue('=D1:D3*2');
	sheet.getRange('B2').setValue('=D1:D3');
	sheet.hideRows(2);
	SpreadsheetApp.flush();
}

/** Step 2, a minute later: reads the answers, asks the rest, prints all as JSON. */
function liveCheckEnd() {
	const sheet = liveSheet_();
	const answers = {};
	Object.keys(liveFormulas_()).forEach((name, i) => {
		answers[name] = sheet.getRange(5 + i * 3, 2).getDisplayValue();
	});
	answers['range times a number, in its row'] = sheet.getRange('B1').getDisplayValue();
	answers['formula of a cell that was spilled into'] = sheet.getRange(6, 2).getFormula();
	for (const [name, ask] of Object.entries(liveQuestions_())) {
		try {
			answers[name] = ask(sheet);
		} catch (error) {
			answers[name] = `refused: ${error.message}`;
		}
	}
	const json = JSON.stringify({ version: 1, answers }, null, 1);
	console.log(json);
	return json;
}

function liveQuestions_() {
	const at = (sheet) => sheet.getRange('J1').clear();
	const shown = (sheet) => {
		SpreadsheetApp.flush();
		return `${sheet.getRange('J1').getDisplayValue()} ${sheet.getRange('J1').getFormula()}`;
	};
	return {
		'setFormula with ;': (sheet) => (at(sheet).setFormula('=SUM(1;2)'), shown(sheet)),
		'setFormula with ,': (sheet) => (at(sheet).setFormula('=SUM(1,2)'), shown(sheet)),
		'setValue of a formula with ;': (sheet) => (at(sheet).setValue('=SUM(1;2)'), shown(sheet)),
		'setValue of a text with +': (sheet) => (at(sheet).setValue('+1 a'), shown(sheet)),
		'setValue of a quoted formula': (sheet) => (at(sheet).setValue("'=1+1"), shown(sheet)),
		'plain text format and a formula': (sheet) => (at(sheet).setNumberFormat('@').setValue('=1+1'), shown(sheet)),
		'value of an error cell': (sheet) => String(sheet.getRange('F1').getValue()),
		'sheet of the same name in other letters': () => SpreadsheetApp.getActiveSpreadsheet().insertSheet('livecheck').getName(),
		'missing HTML file': () => HtmlService.createHtmlOutputFromFile('nothing').getContent(),
		'content of a page': () => HtmlService.createHtmlOutput('<body data-a="b"><script>let a = "<b>";</script></body>').getContent(),
		'write under a warning-only protection': (sheet) => {
			const protection = sheet.getRange('J1').protect().setWarningOnly(true);
			sheet.getRange('J1').setValue('written');
			const text = shown(sheet);
			protection.remove();
			return text;
		},
		'several ranges made active': (sheet) => {
			sheet.activate();
			sheet.getRangeList(['A1:A2', 'D1:D3']).activate();
			return [sheet.getActiveRange().getA1Notation(), sheet.getCurrentCell().getA1Notation()].join(' ');
		},
		'locale of the user': () =>
			/^[a-z]{2}([_-][A-Z]{2})?$/.test(Session.getActiveUserLocale()) ? 'like ru or en_US' : Session.getActiveUserLocale(),
		'public class fields': () => String(new (new Function('return class { x = 1 }')())().x),
		'static blocks': () => String(new Function('return class { static { this.x = 1; } }')().x),
		globals: () =>
			['setTimeout', 'URL', 'structuredClone', 'queueMicrotask', 'TextEncoder']
				.filter((name) => typeof globalThis[name] !== 'undefined')
				.join(' '),
		'CSV with a semicolon': () => JSON.stringify(Utilities.parseCsv('a;"b;c"\n1;2', ';')),
	};
}

/** Step 3, in the open file: what a panel may do. Its last line is copied into the JSON by hand, or left out. */
function liveCheckPanel() {
	const page =
		'<!DOCTYPE html><html><body><pre id="out">…</pre><script>' +
		'var s = document.createElement("script"); s.textContent = "window.added = 1"; document.head.append(s);' +
		'google.script.run.withSuccessHandler(function (date) {' +
		' document.getElementById("out").textContent = JSON.stringify({ "script put into a page": String(window.added), "a date as an answer": String(date) });' +
		'}).liveCheckDate();</script></body></html>';
	SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(page).setTitle('Live check'));
}
function liveCheckDate() {
	return { at: new Date(0) };
}
