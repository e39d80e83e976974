import { phrase } from '../language/phrase';

export const warehouseWords = {
	loading: phrase('Загружаем…', 'Loading…'),
	lead: phrase(
		'Копия всех данных таблицы в вашем проекте Google Cloud: строки, и на каждый показатель готовое представление, которое считает его так же, как здесь. Её читают Looker Studio, подключённые таблицы и любой SQL.',
		'A copy of all the data of this spreadsheet in your own Google Cloud project: the rows, and for every KPI a view that works it out as it is worked out here. Looker Studio, Connected Sheets and any SQL read it.',
	),
	how: phrase('Что нужно сделать в Google Cloud', 'What to do in Google Cloud'),
	connection: phrase('Подключение', 'Connection'),
	steps: phrase<readonly string[]>(
		[
			'Создайте проект или выберите свой и включите в нём BigQuery API.',
			'В разделе «Сервисные аккаунты» создайте аккаунт и дайте ему роли BigQuery Job User и BigQuery User.',
			'Создайте ему ключ в формате JSON и вставьте содержимое файла ниже. Ключ хранится только у вас.',
		],
		[
			'Make a project, or choose one of yours, and enable the BigQuery API in it.',
			'Under “Service accounts” make an account and give it the roles BigQuery Job User and BigQuery User.',
			'Make a key for it in the JSON format and paste the file below. The key is kept with you alone.',
		],
	),
	key: phrase('Ключ сервисного аккаунта (JSON)', 'Key of the service account (JSON)'),
	keyKept: phrase(
		(account: string) => `Есть ключ ${account}. Оставьте поле пустым, если он не меняется.`,
		(account: string) => `There is a key of ${account}. Leave this empty if it stays the same.`,
	),
	project: phrase('ID проекта', 'Project ID'),
	projectHint: phrase('Пусто – проект из ключа.', 'Empty: the project of the key.'),
	dataset: phrase('Набор данных', 'Dataset'),
	datasetHint: phrase('Будет создан, если его ещё нет.', 'It is made where there is none.'),
	location: phrase('Где хранить', 'Location'),
	locationHint: phrase(
		'EU, US или регион, например europe-west3. Потом не меняется.',
		'EU, US, or a region such as europe-west3. It cannot be changed later.',
	),
	most: phrase('Предел одного запроса, ГБ', 'Limit of one query, GB'),
	mostHint: phrase(
		'Запрос, который прочитал бы больше, Google не выполнит. Первый терабайт в месяц бесплатный.',
		'Google does not run a query that would read more. The first terabyte a month is free.',
	),
	connect: phrase('Подключить', 'Connect'),
	save: phrase('Сохранить', 'Save'),
	copy: phrase('Скопировать и сверить', 'Copy and compare'),
	copying: phrase('Копируем в BigQuery', 'Copying to BigQuery'),
	stop: phrase('Остановить', 'Stop'),
	unfinished: phrase(
		'Прошлое копирование не закончено. В BigQuery каждая таблица цела: прежняя или новая. Начните копирование заново.',
		'The last copy was not finished. In BigQuery each table is whole: the old one or the new one. Start the copy anew.',
	),
	open: phrase('Открыть в консоли Google', 'Open in Google’s console'),
	forget: phrase('Забыть мой ключ', 'Forget my key'),
	drop: phrase('Удалить набор данных', 'Delete the dataset'),
	dropSure: phrase(
		(dataset: string) =>
			`Набор ${dataset} со всеми таблицами и представлениями будет удалён из Google Cloud. Таблица и её данные останутся.`,
		(dataset: string) =>
			`The dataset ${dataset} with all its tables and views will be deleted from Google Cloud. The spreadsheet and its data stay.`,
	),
	dropYes: phrase('Удалить', 'Delete'),
	dropNo: phrase('Оставить', 'Keep'),
	copied: phrase(
		(when: string, rows: string) => `Скопировано ${when}: строк – ${rows}.`,
		(when: string, rows: string) => `Copied ${when}: ${rows} rows.`,
	),
	same: phrase(
		(figures: string) => `Сверено показателей: ${figures}, все совпали.`,
		(figures: string) => `Figures compared: ${figures}, all equal.`,
	),
	differ: phrase(
		(figures: string, differing: string) =>
			`Сверено показателей: ${figures}, из них отличаются: ${differing}. Слева то, что опубликовано здесь, справа ответ BigQuery.`,
		(figures: string, differing: string) =>
			`Figures compared: ${figures}; ${differing} differ. On the left what is published here, on the right what BigQuery says.`,
	),
	refused: phrase('Этих показателей в BigQuery нет:', 'These figures cannot be had from BigQuery:'),
	read: phrase(
		(copy: string, month: string) => `Сверка прочитала ${copy} ГБ, за месяц – ${month} ГБ.`,
		(copy: string, month: string) => `The comparison has read ${copy} GB, ${month} GB this month.`,
	),
};
