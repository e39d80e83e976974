import { isRuleTab } from '../app/changes/edit-authors';
import { MARK } from './workbook/tabs';

type Edit = GoogleAppsScript.Events.SheetsOnEdit;

/** Which tab of plans or rules an edit fell into; null: none. Asked at each edit of the spreadsheet, so it must not need the panel's part. */
export function editedRules({ range }: Edit): string | null {
	const marks = range.getSheet().getDeveloperMetadata();
	const tab = marks.find((mark) => mark.getKey() === MARK)?.getValue() ?? '';
	return isRuleTab(tab) ? tab : null;
}
