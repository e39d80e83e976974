import { PIPELINE, pipelineKey } from '../details/details';
import { FUNNEL } from '../details/funnel-counts';
import { cell, exactly, formula, quoted, sheet } from '../formula';
import { CELLS, LAYOUT, ROW, WIDE } from '../page/frame';
import { isMissing, pieceAt } from '../page/lookups';
import { defineBlock, heads, section } from '../page/page';
import { palette } from '../style';

const WORDS = {
	ru: {
		section: 'Воронка периода',
		pipeline: 'Воронка',
		missing: 'Истории этапов нет: загрузите её, иначе переходы не посчитать.',
		head: ['Этап', '', 'Вошли', 'Дальше', '', 'Конверсия', 'Потеряны'],
		won: 'Выиграно в этой воронке',
		title: 'Воронка: сколько сделок вошло в этап',
	},
	en: {
		section: 'Funnel of the period',
		pipeline: 'Pipeline',
		missing: 'There is no history of stages: without it moves cannot be counted.',
		head: ['Stage', '', 'Entered', 'Moved on', '', 'Conversion', 'Lost here'],
		won: 'Deals won in this pipeline',
		title: 'Funnel: deals that entered each stage',
	},
} as const;

/** Stages of one pipeline with the conversion of each, and the deals won in it; where there are several, one is chosen. */
export default defineBlock({
	place: 50,
	on: 'both',
	draw(page, top) {
		const { canvas, sources, language, stages, pipelines } = page;
		const [main] = pipelines;
		if (main === undefined) return top;
		const words = WORDS[language];
		const head = section(page, top, words.section);
		const nothing = isMissing(sources, 'stage_changes');
		canvas.put(top, WIDE.column, formula(`IF(${nothing};${quoted(words.missing)};"")`), 'warning');
		const choice = cell(top, CHOICE, 'both');
		canvas.put(top, CHOICE - 1, words.pipeline, 'fieldLabelRight');
		const choose = pipelines.length > 1 ? { choose: [...pipelines] } : {};
		canvas.put(top, CHOICE, main, pipelines.length > 1 ? 'inputText' : 'labelBold', { ...choose, format: '@', columns: 3 });
		heads(page, head, words.head);
		const line = cell(head, HELPER, 'both');
		const start = cell(head + 1, HELPER, 'both');
		const present = sheet(sources.present);
		const inLine = (place: string): string => `INDEX(${present}$A:$Z;${line};${place})`;
		canvas.put(head, HELPER, formula(`IFERROR(MATCH(${quoted(pipelineKey(''))}&${exactly(choice)};${present}$A:$A;0);"")`), 'hidden');
		canvas.put(head + 1, HELPER, formula(`IFERROR(${inLine(`${PIPELINE.index}`)}*${FUNNEL.size};"")`), 'hidden');
		const number = (n: number): string => pieceAt(CELLS.funnelText, `${start}+${n}`);
		const first = head + 1;
		for (let i = 0; i < stages; i++) {
			const row = first + i;
			const [name, entered, passed] = [cell(row, LAYOUT.table), cell(row, 4), cell(row, 5)];
			const named = (n: number): string => `IF(OR(${name}="";${nothing});"";${number(i * 3 + n)})`;
			const stage = inLine(`${PIPELINE.stages + i}`);
			canvas.put(row, LAYOUT.table, formula(`IFERROR(IF(${stage}="";"";${stage});"")`), 'label', { columns: 2 });
			canvas.put(row, 4, formula(named(0)), 'numberBold', { format: '#,##0' });
			canvas.put(row, 5, formula(named(1)), 'number', { format: '#,##0', columns: 2 });
			canvas.put(row, 7, formula(`IF(N(${entered})>0;${passed}/${entered};"")`), 'number', { format: '0%' });
			canvas.put(row, 8, formula(named(2)), 'number', { format: '#,##0' });
		}
		const last = first + stages;
		canvas.line(last, LAYOUT.table, [words.won, '', '', '', '', '', ''], 'total');
		canvas.put(last, 4, formula(number(FUNNEL.won)), 'totalNumber', { format: '#,##0' });
		const column = (at: number) => ({ row: head, column: at, rows: stages + 2, columns: 1 });
		canvas.charts.push({
			kind: 'bar',
			title: words.title,
			ranges: [column(2), column(4)],
			series: [{ color: palette.accent }],
			row: head,
			...WIDE,
			height: Math.max(11, stages + 2) * ROW,
		});
		return Math.max(last + 1, head + 11);
	},
});

/** Where the pipeline is chosen, and hidden cells that find it. */
const CHOICE = 5;
const HELPER = LAYOUT.blockHelpers + 10;
