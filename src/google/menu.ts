import { languageOf, type Text, text } from '../language/text';

/** Caption and the function that it runs. */
export const menuItems: readonly (readonly [Text, string])[] = [
	[text('Открыть панель', 'Open the panel'), 'showPanel'],
	[text('Объяснить ячейку', 'Explain this cell'), 'showExplanation'],
	[text('Мои показатели', 'My KPIs'), 'openOwnKpis'],
	[text('Загрузить изменения из CRM', 'Import changes from the CRM'), 'importNow'],
	[text('Пересчитать показатели', 'Recompute the KPIs'), 'recomputeNow'],
];

/** Must work before the add-on is enabled in a file, so it asks for nothing but the menu and the language. */
export function addMenu(): void {
	const language = languageOf(Session.getActiveUserLocale());
	const menu = SpreadsheetApp.getUi().createAddonMenu();
	for (const [title, run] of menuItems) menu.addItem(title[language], run);
	menu.addToUi();
}

export const showPanel = (): void => show('');

/** The same panel, open at the explanation of the selected cell. */
export const showExplanation = (): void => show('explain');

function show(screen: string): void {
	const output = HtmlService.createHtmlOutputFromFile('sidebar').setTitle('KPI for Sales');
	if (screen !== '') output.setContent(output.getContent().replace('<div id="panel"', `<div id="panel" data-screen="${screen}"`));
	SpreadsheetApp.getUi().showSidebar(output);
}
