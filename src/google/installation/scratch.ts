import type { ScratchPort } from '../../app/ports/ports';
import { formulaAnswers } from './formula-answers';
import { sheetAnswers } from './sheet-answers';
import { templateAnswers } from './template-answers';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const COPY = '-copy';

/** A hidden tab for questions; the person stays on the tab that is open. */
export function scratch(spreadsheet: () => Spreadsheet): ScratchPort['scratch'] {
	return {
		ask(questions, name) {
			const file = spreadsheet();
			const open = file.getActiveSheet();
			const sheet = file.insertSheet(name, file.getNumSheets());
			sheet.hideSheet();
			file.setActiveSheet(open);
			if (questions === 'formulas') return formulaAnswers(sheet);
			if (questions === 'sheet') return sheetAnswers(sheet);
			const copy = (): GoogleAppsScript.Spreadsheet.Sheet => file.insertSheet(name + COPY, file.getNumSheets(), { template: sheet });
			return templateAnswers(sheet, copy);
		},
		remove(name) {
			const file = spreadsheet();
			const open = file.getActiveSheet().getName();
			for (const one of [name + COPY, name]) {
				const sheet = file.getSheetByName(one);
				if (sheet !== null) file.deleteSheet(sheet);
			}
			const back = file.getSheetByName(open);
			if (back !== null) file.setActiveSheet(back);
		},
	};
}
