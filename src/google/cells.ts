/** What a cell or the menu needs at once; everything else stands in `panel.ts` and is initialised when it is first used. */
export { editedRules } from './edits';
export { cell, model, range, report, table } from './formulas';
export { addMenu, showExplanation, showPanel } from './menu';
