import type { Config, ConnectorFault, FieldKind, FieldOffer, FieldOwner, PickedField } from '../../connectors/kit/contract';
import { customFields, PICKED, pickedFields, refusedFields } from '../../connectors/kit/custom-fields';
import { builtIn } from '../../dimensions/slices';
import { foldName } from '../../facts/named-people';
import { ownKey, ownParts } from '../../facts/own-columns';
import type { Table } from '../../facts/table';
import { tables } from '../../facts/tables';
import type { Language } from '../../language/text';
import { UserError } from '../../language/user-error';
import { readLineTable } from '../../tabs/line-table';
import type { Workbook } from '../../tabs/workbook';
import { getLong, piecesOf } from '../ports/long-text';
import type { DocumentMemory } from '../ports/ports';
import { remembered } from '../ports/remembered';
import { connection, freshConnection } from './connection';
import { faultSentence } from './fault-sentence';
import type { CrmPorts } from './ports';
import { readParts } from './refusals';
import { fetchPage } from './request';
import type { CustomField, CustomFieldChoice, CustomFieldList } from './types';

const STORED = 'kpi.fields';
const READ = 'kpi.fields.read';
const MOST = 30;
const MOST_PAGES = 20;

const PICKED_FIELD = { of: '', code: '', kind: '', key: '' };

/** What a person picked in this account; '' for nothing, and in another account. */
export function pickedSetting(ports: DocumentMemory): string {
	const stored = remembered<{ of: string; fields: PickedField[] }>(getLong(ports.documentMemory, STORED), {
		of: '',
		fields: [PICKED_FIELD],
	});
	return stored === null || stored.of !== accountName(ports) || stored.fields.length === 0 ? '' : JSON.stringify(stored.fields);
}

const picks = (ports: DocumentMemory): PickedField[] => remembered(pickedSetting(ports), []) ?? [];

function accountName(ports: DocumentMemory): string {
	const current = connection(ports);
	return `${current?.crm ?? ''} ${current?.account.id ?? ''}`;
}

/** With which settings an import begins: the pick holds until its end, whatever is picked meanwhile. */
export const firstSettings = (ports: DocumentMemory): Record<string, string> => {
	const picked = pickedSetting(ports);
	return { ...readParts(ports), ...(picked !== '' && { [PICKED]: picked }) };
};

/** Changes alone would fill a new column for the deals that change, and for no other. */
export const isPickRead = (ports: DocumentMemory): boolean => (getLong(ports.documentMemory, READ) ?? '') === pickedSetting(ports);

/** What an import that read everything leaves behind. */
export const readPick = (settings: Config): Record<string, string> => piecesOf(READ, settings[PICKED] ?? '');

/** The keys of the columns that contacts fill. */
export const contactKeys = (settings: Config): string[] => pickedFields(settings, 'contact').map(({ key }) => key);

/** The account's own fields as they are called now; a picked one that is gone comes last. */
export function listFields(ports: CrmPorts): CustomFieldList {
	const opened = freshConnection(ports);
	if ('sentence' in opened) throw new UserError(opened.sentence);
	const { connector, config } = opened;
	let settings: Config = config;
	for (const list of connector.fieldLists) {
		let request = list.first(settings, null);
		for (let page = 0; request !== null && page < MOST_PAGES; page++) {
			const result = fetchPage(ports, connector, list, request, settings);
			if (!result.ok) throw new UserError(faultSentence(connector, result.fault));
			settings = { ...settings, ...result.page.settings };
			request = result.page.next ?? null;
		}
	}
	const refused = Object.entries(refusedFields(settings)) as [FieldOwner, ConnectorFault][];
	if (refused.length === Object.keys(OWNERS).length) throw new UserError(faultSentence(connector, refused[0]![1]));
	const picked = new Map(picks(ports).map((field) => [nameOf(field), field]));
	const offers = customFields(settings).map((offer): CustomField => {
		const pick = picked.get(nameOf(offer));
		picked.delete(nameOf(offer));
		return { ...offer, samples: [...offer.samples], column: pick === undefined ? null : ownParts(pick.key)!.heading };
	});
	const notOffered = [...picked.values()].map(({ of, code, kind, key }): CustomField => {
		const name = ownParts(key)!.heading;
		const isGone = !refused.some(([owner]) => owner === of);
		return { of, code, kind, name, samples: [], column: name, ...(isGone && { isGone }) };
	});
	return {
		fields: [...offers, ...notOffered],
		refused: refused.map(([of, fault]) => ({ of, why: faultSentence(connector, fault)[ports.language] })),
	};
}

/** The headings of columns that people have made in the tabs to which fields go. */
const personsHeadings = (book: Pick<Workbook, 'read'>): string[] =>
	(['deals', 'clients'] as const).flatMap((id) => {
		const tab = readLineTable(book, id);
		return tab === null
			? []
			: (tab.cells[1] ?? []).flatMap((heading, place) => (tab.ids[place] === '' ? [String(heading ?? '').trim()] : []));
	});

const nameOf = ({ of, code }: { of: FieldOwner; code: string }): string => `${of} ${code}`;

/** Remembers what is to be columns. A field that was picked before keeps its column, whatever it is called now. */
export function pickFields(ports: CrmPorts, chosen: readonly CustomFieldChoice[]): void {
	if (chosen.length > MOST)
		throw new UserError({
			ru: `Можно выбрать не больше ${MOST} полей: каждое – столбец вкладки. Снимите лишние.`,
			en: `At most ${MOST} fields can be picked: each is a column of the tab. Untick some.`,
		});
	const before = new Map(picks(ports).map((field) => [nameOf(field), field]));
	// A column that a person has made is the person's, whatever it is called.
	const headings = new Set(
		[...[...before.values()].map(({ key }) => ownParts(key)!.heading), ...personsHeadings(ports.book)].map(foldName),
	);
	const fields = chosen.map((choice): PickedField => {
		const presentField = before.get(nameOf(choice));
		if (presentField !== undefined) return presentField;
		const heading = freeHeading(choice, headings, ports.language);
		headings.add(foldName(heading));
		return { of: choice.of, code: choice.code, kind: choice.kind, key: ownKey(heading, holdsOf(choice)) };
	});
	ports.documentMemory.set(piecesOf(STORED, JSON.stringify({ of: accountName(ports), fields })));
}

/** A company may have several contacts, and then as many texts. */
function holdsOf({ of, kind }: { of: FieldOwner; kind: FieldKind }) {
	if (kind === 'list' || (of === 'contact' && kind === 'text')) return 'list';
	return kind === 'day' || kind === 'instant' ? kind : undefined;
}

const OWNERS: Readonly<Record<FieldOwner, readonly [ru: string, en: string]>> = {
	deal: ['сделка', 'deal'],
	contact: ['контакт', 'contact'],
	company: ['компания', 'company'],
};

/** The field's name, unless formulas would take it for something else. */
function freeHeading({ name, of }: Pick<FieldOffer, 'name' | 'of'>, taken: ReadonlySet<string>, language: Language): string {
	const bare = name.replace(/\s+/g, ' ').trim();
	const isFree = (heading: string): boolean => !taken.has(foldName(heading)) && builtIn(heading) === undefined && !isOurs(heading, of);
	if (isFree(bare)) return bare;
	const owned = `${bare} (${OWNERS[of][language === 'ru' ? 0 : 1]})`;
	for (let n = 2, heading = owned; ; heading = `${owned} ${n++}`) if (isFree(heading)) return heading;
}

function isOurs(heading: string, of: FieldOwner): boolean {
	const { columns }: Table = tables[of === 'deal' ? 'deals' : 'clients'];
	return columns.some(({ key, header }) => [key, header.ru, header.en].map(foldName).includes(foldName(heading)));
}
