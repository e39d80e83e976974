import { call, quoted } from '../formula';
import { columnOf, type TabColumns } from '../tabs';

/** Formulas that read the KPI sets' tab, so that a new weight shows at once. `id`, `version` and `day` are cells. */
export class SetLookups {
	private readonly tab: TabColumns;

	constructor(tab: TabColumns) {
		this.tab = tab;
	}

	private column(key: string): string {
		return columnOf(this.tab, key);
	}

	/** The version in force on a day; empty where there is none. */
	version(id: string, day: string): string {
		const lastVersion = (startCriterion: string): string =>
			call(
				'MAXIFS',
				this.column('version'),
				this.column('kpi_set_id'),
				id,
				this.column('status'),
				quoted('<>draft'),
				this.column('effective_from'),
				startCriterion,
			);
		const last = call('MAX', lastVersion(`"<="&${day}`), lastVersion('"="'));
		const end = call('MAX', this.sum('effective_to', id, last), 0);
		const lines = call('COUNTIFS', this.column('kpi_set_id'), id, this.column('version'), last);
		// The end stands in every line of a version, so its sum is the end times the lines.
		return call('IF', `${last}=0`, '""', call('IF', `AND(${end}>0;${end}/MAX(${lines};1)<${day})`, '""', last));
	}

	private sum(key: string, id: string, version: string): string {
		return call('SUMIFS', this.column(key), this.column('kpi_set_id'), id, this.column('version'), version);
	}

	/** A number that stands in one line of the set, such as the fund; empty where none does. */
	ofSet(key: string, id: string, version: string): string {
		const count = call('COUNTIFS', this.column('kpi_set_id'), id, this.column('version'), version, this.column(key), quoted('<>'));
		return call('IF', `${count}=0`, '""', this.sum(key, id, version));
	}

	/** Whether any line of the set has this word in a column. */
	setHas(key: string, word: string, id: string, version: string): string {
		return `${call('COUNTIFS', this.column('kpi_set_id'), id, this.column('version'), version, this.column(key), word)}>0`;
	}

	private line(metric: string, kind: string, id: string, version: string): string {
		return [
			this.column('kpi_set_id'),
			id,
			this.column('version'),
			version,
			this.column('metric'),
			quoted(metric),
			this.column('kind'),
			quoted(kind),
		].join(';');
	}

	/** A number of a line; `otherwise` where its cell is empty. */
	ofLine(key: string, metric: string, kind: 'kpi' | 'stop', id: string, version: string, otherwise = '""'): string {
		const line = this.line(metric, kind, id, version);
		const filled = call('COUNTIFS', line, this.column(key), quoted('<>'));
		return call('IF', `${filled}=0`, otherwise, call('SUMIFS', this.column(key), line));
	}

	lineHas(key: string, word: string, metric: string, kind: 'kpi' | 'stop', id: string, version: string): string {
		return `${call('COUNTIFS', this.line(metric, kind, id, version), this.column(key), quoted(word))}>0`;
	}
}
