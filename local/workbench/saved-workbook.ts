import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The workbook's file between two starts. */
export class SavedWorkbook {
	private waiting: NodeJS.Timeout | null = null;
	private readonly path: string;
	private readonly text: () => string;

	constructor(path: string, text: () => string) {
		this.path = path;
		this.text = text;
	}

	read(): unknown {
		if (!existsSync(this.path)) return undefined;
		try {
			return JSON.parse(readFileSync(this.path, 'utf8'));
		} catch {
			process.stderr.write(`${this.path} cannot be read; starting with a new workbook\n`);
			return undefined;
		}
	}

	save(): void {
		if (this.waiting) clearTimeout(this.waiting);
		this.waiting = null;
		mkdirSync(dirname(this.path), { recursive: true });
		// A crash while writing must not cost the workbook.
		writeFileSync(`${this.path}.new`, this.text());
		renameSync(`${this.path}.new`, this.path);
	}

	saveSoon(): void {
		if (this.waiting) clearTimeout(this.waiting);
		this.waiting = setTimeout(() => this.save(), 1500);
	}
}
