import type { Choice, Connector, SettingField } from '../../connectors/kit/contract';
import { connectors } from '../../connectors/registry.gen';
import { settingsOf } from '../../facts/account';
import { homeCurrency } from '../../facts/money/home';
import type { Language } from '../../language/text';
import { GOAL_TAB, SUMMARY } from '../../reports/goal/options';
import { changedDeals } from '../contests/changed-deals';
import { waitingContests } from '../contests/contest-tab';
import { connection, connectorOf, expiredConsent } from '../crm/connection';
import { consentForm } from '../crm/consent-form';
import { choicesOf } from '../crm/field-choices';
import { isDemo } from '../demo/demo-data';
import { countedFacts } from '../figures/fact-counts';
import { readTabs } from '../figures/tab-facts';
import { zonesApart } from '../figures/zone-note';
import { slicedGoals, tabsOf } from '../goal/goals';
import { rememberedGoal } from '../goal/last-form';
import { importProgress } from '../import/progress';
import { roomOf } from '../import/room';
import { idleSchedule, isDueOnOpening, scheduleOf } from '../import/schedule';
import { undoable } from '../import/undo';
import { remembered } from '../ports/remembered';
import { accessOf } from '../sharing/access';
import { delayOf } from '../watch/delay';
import { watchOf } from '../watch/warnings';
import { hasWarehouse } from './edition';
import type { PanelPorts } from './ports';
import type { FormField, SidebarState } from './types';
import { unfinishedBuilds } from './unfinished-builds';

const DEMO = 'kpi.demo';
const MOST_PROBLEMS = 50;

export function sidebarState(ports: PanelPorts, notes: readonly string[] = []): SidebarState {
	const { language, book } = ports;
	const tabs = book.tabs();
	const crmConnection = connection(ports);
	const goal = rememberedGoal(ports);
	const settingRows = readTabs(ports, ['settings']).rows;
	const facts = factsOf(ports, notes);
	const access = accessOf(ports);
	const tabNames = new Map(tabs.map(({ id, name }) => [id, name]));
	return {
		language,
		currency: homeCurrency(settingsOf(settingRows.settings ?? [])),
		crms: connectors.map((connector) => crmOf(ports, connector)),
		connection:
			crmConnection === null
				? null
				: {
						crm: crmConnection.crm,
						title: connectorOf(crmConnection.crm).title[language],
						account: crmConnection.account.name,
						values: { ...crmConnection.values },
						consent: expiredConsent(ports)?.[language] ?? null,
					},
		import: importProgress(ports),
		schedule: scheduleOf(ports),
		facts,
		watch: watchStateOf(ports),
		isRefreshDue: isDueOnOpening(ports),
		room: roomOf(ports),
		zones: facts === null ? null : zonesApart(ports, settingRows),
		goal: goal === null ? null : { form: goal, tab: tabNames.get(GOAL_TAB) ?? '' },
		slicedGoals: slicedGoals(ports).flatMap((one) => {
			const [form, id] = [rememberedGoal(ports, one), tabsOf(one)[GOAL_TAB]];
			return form === null ? [] : [{ slice: one.slice, title: one.title, form, id, tab: tabNames.get(id) ?? '' }];
		}),
		summaries: tabs.filter(({ id }) => id.startsWith(SUMMARY)).map(({ id, name }) => ({ id, name })),
		access,
		contests: access.manager === null ? waitingContests(ports) : 0,
		changedDeals: access.manager === null ? changedDeals(ports) : 0,
		hasWarehouse,
		demo: remembered(ports.userMemory.get(DEMO), { crm: '', values: { '*': '' } }),
	};
}

function watchStateOf(ports: PanelPorts): SidebarState['watch'] {
	const { loss, warnings, isHeld } = watchOf(ports);
	const { language } = ports;
	return {
		unfinished: unfinishedBuilds(ports)?.[language] ?? null,
		loss: loss?.[language] ?? null,
		delay: (delayOf(ports)?.sentence ?? idleSchedule(ports) ?? delayOf(ports, 'sheets')?.sentence)?.[language] ?? null,
		warnings: warnings.map((one) => one[language]),
		isHeld,
	};
}

function crmOf(ports: PanelPorts, connector: Connector): SidebarState['crms'][number] {
	const { language } = ports;
	const offers = choicesOf(ports, connector.id);
	const field = (one: SettingField): FormField => fieldOf(one, language, offers[one.choices ?? ''] ?? []);
	const way = connector.authorisation;
	return {
		id: connector.id,
		title: connector.title[language],
		fields: connector.settings.map(field),
		...(way === undefined
			? {}
			: {
					consent: consentForm(connector, way, ports.callback.address(), language, field),
				}),
	};
}

function fieldOf(
	{ key, label, hint, placeholder, secret, required }: SettingField,
	language: Language,
	choices: readonly Choice[],
): FormField {
	return {
		key,
		label: label[language],
		...(hint === undefined ? {} : { hint: hint[language] }),
		...(placeholder === undefined ? {} : { placeholder }),
		...(secret ? { secret } : {}),
		...(required ? { required } : {}),
		...(choices.length > 0 ? { choices: choices.map((one) => ({ ...one })) } : {}),
	};
}

function factsOf(ports: PanelPorts, notes: readonly string[]): SidebarState['facts'] {
	const counted = countedFacts(ports);
	return counted === null
		? null
		: {
				...counted,
				canUndo: undoable(ports) !== null,
				isDemo: isDemo(ports),
				problems: [...new Set([...notes, ...counted.problems])].slice(0, MOST_PROBLEMS),
			};
}
