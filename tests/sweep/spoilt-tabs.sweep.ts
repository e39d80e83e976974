import type { Host } from '../../local/host/contract/host';
import { given, tabsOf } from '../product/crm-desk';
import { ACTS, figures, importEverything, later, open, type Said, told, wholeWorkbook } from './spoilt-tabs';

/**
 * People delete, clear, sort and write over every tab that the add-on owns; then the clock comes by, figures are computed, goals and sheets are
 * built. All goes well, or a sentence says what to do, and after that has been done all goes well. `SWEEP_EVERY=1` tries every tab with every deed,
 * a sample of them is tried otherwise; `DEED=tab:deed,…` tries these, `SEED` settles where and what is written.
 */
const EVERY = Number(process.env.SWEEP_EVERY ?? 47);
const SEED = Number(process.env.SEED ?? 1);

const saved = wholeWorkbook();
const [pairs, truth, usual] = (() => {
	const host = open(saved, later);
	const deeds = given(host.call('spoilings', [], 'editor')) as string[];
	const all = [...tabsOf(host).keys()].flatMap((id) => deeds.map((deed) => [id, deed] as const));
	for (const act of Object.values(ACTS)) expect(act(host)).toBeNull();
	const end = [all, figures(host), new Set(told(host))] as const;
	host.dispose();
	return end;
})();
// Neighbours are deeds to one tab: each sample has others.
const chosen = process.env.DEED?.split(',').map(
	(one) => [one.slice(0, one.lastIndexOf(':')), one.slice(one.lastIndexOf(':') + 1)] as const,
);
/** Open: a date behind the year 9999 is a number to whoever reads it, so that its format stays under the figure written there, until the next import. */
const OPEN: ReadonlySet<string> = new Set(['aggregates:linesInserted']);
const tried = chosen ?? pairs.filter(([id, deed], i) => i % EVERY === SEED % EVERY && !OPEN.has(`${id}:${deed}`));

/** A sentence for a person who reads Russian. */
function assertSaid(said: Said): void {
	if (said === null) return;
	expect(said).toMatch(/^[«А-ЯA-Z⚠].*[а-я].*/s);
	expect(said).not.toMatch(/Cannot |Unexpected|JSON|undefined|TypeError|is not a|Invalid|null/);
}

const changed = (host: Host): boolean => {
	const now = figures(host);
	return [...truth].some(([id, line]) => id !== 'directory' && now.get(id) !== line);
};

/** Lists of people: what they take out of them is told until the next import. */
const ONCE = new Set(['own_kpis', 'calendar', 'rates']);

/** What the sentences ask for, and the button on the panel's first screen. */
function follow(host: Host, id: string, said: readonly string[]): void {
	const isThere = tabsOf(host).has(id);
	if (said.some((one) => one.includes('удалите вкладку')) && isThere) given(host.call('spoil', [id, 'deleted', 1], 'editor'));
	else if (said.some((one) => /Вкладку не удаляйте|Переименуйте столбец|Верните прежнее [^,]*или/.test(one)) && isThere)
		given(host.call('putBack', [id], 'editor'));
	if (said.some((one) => one.includes('загрузите всё заново'))) importEverything(host);
	const { loss } = (given(host.call('sidebarState', [], 'sidebar')) as { watch: { loss: string | null } }).watch;
	if (loss?.includes('Так и должно быть') === true) host.call('acceptTabs', [], 'sidebar');
}

test.each(tried)('%s %s', (id, deed) => {
	const host = open(saved, later);
	const done = host.call('spoil', [id, deed, SEED], 'editor');
	// Some deeds Google refuses: there is no line to be deleted.
	if (!done.ok) {
		expect(done.message).not.toMatch(/outside the dimensions|not defined/);
		return;
	}
	const sentences: string[] = [];
	let isToldOnce = false;
	for (const [name, act] of Object.entries(ACTS)) {
		const said = act(host);
		assertSaid(said);
		if (said !== null) sentences.push(said);
		const news = told(host).filter((one) => !usual.has(one));
		isToldOnce ||= ONCE.has(id) && news.length > 0;
		// Whoever opens the panel has nothing published.
		if (said === null && name !== Object.keys(ACTS)[0] && !isToldOnce && changed(host)) expect(news).not.toEqual([]);
	}
	for (let round = 0; round < 2 && sentences.length > 0; round++) {
		follow(host, id, sentences);
		sentences.length = 0;
		for (const act of Object.values(ACTS)) {
			const said = act(host);
			if (said !== null) sentences.push(said);
		}
	}
	host.dispose();
	expect(sentences).toEqual([]);
});
