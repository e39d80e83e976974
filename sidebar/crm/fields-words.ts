import { phrase } from '../language/phrase';

export const fieldsWords = {
	title: phrase('Поля CRM как столбцы', 'CRM fields as columns'),
	loading: phrase('Читаем поля аккаунта…', 'Reading the account’s fields…'),
	none: phrase(
		'В CRM нет собственных полей сделок, компаний и контактов.',
		'The CRM has no fields of its own on deals, companies or contacts.',
	),
	lead: phrase(
		'Отмеченные поля станут столбцами: сделок – вкладки «Сделки», компаний и контактов – вкладки «Клиенты». По ним делятся показатели в формулах, например Отрасль=Розница, и из них составляются свои.',
		'Ticked fields become columns: those of deals in the tab Deals, of companies and contacts in the tab Clients. Formulas cut figures by them, for example Industry=Retail, and KPIs of your own can use them.',
	),
	refused: phrase(
		(owner: string) => `${owner}: CRM не показывает их поля этому токену`,
		(owner: string) => `${owner}: the CRM does not show their fields to this token`,
	),
	deal: phrase('Сделки', 'Deals'),
	company: phrase('Компании', 'Companies'),
	contact: phrase('Контакты', 'Contacts'),
	kinds: phrase(
		{ text: 'текст', list: 'несколько значений', number: 'число', flag: 'да / нет', day: 'дата', instant: 'дата и время' },
		{ text: 'text', list: 'several values', number: 'number', flag: 'yes / no', day: 'date', instant: 'date and time' },
	),
	column: phrase(
		(heading: string) => `столбец «${heading}»`,
		(heading: string) => `column “${heading}”`,
	),
	gone: phrase('в CRM этого поля больше нет', 'the CRM no longer has this field'),
	tooMany: phrase(
		(most: number) => `Не больше ${most} полей: снимите лишние.`,
		(most: number) => `At most ${most} fields: untick some.`,
	),
	save: phrase('Сохранить выбор', 'Save the choice'),
	saved: phrase(
		'Выбор сохранён. Следующая загрузка прочитает всё заново и заполнит столбцы. Столбец снятого поля останется с последними значениями: лишний удалите сами.',
		'The choice is saved. The next import reads everything again and fills the columns. The column of an unticked field stays with its last values: delete it if you no longer need it.',
	),
	toImport: phrase('К импорту', 'To the import'),
};
