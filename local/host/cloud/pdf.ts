import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CloudFile } from './files';
import { pageOf } from './page';

const BROWSER = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** A sheet of the file, or all of them, on A4 pages, landscape, as a browser prints it; without a browser a page that says so. */
export function pdfOf(file: CloudFile, gid: string | null): Buffer {
	if (!existsSync(BROWSER) || process.env.KPI_NO_BROWSER !== undefined) return plainPdf();
	const folder = mkdtempSync(join(tmpdir(), 'kpi-pdf-'));
	try {
		const [page, out] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
		writeFileSync(page, pageOf(file, gid));
		const flags = [
			'--headless',
			'--no-sandbox',
			'--disable-gpu',
			'--no-pdf-header-footer',
			`--user-data-dir=${folder}`,
			`--print-to-pdf=${out}`,
		];
		const run = spawnSync(BROWSER, [...flags, `file://${page}`], { timeout: 60_000 });
		if (!existsSync(out)) throw new Error(`The browser made no PDF: ${String(run.stderr).slice(-300)}`);
		return readFileSync(out);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function plainPdf(): Buffer {
	const text = 'BT /F1 14 Tf 60 500 Td (PDF pages need a Chromium: set CHROMIUM to its path.) Tj ET';
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
		'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 595] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
		`<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
		'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
	];
	let body = '%PDF-1.4\n';
	const places = objects.map((object, i) => {
		const at = body.length;
		body += `${i + 1} 0 obj\n${object}\nendobj\n`;
		return at;
	});
	const start = body.length;
	const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
	return Buffer.from(
		`${body}xref\n0 6\n0000000000 65535 f \n${table}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
		'latin1',
	);
}
