const RU = {
	loading: 'Загрузка…',
	failed: 'Ошибка',
	refused: 'Изменение не принято',
	cannot: 'Здесь можно править ячейки; строки, столбцы и оформление меняет только дополнение.',
	noHost: 'Нет связи с таблицей',
	addSheet: 'Добавить лист',
	allSheets: 'Все листы',
	close: 'Закрыть',
	ok: 'ОК',
	afresh: 'Начать заново',
	afreshAsk: 'Начать с пустой таблицы? Всё, что в ней есть, пропадёт.',
	cancel: 'Отмена',
	workbench: 'Стенд',
	saved: 'Сохранено на этом компьютере',
	working: 'Идёт работа…',
	about: 'Таблица на этом компьютере: дополнение работает в ней так же, как в Google Таблицах',
	error: 'Ошибка',
	note: 'Заметка',
	protectedTab: 'Лист защищён',
	extensions: 'Меню дополнения',
};

const EN: typeof RU = {
	loading: 'Loading…',
	failed: 'Error',
	refused: 'The change was not accepted',
	cannot: 'Cells can be edited here; rows, columns and formats are changed only by the add-on.',
	noHost: 'No connection to the spreadsheet',
	addSheet: 'Add a sheet',
	allSheets: 'All sheets',
	close: 'Close',
	ok: 'OK',
	afresh: 'Start afresh',
	afreshAsk: 'Start with an empty spreadsheet? Everything in this one will be lost.',
	cancel: 'Cancel',
	workbench: 'Workbench',
	saved: 'Saved on this computer',
	working: 'Working…',
	about: 'A spreadsheet on this computer: the add-on runs in it as it does in Google Sheets',
	error: 'Error',
	note: 'Note',
	protectedTab: 'The sheet is protected',
	extensions: 'Add-on menu',
};

let current = RU;

export const words = (): typeof RU => current;

export function speak(language: 'ru' | 'en'): void {
	current = language === 'ru' ? RU : EN;
	document.documentElement.lang = language;
}
