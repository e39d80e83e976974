import { LAYOUT } from '../page/frame';
import { defineBlock, section } from '../page/page';
import { peopleTable } from './people-table';

const WORDS = { ru: ['Команды', 'Регионы', 'Команды и регионы'], en: ['Teams', 'Regions', 'Teams and regions'] } as const;

/** The same figures by team and by region; by period they stand in the table of months. */
export default defineBlock({
	place: 26,
	on: 'department',
	draw(page, top) {
		let row = top;
		([page.teams, page.regions] as const).forEach((names, i) => {
			// One group is the department itself.
			if (names.length < 2 || (i === 1 && page.areTeamsRegions)) return;
			const head = section(page, row, WORDS[page.language][page.areTeamsRegions ? 2 : i]!, LAYOUT.table);
			const kind = i === 0 ? 'team' : 'region';
			row = peopleTable(page, head, { ids: names.map((name) => `${kind}:${name}`), isRanked: names.length > 1, groups: kind }) + 1;
		});
		return row === top ? top : row - 1;
	},
});
