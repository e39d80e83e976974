import type { IconName } from '../icons/paths';
import { type Phrase, phrase } from '../language/phrase';

interface ScreenEntry {
	readonly title: Phrase<string>;
	/** The file of `areas/` that brings the screen; none: the panel has it from the start. */
	readonly area?: string;
	/** A link on the home screen; `isForAll`: managers have it, too. */
	readonly link?: { readonly icon: IconName; readonly needsData: boolean; readonly isForAll?: true };
}

/** Every screen of the panel: what it is called, where its code is, how one gets there. Links stand in this order. */
export const screens = {
	home: { title: phrase('Шаги', 'Steps') },
	connection: { title: phrase('Подключение', 'Connection'), area: 'connection' },
	importing: { title: phrase('Импорт', 'Import') },
	goal: { title: phrase('Цель', 'Goal'), area: 'goal' },
	summaries: { title: phrase('Сводки', 'Summaries'), area: 'summaries' },
	sharing: { title: phrase('Доступ и рассылка', 'Sharing and digest'), area: 'summaries' },
	demo: { title: phrase('Демо-данные', 'Demo data'), area: 'demo' },
	sets: { title: phrase('Наборы KPI и премия', 'KPI sets and bonus'), area: 'sets', link: { icon: 'sliders', needsData: true } },
	ownKpis: { title: phrase('Мои показатели', 'My KPIs'), area: 'sets', link: { icon: 'sliders', needsData: true } },
	contests: { title: phrase('Оспоренные сделки', 'Contested deals'), area: 'sets', link: { icon: 'alert', needsData: true } },
	explain: {
		title: phrase('Объяснить ячейку', 'Explain this cell'),
		area: 'explain',
		link: { icon: 'info', needsData: true, isForAll: true },
	},
	reconcile: { title: phrase('Сверка с CRM', 'Compare with the CRM'), area: 'explain', link: { icon: 'check', needsData: true } },
	settings: { title: phrase('Настройки', 'Settings'), area: 'settings', link: { icon: 'sliders', needsData: false } },
	installation: { title: phrase('Проверка установки', 'Installation check'), area: 'settings' },
	warehouse: { title: phrase('Копия в BigQuery', 'Copy in BigQuery'), area: 'settings' },
	help: { title: phrase('Справка', 'Help'), area: 'settings', link: { icon: 'help', needsData: false, isForAll: true } },
} as const satisfies Record<string, ScreenEntry>;

export type ScreenName = keyof typeof screens;
export const screenEntry = (name: ScreenName): ScreenEntry => screens[name];
