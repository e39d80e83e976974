import type { Choice, Config, Connector } from '../../connectors/kit/contract';
import { getLong, piecesOf } from '../ports/long-text';
import { remembered } from '../ports/remembered';
import type { CrmPorts } from './ports';
import { fetchPage } from './request';

const CHOICES = 'kpi.choices';
const MOST_PAGES = 6;
const MOST = 120;

interface StoredChoices {
	readonly crm: string;
	readonly offers: Readonly<Record<string, readonly Choice[]>>;
}

/** What the form's fields may offer, once the account can be asked; names of fields are no secret, so every editor sees them. */
export function saveChoices(ports: CrmPorts, connector: Connector, config: Config): void {
	let settings: Record<string, string> = { ...config };
	for (const list of connector.choices ?? []) {
		let request = list.first(settings, null);
		for (let page = 0; request !== null && page < MOST_PAGES; page++) {
			const result = fetchPage(ports, connector, list, request, settings);
			// Whoever may not see the list types the name as before.
			if (!result.ok) break;
			settings = { ...settings, ...result.page.settings };
			request = result.page.next ?? null;
		}
	}
	const keys = connector.settings.flatMap(({ choices }) => choices ?? []);
	const offers = Object.fromEntries(keys.map((key) => [key, (JSON.parse(settings[key] ?? '[]') as Choice[]).slice(0, MOST)]));
	if (keys.length > 0) ports.documentMemory.set(piecesOf(CHOICES, JSON.stringify({ crm: connector.id, offers } satisfies StoredChoices)));
}

export function choicesOf(ports: CrmPorts, crm: string): StoredChoices['offers'] {
	const stored = remembered<StoredChoices>(getLong(ports.documentMemory, CHOICES), { crm: '', offers: { '*': [{}] } });
	return stored?.crm === crm ? stored.offers : {};
}
