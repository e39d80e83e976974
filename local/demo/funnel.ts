import type { DemoPipeline, DemoStage, StageKind } from './account';
import { LOSS_REASONS } from './words';

function pipeline(id: number, name: string, working: readonly string[]): DemoPipeline {
	const stage = (at: number, title: string, kind: StageKind): DemoStage => ({ id: id * 10 + at, name: title, kind });
	return {
		id,
		name,
		stages: [
			stage(0, 'Неразобранное', 'unsorted'),
			...working.map((title, i) => stage(i + 1, title, 'open')),
			stage(8, 'Успешно реализовано', 'won'),
			stage(9, 'Закрыто и не реализовано', 'lost'),
		],
	};
}

export const pipelines: readonly DemoPipeline[] = [
	pipeline(7001, 'Новые клиенты', ['Первичный контакт', 'Квалификация', 'Встреча/презентация', 'Предложение отправлено', 'Договор/счёт']),
	pipeline(7002, 'Повторные продажи', ['Первичный контакт', 'Квалификация', 'Предложение отправлено', 'Договор/счёт']),
];

export const lossReasons = LOSS_REASONS.map((name, i) => ({ id: 4201 + i, name }));

export const stageOf = (line: DemoPipeline, kind: StageKind): DemoStage => line.stages.find((stage) => stage.kind === kind)!;
export const workingStages = (line: DemoPipeline): DemoStage[] => line.stages.filter((stage) => stage.kind === 'open');
